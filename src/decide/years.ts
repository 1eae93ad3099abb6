/** Quantifiers over years: how many of the closed years are met for sure, how many possibly, against what is asked. */
import type { Absent, YearRange } from '../documents/demand.js'
import { dueOn, isoDay, yearOf } from '../words/calendar.js'
import type { Existence, Facts } from '../documents/facts-read.js'
import { EITHER, FAIL, NOT_APPLICABLE, PASS } from '../words/outcome.js'
import type { Possible } from '../words/outcome.js'
import type { Run, Valued } from './run.js'
import { valued } from './run.js'
import type { Years } from './situation.js'
import type { DueIndex, Terms } from './terms.js'
import { missing, missingYears, notYetDue } from './trace.js'

/** What one year comes to. `unrated`: lawfully without a rating; `outside`: before or after existence; `left-out`: taken out by a ruling. */
export type YearStatus = 'met' | 'unmet' | 'missing' | 'unproved' | 'unrated' | 'outside' | 'left-out'

export interface YearGaps {
  readonly unrated: Valued<'left-out' | 'breaks'>
  readonly outside: Valued<'left-out' | 'breaks'>
  readonly noneLeft: Valued<Absent>
}

/** The plan's way with years that have no rating. */
export function gapsOf(terms: Terms): YearGaps {
  const { unrated, outside, 'none-left': noneLeft } = terms.plan.gaps
  return {
    unrated: valued(terms, unrated, 'breaks'),
    outside: valued(terms, outside, 'breaks'),
    noneLeft: valued(terms, noneLeft, 'fail'),
  }
}

const ALWAYS: Existence = { from: undefined, to: undefined }

/**
 * When the one existed whose fact it is. Of anybody but the nominee it is not stated; a nominee that is no individual is its
 * own family, a household.
 */
export function existenceOf(terms: Terms, { whose = 'nominee' }: { readonly whose?: string | undefined } = {}): (facts: Facts) => Existence {
  if (whose === 'nominee') return ({ nominee }) => nominee
  if (whose !== 'family') return () => ALWAYS
  const kind = terms.factNumber('attributes', 'kind')
  return ({ nominee, attributes }) => ((attributes[kind]?.values[0] ?? 'individual') === 'individual' ? ALWAYS : nominee)
}

/** Whether a year lies wholly before or after the time in which something existed. */
export function isOutside(existence: Existence, year: number): boolean {
  return (
    (existence.from !== undefined && year < yearOf(existence.from)) || (existence.to !== undefined && year > yearOf(existence.to))
  )
}

/** What is asked of the years of a fact: of all in a range, or of a least number of closed years. `T`: what holds its values. */
export interface YearsAsked<T> {
  readonly fact: string
  readonly due: DueIndex
  readonly gaps: YearGaps
  readonly range: Valued<YearRange>
  readonly atLeastIn?: (round: string) => number | undefined
  statusOf(run: Run, of: T, year: number): YearStatus
}

/**
 * Judges the years of a fact, of a body where it is one's. Where it is not known whether the nominee is rated by school
 * year, and the answer would change which years are closed, both are judged.
 */
export function overYears<T>(run: Run, asked: YearsAsked<T>, of: T, body?: string): Possible {
  const { due } = asked
  const { years } = run.situation(run)
  const range = asked.range(run)
  const usual = years[due.usual] as Years
  const school = years[due.school] as Years
  const bySchool = due.usual === due.school ? undefined : run.dossier.facts.attributes[due.saidBy]?.values[0]
  if (bySchool === 'yes') return judgeYears(run, school, asked, range, of, body)
  if (bySchool !== undefined || usual.closed.length === school.closed.length) return judgeYears(run, usual, asked, range, of, body)
  missing(run.trace, 'nominee.school-year')
  return judgeYears(run, usual, asked, range, of, body) | judgeYears(run, school, asked, range, of, body)
}

function judgeYears<T>(run: Run, years: Years, asked: YearsAsked<T>, wide: YearRange, of: T, body: string | undefined): Possible {
  const { fact, gaps } = asked
  const { closed, open } = years
  const atLeast = asked.atLeastIn?.(run.round)
  const needed = atLeast ?? 1
  if (closed.length < needed && open.length > 0) {
    const settling = [...closed, ...open][needed - 1] ?? open[open.length - 1] ?? 0
    notYetDue(run.trace, fact, open, isoDay(dueOn(years.due, settling)))
    return EITHER
  }
  const range = wide === 'last' ? years.last : closed
  let met = 0
  let unknown = 0
  let unrated = 0
  let outside = 0
  let leftOut = 0
  let lacking: number[] | undefined
  let unproved: number[] | undefined
  for (const year of range) {
    switch (asked.statusOf(run, of, year)) {
      case 'met':
        met++
        break
      case 'missing':
        unknown++
        ;(lacking ??= []).push(year)
        break
      case 'unproved':
        unknown++
        ;(unproved ??= []).push(year)
        break
      case 'unmet':
        break
      case 'unrated':
        unrated++
        break
      case 'outside':
        outside++
        break
      case 'left-out':
        leftOut++
        break
    }
  }
  const counts = atLeast !== undefined || wide === 'some'
  let left = range.length - leftOut
  if (outside > 0 && (!counts || left === outside) && gaps.outside(run) === 'left-out') left -= outside
  if (unrated > 0 && !counts && gaps.unrated(run) === 'left-out') left -= unrated
  if (left === 0) return gaps.noneLeft(run) === 'fail' ? FAIL : NOT_APPLICABLE
  const wanted = counts ? needed : left
  if (run.trace) run.trace.held = { kind: 'years', sure: met, possible: met + unknown, needed: wanted }
  if (met >= wanted) return PASS
  if (lacking) missingYears(run.trace, fact, body, lacking, 'fact')
  if (unproved) missingYears(run.trace, fact, body, unproved, 'paper')
  return met + unknown < wanted ? FAIL : EITHER
}
