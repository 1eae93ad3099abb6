/** A screening as text: a line for each plan and section. */
import type { ScreenRow } from '../documents/screening.js'
import { tr } from './language.js'
import type { Lang } from './language.js'
import { drawLines, line } from './layout.js'
import { sign, tone, verdictWords } from './outcome-words.js'
import type { ShowOptions } from './show-plan.js'

export function screenText(dossier: string, rows: readonly ScreenRow[], options: ShowOptions = {}): string {
  const lang = options.lang ?? 'vi'
  return drawLines([line(0, `${tr(lang, 'HỒ SƠ', 'DOSSIER')} ${dossier} ${tr(lang, 'theo từng kế hoạch và từng mục', 'under each plan and section')}`, 'strong'), ...rows.map((row) => line(0, rowWords(row, lang), row.outcome === undefined ? 'faint' : tone(row.outcome)))], options.width, options.styles)
}

function rowWords({ plan, section, takes, outcome, deciding, needs }: ScreenRow, lang: Lang): string {
  const where = section === undefined ? plan : `${plan} ${section}${takes === 'maybe' ? ` (${tr(lang, 'có thể thuộc mục này', 'may be taken')})` : ''}`
  if (outcome === undefined) {
    return `· ${where}: ${needs === 'round' ? tr(lang, 'không xét: cần nêu một đợt của kế hoạch này (--round)', 'not asked: name one of its rounds (--round)') : tr(lang, 'không xét: kế hoạch không nêu ngày chốt (--cut-off)', 'not asked: the plan states no cut-off day (--cut-off)')}`
  }
  const by = deciding.length === 0 ? '' : ` – ${deciding.join(', ')}`
  return `${sign(outcome)} ${where}: ${verdictWords(outcome, lang)}${by}`
}
