/** Two plans side by side: what a comparison found. In every pair the first stands for the first plan, the second for the second. */

export type Pair<T> = readonly [first: T | undefined, second: T | undefined]

/** Words that one plan has and the other has not, at one place; with nothing on one side they are an addition. */
export interface WordChange {
  readonly before: string
  readonly first: string
  readonly second: string
}

/** A part of a demand that a difference can lie in. */
export const aspects = [
  'kind', 'fact', 'level', 'years', 'at-least-years', 'none', 'count', 'at-most', 'lists', 'where', 'within', 'in-a-row', 'at', 'goes', 'led', 'applies',
] as const

export type Aspect = (typeof aspects)[number]

/**
 * How the parts of a demand hang together, and how what they count is counted: `joined` (`all`, `any`, `2 of 3`),
 * `counted` (when an item of a list counts that has a fewest), and keys of demands.
 */
export const logicAspects = ['joined', 'counted', 'reaching-back', 'new-basis', 'at-zero', 'general', 'holds'] as const

export type LogicAspect = (typeof logicAspects)[number]

/** What one plan asks in one aspect: every value that a reading may give, and the questions that choose between them. */
export interface Asked {
  readonly values: readonly string[]
  readonly questions: readonly string[]
}

/** `first` and `second` name the stricter plan; `open`: one of them, depending on a reading, or neither. */
export type Stricter = 'first' | 'second' | 'neither'

export interface DemandChange<A = Aspect> {
  readonly aspect: A
  readonly asked: readonly [first: Asked, second: Asked]
  readonly stricter: Stricter
  /** Under some reading the two ask the same, so the stricter is as strict at least. */
  readonly open: boolean
}

/** What a pair of criteria comes to: one plan is stricter in some aspect and the other in none; or both in some; or they ask different things. */
export type Relation = 'same-words' | 'same-demand' | 'first-stricter' | 'second-stricter' | 'different' | 'only-first' | 'only-second'

export interface ComparedCriterion {
  /** Clause and criterion: `II.3.2/b1 rating`. */
  readonly criteria: Pair<string>
  readonly words: Pair<string>
  readonly wordChanges: readonly WordChange[]
  readonly changes: readonly DemandChange[]
  /** The same of the logic; only of what both demands have. */
  readonly logic: readonly DemandChange<LogicAspect>[]
  readonly relation: Relation
}

export interface ComparedClause {
  readonly clauses: Pair<string>
  readonly sameWords: boolean
  /** Between the words of the clauses as a whole, marked pieces too. */
  readonly wordChanges: readonly WordChange[]
  /** Whom the clause addresses; absent where both address the same. */
  readonly applies?: DemandChange
}

/** The values of an attribute that one of two sections names and the other does not. */
export interface TakesChange {
  readonly attribute: string
  readonly first: readonly string[]
  readonly second: readonly string[]
  /** The side that names no value of the attribute at all, so it takes any. */
  readonly any?: 'first' | 'second'
}

export interface ComparedPart {
  /** Sections, or the roles `object`, `general`, `leader`, `party-member`, which stand outside sections. */
  readonly sections: Pair<string>
  readonly role?: string
  readonly takes: readonly TakesChange[]
  readonly clauses: readonly ComparedClause[]
  readonly criteria: readonly ComparedCriterion[]
}

export interface Comparison {
  readonly plans: readonly [first: string, second: string]
  readonly parts: readonly ComparedPart[]
  /** Values that the sections of one plan name somewhere and those of the other nowhere. */
  readonly takes: readonly TakesChange[]
}
