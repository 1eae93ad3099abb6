/** The situation of a round: one, or one for each reading where a question leaves the period open. */
import type { Period, Round } from '../documents/plan.js'
import { isAsk } from '../documents/asks.js'
import { yearOf } from '../words/calendar.js'
import type { Day } from '../words/calendar.js'
import { answerTo } from './choices.js'
import type { ReadingValue } from './choices.js'
import type { Run } from './run.js'
import { situationOf } from './situation.js'
import type { Situation } from './situation.js'
import type { Terms } from './terms.js'

/** `year`: the one that a round of one year is asked about; absent: the year of the cut-off. */
export function situations(terms: Terms, { period }: Round, cutOff: Day, year: number = yearOf(cutOff)): (run: Run) => Situation {
  if (!isAsk(period)) {
    const situation = situationOf(period === 'year' ? { from: year, to: year } : period, cutOff, terms.dues)
    return () => situation
  }
  const number = terms.questionNumber(period.ask)
  const readings = terms.questions[number]?.values ?? []
  const prepared = new Map<ReadingValue, Situation>(readings.map((value) => [value, situationOf(value as Period, cutOff, terms.dues)]))
  return (run) => prepared.get(answerTo(run.choices, number, readings)) as Situation
}
