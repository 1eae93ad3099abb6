/** The frozen corpus: dossiers of a plan, each with the answers that three ways to judge agreed on. One file for each plan. */
import { readFileSync } from 'node:fs'
import type { RandomCase } from '../oracle/random-dossier.js'
import { open, type Setup } from '../oracle/three-ways.js'
import { answersOf, changes, fromLetters, inLetters, type Answers, type Changed } from './answers.js'
import { glossaryOf, packer, unpacker, type Glossary } from './packing.js'

export interface Frozen {
  /** Where the case comes from: a seed, or a fixture and its case. */
  readonly name: string
  readonly case: RandomCase
  readonly answers: Answers
}

export interface Corpus {
  readonly plan: string
  readonly cases: readonly Frozen[]
}

interface Head extends Glossary {
  readonly plan: string
  /** What the letters of a row stand for, one after the other. */
  readonly names: readonly string[]
}

type Row = readonly [name: string, packed: unknown, letters: string]

export const fileOf = (plan: string): string => `test/corpus/${plan}.jsonl`

export const read = (plan: string): Corpus => fromText(readFileSync(fileOf(plan), 'utf8'))

export function fromText(text: string): Corpus {
  const [first = '', ...lines] = text.trimEnd().split('\n')
  const head = JSON.parse(first) as Head
  const unpack = unpacker(head)
  // Cases that ask about one dossier hold one object, which then is checked once.
  const known = new Map<string, Pick<RandomCase, 'dossier' | 'others'>>()
  const cases = lines.map((line): Frozen => {
    const [name, packed, letters] = JSON.parse(line) as Row
    const made = unpack(packed) as RandomCase
    const key = JSON.stringify([made.dossier, made.others])
    const { dossier, others } = known.get(key) ?? { dossier: { ...made.dossier }, others: made.others }
    known.set(key, { dossier, others })
    return { name, case: { ...made, dossier, others }, answers: fromLetters(head.names, letters) }
  })
  return { plan: head.plan, cases }
}

/** The text of the file: a head that says what the letters stand for, and one case a line. */
export function written({ plan, cases }: Corpus): string {
  const names = [...new Set(cases.flatMap(({ answers }) => [...answers.keys()]))]
  const glossary = glossaryOf(cases.map((each) => each.case))
  const pack = packer(glossary)
  const head: Head = { plan, names, ...glossary }
  const rows = cases.map(({ name, case: made, answers }): Row => [name, pack(made), inLetters(names, answers)])
  return [head, ...rows].map((line) => `${JSON.stringify(line)}\n`).join('')
}

/** What the plan says now of a frozen case; `refused` where its check does not take the dossier any more. */
export function answersNow(setup: Setup, made: RandomCase): Answers | { readonly refused: string } {
  const opened = open(setup, made)
  return 'refused' in opened ? opened : answersOf(setup.program.evaluate(opened.dossier, opened.options))
}

/** Where the plan says something else of a frozen case than it said. */
export function changed(setup: Setup, { case: made, answers }: Frozen): readonly Changed[] {
  const now = answersNow(setup, made)
  return 'refused' in now ? [{ of: 'dossier', was: 'accepted', is: `refused: ${now.refused}` }] : changes(answers, now)
}
