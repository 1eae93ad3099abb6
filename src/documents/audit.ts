/** What an audit of a transcription found. */

/** A place in a text: line and column count from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** Something that the rule files quote. */
export interface Quote {
  /** A clause id, or what else is quoted: `title`, `rounds.interim`, `questions.review-time`, `sections.II.3.1`, a duty of the sender. */
  readonly of: string
  readonly words: string
}

/** A quote that does not stand in the source. */
export interface Misquote {
  readonly of: string
  /** Where the source parts from the quote; the nearest passage is taken. */
  readonly at: Place
  /** What stands on each side from there on, and the code points of the first character on which they part. */
  readonly quoted: string
  readonly printed: string
  readonly codePoints: readonly [quoted: string, printed: string]
}

/** Words of the criteria sections that no clause claims. */
export interface Remainder {
  readonly at: Place
  readonly words: string
  /** It is one of the plan's headings, listed by name. */
  readonly isHeading: boolean
}

export interface Audit {
  readonly plan: string
  readonly quotes: number
  readonly clauses: number
  /** The plan says nowhere in its document the criteria stand, so there is nothing to hold it against as a whole. */
  readonly withoutSource?: true
  readonly misquotes: readonly Misquote[]
  readonly remainder: readonly Remainder[]
  /** Headings listed by the plan that the source does not have. */
  readonly absentHeadings: readonly string[]
  /** How many words of the criteria sections belong to clauses. */
  readonly claimedWords: number
}
