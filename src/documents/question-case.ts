/** A case that shows why a question matters: what it comes to under each answer. */
import type { Outcome, VerdictOutcome } from '../words/outcome.js'

export interface QuestionCase {
  /** The file of the fixture, and the name of its case. */
  readonly file: string
  readonly name: string
  /** The part that comes out differently: the verdict, a clause, or "clause criterion". */
  readonly of: string
  /** What it comes to, by reading or number. */
  readonly outcomes: ReadonlyMap<string, Outcome | VerdictOutcome>
}
