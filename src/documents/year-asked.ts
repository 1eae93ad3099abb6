/** The year that is judged, where a round reviews one year and leaves it to whoever asks which. */
import type { PlanDocument, Round } from './plan.js'

/** What keeps the year from being asked: the plan states the years of the round, or it comes after the cut-off. */
export interface YearFault {
  readonly code: 'year-fixed' | 'year-invalid'
  readonly message: string
}

/** Whether the round is a review of one year that the plan does not name. */
export function isOfOneYear(round: Round | undefined): boolean {
  return round?.period === 'year'
}

/** Names of plans and rounds are identifiers: there is nothing unseen in them. */
const named = (id: string): string => `\`${id}\``

/** `cutOff`, where it is known: `YYYY-MM-DD`. A round that the plan does not have is no fault of the year. */
export function yearFault({ id, rounds }: PlanDocument, name: string, year: number, cutOff: string | undefined): YearFault | undefined {
  const round = Object.hasOwn(rounds, name) ? rounds[name] : undefined
  if (round === undefined) return undefined
  if (!isOfOneYear(round)) {
    return { code: 'year-fixed', message: `the plan ${named(id)} states the years of the round ${named(name)}: no other year can be asked of it` }
  }
  const last = cutOff ?? round['cut-off']
  if (last === undefined || year <= Number(last.slice(0, 4))) return undefined
  return { code: 'year-invalid', message: `the year ${year} comes after the year of the cut-off, ${last}` }
}

/** What to do about it. */
export function yearHint({ rounds }: PlanDocument, { code }: YearFault): string {
  if (code === 'year-invalid') return 'name the year of the cut-off or an earlier one, or give a later cut-off'
  const yearly = Object.keys(rounds).filter((each) => isOfOneYear(rounds[each]))
  return yearly.length === 0 ? 'leave the year out' : `leave the year out, or name a round of one year: ${yearly.map(named).join(', ')}`
}
