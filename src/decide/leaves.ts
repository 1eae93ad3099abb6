/** Judging a part under every combination of its readings. */
import type { Cause, Held, ValueRead, Verdict } from '../documents/verdict.js'
import { causesUnder } from './causes-under.js'
import type { Leaf, Lister } from './causes-under.js'
import { nextCombination } from './choices.js'
import type { Choices } from './choices.js'
import type { Run } from './run.js'
import type { Terms } from './terms.js'
import { forgetCauses, newTrace } from './trace.js'
import type { Trace } from './trace.js'

/** What a part comes to over all combinations. */
export interface Explored {
  readonly set: number
  readonly values: readonly ValueRead[]
  readonly held: Held | undefined
  readonly causes: readonly Cause[]
  readonly nested: Verdict | undefined
}

/** The union over all combinations, without a trace. */
export function unionOf(run: Run, terms: Terms, judge: (run: Run) => number): number {
  let set = judge(run)
  if (run.choices.met.length === 0) return set
  while (nextCombination(run.choices, terms.readingCounts)) set |= judge(run)
  return set
}

const NONE: readonly never[] = Object.freeze([])

/**
 * The same with the values read and the causes. `list` names the members of a set. `settled`: the set for which nobody asks what
 * is lacking.
 */
export function explore(run: Run, terms: Terms, judge: (run: Run) => number, list: Lister, settled?: number): Explored {
  const trace = (run.trace = newTrace())
  const { choices } = run
  let set = judge(run)
  if (choices.met.length === 0) {
    run.trace = undefined
    const { values, held, causes, nested } = trace
    return { set, values, held, causes, nested }
  }
  const leaves: Leaf[] = [leafOf(choices, set, trace)]
  // The values are those of every reading together; how many were counted, and the verdict within, are the first reading's.
  let { held, nested } = trace
  while (nextCombination(choices, terms.readingCounts)) {
    forgetCauses(trace)
    const one = judge(run)
    set |= one
    leaves.push(leafOf(choices, one, trace))
    held ??= trace.held
    nested ??= trace.nested
  }
  run.trace = undefined
  return { set, values: distinct(trace.values), held, causes: set === settled ? NONE : causesUnder(leaves, terms, list), nested }
}

function leafOf({ met, tried }: Choices, set: number, { causes }: Trace): Leaf {
  const at: number[] = []
  for (const question of met) at.push(tried[question] ?? 0)
  return { met: met.slice(), at, set, causes }
}

function distinct(values: readonly ValueRead[]): readonly ValueRead[] {
  const once: ValueRead[] = []
  for (const value of values) if (!once.includes(value)) once.push(value)
  return once
}
