/** The reasons of a verdict in words. */
import { describe, expect, it } from 'vitest'
import type { DossierDocument } from '../../src/documents/dossier.js'
import type { Cause, Verdict } from '../../src/documents/verdict.js'
import { whyText } from '../../src/tell/why.js'
import { clause, criterion, plan, verdict } from './sample.js'

type Lang = 'vi' | 'en'

const leader: DossierDocument = { format: 1, id: 'ca-nhan-l', nominee: { name: 'Cá nhân L' }, bodies: [{ id: 'chi-bo', scale: 'party-org', name: 'Chi bộ Sở Y' }] }
const office: DossierDocument = { format: 1, id: 'co-quan-h', nominee: { name: 'Cơ quan H' }, bodies: [{ id: 'chi-bo', scale: 'party-org', name: 'Chi bộ Cơ quan H' }] }

const told = (of: Verdict, dossiers: readonly DossierDocument[] = [leader, office], lang: Lang = 'vi'): string => whyText(of, plan, undefined, { lang, width: 10_000, dossiers }) ?? ''

const missing = (fact: string, more: object = {}): Cause => ({ kind: 'missing', what: 'fact', fact, ...more })

function ledBy(nested: Verdict, outcome: 'fail' | 'undetermined', causes: readonly Cause[] = [], values: readonly { readonly fact: string; readonly value: string }[] = []): Verdict {
  const collective = criterion('II.3.2/leader', 'collective', outcome, { values: [{ fact: 'nominee.post', value: 'head' }, ...values], causes, nested })
  return verdict('ca-nhan-l', outcome, { clauses: [clause('II.3.2/leader', outcome, [collective])] })
}

describe('a collective that the nominee leads', () => {
  it('has its bodies named from its own dossier', () => {
    const text = told(ledBy(verdict('co-quan-h', 'undetermined'), 'undetermined', [missing('ratings.party-org', { body: 'chi-bo', years: [2022], dossier: 'co-quan-h' })]))
    expect(text).toContain('hồ sơ co-quan-h: chưa có xếp loại tổ chức đảng của Chi bộ Cơ quan H năm 2022')
    expect(text).not.toContain('Sở Y')
  })

  const culture = criterion('II.3.1.1/b1', 'culture', 'fail', { held: { kind: 'count', sure: 0, possible: 0, atLeast: 1 } })
  const party = criterion('II.3.1.1/b1', 'party', 'fail', { values: [{ fact: 'ratings.party-org', body: 'chi-bo', year: 2022, value: 'good' }] })

  it('is named, with the clause and the words that it does not meet, and not the post', () => {
    const failing = ledBy(verdict('co-quan-h', 'fail', { clauses: [clause('II.3.1.1/b1', 'fail', [party, culture])] }), 'fail')
    expect(told(failing)).toContain('; tập thể Cơ quan H (co-quan-h) chưa đạt II.3.1.1: yêu cầu “tổ chức đảng, … xếp loại hoàn thành xuất sắc nhiệm vụ được giao trong thời gian bình xét.”; xếp loại tổ chức đảng của Chi bộ Cơ quan H năm 2022: “Hoàn thành tốt nhiệm vụ”; và 01 tiêu chí khác.\n')
    expect(told(failing, [leader, office], 'en')).toContain('; the collective Cơ quan H (co-quan-h) does not meet II.3.1.1: asked “tổ chức đảng, …')
    expect(told(failing)).not.toContain('người đứng đầu')
  })

  it('says how many more clauses it does not meet', () => {
    const failing = verdict('co-quan-h', 'fail', { clauses: [clause('II.3.1.1/b1', 'fail', [party]), clause('II.2/b1', 'fail', [criterion('II.2/b1', 'example', 'fail')]), clause('II.3.2.2/b1', 'pass', [])] })
    expect(told(ledBy(failing, 'fail'))).toContain('“Hoàn thành tốt nhiệm vụ”; và 01 đoạn khác đối với tập thể.')
    expect(told(ledBy(failing, 'fail'), [], 'en')).toContain('; and 1 more for the collective.')
  })

  it('is said to be taken by no section, where it is not', () => {
    expect(told(ledBy(verdict('co-quan-h', 'not-covered'), 'fail'))).toContain('; tập thể Cơ quan H (co-quan-h) không thuộc mục nào được dẫn.')
    expect(told(ledBy(verdict('co-quan-h', 'not-covered'), 'fail'), [], 'en')).toContain('; the collective co-quan-h is taken by none of the sections referred to.')
  })

  it('is named with what else was asked of it, where it passes and that is not met', () => {
    const text = told(ledBy(verdict('co-quan-h', 'pass'), 'fail', [], [{ fact: 'findings.study-results', value: 'no' }]))
    expect(text).toContain('; tập thể Cơ quan H (co-quan-h): Đạt nhiều thành tích xuất sắc trong học tập: kết luận chưa đạt.')
    expect(text).not.toContain('người đứng đầu')
  })

  it('has nothing told of it that was not read: the post stays where nothing else is known', () => {
    expect(told(ledBy(verdict('co-quan-h', 'pass'), 'fail'))).toContain('; chức vụ: người đứng đầu.')
  })

  it('does not hide what else was read', () => {
    const text = told(ledBy(verdict('co-quan-h', 'fail', { clauses: [clause('II.3.1.1/b1', 'fail', [party])] }), 'fail', [], [{ fact: 'findings.study-results', value: 'no' }]))
    expect(text).toContain('“Hoàn thành tốt nhiệm vụ”; tập thể Cơ quan H (co-quan-h): Đạt nhiều thành tích xuất sắc trong học tập: kết luận chưa đạt.')
  })
})

describe('a clause of which it is not known whether it applies', () => {
  const rated = (causes: readonly Cause[]) => verdict('ca-nhan-l', 'undetermined', { clauses: [clause('II.3.2/party', 'undetermined', [criterion('II.3.2/party', 'good', 'undetermined', { causes })], [missing('nominee.party-member')])] })

  it('says so before what it asks', () => {
    const of = rated([missing('ratings.party-member', { years: [2022] })])
    expect(told(of)).toContain('đoạn về cá nhân là đảng viên: chưa rõ đoạn này có áp dụng (chưa có thông tin “đảng viên”); yêu cầu “hàng năm phải liên tục được đánh giá hoàn thành tốt nhiệm vụ trở lên,”; chưa có xếp loại đảng viên năm 2022.')
    expect(told(of, [], 'en')).toContain('the paragraph on party members: whether it applies is not known (not in hand: “party member”); asked “hàng năm')
  })

  it('does not say the same of its criterion again', () => {
    expect(told(rated([missing('nominee.party-member')])).match(/“đảng viên”/g)).toHaveLength(1)
  })
})

describe('what no clause carries', () => {
  const section = (id: string, causes: readonly Cause[], outcome: 'pass' | 'undetermined' | 'fail') => ({ id, takes: 'maybe', outcome, causes }) as const
  const fields = missing('nominee.fields')

  it.each(['undetermined', 'fail'] as const)('is told once, however many sections it keeps open: %s', (outcome) => {
    const text = told(verdict('ca-nhan-l', outcome, { causes: [fields], sections: [section('II.3.1.1', [fields], outcome), section('II.3.2.2', [fields, missing('nominee.funding')], outcome)] }))
    expect(text.split('\n').slice(1)).toEqual(['– Hồ sơ chưa có thông tin “lĩnh vực”.', '– Hồ sơ chưa có thông tin “nguồn lương”.', ''])
  })

  it('is not told of a dossier that passes', () => {
    expect(told(verdict('ca-nhan-l', 'pass', { sections: [section('II.3.2.2', [fields], 'pass')] }))).toBe('Cá nhân L (ca-nhan-l): ✓ Đủ điều kiện trình\nMọi nội dung của kế hoạch áp dụng cho hồ sơ này đều đạt.\n')
  })

  it('is the section stated, where it does not take the nominee, and those that do', () => {
    const of = verdict('ca-nhan-l', 'not-covered', { stated: 'II.3.1.1', sections: [{ id: 'II.3.1.1', takes: 'no', causes: [] }, { id: 'II.3.2.2', takes: 'yes', causes: [] }] })
    expect(told(of)).toContain('mục này không dành cho đối tượng được đề nghị\nCác mục dành cho đối tượng được đề nghị:\n  – điểm 3.2.2, khoản 3, Mục II')
    expect(told({ ...of, sections: of.sections.slice(0, 1) })).not.toContain('Các mục')
  })

  it('is that no section takes the nominee, where none was stated', () => {
    expect(told(verdict('ca-nhan-l', 'not-covered'), [], 'en')).toContain('Section: the dossier states none; no section of the plan takes the nominee\n')
  })
})
