/** The sum of a verdict, as a set: what every part comes to, over the sections in which the nominee may be judged. */
import type { LedCriteria } from '../documents/demand.js'
import { FAIL, NOT_APPLICABLE, NOT_COVERED, both } from '../words/outcome.js'
import type { Possible } from '../words/outcome.js'
import { allOf } from './clause.js'
import type { Compiled } from './compiled.js'
import type { Run } from './run.js'
import { alternatives } from './sections.js'
import type { Alternatives } from './sections.js'

/**
 * The outcomes possible for the verdict. `only`: nothing but these criteria are judged by (for the collective that a leader
 * heads), and not to be taken by their sections is not to be covered, whatever the list; otherwise the clauses outside
 * all sections are judged with each. A verdict in which nothing applies is undetermined: that stays in the set as
 * not-applicable, which is shown so.
 */
export function sumOf(compiled: Compiled, run: Run, only: LedCriteria | undefined): Possible {
  const { sections, terms } = compiled
  let common: Possible | undefined
  const judgeCommon = (): Possible => (common ??= isGeneral(only) ? allOf(run, compiled.common) : NOT_APPLICABLE)
  if (sections.length === 0) return judgeCommon()
  const where = alternatives(run, terms, sections, only?.meets)
  let set = untaken(compiled, run, where, only)
  for (const section of where.sections) {
    if (!section.judged) continue
    const own = allOf(run, compiled.bySection.get(section.id) ?? [])
    set |= own === FAIL ? FAIL : both(judgeCommon(), own)
  }
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
