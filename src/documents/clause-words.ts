/** The words of a clause, put together from its spans. */
import type { Clause } from './plan.js'

/** The words of a clause, whole. */
export function clauseWords(of: Clause): string {
  return of.spans.map((each) => each.words).join(' ')
}

/** The words that a criterion claims, in order; pieces that do not touch are joined by " … ". */
export function criterionWords(of: Clause, criterionId: string): string {
  let words = ''
  let gap = false
  for (const each of of.spans) {
    if (each.claims?.includes(criterionId)) {
      words += words === '' ? each.words : (gap ? ' … ' : ' ') + each.words
      gap = false
    } else gap = true
  }
  return words
}
