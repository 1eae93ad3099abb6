/** A rating of at least a level, over closed years, of the nominee or of every body of the scale. */
import { inYear } from '../../documents/by-year.js'
import type { RatingDemand } from '../../documents/demand.js'
import type { Existence, RatedYears } from '../../documents/facts-read.js'
import { UNRANKED, rankOf } from '../../words/level.js'
import type { Judge, Run } from '../run.js'
import { valued } from '../run.js'
import type { Terms } from '../terms.js'
import { gapsOf, isOutside, overYears } from '../years.js'
import type { YearStatus } from '../years.js'
import { overBodies } from './bodies.js'
import { saw } from '../trace.js'

export function prepareRating(terms: Terms, demand: RatingDemand): Judge {
  const scale = demand.rating
  const declared = terms.plan.facts.ratings[scale]
  const number = terms.factNumber('ratings', scale)
  const floor = rankOf(demand['at-least'])
  const due = terms.dueIndex(declared?.due)
  const gaps = gapsOf(terms)
  const range = valued(terms, demand.years, 'every')
  const fact = `ratings.${scale}`
  const atLeast = demand['at-least-years']
  const neededIn = (round: string): number | undefined => (typeof atLeast === 'object' ? atLeast[round] : atLeast)

  function judgeYears(run: Run, years: RatedYears | undefined, existence: Existence, body?: string) {
    const asked = { fact, body, range: range(run), atLeast: neededIn(run.round) }
    return overYears(run, due, gaps, asked, (year): YearStatus => {
      const rating = inYear(years, year)
      if (rating === undefined) return isOutside(existence, year) ? 'outside' : 'missing'
      saw(run.trace, rating.shown)
      if (run.papersRequired && !rating.proved) return 'unproved'
      if (rating.rank === UNRANKED) return 'unrated'
      return rating.rank >= floor ? 'met' : 'unmet'
    })
  }

  if (declared?.of === 'body') {
    return overBodies(terms, scale, demand.none, (run, body) => judgeYears(run, body.ratings, body, body.id))
  }
  const ofParty = declared?.since === 'party'
  return (run) => {
    const { facts } = run.dossier
    return judgeYears(run, facts.ratings[number], ofParty ? facts.party : facts.nominee)
  }
}
