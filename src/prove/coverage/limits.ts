/** The thresholds and dates of a demand: which points there are, and which of them no case can show. */
import { sides } from '../../documents/coverage.js'
import type { DayOf, Excuse, Measure, Shows, Side } from '../../documents/coverage.js'
import { isAsk } from '../../documents/asks.js'
import type { ListDemand, NumberDemand } from '../../documents/demand.js'
import type { PlanDocument } from '../../documents/plan.js'
import type { Ask } from '../../documents/question.js'
import { levels } from '../../words/level.js'
import { longestPeriod } from './parts.js'
import type { Part } from './parts.js'

export interface Limit {
  readonly shows: Extract<Shows, { readonly kind: 'threshold' | 'day' }>
  readonly excuse?: Excuse
}

type Excuses = Readonly<Partial<Record<Side, Excuse | undefined>>>

function threshold(part: Part, measure: Measure, excuses: Excuses = {}, round?: string): readonly Limit[] {
  return sides.map((side) => {
    const excuse = excuses[side]
    return {
      shows: { kind: 'threshold', measure, side, part: part.path, ...(round === undefined ? {} : { round }) },
      ...(excuse === undefined ? {} : { excuse }),
    }
  })
}

const days = (part: Part, day: DayOf): readonly Limit[] => sides.map((side) => ({ shows: { kind: 'day', day, side, part: part.path } }))

/** The values that may stand where a question may be asked. */
export function valuesAt(value: string | number | Ask | undefined, plan: PlanDocument): readonly (string | number)[] {
  if (value === undefined) return []
  if (!isAsk(value)) return [value]
  const question = plan.questions[value.ask]
  if (question === undefined) return []
  if ('number' in question) return [question.number.lowest, question.number.highest]
  return Object.values(question.readings).flatMap((reading) => (typeof reading.value === 'string' ? [reading.value] : []))
}

/** So many years cannot be passed over where no period is longer. */
function years(plan: PlanDocument, asked: number, round?: string): Excuses {
  const longest = longestPeriod(plan, round)
  return longest > asked ? {} : { above: { because: 'no-more-years', years: longest } }
}

function inList(part: Part, demand: ListDemand, plan: PlanDocument): readonly Limit[] {
  const windows = demand.within === undefined ? ['period'] : valuesAt(demand.within, plan)
  return [
    ...(demand['at-least'] === undefined ? [] : threshold(part, 'count-at-least')),
    ...(demand['at-most'] === undefined ? [] : threshold(part, 'count-at-most', demand['at-most'] === 0 ? { below: { because: 'below-nought' } } : {})),
    ...days(part, 'last'),
    ...(windows.includes('period') ? days(part, 'first') : []),
    ...(windows.includes('cut-off') ? days(part, 'end') : []),
  ]
}

/** No figure lies below its lowest. */
function ofFigure(demand: NumberDemand, plan: PlanDocument): Excuses {
  const lowest = plan.facts.series[demand.number]?.lowest
  const bounds = valuesAt(demand['at-least'] ?? demand['at-most'], plan).map(Number)
  return lowest !== undefined && bounds.every((bound) => bound <= lowest) ? { below: { because: 'lowest', lowest } } : {}
}

/** Every threshold and date of a part. */
export function limitsOf(part: Part, plan: PlanDocument): readonly Limit[] {
  const { demand } = part
  if ('of' in demand) return threshold(part, 'members', demand.of.length > demand['at-least'] ? {} : { above: { because: 'no-more-members' } })
  if ('rating' in demand) {
    const at = levels.indexOf(demand['at-least'])
    const none: Excuse = { because: 'no-level' }
    const counts = demand['at-least-years']
    return [
      ...threshold(part, 'level', { below: at === levels.length - 1 ? none : undefined, above: at === 0 ? none : undefined }),
      ...(typeof counts === 'number' ? threshold(part, 'years', years(plan, counts)) : []),
      ...(typeof counts === 'object' ? Object.entries(counts).flatMap(([round, count]) => threshold(part, 'years', years(plan, count, round), round)) : []),
    ]
  }
  if ('list' in demand) return inList(part, demand, plan)
  if ('standing' in demand) return [...days(part, 'begins'), ...days(part, 'ends')]
  if ('series' in demand) return threshold(part, 'change')
  if ('number' in demand) return threshold(part, 'figure', ofFigure(demand, plan))
  if ('title' in demand && demand['in-a-row'] !== undefined) {
    const lowest = Math.min(...valuesAt(demand['in-a-row'], plan).map(Number))
    const reachesBack = valuesAt(demand['reaching-back'] ?? 'no', plan).includes('yes')
    return threshold(part, 'row', reachesBack ? {} : years(plan, lowest))
  }
  return []
}
