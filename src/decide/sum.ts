/** The sum of a verdict, as a set: what every part comes to, over the sections in which the nominee may be judged. */
import type { LedCriteria } from '../documents/demand.js'
import { FAIL, NOT_APPLICABLE, NOT_COVERED, both } from '../words/outcome.js'
import type { Possible } from '../words/outcome.js'
import { allOf } from './clause.js'
import type { Compiled } from './compiled.js'
import type { Run } from './run.js'
import { alternatives } from './sections.js'
import type { Alternatives } from './sections.js'

const NONE: readonly never[] = Object.freeze([])

/**
 * The outcomes possible for the verdict. `only`: nothing but these criteria are judged by (for the collective that a leader
 * heads), and not to be taken by their sections is not to be covered, whatever the list; otherwise the clauses outside
 * all sections are judged with each. A verdict in which nothing applies is undetermined: that stays in the set as
 * not-applicable, which is shown so.
 */
export function sumOf(compiled: Compiled, run: Run, only: LedCriteria | undefined): Possible {
  const { sections, terms, bySection } = compiled
  const common = isGeneral(only) ? compiled.common : NONE
  if (sections.length === 0) return allOf(run, common)
  const where = alternatives(run, terms, sections, only?.meets)
  const judged = where.sections.filter((section) => section.judged)
  let set = untaken(compiled, run, where, only)
  // With several sections, what they have in common is judged once.
  const one = judged.length === 1 && isGeneral(only) ? bySection.get(judged[0]?.id ?? '') : undefined
  if (one !== undefined) return set | allOf(run, one.withCommon)
  const shared = judged.length === 0 ? NOT_APPLICABLE : allOf(run, common)
  for (const { id } of judged) set |= shared === FAIL ? FAIL : both(shared, allOf(run, bySection.get(id)?.own ?? NONE))
  return set
}

/** Whether the clauses outside all sections are judged by. */
export function isGeneral(only: LedCriteria | undefined): boolean {
  return only === undefined || only.general === 'yes'
}

/**
 * What not being taken comes to: not covered, by the section stated or by those asked for. Where none is stated and the
 * list is open, nothing is known.
 */
export function untaken(compiled: Compiled, run: Run, { mayBeUntaken }: Alternatives, only: LedCriteria | undefined): Possible {
  if (!mayBeUntaken) return 0
  const isNamed = only !== undefined || run.dossier.section !== undefined
  return isNamed || compiled.plan.document.sections.list === 'closed' ? NOT_COVERED : NOT_APPLICABLE
}
