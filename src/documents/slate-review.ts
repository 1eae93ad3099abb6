/** What a review of slates says: plain JSON, of the lists and their senders alone. It holds no nominee's verdict. */
import type { PossibleOutcome, VerdictOutcome } from '../words/outcome.js'
import type { Cited, Duty } from './slate-rules.js'
import type { RulingUsed } from './verdict.js'

export const REVIEW_FORMAT = 1

/** `not-applicable`: nothing that the plan asks is addressed to this sender in this round. */
export type SlateOutcome = 'met' | 'not-met' | 'undetermined' | 'not-applicable'

export type SlateCause =
  /** `submitted`, `body.kind`, `covers`, `dossiers`: of the slate; of its nominees where some are named. */
  | { readonly kind: 'missing'; readonly fact: 'submitted' | 'covers' | 'body.kind' | 'dossiers'; readonly slates?: readonly string[] }
  | { readonly kind: 'missing'; readonly fact: 'dossiers.kind' | 'dossiers.outcome'; readonly nominees: readonly string[] }
  /** Lists that are not among those given: of nominees proposed elsewhere, or for stretches of time. */
  | { readonly kind: 'missing'; readonly fact: 'list'; readonly list: string; readonly nominees?: readonly string[]; readonly covers?: readonly string[] }
  | {
      readonly kind: 'needs-ruling'
      readonly question: string
      readonly status: 'open' | 'silent'
      readonly readings: readonly { readonly reading: string; readonly possible: readonly PossibleOutcome[] }[]
    }
  /** Why the words do not bind this slate. */
  | { readonly kind: 'other'; readonly what: 'round' | 'body' | 'stretch' }

/** What was counted or read. */
export type SlateHeld =
  | { readonly kind: 'count'; readonly of?: readonly string[]; readonly sure: number; readonly possible: number }
  | { readonly kind: 'day'; readonly submitted: string }
  | { readonly kind: 'covers'; readonly covers: readonly string[] }
  /** A nominee that stands on the lists of two bodies. */
  | { readonly kind: 'listed'; readonly nominee: string; readonly slates: readonly string[] }

export interface SlateFinding {
  /** The duty's id among the plan's. */
  readonly duty: string
  readonly outcome: SlateOutcome
  readonly possible: readonly PossibleOutcome[]
  /** Where the plan says so, and in which words. */
  readonly plan: string
  readonly source: readonly Cited[]
  readonly asked: Duty
  readonly held: readonly SlateHeld[]
  /** The nominees by whom it is not met, or on whom it hangs. */
  readonly nominees: readonly string[]
  readonly causes: readonly SlateCause[]
}

/** What no words of the plan speak of, and an office will want to know. */
export type SlateWarning =
  | { readonly kind: 'listed-twice'; readonly nominee: string; readonly slates: readonly string[] }
  | { readonly kind: 'sent-twice'; readonly slates: readonly string[] }
  | { readonly kind: 'outcome-differs'; readonly slate: string; readonly nominee: string; readonly stated: VerdictOutcome; readonly judged: VerdictOutcome }
  /** The kind of nominee: what the list states is counted. */
  | { readonly kind: 'kind-differs'; readonly slate: string; readonly nominee: string; readonly stated: string; readonly dossier: string }

export interface SlateResult {
  readonly slate: string
  readonly round: string
  readonly list: string
  readonly body: { readonly id: string; readonly name?: string; readonly kind?: string }
  readonly covers?: string
  readonly submitted?: string
  readonly outcome: SlateOutcome
  readonly findings: readonly SlateFinding[]
}

export interface SlateReview {
  readonly format: typeof REVIEW_FORMAT
  readonly version: string
  readonly plan: { readonly id: string; readonly hash: string }
  readonly outcome: SlateOutcome
  readonly slates: readonly SlateResult[]
  /** Findings on several slates together. */
  readonly together: readonly SlateFinding[]
  readonly warnings: readonly SlateWarning[]
  readonly rulings: readonly RulingUsed[]
}
