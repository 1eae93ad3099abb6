import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { review } from '../../src/decide/slate.js'
import type { Slate } from '../../src/documents/check-slate.js'
import type { Dossier } from '../../src/documents/checked.js'
import { openSlate } from '../../src/documents/open-slate.js'
import type { Listed, SlateDocument } from '../../src/documents/slate.js'
import { readDossier } from '../../src/read/dossier.js'
import { readSlate } from '../../src/read/slate.js'
import { isBinhxetError } from '../../src/words/error.js'
import { formatProblem } from '../../src/words/problem.js'
import { programOf } from '../support/programs.js'

const program = programOf('dang-uy-khoi-2022')

const demo = (name: string): Dossier => {
  const { dossier, problems } = readDossier({ name, text: readFileSync(`fixtures/demo/${name}.yaml`, 'utf8') }, program.plan)
  if (dossier === undefined) throw new Error(problems.map(formatProblem).join('\n'))
  return dossier
}

const office = demo('pass-office-a')
const company = demo('undetermined-company-b')
const teacher = demo('fail-teacher-c')

const given = (more: Partial<SlateDocument>): SlateDocument => ({ format: 1, id: 'a', round: 'interim', list: 'selection', body: { id: 'ban-thuong-vu', kind: 'standing-board' }, ...more })

function slate(more: Partial<SlateDocument>, planId = 'dang-uy-khoi-2022'): Slate {
  const { slate: checked, problems } = openSlate(programOf(planId).plan, given(more))
  if (checked === undefined) throw new Error(problems.map(formatProblem).join('\n'))
  return checked
}

const eligible = (dossiers: readonly Listed[], hand: readonly Dossier[]) => {
  const found = review(program, slate({ dossiers: [...dossiers] }), { dossiers: hand })
  const finding = found.slates[0]?.findings.find(({ duty }) => duty === 'selection-eligible-interim')
  return { outcome: finding?.outcome, nominees: finding?.nominees, open: finding?.causes.flatMap((cause) => ('nominees' in cause ? (cause.nominees ?? []) : [])), warnings: found.warnings }
}

describe('eligibility of a selection', () => {
  it('is judged from the dossiers given', () => {
    expect(eligible([{ id: 'phong-a' }], [office, teacher])).toEqual({ outcome: 'met', nominees: [], open: [], warnings: [] })
    expect(eligible([{ id: 'phong-a' }, { id: 'cong-ty-b' }], [office, company])).toMatchObject({ outcome: 'undetermined', open: ['cong-ty-b'] })
  })

  it('names those who are not eligible and those of whom it is not known, at once', () => {
    expect(eligible([{ id: 'ca-nhan-c' }, { id: 'cong-ty-b' }, { id: 'phong-a' }, { id: 'x' }], [office, company, teacher])).toMatchObject({ outcome: 'not-met', nominees: ['ca-nhan-c'], open: ['cong-ty-b', 'x'] })
  })

  it('takes an outcome stated where there is no dossier, and the dossier where there is', () => {
    expect(eligible([{ id: 'x', outcome: 'pass' }], [])).toMatchObject({ outcome: 'met', warnings: [] })
    expect(eligible([{ id: 'ca-nhan-c', outcome: 'pass' }], [teacher])).toMatchObject({
      outcome: 'not-met',
      warnings: [{ kind: 'outcome-differs', slate: 'a', nominee: 'ca-nhan-c', stated: 'pass', judged: 'fail' }],
    })
    expect(eligible([{ id: 'x', outcome: 'unknown' }], [])).toMatchObject({ outcome: 'undetermined', open: ['x'] })
  })

  it('takes the kind of a nominee from its dossier where the list is silent', () => {
    const counts = (dossiers: readonly Listed[]) => review(program, slate({ dossiers: [...dossiers] }), { dossiers: [office] }).slates[0]?.findings[0]?.held
    expect(counts([{ id: 'phong-a' }])).toContainEqual({ kind: 'count', of: ['collective'], sure: 1, possible: 1 })
    expect(counts([{ id: 'x' }])).toContainEqual({ kind: 'count', of: ['collective'], sure: 0, possible: 1 })
  })
})

describe('a nominee’s verdict', () => {
  it('is the same before and after a review in which everything is late and short', () => {
    const before = JSON.stringify(program.evaluate(office))
    const late = slate({ list: 'nomination', body: { id: 'chi-bo-a', kind: 'grassroots-committee' }, submitted: '2024-01-01', dossiers: [{ id: 'phong-a', kind: 'collective' }] })
    const found = review(program, late, { dossiers: [office] })
    expect(found.outcome).toBe('not-met')
    expect(JSON.stringify(program.evaluate(office))).toBe(before)
    expect(JSON.stringify(found)).not.toContain('"clauses"')
  })

  it('is what a selection goes by, however late and short the list on which the nominee came', () => {
    const chosen = slate({ dossiers: [{ id: 'phong-a', kind: 'collective' }] })
    const late = slate({ id: 'b', list: 'nomination', body: { id: 'chi-bo-a', kind: 'grassroots-committee' }, submitted: '2024-01-01', dossiers: [{ id: 'phong-a', kind: 'collective' }] })
    const found = review(program, [chosen, late], { dossiers: [office] })
    const [selection, nomination] = found.slates.map(({ findings }) => Object.fromEntries(findings.map(({ duty, outcome }) => [duty, outcome])))
    expect(nomination).toMatchObject({ 'nomination-interim-deadline': 'not-met', 'nomination-interim-year': 'not-met' })
    expect(selection).toMatchObject({ 'selection-eligible-interim': 'met', 'selection-among-interim': 'met', 'selection-count-interim': 'not-met' })
    expect(program.outcome(office)).toBe('pass')
  })
})

describe('a review', () => {
  it('cites place and words in every finding', () => {
    const found = review(program, [slate({ dossiers: [] }), slate({ id: 'b', list: 'nomination', body: { id: 'c', kind: 'grassroots-committee' } })])
    const findings = found.slates.flatMap((each) => each.findings)
    expect(findings.length).toBeGreaterThan(5)
    for (const { plan, source } of findings) {
      expect(plan).toBe('dang-uy-khoi-2022')
      for (const { place, words } of source) expect([place.length > 3, words.length > 10]).toEqual([true, true])
    }
  })

  it('is plain JSON, the same for the same slates, and carries the hash of the plan', () => {
    const one = review(program, slate({ dossiers: [] }))
    expect(JSON.parse(JSON.stringify(one))).toEqual(one)
    expect(JSON.stringify(review(program, slate({ dossiers: [] })))).toBe(JSON.stringify(one))
    expect(one.plan).toEqual({ id: 'dang-uy-khoi-2022', hash: program.hash })
  })

  it('states the rulings that it used, and no others', () => {
    const dak = programOf('dak-doa-2021')
    const { rulings } = dak.plan.rulings({ format: 1, plan: 'dak-doa-2021', rulings: { 'at-least-01-02': { reading: 'maximum', by: 'Phòng Nội vụ' }, 'from-to': { reading: 'first-only' } } })
    const list = slate({ round: 'final', list: 'registration', body: { id: 'x', kind: 'front' }, submitted: '2021-08-01', dossiers: [{ id: 'a' }] }, 'dak-doa-2021')
    expect(rulings).toBeDefined()
    expect(review(dak, list, rulings === undefined ? {} : { rulings }).rulings).toEqual([{ question: 'at-least-01-02', reading: 'maximum', by: 'Phòng Nội vụ' }])
  })

  it('gives each reading with what comes out under it', () => {
    const dak = programOf('dak-doa-2021')
    const list = slate({ round: 'final', list: 'registration', body: { id: 'x', kind: 'commune' }, submitted: '2021-08-01', dossiers: Array.from({ length: 16 }, (_, index) => ({ id: `d-${index}` })) }, 'dak-doa-2021')
    expect(review(dak, list).slates[0]?.findings.find(({ duty }) => duty === 'registration-count-communes')?.causes).toEqual([
      {
        kind: 'needs-ruling',
        question: 'from-to',
        status: 'open',
        readings: [
          { reading: 'maximum', possible: ['fail'] },
          { reading: 'first-only', possible: ['pass'] },
        ],
      },
    ])
  })

  it('keeps a date that looks like a misprint as it is printed, with its note', () => {
    const found = review(programOf('ban-tuyen-giao-2022'), slate({ list: 'registration', body: { id: 'x', kind: 'front' }, submitted: '2022-03-01', dossiers: [] }, 'ban-tuyen-giao-2022'))
    const deadline = found.slates[0]?.findings.find(({ duty }) => duty === 'registration-deadline')
    expect(deadline).toMatchObject({ outcome: 'met', asked: { before: '2023-02-25' } })
    expect(deadline?.source[0]?.words).toContain('trước ngày 25/02/2023')
    expect(deadline?.source[0]?.sic).toContain('in nhầm')
  })

  it('refuses slates and rulings of another plan', () => {
    const other = slate({ list: 'registration', body: { id: 'x' } }, 'huyen-uy-2022')
    expect(() => review(program, other)).toThrow('was checked for plan huyen-uy-2022')
    const { rulings } = programOf('huyen-uy-2022').plan.rulings({ format: 1, plan: 'huyen-uy-2022', rulings: {} })
    expect(rulings).toBeDefined()
    try {
      review(program, slate({}), rulings === undefined ? {} : { rulings })
      expect.unreachable()
    } catch (error) {
      expect(isBinhxetError(error)).toBe(true)
    }
  })
})

describe('what is wrong with a slate', () => {
  const faults = (more: Readonly<Record<string, unknown>>): readonly string[] =>
    openSlate(programOf('huyen-uy-2022').plan, { ...given({ list: 'registration', body: { id: 'x' } }), ...more }).problems.map(({ code, pointer }) => `${code} ${pointer ?? ''}`)

  it.each<[string, Readonly<Record<string, unknown>>, readonly string[]]>([
    ['nothing', {}, []],
    ['another plan', { plan: 'dak-doa-2021' }, ['E_PLAN /plan']],
    ['no such round', { round: 'yearly' }, ['E_ROUND /round']],
    ['no such list', { list: 'lists' }, ['E_REF /list']],
    ['no such kind of body', { body: { id: 'x', kind: 'bank' } }, ['E_ENUM /body/kind']],
    ['no such kind of nominee', { dossiers: [{ id: 'a', kind: 'village' }] }, ['E_ENUM /dossiers/0/kind']],
    ['a dossier twice', { dossiers: [{ id: 'a' }, { id: 'b' }, { id: 'a' }] }, ['E_DUP_ID /dossiers/2/id']],
    ['a stretch for a list without', { covers: '2022' }, ['E_VALUE /covers']],
    ['a quarter for a half-yearly list', { list: 'report', covers: '2022-Q1' }, ['E_VALUE /covers']],
    ['no such stretch', { list: 'report', covers: '2022-H3' }, ['E_DATE /covers']],
    ['a day that is none', { submitted: '2022-02-30' }, ['E_DATE /submitted']],
    ['no such outcome', { dossiers: [{ id: 'a', outcome: 'passed' }] }, ['E_ENUM /dossiers/0/outcome']],
    ['a key that is none', { submited: '2022-02-20' }, ['E_UNKNOWN_KEY /submited']],
    ['null', { submitted: null }, ['E_NULL /submitted']],
    ['several at once', { round: 'x', list: 'y', body: { id: 'x', kind: 'z' } }, ['E_ROUND /round', 'E_REF /list', 'E_ENUM /body/kind']],
  ])('%s', (_, more, expected) => {
    expect(faults(more)).toEqual(expected)
  })

  it('is told with its place in the file', () => {
    const text = 'format: 1\nid: a\nround: interim\nlist: registration\nbody: { id: x, kind: bank }\nsubmitted: 2022-02-30\n'
    const read = readSlate({ name: 'a.yaml', text: text.replace('2022-02-30', '2022-02-20') }, programOf('huyen-uy-2022').plan)
    expect(read.slate).toBeUndefined()
    expect(read.problems.map(({ code, line, column }) => [code, line, column])).toEqual([['E_ENUM', 5, 22]])
    expect(readSlate('a: &b 1', programOf('huyen-uy-2022').plan).problems.map(({ code }) => code)).toContain('E_YAML_ANCHOR')
  })
})
