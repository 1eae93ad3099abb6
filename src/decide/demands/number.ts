/** A yearly number is at least or at most so much, in the years. */
import { inYear } from '../../documents/by-year.js'
import type { NumberDemand } from '../../documents/demand.js'
import { compareAmounts, parseAmount } from '../../words/amount.js'
import type { Judge } from '../run.js'
import { valued } from '../run.js'
import type { Terms } from '../terms.js'
import { ALWAYS, gapsOf, isOutside, overYears } from '../years.js'
import { saw } from '../trace.js'

export function prepareNumber(terms: Terms, demand: NumberDemand): Judge {
  const id = demand.number
  const fact = `series.${id}`
  const number = terms.factNumber('series', id)
  const declared = terms.plan.facts.series[id]
  const due = terms.dueIndex(declared?.due)
  const isOwn = (declared?.whose ?? 'nominee') === 'nominee'
  const gaps = gapsOf(terms)
  const range = valued(terms, demand.years, 'every')
  const least = demand['at-least'] === undefined ? undefined : valued(terms, demand['at-least'], 0)
  const most = demand['at-most'] === undefined ? undefined : valued(terms, demand['at-most'], 0)

  return (run) => {
    const { series, nominee } = run.dossier.facts
    const amounts = series[number]
    const atLeast = least === undefined ? undefined : parseAmount(least(run))
    const atMost = most === undefined ? undefined : parseAmount(most(run))
    return overYears(run, due, gaps, { fact, body: undefined, range: range(run), atLeast: undefined }, (year) => {
      const given = inYear(amounts, year)
      if (given === undefined) return isOutside(isOwn ? nominee : ALWAYS, year) ? 'outside' : 'missing'
      saw(run.trace, given.shown)
      if (run.papersRequired && !given.proved) return 'unproved'
      if (atLeast !== undefined && compareAmounts(given.amount, atLeast) < 0) return 'unmet'
      return atMost !== undefined && compareAmounts(given.amount, atMost) > 0 ? 'unmet' : 'met'
    })
  }
}
