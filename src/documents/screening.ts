/** What a screening finds: a dossier under every plan and section that could take it. */
import type { VerdictOutcome } from '../words/outcome.js'

/** One plan, or one section of it. */
export interface ScreenRow {
  readonly plan: string
  /** Absent where the plan has no sections, or none of them takes the nominee. */
  readonly section?: string
  readonly takes?: 'yes' | 'maybe'
  /** Absent where the plan cannot be asked: see `needs`. */
  readonly outcome?: VerdictOutcome
  /** The clauses that decide: those that fail, or that are not settled where nothing fails. */
  readonly deciding: readonly string[]
  /** What is needed before this plan can be asked: one of its rounds, a cut-off day, or a year that the cut-off does not come before. */
  readonly needs?: 'round' | 'cut-off' | 'year'
}
