/** What binds the sender: one body's list for one round, held against the plan. */
export { openSlate } from './documents/open-slate.js'
export type { Slate } from './documents/check-slate.js'
export type { SlateDocument } from './documents/slate.js'
export type { SlateCause, SlateFinding, SlateOutcome, SlateResult, SlateReview, SlateWarning } from './documents/slate-review.js'
export { review } from './decide/slate.js'
export type { ReviewOptions } from './decide/slate.js'
