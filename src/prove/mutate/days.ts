/** Days one off. */
import { dayAfter, dayBefore, isoDay, parseDay } from '../../words/calendar.js'

/** The day after, or (`by` below zero) before; what is no day stays as it is. */
export function dayBeside(iso: string, by: number): string {
  const day = parseDay(iso)
  return day === undefined ? iso : isoDay(by < 0 ? dayBefore(day) : dayAfter(day))
}

/** The day of the year beside `MM-DD`, in the year itself or the next. */
export function dueBeside(on: string, nextYear: boolean, by: number): { readonly on: string; readonly 'next-year'?: boolean } {
  const [year = '', ...monthDay] = dayBeside(`${nextYear ? 2022 : 2021}-${on}`, by).split('-')
  return { on: monthDay.join('-'), ...(Number(year) > 2021 ? { 'next-year': true } : {}) }
}
