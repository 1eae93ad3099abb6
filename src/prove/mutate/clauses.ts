/** Mutants of clauses: their criteria, and to whom they apply. */
import type { Clause, PlanDocument, Span } from '../../documents/plan.js'
import type { PartPath } from '../../documents/mutation.js'
import { conditionDrafts } from './conditions.js'
import { contrary, demandDrafts } from './demands.js'
import type { Draft } from './draft.js'

/** The clause without one criterion. The words that it alone claimed are kept as guidance; a clause of none left is context. */
function without(clause: Clause, id: string): Clause {
  const criteria = clause.criteria.filter((criterion) => criterion.id !== id)
  const spans = clause.spans.map(({ claims, ...rest }): Span => {
    if (claims === undefined) return rest
    const left = claims.filter((claim) => claim !== id)
    return left.length === 0 ? { ...rest, mark: 'guidance' } : { ...rest, claims: left }
  })
  return { ...clause, ...(criteria.length === 0 ? { role: 'context' as const } : {}), spans, criteria }
}

export function clauseDrafts(plan: PlanDocument, clause: Clause, path: PartPath): readonly Draft[] {
  return [
    ...(clause.applies === undefined ? [] : conditionDrafts(plan, clause.applies, [...path, 'applies'], true)),
    ...clause.criteria.flatMap(({ id, demand, applies }, index): readonly Draft[] => {
      const at = [...path, 'criteria', index]
      return [
        { mutation: 'dropped', path: at, change: 'dropped', edits: [{ path, value: without(clause, id) }] },
        ...contrary(demand, [...at, 'demand']),
        ...demandDrafts(plan, demand, [...at, 'demand']),
        ...(applies === undefined ? [] : conditionDrafts(plan, applies, [...at, 'applies'], true)),
      ]
    }),
  ]
}
