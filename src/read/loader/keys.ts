import { shown } from '../../words/shown.js'
import { strangeEscape } from './characters.js'
import { finding, type Finding } from './findings.js'
import type { Tree } from './tree.js'

/** Names that every JavaScript object answers to: as a key they would be confused with what the object has itself. */
const reserved: ReadonlySet<string> = new Set([
  '__defineGetter__',
  '__defineSetter__',
  '__lookupGetter__',
  '__lookupSetter__',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  'prototype',
  'toLocaleString',
  'toString',
  'valueOf',
])

const wholeNumber = /^(?:0|-?[1-9]\d{0,14})$/

/**
 * The key as text in NFC, or what is wrong with it. A plain whole number is a key as it is written (`2021:`)
 * anything else that is not text is refused.
 */
export function keyOf(key: Tree, source: string): string | Finding {
  if (key.kind !== 'scalar') return finding('E_KEY', key.start, 'a list or a map cannot be a key', 'write the key as text')
  if (key.start === key.end) return finding('E_EMPTY_KEY', key.start, 'the key is empty', 'name what the value is')
  const { value } = key
  if (typeof value !== 'string') {
    if (typeof value === 'number' && wholeNumber.test(source)) return source
    return finding('E_KEY', key.start, `the key ${shown(source)} is not text`, 'put it in quotes')
  }
  const strange = source.includes('\\') ? strangeEscape(value, key.start) : undefined
  if (strange !== undefined) return strange
  const name = value.normalize('NFC')
  if (name.trim() === '') return finding('E_EMPTY_KEY', key.start, 'the key is empty', 'name what the value is')
  if (name === '<<' && !key.quoted) {
    return finding('E_YAML_MERGE', key.start, 'merge key `<<` may not be used', 'write the entries out')
  }
  if (reserved.has(name)) {
    return finding('E_RESERVED', key.start, `${shown(name)} is a reserved name`, 'choose another name')
  }
  return name
}
