/** Whom sections take, by the values that they name. */
import type { TakesChange } from '../../documents/comparison.js'
import type { Condition } from '../../documents/condition.js'

export type Named = ReadonlyMap<string, readonly string[]>

/** Every value that a condition names for an attribute, outside `not`. */
export function namedIn(conditions: readonly Condition[]): Named {
  const named = new Map<string, string[]>()
  const visit = (condition: Condition): void => {
    if ('ask' in condition || 'not' in condition) return
    for (const [key, value] of Object.entries(condition) as readonly (readonly [string, unknown])[]) {
      if (key === 'all' || key === 'any') for (const each of value as readonly Condition[]) visit(each)
      else named.set(key, [...new Set([...(named.get(key) ?? []), ...([value].flat() as readonly string[])])])
    }
  }
  for (const each of conditions) visit(each)
  return named
}

export const valuesNamed = (named: Named): readonly string[] => [...named].flatMap(([attribute, values]) => values.map((value) => `${attribute}=${value}`))

/** Attribute by attribute, what only one side names. */
export function takesChanges(first: Named, second: Named): readonly TakesChange[] {
  return [...new Set([...first.keys(), ...second.keys()])].flatMap((attribute): readonly TakesChange[] => {
    const left = first.get(attribute) ?? []
    const right = second.get(attribute) ?? []
    const any = left.length === 0 ? 'first' : right.length === 0 ? 'second' : undefined
    const change: TakesChange = {
      attribute,
      first: left.filter((each) => !right.includes(each)),
      second: right.filter((each) => !left.includes(each)),
      ...(any === undefined ? {} : { any }),
    }
    return change.first.length + change.second.length === 0 ? [] : [change]
  })
}
