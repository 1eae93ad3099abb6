/** A nominee whom conditions take: attributes chosen so that each holds, every question read in its favour. */
import type { Condition } from '../../documents/condition.js'
import type { Catalogue } from '../../documents/facts.js'

/** Values by attribute. */
export type Values = Readonly<Record<string, readonly string[]>>

const listOf = (condition: Condition, key: 'all' | 'any'): readonly Condition[] | undefined => {
  const members = (condition as Readonly<Record<string, unknown>>)[key]
  return Array.isArray(members) ? (members as readonly Condition[]) : undefined
}

/** The values with what the condition still asks for; undefined where it cannot hold beside them. `against`: it is not to hold. */
export function satisfied(facts: Catalogue, values: Values, condition: Condition, against = false): Values | undefined {
  const all = listOf(condition, against ? 'any' : 'all')
  if (all !== undefined) return all.reduce<Values | undefined>((left, each) => left && satisfied(facts, left, each, against), values)
  const any = listOf(condition, against ? 'all' : 'any')
  if (any !== undefined) {
    for (const each of any) {
      const found = satisfied(facts, values, each, against)
      if (found !== undefined) return found
    }
    return undefined
  }
  if ('not' in condition && typeof condition.not === 'object') return satisfied(facts, values, condition.not as Condition, !against)
  if ('ask' in condition) return values
  const parts = Object.entries(condition as Readonly<Record<string, string | readonly string[]>>)
  if (!against) return parts.reduce<Values | undefined>((left, [id, wanted]) => left && chosen(left, id, typeof wanted === 'string' ? [wanted] : wanted), values)
  for (const [id, wanted] of parts) {
    const found = chosen(values, id, Object.keys(facts.attributes[id]?.values ?? {}).filter((value) => !wanted.includes(value)))
    if (found !== undefined) return found
  }
  return undefined
}

/** One of the values; the last is the least telling ("no", "none"). */
function chosen(values: Values, id: string, may: readonly string[]): Values | undefined {
  const has = values[id]
  if (has !== undefined) return has.some((value) => may.includes(value)) ? values : undefined
  const [first] = may
  return first === undefined ? undefined : { ...values, [id]: [first] }
}

/** Every attribute that a condition speaks of. */
export function attributesIn(condition: Condition | undefined): readonly string[] {
  if (condition === undefined) return []
  const group = listOf(condition, 'all') ?? listOf(condition, 'any')
  if (group !== undefined) return group.flatMap(attributesIn)
  if ('not' in condition && typeof condition.not === 'object') return attributesIn(condition.not as Condition)
  return 'ask' in condition ? [] : Object.keys(condition)
}

/** As a dossier writes them. */
export function written(facts: Catalogue, values: Values): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(values).map(([id, of]) => [id, facts.attributes[id]?.many === true ? of : of[0]]))
}
