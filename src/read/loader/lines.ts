/** Line and column, both from 1; the column counts UTF-16 code units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Turns offsets of a text into positions. Lines end at LF only. */
export function lineTable(text: string): (offset: number) => Position {
  let starts: number[] | undefined
  const startsOfLines = (): number[] => {
    const found = [0]
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) found.push(at + 1)
    return found
  }
  return (offset) => {
    starts ??= startsOfLines()
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
  }
}
