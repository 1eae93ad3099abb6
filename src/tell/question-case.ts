/** A case on which the readings of a question differ, in a line. */
import type { QuestionCase } from '../documents/question-case.js'
import { tr, type Lang } from './language.js'
import { outcomeWords, verdictWords } from './outcome-words.js'

/** `fixtures/…: name – verdict: reading: đủ điều kiện trình; …`. */
export function caseWords({ file, name, of, outcomes }: QuestionCase, lang: Lang): string {
  const words = [...outcomes].map(([answer, outcome]) => {
    const isOfPart = of !== 'verdict' && outcome !== 'undetermined' && outcome !== 'not-covered'
    const said = outcome === 'not-applicable' || isOfPart ? outcomeWords(outcome, lang) : verdictWords(outcome, lang)
    return `${answer} → ${said}`
  })
  return `${tr(lang, 'Ví dụ', 'Example')}: ${file}: ${name} – ${of === 'verdict' ? tr(lang, 'kết luận', 'verdict') : of}: ${words.join('; ')}`
}
