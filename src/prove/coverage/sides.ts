/** On which side of a limit something lies, where it lies just beside it. */
import type { Side } from '../../documents/coverage.js'
import { dayBefore } from '../../words/calendar.js'
import type { Day } from '../../words/calendar.js'

/** One less, the same, one more; undefined for anything further off. */
export function sideOf(count: number, asked: number): Side | undefined {
  const by = count - asked
  return by === -1 ? 'below' : by === 0 ? 'at' : by === 1 ? 'above' : undefined
}

/** The day before, the day, the day after; undefined for any other. */
export function sideOfDay(day: Day, limit: Day): Side | undefined {
  if (day === limit) return 'at'
  if (day === dayBefore(limit)) return 'below'
  return dayBefore(day) === limit ? 'above' : undefined
}

/** The side, where all are on the same. */
export function oneSide(sides: readonly (Side | undefined)[]): Side | undefined {
  const [first] = sides
  return first !== undefined && sides.every((each) => each === first) ? first : undefined
}
