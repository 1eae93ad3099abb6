/** Values of facts that are given year by year. */
import { powers, type Fragment } from './fragment.js'
import { closedIn, type Setting } from './setting.js'
import type { Due } from '../../src/documents/facts.js'

/** A value for a year; undefined: the year is absent. */
export type Cell = unknown

/** All cells up to three years; from there on those that stand for their like. */
export interface Alphabet {
  readonly all: readonly Cell[]
  readonly few: readonly Cell[]
  /** What is given for years that are not closed: it must make no difference. */
  readonly open: Cell
}

const MANY_YEARS = 3

export const yearsOf = (years: readonly number[], cells: readonly Cell[]): Record<string, unknown> =>
  Object.fromEntries(years.flatMap((year, at) => (cells[at] === undefined ? [] : [[String(year), cells[at]] as const])))

/** Every row of cells over the closed years, with one value in the years that are still open. */
export function rowsOver(setting: Setting, due: Due, { all, few, open }: Alphabet, thorough = false): readonly Record<string, unknown>[] {
  const closed = closedIn(setting, due)
  const rest = setting.years.filter((year) => !closed.includes(year)).slice(0, 1)
  return powers(closed.length <= MANY_YEARS || thorough ? all : few, closed.length).map((cells) => ({ ...yearsOf(closed, cells), ...yearsOf(rest, [open]) }))
}

/** Rows over the years in which something existed that began or ended within the period, and the day on which it did. */
export function existing(setting: Setting, due: Due, cells: readonly Cell[]): readonly { readonly from?: string; readonly to?: string; readonly years: Record<string, unknown> }[] {
  const closed = closedIn(setting, due)
  const [first = 0, second = first + 1] = setting.years
  const rows = (years: readonly number[]): readonly Record<string, unknown>[] => powers(cells, Math.min(years.length, MANY_YEARS)).map((row) => yearsOf(years, row))
  return [
    ...rows(closed.filter((year) => year >= second)).map((years) => ({ from: `${second}-01-01`, years })),
    ...rows(closed.filter((year) => year >= first)).map((years) => ({ from: `${first}-12-31`, years })),
    ...rows(closed.filter((year) => year <= first)).map((years) => ({ to: `${first}-12-31`, years })),
    { from: `${(closed[closed.length - 1] ?? first) + 1}-01-01`, years: {} },
    { to: `${first - 1}-12-31`, years: {} },
  ]
}

/** Bodies of a scale with their rows: none, one, and two over at most two years; the list complete or not. */
export function bodiesOver(scale: string, setting: Setting, due: Due, alphabet: Alphabet, rated: (id: string, years: Record<string, unknown>) => Fragment): readonly Fragment[] {
  const proof = setting.evidence === undefined ? {} : { paper: 'p1' }
  const listings = (list: readonly unknown[]): readonly Fragment[] => [
    { bodies: { complete: 'yes', ...proof, list } },
    { bodies: { complete: 'no', list } },
    { bodies: { complete: 'yes', since: setting.first, ...proof, list } },
    { bodies: { complete: 'yes', since: `${setting.first.slice(0, 4)}-01-02`, ...proof, list } },
  ]
  const [complete = {}, ...others] = [[]].flatMap(() => listings([]))
  const one = (own: Readonly<Record<string, string>>): unknown => ({ id: 'one', scale, ...own })
  const single = rowsOver(setting, due, alphabet)
  const few = powers(alphabet.few.slice(0, 3), closedIn(setting, due).length).map((cells) => yearsOf(closedIn(setting, due), cells))
  const closed = closedIn(setting, due)
  const pairs = closed.length > 2 ? [] : powers(alphabet.all, closed.length).flatMap((a) => powers(alphabet.all, closed.length).map((b) => [yearsOf(closed, a), yearsOf(closed, b)] as const))
  const merged = (listing: Fragment, ...pieces: readonly Fragment[]): Fragment => pieces.reduce((whole, piece) => joined(whole, piece), listing)
  return [
    complete,
    ...others,
    {},
    ...single.map((years) => merged(listings([one({})])[0] ?? {}, rated('one', years))),
    ...few.flatMap((years) => listings([one({})]).slice(1).map((listing) => merged(listing, rated('one', years)))),
    ...existing(setting, due, alphabet.few.slice(0, 3)).map(({ from, to, years }) => merged(listings([one({ ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) })])[0] ?? {}, rated('one', years))),
    ...pairs.map(([a, b]) => merged(listings([one({}), { id: 'two', scale }])[0] ?? {}, rated('one', a), rated('two', b))),
  ]
}

/** Two pieces of one fact, whose parts do not meet. */
function joined(a: Fragment, b: Fragment): Fragment {
  const out: Record<string, unknown> = { ...a }
  for (const [key, value] of Object.entries(b)) {
    const before = out[key]
    out[key] = typeof before === 'object' && before !== null && typeof value === 'object' && value !== null ? joined(before as Fragment, value as Fragment) : value
  }
  return out
}
