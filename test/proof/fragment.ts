/** Pieces of dossiers, put together: each gives the values of one fact. */
import type { Draft } from '../oracle/draft.js'

type Map = Readonly<Record<string, unknown>>

/** What a piece says, by part of the dossier: `nominee`, `bodies`, `ratings`, … */
export type Fragment = Readonly<Record<string, unknown>>

/** All the values that one fact is tried at. */
export interface Space {
  readonly fact: string
  readonly values: readonly Fragment[]
}

interface Listing {
  readonly complete: string
  readonly list: readonly unknown[]
}

/** Two listings of bodies: what either may lack, both may. */
function bothBodies(a: Listing, b: Listing): Listing {
  const known = new Set(a.list.map((body) => (body as { readonly id: string }).id))
  return { ...a, ...b, complete: a.complete === 'yes' && b.complete === 'yes' ? 'yes' : 'no', list: [...a.list, ...b.list.filter((body) => !known.has((body as { readonly id: string }).id))] }
}

/** Both together; undefined where they say different things of the same. */
function both(a: Map, b: Map): Map | undefined {
  const merged: Record<string, unknown> = { ...a }
  for (const [key, value] of Object.entries(b)) {
    const before = merged[key]
    if (before === undefined) merged[key] = value
    else if (key === 'bodies') merged[key] = bothBodies(before as Listing, value as Listing)
    else if (typeof before === 'object' && before !== null && typeof value === 'object' && value !== null && !Array.isArray(before)) {
      const inner = both(before as Map, value as Map)
      if (inner === undefined) return undefined
      merged[key] = inner
    } else if (before !== value) return undefined
  }
  return merged
}

/** The dossier that the pieces make together. */
export function dossierOf(pieces: readonly Fragment[]): Draft | undefined {
  let whole: Map | undefined = { format: 1, id: 'it', nominee: {}, papers: { p1: { kind: 'minutes' } } }
  for (const piece of pieces) {
    whole = both(whole, piece)
    if (whole === undefined) return undefined
  }
  return whole as Draft
}

/** The same without the keys named. */
export function without<T extends object, K extends keyof T>(of: T, ...keys: readonly K[]): Omit<T, K> {
  return Object.fromEntries(Object.entries(of).filter(([key]) => !(keys as readonly string[]).includes(key))) as Omit<T, K>
}

/** Every choice of so many from the values, in any order and with repetition, each once. */
export function multisets<T>(values: readonly T[], size: number): readonly (readonly T[])[] {
  if (size === 0) return [[]]
  return values.flatMap((value, at) => multisets(values.slice(at), size - 1).map((rest) => [value, ...rest]))
}

/** Every row of so many values. */
export function powers<T>(values: readonly T[], size: number): readonly (readonly T[])[] {
  return size === 0 ? [[]] : powers(values, size - 1).flatMap((row) => values.map((value) => [...row, value]))
}
