/** The facts of a checked dossier, laid out for looking up: what the engine reads. */
import { parseAmount } from '../words/amount.js'
import type { Amount } from '../words/amount.js'
import { parseDay } from '../words/calendar.js'
import type { Day } from '../words/calendar.js'
import { ratedFromName } from '../words/level.js'
import type { Rated } from '../words/level.js'
import { EITHER, FAIL, PASS } from '../words/outcome.js'
import type { DossierDocument, FindingValue, ListItem, Listing, Papers, RatedYear, TitleYear } from './dossier.js'
import { findingNumbers } from './fact-kinds.js'
import type { Catalogue } from './facts.js'
import type { ValueRead } from './verdict.js'

/** Added to a finding's set where a paper proves it. */
export const PROVED = 8

/** Any fact that was read: how the verdict shows it, and whether a paper proves it. */
export interface Read {
  readonly shown: ValueRead
  readonly proved: boolean
}

export interface RatingRead extends Read {
  readonly level: Rated
}

export interface FindingRead extends Read {
  readonly met: boolean
  /** The round it was found for; undefined where the dossier names none. */
  readonly round: string | undefined
}

export interface FindingFacts {
  readonly whole: FindingRead | undefined
  readonly years: ReadonlyMap<number, FindingRead>
  readonly bodies: ReadonlyMap<string, FindingRead>
}

/** Something that lasts from a day to a day, both included; an open end is undefined. */
export interface Interval extends Read {
  readonly from: Day
  readonly to: Day | undefined
}

export interface ItemRead extends Read {
  readonly on: Day | undefined
  readonly from: Day | undefined
  readonly to: Day | undefined
  readonly attributes: Readonly<Record<string, unknown>>
}

export interface ListRead<T> {
  readonly complete: boolean
  /** Complete from this day on; undefined: for all time. */
  readonly since: Day | undefined
  /** A paper says that the list is complete. */
  readonly proved: boolean
  readonly items: readonly T[]
}

export interface TitleRead extends Read {
  readonly held: boolean
}

export type TitleYears = ReadonlyMap<number, TitleRead>

export interface AmountRead extends Read {
  readonly amount: Amount
  readonly basis: string | undefined
}

/** When something existed: the years outside are no years of its. */
export interface Existence {
  readonly from: Day | undefined
  readonly to: Day | undefined
}

export interface BodyRead extends Existence {
  readonly id: string
}

export type RatedYears = ReadonlyMap<number, RatingRead>

export interface Facts {
  readonly attributes: ReadonlyMap<string, AttributeRead>
  readonly nominee: Existence
  readonly party: Existence
  readonly bodies: ReadonlyMap<string, readonly BodyRead[]>
  /** The listing of the bodies as a whole: whether it may lack some. */
  readonly bodyList: ListRead<unknown>
  /** Ratings of the nominee itself, by scale. */
  readonly ratings: ReadonlyMap<string, RatedYears>
  /** Ratings of its bodies, by scale and body. */
  readonly bodyRatings: ReadonlyMap<string, ReadonlyMap<string, RatedYears>>
  /** By the number of the finding in its catalogue. */
  readonly findings: readonly (FindingFacts | undefined)[]
  /**
   * The same in one byte each, for a judgement in the dossier's own round: the set of possible outcomes of a criterion
   * that asks for the finding alone, plus {@link PROVED}; 0 where the finding itself has to be looked at.
   */
  readonly findingSets: Uint8Array
  /** What a verdict shows of each finding for the round. */
  readonly findingValues: readonly (readonly ValueRead[])[]
  readonly standings: ReadonlyMap<string, ListRead<Interval>>
  readonly lists: ReadonlyMap<string, ListRead<ItemRead>>
  readonly series: ReadonlyMap<string, ReadonlyMap<number, AmountRead>>
  /** Titles of the nominee itself. */
  readonly titles: ReadonlyMap<string, TitleYears>
  readonly bodyTitles: ReadonlyMap<string, ReadonlyMap<string, TitleYears>>
}

/** An attribute of the nominee: its value or values. */
export interface AttributeRead {
  readonly values: readonly string[]
  readonly shown: ValueRead
}

const NO_VALUES: readonly ValueRead[] = Object.freeze([])
const NO_YEARS: ReadonlyMap<number, never> = new Map<number, never>()
const NO_BODIES: ReadonlyMap<string, never> = new Map<string, never>()

/** Lays out the facts of a document that has passed the check. */
export function factsOf(document: DossierDocument, catalogue: Catalogue): Facts {
  const bodies = new Map<string, BodyRead[]>()
  for (const body of items(document.bodies)) {
    const read = { id: body.id, ...existence(body.from, body.to) }
    const same = bodies.get(body.scale)
    if (same) same.push(read)
    else bodies.set(body.scale, [read])
  }
  const ratings = new Map<string, RatedYears>()
  const bodyRatings = new Map<string, ReadonlyMap<string, RatedYears>>()
  for (const [scale, given] of Object.entries(document.ratings ?? {})) {
    const fact = `ratings.${scale}`
    if (catalogue.ratings[scale]?.of === 'body') {
      bodyRatings.set(scale, mapped(given, (years, body) => ratedYears(fact, years as Readonly<Record<string, RatedYear>>, body)))
    } else ratings.set(scale, ratedYears(fact, given as Readonly<Record<string, RatedYear>>))
  }
  const titles = new Map<string, TitleYears>()
  const bodyTitles = new Map<string, ReadonlyMap<string, TitleYears>>()
  for (const [id, given] of Object.entries(document.titles ?? {})) {
    const fact = `titles.${id}`
    if (catalogue.titles[id]?.of === 'body') {
      bodyTitles.set(id, mapped(given, (years, body) => titleYears(fact, years as Readonly<Record<string, TitleYear>>, body)))
    } else titles.set(id, titleYears(fact, given as Readonly<Record<string, TitleYear>>))
  }
  const { since, until } = document.nominee
  const findings = [...findingNumbers(catalogue).keys()].map((id) => findingFacts(id, document))
  return {
    attributes: attributesOf(document, catalogue, ratings),
    nominee: existence(since, until),
    party: existence(document.nominee['party-since'], document.nominee['party-until']),
    bodies,
    bodyList: listRead(document.bodies ?? [], (body) => body),
    ratings,
    bodyRatings,
    findings,
    findingSets: Uint8Array.from(findings, (finding) => findingSet(finding, document.round)),
    findingValues: findings.map((finding) => (finding?.whole === undefined ? NO_VALUES : Object.freeze([finding.whole.shown]))),
    standings: mapped(document.standings ?? {}, (entry, id) =>
      listRead(entry, (item) => ({
        from: parseDay(item.from) ?? 0,
        to: dayOf(item.to),
        ...read({ fact: `standings.${id}`, value: item.to === undefined ? `${item.from}..` : `${item.from}..${item.to}` }, item.paper),
      })),
    ),
    lists: mapped(document.lists ?? {}, (entry, id) => listRead(entry, (item) => itemRead(`lists.${id}`, item))),
    series: mapped(document.series ?? {}, (entry, id) => {
      const years = new Map<number, AmountRead>()
      for (const [year, given] of Object.entries(entry.years)) {
        const of = typeof given === 'object' ? given : { value: given }
        const amount = parseAmount(of.value)
        if (amount === undefined) continue
        years.set(Number(year), {
          amount,
          basis: ('basis' in of ? of.basis : undefined) ?? entry.basis,
          ...read({ fact: `series.${id}`, year: Number(year), value: String(of.value) }, 'paper' in of ? of.paper : undefined),
        })
      }
      return years
    }),
    titles,
    bodyTitles,
  }
}

function titleYears(fact: string, given: Readonly<Record<string, TitleYear>>, body?: string): TitleYears {
  const years = new Map<number, TitleRead>()
  for (const [year, entry] of Object.entries(given)) {
    const held = typeof entry === 'string' ? entry : entry.held
    if (held === 'unknown') continue
    const of = { fact, ...(body === undefined ? {} : { body }), year: Number(year), value: held }
    years.set(Number(year), { held: held === 'yes', ...read(of, typeof entry === 'string' ? undefined : entry.paper) })
  }
  return years
}

function findingSet(finding: FindingFacts | undefined, round: string | undefined): number {
  const whole = finding?.whole
  if (whole === undefined) return EITHER
  if (whole.round !== round) return 0
  return (whole.met ? PASS : FAIL) | (whole.proved ? PROVED : 0)
}

function findingFacts(id: string, { findings, round }: DossierDocument): FindingFacts | undefined {
  const entry = findings?.[id]
  if (entry === undefined) return undefined
  const fact = `findings.${id}`
  if (typeof entry === 'object' && 'years' in entry) {
    const years = findingsBy(entry.years, Number, (value, year) => findingRead(value, round, { fact, year }))
    return { whole: undefined, years, bodies: NO_BODIES }
  }
  if (typeof entry === 'object' && 'bodies' in entry) {
    const bodies = findingsBy(entry.bodies, String, (value, body) => findingRead(value, round, { fact, body }))
    return { whole: undefined, years: NO_YEARS, bodies }
  }
  return { whole: findingRead(entry, round, { fact }), years: NO_YEARS, bodies: NO_BODIES }
}

function attributesOf(document: DossierDocument, catalogue: Catalogue, ratings: ReadonlyMap<string, RatedYears>): ReadonlyMap<string, AttributeRead> {
  const attributes = new Map<string, AttributeRead>()
  for (const [scale, years] of ratings) {
    const known = [...years.values()].find((each) => each.level !== 'not-rated')
    if (known === undefined) continue
    for (const [id, value] of Object.entries(catalogue.ratings[scale]?.implies ?? {})) {
      attributes.set(id, { values: [value], shown: known.shown })
    }
  }
  for (const id of Object.keys(catalogue.attributes)) {
    const given = document.nominee[id]
    if (given === undefined || given === 'unknown') continue
    const known = Object.keys(catalogue.attributes[id]?.values ?? {})
    // The catalogue's own strings: they are compared at once with those of the plan's conditions.
    const values = (typeof given === 'string' ? [given] : given).map((value) => known.find((each) => each === value) ?? value)
    attributes.set(id, { values, shown: Object.freeze({ fact: `nominee.${id}`, value: values.join(', ') }) })
  }
  return attributes
}

function ratedYears(fact: string, given: Readonly<Record<string, RatedYear>>, body?: string): RatedYears {
  const years = new Map<number, RatingRead>()
  for (const [year, entry] of Object.entries(given)) {
    const of = typeof entry === 'string' ? { level: entry, paper: undefined } : entry
    const level = ratedFromName(of.level)
    if (level === undefined) continue
    years.set(Number(year), { level, ...read({ fact, ...(body === undefined ? {} : { body }), year: Number(year), value: level }, of.paper) })
  }
  return years
}

function findingRead(value: FindingValue, round: string | undefined, of: { fact: string; year?: number; body?: string }): FindingRead | undefined {
  const met = typeof value === 'string' ? value : value.met
  if (met === 'unknown') return undefined
  const own = typeof value === 'string' ? undefined : value
  return { met: met === 'yes', round: own?.round ?? round, ...read({ ...of, value: met }, own?.paper) }
}

function findingsBy<K extends string | number>(
  given: Readonly<Record<string, FindingValue>>,
  key: (text: string) => K,
  readOne: (value: FindingValue, key: K) => FindingRead | undefined,
): ReadonlyMap<K, FindingRead> {
  const all = new Map<K, FindingRead>()
  for (const [text, value] of Object.entries(given)) {
    const one = readOne(value, key(text))
    if (one) all.set(key(text), one)
  }
  return all
}

function itemRead(fact: string, item: ListItem): ItemRead {
  const days = item.on ?? (item.from === undefined && item.to === undefined ? undefined : `${item.from ?? ''}..${item.to ?? ''}`)
  const told = [item.title, days].filter((part) => part !== undefined).join(', ')
  // A value is never empty: between days that nobody knows.
  const value = told === '' ? '..' : told
  return { on: dayOf(item.on), from: dayOf(item.from), to: dayOf(item.to), attributes: item, ...read({ fact, value }, item.paper) }
}

function listRead<S, T>(given: Listing<S>, readOne: (item: S) => T): ListRead<T> {
  if (!('complete' in given)) return { complete: false, since: undefined, proved: false, items: given.map(readOne) }
  return { complete: given.complete === 'yes', since: dayOf(given.since), proved: given.paper !== undefined, items: given.list.map(readOne) }
}

/** The members of a listing, bare or not. */
export function items<T>(listing: Listing<T> | undefined): readonly T[] {
  if (listing === undefined) return []
  return 'complete' in listing ? listing.list : listing
}

function read(shown: Omit<ValueRead, 'papers'>, papers: Papers): Read {
  if (papers === undefined) return { shown: Object.freeze(shown), proved: false }
  return { shown: Object.freeze({ ...shown, papers: Object.freeze(typeof papers === 'string' ? [papers] : [...papers]) }), proved: true }
}

function existence(from: unknown, to: unknown): Existence {
  return { from: dayOf(from), to: dayOf(to) }
}

function dayOf(text: unknown): Day | undefined {
  return typeof text === 'string' ? parseDay(text) : undefined
}

function mapped<S, T>(given: Readonly<Record<string, S>>, each: (value: S, key: string) => T): ReadonlyMap<string, T> {
  return new Map(Object.entries(given).map(([key, value]) => [key, each(value, key)]))
}
