/** Which years of a round a dossier is asked about: those that are closed at the cut-off. */
import type { Due } from '../documents/facts.js'
import type { Period, PlanDocument, Round } from '../documents/plan.js'
import { isAsk } from '../documents/question.js'
import { dueOn, yearOf, type Day } from '../words/calendar.js'

/** A round and its cut-off, and every period that the plan's words allow for it. */
export interface Time {
  readonly round: string
  readonly cutOff: Day
  readonly periods: readonly Period[]
}

export function timeOf(plan: PlanDocument, id: string, round: Round, cutOff: Day): Time {
  return { round: id, cutOff, periods: periodsOf(plan, round, cutOff) }
}

function periodsOf(plan: PlanDocument, { period }: Round, cutOff: Day): readonly Period[] {
  if (period === 'year-of-cut-off') return [{ from: yearOf(cutOff), to: yearOf(cutOff) }]
  if (!isAsk(period)) return [period]
  const question = plan.questions[period.ask]
  const readings = question !== undefined && 'readings' in question ? Object.values(question.readings) : []
  return readings.flatMap(({ value }) => (typeof value === 'object' ? [value] : []))
}

export interface ClosedYears {
  readonly years: readonly number[]
  /** Which years are closed hangs on whether the nominee is rated by school year. */
  readonly bySchoolYear: boolean
}

/** The closed years of a yearly fact. `schoolYear`: what is known of how the nominee is rated. */
export function closedYears({ cutOff, periods }: Time, due: Due | undefined, schoolYear: boolean | undefined): ClosedYears {
  const closedOn = (monthDay: string, nextYear: boolean): readonly number[] => {
    const on = { monthDay: Number(monthDay.replace('-', '')), nextYear }
    return ascending(periods.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at))).filter((year) => dueOn(on, year) <= cutOff)
  }
  const usual = closedOn(due?.on ?? '12-31', due?.['next-year'] ?? false)
  if (due?.['school-year'] === undefined) return { years: usual, bySchoolYear: false }
  const school = closedOn(due['school-year'], false)
  if (school.length === usual.length) return { years: usual, bySchoolYear: false }
  return { years: schoolYear === undefined ? ascending([...usual, ...school]) : schoolYear ? school : usual, bySchoolYear: true }
}

export function ascending(years: readonly number[]): readonly number[] {
  return [...new Set(years)].sort((a, b) => a - b)
}
