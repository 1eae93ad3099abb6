/** Which years of a round a dossier is asked about: those that are closed at the cut-off. */
import type { Due } from '../documents/facts.js'
import type { Period, PlanDocument, Round } from '../documents/plan.js'
import { isAsk } from '../documents/asks.js'
import { isOfOneYear } from '../documents/year-asked.js'
import { dueOn, yearOf, type Day } from '../words/calendar.js'

/** A round and its cut-off, and every period that the plan's words allow for it. */
export interface Time {
  readonly round: string
  readonly cutOff: Day
  /** The year that is reviewed, in a round of one year. */
  readonly year: number | undefined
  readonly periods: readonly Period[]
}

/** `asked`: the year that a round of one year is asked about; absent: the year of the cut-off. */
export function timeOf(plan: PlanDocument, id: string, round: Round, cutOff: Day, asked: number | undefined): Time {
  const year = asked ?? yearOf(cutOff)
  return { round: id, cutOff, year: isOfOneYear(round) ? year : undefined, periods: periodsOf(plan, round, year) }
}

function periodsOf(plan: PlanDocument, { period }: Round, year: number): readonly Period[] {
  if (period === 'year') return [{ from: year, to: year }]
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

/** The due days of the closed years of a fact that is not given by school year. */
export function closedDays(time: Time, due: Due | undefined): readonly Day[] {
  const on = { monthDay: Number((due?.on ?? '12-31').replace('-', '')), nextYear: due?.['next-year'] ?? false }
  return closedYears(time, due, false).years.map((year) => dueOn(on, year))
}

/** The last day that counts: of the period, or the cut-off where that comes first. */
export function lastDays({ cutOff, periods }: Time): readonly Day[] {
  return ascending(periods.map(({ to }) => Math.min(cutOff, to * 10000 + 1231)))
}

export function ascending(years: readonly number[]): readonly number[] {
  return [...new Set(years)].sort((a, b) => a - b)
}
