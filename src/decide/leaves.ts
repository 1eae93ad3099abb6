/** Judging a part under every combination of its readings. */
import type { Cause, Held, ValueRead, Verdict } from '../documents/verdict.js'
import { causesUnder } from './causes-under.js'
import type { Leaf, Lister } from './causes-under.js'
import { nextCombination } from './choices.js'
import type { Choices } from './choices.js'
import type { Run } from './run.js'
import type { Terms } from './terms.js'
import { causesOf, forgetCauses, newTrace, valuesOf } from './trace.js'
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

const NONE = Object.freeze([]) as unknown as never[]

/**
 * The same with the values read and the causes. `list` names the members of a set. `settled`: the set for which nobody asks what
 * is lacking.
 */
export function explore(run: Run, terms: Terms, judge: (run: Run) => number, list: Lister, settled?: number): Explored {
  const trace = (run.trace = newTrace())
  trace.set = judge(run)
  if (run.choices.met.length > 0) exploreRest(run, terms, judge, list, settled, trace)
  else trace.causes = causesOf(trace)
  trace.values = valuesOf(trace)
  run.trace = undefined
  return trace
}

function exploreRest(run: Run, terms: Terms, judge: (run: Run) => number, list: Lister, settled: number | undefined, trace: Trace): void {
  const { choices } = run
  const leaves: Leaf[] = [leafOf(choices, trace.set, trace, settled)]
  // The values are those of every reading together; how many were counted is the first reading's.
  let { set, held } = trace
  while (nextCombination(choices, terms.readingCounts)) {
    forgetCauses(trace)
    const one = judge(run)
    set |= one
    leaves.push(leafOf(choices, one, trace, settled))
    held ??= trace.held
  }
  trace.set = set
  trace.held = held
  trace.causes = causesUnder(leaves, terms, list)
}

function leafOf({ met, tried }: Choices, set: number, trace: Trace, settled: number | undefined): Leaf {
  const at = met.slice()
  for (let index = 0; index < at.length; index++) at[index] = tried[met[index] as number] ?? 0
  return { met: met.slice(), at, set, causes: set === settled ? NONE : causesOf(trace) }
}
