/** What a run over the mutants of a plan found: changes of its rules, and whether the fixtures notice them. */

/** Steps from a plan document down to one of its parts. */
export type PartPath = readonly (string | number)[]

/** What kind of change a mutant makes. */
export const mutations = [
  /** A number one up or down. */
  'number',
  /** `at-least` of a rating one level up or down. */
  'level',
  /** Which years: every, some, the last, or none named. */
  'years',
  /** `all` for `any` and back; a member taken out of a group. */
  'group',
  'dropped',
  'negated',
  /** One round's number or period for the other's. */
  'round',
  /** To whom it applies, whom a section takes: a condition taken out, a value more, less or another. */
  'reach',
  /** A question settled to one of its readings, or its readings swapped. */
  'reading',
  /** Another fact of the same kind. */
  'fact',
  /** A day one day off. */
  'day',
  /** Inclusive for exclusive, at least for at most, exactly for at least. */
  'bound',
  /** What an absent body, an uncovered collective counts as: "(nếu có)" dropped or added. */
  'absent',
  /** When a case of a list counts. */
  'within',
  /** Which cases of a list count. */
  'where',
  /** Any other value of a closed set. */
  'value',
] as const

export type Mutation = (typeof mutations)[number]

/** One change of the rules, as it is told. */
export interface MutantName {
  /** Where and what: `II.3.2/party good years every->some`. */
  readonly id: string
  readonly mutation: Mutation
  /** Absent where the change is in no clause. */
  readonly clause?: string
  readonly criterion?: string
}

/** Changes of a dossier on which the plan and its mutant differ. */
export interface Killer {
  /** The fixture and the case that the dossier was made from; nothing stands here for the base itself. */
  readonly from: string
  /** By dotted path, as a case of a fixture writes it. */
  readonly set: Readonly<Record<string, unknown>>
  readonly remove: readonly string[]
  readonly rulings: Readonly<Record<string, string | number>>
  readonly round?: string
  readonly cutOff?: string
  /** What the plan comes to and what the mutant does, in the words of a fixture's expectation. */
  readonly plan: string
  readonly mutant: string
}

export interface Survivor extends MutantName {
  /** `file:line:column` of the part changed; absent where the plan was not read from files. */
  readonly at?: string
  /** The plan's words that the part states. */
  readonly words: string
  readonly killer?: Killer
}

export interface MutationReport {
  readonly plan: string
  /** Mutants that pass the plan's own check. */
  readonly mutants: number
  /** Changes after which the rules no longer pass it: they are not counted. */
  readonly invalid: number
  readonly killed: number
  /** By kind of change: how many, and how many were killed. */
  readonly byMutation: readonly { readonly mutation: Mutation; readonly mutants: number; readonly killed: number }[]
  readonly survivors: readonly Survivor[]
  /** Those that were declared equivalent and survive, each with its reason. */
  readonly equivalent: readonly { readonly id: string; readonly why: string }[]
  /** Declared equivalent, and killed or none of the mutants: the declaration is wrong. */
  readonly stale: readonly { readonly id: string; readonly why: 'killed' | 'unknown' }[]
  /** Cases that fail before anything is changed: nothing can be told by them. */
  readonly failing: readonly string[]
}
