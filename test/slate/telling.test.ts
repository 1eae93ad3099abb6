import { describe, expect, it } from 'vitest'
import { review } from '../../src/decide/slate.js'
import type { Slate } from '../../src/documents/check-slate.js'
import { openSlate } from '../../src/documents/open-slate.js'
import type { SlateDocument } from '../../src/documents/slate.js'
import { reviewText } from '../../src/tell/slate.js'
import { formatProblem } from '../../src/words/problem.js'
import { expectGolden } from '../tell/golden.js'
import { programOf } from '../support/programs.js'

function slate(plan: string, more: Omit<SlateDocument, 'format'>): Slate {
  const { slate: checked, problems } = openSlate(programOf(plan).plan, { format: 1, ...more })
  if (checked === undefined) throw new Error(problems.map(formatProblem).join('\n'))
  return checked
}

const nominees = (kind: string, count: number, outcome?: 'pass' | 'fail') => Array.from({ length: count }, (_, index) => ({ id: `${kind}-${index + 1}`, kind, ...(outcome === undefined ? {} : { outcome }) }))

const registration = { round: 'interim', list: 'registration' }

const reviews: readonly (readonly [string, string, readonly Slate[]])[] = [
  [
    'slate-late-short-double',
    'huyen-uy-2022',
    [
      slate('huyen-uy-2022', { id: 'ds-01', ...registration, body: { id: 'dang-uy-xa-g', name: 'Đảng ủy xã G', kind: 'commune-committee' }, submitted: '2022-04-21', dossiers: [{ id: 'xa-g', kind: 'collective' }, { id: 'ca-nhan-c' }] }),
      slate('huyen-uy-2022', { id: 'ds-02', ...registration, body: { id: 'phong-nong-nghiep', name: 'Phòng Nông nghiệp', kind: 'office' }, dossiers: [{ id: 'xa-g', kind: 'collective' }, { id: 'ca-nhan-d', kind: 'individual' }] }),
      slate('huyen-uy-2022', { id: 'ds-03', ...registration, body: { id: 'phong-van-hoa' }, submitted: '2022-04-20', dossiers: [{ id: 'ca-nhan-d', kind: 'individual' }, { id: 'to-e', kind: 'collective' }] }),
    ],
  ],
  ['slate-selection', 'dang-uy-khoi-2022', [slate('dang-uy-khoi-2022', { id: 'chon', round: 'interim', list: 'selection', body: { id: 'ban-thuong-vu', kind: 'standing-board' }, submitted: '2023-04-10', dossiers: [...nominees('collective', 5, 'pass'), ...nominees('individual', 4, 'fail')] })]],
  ['slate-range', 'dak-doa-2021', [slate('dak-doa-2021', { id: 'cong-an', round: 'final', list: 'registration', body: { id: 'cong-an', kind: 'police' }, submitted: '2021-08-24', dossiers: nominees('individual', 8) })]],
  ['slate-misprint', 'ban-tuyen-giao-2022', [slate('ban-tuyen-giao-2022', { id: 'mat-tran', ...registration, body: { id: 'mat-tran', kind: 'front' }, submitted: '2023-02-25', dossiers: nominees('individual', 1) })]],
  [
    'slate-quarters',
    'ubnd-xa-2023',
    [
      slate('ubnd-xa-2023', { id: 'quy-2', round: 'interim', list: 'quarterly', covers: '2023-Q2', body: { id: 'ubnd-xa', kind: 'commune-peoples-committee' }, submitted: '2023-06-30', dossiers: nominees('household', 1) }),
      slate('ubnd-xa-2023', { id: 'quy-4', round: 'interim', list: 'quarterly', covers: '2023-Q4', body: { id: 'ubnd-xa', kind: 'commune-peoples-committee' }, submitted: '2023-12-29', dossiers: [] }),
      slate('ubnd-xa-2023', { id: 'quy-4-lai', round: 'interim', list: 'quarterly', covers: '2023-Q4', body: { id: 'ubnd-xa', kind: 'commune-peoples-committee' } }),
    ],
  ],
  ['slate-early', 'huyen-uy-2022', [slate('huyen-uy-2022', { id: 'de-nghi', round: 'final', list: 'nomination', body: { id: 'phong-a', kind: 'office' }, submitted: '2025-03-10', dossiers: nominees('individual', 1) })]],
  ['slate-report', 'dak-doa-2021', [slate('dak-doa-2021', { id: 'bao-cao', round: 'yearly', list: 'report', body: { id: 'xa-g', kind: 'commune' }, submitted: '2022-12-15' })]],
]

describe('reviews of slates, word for word', () => {
  it.each(reviews)('%s in both languages', (name, planId, slates) => {
    const program = programOf(planId)
    const found = review(program, slates)
    expectGolden(`${name}.vi`, reviewText(found, program.plan.document))
    expectGolden(`${name}.en`, reviewText(found, program.plan.document, { lang: 'en' }))
  })

  it('tells a ruling with its source', () => {
    const program = programOf('dak-doa-2021')
    const { rulings } = program.plan.rulings({ format: 1, plan: 'dak-doa-2021', rulings: { 'from-to': { reading: 'maximum', by: 'Phòng Nội vụ', on: '2021-08-20', paper: 'Công văn số 01' } } })
    const slates = reviews.find(([name]) => name === 'slate-range')?.[2] ?? []
    const found = review(program, slates, rulings === undefined ? {} : { rulings })
    expect(found.outcome).toBe('not-met')
    expect(reviewText(found, program.plan.document, { width: 2000 })).toContain('là “số thứ hai là số tối đa”, theo Công văn số 01, Phòng Nội vụ, 20/8/2021.')
    expect(reviewText(found, program.plan.document, { width: 2000, lang: 'en' })).toContain('as “the second number is a maximum”, by Công văn số 01, Phòng Nội vụ, 20/8/2021.')
  })

  it('tells of a nominee whose dossier is of another kind than the list states', () => {
    const program = programOf('huyen-uy-2022')
    const list = slate('huyen-uy-2022', { id: 'ds-04', ...registration, body: { id: 'phong-a', kind: 'office' }, dossiers: [{ id: 'to-e', kind: 'individual' }] })
    const { dossier } = program.plan.dossier({ format: 1, id: 'to-e', plan: 'huyen-uy-2022', nominee: { kind: 'collective' } })
    const found = review(program, list, { dossiers: dossier === undefined ? [] : [dossier] })
    expect(reviewText(found, program.plan.document, { width: 2000 })).toContain('– Danh sách ds-04 ghi hồ sơ “to-e” là `kind: individual`, hồ sơ ghi `kind: collective`; đếm theo danh sách.')
    expect(reviewText(found, program.plan.document, { width: 2000, lang: 'en' })).toContain('– Slate ds-04 states “to-e” as `kind: individual`, its dossier says `kind: collective`; the list is counted as it states.')
  })

  it('never words what is not known as not met', () => {
    const [, planId, slates] = reviews.find(([name]) => name === 'slate-range') ?? ['', 'dak-doa-2021', []]
    const program = programOf(planId)
    const found = review(program, slates)
    expect(found.outcome).toBe('undetermined')
    expect(reviewText(found, program.plan.document)).not.toContain('✗')
  })
})
