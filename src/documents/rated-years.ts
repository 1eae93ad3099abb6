/**
 * The years of one scale that a dossier rates, side by side: the first year, then two places for each year from it on, a code
 * and what a verdict shows. Ratings are what most dossiers hold most of, and looking up many small objects takes longer than
 * judging them.
 */
import type { ValueRead } from './verdict.js'

export type RatedYears = readonly (number | ValueRead | undefined)[]

export interface RatingRead {
  /** Of the level, as `rankOf` gives it. */
  readonly rank: number
  readonly proved: boolean
  readonly shown: ValueRead
}

/** In the place of a code: the year is not rated. */
const NONE = -1

export function ratedYears(entries: readonly (readonly [year: number, rating: RatingRead])[]): RatedYears {
  const of = new Map(entries)
  const first = Math.min(...of.keys())
  const last = Math.max(...of.keys())
  const places: (number | ValueRead | undefined)[] = [first]
  for (let year = first; year <= last; year++) {
    const rating = of.get(year)
    places.push(rating === undefined ? NONE : 2 * rating.rank + (rating.proved ? 1 : 0), rating?.shown)
  }
  return places
}

/** Where the rating of a year stands; 0 where there is none. */
export function placeIn(years: RatedYears | undefined, year: number): number {
  if (years === undefined) return 0
  const place = 2 * (year - (years[0] as number)) + 1
  return place > 0 && place < years.length && years[place] !== NONE ? place : 0
}

export function rankAt(years: RatedYears, place: number): number {
  return (years[place] as number) >> 1
}

export function isProvedAt(years: RatedYears, place: number): boolean {
  return ((years[place] as number) & 1) === 1
}

export function shownAt(years: RatedYears, place: number): ValueRead {
  return years[place + 1] as ValueRead
}

/** The places of all the ratings, year by year. */
export function placesIn(years: RatedYears): readonly number[] {
  return years.flatMap((code, place) => (place % 2 === 1 && code !== NONE ? [place] : []))
}
