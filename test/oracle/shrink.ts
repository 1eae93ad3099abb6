/** Makes a case smaller while it still does what it did. */
import type { RandomCase } from './random-dossier.js'

type Path = readonly (string | number)[]

/** Every part that might go, the greater before those in it. */
function parts(value: unknown, path: Path): readonly Path[] {
  if (typeof value !== 'object' || value === null) return []
  const keys = Array.isArray(value) ? value.map((_, index) => value.length - 1 - index) : Object.keys(value)
  const own = keys.map((key): Path => [...path, key])
  return [...own, ...keys.flatMap((key) => parts((value as Record<string | number, unknown>)[key], [...path, key]))]
}

function without(value: unknown, [step, ...rest]: Path): unknown {
  if (typeof value !== 'object' || value === null || step === undefined) return value
  if (Array.isArray(value)) return rest.length === 0 ? value.filter((_, index) => index !== step) : value.map((each: unknown, index) => (index === step ? without(each, rest) : each))
  const entries = Object.entries(value).filter(([key]) => rest.length > 0 || key !== step)
  return Object.fromEntries(entries.map(([key, each]) => [key, key === step ? without(each, rest) : each]))
}

const NEEDED = new Set(['dossier', 'others', 'round', 'cutOff', 'rulings', 'format', 'id', 'nominee', 'holes'])

/** Takes away one part after another for as long as `still` says of what is left that it is no other case. */
export async function shrunk<C extends RandomCase>(made: C, still: (smaller: C) => Promise<boolean>): Promise<C> {
  let least = made
  for (let again = true; again; ) {
    again = false
    for (const path of parts(least, [])) {
      if (path.length === 1 && NEEDED.has(String(path[0]))) continue
      if (path.length === 2 && path[0] === 'dossier' && NEEDED.has(String(path[1]))) continue
      const smaller = without(least, path) as C
      if (JSON.stringify(smaller) === JSON.stringify(least) || !(await still(smaller))) continue
      least = smaller
      again = true
    }
  }
  return least
}
