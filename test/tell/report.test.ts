/** What a report says above and below the clauses. */
import { describe, expect, it } from 'vitest'
import type { PlanDocument } from '../../src/documents/plan.js'
import type { Cause, Verdict } from '../../src/documents/verdict.js'
import { report } from '../../src/tell/report.js'
import { clause, criterion, notCovered, plan, teacher, verdict } from './sample.js'

type Lang = 'vi' | 'en'

const told = (of: Verdict, lang: Lang = 'vi', by: PlanDocument = plan): string => report(of, by, { lang, width: 10_000, dossiers: [teacher] })
const lineOf = (text: string, part: string): string | undefined => text.split('\n').find((each) => each.includes(part))

const ruling: Cause = { kind: 'needs-ruling', question: 'review-time', status: 'open', readings: [{ reading: 'every-closed-year', possible: ['fail'] }, { reading: 'last-closed-year', possible: ['pass'] }] }
const day: Cause = { kind: 'not-yet-due', fact: 'ratings.party-member', years: [2023], on: '2024-01-31' }
const fact: Cause = { kind: 'missing', what: 'fact', fact: 'ratings.party-member', years: [2022] }

const open = (...causes: readonly Cause[]): Verdict => verdict('giao-vien-c', 'undetermined', { clauses: [clause('II.3.2/party', 'undetermined', [criterion('II.3.2/party', 'good', 'undetermined', { causes })])] })

describe('years that are not due', () => {
  const years = (openYears: Verdict['openYears'], values: readonly { readonly fact: string; readonly year: number; readonly value: string }[] = [], causes: readonly Cause[] = []): Verdict =>
    verdict('giao-vien-c', 'undetermined', { openYears, clauses: [clause('II.3.2.2/b1', 'undetermined', [criterion('II.3.2.2/b1', 'rating', 'undetermined', { values, causes })])] })
  const lineIn = (of: Verdict, lang: Lang = 'vi') => lineOf(told(of, lang), lang === 'vi' ? 'Năm chưa đến kỳ' : 'Years not due')
  const both = [{ fact: 'ratings.official', years: [2022, 2023] }, { fact: 'ratings.party-member', years: [2022, 2023] }]

  it('stand alone where they are the same for every fact', () => {
    expect(lineIn(years(both))).toBe('Năm chưa đến kỳ tại ngày chốt, không tính: 2022 và 2023.')
    expect(lineIn(years(both), 'en')).toBe('Years not due at the cut-off, not counted: 2022 and 2023.')
    expect(lineIn(years(both, [{ fact: 'ratings.official', year: 2021, value: 'good' }]))).toBe('Năm chưa đến kỳ tại ngày chốt, không tính: 2022 và 2023.')
    expect(lineIn(years([]))).toBeUndefined()
  })

  it('stand with each fact where they differ', () => {
    const differing = years([{ fact: 'ratings.official', years: [2023] }, { fact: 'ratings.party-member', years: [2022, 2023] }])
    expect(lineIn(differing)).toBe('Năm chưa đến kỳ tại ngày chốt, không tính: xếp loại cán bộ, công chức, viên chức năm học 2022–2023; xếp loại đảng viên các năm 2022, 2023.')
    expect(lineIn(differing, 'en')).toBe('Years not due at the cut-off, not counted: rating of officials (school year 2022–2023); rating of party members (2022 and 2023).')
  })

  it('stand with their fact where the year of another fact counts', () => {
    const one = [{ fact: 'ratings.party-member', years: [2022] }]
    const named = 'Năm chưa đến kỳ tại ngày chốt, không tính: xếp loại đảng viên năm 2022.'
    expect(lineIn(years(one, [{ fact: 'ratings.official', year: 2022, value: 'good' }]))).toBe(named)
    expect(lineIn(years(one, [], [{ kind: 'missing', what: 'fact', fact: 'ratings.official', years: [2021, 2022] }]))).toBe(named)
    expect(lineIn(years(one, [], [{ kind: 'missing', what: 'fact', fact: 'ratings.official', years: [2021] }]))).toBe('Năm chưa đến kỳ tại ngày chốt, không tính: 2022.')
  })

  it('are told with the day on which there are enough of them, not as if that were the day of each', () => {
    const several = open({ ...day, years: [2023, 2024, 2025], on: '2023-12-15' })
    expect(told(several)).toContain('– Xếp loại đảng viên các năm 2023, 2024, 2025 chưa đến kỳ; đến ngày 15/12/2023 mới đủ số năm đã đến kỳ để xét.')
    expect(told(several)).toContain('1. Xếp loại đảng viên các năm 2023, 2024, 2025 chưa đến kỳ; đến ngày 15/12/2023 mới đủ số năm đã đến kỳ để xét; xét lại từ ngày đó.')
    expect(told(several, 'en')).toContain('– Rating of party members (2023, 2024 and 2025): not yet due; on 15/12/2023 enough of these years are due to judge by.')
    expect(told(open(day))).toContain('– Xếp loại đảng viên năm 2023: đến ngày 31/1/2024 mới đến kỳ.')
  })
})

describe('a nominee whom nothing takes', () => {
  it('is no subject of the plan where no section was stated', () => {
    const unstated = verdict('giao-vien-c', 'not-covered', { sections: notCovered.sections })
    expect(told(unstated)).toContain('Cá nhân C không thuộc đối tượng của Kế hoạch này. Kết luận này không liên quan')
    expect(told(unstated, 'en')).toContain('Cá nhân C is not a subject of this plan.')
  })

  it('is no subject of the section stated', () => {
    expect(told(notCovered)).toContain('không thuộc đối tượng của mục được xét trong kế hoạch này.')
    expect(told(notCovered, 'en')).toContain('is not a subject of the section judged.')
  })
})

describe('a verdict that is open', () => {
  it('asks for a supplement where something is missing', () => {
    const text = told(open(fact, ruling, day))
    expect(text).toContain('chưa đủ cơ sở kết luận. Đây là yêu cầu bổ sung, không phải kết luận không đạt tiêu chuẩn.')
    expect(text).toContain('Đề nghị bổ sung đầy đủ một lần:')
  })

  const neither = 'Đây không phải yêu cầu bổ sung, cũng không phải kết luận không đạt tiêu chuẩn.'
  it.each([
    ['a ruling', [ruling], `: có quy định cần cấp có thẩm quyền cho ý kiến. ${neither}`, 'Hồ sơ không có nội dung phải bổ sung; chờ ý kiến của cấp có thẩm quyền:', 'The dossier needs no supplement; wait for a ruling:'],
    ['a day', [day], `: có nội dung chưa đến kỳ tại ngày chốt. ${neither}`, 'Hồ sơ không có nội dung phải bổ sung; chờ đến kỳ:', 'The dossier needs no supplement; wait until it is due:'],
    ['a ruling and a day', [ruling, day], `: có nội dung chưa đến kỳ tại ngày chốt và có quy định cần cấp có thẩm quyền cho ý kiến. ${neither}`, 'Hồ sơ không có nội dung phải bổ sung; chờ đến kỳ và chờ ý kiến của cấp có thẩm quyền:', 'The dossier needs no supplement; wait until it is due and wait for a ruling:'],
  ] as const)('asks the nominee for nothing where only %s is awaited', (_, causes, conclusion, lead, english) => {
    const text = told(open(...causes))
    expect(text).toContain(`hồ sơ chưa đủ cơ sở kết luận${conclusion}`)
    expect(text).toContain(`\n${lead}\n`)
    expect(text).not.toContain('Đề nghị bổ sung')
    expect(told(open(...causes), 'en')).toContain(`\n${english}\n`)
    expect(told(open(...causes), 'en')).toContain('This is neither a request for a supplement nor a finding that the criteria are not met.')
  })

  it('says of a failed one what its open parts change: nothing', () => {
    const failed = (cause: Cause): Verdict => ({ ...open(cause), outcome: 'fail' })
    expect(told(failed(ruling))).toContain('Các nội dung dưới đây còn để ngỏ, nhưng không làm thay đổi kết luận chung của đợt này.')
    expect(told(failed(fact))).toContain('Bổ sung các nội dung dưới đây không làm thay đổi kết luận chung của đợt này;')
  })
})

describe('a plan that does not speak of the nominee', () => {
  const silent = verdict('giao-vien-c', 'undetermined', { causes: [{ kind: 'missing', what: 'text', document: plan.document.cite.vi }] })
  const openPlan: PlanDocument = { ...plan, sections: { ...plan.sections, list: 'open' } }
  const cite = plan.document.cite

  it('asks for the criteria that others set themselves, and not for itself', () => {
    const text = told(silent, 'vi', openPlan)
    expect(text).toContain(`– Không mục nào của ${cite.vi} được xác định là dành cho đối tượng được đề nghị; chưa có tiêu chí riêng của cơ quan, đơn vị, địa phương để đối chiếu.`)
    expect(text).toContain(`1. Cung cấp tiêu chí riêng của cơ quan, đơn vị, địa phương để đối chiếu, vì không mục nào của ${cite.vi} được xác định là dành cho đối tượng được đề nghị.`)
    expect(text).not.toContain('Chưa có văn bản để đối chiếu')
  })

  it('is cited in English in English', () => {
    const text = told(silent, 'en', openPlan)
    expect(text).toContain(`– No section of ${cite.en} is known to take the nominee; not in hand: the criteria that the agency, unit or locality sets itself.`)
    expect(text).toContain(`1. Supply the criteria that the agency, unit or locality sets itself: no section of ${cite.en} is known to take the nominee.`)
    expect(text).not.toContain(cite.vi)
  })

  it('speaks of no criteria of others where its list of sections is closed', () => {
    expect(told(silent)).toContain(`– Không nội dung nào của ${cite.vi} được xác định là áp dụng đối với đối tượng được đề nghị; chưa có văn bản nêu tiêu chí đối với đối tượng này để đối chiếu.`)
    expect(told(silent, 'en')).toContain(`Supply a text with criteria for such a nominee: nothing in ${cite.en} is known to apply to the nominee.`)
  })

  it('asks for another text by its name', () => {
    const other = verdict('giao-vien-c', 'undetermined', { causes: [{ kind: 'missing', what: 'text', document: 'Kế hoạch số 39-KH/HU' }] })
    expect(told(other, 'vi', openPlan)).toContain('– Chưa có văn bản để đối chiếu: Kế hoạch số 39-KH/HU.')
    expect(told(other, 'vi', openPlan)).toContain('1. Cung cấp văn bản để đối chiếu: Kế hoạch số 39-KH/HU.')
  })
})

describe('what keeps a criterion on a collective led open', () => {
  const school = (causes: readonly Cause[]): Verdict => verdict('truong-c', causes.length === 0 ? 'pass' : 'undetermined', { clauses: [clause('II.3.1.1/b1', 'undetermined', [criterion('II.3.1.1/b1', 'party', 'undetermined', { causes })])] })
  const rated: Cause = { kind: 'missing', what: 'fact', fact: 'ratings.party-org', body: 'chi-bo', years: [2022] }
  const led = (nested: Verdict): Verdict =>
    verdict('giao-vien-c', 'undetermined', { clauses: [clause('II.3.2/leader', 'undetermined', [criterion('II.3.2/leader', 'collective', 'undetermined', { causes: [{ ...rated, dossier: 'truong-c' }, { ...ruling, dossier: 'truong-c' }], nested })])] })
  const missingLine = '– Hồ sơ chưa có xếp loại tổ chức đảng của Chi bộ Trường Trung cấp C năm 2022.'

  it('is told with its dossier where the verdict on the collective does not tell it', () => {
    const lines = told(led(school([]))).split('\n').map((each) => each.trim())
    expect(lines.slice(lines.indexOf('Thực tế trong hồ sơ:') + 1).slice(0, 2)).toEqual(['– Đối với hồ sơ Trường Trung cấp C (truong-c):', missingLine])
    expect(lines[lines.indexOf('Cách hiểu còn để ngỏ:') + 1]).toBe('– Đối với hồ sơ Trường Trung cấp C (truong-c):')
    expect(told(led(school([])), 'en')).toContain('– For the dossier Trường Trung cấp C (truong-c):')
  })

  it('is told once where that verdict tells it', () => {
    const text = told(led(school([rated, ruling])))
    expect(text.split(missingLine)).toHaveLength(2)
    expect(text).not.toContain('– Đối với hồ sơ')
  })

  it('is told once where it is asked for under one reading alone', () => {
    const nested = school([rated])
    const under = criterion('II.3.2/leader', 'collective', 'undetermined', { causes: [{ ...rated, dossier: 'truong-c', under: [{ 'deputy-leader': 'served' }] }, fact], nested })
    const text = told(verdict('giao-vien-c', 'undetermined', { clauses: [clause('II.3.2/leader', 'undetermined', [under])] }))
    expect(text).not.toContain('– Đối với hồ sơ')
    expect(text).toContain('– Hồ sơ chưa có xếp loại đảng viên năm 2022.')
  })
})

describe('numbers of two digits', () => {
  const facts = ['findings.shining-example', 'findings.emulation-movements-effective', 'findings.study-results']
  const many = verdict('giao-vien-c', 'undetermined', {
    clauses: Array.from({ length: 10 }, (_, at) => clause('II.3.2/party', 'undetermined', [criterion('II.3.2/party', 'good', 'undetermined', { causes: facts.map((each) => ({ kind: 'missing', what: 'fact', fact: each, body: `b${at}` })) })])),
  })
  const lines = report(many, plan, { width: 60, dossiers: [teacher] }).split('\n')
  const after = (start: string): string | undefined => lines[lines.findIndex((each) => each.startsWith(start)) + 1]

  it.each([['9. Căn cứ', '   '], ['10. Căn cứ', '    '], ['9. Bổ sung', '   '], ['10. Bổ sung', '    ']])('%s goes on below its text', (start, indent) => {
    expect(after(start)).toMatch(new RegExp(`^${indent}\\S`))
  })

  it('stand above criteria that are indented as they are', () => {
    const tenth = lines.slice(lines.findIndex((each) => each.startsWith('10. Căn cứ')))
    expect(tenth.find((each) => each.includes('1) Yêu cầu'))).toMatch(/^ {4}1\) /)
  })
})
