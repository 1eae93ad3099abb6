/** What may be asked about a dossier: in which round, on which day, under which rulings. */
import type { PlanDocument } from '../../src/documents/plan.js'
import type { Question } from '../../src/documents/question.js'
import { YEARS } from './draft.js'
import type { Random } from './random.js'
import { ranged } from './ranged.js'

export interface Asking {
  readonly round: string
  readonly cutOff?: string
  /** Only in a round of one year. */
  readonly year?: number
  /** A reading by name, or the number named. */
  readonly rulings: Readonly<Record<string, string | number>>
  readonly evidence?: 'required'
}

/** How much an office has ruled on: little or nothing, much, all. */
const RULED: readonly (readonly number[])[] = [[0, 0.4], [0.7, 0.95], [1]]
export const ASKINGS = RULED.length

const CUT_OFFS = ['2021-01-15', '2022-01-31', '2022-06-30', '2022-12-14', '2022-12-15', '2022-12-30', '2022-12-31', '2023-01-30', '2023-01-31', '2023-12-31', '2024-06-30', '2026-02-01', '2030-01-01']
/** Days on which a school year may be closed and a calendar year is not. */
const SCHOOL_CUT_OFFS = ['2022-06-29', '2022-06-30', '2022-07-01', '2022-12-14', '2022-12-15', '2024-06-30']

/** By this day every year of every plan's periods is closed. */
const CLOSED = '2026-02-01'

/** The last year of which dossiers give facts. */
const LAST_YEAR = Math.max(...YEARS)

/** What the dossier says of it. */
interface Said {
  readonly round: string
  readonly bySchool: boolean
  readonly year: number | undefined
}

export const isOfOneYear = (plan: PlanDocument, round: string | undefined): boolean => round !== undefined && plan.rounds[round]?.period === 'year'

/** `which` of the {@link ASKINGS}. */
export function randomAsking(random: Random, plan: PlanDocument, said: Said, which: number): Asking {
  const ruled = random.pick(RULED[which] ?? [0])
  const rulings = Object.entries(plan.questions).flatMap(([id, question]) => (random.chance(ruled) ? [[id, answer(random, question)] as const] : []))
  const round = random.chance(0.93) ? said.round : random.pick(Object.keys(plan.rounds))
  const own = plan.rounds[round]?.['cut-off']
  const stated = own !== undefined
  // Where the plan states none, or one by which no year of the period has ended, every other office waits until all are closed.
  const waits = !stated || Number(own.slice(0, 4)) <= (ranged(plan, round)[0] ?? 0)
  const cutOff = waits && random.chance(0.5) ? CLOSED : said.bySchool || !stated || random.chance(0.25) ? random.pick(said.bySchool ? SCHOOL_CUT_OFFS : CUT_OFFS) : undefined
  const last = Number((cutOff ?? plan.rounds[round]?.['cut-off'])?.slice(0, 4))
  // A year after the cut-off is refused, so another is asked for where the dossier says such a one.
  const otherYear = isOfOneYear(plan, round) && (random.chance(0.6) || (said.year ?? 0) > last || (last > LAST_YEAR && random.chance(0.8)))
  return {
    round,
    rulings: Object.fromEntries(rulings),
    ...(cutOff === undefined ? {} : { cutOff }),
    ...(otherYear ? { year: yearAsked(random, said, last) } : {}),
    ...(random.chance(0.12) ? { evidence: 'required' as const } : {}),
  }
}

/** A year up to that of the cut-off: more often than not the one that the dossier is for, or one of which it gives facts. */
function yearAsked(random: Random, { year }: Said, last: number): number {
  if (year !== undefined && year <= last && random.chance(0.6)) return year
  const latest = last > LAST_YEAR && random.chance(0.9) ? LAST_YEAR : last
  return latest - random.pick(latest === last ? [0, 1, 1, 2] : [0, 1, 2, 3, 3, 4, 4])
}

function answer(random: Random, question: Question): string | number {
  if ('readings' in question) return random.pick(Object.keys(question.readings))
  const { lowest, highest } = question.number
  return lowest + random.int(highest - lowest + 1)
}
