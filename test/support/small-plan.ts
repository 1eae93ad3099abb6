/** A small plan for tests of the engine: a catalogue with one fact of each kind, the usual questions, and the clauses given. */
import type { Program } from '../../src/decide/compile.js'
import { compile } from '../../src/decide/compile.js'
import type { Dossier } from '../../src/documents/checked.js'
import type { Rulings } from '../../src/documents/check-rulings.js'
import type { Plan } from '../../src/documents/open-plan.js'
import { openPlan } from '../../src/documents/open-plan.js'
import { planDocument } from '../../src/documents/plan.js'
import type { PlanDocument } from '../../src/documents/plan.js'
import type { CriterionVerdict, Verdict } from '../../src/documents/verdict.js'
import type { EvaluateOptions } from '../../src/decide/compiled.js'
import { formatProblem } from '../../src/words/problem.js'

const both = (text: string) => ({ vi: text, en: text })
const named = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, both(name)]))
const label = both('label')

export const facts = {
  attributes: {
    kind: { label, values: named('collective', 'individual') },
    post: { label, values: named('head', 'deputy', 'none') },
    'party-member': { label, values: named('yes', 'no') },
    'school-year': { label, values: named('yes', 'no') },
    fields: { label, many: true, values: named('education', 'health') },
  },
  findings: { ...Object.fromEntries(['gentle', 'strict', 'steady', 'kind-hearted'].map((id) => [id, { label }])), 'family-finding': { label, whose: 'family' } },
  ratings: {
    official: { label, of: 'nominee', due: { on: '12-15', 'school-year': '06-30' } },
    'party-member': { label, of: 'nominee', due: { on: '01-31', 'next-year': true }, since: 'party', implies: { 'party-member': 'yes' } },
    'party-org': { label, of: 'body', due: { on: '01-31', 'next-year': true } },
    front: { label, of: 'body', due: { on: '12-15' } },
  },
  standings: { culture: { label }, safety: { label, due: { on: '06-30' } }, 'family-standard': { label, whose: 'family' } },
  lists: {
    initiative: { label, attributes: { applied: { label, values: named('yes', 'no') } } },
    research: { label, attributes: { applied: { label, values: named('yes', 'no') } } },
  },
  series: {
    revenue: { label, unit: both('đồng'), due: { on: '12-31' } },
    'body-revenue': { label, whose: 'led-body', unit: both('đồng'), due: { on: '12-31' } },
  },
  titles: {
    vanguard: { label, of: 'nominee', due: { on: '12-15' } },
    'clean-cell': { label, of: 'body', due: { on: '01-31', 'next-year': true } },
    'family-title': { label, of: 'nominee', whose: 'family', due: { on: '12-15' } },
  },
} as const

type Values = Readonly<Record<string, string | { readonly from: number; readonly to: number }>>

/** A question whose readings have these values. */
export const asking = (values: Values, kind: 'open' | 'silent' = 'open') => ({
  kind,
  words: 'words',
  ...both('question'),
  readings: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value, ...both(name), why: 'why' }])),
})

export const questions = {
  unrated: asking({ passed: 'left-out', broken: 'breaks' }, 'silent'),
  outside: asking({ skipped: 'left-out', broken: 'breaks' }, 'silent'),
  'none-left': asking({ dropped: 'not-applicable', lost: 'fail' }, 'silent'),
  range: asking({ yearly: 'every', latest: 'last' }),
  absent: asking({ dropped: 'not-applicable', lost: 'fail' }, 'silent'),
  basis: asking({ skipped: 'left-out', plain: 'compared' }, 'silent'),
  window: asking({ now: 'cut-off', whenever: 'ever' }),
  deputies: asking({ theirs: 'body', nobody: 'none' }),
  binding: asking({ binds: 'yes', advises: 'no' }),
  term: asking({ three: { from: 2021, to: 2023 }, two: { from: 2021, to: 2022 } }),
}

export interface SmallClause {
  readonly id?: string
  readonly role?: string
  readonly section?: string
  readonly applies?: unknown
  readonly criteria: Readonly<Record<string, unknown>>
  /** By criterion: to whom it applies. */
  readonly to?: Readonly<Record<string, unknown>>
}

export interface SmallPlan {
  readonly clauses: readonly SmallClause[]
  readonly sections?: { readonly list: 'closed' | 'open'; readonly items: Readonly<Record<string, unknown>> }
  readonly questions?: Readonly<Record<string, unknown>>
}

export function documentOf({ clauses, sections, questions: more = {} }: SmallPlan): PlanDocument {
  return planDocument.parse({
    format: 1,
    id: 'small',
    document: { title: 'Small', cite: both('Kế hoạch nhỏ'), issuer: 'nobody', number: '1', issued: '2021' },
    sections:
      sections === undefined
        ? { list: 'none', items: [] }
        : { list: sections.list, items: Object.entries(sections.items).map(([id, takes]) => ({ id, heading: `heading ${id}`, takes })) },
    rounds: {
      interim: { ...both('interim'), period: { from: 2021, to: 2023 }, 'cut-off': '2023-03-29', source: [{ place: 'III.1', words: 'words' }] },
      final: { ...both('final'), period: { from: 2021, to: 2025 }, source: [{ place: 'III.2', words: 'words' }] },
      asked: { ...both('asked'), period: { ask: 'term' }, 'cut-off': '2024-03-31', source: [{ place: 'III.3', words: 'words' }] },
    },
    gaps: { unrated: { ask: 'unrated' }, outside: { ask: 'outside' }, 'none-left': { ask: 'none-left' } },
    questions: { ...questions, ...more },
    clauses: clauses.map(({ id, role = 'general', section, applies, criteria, to = {} }, index) => ({
      id: id ?? `I.${index + 1}`,
      role,
      ...(section === undefined ? {} : { section }),
      ...(applies === undefined ? {} : { applies }),
      spans: Object.keys(criteria).length === 0 ? [{ mark: 'heading', words: 'heading' }] : Object.keys(criteria).map((claim) => ({ claims: [claim], words: `words of ${claim}` })),
      criteria: Object.entries(criteria).map(([name, demand]) => ({ id: name, demand, ...(to[name] === undefined ? {} : { applies: to[name] }) })),
    })),
    facts,
  })
}

export interface Small {
  readonly plan: Plan
  readonly program: Program
}

export function small(given: SmallPlan): Small {
  const plan = openPlan(documentOf(given))
  return { plan, program: compile(plan) }
}

/** A plan of one clause with the one criterion `it`. */
export const demanding = (demand: unknown, more: Omit<SmallPlan, 'clauses'> = {}): Small => small({ ...more, clauses: [{ criteria: { it: demand } }] })

type Given = Readonly<Record<string, unknown>> & { readonly nominee?: Readonly<Record<string, unknown>> }

/** The least dossier, with what is given; it must pass the check. */
export function dossierOf(plan: Plan, given: Given, others: readonly Dossier[] = []): Dossier {
  const { dossier, problems } = plan.dossier({ format: 1, id: 'it', ...given, nominee: { kind: 'individual', ...given.nominee } }, { others })
  if (dossier === undefined) throw new Error(problems.map(formatProblem).join('\n'))
  return dossier
}

export function rulingsOf(plan: Plan, readings: Readonly<Record<string, string>>): Rulings {
  const given = Object.fromEntries(Object.entries(readings).map(([question, reading]) => [question, { reading }]))
  const { rulings, problems } = plan.rulings({ format: 1, plan: plan.id, rulings: given })
  if (rulings === undefined) throw new Error(problems.map(formatProblem).join('\n'))
  return rulings
}

export interface Asking extends Omit<EvaluateOptions, 'rulings'> {
  readonly rulings?: Readonly<Record<string, string>>
  readonly others?: readonly Dossier[]
}

/** The verdict; both ways of judging must agree. The round is `interim` unless another is named. */
export function verdictOn({ plan, program }: Small, given: Given, { rulings, others = [], ...rest }: Asking = {}): Verdict {
  const dossier = dossierOf(plan, given, others)
  const options = { round: 'interim', ...rest, ...(rulings === undefined ? {} : { rulings: rulingsOf(plan, rulings) }) }
  const verdict = program.evaluate(dossier, options)
  const short = program.outcome(dossier, options)
  if (short !== verdict.outcome) throw new Error(`outcome ${short}, evaluate ${verdict.outcome}`)
  return verdict
}

/** The verdict on the criterion `it` of a plan that {@link demanding} made. */
export function criterionOn(of: Small, given: Given, asking: Asking = {}): CriterionVerdict {
  const criterion = verdictOn(of, given, asking).clauses.flatMap(({ criteria }) => criteria).find(({ id }) => id === 'it')
  if (criterion === undefined) throw new Error('no criterion `it`')
  return criterion
}

/** A criterion in short: its outcome, and what it lacks: `ratings.official 2021`, `?question`, `>2023-12-15` (not yet due). */
export function inShort({ outcome, causes }: Pick<CriterionVerdict, 'outcome' | 'causes'>): string {
  const parts = causes.map((cause): string => {
    switch (cause.kind) {
      case 'needs-ruling':
        return `?${cause.question}`
      case 'not-yet-due':
        return `>${cause.on}`
      case 'missing': {
        const at = cause.dossier === undefined ? '' : `${cause.dossier}:`
        if (cause.what !== 'fact') return at + cause.what
        const words = [cause.paper === true ? 'paper of' : '', cause.fact, cause.body ?? '', ...(cause.years ?? []).map(String), cause.under === undefined ? '' : `under ${cause.under.map((each) => Object.values(each).join('+')).join('|')}`]
        return at + words.filter((word) => word !== '').join(' ')
      }
    }
  })
  return [outcome, ...parts].join(' · ')
}

export const shortly = (of: Small, given: Given, asking?: Asking): string => inShort(criterionOn(of, given, asking))
