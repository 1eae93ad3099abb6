/** Words held against words: how alike they are, and which differ. Capitals and punctuation make no difference. */
import type { WordChange } from '../../documents/comparison.js'

interface Word {
  readonly printed: string
  readonly bare: string
}

function wordsOf(text: string): readonly Word[] {
  return text
    .normalize('NFC')
    .split(/\s+/)
    .map((printed) => ({ printed, bare: printed.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '') }))
    .filter(({ bare }) => bare !== '')
}

function counts(members: readonly string[]): ReadonlyMap<string, number> {
  const all = new Map<string, number>()
  for (const each of members) all.set(each, (all.get(each) ?? 0) + 1)
  return all
}

/** Twice what two lists share, over what they hold together: 0 to 1. */
export function dice(one: readonly string[], other: readonly string[]): number {
  if (one.length + other.length === 0) return 1
  const right = counts(other)
  let shared = 0
  for (const [each, count] of counts(one)) shared += Math.min(count, right.get(each) ?? 0)
  return (2 * shared) / (one.length + other.length)
}

/** How alike two texts are, from 0 to 1: by their words, and by their words in pairs. */
export function likeness(one: string, other: string): number {
  const words = [one, other].map((text) => wordsOf(text).map(({ bare }) => bare))
  const [left = [], right = []] = words
  const [leftPairs = [], rightPairs = []] = words.map((list) => list.slice(1).map((word, index) => `${list[index] ?? ''} ${word}`))
  return leftPairs.length + rightPairs.length === 0 ? dice(left, right) : (dice(left, right) + dice(leftPairs, rightPairs)) / 2
}

/** The longest common run of words, as a table of lengths from each place to the ends. */
function lengths(left: readonly Word[], right: readonly Word[]): readonly (readonly number[])[] {
  const table: number[][] = Array.from({ length: left.length + 1 }, () => Array.from({ length: right.length + 1 }, () => 0))
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      const row = table[i] ?? []
      row[j] = left[i]?.bare === right[j]?.bare ? (table[i + 1]?.[j + 1] ?? 0) + 1 : Math.max(table[i + 1]?.[j] ?? 0, row[j + 1] ?? 0)
    }
  }
  return table
}

/** Where two texts part: what each has there, and the last word that they had in common. */
export function wordChanges(one: string, other: string): readonly WordChange[] {
  const left = wordsOf(one)
  const right = wordsOf(other)
  const table = lengths(left, right)
  const changes: WordChange[] = []
  let first: string[] = []
  let second: string[] = []
  let before = ''
  const close = (): void => {
    if (first.length + second.length > 0) changes.push({ before, first: first.join(' '), second: second.join(' ') })
    first = []
    second = []
  }
  let i = 0
  let j = 0
  for (;;) {
    const a = left[i]
    const b = right[j]
    if (a === undefined && b === undefined) break
    if (a !== undefined && b !== undefined && a.bare === b.bare) {
      close()
      before = a.printed
      i++
      j++
    } else if (b === undefined || (a !== undefined && (table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0))) {
      first.push(a?.printed ?? '')
      i++
    } else {
      second.push(b.printed)
      j++
    }
  }
  close()
  return changes
}
