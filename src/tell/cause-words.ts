/** Causes in words: what keeps a part from being concluded. */
import type { Cause, Held, MissingDossier, MissingText, NeedsRuling, NotYetDue } from '../documents/verdict.js'
import { questionName } from './condition-words.js'
import { missingLine, missingName, readingName } from './fact-words.js'
import { capitalised, counted, dayWords, pick, plural, tr, type Lang } from './language.js'
import { line, type Line } from './layout.js'
import { causeLabel, possibleWords } from './outcome-words.js'
import type { Telling } from './telling.js'

/** What was held against what is asked: `Có 01 năm trong 02 năm cần`. */
export function heldWords(held: Held, lang: Lang): string {
  const n = (count: number): string => counted(lang, count)
  const known = held.sure === held.possible
  switch (held.kind) {
    case 'years':
      if (!known) return tr(lang, `Đã rõ ${n(held.sure)} năm, có thể đến ${n(held.possible)} năm; cần ${n(held.needed)} năm.`, `${plural(held.sure, 'year')} for certain, ${held.possible} at most; ${held.needed} needed.`)
      if (held.sure <= held.needed) return tr(lang, `Có ${n(held.sure)} năm trong ${n(held.needed)} năm cần.`, `${held.sure} of the ${plural(held.needed, 'year')} needed.`)
      return tr(lang, `Có ${n(held.sure)} năm; cần ${n(held.needed)} năm.`, `${plural(held.sure, 'year')}; ${held.needed} needed.`)
    case 'count': {
      const asked: string[] = []
      if (held.atLeast !== undefined) asked.push(tr(lang, `cần ít nhất ${n(held.atLeast)}`, `at least ${held.atLeast} needed`))
      if (held.atMost !== undefined) asked.push(held.atMost === 0 ? tr(lang, 'yêu cầu không có trường hợp nào', 'none allowed') : tr(lang, `không được quá ${n(held.atMost)}`, `at most ${held.atMost} allowed`))
      const have = known ? tr(lang, `Có ${n(held.sure)}`, `${held.sure} counted`) : tr(lang, `Đã rõ ${n(held.sure)}, có thể đến ${n(held.possible)}`, `${held.sure} for certain, ${held.possible} at most`)
      return `${have}; ${asked.join(', ')}.`
    }
  }
}

export function dossierName(missing: MissingDossier, lang: Lang): string {
  const whose = missing.led === 'body' ? tr(lang, 'tập thể do người này lãnh đạo', 'the collective that the nominee leads') : tr(lang, 'bộ phận do người này phụ trách', 'the department that the nominee heads')
  return missing.id === undefined ? tr(lang, `hồ sơ của ${whose}`, `the dossier of ${whose}`) : tr(lang, `hồ sơ “${missing.id}” của ${whose}`, `the dossier “${missing.id}” of ${whose}`)
}

/** The years that are not due, and the day on which enough of them will be. */
export function dueWords(cause: NotYetDue, telling: Telling): string {
  const { lang } = telling
  const name = capitalised(missingName(cause, telling))
  const on = dayWords(cause.on)
  if (cause.years.length === 1) return tr(lang, `${name}: đến ngày ${on} mới đến kỳ`, `${name}: due on ${on}`)
  return tr(lang, `${name} chưa đến kỳ; đến ngày ${on} mới đủ số năm đã đến kỳ để xét`, `${name}: not yet due; on ${on} enough of these years are due to judge by`)
}

/** Whether the text that is missing is the plan itself: nothing in it is known to speak of the nominee. */
const isPlanItself = ({ document }: MissingText, { plan }: Telling): boolean => document === plan.document.cite.vi

/** That nothing in the plan speaks of the nominee, so far as is known: a section may yet turn out to. */
function unspokenWords({ lang, plan }: Telling): string {
  const cite = pick(lang, plan.document.cite)
  return plan.sections.list === 'open'
    ? tr(lang, `không mục nào của ${cite} được xác định là dành cho đối tượng được đề nghị`, `no section of ${cite} is known to take the nominee`)
    : tr(lang, `không nội dung nào của ${cite} được xác định là áp dụng đối với đối tượng được đề nghị`, `nothing in ${cite} is known to apply to the nominee`)
}

/** What there is to judge by besides: where the plan's list of sections is open, others set criteria of their own. */
function otherCriteria({ lang, plan }: Telling): string {
  return plan.sections.list === 'open'
    ? tr(lang, 'tiêu chí riêng của cơ quan, đơn vị, địa phương', 'the criteria that the agency, unit or locality sets itself')
    : tr(lang, 'văn bản nêu tiêu chí đối với đối tượng này', 'a text with criteria for such a nominee')
}

/** The text that is missing, as a sentence without its full stop. */
export function textWords(cause: MissingText, telling: Telling): string {
  const { lang } = telling
  if (!isPlanItself(cause, telling)) return tr(lang, `Chưa có văn bản để đối chiếu: ${cause.document}`, `The text to judge by is not in hand: ${cause.document}`)
  const unspoken = capitalised(unspokenWords(telling))
  const other = otherCriteria(telling)
  return tr(lang, `${unspoken}; chưa có ${other} để đối chiếu`, `${unspoken}; not in hand: ${other}`)
}

/** What is to be done about it. */
export function textStep(cause: MissingText, telling: Telling): string {
  const { lang } = telling
  if (!isPlanItself(cause, telling)) return tr(lang, `Cung cấp văn bản để đối chiếu: ${cause.document}.`, `Supply the text to judge by: ${cause.document}.`)
  const unspoken = unspokenWords(telling)
  const other = otherCriteria(telling)
  return tr(lang, `Cung cấp ${other} để đối chiếu, vì ${unspoken}.`, `Supply ${other}: ${unspoken}.`)
}

/** Of causes that say the same, one. */
export function eachToldOnce(causes: readonly Cause[]): readonly Cause[] {
  return [...new Map(causes.map((cause) => [JSON.stringify(cause), cause])).values()]
}

function rulingLines(cause: NeedsRuling, indent: number, telling: Telling): readonly Line[] {
  const { lang, plan } = telling
  const question = plan.questions[cause.question]
  const asked = question === undefined ? '' : ` ${pick(lang, question)}`
  return [
    line(indent, `– ${causeLabel(cause, lang)}: ${questionName(cause.question, plan)}.${asked}`),
    ...cause.readings.map(({ reading, possible }) => line(indent + 2, `• ${tr(lang, 'hiểu là', 'read as')} ${readingName(cause.question, reading, telling)} → ${possibleWords(possible, lang)}`)),
  ]
}

/** A cause as lines of a report. */
export function causeLines(cause: Cause, indent: number, telling: Telling): readonly Line[] {
  const { lang } = telling
  switch (cause.kind) {
    case 'missing':
      switch (cause.what) {
        case 'fact':
          return [line(indent, `– ${missingLine(cause, telling)}.`)]
        case 'dossier':
          return [line(indent, tr(lang, `– Chưa có ${dossierName(cause, lang)}.`, `– ${capitalised(dossierName(cause, lang))} is not in hand.`))]
        case 'text':
          return [line(indent, `– ${textWords(cause, telling)}.`)]
      }
    // falls through: the switch above is exhaustive
    case 'needs-ruling':
      return rulingLines(cause, indent, telling)
    case 'not-yet-due':
      return [line(indent, `– ${dueWords(cause, telling)}.`)]
  }
}
