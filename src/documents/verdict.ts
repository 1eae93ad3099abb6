/** The verdict: plain JSON that says what came out, by which words, on which facts, and what would settle the rest. */
import type { Outcome, PossibleOutcome, VerdictOutcome } from '../words/outcome.js'
import type { Demand } from './demand.js'
import type { Ruling } from './rulings.js'

export const VERDICT_FORMAT = 1

/** Where a value or a cause lies: in the linked dossier of this id; absent: in the dossier judged. */
interface Located {
  readonly dossier?: string
}

/** A value that was read: which fact, whose, of which year, and the papers that prove it. */
export interface ValueRead extends Located {
  /** Where the dossier holds it: `ratings.party-member`, `findings.…`, `nominee.post`. */
  readonly fact: string
  readonly body?: string
  readonly year?: number
  /** As the dossier gives it: a level code, `yes`, a number as text, a day or an interval; `..` for an item of a list with neither title nor day. */
  readonly value: string
  readonly papers?: readonly string[]
}

/** A fact that the dossier lacks. */
export interface MissingFact extends Located {
  readonly kind: 'missing'
  readonly what: 'fact'
  readonly fact: string
  readonly body?: string
  readonly years?: readonly number[]
  /** The fact is there, but no paper proves it, and papers were asked for. */
  readonly paper?: true
  /** The readings under which it is missing, where it is not under all of them. */
  readonly under?: readonly Readonly<Record<string, string>>[]
}

/** The dossier of a collective that the nominee leads is not in hand, or is itself not settled. */
export interface MissingDossier extends Located {
  readonly kind: 'missing'
  readonly what: 'dossier'
  readonly led: 'body' | 'department'
  readonly id?: string
}

/** The text to judge by is outside the library, or nothing in the plan speaks of the nominee. */
export interface MissingText extends Located {
  readonly kind: 'missing'
  readonly what: 'text'
  readonly document: string
}

/** The words leave open what decides here: each reading with what comes out under it. */
export interface NeedsRuling extends Located {
  readonly kind: 'needs-ruling'
  readonly question: string
  readonly status: 'open' | 'silent'
  readonly readings: readonly { readonly reading: string; readonly possible: readonly (PossibleOutcome | 'not-covered' | 'yes' | 'no')[] }[]
}

/** Too few years that the words range over are closed at the cut-off. */
export interface NotYetDue extends Located {
  readonly kind: 'not-yet-due'
  readonly fact: string
  /** Years of the period that are still open. */
  readonly years: readonly number[]
  /** The day on which enough of them will be closed, `YYYY-MM-DD`. */
  readonly on: string
}

export type Cause = MissingFact | MissingDossier | MissingText | NeedsRuling | NotYetDue

/** What was held against what is asked, in numbers. */
export type Held =
  | { readonly kind: 'years'; readonly sure: number; readonly possible: number; readonly needed: number }
  | { readonly kind: 'count'; readonly sure: number; readonly possible: number; readonly atLeast?: number; readonly atMost?: number }

export interface CriterionVerdict {
  readonly id: string
  readonly outcome: Outcome
  readonly possible: readonly PossibleOutcome[]
  /** The plan's words that the criterion claims. */
  readonly words: string
  /** What is asked, as the plan's rules state it. */
  readonly required: Demand
  readonly values: readonly ValueRead[]
  readonly held?: Held
  readonly causes: readonly Cause[]
  /** The verdict on the collective that the nominee leads. */
  readonly nested?: Verdict
}

/** The place of a clause in its document. */
export interface Citation {
  readonly plan: string
  readonly clause: string
  readonly heading?: string
}

export interface ClauseVerdict {
  readonly id: string
  readonly outcome: Outcome
  readonly possible: readonly PossibleOutcome[]
  readonly citation: Citation
  readonly criteria: readonly CriterionVerdict[]
  /** Why it is not known whether the clause addresses the nominee. */
  readonly causes: readonly Cause[]
}

/** A section that was judged, or that was found not to take the nominee. */
export interface SectionVerdict {
  readonly id: string
  readonly takes: 'yes' | 'no' | 'maybe'
  /** What the whole dossier comes to when it is judged in this section; absent where it was not judged. */
  readonly outcome?: Outcome
  readonly causes: readonly Cause[]
}

export interface RulingUsed extends Ruling {
  readonly question: string
}

export interface OpenYears {
  readonly fact: string
  readonly years: readonly number[]
}

export interface Verdict {
  readonly format: typeof VERDICT_FORMAT
  /** The library version that judged. */
  readonly version: string
  readonly plan: { readonly id: string; readonly hash: string }
  readonly dossier: string
  readonly round: string
  /** Absent while the plan leaves the period open and nobody has ruled. */
  readonly period?: { readonly from: number; readonly to: number }
  /** The last day that counts, `YYYY-MM-DD`. */
  readonly cutOff: string
  readonly outcome: VerdictOutcome
  readonly possible: readonly (PossibleOutcome | 'not-covered')[]
  /** The section that the dossier states. */
  readonly stated?: string
  readonly sections: readonly SectionVerdict[]
  readonly clauses: readonly ClauseVerdict[]
  /** Causes that belong to no single clause: which section, no text for the nominee. */
  readonly causes: readonly Cause[]
  /** Years of the period that are not closed at the cut-off, by yearly fact that was looked at. */
  readonly openYears: readonly OpenYears[]
  readonly rulings: readonly RulingUsed[]
}
