/** Values of facts with days: lists of deeds, and standards that hold for a time. */
import type { Due } from '../../src/documents/facts.js'
import { dueDay } from '../oracle/given.js'
import { after, before } from './days.js'
import { multisets, powers } from './fragment.js'
import { closedIn, type Setting } from './setting.js'

type Item = Readonly<Record<string, unknown>>

/** A list of items in every way to say whether it lacks some: bare, not complete, complete, complete from a day on. */
function listings(list: readonly unknown[], sinces: readonly string[], setting: Setting): readonly unknown[] {
  const proof = setting.evidence === undefined ? {} : { paper: 'p1' }
  return [{ complete: 'yes', ...proof, list }, list, { complete: 'no', list }, ...sinces.map((since) => ({ complete: 'yes', since, ...proof, list })), ...(setting.evidence === undefined ? [] : [{ complete: 'yes', list }])]
}

const LONG_AGO = '2001-01-01'
const FAR_AHEAD = '2199-12-31'

/** Standards: intervals at the edges of the day that counts, two at most; over years, at the edges of each due day. */
export function standings(setting: Setting, due: Due | undefined): readonly unknown[] {
  const proofs: readonly Item[] = setting.evidence === undefined ? [{}] : [{ paper: 'p1' }, {}]
  const proven = (item: Item): readonly Item[] => proofs.map((proof) => ({ ...item, ...proof }))
  const day = setting.last
  const around = [{ from: day, to: day }, { from: LONG_AGO, to: before(day) }, { from: after(day) }, { from: LONG_AGO, to: day }, { from: day }, { from: LONG_AGO }, { from: LONG_AGO, to: '2001-06-01' }]
  const once = [0, 1, 2].flatMap((size) => multisets(around.flatMap(proven), size)).flatMap((list) => listings(list, [day, after(day)], setting))
  if (due === undefined) return once
  const days = closedIn(setting, due).map((year) => dueDay(year, due.on, due))
  const cells = (on: string): readonly (Item | undefined)[] => [{ from: on, to: on }, { from: after(on) }, { from: LONG_AGO, to: before(on) }, undefined]
  const few = days.length > 3 ? [0, 3] : [0, 1, 2, 3]
  const rows = powers(few, days.length).map((row) => row.map((cell, at) => cells(days[at] ?? '')[cell]).filter((item) => item !== undefined).flatMap((item) => proven(item).slice(0, 1)))
  const [first = day] = days
  const long: readonly (readonly Item[])[] = [[{ from: LONG_AGO }], [{ from: first }], [{ from: after(first) }], [{ from: LONG_AGO, to: days[days.length - 1] ?? day }], [{ from: LONG_AGO, to: before(days[days.length - 1] ?? day) }]]
  const proved = long.map((list) => list.flatMap(proven))
  return [...rows.map((list) => listings(list, [], setting)[0]), ...[[], ...proved, ...rows.slice(0, 20)].flatMap((list) => listings(list, [first, after(first), days[days.length - 1] ?? day], setting))]
}

export interface Counted {
  /** The numbers that the count is held against. */
  readonly bounds: readonly number[]
  /** By attribute asked: the value asked for, and all values it may have. */
  readonly where: Readonly<Record<string, { readonly wanted: string; readonly values: readonly string[] }>>
}

/** Lists: every kind of item alone and with another; of the few that stand for the rest, up to one more than is asked. */
export function lists(setting: Setting, { bounds, where }: Counted): readonly unknown[] {
  const { first, last } = setting
  const matching = Object.fromEntries(Object.entries(where).map(([name, { wanted }]) => [name, wanted]))
  const proof = setting.evidence === undefined ? {} : { paper: 'p1' }
  const dated: readonly Item[] = [
    { on: first }, { on: before(first) }, { on: last }, { on: after(last) }, {},
    { from: before(first), to: first }, { from: LONG_AGO, to: before(first) }, { from: LONG_AGO }, { from: last }, { from: after(last) },
    { to: before(first) }, { to: last }, { to: FAR_AHEAD }, { from: first, to: FAR_AHEAD },
  ]
  const otherwise = Object.entries(where).flatMap(([name, { wanted, values }]) => [...values.filter((value) => value !== wanted), 'unknown', undefined].map((value) => ({ ...matching, [name]: value })))
  const clean = (item: Item): Item => Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined))
  const types: readonly Item[] = [...dated.map((item) => ({ ...item, ...matching, ...proof })), ...otherwise.map((own) => clean({ on: last, ...own, ...proof })), ...(setting.evidence === undefined ? [] : [{ on: last, ...matching }])]
  const few: readonly Item[] = [{ on: last, ...matching, ...proof }, { ...matching, ...proof }, { on: before(first), ...matching, ...proof }, ...otherwise.slice(0, 1).map((own) => clean({ on: last, ...own, ...proof }))]
  const highest = Math.max(...bounds)
  const sinces = [first, after(first), last, after(last)]
  const small = [0, 1, 2].flatMap((size) => multisets(types, size)).flatMap((list) => listings(list, sinces, setting))
  const several = Array.from({ length: Math.max(0, Math.min(highest + 1, 4) - 2) }, (_, at) => at + 3).flatMap((size) => multisets(few, size)).flatMap((list) => listings(list, [after(first)], setting))
  const sizes = [...new Set(bounds.flatMap((bound) => [bound - 1, bound, bound + 1]))].filter((size) => size > 4)
  const large = sizes.flatMap((size) => multisets(few.slice(0, 2), size)).flatMap((list) => listings(list, [after(first)], setting))
  return [undefined, ...small, ...several, ...large]
}
