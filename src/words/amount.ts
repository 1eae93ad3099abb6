/** Exact amounts: decimals and parts of a whole, compared without rounding. */

/** A fraction of integers; the denominator is positive. */
export interface Amount {
  readonly numerator: bigint
  readonly denominator: bigint
}

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/
const PART = /^(\d+)\/(\d+)$/

/** Reads `12`, `-3.25` or `3/120`; undefined for anything else, for a whole of zero, and for a number written with an exponent. */
export function parseAmount(given: string | number): Amount | undefined {
  const text = String(given)
  const decimal = DECIMAL.exec(text)
  if (decimal) {
    const fraction = decimal[3] ?? ''
    const size = BigInt((decimal[2] ?? '') + fraction)
    return { numerator: decimal[1] === '-' ? -size : size, denominator: 10n ** BigInt(fraction.length) }
  }
  const part = PART.exec(text)
  if (!part) return undefined
  const denominator = BigInt(part[2] ?? '0')
  return denominator === 0n ? undefined : { numerator: BigInt(part[1] ?? '0'), denominator }
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compareAmounts(a: Amount, b: Amount): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}
