/** A plan as text: the document, its rounds, whom its sections take, its clauses, and what binds senders. */
import type { Clause, PlanDocument, Role, Round } from '../documents/plan.js'
import { bindingRoles } from '../documents/plan.js'
import { isAsk } from '../documents/asks.js'
import { conditionWords, questionName } from './condition-words.js'
import { counted, dayWords, periodWords, pick, quoted, tr, type Lang } from './language.js'
import { blank, drawLines, line, type Line, type Styles } from './layout.js'
import { place } from './place.js'
import { dutiesLines } from './show-duties.js'

export interface ShowOptions {
  readonly lang?: Lang | undefined
  readonly width?: number | undefined
  readonly styles?: Styles | undefined
}

export function roleWords(role: Role, lang: Lang): string {
  switch (role) {
    case 'object':
      return tr(lang, 'đối tượng', 'whom the plan is for')
    case 'general':
      return tr(lang, 'tiêu chí chung', 'general criteria')
    case 'collective':
      return tr(lang, 'tiêu chí đối với tập thể', 'criteria for collectives')
    case 'individual':
      return tr(lang, 'tiêu chí đối với cá nhân', 'criteria for individuals')
    case 'leader':
      return tr(lang, 'tiêu chí đối với người lãnh đạo, quản lý', 'criteria for leaders')
    case 'party-member':
      return tr(lang, 'tiêu chí đối với đảng viên', 'criteria for party members')
    case 'definition':
      return tr(lang, 'định nghĩa', 'definition')
    case 'context':
      return tr(lang, 'bối cảnh, không phải tiêu chí', 'context, no criterion')
    case 'residual':
      return tr(lang, 'dẫn sang tiêu chí riêng của đơn vị', 'refers to the unit’s own criteria')
    case 'sector':
      return tr(lang, 'lĩnh vực phát hiện, không phải tiêu chí', 'field to look in, no criterion')
  }
}

function roundPeriod(period: Round['period'], plan: PlanDocument, lang: Lang): string {
  if (period === 'year') return tr(lang, 'là một năm: năm được nêu (--year), hoặc năm của ngày chốt', 'is one year: the one named (--year), or the year of the cut-off')
  if (isAsk(period)) return tr(lang, `tùy cách hiểu ${questionName(period.ask, plan)}`, `depends on how ${questionName(period.ask, plan)} is read`)
  return periodWords(period)
}

function roundLines(id: string, round: Round, plan: PlanDocument, lang: Lang): readonly Line[] {
  const period = roundPeriod(round.period, plan, lang)
  const cutOff = round['cut-off']
  const last = cutOff === undefined ? tr(lang, 'kế hoạch không nêu, phải nhập (--cut-off)', 'not stated by the plan, to be given (--cut-off)') : dayWords(cutOff)
  return [
    line(2, `${id}: ${pick(lang, round)}; ${tr(lang, 'giai đoạn', 'period')} ${period}; ${tr(lang, 'ngày chốt', 'cut-off')}: ${last}`),
    ...round.source.map((source) => line(4, `${place(source.place, lang)}: ${quoted(source.words)}`)),
    ...(round.note === undefined ? [] : [line(4, `${tr(lang, 'Ghi chú của thư viện', 'The library’s note')}: ${round.note}`)]),
  ]
}

function listWords(plan: PlanDocument, lang: Lang): string {
  switch (plan.sections.list) {
    case 'closed':
      return tr(lang, 'danh sách đóng: ai không thuộc mục nào thì không phải đối tượng', 'closed list: whom no section takes is not covered')
    case 'open':
      return tr(lang, 'danh sách mở: kế hoạch để đơn vị thêm tiêu chí', 'open list: the plan lets units add criteria')
    case 'none':
      return tr(lang, 'kế hoạch không chia tiêu chí theo mục', 'the plan has no sections of criteria')
  }
}

function opening(clause: Clause): string {
  const words = clause.spans.map((each) => each.words).join(' ').split(' ')
  return words.length <= 12 ? words.join(' ') : `${words.slice(0, 12).join(' ')} …`
}

function clauseLine(clause: Clause, lang: Lang): Line {
  const criteria = bindingRoles.includes(clause.role) ? tr(lang, `; ${counted(lang, clause.criteria.length)} tiêu chí`, `; criteria: ${clause.criteria.length}`) : ''
  return line(2, `${clause.id} (${roleWords(clause.role, lang)}${criteria}): ${quoted(opening(clause))}`)
}

/** The plan as text. */
export function showPlan(plan: PlanDocument, options: ShowOptions = {}): string {
  const lang = options.lang ?? 'vi'
  const { document, sections } = plan
  const lines: readonly Line[] = [
    line(0, `${plan.id}: ${pick(lang, document.cite)}`, 'strong'),
    line(0, quoted(document.title)),
    line(0, `${tr(lang, 'Cơ quan ban hành', 'Issued by')}: ${document.issuer}`),
    line(0, `${tr(lang, 'Số', 'Number')}: ${document.number}; ${tr(lang, 'ban hành', 'issued')}: ${document.issued}`),
    ...(document.notes ?? []).map((note) => line(0, `${tr(lang, 'Ghi chú của thư viện', 'The library’s note')}: ${note}`)),
    blank,
    line(0, tr(lang, 'Đợt xét', 'Rounds'), 'strong'),
    ...Object.entries(plan.rounds).flatMap(([id, round]) => roundLines(id, round, plan, lang)),
    blank,
    line(0, `${tr(lang, 'Mục tiêu chí', 'Sections')} (${listWords(plan, lang)})`, 'strong'),
    ...sections.items.flatMap((section) => [line(2, `${section.id}: ${quoted(section.heading)}`), line(4, `${tr(lang, 'dành cho', 'takes')} ${conditionWords(section.takes, plan, lang)}`)]),
    blank,
    line(0, tr(lang, 'Các đoạn của kế hoạch', 'Clauses'), 'strong'),
    ...plan.clauses.map((clause) => clauseLine(clause, lang)),
    ...dutiesLines(plan, lang),
    blank,
    line(0, tr(lang, `Câu hỏi còn để ngỏ: ${counted(lang, Object.keys(plan.questions).length)} (xem: binhxet questions ${plan.id})`, `Open questions: ${Object.keys(plan.questions).length} (see: binhxet questions ${plan.id})`)),
  ]
  return drawLines(lines, options.width, options.styles)
}

/** One line for a list of plans. */
export function planLine(plan: PlanDocument, lang: Lang = 'vi'): string {
  return `${plan.id}: ${pick(lang, plan.document.cite)} (${Object.entries(plan.rounds).map(([id, round]) => `${id}: ${pick(lang, round)}`).join('; ')})`
}
