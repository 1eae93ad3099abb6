/** The changes that a case of a fixture makes to its base dossier, by dotted paths. */
import type { FixtureCase } from '../documents/fixture.js'
import { shown } from '../words/shown.js'

export interface Changed {
  /** The dossier with all changes that could be made. The base is left as it is. */
  readonly value: unknown
  /** Each path that could not be followed, in words. */
  readonly faults: readonly string[]
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

type Step = { readonly value: unknown } | { readonly fault: string }

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The index that a step names in a list of so many members; undefined where there is no such member. */
function indexOf(step: string, members: number): number | undefined {
  const index = /^(0|[1-9]\d*)$/.test(step) ? Number(step) : undefined
  return index !== undefined && index < members ? index : undefined
}

const leadsNowhere = (path: string): Step => ({ fault: `${shown(path)} leads nowhere` })

/** Maps on the way are made; a list may grow by the member after its last. */
function setAt(value: unknown, path: string, [step, ...rest]: readonly string[], given: unknown): Step {
  if (step === undefined) return { value: given }
  if (value !== undefined && typeof value !== 'object') return leadsNowhere(path)
  if (isList(value)) {
    const index = indexOf(step, value.length + 1)
    if (index === undefined) return leadsNowhere(path)
    const inner = setAt(value[index], path, rest, given)
    return 'fault' in inner ? inner : { value: [...value.slice(0, index), inner.value, ...value.slice(index + 1)] }
  }
  const map = isMap(value) ? value : {}
  const inner = setAt(Object.hasOwn(map, step) ? map[step] : undefined, path, rest, given)
  return 'fault' in inner ? inner : { value: { ...map, [step]: inner.value } }
}

function removeAt(value: unknown, path: string, [step, ...rest]: readonly string[]): Step {
  if (step === undefined) return leadsNowhere(path)
  if (isList(value)) {
    const index = indexOf(step, value.length)
    if (index === undefined) return leadsNowhere(path)
    const after = value.slice(index + 1)
    if (rest.length === 0) return { value: [...value.slice(0, index), ...after] }
    const inner = removeAt(value[index], path, rest)
    return 'fault' in inner ? inner : { value: [...value.slice(0, index), inner.value, ...after] }
  }
  if (!isMap(value) || !Object.hasOwn(value, step)) return leadsNowhere(path)
  if (rest.length === 0) return { value: Object.fromEntries(Object.entries(value).filter(([key]) => key !== step)) }
  const inner = removeAt(value[step], path, rest)
  return 'fault' in inner ? inner : { value: { ...value, [step]: inner.value } }
}

/** The base with what the case sets, then without what it removes. */
export function withChanges(base: unknown, { set = {}, remove = [] }: Pick<FixtureCase, 'set' | 'remove'>): Changed {
  const faults: string[] = []
  let value = base
  function take(step: Step): void {
    if ('fault' in step) faults.push(step.fault)
    else value = step.value
  }
  for (const [path, given] of Object.entries(set)) take(setAt(value, path, path.split('.'), given))
  for (const path of remove) take(removeAt(value, path, path.split('.')))
  return { value, faults }
}
