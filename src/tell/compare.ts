/** Two plans side by side as text: part by part, whom they take, which words differ, and what that changes in the demand. */
import type { Aspect, Asked, ComparedCriterion, ComparedPart, Comparison, DemandChange, LogicAspect, Pair, Relation, TakesChange, WordChange } from '../documents/comparison.js'
import type { Condition } from '../documents/condition.js'
import type { PlanDocument, Role } from '../documents/plan.js'
import { levels } from '../words/level.js'
import { aspectWords, valueWords } from './compare-words.js'
import { conditionWords, questionName } from './condition-words.js'
import { levelName } from './fact-words.js'
import { counted, oneOf, pick, quoted, tr, type Lang } from './language.js'
import { blank, drawLines, line, type Line, type Tone } from './layout.js'
import { roleWords, type ShowOptions } from './show-plan.js'

type Plans = readonly [first: PlanDocument, second: PlanDocument]

const numbers = ['①', '②'] as const

function sign(relation: Relation): string {
  switch (relation) {
    case 'same-words':
      return '='
    case 'same-demand':
      return '≈'
    case 'first-stricter':
      return '①>'
    case 'second-stricter':
      return '②>'
    case 'different':
      return '≠'
    case 'only-first':
    case 'only-second':
      return '+'
  }
}

function relationWords(relation: Relation, lang: Lang): string {
  switch (relation) {
    case 'same-words':
      return tr(lang, 'cùng chữ, cùng yêu cầu', 'the same words and demand')
    case 'same-demand':
      return tr(lang, 'khác chữ, cùng yêu cầu', 'other words, the same demand')
    case 'first-stricter':
      return tr(lang, '① chặt hơn', '① is stricter')
    case 'second-stricter':
      return tr(lang, '② chặt hơn', '② is stricter')
    case 'different':
      return tr(lang, 'yêu cầu khác nhau', 'different demands')
    case 'only-first':
      return tr(lang, 'chỉ ① có', 'only in ①')
    case 'only-second':
      return tr(lang, 'chỉ ② có', 'only in ②')
  }
}

const relations: readonly Relation[] = ['same-words', 'same-demand', 'first-stricter', 'second-stricter', 'different', 'only-first', 'only-second']

function toneOf(relation: Relation): Tone | undefined {
  if (relation === 'same-words') return 'faint'
  return relation === 'first-stricter' || relation === 'second-stricter' ? 'strong' : undefined
}

function wordsApart(changes: readonly WordChange[], lang: Lang): string {
  const parts = changes.map(({ before, first, second }) => {
    const at = before === '' ? '' : tr(lang, ` (sau “${before}”)`, ` (after “${before}”)`)
    if (first === '') return `${tr(lang, 'chỉ ② có', 'only ②')} ${quoted(second)}${at}`
    if (second === '') return `${tr(lang, 'chỉ ① có', 'only ①')} ${quoted(first)}${at}`
    return `① ${quoted(first)} / ② ${quoted(second)}`
  })
  return `${tr(lang, 'Chữ', 'Words')}: ${parts.join('; ')}`
}

function valueText(aspect: Aspect | LogicAspect, value: string, plan: PlanDocument, lang: Lang): string {
  if (aspect === 'applies') {
    return value === '{}' ? tr(lang, 'mọi đối tượng của phần này', 'everyone whom this part takes') : conditionWords(JSON.parse(value) as Condition, plan, lang)
  }
  if (aspect === 'level') return quoted(levelName(levels.find((each) => each === value) ?? 'excellent'))
  return valueWords(aspect, value, plan, lang)
}

function askedText(aspect: Aspect | LogicAspect, { values, questions }: Asked, plan: PlanDocument, lang: Lang): string {
  if (values.length === 0) return tr(lang, 'không nói đến', 'does not say')
  const words = [...new Set(values.map((value) => valueText(aspect, value, plan, lang)))]
  if (questions.length === 0) return oneOf(lang, words)
  const said = aspect === 'count' || aspect === 'in-a-row' ? tr(lang, `${words[0] ?? ''} đến ${words.at(-1) ?? ''}`, `${words[0] ?? ''} to ${words.at(-1) ?? ''}`) : oneOf(lang, words)
  return `${said}, ${tr(lang, 'tùy cách hiểu', 'depending on how')} ${questions.map((id) => questionName(id, plan)).join(', ')}${tr(lang, '', ' is read')}`
}

function changeText({ aspect, asked, stricter, open }: DemandChange<Aspect | LogicAspect>, plans: Plans, lang: Lang): string {
  const sides = asked.flatMap((each, index) => (aspect === 'applies' && each.values.length === 0 ? [] : [`${numbers[index] ?? ''} ${askedText(aspect, each, plans[index] ?? plans[0], lang)}`]))
  const which = stricter === 'first' ? '①' : '②'
  const judged =
    stricter === 'neither'
      ? ''
      : open
        ? tr(lang, ` → ${which} chặt hơn, hoặc bằng`, ` → ${which} is stricter, or as strict`)
        : tr(lang, ` → ${which} chặt hơn`, ` → ${which} is stricter`)
  return `${aspectWords(aspect, lang)}: ${sides.join('; ')}${judged}`
}

const pairText = ([first, second]: Pair<string>): string => [first === undefined ? '' : `① ${first}`, second === undefined ? '' : `② ${second}`].filter((part) => part !== '').join(' | ')

/** Other words are another finding: the words have said so. */
const isOtherFinding = ({ aspect, asked }: DemandChange<Aspect | LogicAspect>): boolean =>
  aspect === 'fact' && asked.every(({ values }) => values.length === 1 && values.every((value) => value.startsWith('findings.') && !value.includes('+')))

function criterionLines({ criteria, words, wordChanges, changes, logic, relation }: ComparedCriterion, plans: Plans, lang: Lang): readonly Line[] {
  const all = [...changes, ...logic]
  const depends = all.length > 0 && all.every(({ open, stricter }) => open && stricter !== 'neither') ? tr(lang, ', hoặc bằng, tùy cách hiểu', ', or as strict, depending on a reading') : ''
  const head = line(2, `${sign(relation)} ${pairText(criteria)}: ${relationWords(relation, lang)}${depends}`, toneOf(relation), 4)
  if (relation === 'only-first' || relation === 'only-second') return [head, line(6, quoted(words[0] ?? words[1] ?? ''))]
  return [
    head,
    ...(wordChanges.length === 0 ? [] : [line(6, wordsApart(wordChanges, lang))]),
    ...all.filter((change) => !isOtherFinding(change) || wordChanges.length === 0).map((change) => line(6, changeText(change, plans, lang))),
  ]
}

function takesLine({ attribute, first, second, any }: TakesChange, [one, other]: Plans, lang: Lang): string {
  const side = (values: readonly string[], plan: PlanDocument): string =>
    values.map((value) => { const both = plan.facts.attributes[attribute]?.values[value]; return quoted(both === undefined ? value : pick(lang, both)) }).join(', ')
  const fact = one.facts.attributes[attribute] ?? other.facts.attributes[attribute]
  const parts = [
    ...(first.length === 0 ? [] : [`${any === undefined ? tr(lang, 'chỉ ① nêu', 'only ① names') : tr(lang, '① nêu', '① names')} ${side(first, one)}`]),
    ...(second.length === 0 ? [] : [`${any === undefined ? tr(lang, 'chỉ ② nêu', 'only ② names') : tr(lang, '② nêu', '② names')} ${side(second, other)}`]),
    ...(any === undefined ? [] : [`${any === 'first' ? '①' : '②'} ${tr(lang, 'không phân biệt', 'makes no distinction')}`]),
  ]
  return `${fact === undefined ? attribute : pick(lang, fact.label)}: ${parts.join('; ')}`
}

function partLines(part: ComparedPart, plans: Plans, lang: Lang): readonly Line[] {
  const headings = part.sections.map((id, index) => plans[index]?.sections.items.find((section) => section.id === id)?.heading) as unknown as Pair<string>
  const present = plans.filter((_, index) => part.clauses.some(({ clauses }) => clauses[index] !== undefined))
  const missing = plans.find((plan) => !present.includes(plan))
  const lacks = missing === undefined ? '' : ` – ${tr(lang, `${numbers[plans.indexOf(missing)] ?? ''} không có`, `not in ${numbers[plans.indexOf(missing)] ?? ''}`)}`
  const title = part.role === undefined ? pairText(headings.map((heading) => (heading === undefined ? undefined : quoted(heading))) as unknown as Pair<string>) : roleWords(part.role as Role, lang)
  return [
    blank,
    line(0, `${title}${lacks}`, 'strong'),
    ...part.takes.map((change) => line(2, takesLine(change, plans, lang))),
    ...part.clauses.flatMap(({ clauses, sameWords, applies }): readonly Line[] => {
      return [
        ...(sameWords ? [line(2, `= ${pairText(clauses)}: ${tr(lang, 'cả đoạn cùng chữ', 'the whole clause in the same words')}`, 'faint')] : []),
        ...(applies === undefined ? [] : [line(2, `${pairText(clauses)}: ${changeText(applies, plans, lang)}`)]),
      ]
    }),
    ...part.criteria.flatMap((each) => criterionLines(each, plans, lang)),
  ]
}

/** The comparison of two plans as text; `plans` are the two that were compared, in the same order. */
export function comparisonText(comparison: Comparison, plans: Plans, options: ShowOptions = {}): string {
  const lang = options.lang ?? 'vi'
  const all = comparison.parts.flatMap(({ criteria }) => criteria)
  const lines: readonly Line[] = [
    line(0, tr(lang, 'SO SÁNH HAI KẾ HOẠCH', 'TWO PLANS SIDE BY SIDE'), 'strong'),
    ...plans.map((plan, index) => line(0, `${numbers[index] ?? ''} ${plan.id}: ${pick(lang, plan.document.cite)}`)),
    blank,
    ...relations.map((relation) => line(2, `${sign(relation)} ${relationWords(relation, lang)}: ${counted(lang, all.filter((each) => each.relation === relation).length)}`)),
    blank,
    line(0, tr(lang, 'Đối tượng được các mục nêu', 'Whom the sections name'), 'strong'),
    ...comparison.takes.map((change) => line(2, takesLine(change, plans, lang))),
    ...comparison.parts.flatMap((part) => partLines(part, plans, lang)),
  ]
  return drawLines(lines, options.width, options.styles)
}
