/** A copy of a value from outside as plain data: nothing of the caller's object is kept, and blank text is absent. */
import type { Described } from './issues.js'

const DEEPEST = 64
const MOST = 200_000
const RESERVED = new Set(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'])

export interface Copied {
  readonly value: unknown
  readonly faults: readonly Described[]
}

/**
 * Copies maps, lists, text, numbers and booleans. Strings come out in NFC; a key whose text is blank is left out.
 * Everything else (null, dates, functions, class instances, NaN, accessors, cycles) is a fault where it stands.
 */
export function plainCopy(given: unknown): Copied {
  const faults: Described[] = []
  let parts = 0

  function fault(code: Described['code'], path: Described['path'], message: string, hint?: string): undefined {
    faults.push({ code, path, message, ...(hint === undefined ? {} : { hint }), onKey: false })
    return undefined
  }

  function copy(value: unknown, path: readonly (string | number)[]): unknown {
    if (typeof value === 'string') return value.normalize('NFC')
    if (typeof value === 'boolean') return value
    if (typeof value === 'number') return Number.isFinite(value) ? value : fault('E_NUMBER', path, `\`${value}\` is not a number`)
    if (value === null) return fault('E_NULL', path, '`null` says nothing', 'leave the key out, or write `unknown` where nobody knows')
    if (typeof value !== 'object') return fault('E_SHAPE', path, `a ${typeof value} is not data`)
    if (path.length >= DEEPEST) return fault('E_DEPTH', path, `nested more than ${DEEPEST} deep`)
    if (++parts > MOST) return parts === MOST + 1 ? fault('E_SIZE', path, `more than ${MOST} parts`) : undefined
    if (Array.isArray(value)) return Array.from(value, (each, index) => copy(each, [...path, index]))
    const prototype: unknown = Object.getPrototypeOf(value)
    if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return fault('E_SHAPE', path, 'an object of a class is not data')
    const map: Record<string, unknown> = {}
    for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(value))) {
      const key = name.normalize('NFC')
      const at = [...path, key]
      if (RESERVED.has(key)) fault('E_RESERVED', at, `\`${key}\` is a reserved name`)
      else if (!('value' in property)) fault('E_SHAPE', at, 'an accessor is not data')
      else if (Object.hasOwn(map, key)) fault('E_DUP_KEY', at, `\`${key}\` stands twice`)
      else if (property.value !== undefined && !isBlank(property.value)) {
        const value = copy(property.value, at)
        if (value !== undefined) map[key] = value
      }
    }
    return map
  }

  return { value: copy(given, []), faults }
}

function isBlank(value: unknown): boolean {
  return typeof value === 'string' && value.trim() === ''
}
