/** A yearly number is at least or at most so much, in the years. */
import { inYear } from '../../documents/by-year.js'
import type { NumberDemand } from '../../documents/demand.js'
import { compareAmounts, parseAmount } from '../../words/amount.js'
import type { Amount } from '../../words/amount.js'
import type { Judge } from '../run.js'
import { valued } from '../run.js'
import type { Terms } from '../terms.js'
import { existenceOf, gapsOf, isOutside, overYears } from '../years.js'
import type { YearsAsked } from '../years.js'
import { saw } from '../trace.js'

export function prepareNumber(terms: Terms, demand: NumberDemand): Judge {
  const id = demand.number
  const fact = `series.${id}`
  const number = terms.factNumber('series', id)
  const declared = terms.plan.facts.series[id]
  const existence = existenceOf(terms, declared)
  const least = demand['at-least'] === undefined ? undefined : valued(terms, demand['at-least'], 0)
  const most = demand['at-most'] === undefined ? undefined : valued(terms, demand['at-most'], 0)

  const asked: YearsAsked<Bounds> = {
    fact,
    due: terms.dueIndex(declared?.due),
    gaps: gapsOf(terms),
    range: valued(terms, demand.years, 'every'),
    statusOf(run, { atLeast, atMost }, year) {
      const { facts } = run.dossier
      const given = inYear(facts.series[number], year)
      if (given === undefined) return isOutside(existence(facts), year) ? 'outside' : 'missing'
      saw(run.trace, given.shown)
      if (run.papersRequired && !given.proved) return 'unproved'
      if (atLeast !== undefined && compareAmounts(given.amount, atLeast) < 0) return 'unmet'
      return atMost !== undefined && compareAmounts(given.amount, atMost) > 0 ? 'unmet' : 'met'
    },
  }
  return (run) => overYears(run, asked, { atLeast: least && parseAmount(least(run)), atMost: most && parseAmount(most(run)) })
}

/** What the number is held against, under the readings that stand now. */
interface Bounds {
  readonly atLeast: Amount | undefined
  readonly atMost: Amount | undefined
}
