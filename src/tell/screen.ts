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
    return `· ${where}: ${tr(lang, 'không xét', 'not asked')}: ${needed(needs, lang)}`
  }
  const by = deciding.length === 0 ? '' : ` – ${deciding.join(', ')}`
  return `${sign(outcome)} ${where}: ${verdictWords(outcome, lang)}${by}`
}

function needed(needs: ScreenRow['needs'], lang: Lang): string {
  switch (needs) {
    case 'round':
      return tr(lang, 'cần nêu một đợt của kế hoạch này (--round)', 'name one of its rounds (--round)')
    case 'year':
      return tr(lang, 'năm được xét sau năm của ngày chốt (--year, --cut-off)', 'the year judged comes after the year of the cut-off (--year, --cut-off)')
    case 'cut-off':
    case undefined:
      return tr(lang, 'kế hoạch không nêu ngày chốt (--cut-off)', 'the plan states no cut-off day (--cut-off)')
  }
}
