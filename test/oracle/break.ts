/** Breaks single criteria of a dossier on purpose: so that each fails, or lacks its facts, often enough to be compared. */
import type { Demand, FindingDemand, LeafDemand, ListDemand, RatingDemand, SeriesDemand } from '../../src/documents/demand.js'
import type { Clause, PlanDocument } from '../../src/documents/plan.js'
import { asks } from './asked-in.js'
import { YEARS, type Draft, type Entry } from './draft.js'
import type { Random } from './random.js'
import { ranged } from './ranged.js'

interface Breaking {
  readonly random: Random
  readonly plan: PlanDocument
  readonly draft: Draft
  readonly round: string
  readonly how: 'fail' | 'lose'
}

const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What keeps the paper that a value had, so that a proof asked for does not hide the value. */
const withPaper = (before: unknown, key: string, value: string): unknown => (isEntry(before) && before['paper'] !== undefined ? { [key]: value, paper: before['paper'] } : value)

/** Whether every year is to break: more often where one alone may not be the one that is asked about. */
const inAll = (random: Random, { rounds }: PlanDocument, round: string): boolean => random.chance(rounds[round]?.period === 'year' ? 0.9 : 0.7)

/** Every year, or one that is likely to be closed: demands on every year, on the last and on some are all to break. */
function inYears({ random, plan, round, how }: Breaking, years: Entry | undefined, key: string, bad: string): void {
  if (years === undefined) return
  const range = ranged(plan, round)
  const one = String(random.pick([...range.slice(0, 2), ...range.slice(0, 2), ...range]))
  const all = inAll(random, plan, round)
  for (const year of [2018, 2019, ...YEARS].map(String)) {
    if ((!all && year !== one) || (how === 'lose' && years[year] === undefined)) continue
    if (how === 'lose') delete years[year]
    else years[year] = withPaper(years[year], key, bad)
  }
}

function inList({ random, how }: Breaking, lists: Record<string, unknown>, id: string, items: readonly Entry[]): void {
  const proof = random.chance(0.8) ? { paper: 'p1' } : {}
  if (how === 'fail') lists[id] = { complete: 'yes', ...proof, list: items }
  else if (random.chance(0.5)) delete lists[id]
  else lists[id] = random.chance(0.5) ? [] : { complete: 'no', list: [] }
}

/** One too many, none, one too few, or those that lack what is asked of them. */
function wrongItems(random: Random, { facts }: PlanDocument, { list, where = {}, 'at-least': least, 'at-most': most }: ListDemand): readonly Entry[] {
  const item = (said: Entry): Entry => ({ ...random.pick([{ on: '2022-05-04' }, { from: '2021-06-02' }, { from: '2021-06-02' }]), ...said, paper: 'p1' })
  if (most !== undefined) return Array.from({ length: most + 1 }, () => item(where))
  const [lacks] = Object.entries(where)
  if (lacks !== undefined && random.chance(0.25)) {
    const [name, asked] = lacks
    const values = Object.keys(facts.lists[[list].flat()[0] ?? '']?.attributes?.[name]?.values ?? {}).filter((value) => value !== asked)
    if (values.length > 0) return [item({ ...where, [name]: random.pick(values) })]
  }
  return Array.from({ length: typeof least === 'number' && random.chance(0.5) ? least - 1 : 0 }, () => item(where))
}

function breakFinding(breaking: Breaking, leaf: FindingDemand): void {
  const { random, draft, how } = breaking
  const entry = draft.findings[leaf.finding]
  const inner = isEntry(entry) ? (entry['years'] ?? entry['bodies']) : undefined
  const keys = isEntry(inner) ? Object.keys(inner) : []
  if (isEntry(inner) && keys.length > 0) {
    // Another criterion may ask for the same finding of each body: then the dossier holds it so.
    if (leaf.years !== undefined && isEntry(entry) && isEntry(entry['years'])) return inYears(breaking, inner, 'met', 'no')
    const key = random.pick(keys)
    if (how === 'fail') inner[key] = withPaper(inner[key], 'met', 'no')
    else delete inner[key]
  } else if (how === 'fail') draft.findings[leaf.finding] = withPaper(entry, 'met', 'no')
  else if (random.chance(0.5)) draft.findings[leaf.finding] = 'unknown'
  else delete draft.findings[leaf.finding]
}

const RISING = ['not-completed', 'completed', 'good', 'excellent'] as const

/** Any level below the one that is asked for: more often than not the next. */
function levelBelow(random: Random, { 'at-least': least }: RatingDemand): string {
  const below = RISING.slice(0, Math.max(1, RISING.findIndex((level) => level === least)))
  return random.pick([below.at(-1) ?? 'not-completed', ...below])
}

function breakRating(breaking: Breaking, leaf: RatingDemand): void {
  const { random, plan, draft, how } = breaking
  const level = levelBelow(random, leaf)
  const years = draft.ratings[leaf.rating]
  if (plan.facts.ratings[leaf.rating]?.of !== 'body') return inYears(breaking, years, 'level', level)
  const bodies = Object.keys(years ?? {})
  if (bodies.length > 0) return inYears(breaking, years?.[random.pick(bodies)] as Entry | undefined, 'level', level)
  const given = draft.bodies
  const list = [...((isEntry(given) ? given['list'] : (given ?? [])) as Entry[])]
  const id = `more-${leaf.rating}`
  if (list.some((body) => body['id'] === id)) return
  draft.bodies = { complete: 'yes', paper: 'p1', list: [...list, { id, scale: leaf.rating }] }
  draft.ratings[leaf.rating] = { ...years, [id]: how === 'lose' ? {} : Object.fromEntries(YEARS.map((year) => [String(year), { level, paper: 'p1' }])) }
}

/** The years fall where they are to rise, or none of them rises; one year or all. */
function breakSeries({ random, plan, draft, round, how }: Breaking, leaf: SeriesDemand): void {
  const years = draft.series[leaf.series]?.years
  if (years === undefined) return
  const range = ranged(plan, round)
  const year = String(random.pick([...range.slice(0, 2), ...range]))
  const against = leaf.goes === 'up' ? '9.75' : '10.75'
  if (how === 'lose') delete years[year]
  else if (!inAll(random, plan, round)) years[year] = withPaper(years[year], 'value', against)
  else for (const each of YEARS.map(String)) years[each] = withPaper(years[each], 'value', '10.25')
}

function breakLeaf(breaking: Breaking, leaf: LeafDemand): void {
  const { random, plan, draft } = breaking
  if ('finding' in leaf) breakFinding(breaking, leaf)
  else if ('rating' in leaf) breakRating(breaking, leaf)
  else if ('standing' in leaf) inList(breaking, draft.standings, leaf.standing, [])
  else if ('list' in leaf) {
    const items = wrongItems(random, plan, leaf)
    for (const id of typeof leaf.list === 'string' ? [leaf.list] : leaf.list) inList(breaking, draft.lists, id, structuredClone(items))
  } else if ('title' in leaf) {
    const years = draft.titles[leaf.title]
    const bodies = plan.facts.titles[leaf.title]?.of === 'body' ? Object.keys(years ?? {}) : undefined
    if (bodies === undefined) inYears(breaking, years, 'held', 'no')
    else if (bodies.length > 0) inYears(breaking, years?.[random.pick(bodies)] as Entry, 'held', 'no')
  } else if ('number' in leaf) inYears(breaking, draft.series[leaf.number]?.years, 'value', leaf['at-most'] === undefined ? String(plan.facts.series[leaf.number]?.lowest ?? -1) : '999999')
  else if ('series' in leaf) breakSeries(breaking, leaf)
}

/** `any` and counts break only where all their members do; of `all`, one member is enough. */
function breakDemand(breaking: Breaking, demand: Demand): void {
  const each = (members: readonly Demand[]): void => {
    for (const member of members) breakDemand(breaking, member)
  }
  if ('all' in demand) breakDemand(breaking, breaking.random.pick(demand.all))
  else if ('any' in demand) each(demand.any)
  else if ('of' in demand) each(demand.of)
  else if ('not' in demand) breakDemand(breaking, demand.not)
  else if ('is' in demand) each(Object.values(demand.is))
  else breakLeaf(breaking, demand)
}

/**
 * Breaks each criterion of the sections with the probability given: more often one that only some nominees meet, and
 * rather by a failure where a ruling has to say that they meet it, since without the ruling it lies open anyhow.
 */
export function breakCriteria(on: Omit<Breaking, 'how'>, sections: readonly (string | undefined)[], probability: number): void {
  const meets = (clause: Clause): boolean => clause.section === undefined || sections.includes(clause.section)
  for (const clause of on.plan.clauses.filter(meets)) {
    for (const { demand, applies = clause.applies } of clause.criteria) {
      if (!on.random.chance(applies === undefined ? probability : 1 - (1 - probability) / 3)) continue
      const isRuled = applies !== undefined && asks(applies)
      breakDemand({ ...on, how: on.random.chance(isRuled ? 0.8 : 0.65) ? 'fail' : 'lose' }, demand)
    }
  }
}
