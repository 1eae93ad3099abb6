/** What the combinations of readings say together: which facts are missing, and which questions make the difference. */
import type { Cause, MissingFact, NeedsRuling } from '../documents/verdict.js'
import { placesOfCauses, sameCause } from './same-cause.js'
import type { QuestionTerms, Terms } from './terms.js'

/** Names the members of a set. */
export type Lister = (set: number) => NeedsRuling['readings'][number]['possible']

/** What came out under one combination of readings. */
export interface Leaf {
  /** The numbers of the questions met. */
  readonly met: readonly number[]
  /** The index of the reading of each. */
  readonly at: readonly number[]
  readonly set: number
  /** Each once. */
  readonly causes: Cause[]
}

/** The causes of all leaves (one or more), and the questions whose readings keep the part open. `list` names the members of a set. */
export function causesUnder(leaves: readonly Leaf[], terms: Terms, list: Lister): Cause[] {
  const first = leaves[0] as Leaf
  let agree = true
  let lackTheSame = true
  for (const leaf of leaves) {
    if (leaf.set !== first.set) agree = false
    if (!lacksTheSame(leaf, first)) lackTheSame = false
  }
  const missing = lackTheSame ? first.causes : causesMet(leaves, terms)
  return agree ? missing : [...missing, ...rulingsNeeded(leaves, terms, list)]
}

function lacksTheSame({ causes: a }: Leaf, { causes: b }: Leaf): boolean {
  if (a.length !== b.length) return false
  for (let at = 0; at < a.length; at++) if (!sameCause(a[at] as Cause, b[at] as Cause)) return false
  return true
}

interface Found {
  readonly cause: Cause
  readonly under: Leaf[]
}

/** Causes of the leaves, each once; a missing fact says under which readings it is missing, unless it is under all. */
function causesMet(leaves: readonly Leaf[], terms: Terms): Cause[] {
  const found: Found[] = []
  const placeOf = placesOfCauses()
  for (const leaf of leaves) {
    for (const cause of leaf.causes) {
      const known = found[placeOf(cause)]
      if (known === undefined) found.push({ cause, under: [leaf] })
      else known.under.push(leaf)
    }
  }
  return found.map(({ cause, under }) => {
    if (cause.kind !== 'missing' || cause.what !== 'fact' || under.length === leaves.length) return cause
    const withReadings: MissingFact = { ...cause, under: under.map((leaf) => named(leaf, terms)) }
    return withReadings
  })
}

function named({ met, at }: Leaf, terms: Terms): Readonly<Record<string, string>> {
  const readings: Record<string, string> = {}
  for (let index = 0; index < met.length; index++) {
    const { id, readings: names } = terms.questions[met[index] as number] as QuestionTerms
    readings[id] = names[at[index] as number] as string
  }
  return readings
}

/** The reading of a question that a leaf did not meet. */
const UNMET = -1

/** The questions whose readings alone make a difference: for some readings of the others, theirs give different sets. Asked where the leaves differ. */
function rulingsNeeded(leaves: readonly Leaf[], terms: Terms, list: Lister): readonly NeedsRuling[] {
  const alone = onlyQuestion(leaves)
  if (alone !== undefined) return [needed(terms.questions[alone] as QuestionTerms, leaves.map(({ set }) => set), list)]
  const asked: number[] = []
  for (const { met } of leaves) for (const question of met) if (!asked.includes(question)) asked.push(question)
  asked.sort((a, b) => a - b)
  /** For each leaf, the reading of each question asked. */
  const rows = leaves.map(({ met, at }) => asked.map((question) => at[met.indexOf(question)] ?? UNMET))
  const needs: NeedsRuling[] = []
  for (const [column, question] of asked.entries()) {
    const term = terms.questions[question]
    if (term === undefined || !makesADifference(column, rows, leaves)) continue
    const sets = term.readings.map(() => 0)
    for (const [index, { set }] of leaves.entries()) {
      const only = rows[index]?.[column] ?? UNMET
      for (let at = 0; at < sets.length; at++) if (only === UNMET || only === at) sets[at] = (sets[at] ?? 0) | set
    }
    needs.push(needed(term, sets, list))
  }
  return needs
}

/** The question that all leaves met, where none met another: then they are its readings, in their order. */
function onlyQuestion(leaves: readonly Leaf[]): number | undefined {
  return leaves.every(({ met }) => met.length === 1) ? leaves[0]?.met[0] : undefined
}

/** What came out under each of the readings. */
function needed({ id, question, readings }: QuestionTerms, sets: readonly number[], list: Lister): NeedsRuling {
  return { kind: 'needs-ruling', question: id, status: question.kind, readings: readings.map((reading, at) => ({ reading, possible: list(sets[at] ?? 0) })) }
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
