/** The sum of a verdict, as a set: what every part comes to, over the sections in which the nominee may be judged. */
import type { LedCriteria } from '../documents/demand.js'
import { FAIL, NOT_APPLICABLE, NOT_COVERED, both } from '../words/outcome.js'
import type { Possible } from '../words/outcome.js'
import { allOf } from './clause.js'
import type { Compiled, SectionParts } from './compiled.js'
import { NO, YES } from './condition.js'
import { unionOf } from './leaves.js'
import type { Run } from './run.js'
import { sectionsMeant } from './sections.js'

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
  const meant = sectionsMeant(sections, run.dossier.section, only?.meets)
  const judged: SectionParts[] = []
  let mayBeUntaken = true
  for (const { id, takes } of meant) {
    const holds = unionOf(run, terms, takes)
    if (holds === NO) continue
    if (holds === YES) mayBeUntaken = false
    judged.push(bySection.get(id) as SectionParts)
  }
  let set = untaken(compiled, run, mayBeUntaken, only)
  const one = judged[0]
  if (one === undefined) return set
  if (judged.length === 1 && isGeneral(only)) return set | allOf(run, one.withCommon)
  // What several sections have in common is judged once.
  const shared = allOf(run, common)
  for (const { own } of judged) set |= shared === FAIL ? FAIL : both(shared, allOf(run, own))
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
export function untaken(compiled: Compiled, run: Run, mayBeUntaken: boolean, only: LedCriteria | undefined): Possible {
  if (!mayBeUntaken) return 0
  const isNamed = only !== undefined || run.dossier.section !== undefined
  return isNamed || compiled.plan.document.sections.list === 'closed' ? NOT_COVERED : NOT_APPLICABLE
}
