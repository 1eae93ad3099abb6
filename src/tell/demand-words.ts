/** What a criterion demands, as one sentence for each kind of demand, in Vietnamese and English. */
import type { Absent, Demand, DocumentDemand, FindingDemand, LedDemand, ListDemand, NumberDemand, RatingDemand, ReadingDemand, SeriesDemand, StandingDemand, TitleDemand, Within, YearRange } from '../documents/demand.js'
import type { PlanDocument } from '../documents/plan.js'
import { isAsk } from '../documents/asks.js'
import type { Ask } from '../documents/question.js'
import { questionName } from './condition-words.js'
import { factName, levelName } from './fact-words.js'
import { allOf, counted, dayWords, oneOf, pick, plural, quoted, tr, type Lang } from './language.js'
import { place } from './place.js'

interface Speaking {
  readonly lang: Lang
  readonly plan: PlanDocument
}

/** The words for a value, or for the question that supplies it. */
function or<T extends string | number>(value: T | Ask, words: (value: T) => string, open: (question: string) => string, plan: PlanDocument): string {
  return isAsk(value) ? open(questionName(value.ask, plan)) : words(value)
}

function yearsWords(years: YearRange | Ask | undefined, { lang, plan }: Speaking): string {
  if (years === undefined) return ''
  return `, ${or(
    years,
    (range) => {
      switch (range) {
        case 'every':
          return tr(lang, 'ở tất cả các năm đã đến kỳ của giai đoạn', 'in every closed year of the period')
        case 'last':
          return tr(lang, 'ở năm đã đến kỳ gần nhất của giai đoạn', 'in the last closed year of the period')
        case 'some':
          return tr(lang, 'ở ít nhất 01 năm đã đến kỳ của giai đoạn', 'in at least one closed year of the period')
      }
    },
    (question) => tr(lang, `các năm phải xét tùy cách hiểu ${question}`, `in which years depends on how ${question} is read`),
    plan,
  )}`
}

function absentWords(none: Absent | Ask | undefined, { lang, plan }: Speaking): string {
  if (none === undefined) return ''
  return `; ${or(
    none,
    (value) => {
      switch (value) {
        case 'not-applicable':
          return tr(lang, 'nơi không có tổ chức đó thì không áp dụng', 'where there is no such body it does not apply')
        case 'fail':
          return tr(lang, 'nơi không có tổ chức đó thì tính là chưa đạt', 'where there is no such body it counts as not met')
      }
    },
    (question) => tr(lang, `nơi không có tổ chức đó thì tùy cách hiểu ${question}`, `where there is no such body, it depends on how ${question} is read`),
    plan,
  )}`
}

const scaleName = (id: string, speaking: Speaking): string => factName(`ratings.${id}`, speaking)

function findingSentence(demand: FindingDemand, speaking: Speaking): string {
  const { lang } = speaking
  const at = demand.at === undefined ? '' : tr(lang, `, tại từng tổ chức có ${scaleName(demand.at, speaking)}`, `, at each body with a ${scaleName(demand.at, speaking)}`)
  const name = quoted(factName(`findings.${demand.finding}`, speaking))
  return tr(lang, `hội nghị bình xét kết luận đạt nội dung ${name}`, `the meeting finds ${name} met`) + at + yearsWords(demand.years, speaking) + absentWords(demand.none, speaking)
}

function atLeastYears(years: NonNullable<RatingDemand['at-least-years']>, { lang, plan }: Speaking): string {
  if (typeof years === 'number') return tr(lang, `, ở ít nhất ${counted(lang, years)} năm đã đến kỳ của giai đoạn`, `, in at least ${plural(years, 'closed year')} of the period`)
  const parts = Object.entries(years).map(([round, count]) => {
    const both = plan.rounds[round]
    const name = both === undefined ? round : pick(lang, both)
    return tr(lang, `${counted(lang, count)} năm (${name})`, `${plural(count, 'closed year')} (${name})`)
  })
  return tr(lang, `, ở ít nhất ${oneOf(lang, parts)}`, `, in at least ${oneOf(lang, parts)}`)
}

function ratingSentence(demand: RatingDemand, speaking: Speaking): string {
  const { lang, plan } = speaking
  const level = demand['at-least']
  const floor = quoted(levelName(level)) + (level === 'excellent' ? '' : tr(lang, ' trở lên', ' or higher'))
  const each = plan.facts.ratings[demand.rating]?.of === 'body' ? tr(lang, ' của từng tổ chức', ' of each body') : ''
  const years = demand['at-least-years'] === undefined ? '' : atLeastYears(demand['at-least-years'], speaking)
  return tr(lang, `${scaleName(demand.rating, speaking)}${each} đạt mức ${floor}`, `${scaleName(demand.rating, speaking)}${each}: ${floor}`) + yearsWords(demand.years, speaking) + years + absentWords(demand.none, speaking)
}

function standingSentence(demand: StandingDemand, speaking: Speaking): string {
  const { lang } = speaking
  const name = quoted(factName(`standings.${demand.standing}`, speaking))
  if (demand.years === undefined) return tr(lang, `${name} còn hiệu lực vào ngày tính cuối cùng`, `${name} holds on the last day that counts`)
  return tr(lang, `${name} còn hiệu lực vào ngày đến kỳ`, `${name} holds on the due day`) + yearsWords(demand.years, speaking)
}

function withinWords(within: Within | Ask, { lang, plan }: Speaking): string {
  return or(
    within,
    (value) => {
      switch (value) {
        case 'period':
          return tr(lang, 'trong giai đoạn', 'within the period')
        case 'cut-off':
          return tr(lang, 'vào ngày tính cuối cùng', 'on the last day that counts')
        case 'ever':
          return tr(lang, 'từ trước đến ngày tính cuối cùng', 'at any time up to the last day that counts')
      }
    },
    (question) => tr(lang, `trong thời gian tùy cách hiểu ${question}`, `within a time that depends on how ${question} is read`),
    plan,
  )
}

function whereWords(where: Readonly<Record<string, string>> | undefined, ids: readonly string[], { lang, plan }: Speaking): string {
  const parts = Object.entries(where ?? {}).map(([name, value]) => {
    const attribute = ids.map((id) => plan.facts.lists[id]?.attributes?.[name]).find((each) => each !== undefined)
    const meant = attribute?.values[value]
    return `${attribute === undefined ? name : pick(lang, attribute.label)}: ${meant === undefined ? value : pick(lang, meant)}`
  })
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`
}

/** A count, or the number that an office has to name. */
function amountWords(amount: number | Ask, { lang, plan }: Speaking): string {
  return or(amount, (count) => counted(lang, count), (question) => tr(lang, `(số do câu trả lời về ${question} nêu)`, `(the number that the ruling on ${question} names)`), plan)
}

function listSentence(demand: ListDemand, speaking: Speaking): string {
  const { lang } = speaking
  const ids = typeof demand.list === 'string' ? [demand.list] : demand.list
  const names = ids.map((id) => factName(`lists.${id}`, speaking))
  const what = `${oneOf(lang, names)}${whereWords(demand.where, ids, speaking)}`
  const least = demand['at-least']
  const most = demand['at-most']
  const counts: string[] = []
  if (least !== undefined) counts.push(tr(lang, `có ít nhất ${amountWords(least, speaking)} ${what}`, `at least ${amountWords(least, speaking)}: ${what}`))
  if (most === 0) counts.push(tr(lang, `không có ${what}`, `none: ${what}`))
  else if (most !== undefined) counts.push(tr(lang, `có không quá ${counted(lang, most)} ${what}`, `at most ${most}: ${what}`))
  return `${allOf(lang, counts)}, ${withinWords(demand.within ?? 'period', speaking)}`
}

function seriesSentence(demand: SeriesDemand, speaking: Speaking): string {
  const { lang, plan } = speaking
  const name = factName(`series.${demand.series}`, speaking)
  const changed = or(
    demand['new-basis'],
    (value) => {
      switch (value) {
        case 'left-out':
          return tr(lang, 'hai năm tính theo căn cứ khác nhau thì không so', 'years with different bases are not compared')
        case 'compared':
          return tr(lang, 'hai năm tính theo căn cứ khác nhau vẫn so', 'years with different bases are compared as they stand')
      }
    },
    (question) => tr(lang, `hai năm tính theo căn cứ khác nhau thì tùy cách hiểu ${question}`, `years with different bases: depends on how ${question} is read`),
    plan,
  )
  const zero = demand['at-zero']
  const both =
    zero === undefined
      ? ''
      : `; ${or(
          zero,
          (value) => (value === 'met' ? tr(lang, 'năm trước và năm ấy đều bằng 0 thì vẫn đạt', 'zero in both years is met') : tr(lang, 'năm trước và năm ấy đều bằng 0 thì chưa đạt', 'zero in both years is not met')),
          (question) => tr(lang, `năm trước và năm ấy đều bằng 0 thì tùy cách hiểu ${question}`, `zero in both years: depends on how ${question} is read`),
          plan,
        )}`
  const goes = demand.goes === 'up' ? tr(lang, 'tăng', 'rises') : tr(lang, 'giảm', 'falls')
  return `${name} ${goes} ${tr(lang, 'so với năm trước', 'against the year before')}${yearsWords(demand.years, speaking)}${both}; ${changed}`
}

function numberSentence(demand: NumberDemand, speaking: Speaking): string {
  const { lang, plan } = speaking
  const name = factName(`series.${demand.number}`, speaking)
  const unit = plan.facts.series[demand.number]?.unit
  // A rank counts in ranks, and its name says so.
  const inUnits = unit === undefined || name.startsWith(pick(lang, unit)) ? '' : ` ${pick(lang, unit)}`
  const bound = (value: number | Ask): string =>
    or(value, (number) => tr(lang, String(number).replace('.', ','), String(number)), (question) => tr(lang, `(mức do câu trả lời về ${question} nêu)`, `(the number that the ruling on ${question} names)`), plan) + inUnits
  const least = demand['at-least']
  const most = demand['at-most']
  const bounds = [
    ...(least === undefined ? [] : [tr(lang, `từ ${bound(least)} trở lên`, `at least ${bound(least)}`)]),
    ...(most === undefined ? [] : [most === 0 ? tr(lang, `là ${bound(most)}`, `is ${bound(most)}`) : tr(lang, `không quá ${bound(most)}`, `at most ${bound(most)}`)]),
  ]
  return `${name} ${allOf(lang, bounds)}${yearsWords(demand.years, speaking)}`
}

function titleSentence(demand: TitleDemand, speaking: Speaking): string {
  const { lang, plan } = speaking
  const name = factName(`titles.${demand.title}`, speaking)
  const scaled = demand.at === undefined ? '' : tr(lang, `có ${scaleName(demand.at, speaking)} đều `, ` with a ${scaleName(demand.at, speaking)}`)
  const each = plan.facts.titles[demand.title]?.of === 'body' ? tr(lang, `từng tổ chức ${scaled}`, `each body${scaled}: `) : ''
  const run = demand['in-a-row']
  const row = run === undefined ? '' : tr(lang, `, ${amountWords(run, speaking)} năm liền`, `, ${amountWords(run, speaking)} years in a row`)
  const back = demand['reaching-back']
  const reach =
    back === undefined
      ? ''
      : `, ${or(
          back,
          (value) => (value === 'yes' ? tr(lang, 'được tính cả năm trước giai đoạn', 'years before the period count') : tr(lang, 'chỉ tính năm trong giai đoạn', 'only years of the period count')),
          (question) => tr(lang, `có tính năm trước giai đoạn hay không thì tùy cách hiểu ${question}`, `whether years before the period count depends on how ${question} is read`),
          plan,
        )}`
  return tr(lang, `${each}đạt ${name}`, `${each}the ${name} is held`) + row + reach + yearsWords(demand.years, speaking) + absentWords(demand.none, speaking)
}

function documentSentence({ document, on, name }: DocumentDemand, { lang }: Speaking): string {
  const day = dayWords(on)
  const unnamed = [
    ...(name.includes(document) ? [] : [document]),
    ...(name.includes(day) ? [] : [tr(lang, `ngày ${day}`, day)]),
  ]
  const full = unnamed.length === 0 ? name : `${name} (${unnamed.join(', ')})`
  return tr(lang, `đáp ứng tiêu chí tại ${full}`, `the criteria of ${full} are met`)
}

/** What is demanded under each reading. */
function readingSentence(demand: ReadingDemand, speaking: Speaking): string {
  const { lang, plan } = speaking
  const id = demand['reading-of']
  const question = plan.questions[id]
  const readings = question !== undefined && 'readings' in question ? Object.values(question.readings) : []
  const parts = Object.entries(demand.is).map(([value, each]) => {
    const names = readings.filter((reading) => reading.value === value).map((reading) => quoted(pick(lang, reading)))
    return tr(lang, `hiểu là ${oneOf(lang, names.length > 0 ? names : [value])} thì ${phrase(each, speaking)}`, `read as ${oneOf(lang, names.length > 0 ? names : [value])}: ${phrase(each, speaking)}`)
  })
  return `${tr(lang, `tùy cách hiểu ${questionName(id, plan)}`, `depends on how ${questionName(id, plan)} is read`)}: ${parts.join('; ')}`
}

/** The clauses that bind every nominee, whatever the section. */
function generalPlaces({ clauses }: PlanDocument): string {
  return clauses.filter(({ role, section }) => section === undefined && (role === 'object' || role === 'general')).map(({ id }) => id).join(', ')
}

function ledSentence(demand: LedDemand, speaking: Speaking): string {
  const { lang, plan } = speaking
  const sections = demand.meets.length > 2 ? tr(lang, `một trong các mục ${demand.meets.join(', ')}`, `one of ${demand.meets.join(', ')}`) : oneOf(lang, demand.meets.map((id) => place(id, lang, plan)))
  const general = demand.general === undefined ? '' : tr(lang, `${generalPlaces(plan)} và tại `, `${generalPlaces(plan)}, and of `)
  const posts = Object.entries(demand.led).map(([post, whose]) => {
    const both = plan.facts.attributes['post']?.values[post]
    const name = both === undefined ? post : pick(lang, both)
    const answers = or(
      whose,
      (value) => {
        switch (value) {
          case 'body':
            return tr(lang, 'tập thể nơi công tác', 'the body served')
          case 'department':
            return tr(lang, 'bộ phận trực tiếp phụ trách', 'the department headed')
          case 'none':
            return tr(lang, 'không áp dụng', 'does not apply')
        }
      },
      (question) => tr(lang, `tùy cách hiểu ${question}`, `depends on how ${question} is read`),
      plan,
    )
    return `${name}: ${answers}`
  })
  const outside = or(
    demand['not-covered'],
    (value) => (value === 'fail' ? tr(lang, 'tính là chưa đạt', 'it counts as not met') : tr(lang, 'không áp dụng', 'it does not apply')),
    (question) => tr(lang, `tùy cách hiểu ${question}`, `it depends on how ${question} is read`),
    plan,
  )
  const besides = demand.holds === undefined ? '' : tr(lang, `, và ${phrase(demand.holds, speaking)}`, `, and ${phrase(demand.holds, speaking)}`)
  return tr(
    lang,
    `tập thể do người này lãnh đạo đáp ứng tiêu chí tại ${general}${sections}${besides} (${posts.join('; ')}); tập thể không thuộc các mục đó thì ${outside}`,
    `the collective that the nominee leads meets the criteria of ${general}${sections}${besides} (${posts.join('; ')}); where no such section takes the collective, ${outside}`,
  )
}

const listed = (demands: readonly Demand[], speaking: Speaking): string => demands.map((each, index) => `(${index + 1}) ${phrase(each, speaking)}`).join('; ')

function phrase(demand: Demand, speaking: Speaking): string {
  const { lang } = speaking
  if ('finding' in demand) return findingSentence(demand, speaking)
  if ('rating' in demand) return ratingSentence(demand, speaking)
  if ('standing' in demand) return standingSentence(demand, speaking)
  if ('list' in demand) return listSentence(demand, speaking)
  if ('series' in demand) return seriesSentence(demand, speaking)
  if ('number' in demand) return numberSentence(demand, speaking)
  if ('title' in demand) return titleSentence(demand, speaking)
  if ('document' in demand) return documentSentence(demand, speaking)
  if ('led' in demand) return ledSentence(demand, speaking)
  if ('reading-of' in demand) return readingSentence(demand, speaking)
  if ('all' in demand) return tr(lang, `đồng thời: ${listed(demand.all, speaking)}`, `all of: ${listed(demand.all, speaking)}`)
  if ('any' in demand) return tr(lang, `ít nhất một trong các nội dung: ${listed(demand.any, speaking)}`, `any of: ${listed(demand.any, speaking)}`)
  if ('not' in demand) return tr(lang, `không có việc: ${phrase(demand.not, speaking)}`, `it is not so that ${phrase(demand.not, speaking)}`)
  return tr(lang, `ít nhất ${counted(lang, demand['at-least'])} trong ${counted(lang, demand.of.length)} nội dung: ${listed(demand.of, speaking)}`, `at least ${demand['at-least']} of: ${listed(demand.of, speaking)}`)
}

/** The demand as a sentence: what is asked, in which years, what an absent body counts as, which question is open. */
export function demandSentence(demand: Demand, plan: PlanDocument, lang: Lang = 'vi'): string {
  const text = phrase(demand, { lang, plan })
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
