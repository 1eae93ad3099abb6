/** The report on a dossier: the thing that a reviewer reads. */
import type { DossierDocument } from '../documents/dossier.js'
import type { PlanDocument } from '../documents/plan.js'
import type { ClauseVerdict, RulingUsed, Verdict } from '../documents/verdict.js'
import { causeLines } from './cause-words.js'
import { clauseLines, countedOutcomes, type ClauseOptions } from './clause-telling.js'
import { conventionLines } from './conventions.js'
import { missingName, readingName } from './fact-words.js'
import { allOf, capitalised, dayWords, periodWords, pick, quoted, tr, type Lang } from './language.js'
import { blank, drawLines, line, type Line, type Styles } from './layout.js'
import { awaited, stepLines } from './next-steps.js'
import { outcomeWords, sign, tone, verdictWords } from './outcome-words.js'
import { place } from './place.js'
import { sectionLines } from './section-telling.js'
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
    ...openYearLines(verdict, telling),
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
      return `${tr(lang, `Đối với ${name} (${where}), hồ sơ chưa đủ cơ sở kết luận`, `No conclusion on ${name} can be drawn yet (${where})`)}${openWords(verdict, lang)}`
    case 'not-covered':
      return verdict.stated === undefined
        ? tr(
            lang,
            `${capitalised(name)} không thuộc đối tượng của Kế hoạch này. Kết luận này không liên quan đến thành tích của đối tượng được đề nghị.`,
            `${name} is not a subject of this plan. This says nothing about the nominee’s merits.`,
          )
        : tr(
            lang,
            `${capitalised(name)} không thuộc đối tượng của mục được xét trong kế hoạch này. Kết luận này không liên quan đến thành tích của đối tượng được đề nghị.`,
            `${name} is not a subject of the section judged. This says nothing about the nominee’s merits.`,
          )
  }
}

/** What an open conclusion is, and is not: a supplement is asked for only where the nominee has something to supply. */
function openWords(verdict: Verdict, lang: Lang): string {
  const open = awaited(verdict)
  if (open.includes('supplement') || open.length === 0) {
    return tr(lang, '. Đây là yêu cầu bổ sung, không phải kết luận không đạt tiêu chuẩn.', '. This is a request for a supplement, not a finding that the criteria are not met.')
  }
  const what = allOf(
    lang,
    open.map((each) => (each === 'day' ? tr(lang, 'có nội dung chưa đến kỳ tại ngày chốt', 'something is not due at the cut-off') : tr(lang, 'có quy định cần cấp có thẩm quyền cho ý kiến', 'words of the plan await a ruling of the competent authority'))),
  )
  return tr(
    lang,
    `: ${what}. Đây không phải yêu cầu bổ sung, cũng không phải kết luận không đạt tiêu chuẩn.`,
    `: ${what}. This is neither a request for a supplement nor a finding that the criteria are not met.`,
  )
}

function closingLines(verdict: Verdict, telling: Telling): readonly Line[] {
  const { lang } = telling
  const rulings = verdict.rulings.map((ruling) => line(0, `${rulingWords(ruling, telling)}.`))
  const conventions = verdict.outcome === 'not-covered' ? [] : conventionLines(verdict, telling)
  return [blank, overallLine(verdict, lang), line(0, conclusionWords(verdict, telling), undefined, 0), ...rulings, ...conventions]
}

/** Whether a year is told of that is open for other facts alone. */
function countsSome({ clauses, openYears }: Verdict, years: readonly number[]): boolean {
  const counts = (fact: string, told: readonly number[]): boolean => told.some((year) => years.includes(year)) && !openYears.some((each) => each.fact === fact)
  return clauses.some(({ criteria }) =>
    criteria.some(
      ({ values, causes }) =>
        values.some(({ fact, year }) => year !== undefined && counts(fact, [year])) ||
        causes.some((cause) => cause.kind === 'missing' && cause.what === 'fact' && counts(cause.fact, cause.years ?? [])),
    ),
  )
}

/** The years alone where they are the same for every yearly fact; otherwise those of each fact. */
function openYearLines(verdict: Verdict, telling: Telling): readonly Line[] {
  const { lang } = telling
  const { openYears } = verdict
  const [first] = openYears
  if (first === undefined) return []
  const years = first.years.map(String)
  const alike = openYears.every((each) => each.years.join() === years.join()) && !countsSome(verdict, first.years)
  const told = alike ? allOf(lang, years) : openYears.map((each) => missingName(each, telling)).join('; ')
  return [line(0, tr(lang, `Năm chưa đến kỳ tại ngày chốt, không tính: ${told}.`, `Years not due at the cut-off, not counted: ${told}.`))]
}

/** What the steps are for. Where the nominee has nothing to supply, nothing is asked of the nominee. */
function stepsLead(verdict: Verdict, lang: Lang): string {
  const open = awaited(verdict)
  const supplies = open.includes('supplement')
  if (verdict.outcome === 'fail') {
    return supplies
      ? tr(lang, 'Bổ sung các nội dung dưới đây không làm thay đổi kết luận chung của đợt này; nêu ra để hồ sơ được hoàn thiện một lần.', 'Supplying these does not change the overall conclusion of this round; they are listed so that the dossier can be completed at once.')
      : tr(lang, 'Các nội dung dưới đây còn để ngỏ, nhưng không làm thay đổi kết luận chung của đợt này.', 'These are still open, but do not change the overall conclusion of this round.')
  }
  if (supplies) return tr(lang, 'Đề nghị bổ sung đầy đủ một lần:', 'Please supply all of these at once:')
  const waits = allOf(lang, open.map((each) => (each === 'day' ? tr(lang, 'chờ đến kỳ', 'wait until it is due') : tr(lang, 'chờ ý kiến của cấp có thẩm quyền', 'wait for a ruling'))))
  return tr(lang, `Hồ sơ không có nội dung phải bổ sung; ${waits}:`, `The dossier needs no supplement; ${waits}:`)
}

function todoLines(verdict: Verdict, telling: Telling): readonly Line[] {
  const { lang } = telling
  const steps = stepLines(verdict, telling)
  if (verdict.outcome === 'pass' || verdict.outcome === 'not-covered' || steps.length === 0) return []
  return [blank, line(0, tr(lang, 'VIỆC CẦN LÀM', 'WHAT TO DO'), 'strong'), line(0, stepsLead(verdict, lang), undefined, 0), ...steps]
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

