/** A small plan that asks something of whoever sends a list, and reviews under it. */
import { compile } from '../../src/decide/compile.js'
import type { Program } from '../../src/decide/compile.js'
import { review } from '../../src/decide/slate.js'
import type { ReviewOptions } from '../../src/decide/slate.js'
import type { Slate } from '../../src/documents/check-slate.js'
import { openPlan } from '../../src/documents/open-plan.js'
import type { Plan } from '../../src/documents/open-plan.js'
import { openSlate } from '../../src/documents/open-slate.js'
import { planDocument } from '../../src/documents/plan.js'
import type { Listed, SlateDocument } from '../../src/documents/slate.js'
import type { SlateFinding, SlateReview } from '../../src/documents/slate-review.js'
import { formatProblem } from '../../src/words/problem.js'
import { documentOf, facts } from '../support/small-plan.js'

export interface Sending {
  readonly plan: Plan
  readonly program: Program
}

const both = (text: string) => ({ vi: text, en: text })
const named = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, both(name)]))

type Map = Readonly<Record<string, unknown>>

/** Duties without `list` are on the list `names`, and those without an id are called `it`; whoever is gentle is eligible. */
export function sending(duties: readonly Map[], questions: Map = {}, criteria: Map = { gentle: { finding: 'gentle' } }): Sending {
  const small = documentOf({ clauses: [{ criteria }], questions })
  const { kind } = facts.attributes
  const plan = openPlan(
    planDocument.parse({
      ...small,
      rounds: { ...small.rounds, yearly: { ...both('yearly'), period: 'year', source: [{ place: 'III.4', words: 'words' }] } },
      facts: { ...facts, attributes: { ...facts.attributes, kind: { ...kind, values: named('collective', 'individual', 'household') } } },
      slates: {
        bodies: named('cell', 'office', 'school'),
        lists: {
          names: both('names'),
          chosen: both('chosen'),
          report: { ...both('report'), covers: ['year', 'half-year', 'quarter'] },
        },
        duties: duties.map((duty) => ({ id: 'it', list: 'names', source: [{ place: 'III.1', words: 'words' }], ...duty })),
      },
    }),
  )
  return { plan, program: compile(plan) }
}

/** The list `names` of the cell `b` for the interim review, with what is given. */
export function slateOf({ plan }: Pick<Sending, 'plan'>, given: Partial<SlateDocument> = {}): Slate {
  const { slate, problems } = openSlate(plan, { format: 1, id: 'a', round: 'interim', list: 'names', body: { id: 'b', kind: 'cell' }, ...given })
  if (slate === undefined) throw new Error(problems.map(formatProblem).join('\n'))
  return slate
}

const kinds: Readonly<Record<string, string>> = { c: 'collective', i: 'individual', h: 'household', u: 'unknown' }

/** `n1`, `n2`, …, of the kind that each letter stands for: collective, individual, household, unknown; `?`: none is given. */
export const nominees = (letters: string): Listed[] =>
  [...letters].map((letter, index) => {
    const kind = kinds[letter]
    return { id: `n${index + 1}`, ...(kind === undefined ? {} : { kind }) }
  })

export const reviewed = (of: Sending, slates: readonly Partial<SlateDocument>[], options?: ReviewOptions): SlateReview =>
  review(of.program, slates.map((given, index) => slateOf(of, { id: `s${index + 1}`, ...given })), options)

/** What is found of the first duty on one slate. */
export function findingOn(of: Sending, given: Partial<SlateDocument>, options?: ReviewOptions): SlateFinding {
  const finding = review(of.program, slateOf(of, given), options).slates[0]?.findings[0]
  if (finding === undefined) throw new Error('no finding')
  return finding
}

/** A finding in short: its outcome, and what would settle it: `submitted`, `dossiers.kind n1 n2`, `?question first fail, second pass`. */
export function inShort({ outcome, causes }: Pick<SlateFinding, 'outcome' | 'causes'>): string {
  const parts = causes.map((cause): string => {
    switch (cause.kind) {
      case 'needs-ruling':
        return `?${cause.question} ${cause.readings.map(({ reading, possible }) => `${reading} ${possible.join('/')}`).join(', ')}`
      case 'other':
        return `other ${cause.what}`
      case 'missing': {
        const list = 'list' in cause ? [cause.list, ...(cause.covers ?? [])] : []
        return [cause.fact, ...list, ...('nominees' in cause ? (cause.nominees ?? []) : []), ...('slates' in cause ? (cause.slates ?? []) : [])].join(' ')
      }
    }
  })
  return [outcome, ...parts].join(' · ')
}

export const shortly = (of: Sending, given: Partial<SlateDocument>, options?: ReviewOptions): string => inShort(findingOn(of, given, options))
