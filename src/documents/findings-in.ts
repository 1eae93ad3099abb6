/** The findings of one entry: that for the round, or that of each year or each body, with where it stands in the entry. */
import type { FindingEntry, FindingValue } from './dossier.js'

export interface FindingIn {
  readonly path: readonly string[]
  readonly value: FindingValue
}

export function findingsIn(entry: FindingEntry): readonly FindingIn[] {
  const each = (key: string, values: Readonly<Record<string, FindingValue>>): readonly FindingIn[] => Object.entries(values).map(([name, value]) => ({ path: [key, name], value }))
  if (typeof entry === 'object' && 'years' in entry) return each('years', entry.years)
  if (typeof entry === 'object' && 'bodies' in entry) return each('bodies', entry.bodies)
  return [{ path: [], value: entry }]
}
