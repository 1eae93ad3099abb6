/** The reasons of a verdict alone, as data: what failed and what is not settled, in the plan's order. */
import type { Cause, Citation, CriterionVerdict, SectionVerdict, Verdict } from '../documents/verdict.js'
import type { Outcome, VerdictOutcome } from '../words/outcome.js'
import { eachOnce } from './same-cause.js'

/**
 * One reason: a criterion that failed or is not settled, or a clause of which it is not known whether it applies. Without
 * a clause: what lies in none, such as the section, or a text that is not in hand.
 */
export interface Reason {
  readonly clause?: string
  readonly criterion?: string
  /** Of the criterion, of the clause, or of the whole verdict. */
  readonly outcome: Outcome | VerdictOutcome
  readonly citation?: Citation
  /** The plan's words that are not met or not proven. */
  readonly words?: string
  readonly values: CriterionVerdict['values']
  readonly held?: CriterionVerdict['held']
  readonly causes: readonly Cause[]
  /** The verdict on the collective that the nominee leads, which has reasons of its own. */
  readonly nested?: Verdict
  /** Where there is no clause: the section that the dossier states, and those that take or may take the nominee. */
  readonly sections?: readonly SectionVerdict[]
}

/** What keeps the whole dossier from passing that no single clause carries. */
function general({ outcome, causes, sections, stated }: Verdict): readonly Reason[] {
  if (outcome === 'pass') return []
  const all = eachOnce([...causes, ...sections.flatMap((section) => section.causes)])
  if (all.length === 0 && outcome !== 'not-covered') return []
  return [{ outcome, values: [], causes: all, sections: sections.filter(({ id, takes }) => id === stated || takes !== 'no') }]
}

/**
 * What no clause carries, then every unmet and every unproven criterion, in the plan's order. With `clauseId` all criteria
 * of that clause alone, met or not.
 * @throws RangeError where the verdict has no such clause.
 */
export function why(verdict: Verdict, clauseId?: string): readonly Reason[] {
  if (clauseId !== undefined && !verdict.clauses.some(({ id }) => id === clauseId)) {
    throw new RangeError(`the verdict has no clause ${clauseId}`)
  }
  const inClauses = verdict.clauses.flatMap((clause): readonly Reason[] => {
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
          ...(criterion.nested === undefined ? {} : { nested: criterion.nested }),
        }),
      ),
    ]
  })
  return clauseId === undefined ? [...general(verdict), ...inClauses] : inClauses
}
