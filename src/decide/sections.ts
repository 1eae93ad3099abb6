/** Which sections a nominee may be judged in: stated or not, taken or not. */
import type { Cause } from '../documents/verdict.js'
import { MAYBE, NO, YES, listHolds, prepareCondition } from './condition.js'
import type { Holds, Test } from './condition.js'
import { explore, unionOf } from './leaves.js'
import type { Run } from './run.js'
import type { Terms } from './terms.js'

export interface SectionProgram {
  readonly id: string
  /** Its place among the plan's sections. */
  readonly at: number
  readonly takes: Test
}

export function compileSections(terms: Terms): readonly SectionProgram[] {
  return terms.plan.sections.items.map(({ id, takes }, at) => ({ id, at, takes: prepareCondition(terms, takes) }))
}

/** What is known of one section for this nominee. */
export interface Considered {
  readonly id: string
  readonly at: number
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
 * or may take the nominee is judged. `only` limits the sections (for the collective that a leader heads, which may state
 * another).
 */
export function alternatives(run: Run, terms: Terms, programs: readonly SectionProgram[], only: readonly string[] | undefined): Alternatives {
  const stated = run.dossier.section
  const meant = sectionsMeant(programs, stated, only)
  const sections: Considered[] = []
  for (const section of meant) sections.push(consider(run, terms, section, true))
  const mayBeUntaken = !sections.some(({ takes }) => takes === YES)
  // A stated section that does not take the nominee: those that would are named.
  if (only === undefined && !sections.some(({ judged }) => judged)) {
    for (const section of programs) if (!meant.includes(section)) sections.push(consider(run, terms, section, false))
  }
  return { sections, mayBeUntaken }
}

const bySection = new WeakMap<readonly SectionProgram[], ReadonlyMap<string, readonly SectionProgram[]>>()

/** The stated section alone, wherever it is one of those that may be judged. */
export function sectionsMeant(programs: readonly SectionProgram[], stated: string | undefined, only: readonly string[] | undefined): readonly SectionProgram[] {
  if (stated === undefined || only?.includes(stated) === false) return only === undefined ? programs : programs.filter(({ id }) => only.includes(id))
  let singles = bySection.get(programs)
  if (singles === undefined) bySection.set(programs, (singles = new Map(programs.map((each) => [each.id, [each]]))))
  return singles.get(stated) ?? NONE
}

function consider(run: Run, terms: Terms, { id, at, takes }: SectionProgram, meant: boolean): Considered {
  const set = unionOf(run, terms, takes)
  const causes = set === MAYBE ? explore(run, terms, takes, listHolds).causes : NONE
  return { id, at, takes: set, judged: meant && set !== NO, causes }
}
