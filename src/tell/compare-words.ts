/** The words for each aspect in which two demands can differ, and for what stands there. */
import type { Aspect, LogicAspect } from '../documents/comparison.js'
import type { PlanDocument } from '../documents/plan.js'
import type { Demand } from '../documents/demand.js'
import { demandSentence } from './demand-words.js'
import { factName } from './fact-words.js'
import { allOf, oneOf, pick, quoted, tr, type Lang } from './language.js'

export function aspectWords(aspect: Aspect | LogicAspect, lang: Lang): string {
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
    case 'joined':
      return tr(lang, 'Các phần', 'Parts')
    case 'counted':
      return tr(lang, 'Thời gian được tính', 'Counted within')
    case 'reaching-back':
      return tr(lang, 'Tính cả năm trước giai đoạn', 'Years before the period count')
    case 'new-basis':
      return tr(lang, 'Năm đổi cách tính', 'A year on another basis')
    case 'at-zero':
      return tr(lang, 'Giữ ở mức 0', 'Staying at nought')
    case 'general':
      return tr(lang, 'Cả tiêu chí chung', 'The general criteria too')
    case 'holds':
      return tr(lang, 'Đòi hỏi thêm ở tập thể', 'Asked of the collective besides')
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
  'joined all': { vi: 'phải đủ mọi phần', en: 'all of them' },
  'joined any': { vi: 'chỉ cần một phần', en: 'any of them' },
  'counted period': { vi: 'trong giai đoạn', en: 'the period' },
  'counted cut-off': { vi: 'vào ngày chốt', en: 'the cut-off day' },
  'counted ever': { vi: 'từ trước đến nay', en: 'any time' },
  'reaching-back yes': { vi: 'có', en: 'yes' },
  'reaching-back no': { vi: 'không', en: 'no' },
  'general yes': { vi: 'có', en: 'yes' },
  'general no': { vi: 'không', en: 'no' },
  'holds nothing': { vi: 'không thêm gì', en: 'nothing' },
  'new-basis left-out': { vi: 'không so sánh', en: 'is not compared' },
  'new-basis compared': { vi: 'vẫn so sánh', en: 'is compared' },
  'at-zero met': { vi: 'tính là đạt', en: 'counts as met' },
  'at-zero unmet': { vi: 'tính là chưa đạt', en: 'counts as not met' },
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

/** `all + 2 of 3(findings.a|findings.b)`: how the parts hang together, and groups within them. */
function joinedWords(value: string, plan: PlanDocument, lang: Lang): string {
  const [how = '', ...groups] = value.split(' + ')
  return [howWords(how, lang), ...groups.map((group) => groupWords(group, plan, lang))].join('; ')
}

function howWords(how: string, lang: Lang): string {
  const known = fixed[`joined ${how}`]
  if (known !== undefined) return pick(lang, known)
  const [least = '', of = ''] = how.split(' of ')
  return tr(lang, `ít nhất ${least} trong ${of} phần`, `at least ${least} of ${of}`)
}

function groupWords(group: string, plan: PlanDocument, lang: Lang): string {
  const [, how = '', facts = ''] = /^([^(]*)\((.*)\)$/s.exec(group) ?? []
  return `${allOf(lang, facts.split('|').map((fact) => quoted(factName(fact, { lang, plan }))))}: ${howWords(how, lang)}`
}

/** What stands in an aspect, in words. */
export function valueWords(aspect: Aspect | LogicAspect, value: string, plan: PlanDocument, lang: Lang): string {
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
    case 'joined':
      return joinedWords(value, plan, lang)
    case 'holds':
      return demandSentence(JSON.parse(value) as Demand, plan, lang)
    default:
      return value
  }
}
