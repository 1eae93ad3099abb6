/** Lays out the facts of a checked dossier by their numbers in the catalogue. */
import { parseAmount } from '../words/amount.js'
import { parseDay } from '../words/calendar.js'
import type { Day } from '../words/calendar.js'
import { UNRANKED, rankOf } from '../words/level.js'
import { ratedFromName } from '../words/level-names.js'
import { EITHER, FAIL, PASS } from '../words/outcome.js'
import { byYear } from './by-year.js'
import type { DossierDocument, FindingValue, ListItem, Listing, Papers, RatedYear, SeriesEntry, TitleYear } from './dossier.js'
import { factIds, itemAttributes } from './fact-kinds.js'
import type { FactKind } from './fact-kinds.js'
import type { Catalogue } from './facts.js'
import { PROVED, SEVERAL } from './facts-read.js'
import type { AmountRead, AttributeRead, BodyRead, Existence, Facts, FindingFacts, FindingRead, ItemRead, ListRead, Numbered, Read, TitleRead, TitleYears } from './facts-read.js'
import type { ByYear } from './by-year.js'
import { placesIn, rankAt, ratedYears, shownAt } from './rated-years.js'
import type { RatedYears, RatingRead } from './rated-years.js'
import type { ValueRead } from './verdict.js'

const NO_VALUES: readonly ValueRead[] = Object.freeze([])

/** Lays out the facts of a document that has passed the check. */
export function factsOf(document: DossierDocument, catalogue: Catalogue): Facts {
  const { since, until, 'party-since': partySince, 'party-until': partyUntil } = document.nominee
  const ofNominee = (kind: 'ratings' | 'titles', id: string): boolean => catalogue[kind][id]?.of !== 'body'
  const ratings = numbered(catalogue, 'ratings', (id) => {
    const given = document.ratings?.[id]
    return given !== undefined && ofNominee('ratings', id) ? ratingsOf(`ratings.${id}`, given as Readonly<Record<string, RatedYear>>) : undefined
  })
  const bodies = items(document.bodies)
  const everyBody = bodies.map(({ id, scale, from, to }): BodyRead => {
    const rated = ofBody(document.ratings?.[scale], id) as Readonly<Record<string, RatedYear>> | undefined
    const titles = numbered(catalogue, 'titles', (title) => {
      const given = ofNominee('titles', title) ? undefined : (ofBody(document.titles?.[title], id) as Readonly<Record<string, TitleYear>> | undefined)
      return given && titleYears(`titles.${title}`, given, id)
    })
    return { id, ...existence(from, to), ratings: rated && ratingsOf(`ratings.${scale}`, rated, id), titles }
  })
  const findings = numbered(catalogue, 'findings', (id) => findingFacts(id, document))
  const attributes = attributesOf(document, catalogue, ratings)
  return {
    attributes,
    attributeCodes: factIds(catalogue, 'attributes').map((id, at) => attributeCode(attributes[at], Object.keys(catalogue.attributes[id]?.values ?? {}))),
    nominee: existence(since, until),
    party: existence(partySince, partyUntil),
    bodies: numbered(catalogue, 'ratings', (scale) => {
      const own = everyBody.filter((_, at) => bodies[at]?.scale === scale)
      return own.length === 0 ? undefined : own
    }),
    everyBody,
    bodyList: listRead(document.bodies ?? [], (body) => body),
    ratings,
    findings,
    findingSets: Uint8Array.from(findings, (finding) => findingSet(finding, document.round)),
    findingValues: findings.map((finding) => (finding?.whole === undefined ? NO_VALUES : Object.freeze([finding.whole.shown]))),
    standings: numbered(catalogue, 'standings', (id) => {
      const entry = document.standings?.[id]
      return entry && listRead(entry, ({ from, to, paper }) => ({
        from: parseDay(from) ?? 0,
        to: dayOf(to),
        ...read({ fact: `standings.${id}`, value: to === undefined ? `${from}..` : `${from}..${to}` }, paper),
      }))
    }),
    lists: numbered(catalogue, 'lists', (id) => {
      const entry = document.lists?.[id]
      const attributes = itemAttributes(catalogue, id)
      return entry && listRead(entry, (item) => itemRead(`lists.${id}`, item, attributes))
    }),
    series: numbered(catalogue, 'series', (id) => {
      const entry = document.series?.[id]
      return entry && amounts(`series.${id}`, entry)
    }),
    titles: numbered(catalogue, 'titles', (id) => {
      const given = document.titles?.[id]
      return given !== undefined && ofNominee('titles', id) ? titleYears(`titles.${id}`, given as Readonly<Record<string, TitleYear>>) : undefined
    }),
  }
}

/** What is recorded of one body: it may bear any name. */
function ofBody<T>(given: Readonly<Record<string, T>> | undefined, id: string): T | undefined {
  return given !== undefined && Object.hasOwn(given, id) ? given[id] : undefined
}

/** A value for each fact of a kind, in the catalogue's order. */
function numbered<T>(catalogue: Catalogue, kind: FactKind, of: (id: string) => T | undefined): Numbered<T> {
  return factIds(catalogue, kind).map(of)
}

function amounts(fact: string, { years, basis }: SeriesEntry): ByYear<AmountRead> {
  return byYear(
    Object.entries(years).flatMap(([year, given]): readonly (readonly [number, AmountRead])[] => {
      const of = typeof given === 'object' ? given : { value: given }
      const amount = parseAmount(of.value)
      if (amount === undefined) return []
      const own = 'basis' in of ? of.basis : undefined
      return [[Number(year), { amount, basis: own ?? basis, ...read({ fact, year: Number(year), value: String(of.value) }, 'paper' in of ? of.paper : undefined) }]]
    }),
  )
}

function titleYears(fact: string, given: Readonly<Record<string, TitleYear>>, body?: string): TitleYears {
  return byYear(
    Object.entries(given).flatMap(([year, entry]): readonly (readonly [number, TitleRead])[] => {
      const held = typeof entry === 'string' ? entry : entry.held
      if (held === 'unknown') return []
      const of = { fact, ...(body === undefined ? {} : { body }), year: Number(year), value: held }
      return [[Number(year), { held: held === 'yes', ...read(of, typeof entry === 'string' ? undefined : entry.paper) }]]
    }),
  )
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
    const years = Object.entries(entry.years).flatMap(([year, value]) => {
      const one = findingRead(value, round, { fact, year: Number(year) })
      return one === undefined ? [] : [[Number(year), one] as const]
    })
    return { whole: undefined, years: byYear(years), bodies: undefined }
  }
  if (typeof entry === 'object' && 'bodies' in entry) {
    const bodies = new Map<string, FindingRead>()
    for (const [body, value] of Object.entries(entry.bodies)) {
      const one = findingRead(value, round, { fact, body })
      if (one !== undefined) bodies.set(body, one)
    }
    return { whole: undefined, years: undefined, bodies }
  }
  return { whole: findingRead(entry, round, { fact }), years: undefined, bodies: undefined }
}

function attributesOf(document: DossierDocument, catalogue: Catalogue, ratings: Numbered<RatedYears>): Numbered<AttributeRead> {
  const implied = new Map<string, AttributeRead>()
  for (const [at, scale] of factIds(catalogue, 'ratings').entries()) {
    const years = ratings[at] ?? []
    const known = placesIn(years).find((place) => rankAt(years, place) !== UNRANKED)
    if (known === undefined) continue
    for (const [id, value] of Object.entries(catalogue.ratings[scale]?.implies ?? {})) implied.set(id, { values: [value], shown: shownAt(years, known) })
  }
  return numbered(catalogue, 'attributes', (id) => {
    const given = document.nominee[id]
    if (given === undefined || given === 'unknown') return implied.get(id)
    const known = Object.keys(catalogue.attributes[id]?.values ?? {})
    // The catalogue's own strings: they are compared at once with those of the plan's conditions.
    const values = (typeof given === 'string' ? [given] : given).map((value) => known.find((each) => each === value) ?? value)
    // A value is never empty: of none of those that there are.
    return { values, shown: Object.freeze({ fact: `nominee.${id}`, value: values.length === 0 ? 'no' : values.join(', ') }) }
  })
}

function attributeCode(read: AttributeRead | undefined, declared: readonly string[]): number {
  if (read === undefined) return 0
  const place = read.values.length === 1 ? declared.indexOf(read.values[0] ?? '') : -1
  return place < 0 ? SEVERAL : place + 1
}

function ratingsOf(fact: string, given: Readonly<Record<string, RatedYear>>, body?: string): RatedYears {
  return ratedYears(
    Object.entries(given).flatMap(([year, entry]): readonly (readonly [number, RatingRead])[] => {
      const of = typeof entry === 'string' ? { level: entry, paper: undefined } : entry
      const level = ratedFromName(of.level)
      if (level === undefined) return []
      return [[Number(year), { rank: rankOf(level), ...read({ fact, ...(body === undefined ? {} : { body }), year: Number(year), value: level }, of.paper) }]]
    }),
  )
}

function findingRead(value: FindingValue, round: string | undefined, of: { fact: string; year?: number; body?: string }): FindingRead | undefined {
  const met = typeof value === 'string' ? value : value.met
  if (met === 'unknown') return undefined
  const own = typeof value === 'string' ? undefined : value
  return { met: met === 'yes', round: own?.round ?? round, ...read({ ...of, value: met }, own?.paper) }
}

function itemRead(fact: string, item: ListItem, attributes: readonly string[]): ItemRead {
  const days = item.on ?? (item.from === undefined && item.to === undefined ? undefined : `${item.from ?? ''}..${item.to ?? ''}`)
  const told = [item.title, days].filter((part) => part !== undefined).join(', ')
  // A value is never empty: between days that nobody knows.
  const value = told === '' ? '..' : told
  return { on: dayOf(item.on), from: dayOf(item.from), to: dayOf(item.to), attributes: eachOf(attributes, (name) => item[name] as string | undefined), ...read({ fact, value }, item.paper) }
}

const NOTHING: readonly never[] = Object.freeze([])

/** Of nothing there is one list, for all dossiers. */
function eachOf<S, T>(given: readonly S[], readOne: (each: S) => T): readonly T[] {
  return given.length === 0 ? NOTHING : given.map(readOne)
}

function listRead<S, T>(given: Listing<S>, readOne: (item: S) => T): ListRead<T> {
  if (!('complete' in given)) return { complete: false, since: undefined, proved: false, items: eachOf(given, readOne) }
  return { complete: given.complete === 'yes', since: dayOf(given.since), proved: given.paper !== undefined, items: eachOf(given.list, readOne) }
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
