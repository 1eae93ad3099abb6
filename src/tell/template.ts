/** A dossier to fill in, as YAML: for one section, round and sub-roles it holds every fact that may be read, and no other. */
import { DOSSIER_FORMAT } from '../documents/dossier.js'
import type { PlanDocument } from '../documents/plan.js'
import { isoDay, type Day } from '../words/calendar.js'
import { conditionWords } from './condition-words.js'
import { factName } from './fact-words.js'
import { capitalised, dayWords, oneOf, pick, tr, type Lang } from './language.js'
import { askedBy, askDemand, nothingAsked, type Asked, type AskedLed } from './template-asked.js'
import { holds, openAttributes, type Known } from './template-conditions.js'
import { askerLines, comment, kindLines, type Writing } from './template-facts.js'
import { forcedIn, valuesOf } from './template-roles.js'
import { timeOf } from './template-years.js'

export interface TemplateRequest {
  /** One of the plan's sections; left out where the plan has none. */
  readonly section?: string | undefined
  /** One of the plan's rounds. */
  readonly round: string
  /** The last day that counts. */
  readonly cutOff: Day
  /** The year that is reviewed, in a round of one year; absent: the year of the cut-off. */
  readonly year?: number | undefined
  /** What is known of the nominee, as `readRoles` gives it. */
  readonly roles?: Known | undefined
  readonly lang?: Lang | undefined
  readonly width?: number | undefined
}

/** The template as text; the section and the round must be the plan's. */
export function templateText(plan: PlanDocument, request: TemplateRequest): string {
  const { section, lang = 'vi' } = request
  const round = plan.rounds[request.round]
  if (round === undefined) throw new RangeError(`plan ${plan.id} has no round ${request.round}`)
  const time = timeOf(plan, request.round, round, request.cutOff, request.year)
  const known = new Map([...forcedIn(plan, section), ...(request.roles ?? [])])
  const asked = askedBy(plan, section, time, known)
  const writing: Writing = { plan, time, lang, width: request.width ?? 100, bodies: bodiesAsked(plan, asked) }
  const lines = [
    ...headLines(writing, section),
    '',
    ...nomineeLines(0, asked, section === undefined ? [] : [section], known, writing),
    '',
    ...paperLines(writing),
    ...bodyLines(0, writing),
    ...kindLines(0, [...asked.facts.values()], writing),
    ...ledLines(asked, writing),
    ...documentLines(asked, writing),
  ]
  return `${lines.join('\n')}\n`
}

function headLines({ plan, time, lang, width }: Writing, section: string | undefined): readonly string[] {
  const item = plan.sections.items.find(({ id }) => id === section)
  const round = plan.rounds[time.round]
  return [
    ...comment(0, `${tr(lang, 'Hồ sơ đề nghị theo', 'Dossier under the')} ${pick(lang, plan.document.cite)}.`, width),
    ...(item === undefined ? [] : comment(0, `${item.heading}. ${tr(lang, 'Dành cho', 'It takes')} ${conditionWords(item.takes, plan, lang)}.`, width)),
    ...(round === undefined ? [] : comment(0, `${capitalised(pick(lang, round))}; ${tr(lang, 'ngày chốt', 'cut-off')}: ${dayWords(isoDay(time.cutOff))}.`, width)),
    ...comment(0, tr(lang, 'Điền vào giữa hai dấu nháy "" và thay chữ unknown; chỗ nào chưa rõ thì để nguyên. Ngày viết NĂM-THÁNG-NGÀY.', 'Write between the quotation marks "" and in place of unknown; leave what is not known as it is. Days are written YYYY-MM-DD.'), width),
    `format: ${DOSSIER_FORMAT}`,
    `id: ho-so # ${tr(lang, 'mã của hồ sơ: chữ thường không dấu, số, gạch nối', 'id of the dossier: small letters, digits, hyphens')}`,
    `plan: ${plan.id}`,
    `round: ${time.round} # ${Object.keys(plan.rounds).join(' | ')}`,
    ...(time.year === undefined ? [] : [`year: ${time.year}`]),
    ...(section === undefined ? [] : [`section: ${section}`]),
  ]
}

function nomineeLines(indent: number, asked: Asked, sections: readonly string[], known: Known, { plan, lang, width }: Writing): readonly string[] {
  const at = ' '.repeat(indent + 2)
  const takes = sections.flatMap((section) => plan.sections.items.filter(({ id }) => id === section)).flatMap((section) => openAttributes(section.takes, new Map()))
  const attributes = [...new Set([...takes, ...known.keys(), ...asked.attributes.keys()])]
  const day = (key: string): string => `${at}${key}: "" # ${factName(`nominee.${key}`, { plan, lang })}`
  return [
    `${' '.repeat(indent)}nominee:`,
    `${at}name: ""`,
    ...(asked.existence.has('nominee') ? [day('since'), day('until')] : []),
    ...(asked.existence.has('party') ? [day('party-since'), day('party-until')] : []),
    ...attributes.flatMap((attribute) => {
      const fact = plan.facts.attributes[attribute]
      const values = Object.entries(fact?.values ?? {}).filter(([value]) => fact?.many === true || mayBe(attribute, value, sections, known, plan)).map(([value, both]) => `${value} (${pick(lang, both)})`)
      const several = fact?.many === true ? tr(lang, '; một hay nhiều, trong ngoặc vuông: [a, b]', '; one or several, in brackets: [a, b]') : ''
      const clauses = [...(asked.attributes.get(attribute) ?? [])]
      const asking = clauses.length === 0 ? '' : ` [${clauses.join(', ')}]`
      return [
        ...comment(indent + 2, `${capitalised(factName(`nominee.${attribute}`, { plan, lang }))}: ${oneOf(lang, values)}${several}.${asking}`, width),
        `${at}${attribute}: ${stated(known.get(attribute), fact?.many === true)}`,
      ]
    }),
  ]
}

/** Whether some of the sections may take a nominee of this value: the others need not be offered. */
function mayBe(attribute: string, value: string, sections: readonly string[], known: Known, plan: PlanDocument): boolean {
  const takes = plan.sections.items.flatMap((each) => (sections.includes(each.id) ? [each.takes] : []))
  return takes.length === 0 || takes.some((each) => holds(each, new Map([...known, [attribute, [value]]])) !== false)
}

function stated(values: readonly string[] | undefined, many: boolean): string {
  if (values === undefined) return 'unknown'
  return many ? `[${values.join(', ')}]` : (values[0] ?? 'unknown')
}

function paperLines({ lang, width }: Writing): readonly string[] {
  return [
    ...comment(0, tr(lang, 'Giấy tờ: ghi một lần ở đây, thay cho {}, mỗi giấy tờ một dòng; rồi nêu mã (bb1) ở chỗ paper.', 'Papers: written once here, in place of {}, each on a line; then name its key (bb1) at paper.'), width),
    `#   bb1: { kind: ${tr(lang, 'biên bản họp xét', 'minutes')}, number: 05/BB, on: 2022-12-20, by: ${tr(lang, 'Công ty B', 'Company B')} }`,
    'papers: {}',
  ]
}

/** A body of each scale that is asked for; of every scale where a title is asked of whatever body there is. */
function bodiesAsked(plan: PlanDocument, asked: Asked): ReadonlyMap<string, string> {
  const facts = [...asked.facts.values()]
  const own = facts.flatMap(({ bodies }) => (bodies === undefined || bodies === 'any' ? [] : bodies))
  const every = Object.entries(plan.facts.ratings).filter(([, { of }]) => of === 'body').map(([scale]) => scale)
  const scales = facts.some(({ bodies }) => bodies === 'any') ? [...own, ...every] : own
  return new Map([...new Set(scales)].map((scale) => [scale, `${scale}-1`]))
}

function bodyLines(indent: number, { plan, lang, width, bodies }: Writing): readonly string[] {
  if (bodies.size === 0) return []
  const at = ' '.repeat(indent)
  return [
    '',
    ...comment(indent, tr(lang, 'Các tổ chức của nơi được đề nghị: xóa dòng của tổ chức không có (ở đây và ở dưới), thêm dòng nếu có nhiều hơn; đủ rồi thì ghi complete: yes, kèm giấy tờ xác nhận ở paper nếu có.', 'The bodies of the nominee: delete the lines of one that does not exist (here and below), add lines for more; when none is lacking write complete: yes, and at paper what confirms it, if there is such a paper.'), width),
    `${at}bodies:`,
    `${at}  complete: no`,
    `${at}  paper: ""`,
    `${at}  list:`,
    ...[...bodies].flatMap(([scale, id]) => [...comment(indent + 4, `${capitalised(factName(`ratings.${scale}`, { plan, lang }))}.`, width), `${at}    - { id: ${id}, scale: ${scale}, name: "", from: "", to: "" }`]),
  ]
}

/** What a dossier cannot answer: criteria that stand in a document which the plan only cites. */
function documentLines({ documents }: Asked, writing: Writing): readonly string[] {
  const { lang, width } = writing
  return [...documents].flatMap(([name, askers]) => [
    '',
    ...askerLines(0, askers, writing),
    ...comment(0, tr(lang, `Tiêu chí đứng ở ${name}, văn bản không có trong thư viện; có văn bản ấy mới biết còn phải ghi những gì.`, `The criteria stand in ${name}, which the library does not hold; what else is to be written is known only with that document.`), width),
  ])
}

function ledLines({ led }: Asked, writing: Writing): readonly string[] {
  if (led.size === 0) return []
  const { lang, width } = writing
  return [
    '',
    ...comment(0, tr(lang, 'Hồ sơ của tập thể do người này lãnh đạo: ghi tại đây, hoặc gửi kèm tệp riêng và chỉ ghi mã của hồ sơ ấy, ví dụ body: cong-ty-b. Xóa phần này nếu không giữ chức vụ.', 'The dossier of the collective that the nominee leads: here, or in a file of its own beside this and here its id alone, e.g. body: cong-ty-b. Delete this part for a nominee without a post.'), width),
    'led:',
    ...[...led].flatMap(([target, asked]) => nestedLines(target, asked, writing)),
  ]
}

/** The dossier of the collective, short: who it is. What its section asks for has a template of its own. */
function nestedLines(target: 'body' | 'department', { askers, meets, holds }: AskedLed, writing: Writing): readonly string[] {
  const { plan, time, lang, width } = writing
  const sections = [...meets]
  const alike = sections.map((section) => forcedIn(plan, section))
  const known = new Map([...(alike[0] ?? [])].filter(([attribute, [value]]) => alike.every((each) => each.get(attribute)?.[0] === value) && valuesOf(plan, attribute).includes(value ?? '')))
  const asked = nothingAsked()
  for (const demand of holds) askDemand(demand, { plan, time, known, asked, asker: askers[0] ?? { clause: '', words: '', to: [] } })
  const year = time.year === undefined ? '' : ` --year ${time.year}`
  const own: Writing = { ...writing, bodies: bodiesAsked(plan, asked) }
  return [
    ...askerLines(2, askers, writing),
    `  ${target}:`,
    ...comment(4, tr(lang, `Mẫu đầy đủ của hồ sơ này: binhxet template ${plan.id} --round ${time.round}${year} --section <mục>`, `Its whole template: binhxet template ${plan.id} --round ${time.round}${year} --section <section>`), width),
    `    format: ${DOSSIER_FORMAT}`,
    `    id: ${target === 'body' ? 'tap-the' : 'bo-phan'}`,
    ...comment(4, `${tr(lang, 'Mục', 'Section')}: ${oneOf(lang, sections)}.`, width),
    '    section: ""',
    ...nomineeLines(4, asked, sections, known, own),
    ...bodyLines(4, own),
    ...kindLines(4, [...asked.facts.values()], own),
  ]
}
