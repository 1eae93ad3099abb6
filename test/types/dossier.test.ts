import { describe, expect, it } from 'vitest'
import { compile } from '../../src/decide/compile.js'
import type { EvaluateOptions } from '../../src/decide/compiled.js'
import type { DossierDocument } from '../../src/documents/dossier.js'
import { openPlan } from '../../src/documents/open-plan.js'
import type { Plan } from '../../src/documents/open-plan.js'
import type { DossierOf, PlanNames, RulingsOf } from '../../src/documents/typed.js'
import { dangUyKhoi2022 as plan, type DangUyKhoi2022 } from '../../src/plans/index.js'
import type { RatedName } from '../../src/words/level-names.js'
import { ratedFromName } from '../../src/words/level-names.js'

type Given = DossierOf<DangUyKhoi2022>

/** Everything that a dossier may give, spelt as it should be. */
const whole = {
  format: 1,
  id: 'nguoi-a',
  plan: 'dang-uy-khoi-2022',
  round: 'interim',
  section: 'II.3.2.2',
  note: 'mẫu',
  nominee: { kind: 'individual', name: 'Cá nhân A', since: '2015-09-01', 'party-since': '2016-01-01', 'party-member': 'yes', post: 'unknown', fields: ['education'] },
  papers: { bb1: { kind: 'biên bản họp xét', number: '05/BB', on: '2023-02-10', by: 'Chi bộ' } },
  bodies: { complete: 'yes', paper: 'bb1', list: [{ id: 'chi-bo', scale: 'party-org', from: '2018-01-01' }] },
  ratings: {
    'party-member': { 2021: 'excellent', 2022: { level: 'Hoàn thành tốt nhiệm vụ', paper: 'bb1' } },
    'party-org': { 'chi-bo': { 2021: 'HTXSNV', 2022: { level: 'good' } } },
  },
  findings: {
    'general-achievement': 'yes',
    'bright-example': { met: 'no', paper: ['bb1'], round: 'interim' },
    'leading-in-emulation': { years: { 2021: 'yes', 2022: { met: 'unknown' } } },
    'exemplary-daily-life': { bodies: { 'chi-bo': 'yes' } },
  },
  standings: { 'culture-standard': [{ from: '2021-12-01', to: '2024-12-01', paper: 'bb1' }], 'security-standard': { complete: 'no', list: [] } },
  lists: { initiative: { complete: 'yes', since: '2021-01-01', list: [{ on: '2022-05-04', title: 'Sáng kiến', applied: 'yes', recognised: 'unknown', paper: 'bb1' }] } },
  series: { revenue: { basis: 'báo cáo tài chính', years: { 2020: 10.5, 2021: '12.25', 2022: { value: '3/4', paper: 'bb1' } } } },
  led: { body: { format: 1, id: 'truong-b', nominee: { kind: 'collective' } }, department: 'phong-c' },
} as const satisfies Given

const base = { format: 1, id: 'nguoi-a', nominee: { kind: 'individual' } } as const
const rulings = { format: 1, plan: 'dang-uy-khoi-2022' } as const

/** What the check of the plan says of a dossier that does not compile. */
const codes = (given: Given): readonly string[] => plan.dossier(given).problems.map(({ code }) => code)

describe('a dossier for a plan that ships with the library', () => {
  it('compiles and is taken when every name is the plan\'s', () => {
    const document: DossierDocument = whole
    expect(plan.dossier(whole)).toMatchObject({ dossier: { document } })
    // Two findings stand in a form that the types allow and the plan does not ask for.
    expect(codes(whole)).toEqual(['W_UNUSED', 'W_UNUSED'])
  })

  it('neither compiles nor is taken with a misspelt name', () => {
    // @ts-expect-error - a finding that the plan does not know
    expect(codes({ ...base, findings: { 'general-achievment': 'yes' } })).toEqual(['E_FACT_UNKNOWN'])
    // @ts-expect-error - a scale
    expect(codes({ ...base, ratings: { 'party-members': { 2021: 'excellent' } } })).toEqual(['E_FACT_UNKNOWN'])
    // @ts-expect-error - a standing
    expect(codes({ ...base, standings: { 'culture-standards': [] } })).toEqual(['E_FACT_UNKNOWN'])
    // @ts-expect-error - a list
    expect(codes({ ...base, lists: { initiatives: [] } })).toEqual(['E_FACT_UNKNOWN'])
    // @ts-expect-error - an attribute of an item
    expect(codes({ ...base, lists: { initiative: [{ aplied: 'yes' }] } })).toEqual(['E_UNKNOWN_KEY'])
    // @ts-expect-error - an attribute that items of another list have
    expect(codes({ ...base, lists: { 'artistic-work': [{ applied: 'yes' }] } })).toEqual(['E_UNKNOWN_KEY'])
    // @ts-expect-error - a series
    expect(codes({ ...base, series: { revenues: { years: {} } } })).toEqual(['E_FACT_UNKNOWN'])
    // @ts-expect-error - a title, of which the plan has none
    expect(codes({ ...base, titles: { 'cultured-family': { 2021: 'yes' } } })).toEqual(['E_FACT_UNKNOWN'])
    // @ts-expect-error - an attribute of the nominee
    expect(codes({ ...base, nominee: { kind: 'individual', 'party-membre': 'yes' } })).toEqual(['E_FACT_UNKNOWN'])
    // @ts-expect-error - a key of the dossier
    expect(codes({ ...base, finding: {} })).toEqual(['E_UNKNOWN_KEY'])
  })

  it('neither compiles nor is taken with a misspelt value', () => {
    // @ts-expect-error - a level
    expect(codes({ ...base, ratings: { 'party-member': { 2021: 'excelent' } } })).toEqual(['E_LEVEL'])
    // @ts-expect-error - the Vietnamese name of a level
    expect(codes({ ...base, ratings: { 'party-member': { 2021: { level: 'Hoàn thành tốt nhiệm vu' } } } })).toEqual(['E_LEVEL'])
    // @ts-expect-error - the answer of a finding
    expect(codes({ ...base, findings: { 'general-achievement': 'yess' } })).toHaveLength(1)
    // @ts-expect-error - a value of an attribute
    expect(codes({ ...base, nominee: { kind: 'individal' } })).toEqual(['E_ENUM'])
    // @ts-expect-error - one of several values of an attribute
    expect(codes({ ...base, nominee: { kind: 'individual', fields: ['educaton'] } })).toEqual(['E_ENUM'])
    // @ts-expect-error - a value of an item's attribute
    expect(codes({ ...base, lists: { initiative: [{ applied: 'yess' }] } })).toEqual(['E_ENUM'])
    // @ts-expect-error - the scale of a body
    expect(codes({ ...base, bodies: [{ id: 'chi-bo', scale: 'party-organ' }] })).toEqual(['E_FACT_UNKNOWN'])
    // @ts-expect-error - a scale that rates the nominee, not its bodies
    expect(codes({ ...base, bodies: [{ id: 'chi-bo', scale: 'party-member' }] })).toEqual(['E_FACT_UNKNOWN'])
    // @ts-expect-error - a year that is none
    expect(codes({ ...base, ratings: { 'party-member': { last: 'good' } } })).toHaveLength(1)
    // @ts-expect-error - ratings of bodies are by body
    expect(codes({ ...base, ratings: { 'party-org': { 2021: 'good' } } })).not.toEqual([])
  })

  it('neither compiles nor is taken under another plan, round or section', () => {
    // @ts-expect-error - the plan
    expect(codes({ ...base, plan: 'dang-uy-khoi-2023' })).toEqual(['E_PLAN'])
    // @ts-expect-error - the round
    expect(codes({ ...base, round: 'interm' })).toEqual(['E_ROUND'])
    // @ts-expect-error - the section
    expect(codes({ ...base, section: 'II.3.2.9' })).toEqual(['E_SECTION'])
    // @ts-expect-error - a dossier inside it
    expect(codes({ ...base, led: { body: { ...base, id: 'truong-b', round: 'interm' } } })).toEqual(['E_ROUND'])
  })
})

describe('rulings for a plan that ships with the library', () => {
  const said = (given: RulingsOf<DangUyKhoi2022>): readonly string[] => plan.rulings(given).problems.map(({ code }) => code)

  it('compile and are taken with the questions and readings of the plan', () => {
    expect(said({ ...rulings, rulings: { 'review-time': { reading: 'every-closed-year', by: 'Đảng ủy', on: '2023-01-05' }, 'vice-time': {} } })).toEqual([])
  })

  it('neither compile nor are taken otherwise', () => {
    // @ts-expect-error - the question
    expect(said({ ...rulings, rulings: { 'review-times': { reading: 'every-closed-year' } } })).toEqual(['E_QUESTION'])
    // @ts-expect-error - the reading
    expect(said({ ...rulings, rulings: { 'review-time': { reading: 'every-year' } } })).toEqual(['E_READING'])
    // @ts-expect-error - a reading of another question
    expect(said({ ...rulings, rulings: { 'review-time': { reading: 'ask-all' } } })).toEqual(['E_READING'])
    // @ts-expect-error - a number where a reading is asked for
    expect(said({ ...rulings, rulings: { 'review-time': { value: 3 } } })).toEqual(['E_READING'])
    // @ts-expect-error - the plan
    expect(said({ ...rulings, plan: 'huyen-uy-2022', rulings: {} })).toEqual(['E_PLAN'])
  })
})

describe('a program of a plan that ships with the library', () => {
  const program = compile(plan)
  const { dossier } = plan.dossier(base)
  if (dossier === undefined) throw new Error('the base is taken')

  it('knows the rounds', () => {
    expect(program.evaluate(dossier, { round: 'final' }).round).toBe('final')
    // @ts-expect-error - no round of the plan
    expect(() => program.evaluate(dossier, { round: 'finale' })).toThrow('finale')
    // @ts-expect-error - no round of the plan
    expect(() => program.outcome(dossier, { round: 'finale' })).toThrow('finale')
  })

  it('gives one of four outcomes', () => {
    const { outcome } = program.evaluate(dossier, { round: 'interim' })
    const told = (of: typeof outcome): string => {
      switch (of) {
        case 'pass':
        case 'fail':
        case 'undetermined':
          return of
        case 'not-covered':
          return 'nobody'
        default:
          return of satisfies never
      }
    }
    expect(told(outcome)).toBe('undetermined')
    // @ts-expect-error - not an outcome
    expect(outcome === 'passed').toBe(false)
  })
})

describe('a plan that is read at run time', () => {
  const read = openPlan(plan.document)

  it('takes any value, and any name of a round', () => {
    const unknown: unknown = JSON.parse('{ "format": 1, "id": "a", "nominee": {}, "round": "interim" }')
    expect(read.dossier(unknown).problems).toEqual([])
    expect(read.dossier({ anything: 1 }).problems).not.toEqual([])
    expect(read.rulings(7).problems).not.toEqual([])
    const { dossier } = read.dossier(unknown)
    const round: string = 'interim'
    expect(dossier && compile(read).evaluate(dossier, { round }).round).toBe('interim')
  })

  it('is what a typed plan is as well', () => {
    const any: Plan = plan
    const options: EvaluateOptions = { round: 'of any name' } satisfies EvaluateOptions<PlanNames>
    expect(any.dossier(JSON.parse('[]') as unknown).problems).not.toEqual([])
    expect(options.round).toBe('of any name')
  })
})

describe('names of levels', () => {
  it('compile where they are known', () => {
    const names: readonly RatedName[] = ['excellent', 'not-rated', 'Hoàn thành xuất sắc nhiệm vụ', 'hoàn thành nhiệm vụ', 'KHTNV', 'Hoàn thành XSNV', 'Chưa xếp loại']
    expect(names.map(ratedFromName)).toEqual(['excellent', 'not-rated', 'excellent', 'completed', 'not-completed', 'excellent', 'not-rated'])
  })
})
