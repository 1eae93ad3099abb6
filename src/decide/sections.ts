/** Which sections a nominee may be judged in: stated or not, taken or not. */
import type { PlanDocument } from '../documents/plan.js'
import type { Cause } from '../documents/verdict.js'
import { MAYBE, NO, YES, listHolds, prepareCondition } from './condition.js'
import type { Holds, Test } from './condition.js'
import { explore, unionOf } from './leaves.js'
import type { Run } from './run.js'
import type { Terms } from './terms.js'

export interface SectionProgram {
  readonly id: string
  readonly takes: Test
}

export function compileSections(terms: Terms): readonly SectionProgram[] {
  return terms.plan.sections.items.map(({ id, takes }) => ({ id, takes: prepareCondition(terms, takes) }))
}

/** What is known of one section for this nominee. */
export interface Considered {
  readonly id: string
  readonly takes: Holds
  /** Whether the nominee is judged in it. */
  readonly judged: boolean
  readonly causes: readonly Cause[]
}

/** What of being judged in no section is possible: `no` where one is known to take the nominee. */
export interface Alternatives {
  readonly sections: readonly Considered[]
  /** Not being taken is one of the outcomes that must agree. */
  readonly mayBeUntaken: boolean
}

const NONE: readonly never[] = Object.freeze([])

/**
 * A stated section is judged unless it is known not to take the nominee; where none is stated, every section that takes
 * or may take the nominee is judged. `only` limits the sections (for the collective that a leader heads).
 */
export function alternatives(run: Run, terms: Terms, programs: readonly SectionProgram[], only: readonly string[] | undefined): Alternatives {
  const stated = run.dossier.document.section
  const sections: Considered[] = []
  let taken = false
  for (const { id, takes } of programs) {
    const considered = (only === undefined || only.includes(id)) && (stated === undefined || stated === id)
    // Sections that are out of the question are only weighed to name, in a full verdict, those that would take the nominee.
    if (!considered && (run.trace === undefined || only !== undefined)) continue
    const tracing = run.trace
    const explored = tracing === undefined ? undefined : explore(run, terms, takes, listHolds)
    run.trace = tracing
    const set = explored?.set ?? unionOf(run, terms, takes)
    const judged = considered && set !== NO
    if (judged && set === YES) taken = true
    sections.push({ id, takes: set, judged, causes: set === MAYBE && considered ? (explored?.causes ?? NONE) : NONE })
  }
  return { sections, mayBeUntaken: !taken }
}

export type SectionList = PlanDocument['sections']['list']
