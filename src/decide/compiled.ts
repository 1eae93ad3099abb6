/** A compiled plan, and what may be asked of it. */
import type { Rulings } from '../documents/check-rulings.js'
import type { Plan } from '../documents/open-plan.js'
import type { Round } from '../documents/plan.js'
import type { ClauseVerdict } from '../documents/verdict.js'
import type { PlanNames } from '../documents/typed.js'
import type { ClauseProgram, Part } from './clause.js'
import type { SectionProgram } from './sections.js'
import type { Terms } from './terms.js'

export interface EvaluateOptions<N extends PlanNames = PlanNames> {
  /** The round to judge in. Absent: the dossier's own. */
  readonly round?: N['rounds']
  /** The last day that counts, `YYYY-MM-DD`. Absent: the plan's own for the round. */
  readonly cutOff?: string
  /** The year that is judged, in a round of one year. Absent: the dossier's own for its round, or else the year of the cut-off. */
  readonly year?: number
  /** The readings that an office has chosen, checked by `plan.rulings`. */
  readonly rulings?: Rulings
  /** `required`: a fact without a paper counts as missing. */
  readonly evidence?: 'required'
}

/** What being judged in a section comes to: by its own clauses, and together with those in no section. */
export interface SectionParts {
  readonly own: readonly Part[]
  readonly withCommon: readonly Part[]
}

/** What judging needs of a compiled plan. */
export interface Compiled {
  readonly plan: Plan
  readonly hash: string
  readonly terms: Terms
  readonly sections: readonly SectionProgram[]
  /** What each section comes to before any is weighed. */
  readonly notWeighed: readonly undefined[]
  /** Every clause, in the plan's order. */
  readonly clauses: readonly ClauseProgram[]
  /** The verdicts on them for a nominee whom none addresses. */
  readonly notAddressed: readonly ClauseVerdict[]
  /** The places among them of those that ask for something. */
  readonly withCriteria: readonly number[]
  /** The parts of the clauses that are in no section: they belong to every nominee's judgement. */
  readonly common: readonly Part[]
  readonly bySection: ReadonlyMap<string, SectionParts>
  readonly rounds: ReadonlyMap<string, Round>
  /** The documents that the plan cites and that are in hand, by number and day. */
  readonly cited: ReadonlyMap<string, { readonly compiled: Compiled; readonly rulings: Rulings | undefined }>
}
