/** What a case holds fast: the outcomes of which another would make it fail. What merely came out shows nothing. */
import type { Expectation } from '../../documents/fixture.js'
import type { ClauseVerdict, CriterionVerdict, Verdict } from '../../documents/verdict.js'
import type { Outcome } from '../../words/outcome.js'

export interface AssertedClause {
  readonly verdict: ClauseVerdict
  /** The outcome of the clause itself is held fast. */
  readonly whole: boolean
  /** The criteria whose outcome is held fast. */
  readonly criteria: ReadonlyMap<string, Outcome>
}

const failing = ({ outcome }: { readonly outcome: string }): boolean => outcome === 'fail'
const lacking = ({ outcome }: { readonly outcome: string }): boolean => outcome === 'undetermined'

/** With the outcome of a clause: of all criteria where it passes or does not apply, of the only one that decides otherwise. */
function within({ outcome, criteria }: ClauseVerdict): readonly CriterionVerdict[] {
  if (outcome === 'pass' || outcome === 'not-applicable') return criteria
  const deciding = criteria.filter(outcome === 'fail' ? failing : lacking)
  return deciding.length === 1 ? deciding : []
}

/** Whether the verdict's outcome holds the clause's: every clause where it passes, the only one that fails where it fails. */
function isHeldByVerdict(verdict: Verdict, clause: ClauseVerdict): boolean {
  if (verdict.outcome === 'pass') return clause.outcome === 'pass'
  return verdict.outcome === 'fail' && failing(clause) && verdict.clauses.filter(failing).length === 1
}

/** `clauseId`: the clause that the fixture is about. The case must come out as it expects. */
export function asserted(expect: Expectation, verdict: Verdict, clauseId: string | undefined): readonly AssertedClause[] {
  return verdict.clauses.flatMap((clause) => {
    const isOwn = clause.id === clauseId
    const whole =
      (isOwn && expect.clause !== undefined) || expect.clauses?.[clause.id] !== undefined || (expect.verdict !== undefined && isHeldByVerdict(verdict, clause))
    const criteria = new Map<string, Outcome>()
    if (whole) for (const { id, outcome } of within(clause)) criteria.set(id, outcome)
    const deciding = isOwn ? (expect.decides ?? []) : (expect.decides ?? []).flatMap((name) => (clauseId === undefined && name.startsWith(`${clause.id} `) ? [name.slice(clause.id.length + 1)] : []))
    const named = [...deciding, ...(isOwn ? Object.keys(expect.criteria ?? {}) : [])]
    for (const { id, outcome } of clause.criteria) if (named.includes(id)) criteria.set(id, outcome)
    return whole || criteria.size > 0 ? [{ verdict: clause, whole, criteria }] : []
  })
}
