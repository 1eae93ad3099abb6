/**
 * Trying readings. A part is judged again and again, each time with another combination of readings of the questions on
 * which nobody has ruled, until all combinations that make a difference to what is looked at have been tried. Questions
 * that are not met on the way are not tried.
 */
/** A value that a reading supplies. */
export type ReadingValue = string | number | { readonly from: number; readonly to: number }

/** Rulings by question number: the value that stands, undefined where nobody has ruled. */
export interface RulingsByQuestion {
  readonly values: readonly (ReadingValue | undefined)[]
}

export const UNMET = -1

export interface Choices {
  readonly rulings: RulingsByQuestion
  /** The questions that a ruling has answered so far. */
  readonly ruled: number[]
  /** By question: the index of the reading under trial; {@link UNMET} for one that is not. */
  readonly tried: number[]
  /** The questions under trial, in the order in which they were met. */
  readonly met: number[]
}

/** `unmet`: {@link UNMET} for each question of the plan. */
export function newChoices(unmet: readonly number[], rulings: RulingsByQuestion, ruled: number[] = []): Choices {
  return { rulings, ruled, tried: unmet.slice(), met: [] }
}

/** The value that stands for a question now: the ruling's, or that of the reading under trial. */
export function answerTo(choices: Choices, question: number, readings: readonly ReadingValue[]): ReadingValue {
  const ruled = choices.rulings.values[question]
  if (ruled !== undefined) {
    if (!choices.ruled.includes(question)) choices.ruled.push(question)
    return ruled
  }
  const at = choices.tried[question] ?? UNMET
  if (at !== UNMET) return readings[at] as ReadingValue
  choices.tried[question] = 0
  choices.met.push(question)
  return readings[0] as ReadingValue
}

/** Moves on to the next combination; false when all have been tried (and nothing is under trial any more). */
export function nextCombination({ met, tried }: Choices, readingCounts: readonly number[]): boolean {
  for (;;) {
    const question = met[met.length - 1]
    if (question === undefined) return false
    const at = (tried[question] ?? 0) + 1
    if (at < (readingCounts[question] ?? 0)) {
      tried[question] = at
      return true
    }
    tried[question] = UNMET
    met.pop()
  }
}
