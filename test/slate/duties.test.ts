/** Each kind of duty on one slate: the day before, on and after; kinds of bodies; rounds; what is not known. */
import { describe, expect, it } from 'vitest'
import type { SlateDocument } from '../../src/documents/slate.js'
import { rulingsOf } from '../support/small-plan.js'
import { findingOn, nominees, reviewed, sending, shortly } from './small-slates.js'

const on = (of: ReturnType<typeof sending>, more: Partial<SlateDocument> = {}) => (submitted: string) => shortly(of, { submitted, ...more })

describe('whom the words address', () => {
  const duty = { rounds: ['interim', 'final'], bodies: ['cell', 'office'], counts: [{ 'at-least': 1 }] }
  const of = sending([duty])
  const dossiers = nominees('c')

  it('is whoever is of the kinds named, in the rounds named', () => {
    expect(shortly(of, { dossiers, body: { id: 'b', kind: 'cell' } })).toBe('met')
    expect(shortly(of, { dossiers, body: { id: 'b', kind: 'office' }, round: 'final' })).toBe('met')
    expect(shortly(of, { dossiers, body: { id: 'b', kind: 'school' } })).toBe('not-applicable · other body')
    expect(shortly(of, { dossiers, round: 'asked' })).toBe('not-applicable · other round')
    expect(shortly(of, { dossiers, round: 'asked', body: { id: 'b', kind: 'school' } })).toBe('not-applicable · other round')
  })

  it('is everybody in every round where none are named', () => {
    const open = sending([{ counts: [{ 'at-least': 1 }] }])
    expect(shortly(open, { dossiers, round: 'asked', body: { id: 'b', kind: 'school' } })).toBe('met')
    expect(findingOn(open, { dossiers, body: { id: 'b' } }).possible).toEqual(['pass'])
  })

  it('is not known of a body whose kind is not', () => {
    expect(shortly(of, { dossiers: [], body: { id: 'b' } })).toBe('undetermined · body.kind')
    expect(shortly(of, { dossiers: [], body: { id: 'b', kind: 'unknown' } })).toBe('undetermined · body.kind')
    expect(findingOn(of, { dossiers: [], body: { id: 'b' } }).possible).toEqual(['fail', 'not-applicable'])
  })

  it('is no matter where the list is in order whoever sends it', () => {
    expect(findingOn(of, { dossiers, body: { id: 'b' } })).toMatchObject({ outcome: 'met', possible: ['pass', 'not-applicable'], causes: [] })
    expect(findingOn(sending([{ bodies: ['cell'], eligible: 'yes' }]), { dossiers: [], body: { id: 'b' } })).toMatchObject({ outcome: 'not-applicable', causes: [] })
  })

  it('comes before what else is not known', () => {
    expect(shortly(of, { body: { id: 'b' } })).toBe('undetermined · body.kind · dossiers')
  })

  it('leaves nothing to be counted where it is another', () => {
    expect(findingOn(of, { dossiers, round: 'asked' })).toEqual({
      duty: 'it',
      outcome: 'not-applicable',
      possible: ['not-applicable'],
      plan: 'small',
      source: [{ place: 'III.1', words: 'words' }],
      asked: { id: 'it', list: 'names', source: [{ place: 'III.1', words: 'words' }], ...duty },
      held: [],
      nominees: [],
      causes: [{ kind: 'other', what: 'round' }],
    })
  })

  it('is nobody on another list', () => {
    expect(reviewed(of, [{ list: 'chosen' }]).slates[0]?.findings).toEqual([])
  })
})

describe('a day', () => {
  it('that is the last in time', () => {
    const of = sending([{ 'no-later-than': '2023-03-30' }])
    expect(['2023-03-29', '2023-03-30', '2023-03-31'].map(on(of))).toEqual(['met', 'met', 'not-met'])
  })

  it('that is the first too late', () => {
    const of = sending([{ before: '2023-03-30' }])
    expect(['2023-03-29', '2023-03-30', '2023-03-31'].map(on(of))).toEqual(['met', 'not-met', 'not-met'])
  })

  it('is missing where the list does not say when it was sent, and told where it does', () => {
    const of = sending([{ before: '2023-03-30' }])
    expect(shortly(of, {})).toBe('undetermined · submitted')
    expect(findingOn(of, {})).toMatchObject({ possible: ['pass', 'fail'], held: [], nominees: [] })
    expect(findingOn(of, { submitted: '2023-03-29' })).toMatchObject({ held: [{ kind: 'day', submitted: '2023-03-29' }], nominees: [], causes: [] })
  })

  it('in a year is any from its first to its last', () => {
    const of = sending([{ 'in-year': 2023 }])
    expect(['2022-12-31', '2023-01-01', '2023-12-31', '2024-01-01'].map(on(of))).toEqual(['not-met', 'met', 'met', 'not-met'])
  })
})

describe('a day in the first months of a year', () => {
  const early = { kind: 'open', words: 'Đầu năm', vi: 'Đến tháng mấy?', en: 'Through which month?', number: { unit: 'tháng', lowest: 1, highest: 6 }, why: 'the words name no month' }
  const of = sending([{ 'in-year': 2025, 'through-month': { ask: 'early' } }], { early })
  const ruled = (month: number) => {
    const { rulings } = of.plan.rulings({ format: 1, plan: 'small', rulings: { early: { value: month } } })
    if (rulings === undefined) throw new Error('no such month')
    return { rulings }
  }

  it('is in time by every month that the words may mean, or by none', () => {
    expect(['2024-12-31', '2025-01-31', '2025-06-30', '2025-07-01', '2026-01-01'].map(on(of))).toEqual(['not-met', 'met', 'undetermined · ?early 1 fail, 6 pass', 'not-met', 'not-met'])
    expect(on(of)('2025-02-01')).toBe('undetermined · ?early 1 fail, 6 pass')
  })

  it('goes to the end of the month that the office names', () => {
    const given = ['2025-03-31', '2025-04-01']
    expect(given.map((submitted) => shortly(of, { submitted }, ruled(3)))).toEqual(['met', 'not-met'])
    expect(given.map((submitted) => shortly(of, { submitted }, ruled(4)))).toEqual(['met', 'met'])
    expect(shortly(of, { submitted: '2025-01-01' }, { rulings: rulingsOf(of.plan, {}) })).toBe('met')
  })
})

describe('a day of each year', () => {
  const of = sending([{ list: 'report', 'yearly-on': '12-15' }])
  const of2022 = { list: 'report', covers: '2022' }

  it('is that day of the year for which the list is', () => {
    expect(['2022-12-14', '2022-12-15', '2022-12-16', '2021-12-15', '2023-12-15'].map(on(of, of2022))).toEqual(['not-met', 'met', 'not-met', 'not-met', 'not-met'])
  })

  it('is missed on any other, whichever the year is', () => {
    expect(['2022-12-14', '2022-11-15'].map(on(of, { list: 'report' }))).toEqual(['not-met', 'not-met'])
  })

  it('needs the day of sending and the year', () => {
    expect(on(of, { list: 'report' })('2022-12-15')).toBe('undetermined · covers')
    expect(shortly(of, of2022)).toBe('undetermined · submitted')
    expect(shortly(of, { list: 'report' })).toBe('undetermined · submitted · covers')
    expect(findingOn(of, { list: 'report', submitted: '2022-12-15' })).toMatchObject({ held: [{ kind: 'day', submitted: '2022-12-15' }], possible: ['pass', 'fail'] })
  })

  it('is that day of the year of which the list is for a half', () => {
    expect(['2022-12-15', '2023-12-15'].map(on(of, { list: 'report', covers: '2022-H2' }))).toEqual(['met', 'not-met'])
  })

  it('may be in the first month', () => {
    const january = sending([{ list: 'report', 'yearly-on': '01-05' }])
    expect(['2022-01-05', '2022-10-05', '2022-01-15'].map(on(january, of2022))).toEqual(['met', 'not-met', 'not-met'])
  })
})

describe('a list for each stretch of time', () => {
  const of = sending([{ list: 'report', each: ['half-year', 'quarter'] }])
  const report = { list: 'report', submitted: '2022-12-15' }

  it('is of one of the stretches asked for', () => {
    expect(['2022-H1', '2022-Q4'].map((covers) => shortly(of, { ...report, covers }))).toEqual(['met', 'met'])
    expect(shortly(of, { ...report, covers: '2022' })).toBe('not-applicable · other stretch')
    expect(findingOn(of, { ...report, covers: '2022' })).toMatchObject({ held: [], possible: ['not-applicable'] })
    expect(shortly(sending([{ list: 'report', each: ['year'] }]), { ...report, covers: '2022' })).toBe('met')
  })

  it('is told by its stretch and its day', () => {
    expect(findingOn(of, { ...report, covers: '2022-H1' })).toMatchObject({ nominees: [], held: [{ kind: 'covers', covers: ['2022-H1'] }, { kind: 'day', submitted: '2022-12-15' }] })
  })

  it('needs both', () => {
    expect(shortly(of, report)).toBe('undetermined · covers')
    expect(findingOn(of, report).held).toEqual([{ kind: 'day', submitted: '2022-12-15' }])
    expect(shortly(of, { list: 'report', covers: '2022-Q1' })).toBe('undetermined · submitted')
    expect(findingOn(of, { list: 'report', covers: '2022-Q1' }).held).toEqual([{ kind: 'covers', covers: ['2022-Q1'] }])
    expect(shortly(of, { list: 'report' })).toBe('undetermined · covers · submitted')
    expect(findingOn(of, { list: 'report' }).possible).toEqual(['pass', 'fail'])
  })
})

describe('eligible nominees', () => {
  const of = sending([{ eligible: 'yes' }])
  type Stated = NonNullable<SlateDocument['dossiers']>[number]['outcome']
  const stated = (outcomes: readonly Stated[]) =>
    findingOn(of, { dossiers: outcomes.map((outcome, index) => ({ id: `n${index + 1}`, ...(outcome === undefined ? {} : { outcome }) })) })
  const told = (...outcomes: readonly Stated[]) => {
    const { outcome, possible, nominees: failing, causes } = stated(outcomes)
    return [outcome, possible.join('/'), failing.join(' '), causes.flatMap((cause) => ('nominees' in cause ? [`${cause.kind} ${'fact' in cause ? cause.fact : ''} ${(cause.nominees ?? []).join(' ')}`] : [cause.kind])).join()]
  }

  it('are all of them', () => {
    expect(told('pass', 'pass')).toEqual(['met', 'pass', '', ''])
    expect(told('pass', 'fail', 'fail')).toEqual(['not-met', 'fail', 'n2 n3', ''])
    expect(told('pass', 'not-covered')).toEqual(['not-met', 'fail', 'n2', ''])
  })

  it('are not known where one is not', () => {
    expect(told('pass', undefined)).toEqual(['undetermined', 'pass/fail', '', 'missing dossiers.outcome n2'])
    expect(told('unknown', 'undetermined')).toEqual(['undetermined', 'pass/fail', '', 'missing dossiers.outcome n1 n2'])
  })

  it('are named together with those that are not known', () => {
    expect(told('fail', undefined, 'pass')).toEqual(['not-met', 'fail', 'n1', 'missing dossiers.outcome n2'])
  })

  it('are not asked for of an empty list, and not known without a list', () => {
    expect(told()).toEqual(['not-applicable', 'not-applicable', '', ''])
    expect(shortly(of, {})).toBe('undetermined · dossiers')
  })
})

describe('nominees from among those proposed', () => {
  const of = sending([{ list: 'chosen', among: 'names' }])
  const chosen = { list: 'chosen', dossiers: nominees('ci') }
  const first = (slates: readonly Partial<SlateDocument>[]) => reviewed(of, [chosen, ...slates]).slates[0]?.findings[0]

  it('are all on the lists in hand', () => {
    expect(first([{ dossiers: nominees('ci') }])).toMatchObject({ outcome: 'met', possible: ['pass'], causes: [] })
    expect(first([{ dossiers: [{ id: 'n1' }] }, { dossiers: [{ id: 'n2' }, { id: 'n3' }] }])?.outcome).toBe('met')
  })

  it('are not known to be where a list may not be in hand', () => {
    const cause = (...ids: readonly string[]) => [{ kind: 'missing', fact: 'list', list: 'names', nominees: ids }]
    expect(first([{ dossiers: [{ id: 'n1' }] }])).toMatchObject({ outcome: 'undetermined', possible: ['pass', 'fail'], causes: cause('n2') })
    expect(first([])).toMatchObject({ outcome: 'undetermined', causes: cause('n1', 'n2') })
    expect(first([{}])).toMatchObject({ outcome: 'undetermined', causes: cause('n1', 'n2') })
  })

  it('are not known to be where the list in hand is of another year', () => {
    const inYear = (year: number) => reviewed(of, [{ ...chosen, round: 'yearly', year: 2023 }, { dossiers: nominees('ci'), round: 'yearly', year }]).slates[0]?.findings[0]?.outcome
    expect([inYear(2022), inYear(2023)]).toEqual(['undetermined', 'met'])
  })

  it('are not on another list, nor on one of another round', () => {
    expect(first([{ list: 'chosen', dossiers: nominees('ci') }])?.outcome).toBe('undetermined')
    expect(first([{ round: 'final', dossiers: nominees('ci') }])?.outcome).toBe('undetermined')
  })

  it('are not asked for of an empty list, and not known without a list', () => {
    expect(shortly(of, { list: 'chosen', dossiers: [] })).toBe('not-applicable')
    expect(shortly(of, { list: 'chosen' })).toBe('undetermined · dossiers')
  })
})
