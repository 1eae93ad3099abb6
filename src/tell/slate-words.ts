/** What a plan asks of a list, in words; what was counted, and what is not known. */
import type { SlateCause, SlateHeld, SlateReview, SlateWarning } from '../documents/slate-review.js'
import type { Duty, Stretch, Tally } from '../documents/slate-rules.js'
import { dayBefore, isoDay, parseDay } from '../words/calendar.js'
import { causeLines } from './cause-words.js'
import { readingName } from './fact-words.js'
import { allOf, counted, dayWords, oneOf, pick, pluralWord, quoted, tr, type Lang } from './language.js'
import { line, type Line } from './layout.js'
import { verdictWords } from './outcome-words.js'
import type { Telling } from './telling.js'

function kindName(kind: string, { lang, plan }: Telling): string {
  const value = plan.facts.attributes['kind']?.values[kind]
  return value === undefined ? kind : pick(lang, value)
}

export function bodyKindName(kind: string | undefined, { lang, plan }: Telling): string {
  const name = kind === undefined ? undefined : plan.slates?.bodies[kind]
  return name === undefined ? tr(lang, 'chưa rõ loại', 'of a kind that is not known') : pick(lang, name)
}

export function listName(list: string, { lang, plan }: Telling): string {
  const name = plan.slates?.lists[list]
  return name === undefined ? list : pick(lang, name)
}

/** `quý 3/2023`, `6 tháng đầu năm 2022`, `năm 2022`. */
export function coversWords(covers: string, lang: Lang): string {
  const [year = '', part] = covers.split('-')
  switch (part) {
    case undefined:
      return tr(lang, `năm ${year}`, year)
    case 'H1':
      return tr(lang, `6 tháng đầu năm ${year}`, `the first half of ${year}`)
    case 'H2':
      return tr(lang, `6 tháng cuối năm ${year}`, `the second half of ${year}`)
    default:
      return tr(lang, `quý ${part.slice(1)}/${year}`, `quarter ${part.slice(1)} of ${year}`)
  }
}

function stretchName(stretch: Stretch, lang: Lang): string {
  switch (stretch) {
    case 'year':
      return tr(lang, 'năm', 'year')
    case 'half-year':
      return tr(lang, '6 tháng', 'half-year')
    case 'quarter':
      return tr(lang, 'quý', 'quarter')
  }
}

/** `02 tập thể hoặc cá nhân`, `2 collectives or individuals`; of every kind: `02 điển hình`, `2 in all`. */
function countedKinds(count: number, of: readonly string[] | undefined, telling: Telling): string {
  const { lang } = telling
  if (of === undefined) return tr(lang, `${counted(lang, count)} điển hình`, `${count} in all`)
  const kinds = of.map((kind) => kindName(kind, telling))
  return tr(lang, `${counted(lang, count)} ${oneOf(lang, kinds)}`, `${count} ${oneOf(lang, kinds.map((kind) => pluralWord(count, kind)))}`)
}

function tallyWords(tally: Tally, telling: Telling): string {
  const { lang } = telling
  const kinds = (count: number): string => countedKinds(count, tally.of, telling)
  const bounds: string[] = []
  if (tally.exactly !== undefined) bounds.push(tr(lang, `đúng ${kinds(tally.exactly)}`, `exactly ${kinds(tally.exactly)}`))
  if (tally['at-least'] !== undefined) bounds.push(tr(lang, `ít nhất ${kinds(tally['at-least'])}`, `at least ${kinds(tally['at-least'])}`))
  if (tally['at-most'] !== undefined) bounds.push(tr(lang, `nhiều nhất ${kinds(tally['at-most'])}`, `at most ${kinds(tally['at-most'])}`))
  const words = allOf(lang, bounds)
  if (tally.when === undefined) return words
  return tr(lang, `${words} (nếu hiểu là: ${readingName(tally.when.ask, readingOf(tally.when, telling), telling)})`, `${words} (if read as: ${readingName(tally.when.ask, readingOf(tally.when, telling), telling)})`)
}

/** The reading that gives a value. */
function readingOf({ ask, is }: { readonly ask: string; readonly is: string }, { plan }: Telling): string {
  const question = plan.questions[ask]
  if (question === undefined || 'number' in question) return is
  return Object.entries(question.readings).find(([, { value }]) => value === is)?.[0] ?? is
}

/** What a duty asks, as the library reads it. */
export function askedWords(duty: Duty, telling: Telling): string {
  const { lang } = telling
  if ('counts' in duty) return allOf(lang, duty.counts.map((tally) => tallyWords(tally, telling)))
  if ('no-later-than' in duty) return tr(lang, `gửi không sau ngày ${dayWords(duty['no-later-than'])} (gồm cả ngày này)`, `sent no later than ${dayWords(duty['no-later-than'])}, that day included`)
  if ('before' in duty) {
    const day = dayWords(duty.before)
    const last = dayWords(isoDay(dayBefore(parseDay(duty.before) ?? 0)))
    return tr(lang, `gửi không sau ngày ${last} (“trước ngày” không gồm ngày ${day})`, `sent no later than ${last} (“trước ngày” does not include ${day})`)
  }
  if ('yearly-on' in duty) {
    const [month = '', day = ''] = duty['yearly-on'].split('-')
    return tr(lang, `gửi vào ngày ${Number(day)}/${Number(month)} của năm báo cáo`, `sent on ${Number(day)}/${Number(month)} of the year reported on`)
  }
  if ('in-year' in duty) {
    const early = duty['through-month'] === undefined ? '' : tr(lang, ', vào đầu năm', ', early in the year')
    return tr(lang, `gửi trong năm ${duty['in-year']}${early}`, `sent in ${duty['in-year']}${early}`)
  }
  if ('each' in duty) return tr(lang, `mỗi ${allOf(lang, duty.each.map((each) => stretchName(each, lang)))} gửi một lần`, `sent once each ${allOf(lang, duty.each.map((each) => stretchName(each, lang)))}`)
  if ('eligible' in duty) return tr(lang, 'mọi hồ sơ trong danh sách đều đủ điều kiện trình', 'every dossier on the list is eligible to be submitted')
  if ('among' in duty) return tr(lang, `mọi hồ sơ đều có trong ${listName(duty.among, telling)}`, `every dossier stands on a list of this kind: ${listName(duty.among, telling)}`)
  return tr(lang, 'không hồ sơ nào có trong danh sách của hai nơi', 'no dossier stands on the lists of two bodies')
}

/** Who sent the slate of this id. */
function senderOf(id: string, review: SlateReview): string {
  const body = review.slates.find((each) => each.slate === id)?.body
  return body?.name ?? body?.id ?? id
}

const sendersOf = (ids: readonly string[], review: SlateReview, lang: Lang): string => allOf(lang, ids.map((id) => `${senderOf(id, review)} (${id})`))

export function heldLine(held: SlateHeld, review: SlateReview, telling: Telling): string {
  const { lang } = telling
  switch (held.kind) {
    case 'count': {
      const sure = countedKinds(held.sure, held.of, telling)
      if (held.sure === held.possible) return tr(lang, `Danh sách có ${sure}.`, `On the list: ${sure}.`)
      return tr(lang, `Danh sách đã rõ ${sure}, có thể đến ${counted(lang, held.possible)}.`, `On the list: ${sure} for certain, ${held.possible} at most.`)
    }
    case 'day':
      return tr(lang, `Gửi ngày ${dayWords(held.submitted)}.`, `Sent on ${dayWords(held.submitted)}.`)
    case 'covers':
      return tr(lang, `Đã gửi cho: ${allOf(lang, held.covers.map((each) => coversWords(each, lang)))}.`, `Sent for ${allOf(lang, held.covers.map((each) => coversWords(each, lang)))}.`)
    case 'listed':
      return tr(lang, `Hồ sơ ${quoted(held.nominee)} có trong danh sách của ${sendersOf(held.slates, review, lang)}.`, `Dossier ${quoted(held.nominee)} stands on the lists of ${sendersOf(held.slates, review, lang)}.`)
  }
}

function missingWords(cause: Extract<SlateCause, { kind: 'missing' }>, telling: Telling): string {
  const { lang } = telling
  switch (cause.fact) {
    case 'submitted':
      return tr(lang, 'chưa rõ ngày gửi', 'the day on which it was sent is not known')
    case 'covers':
      return tr(lang, 'chưa rõ gửi cho kỳ nào', 'the stretch of time for which it was sent is not known')
    case 'body.kind': {
      const which = cause.slates === undefined ? '' : tr(lang, ` (danh sách ${cause.slates.join(', ')})`, ` (slate ${cause.slates.join(', ')})`)
      return tr(lang, `chưa rõ nơi gửi thuộc loại nào${which}`, `the kind of the sending body is not known${which}`)
    }
    case 'dossiers':
      return tr(lang, 'chưa rõ danh sách gồm những hồ sơ nào', 'the dossiers on the list are not known')
    case 'dossiers.kind':
      return tr(lang, `chưa rõ là tập thể hay cá nhân: ${cause.nominees.join(', ')}`, `the kind of nominee is not known: ${cause.nominees.join(', ')}`)
    case 'dossiers.outcome':
      return tr(lang, `chưa rõ kết quả thẩm định: ${cause.nominees.join(', ')}`, `the outcome of the appraisal is not known: ${cause.nominees.join(', ')}`)
    case 'list': {
      const of = listName(cause.list, telling)
      if (cause.covers !== undefined) return tr(lang, `chưa có ${of} của ${allOf(lang, cause.covers.map((each) => coversWords(each, lang)))}`, `not in hand: ${of} for ${allOf(lang, cause.covers.map((each) => coversWords(each, lang)))}`)
      return tr(lang, `chưa có ${of} trong đó có: ${(cause.nominees ?? []).join(', ')}`, `not in hand: ${of} with ${(cause.nominees ?? []).join(', ')}`)
    }
  }
}

/** A cause as lines of the review. */
export function slateCauseLines(cause: SlateCause, indent: number, telling: Telling): readonly Line[] {
  const { lang } = telling
  switch (cause.kind) {
    case 'missing':
      return [line(indent, `– ${tr(lang, 'Thiếu thông tin', 'Not known')}: ${missingWords(cause, telling)}.`)]
    case 'needs-ruling':
      return causeLines(cause, indent, telling)
    case 'other':
      return [line(indent, `– ${otherWords(cause.what, lang)}.`)]
  }
}

export function otherWords(what: Extract<SlateCause, { kind: 'other' }>['what'], lang: Lang): string {
  switch (what) {
    case 'round':
      return tr(lang, 'dành cho đợt khác', 'for another round')
    case 'body':
      return tr(lang, 'dành cho nơi gửi khác', 'for other bodies')
    case 'stretch':
      return tr(lang, 'dành cho kỳ khác', 'for another stretch of time')
  }
}

export function warningWords(warning: SlateWarning, review: SlateReview, lang: Lang): string {
  switch (warning.kind) {
    case 'listed-twice':
      return tr(
        lang,
        `Hồ sơ ${quoted(warning.nominee)} có trong danh sách của ${sendersOf(warning.slates, review, lang)}; lời văn của kế hoạch không nói về trường hợp này.`,
        `Dossier ${quoted(warning.nominee)} stands on the lists of ${sendersOf(warning.slates, review, lang)}; the plan’s words do not speak of this.`,
      )
    case 'sent-twice':
      return tr(lang, `Một nơi gửi nhiều danh sách cho cùng một việc: ${warning.slates.join(', ')}; mỗi danh sách được xét riêng, danh sách nào có giá trị do các nơi xác nhận.`, `One body sent several lists for one purpose: ${warning.slates.join(', ')}; each is reviewed alone, and which of them stands is for the offices to say.`)
    case 'outcome-differs':
      return tr(
        lang,
        `Danh sách ${warning.slate} ghi hồ sơ ${quoted(warning.nominee)} là “${verdictWords(warning.stated, lang)}”, kết quả thẩm định là “${verdictWords(warning.judged, lang)}”; xét theo kết quả thẩm định.`,
        `Slate ${warning.slate} states ${quoted(warning.nominee)} as “${verdictWords(warning.stated, lang)}”, the appraisal gives “${verdictWords(warning.judged, lang)}”; the appraisal is taken.`,
      )
    case 'kind-differs':
      return tr(
        lang,
        `Danh sách ${warning.slate} ghi hồ sơ ${quoted(warning.nominee)} là \`kind: ${warning.stated}\`, hồ sơ ghi \`kind: ${warning.dossier}\`; đếm theo danh sách.`,
        `Slate ${warning.slate} states ${quoted(warning.nominee)} as \`kind: ${warning.stated}\`, its dossier says \`kind: ${warning.dossier}\`; the list is counted as it states.`,
      )
  }
}
