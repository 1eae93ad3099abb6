/** The four levels of task completion, and their order. */

/** From high to low: Hoàn thành xuất sắc, tốt, (hoàn thành), không hoàn thành nhiệm vụ. */
export const levels = ['excellent', 'good', 'completed', 'not-completed'] as const

export type Level = (typeof levels)[number]

/** A yearly rating: a level, or `not-rated` (lawfully), which stands outside the order. */
export type Rated = Level | 'not-rated'

const RANK: Readonly<Record<Rated, number>> = { excellent: 4, good: 3, completed: 2, 'not-completed': 1, 'not-rated': 0 }

/** The higher the level, the higher its rank; {@link UNRANKED} for what stands outside the order. */
export function rankOf(rated: Rated): number {
  return RANK[rated]
}

export const UNRANKED = 0

/** Whether `level` is `floor` or higher ("trở lên"). */
export function reaches(level: Level, floor: Level): boolean {
  return rankOf(level) >= rankOf(floor)
}
