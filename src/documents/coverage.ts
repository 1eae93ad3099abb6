/** What the fixtures of a plan try: point by point, and what no case tries. */
import type { Outcome } from '../words/outcome.js'

export const COVERAGE_FORMAT = 1

/** Just below what is asked, at it, just above it; of days: the day before, the day itself, the day after. */
export const sides = ['below', 'at', 'above'] as const
export type Side = (typeof sides)[number]

/**
 * What a threshold measures: the level of a rating, years that reach it, things counted, a yearly figure against a number
 * or against the year before, years in a row, members of a group that are met.
 */
export type Measure = 'level' | 'years' | 'count-at-least' | 'count-at-most' | 'figure' | 'change' | 'row' | 'members'

/**
 * Which day a date is: the first day or the last that counts, for a thing listed or for a round; the day on which a listed
 * thing must not have ended; those on which a standing begins and ends; the day on which a yearly value is due.
 */
export type DayOf = 'first' | 'last' | 'end' | 'begins' | 'ends' | 'due'

/** One thing that a case can show. */
export type Shows =
  /** The criterion comes to this outcome. */
  | { readonly kind: 'outcome'; readonly outcome: Outcome }
  /** `against`: the clause fails by this criterion alone; `for`: it passes in a case that differs from such a one by this criterion alone. */
  | { readonly kind: 'decides'; readonly way: 'for' | 'against' }
  /** The clause is judged in the section; in the round; for a leader; for a party member. */
  | { readonly kind: 'section'; readonly section: string }
  | { readonly kind: 'round'; readonly round: string }
  | { readonly kind: 'role'; readonly role: 'leader' | 'party-member' }
  /** The clause, or the criterion, is judged for a nominee with this value of an attribute; without a value: with another than the rule names. */
  | { readonly kind: 'attribute'; readonly attribute: string; readonly value?: string }
  /** `part`: where in the demand it stands, empty for the whole. `round`: where the number asked differs by round. */
  | { readonly kind: 'threshold'; readonly measure: Measure; readonly side: Side; readonly part: string; readonly round?: string }
  /** `of`: the yearly fact, or the round, whose day it is; absent for days of one criterion. */
  | { readonly kind: 'day'; readonly day: DayOf; readonly side: Side; readonly part: string; readonly of?: string }
  /** A ruling for this reading (`value` for a number) without which the case would come out otherwise. */
  | { readonly kind: 'reading'; readonly question: string; readonly reading: string }

/** Why no case can show a point. It is worked out from the rules, never listed by hand. */
export type Excuse =
  /** The criterion stands in a document that is not in hand: it can neither pass nor fail. */
  | { readonly because: 'elsewhere'; readonly document: string }
  /** The demand can never come to this. */
  | { readonly because: 'never'; readonly outcome: 'pass' | 'fail' }
  /** Another criterion of the clause can never pass, so the clause never hangs on this one. */
  | { readonly because: 'other-never-passes'; readonly criterion: string }
  /** Another criterion asks the same of the same nominees: both come to the same. */
  | { readonly because: 'same-demand'; readonly criterion: string }
  /** The rule's own conditions exclude each other for such a nominee. */
  | { readonly because: 'excluded' }
  /** There is no level above the highest, none below the lowest. */
  | { readonly because: 'no-level' }
  /** Nothing counted is below nought. */
  | { readonly because: 'below-nought' }
  /** The catalogue says that the figure is never below this. */
  | { readonly because: 'lowest'; readonly lowest: number }
  /** The period has no more years than are asked for. */
  | { readonly because: 'no-more-years'; readonly years: number }
  /** The group has no more members than are asked for. */
  | { readonly because: 'no-more-members' }
  /** Only duties of whoever sends a list ask the question. */
  | { readonly because: 'asked-of-senders' }
  /** No rule of the plan asks the question of a dossier. */
  | { readonly because: 'never-asked' }

/** A case of a fixture. */
export interface CaseName {
  readonly file: string
  readonly name: string
}

export interface CoveragePoint {
  /** Unique in the plan and the same from run to run: `II.3.2/party good fail`. */
  readonly id: string
  readonly clause?: string
  readonly criterion?: string
  readonly shows: Shows
  readonly status: 'covered' | 'uncovered' | 'excused'
  /** Where the rule stands; absent where the rule files are not at hand. */
  readonly at?: { readonly file: string; readonly line: number }
  /** How many cases show it, and the first of them. */
  readonly cases: number
  readonly first?: CaseName
  readonly excuse?: Excuse
}

export interface Coverage {
  readonly format: typeof COVERAGE_FORMAT
  readonly plan: string
  /** Cases that were run; those that do not come out as they expect show nothing. */
  readonly cases: { readonly run: number; readonly failed: readonly CaseName[] }
  readonly covered: number
  readonly uncovered: number
  readonly excused: number
  /** Of the points that are not excused, in hundredths of a percent, rounded down: 10000 only where none is uncovered. */
  readonly hundredths: number
  /** In the plan's order. */
  readonly points: readonly CoveragePoint[]
}
