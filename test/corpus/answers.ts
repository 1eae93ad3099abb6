/** The answers of a verdict, in letters: its outcome, and that of every clause and criterion with what keeps it open. */
import type { Cause, Verdict } from '../../src/documents/verdict.js'

/** By name: `verdict`, a clause, or "clause criterion". What comes out, and the kinds of causes of what is open. */
export type Answers = ReadonlyMap<string, string>

const KINDS = ['missing fact', 'missing dossier', 'missing text', 'needs-ruling', 'not-yet-due'] as const
/** One letter for each set of kinds; `p`, `f` and `-` are taken. */
const OPEN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdegh'
const DECIDED: Readonly<Record<string, string>> = { p: 'pass', f: 'fail', '-': 'not-applicable', n: 'not-covered' }

const kindOf = (cause: Cause): (typeof KINDS)[number] => (cause.kind === 'missing' ? (`missing ${cause.what}` as const) : cause.kind)

function openBy(causes: readonly Cause[]): string {
  const kinds = new Set(causes.map(kindOf))
  const named = KINDS.filter((kind) => kinds.has(kind))
  return named.length === 0 ? 'undetermined' : `undetermined by ${named.join(', ')}`
}

const said = (outcome: string, causes: readonly Cause[]): string => (outcome === 'undetermined' ? openBy(causes) : outcome)

export function answersOf(verdict: Verdict): Answers {
  return new Map([
    ['verdict', said(verdict.outcome, verdict.causes)],
    ...verdict.clauses.flatMap((clause) => [
      [clause.id, said(clause.outcome, clause.causes)] as const,
      ...clause.criteria.map(({ id, outcome, causes }) => [`${clause.id} ${id}`, said(outcome, causes)] as const),
    ]),
  ])
}

const LETTERS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(DECIDED).map(([letter, outcome]) => [outcome, letter] as const),
  ...Array.from({ length: 2 ** KINDS.length }, (_, set): readonly [string, string] => {
    const named = KINDS.filter((_kind, at) => (set & (2 ** at)) !== 0)
    return [named.length === 0 ? 'undetermined' : `undetermined by ${named.join(', ')}`, OPEN[set] ?? '?']
  }),
])
const WORDS: ReadonlyMap<string, string> = new Map([...LETTERS].map(([words, letter]) => [letter, words]))

/** The letters of the names, in their order; a letter that stands several times in a row is followed by their number. */
export function inLetters(names: readonly string[], answers: Answers): string {
  const letters = names.map((name) => LETTERS.get(answers.get(name) ?? 'not-applicable') ?? '?').join('')
  return letters.replace(/(.)\1+/g, (row, letter: string) => `${letter}${row.length}`)
}

export function fromLetters(names: readonly string[], text: string): Answers {
  const letters = text.replace(/(\D)(\d+)/g, (_, letter: string, times: string) => letter.repeat(Number(times)))
  return new Map(names.map((name, at) => [name, WORDS.get(letters[at] ?? '') ?? 'nothing']))
}

export interface Changed {
  readonly of: string
  readonly was: string
  readonly is: string
}

/** Where the answers part; a name that one of them lacks does not apply there. */
export function changes(was: Answers, is: Answers): readonly Changed[] {
  const names = [...new Set([...was.keys(), ...is.keys()])]
  return names.map((of) => ({ of, was: was.get(of) ?? 'absent', is: is.get(of) ?? 'absent' })).filter((each) => each.was !== each.is)
}
