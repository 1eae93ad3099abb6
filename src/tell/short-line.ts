/** One clause on one line, for a screen or a cell: the conclusion, the place, what is asked, what the dossier holds. */
import type { DossierDocument } from '../documents/dossier.js'
import type { PlanDocument } from '../documents/plan.js'
import type { Cause, ClauseVerdict, CriterionVerdict } from '../documents/verdict.js'
import { sanitise } from '../words/shown.js'
import { dossierName, dueWords, heldWords } from './cause-words.js'
import { questionName } from './condition-words.js'
import { missingName, valuePhrase } from './fact-words.js'
import { counted, quoted, tr, uncapitalised, type Lang } from './language.js'
import { conclusion } from './outcome-words.js'
import { shortPlace } from './place.js'
import { tellingOf, type Telling } from './telling.js'

export interface ShortLineOptions {
  readonly lang?: Lang | undefined
  /** The dossier judged, for names and papers. */
  readonly dossier?: DossierDocument | undefined
}

function causeWords(cause: Cause, telling: Telling): string {
  const { lang } = telling
  const words = bareWords(cause, telling)
  return cause.dossier === undefined ? words : tr(lang, `hồ sơ ${cause.dossier}: ${words}`, `dossier ${cause.dossier}: ${words}`)
}

function bareWords(cause: Cause, telling: Telling): string {
  const { lang, plan } = telling
  switch (cause.kind) {
    case 'missing':
      switch (cause.what) {
        case 'fact':
          return cause.paper === true ? tr(lang, `chưa có giấy tờ chứng minh ${missingName(cause, telling)}`, `no paper for ${missingName(cause, telling)}`) : tr(lang, `chưa có ${missingName(cause, telling)}`, `not in hand: ${missingName(cause, telling)}`)
        case 'dossier':
          return tr(lang, `chưa có ${dossierName(cause, lang)}`, `not in hand: ${dossierName(cause, lang)}`)
        case 'text':
          return tr(lang, `chưa có văn bản ${cause.document}`, `no text: ${cause.document}`)
      }
    // falls through: the switch above is exhaustive
    case 'needs-ruling':
      return tr(lang, `chưa rõ ${questionName(cause.question, plan)}`, `open: ${questionName(cause.question, plan)}`)
    case 'not-yet-due':
      return uncapitalised(dueWords(cause, telling))
  }
}

function reasons(criterion: CriterionVerdict, telling: Telling): readonly string[] {
  const held = criterion.held === undefined ? [] : [uncapitalised(heldWords(criterion.held, telling.lang)).replace(/\.$/, '')]
  if (criterion.outcome === 'undetermined') return criterion.causes.map((cause) => causeWords(cause, telling))
  return [...criterion.values.map((value) => valuePhrase(value, telling)), ...held]
}

/** `Chưa đạt – II.3.2.2, gạch đầu dòng 1: yêu cầu “…”; …`: the first criterion that decides, and how many more there are. */
export function shortLine(clause: ClauseVerdict, plan: PlanDocument, options: ShortLineOptions = {}): string {
  const lang = options.lang ?? 'vi'
  const { dossier } = options
  const telling = tellingOf(lang, plan, dossier?.id ?? '', dossier === undefined ? [] : [dossier])
  const deciding = clause.criteria.filter(({ outcome }) => outcome === clause.outcome)
  const [first] = deciding
  const causes = clause.outcome === 'undetermined' ? [...clause.causes, ...deciding.flatMap((each) => each.causes)] : []
  const head = `${conclusion(clause.outcome, causes, lang)} – ${shortPlace(clause.id, lang, plan)}`
  const open = clause.outcome === 'fail' || clause.outcome === 'undetermined'
  if (!open || first === undefined) return sanitise([head, ...clause.causes.map((cause) => causeWords(cause, telling))].join('; ') + '.')
  const more = deciding.length === 1 ? [] : [tr(lang, `và ${counted(lang, deciding.length - 1)} tiêu chí khác`, `and ${deciding.length - 1} more`)]
  return sanitise([`${head}: ${tr(lang, 'yêu cầu', 'asked')} ${quoted(first.words)}`, ...reasons(first, telling), ...more].join('; ') + '.')
}
