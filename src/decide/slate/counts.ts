/** Numbers of nominees by kind: exact also where the kinds of some are not known. */
import type { Listed } from '../../documents/slate.js'
import type { SlateHeld } from '../../documents/slate-review.js'
import type { Tally } from '../../documents/slate-rules.js'
import { FAIL, PASS, all } from '../../words/outcome.js'
import type { Possible } from '../../words/outcome.js'
import type { Answers } from './readings.js'

const known = (kind: string | undefined): kind is string => kind !== undefined && kind !== 'unknown'

const holds = (tally: Tally, count: number): boolean =>
  count >= (tally['at-least'] ?? 0) && count <= (tally['at-most'] ?? Infinity) && (tally.exactly === undefined || count === tally.exactly)

/** How many of the list are of the tally's kinds: for certain, and at most. */
export function heldBy({ of }: Tally, dossiers: readonly Listed[]): Extract<SlateHeld, { readonly kind: 'count' }> {
  if (of === undefined) return { kind: 'count', sure: dossiers.length, possible: dossiers.length }
  const sure = dossiers.filter(({ kind }) => known(kind) && of.includes(kind)).length
  return { kind: 'count', of, sure, possible: sure + dossiers.filter(({ kind }) => !known(kind)).length }
}

/** Kinds that no tally tells apart are one group: which tallies count it for its kind. */
function groupsOf(tallies: readonly Tally[], kinds: readonly string[]): readonly (readonly boolean[])[] {
  const groups = kinds.map((kind) => tallies.map(({ of }) => of?.includes(kind) === true))
  return groups.filter((group, index) => groups.findIndex((other) => other.join() === group.join()) === index)
}

/**
 * Whether all tallies hold together, over every way in which the nominees of unknown kind may divide among the kinds:
 * one unknown nominee can be a collective or an individual, never both. Not applicable where no tally binds.
 */
export function countsHold(tallies: readonly Tally[], dossiers: readonly Listed[], kinds: readonly string[], answers: Answers): Possible {
  const binding = tallies.filter(({ when }) => when === undefined || answers.get(when.ask) === when.is)
  const sure = binding.map((tally) => heldBy(tally, dossiers).sure)
  const unknown = dossiers.filter(({ kind }) => !known(kind)).length
  const groups = groupsOf(binding, kinds)
  let set = 0
  const divide = (left: number, index: number, counts: readonly number[]): void => {
    if (set === (PASS | FAIL)) return
    const group = groups[index]
    if (group === undefined) {
      set |= all(binding.map((tally, at) => (holds(tally, counts[at] ?? 0) ? PASS : FAIL)))
      return
    }
    const least = index === groups.length - 1 ? left : 0
    for (let taken = least; taken <= left; taken++) {
      divide(left - taken, index + 1, counts.map((count, at) => (group[at] === true ? count + taken : count)))
    }
  }
  divide(unknown, 0, sure)
  return set
}
