/** One clause on one line, for a screen or a cell: the conclusion, the place, what is asked, what the dossier holds. */
import type { DossierDocument } from '../documents/dossier.js'
import type { PlanDocument } from '../documents/plan.js'
import type { Cause, ClauseVerdict, CriterionVerdict, Verdict } from '../documents/verdict.js'
import { sanitise } from '../words/shown.js'
import { dossierName, dueWords, eachToldOnce, heldWords, textWords } from './cause-words.js'
import { questionName } from './condition-words.js'
import { factPath, missingName, valuePhrase } from './fact-words.js'
import { counted, quoted, tr, uncapitalised, type Lang } from './language.js'
import { conclusion } from './outcome-words.js'
import { shortPlace } from './place.js'
import { dossierLabel, tellingOf, type Telling } from './telling.js'

export interface ShortLineOptions {
  readonly lang?: Lang | undefined
  /** The dossier judged, for names and papers. */
  readonly dossier?: DossierDocument | undefined
  /** Other dossiers in hand: collectives led, with their bodies, are named from them. */
  readonly dossiers?: readonly DossierDocument[] | undefined
}

const tellingOfLed = ({ lang, plan, dossiers }: Telling, id: string): Telling => tellingOf(lang, plan, id, dossiers)

function causeWords(cause: Cause, telling: Telling): string {
  const { dossier } = cause
  if (dossier === undefined) return bareWords(cause, telling)
  const words = bareWords(cause, tellingOfLed(telling, dossier))
  return tr(telling.lang, `hồ sơ ${dossier}: ${words}`, `dossier ${dossier}: ${words}`)
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
          return uncapitalised(textWords(cause, telling))
      }
    // falls through: the switch above is exhaustive
    case 'needs-ruling':
      return tr(lang, `chưa rõ ${questionName(cause.question, plan)}`, `open: ${questionName(cause.question, plan)}`)
    case 'not-yet-due':
      return uncapitalised(dueWords(cause, telling))
  }
}

/** Why the collective led does not meet what is asked of it: its first clause that fails, and how many more there are. */
function ledWords(led: Verdict, outer: Telling): readonly string[] {
  const { lang, plan } = outer
  const telling = tellingOfLed(outer, led.dossier)
  const who = dossierLabel(led.dossier, telling)
  if (led.outcome === 'not-covered') return [tr(lang, `tập thể ${who} không thuộc mục nào được dẫn`, `the collective ${who} is taken by none of the sections referred to`)]
  if (led.outcome !== 'fail') return []
  const failed = led.clauses.filter(({ outcome }) => outcome === 'fail')
  const more = failed.length < 2 ? [] : [tr(lang, `và ${counted(lang, failed.length - 1)} đoạn khác đối với tập thể`, `and ${failed.length - 1} more for the collective`)]
  return failed.slice(0, 1).flatMap((clause) => [
    `${tr(lang, `tập thể ${who} chưa đạt`, `the collective ${who} does not meet`)} ${shortPlace(clause.id, lang, plan)}: ${[...criteriaWords(clause, telling), ...more].join('; ')}`,
  ])
}

/** What was read of the collective led; what the nominee is says only which collective that is. */
function ledValues({ values, required, nested }: CriterionVerdict, outer: Telling): readonly string[] {
  const read = values.filter(({ fact }) => factPath(fact).kind !== 'nominee')
  if (nested === undefined || !('led' in required)) return read.map((value) => valuePhrase(value, outer))
  const telling = tellingOfLed(outer, nested.dossier)
  const who = dossierLabel(nested.dossier, telling)
  return read.map((value, at) => (at === 0 ? tr(outer.lang, `tập thể ${who}: `, `the collective ${who}: `) : '') + valuePhrase(value, telling))
}

function failedWords(criterion: CriterionVerdict, telling: Telling): readonly string[] {
  const held = criterion.held === undefined ? [] : [uncapitalised(heldWords(criterion.held, telling.lang)).replace(/\.$/, '')]
  const led = criterion.nested === undefined ? [] : [...ledWords(criterion.nested, telling), ...ledValues(criterion, telling)]
  return [...(led.length > 0 ? led : criterion.values.map((value) => valuePhrase(value, telling))), ...held]
}

/** The first criterion that decides, and how many more there are; nothing where none does. */
function criteriaWords(clause: ClauseVerdict, telling: Telling): readonly string[] {
  const { lang } = telling
  const deciding = clause.criteria.filter(({ outcome }) => outcome === clause.outcome)
  const [first] = deciding
  if (first === undefined) return []
  const before = clause.causes.map((cause) => causeWords(cause, telling))
  const reasons = first.outcome === 'undetermined' ? first.causes.map((cause) => causeWords(cause, telling)).filter((words) => !before.includes(words)) : failedWords(first, telling)
  const more = deciding.length === 1 ? [] : [tr(lang, `và ${counted(lang, deciding.length - 1)} tiêu chí khác`, `and ${deciding.length - 1} more`)]
  return [`${tr(lang, 'yêu cầu', 'asked')} ${quoted(first.words)}`, ...reasons, ...more]
}

/** `Chưa đạt – II.3.2.2, gạch đầu dòng 1: yêu cầu “…”; …`: why it may not apply, and the first criterion that decides. */
export function shortLine(clause: ClauseVerdict, plan: PlanDocument, options: ShortLineOptions = {}): string {
  const lang = options.lang ?? 'vi'
  const { dossier, dossiers = [] } = options
  const telling = tellingOf(lang, plan, dossier?.id ?? '', dossier === undefined ? dossiers : [dossier, ...dossiers])
  const causes = clause.outcome === 'undetermined' ? [...clause.causes, ...clause.criteria.filter(({ outcome }) => outcome === 'undetermined').flatMap((each) => each.causes)] : []
  const head = `${conclusion(clause.outcome, causes, lang)} – ${shortPlace(clause.id, lang, plan)}`
  const open = clause.outcome === 'fail' || clause.outcome === 'undetermined'
  const criteria = open ? criteriaWords(clause, telling) : []
  const applies = eachToldOnce(clause.causes).map((cause) => causeWords(cause, telling))
  if (criteria.length === 0) return sanitise([head, ...applies].join('; ') + '.')
  const unsure = applies.length === 0 ? [] : [tr(lang, `chưa rõ đoạn này có áp dụng (${applies.join('; ')})`, `whether it applies is not known (${applies.join('; ')})`)]
  return sanitise(`${head}: ${[...unsure, ...criteria].join('; ')}.`)
}
