import { describe, expect, it } from 'vitest'
import { FAIL, NOT_APPLICABLE, NOT_COVERED, PASS, all, any, atLeast, listed, not, shown, shownVerdict } from '../../src/words/outcome.js'

/** One member as it may turn out. */
type Known = 'pass' | 'fail' | 'none'

const bits = { pass: PASS, fail: FAIL, none: NOT_APPLICABLE } as const
const kinds = ['pass', 'fail', 'none'] as const
const everySet = [1, 2, 3, 4, 5, 6, 7]
const membersOf = (set: number): readonly Known[] => kinds.filter((kind) => (set & bits[kind]) !== 0)

/** Every way in which the members may turn out together. */
function ways(sets: readonly number[]): readonly (readonly Known[])[] {
  const [first, ...rest] = sets
  if (first === undefined) return [[]]
  return membersOf(first).flatMap((kind) => ways(rest).map((way) => [kind, ...way]))
}

/** What the known members come to, as the plan's words have it; every set of up to three members is tried below. */
const sum = (sets: readonly number[], known: (members: readonly Known[]) => Known): number =>
  ways(sets).reduce((set, way) => set | bits[known(way)], 0)

const counted = (members: readonly Known[], met: (passes: number, of: number) => boolean): Known => {
  const left = members.filter((member) => member !== 'none')
  if (left.length === 0) return 'none'
  return met(left.filter((member) => member === 'pass').length, left.length) ? 'pass' : 'fail'
}

const groups = [
  ...everySet.map((a) => [a]),
  ...everySet.flatMap((a) => everySet.map((b) => [a, b])),
  ...everySet.flatMap((a) => everySet.flatMap((b) => everySet.map((c) => [a, b, c]))),
]

describe('groups of possible outcomes', () => {
  it('are tried with one, two and three members', () => {
    expect(groups).toHaveLength(7 + 49 + 343)
  })

  it('all: every member left passes', () => {
    for (const sets of groups) expect([sets, all(sets)]).toEqual([sets, sum(sets, (members) => counted(members, (passes, of) => passes === of))])
  })

  it('any: some member passes', () => {
    for (const sets of groups) expect([sets, any(sets)]).toEqual([sets, sum(sets, (members) => counted(members, (passes) => passes > 0))])
  })

  it('at least k: so many pass', () => {
    for (const k of [1, 2, 3, 4]) {
      for (const sets of groups) expect([k, sets, atLeast(k, sets)]).toEqual([k, sets, sum(sets, (members) => counted(members, (passes) => passes >= k))])
    }
  })

  it('not: pass and fail swap', () => {
    for (const set of everySet) {
      expect([set, not(set)]).toEqual([set, sum([set], ([member]) => (member === 'pass' ? 'fail' : member === 'fail' ? 'pass' : 'none'))])
      expect(not(not(set))).toBe(set)
    }
  })

  it('without a member left do not apply', () => {
    expect(all([])).toBe(NOT_APPLICABLE)
  })

  it('do not depend on the order of their members', () => {
    for (const sets of groups) {
      const turned = sets.toReversed()
      expect([all(turned), any(turned), atLeast(2, turned)]).toEqual([all(sets), any(sets), atLeast(2, sets)])
    }
  })
})

describe('what is shown of a set', () => {
  it.each([
    [1, 'pass', ['pass']],
    [2, 'fail', ['fail']],
    [3, 'undetermined', ['pass', 'fail']],
    [4, 'not-applicable', ['not-applicable']],
    [5, 'pass', ['pass', 'not-applicable']],
    [6, 'undetermined', ['fail', 'not-applicable']],
    [7, 'undetermined', ['pass', 'fail', 'not-applicable']],
  ])('%i is %s', (set, outcome, list) => {
    expect([shown(set), listed(set)]).toEqual([outcome, list])
  })

  it('a verdict passes or fails only where nothing else is possible', () => {
    for (let set = 1; set < 16; set++) {
      const expected = { [PASS]: 'pass', [FAIL]: 'fail', [NOT_COVERED]: 'not-covered' }[set] ?? 'undetermined'
      expect([set, shownVerdict(set)]).toEqual([set, expected])
    }
  })
})
