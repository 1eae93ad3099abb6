/** Cases of a clause whose answers a person still has to give. */

/** One case: what is different from the base, and the words that answer it. */
export interface BlankCase {
  readonly name: string
  /** The plan's words concerned. */
  readonly words: string
  /** By dotted path, as a case of a fixture writes it. */
  readonly set: Readonly<Record<string, unknown>>
  readonly remove: readonly string[]
}

export interface BlankCases {
  readonly plan: string
  readonly clause: string
  readonly round: string
  /** `YYYY-MM-DD`; absent where the plan states the day of the round. */
  readonly cutOff?: string
  /** A dossier that meets what the clause asks, as far as rules and facts alone can. */
  readonly base: Readonly<Record<string, unknown>>
  /** What the clause comes to on the base. */
  readonly outcome: string
  readonly cases: readonly BlankCase[]
}
