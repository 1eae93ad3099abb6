/** SHA-256 of text, in hexadecimal: it names the rules that a verdict was judged by, on any platform, synchronously. */

/** The first 32 bits of the fractional parts of the `root`-th roots of the first `count` primes. */
function fractions(count: number, root: (prime: number) => number): Uint32Array {
  const words = new Uint32Array(count)
  let found = 0
  for (let candidate = 2; found < count; candidate++) {
    let divisor = 2
    while (divisor * divisor <= candidate && candidate % divisor !== 0) divisor++
    if (divisor * divisor > candidate) words[found++] = (root(candidate) % 1) * 0x1_0000_0000
  }
  return words
}

const rotated = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

/** `a` to `h`. */
type Registers = readonly [number, number, number, number, number, number, number, number]

/** FIPS 180-4. */
export function sha256(text: string): string {
  const rounds = fractions(64, Math.cbrt)
  const state = fractions(8, Math.sqrt)
  const bytes = new TextEncoder().encode(text)
  const padded = new Uint8Array((((bytes.length + 8) >> 6) + 1) * 64)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 0x2000_0000))
  view.setUint32(padded.length - 4, bytes.length << 3)
  const w = new Uint32Array(64)
  const at = (words: Uint32Array, index: number): number => words[index] as number
  for (let block = 0; block < padded.length; block += 64) {
    for (let i = 0; i < 16; i++) w[i] = view.getUint32(block + i * 4)
    for (let i = 16; i < 64; i++) {
      const early = at(w, i - 15)
      const late = at(w, i - 2)
      const small = rotated(early, 7) ^ rotated(early, 18) ^ (early >>> 3)
      const large = rotated(late, 17) ^ rotated(late, 19) ^ (late >>> 10)
      w[i] = at(w, i - 16) + small + at(w, i - 7) + large
    }
    let registers: readonly number[] = [...state]
    for (let i = 0; i < 64; i++) {
      const [a, b, c, d, e, f, g, h] = registers as Registers
      const choice = (e & f) ^ (~e & g)
      const majority = (a & b) ^ (a & c) ^ (b & c)
      const first = h + (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)) + choice + at(rounds, i) + at(w, i)
      const second = (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) + majority
      registers = [(first + second) | 0, a, b, c, (d + first) | 0, e, f, g]
    }
    for (const [index, register] of registers.entries()) state[index] = at(state, index) + register
  }
  return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('')
}
