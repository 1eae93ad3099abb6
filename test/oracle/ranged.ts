/** The years over which a round ranges, whichever reading of its period is taken. */
import type { PlanDocument } from '../../src/documents/plan.js'
import { YEARS } from './draft.js'

const isSpan = (value: unknown): value is { readonly from: number; readonly to: number } => typeof value === 'object' && value !== null && 'from' in value && 'to' in value

/** In a round of one year, each year that may be asked about. */
export function ranged({ rounds, questions }: PlanDocument, round: string): readonly number[] {
  const period = rounds[round]?.period
  const asked = typeof period === 'object' && 'ask' in period ? questions[period.ask] : undefined
  const spans = asked !== undefined && 'readings' in asked ? Object.values(asked.readings).map(({ value }) => value) : [period]
  const all = YEARS.slice(1)
  const common = all.filter((year) => spans.filter(isSpan).every(({ from, to }) => from <= year && year <= to))
  return common.length === 0 ? all : common
}
