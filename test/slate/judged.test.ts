/** What a review says of itself, and what it asks the dossiers given beside it. */
import { describe, expect, it } from 'vitest'
import { compile } from '../../src/decide/compile.js'
import { review, slateOutcome } from '../../src/decide/slate.js'
import type { Dossier } from '../../src/documents/checked.js'
import { isBinhxetError } from '../../src/words/error.js'
import { version } from '../../src/words/version.js'
import { FAIL, NOT_APPLICABLE, PASS } from '../../src/words/outcome.js'
import { asking, demanding, dossierOf, rulingsOf, small as smallWith } from '../support/small-plan.js'
import { inShort, nominees, reviewed, sending, slateOf } from './small-slates.js'

const of = sending([{ eligible: 'yes' }])
const gentle = (id: string, met: string, more: object = {}): Dossier => dossierOf(of.plan, { id, findings: { gentle: met }, ...more })
const codeOf = (run: () => unknown): string => {
  try {
    run()
  } catch (error) {
    if (isBinhxetError(error)) return error.code
    throw error
  }
  return 'nothing is thrown'
}

describe('what a set of possible outcomes is called', () => {
  it.each([
    [PASS, 'met'],
    [FAIL, 'not-met'],
    [PASS | FAIL, 'undetermined'],
    [PASS | NOT_APPLICABLE, 'met'],
    [FAIL | NOT_APPLICABLE, 'undetermined'],
    [NOT_APPLICABLE, 'not-applicable'],
  ])('%i: %s', (set, expected) => {
    expect(slateOutcome(set)).toBe(expected)
  })
})

describe('a review', () => {
  it('says all that it was given and found, and no more', () => {
    const counts = sending([{ counts: [{ 'at-least': 1 }] }])
    const body = { id: 'b', name: 'Chi bộ B', kind: 'cell' }
    const finding = { duty: 'it', outcome: 'met', possible: ['pass'], plan: 'small', source: [{ place: 'III.1', words: 'words' }], asked: counts.plan.document.slates?.duties[0], held: [{ kind: 'count', sure: 1, possible: 1 }], nominees: [], causes: [] }
    expect(reviewed(counts, [{ body, submitted: '2023-01-05', dossiers: nominees('c') }, { body: { id: 'x' }, list: 'report', covers: '2022' }])).toEqual({
      format: 1,
      version,
      plan: { id: 'small', hash: counts.program.hash },
      outcome: 'met',
      slates: [
        { slate: 's1', round: 'interim', list: 'names', body, submitted: '2023-01-05', outcome: 'met', findings: [finding] },
        { slate: 's2', round: 'interim', list: 'report', body: { id: 'x' }, covers: '2022', outcome: 'not-applicable', findings: [] },
      ],
      together: [],
      warnings: [],
      rulings: [],
    })
  })

  it('of one slate is as of a list of one', () => {
    const slate = slateOf(of, { dossiers: nominees('c') })
    expect(review(of.program, slate)).toEqual(review(of.program, [slate]))
  })

  it('comes to what every finding comes to', () => {
    const two = sending([{ id: 'one', counts: [{ 'at-least': 1 }] }, { id: 'other', before: '2023-03-30' }])
    const outcomes = (...given: Parameters<typeof reviewed>[1]) => {
      const { outcome, slates } = reviewed(two, given)
      return [outcome, ...slates.map((each) => each.outcome)]
    }
    const good = { dossiers: nominees('c'), submitted: '2023-03-29' }
    expect(outcomes(good, good)).toEqual(['met', 'met', 'met'])
    expect(outcomes(good, { ...good, submitted: '2023-03-30' })).toEqual(['not-met', 'met', 'not-met'])
    expect(outcomes({ dossiers: nominees('c') }, good)).toEqual(['undetermined', 'undetermined', 'met'])
    expect(outcomes({ dossiers: [] }, good)).toEqual(['not-met', 'not-met', 'met'])
    expect(outcomes({ list: 'chosen' })).toEqual(['not-applicable', 'not-applicable'])
  })

  it('of no slates, under a plan that says nothing of lists, finds nothing', () => {
    const { program } = demanding({ finding: 'gentle' })
    expect(review(program, [])).toMatchObject({ outcome: 'not-applicable', slates: [], together: [], warnings: [], rulings: [] })
  })

  it('states the rulings that it used, in the order of the plan, with what the office said', () => {
    const two = sending([{ id: 'b', counts: [{ 'at-least': 1, when: { ask: 'second', is: 'yes' } }] }, { id: 'a', counts: [{ 'at-least': 1, when: { ask: 'first', is: 'yes' } }] }], { first: asking({ so: 'yes', not: 'no' }), second: asking({ so: 'yes', not: 'no' }) })
    const { rulings } = two.plan.rulings({ format: 1, plan: 'small', rulings: { second: { reading: 'so', by: 'Phòng Nội vụ' }, first: { reading: 'not' }, range: { reading: 'yearly' } } })
    if (rulings === undefined) throw new Error('no rulings')
    const found = reviewed(two, [{ dossiers: [] }], { rulings })
    expect(found.rulings).toEqual([{ question: 'first', reading: 'not' }, { question: 'second', reading: 'so', by: 'Phòng Nội vụ' }])
    expect(found.slates[0]?.findings.map(inShort)).toEqual(['not-met', 'not-applicable'])
    expect(reviewed(two, [{ dossiers: [] }]).rulings).toEqual([])
    expect(reviewed(two, [{ list: 'chosen' }], { rulings }).rulings).toEqual([])
  })

  it('refuses slates, rulings and dossiers that were checked for another plan', () => {
    const other = smallWith({ clauses: [{ criteria: { it: { finding: 'gentle' } } }] }).plan
    const elsewhere = { ...other, id: 'other', document: { ...other.document, id: 'other' } }
    const rulings = { ...rulingsOf(of.plan, {}), plan: 'other' }
    const slate = slateOf(of, {})
    expect(codeOf(() => review(of.program, [slate, { ...slate, plan: 'other' }]))).toBe('other-plan')
    expect(codeOf(() => review(of.program, slate, { rulings }))).toBe('other-plan')
    expect(codeOf(() => review(of.program, slate, { rulings: rulingsOf(of.plan, {}) }))).toBe('nothing is thrown')
    expect(codeOf(() => review(compile(elsewhere), slate))).toBe('other-plan')
  })
})

describe('the dossiers of a list whose nominees are to be eligible', () => {
  const listed = (...ids: readonly string[]) => ({ dossiers: ids.map((id) => ({ id })) })
  const outcomes = (given: Parameters<typeof reviewed>[1], options: Parameters<typeof reviewed>[2]) => reviewed(of, given, options).slates.flatMap(({ findings }) => findings.map(({ outcome, nominees: failing }) => [outcome, ...failing].join(' ')))

  it('are judged in the round of the list', () => {
    expect(outcomes([listed('x', 'y')], { dossiers: [gentle('x', 'yes'), gentle('y', 'no')] })).toEqual(['not-met y'])
    expect(outcomes([{ ...listed('x'), round: 'final' }], { dossiers: [gentle('x', 'yes', { round: 'final' })], cutOff: '2025-12-31' })).toEqual(['met'])
    expect(outcomes([{ ...listed('x'), round: 'final' }], { dossiers: [gentle('x', 'yes', { round: 'interim' })], cutOff: '2025-12-31' })).toEqual(['undetermined'])
  })

  it('cannot be judged without a cut-off, where the plan states none', () => {
    const dossiers = [gentle('x', 'yes')]
    expect(codeOf(() => outcomes([{ ...listed('x'), round: 'final' }], { dossiers }))).toBe('cut-off-needed')
    expect(codeOf(() => outcomes([{ ...listed('z'), round: 'final' }], { dossiers }))).toBe('nothing is thrown')
    expect(codeOf(() => outcomes([{ ...listed('x'), round: 'final', list: 'chosen' }], { dossiers }))).toBe('nothing is thrown')
  })

  it('are judged under the rulings', () => {
    const read = sending([{ eligible: 'yes' }], {}, { it: { 'reading-of': 'binding', is: { yes: { finding: 'gentle' }, no: { finding: 'strict' } } } })
    const dossiers = [dossierOf(read.plan, { id: 'x', findings: { gentle: 'yes', strict: 'no' } })]
    const outcome = (readings: Readonly<Record<string, string>>) => reviewed(read, [listed('x')], { dossiers, rulings: rulingsOf(read.plan, readings) }).outcome
    expect([outcome({}), outcome({ binding: 'binds' }), outcome({ binding: 'advises' })]).toEqual(['undetermined', 'met', 'not-met'])
  })

  it('are judged in the year of the list, and with their papers asked for', () => {
    const bare = gentle('x', 'yes')
    expect(outcomes([listed('x')], { dossiers: [bare] })).toEqual(['met'])
    expect(outcomes([listed('x')], { dossiers: [bare], evidence: 'required' })).toEqual(['undetermined'])
    const yearly = gentle('x', 'yes', { round: 'yearly', year: 2022 })
    const inYear = (year: number) => outcomes([{ ...listed('x'), round: 'yearly', year }], { dossiers: [yearly], cutOff: '2023-12-31' })
    expect([inYear(2022), inYear(2023)]).toEqual([['met'], ['undetermined']])
  })

  it('are not asked for where the plan does not', () => {
    const rounds = sending([{ rounds: ['final'], eligible: 'yes' }, { id: 'count', counts: [{ 'at-least': 1 }] }])
    const dossiers = [dossierOf(rounds.plan, { id: 'x', findings: { gentle: 'no' } })]
    const found = reviewed(rounds, [{ dossiers: [{ id: 'x', outcome: 'pass' }] }, { list: 'chosen', dossiers: [{ id: 'x', outcome: 'pass' }] }], { dossiers })
    expect(found.warnings).toEqual([])
    expect(reviewed(of, [{ list: 'chosen', dossiers: [{ id: 'x', outcome: 'pass' }] }], { dossiers: [gentle('x', 'no')] }).warnings).toEqual([])
    const others = sending([{ bodies: ['office'], eligible: 'yes' }])
    expect(reviewed(others, [{ dossiers: [{ id: 'x', outcome: 'pass' }] }], { dossiers: [dossierOf(others.plan, { id: 'x', findings: { gentle: 'no' } })] }).warnings).toEqual([])
  })

  it('may not be there, nor the list', () => {
    expect(outcomes([listed('x')], {})).toEqual(['undetermined'])
    expect(reviewed(of, [{}], { dossiers: [gentle('x', 'yes')] })).toMatchObject({ outcome: 'undetermined', warnings: [] })
  })

  it('that are on no list are not looked at', () => {
    const foreign = { ...gentle('z', 'yes'), plan: { ...of.plan.document, id: 'other' } }
    expect(codeOf(() => outcomes([listed('z')], { dossiers: [foreign] }))).toBe('other-plan')
    expect(outcomes([listed('x')], { dossiers: [foreign, gentle('x', 'yes')] })).toEqual(['met'])
  })

  it('are told where they come to another outcome than the list states', () => {
    const stated = (outcome: 'pass' | 'fail' | 'unknown' | undefined, met: string) =>
      reviewed(of, [{ dossiers: [{ id: 'x', ...(outcome === undefined ? {} : { outcome }) }, { id: 'y', outcome: 'pass' }] }], { dossiers: [gentle('x', met)] }).warnings
    expect(stated('pass', 'no')).toEqual([{ kind: 'outcome-differs', slate: 's1', nominee: 'x', stated: 'pass', judged: 'fail' }])
    expect(stated('fail', 'yes')).toEqual([{ kind: 'outcome-differs', slate: 's1', nominee: 'x', stated: 'fail', judged: 'pass' }])
    expect([stated('pass', 'yes'), stated('unknown', 'no'), stated(undefined, 'no')]).toEqual([[], [], []])
  })

  it('say of what kind a nominee is, where the list does not', () => {
    const counts = sending([{ counts: [{ of: ['individual'], 'at-least': 1 }] }])
    const person = dossierOf(counts.plan, { id: 'x' })
    const nobody = dossierOf(counts.plan, { id: 'x', nominee: { kind: 'unknown' } })
    const told = (listed: { readonly id: string; readonly kind?: string }, dossiers: readonly Dossier[]) => reviewed(counts, [{ dossiers: [listed] }], { dossiers }).slates[0]?.findings.map(inShort).join()
    expect(told({ id: 'x' }, [person])).toBe('met')
    expect(told({ id: 'x' }, [nobody])).toBe('undetermined · dossiers.kind x')
    expect(told({ id: 'y' }, [person])).toBe('undetermined · dossiers.kind y')
    expect(told({ id: 'x', kind: 'collective' }, [person])).toBe('not-met')
    expect(told({ id: 'x', kind: 'unknown' }, [person])).toBe('met')
    expect(told({ id: 'x', kind: 'unknown' }, [nobody])).toBe('undetermined · dossiers.kind x')
  })

  it('are told where they are of another kind than the list states', () => {
    const counts = sending([{ counts: [{ 'at-least': 1 }] }])
    const stated = (kind: string | undefined, inDossier: string) =>
      reviewed(counts, [{ dossiers: [{ id: 'x', ...(kind === undefined ? {} : { kind }) }, { id: 'y', kind: 'collective' }] }], { dossiers: [dossierOf(counts.plan, { id: 'x', nominee: { kind: inDossier } })] }).warnings
    expect(stated('individual', 'collective')).toEqual([{ kind: 'kind-differs', slate: 's1', nominee: 'x', stated: 'individual', dossier: 'collective' }])
    expect([stated('individual', 'individual'), stated('unknown', 'collective'), stated(undefined, 'collective'), stated('individual', 'unknown')]).toEqual([[], [], [], []])
  })
})
