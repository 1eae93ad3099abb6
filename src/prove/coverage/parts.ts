/** The parts of a demand that hold thresholds and dates, and what a demand can come to at all. */
import type { AtLeastDemand, Demand, LeafDemand } from '../../documents/demand.js'
import type { PlanDocument } from '../../documents/plan.js'
import type { Excuse } from '../../documents/coverage.js'

export interface Part {
  readonly demand: LeafDemand | AtLeastDemand
  /** Where it stands in the demand, `all.0`; empty for the demand itself. */
  readonly path: string
  /** An odd number of `not` stands above it. */
  readonly negated: boolean
  /** The readings under which it is asked at all. */
  readonly under: readonly { readonly question: string; readonly value: string }[]
  /** It is asked of the collective that the nominee leads. */
  readonly ofLed: boolean
}

const whole: Omit<Part, 'demand'> = { path: '', negated: false, under: [], ofLed: false }

/** The leaves and the groups that count their members, each once. */
export function partsOf(demand: Demand, at: Omit<Part, 'demand'> = whole): readonly Part[] {
  const below = (step: string): Omit<Part, 'demand'> => ({ ...at, path: at.path === '' ? step : `${at.path}.${step}` })
  const within = (key: string, members: readonly Demand[]): readonly Part[] => members.flatMap((each, index) => partsOf(each, below(`${key}.${index}`)))
  if ('all' in demand) return within('all', demand.all)
  if ('any' in demand) return within('any', demand.any)
  if ('of' in demand) return [{ ...at, demand }, ...within('of', demand.of)]
  if ('not' in demand) return partsOf(demand.not, { ...below('not'), negated: !at.negated })
  if ('reading-of' in demand) {
    const question = demand['reading-of']
    return Object.entries(demand.is).flatMap(([value, each]) => partsOf(each, { ...below(`is.${value}`), under: [...at.under, { question, value }] }))
  }
  if ('led' in demand && demand.holds !== undefined) return [{ ...at, demand }, ...partsOf(demand.holds, { ...below('holds'), ofLed: true })]
  return [{ ...at, demand }]
}

/** Whether a demand can pass and can fail, and if not, why. */
export interface Reach {
  readonly pass: Excuse | undefined
  readonly fail: Excuse | undefined
}

const anything: Reach = { pass: undefined, fail: undefined }

/** The first excuse where `needed` or more of the members have one. */
function barred(excuses: readonly (Excuse | undefined)[], needed: number): Excuse | undefined {
  const found = excuses.filter((each) => each !== undefined)
  return found.length >= needed ? found[0] : undefined
}

export function reachOf(demand: Demand): Reach {
  if ('document' in demand) {
    const excuse: Excuse = { because: 'elsewhere', document: demand.name }
    return { pass: excuse, fail: excuse }
  }
  if ('not' in demand) {
    const { pass, fail } = reachOf(demand.not)
    return { pass: fail, fail: pass }
  }
  const members = 'all' in demand ? demand.all : 'any' in demand ? demand.any : 'of' in demand ? demand.of : 'reading-of' in demand ? Object.values(demand.is) : undefined
  if (members === undefined) return 'rating' in demand && demand['at-least'] === 'not-completed' ? { pass: undefined, fail: { because: 'never', outcome: 'fail' } } : anything
  const reaches = members.map(reachOf)
  const wanted = 'all' in demand ? members.length : 'of' in demand ? demand['at-least'] : 1
  if ('reading-of' in demand) return { pass: barred(reaches.map(({ pass }) => pass), members.length), fail: barred(reaches.map(({ fail }) => fail), members.length) }
  return { pass: barred(reaches.map(({ pass }) => pass), members.length - wanted + 1), fail: barred(reaches.map(({ fail }) => fail), wanted) }
}

/** The most years that a round of the plan may cover. */
export function longestPeriod(plan: PlanDocument, round?: string): number {
  const periods = Object.entries(plan.rounds)
    .filter(([id]) => round === undefined || id === round)
    .flatMap(([, { period }]) => {
      if (period === 'year') return [{ from: 0, to: 0 }]
      if (!('ask' in period)) return [period]
      const question = plan.questions[period.ask]
      return question !== undefined && 'readings' in question ? Object.values(question.readings).flatMap(({ value }) => (typeof value === 'string' ? [] : [value])) : []
    })
  return Math.max(0, ...periods.map(({ from, to }) => to - from + 1))
}
