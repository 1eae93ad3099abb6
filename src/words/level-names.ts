/** The exact names under which a dossier may give a level: its checks know them, and judging needs none of them. */
import { levels } from './level.js'
import type { Rated } from './level.js'

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
