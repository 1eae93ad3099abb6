/** The situation of one evaluation: the round's period, the cut-off, and which years are closed by then. */
import { dueOn, firstDayOf, isoDay, lastDayOf } from '../words/calendar.js'
import type { Day, DueDay } from '../words/calendar.js'

/** The years of a period, parted by whether the value of the year is due on or before the cut-off. */
export interface Years {
  readonly closed: readonly number[]
  /** The last of the closed years, as a list of one or none. */
  readonly last: readonly number[]
  readonly open: readonly number[]
  readonly due: DueDay
}

export interface Situation {
  readonly period: { readonly from: number; readonly to: number }
  readonly cutOff: Day
  /** The same as `YYYY-MM-DD`. */
  readonly cutOffShown: string
  readonly firstDay: Day
  /** The last day on which something counts: the end of the period or the cut-off, whichever is earlier. */
  readonly lastDay: Day
  /** The years of the period, by the index of their due day in the program. */
  readonly years: readonly Years[]
}

export function situationOf(period: { readonly from: number; readonly to: number }, cutOff: Day, dues: readonly DueDay[]): Situation {
  return {
    period,
    cutOff,
    cutOffShown: isoDay(cutOff),
    firstDay: firstDayOf(period.from),
    lastDay: Math.min(lastDayOf(period.to), cutOff),
    years: dues.map((due) => {
      const closed: number[] = []
      const open: number[] = []
      for (let year = period.from; year <= period.to; year++) (dueOn(due, year) <= cutOff ? closed : open).push(year)
      return { closed, last: closed.slice(-1), open, due }
    }),
  }
}
