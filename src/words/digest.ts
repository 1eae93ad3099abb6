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
    let a = at(state, 0)
    let b = at(state, 1)
    let c = at(state, 2)
    let d = at(state, 3)
    let e = at(state, 4)
    let f = at(state, 5)
    let g = at(state, 6)
    let h = at(state, 7)
    for (let i = 0; i < 64; i++) {
      const choice = (e & f) ^ (~e & g)
      const majority = (a & b) ^ (a & c) ^ (b & c)
      const first = (h + (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)) + choice + at(rounds, i) + at(w, i)) | 0
      const second = ((rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) + majority) | 0
      h = g
      g = f
      f = e
      e = (d + first) | 0
      d = c
      c = b
      b = a
      a = (first + second) | 0
    }
    state[0] = at(state, 0) + a
    state[1] = at(state, 1) + b
    state[2] = at(state, 2) + c
    state[3] = at(state, 3) + d
    state[4] = at(state, 4) + e
    state[5] = at(state, 5) + f
    state[6] = at(state, 6) + g
    state[7] = at(state, 7) + h
  }
  return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('')
}
