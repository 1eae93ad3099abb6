/** A rating of at least a level, over closed years, of the nominee or of every body of the scale. */
import type { RatingDemand } from '../../documents/demand.js'
import type { BodyRead, Existence, Facts } from '../../documents/facts-read.js'
import { isProvedAt, placeIn, rankAt, shownAt } from '../../documents/rated-years.js'
import type { RatedYears } from '../../documents/rated-years.js'
import { UNRANKED, rankOf } from '../../words/level.js'
import type { Judge, Run } from '../run.js'
import { valued } from '../run.js'
import type { Terms } from '../terms.js'
import { gapsOf, isOutside, overYears } from '../years.js'
import type { YearStatus, YearsAsked } from '../years.js'
import { overBodies } from './bodies.js'
import { saw } from '../trace.js'

export function prepareRating(terms: Terms, demand: RatingDemand): Judge {
  const scale = demand.rating
  const declared = terms.plan.facts.ratings[scale]
  const number = terms.factNumber('ratings', scale)
  const floor = rankOf(demand['at-least'])
  const atLeast = demand['at-least-years']
  const years = {
    fact: `ratings.${scale}`,
    due: terms.dueIndex(declared?.due),
    gaps: gapsOf(terms),
    range: valued(terms, demand.years, 'every'),
    atLeastIn: typeof atLeast === 'object' ? (round: string): number | undefined => atLeast[round] : () => atLeast,
  }

  function statusOf(run: Run, rated: RatedYears | undefined, existence: Existence, year: number): YearStatus {
    const place = placeIn(rated, year)
    if (rated === undefined || place === 0) return isOutside(existence, year) ? 'outside' : 'missing'
    saw(run.trace, shownAt(rated, place))
    if (run.papersRequired && !isProvedAt(rated, place)) return 'unproved'
    const rank = rankAt(rated, place)
    if (rank === UNRANKED) return 'unrated'
    return rank >= floor ? 'met' : 'unmet'
  }

  if (declared?.of === 'body') {
    const asked: YearsAsked<BodyRead> = { ...years, statusOf: (run, body, year) => statusOf(run, body.ratings, body, year) }
    return overBodies(terms, scale, demand.none, (run, body) => overYears(run, asked, body, body.id))
  }
  const since = declared?.since === 'party' ? 'party' : 'nominee'
  const asked: YearsAsked<Facts> = { ...years, statusOf: (run, facts, year) => statusOf(run, facts.ratings[number], facts[since], year) }
  return (run) => overYears(run, asked, run.dossier.facts)
}
