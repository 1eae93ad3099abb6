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
  /** Question number → index of its reading; only the questions met. */
  readonly readings: ReadonlyMap<number, number>
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

/** The same with the values read and the causes. `list` names the members of a set. */
export function explore(run: Run, terms: Terms, judge: (run: Run) => number, list: Lister): Explored {
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
  return merged(leaves, terms, list)
}

function leafOf(run: Run, set: number, trace: Trace): Leaf {
  return { readings: new Map(run.choices.met.map((question) => [question, run.choices.tried[question] ?? 0])), set, trace }
}

function merged(leaves: readonly Leaf[], terms: Terms, list: Lister): Explored {
  const values: ValueRead[] = []
  for (const { trace } of leaves) for (const value of trace.values) if (!values.includes(value)) values.push(value)
  return {
    set: leaves.reduce((set, leaf) => set | leaf.set, 0),
    values,
    held: leaves.find(({ trace }) => trace.held !== undefined)?.trace.held,
    causes: [...causesOf(leaves, terms), ...rulingsNeeded(leaves, terms, list)],
    nested: leaves.find(({ trace }) => trace.nested !== undefined)?.trace.nested,
  }
}

/** Causes of the leaves, each once; a missing fact says under which readings it is missing, unless it is under all. */
function causesOf(leaves: readonly Leaf[], terms: Terms): readonly Cause[] {
  const found = new Map<string, { readonly cause: Cause; readonly under: Leaf[] }>()
  for (const leaf of leaves) {
    for (const cause of leaf.trace.causes) {
      const key = JSON.stringify(cause)
      const known = found.get(key)
      if (known === undefined) found.set(key, { cause, under: [leaf] })
      else if (!known.under.includes(leaf)) known.under.push(leaf)
    }
  }
  return [...found.values()].map(({ cause, under }) => {
    if (cause.kind !== 'missing' || cause.what !== 'fact' || under.length === leaves.length) return cause
    const withReadings: MissingFact = { ...cause, under: under.map(({ readings }) => named(readings, terms)) }
    return withReadings
  })
}

function named(readings: Leaf['readings'], terms: Terms): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...readings].map(([question, at]) => [terms.questions[question]?.id ?? '', terms.questions[question]?.readings[at] ?? '']),
  )
}

/** The questions whose readings alone make a difference: for some readings of the others, theirs give different sets. */
function rulingsNeeded(leaves: readonly Leaf[], terms: Terms, list: Lister): readonly NeedsRuling[] {
  const asked = new Set(leaves.flatMap(({ readings }) => [...readings.keys()]))
  const needed: NeedsRuling[] = []
  for (const question of [...asked].sort((a, b) => a - b)) {
    const term = terms.questions[question]
    if (term === undefined || !makesADifference(question, leaves)) continue
    const sets = term.readings.map((_, at) =>
      leaves.filter(({ readings }) => (readings.get(question) ?? at) === at).reduce((set, leaf) => set | leaf.set, 0),
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
      if ((a.readings.get(question) ?? -1) === (b.readings.get(question) ?? -1)) return false
      if (!a.readings.has(question) || !b.readings.has(question)) return false
      for (const [other, at] of a.readings) {
        if (other !== question && (b.readings.get(other) ?? at) !== at) return false
      }
      return true
    }),
  )
}
