/** The four levels of task completion, and the exact names under which a dossier may give them. */

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

const SPELT = {
  'hoàn thành xuất sắc nhiệm vụ': 'excellent',
  'hoàn thành tốt nhiệm vụ': 'good',
  'hoàn thành nhiệm vụ': 'completed',
  'không hoàn thành nhiệm vụ': 'not-completed',
  'không xếp loại': 'not-rated',
  'chưa xếp loại': 'not-rated',
} as const satisfies Readonly<Record<string, Rated>>

const SHORT = {
  htxsnv: 'excellent',
  httnv: 'good',
  htnv: 'completed',
  khtnv: 'not-completed',
} as const satisfies Readonly<Record<string, Rated>>

const NAMES: ReadonlyMap<string, Rated> = new Map<string, Rated>([
  ...[...levels, 'not-rated' as const].map((code) => [code, code] as const),
  ...Object.entries(SPELT),
  ['hoàn thành xsnv', 'excellent'],
  ...Object.entries(SHORT),
])

/** A level as it is usually written: its code, the full name, the office's abbreviation. */
export type RatedName = Rated | keyof typeof SPELT | Capitalize<keyof typeof SPELT> | Uppercase<keyof typeof SHORT> | 'Hoàn thành XSNV'

/** Every name that {@link ratedFromName} knows, for hints. */
export const ratedNames: readonly string[] = [...NAMES.keys()]

/** The level that a name stands for, by exact match after NFC, case and space folding; never by substring. */
export function ratedFromName(name: string): Rated | undefined {
  return NAMES.get(name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase())
}
