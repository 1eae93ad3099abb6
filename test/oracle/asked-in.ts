/** What a plan asks of those whom a section takes: the demands they meet, and those whom it singles out among them. */
import type { Condition } from '../../src/documents/condition.js'
import type { Demand, LeafDemand } from '../../src/documents/demand.js'
import type { PlanDocument } from '../../src/documents/plan.js'

/** Found once for each section of each plan; no section stands for what is asked outside all. */
function bySection<T>(find: (plan: PlanDocument, section: string | undefined) => T): (plan: PlanDocument, section: string | undefined) => T {
  const known = new WeakMap<PlanDocument, Map<string | undefined, T>>()
  return (plan, section) => {
    const ofPlan = known.get(plan) ?? new Map<string | undefined, T>()
    known.set(plan, ofPlan)
    const before = ofPlan.get(section) ?? find(plan, section)
    ofPlan.set(section, before)
    return before
  }
}

/** The leaves of a demand. */
export function within(demand: Demand): readonly LeafDemand[] {
  if ('all' in demand) return demand.all.flatMap(within)
  if ('any' in demand) return demand.any.flatMap(within)
  if ('of' in demand) return demand.of.flatMap(within)
  if ('not' in demand) return within(demand.not)
  return 'is' in demand ? Object.values(demand.is).flatMap(within) : [demand]
}

/** The leaves of all the demands that a dossier of the section meets. */
export const leaves = bySection((plan, section): readonly LeafDemand[] =>
  plan.clauses.filter((clause) => clause.section === undefined || clause.section === section).flatMap(({ criteria }) => criteria.flatMap(({ demand }) => within(demand))),
)

/** Whether a ruling has a say in the condition. */
export function asks(condition: Condition): boolean {
  const { all, any, not } = condition as { readonly all?: readonly Condition[]; readonly any?: readonly Condition[]; readonly not?: Condition }
  return 'ask' in condition || (all ?? any ?? []).some(asks) || (typeof not === 'object' && asks(not))
}

/** To whom the clauses and criteria of a section apply, each condition once. */
export const addressedIn = bySection((plan, section): readonly Condition[] => {
  const own = plan.clauses.filter((clause) => clause.section === section).flatMap((clause) => [clause, ...clause.criteria])
  return [...new Map(own.flatMap(({ applies }) => (applies === undefined ? [] : [[JSON.stringify(applies), applies] as const]))).values()]
})

const knownTurns = new WeakMap<PlanDocument, readonly string[]>()

/**
 * The sections, each as often as it is to come up: more often where several kinds of people meet criteria of their own,
 * or rulings decide much. None comes up again before all have come up.
 */
export function turns(plan: PlanDocument): readonly string[] {
  const before = knownTurns.get(plan) ?? inTurn(plan)
  knownTurns.set(plan, before)
  return before
}

function inTurn(plan: PlanDocument): readonly string[] {
  const due = plan.sections.items.map(({ id }) => ({ id, times: turnsOf(plan, id) }))
  const rounds = Array.from({ length: Math.max(0, ...due.map(({ times }) => times)) }, (_, at) => at)
  return rounds.flatMap((at) => due.filter(({ times }) => times > at).map(({ id }) => id))
}

function turnsOf(plan: PlanDocument, section: string): number {
  const own = JSON.stringify(plan.clauses.filter((clause) => clause.section === section))
  const asked = new Set(Array.from(own.matchAll(/"(?:ask|reading-of)":"([^"]+)"/g), ([, id]) => id))
  const kinds = addressedIn(plan, section).length
  return 3 + Math.min(4, Math.max(kinds > 1 ? kinds : 0, Math.floor(asked.size / 2)))
}
