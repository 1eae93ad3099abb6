/** That the period of a round does not end before it begins, and that its cut-off does not lie before it. */
import { isAsk } from '../../documents/asks.js'
import type { Described } from '../../documents/issues.js'
import type { Period, Round } from '../../documents/plan.js'
import { fault } from '../schema-problems.js'
import type { Sound } from './sound.js'

/** The periods that a round may have; none where it is of whatever year is asked for. */
function periodsOf({ period }: Round, { questions }: Sound): readonly Period[] {
  if (period === 'year') return []
  if (!isAsk(period)) return [period]
  const question = questions.get(period.ask)
  const readings = question !== undefined && 'readings' in question ? Object.values(question.readings) : []
  return readings.flatMap(({ value }) => (typeof value === 'object' ? [value] : []))
}

export function checkRounds(sound: Sound): readonly Described[] {
  return [...sound.rounds].flatMap(([id, round]) => {
    const { period, 'cut-off': cutOff } = round
    if (typeof period === 'object' && !isAsk(period) && period.from > period.to) return [fault('E_VALUE', ['rounds', id, 'period'], `the period ends before it begins: ${period.from} to ${period.to}`)]
    const first = Math.min(...periodsOf(round, sound).map(({ from }) => from))
    if (cutOff === undefined || first === Infinity || Number(cutOff.slice(0, 4)) >= first) return []
    return [fault('E_VALUE', ['rounds', id, 'cut-off'], `the cut-off ${cutOff} lies before the period, which begins in ${first}`, 'correct one of the two: no year of the period could be closed')]
  })
}
