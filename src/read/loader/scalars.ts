import { shown } from '../../words/shown.js'
import { strangeEscape } from './characters.js'
import { finding, type Finding } from './findings.js'
import type { ScalarNode } from './tree.js'

const canonicalNumber = /^(?:0|-?(?:[1-9]\d*|(?:0|[1-9]\d*)\.\d*[1-9]))$/

/**
 * Whether a number is written in the one way that loses nothing when it becomes a number: no sign `+`, no needless
 * zero, no exponent, base 10, no more digits than a double holds, whole numbers within ±(2^53 - 1).
 */
export function isCanonicalNumber(source: string): boolean {
  const value = Number(source)
  return canonicalNumber.test(source) && String(value) === source && Math.abs(value) <= Number.MAX_SAFE_INTEGER
}

/** The value of a scalar, texts in NFC; what is wrong goes into `findings`. */
export function scalarValue(node: ScalarNode, source: string, findings: Finding[]): string | number | boolean | undefined {
  const { value, start } = node
  if (value === null) {
    const there = source === '' ? 'the value is left empty' : `${shown(source)} says nothing`
    findings.push(finding('E_NULL', start, there, 'leave the key out, or write `unknown`; text goes in quotes'))
    return undefined
  }
  if (typeof value === 'string') {
    const strange = node.quoted && source.includes('\\') ? strangeEscape(value, start) : undefined
    if (strange === undefined) return value.normalize('NFC')
    findings.push(strange)
    return undefined
  }
  const canonical = typeof value === 'number' ? isCanonicalNumber(source) : source === String(value)
  if (!canonical) {
    findings.push({
      code: 'E_QUOTE_REQUIRED',
      offset: start,
      tell: () => ({
        message: `${shown(source)} would be read as \`${Object.is(value, -0) ? '-0' : String(value)}\``,
        hint: `for text write it in quotes; for a ${typeof value} write it in its shortest form`,
      }),
    })
  }
  return value
}
