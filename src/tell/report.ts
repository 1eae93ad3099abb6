/** The report on a dossier: the thing that a reviewer reads. */
import type { DossierDocument } from '../documents/dossier.js'
import type { PlanDocument } from '../documents/plan.js'
import type { ClauseVerdict, RulingUsed, SectionVerdict, Verdict } from '../documents/verdict.js'
import { causeLines } from './cause-words.js'
import { clauseLines, countedOutcomes, type ClauseOptions } from './clause-telling.js'
import { conventionLines } from './conventions.js'
import { readingName } from './fact-words.js'
import { allOf, capitalised, dayWords, periodWords, pick, quoted, tr, type Lang } from './language.js'
import { blank, drawLines, line, type Line, type Styles } from './layout.js'
import { stepLines } from './next-steps.js'
import { conclusion, outcomeWords, sign, tone, verdictWords } from './outcome-words.js'
import { place } from './place.js'
import { nomineeName, tellingOf, type Telling } from './telling.js'

export interface ReportOptions {
  /** Vietnamese unless said otherwise; the plan's words are quoted in Vietnamese in both. */
  readonly lang?: Lang | undefined
  /** Tells also what is met and what does not apply. */
  readonly all?: boolean | undefined
  /** Columns; 100 unless said otherwise. */
  readonly width?: number | undefined
  readonly styles?: Styles | undefined
  /** The dossiers that were judged: they name the nominee, the bodies and the papers. */
  readonly dossiers?: readonly DossierDocument[] | undefined
}

function sectionName(id: string, { lang, plan }: Telling): string {
  const section = plan.sections.items.find((each) => each.id === id)
  return section === undefined ? place(id, lang) : `${place(id, lang)} ${quoted(section.heading)}`
}

function takesWords(section: SectionVerdict, lang: Lang): string {
  switch (section.takes) {
    case 'yes':
      return tr(lang, 'dành cho đối tượng được đề nghị', 'it takes the nominee')
    case 'no':
      return tr(lang, 'không dành cho đối tượng được đề nghị', 'it does not take the nominee')
    case 'maybe':
      return tr(lang, 'chưa rõ có dành cho đối tượng được đề nghị hay không', 'whether it takes the nominee is not known')
  }
}

/** Which section was judged, and why; where none was stated, every one with what comes out in it. */
function sectionLines(verdict: Verdict, telling: Telling): readonly Line[] {
  const { lang, plan } = telling
  const label = tr(lang, 'Mục xét', 'Section')
  if (plan.sections.list === 'none') return [line(0, `${label}: ${tr(lang, 'kế hoạch không chia tiêu chí theo mục', 'the plan has no sections of criteria')}`)]
  const told = (section: SectionVerdict): readonly Line[] => {
    const outcome = section.outcome === undefined ? '' : `: ${sign(section.outcome)} ${conclusion(section.outcome, [], lang)}`
    return [line(2, `– ${sectionName(section.id, telling)} – ${takesWords(section, lang)}${outcome}`), ...section.causes.flatMap((cause) => causeLines(cause, 4, telling))]
  }
  const stated = verdict.sections.find((section) => section.id === verdict.stated)
  const others = verdict.sections.filter((section) => section !== stated && section.takes !== 'no')
  if (stated !== undefined) {
    return [
      line(0, `${label}: ${sectionName(stated.id, telling)} – ${tr(lang, 'hồ sơ đề nghị xét tại mục này; mục này', 'stated by the dossier;')} ${takesWords(stated, lang)}`),
      ...stated.causes.flatMap((cause) => causeLines(cause, 2, telling)),
      ...(stated.takes === 'no' && others.length > 0 ? [line(0, tr(lang, 'Các mục dành cho đối tượng được đề nghị:', 'Sections that take the nominee:')), ...others.flatMap(told)] : []),
    ]
  }
  if (others.length === 0) return [line(0, `${label}: ${tr(lang, 'hồ sơ không nêu mục; không mục nào của kế hoạch dành cho đối tượng được đề nghị', 'the dossier states none; no section of the plan takes the nominee')}`)]
  return [line(0, `${label}: ${tr(lang, 'hồ sơ không nêu mục, đã xét tại:', 'the dossier states none, so these were judged:')}`), ...others.flatMap(told)]
}

function nameLine(verdict: Verdict, { lang, dossier }: Telling): Line {
  const name = nomineeName(dossier)
  return line(0, `${tr(lang, 'Hồ sơ', 'Dossier')}: ${name === undefined ? verdict.dossier : `${name} (${verdict.dossier})`}`)
}

function headLines(verdict: Verdict, telling: Telling): readonly Line[] {
  const { lang, plan } = telling
  const round = plan.rounds[verdict.round]
  return [
    nameLine(verdict, telling),
    line(0, `${tr(lang, 'Kế hoạch', 'Plan')}: ${pick(lang, plan.document.cite)} [${verdict.plan.id}]`),
    line(0, `${tr(lang, 'Đợt', 'Round')}: ${round === undefined ? verdict.round : pick(lang, round)}`),
    line(0, `${tr(lang, 'Giai đoạn', 'Period')}: ${verdict.period === undefined ? tr(lang, 'cần làm rõ', 'to be clarified') : periodWords(verdict.period)}`),
    line(0, `${tr(lang, 'Ngày chốt', 'Cut-off')}: ${dayWords(verdict.cutOff)}`),
    ...sectionLines(verdict, telling),
    ...openYearLines(verdict, lang),
  ]
}

function overallLine(verdict: Verdict, lang: Lang): Line {
  return line(0, `${tr(lang, 'KẾT LUẬN CHUNG', 'OVERALL')}: ${sign(verdict.outcome)} ${verdictWords(verdict.outcome, lang)}`, tone(verdict.outcome))
}

function clauseGroup(title: string, clauses: readonly ClauseVerdict[], first: number, telling: Telling, options: ClauseOptions): readonly Line[] {
  if (clauses.length === 0) return []
  return [blank, line(0, title, 'strong'), ...clauses.flatMap((clause, index) => [blank, ...clauseLines(clause, first + index, telling, options)])]
}

function clausesLines(verdict: Verdict, telling: Telling, all: boolean): readonly Line[] {
  const { lang } = telling
  const options: ClauseOptions = { all, demands: false, nested: (nested) => nestedLines(nested, tellingOf(lang, telling.plan, nested.dossier, telling.dossiers), all) }
  const failed = verdict.clauses.filter(({ outcome }) => outcome === 'fail')
  const open = verdict.clauses.filter(({ outcome }) => outcome === 'undetermined')
  const met = verdict.clauses.filter(({ outcome }) => outcome === 'pass')
  const others = verdict.clauses.filter(({ outcome }) => outcome === 'not-applicable')
  const counts = countedOutcomes([...met, ...others], lang)
  return [
    ...clauseGroup(tr(lang, 'NỘI DUNG CHƯA ĐẠT', 'NOT MET'), failed, 1, telling, options),
    ...clauseGroup(tr(lang, 'NỘI DUNG CHƯA ĐỦ CƠ SỞ KẾT LUẬN', 'NOT YET PROVEN'), open, failed.length + 1, telling, options),
    ...(all ? clauseGroup(tr(lang, 'NỘI DUNG ĐẠT', 'MET'), met, failed.length + open.length + 1, telling, options) : []),
    ...(all && others.length > 0 ? [blank, line(0, tr(lang, 'KHÔNG ÁP DỤNG', 'NOT APPLICABLE'), 'strong'), ...others.map(({ id }) => line(0, `– ${place(id, lang, telling.plan)} [${id}]`))] : []),
    ...(all || counts === '' || verdict.outcome === 'not-covered' ? [] : [blank, line(0, failed.length + open.length === 0 ? tr(lang, `Các đoạn của kế hoạch: ${counts}.`, `The clauses of the plan: ${counts}.`) : tr(lang, `Các đoạn còn lại của kế hoạch: ${counts}.`, `The other clauses of the plan: ${counts}.`))]),
  ]
}

function generalLines(verdict: Verdict, telling: Telling): readonly Line[] {
  if (verdict.causes.length === 0) return []
  return [blank, line(0, tr(telling.lang, 'VƯỚNG MẮC CHUNG', 'OPEN FOR THE WHOLE DOSSIER'), 'strong'), ...verdict.causes.flatMap((cause) => causeLines(cause, 0, telling))]
}

function rulingWords(ruling: RulingUsed, telling: Telling): string {
  const { lang, plan } = telling
  const reading = ruling.reading ?? (ruling.value === undefined ? '' : String(ruling.value))
  const question = plan.questions[ruling.question]
  const words = question?.words ?? ruling.question
  const asked = question === undefined ? '' : ` (${pick(lang, question)})`
  const source = [ruling.paper, ruling.by, ruling.on === undefined ? undefined : tr(lang, `ngày ${dayWords(ruling.on)}`, dayWords(ruling.on))].filter((part) => part !== undefined)
  const by = source.length === 0 ? tr(lang, 'văn bản trả lời (không nêu số, ngày)', 'a ruling without a source') : source.join(', ')
  return tr(lang, `Với cách hiểu ${quoted(words)}${asked} là ${readingName(ruling.question, reading, telling)}, theo ${by}`, `Reading ${quoted(words)}${asked} as ${readingName(ruling.question, reading, telling)}, by ${by}`)
}

/** The conclusion as a sentence: never a promise of an award, never a failure where something is merely unproven. */
function conclusionWords(verdict: Verdict, telling: Telling): string {
  const { lang, plan } = telling
  const round = plan.rounds[verdict.round]
  const name = nomineeName(telling.dossier) ?? verdict.dossier
  const where = round === undefined ? verdict.round : pick(lang, round)
  switch (verdict.outcome) {
    case 'pass':
      return tr(
        lang,
        `Đối chiếu với quy định nêu trên, ${name} đủ điều kiện trình cấp có thẩm quyền xem xét (${where}). Kết quả thẩm định không thay thế quyết định của cấp có thẩm quyền.`,
        `Held against the plan, ${name} is eligible to be submitted to the competent authority (${where}). This appraisal does not replace the authority’s decision.`,
      )
    case 'fail':
      return tr(lang, `Đối chiếu với quy định nêu trên, ${name} chưa đủ điều kiện trình (${where}).`, `Held against the plan, ${name} is not yet eligible to be submitted (${where}).`)
    case 'undetermined':
      return tr(
        lang,
        `Đối với ${name} (${where}), hồ sơ chưa đủ cơ sở kết luận. Đây là yêu cầu bổ sung, không phải kết luận không đạt tiêu chuẩn.`,
        `No conclusion on ${name} can be drawn yet (${where}). This is a request for a supplement, not a finding that the criteria are not met.`,
      )
    case 'not-covered':
      return tr(
        lang,
        `${capitalised(name)} không thuộc đối tượng của mục được xét trong kế hoạch này. Kết luận này không liên quan đến thành tích của đối tượng được đề nghị.`,
        `${name} is not a subject of the section judged. This says nothing about the nominee’s merits.`,
      )
  }
}

function closingLines(verdict: Verdict, telling: Telling): readonly Line[] {
  const { lang } = telling
  const rulings = verdict.rulings.map((ruling) => line(0, `${rulingWords(ruling, telling)}.`))
  const conventions = verdict.outcome === 'not-covered' ? [] : conventionLines(verdict, telling)
  return [blank, overallLine(verdict, lang), line(0, conclusionWords(verdict, telling), undefined, 0), ...rulings, ...conventions]
}

function openYearLines(verdict: Verdict, lang: Lang): readonly Line[] {
  const years = [...new Set(verdict.openYears.flatMap((each) => each.years))].sort((a, b) => a - b)
  if (years.length === 0) return []
  return [line(0, tr(lang, `Năm chưa đến kỳ tại ngày chốt, không tính: ${allOf(lang, years.map(String))}.`, `Years not due at the cut-off, not counted: ${allOf(lang, years.map(String))}.`))]
}

function todoLines(verdict: Verdict, telling: Telling): readonly Line[] {
  const { lang } = telling
  const steps = stepLines(verdict, telling)
  if (verdict.outcome === 'pass' || verdict.outcome === 'not-covered' || steps.length === 0) return []
  const lead = verdict.outcome === 'fail'
    ? tr(lang, 'Bổ sung các nội dung dưới đây không làm thay đổi kết luận chung của đợt này; nêu ra để hồ sơ được hoàn thiện một lần.', 'Supplying these does not change the overall conclusion of this round; they are listed so that the dossier can be completed at once.')
    : tr(lang, 'Đề nghị bổ sung đầy đủ một lần:', 'Please supply all of these at once:')
  return [blank, line(0, tr(lang, 'VIỆC CẦN LÀM', 'WHAT TO DO'), 'strong'), line(0, lead, undefined, 0), ...steps]
}

function bodyLines(verdict: Verdict, overall: Line, telling: Telling, all: boolean): readonly Line[] {
  return [
    blank,
    overall,
    ...generalLines(verdict, telling),
    ...clausesLines(verdict, telling, all),
  ]
}

/** The verdict on a collective that the nominee leads: same plan, same round. It is met or not; nobody submits it. */
function nestedLines(verdict: Verdict, telling: Telling, all: boolean): readonly Line[] {
  const { lang } = telling
  const outcome = verdict.outcome === 'pass' || verdict.outcome === 'fail' ? outcomeWords(verdict.outcome, lang) : verdictWords(verdict.outcome, lang)
  const overall = line(0, `${tr(lang, 'KẾT LUẬN ĐỐI VỚI TẬP THỂ', 'FOR THE COLLECTIVE')}: ${sign(verdict.outcome)} ${outcome}`, tone(verdict.outcome))
  return [nameLine(verdict, telling), ...sectionLines(verdict, telling), ...bodyLines(verdict, overall, telling, all)]
}

/**
 * The report on one verdict as text. Failing clauses come first, then what is not yet proven, then a count of the rest;
 * each criterion with its place, the plan's words, the dossier's facts and the conclusion; at the end the rulings and the
 * library's conventions, and what would settle what is open. The same verdict gives the same text.
 */
export function report(verdict: Verdict, plan: PlanDocument, options: ReportOptions = {}): string {
  const lang = options.lang ?? 'vi'
  const telling = tellingOf(lang, plan, verdict.dossier, options.dossiers ?? [])
  const lines = [
    line(0, tr(lang, 'KẾT QUẢ THẨM ĐỊNH HỒ SƠ', 'APPRAISAL OF A DOSSIER'), 'strong'),
    blank,
    ...headLines(verdict, telling),
    ...bodyLines(verdict, overallLine(verdict, lang), telling, options.all ?? false),
    ...closingLines(verdict, telling),
    ...todoLines(verdict, telling),
  ]
  return drawLines(lines, options.width, options.styles)
}

