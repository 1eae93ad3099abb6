import { describe, expect, it } from 'vitest'
import { screen } from '../../src/decide/screen.js'
import type { ScreenOptions } from '../../src/decide/screen.js'
import { openPlan } from '../../src/documents/open-plan.js'
import type { PlanDocument } from '../../src/documents/plan.js'
import { documentOf } from '../support/small-plan.js'

const general = { id: 'I.1', criteria: { kind: { finding: 'gentle' } } }
const teaching = { id: 'II.1/b1', role: 'individual', section: 'II.1', criteria: { able: { finding: 'strict' } } }
const healing = { id: 'II.2/b1', role: 'individual', section: 'II.2', criteria: { rated: { rating: 'official', 'at-least': 'good', years: 'every' } } }
const items = { 'II.1': { fields: 'education' }, 'II.2': { fields: 'health' } }
const named = (id: string, document: PlanDocument) => openPlan({ ...document, id })
const sectioned = named('sectioned', documentOf({ clauses: [general, teaching, healing], sections: { list: 'closed', items } }))
const plain = named('plain', documentOf({ clauses: [general] }))
const yearly = (() => {
  const document = documentOf({ clauses: [{ id: 'I.1', criteria: healing.criteria }] })
  return named('yearly', { ...document, rounds: { ...document.rounds, interim: { ...document.rounds['interim'], period: 'year' } } as PlanDocument['rounds'] })
})()

const given = (more: Readonly<Record<string, unknown>> = {}) => ({ format: 1, id: 'it', nominee: { kind: 'individual', fields: ['education', 'health'] }, findings: { gentle: 'yes', strict: 'no' }, ...more })
const rows = (of: unknown, plans = [sectioned, plain], options: ScreenOptions = { round: 'interim' }) => {
  const { rows: found, faults } = screen(of, plans, options)
  expect(faults).toEqual([])
  return found
}

describe('a screening', () => {
  it('names every section that takes the nominee, and what decides there', () => {
    expect(rows(given())).toEqual([
      { plan: 'sectioned', section: 'II.1', takes: 'yes', outcome: 'fail', deciding: ['II.1/b1'] },
      { plan: 'sectioned', section: 'II.2', takes: 'yes', outcome: 'undetermined', deciding: ['II.2/b1'] },
      { plan: 'plain', outcome: 'pass', deciding: [] },
    ])
  })

  it('names no section that does not, and one that may as such', () => {
    expect(rows(given({ nominee: { kind: 'individual', fields: ['health'] } }), [sectioned])).toEqual([{ plan: 'sectioned', section: 'II.2', takes: 'yes', outcome: 'undetermined', deciding: ['II.2/b1'] }])
    expect(rows(given({ nominee: { kind: 'individual' } }), [sectioned]).map(({ section, takes, outcome }) => [section, takes, outcome])).toEqual([['II.1', 'maybe', 'undetermined'], ['II.2', 'maybe', 'undetermined']])
  })

  it('says that no section takes the nominee', () => {
    expect(rows(given({ nominee: { kind: 'individual', fields: [] } }), [sectioned])).toEqual([{ plan: 'sectioned', outcome: 'not-covered', deciding: [] }])
  })

  it('does not mind the plan and the section that the dossier states', () => {
    expect(rows(given({ plan: 'other', section: 'IX.9' }), [sectioned])).toEqual(rows(given(), [sectioned]))
  })

  it('names the clauses that fail, and no others, where one does', () => {
    const both = rows(given({ findings: { gentle: 'no' } }), [sectioned])
    expect(both.map(({ outcome, deciding }) => [outcome, deciding])).toEqual([['fail', ['I.1']], ['fail', ['I.1']]])
  })
})

describe('what a screening is asked', () => {
  const fails = { findings: { gentle: 'no' } }

  it('needs a round that the plan has', () => {
    const needs = [{ plan: 'plain', deciding: [], needs: 'round' }]
    for (const round of ['other', 'toString']) expect(rows(given(), [plain], { round })).toEqual(needs)
    expect(rows(given(), [plain], {})).toEqual(needs)
    expect(rows(given({ round: 'other' }), [plain], {})).toEqual(needs)
  })

  it('takes the round of the dossier where none is named, and the one named before it', () => {
    expect(rows(given({ round: 'interim', ...fails }), [plain], {})).toEqual([{ plan: 'plain', outcome: 'fail', deciding: ['I.1'] }])
    expect(rows(given({ round: 'interim', ...fails }), [plain], { round: 'asked' })).toEqual([{ plan: 'plain', outcome: 'undetermined', deciding: ['I.1'] }])
  })

  it('needs a cut-off where the plan states none', () => {
    expect(rows(given(fails), [plain], { round: 'final' })).toEqual([{ plan: 'plain', deciding: [], needs: 'cut-off' }])
    expect(rows(given({ ...fails, round: 'final' }), [plain], { round: 'final', cutOff: '2025-12-31' })).toEqual([{ plan: 'plain', outcome: 'fail', deciding: ['I.1'] }])
  })

  it('judges to the cut-off that is named', () => {
    const health = given({ nominee: { kind: 'individual', fields: ['health'], 'school-year': 'no' }, ratings: { official: { 2021: 'good', 2022: 'completed' } } })
    expect(rows(health, [sectioned])[0]?.outcome).toBe('fail')
    expect(rows(health, [sectioned], { round: 'interim', cutOff: '2022-12-14' })[0]?.outcome).toBe('pass')
  })

  it('judges the year that is named, or that the dossier names for the round', () => {
    const rated = given({ ratings: { official: { 2021: 'good', 2022: 'completed' } } })
    const asked = (of: object, options: ScreenOptions) => rows(of, [yearly], options).map(({ outcome, needs }) => needs ?? outcome)[0]
    expect(asked(rated, { round: 'interim', cutOff: '2022-12-31' })).toBe('fail')
    expect(asked(rated, { round: 'interim', cutOff: '2022-12-31', year: 2021 })).toBe('pass')
    expect(asked(rated, { round: 'interim', cutOff: '2022-12-31', year: 2023 })).toBe('year')
    expect(asked({ ...rated, round: 'interim', year: 2021 }, { cutOff: '2022-12-31' })).toBe('pass')
    expect(asked({ ...rated, round: 'interim', year: 2021 }, { cutOff: '2022-12-31', year: 2022 })).toBe('fail')
    expect(asked({ ...rated, round: 'interim', year: 2023 }, { cutOff: '2023-12-31', round: 'interim' })).toBe('undetermined')
    expect(asked({ ...rated, round: 'interim', year: 2023 }, { cutOff: '2022-12-31' })).toBe('year')
    expect(asked({ ...rated, round: 'interim', year: 2023 }, { round: 'interim', cutOff: '2022-12-31', year: 2021 })).toBe('pass')
    expect(asked(rated, { round: 'interim', year: 2024 })).toBe('year')
  })

  it('minds no year that the dossier names for another round, and says what it needs and no more', () => {
    const { interim } = yearly.document.rounds
    const both = openPlan({ ...yearly.document, rounds: { interim, final: { ...interim, 'cut-off': '2024-12-31' } } as PlanDocument['rounds'] })
    const rated = given({ round: 'final', year: 2024, ratings: { official: { 2021: 'good', 2022: 'completed' } } })
    expect(rows(rated, [both], { round: 'interim', cutOff: '2022-12-31' })).toEqual([{ plan: 'yearly', outcome: 'fail', deciding: ['I.1'] }])
    expect(rows(rated, [both], { round: 'interim', year: 2024 })).toEqual([{ plan: 'yearly', deciding: [], needs: 'year' }])
  })

  it('asks no year of a plan that states them', () => {
    expect(rows(given(fails), [plain], { round: 'interim', year: 2022 })).toEqual([{ plan: 'plain', outcome: 'fail', deciding: ['I.1'] }])
    expect(rows(given(fails), [plain], { round: 'interim', year: 2099 })).toEqual([{ plan: 'plain', outcome: 'fail', deciding: ['I.1'] }])
  })

  it('may ask for papers', () => {
    expect(rows(given(), [plain], { round: 'interim', evidence: 'required' })).toEqual([{ plan: 'plain', outcome: 'undetermined', deciding: ['I.1'] }])
  })
})

describe('a dossier that cannot be screened', () => {
  const codes = (of: unknown) => {
    const { rows: found, faults } = screen(of, [plain, sectioned], { round: 'interim' })
    expect(found).toEqual([])
    return faults.map(({ code, path }) => [code, path.join('.')])
  }

  it('has a fact that no plan knows', () => {
    expect(codes(given({ findings: { gentel: 'yes' } }))).toEqual([['E_FACT_UNKNOWN', 'findings.gentel']])
  })

  it('does not pass the check', () => {
    expect(codes(given({ findings: { gentle: 'perhaps' } })).map(([, path]) => path)).toEqual(['findings.gentle'])
    expect(codes(null).length).toBeGreaterThan(0)
    expect(codes('text').length).toBeGreaterThan(0)
    expect(screen(null, [plain]).faults.length).toBeGreaterThan(0)
    expect(screen(given({ round: 5 }), [plain]).faults.map(({ path }) => path.join('.'))).toEqual(['round'])
  })

  it('leaves out a fact that this plan does not know', () => {
    const fewer = named('fewer', (() => {
      const document = documentOf({ clauses: [{ id: 'I.1', criteria: { kind: { finding: 'gentle' } } }] })
      return { ...document, facts: { ...document.facts, findings: { gentle: document.facts.findings['gentle'] } } as PlanDocument['facts'] }
    })())
    expect(rows(given(), [fewer, plain]).map(({ plan, outcome }) => [plan, outcome])).toEqual([['fewer', 'pass'], ['plain', 'pass']])
  })
})
