/** A text with white space folded to single spaces, in NFC, and without the asterisks of a transcript; places are kept. */
import type { Place } from '../documents/audit.js'

export interface Folded {
  readonly text: string
  /** Where a character of the folded text stands in the text given. */
  readonly placeOf: (index: number) => Place
}

export function foldSource(given: string): Folded {
  let text = ''
  const lines: number[] = []
  const columns: number[] = []
  let line = 1
  let column = 1
  // Letters with their marks are normalised together, so that a place is that of the letter.
  for (const [cluster] of given.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
    const isSpace = /^\s$/u.test(cluster)
    if (isSpace ? text !== '' && !text.endsWith(' ') : cluster !== '*') {
      const piece = isSpace ? ' ' : cluster.normalize('NFC')
      for (let each = 0; each < piece.length; each++) {
        lines.push(line)
        columns.push(column)
      }
      text += piece
    }
    if (cluster === '\n') {
      line++
      column = 1
    } else column += cluster.length
  }
  const trimmed = text.trimEnd()
  return {
    text: trimmed,
    placeOf: (index) => ({ line: lines[Math.min(index, lines.length - 1)] ?? 1, column: columns[Math.min(index, columns.length - 1)] ?? 1 }),
  }
}
