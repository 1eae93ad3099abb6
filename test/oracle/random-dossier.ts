/** Random dossiers of a plan: everything good for one section, and then a few facts spoiled. A pure function of the seed. */
import type { Condition } from '../../src/documents/condition.js'
import type { Demand, LeafDemand, NumberDemand } from '../../src/documents/demand.js'
import type { PlanDocument } from '../../src/documents/plan.js'
import { breakCriteria } from './break.js'
import { YEARS, type Draft, type Entry } from './draft.js'
import { ASKINGS, isOfOneYear, randomAsking, type Asking } from './random-asking.js'
import { seeded, type Random } from './random.js'
import { settle } from './settle.js'
import { spoil } from './spoil.js'

export interface RandomCase extends Asking {
  /** To be checked by the plan; `others` first, which the dossier may name. */
  readonly dossier: Draft
  readonly others: readonly Draft[]
}

const known = new WeakMap<PlanDocument, Map<string | undefined, readonly LeafDemand[]>>()

/** The leaves of a demand. */
function within(demand: Demand): readonly LeafDemand[] {
  if ('all' in demand) return demand.all.flatMap(within)
  if ('any' in demand) return demand.any.flatMap(within)
  if ('of' in demand) return demand.of.flatMap(within)
  if ('not' in demand) return within(demand.not)
  return 'is' in demand ? Object.values(demand.is).flatMap(within) : [demand]
}

/** The leaves of all the demands that a dossier of the section meets. */
function leaves(plan: PlanDocument, section: string | undefined): readonly LeafDemand[] {
  const bySection = known.get(plan) ?? new Map<string | undefined, readonly LeafDemand[]>()
  known.set(plan, bySection)
  const before = bySection.get(section) ?? leavesOf(plan, section)
  bySection.set(section, before)
  return before
}

function leavesOf(plan: PlanDocument, section: string | undefined): readonly LeafDemand[] {
  return plan.clauses.filter((clause) => clause.section === undefined || clause.section === section).flatMap(({ criteria }) => criteria.flatMap(({ demand }) => within(demand)))
}

const addressed = new WeakMap<PlanDocument, Map<string | undefined, readonly Condition[]>>()

/** To whom the clauses and criteria of a section apply, each condition once. */
function addressedIn(plan: PlanDocument, section: string | undefined): readonly Condition[] {
  const bySection = addressed.get(plan) ?? new Map<string | undefined, readonly Condition[]>()
  addressed.set(plan, bySection)
  const before = bySection.get(section) ?? conditionsOf(plan, section)
  bySection.set(section, before)
  return before
}

function conditionsOf(plan: PlanDocument, section: string | undefined): readonly Condition[] {
  const own = plan.clauses.filter((clause) => clause.section === section).flatMap((clause) => [clause, ...clause.criteria])
  return [...new Map(own.flatMap(({ applies }) => (applies === undefined ? [] : [[JSON.stringify(applies), applies] as const]))).values()]
}

const knownTurns = new WeakMap<PlanDocument, readonly string[]>()

/** The sections, each as often as it is to come up: more often where several kinds of people meet criteria of their own, or rulings decide much. */
function turns(plan: PlanDocument): readonly string[] {
  const before = knownTurns.get(plan) ?? plan.sections.items.flatMap(({ id }) => Array.from({ length: turnsOf(plan, id) }, () => id))
  knownTurns.set(plan, before)
  return before
}

function turnsOf(plan: PlanDocument, section: string): number {
  const own = JSON.stringify(plan.clauses.filter((clause) => clause.section === section))
  const asked = new Set(Array.from(own.matchAll(/"(?:ask|reading-of)":"([^"]+)"/g), ([, id]) => id))
  return Math.min(3, Math.max(1, addressedIn(plan, section).length, Math.floor(asked.size / 2)))
}

/** Whether the nominee already has what the condition asks for; what a ruling settles stands in the way of nothing, and is no way in. */
function has(nominee: Draft['nominee'], condition: Condition): boolean {
  const groups = condition as { readonly all?: readonly Condition[]; readonly any?: readonly Condition[] }
  if (groups.all !== undefined) return groups.all.every((each) => has(nominee, each))
  if (groups.any !== undefined) return groups.any.some((each) => !('ask' in each) && has(nominee, each))
  if ('not' in condition) return !has(nominee, condition.not as Condition)
  if ('ask' in condition) return true
  return Object.entries(condition as Readonly<Record<string, string | readonly string[]>>).every(([id, wanted]) => {
    const given = nominee[id]
    return given !== undefined && [given].flat().some((value) => [wanted].flat().includes(value))
  })
}

/** Whether a ruling has a say in the condition. */
function asks(condition: Condition): boolean {
  const { all, any, not } = condition as { readonly all?: readonly Condition[]; readonly any?: readonly Condition[]; readonly not?: Condition }
  return 'ask' in condition || (all ?? any ?? []).some(asks) || (typeof not === 'object' && asks(not))
}

/** Gives the nominee what the condition asks for, or (`against`) what it leaves out. */
function satisfy(random: Random, plan: PlanDocument, nominee: Draft['nominee'], condition: Condition, against = false): void {
  const [all, any] = against ? (['any', 'all'] as const) : (['all', 'any'] as const)
  const groups = condition as { readonly all?: readonly Condition[]; readonly any?: readonly Condition[] }
  const every = groups[all]
  const one = groups[any]
  if (every !== undefined) for (const each of every) satisfy(random, plan, nominee, each, against)
  else if (one !== undefined) {
    const settled = one.filter((each) => !asks(each))
    satisfy(random, plan, nominee, random.pick(settled.length > 0 && random.chance(0.5) ? settled : one), against)
  } else if ('not' in condition) satisfy(random, plan, nominee, condition.not as Condition, !against)
  else if (!('ask' in condition)) {
    for (const [id, wanted] of Object.entries(condition as Readonly<Record<string, string | readonly string[]>>)) {
      const named = typeof wanted === 'string' ? [wanted] : wanted
      const fact = plan.facts.attributes[id]
      const may = against ? Object.keys(fact?.values ?? {}).filter((value) => !named.includes(value)) : named
      if (may.length === 0) continue
      const value = random.pick(may)
      nominee[id] = fact?.many === true ? [value] : value
    }
  }
}

/** A figure that meets the bound, whatever number an office names for it. */
function boundOf({ questions }: PlanDocument, { 'at-least': least, 'at-most': most }: Pick<NumberDemand, 'at-least' | 'at-most'>): string {
  const bound = most ?? least
  if (typeof bound !== 'object') return String(bound)
  const question = questions[bound.ask]
  const { lowest = 0, highest = 0 } = question !== undefined && 'number' in question ? question.number : {}
  return String(most === undefined ? highest : lowest)
}

/** `besides`: what is asked of the dossier beside the demands of its section. */
function allGood(random: Random, plan: PlanDocument, id: string, round: string, section: string | undefined, besides: readonly LeafDemand[]): Draft {
  const papered = random.chance(0.5)
  const proof = (): Entry => (papered || random.chance(0.3) ? { paper: random.chance(0.8) ? 'p1' : ['p1', 'p2'] } : {})
  const draft: Draft = {
    format: 1,
    id,
    nominee: { since: '2010-01-01' },
    papers: { p1: { kind: 'minutes' }, p2: { kind: 'notice' } },
    ratings: {},
    findings: {},
    standings: {},
    lists: {},
    series: {},
    titles: {},
  }
  if (random.chance(0.9)) draft.round = round
  if (section !== undefined && random.chance(0.7)) draft.section = section
  for (const [name, { values, many }] of Object.entries(plan.facts.attributes)) {
    const names = Object.keys(values)
    const value = names.includes('no') && random.chance(0.5) ? 'no' : names.includes('none') && random.chance(0.6) ? 'none' : random.pick(names)
    if (random.chance(0.95)) draft.nominee[name] = many === true ? (random.chance(0.2) ? [value, random.pick(names)] : [value]) : value
  }
  // Now and then anybody is nominated, whomever the section takes.
  const takes = random.chance(0.96) ? plan.sections.items.find((each) => each.id === section)?.takes : undefined
  if (takes !== undefined) satisfy(random, plan, draft.nominee, takes)
  // Those whom a clause or a criterion addresses come up too seldom by chance.
  const conditions = addressedIn(plan, section)
  if (conditions.length > 0 && random.chance(0.8)) satisfy(random, plan, draft.nominee, random.pick(conditions))
  if (takes !== undefined && !has(draft.nominee, takes)) satisfy(random, plan, draft.nominee, takes)
  if (draft.nominee['post'] === 'none' && random.chance(0.4)) draft.nominee['post'] = random.pick(Object.keys(plan.facts.attributes['post']?.values ?? { none: 1 }))

  const scales = Object.entries(plan.facts.ratings).filter(([, { of }]) => of === 'body')
  const bodies: readonly { readonly id: string; readonly scale: string; readonly from?: string }[] = scales.flatMap(([scale], at) => Array.from({ length: random.pick([0, 1, 1, 1, 2]) }, (_, index) => ({ id: `body-${at}-${index}`, scale, ...(random.chance(0.7) ? { from: '2012-05-01' } : {}) })))
  draft.bodies = random.chance(0.9) ? { complete: 'yes', list: bodies } : random.chance(0.5) ? { complete: 'no', list: bodies } : bodies

  const excellent = (): unknown => {
    const level = random.pick(['excellent', 'excellent', 'Hoàn thành xuất sắc nhiệm vụ'])
    const paper = proof()
    return 'paper' in paper ? { level, ...paper } : level
  }
  const met = (): unknown => {
    const entry = { ...proof(), ...(random.chance(0.1) ? { round } : {}) }
    return Object.keys(entry).length > 0 ? { met: 'yes', ...entry } : 'yes'
  }
  const period = plan.rounds[round]?.period
  const first = typeof period === 'object' && 'from' in period ? period.from : 2021
  const days = [`${first}-01-01`, `${first}-06-02`, `${first + 1}-05-04`, `${first + 1}-12-31`]
  const over = (value: () => unknown): Entry => Object.fromEntries(YEARS.map((year) => [year, value()]))
  for (const leaf of [...leaves(plan, section), ...besides]) {
    if ('finding' in leaf) {
      const there = bodies.filter(({ scale }) => scale === leaf.at)
      draft.findings[leaf.finding] = leaf.years !== undefined ? { years: over(met) } : leaf.at !== undefined ? { bodies: Object.fromEntries(there.map((body) => [body.id, met()])) } : met()
    } else if ('rating' in leaf) {
      const there = bodies.filter(({ scale }) => scale === leaf.rating)
      draft.ratings[leaf.rating] = plan.facts.ratings[leaf.rating]?.of === 'body' ? Object.fromEntries(there.map((body) => [body.id, over(excellent)])) : over(excellent)
    } else if ('standing' in leaf) {
      draft.standings[leaf.standing] = random.chance(0.5) ? [{ from: '2019-12-01', ...proof() }] : { complete: 'yes', ...proof(), list: [{ from: '2019-12-01', to: '2027-01-01', ...proof() }] }
    } else if ('list' in leaf) {
      for (const name of typeof leaf.list === 'string' ? [leaf.list] : leaf.list) {
        const items = Array.from({ length: leaf['at-most'] === undefined ? random.pick([1, 1, Number(boundOf(plan, leaf)), 2]) : 0 }, (): Entry => ({ on: random.pick(days), ...leaf.where, ...proof() }))
        draft.lists[name] = random.chance(0.8) ? { complete: 'yes', ...proof(), list: items } : items
      }
    } else if ('title' in leaf) {
      const years = (): Entry => Object.fromEntries([2018, 2019, ...YEARS].map((year) => [year, random.pick(['yes', { held: 'yes', ...proof() }])]))
      draft.titles[leaf.title] = plan.facts.titles[leaf.title]?.of === 'body' ? Object.fromEntries(bodies.map((body) => [body.id, years()])) : years()
    } else if ('series' in leaf || 'number' in leaf) {
      const bound = 'number' in leaf ? boundOf(plan, leaf) : undefined
      const rises = 'number' in leaf || leaf.goes === 'up'
      const years = Object.fromEntries(YEARS.map((year, at): [string, unknown] => {
        const value = bound ?? random.pick([String(10 + (rises ? at : -at)), `${10 + (rises ? at : -at)}.50`, `${100 + 10 * (rises ? at : -at)}/10`])
        const paper = proof()
        return [String(year), 'paper' in paper ? { value, ...paper } : value]
      }))
      draft.series['number' in leaf ? leaf.number : leaf.series] = random.chance(0.5) ? { basis: 'b1', years } : { years }
    }
  }
  return draft
}

function howMany(random: Random): number {
  return random.chance(0.75) ? 0 : random.chance(0.6) ? 1 + random.int(3) : random.chance(0.8) ? 4 + random.int(12) : 30 + random.int(60)
}

/** Some dossiers are spoiled anyhow, some criterion by criterion (`broken`: how often), some not at all. */
function draftOf(random: Random, plan: PlanDocument, id: string, round: string, section: string | undefined, broken: number, besides: readonly LeafDemand[] = []): Draft {
  const draft = allGood(random, plan, id, round, section, besides)
  const isBroken = random.chance(broken)
  if (isBroken) breakCriteria(random, plan, draft, section, random.pick([0.4, 0.8, 0.9]))
  for (let spoils = isBroken && random.chance(0.5) ? 0 : howMany(random); spoils > 0; spoils -= 1) spoil(random, plan, draft)
  settle(plan, draft)
  if (isOfOneYear(plan, draft.round) && random.chance(0.3)) draft.year = random.pick([2021, 2022])
  return draft
}

/** A nominee's dossier and those of the collectives led, and what was in mind when they were made. */
interface Drafts {
  readonly dossier: Draft
  readonly others: readonly Draft[]
  readonly round: string
  readonly bySchool: boolean
}

function draftsOf(plan: PlanDocument, seed: number): Drafts {
  const random = seeded(seed)
  const round = random.pick(Object.keys(plan.rounds))
  const ids = plan.sections.items.map(({ id }) => id)
  const section = ids.length > 0 ? random.pick(turns(plan)) : undefined
  const dossier = draftOf(random, plan, 'nominee', round, section, 0.61)
  const others: Draft[] = []
  const links = leaves(plan, section).filter((leaf) => 'led' in leaf)
  const meets = links.flatMap((leaf) => leaf.meets)
  const holds = links.flatMap((leaf) => (leaf.holds === undefined ? [] : within(leaf.holds)))
  if (meets.length > 0 && random.chance(dossier.nominee['post'] === 'none' ? 0.1 : 0.9)) {
    dossier.led = {}
    for (const target of ['body', 'department']) {
      if (random.chance(0.15)) continue
      const collective = draftOf(random, plan, `led-${target}`, round, random.chance(0.9) ? random.pick(meets) : random.pick(ids), 0.35, holds)
      if (random.chance(0.7)) dossier.led[target] = collective
      else {
        dossier.led[target] = collective.id
        if (random.chance(0.7)) others.push(collective)
      }
    }
  }
  return { dossier, others, round, bySchool: dossier.nominee['school-year'] !== 'no' && random.chance(0.5) }
}

const lastDrafts = new WeakMap<PlanDocument, { readonly seed: number; readonly drafts: Drafts }>()

/** The same seed gives the same case. {@link ASKINGS} seeds in a row ask about one dossier, which is then one object. */
export function randomCase(plan: PlanDocument, seed: number): RandomCase {
  const [whose, which] = [Math.floor(seed / ASKINGS), seed % ASKINGS]
  const last = lastDrafts.get(plan)
  const drafts = last?.seed === whose ? last.drafts : draftsOf(plan, whose)
  lastDrafts.set(plan, { seed: whose, drafts })
  const { dossier, others, round, bySchool } = drafts
  return { dossier, others, ...randomAsking(seeded(seed), plan, { round, bySchool, year: dossier.year }, which) }
}
