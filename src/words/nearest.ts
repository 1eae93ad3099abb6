/** Longer words are never compared: nobody misspells a name of that length by a letter or two. */
const longest = 64

const folded = (word: string): string => word.normalize('NFC').toLowerCase()

/** Edits (insert, drop, replace, swap neighbours) from one word to the other, or `most + 1` when there are more. */
export function editDistance(from: string, to: string, most: number): number {
  const a = [...from]
  const b = [...to]
  if (Math.abs(a.length - b.length) > most) return most + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1)
      row.push(cost)
    }
    if (Math.min(...row) > most) return most + 1
    beforeLast = last
    last = row
  }
  return Math.min(last[b.length] ?? 0, most + 1)
}

/**
 * The known name that the word was probably meant to be, or `undefined` when none is near: at most one edit for each
 * three letters, and never more than three. Letter case is passed over. Of several equally near the first in
 * code-point order is taken, whatever the order of `known`.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const wanted = folded(word)
  if (wanted === '' || wanted.length > longest) return undefined
  let best: string | undefined
  let least = Math.min(3, Math.max(1, Math.floor([...wanted].length / 3)))
  for (const name of known) {
    if (name.length > longest) continue
    const distance = editDistance(wanted, folded(name), least)
    if (distance < least || (distance === least && (best === undefined || name < best))) {
      best = name
      least = distance
    }
  }
  return best
}
