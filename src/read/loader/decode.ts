import { problem, type Problem } from '../../words/problem.js'

export interface Decoded {
  /** Without a byte order mark; absent when the bytes are not UTF-8. */
  readonly text?: string
  readonly problems: readonly Problem[]
}

const marks: readonly (readonly [bytes: readonly number[], name: string])[] = [
  [[0xff, 0xfe, 0, 0], 'UTF-32'],
  [[0, 0, 0xfe, 0xff], 'UTF-32'],
  [[0xff, 0xfe], 'UTF-16'],
  [[0xfe, 0xff], 'UTF-16'],
]

/** How many bytes the UTF-8 sequence at `at` takes (Unicode 15, table 3-7); 0 when there is none. */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0
  if (first < 0x80) return 1
  const length = first >= 0xc2 && first <= 0xdf ? 2 : first >= 0xe0 && first <= 0xef ? 3 : first >= 0xf0 && first <= 0xf4 ? 4 : 0
  if (length === 0) return 0
  const lowest = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80
  const highest = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf
  const second = bytes[at + 1] ?? 0
  if (second < lowest || second > highest) return 0
  for (let i = 2; i < length; i++) {
    const next = bytes[at + i] ?? 0
    if (next < 0x80 || next > 0xbf) return 0
  }
  return length
}

/** Offset of the first byte that is no part of UTF-8, or the length of the bytes. */
function firstBadByte(bytes: Uint8Array): number {
  let at = 0
  while (at < bytes.length) {
    const length = sequenceAt(bytes, at)
    if (length === 0) return at
    at += length
  }
  return at
}

/** Half or more of the bytes at one parity are NUL: UTF-16 without a mark. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 256)
  const zeros = [0, 0]
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1
  })
  return sample.length >= 2 && Math.max(...zeros) * 4 >= sample.length
}

/**
 * Text out of the bytes of a file, which must be UTF-8. A mark at the start is passed over. Bytes that are not UTF-8
 * (UTF-16, windows-1258, TCVN3) give `E_ENCODING` at the first of them, never a replaced character.
 */
export function decodeUtf8(bytes: Uint8Array, name: string): Decoded {
  const refuse = (line: number, column: number, message: string, hint: string): Decoded => ({
    problems: [problem('E_ENCODING', { file: name, line, column }, message, hint)],
  })
  const save = 'save it as UTF-8'
  const mark = marks.find(([start]) => start.every((byte, i) => bytes[i] === byte))
  if (mark !== undefined) return refuse(1, 1, `the file is ${mark[1]}, by its first bytes (byte offset 0)`, save)
  if (looksLikeUtf16(bytes)) {
    return refuse(1, 1, `the file looks like UTF-16 without a mark (byte offset ${bytes.indexOf(0)})`, save)
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), problems: [] }
  } catch {
    const bad = firstBadByte(bytes)
    const before = new TextDecoder('utf-8').decode(bytes.subarray(0, bad))
    const lineStart = before.lastIndexOf('\n') + 1
    const line = before.split('\n').length
    const byte = (bytes[bad] ?? 0).toString(16).toUpperCase().padStart(2, '0')
    const words = `the byte 0x${byte} at byte offset ${bad} is not UTF-8`
    return refuse(line, before.length - lineStart + 1, words, `the file may be windows-1258 or TCVN3; ${save}`)
  }
}
