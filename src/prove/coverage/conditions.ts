/** Conditions of a plan taken together: what they name, and whether any nominee can meet them all. */
import type { Condition } from '../../documents/condition.js'
import type { PlanDocument } from '../../documents/plan.js'

const isList = (value: unknown): value is readonly Condition[] => Array.isArray(value)
const listOf = (value: string | readonly string[]): readonly string[] => (typeof value === 'string' ? [value] : value)

type Leaf = { readonly ask: string; readonly values: readonly string[] } | { readonly attribute: string; readonly values: readonly string[] }

function leavesOf(condition: Condition): readonly Leaf[] {
  if ('all' in condition && isList(condition.all)) return condition.all.flatMap(leavesOf)
  if ('any' in condition && isList(condition.any)) return condition.any.flatMap(leavesOf)
  if ('not' in condition && typeof condition.not === 'object') return leavesOf(condition.not as Condition)
  if ('ask' in condition && typeof condition.ask === 'string') return [{ ask: condition.ask, values: listOf(condition.is) }]
  return Object.entries(condition as Readonly<Record<string, string | readonly string[]>>).map(([attribute, values]) => ({ attribute, values: listOf(values) }))
}

/** The values that a condition names, by attribute. */
export function attributesNamed(condition: Condition): ReadonlyMap<string, readonly string[]> {
  const named = new Map<string, readonly string[]>()
  for (const leaf of leavesOf(condition)) {
    if ('attribute' in leaf) named.set(leaf.attribute, [...new Set([...(named.get(leaf.attribute) ?? []), ...leaf.values])])
  }
  return named
}

/** The questions that a condition asks. */
export function questionsAsked(condition: Condition): readonly string[] {
  return leavesOf(condition).flatMap((leaf) => ('ask' in leaf ? [leaf.ask] : []))
}

/** The value of an attribute, or of a question, of some nominee; several of an attribute that may have many. */
type Chosen = ReadonlyMap<string, readonly string[]>

function holds(condition: Condition, chosen: Chosen): boolean {
  if ('all' in condition && isList(condition.all)) return condition.all.every((each) => holds(each, chosen))
  if ('any' in condition && isList(condition.any)) return condition.any.some((each) => holds(each, chosen))
  if ('not' in condition && typeof condition.not === 'object') return !holds(condition.not as Condition, chosen)
  return leavesOf(condition).every((leaf) => (chosen.get(nameOf(leaf)) ?? []).some((value) => leaf.values.includes(value)))
}

const nameOf = (leaf: Leaf): string => ('ask' in leaf ? `ask ${leaf.ask}` : leaf.attribute)

/** Stands for every value that none of the conditions names. */
const OTHER = ''

/** More combinations than this are not tried: then nothing is known to be excluded. */
const most = 100_000

function choicesOf(leaf: Leaf, named: readonly string[], plan: PlanDocument): readonly (readonly string[])[] {
  if ('ask' in leaf) return [...named, OTHER].map((value) => [value])
  const declared = plan.facts.attributes[leaf.attribute]
  const values = Object.keys(declared?.values ?? {}).some((value) => !named.includes(value)) ? [...named, OTHER] : named
  if (declared?.many !== true) return values.map((value) => [value])
  return values.flatMap((value, index) => [[value], ...values.slice(index + 1).map((other) => [value, other])])
}

/** Whether some nominee, under some readings, meets every one of the conditions. */
export function canHold(conditions: readonly Condition[], plan: PlanDocument): boolean {
  const leaves = new Map<string, { readonly leaf: Leaf; readonly named: readonly string[] }>()
  for (const leaf of conditions.flatMap(leavesOf)) {
    const name = nameOf(leaf)
    leaves.set(name, { leaf, named: [...new Set([...(leaves.get(name)?.named ?? []), ...leaf.values])] })
  }
  const choices = [...leaves].map(([name, { leaf, named }]) => [name, choicesOf(leaf, named, plan)] as const)
  if (choices.reduce((size, [, of]) => size * of.length, 1) > most) return true
  const chosen = new Map<string, readonly string[]>()
  const tryFrom = (index: number): boolean => {
    const choice = choices[index]
    if (choice === undefined) return conditions.every((each) => holds(each, chosen))
    const [name, values] = choice
    return values.some((value) => {
      chosen.set(name, value)
      return tryFrom(index + 1)
    })
  }
  return tryFrom(0)
}
