import { describe, expect, it } from 'vitest'
import { asking, criterionOn, demanding, dossierOf, rulingsOf, shortly, small, verdictOn } from '../support/small-plan.js'

const official = (years: Readonly<Record<string, string>>) => ({ ratings: { official: years } })
const asked = demanding({ rating: 'official', 'at-least': 'good', years: { ask: 'range' } })

describe('an open question', () => {
  it('is listed with what comes out under each reading', () => {
    const { causes, possible, outcome } = criterionOn(asked, official({ 2021: 'completed', 2022: 'good' }))
    expect([outcome, possible]).toEqual(['undetermined', ['pass', 'fail']])
    expect(causes).toEqual([
      { kind: 'needs-ruling', question: 'range', status: 'open', readings: [{ reading: 'yearly', possible: ['fail'] }, { reading: 'latest', possible: ['pass'] }] },
    ])
  })

  it('is not listed where every reading comes to the same', () => {
    expect(shortly(asked, official({ 2021: 'good', 2022: 'good' }))).toBe('pass')
    expect(shortly(asked, official({ 2021: 'good', 2022: 'completed' }))).toBe('fail')
    expect(shortly(asked, official({ 2021: 'good' }))).toBe('undetermined · ratings.official 2022')
  })

  it('names the readings under which a fact is missing', () => {
    const { causes } = criterionOn(asked, official({ 2022: 'good' }))
    expect(causes).toEqual([
      { kind: 'missing', what: 'fact', fact: 'ratings.official', years: [2021], under: [{ range: 'yearly' }] },
      { kind: 'needs-ruling', question: 'range', status: 'open', readings: [{ reading: 'yearly', possible: ['pass', 'fail'] }, { reading: 'latest', possible: ['pass'] }] },
    ])
  })

  it('is settled by a ruling, which is then shown', () => {
    const given = official({ 2021: 'completed', 2022: 'good' })
    const verdict = verdictOn(asked, given, { rulings: { range: 'latest' } })
    expect([verdict.outcome, verdict.rulings]).toEqual(['pass', [{ question: 'range', reading: 'latest' }]])
    expect(verdictOn(asked, given, { rulings: { range: 'yearly' } }).outcome).toBe('fail')
  })

  it('shows no ruling on what is not asked', () => {
    const verdict = verdictOn(asked, official({ 2021: 'good', 2022: 'good' }), { rulings: { window: 'now', unrated: 'passed' } })
    expect(verdict.rulings).toEqual([])
  })

  it('shows who ruled, when and by which paper', () => {
    const { plan, program } = asked
    const ruling = { reading: 'latest', by: 'Ban Thi đua', on: '2023-01-05', paper: '05/HD' }
    const { rulings } = plan.rulings({ format: 1, plan: 'small', rulings: { range: ruling, window: { by: 'nobody yet' } } })
    if (rulings === undefined) throw new Error('the rulings do not pass')
    const dossier = dossierOf(plan, official({ 2022: 'good' }))
    expect(program.evaluate(dossier, { round: 'interim', rulings }).rulings).toEqual([{ question: 'range', ...ruling }])
  })
})

describe('two questions in one criterion', () => {
  const two = demanding({ all: [{ rating: 'official', 'at-least': 'good', years: { ask: 'range' } }, { list: 'initiative', 'at-most': 0, within: { ask: 'window' } }] })
  const complete = (list: readonly unknown[]) => ({ lists: { initiative: { complete: 'yes', list } } })

  it('are tried together, and each that makes a difference is listed', () => {
    const both = { ...official({ 2021: 'completed', 2022: 'good' }), ...complete([{ from: '1999-01-01', to: '2000-01-01' }]) }
    expect(shortly(two, both)).toBe('undetermined · ?range · ?window')
    expect(shortly(two, both, { rulings: { range: 'latest' } })).toBe('undetermined · ?window')
    expect(shortly(two, both, { rulings: { range: 'yearly' } })).toBe('fail')
    expect(shortly(two, both, { rulings: { range: 'latest', window: 'now' } })).toBe('pass')
  })

  it('stay silent where the other decides', () => {
    const one = { ...official({ 2021: 'good', 2022: 'completed' }), ...complete([{ from: '1999-01-01', to: '2000-01-01' }]) }
    expect(shortly(two, one)).toBe('fail')
  })
})

describe('a question that is met only under one reading of another', () => {
  it('says so', () => {
    const nested = demanding({ rating: 'official', 'at-least': 'good', years: { ask: 'range' } })
    const given = official({ 2021: 'not-rated', 2022: 'good' })
    expect(shortly(nested, given)).toBe('undetermined · ?unrated · ?range')
    expect(shortly(nested, given, { rulings: { unrated: 'passed' } })).toBe('pass')
    expect(shortly(nested, given, { rulings: { range: 'latest' } })).toBe('pass')
    expect(shortly(nested, given, { rulings: { range: 'yearly', unrated: 'broken' } })).toBe('fail')
  })
})

describe('a question about the period', () => {
  const every = demanding({ rating: 'official', 'at-least': 'good', years: 'every' })
  const years = { 2021: 'good', 2022: 'good', 2023: 'completed' }

  it('is tried in every criterion that looks at the period', () => {
    expect(shortly(every, official(years), { round: 'asked' })).toBe('undetermined · ?term')
    expect(shortly(every, official(years), { round: 'asked', rulings: { term: 'two' } })).toBe('pass')
    expect(shortly(every, official(years), { round: 'asked', rulings: { term: 'three' } })).toBe('fail')
  })

  it('is not asked where nothing looks at it', () => {
    const bare = demanding({ finding: 'gentle' })
    expect(shortly(bare, { findings: { gentle: 'yes' } }, { round: 'asked' })).toBe('pass')
  })
})

describe('a question of whom a clause addresses', () => {
  const clause = (criteria: Readonly<Record<string, unknown>>) => small({ clauses: [{ criteria: { own: { finding: 'strict' } } }, { applies: { all: [{ post: 'deputy' }, { ask: 'deputies', is: 'body' }] }, criteria }] })
  const of = clause({ it: { finding: 'gentle' } })
  const given = { nominee: { post: 'deputy' }, findings: { strict: 'yes', gentle: 'no' } }

  it('is listed with yes and no', () => {
    const { clauses, outcome } = verdictOn(of, given)
    expect(outcome).toBe('undetermined')
    expect(clauses[1]?.possible).toEqual(['fail', 'not-applicable'])
    expect(clauses[1]?.causes).toEqual([
      { kind: 'needs-ruling', question: 'deputies', status: 'open', readings: [{ reading: 'theirs', possible: ['yes'] }, { reading: 'nobody', possible: ['no'] }] },
    ])
  })

  it('is settled by a ruling', () => {
    expect(verdictOn(of, given, { rulings: { deputies: 'theirs' } }).outcome).toBe('fail')
    const settled = verdictOn(of, given, { rulings: { deputies: 'nobody' } })
    expect([settled.outcome, settled.clauses[1]?.outcome, settled.rulings]).toEqual(['pass', 'not-applicable', [{ question: 'deputies', reading: 'nobody' }]])
  })

  it('makes no difference where the clause is met either way', () => {
    const met = verdictOn(of, { ...given, findings: { strict: 'yes', gentle: 'yes' } })
    expect([met.outcome, met.clauses[1]?.outcome, met.clauses[1]?.possible]).toEqual(['pass', 'pass', ['pass', 'not-applicable']])
  })
})

describe('rulings that do not fit', () => {
  const { plan } = asked
  const of = (rulings: unknown, id = 'small') => plan.rulings({ format: 1, plan: id, rulings }).problems.map(({ code }) => code)

  it('are refused', () => {
    expect(of({ range: { reading: 'latest' } })).toEqual([])
    expect(of({ rnage: { reading: 'latest' } })).toEqual(['E_QUESTION'])
    expect(of({ range: { reading: 'never' } })).toEqual(['E_READING'])
    expect(of({ range: { value: 3 } })).toEqual(['E_READING'])
    expect(of({}, 'other')).toEqual(['E_PLAN'])
  })

  it('of another plan cannot be judged by', () => {
    const other = { ...rulingsOf(plan, {}), plan: 'other' }
    expect(() => asked.program.evaluate(dossierOf(plan, {}), { round: 'interim', rulings: other })).toThrow('checked for plan other')
  })
})

describe('a question with three readings', () => {
  it('lists each', () => {
    const of = demanding({ list: 'initiative', 'at-least': 1, within: { ask: 'reach' } }, { questions: { reach: asking({ a: 'period', b: 'cut-off', c: 'ever' }, 'silent') } })
    const { causes } = criterionOn(of, { lists: { initiative: { complete: 'yes', list: [{ from: '2000-01-01', to: '2020-01-01' }] } } })
    expect(causes).toEqual([
      {
        kind: 'needs-ruling',
        question: 'reach',
        status: 'silent',
        readings: [{ reading: 'a', possible: ['fail'] }, { reading: 'b', possible: ['fail'] }, { reading: 'c', possible: ['pass'] }],
      },
    ])
  })
})

describe('a question that only one reading of another leads to', () => {
  it('is told beside it, each reading with what comes out under it', () => {
    const of = demanding({ 'reading-of': 'range', is: { every: { finding: 'gentle' }, last: { 'reading-of': 'binding', is: { yes: { finding: 'strict' }, no: { finding: 'steady' } } } } })
    const { causes } = criterionOn(of, { findings: { gentle: 'yes', strict: 'yes', steady: 'no' } })
    expect(causes).toEqual([
      { kind: 'needs-ruling', question: 'binding', status: 'open', readings: [{ reading: 'binds', possible: ['pass'] }, { reading: 'advises', possible: ['pass', 'fail'] }] },
    ].flatMap((binding) => [
      { kind: 'needs-ruling', question: 'range', status: 'open', readings: [{ reading: 'yearly', possible: ['pass'] }, { reading: 'latest', possible: ['pass', 'fail'] }] },
      binding,
    ]))
  })
})
