/** What the combinations of readings say together: which facts are missing, and which questions make the difference. */
import type { Cause, MissingFact, NeedsRuling } from '../documents/verdict.js'
import type { Terms } from './terms.js'

/** Names the members of a set. */
export type Lister = (set: number) => NeedsRuling['readings'][number]['possible']

/** What came out under one combination of readings. */
export interface Leaf {
  /** The numbers of the questions met. */
  readonly met: readonly number[]
  /** The index of the reading of each. */
  readonly at: readonly number[]
  readonly set: number
  readonly causes: readonly Cause[]
}

/** The causes of all leaves, and the questions whose readings keep the part open. `list` names the members of a set. */
export function causesUnder(leaves: readonly Leaf[], terms: Terms, list: Lister): readonly Cause[] {
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
  return found.map(({ cause, under }) => {
    if (cause.kind !== 'missing' || cause.what !== 'fact' || under.length === leaves.length) return cause
    const withReadings: MissingFact = { ...cause, under: under.map((leaf) => named(leaf, terms)) }
    return withReadings
  })
}

function same(a: Cause, b: Cause): boolean {
  if (a.dossier !== b.dossier) return false
  // Most causes by far, and told apart by what they are read from.
  if (a.kind === 'missing' && a.what === 'fact' && b.kind === 'missing' && b.what === 'fact' && a.under === undefined && b.under === undefined) {
    return a.fact === b.fact && a.body === b.body && a.paper === b.paper && sameYears(a.years, b.years)
  }
  return saysTheSame(a, b)
}

function sameYears(a: readonly number[] | undefined, b: readonly number[] | undefined): boolean {
  if (a === b) return true
  if (a === undefined || b === undefined || a.length !== b.length) return false
  for (const [at, year] of a.entries()) if (year !== b[at]) return false
  return true
}

/** Whether two plain values say the same; none of them holds undefined. */
function saysTheSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  return keys.every((key) => saysTheSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
}

function named({ met, at }: Leaf, terms: Terms): Readonly<Record<string, string>> {
  return Object.fromEntries(met.map((question, index) => [terms.questions[question]?.id ?? '', terms.questions[question]?.readings[at[index] ?? 0] ?? '']))
}

/** The reading of a question that a leaf did not meet. */
const UNMET = -1

/** The questions whose readings alone make a difference: for some readings of the others, theirs give different sets. */
function rulingsNeeded(leaves: readonly Leaf[], terms: Terms, list: Lister): readonly NeedsRuling[] {
  const asked: number[] = []
  for (const { met } of leaves) for (const question of met) if (!asked.includes(question)) asked.push(question)
  asked.sort((a, b) => a - b)
  /** For each leaf, the reading of each question asked. */
  const rows = leaves.map(({ met, at }) => asked.map((question) => at[met.indexOf(question)] ?? UNMET))
  const needed: NeedsRuling[] = []
  for (const [column, question] of asked.entries()) {
    const term = terms.questions[question]
    if (term === undefined || !makesADifference(column, rows, leaves)) continue
    const sets = term.readings.map(() => 0)
    for (const [index, { set }] of leaves.entries()) {
      const only = rows[index]?.[column] ?? UNMET
      for (let at = 0; at < sets.length; at++) if (only === UNMET || only === at) sets[at] = (sets[at] ?? 0) | set
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

type Row = readonly number[]

/** Two leaves that agree on every question both met, but for this one, and come to different sets: on some question that both met any two differ. */
function makesADifference(column: number, rows: readonly Row[], leaves: readonly Leaf[]): boolean {
  for (let one = 0; one < rows.length; one++) {
    const a = rows[one] as Row
    for (let two = one + 1; two < rows.length; two++) {
      if (leaves[one]?.set === leaves[two]?.set) continue
      if (agreeBut(column, a, rows[two] as Row)) return true
    }
  }
  return false
}

function agreeBut(column: number, a: Row, b: Row): boolean {
  for (let at = 0; at < a.length; at++) if (at !== column && a[at] !== b[at] && a[at] !== UNMET && b[at] !== UNMET) return false
  return true
}
