/** Which of the plan's clauses bind a nominee, and what they ask of one list. */
import { isAsk } from '../documents/asks.js'
import type { LeafDemand, ListDemand, Within } from '../documents/demand.js'
import { leafDemands } from '../documents/leaf-demands.js'
import type { Clause, PlanDocument } from '../documents/plan.js'

/** The clauses that bind a nominee of the section: its own and those outside all sections. */
export function bindingClauses(plan: PlanDocument, section: string | undefined): readonly Clause[] {
  return plan.clauses.filter((clause) => clause.criteria.length > 0 && (clause.section === undefined || clause.section === section))
}

/** What the plan asks of one list of a dossier of the section, or of any where none is stated; of a collective led, what is asked besides. */
export function listDemands(plan: PlanDocument, section: string | undefined, id: string): readonly ListDemand[] {
  const binding = leavesOf(section === undefined ? plan.clauses : bindingClauses(plan, section))
  const ofLed = leavesOf(plan.clauses).flatMap((leaf) => ('led' in leaf && leaf.holds !== undefined ? leafDemands(leaf.holds) : []))
  return [...binding, ...ofLed].filter((leaf): leaf is ListDemand => 'list' in leaf && (typeof leaf.list === 'string' ? leaf.list === id : leaf.list.includes(id)))
}

const leavesOf = (clauses: readonly Clause[]): readonly LeafDemand[] => clauses.flatMap((clause) => clause.criteria.flatMap(({ demand }) => leafDemands(demand)))

/** Whether a demand may look at what still stands at the cut-off. */
export function looksAtCutOff({ within }: ListDemand, plan: PlanDocument): boolean {
  return withinsOf(within, plan).includes('cut-off')
}

function withinsOf(within: ListDemand['within'], { questions }: PlanDocument): readonly unknown[] {
  if (!isAsk(within)) return [within ?? ('period' satisfies Within)]
  const question = questions[within.ask]
  return question !== undefined && 'readings' in question ? Object.values(question.readings).map(({ value }) => value) : []
}
