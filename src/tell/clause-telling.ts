/** One clause of a verdict: căn cứ, and for each criterion yêu cầu, thực tế, kết luận. */
import type { Cause, CriterionVerdict, ClauseVerdict, ValueRead, Verdict } from '../documents/verdict.js'
import { causeLines, heldWords } from './cause-words.js'
import { demandSentence } from './demand-words.js'
import { valueLine, valuePhrase } from './fact-words.js'
import { counted, pick, quoted, tr } from './language.js'
import { blank, indented, line, type Line } from './layout.js'
import { causesOf } from './next-steps.js'
import { conclusion, outcomeWords, sign, tone } from './outcome-words.js'
import { place } from './place.js'
import { dossierLabel, tellingOf, type Telling } from './telling.js'

export interface ClauseOptions {
  /** Criteria that are met or do not apply are told too. */
  readonly all: boolean
  /** How the library reads each demand is told too. */
  readonly demands: boolean
  /** Tells the verdict on the collective that the nominee leads. */
  readonly nested: (verdict: Verdict) => readonly Line[]
}

const decides = ({ outcome }: CriterionVerdict): boolean => outcome === 'fail' || outcome === 'undetermined'

function noteOf(clause: string, criterion: string, { plan }: Telling): string | undefined {
  return plan.clauses.find((each) => each.id === clause)?.criteria.find((each) => each.id === criterion)?.note
}

/** What the nested verdict does not tell itself; of the collective led more may be asked than that verdict holds. */
function ownCauses({ causes, nested }: CriterionVerdict): readonly Cause[] {
  if (nested === undefined) return causes
  // Under which readings the collective is asked for at all is not known to its own verdict.
  const key = (cause: Cause): string => JSON.stringify({ ...cause, under: undefined, dossier: cause.dossier ?? nested.dossier })
  const told = new Set(causesOf(nested).map(key))
  return causes.filter((cause) => cause.dossier === undefined || !told.has(key(cause)))
}

/** A value of a linked dossier is told with whose it is. */
function valueWords(value: ValueRead, outer: Telling): string {
  const { dossier } = value
  if (dossier === undefined) return valueLine(value, outer)
  const telling = tellingOf(outer.lang, outer.plan, dossier, outer.dossiers)
  return tr(outer.lang, `Hồ sơ ${dossierLabel(dossier, telling)}: ${valuePhrase(value, telling)}`, `Dossier ${dossierLabel(dossier, telling)}: ${valuePhrase(value, telling)}`)
}

/** A cause of the nominee's own, or of a collective led, whose dossier is named then. */
function criterionCauseLines(cause: Cause, outer: Telling): readonly Line[] {
  const { dossier } = cause
  if (dossier === undefined) return causeLines(cause, 2, outer)
  const { lang, plan, dossiers } = outer
  const telling = tellingOf(lang, plan, dossier, dossiers)
  return [line(2, tr(lang, `– Đối với hồ sơ ${dossierLabel(dossier, telling)}:`, `– For the dossier ${dossierLabel(dossier, telling)}:`)), ...causeLines(cause, 4, telling)]
}

function factLines(criterion: CriterionVerdict, telling: Telling): readonly Line[] {
  const { lang } = telling
  const lines = [
    ...criterion.values.map((value) => line(2, `– ${valueWords(value, telling)}.`)),
    ...(criterion.held === undefined ? [] : [line(2, `– ${heldWords(criterion.held, lang)}`)]),
    ...ownCauses(criterion).filter((cause) => cause.kind !== 'needs-ruling').flatMap((cause) => criterionCauseLines(cause, telling)),
  ]
  if (lines.length === 0) return []
  return [line(0, tr(lang, 'Thực tế trong hồ sơ:', 'In the dossier:')), ...lines]
}

/** A criterion: what is asked in the plan's words, what the dossier holds, what follows. */
export function criterionLines(clause: string, criterion: CriterionVerdict, number: number, telling: Telling, options: ClauseOptions): readonly Line[] {
  const { lang, plan } = telling
  const note = noteOf(clause, criterion.id, telling)
  const open = ownCauses(criterion).filter((cause) => cause.kind === 'needs-ruling')
  const nested = criterion.nested === undefined ? [] : [blank, ...indented(options.nested(criterion.nested), 2), blank]
  const body = [
    ...(options.demands ? [line(0, `${tr(lang, 'Cách xét', 'How it is judged')}: ${demandSentence(criterion.required, plan, lang)}`)] : []),
    ...factLines(criterion, telling),
    ...nested,
    ...(open.length === 0 ? [] : [line(0, tr(lang, 'Cách hiểu còn để ngỏ:', 'Open to interpretation:')), ...open.flatMap((cause) => criterionCauseLines(cause, telling))]),
    ...(note === undefined ? [] : [line(0, `${tr(lang, 'Ghi chú của thư viện', 'The library’s note')}: ${note}`)]),
    line(0, `${tr(lang, 'Kết luận', 'Conclusion')}: ${sign(criterion.outcome)} ${conclusion(criterion.outcome, criterion.causes, lang)}`, tone(criterion.outcome)),
  ]
  const label = `${String(number)}) `
  return [line(0, `${label}${tr(lang, 'Yêu cầu', 'Requirement')}: ${quoted(criterion.words)} [${criterion.id}]`, undefined, label.length), ...indented(body, label.length)]
}

/** `5 đạt, 1 không áp dụng`, or nothing. */
export function countedOutcomes(parts: readonly { readonly outcome: CriterionVerdict['outcome'] }[], lang: Telling['lang']): string {
  const count = (outcome: 'pass' | 'not-applicable'): string[] => {
    const number = parts.filter((part) => part.outcome === outcome).length
    return number === 0 ? [] : [`${counted(lang, number)} ${outcomeWords(outcome, lang).toLowerCase()}`]
  }
  return [...count('pass'), ...count('not-applicable')].join(', ')
}

/** The clause with its place, and its criteria: those that decide, or (`all`) every one. */
export function clauseLines(clause: ClauseVerdict, number: number, telling: Telling, options: ClauseOptions): readonly Line[] {
  const { lang, plan } = telling
  const told = options.all ? clause.criteria : clause.criteria.filter(decides)
  const rest = countedOutcomes(clause.criteria.filter((each) => !told.includes(each)), lang)
  const label = `${String(number)}. `
  const body = [
    ...(clause.causes.length === 0 ? [] : [line(0, tr(lang, 'Chưa rõ đoạn này có áp dụng với đối tượng được đề nghị hay không:', 'Whether this clause addresses the nominee is not known:'))]),
    ...clause.causes.flatMap((cause) => causeLines(cause, 2, telling)),
    ...told.flatMap((criterion, index) => criterionLines(clause.id, criterion, index + 1, telling, options)),
    ...(rest === '' ? [] : [line(0, tr(lang, `Các tiêu chí khác của đoạn này: ${rest}.`, `Other criteria of this clause: ${rest}.`))]),
  ]
  return [
    line(0, `${label}${tr(lang, 'Căn cứ', 'Basis')}: ${place(clause.id, lang, plan)}, ${pick(lang, plan.document.cite)} [${clause.id}]`, 'strong', label.length),
    ...indented(body, label.length),
  ]
}
