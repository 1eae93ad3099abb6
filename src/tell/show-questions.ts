/** What a plan's words leave open, as text: the words, the question, the readings and the reason of each. */
import type { PlanDocument } from '../documents/plan.js'
import type { QuestionCase } from '../documents/question-case.js'
import type { Question } from '../documents/question.js'
import { unitName } from './fact-words.js'
import { pick, quoted, tr, type Lang } from './language.js'
import { blank, drawLines, line, type Line } from './layout.js'
import { caseWords } from './question-case.js'
import type { ShowOptions } from './show-plan.js'

function readingLines(question: Question, lang: Lang): readonly Line[] {
  if ('number' in question) {
    const { lowest, highest } = question.number
    const unit = unitName(question.number.unit, lang)
    return [line(2, `– ${tr(lang, `nêu một số từ ${lowest} đến ${highest} (${unit})`, `a number from ${lowest} to ${highest} (${unit})`)}: ${question.why}`)]
  }
  return Object.entries(question.readings).map(([id, reading]) => line(2, `– ${id}: ${pick(lang, reading)}. ${reading.why}`))
}

function questionLines(id: string, question: Question, shown: QuestionCase | undefined, lang: Lang): readonly Line[] {
  const kind = question.kind === 'open' ? tr(lang, 'cần làm rõ', 'open') : tr(lang, 'văn bản chưa quy định', 'the text is silent')
  return [blank, line(0, `${id} (${kind}): ${quoted(question.words)}`, 'strong'), line(2, pick(lang, question)), ...readingLines(question, lang), ...(shown === undefined ? [] : [line(2, caseWords(shown, lang))])]
}

/** Every question of the plan as text. `cases`: by question, a case on which the readings differ. */
export function showQuestions(plan: PlanDocument, options: ShowOptions = {}, cases: ReadonlyMap<string, QuestionCase> = new Map()): string {
  const lang = options.lang ?? 'vi'
  const lines = [line(0, `${plan.id}: ${pick(lang, plan.document.cite)}`, 'strong'), ...Object.entries(plan.questions).flatMap(([id, question]) => questionLines(id, question, cases.get(id), lang))]
  return drawLines(lines, options.width, options.styles)
}
