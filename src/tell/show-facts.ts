/** The facts catalogue as text: how a dossier spells each fact, what may stand there, which papers prove it. */
import type { Catalogue, Due } from '../documents/facts.js'
import { factKinds, type FactKind } from '../documents/facts.js'
import type { Bilingual } from '../documents/names.js'
import { dayWords, oneOf, pick, tr, type Lang } from './language.js'
import { blank, drawLines, line, type Line } from './layout.js'
import type { ShowOptions } from './show-plan.js'

function kindWords(kind: FactKind, lang: Lang): string {
  switch (kind) {
    case 'attributes':
      return tr(lang, 'Thông tin về đối tượng được đề nghị (nominee)', 'The nominee (nominee)')
    case 'ratings':
      return tr(lang, 'Xếp loại theo năm (ratings)', 'Yearly ratings (ratings)')
    case 'findings':
      return tr(lang, 'Kết luận của hội nghị (findings)', 'Findings of meetings (findings)')
    case 'standings':
      return tr(lang, 'Danh hiệu, tiêu chuẩn được công nhận (standings)', 'Standards and recognitions (standings)')
    case 'lists':
      return tr(lang, 'Danh sách việc làm, giải thưởng, trường hợp (lists)', 'Lists of deeds, prizes, cases (lists)')
    case 'series':
      return tr(lang, 'Số liệu theo năm (series)', 'Yearly numbers (series)')
    case 'titles':
      return tr(lang, 'Danh hiệu tặng theo năm (titles)', 'Titles given year by year (titles)')
  }
}

const valuesWords = (values: Readonly<Record<string, Bilingual>>, lang: Lang): string =>
  Object.entries(values).map(([value, both]) => `${value} (${pick(lang, both)})`).join(', ')

function monthDay(text: string): string {
  const [month = '', day = ''] = text.split('-')
  return `${Number(day)}/${Number(month)}`
}

function dueWords(due: Due, lang: Lang): string {
  const next = due['next-year'] === true ? tr(lang, ' năm sau', ' of the next year') : ''
  const school = due['school-year']
  const bySchoolYear = school === undefined ? '' : tr(lang, `; theo năm học: ${monthDay(school)}`, `; by school year: ${monthDay(school)}`)
  return tr(lang, `đến kỳ ngày ${monthDay(due.on)}${next}${bySchoolYear}`, `due on ${monthDay(due.on)}${next}${bySchoolYear}`)
}

interface Described {
  readonly label: Bilingual
  readonly papers?: readonly (readonly string[])[] | undefined
  readonly certifiers?: readonly { readonly by: string; readonly from?: string | undefined; readonly to?: string | undefined }[] | undefined
  readonly note?: string | undefined
}

function factLines(id: string, fact: Described, details: readonly string[], lang: Lang): readonly Line[] {
  const papers = oneOf(lang, (fact.papers ?? []).map((group) => group.join(' + ')))
  const certifiers = (fact.certifiers ?? []).map(({ by, from, to }) => `${by}${from === undefined ? '' : tr(lang, ` (từ ngày ${dayWords(from)})`, ` (from ${dayWords(from)})`)}${to === undefined ? '' : tr(lang, ` (đến ngày ${dayWords(to)})`, ` (to ${dayWords(to)})`)}`)
  return [
    line(2, `${id}: ${pick(lang, fact.label)}`),
    ...details.filter((detail) => detail !== '').map((detail) => line(4, detail)),
    ...(papers === '' ? [] : [line(4, `${tr(lang, 'giấy tờ', 'papers')}: ${papers}`)]),
    ...(certifiers.length === 0 ? [] : [line(4, `${tr(lang, 'nơi xác nhận', 'certified by')}: ${oneOf(lang, certifiers)}`)]),
    ...(fact.note === undefined ? [] : [line(4, `${tr(lang, 'ghi chú', 'note')}: ${fact.note}`)]),
  ]
}

function kindLines(kind: FactKind, facts: Catalogue, lang: Lang): readonly Line[] {
  switch (kind) {
    case 'attributes':
      return Object.entries(facts.attributes).flatMap(([id, fact]) => {
        const many = fact.many === true ? tr(lang, ' (được nêu nhiều)', ' (several may stand)') : ''
        return factLines(id, fact, [`${tr(lang, 'giá trị', 'values')}: ${valuesWords(fact.values, lang)}${many}`], lang)
      })
    case 'ratings':
    case 'titles':
      return Object.entries(facts[kind]).flatMap(([id, fact]) => factLines(id, fact, [`${fact.of === 'body' ? tr(lang, 'của từng tổ chức', 'of each body') : tr(lang, 'của đối tượng được đề nghị', 'of the nominee')}; ${dueWords(fact.due, lang)}`], lang))
    case 'findings':
      return Object.entries(facts.findings).flatMap(([id, fact]) => factLines(id, fact, [], lang))
    case 'standings':
      return Object.entries(facts.standings).flatMap(([id, fact]) => factLines(id, fact, fact.due === undefined ? [] : [dueWords(fact.due, lang)], lang))
    case 'lists':
      return Object.entries(facts.lists).flatMap(([id, fact]) =>
        factLines(id, fact, Object.entries(fact.attributes ?? {}).map(([name, attribute]) => `${name}: ${pick(lang, attribute.label)} – ${valuesWords(attribute.values, lang)}`), lang),
      )
    case 'series':
      return Object.entries(facts.series).flatMap(([id, fact]) => factLines(id, fact, [`${tr(lang, 'đơn vị', 'unit')}: ${pick(lang, fact.unit)}; ${dueWords(fact.due, lang)}`], lang))
  }
}

/** The catalogue as text. */
export function showFacts(facts: Catalogue, options: ShowOptions = {}): string {
  const lang = options.lang ?? 'vi'
  const lines = factKinds.flatMap((kind) => {
    const own = kindLines(kind, facts, lang)
    return own.length === 0 ? [] : [blank, line(0, kindWords(kind, lang), 'strong'), ...own]
  })
  return drawLines(lines, options.width, options.styles)
}
