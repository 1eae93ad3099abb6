import { describe, expect, it } from 'vitest'
import type { Demand } from '../../src/documents/demand.js'
import type { Clause, PlanDocument } from '../../src/documents/plan.js'
import { coverage, decided, rare, rareVerdicts } from './coverage.js'
import { rulesOf } from './rules.js'

const plan = rulesOf('dang-uy-khoi-2022')
const elsewhere: Demand = { document: '39-KH/HU', on: '2021-12-20', name: 'name' }
const found: Demand = { finding: 'able' }

const withCriteria = (demands: readonly Demand[], more: Partial<Clause> = {}): PlanDocument => ({
  ...plan,
  clauses: [{ id: 'I/g', role: 'general', spans: [{ words: 'words' }], criteria: demands.map((demand, at) => ({ id: `c${at}`, demand })), ...more }],
})
const outcomesOf = (of: PlanDocument): readonly string[] => coverage(of, {}).map(({ outcome }) => outcome)

describe('the outcomes that a criterion can have', () => {
  it.each<readonly [string, PlanDocument, readonly string[]]>([
    ['of everybody', withCriteria([found]), ['pass', 'fail', 'undetermined']],
    ['of some', withCriteria([found], { applies: { kind: 'individual' } }), ['pass', 'fail', 'undetermined', 'not-applicable']],
    ['in another document', withCriteria([elsewhere]), ['undetermined']],
    ['in another document or here', withCriteria([{ any: [elsewhere, found] }]), ['pass', 'fail', 'undetermined']],
    ['of years, none of which may be left', withCriteria([{ finding: 'able', years: 'every' }]), ['pass', 'fail', 'undetermined', 'not-applicable']],
    ['of bodies that may be absent', withCriteria([{ finding: 'able', at: 'party-org', none: { ask: 'absent-body' } }]), ['pass', 'fail', 'undetermined', 'not-applicable']],
    ['of bodies that may not be absent', withCriteria([{ finding: 'able', at: 'party-org', none: 'fail' }]), ['pass', 'fail', 'undetermined']],
    ['in a group of which one member always applies', withCriteria([{ all: [{ finding: 'able', years: 'every' }, found] }]), ['pass', 'fail', 'undetermined']],
  ])('%s', (_, of, wanted) => {
    expect(outcomesOf(of)).toEqual(wanted)
  })
})

describe('the verdicts that a plan leaves room for', () => {
  it('are both, none where all is in another document, and no pass where a part that binds everybody is', () => {
    expect(decided(plan)).toEqual(['pass', 'fail'])
    expect(decided(withCriteria([elsewhere]))).toEqual([])
    expect(decided(withCriteria([elsewhere, found]))).toEqual(['fail'])
    expect(decided(withCriteria([elsewhere, found], { applies: { kind: 'individual' } }))).toEqual(['pass', 'fail'])
    expect(decided(rulesOf('ban-tuyen-giao-2022'))).toEqual([])
  })
})

describe('what comes out too seldom', () => {
  it('is below 1 in 100 for an outcome, and below 10 in 100 for a verdict', () => {
    const seen = coverage(withCriteria([found]), { 'I/g c0': { pass: 2, fail: 1 } })
    expect(rare(seen, 200).map(({ outcome }) => outcome)).toEqual(['undetermined', 'fail'])
    expect(rareVerdicts(plan, { cases: 200, verdicts: { pass: 20, fail: 19 } })).toEqual(['fail'])
  })
})
