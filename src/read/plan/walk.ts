/** Every part of a condition or a demand, with its path. */
import type { AttributeCondition, Condition } from '../../documents/condition.js'
import type { Demand } from '../../documents/demand.js'
import { isAsk } from '../../documents/asks.js'
import type { Path } from '../load.js'

export interface AskedAt {
  readonly question: string
  /** The path of its name. */
  readonly path: Path
  /** The key of the value that it stands for: `years`, `none`, `led`, …; `is` in a condition, `reading-of` in a demand. */
  readonly place: string
  /** In a condition, the values that are compared with the reading's; in a demand, those that have an entry. */
  readonly is?: readonly string[]
}

export const oneOrMore = <T>(value: T | readonly T[]): readonly T[] => (Array.isArray(value) ? (value as readonly T[]) : [value as T])

/** The leaves of a condition: attribute maps, and `{ ask, is }` as an {@link AskedAt}. */
export function conditionLeaves(
  condition: Condition,
  path: Path,
): readonly ({ readonly attributes: AttributeCondition; readonly path: Path } | AskedAt)[] {
  if ('all' in condition && Array.isArray(condition.all)) return condition.all.flatMap((each, index) => conditionLeaves(each as Condition, [...path, 'all', index]))
  if ('any' in condition && Array.isArray(condition.any)) return condition.any.flatMap((each, index) => conditionLeaves(each as Condition, [...path, 'any', index]))
  if ('not' in condition) return conditionLeaves(condition.not as Condition, [...path, 'not'])
  if ('ask' in condition) {
    const { ask, is } = condition as { readonly ask: string; readonly is: string | readonly string[] }
    return [{ question: ask, path: [...path, 'ask'], place: 'is', is: oneOrMore(is) }]
  }
  return [{ attributes: condition as AttributeCondition, path }]
}

export interface DemandAt {
  readonly demand: Demand
  readonly path: Path
}

/** The demand and all demands within it. */
export function demandParts(demand: Demand, path: Path): readonly DemandAt[] {
  const within = (key: string, members: readonly Demand[]): readonly DemandAt[] =>
    members.flatMap((each, index) => demandParts(each, [...path, key, index]))
  const own: DemandAt = { demand, path }
  if ('all' in demand) return [own, ...within('all', demand.all)]
  if ('any' in demand) return [own, ...within('any', demand.any)]
  if ('of' in demand) return [own, ...within('of', demand.of)]
  if ('not' in demand) return [own, ...demandParts(demand.not, [...path, 'not'])]
  if ('reading-of' in demand) return [own, ...Object.entries(demand.is).flatMap(([value, each]) => demandParts(each, [...path, 'is', value]))]
  if ('led' in demand && demand.holds !== undefined) return [own, ...demandParts(demand.holds, [...path, 'holds'])]
  return [own]
}

/** The questions asked in one demand, not in those within it. */
export function asksOf({ demand, path }: DemandAt): readonly AskedAt[] {
  if ('reading-of' in demand) return [{ question: demand['reading-of'], path: [...path, 'reading-of'], place: 'reading-of', is: Object.keys(demand.is) }]
  const asked = (value: unknown, at: Path, place: string): readonly AskedAt[] => (isAsk(value) ? [{ question: value.ask, path: [...at, 'ask'], place }] : [])
  const posts = 'led' in demand ? Object.entries(demand.led).flatMap(([post, of]) => asked(of, [...path, 'led', post], 'led')) : []
  return [...posts, ...Object.entries(demand).flatMap(([key, value]: [string, unknown]) => asked(value, [...path, key], key))]
}

/** Whether the demand ranges over years, so that years without a value are a question. */
export function rangesOverYears(demand: Demand): boolean {
  return 'rating' in demand || 'series' in demand || 'number' in demand || (('finding' in demand || 'standing' in demand || 'title' in demand) && demand.years !== undefined)
}
