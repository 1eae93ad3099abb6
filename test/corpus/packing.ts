/**
 * Writes many plain values that resemble each other in little space, as JSON all the same. Keys, and parts that come again
 * and again, stand once in a glossary; in the values their place in it stands for them.
 */

export interface Glossary {
  readonly keys: readonly string[]
  readonly parts: readonly unknown[]
}

/** No digits among them: keys of digits alone would not keep their order. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
/** Begins a text that stands for a part; no dossier has such a text. */
const MARK = '~'

function written(number: number): string {
  const rest = Math.floor(number / DIGITS.length)
  return (rest > 0 ? written(rest) : '') + (DIGITS[number % DIGITS.length] ?? '')
}

const placeOf = (code: string): number => [...code].reduce((number, digit) => number * DIGITS.length + DIGITS.indexOf(digit), 0)

function count(value: unknown, keys: Map<string, number>, parts: Map<string, number>): void {
  const text = JSON.stringify(value)
  if (text.length > 5) parts.set(text, (parts.get(text) ?? 0) + 1)
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    if (!Array.isArray(value)) keys.set(key, (keys.get(key) ?? 0) + 1)
    count(inner, keys, parts)
  }
}

const byUse = (a: readonly [string, number], b: readonly [string, number]): number => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)

/** The same values give the same glossary. */
export function glossaryOf(values: readonly unknown[]): Glossary {
  const keys = new Map<string, number>()
  const parts = new Map<string, number>()
  for (const value of values) count(value, keys, parts)
  const worth = [...parts].filter(([text, times]) => times > 2 && (text.length - 5) * (times - 1) > 2 * text.length)
  return { keys: [...keys].sort(byUse).map(([key]) => key), parts: worth.sort(byUse).map(([text]) => JSON.parse(text) as unknown) }
}

export function packer({ keys, parts }: Glossary): (value: unknown) => unknown {
  const keyAt = new Map(keys.map((key, at) => [key, written(at)]))
  const partAt = new Map(parts.map((part, at) => [JSON.stringify(part), MARK + written(at)]))
  const pack = (value: unknown): unknown => {
    const known = partAt.get(JSON.stringify(value))
    if (known !== undefined) return known
    if (typeof value === 'string' && value.startsWith(MARK)) throw new Error(`a text begins with ${MARK}`)
    if (Array.isArray(value)) return value.map(pack)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [keyAt.get(key), pack(inner)]))
  }
  return pack
}

export function unpacker({ keys, parts }: Glossary): (value: unknown) => unknown {
  const unpack = (value: unknown): unknown => {
    if (typeof value === 'string' && value.startsWith(MARK)) return parts[placeOf(value.slice(MARK.length))]
    if (Array.isArray(value)) return value.map(unpack)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [keys[placeOf(key)], unpack(inner)]))
  }
  return unpack
}
