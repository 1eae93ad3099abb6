/** The words for each aspect in which two demands can differ, and for what stands there. */
import type { Aspect } from '../documents/comparison.js'
import type { PlanDocument } from '../documents/plan.js'
import { factName } from './fact-words.js'
import { allOf, oneOf, pick, quoted, tr, type Lang } from './language.js'

export function aspectWords(aspect: Aspect, lang: Lang): string {
  switch (aspect) {
    case 'kind':
      return tr(lang, 'Xét bằng', 'Judged by')
    case 'fact':
      return tr(lang, 'Nội dung', 'Fact')
    case 'level':
      return tr(lang, 'Mức', 'Level')
    case 'years':
      return tr(lang, 'Năm phải xét', 'Years')
    case 'at-least-years':
      return tr(lang, 'Ít nhất trong', 'At least in')
    case 'none':
      return tr(lang, 'Nơi không có', 'Where there is none')
    case 'count':
      return tr(lang, 'Ít nhất', 'At least')
    case 'at-most':
      return tr(lang, 'Nhiều nhất', 'At most')
    case 'lists':
      return tr(lang, 'Được tính', 'What counts')
    case 'where':
      return tr(lang, 'Chỉ tính loại', 'Only those')
    case 'within':
      return tr(lang, 'Thời gian', 'Within')
    case 'in-a-row':
      return tr(lang, 'Số năm liền', 'Years in a row')
    case 'at':
      return tr(lang, 'Tại', 'At')
    case 'goes':
      return tr(lang, 'Chiều', 'Direction')
    case 'led':
      return tr(lang, 'Tập thể để gắn', 'Whose collective')
    case 'applies':
      return tr(lang, 'Áp dụng với', 'Addresses')
  }
}

const fixed: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  'kind finding': { vi: 'kết luận của hội nghị', en: 'a finding of the meeting' },
  'kind rating': { vi: 'xếp loại', en: 'ratings' },
  'kind standing': { vi: 'giấy công nhận còn hiệu lực', en: 'a standing recognition' },
  'kind list': { vi: 'danh sách có giấy tờ', en: 'a list with papers' },
  'kind series': { vi: 'số liệu hằng năm so với năm trước', en: 'yearly numbers against the year before' },
  'kind number': { vi: 'số liệu hằng năm', en: 'yearly numbers' },
  'kind title': { vi: 'danh hiệu hằng năm', en: 'yearly titles' },
  'kind document': { vi: 'văn bản khác', en: 'another document' },
  'kind led': { vi: 'hồ sơ của tập thể do người này lãnh đạo', en: 'the dossier of the collective led' },
  'kind not': { vi: 'không có việc được nêu', en: 'the absence of something' },
  'years every': { vi: 'mọi năm', en: 'every year' },
  'years last': { vi: 'năm gần nhất', en: 'the last year' },
  'years some': { vi: 'ít nhất một năm', en: 'at least one year' },
  'years once': { vi: 'một lần cho cả đợt', en: 'once for the round' },
  'none not-applicable': { vi: 'không áp dụng', en: 'does not apply' },
  'none fail': { vi: 'tính là chưa đạt', en: 'counts as not met' },
  'within period': { vi: 'trong giai đoạn', en: 'the period' },
  'within cut-off': { vi: 'vào ngày chốt', en: 'the cut-off day' },
  'within ever': { vi: 'từ trước đến nay', en: 'at any time' },
  'goes up': { vi: 'tăng', en: 'up' },
  'goes down': { vi: 'giảm', en: 'down' },
  'where ': { vi: 'không giới hạn', en: 'of any kind' },
  'fact ': { vi: 'không thêm gì', en: 'nothing besides' },
}

function whereWords(value: string, plan: PlanDocument, lang: Lang): string {
  return value.split('+').map((part) => {
    const [name = '', of = ''] = part.split('=')
    const attribute = Object.values(plan.facts.lists).map((list) => list.attributes?.[name]).find((each) => each !== undefined)
    const meant = attribute?.values[of]
    return `${attribute === undefined ? name : pick(lang, attribute.label)}: ${meant === undefined ? of : pick(lang, meant)}`
  }).join('; ')
}

/** What stands in an aspect, in words. */
export function valueWords(aspect: Aspect, value: string, plan: PlanDocument, lang: Lang): string {
  const known = fixed[`${aspect} ${value}`]
  if (known !== undefined) return pick(lang, known)
  switch (aspect) {
    case 'kind':
      return allOf(lang, value.split('+').map((part) => valueWords('kind', part, plan, lang)))
    case 'fact':
      return allOf(lang, value.split('+').map((part) => quoted(factName(part, { lang, plan }))))
    case 'lists':
      return oneOf(lang, value.split('|').map((id) => factName(`lists.${id}`, { lang, plan })))
    case 'where':
      return whereWords(value, plan, lang)
    case 'at':
      return factName(`ratings.${value}`, { lang, plan })
    default:
      return value
  }
}
