import { describe, expect, it } from 'vitest'
import { compile, variantOf } from '../../src/decide/compile.js'
import type { Program } from '../../src/decide/compile.js'
import { openPlan } from '../../src/documents/open-plan.js'
import type { PlanDocument } from '../../src/documents/plan.js'
import { canonicalJson } from '../../src/words/canonical.js'
import { sha256 } from '../../src/words/digest.js'
import { asking, documentOf, dossierOf, facts, rulingsOf, small } from '../support/small-plan.js'

const gentle = { finding: 'gentle' }
const document = documentOf({ clauses: [{ criteria: { it: gentle } }] })

describe('a compiled plan', () => {
  it('is known by the hash of its document, written in one way', () => {
    const plan = openPlan(document)
    expect(compile(plan).hash).toBe(sha256(canonicalJson(document)))
    expect(compile(plan).plan).toBe(plan)
  })
})

describe('the program of a plan that was changed in places', () => {
  const collective = { id: 'II.1/b1', role: 'collective', section: 'II.1', criteria: { able: { finding: 'strict' } } }
  const leader = { id: 'II.2/leader', role: 'leader', applies: { post: 'head' }, criteria: { it: { led: { head: 'body' }, meets: ['II.1'], 'not-covered': 'fail' } } }
  const rated = { id: 'II.2/b1', role: 'individual', section: 'II.2', criteria: { rated: { rating: 'official', 'at-least': 'good', years: { ask: 'range' } } } }
  const sections = { list: 'closed' as const, items: { 'II.1': { kind: 'collective' }, 'II.2': { kind: 'individual' } } }
  const of = small({ clauses: [{ criteria: { kind: gentle } }, collective, rated, leader], sections })
  const given = {
    nominee: { post: 'head' },
    findings: { gentle: 'yes', steady: 'no' },
    ratings: { official: { 2021: 'completed', 2022: 'good' } },
    led: { body: { format: 1, id: 'school', nominee: { kind: 'collective' }, findings: { strict: 'yes', steady: 'no' } } },
  }
  const dossier = dossierOf(of.plan, given)
  const changed = (change: (document: PlanDocument) => Partial<PlanDocument>): Program => variantOf(of.program, { ...of.plan.document, ...change(of.plan.document) })
  const outcomes = (program: Program) => {
    const { outcome, clauses } = program.evaluate(dossier, { round: 'interim' })
    expect(program.outcome(dossier, { round: 'interim' })).toBe(outcome)
    return [outcome, ...clauses.map((each) => each.outcome)]
  }
  const clauseOf = (clause: unknown) => documentOf({ clauses: [clause as never] }).clauses[0] as PlanDocument['clauses'][number]

  it('judges as the first where nothing has changed', () => {
    expect(outcomes(of.program)).toEqual(['undetermined', 'pass', 'not-applicable', 'undetermined', 'pass'])
    expect(outcomes(changed(() => ({})))).toEqual(outcomes(of.program))
  })

  it('judges by a clause that is another, and carries the hash of the first', () => {
    const steady = clauseOf({ id: 'I.1', criteria: { kind: { finding: 'steady' } } })
    const program = changed(({ clauses }) => ({ clauses: [steady, ...clauses.slice(1)] }))
    expect(outcomes(program)).toEqual(['fail', 'fail', 'not-applicable', 'undetermined', 'pass'])
    expect([program.hash, program.plan.document.clauses[0], program.plan.id]).toEqual([of.program.hash, steady, 'small'])
    expect(outcomes(of.program)[0]).toBe('undetermined')
  })

  it('judges the collective led by the changed clause too, whatever was asked before', () => {
    outcomes(of.program)
    const steady = clauseOf({ ...collective, criteria: { able: { finding: 'steady' } } })
    const program = changed(({ clauses }) => ({ clauses: clauses.map((each) => (each.id === steady.id ? steady : each)) }))
    expect(outcomes(program)[4]).toBe('fail')
    expect(outcomes(of.program)[4]).toBe('pass')
  })

  it('leaves out a clause that is gone', () => {
    expect(outcomes(changed(({ clauses }) => ({ clauses: clauses.slice(0, 2) })))).toEqual(['pass', 'pass', 'not-applicable'])
  })

  it.each([
    ['whom a section takes', () => ({ sections: documentOf({ clauses: [{ criteria: { kind: gentle } }], sections: { ...sections, items: { ...sections.items, 'II.2': { kind: 'collective' } } } }).sections }), ['not-covered', 'pass', 'not-applicable', 'not-applicable', 'pass']],
    ['the years of a round', ({ rounds }: PlanDocument) => ({ rounds: { ...rounds, interim: { ...rounds['interim'], period: { from: 2022, to: 2023 } } } as PlanDocument['rounds'] }), ['pass', 'pass', 'not-applicable', 'pass', 'pass']],
    ['what a reading means', ({ questions }: PlanDocument) => ({ questions: { ...questions, range: asking({ yearly: 'every', latest: 'every' }) } }), ['fail', 'pass', 'not-applicable', 'fail', 'pass']],
    ['when a fact is due', () => ({ facts: { ...of.plan.document.facts, ratings: { ...facts.ratings, official: { ...facts.ratings.official, due: { on: '06-30', 'next-year': true } } } } as unknown as PlanDocument['facts'] }), ['fail', 'pass', 'not-applicable', 'fail', 'pass']],
  ])('judges by %s', (_, change, expected) => {
    expect(outcomes(changed(change))).toEqual(expected)
  })

  it('judges by another question about a gap', () => {
    const every = small({ clauses: [{ criteria: { it: { rating: 'official', 'at-least': 'good', years: 'every' } } }], questions: { gap: asking({ passed: 'left-out' }, 'silent') } })
    const without = dossierOf(every.plan, { ratings: { official: { 2021: 'good', 2022: 'not-rated' } } })
    expect(every.program.outcome(without, { round: 'interim' })).toBe('undetermined')
    const program = variantOf(every.program, { ...every.plan.document, gaps: { ...every.plan.document.gaps, unrated: { ask: 'gap' } } })
    expect(program.outcome(without, { round: 'interim' })).toBe('pass')
  })

  it('leaves out the documents that the first cited', () => {
    const asks = small({ clauses: [{ criteria: { it: { document: '7-KH', on: '2021-05-04', name: 'Kế hoạch số 7' } } }] })
    const cited = openPlan({ ...document, id: 'other', document: { ...document.document, number: '7-KH', issued: '2021-05-04' } })
    const program = compile(asks.plan, { documents: [{ plan: cited }] })
    const own = dossierOf(asks.plan, { findings: { gentle: 'yes' } })
    expect(program.outcome(own, { round: 'interim' })).toBe('pass')
    expect(variantOf(program, program.plan.document).outcome(own, { round: 'interim' })).toBe('undetermined')
  })
})

describe('documents that a plan cites', () => {
  const other = (number: string, more: Parameters<typeof documentOf>[0] = { clauses: [{ criteria: { it: gentle } }] }) => {
    const made = documentOf(more)
    return openPlan({ ...made, id: 'other', document: { ...made.document, number, issued: '2021-05-04' } })
  }
  const citing = (number: string) => ({ document: number, on: '2021-05-04', name: `Kế hoạch số ${number}` })

  it.each([
    [{ all: [citing('7-KH')] }],
    [{ not: { not: citing('7-KH') } }],
    [{ 'reading-of': 'range', is: { every: citing('7-KH'), last: citing('7-KH') } }],
    [{ 'at-least': 1, of: [{ finding: 'strict' }, citing('7-KH')] }],
  ])('are found in a group: %j', (demand) => {
    const asks = small({ clauses: [{ criteria: { it: demand } }] })
    const program = compile(asks.plan, { documents: [{ plan: other('7-KH') }] })
    expect(program.outcome(dossierOf(asks.plan, { findings: { gentle: 'yes' } }), { round: 'interim' })).toBe('pass')
    expect(program.hash).toBe(sha256(canonicalJson([program.plan.document, sha256(canonicalJson(other('7-KH').document))])))
  })

  it('are judged by, and not by one that is not cited', () => {
    const asks = small({ clauses: [{ criteria: { it: citing('7-KH') } }] })
    const dossier = dossierOf(asks.plan, { findings: { gentle: 'yes' } })
    const verdict = compile(asks.plan, { documents: [{ plan: other('8-KH') }] }).evaluate(dossier, { round: 'interim' })
    expect(verdict.clauses[0]?.criteria[0]).toMatchObject({ outcome: 'undetermined', causes: [{ kind: 'missing', what: 'text', document: 'Kế hoạch số 7-KH' }] })
  })

  it('bring their facts with them', () => {
    const made = documentOf({ clauses: [{ criteria: { it: { finding: 'new' } } }] })
    const cited = openPlan({ ...made, id: 'other', facts: { ...made.facts, findings: { gentle: made.facts.findings['gentle'], new: made.facts.findings['gentle'] } } as PlanDocument['facts'], document: { ...made.document, number: '7-KH', issued: '2021-05-04' } })
    const asks = small({ clauses: [{ criteria: { own: { finding: 'strict' }, it: citing('7-KH') } }] })
    const program = compile(asks.plan, { documents: [{ plan: cited }] })
    expect(asks.plan.dossier({ format: 1, id: 'it', nominee: {}, findings: { new: 'yes' } }).dossier).toBeUndefined()
    for (const [found, outcome] of [['yes', 'pass'], ['no', 'fail']] as const) {
      const dossier = dossierOf(program.plan, { findings: { new: found, strict: 'yes' } })
      expect(program.outcome(dossier, { round: 'interim' })).toBe(outcome)
      expect(program.evaluate(dossier, { round: 'interim' }).clauses[0]?.criteria.map((each) => each.outcome)).toEqual(['pass', outcome])
    }
  })

  describe('with sections of their own', () => {
    const clauses = [{ criteria: { it: gentle } }, { id: 'II.9/b1', role: 'individual', section: 'II.9', criteria: { able: { finding: 'strict' } } }]
    const cited = other('7-KH', { clauses, sections: { list: 'closed', items: { 'II.9': { post: 'head' } } } })
    const asks = small({ clauses: [{ criteria: { it: citing('7-KH') } }] })
    const program = compile(asks.plan, { documents: [{ plan: cited }] })
    const criterion = (given: Readonly<Record<string, unknown>>, options = {}) => {
      const dossier = dossierOf(asks.plan, given)
      const verdict = program.evaluate(dossier, { round: 'interim', ...options })
      expect(program.outcome(dossier, { round: 'interim', ...options })).toBe(verdict.outcome)
      return verdict.clauses[0]?.criteria[0]
    }
    const facts = (causes: readonly object[] | undefined) => causes?.map((cause) => ('fact' in cause ? cause.fact : cause))

    it('leave open whom they do not take', () => {
      expect(criterion({ nominee: { post: 'none' }, findings: { gentle: 'no' } })).toMatchObject({ possible: ['pass', 'fail'], nested: { outcome: 'not-covered' } })
      expect(criterion({ nominee: { post: 'head' }, findings: { gentle: 'no' } })?.possible).toEqual(['fail'])
    })

    it('are what is lacking to judge by, for whom they do not take', () => {
      expect(criterion({ nominee: { post: 'none' }, findings: { gentle: 'yes' } })?.causes).toEqual([{ kind: 'missing', what: 'text', document: 'Kế hoạch nhỏ' }])
    })

    it('say what they lack: which section, whom a clause addresses, and what a criterion asks', () => {
      expect(facts(criterion({})?.causes)).toEqual(['nominee.post', 'findings.gentle', 'findings.strict'])
    })

    it('have no round that they do not have', () => {
      const rounds = Object.fromEntries(Object.entries(cited.document.rounds).filter(([id]) => id !== 'interim'))
      const fewer = compile(asks.plan, { documents: [{ plan: openPlan({ ...cited.document, rounds }) }] })
      expect(fewer.evaluate(dossierOf(asks.plan, { nominee: { post: 'head' }, findings: { gentle: 'no' } }), { round: 'interim' }).clauses[0]?.criteria[0]?.causes).toEqual([{ kind: 'missing', what: 'text', document: 'Kế hoạch số 7-KH' }])
    })

    it('do not know the section that is stated under the plan', () => {
      const sectioned = small({ clauses: [{ criteria: { it: citing('7-KH') } }, { id: 'II.1/b1', role: 'individual', section: 'II.1', criteria: { sound: { finding: 'steady' } } }], sections: { list: 'closed', items: { 'II.1': { kind: 'individual' } } } })
      const found = compile(sectioned.plan, { documents: [{ plan: cited }] }).evaluate(dossierOf(sectioned.plan, { section: 'II.1', nominee: { post: 'head' }, findings: { gentle: 'no', steady: 'yes' } }), { round: 'interim' }).clauses[0]?.criteria[0]
      expect([found?.possible, found?.nested?.sections]).toEqual([['pass', 'fail'], [{ id: 'II.9', takes: 'yes', causes: [] }]])
    })
  })

  it('have questions and rulings of their own', () => {
    const cited = other('7-KH', { clauses: [{ criteria: { it: { rating: 'official', 'at-least': 'good', years: { ask: 'range' } } } }] })
    const asks = small({ clauses: [{ criteria: { it: citing('7-KH') } }] })
    const dossier = dossierOf(asks.plan, { ratings: { official: { 2021: 'completed', 2022: 'good' } } })
    const outcome = (rulings?: ReturnType<typeof rulingsOf>) => compile(asks.plan, { documents: [{ plan: cited, ...(rulings === undefined ? {} : { rulings }) }] }).evaluate(dossier, { round: 'interim', rulings: rulingsOf(asks.plan, { range: 'yearly' }) })
    expect(outcome().outcome).toBe('undetermined')
    const settled = outcome(rulingsOf(cited, { range: 'latest' }))
    expect([settled.outcome, settled.rulings, settled.clauses[0]?.criteria[0]?.nested?.rulings]).toEqual(['pass', [], [{ question: 'range', reading: 'latest' }]])
  })

  it('name the rulings used in each place that cites them', () => {
    const sections = { list: 'closed' as const, items: { 'II.8': { kind: 'collective' }, 'II.9': { kind: 'individual' } } }
    const leads = { id: 'II.9/leader', role: 'leader', criteria: { body: { led: { head: 'body' }, meets: ['II.8'], 'not-covered': 'fail' } } }
    const cited = other('7-KH', { clauses: [{ id: 'II.8/b1', role: 'collective', section: 'II.8', criteria: { able: { rating: 'official', 'at-least': 'good', years: { ask: 'range' } } } }, leads], sections })
    const asks = small({ clauses: [{ criteria: { it: citing('7-KH'), again: citing('7-KH') } }] })
    const program = compile(asks.plan, { documents: [{ plan: cited, rulings: rulingsOf(cited, { range: 'latest' }) }] })
    const dossier = dossierOf(asks.plan, { nominee: { post: 'head' }, led: { body: { format: 1, id: 'school', nominee: { kind: 'collective' }, ratings: { official: { 2021: 'completed', 2022: 'good' } } } } })
    const { clauses } = program.evaluate(dossier, { round: 'interim' })
    expect(clauses[0]?.criteria.map(({ outcome, nested }) => [outcome, nested?.rulings])).toEqual(['it', 'again'].map(() => ['pass', [{ question: 'range', reading: 'latest' }]]))
  })

  it('judge the collective led by their own criteria', () => {
    const sections = { list: 'closed' as const, items: { 'II.8': { kind: 'collective' }, 'II.9': { kind: 'individual' } } }
    const leads = { id: 'II.9/leader', role: 'leader', criteria: { body: { led: { head: 'body' }, meets: ['II.8'], 'not-covered': 'fail' } } }
    const cited = other('7-KH', { clauses: [{ id: 'II.8/b1', role: 'collective', section: 'II.8', criteria: { able: { finding: 'strict' } } }, leads], sections })
    const asks = small({ clauses: [{ criteria: { it: citing('7-KH') } }] })
    const program = compile(asks.plan, { documents: [{ plan: cited }] })
    for (const strict of ['yes', 'no'] as const) {
      const dossier = dossierOf(asks.plan, { nominee: { post: 'head' }, led: { body: { format: 1, id: 'school', nominee: { kind: 'collective' }, findings: { strict } } } })
      expect(program.outcome(dossier, { round: 'interim' })).toBe(strict === 'yes' ? 'pass' : 'fail')
    }
  })
})
