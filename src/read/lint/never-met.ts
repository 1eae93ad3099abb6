/** Demands that nobody can meet: more years are asked for than a round has. */
import { isAsk } from '../../documents/asks.js'
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

export function neverMet(plan: PlanDocument, clause: Clause, at: Path): readonly Described[] {
  const rounds = Object.entries(plan.rounds).map(([id, round]) => ({ id, has: yearsOf(round, plan) }))
  return clause.criteria.flatMap(({ id, demand }, index) =>
    demandParts(demand, [...at, 'criteria', index, 'demand']).flatMap(({ demand: part, path }) => {
      const asked = 'rating' in part ? part['at-least-years'] : undefined
      if (asked === undefined) return []
      const short = rounds.find((round) => (typeof asked === 'number' ? asked : (asked[round.id] ?? 0)) > round.has)
      if (short === undefined) return []
      return [fault('L_NEVER', [...path, 'at-least-years'], `${shown(id)} asks for more years than the round ${shown(short.id)} has: ${short.has}`, 'write the number for each round, `{ interim: 1, final: 2 }`')]
    }),
  )
}
