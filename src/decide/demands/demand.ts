/** Prepares a demand of any kind: the one place that knows them all. */
import type { Demand, ReadingDemand } from '../../documents/demand.js'
import { EITHER, all, any, atLeast, not } from '../../words/outcome.js'
import { valued } from '../run.js'
import type { Judge } from '../run.js'
import type { Terms } from '../terms.js'
import { prepareDocument } from './document.js'
import { prepareFinding } from './finding.js'
import { prepareLed } from './led.js'
import { prepareList } from './list.js'
import { prepareNumber } from './number.js'
import { prepareRating } from './rating.js'
import { prepareSeries } from './series.js'
import { prepareStanding } from './standing.js'
import { prepareTitle } from './title.js'

export function prepareDemand(terms: Terms, demand: Demand): Judge {
  if ('finding' in demand) return prepareFinding(terms, demand)
  if ('rating' in demand) return prepareRating(terms, demand)
  if ('standing' in demand) return prepareStanding(terms, demand)
  if ('list' in demand) return prepareList(terms, demand)
  if ('series' in demand) return prepareSeries(terms, demand)
  if ('number' in demand) return prepareNumber(terms, demand)
  if ('title' in demand) return prepareTitle(terms, demand)
  if ('document' in demand) return prepareDocument(demand)
  if ('led' in demand) return prepareLed(terms, demand, prepareDemand)
  if ('reading-of' in demand) return ofReading(terms, demand)
  if ('not' in demand) {
    const member = prepareDemand(terms, demand.not)
    return (run) => not(member(run))
  }
  if ('all' in demand) return group(terms, demand.all, all)
  if ('any' in demand) return group(terms, demand.any, any)
  return group(terms, demand.of, (sets) => atLeast(demand['at-least'], sets))
}

/** The reading's value picks what is asked. */
function ofReading(terms: Terms, { 'reading-of': question, is }: ReadingDemand): Judge {
  const pick = valued<string>(terms, { ask: question }, '')
  const judges = new Map(Object.entries(is).map(([value, demand]) => [value, prepareDemand(terms, demand)]))
  return (run) => judges.get(pick(run))?.(run) ?? EITHER
}

function group(terms: Terms, demands: readonly Demand[], sum: (sets: readonly number[]) => number): Judge {
  const members = demands.map((each) => prepareDemand(terms, each))
  return (run) => sum(members.map((member) => member(run)))
}
