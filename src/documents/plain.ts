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
  /** Where the copy stands now. */
  const path: (string | number)[] = []
  let parts = 0

  function fault(code: Described['code'], message: string, hint?: string): undefined {
    faults.push({ code, path: [...path], message, ...(hint === undefined ? {} : { hint }), onKey: false })
    return undefined
  }

  function copy(value: unknown): unknown {
    if (typeof value === 'string') return value.normalize('NFC')
    if (typeof value === 'boolean') return value
    if (typeof value === 'number') return Number.isFinite(value) ? value : fault('E_NUMBER', `\`${value}\` is not a number`)
    if (value === null) return fault('E_NULL', '`null` says nothing', 'leave the key out, or write `unknown` where nobody knows')
    if (typeof value !== 'object') return fault('E_SHAPE', `a ${typeof value} is not data`)
    if (path.length >= DEEPEST) return fault('E_DEPTH', `nested more than ${DEEPEST} deep`)
    if (++parts > MOST) return parts === MOST + 1 ? fault('E_SIZE', `more than ${MOST} parts`) : undefined
    return Array.isArray(value) ? Array.from(value, (each, index) => copyAt(index, each)) : copyMap(value)
  }

  function copyAt(key: string | number, value: unknown): unknown {
    path.push(key)
    const copied = copy(value)
    path.pop()
    return copied
  }

  function copyMap(given: object): unknown {
    const prototype: unknown = Object.getPrototypeOf(given)
    if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return fault('E_SHAPE', 'an object of a class is not data')
    const map: Record<string, unknown> = {}
    for (const name of Object.getOwnPropertyNames(given)) {
      const key = name.normalize('NFC')
      const property = Object.getOwnPropertyDescriptor(given, name)
      path.push(key)
      if (RESERVED.has(key)) fault('E_RESERVED', `\`${key}\` is a reserved name`)
      else if (property === undefined || !('value' in property)) fault('E_SHAPE', 'an accessor is not data')
      else if (Object.hasOwn(map, key)) fault('E_DUP_KEY', `\`${key}\` stands twice`)
      else if (property.value !== undefined && !isBlank(property.value)) {
        const value = copy(property.value)
        if (value !== undefined) map[key] = value
      }
      path.pop()
    }
    return map
  }

  return { value: copy(given), faults }
}

function isBlank(value: unknown): boolean {
  return typeof value === 'string' && value.trim() === ''
}
