/** Conditions held against the little that is known of a nominee before there is a dossier. */
import type { Condition } from '../documents/condition.js'

/** Attributes of the nominee, with their values. */
export type Known = ReadonlyMap<string, readonly string[]>

type Parts =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'ask' }
  | { readonly kind: 'attributes'; readonly of: readonly (readonly [string, readonly string[]])[] }

function partsOf(condition: Condition): Parts {
  if ('all' in condition && Array.isArray(condition.all)) return { kind: 'all', of: condition.all as readonly Condition[] }
  if ('any' in condition && Array.isArray(condition.any)) return { kind: 'any', of: condition.any as readonly Condition[] }
  if ('not' in condition && typeof condition.not === 'object') return { kind: 'not', of: condition.not as Condition }
  if ('ask' in condition) return { kind: 'ask' }
  const attributes = Object.entries(condition as Readonly<Record<string, string | readonly string[]>>)
  return { kind: 'attributes', of: attributes.map(([id, values]) => [id, typeof values === 'string' ? [values] : values]) }
}

function allOf(values: readonly (boolean | undefined)[]): boolean | undefined {
  if (values.includes(false)) return false
  return values.includes(undefined) ? undefined : true
}

const negated = (value: boolean | undefined): boolean | undefined => (value === undefined ? undefined : !value)

/** Whether the condition holds; undefined where that hangs on what is not known, or on how words are read. */
export function holds(condition: Condition, known: Known): boolean | undefined {
  const parts = partsOf(condition)
  switch (parts.kind) {
    case 'all':
      return allOf(parts.of.map((each) => holds(each, known)))
    case 'any':
      return negated(allOf(parts.of.map((each) => negated(holds(each, known)))))
    case 'not':
      return negated(holds(parts.of, known))
    case 'ask':
      return undefined
    case 'attributes':
      return allOf(parts.of.map(([id, wanted]) => known.get(id)?.some((value) => wanted.includes(value))))
  }
}

/** What is left of a condition when what is known to hold is left out. */
export function openPart(condition: Condition, known: Known): Condition {
  const parts = partsOf(condition)
  if (parts.kind === 'all') {
    const open = parts.of.filter((each) => holds(each, known) !== true).map((each) => openPart(each, known))
    return open.length === 1 && open[0] !== undefined ? open[0] : { all: open }
  }
  if (parts.kind !== 'attributes') return condition
  return Object.fromEntries(parts.of.filter(([id]) => !known.has(id)).map(([id, values]) => [id, [...values]]))
}

/** The attributes on which it hangs whether the condition holds. */
export function openAttributes(condition: Condition, known: Known): readonly string[] {
  if (holds(condition, known) !== undefined) return []
  const parts = partsOf(condition)
  switch (parts.kind) {
    case 'all':
    case 'any':
      return parts.of.flatMap((each) => openAttributes(each, known))
    case 'not':
      return openAttributes(parts.of, known)
    case 'ask':
      return []
    case 'attributes':
      return parts.of.map(([id]) => id).filter((id) => !known.has(id))
  }
}

const NOTHING: Known = new Map()

/** What a nominee must be for the condition to hold: the attributes of which only one value lets it. */
export function forcedBy(condition: Condition, valuesOf: (attribute: string) => readonly string[]): Known {
  const forced = new Map<string, readonly string[]>()
  for (const id of openAttributes(condition, NOTHING)) {
    const [only, ...others] = valuesOf(id).filter((value) => holds(condition, new Map([[id, [value]]])) !== false)
    if (only !== undefined && others.length === 0) forced.set(id, [only])
  }
  return forced
}
