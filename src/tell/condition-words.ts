/** Conditions on the nominee in words: whom a section takes, whom a paragraph addresses. */
import type { Condition } from '../documents/condition.js'
import type { PlanDocument } from '../documents/plan.js'
import type { Reading } from '../documents/question.js'
import { allOf, oneOf, pick, quoted, tr, type Lang } from './language.js'

const listOf = (value: string | readonly string[]): readonly string[] => (typeof value === 'string' ? [value] : value)

/** The question's own words, and its name for a rulings file. */
export function questionName(id: string, plan: PlanDocument): string {
  const question = plan.questions[id]
  return question === undefined ? id : `${quoted(question.words)} [${id}]`
}

const shortValue = (value: Reading['value']): string => (typeof value === 'string' ? value : `${value.from}–${value.to}`)

function asked(lang: Lang, id: string, values: readonly string[], plan: PlanDocument): string {
  const question = plan.questions[id]
  const readings = question !== undefined && 'readings' in question ? Object.values(question.readings) : []
  const meant = readings.filter((each) => values.includes(shortValue(each.value))).map((each) => quoted(pick(lang, each)))
  const answer = oneOf(lang, meant.length > 0 ? meant : values)
  return tr(lang, `nếu ${questionName(id, plan)} được hiểu là ${answer}`, `if ${questionName(id, plan)} is read as ${answer}`)
}

function attributeWords(lang: Lang, name: string, values: readonly string[], plan: PlanDocument): string {
  const fact = plan.facts.attributes[name]
  const meant = values.map((value) => {
    const both = fact?.values[value]
    return both === undefined ? value : pick(lang, both)
  })
  return `${fact === undefined ? name : pick(lang, fact.label)}: ${oneOf(lang, meant)}`
}

const bracketed = (condition: Condition, words: string): string =>
  'all' in condition || 'any' in condition || Object.keys(condition).length > 1 ? `(${words})` : words

/** The condition as one phrase. */
export function conditionWords(condition: Condition, plan: PlanDocument, lang: Lang = 'vi'): string {
  const members = (of: readonly Condition[]): readonly string[] => {
    const words = of.map((each) => conditionWords(each, plan, lang))
    return words.length === 1 ? words : words.map((each) => `(${each})`)
  }
  if (isGroup(condition, 'all')) return allOf(lang, members(condition.all))
  if (isGroup(condition, 'any')) return oneOf(lang, members(condition.any))
  if (isNot(condition)) {
    const words = bracketed(condition.not, conditionWords(condition.not, plan, lang))
    return tr(lang, `không thuộc ${words}`, `not ${words}`)
  }
  if (isAsked(condition)) return asked(lang, condition.ask, listOf(condition.is), plan)
  const parts = Object.entries(condition as Readonly<Record<string, string | readonly string[]>>)
  return parts.map(([name, value]) => attributeWords(lang, name, listOf(value), plan)).join('; ')
}

function isGroup<K extends 'all' | 'any'>(condition: Condition, key: K): condition is Condition & Readonly<Record<K, readonly Condition[]>> {
  return Object.hasOwn(condition, key)
}

const isNot = (condition: Condition): condition is { readonly not: Condition } => Object.hasOwn(condition, 'not')

const isAsked = (condition: Condition): condition is { readonly ask: string; readonly is: string | readonly string[] } => Object.hasOwn(condition, 'ask')
