/** Changes a dossier so that a demand is met: the reverse of breaking it. */
import type { Demand, LeafDemand } from '../../src/documents/demand.js'
import type { PlanDocument } from '../../src/documents/plan.js'
import type { CriterionVerdict } from '../../src/documents/verdict.js'
import type { Draft, Entry } from '../oracle/draft.js'
import { outside } from '../oracle/given.js'

export interface Repair {
  readonly plan: PlanDocument
  readonly round: string
  readonly rulings: Readonly<Record<string, string | number>>
  /** Days of existence go too: they may leave years out that would have to be met. */
  readonly boldly: boolean
  /** Other dossiers that this one may name. */
  readonly others: readonly Draft[]
}

/** The years of all periods, and those before that a run of years may reach back to. */
const YEARS: readonly number[] = Array.from({ length: 21 }, (_, at) => 2011 + at)
const LONG_AGO = '2010-01-01'
const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null && !Array.isArray(value)

function over(value: () => unknown, from: unknown, to: unknown): Entry {
  const years = YEARS.filter((year) => !outside(year, from as string | undefined, to as string | undefined))
  return Object.fromEntries(years.map((year) => [String(year), value()]))
}

function numbersOf({ plan, rulings }: Repair, value: number | { readonly ask: string } | undefined): readonly number[] {
  if (value === undefined || typeof value === 'number') return value === undefined ? [] : [value]
  const question = plan.questions[value.ask]
  const ruled = rulings[value.ask]
  return typeof ruled === 'number' ? [ruled] : question !== undefined && 'number' in question ? [question.number.lowest, question.number.highest] : []
}

/** The bodies of a scale (of any, without one), all of them known; there is one at least. */
function bodiesOf({ plan, boldly }: Repair, draft: Draft, scale: string | undefined): readonly Entry[] {
  const given = draft.bodies
  const list = structuredClone((isEntry(given) ? given['list'] : (given ?? [])) as Entry[])
  const fits = (body: Entry): boolean => scale === undefined || body['scale'] === scale
  if (!list.some(fits)) list.push({ id: `one-of-${scale ?? 'any'}`, scale: scale ?? Object.keys(plan.facts.ratings).find((each) => plan.facts.ratings[each]?.of === 'body') })
  if (boldly) for (const body of list.filter(fits)) for (const key of ['from', 'to']) delete body[key]
  draft.bodies = { complete: 'yes', paper: 'p1', list }
  return list.filter(fits)
}

/** Whatever it has to say: only a map can be added to. */
function mapAt(of: Entry, key: string): Entry {
  const there = of[key]
  const map = isEntry(there) ? there : {}
  of[key] = map
  return map
}

function meetLeaf(repair: Repair, draft: Draft, leaf: LeafDemand, verdict: CriterionVerdict | undefined): void {
  const { plan, round } = repair
  const { nominee } = draft
  const lasts = (since: string, until: string): readonly [unknown, unknown] => {
    if (repair.boldly) for (const key of [since, until]) delete nominee[key]
    return [nominee[since], nominee[until]]
  }
  const part = (key: 'findings' | 'ratings' | 'standings' | 'lists' | 'series' | 'titles'): Entry => mapAt(draft, key)
  const members = (value: unknown): readonly unknown[] => (isEntry(value) ? (value['list'] as readonly unknown[]) : ((value ?? []) as readonly unknown[]))
  const met = { met: 'yes', paper: 'p1', round }
  if ('finding' in leaf) {
    if (leaf.at !== undefined) {
      const before = part('findings')[leaf.finding]
      const bodies = isEntry(before) && isEntry(before['bodies']) ? before['bodies'] : {}
      part('findings')[leaf.finding] = { bodies: { ...bodies, ...Object.fromEntries(bodiesOf(repair, draft, leaf.at).map(({ id }) => [String(id), met])) } }
    } else part('findings')[leaf.finding] = leaf.years === undefined ? met : { years: over(() => met, ...lasts('since', 'until')) }
  } else if ('rating' in leaf) {
    const fact = plan.facts.ratings[leaf.rating]
    const excellent = (): unknown => ({ level: 'excellent', paper: 'p1' })
    if (fact?.of === 'body') for (const body of bodiesOf(repair, draft, leaf.rating)) mapAt(part('ratings'), leaf.rating)[String(body['id'])] = over(excellent, body['from'], body['to'])
    else part('ratings')[leaf.rating] = fact?.since === undefined ? over(excellent, undefined, undefined) : over(excellent, ...(fact.since === 'party' ? lasts('party-since', 'party-until') : lasts('since', 'until')))
  } else if ('standing' in leaf) part('standings')[leaf.standing] = [...members(part('standings')[leaf.standing]), { from: LONG_AGO, paper: 'p1' }]
  else if ('list' in leaf) {
    const ids = [leaf.list].flat()
    const least = Math.max(0, ...numbersOf(repair, leaf['at-least']))
    if (leaf['at-most'] !== undefined) for (const id of ids) part('lists')[id] = { complete: 'yes', paper: 'p1', list: [] }
    const [first] = ids
    if (least > 0 && first !== undefined) part('lists')[first] = [...members(part('lists')[first]), ...Array.from({ length: least }, () => ({ from: LONG_AGO, ...leaf.where, paper: 'p1' }))]
  } else if ('series' in leaf) {
    lasts('since', 'until')
    part('series')[leaf.series] = { years: Object.fromEntries(YEARS.map((year) => [String(year), { value: String(leaf.goes === 'up' ? year : 9999 - year), paper: 'p1' }])) }
  } else if ('number' in leaf) {
    const least = numbersOf(repair, leaf['at-least'])
    const value = String(least.length > 0 ? Math.max(...least) : Math.min(...numbersOf(repair, leaf['at-most'])))
    lasts('since', 'until')
    part('series')[leaf.number] = { years: Object.fromEntries(YEARS.map((year) => [String(year), { value, paper: 'p1' }])) }
  } else if ('title' in leaf) {
    const held = (): unknown => ({ held: 'yes', paper: 'p1' })
    if (plan.facts.titles[leaf.title]?.of === 'body') for (const body of bodiesOf(repair, draft, leaf.at)) mapAt(part('titles'), leaf.title)[String(body['id'])] = over(held, body['from'], body['to'])
    else part('titles')[leaf.title] = over(held, ...lasts('since', 'until'))
  } else if ('led' in leaf) {
    for (const target of Object.keys(draft.led ?? {})) {
      const of = draft.led?.[target]
      const led = isEntry(of) ? of : structuredClone(repair.others.find(({ id }) => id === of))
      if (led === undefined || draft.led === undefined) continue
      draft.led[target] = led
      const failing = verdict?.nested?.clauses.flatMap((clause) => clause.criteria.filter(({ outcome }) => outcome !== 'pass' && outcome !== 'not-applicable')) ?? []
      for (const criterion of failing) meet(repair, led as Draft, criterion.required, criterion)
      if (leaf.holds !== undefined) meet(repair, led as Draft, leaf.holds, undefined)
    }
  }
}

/** Meets every part of the demand, of whatever kind the group is; the reading that was ruled, or all of them. */
export function meet(repair: Repair, draft: Draft, demand: Demand, verdict: CriterionVerdict | undefined): void {
  const each = (members: readonly Demand[]): void => {
    for (const member of members) meet(repair, draft, member, verdict)
  }
  if ('all' in demand) each(demand.all)
  else if ('any' in demand) each(demand.any)
  else if ('of' in demand) each(demand.of)
  else if ('is' in demand) each(Object.values(demand.is))
  else if (!('not' in demand)) meetLeaf(repair, draft, demand, verdict)
}
