/** The questions of several plans as one table: plan by plan, the words that are open and the readings between which a ruling chooses. */
import type { PlanDocument } from '../documents/plan.js'
import type { QuestionCase } from '../documents/question-case.js'
import { unitName } from './fact-words.js'
import { counted, pick, quoted, tr } from './language.js'
import { blank, drawLines, line, type Line } from './layout.js'
import { caseWords } from './question-case.js'
import type { ShowOptions } from './show-plan.js'

/** `cases`: by plan and question, a case on which the readings differ. */
export function questionsTable(plans: readonly PlanDocument[], options: ShowOptions = {}, cases: ReadonlyMap<string, ReadonlyMap<string, QuestionCase>> = new Map()): string {
  const lang = options.lang ?? 'vi'
  const lines = plans.flatMap((plan): readonly Line[] => {
    const questions = Object.entries(plan.questions)
    return [
      blank,
      line(0, `${plan.id}: ${tr(lang, `${counted(lang, questions.length)} câu hỏi`, `questions: ${questions.length}`)}`, 'strong'),
      ...questions.flatMap(([id, question]): readonly Line[] => {
        const readings = 'number' in question ? `${question.number.lowest}–${question.number.highest} ${unitName(question.number.unit, lang)}` : Object.keys(question.readings).join(' | ')
        const shown = cases.get(plan.id)?.get(id)
        const row = line(2, `${question.kind === 'open' ? '?' : '∅'} ${id}: ${quoted(question.words)} ${pick(lang, question)} ${readings}`, undefined, 4)
        return shown === undefined ? [row] : [row, line(4, caseWords(shown, lang), 'faint')]
      }),
    ]
  })
  const legend = line(0, tr(lang, '? cần làm rõ; ∅ văn bản chưa quy định. Một kế hoạch với lý do của từng cách hiểu: binhxet questions <kế-hoạch>', '? open; ∅ the text is silent. One plan with the reason of each reading: binhxet questions <plan>'), 'faint')
  return drawLines([legend, ...lines], options.width, options.styles)
}
