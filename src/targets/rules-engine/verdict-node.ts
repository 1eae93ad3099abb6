/** The conditions of the verdict: over the sections in which the nominee may be judged. */
import type { PlanDocument } from '../../documents/plan.js'
import { referTo, referToHolds, takesName } from './build.js'
import type { Parts, Reference } from './build.js'
import { allOf, anyOf, canAll } from './node.js'
import type { Can, Node } from './node.js'

export interface CanVerdict extends Can {
  readonly 'not-covered': Node
}

/**
 * `stated`: the section that the dossier states. `only`: nothing but these sections is judged, and the clauses outside
 * all sections are left out (for the collective that a leader heads).
 */
export function canVerdict(plan: PlanDocument, parts: Parts, reference: Reference, stated: string | undefined, only: readonly string[] | undefined): CanVerdict {
  const common = plan.clauses.filter(({ section, criteria }) => section === undefined && criteria.length > 0 && only === undefined)
  if (plan.sections.items.length === 0) return { ...canAll(common.map(({ id }) => referTo(reference, id, parts.clauses.get(id)))), 'not-covered': false }
  const meant = plan.sections.items.filter(({ id }) => (stated === undefined || stated === id) && (only === undefined || only.includes(id)))
  const sums = meant.map(({ id }) => {
    const own = plan.clauses.filter(({ section }) => section === id)
    return { takes: referToHolds(reference, takesName(id), parts.takes.get(id)).yes, sum: canAll([...common, ...own].map((clause) => referTo(reference, clause.id, parts.clauses.get(clause.id)))) }
  })
  const untaken = allOf(meant.map(({ id }) => referToHolds(reference, takesName(id), parts.takes.get(id)).no))
  const closed = plan.sections.list === 'closed' || only !== undefined
  return {
    pass: anyOf(sums.map(({ takes, sum }) => allOf([takes, sum.pass]))),
    fail: anyOf(sums.map(({ takes, sum }) => allOf([takes, sum.fail]))),
    'not-applicable': anyOf([...(closed ? [] : [untaken]), ...sums.map(({ takes, sum }) => allOf([takes, sum['not-applicable']]))]),
    'not-covered': closed ? untaken : false,
  }
}
