/** Problems of files and of the command line, in the reader's language. */
import { tr, type Lang } from '../tell/language.js'
import { nearest } from '../words/nearest.js'
import { problemCodes } from '../words/problem-codes.js'
import { formatProblem, type Problem } from '../words/problem.js'
import { sanitise, shown } from '../words/shown.js'

/** One problem; in Vietnamese with the meaning of its code in front of the message. */
export function problemText(problem: Problem, lang: Lang): string {
  if (lang === 'en') return `${formatProblem(problem)}\n`
  const where = problem.pointer === undefined ? `${problem.file}:${problem.line}:${problem.column}` : `${problem.file} ${problem.pointer || '/'}`
  const severity = problem.severity === 'error' ? 'lỗi' : 'cảnh báo'
  const head = `${sanitise(where)}: ${severity} ${problem.code}: ${problemCodes[problem.code].vi} (${sanitise(problem.message)})`
  return problem.hint === undefined ? `${head}\n` : `${head}\n  gợi ý: ${sanitise(problem.hint)}\n`
}

export function problemsText(problems: readonly Problem[], lang: Lang): string {
  return problems.map((problem) => problemText(problem, lang)).join('')
}

/** `lỗi: …` and, where something else was probably meant, what. */
export function unknownText(lang: Lang, vi: string, en: string, given: string, known: readonly string[]): string {
  const near = nearest(given, known)
  const meant = near === undefined ? '' : tr(lang, ` – có phải ${shown(near)}?`, ` – did you mean ${shown(near)}?`)
  const list = known.length === 0 ? '' : tr(lang, `\n  có: ${known.join(', ')}`, `\n  known: ${known.join(', ')}`)
  return tr(lang, `lỗi: ${vi} ${shown(given)}${meant}${list}`, `error: ${en} ${shown(given)}${meant}${list}`)
}

/** `--cut-off` names no day. */
export function cutOffFaultText(given: string, lang: Lang): string {
  return tr(lang, `lỗi: --cut-off ${shown(given)} không phải ngày có thật; viết NĂM-THÁNG-NGÀY, ví dụ 2023-03-29`, `error: --cut-off ${shown(given)} is not a day of the calendar; write YYYY-MM-DD, e.g. 2023-03-29`)
}
