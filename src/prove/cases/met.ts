/** A dossier that meets what clauses ask, made from their demands alone. */
import type { Condition } from '../../documents/condition.js'
import type { Demand, ListDemand } from '../../documents/demand.js'
import { isAsk } from '../../documents/asks.js'
import { DOSSIER_FORMAT } from '../../documents/dossier.js'
import type { Due } from '../../documents/facts.js'
import type { Clause, PlanDocument } from '../../documents/plan.js'
import { dueOn } from '../../words/calendar.js'
import { satisfied, written } from './nominee.js'
import type { Values } from './nominee.js'

/** The round as the cases are made in it: its years, and the last day that counts. */
export interface Time {
  readonly from: number
  readonly to: number
  /** A year that lies in the period however it is read. */
  readonly within: number
  /** As integers yyyymmdd. */
  readonly firstDay: number
  readonly lastDay: number
  readonly cutOff: number
}

type Entries = Record<string, unknown>

/** A dossier on its way: its parts by kind of fact. */
export interface Draft extends Entries {
  readonly nominee: Entries
  readonly bodies: { readonly complete: string; readonly list: Entries[] }
  readonly ratings: Record<string, Entries>
  readonly findings: Entries
  readonly standings: Entries
  readonly lists: Record<string, { readonly complete: string; readonly list: Entries[] }>
  readonly series: Record<string, { readonly years: Entries }>
  readonly titles: Record<string, Entries>
}

export interface Meeting {
  readonly plan: PlanDocument
  readonly time: Time
}

/** The years of the period whose value is due by the cut-off. */
export function closedYears({ from, to, cutOff }: Time, due: Due | undefined): readonly number[] {
  const monthDay = Number((due?.on ?? '12-31').replace('-', ''))
  return Array.from({ length: to - from + 1 }, (_, index) => from + index).filter((year) => dueOn({ monthDay, nextYear: due?.['next-year'] === true }, year) <= cutOff)
}

const byYear = (years: readonly number[], value: (year: number) => unknown): Entries => Object.fromEntries(years.map((year) => [String(year), value(year)]))

/** The number that stands, or the greatest that an office may name. */
export function greatest(plan: PlanDocument, given: unknown): number | undefined {
  if (!isAsk(given)) return typeof given === 'number' ? given : undefined
  const question = plan.questions[given.ask]
  return question !== undefined && 'number' in question ? question.number.highest : undefined
}

const bodyOf = (scale: string): string => `${scale}-1`

function bodyIn(draft: Draft, scale: string): string {
  const id = bodyOf(scale)
  if (!draft.bodies.list.some((each) => each['id'] === id)) draft.bodies.list.push({ id, scale, from: '2010-01-01' })
  return id
}

function meetList({ plan, time }: Meeting, demand: ListDemand, draft: Draft): void {
  const count = greatest(plan, demand['at-least']) ?? 0
  for (const [index, id] of (typeof demand.list === 'string' ? [demand.list] : demand.list).entries()) {
    const list = (draft.lists[id] ??= { complete: 'yes', list: [] })
    const day = demand.within === 'cut-off' ? { from: `${time.from}-01-01` } : { on: `${time.within}-03-15` }
    for (let held = list.list.length; held < (index === 0 ? count : 0); held++) list.list.push({ ...day, ...demand.where })
  }
}

/** Writes into the draft what meets the demand; of alternatives all are met. */
export function meet(meeting: Meeting, demand: Demand, draft: Draft): void {
  const { plan, time } = meeting
  const { facts } = plan
  const each = (of: readonly Demand[]): void => of.forEach((one) => meet(meeting, one, draft))
  if ('all' in demand) each(demand.all)
  else if ('any' in demand) each(demand.any)
  else if ('of' in demand) each(demand.of)
  else if ('reading-of' in demand) each(Object.values(demand.is))
  else if ('not' in demand) {
    if ('finding' in demand.not) draft.findings[demand.not.finding] = 'no'
  } else if ('finding' in demand) {
    draft.findings[demand.finding] = demand.at !== undefined ? { bodies: { [bodyIn(draft, demand.at)]: 'yes' } } : demand.years === undefined ? 'yes' : { years: byYear(closedYears(time, undefined), () => 'yes') }
  } else if ('rating' in demand) {
    const scale = facts.ratings[demand.rating]
    const years = byYear(closedYears(time, scale?.due), () => 'excellent')
    draft.ratings[demand.rating] = scale?.of === 'body' ? { [bodyIn(draft, demand.rating)]: years } : years
  } else if ('standing' in demand) draft.standings[demand.standing] = { complete: 'yes', list: [{ from: `${time.from - 1}-12-01` }] }
  else if ('list' in demand) meetList(meeting, demand, draft)
  else if ('series' in demand) {
    const years = closedYears(time, facts.series[demand.series]?.due)
    const first = demand.goes === 'up' ? 10 : 50
    draft.series[demand.series] = { years: byYear([(years[0] ?? time.from) - 1, ...years], (year) => String(first + (demand.goes === 'up' ? 1 : -1) * (year - time.from + 1))) }
  } else if ('number' in demand) {
    const bound = greatest(plan, demand['at-least']) ?? greatest(plan, demand['at-most']) ?? 0
    draft.series[demand.number] ??= { years: byYear(closedYears(time, facts.series[demand.number]?.due), () => String(bound)) }
  } else if ('title' in demand) {
    const title = facts.titles[demand.title]
    const closed = closedYears(time, title?.due)
    const before = demand['in-a-row'] === undefined ? [] : Array.from({ length: greatest(plan, demand['in-a-row']) ?? 1 }, (_, index) => time.from - 1 - index).reverse()
    const years = byYear([...before, ...closed], () => 'yes')
    const scales = Object.keys(facts.ratings).filter((id) => (demand.at === undefined ? facts.ratings[id]?.of === 'body' : id === demand.at))
    draft.titles[demand.title] = title?.of === 'body' ? { ...draft.titles[demand.title], ...Object.fromEntries(scales.map((scale) => [bodyIn(draft, scale), years])) } : years
  } else if ('led' in demand) {
    const [section] = demand.meets
    const led = dossierOf(meeting, 'tap-the', (clause) => clause.section === section || clause.role === 'object' || clause.role === 'general', section)
    if (demand.holds !== undefined) meet(meeting, demand.holds, led)
    draft['led'] = { body: shown(led) }
  }
}

/** Whom the section takes and the clauses address, as far as they can be addressed together. */
function nomineeFor(plan: PlanDocument, clauses: readonly Clause[], section: string | undefined): Values {
  const takes = plan.sections.items.find(({ id }) => id === section)?.takes
  const conditions: readonly Condition[] = [...clauses.map(({ applies }) => applies), takes, ...clauses.flatMap(({ criteria }) => criteria.map(({ applies }) => applies))].filter((each) => each !== undefined)
  return conditions.reduce<Values>((values, condition) => satisfied(plan.facts, values, condition) ?? values, {})
}

/** A dossier that meets the clauses chosen. */
export function dossierOf(meeting: Meeting, id: string, isMet: (clause: Clause) => boolean, section: string | undefined, values: Values = {}): Draft {
  const { plan } = meeting
  const clauses = plan.clauses.filter(isMet)
  const chosen = { ...nomineeFor(plan, clauses, section), ...values }
  const kind = chosen['kind'] ?? Object.keys(plan.facts.attributes['kind']?.values ?? {}).slice(0, 1)
  const draft: Draft = {
    format: DOSSIER_FORMAT,
    id,
    ...(section === undefined ? {} : { section }),
    nominee: { ...written(plan.facts, { kind, ...chosen }), since: '2010-01-01' },
    bodies: { complete: 'yes', list: [] },
    ratings: {},
    findings: {},
    standings: {},
    lists: {},
    series: {},
    titles: {},
  }
  for (const { criteria } of clauses) for (const { demand } of criteria) meet(meeting, demand, draft)
  return draft
}

/** The draft without the kinds of fact that it does not hold. */
export function shown(draft: Draft): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(draft).filter(([, value]) => typeof value !== 'object' || value === null || Object.keys(value).length > 0))
}
