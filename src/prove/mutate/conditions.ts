/** Mutants of a condition: whom a section takes, to whom a clause or a criterion applies. */
import type { Condition } from '../../documents/condition.js'
import type { PartPath } from '../../documents/mutation.js'
import type { PlanDocument } from '../../documents/plan.js'
import { nextOf, swapped, takenOut } from './draft.js'
import type { Draft } from './draft.js'

type Group = 'all' | 'any'

const groupOf = (condition: Condition): readonly [Group, readonly Condition[]] | undefined => {
  for (const key of ['all', 'any'] as const) {
    const members = (condition as Readonly<Record<string, unknown>>)[key]
    if (Array.isArray(members)) return [key, members as readonly Condition[]]
  }
  return undefined
}

const innerOf = (condition: Condition): Condition | undefined => ('not' in condition && typeof condition.not === 'object' ? (condition.not as Condition) : undefined)

/**
 * `optional`: there may be no condition at all. A question settled in a condition always or never holds: that comes to one
 * of its groups, or a member of one, taken out.
 */
export function conditionDrafts(plan: PlanDocument, condition: Condition, path: PartPath, optional: boolean): readonly Draft[] {
  return [
    ...(optional ? [takenOut('reach', path)] : []),
    { mutation: 'negated', path, change: 'negated', edits: [{ path, value: innerOf(condition) ?? { not: condition } }] },
    ...within(plan, condition, path),
  ]
}

function within(plan: PlanDocument, condition: Condition, path: PartPath): readonly Draft[] {
  const group = groupOf(condition)
  if (group !== undefined) {
    const [key, members] = group
    return [...ofGroup(key, members, path), ...members.flatMap((each, index) => within(plan, each, [...path, key, index]))]
  }
  const inner = innerOf(condition)
  if (inner !== undefined) return within(plan, inner, [...path, 'not'])
  return 'ask' in condition ? [] : ofAttributes(plan, condition as Readonly<Record<string, string | readonly string[]>>, path)
}

function ofGroup(key: Group, members: readonly Condition[], path: PartPath): readonly Draft[] {
  if (members.length < 2) return []
  const other = key === 'all' ? 'any' : 'all'
  return [
    { mutation: 'group', path: [...path, key], change: `${key}->${other}`, edits: [{ path, value: { [other]: members } }] },
    ...members.map((_, index) => takenOut('reach', [...path, key, index])),
  ]
}

/** An attribute fewer; of each, a value fewer, one more, or another. */
function ofAttributes(plan: PlanDocument, condition: Readonly<Record<string, string | readonly string[]>>, path: PartPath): readonly Draft[] {
  const ids = Object.keys(condition)
  return Object.entries(condition).flatMap(([id, wanted]) => {
    const at = [...path, id]
    const named = typeof wanted === 'string' ? [wanted] : wanted
    const next = nextOf(Object.keys(plan.facts.attributes[id]?.values ?? {}), named.at(-1) ?? '', (value) => !named.includes(value))
    return [
      ...(ids.length > 1 ? [takenOut('reach', at)] : []),
      ...(next === undefined ? [] : [named.length === 1 ? swapped('reach', at, wanted, next) : { ...swapped('reach', at, wanted, [...named, next]), change: `+${next}` }]),
      ...(named.length === 1 ? [] : named.map((value) => ({ ...swapped('reach', at, wanted, named.filter((other) => other !== value)), change: `-${value}` }))),
    ]
  })
}
