/** What the leaf operators look at: one dossier, and the leaves of the rules. */
import type { Leaves, Looked } from '../../decide/leaf.js'
import { FAIL, NOT_APPLICABLE, PASS } from '../../words/outcome.js'
import type { Leaf } from './build.js'
import type { Operators } from './run.js'

/** The value of every fact: the engine hands it to a leaf operator together with the name of the leaf. */
export interface View {
  /** The section that the dossier states. */
  readonly section: string | undefined
  /** What the leaf of that name comes to for the dossier: a set of outcomes, or of answers. */
  set(leaf: string): number
  /** Lets the leaves of more parts be asked for. */
  add(parts: readonly { readonly leaves: ReadonlyMap<string, Leaf> }[]): void
}

export function viewOf(of: Leaves, looked: Looked, section: string | undefined): View {
  const known = new Map<string, number>()
  const parts: (readonly { readonly leaves: ReadonlyMap<string, Leaf> }[])[] = []

  function leafNamed(name: string): Leaf {
    for (const some of parts) {
      for (const { leaves } of some) {
        const leaf = leaves.get(name)
        if (leaf !== undefined) return leaf
      }
    }
    throw new RangeError(`there is no leaf ${name}`)
  }

  return {
    section,
    add: (more) => {
      parts.push(more)
    },
    set(name) {
      const before = known.get(name)
      if (before !== undefined) return before
      const leaf = leafNamed(name)
      const judge = 'demand' in leaf ? of.demand(leaf.demand) : of.attributes(leaf.attributes)
      const set = looked.judge(judge, leaf.combination)
      known.set(name, set)
      return set
    },
  }
}

const YES = 1
const NO = 2

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
