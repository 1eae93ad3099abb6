/** The settings in which a demand is tried: rounds, and cut-offs at the days on which its years close. */
import type { LeafDemand } from '../../src/documents/demand.js'
import type { Due } from '../../src/documents/facts.js'
import type { Period, PlanDocument } from '../../src/documents/plan.js'
import { dueDay } from '../oracle/given.js'
import { before } from './days.js'

export interface Setting {
  readonly round: string
  readonly cutOff: string
  /** The year asked for, in a round of one year; absent: that of the cut-off. */
  readonly year?: number
  readonly evidence?: 'required'
  /** The years that the round may cover. */
  readonly years: readonly number[]
  /** The first day and the last one that counts. */
  readonly first: string
  readonly last: string
}

/** On which day the yearly fact of a leaf is due; undefined: the leaf ranges over no years. */
export function dueOf({ facts }: PlanDocument, leaf: LeafDemand): Due | undefined {
  if ('rating' in leaf) return facts.ratings[leaf.rating]?.due
  if ('series' in leaf) return facts.series[leaf.series]?.due
  if ('number' in leaf) return facts.series[leaf.number]?.due
  if ('title' in leaf) return facts.titles[leaf.title]?.due
  if ('finding' in leaf && leaf.years !== undefined) return { on: '12-31' }
  if ('standing' in leaf && leaf.years !== undefined) return facts.standings[leaf.standing]?.due ?? { on: '12-31' }
  return undefined
}

/** The years of the setting that are closed for a yearly fact, by whichever of its due days comes first. */
export function closedIn({ years, cutOff }: Setting, due: Due): readonly number[] {
  return years.filter((year) => dueDay(year, due.on, due) <= cutOff || (due['school-year'] !== undefined && dueDay(year, due['school-year'], due) <= cutOff))
}

function periodsOf(plan: PlanDocument, round: string): readonly Period[] {
  const period = plan.rounds[round]?.period
  if (period === undefined || period === 'year') return []
  if (!('ask' in period)) return [period]
  const question = plan.questions[period.ask]
  return question !== undefined && 'readings' in question ? Object.values(question.readings).map(({ value }) => value as Period) : []
}

const least = (days: readonly string[]): string => [...days].sort()[0] ?? ''

function settingsOf(plan: PlanDocument, round: string, leaves: readonly LeafDemand[]): readonly Setting[] {
  const periods = periodsOf(plan, round)
  const given = plan.rounds[round]?.['cut-off']
  const dues = leaves.flatMap((leaf) => dueOf(plan, leaf) ?? [])
  const looksAtDays = leaves.some((leaf) => 'list' in leaf || ('standing' in leaf && leaf.years === undefined))
  const from = Math.min(...periods.map((period) => period.from))
  const to = Math.max(...periods.map((period) => period.to))
  const years = periods.length > 0 ? Array.from({ length: to - from + 1 }, (_, at) => from + at) : [2022, 2023]
  const closing = dues.flatMap((due) => years.flatMap((year) => [due.on, ...(due['school-year'] === undefined ? [] : [due['school-year']])].map((on) => dueDay(year, on, due))))
  const plain = given ?? `${years[years.length - 1] ?? 0}-12-31`
  const days = [plain, ...closing.flatMap((day) => [before(day), day]), ...(looksAtDays ? [`${years[1] ?? 0}-06-30`, `${years[years.length - 1] ?? 0}-12-31`, `${(years[years.length - 1] ?? 0) + 1}-06-30`] : [])]
  const one = (cutOff: string, own: readonly number[], asked: { readonly year?: number }): Setting => ({ round, cutOff, ...asked, years: own, first: `${own[0] ?? 0}-01-01`, last: least([cutOff, `${own.at(-1) ?? 0}-12-31`]) })
  const cutOffs = [...new Set(days)].sort()
  if (periods.length > 0) return cutOffs.map((cutOff) => one(cutOff, years, {}))
  const yearOf = (cutOff: string): number => Number(cutOff.slice(0, 4))
  return cutOffs.flatMap((cutOff) => [one(cutOff, [yearOf(cutOff)], {}), one(cutOff, [yearOf(cutOff) - 1], { year: yearOf(cutOff) - 1 })])
}

/** Every round with every cut-off that matters; once more, at the last of them, where papers are asked for. */
export function settings(plan: PlanDocument, leaves: readonly LeafDemand[]): readonly Setting[] {
  return Object.keys(plan.rounds).flatMap((round) => {
    const own = settingsOf(plan, round, leaves)
    const last = own[own.length - 1]
    return [...own, ...(last === undefined ? [] : [{ ...last, evidence: 'required' as const }])]
  })
}
