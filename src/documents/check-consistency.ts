/** What the dossier says must not contradict itself. */
import { parseDay } from '../words/calendar.js'
import { ratedFromName } from '../words/level-names.js'
import { shown } from '../words/shown.js'
import { figures } from './check-figures.js'
import type { DossierDocument, Listing, RatedYear } from './dossier.js'
import { items } from './facts-of.js'
import { fault } from './fault.js'
import type { Described } from './issues.js'
import type { PlanDocument } from './plan.js'

type Path = Described['path']

export function* consistency(plan: PlanDocument, document: DossierDocument): Generator<Described> {
  yield* order(document.nominee, ['nominee'], 'since', 'until')
  yield* order(document.nominee, ['nominee'], 'party-since', 'party-until')
  for (const kind of ['standings', 'lists'] as const) {
    for (const [id, listing] of Object.entries<Listing<unknown>>(document[kind] ?? {})) yield* listed(listing, [kind, id])
  }
  if (document.bodies !== undefined) yield* listed(document.bodies, ['bodies'])
  for (const [id, entry] of Object.entries(document.series ?? {})) yield* figures(id, entry, plan.facts.series[id]?.lowest)
  yield* implied(plan, document)
  yield* membership(document)
}

type Days = Readonly<Record<string, unknown>>

const isAfter = (one: unknown, other: unknown): boolean => typeof one === 'string' && typeof other === 'string' && (parseDay(one) ?? 0) > (parseDay(other) ?? 0)

function* order(days: Days, path: Path, from: string, to: string): Generator<Described> {
  if (isAfter(days[from], days[to])) yield fault('E_VALUE', [...path, to], `the end ${shown(String(days[to]))} is before the beginning ${shown(String(days[from]))}`)
}

function* listed(listing: Listing<unknown>, path: Path): Generator<Described> {
  const isBare = !('complete' in listing)
  if (!isBare && listing.complete === 'no' && listing.since !== undefined) {
    yield fault('E_VALUE', [...path, 'since'], `the list is said not to be complete, and to be complete since ${shown(listing.since)}`, 'leave `since` out, or write `complete: yes`')
  }
  for (const [index, item] of items<unknown>(listing).entries()) {
    const at: Path = [...path, ...(isBare ? [] : ['list']), index]
    yield* order(item as Days, at, 'from', 'to')
    yield* within(item as Days, at)
  }
}

/** The day of something that lasted is one of the days that it lasted. */
function* within({ on, from, to }: Days, path: Path): Generator<Described> {
  const outside = isAfter(from, on) ? `before the beginning ${shown(String(from))}` : isAfter(on, to) ? `after the end ${shown(String(to))}` : undefined
  if (outside !== undefined) yield fault('E_VALUE', [...path, 'on'], `the day ${shown(String(on))} is ${outside}`, 'correct one of the two; what has a day of its own needs neither `from` nor `to`')
}

/** What the ratings of the nominee show of it. */
function* implied(plan: PlanDocument, document: DossierDocument): Generator<Described> {
  for (const [scale, { of, implies }] of Object.entries(plan.facts.ratings)) {
    if (of === 'body' || !showsAnything(document.ratings?.[scale] as Readonly<Record<string, RatedYear>> | undefined)) continue
    for (const [attribute, value] of Object.entries(implies ?? {})) {
      const stated = document.nominee[attribute]
      if (stated === undefined || stated === 'unknown' || [stated].flat().includes(value)) continue
      yield fault('W_CONTRADICTS', ['nominee', attribute], `${shown(attribute)} is ${shown(String(stated))}, but there are ratings under ${shown(scale)}`, 'what is stated stands; correct it if it is wrong')
    }
  }
}

/** Whoever was lawfully not rated need not be one of those who are rated. */
function showsAnything(years: Readonly<Record<string, RatedYear>> = {}): boolean {
  return Object.values(years).some((entry) => ratedFromName(typeof entry === 'string' ? entry : entry.level) !== 'not-rated')
}

function* membership({ nominee }: DossierDocument): Generator<Described> {
  const { 'party-member': stated, 'party-since': since, 'party-until': until } = nominee
  if (stated !== 'no' || since === undefined || until !== undefined) return
  yield fault('W_CONTRADICTS', ['nominee', 'party-member'], `${shown('party-member')} is ${shown('no')}, but membership began on ${shown(String(since))} and no day says that it ended`, 'what is stated stands; correct it if it is wrong, or write `party-until`')
}
