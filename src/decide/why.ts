/** The reasons of a verdict alone, as data: what failed and what is not settled, in the plan's order. */
import type { Cause, Citation, CriterionVerdict, Verdict } from '../documents/verdict.js'
import type { Outcome } from '../words/outcome.js'

/** One reason: a criterion that failed or is not settled, or a clause of which it is not known whether it applies. */
export interface Reason {
  readonly clause: string
  readonly criterion?: string
  readonly outcome: Outcome
  readonly citation: Citation
  /** The plan's words that are not met or not proven. */
  readonly words?: string
  readonly values: CriterionVerdict['values']
  readonly held?: CriterionVerdict['held']
  readonly causes: readonly Cause[]
}

/**
 * Every unmet and every unproven criterion, in the plan's order. With `clauseId` all criteria of that clause, met or not.
 * @throws RangeError where the verdict has no such clause.
 */
export function why(verdict: Verdict, clauseId?: string): readonly Reason[] {
  if (clauseId !== undefined && !verdict.clauses.some(({ id }) => id === clauseId)) {
    throw new RangeError(`the verdict has no clause ${clauseId}`)
  }
  return verdict.clauses.flatMap((clause): readonly Reason[] => {
    if (clauseId === undefined ? clause.outcome === 'pass' || clause.outcome === 'not-applicable' : clause.id !== clauseId) return []
    const { id, citation } = clause
    const addressed: readonly Reason[] =
      clause.causes.length === 0 ? [] : [{ clause: id, outcome: clause.outcome, citation, values: [], causes: clause.causes }]
    const criteria = clause.criteria.filter(({ outcome }) => clauseId !== undefined || outcome === 'fail' || outcome === 'undetermined')
    return [
      ...addressed,
      ...criteria.map(
        (criterion): Reason => ({
          clause: id,
          criterion: criterion.id,
          outcome: criterion.outcome,
          citation,
          words: criterion.words,
          values: criterion.values,
          ...(criterion.held === undefined ? {} : { held: criterion.held }),
          causes: criterion.causes,
        }),
      ),
    ]
  })
}
