import { describe, expect, it } from 'vitest'
import { citationKey } from '../../src/decide/citation-key.js'
import { isGeneral, leavesOf } from '../../src/decide/leaf.js'
import { looksAtThePeriod, rangesOverYears } from '../../src/decide/own-questions.js'
import { rulingsFor } from '../../src/decide/rulings-for.js'
import { termsOf } from '../../src/decide/terms.js'
import type { Condition } from '../../src/documents/condition.js'
import type { Demand, LeafDemand } from '../../src/documents/demand.js'
import { EITHER, FAIL, NOT_APPLICABLE, PASS } from '../../src/words/outcome.js'
import { asking, documentOf, dossierOf, rulingsOf, small } from '../support/small-plan.js'

const number = { kind: 'open', words: 'words', vi: 'how many', en: 'how many', number: { unit: 'năm', lowest: 2, highest: 5 }, why: 'why' }
const of = small({ clauses: [{ criteria: { it: { finding: 'gentle' }, rated: { rating: 'official', 'at-least': 'good', years: 'every' } } }], questions: { 'how-many': number } })
const leaves = leavesOf(of.plan)
const ids = (numbers: readonly number[]) => numbers.map((each) => leaves.terms.questions[each]?.id)
const good = { 'at-least': 'good' }

describe('the collectives that a demand may ask for', () => {
  const demand = { led: { head: 'body', deputy: { ask: 'deputies' }, none: 'none' }, meets: ['II.1'], 'not-covered': 'fail' } as const

  it.each([
    ['head', ['body']],
    ['deputy', ['body', 'department']],
    ['none', []],
    [undefined, ['body', 'department']],
  ])('of a nominee whose post is %s', (post, expected) => {
    const nominee = post === undefined ? {} : { post }
    expect(leaves.led(demand, dossierOf(of.plan, { nominee }))).toEqual(expected)
  })

  it('where the post is not known are those of every post', () => {
    expect(leaves.led({ ...demand, led: { head: 'department', none: 'none' } }, dossierOf(of.plan, {}))).toEqual(['department'])
    expect(leaves.led({ ...demand, led: { head: 'department' } }, dossierOf(of.plan, { nominee: { post: 'deputy' } }))).toEqual([])
  })
})

describe('the questions of a part', () => {
  const gaps = ['unrated', 'outside', 'none-left']

  it.each<[unknown, readonly string[], readonly string[]]>([
    [{ finding: 'gentle' }, [], []],
    [{ finding: 'gentle', years: 'every' }, gaps, [...gaps, 'term']],
    [{ finding: 'gentle', at: 'party-org', none: { ask: 'absent' } }, ['absent'], ['absent', 'term']],
    [{ rating: 'official', ...good, years: { ask: 'range' } }, [...gaps, 'range'], [...gaps, 'range', 'term']],
    [{ rating: 'official', ...good, 'at-least-years': { interim: 1 } }, gaps, [...gaps, 'term']],
    [{ standing: 'culture' }, [], ['term']],
    [{ standing: 'culture', years: 'every' }, gaps, [...gaps, 'term']],
    [{ list: 'initiative', 'at-least': { ask: 'how-many' }, within: { ask: 'window' } }, ['window', 'how-many'], ['window', 'term', 'how-many']],
    [{ series: 'revenue', goes: 'up', years: 'every', 'new-basis': { ask: 'basis' } }, [...gaps, 'basis'], [...gaps, 'basis', 'term']],
    [{ number: 'revenue', 'at-least': 3, years: 'every' }, gaps, [...gaps, 'term']],
    [{ title: 'vanguard', 'in-a-row': 2 }, gaps, [...gaps, 'term']],
    [{ document: '7-KH', on: '2021-05-04', name: 'Kế hoạch số 7' }, [], []],
    [{ led: { head: 'body', deputy: { ask: 'deputies' } }, meets: ['II.1'], 'not-covered': { ask: 'absent' }, holds: { rating: 'official', ...good, years: { ask: 'range' } } }, ['absent', 'deputies'], ['absent', 'deputies']],
    [{ 'reading-of': 'binding', is: { yes: { finding: 'gentle' }, no: { list: 'initiative', 'at-least': 1, within: { ask: 'window' } } } }, ['window', 'binding'], ['window', 'binding', 'term']],
    [{ all: [{ finding: 'gentle' }, { standing: 'culture', years: { ask: 'range' } }] }, [...gaps, 'range'], [...gaps, 'range', 'term']],
    [{ any: [{ finding: 'gentle' }, { not: { list: 'initiative', 'at-most': 1, within: { ask: 'window' } } }] }, ['window'], ['window', 'term']],
    [{ 'at-least': 1, of: [{ list: 'initiative', 'at-most': 1, within: { ask: 'window' } }, { finding: 'gentle', years: { ask: 'range' } }] }, [...gaps, 'range', 'window'], [...gaps, 'range', 'window', 'term']],
  ])('%j', (demand, expected, inAnOpenPeriod) => {
    expect(ids(leaves.questions('interim', demand as Demand, undefined))).toEqual(expected)
    expect(ids(leaves.questions('asked', demand as Demand, undefined))).toEqual(inAnOpenPeriod)
  })

  it.each<[Condition, readonly string[]]>([
    [{ post: 'head' }, []],
    [{ ask: 'deputies', is: 'body' }, ['deputies']],
    [{ all: [{ post: 'head' }, { ask: 'deputies', is: 'body' }] }, ['deputies']],
    [{ any: [{ ask: 'binding', is: 'yes' }, { not: { ask: 'deputies', is: 'body' } }] }, ['deputies', 'binding']],
  ])('of a condition: %j', (condition, expected) => {
    expect(ids(leaves.questions('asked', undefined, condition))).toEqual(expected)
    expect(ids(leaves.questions('interim', { finding: 'gentle', at: 'party-org', none: { ask: 'absent' } }, condition))).toEqual(['absent', ...expected])
  })

  it('are those of a demand that ranges over years, or looks at the period', () => {
    const kinds: readonly [Demand, boolean, boolean][] = [
      [{ finding: 'gentle' }, false, false],
      [{ finding: 'gentle', years: 'last' }, true, true],
      [{ finding: 'gentle', at: 'party-org' }, false, true],
      [{ standing: 'culture' }, false, true],
      [{ standing: 'culture', years: 'every' }, true, true],
      [{ list: 'initiative', 'at-least': 1 }, false, true],
      [{ document: '7-KH', on: '2021-05-04', name: 'Kế hoạch số 7' }, false, false],
    ]
    for (const [demand, years, period] of kinds) expect([rangesOverYears(demand), looksAtThePeriod(demand)]).toEqual([years, period])
  })
})

describe('the leaves of a plan', () => {
  const dossier = dossierOf(of.plan, { nominee: { post: 'head' }, ratings: { official: { 2021: 'completed', 2022: 'good' } } })
  const rating: LeafDemand = { rating: 'official', 'at-least': 'good', years: { ask: 'range' } }
  const never = () => ({ set: PASS, mayBeUncovered: false })
  const under = (values: Readonly<Record<string, string>>) => leaves.terms.questions.map(({ id }) => values[id])

  it('come, under one combination of readings, to what the demand comes to', () => {
    const looked = leaves.look(dossier, { round: 'interim' }, never)
    expect(looked.round).toBe('interim')
    expect(looked.ruled).toEqual([])
    expect([looked.judge(leaves.demand(rating), under({ range: 'every' })), looked.judge(leaves.demand(rating), under({ range: 'last' }))]).toEqual([FAIL, PASS])
    expect([looked.judge(leaves.attributes({ post: 'head' }), []), looked.judge(leaves.attributes({ post: 'none' }), []), looked.judge(leaves.attributes({ fields: 'health' }), [])]).toEqual([1, 2, 3])
  })

  it('are made ready once', () => {
    const condition = { post: 'head' }
    expect(leaves.demand(rating)).toBe(leaves.demand(rating))
    expect(leaves.demand({ ...rating })).not.toBe(leaves.demand(rating))
    expect(leaves.attributes(condition)).toBe(leaves.attributes(condition))
  })

  it('take the rulings by the number of their question', () => {
    const rulings = rulingsOf(of.plan, { range: 'latest' })
    expect(leaves.ruledBy(rulings)).toEqual(under({ range: 'last' }))
    expect(leaves.ruledBy(undefined)).toEqual([])
    expect(leaves.look(dossier, { round: 'interim', rulings }, never).ruled).toEqual(under({ range: 'last' }))
  })

  it('put the round and the year of the nominee to the collectives led', () => {
    expect(leaves.asked(dossierOf(of.plan, { round: 'final' }), { cutOff: '2025-12-31' })).toEqual({ round: 'final', cutOff: '2025-12-31' })
    const yearly = { ...of.plan.document, rounds: { ...of.plan.document.rounds, interim: { ...of.plan.document.rounds['interim'], period: 'year' } } }
    const ofYear = leavesOf({ ...of.plan, document: yearly as typeof of.plan.document })
    expect(ofYear.asked(dossier, { round: 'interim' })).toEqual({ round: 'interim', year: 2023 })
    expect(ofYear.asked(dossier, { round: 'interim', year: 2021 })).toEqual({ round: 'interim', year: 2021 })
  })

  describe('of a leader', () => {
    const leads = (holds?: unknown): LeafDemand => ({ led: { head: 'body' }, meets: ['II.1'], 'not-covered': 'fail', ...(holds === undefined ? {} : { holds: holds as Demand }) })
    const leader = dossierOf(of.plan, { nominee: { post: 'head' }, led: { body: { format: 1, id: 'school', nominee: { kind: 'collective' }, findings: { strict: 'no' }, ratings: { official: { 2021: 'completed', 2022: 'good' } } } } })
    const judged = (demand: LeafDemand, set: number, mayBeUncovered = false, options = {}) =>
      leaves.look(leader, { round: 'interim', ...options }, (led) => {
        expect(led.id).toBe('school')
        return { set, mayBeUncovered }
      }).judge(leaves.demand(demand), [])

    it('come to what the collective does, and to what else is asked of it', () => {
      expect([PASS, FAIL, EITHER].map((set) => judged(leads(), set))).toEqual([PASS, FAIL, EITHER])
      expect([PASS, FAIL, EITHER].map((set) => judged(leads({ finding: 'strict' }), set))).toEqual([FAIL, FAIL, FAIL])
      expect(judged(leads({ finding: 'gentle' }), PASS)).toBe(EITHER)
      expect(judged(leads({ finding: 'strict' }), 0, true)).toBe(FAIL)
      expect(judged({ ...leads({ finding: 'strict' }), 'not-covered': 'not-applicable' }, 0, true)).toBe(NOT_APPLICABLE)
      expect(judged(leads({ not: { finding: 'strict' } }), PASS)).toBe(PASS)
    })

    it('try every reading of what else is asked, and know the rulings on it', () => {
      expect(judged(leads(rating), PASS)).toBe(EITHER)
      expect(judged(leads(rating), PASS, false, { rulings: rulingsOf(of.plan, { range: 'latest' }) })).toBe(PASS)
      expect(judged(leads(rating), PASS, false, { rulings: rulingsOf(of.plan, { range: 'yearly' }) })).toBe(FAIL)
    })
  })
})

describe('who is judged by the clauses outside all sections', () => {
  it('is every nominee, and a collective of which they are asked', () => {
    expect([isGeneral(undefined), isGeneral({ meets: ['II.1'] }), isGeneral({ meets: ['II.1'], general: 'yes' })]).toEqual([true, false, true])
  })
})

describe('rulings laid out for judging', () => {
  const terms = termsOf(of.plan.document)
  const rulings = rulingsOf(of.plan, { range: 'latest' })

  it('hold the value of the reading, or the number', () => {
    const { rulings: numbered } = of.plan.rulings({ format: 1, plan: 'small', rulings: { 'how-many': { value: 3 }, window: { by: 'nobody yet' } } })
    const values = rulingsFor(terms, numbered).values
    expect([values[terms.questionNumber('how-many')], values[terms.questionNumber('window')], values.filter((each) => each !== undefined)]).toEqual([3, undefined, [3]])
    expect(rulingsFor(terms, rulings).values[terms.questionNumber('range')]).toBe('last')
    expect(rulingsFor(terms, undefined)).toEqual({ values: [] })
  })

  it('are laid out once for the same rules, and anew for others', () => {
    expect(rulingsFor(terms, rulings)).toBe(rulingsFor(terms, rulings))
    const document = documentOf({ clauses: [{ criteria: { it: { finding: 'gentle' } } }], questions: { range: asking({ yearly: 'every', latest: 'some' }) } })
    const changed = termsOf(document)
    expect(rulingsFor(changed, rulings).values[changed.questionNumber('range')]).toBe('some')
    expect(rulingsFor(terms, rulings).values[terms.questionNumber('range')]).toBe('last')
  })

  it('are not for another plan', () => {
    expect(() => rulingsFor(termsOf({ ...of.plan.document, id: 'other' }), rulings)).toThrow('checked for plan small')
  })
})

describe('how a document is cited', () => {
  it.each([
    ['39-KH/HU', '2021-12-20', '39-KH/HU 2021-12-20'],
    ['39 - KH / HU', '20/12/2021', '39-KH/HU 2021-12-20'],
    ['39-KH/HU', ' 1/2/2021 ', '39-KH/HU 2021-02-01'],
    ['39-KH/HU', '01/2/2021', '39-KH/HU 2021-02-01'],
    ['39-KH/HU', ' 2021-12-20 ', '39-KH/HU 2021-12-20'],
    ['39-KH/HU', 'ngày 20/12/2021', '39-KH/HU ngày 20/12/2021'],
    ['39-KH/HU', '20/12/2021, Hà Nội', '39-KH/HU 20/12/2021, Hà Nội'],
    ['39-KH/HU', '120/12/2021', '39-KH/HU 120/12/2021'],
    ['Quyế\u0302t'.normalize('NFD'), 'x', `${'Quyế\u0302t'.normalize('NFC')} x`],
  ])('%s of %s', (named, day, key) => {
    expect(citationKey(named, day)).toBe(key)
  })
})
