/** Several verdicts on one screen: a line each, and how many came to what. */
import type { Verdict } from '../documents/verdict.js'
import type { VerdictOutcome } from '../words/outcome.js'
import { counted, tr } from './language.js'
import { blank, drawLines, line } from './layout.js'
import { sign, tone, verdictWords } from './outcome-words.js'
import type { ShowOptions } from './show-plan.js'

const outcomes: readonly VerdictOutcome[] = ['pass', 'fail', 'undetermined', 'not-covered']

/** One line for each verdict, then the counts. */
export function summaryText(verdicts: readonly Verdict[], options: ShowOptions = {}): string {
  const lang = options.lang ?? 'vi'
  const counts = outcomes.flatMap((outcome) => {
    const number = verdicts.filter((each) => each.outcome === outcome).length
    return number === 0 ? [] : [`${counted(lang, number)} ${verdictWords(outcome, lang).toLowerCase()}`]
  })
  const lines = [
    line(0, tr(lang, 'TỔNG HỢP', 'SUMMARY'), 'strong'),
    ...verdicts.map(({ dossier, plan, round, outcome }) => line(0, `${sign(outcome)} ${dossier} (${plan.id}, ${round}): ${verdictWords(outcome, lang)}`, tone(outcome))),
    blank,
    line(0, tr(lang, `${counted(lang, verdicts.length)} hồ sơ: ${counts.join(', ')}.`, `${verdicts.length} dossiers: ${counts.join(', ')}.`)),
  ]
  return drawLines(lines, options.width, options.styles)
}
