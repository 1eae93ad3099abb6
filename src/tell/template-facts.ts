/** The facts of a template as YAML: each under the words that ask for it and the papers that prove it. */
import type { PlanDocument } from '../documents/plan.js'
import { isoDay } from '../words/calendar.js'
import { sanitise } from '../words/shown.js'
import { conditionWords } from './condition-words.js'
import { factName, levelName } from './fact-words.js'
import { capitalised, dayWords, oneOf, pick, quoted, tr, type Lang } from './language.js'
import { proofWords } from './next-steps.js'
import type { AskedFact, AskedKind, Asker } from './template-asked.js'
import type { Time } from './template-years.js'

/** What writing a template needs to know. */
export interface Writing {
  readonly plan: PlanDocument
  readonly time: Time
  readonly lang: Lang
  readonly width: number
  /** The bodies that the template lists, by scale. */
  readonly bodies: ReadonlyMap<string, string>
}

/** What is written in braces is copied whole: it is not broken. */
const unbroken = /\{[^{}]*\}\S*|\S+/g

/** A text as comment lines, wrapped at spaces. */
export function comment(indent: number, text: string, width: number): readonly string[] {
  const lines: string[] = []
  let current = ''
  for (const word of sanitise(text).match(unbroken) ?? ['']) {
    const longer = current === '' ? word : `${current} ${word}`
    // Texts are in NFC here, so a letter is one character.
    if (current !== '' && longer.length > width - indent - 4) {
      lines.push(current)
      current = word
    } else current = longer
  }
  return [...lines, current].map((each, index) => `${' '.repeat(indent)}#${index === 0 ? ' ' : '   '}${each}`)
}

/** The words that ask, each with its clause, and to whom they are addressed where that is open: `II.2/b1: “…”`. */
export function askerLines(indent: number, askers: readonly Asker[], { plan, lang, width }: Pick<Writing, 'plan' | 'lang' | 'width'>): readonly string[] {
  return askers.flatMap(({ clause, words, to }) => {
    const whom = to.map((each) => conditionWords(each, plan, lang)).join('; ')
    return comment(indent, `${clause}: ${quoted(words)}${whom === '' ? '' : ` ${tr(lang, `(dành cho ${whom})`, `(addressed to ${whom})`)}`}`, width)
  })
}

function proofLines(indent: number, path: string, { plan, time, lang, width }: Writing): readonly string[] {
  const [period] = time.periods
  const proof = proofWords(path, { cutOff: isoDay(time.cutOff), ...(period === undefined ? {} : { period }) }, { lang, plan })
  return proof === '' ? [] : comment(indent, `${capitalised(proof)}.`, width)
}

const ANSWER = '{ met: unknown, paper: "" }'

const spaces = (indent: number): string => ' '.repeat(indent)

/** A map of years, one a line; `{}` where no year is due. */
function yearLines(indent: number, key: string, years: readonly number[], value: string, lang: Lang): readonly string[] {
  if (years.length === 0) return [`${spaces(indent)}${key}: {} # ${tr(lang, 'chưa có năm nào đến kỳ', 'no year is due yet')}`]
  return [`${spaces(indent)}${key}:`, ...years.map((year) => `${spaces(indent + 2)}${String(year)}: ${value}`)]
}

function bodiesOf(fact: AskedFact, { bodies }: Writing): readonly string[] {
  return [...bodies].filter(([scale]) => fact.bodies === 'any' || fact.bodies?.includes(scale) === true).map(([, id]) => id)
}

function byBody(indent: number, fact: AskedFact, value: string, writing: Writing): readonly string[] {
  const years = fact.years ?? []
  return [`${spaces(indent)}${fact.id}:`, ...bodiesOf(fact, writing).flatMap((body) => yearLines(indent + 2, body, years, value, writing.lang))]
}

/** The places to fill in. What nobody has filled in says nothing: blank text is absent, `unknown` is not `no`. */
function places(indent: number, fact: AskedFact, writing: Writing): readonly string[] {
  const { lang } = writing
  const { kind, id } = fact
  const at = `${spaces(indent)}${id}:`
  const years = fact.years ?? []
  switch (kind) {
    case 'findings':
      if (fact.bodies !== undefined) return [at, `${spaces(indent + 2)}bodies:`, ...bodiesOf(fact, writing).map((body) => `${spaces(indent + 4)}${body}: ${ANSWER}`)]
      return fact.years === undefined ? [`${at} ${ANSWER}`] : [at, ...yearLines(indent + 2, 'years', years, ANSWER, lang)]
    case 'ratings':
      return fact.bodies === undefined ? yearLines(indent, id, years, '""', lang) : byBody(indent, fact, '""', writing)
    case 'titles': {
      const value = '{ held: unknown, paper: "" }'
      return fact.bodies === undefined ? yearLines(indent, id, years, value, lang) : byBody(indent, fact, value, writing)
    }
    case 'series':
      return [at, `${spaces(indent + 2)}basis: "" # ${tr(lang, 'cách tính, nếu cần', 'how it is reckoned, if need be')}`, ...yearLines(indent + 2, 'years', years, '""', lang)]
    case 'standings':
      return [`${at} []`]
    case 'lists':
      return [`${at} { complete: no, paper: "", list: [] }`]
  }
}

/** How an item is written, and when the list is said to lack none. */
function itemLines(indent: number, id: string, lasts: boolean, from: string, { plan, time, lang, width }: Pick<Writing, 'plan' | 'time' | 'lang' | 'width'>): readonly string[] {
  const attributes = Object.entries(plan.facts.lists[id]?.attributes ?? {})
  const own = attributes.map(([name, { values }]) => `${name}: ${Object.keys(values)[0] ?? 'unknown'}, `).join('')
  const meant = attributes.map(([name, { label, values }]) => `${name}: ${pick(lang, label)} (${Object.keys(values).join(' | ')})`).join('; ')
  const days = lasts ? `from: ${from}, to: ${isoDay(time.cutOff)}` : `on: ${from}`
  const open = lasts ? tr(lang, ' (to: bỏ nếu đến ngày chốt chưa chấm dứt)', ' (leave out to: where it still stands at the cut-off)') : ''
  const item = `{ ${days}, title: ${tr(lang, '"Tên gọi"', '"Its name"')}, ${own}paper: bb1 }`
  return [
    ...comment(indent, tr(lang, `Ghi trong ngoặc vuông: ${item}${open}. Danh sách đã đủ, hoặc không có trường hợp nào: complete: yes, kèm giấy tờ xác nhận ở paper nếu có.`, `Between the brackets: ${item}${open}. Where the list lacks none, or there is none: complete: yes, and at paper what confirms it, if there is such a paper.`), width),
    ...(meant === '' ? [] : comment(indent, `${meant}.`, width)),
  ]
}

/** What stands between the brackets of a list. */
function exampleLines(indent: number, { kind, id, on, lasts }: AskedFact, { plan, time, lang, width }: Writing): readonly string[] {
  const from = `${time.periods[0]?.from ?? 2000}-${kind === 'standings' ? '06-01' : '12-31'}`
  switch (kind) {
    case 'standings':
      return [
        ...(on.length === 0 ? [] : comment(indent, `${tr(lang, 'Xét vào ngày', 'Looked at on')} ${on.map((day) => dayWords(isoDay(day))).join(', ')} ${tr(lang, '(quy ước của thư viện)', '(a convention of the library)')}.`, width)),
        ...comment(indent, tr(lang, `Ghi trong ngoặc vuông: { from: ${from}, to: ${isoDay(time.cutOff)}, paper: bb1 } (to: bỏ nếu không có hạn).`, `Between the brackets: { from: ${from}, to: ${isoDay(time.cutOff)}, paper: bb1 } (leave out to: where it has no end).`), width),
      ]
    case 'lists':
      return itemLines(indent, id, lasts, from, { plan, time, lang, width })
    default:
      return []
  }
}

/** One fact: the words that ask for it, what it is, what proves it, the places. */
function factLines(indent: number, fact: AskedFact, writing: Writing): readonly string[] {
  const { plan, lang, width } = writing
  const path = `${fact.kind}.${fact.id}`
  const unit = fact.kind === 'series' ? plan.facts.series[fact.id]?.unit : undefined
  const name = `${capitalised(factName(path, { plan, lang }))}${unit === undefined ? '' : ` (${pick(lang, unit)})`}.`
  return [
    ...askerLines(indent, fact.askers, writing),
    ...(fact.kind === 'findings' ? [] : comment(indent, name, width)),
    ...proofLines(indent, path, writing),
    ...exampleLines(indent, fact, writing),
    ...places(indent, fact, writing),
  ]
}

/** How the values of a kind are written. */
function kindWords(kind: AskedKind, lang: Lang): string {
  switch (kind) {
    case 'findings':
      return tr(lang, 'Kết luận của hội nghị bình xét hoặc nơi có thẩm quyền: yes (đạt) | no (chưa đạt) | unknown (chưa rõ).', 'Findings of the meeting or of whoever is competent: yes (met) | no (not met) | unknown.')
    case 'ratings': {
      const levels = (['excellent', 'good', 'completed', 'not-completed'] as const).map((level) => `${level} (${levelName(level)})`)
      return tr(lang, `Xếp loại từng năm: ${oneOf(lang, [...levels, 'not-rated (không xếp loại)'])}; kèm giấy tờ thì ghi { level: excellent, paper: bb1 }.`, `Yearly ratings: ${oneOf(lang, [...levels, 'not-rated'])}; with its paper { level: excellent, paper: bb1 }.`)
    }
    case 'standings':
      return tr(lang, 'Danh hiệu, tiêu chuẩn được công nhận, có ngày bắt đầu và ngày hết hạn.', 'Standards and recognitions, from a day to a day.')
    case 'lists':
      return tr(lang, 'Danh sách việc làm, sáng kiến, giải thưởng, trường hợp.', 'Lists of deeds, initiatives, prizes, cases.')
    case 'series':
      return tr(lang, 'Số liệu từng năm: ghi số, phần lẻ sau dấu chấm, không ngăn hàng nghìn; kèm giấy tờ thì ghi { value: 12.5, paper: bb1 }.', 'Yearly numbers; with its paper { value: 12.5, paper: bb1 }.')
    case 'titles':
      return tr(lang, 'Danh hiệu tặng theo năm: yes (được tặng) | no (không) | unknown (chưa rõ).', 'Titles given year by year: yes | no | unknown.')
  }
}

/** The facts by kind, the kinds and the facts of each in the order in which the plan asks for them. */
export function kindLines(indent: number, facts: readonly AskedFact[], writing: Writing): readonly string[] {
  const kinds = [...new Set(facts.map(({ kind }) => kind))]
  return kinds.flatMap((kind) => [
    '',
    ...comment(indent, kindWords(kind, writing.lang), writing.width),
    `${spaces(indent)}${kind}:`,
    ...facts.filter((fact) => fact.kind === kind).flatMap((fact, index) => [...(index === 0 ? [] : ['']), ...factLines(indent + 2, fact, writing)]),
  ])
}
