/** Edits of plain data: the value at a path replaced or taken out, everything beside it shared with the original. */
import type { PartPath } from '../../documents/mutation.js'

/** Without `value`, what stands at the path is taken out. */
export interface Edit {
  readonly path: PartPath
  readonly value?: unknown
}

type Entries = Readonly<Record<string, unknown>>

/** The value at a path; undefined where it leads nowhere. */
export function at(value: unknown, path: PartPath): unknown {
  return path.reduce<unknown>((part, step) => (typeof part === 'object' && part !== null ? (part as Entries)[step] : undefined), value)
}

/** A copy of the value with the edit made. */
export function edited(value: unknown, { path: [step, ...rest], ...edit }: Edit): unknown {
  if (step === undefined) return edit.value
  const isLast = rest.length === 0 && !Object.hasOwn(edit, 'value')
  if (Array.isArray(value)) {
    const members = value as readonly unknown[]
    const index = Number(step)
    if (isLast) return members.filter((_, place) => place !== index)
    return members.map((each, place) => (place === index ? edited(each, { path: rest, ...edit }) : each))
  }
  const map = (value ?? {}) as Entries
  if (isLast) return Object.fromEntries(Object.entries(map).filter(([key]) => key !== step))
  return { ...map, [step]: edited(map[step], { path: rest, ...edit }) }
}

export function editedBy<T>(value: T, edits: readonly Edit[]): T {
  return edits.reduce<unknown>(edited, value) as T
}
