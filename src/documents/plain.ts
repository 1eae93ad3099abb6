/** A copy of a value from outside as plain data: nothing of the caller's object is kept, and blank text is absent. */
import { strangeInValue, strangeWords } from '../words/characters.js'
import type { Described } from './issues.js'

const DEEPEST = 64
/** Maps, lists and scalars: more than a file of the largest size can hold. */
const MOST = 500_000
const MOST_FAULTS = 1000
const RESERVED = new Set(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'])

export interface Copied {
  readonly value: unknown
  readonly faults: readonly Described[]
}

/**
 * Copies maps, lists, text, numbers and booleans. Strings come out in NFC; a key whose text is blank is left out.
 * Everything else (null, dates, functions, class instances, NaN, accessors, cycles) is a fault where it stands, and so
 * is a character that no file may hold.
 */
export function plainCopy(given: unknown): Copied {
  const faults: Described[] = []
  /** Where the copy stands now. */
  const path: (string | number)[] = []
  let parts = 0

  function fault(code: Described['code'], message: string, hint?: string): undefined {
    if (faults.length < MOST_FAULTS) faults.push({ code, path: [...path], message, ...(hint === undefined ? {} : { hint }), onKey: false })
    return undefined
  }

  /** Whether there is room for so many more; the first time there is none is a fault. */
  function room(more: number): boolean {
    const was = parts
    parts += more
    if (parts > MOST && was <= MOST) fault('E_SIZE', `more than ${MOST} parts`)
    return parts <= MOST
  }

  function copy(value: unknown): unknown {
    if (typeof value === 'string') return isPlain(value) ? value.normalize('NFC') : undefined
    if (typeof value === 'boolean') return value
    if (typeof value === 'number') return Number.isFinite(value) ? value : fault('E_NUMBER', `\`${value}\` is not a number`)
    if (value === null) return fault('E_NULL', '`null` says nothing', 'leave the key out, or write `unknown` where nobody knows')
    if (typeof value !== 'object') return fault('E_SHAPE', `a ${typeof value} is not data`)
    if (path.length >= DEEPEST) return fault('E_DEPTH', `nested more than ${DEEPEST} deep`)
    if (!Array.isArray(value)) return copyMap(value)
    // A list may be of any length and hold nothing; its own way to be walked is not trusted.
    const { length } = value
    return room(length + 1) ? Array.from({ length }, (_, index) => copyAt(index, value[index])) : undefined
  }

  /** Whether no character of the text is one that may not stand in a file either. */
  function isPlain(text: string): boolean {
    const strange = strangeInValue(text)
    if (strange === undefined) return true
    const { message, hint } = strangeWords(strange.character)
    fault('E_CHAR', message, hint)
    return false
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
    const names = Object.getOwnPropertyNames(given)
    if (!room(names.length + 1)) return undefined
    for (const name of names) {
      const key = name.normalize('NFC')
      const property = Object.getOwnPropertyDescriptor(given, name)
      path.push(key)
      if (RESERVED.has(key)) fault('E_RESERVED', `\`${key}\` is a reserved name`)
      else if (property === undefined || !('value' in property)) fault('E_SHAPE', 'an accessor is not data')
      else if (Object.hasOwn(map, key)) fault('E_DUP_KEY', `\`${key}\` stands twice`)
      else if (isPlain(name) && property.value !== undefined && !isBlank(property.value)) {
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
