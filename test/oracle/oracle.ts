/**
 * A second model of the same law, for tests: it walks the plan as it stands, over sets of outcomes, and tries readings
 * and missing facts one by one. It shares nothing with the library but the types of the documents.
 */
import type { Condition } from '../../src/documents/condition.js'
import type { Demand, LedDemand } from '../../src/documents/demand.js'
import type { DossierDocument } from '../../src/documents/dossier.js'
import type { Clause, Criterion, Period, PlanDocument } from '../../src/documents/plan.js'
import { attribute, type Case, type Way } from './given.js'
import { finding, list, number, rating, read, series, standing, title } from './leaves.js'
import { all, any, atLeast, EITHER, not, rows, sure, union, type Out, type Outs } from './sets.js'

export type Shown = 'pass' | 'fail' | 'undetermined' | 'not-applicable'
export type ShownVerdict = 'pass' | 'fail' | 'undetermined' | 'not-covered'
type Three = 'yes' | 'no' | 'maybe'

export interface OracleOptions {
  readonly round: string
  readonly cutOff?: string
  readonly year?: number
  readonly rulings?: Readonly<Record<string, string | number>>
  readonly evidence?: 'required'
}

export interface Judged {
  readonly verdict: ShownVerdict
  readonly clauses: Readonly<Record<string, Shown>>
  /** By "clause criterion". */
  readonly criteria: Readonly<Record<string, Shown>>
  readonly sections: Readonly<Record<string, Three>>
}

const BINDING = ['object', 'general', 'collective', 'individual', 'leader', 'party-member']

const shown = (set: Outs): Shown => {
  const [only, other] = set
  if (other === undefined) return only === undefined || only === 'not-covered' ? 'undetermined' : only
  return set.size === 2 && set.has('pass') && set.has('not-applicable') ? 'pass' : 'undetermined'
}

/** The questions asked anywhere within a part of the plan, listed from its text. */
function asked(part: unknown, into = new Set<string>()): Set<string> {
  if (typeof part !== 'object' || part === null) return into
  if ('ask' in part && typeof part.ask === 'string') into.add(part.ask)
  if ('reading-of' in part && typeof part['reading-of'] === 'string') into.add(part['reading-of'])
  for (const inner of Object.values(part)) asked(inner, into)
  return into
}

const ONE_WAY: Way = new Map()

/** Every combination of readings of the questions, or the readings that were ruled. */
function* waysOf({ plan, rulings }: Case, questions: ReadonlySet<string>): Generator<Way> {
  if (questions.size === 0) {
    yield ONE_WAY
    return
  }
  const ids = [...questions]
  const values = ids.map((id): readonly (string | number | Period)[] => {
    const question = plan.questions[id]
    if (question === undefined) throw new Error(`no question ${id}`)
    const ruled = rulings[id]
    if ('number' in question) return typeof ruled === 'number' ? [ruled] : [question.number.lowest, question.number.highest]
    if (ruled !== undefined) return Object.hasOwn(question.readings, ruled) ? [question.readings[ruled]?.value ?? ''] : []
    return Object.values(question.readings).map(({ value }) => value)
  })
  for (const each of rows(values)) yield new Map(ids.map((id, at) => [id, each[at] ?? '']))
}

const members = (value: string | readonly string[]): readonly string[] => (typeof value === 'string' ? [value] : value)
const conjunction = (each: readonly Three[]): Three => (each.includes('no') ? 'no' : each.includes('maybe') ? 'maybe' : 'yes')
const opposite: Readonly<Record<Three, Three>> = { yes: 'no', no: 'yes', maybe: 'maybe' }

function holds(given: Case, condition: Condition | undefined, way: Way): Three {
  if (condition === undefined) return 'yes'
  if ('all' in condition && typeof condition.all !== 'string') return conjunction((condition.all as readonly Condition[]).map((each) => holds(given, each, way)))
  if ('any' in condition && typeof condition.any !== 'string') return opposite[conjunction((condition.any as readonly Condition[]).map((each) => opposite[holds(given, each, way)]))]
  if ('not' in condition) return opposite[holds(given, condition.not as Condition, way)]
  if ('ask' in condition) {
    const { ask, is } = condition as { readonly ask: string; readonly is: string | readonly string[] }
    return members(is).some((value) => value === way.get(ask)) ? 'yes' : 'no'
  }
  return conjunction(
    Object.entries(condition as Readonly<Record<string, string | readonly string[]>>).map(([id, wanted]) => {
      const has = attribute(given, id)
      return has === undefined ? 'maybe' : has.some((value) => members(wanted).includes(value)) ? 'yes' : 'no'
    }),
  )
}

const askedBy = new WeakMap<Condition, ReadonlySet<string>>()

/** A condition over all the readings of its questions. */
function addresses(given: Case, condition: Condition | undefined): Three {
  if (condition === undefined) return 'yes'
  const questions = askedBy.get(condition) ?? asked(condition)
  askedBy.set(condition, questions)
  const answers = new Set([...waysOf(given, questions)].map((way) => holds(given, condition, way)))
  const [only, other] = answers
  return only === undefined || other !== undefined ? 'maybe' : only
}

function demanded(given: Case, demand: Demand, way: Way): Outs {
  const each = (demands: readonly Demand[]): readonly Outs[] => demands.map((one) => demanded(given, one, way))
  if ('all' in demand) return all(each(demand.all))
  if ('any' in demand) return any(each(demand.any))
  if ('not' in demand) return not(demanded(given, demand.not, way))
  if ('of' in demand) return atLeast(() => demand['at-least'], each(demand.of))
  if ('finding' in demand) return finding(given, demand, way)
  if ('rating' in demand) return rating(given, demand, way)
  if ('standing' in demand) return standing(given, demand, way)
  if ('list' in demand) return list(given, demand, way)
  if ('series' in demand) return series(given, demand, way)
  if ('number' in demand) return number(given, demand, way)
  if ('title' in demand) return title(given, demand, way)
  // The document is not here: it may ask for anything.
  if ('document' in demand) return EITHER
  if ('reading-of' in demand) return demanded(given, demand.is[way.get(demand['reading-of']) as string] as Demand, way)
  return led(given, demand, way)
}

function led(given: Case, demand: LedDemand, way: Way): Outs {
  const ofPost = (post: string): Outs => {
    const target = Object.hasOwn(demand.led, post) ? read<'body' | 'department' | 'none'>(way, demand.led[post] ?? 'none') : 'none'
    if (target === 'none') return sure('not-applicable')
    const dossier = given.linked[target]
    if (dossier === undefined) return EITHER
    const there: Case = { ...given, dossier, linked: {}, came: new Map(), closed: new Map() }
    const holds = demand.holds === undefined ? sure('not-applicable') : demanded(there, demand.holds, way)
    const ofSection: Readonly<Record<Out, Outs>> = {
      pass: all([sure('pass'), holds]),
      fail: sure('fail'),
      // Nothing that the plan asks was judged: the text for such a collective may ask anything.
      'not-applicable': all([EITHER, holds]),
      'not-covered': sure(read<Out>(way, demand['not-covered'])),
    }
    return union([...once(given, `${target} ${demand.general ?? 'no'} ${demand.meets.join(' ')}`, () => inSections(there, demand))].map((out) => ofSection[out]))
  }
  const posts = attribute(given, 'post')
  if (posts !== undefined) return ofPost(posts[0] ?? '')
  return union([sure('not-applicable'), ...Object.keys(demand.led).map(ofPost)])
}

function once({ came }: Case, asked: string, find: () => Outs): Outs {
  const found = (came.get(asked) as Outs | undefined) ?? find()
  came.set(asked, found)
  return found
}

/** What a collective comes to by the clauses of the sections, and by those outside all where they count too. */
function inSections(given: Case, { meets: ids, general }: LedDemand): Outs {
  const { section: stated } = given.dossier
  const among = stated !== undefined && ids.includes(stated) ? [stated] : ids
  return judgeIn(given, among, false, (id) => all(given.plan.clauses.filter((clause) => binds(id)(clause) || (general === 'yes' && binds(undefined)(clause))).map((clause) => judgeClause(given, clause).set)))
}

const binds = (section: string | undefined) => (clause: Clause): boolean => BINDING.includes(clause.role) && clause.section === section

/** The alternatives: each section that takes or may take the nominee, and where none surely does, not being taken. */
function judgeIn(given: Case, ids: readonly string[], open: boolean, judge: (id: string) => Outs): Outs {
  const takes = given.plan.sections.items.filter(({ id }) => ids.includes(id)).map((section) => ({ id: section.id, taken: addresses(given, section.takes) }))
  const sets = takes.filter(({ taken }) => taken !== 'no').map(({ id }) => judge(id))
  if (!takes.some(({ taken }) => taken === 'yes')) sets.push(sure(open ? 'not-applicable' : 'not-covered'))
  return union(sets)
}

const known = new WeakMap<Criterion, Map<string, ReadonlySet<string>>>()

/** The questions of a criterion in a round; those about years that have no value stand beside every demand over years. */
function askedOf({ gaps, rounds }: PlanDocument, round: string, criterion: Criterion): ReadonlySet<string> {
  const byRound = known.get(criterion) ?? new Map<string, ReadonlySet<string>>()
  known.set(criterion, byRound)
  const { demand, applies } = criterion
  const ids = byRound.get(round) ?? asked([demand, applies, rounds[round]?.period, JSON.stringify(demand).match(/"(years|at-least-years)"/) === null ? null : gaps])
  byRound.set(round, ids)
  return ids
}

function judgeCriterion(given: Case, criterion: Criterion): Outs {
  const { demand, applies } = criterion
  const yearly = askedOf(given.plan, given.round, criterion)
  const sets: Outs[] = []
  for (const way of waysOf(given, yearly)) {
    const bound = holds(given, applies, way)
    if (bound !== 'yes') sets.push(sure('not-applicable'))
    if (bound !== 'no') sets.push(demanded(given, demand, way))
  }
  return union(sets)
}

function judgeClause(given: Case, clause: Clause): { readonly set: Outs; readonly criteria: readonly (readonly [string, Outs])[] } {
  const bound = addresses(given, clause.applies)
  if (bound === 'no') return { set: sure('not-applicable'), criteria: [] }
  const criteria = clause.criteria.map((criterion) => [criterion.id, judgeCriterion(given, criterion)] as const)
  const set = all(criteria.map(([, each]) => each))
  if (bound === 'yes') return { set, criteria }
  const orNot = (each: Outs): Outs => union([each, sure('not-applicable')])
  return { set: orNot(set), criteria: criteria.map(([id, each]) => [id, orNot(each)] as const) }
}

type Told = Record<string, Shown>

const silent = new WeakMap<PlanDocument, { readonly clauses: Told; readonly criteria: Told }>()

function nothingApplies(plan: PlanDocument): { readonly clauses: Told; readonly criteria: Told } {
  const before = silent.get(plan)
  if (before !== undefined) return before
  const each = (ids: readonly string[]): Told => Object.fromEntries(ids.map((id) => [id, 'not-applicable']))
  const told = { clauses: each(plan.clauses.map(({ id }) => id)), criteria: each(plan.clauses.flatMap((clause) => clause.criteria.map(({ id }) => `${clause.id} ${id}`))) }
  silent.set(plan, told)
  return told
}

export function oracle(plan: PlanDocument, dossier: DossierDocument, linked: Case['linked'], options: OracleOptions): Judged {
  const cutOff = options.cutOff ?? plan.rounds[options.round]?.['cut-off']
  if (cutOff === undefined) throw new Error('no cut-off')
  const year = options.year ?? (dossier.round === options.round ? dossier.year : undefined) ?? Number(cutOff.slice(0, 4))
  const given: Case = { plan, dossier, linked, round: options.round, cutOff, year, papersNeeded: options.evidence === 'required', rulings: options.rulings ?? {}, came: new Map(), closed: new Map() }
  // What is not judged (another section's, or not addressed to this nominee) does not apply.
  const none = nothingApplies(plan)
  const clauses = { ...none.clauses }
  const criteria = { ...none.criteria }
  const judge = (section: string | undefined): Outs =>
    all(
      plan.clauses.filter(binds(section)).map((clause) => {
        const judged = judgeClause(given, clause)
        clauses[clause.id] = shown(judged.set)
        for (const [id, set] of judged.criteria) criteria[`${clause.id} ${id}`] = shown(set)
        return judged.set
      }),
    )
  const general = judge(undefined)
  const sections = Object.fromEntries(plan.sections.items.map(({ id, takes }) => [id, addresses(given, takes)]))
  const ids = dossier.section === undefined ? Object.keys(sections) : [dossier.section]
  const open = plan.sections.list === 'open' && dossier.section === undefined
  const set = plan.sections.list === 'none' ? general : judgeIn(given, ids, open, (id) => all([general, judge(id)]))
  const [only, other] = set
  const verdict = only === undefined || other !== undefined || only === 'not-applicable' ? 'undetermined' : only
  return { verdict, clauses, criteria, sections }
}
