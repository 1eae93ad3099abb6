import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance, nearest } from '../../src/words/nearest.js'

describe('nearest', () => {
  const known = ['rating', 'finding', 'standing', 'series', 'count', 'at-least', 'at-most', 'hòa']

  it('finds a name a letter or two away', () => {
    expect(nearest('ratng', known)).toBe('rating')
    expect(nearest('raitng', known)).toBe('rating')
    expect(nearest('at-lest', known)).toBe('at-least')
    expect(nearest('FINDING', known)).toBe('finding')
    expect(nearest('hoà', known)).toBeUndefined()
    expect(nearest('hoa', known)).toBe('hòa')
    expect(nearest('hòa'.normalize('NFD'), known)).toBe('hòa')
  })

  it('finds nothing where nothing is near', () => {
    for (const word of ['', 'xyz', 'evaluation', 'x'.repeat(10_000)]) expect([word, nearest(word, known)]).toEqual([word, undefined])
    expect(nearest('rating', [])).toBeUndefined()
  })

  it('does not depend on the order of the names', () => {
    expect(nearest('cat', ['rat', 'bat', 'hat'])).toBe('bat')
    const words = fc.array(fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 6 }), { maxLength: 8 })
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 6 }), words, (word, names) => {
        expect(nearest(word, names)).toBe(nearest(word, names.toReversed()))
      }),
      { seed: 20230330, numRuns: 500 },
    )
  })
})

describe('edit distance', () => {
  it('counts inserts, drops, replacements and swaps', () => {
    expect(['ab', 'abd', 'abdc', 'bac', 'xyz'].map((word) => editDistance('abc', word, 9))).toEqual([1, 1, 1, 1, 3])
  })

  it('is the same both ways, nought only for the same word, and stops at the most', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcế'), maxLength: 7 })
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 9 }), (a, b, most) => {
        const whole = editDistance(a, b, 99)
        expect(editDistance(b, a, 99)).toBe(whole)
        expect(whole === 0).toBe(a === b)
        expect(editDistance(a, b, most)).toBe(Math.min(whole, most + 1))
      }),
      { seed: 20230330, numRuns: 500 },
    )
  })
})
