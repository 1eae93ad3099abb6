/** Judging a part under every combination of its readings, and what the combinations say of each question. */
import type { Cause, Held, MissingFact, NeedsRuling, ValueRead, Verdict } from '../documents/verdict.js'
import { nextCombination } from './choices.js'
import type { Choices } from './choices.js'
import type { Run } from './run.js'
import type { Terms } from './terms.js'
import { forgetCauses, newTrace } from './trace.js'
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
  readonly causes: readonly Cause[]
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
  return { set, values: distinct(trace.values), held, causes: set === settled ? NONE : causesOf(leaves, terms, list), nested }
}

function leafOf({ met, tried }: Choices, set: number, { causes }: Trace): Leaf {
  const at: number[] = []
  for (const question of met) at.push(tried[question] ?? 0)
  return { met: met.slice(), at, set, causes }
}

/** The reading of a question in a leaf; undefined where the leaf did not meet it. */
function readingIn({ met, at }: Leaf, question: number): number | undefined {
  const index = met.indexOf(question)
  return index < 0 ? undefined : at[index]
}

function distinct(values: readonly ValueRead[]): readonly ValueRead[] {
  const once: ValueRead[] = []
  for (const value of values) if (!once.includes(value)) once.push(value)
  return once
}

function causesOf(leaves: readonly Leaf[], terms: Terms, list: Lister): readonly Cause[] {
  const missing = causesMet(leaves, terms)
  const first = leaves[0]?.set
  for (const { set } of leaves) if (set !== first) return [...missing, ...rulingsNeeded(leaves, terms, list)]
  return missing
}

interface Found {
  readonly cause: Cause
  readonly under: Leaf[]
}

/** Causes of the leaves, each once; a missing fact says under which readings it is missing, unless it is under all. */
function causesMet(leaves: readonly Leaf[], terms: Terms): readonly Cause[] {
  const found: Found[] = []
  for (const leaf of leaves) {
    for (const cause of leaf.causes) {
      const known = found.find((each) => same(each.cause, cause))
      if (known === undefined) found.push({ cause, under: [leaf] })
      else if (known.under[known.under.length - 1] !== leaf) known.under.push(leaf)
    }
  }
  if (found.length === 0) return NONE
  return found.map(({ cause, under }) => {
    if (cause.kind !== 'missing' || cause.what !== 'fact' || under.length === leaves.length) return cause
    const withReadings: MissingFact = { ...cause, under: under.map((leaf) => named(leaf, terms)) }
    return withReadings
  })
}

/** Whether two plain values say the same. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  let parts = 0
  for (const key in a) {
    parts++
    if (!(key in b) || !same((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key])) return false
  }
  for (const _ in b) parts--
  return parts === 0
}

function named({ met, at }: Leaf, terms: Terms): Readonly<Record<string, string>> {
  return Object.fromEntries(met.map((question, index) => [terms.questions[question]?.id ?? '', terms.questions[question]?.readings[at[index] ?? 0] ?? '']))
}

/** The questions whose readings alone make a difference: for some readings of the others, theirs give different sets. */
function rulingsNeeded(leaves: readonly Leaf[], terms: Terms, list: Lister): readonly NeedsRuling[] {
  const asked: number[] = []
  for (const { met } of leaves) for (const question of met) if (!asked.includes(question)) asked.push(question)
  const needed: NeedsRuling[] = []
  for (const question of asked.sort((a, b) => a - b)) {
    const term = terms.questions[question]
    if (term === undefined || !makesADifference(question, leaves)) continue
    const sets = term.readings.map(() => 0)
    for (const leaf of leaves) {
      const only = readingIn(leaf, question)
      for (let at = 0; at < sets.length; at++) if ((only ?? at) === at) sets[at] = (sets[at] ?? 0) | leaf.set
    }
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
  for (const [index, a] of leaves.entries()) {
    const inA = readingIn(a, question)
    if (inA === undefined) continue
    for (let next = index + 1; next < leaves.length; next++) {
      const b = leaves[next] as Leaf
      if (a.set === b.set) continue
      const inB = readingIn(b, question)
      if (inB !== undefined && inA !== inB && agreeBut(question, a, b)) return true
    }
  }
  return false
}

function agreeBut(question: number, a: Leaf, b: Leaf): boolean {
  for (const [at, other] of a.met.entries()) {
    if (other !== question && (readingIn(b, other) ?? a.at[at]) !== a.at[at]) return false
  }
  return true
}
