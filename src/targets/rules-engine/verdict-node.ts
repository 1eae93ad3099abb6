/** The conditions of the verdict: over the sections in which the nominee may be judged. */
import { isGeneral } from '../../decide/leaf.js'
import type { LedCriteria } from '../../documents/demand.js'
import type { PlanDocument, Section } from '../../documents/plan.js'
import { referTo, referToHolds, takesName } from './build.js'
import type { Reference } from './build.js'
import { allOf, anyOf, canAll } from './node.js'
import type { Can, CanHold, Node } from './node.js'

export interface CanVerdict extends Can {
  readonly 'not-covered': Node
}

/** What the verdict is over. */
export interface InPlay {
  readonly clause: (id: string) => Can | undefined
  /** Whether a section takes the nominee; `yes: false` where it surely does not. */
  readonly takes: (section: string) => CanHold | undefined
  /** For rules that are asked about any dossier: what the section that it states comes to. Absent: that is known beforehand. */
  readonly nominated?: Nominated
}

/** What the section that a dossier states comes to. */
export interface Nominated {
  readonly anywhere: CanHold
  /** In this section, for all that it states. */
  readonly in: (section: string) => CanHold
}

const ANYWHERE: Nominated = { anywhere: { yes: true, no: false }, in: () => ({ yes: true, no: false }) }

/**
 * The sections in which the nominee may be judged. `only`: nothing but these, for the collective that a leader heads; a
 * section that it states beside them is one of another question.
 */
export function sectionsMeant(plan: PlanDocument, stated: string | undefined, only: readonly string[] | undefined): readonly Section[] {
  const asked = stated !== undefined && (only?.includes(stated) ?? true) ? [stated] : only
  return plan.sections.items.filter(({ id }) => asked === undefined || asked.includes(id))
}

/** `only`: for the collective that a leader heads, judged by nothing else. */
export function canVerdict(plan: PlanDocument, of: InPlay, reference: Reference, stated: string | undefined, only: LedCriteria | undefined): CanVerdict {
  const sumOf = (section: string | undefined): readonly Can[] =>
    plan.clauses.filter((clause) => clause.section === section && clause.criteria.length > 0).map(({ id }) => referTo(reference, id, of.clause(id)))
  const common = isGeneral(only) ? sumOf(undefined) : []
  if (plan.sections.items.length === 0) return { ...canAll(common), 'not-covered': false }
  const { anywhere, in: nominatedIn } = of.nominated ?? ANYWHERE
  const meant = sectionsMeant(plan, stated, only?.meets).map(({ id }) => ({ id, takes: both(nominatedIn(id), referToHolds(reference, takesName(id), of.takes(id))) }))
  const sums = meant.filter(({ takes }) => takes.yes !== false).map(({ id, takes }) => ({ takes: takes.yes, sum: canAll([...common, ...sumOf(id)]) }))
  const untaken = allOf(meant.map(({ takes }) => takes.no))
  // Only an open list leaves room beside it, and only for a nominee who states no section of it.
  const closed = plan.sections.list === 'closed' || stated !== undefined || only !== undefined
  return {
    pass: anyOf(sums.map(({ takes, sum }) => allOf([takes, sum.pass]))),
    fail: anyOf(sums.map(({ takes, sum }) => allOf([takes, sum.fail]))),
    'not-applicable': anyOf([...(closed ? [] : [allOf([untaken, anywhere.yes])]), ...sums.map(({ takes, sum }) => allOf([takes, sum['not-applicable']]))]),
    'not-covered': closed ? untaken : allOf([untaken, anywhere.no]),
  }
}

function both(one: CanHold, other: CanHold): CanHold {
  return { yes: allOf([one.yes, other.yes]), no: anyOf([one.no, other.no]) }
}
