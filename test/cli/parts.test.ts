import { describe, expect, it } from 'vitest'
import { exitOf, worst } from '../../src/cli/exit-code.js'
import { stylesFor, widthFor } from '../../src/cli/output.js'
import { kindOf } from '../../src/cli/recognise.js'


describe('exit codes', () => {
  it('end with 0 for a pass alone', () => {
    expect((['pass', 'fail', 'undetermined', 'not-covered'] as const).map(exitOf)).toEqual([0, 20, 21, 22])
  })

  it.each([
    [[], 0],
    [[0, 22], 22],
    [[22, 21, 0], 21],
    [[21, 20, 22], 20],
    [[20, 65], 65],
    [[65, 64, 20], 64],
    [[64, 70], 70],
  ])('of %j is the gravest', (codes, expected) => {
    expect(worst(codes)).toBe(expected)
  })
})

describe('the terminal', () => {
  it('has colours only when it is one, and NO_COLOR is not set', () => {
    expect(stylesFor(false, undefined)).toEqual({})
    expect(stylesFor(true, '1')).toEqual({})
    expect(Object.keys(stylesFor(true, undefined)).sort()).toEqual(['fail', 'faint', 'other', 'pass', 'strong', 'undetermined'])
    expect(Object.keys(stylesFor(true, '')).length).toBe(6)
  })

  it('is neither too narrow nor too wide to read', () => {
    expect([undefined, 20, 80, 400].map(widthFor)).toEqual([100, 60, 80, 120])
  })
})

describe('what a file is', () => {
  it.each([
    [{ cases: [], plan: 'x' }, 'fixture'],
    [{ nominee: {} }, 'dossier'],
    [{ rulings: {} }, 'rulings'],
    [{ document: {}, clauses: [] }, 'plan'],
    [{ list: 'a', body: {} }, 'slate'],
    [{ reviews: [], plan: 'x' }, 'slate-fixture'],
    [{ slates: {} }, 'rules'],
    [{ clauses: [] }, 'rules'],
    [{ questions: {} }, 'rules'],
    [{ facts: {} }, 'facts'],
    [{}, undefined],
    ['text', undefined],
  ])('%j', (value, kind) => {
    expect(kindOf(value)).toBe(kind)
  })
})
