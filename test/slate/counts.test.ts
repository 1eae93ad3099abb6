/** Numbers of nominees: too few by one, exactly enough, too many by one; and kinds that are not known. */
import { describe, expect, it } from 'vitest'
import { asking, rulingsOf } from '../support/small-plan.js'
import { findingOn, nominees, sending, shortly } from './small-slates.js'

const counting = (...counts: readonly Readonly<Record<string, unknown>>[]) => sending([{ counts }])
const each = (of: ReturnType<typeof sending>) => (letters: string) => shortly(of, { dossiers: nominees(letters) })

describe('a number of nominees', () => {
  it('is at least so many', () => {
    expect(['c', 'cc', 'cci'].map(each(counting({ 'at-least': 2 })))).toEqual(['not-met', 'met', 'met'])
  })

  it('is at most so many, and may be none', () => {
    expect(['', 'cc', 'cci'].map(each(counting({ 'at-most': 2 })))).toEqual(['met', 'met', 'not-met'])
  })

  it('is exactly so many', () => {
    expect(['c', 'ci', 'cii'].map(each(counting({ exactly: 2 })))).toEqual(['not-met', 'met', 'not-met'])
  })

  it('lies between two', () => {
    expect(['c', 'cc', 'ccc', 'cccc'].map(each(counting({ 'at-least': 2, 'at-most': 3 })))).toEqual(['not-met', 'met', 'met', 'not-met'])
  })

  it('is of the kinds named', () => {
    const either = counting({ of: ['collective', 'individual'], 'at-least': 2 })
    expect(['ch', 'ci', 'hh', 'cc'].map(each(either))).toEqual(['not-met', 'met', 'not-met', 'met'])
    const both = counting({ of: ['collective'], 'at-least': 1 }, { of: ['individual'], 'at-least': 1 })
    expect(['cc', 'ii', 'ci'].map(each(both))).toEqual(['not-met', 'not-met', 'met'])
  })

  it('is not known without the list, and of an empty one it is nought', () => {
    expect(shortly(counting({ 'at-least': 1 }), {})).toBe('undetermined · dossiers')
    expect(shortly(counting({ 'at-least': 1 }), { dossiers: [] })).toBe('not-met')
  })
})

describe('nominees whose kind is not known', () => {
  const collectives = counting({ of: ['collective'], 'at-least': 2 })

  it('are named where their kind decides', () => {
    expect(['c?', 'cu', '?u', 'c?h'].map(each(collectives))).toEqual(['undetermined · dossiers.kind n2', 'undetermined · dossiers.kind n2', 'undetermined · dossiers.kind n1 n2', 'undetermined · dossiers.kind n2'])
  })

  it('make no difference where there are enough, or too few, without them', () => {
    expect(['cc?', '?', 'h?'].map(each(collectives))).toEqual(['met', 'not-met', 'not-met'])
    expect(findingOn(collectives, { dossiers: nominees('?') }).possible).toEqual(['fail'])
  })

  it('count where kinds are not asked for', () => {
    expect(['?', '??', 'u?c'].map(each(counting({ 'at-least': 2 })))).toEqual(['not-met', 'met', 'met'])
    expect(each(counting({ exactly: 2 }))('??')).toBe('met')
  })

  it('count once among all, of whichever kind they are', () => {
    const five = counting({ exactly: 2 }, { of: ['collective'], exactly: 1 })
    expect(['c?', '??', 'cc?', 'c??'].map(each(five))).toEqual(['undetermined · dossiers.kind n2', 'undetermined · dossiers.kind n1 n2', 'not-met', 'not-met'])
  })

  it('are one kind each, never two', () => {
    const both = counting({ of: ['collective'], 'at-least': 1 }, { of: ['individual'], 'at-least': 1 })
    expect(['?', 'h?', 'c?', '??'].map(each(both))).toEqual(['not-met', 'not-met', 'undetermined · dossiers.kind n2', 'undetermined · dossiers.kind n1 n2'])
  })

  it('are of some kind, all of them', () => {
    const three = counting({ of: ['collective'], exactly: 1 }, { of: ['individual', 'household'], 'at-most': 0 })
    expect(['?', '??'].map(each(three))).toEqual(['undetermined · dossiers.kind n1', 'not-met'])
  })

  it('may be of a kind of which no number speaks', () => {
    const none = counting({ of: ['collective', 'individual'], 'at-most': 0 })
    expect(['?', 'h', 'c?'].map(each(none))).toEqual(['undetermined · dossiers.kind n1', 'met', 'not-met'])
  })

  it('may be all of the last kind, or all of the first', () => {
    const first = counting({ of: ['collective'], exactly: 2 })
    const last = counting({ of: ['household'], exactly: 2 })
    expect([first, last].map((of) => findingOn(of, { dossiers: nominees('??') }).possible)).toEqual([['pass', 'fail'], ['pass', 'fail']])
  })
})

describe('what was counted', () => {
  it('is told for each number, for certain and at most', () => {
    const of = counting({ exactly: 3 }, { of: ['collective'], 'at-least': 1 }, { of: ['individual', 'household'], 'at-least': 1 })
    expect(findingOn(of, { dossiers: nominees('ch?u') }).held).toEqual([
      { kind: 'count', sure: 4, possible: 4 },
      { kind: 'count', of: ['collective'], sure: 1, possible: 3 },
      { kind: 'count', of: ['individual', 'household'], sure: 1, possible: 3 },
    ])
  })

  it('is told once where several numbers are of the same nominees', () => {
    const of = counting({ 'at-least': 1 }, { 'at-most': 3 }, { of: ['collective'], 'at-least': 0 })
    expect(findingOn(of, { dossiers: nominees('ch') }).held).toEqual([
      { kind: 'count', sure: 2, possible: 2 },
      { kind: 'count', of: ['collective'], sure: 1, possible: 1 },
    ])
  })

  it('names no nominee', () => {
    const finding = findingOn(counting({ of: ['collective'], 'at-least': 2 }), { dossiers: nominees('c?') })
    expect(finding.nominees).toEqual([])
    expect(finding.asked).toMatchObject({ counts: [{ of: ['collective'], 'at-least': 2 }] })
  })
})

describe('a number that binds under one reading', () => {
  const two = { upper: asking({ capped: 'maximum', free: 'first-only' }), higher: asking({ strict: 'maximum', loose: 'first-only' }) }
  const of = sending([{ counts: [{ 'at-least': 1 }, { 'at-most': 2, when: { ask: 'upper', is: 'maximum' } }, { 'at-most': 4, when: { ask: 'higher', is: 'maximum' } }] }], two)
  const ruled = (letters: string, readings: Readonly<Record<string, string>>) => shortly(of, { dossiers: nominees(letters) }, { rulings: rulingsOf(of.plan, readings) })

  it('is no matter where all readings agree', () => {
    expect(['', 'c', 'cc'].map(each(of))).toEqual(['not-met', 'met', 'met'])
  })

  it('is a question where they do not, and only the one that makes the difference', () => {
    expect(each(of)('ccc')).toBe('undetermined · ?upper capped fail, free pass')
  })

  it('gives what may come out under each reading, whatever the others are', () => {
    expect(each(of)('ccccc')).toBe('undetermined · ?upper capped fail, free pass/fail · ?higher strict fail, loose pass/fail')
  })

  it('is settled by a ruling that names the reading', () => {
    expect(ruled('ccc', { upper: 'capped' })).toBe('not-met')
    expect(ruled('ccc', { upper: 'free' })).toBe('met')
    expect(ruled('ccccc', { upper: 'free' })).toBe('undetermined · ?higher strict fail, loose pass')
    expect(ruled('ccccc', { upper: 'free', higher: 'strict' })).toBe('not-met')
    expect(ruled('ccccc', { upper: 'free', higher: 'loose' })).toBe('met')
  })

  it('tells whether the words are open or silent', () => {
    const silent = sending([{ counts: [{ 'at-least': 1, when: { ask: 'lower', is: 'binds' } }] }], { lower: asking({ yes: 'binds', no: 'falls' }, 'silent') })
    expect(findingOn(silent, { dossiers: [] }).causes).toEqual([
      { kind: 'needs-ruling', question: 'lower', status: 'silent', readings: [{ reading: 'yes', possible: ['fail'] }, { reading: 'no', possible: ['not-applicable'] }] },
    ])
  })

  it('does not bind at all under another, where no other number does', () => {
    const only = sending([{ counts: [{ 'at-least': 1, when: { ask: 'lower', is: 'binds' } }] }], { lower: asking({ yes: 'binds', no: 'falls' }) })
    expect(findingOn(only, { dossiers: nominees('c') })).toMatchObject({ outcome: 'met', possible: ['pass', 'not-applicable'], causes: [] })
    expect(shortly(only, { dossiers: [] }, { rulings: rulingsOf(only.plan, { lower: 'no' }) })).toBe('not-applicable')
  })

  it('is asked together with the kinds that are not known', () => {
    const kinds = sending([{ counts: [{ of: ['collective'], 'at-least': 1 }, { 'at-most': 2, when: { ask: 'upper', is: 'maximum' } }] }], two)
    expect(shortly(kinds, { dossiers: nominees('ii?') })).toBe('undetermined · dossiers.kind n3 · ?upper capped fail, free pass/fail')
  })
})

it('of five hundred nominees whose kinds nobody knows is found at once', () => {
  const of = counting({ exactly: 500 }, { of: ['collective'], 'at-most': 500 }, { of: ['individual'], 'at-most': 500 })
  expect(each(of)('?'.repeat(500))).toBe('met')
})
