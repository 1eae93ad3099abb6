/** A clause as text: its words whole, and what each piece of them demands. */
import type { Clause, Criterion, PlanDocument, Span } from '../documents/plan.js'
import { clauseWords, criterionWords } from '../documents/clause-words.js'
import { conditionWords } from './condition-words.js'
import { demandSentence } from './demand-words.js'
import { pick, quoted, tr, type Lang } from './language.js'
import { blank, drawLines, line, type Line } from './layout.js'
import { place } from './place.js'
import { roleWords, type ShowOptions } from './show-plan.js'

function markWords(mark: NonNullable<Span['mark']>, lang: Lang): string {
  switch (mark) {
    case 'scope':
      return tr(lang, 'nêu đối tượng', 'says whom it addresses')
    case 'heading':
      return tr(lang, 'đề mục', 'heading')
    case 'emphasis':
      return tr(lang, 'nhấn mạnh', 'emphasis')
    case 'guidance':
      return tr(lang, 'hướng dẫn, không phải tiêu chí', 'guidance, no criterion')
    case 'definition':
      return tr(lang, 'định nghĩa', 'definition')
  }
}

function criterionLines(clause: Clause, criterion: Criterion, number: number, plan: PlanDocument, lang: Lang): readonly Line[] {
  return [
    blank,
    line(0, `${String(number)}) ${quoted(criterionWords(clause, criterion.id))} [${criterion.id}]`, undefined, 3),
    line(3, `${tr(lang, 'Cách xét', 'How it is judged')}: ${demandSentence(criterion.demand, plan, lang)}`),
    ...(criterion.applies === undefined ? [] : [line(3, `${tr(lang, 'Chỉ áp dụng với', 'Addresses only')}: ${conditionWords(criterion.applies, plan, lang)}`)]),
    ...(criterion.note === undefined ? [] : [line(3, `${tr(lang, 'Ghi chú của thư viện', 'The library’s note')}: ${criterion.note}`)]),
  ]
}

/** Pieces that are no criterion, misprints, and restored wording. */
function spanLines(span: Span, lang: Lang): readonly Line[] {
  const marked = span.mark === undefined ? [] : [`${markWords(span.mark, lang)}${span.why === undefined ? '' : ` – ${span.why}`}`]
  const sic = span.sic === undefined ? [] : [tr(lang, `in như vậy trong bản gốc: ${span.sic}`, `printed so: ${span.sic}`)]
  const restored = span.restored === true ? [tr(lang, 'chữ được khôi phục từ bản quét', 'wording restored from the scan')] : []
  const notes = [...marked, ...sic, ...restored]
  return notes.length === 0 ? [] : [line(2, `– ${quoted(span.words)}: ${notes.join('; ')}`)]
}

/** The clause as text, or undefined when the plan has none of that id. */
export function showClause(plan: PlanDocument, clauseId: string, options: ShowOptions = {}): string | undefined {
  const lang = options.lang ?? 'vi'
  const clause = plan.clauses.find((each) => each.id === clauseId)
  if (clause === undefined) return undefined
  const section = plan.sections.items.find((each) => each.id === clause.section)
  const marked = clause.spans.flatMap((span) => spanLines(span, lang))
  const lines: readonly Line[] = [
    line(0, `${clause.id}: ${place(clause.id, lang, plan)}, ${pick(lang, plan.document.cite)}`, 'strong'),
    line(0, `${tr(lang, 'Vai trò', 'Role')}: ${roleWords(clause.role, lang)}`),
    ...(section === undefined ? [] : [line(0, `${tr(lang, 'Mục', 'Section')}: ${quoted(section.heading)}`)]),
    ...(clause.applies === undefined ? [] : [line(0, `${tr(lang, 'Chỉ áp dụng với', 'Addresses only')}: ${conditionWords(clause.applies, plan, lang)}`)]),
    line(0, `${tr(lang, 'Nguyên văn', 'Words')}: ${quoted(clauseWords(clause))}`),
    ...clause.criteria.flatMap((criterion, index) => criterionLines(clause, criterion, index + 1, plan, lang)),
    ...(clause.criteria.length === 0 ? [line(0, tr(lang, 'Đoạn này không đặt tiêu chí cho ai.', 'This clause tests nobody.'))] : []),
    ...(marked.length === 0 ? [] : [blank, line(0, tr(lang, 'Phần chữ không phải tiêu chí, và ghi chú về chữ:', 'Words that are no criterion, and notes on the words:')), ...marked]),
  ]
  return drawLines(lines, options.width, options.styles)
}
