/** Judging a part under every combination of its readings, and what the combinations say of each question. */
import type { Cause, Held, MissingFact, NeedsRuling, ValueRead, Verdict } from '../documents/verdict.js'
import { nextCombination } from './choices.js'
import type { Run } from './run.js'
import type { Terms } from './terms.js'
import { newTrace } from './trace.js'
import type { Trace } from './trace.js'

/** Names the members of a set. */
export type Lister = (set: number) => NeedsRuling['readings'][number]['possible']

/** What came out under one combination of readings. */
interface Leaf {
  /** The numbers of the questions met. */
  readonly met: readonly number[]
  /** The index of the reading of each. */
  readonly at: readonly number[]
  readonly set: number
  readonly trace: Trace
}

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
  const set = judge(run)
  if (run.choices.met.length === 0) {
    run.trace = undefined
    const { values, held, causes, nested } = trace
    return { set, values, held, causes, nested }
  }
  const leaves: Leaf[] = [leafOf(run, set, trace)]
  while (nextCombination(run.choices, terms.readingCounts)) {
    const next = (run.trace = newTrace())
    leaves.push(leafOf(run, judge(run), next))
  }
  run.trace = undefined
  return merged(leaves, terms, list, settled)
}

function leafOf({ choices }: Run, set: number, trace: Trace): Leaf {
  const met: number[] = []
  const at: number[] = []
  for (const question of choices.met) {
    met.push(question)
    at.push(choices.tried[question] ?? 0)
  }
  return { met, at, set, trace }
}

/** The reading of a question in a leaf; undefined where the leaf did not meet it. */
function readingIn({ met, at }: Leaf, question: number): number | undefined {
  const index = met.indexOf(question)
  return index < 0 ? undefined : at[index]
}

function merged(leaves: readonly Leaf[], terms: Terms, list: Lister, settled: number | undefined): Explored {
  const values: ValueRead[] = []
  let set = 0
  let held: Held | undefined
  let nested: Verdict | undefined
  for (const leaf of leaves) {
    const { trace } = leaf
    set |= leaf.set
    held ??= trace.held
    nested ??= trace.nested
    for (const value of trace.values) if (!values.includes(value)) values.push(value)
  }
  const causes = set === settled ? NONE : [...causesOf(leaves, terms), ...rulingsNeeded(leaves, terms, list)]
  return { set, values, held, causes, nested }
}

interface Found {
  readonly cause: Cause
  readonly under: Leaf[]
}

/** Causes of the leaves, each once; a missing fact says under which readings it is missing, unless it is under all. */
function causesOf(leaves: readonly Leaf[], terms: Terms): readonly Cause[] {
  if (leaves.every(({ trace }) => trace.causes.length === 0)) return NONE
  const found: Found[] = []
  for (const leaf of leaves) {
    for (const cause of leaf.trace.causes) {
      const known = found.find((each) => same(each.cause, cause))
      if (known === undefined) found.push({ cause, under: [leaf] })
      else if (!known.under.includes(leaf)) known.under.push(leaf)
    }
  }
  return found.map(({ cause, under }) => {
    if (cause.kind !== 'missing' || cause.what !== 'fact' || under.length === leaves.length) return cause
    const withReadings: MissingFact = { ...cause, under: under.map((leaf) => named(leaf, terms)) }
    return withReadings
  })
}

/** Whether two plain values say the same, their parts in the same order. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const left = Object.entries(a)
  const right = Object.entries(b)
  return left.length === right.length && left.every(([key, value], index) => right[index]?.[0] === key && same(value, right[index][1]))
}

function named({ met, at }: Leaf, terms: Terms): Readonly<Record<string, string>> {
  return Object.fromEntries(met.map((question, index) => [terms.questions[question]?.id ?? '', terms.questions[question]?.readings[at[index] ?? 0] ?? '']))
}

/** The questions whose readings alone make a difference: for some readings of the others, theirs give different sets. */
function rulingsNeeded(leaves: readonly Leaf[], terms: Terms, list: Lister): readonly NeedsRuling[] {
  if (leaves.every(({ set }) => set === leaves[0]?.set)) return NONE
  const asked: number[] = []
  for (const { met } of leaves) for (const question of met) if (!asked.includes(question)) asked.push(question)
  const needed: NeedsRuling[] = []
  for (const question of asked.sort((a, b) => a - b)) {
    const term = terms.questions[question]
    if (term === undefined || !makesADifference(question, leaves)) continue
    const sets = term.readings.map((_, at) =>
      leaves.filter((leaf) => (readingIn(leaf, question) ?? at) === at).reduce((set, leaf) => set | leaf.set, 0),
    )
    needed.push({
      kind: 'needs-ruling',
      question: term.id,
      status: term.question.kind,
      readings: term.readings.map((reading, at) => ({ reading, possible: list(sets[at] ?? 0) })),
    })
  }
  return needed
}

/** Two leaves that agree on every question both met, but for this one, and come to different sets. */
function makesADifference(question: number, leaves: readonly Leaf[]): boolean {
  return leaves.some((a, index) =>
    leaves.slice(index + 1).some((b) => {
      if (a.set === b.set) return false
      const inA = readingIn(a, question)
      const inB = readingIn(b, question)
      if (inA === undefined || inB === undefined || inA === inB) return false
      return a.met.every((other, at) => other === question || (readingIn(b, other) ?? a.at[at]) === a.at[at])
    }),
  )
}
