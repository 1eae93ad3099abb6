/** The four levels of task completion, and the exact names under which a dossier may give them. */

/** From high to low: Hoàn thành xuất sắc, tốt, (hoàn thành), không hoàn thành nhiệm vụ. */
export const levels = ['excellent', 'good', 'completed', 'not-completed'] as const

export type Level = (typeof levels)[number]

/** A yearly rating: a level, or `not-rated` (lawfully), which stands outside the order. */
export type Rated = Level | 'not-rated'

const RANK: Readonly<Record<Level, number>> = { excellent: 4, good: 3, completed: 2, 'not-completed': 1 }

/** Whether `level` is `floor` or higher ("trở lên"). */
export function reaches(level: Level, floor: Level): boolean {
  return RANK[level] >= RANK[floor]
}

const NAMES: ReadonlyMap<string, Rated> = new Map<string, Rated>([
  ['excellent', 'excellent'],
  ['hoàn thành xuất sắc nhiệm vụ', 'excellent'],
  ['hoàn thành xsnv', 'excellent'],
  ['htxsnv', 'excellent'],
  ['good', 'good'],
  ['hoàn thành tốt nhiệm vụ', 'good'],
  ['httnv', 'good'],
  ['completed', 'completed'],
  ['hoàn thành nhiệm vụ', 'completed'],
  ['htnv', 'completed'],
  ['not-completed', 'not-completed'],
  ['không hoàn thành nhiệm vụ', 'not-completed'],
  ['khtnv', 'not-completed'],
  ['not-rated', 'not-rated'],
  ['không xếp loại', 'not-rated'],
  ['chưa xếp loại', 'not-rated'],
])

/** Every name that {@link ratedFromName} knows, for hints. */
export const ratedNames: readonly string[] = [...NAMES.keys()]

/** The level that a name stands for, by exact match after NFC, case and space folding; never by substring. */
export function ratedFromName(name: string): Rated | undefined {
  return NAMES.get(name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase())
}
