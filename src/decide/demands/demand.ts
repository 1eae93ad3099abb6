/** Prepares a demand of any kind: the one place that knows them all. */
import type { Demand, ReadingDemand } from '../../documents/demand.js'
import type { Held, Cause } from '../../documents/verdict.js'
import { EITHER, FAIL, PASS, all, any, atLeast, not } from '../../words/outcome.js'
import type { Possible } from '../../words/outcome.js'
import { valued } from '../run.js'
import type { Judge, Run } from '../run.js'
import type { Terms } from '../terms.js'
import { because, forgetCauses } from '../trace.js'
import type { Trace } from '../trace.js'
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
  return (run) => (run.trace === undefined ? sum(members.map((member) => member(run))) : traced(run, run.trace, members, sum))
}

interface Judged {
  readonly set: Possible
  readonly causes: readonly Cause[]
  readonly held: Held | undefined
}

/** Of what the members lack, only what may still make a difference is kept; and of what they hold, what is one member's alone. */
function traced(run: Run, trace: Trace, members: readonly Judge[], sum: (sets: readonly number[]) => number): Possible {
  const before = trace.causes
  const judged = members.map((member): Judged => {
    forgetCauses(trace)
    trace.held = undefined
    const set = member(run)
    return { set, causes: trace.causes, held: trace.held }
  })
  const set = sum(judged.map((each) => each.set))
  trace.causes = before
  for (const { set: own, causes } of judged) if (matters(own, set)) for (const cause of causes) because(trace, cause)
  const holding = judged.flatMap(({ held }) => (held === undefined ? [] : [held]))
  trace.held = holding.length === 1 ? holding[0] : undefined
  return set
}

/** Where all has failed, everything that is lacking is told at once. */
function matters(member: Possible, whole: Possible): boolean {
  return member !== PASS && (member !== FAIL || whole === FAIL)
}
