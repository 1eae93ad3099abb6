/** What one case shows: the points that its expectation holds fast. */
import type { Shows } from '../../documents/coverage.js'
import { numberOf } from '../../documents/fact-kinds.js'
import type { FixtureCase } from '../../documents/fixture.js'
import type { Condition } from '../../documents/condition.js'
import type { Clause, Criterion, PlanDocument } from '../../documents/plan.js'
import type { Outcome } from '../../words/outcome.js'
import type { Verdict } from '../../documents/verdict.js'
import type { Put } from '../prepared.js'
import type { AssertedClause } from './asserted.js'
import { attributesNamed } from './conditions.js'
import { idOf } from './ids.js'

/** A case that came out as it expects. `clause`: the one that its fixture is about. */
export interface Case {
  readonly clause: string | undefined
  readonly of: FixtureCase
  readonly put: Put
  readonly verdict: Verdict
}

/** Notes a point of a clause, of one of its criteria, or of the plan. */
export type Note = (shows: Shows, clause?: Clause, criterion?: Criterion) => void

export function noting(ids: Set<string>): Note {
  return (shows, clause, criterion) => {
    ids.add(idOf({ ...(clause === undefined ? {} : { clause: clause.id }), ...(criterion === undefined ? {} : { criterion: criterion.id }), shows }))
  }
}

export const isKnown = (outcome: Outcome | undefined): outcome is 'pass' | 'fail' => outcome === 'pass' || outcome === 'fail'

/** The outcomes of criteria, and for whom each came out so. */
export function noteOutcomes({ put }: Case, clause: Clause, { criteria }: AssertedClause, note: Note): void {
  for (const criterion of clause.criteria) {
    const outcome = criteria.get(criterion.id)
    if (outcome === undefined) continue
    note({ kind: 'outcome', outcome }, clause, criterion)
    if (criterion.applies !== undefined) noteAttributes(put, criterion.applies, (shows) => note(shows, clause, criterion))
  }
}

/** For whom the clause was judged. It counts where the clause passes or fails, or where it can do neither. */
export function noteJudged({ put, verdict }: Case, plan: PlanDocument, clause: Clause, held: AssertedClause, note: Note): void {
  if (!held.whole) return
  if (clause.applies !== undefined) noteAttributes(put, clause.applies, (shows) => note(shows, clause))
  const { outcome } = held.verdict
  const canBeKnown = clause.criteria.every(({ demand }) => !('document' in demand))
  if (outcome === 'not-applicable' || (canBeKnown && !isKnown(outcome))) return
  for (const { id, outcome: sum, takes } of verdict.sections) {
    if (sum !== undefined && takes === 'yes' && (clause.section ?? id) === id) note({ kind: 'section', section: id }, clause)
  }
  note({ kind: 'round', round: verdict.round }, clause)
  for (const { id, role } of plan.clauses) {
    if (role !== 'leader' && role !== 'party-member') continue
    if (verdict.clauses.some((other) => other.id === id && !other.possible.includes('not-applicable'))) note({ kind: 'role', role }, clause)
  }
}

function noteAttributes({ dossier }: Put, condition: Condition, note: (shows: Shows) => void): void {
  for (const [attribute, named] of attributesNamed(condition)) {
    for (const value of dossier.facts.attributes[numberOf(dossier.plan.facts, 'attributes', attribute)]?.values ?? []) {
      note(named.includes(value) ? { kind: 'attribute', attribute, value } : { kind: 'attribute', attribute })
    }
  }
}
