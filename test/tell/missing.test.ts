import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { EvaluateOptions } from '../../src/decide/compiled.js'
import type { MissingFact } from '../../src/documents/verdict.js'
import { missingLine, missingName, readingName, valuePhrase } from '../../src/tell/fact-words.js'
import { report } from '../../src/tell/report.js'
import type { Telling } from '../../src/tell/telling.js'
import { programOf } from '../support/programs.js'

const program = programOf('dang-uy-khoi-2022')
const { plan } = program
const document = (path: string): object => parse(readFileSync(`fixtures/${path}`, 'utf8')) as object
const firm = document('dang-uy-khoi-2022/dossiers/state-enterprise.yaml')
const member = document('dang-uy-khoi-2022/dossiers/party-member.yaml')
const office = document('demo/pass-office-a.yaml')

interface Told {
  readonly outcome: string
  readonly vi: string
  readonly en: string
  /** Without the dossier at hand. */
  readonly bare: string
}

function told(base: object, more: object, options: EvaluateOptions = {}): Told {
  const { dossier, problems } = plan.dossier({ ...base, ...more })
  if (dossier === undefined) throw new Error(JSON.stringify(problems))
  const verdict = program.evaluate(dossier, options)
  const wide = { width: 10_000, dossiers: [dossier.document] }
  return { outcome: verdict.outcome, vi: report(verdict, plan.document, wide), en: report(verdict, plan.document, { ...wide, lang: 'en' }), bare: report(verdict, plan.document, { width: 10_000 }) }
}

const lists = (more: object): object => ({ lists: { initiative: { complete: 'yes', list: [] }, 'technical-improvement': { complete: 'yes', list: [] }, 'social-vice-case': { complete: 'yes', list: [] }, ...more } })

describe('the section that a dossier does not state', () => {
  it('is named in words, as what is missing and as what to do', () => {
    const { nominee } = member as { nominee: object }
    const { vi, en } = told(member, { section: undefined, nominee: { ...nominee, fields: 'unknown', workplace: 'unknown' } })
    expect(vi).toContain('– Hồ sơ chưa nêu mục đề nghị xét.')
    expect(vi).toContain('1. Nêu mục đề nghị xét.')
    expect(en).toContain('– The dossier does not say in which section the nominee is nominated.')
    expect(en).toContain('1. State in which section the nominee is nominated.')
    expect(vi).not.toMatch(/\bsection\b/)
  })
})

describe('a complete list of which an item does not state everything', () => {
  it('asks for the day, which settles it', () => {
    const { outcome, vi, en, bare } = told(firm, lists({ initiative: { complete: 'yes', list: [{ title: 'A' }] } }))
    expect(outcome).toBe('undetermined')
    expect(vi).toContain('– Hồ sơ chưa có thông tin về sáng kiến đã kê: ngày của “A”.')
    expect(vi).toContain('Bổ sung thông tin về sáng kiến đã kê: ngày của “A” – giấy tờ: ')
    expect(en).toContain('The dossier does not have what is asked about the listed initiatives: the day of “A”.')
    expect(bare).toContain('Hồ sơ chưa có danh sách đầy đủ, ghi đủ chi tiết, về sáng kiến.')
    expect(told(firm, lists({ initiative: { complete: 'yes', list: [{ title: 'A', on: '2022-05-04' }] } })).outcome).toBe('pass')
  })

  it('asks for the attributes that some words look at, of the items that do not state them', () => {
    const items = [{ on: '2022-05-04' }, { on: '2022-06-04', applied: 'unknown' }, { title: 'B', applied: 'no' }]
    const { vi } = told(member, { lists: { initiative: { complete: 'yes', list: items } } })
    expect(vi).toContain('Bổ sung thông tin về sáng kiến đã kê: “áp dụng hiệu quả trong thực hiện nhiệm vụ” của mục ghi ngày 4/5/2022 và mục ghi ngày 4/6/2022 – ')
    expect(vi).not.toContain('được cấp thẩm quyền công nhận')
  })

  it('asks since when a case stood, and until when, where that decides', () => {
    const { vi, bare } = told(firm, lists({ initiative: { complete: 'yes', list: [{ on: '2022-05-04' }] }, 'social-vice-case': { complete: 'yes', list: [{ on: '2022-05-04' }] } }))
    expect(vi).toContain('đã kê: ngày bắt đầu, ngày chấm dứt (nếu đã chấm dứt) của mục ghi ngày 4/5/2022')
    expect(vi).not.toContain('danh sách đầy đủ')
    expect(bare).toContain('danh sách đầy đủ, ghi đủ chi tiết, về trường hợp')
  })

  it('names three items and counts the others', () => {
    const list = Array.from({ length: 6 }, () => ({ applied: 'yes' }))
    expect(told(firm, lists({ initiative: { complete: 'yes', list } })).vi).toContain('ngày của mục thứ 1, mục thứ 2, mục thứ 3 và 03 mục khác')
  })

  it('is not confused with a list that may lack items', () => {
    expect(told(firm, lists({ initiative: [] })).vi).toContain('Hồ sơ chưa có danh sách đầy đủ về sáng kiến.')
    expect(told(firm, lists({ initiative: [{ title: 'A' }] })).vi).toContain('Hồ sơ chưa có danh sách đầy đủ, ghi đủ chi tiết, về sáng kiến.')
    const early = told(firm, lists({ initiative: { complete: 'yes', since: '2022-01-01', list: [] } }))
    expect(early.vi).toContain('Hồ sơ chưa có danh sách đầy đủ về sáng kiến, kể cả trước ngày 1/1/2022.')
    expect(early.en).toContain('the complete list of: initiatives, also before 1/1/2022.')
  })
})

describe('papers of lists, where papers are required', () => {
  const required: EvaluateOptions = { evidence: 'required' }
  const proved = { complete: 'yes', paper: 'bien-ban', list: [] }
  const deeds = (initiative: object, improvement: object = proved): Told => told(office, { lists: { initiative, 'technical-improvement': improvement } }, required)

  it('are asked for the items, where the list itself has one', () => {
    const { outcome, vi, en } = deeds({ ...proved, list: [{ on: '2022-05-04' }] })
    expect(outcome).toBe('undetermined')
    expect(vi).toContain('chưa kèm giấy tờ chứng minh: sáng kiến đã kê (mục ghi ngày 4/5/2022).')
    expect(vi).toContain('Kèm giấy tờ chứng minh sáng kiến đã kê (mục ghi ngày 4/5/2022) – giấy tờ: giấy chứng nhận sáng kiến')
    expect(en).toContain('Attach the paper that proves the listed initiatives (the item of 4/5/2022) – ')
    expect(deeds({ ...proved, list: [{ on: '2022-05-04', paper: 'sang-kien' }] }).vi).not.toContain('sáng kiến đã kê')
  })

  it('are asked for both, where neither has one', () => {
    const { vi, en, bare } = deeds({ complete: 'yes', list: [{ on: '2022-05-04' }] })
    expect(vi).toContain('chưa kèm giấy tờ chứng minh: sáng kiến đã kê (mục ghi ngày 4/5/2022) và việc danh sách về sáng kiến đã đủ.')
    expect(en).toContain('the listed initiatives (the item of 4/5/2022) and that the list of initiatives is complete.')
    expect(bare).toContain('chưa kèm giấy tờ chứng minh: sáng kiến đã kê, hoặc việc danh sách đã đủ.')
  })

  it('of deeds that there are none are not those of a deed', () => {
    const { vi, en } = deeds({ complete: 'yes', list: [] })
    expect(vi).toContain('Kèm giấy tờ chứng minh việc không có sáng kiến.')
    expect(en).toContain('Attach the paper that proves that there are no initiatives.')
    expect(vi).not.toContain('giấy chứng nhận sáng kiến')
    expect(deeds(proved).outcome).toBe('fail')
  })

  it('that there is no case are those of the catalogue', () => {
    const { vi } = told(firm, lists({}), required)
    expect(vi).toContain('Kèm giấy tờ chứng minh việc không có trường hợp người của tập thể mắc tệ nạn xã hội – giấy tờ: văn bản xác nhận của công an.')
  })

  it('of a recognition are asked for by its days', () => {
    const standings = { ...(office as { standings: object }).standings, 'culture-standard': { complete: 'yes', paper: 'van-hoa', list: [{ from: '2020-12-01' }] } }
    expect(told(office, { standings }, required).vi).toContain('chưa kèm giấy tờ chứng minh: kết quả công nhận “cơ quan, đơn vị, doanh nghiệp đạt chuẩn văn hóa” (từ ngày 1/12/2020).')
  })

  it('that there is no recognition, or no other body, are asked for where the dossier says so', () => {
    const standings = { ...(office as { standings: object }).standings, 'culture-standard': { complete: 'yes', list: [] } }
    const { vi, en, bare } = told(office, { standings }, required)
    expect(vi).toContain('chưa kèm giấy tờ chứng minh: việc không có kết quả công nhận “cơ quan, đơn vị, doanh nghiệp đạt chuẩn văn hóa”.')
    expect(vi).toContain('chưa kèm giấy tờ chứng minh: việc danh sách các tổ chức đã đủ.')
    expect(en.split('Attach the paper that proves that the list of bodies is complete.')).toHaveLength(2)
    expect(bare).toContain('chưa kèm giấy tờ chứng minh: việc danh sách các tổ chức đã đủ.')
    const { bodies } = office as { bodies: object }
    expect(told(office, { bodies: { ...bodies, paper: 'bien-ban' } }, required).outcome).toBe('pass')
  })
})

describe('names with years and bodies', () => {
  const dakDoa: Telling = { lang: 'vi', plan: programOf('dak-doa-2021').plan.document, dossiers: [] }
  const years = [2021, 2022]

  it('double no word', () => {
    expect(missingName({ fact: 'series.relapsed-households', years }, dakDoa)).toBe('số hộ gia đình tái nghèo trong các năm 2021, 2022')
    expect(missingName({ fact: 'series.poverty-rate', years }, dakDoa)).toBe('số liệu tỷ lệ hộ nghèo các năm 2021, 2022')
    expect(valuePhrase({ fact: 'series.relapsed-households', year: 2023, value: '23' }, dakDoa)).toBe('số hộ gia đình tái nghèo trong năm 2023: 23 hộ')
    expect(missingName({ fact: 'titles.clean-and-strong', body: 'chi-bo', years }, dakDoa)).toBe('kết quả xét danh hiệu “trong sạch vững mạnh” của tổ chức đảng, đoàn thể (chi-bo) các năm 2021, 2022')
    expect(missingName({ fact: 'titles.cultured-family', years }, dakDoa)).toBe('kết quả xét danh hiệu “Gia đình văn hóa” các năm 2021, 2022')
    expect(missingName({ fact: 'titles.cultured-family' }, { ...dakDoa, lang: 'en' })).toBe('the decision on the title of Cultured Family')
  })
})

describe('numbers that nobody has named', () => {
  const { document: dakDoa } = programOf('dak-doa-2021').plan
  const line = (under: MissingFact['under'] & object, lang: 'vi' | 'en' = 'en'): string =>
    missingLine({ kind: 'missing', what: 'fact', fact: 'series.good-pupil-rate', under }, { lang, plan: dakDoa, dossiers: [] }).replace(/^.*? \((needed if|cần có nếu)/u, '($1')
  const last = { 'rate-range': 'last-closed-year' }

  it('are not told where the lowest and the highest come to the same', () => {
    const readings = Object.entries(dakDoa.questions).find(([, question]) => 'readings' in question) as [string, { readings: Record<string, { en: string }> }]
    const [question, { readings: named }] = readings
    const [one = '', two = ''] = Object.keys(named)
    const under = [one, two].flatMap((reading) => ['1', '100'].map((number) => ({ [question]: reading, 'good-pupil-percent': number })))
    expect(line(under)).toBe(`(needed if read as “${named[one]?.en ?? ''}”; “${named[two]?.en ?? ''}”)`)
    expect(line(under)).not.toContain('%')
  })

  it('are told as the end at which it was tried where only that one comes to it', () => {
    expect(line([{ 'good-pupil-percent': '1' }])).toBe('(needed if read as the lowest number (1 %))')
    expect(line([{ 'good-pupil-percent': '100', ...last }, { 'good-pupil-percent': '1' }], 'vi')).toContain('con số cao nhất (100 %) và ')
    expect(line([{ 'good-pupil-percent': '100', ...last }, { 'good-pupil-percent': '1' }], 'vi')).toContain('; con số thấp nhất (1 %))')
  })
})

describe('the unit of a number that an office names', () => {
  it('is in the language of the reader, and as it is where it has one wording', () => {
    const { document: huyenUy } = programOf('huyen-uy-2022').plan
    expect(readingName('years-in-a-row', '3', { lang: 'vi', plan: huyenUy })).toBe('3 năm')
    expect(readingName('years-in-a-row', '3', { lang: 'en', plan: huyenUy })).toBe('3 years')
    expect(readingName('good-pupil-percent', '40', { lang: 'en', plan: programOf('dak-doa-2021').plan.document })).toBe('40 %')
  })
})
