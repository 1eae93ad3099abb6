/** The review of slates as text: of each list and of the lists together, with the plan's words. */
import type { PlanDocument } from '../documents/plan.js'
import type { SlateFinding, SlateOutcome, SlateResult, SlateReview } from '../documents/slate-review.js'
import { readingName } from './fact-words.js'
import { capitalised, dayWords, pick, quoted, tr, type Lang } from './language.js'
import { blank, drawLines, line, type Line, type Styles } from './layout.js'
import { outcomeWords, sign, tone } from './outcome-words.js'
import { place } from './place.js'
import { askedWords, bodyKindName, coversWords, heldLine, listName, otherWords, slateCauseLines, warningWords } from './slate-words.js'
import { tellingOf, type Telling } from './telling.js'
import type { Outcome } from '../words/outcome.js'

export interface ReviewTextOptions {
  /** Vietnamese unless said otherwise; the plan's words are quoted in Vietnamese in both. */
  readonly lang?: Lang | undefined
  /** Columns; 100 unless said otherwise. */
  readonly width?: number | undefined
  readonly styles?: Styles | undefined
}

function asOutcome(outcome: SlateOutcome): Outcome {
  switch (outcome) {
    case 'met':
      return 'pass'
    case 'not-met':
      return 'fail'
    case 'undetermined':
    case 'not-applicable':
      return outcome
  }
}

function outcomeName(outcome: SlateOutcome, lang: Lang): string {
  const shown = asOutcome(outcome)
  return shown === 'undetermined' ? tr(lang, 'Chưa đủ cơ sở kết luận', 'Cannot be concluded yet') : outcomeWords(shown, lang)
}

const signed = (outcome: SlateOutcome, lang: Lang): string => `${sign(asOutcome(outcome))} ${outcomeName(outcome, lang)}`

function findingLines(finding: SlateFinding, review: SlateReview, telling: Telling): readonly Line[] {
  const { lang, plan } = telling
  const where = (id: string): string => capitalised(place(id, lang, plan))
  if (finding.outcome === 'not-applicable') {
    const whys = finding.causes.flatMap((cause) => (cause.kind === 'other' ? [otherWords(cause.what, lang)] : []))
    const why = whys.length === 0 ? '' : ` (${whys.join('; ')})`
    return [line(0, `${signed(finding.outcome, lang)} [${finding.duty}] – ${finding.source.slice(0, 1).map((each) => where(each.place)).join('')}${why}`, 'other')]
  }
  return [
    blank,
    line(0, `${signed(finding.outcome, lang)} [${finding.duty}]`, tone(asOutcome(finding.outcome))),
    ...finding.source.flatMap((each) => [
      line(2, `${where(each.place)}: ${quoted(each.words)}`),
      ...(each.sic === undefined ? [] : [line(4, `${tr(lang, 'In như vậy', 'Printed so')}: ${each.sic}`)]),
      ...(each.restored === true ? [line(4, tr(lang, 'Lời trích đã khôi phục chữ mất khi quét.', 'The words quoted are restored: the scan lost letters.'))] : []),
    ]),
    line(2, `${tr(lang, 'Yêu cầu', 'Asked')}: ${askedWords(finding.asked, telling)}.`),
    ...finding.held.map((held) => line(2, heldLine(held, review, telling))),
    ...(finding.outcome === 'not-met' && 'eligible' in finding.asked ? [line(2, tr(lang, `Chưa đủ điều kiện trình: ${finding.nominees.join(', ')}.`, `Not eligible: ${finding.nominees.join(', ')}.`))] : []),
    ...finding.causes.flatMap((cause) => slateCauseLines(cause, 2, telling)),
    ...(finding.asked.note === undefined ? [] : [line(2, `${tr(lang, 'Cách đọc của thư viện', 'How the library reads it')}: ${finding.asked.note}`)]),
  ]
}

const order: readonly SlateOutcome[] = ['not-met', 'undetermined', 'met', 'not-applicable']

/** What is not met first, then what is open; otherwise in the plan's order. */
function findingsLines(findings: readonly SlateFinding[], review: SlateReview, telling: Telling): readonly Line[] {
  return order.flatMap((outcome) => {
    const lines = findings.filter((each) => each.outcome === outcome).flatMap((each) => findingLines(each, review, telling))
    return outcome === 'not-applicable' && lines.length > 0 ? [blank, ...lines] : lines
  })
}

function slateLines(result: SlateResult, review: SlateReview, telling: Telling): readonly Line[] {
  const { lang, plan } = telling
  const round = plan.rounds[result.round]
  return [
    blank,
    line(0, `${tr(lang, 'DANH SÁCH', 'LIST')} ${result.slate}: ${listName(result.list, telling)}`, 'strong'),
    line(0, `${tr(lang, 'Nơi gửi', 'Sent by')}: ${result.body.name ?? result.body.id} (${bodyKindName(result.body.kind, telling)})`),
    line(0, `${tr(lang, 'Đợt', 'Round')}: ${round === undefined ? result.round : pick(lang, round)}`),
    ...(result.covers === undefined ? [] : [line(0, `${tr(lang, 'Kỳ', 'For')}: ${coversWords(result.covers, lang)}`)]),
    line(0, `${tr(lang, 'Ngày gửi', 'Sent on')}: ${result.submitted === undefined ? tr(lang, 'chưa rõ', 'not known') : dayWords(result.submitted)}`),
    line(0, `${tr(lang, 'KẾT LUẬN VỀ DANH SÁCH', 'ON THE LIST')}: ${signed(result.outcome, lang)}`, tone(asOutcome(result.outcome))),
    ...findingsLines(result.findings, review, telling),
  ]
}

function rulingLine(ruling: SlateReview['rulings'][number], telling: Telling): Line {
  const { lang, plan } = telling
  const words = quoted(plan.questions[ruling.question]?.words ?? ruling.question)
  const reading = readingName(ruling.question, ruling.reading ?? String(ruling.value ?? ''), telling)
  const source = [ruling.paper, ruling.by, ruling.on === undefined ? undefined : dayWords(ruling.on)].filter((part) => part !== undefined).join(', ')
  const by = source === '' ? tr(lang, 'văn bản trả lời (không nêu số, ngày)', 'a ruling without a source') : source
  return line(0, tr(lang, `Với cách hiểu ${words} là ${reading}, theo ${by}.`, `Reading ${words} as ${reading}, by ${by}.`))
}

/** The review as text. The same review gives the same text. */
export function reviewText(review: SlateReview, plan: PlanDocument, options: ReviewTextOptions = {}): string {
  const lang = options.lang ?? 'vi'
  const telling = tellingOf(lang, plan, '', [])
  const lines = [
    line(0, tr(lang, 'KẾT QUẢ RÀ SOÁT DANH SÁCH', 'REVIEW OF LISTS'), 'strong'),
    blank,
    line(0, `${tr(lang, 'Kế hoạch', 'Plan')}: ${pick(lang, plan.document.cite)} [${review.plan.id}]`),
    ...review.slates.flatMap((result) => slateLines(result, review, telling)),
    ...(review.together.length === 0 ? [] : [blank, line(0, tr(lang, 'XÉT CHUNG CÁC DANH SÁCH', 'THE LISTS TOGETHER'), 'strong'), ...findingsLines(review.together, review, telling)]),
    ...(review.warnings.length === 0 ? [] : [blank, line(0, tr(lang, 'LƯU Ý', 'TO NOTE'), 'strong'), ...review.warnings.map((warning) => line(0, `– ${warningWords(warning, review, lang)}`))]),
    blank,
    line(0, `${tr(lang, 'KẾT LUẬN CHUNG', 'OVERALL')}: ${signed(review.outcome, lang)}`, tone(asOutcome(review.outcome))),
    ...review.rulings.map((ruling) => rulingLine(ruling, telling)),
    line(
      0,
      tr(
        lang,
        'Rà soát này chỉ nói về nơi gửi và danh sách; không làm thay đổi kết quả thẩm định của hồ sơ nào, không chọn thay và không quyết định nơi nào giữ hồ sơ trùng.',
        'This review speaks of the sender and the list alone: it changes no nominee’s appraisal, selects nobody, and does not say who keeps a nominee that two bodies list.',
      ),
      undefined,
      0,
    ),
  ]
  return drawLines(lines, options.width, options.styles)
}
