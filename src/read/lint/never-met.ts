/** Demands that nobody can meet: more years are asked for than a round has. */
import { isAsk } from '../../documents/asks.js'
import type { Demand } from '../../documents/demand.js'
import type { Described } from '../../documents/issues.js'
import type { Clause, PlanDocument, Round } from '../../documents/plan.js'
import { shown } from '../../words/shown.js'
import type { Path } from '../load.js'
import { demandParts } from '../plan/walk.js'
import { fault } from '../schema-problems.js'

const span = ({ from, to }: { readonly from: number; readonly to: number }): number => to - from + 1

/** The years of a round: the most, where a question leaves its period open. */
function yearsOf({ period }: Round, { questions }: PlanDocument): number {
  if (period === 'year') return 1
  if (!isAsk(period)) return span(period)
  const question = questions[period.ask]
  const readings = question !== undefined && 'readings' in question ? Object.values(question.readings) : []
  return Math.max(...readings.map(({ value }) => (typeof value === 'object' ? span(value) : Infinity)))
}

interface TooMany {
  readonly key: 'at-least-years' | 'in-a-row'
  readonly years: (round: string) => number
  readonly what: string
  readonly hint: string
}

/** A run that may begin before the period has as many years as it needs. */
function asked(demand: Demand, { questions }: PlanDocument): TooMany | undefined {
  if ('rating' in demand) {
    const least = demand['at-least-years']
    return least === undefined ? undefined : { key: 'at-least-years', years: (round) => (typeof least === 'number' ? least : (least[round] ?? 0)), what: 'years', hint: 'write the number for each round, `{ interim: 1, final: 2 }`' }
  }
  if (!('title' in demand) || (demand['reaching-back'] ?? 'no') !== 'no') return undefined
  const run = demand['in-a-row']
  const question = isAsk(run) ? questions[run.ask] : undefined
  const least = question === undefined ? run : 'number' in question ? question.number.lowest : undefined
  return typeof least !== 'number' ? undefined : { key: 'in-a-row', years: () => least, what: 'years in a row', hint: 'write fewer, or `reaching-back: yes` where they may begin before the period' }
}

export function neverMet(plan: PlanDocument, clause: Clause, at: Path): readonly Described[] {
  const rounds = Object.entries(plan.rounds).map(([id, round]) => ({ id, has: yearsOf(round, plan) }))
  return clause.criteria.flatMap(({ id, demand }, index) =>
    demandParts(demand, [...at, 'criteria', index, 'demand']).flatMap(({ demand: part, path }) => {
      const of = asked(part, plan)
      const short = rounds.find((round) => of !== undefined && of.years(round.id) > round.has)
      if (of === undefined || short === undefined) return []
      return [fault('L_NEVER', [...path, of.key], `${shown(id)} asks for more ${of.what} than the round ${shown(short.id)} has: ${short.has}`, of.hint)]
    }),
  )
}
