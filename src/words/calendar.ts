/** Days and years. Inside the library a day is an integer yyyymmdd; this file alone owns date-fns. */
import { addDays } from 'date-fns/addDays'
import { isExists } from 'date-fns/isExists'

/** A calendar day as the integer yyyymmdd, e.g. 20230329. Days compare as numbers. */
export type Day = number

export const EARLIEST_YEAR = 1900
export const LATEST_YEAR = 2200

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/

/** Reads `YYYY-MM-DD`; undefined for any other form, for a day that does not exist, and outside 1900–2200. */
export function parseDay(text: string): Day | undefined {
  const match = ISO_DAY.exec(text)
  if (!match) return undefined
  const year = Number(match[1])
  const month = Number(match[2])
  const day = Number(match[3])
  if (year < EARLIEST_YEAR || year > LATEST_YEAR || !isExists(year, month - 1, day)) return undefined
  return year * 10000 + month * 100 + day
}

/** `20230329` → `2023-03-29`. */
export function isoDay(day: Day): string {
  const text = String(day)
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`
}

/** `20230330` → `30/3/2023`, as the plans write it: no padding. */
export function vietnameseDay(day: Day): string {
  return `${day % 100}/${Math.floor(day / 100) % 100}/${yearOf(day)}`
}

/** The year of a day. */
export function yearOf(day: Day): number {
  return Math.floor(day / 10000)
}

/** The first day of a year. */
export function firstDayOf(year: number): Day {
  return year * 10000 + 101
}

/** The last day of a year. */
export function lastDayOf(year: number): Day {
  return year * 10000 + 1231
}

/** The day before: the last day that "trước ngày D" allows. */
export function dayBefore(day: Day): Day {
  return moved(day, -1)
}

export function dayAfter(day: Day): Day {
  return moved(day, 1)
}

function moved(day: Day, by: number): Day {
  const to = addDays(new Date(yearOf(day), (Math.floor(day / 100) % 100) - 1, day % 100, 12), by)
  return to.getFullYear() * 10000 + (to.getMonth() + 1) * 100 + to.getDate()
}

/** The day of the year on which a yearly value is due: month × 100 + day, in the year itself or the next. */
export interface DueDay {
  readonly monthDay: number
  readonly nextYear: boolean
}

/** The day on which the value of `year` is due. */
export function dueOn(due: DueDay, year: number): Day {
  return (due.nextYear ? year + 1 : year) * 10000 + due.monthDay
}
