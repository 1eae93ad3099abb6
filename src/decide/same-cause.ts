/** Whether two causes say the same: of one dossier they are told once. */
import type { Cause, MissingFact } from '../documents/verdict.js'

export function sameCause(a: Cause, b: Cause): boolean {
  if (a === b) return true
  // What tells most apart comes first: they are of many shapes, and every look takes time.
  if ((a as Partial<MissingFact>).fact !== (b as Partial<MissingFact>).fact) return false
  if (a.kind !== b.kind || a.dossier !== b.dossier) return false
  // Most causes by far, and told apart by what they are read from.
  if (a.kind === 'missing' && a.what === 'fact' && b.kind === 'missing' && b.what === 'fact' && a.under === undefined && b.under === undefined) {
    return a.fact === b.fact && a.body === b.body && a.paper === b.paper && sameYears(a.years, b.years)
  }
  return saysTheSame(a, b)
}

/** How many are told apart one by one; more are by their text. */
export const FEW = 32

/** Gives each cause the place of the first that says the same: from 0 on, in the order in which they come. */
export function placesOfCauses(): (cause: Cause) => number {
  const few: Cause[] = []
  let byText: Map<string, number> | undefined
  return (cause) => {
    if (byText === undefined) {
      const known = few.findIndex((each) => sameCause(each, cause))
      if (known >= 0) return known
      if (few.length < FEW) return few.push(cause) - 1
      byText = new Map(few.map((each, place) => [JSON.stringify(each), place]))
    }
    const text = JSON.stringify(cause)
    const place = byText.get(text) ?? byText.size
    byText.set(text, place)
    return place
  }
}

/** Of causes that say the same, the first. */
export function eachOnce(causes: readonly Cause[]): Cause[] {
  const placeOf = placesOfCauses()
  const once: Cause[] = []
  for (const cause of causes) if (placeOf(cause) === once.length) once.push(cause)
  return once
}

function sameYears(a: readonly number[] | undefined, b: readonly number[] | undefined): boolean {
  if (a === b) return true
  if (a === undefined || b === undefined || a.length !== b.length) return false
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false
  return true
}

/** Whether two plain values say the same; none of them holds undefined. */
function saysTheSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  return keys.every((key) => saysTheSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
}
