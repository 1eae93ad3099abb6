/** What the leaf operators look at: one dossier, and the leaves of the rules. */
import type { Leaves, Looked } from '../../decide/leaf.js'
import { FAIL, NOT_APPLICABLE, PASS } from '../../words/outcome.js'
import type { Leaf } from './build.js'
import type { Operators } from './run.js'

/** The value of every fact: the engine hands it to a leaf operator together with the name of the leaf. */
export interface View {
  /** What the leaf of that name comes to for the dossier: a set of outcomes, or of answers. */
  set(leaf: string): number
}

const YES = 1
const NO = 2

export function viewOf(of: Leaves, looked: Looked, leaves: ReadonlyMap<string, Leaf>): View {
  const known = new Map<string, number>()
  return {
    set(name) {
      const before = known.get(name)
      if (before !== undefined) return before
      const leaf = leaves.get(name)
      if (leaf === undefined) throw new RangeError(`there is no leaf ${name}`)
      const judge = 'demand' in leaf ? of.demand(leaf.demand) : of.attributes(leaf.attributes)
      const set = looked.judge(judge, leaf.combination)
      known.set(name, set)
      return set
    },
  }
}

const can =
  (bit: number) =>
  (view: View, leaf: string): boolean =>
    (view.set(leaf) & bit) !== 0

/** Each answers for one leaf: whether an outcome, or an answer, is possible. There is no other operator. */
export const leafOperators: Operators = {
  'can-pass': can(PASS),
  'can-fail': can(FAIL),
  'can-be-not-applicable': can(NOT_APPLICABLE),
  'can-hold': can(YES),
  'can-not-hold': can(NO),
}
