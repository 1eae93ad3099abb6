import { describe, expect, it } from 'vitest'
import { compile } from '../../src/decide/compile.js'
import type { EvaluateOptions } from '../../src/decide/compiled.js'
import { screen } from '../../src/decide/screen.js'
import type { Dossier } from '../../src/documents/checked.js'
import { openPlan } from '../../src/documents/open-plan.js'
import { readDossier } from '../../src/read/dossier.js'
import { readFixture } from '../../src/read/fixture.js'
import { readSlate } from '../../src/read/slate.js'
import { judgeWithRulesEngine } from '../../src/targets/json-rules-engine.js'
import { isBinhxetError } from '../../src/words/error.js'
import { rulesOf } from '../oracle/rules.js'

const plan = openPlan(rulesOf('dak-doa-2021'))
const program = compile(plan)
const three = openPlan(rulesOf('dang-uy-khoi-2022'))

const own = { format: 1, id: 'ho-a', section: 'III.3.1/b9', nominee: { kind: 'household' } } as const
const titles = { 'cultured-family': { 2021: 'no', 2022: 'yes', 2023: 'no' } } as const
const series = { 'household-income-rank': { years: { 2021: 1, 2022: 1, 2023: 1 } } } as const

function checked(given: object): Dossier {
  const { dossier, problems } = plan.dossier({ ...own, titles, series, ...given })
  expect(problems).toEqual([])
  return dossier as Dossier
}

const familyOf = (given: object, options: EvaluateOptions) => {
  const { period, clauses } = program.evaluate(checked(given), { round: 'yearly', ...options })
  return [period, clauses.find(({ id }) => id === 'III.3.1/b9')?.criteria.find(({ id }) => id === 'family')?.outcome]
}
const year = (of: number) => ({ from: of, to: of })

describe('the year of a round of one year', () => {
  it('is that of the cut-off, the dossier’s, or the one asked for', () => {
    const cutOff = '2023-12-31'
    expect(familyOf({}, { cutOff })).toEqual([year(2023), 'fail'])
    expect(familyOf({}, { cutOff, year: 2022 })).toEqual([year(2022), 'pass'])
    expect(familyOf({ round: 'yearly', year: 2022 }, { cutOff })).toEqual([year(2022), 'pass'])
    expect(familyOf({ round: 'yearly', year: 2022 }, { cutOff, year: 2021 })).toEqual([year(2021), 'fail'])
    expect(familyOf({ round: 'yearly', year: 2022 }, { cutOff: '2022-12-30' })).toEqual([year(2022), 'undetermined'])
  })

  it('is not the dossier’s where another round is asked', () => {
    const dossier = checked({ round: 'yearly', year: 2022 })
    expect(program.evaluate(dossier, { round: 'final', cutOff: '2025-12-31' }).period).toEqual({ from: 2021, to: 2025 })
  })

  it('is also that of the findings', () => {
    const given = { round: 'yearly', year: 2022, findings: { exemplary: 'yes' } }
    const exemplary = (asked: number) => program.evaluate(checked(given), { round: 'yearly', cutOff: '2023-12-31', year: asked }).clauses.find(({ id }) => id === 'III.1/o')?.criteria.find(({ id }) => id === 'exemplary')?.outcome
    expect(exemplary(2022)).toBe('pass')
    expect(exemplary(2023)).toBe('undetermined')
  })

  it('keeps no finding out that names another round itself, or that is of no year', () => {
    const exemplary = (given: object, options: EvaluateOptions) => program.evaluate(checked(given), options).clauses.find(({ id }) => id === 'III.1/o')?.criteria.find(({ id }) => id === 'exemplary')?.outcome
    const final = { findings: { exemplary: { met: 'yes', round: 'final' } } }
    expect(exemplary({ round: 'yearly', year: 2022, ...final }, { round: 'final', cutOff: '2025-12-31' })).toBe('pass')
    expect(exemplary({ round: 'yearly', year: 2022, ...final }, { round: 'yearly', cutOff: '2025-12-31' })).toBe('undetermined')
    for (const round of [{}, { round: 'yearly' }]) expect(exemplary({ ...round, findings: { exemplary: 'yes' } }, { round: 'yearly', cutOff: '2022-12-31' })).toBe('pass')
  })

  it('is the same to json-rules-engine', async () => {
    for (const asked of [2021, 2022, 2023]) {
      const { criteria } = await judgeWithRulesEngine(plan, checked({ round: 'yearly', year: 2023 }), { cutOff: '2023-12-31', year: asked })
      expect(criteria['III.3.1/b9 family']).toBe(asked === 2022 ? 'pass' : 'fail')
    }
  })

  it('is that of the leader for the collective led', async () => {
    const body = { ...own, id: 'co-quan-b', section: 'III.3.1/b1', nominee: { kind: 'collective', body: 'office' }, round: 'yearly', year: 2021, ratings: { unit: { 2021: 'excellent', 2022: 'good' } } }
    const leader = checked({ section: 'III.3.2/b1', nominee: { kind: 'individual', workplace: 'state-agency', post: 'head' }, round: 'yearly', year: 2022, led: { body } })
    const options = { cutOff: '2023-03-01' }
    const verdict = program.evaluate(leader, options)
    const collective = verdict.clauses.find(({ id }) => id === 'III.3.2/b1-leader')?.criteria.find(({ id }) => id === 'collective')
    expect(collective).toMatchObject({ outcome: 'fail', nested: { period: year(2022) } })
    expect((await judgeWithRulesEngine(plan, leader, options)).criteria['III.3.2/b1-leader collective']).toBe('fail')
  })
})

const codeOf = (judge: () => unknown): string => {
  try {
    judge()
    return 'nothing'
  } catch (error) {
    return isBinhxetError(error) ? `${error.code}: ${error.message}` : String(error)
  }
}

describe('a year that cannot be asked', () => {
  it.each([
    ['the plan states the years of the round', { round: 'final', cutOff: '2025-12-31', year: 2022 }, /^year-fixed: the plan `dak-doa-2021` states the years of the round `final`/],
    ['it comes after the cut-off', { round: 'yearly', cutOff: '2022-12-31', year: 2023 }, /^year-invalid: the year 2023 comes after the year of the cut-off, 2022-12-31/],
  ])('throws: %s', (_, options, said) => {
    expect(codeOf(() => program.evaluate(checked({}), options))).toMatch(said)
    expect(codeOf(() => program.outcome(checked({}), options))).toMatch(said)
  })

  it('throws where it is the dossier that names it', () => {
    expect(codeOf(() => program.evaluate(checked({ round: 'yearly', year: 2023 }), { cutOff: '2022-12-31' }))).toMatch(/^year-invalid/)
  })

  it.each([
    ['dak-doa-2021', 'round: final\nyear: 2022', 'no other year can be asked of it'],
    ['dak-doa-2021', 'section: III.3.1/b9\nyear: 2022', 'but no round'],
    ['dang-uy-khoi-2022', 'round: interim\nyear: 2022', 'no other year can be asked of it'],
  ])('has its place in a dossier of %s', (id, keys, said) => {
    const { dossier, problems } = readDossier({ name: 'it.yaml', text: `format: 1\nid: it\n${keys}\nnominee: { kind: household }\n` }, id === plan.id ? plan : three)
    expect(dossier).toBeUndefined()
    expect(problems).toMatchObject([{ code: 'E_VALUE', file: 'it.yaml', line: 4, column: 7, message: expect.stringContaining(said) as string }])
  })

  it('has its place in a fixture', () => {
    const text = (base: string, one: string) => `format: 1\nplan: dak-doa-2021\nbase:\n  round: ${base}\n  dossier: { format: 1, id: it, nominee: {} }\ncases:\n  - name: one\n    ${one}\n    expect: { verdict: undetermined }\n`
    const places = (base: string, one: string) => readFixture({ name: 'it.yaml', text: text(base, one) }, plan.document).problems.map(({ code, line, column }) => [code, line, column])
    expect(places('yearly\n  cut-off: 2022-12-31', 'year: 2023')).toEqual([['E_VALUE', 9, 11]])
    expect(places('yearly\n  cut-off: 2022-12-31', 'year: 2022')).toEqual([])
    expect(places('final\n  cut-off: 2025-12-31', 'year: 2022')).toEqual([['E_VALUE', 9, 11]])
    expect(places('final\n  year: 2022', 'cut-off: 2025-12-31')).toEqual([['E_VALUE', 5, 9]])
    expect(places('final\n  cut-off: 2025-12-31', 'round: yearly\n    year: 2022')).toEqual([])
  })

  it('has its place in a slate', () => {
    const slate = (round: string) => readSlate({ name: 'it.yaml', text: `format: 1\nid: ds\nplan: dak-doa-2021\nround: ${round}\nyear: 2022\nlist: registration\nbody: { id: xa-a, kind: commune }\n` }, plan).problems.map(({ code, line, column }) => [code, line, column])
    expect(slate('yearly')).toEqual([])
    expect(slate('final')).toEqual([['E_VALUE', 5, 7]])
  })
})

describe('a screening', () => {
  const rows = (given: object, options: { readonly round: string; readonly cutOff: string; readonly year?: number }) => screen({ ...own, titles, series, ...given }, [three, plan], options).rows.map((row) => [row.plan, row.needs ?? row.outcome])

  it('asks the year only where the round is of one', () => {
    expect(rows({}, { round: 'yearly', cutOff: '2023-12-31', year: 2023 })).toContainEqual(['dak-doa-2021', 'fail'])
    expect(rows({}, { round: 'yearly', cutOff: '2023-12-31', year: 2022 })).not.toContainEqual(['dak-doa-2021', 'fail'])
    expect(rows({}, { round: 'final', cutOff: '2025-12-31', year: 2022 }).map(([, found]) => found)).not.toContain('year')
  })

  it('says so where it comes after the cut-off', () => {
    expect(rows({}, { round: 'yearly', cutOff: '2022-12-31', year: 2023 })).toEqual([['dang-uy-khoi-2022', 'round'], ['dak-doa-2021', 'year']])
    expect(rows({ round: 'yearly', year: 2023 }, { round: 'yearly', cutOff: '2022-12-31' })).toEqual([['dang-uy-khoi-2022', 'round'], ['dak-doa-2021', 'year']])
  })
})
