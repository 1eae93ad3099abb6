/** Points of a coverage in words: what a case would show, and why none can. */
import type { CoveragePoint, DayOf, Excuse, Measure, Shows, Side } from '../documents/coverage.js'
import type { Outcome } from '../words/outcome.js'
import { tr, uncapitalised, type Lang } from './language.js'
import { outcomeWords } from './outcome-words.js'

function measureWords(measure: Measure, lang: Lang): string {
  switch (measure) {
    case 'level':
      return tr(lang, 'mức xếp loại', 'level')
    case 'years':
      return tr(lang, 'số năm', 'number of years')
    case 'count-at-least':
      return tr(lang, 'số lượng ít nhất', 'least count')
    case 'count-at-most':
      return tr(lang, 'số lượng nhiều nhất', 'greatest count')
    case 'figure':
      return tr(lang, 'số liệu', 'figure')
    case 'change':
      return tr(lang, 'so với năm trước', 'against the year before')
    case 'row':
      return tr(lang, 'số năm liền nhau', 'years in a row')
    case 'members':
      return tr(lang, 'số nội dung đạt', 'members met')
  }
}

function sideWords(side: Side, lang: Lang): string {
  switch (side) {
    case 'below':
      return tr(lang, 'ngay dưới', 'just below')
    case 'at':
      return tr(lang, 'đúng bằng', 'at it')
    case 'above':
      return tr(lang, 'ngay trên', 'just above')
  }
}

function daySideWords(side: Side, lang: Lang): string {
  switch (side) {
    case 'below':
      return tr(lang, 'ngày hôm trước', 'the day before')
    case 'at':
      return tr(lang, 'đúng ngày', 'the day itself')
    case 'above':
      return tr(lang, 'ngày hôm sau', 'the day after')
  }
}

function dayWords(day: DayOf, lang: Lang): string {
  switch (day) {
    case 'first':
      return tr(lang, 'ngày đầu được tính', 'first day that counts')
    case 'last':
      return tr(lang, 'ngày cuối được tính', 'last day that counts')
    case 'end':
      return tr(lang, 'ngày chốt, với việc chấm dứt', 'cut-off, against the end of a case')
    case 'begins':
      return tr(lang, 'ngày bắt đầu có hiệu lực', 'day on which it begins')
    case 'ends':
      return tr(lang, 'ngày hết hiệu lực', 'day on which it ends')
    case 'due':
      return tr(lang, 'ngày đến kỳ', 'due day')
  }
}

const withPart = (part: string, text: string): string => (part === '' ? text : `${part}: ${text}`)

const ofOutcome = (outcome: Outcome, lang: Lang): string =>
  uncapitalised(outcome === 'undetermined' ? tr(lang, 'Chưa đủ cơ sở kết luận', 'Undetermined') : outcomeWords(outcome, lang))

/** What a case would show, without whose rule it is. */
export function showsWords(shows: Shows, lang: Lang): string {
  switch (shows.kind) {
    case 'outcome':
      return ofOutcome(shows.outcome, lang)
    case 'decides':
      return shows.way === 'for' ? tr(lang, 'một mình làm cho đoạn đạt', 'alone makes the clause pass') : tr(lang, 'một mình làm cho đoạn không đạt', 'alone makes the clause fail')
    case 'section':
      return tr(lang, `xét trong mục ${shows.section}`, `judged in section ${shows.section}`)
    case 'round':
      return tr(lang, `xét trong đợt ${shows.round}`, `judged in round ${shows.round}`)
    case 'role':
      return shows.role === 'leader' ? tr(lang, 'xét người lãnh đạo, quản lý', 'judged for a leader') : tr(lang, 'xét đảng viên', 'judged for a party member')
    case 'attribute':
      return shows.value === undefined ? tr(lang, `${shows.attribute} khác những giá trị đã nêu`, `another ${shows.attribute} than those named`) : `${shows.attribute}: ${shows.value}`
    case 'threshold':
      return withPart(shows.part, `${measureWords(shows.measure, lang)}${shows.round === undefined ? '' : ` (${shows.round})`}: ${sideWords(shows.side, lang)}`)
    case 'day':
      return withPart(shows.part, `${dayWords(shows.day, lang)}: ${daySideWords(shows.side, lang)}`)
    case 'reading':
      return tr(lang, `trả lời ${shows.reading} và làm thay đổi kết quả`, `ruled ${shows.reading}, to effect`)
  }
}

/** Whose rule the point is: a criterion, a clause, a question, a fact or a round. */
export function ownerOf({ clause, criterion, shows }: CoveragePoint): string {
  if (clause !== undefined) return criterion === undefined ? clause : `${clause} ${criterion}`
  if (shows.kind === 'reading') return shows.question
  return shows.kind === 'day' ? (shows.of ?? '') : ''
}

export function excuseWords(excuse: Excuse, lang: Lang): string {
  switch (excuse.because) {
    case 'elsewhere':
      return tr(lang, `tiêu chí nằm ở ${excuse.document}, không có trong tay nên không thể đạt hay không đạt`, `the criteria stand in ${excuse.document}, which is not in hand: nothing can pass or fail`)
    case 'never':
      return excuse.outcome === 'fail' ? tr(lang, 'yêu cầu này không bao giờ không đạt', 'the demand can never fail') : tr(lang, 'yêu cầu này không bao giờ đạt', 'the demand can never pass')
    case 'other-never-passes':
      return tr(lang, `${excuse.criterion} của cùng đoạn không bao giờ đạt`, `${excuse.criterion} of the same clause can never pass`)
    case 'same-demand':
      return tr(lang, `${excuse.criterion} của cùng đoạn đòi hỏi đúng như vậy`, `${excuse.criterion} of the same clause asks the same`)
    case 'excluded':
      return tr(lang, 'điều kiện của chính quy tắc loại trừ trường hợp này', 'the conditions of the rule itself exclude it')
    case 'no-level':
      return tr(lang, 'không có mức nào cao hơn hoặc thấp hơn nữa', 'there is no level beyond')
    case 'below-nought':
      return tr(lang, 'không có số đếm nào dưới không', 'nothing counted is below nought')
    case 'lowest':
      return tr(lang, `theo danh mục, số liệu này không bao giờ dưới ${excuse.lowest}`, `by the catalogue the figure is never below ${excuse.lowest}`)
    case 'no-more-years':
      return tr(lang, `giai đoạn dài nhất chỉ có ${excuse.years} năm`, `the longest period has ${excuse.years} years`)
    case 'no-more-members':
      return tr(lang, 'đòi hỏi đã là tất cả', 'all of them are asked for')
    case 'asked-of-senders':
      return tr(lang, 'chỉ hỏi về nơi gửi danh sách', 'asked only of whoever sends a list')
    case 'never-asked':
      return tr(lang, 'không hồ sơ nào gặp câu hỏi này', 'no dossier meets the question')
  }
}
