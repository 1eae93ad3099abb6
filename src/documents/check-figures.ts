/** The figures of a series: exact numbers, none below the least there can be, and on bases that can be told apart. */
import { compareAmounts, parseAmount } from '../words/amount.js'
import { shown } from '../words/shown.js'
import type { SeriesEntry } from './dossier.js'
import { fault } from './fault.js'
import type { Described } from './issues.js'

export function* figures(id: string, entry: SeriesEntry, lowest: number | undefined): Generator<Described> {
  const least = lowest === undefined ? undefined : parseAmount(lowest)
  for (const [year, given] of Object.entries(entry.years)) {
    const value = typeof given === 'object' ? given.value : given
    const amount = parseAmount(value)
    const path = ['series', id, 'years', year]
    if (amount === undefined) yield fault('E_NUMBER', path, `${shown(String(value))} is not an exact number`, 'write `12.5` with a point, or a part of a whole as `3/120`')
    else if (least !== undefined && compareAmounts(amount, least) < 0) yield fault('E_VALUE', path, `${shown(String(value))} is below ${String(lowest)}, the least that ${shown(id)} can be`)
  }
  yield* bases(id, entry)
}

/** Where no year states a basis they share one; where only some do, nobody knows whether the others differ from them. */
function* bases(id: string, { basis, years }: SeriesEntry): Generator<Described> {
  if (basis !== undefined) return
  const without = Object.keys(years).filter((year) => !statesBasis(years[year]))
  const [first] = without
  if (first === undefined || without.length === Object.keys(years).length) return
  yield fault('E_MISSING_KEY', ['series', id, 'years', first], '`basis` is missing: other years of the series state theirs', 'state it for each year, or once for all as the `basis` of the series')
}

const statesBasis = (given: SeriesEntry['years'][string] | undefined): boolean => typeof given === 'object' && given.basis !== undefined
