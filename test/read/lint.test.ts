import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lintPlan } from '../../src/read/lint/lint-plan.js'
import { checkablePhrases } from '../../src/read/lint/phrases.js'
import { brief, readWith, small, textOf } from './small-plan.js'

const folder = new URL('../bad/lint/', import.meta.url)

const expected: Readonly<Record<string, readonly string[]>> = {
  L_FINDING: ['L_FINDING 5:14', 'L_FINDING 5:14', 'L_FINDING 5:14', 'L_FINDING 6:14', 'L_FINDING 7:16', 'L_FINDING 8:15', 'L_FINDING 10:20', 'L_FINDING 10:20', 'L_FINDING 11:14', 'L_FINDING 12:16', 'L_FINDING 14:16', 'L_LEVEL 14:16', 'L_FINDING 15:15'],
  L_LEVEL: ['L_LEVEL 5:14'],
  L_MARK: ['L_MARK 5:19', 'L_MARK 6:19', 'L_MARK 7:16', 'L_MARK 8:21'],
  L_NEVER: ['L_NEVER 9:64', 'L_NEVER 10:72'],
  L_NUMBER: ['L_NUMBER 5:14'],
  L_TWICE: ['L_TWICE 8:7'],
  L_UNSAID: ['L_UNSAID 11:7', 'L_UNSAID 12:7', 'L_UNSAID 13:7', 'L_UNSAID 14:7', 'L_UNSAID 14:7', 'L_UNSAID 14:7', 'L_UNSAID 15:7'],
  L_WORD: ['L_WORD 5:14', 'L_WORD 6:14', 'L_WORD 7:16', 'L_WORD 8:15', 'L_WORD 9:15', 'L_WORD 10:14', 'L_WORD 11:16'],
  L_YEARLY: ['L_YEARLY 5:14', 'L_YEARLY 6:14', 'L_YEARLY 7:16'],
}

/** What the lint says of one clause, put beside those of the small plan. */
function said(spans: readonly string[], criteria: readonly string[]): readonly string[] {
  const lines = ['clauses:', '  - id: III.1/b1', '    role: general', '    spans:', ...spans.map((each) => `      - ${each}`), '    criteria:', ...criteria.map((each) => `      ${each}`)]
  const { plan, problems, locate } = readWith('a.yaml', `${lines.join('\n')}\n`)
  expect(problems).toEqual([])
  return plan === undefined ? [] : lintPlan(plan, locate).map(({ code }) => code)
}

const finding = (name: string): string => `${name}: { finding: general-achievement }`

describe('rules that are weaker than their words', () => {
  it.each(readdirSync(folder).sort())('%s', (file) => {
    const name = file.replace('.yaml', '')
    const { plan, problems, locate } = readWith(file, textOf(`../bad/lint/${file}`))
    expect(problems).toEqual([])
    if (plan === undefined) throw new Error('it does not read')
    expect(brief(lintPlan(plan, locate)).map((line) => line.replace(`${name} `, ''))).toEqual(expected[name])
  })

  it('have a pointer when the plan came from no file', () => {
    const { plan } = readWith('L_LEVEL.yaml', textOf('../bad/lint/L_LEVEL.yaml'))
    if (plan === undefined) throw new Error('it does not read')
    expect(lintPlan(plan).map(({ file, line, pointer }) => [file, line, pointer])).toEqual([['<object>', 0, '/clauses/4/spans/0/words']])
  })
})

describe('rules that hold what their words say', () => {
  it('the small plan', () => {
    expect(lintPlan(small())).toEqual([])
  })

  it('a phrase that a demand beside the finding claims too', () => {
    const spans = ['one+two: Hàng năm đạt chuẩn văn hóa', 'two: gương mẫu.']
    expect(said(spans, ['one: { standing: culture-standard, years: every }', 'two: { finding: general-achievement, note: the years are those of the standard }'])).toEqual([])
    expect(said(spans, ['one: { standing: culture-standard, years: every }', finding('two')])).toEqual(['L_YEARLY'])
    expect(said(['one: Hàng năm', 'two: đạt chuẩn văn hóa.'], ['one: { standing: culture-standard, years: every }', finding('two')])).toEqual(['L_FINDING'])
  })

  it('a finding in every year', () => {
    expect(said(['one: Hàng năm gương mẫu.'], ['one: { finding: general-achievement, years: every }'])).toEqual([])
  })

  it('a note, where the words let one read them otherwise', () => {
    expect(said(['one: Hàng năm đạt chuẩn.'], ['one: { standing: culture-standard, note: the title stands for years }'])).toEqual([])
    expect(said(['one: xuất sắc trở lên.'], ['one: { rating: official, at-least: excellent, years: every, note: nothing is above it }'])).toEqual([])
  })

  it('a reason for a mark, and marks that demand nothing', () => {
    expect(said(['guidance: { words: Quan tâm thực hiện, why: addressed to organisers }', 'one: gương mẫu.'], [finding('one')])).toEqual([])
    expect(said(['scope: Nếu có nghề phụ,', 'heading: Phải đạt', 'emphasis: nhất là ở vùng xa,', 'one: gương mẫu.'], [finding('one')])).toEqual([])
  })
})

describe('numbers and quantifiers', () => {
  const one = (words: string, demand: string): readonly string[] => said([`one: ${words}`], [`one: ${demand}`])

  it.each([
    ['đạt chuẩn văn hóa (nếu có).', '{ rating: party-org, at-least: excellent, years: every, none: not-applicable, note: mỗi năm }'],
    ['có nhiều sáng kiến.', '{ list: initiative, at-least: 2 }'],
    ['có nhiều giải pháp hay.', '{ finding: general-achievement }'],
    ['có ít nhất 03 sáng kiến.', '{ list: initiative, at-least: 3 }'],
    ['có sáng kiến, ít nhất 02 năm xếp loại tốt trở lên.', '{ rating: official, at-least: good, at-least-years: 2 }'],
    ['Không ngừng học tập trong bầu không khí dân chủ.', '{ finding: general-achievement }'],
    ['thực hiện tốt Quy định số 37-QĐ/TW về những điều đảng viên không được làm.', '{ finding: general-achievement }'],
    ['thực hiện tốt phong trào “không ai hoặc nơi nào bị bỏ lại”.', '{ finding: general-achievement }'],
    ['thu nhập đạt từ 1.000 trở lên.', '{ number: revenue, at-least: 1000, years: last }'],
    ['tăng trưởng 12,5% của 1.250.000,75 đồng.', '{ all: [{ number: revenue, at-least: 12.5, years: last }, { number: revenue, at-least: 1250000.75, years: last }] }'],
    ['không quá 03 sáng kiến.', '{ list: initiative, at-most: 3 }'],
    ['không vượt quá 03 và không dưới 02 sáng kiến.', '{ list: initiative, at-least: 2, at-most: 3 }'],
    ['không có sáng kiến.', '{ list: initiative, at-most: 0 }'],
    ['hằng năm gương mẫu.', '{ finding: general-achievement, years: every }'],
    ['đạt chuẩn hoặc có sáng kiến.', '{ any: [{ standing: culture-standard }, { list: initiative, at-least: 1 }] }'],
  ])('%s', (words, demand) => {
    expect(one(words, demand)).toEqual([])
  })

  it('another number than that of the words is none of theirs', () => {
    expect(one('có ít nhất 03 sáng kiến.', '{ list: initiative, at-least: 4 }')).toEqual(['L_WORD', 'L_UNSAID'])
    expect(one('có 1.000 hộ.', '{ number: revenue, at-least: 1, years: last }')).toEqual(['L_WORD'])
    expect(one('tăng 12,5%.', '{ number: revenue, at-least: 12, years: last }')).toEqual(['L_WORD', 'L_UNSAID'])
    expect(one('không quá 03 sáng kiến.', '{ list: initiative, at-most: 4 }')).toEqual(['L_WORD', 'L_UNSAID'])
    expect(one('không có sáng kiến.', '{ list: initiative, at-least: 1 }')).toEqual(['L_WORD'])
  })
})

describe('phrases for which a dossier has something to show', () => {
  it.each([
    ['Không ngừng học tập, tu dưỡng, rèn luyện', []],
    ['giải quyết những vấn đề bức xúc; giải pháp đổi mới', []],
    ['Nghị quyết Trung ương 4 (khóa XI, XII) và Kết luận số 21-KL/TW, ngày 25/10/2021', []],
    ['Chỉ thị số 05-CT/TW, Quy định số 37-QĐ/TW, Hướng dẫn số 2974/HD-BTĐKT, Kế hoạch 39-KH/HU', []],
    ['Nghị định số 91/2017/NĐ-CP, tại mục 3.1 của Kế hoạch này, năm 2021, giai đoạn 2021 - 2025', []],
    ['ngày 5 tháng 6 năm 2021', []],
    ['hạnh phúc, đề tài', ['đề tài']],
    ['Đạt tiêu chuẩn', ['Đạt tiêu chuẩn']],
    ['ít nhất 01 năm', ['ít nhất', '01 năm']],
    ['05 tập thể theo Kết luận số 21-KL/TW', ['05 tập']],
    ['không vi phạm pháp luật', ['không vi phạm']],
    ['hoàn thành tốt nhiệm vụ', ['hoàn thành tốt nhiệm vụ']],
    ['hoàn thành các tiêu chí', []],
    ['giấy chứng nhận, tác phẩm, giải nhất', ['giấy chứng nhận', 'tác phẩm', 'giải']],
  ])('%s', (text, found) => {
    expect(checkablePhrases(text).map((phrase) => phrase.text)).toEqual(found)
  })

  it('say where they stand', () => {
    expect(checkablePhrases('có sáng kiến')).toEqual([{ text: 'sáng kiến', start: 3, end: 12 }])
  })
})
