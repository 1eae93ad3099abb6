/** Which criteria decide their clause alone: no other condition changes between the cases compared. */
import type { CaseName } from '../../documents/coverage.js'
import type { Outcome } from '../../words/outcome.js'
import type { AssertedClause } from './asserted.js'
import { idOf } from './ids.js'
import { isKnown } from './shown-by.js'

/** How the criteria of a clause came out together, in a case that holds fast that the clause passes or fails. */
export interface Row {
  readonly clause: string
  readonly passes: boolean
  readonly outcomes: ReadonlyMap<string, Outcome>
  readonly of: CaseName
}

export function rowOf({ verdict, whole }: AssertedClause, of: CaseName): readonly Row[] {
  const { id, outcome, criteria } = verdict
  return whole && isKnown(outcome) ? [{ clause: id, passes: outcome === 'pass', outcomes: new Map(criteria.map((each) => [each.id, each.outcome])), of }] : []
}

/**
 * Against: the clause fails, this criterion fails, and every other passes or does not apply. For: the clause and this
 * criterion pass, and some case of the other kind differs from this one by this criterion alone.
 */
export function deciding(rows: readonly Row[]): readonly { readonly id: string; readonly of: CaseName }[] {
  const point = ({ clause, of }: Row, criterion: string, way: 'for' | 'against') => ({ id: idOf({ clause, criterion, shows: { kind: 'decides', way } }), of })
  const failing = rows.flatMap((row) => {
    const [alone, ...others] = [...row.outcomes].filter(([, outcome]) => outcome !== 'pass' && outcome !== 'not-applicable')
    return row.passes || alone === undefined || others.length > 0 ? [] : [{ row, criterion: alone[0] }]
  })
  const keys = new Set(failing.map(({ row, criterion }) => keyOf(row, criterion)))
  const passing = rows.flatMap((row) =>
    row.passes ? [...row.outcomes].flatMap(([criterion, outcome]) => (outcome === 'pass' && keys.has(keyOf(row, criterion)) ? [{ row, criterion }] : [])) : [],
  )
  return [...failing.map(({ row, criterion }) => point(row, criterion, 'against')), ...passing.map(({ row, criterion }) => point(row, criterion, 'for'))]
}

/** A row without one of its criteria. */
function keyOf({ clause, outcomes }: Row, criterion: string): string {
  return JSON.stringify([clause, criterion, ...[...outcomes].filter(([id]) => id !== criterion)])
}
