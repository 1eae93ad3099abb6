/** Pairs the members of two lists, the likest first, each at most once. */
import type { Pair } from '../../documents/comparison.js'

/** In the order of the first list; those of the second that are left over stand last. `score` is 0 where two may not be paired. */
export function paired<T>(first: readonly T[], second: readonly T[], score: (one: T, other: T) => number): readonly Pair<T>[] {
  const scores = first.flatMap((one, i) => second.map((other, j) => ({ i, j, score: score(one, other) }))).filter((each) => each.score > 0)
  scores.sort((a, b) => b.score - a.score || a.i - b.i || a.j - b.j)
  const of = new Map<number, number>()
  const taken = new Set<number>()
  for (const { i, j } of scores) {
    if (of.has(i) || taken.has(j)) continue
    of.set(i, j)
    taken.add(j)
  }
  const both = first.map((one, i): Pair<T> => {
    const j = of.get(i)
    return [one, j === undefined ? undefined : second[j]]
  })
  return [...both, ...second.flatMap((other, j): readonly Pair<T>[] => (taken.has(j) ? [] : [[undefined, other]]))]
}
