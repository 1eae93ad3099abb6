/** One run over one dossier: everything that judging reads, and the trace that it writes. */
import type { Dossier } from '../documents/checked.js'
import type { Rulings } from '../documents/check-rulings.js'
import type { LedCriteria } from '../documents/demand.js'
import type { Possible } from '../words/outcome.js'
import { answerTo } from './choices.js'
import type { Choices, ReadingValue } from './choices.js'
import type { Situation } from './situation.js'
import { isAsk } from './terms.js'
import type { Ask, Terms } from './terms.js'
import type { Trace } from './trace.js'

export interface Run {
  readonly dossier: Dossier
  readonly round: string
  /** The year that is judged, in a round of one year. */
  readonly year: number | undefined
  /** The sets of the dossier's findings; empty where they were made in another round than the one judged. */
  readonly findingSets: Uint8Array
  /** The situation under the period that stands now: a question may leave the period open. */
  readonly situation: (run: Run) => Situation
  readonly papersRequired: boolean
  /** The office's rulings, as given. */
  readonly rulings: Rulings | undefined
  readonly choices: Choices
  /** Judges the linked dossier of a collective by those criteria, and by what else is asked of it; the sum and, when tracing, its verdict. */
  readonly judgeLed: (run: Run, dossier: Dossier, criteria: LedCriteria, holds: Judge | undefined) => LedOutcome
  /** Judges by a document that the plan cites; undefined where it is not in hand. */
  readonly judgeCited: (run: Run, key: string) => Possible | undefined
  /** What the collectives led came to: it hangs on no reading that is under trial for the leader. */
  readonly ledJudged: LedJudged[]
  trace: Trace | undefined
}

/** The judgement on a collective led, as it was first asked for. */
export interface LedJudged {
  readonly dossier: Dossier
  /** The demand on the collective, of whichever document: what else it asks for goes with it. */
  readonly criteria: LedCriteria
  readonly ruled: readonly number[]
  readonly outcome: LedOutcome
  readonly trace: Trace | undefined
}

export interface LedOutcome {
  readonly set: Possible
  readonly mayBeUncovered: boolean
}

const NO_SETS = new Uint8Array()

/** The findings' sets, where the dossier's own round and year (or none) are those judged. */
export function findingSetsIn({ round, year }: Pick<Run, 'round' | 'year'>, dossier: Dossier): Uint8Array {
  return (dossier.round === undefined || dossier.round === round) && !isOfAnotherYear(year, dossier) ? dossier.facts.findingSets : NO_SETS
}

/** Whether a dossier is one for the review of another year than the one judged. */
export function isOfAnotherYear(year: number | undefined, dossier: Dossier): boolean {
  return year !== undefined && dossier.year !== undefined && dossier.year !== year
}

/** Judges one demand: the set of outcomes still possible under the readings that stand now. */
export type Judge = (run: Run) => Possible

/** A value of a rule that may be left to a question. */
export type Valued<T> = (run: Run) => T

/** Prepares a value that may be asked; `otherwise` stands where the rule says nothing. */
export function valued<T extends ReadingValue>(terms: Terms, given: T | Ask | undefined, otherwise: T): Valued<T> {
  if (given === undefined) return () => otherwise
  if (!isAsk(given)) return () => given
  const number = terms.questionNumber(given.ask)
  const readings = terms.questions[number]?.values ?? []
  return (run) => answerTo(run.choices, number, readings) as T
}
