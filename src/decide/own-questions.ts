/** The questions that a part of a plan may meet: those it asks, and those that judging over years or within a period may ask. */
import type { Condition } from '../documents/condition.js'
import type { Demand } from '../documents/demand.js'
import { isAsk } from '../documents/asks.js'
import type { Terms } from './terms.js'

/** Question numbers, ascending, for a demand and a condition together in one round. */
export function ownQuestions(terms: Terms, round: string, demand: Demand | undefined, condition: Condition | undefined): readonly number[] {
  const ids = new Set<string>()
  if (demand !== undefined) inDemand(terms, round, demand, ids)
  if (condition !== undefined) inCondition(condition, ids)
  return [...ids].map((id) => terms.questionNumber(id)).sort((a, b) => a - b)
}

function inCondition(condition: Condition, ids: Set<string>): void {
  if ('ask' in condition && typeof condition.ask === 'string') ids.add(condition.ask)
  else if ('all' in condition && Array.isArray(condition.all)) for (const each of condition.all as readonly Condition[]) inCondition(each, ids)
  else if ('any' in condition && Array.isArray(condition.any)) for (const each of condition.any as readonly Condition[]) inCondition(each, ids)
  else if ('not' in condition && typeof condition.not === 'object') inCondition(condition.not as Condition, ids)
}

function inDemand(terms: Terms, round: string, demand: Demand, ids: Set<string>): void {
  if ('all' in demand) for (const each of demand.all) inDemand(terms, round, each, ids)
  else if ('any' in demand) for (const each of demand.any) inDemand(terms, round, each, ids)
  else if ('of' in demand) for (const each of demand.of) inDemand(terms, round, each, ids)
  else if ('not' in demand) inDemand(terms, round, demand.not, ids)
  else if ('reading-of' in demand) {
    ids.add(demand['reading-of'])
    for (const each of Object.values(demand.is)) inDemand(terms, round, each, ids)
  } else {
    asked(demand, ids)
    const { gaps, rounds } = terms.plan
    if (rangesOverYears(demand)) for (const gap of Object.values(gaps)) ids.add(gap.ask)
    const period = rounds[round]?.period
    if (isAsk(period) && looksAtThePeriod(demand)) ids.add(period.ask)
  }
}

/** Every `{ ask }` that stands as a value of the demand, or of its values. */
function asked(value: unknown, ids: Set<string>): void {
  if (typeof value !== 'object' || value === null) return
  for (const [key, each] of Object.entries(value)) {
    if (key === 'holds') continue
    if (isAsk(each)) ids.add(each.ask)
    else asked(each, ids)
  }
}

export function rangesOverYears(demand: Demand): boolean {
  if ('rating' in demand || 'series' in demand || 'number' in demand || 'title' in demand) return true
  return ('finding' in demand || 'standing' in demand) && demand.years !== undefined
}

export function looksAtThePeriod(demand: Demand): boolean {
  return rangesOverYears(demand) || 'standing' in demand || 'list' in demand || ('finding' in demand && demand.at !== undefined)
}
