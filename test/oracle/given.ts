/** What the raw dossier gives: read as it stands, fact by fact, with nothing concluded. */
import type { Body, DossierDocument, FindingValue, Lasting, ListItem, Listing, Papers, RatedYear } from '../../src/documents/dossier.js'
import type { Due } from '../../src/documents/facts.js'
import type { Period, PlanDocument } from '../../src/documents/plan.js'

export interface Case {
  readonly plan: PlanDocument
  readonly dossier: DossierDocument
  readonly linked: { readonly body?: DossierDocument | undefined; readonly department?: DossierDocument | undefined }
  readonly round: string
  readonly cutOff: string
  /** The year that is judged where the round is of one year. */
  readonly year: number
  readonly papersNeeded: boolean
  readonly rulings: Readonly<Record<string, string | number>>
  /** What a collective came to that was asked for before: no reading of the demand that asks has a part in it. */
  readonly came: Map<string, unknown>
  /** The years that are closed, by when they are due and by period: no other reading has a part in them. */
  readonly closed: Map<Due | undefined, Map<string, readonly (readonly number[])[]>>
}

/** A value for every question that is asked: one way to read the words. */
export type Way = ReadonlyMap<string, string | number | Period>

const RISING = ['not-completed', 'completed', 'good', 'excellent']
const SPELT: readonly (readonly [string, string])[] = [
  ['hoàn thành xuất sắc nhiệm vụ', 'excellent'],
  ['hoàn thành tốt nhiệm vụ', 'good'],
  ['hoàn thành nhiệm vụ', 'completed'],
  ['không hoàn thành nhiệm vụ', 'not-completed'],
  ['không xếp loại', 'not-rated'],
]

/** Whether what proves the fact is there, where proof is asked for. */
export const proven = (given: Case, entry: unknown): boolean =>
  !given.papersNeeded || (typeof entry === 'object' && entry !== null && (entry as { paper?: Papers }).paper !== undefined)

function levelOf(rated: RatedYear): string {
  const name = (typeof rated === 'string' ? rated : rated.level).trim().toLowerCase()
  return SPELT.find(([words]) => words === name)?.[1] ?? name
}

/** Whether the year was rated at least so; `unrated` lawfully; undefined: nothing that counts is given. */
export function rated(given: Case, years: Readonly<Record<string, RatedYear>> | undefined, year: number, floor: string): 'ok' | 'bad' | 'unrated' | undefined {
  const entry = years?.[year]
  if (entry === undefined || !proven(given, entry)) return undefined
  const level = levelOf(entry)
  return level === 'not-rated' ? 'unrated' : RISING.indexOf(level) >= RISING.indexOf(floor) ? 'ok' : 'bad'
}

/** The values that an attribute has; undefined: not known. */
export function attribute({ plan, dossier }: Case, id: string): readonly string[] | undefined {
  const stated = dossier.nominee[id]
  if (stated !== undefined && stated !== 'unknown') return typeof stated === 'string' ? [stated] : stated
  for (const [scale, { implies, of }] of Object.entries(plan.facts.ratings)) {
    const shows = implies?.[id]
    if (shows === undefined || of !== 'nominee') continue
    const years = dossier.ratings?.[scale] as Readonly<Record<string, RatedYear>> | undefined
    if (Object.values(years ?? {}).some((entry) => levelOf(entry) !== 'not-rated')) return [shows]
  }
  return undefined
}

/** The years that are closed; both where it is not known whether the nominee goes by school years and that matters. */
export function closedYears(given: Case, due: Due | undefined, period: Period): readonly (readonly number[])[] {
  const byPeriod = given.closed.get(due) ?? new Map<string, readonly (readonly number[])[]>()
  given.closed.set(due, byPeriod)
  const key = `${period.from} ${period.to}`
  const closed = byPeriod.get(key) ?? yearsClosed(given, due, period)
  byPeriod.set(key, closed)
  return closed
}

function yearsClosed(given: Case, due: Due | undefined, period: Period): readonly (readonly number[])[] {
  const closing = (on: string): readonly number[] =>
    Array.from({ length: period.to - period.from + 1 }, (_, index) => period.from + index).filter((year) => dueDay(year, on, due) <= given.cutOff)
  const usual = closing(due?.on ?? '12-31')
  if (due?.['school-year'] === undefined) return [usual]
  const schooled = closing(due['school-year'])
  const goes = attribute(given, 'school-year')
  if (goes !== undefined) return [goes.includes('yes') ? schooled : usual]
  return schooled.length === usual.length ? [usual] : [usual, schooled]
}

export const dueDay = (year: number, on: string, due: Due | undefined): string => `${year + (due?.['next-year'] === true && on === due.on ? 1 : 0)}-${on}`

/** Whether the year lies wholly before the beginning or after the end. */
export const outside = (year: number, from: string | undefined, to: string | undefined): boolean =>
  (from !== undefined && Number(from.slice(0, 4)) > year) || (to !== undefined && Number(to.slice(0, 4)) < year)

export const nomineeOutside = ({ dossier: { nominee } }: Case, year: number, whose: 'nominee' | 'party'): boolean =>
  whose === 'party'
    ? outside(year, nominee['party-since'] as string | undefined, nominee['party-until'] as string | undefined)
    : outside(year, nominee['since'] as string | undefined, nominee['until'] as string | undefined)

/** What the meeting of this round found: of the round, of a year, or of a body. */
export function found(given: Case, id: string, where: { readonly year?: number; readonly body?: string }): 'yes' | 'no' | undefined {
  const entry = given.dossier.findings?.[id]
  let value: FindingValue | undefined
  if (where.year !== undefined) value = typeof entry === 'object' && 'years' in entry ? entry.years[where.year] : undefined
  else if (where.body !== undefined) value = typeof entry === 'object' && 'bodies' in entry ? entry.bodies[where.body] : undefined
  else value = typeof entry === 'object' && ('years' in entry || 'bodies' in entry) ? undefined : entry
  if (value === undefined || !proven(given, value)) return undefined
  const { met, round } = typeof value === 'string' ? { met: value, round: undefined } : value
  if ((round ?? given.dossier.round ?? given.round) !== given.round) return undefined
  if (given.plan.rounds[given.round]?.period === 'year' && (given.dossier.year ?? given.year) !== given.year) return undefined
  return met === 'unknown' ? undefined : met
}

/** The items of a list, and whether none is lacking from the day on. */
export function listed<T extends Body | Lasting | ListItem>(given: Case, listing: Listing<T> | undefined, from: string): { readonly items: readonly T[]; readonly complete: boolean } {
  if (listing === undefined) return { items: [], complete: false }
  if (!('complete' in listing)) return { items: listing, complete: false }
  return { items: listing.list, complete: listing.complete === 'yes' && (listing.since ?? '0000') <= from && proven(given, listing) }
}

/** Whether each item lasts on the day. */
export function lasts(given: Case, listing: Listing<Lasting> | undefined, day: string): 'yes' | 'no' | undefined {
  const { items, complete } = listed(given, listing, day)
  const covering = items.filter(({ from, to }) => from <= day && day <= (to ?? '9999'))
  if (covering.some((item) => proven(given, item))) return 'yes'
  return complete && covering.length === 0 ? 'no' : undefined
}
