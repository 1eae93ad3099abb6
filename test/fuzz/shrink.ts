/** Makes an input smaller as long as it goes wrong in the same way. */
import type { Input } from './input.js'

/** Whether the input still goes wrong. */
export type StillWrong = (input: Input) => Promise<boolean>

const MOST_TRIES = 300
const MOST_MS = 10_000

/** Parts of a text that may go together: its lines, or the pieces between commas where it has one line. */
function piecesOf(text: string): { readonly pieces: readonly string[]; readonly glue: string } {
  const lines = text.split('\n')
  return lines.length > 1 ? { pieces: lines, glue: '\n' } : { pieces: text.split(','), glue: ',' }
}

export async function shrunkInput(input: Input, stillWrong: StillWrong): Promise<Input> {
  let least = input
  let tries = 0
  const until = Date.now() + MOST_MS
  const enough = (): boolean => tries >= MOST_TRIES || Date.now() > until
  const better = async (smaller: Input): Promise<boolean> => {
    tries += 1
    if (!(await stillWrong(smaller))) return false
    least = smaller
    return true
  }
  for (const [index] of input.texts.entries()) {
    const withText = (text: string): Input => ({ ...least, texts: least.texts.map((each, at) => (at === index ? { ...each, text } : each)) })
    const { pieces: whole, glue } = piecesOf(least.texts[index]?.text ?? '')
    let pieces = whole
    for (let size = Math.ceil(pieces.length / 2); size >= 1 && !enough(); size = size === 1 ? 0 : Math.ceil(size / 2)) {
      for (let from = 0; from < pieces.length && !enough(); ) {
        const fewer = pieces.toSpliced(from, size)
        if (fewer.length > 0 && (await better(withText(fewer.join(glue))))) pieces = fewer
        else from += size
      }
    }
  }
  for (let at = least.words.length - 1; at >= 0 && input.kind === 'commands' && !enough(); at -= 1) await better({ ...least, words: least.words.toSpliced(at, 1) })
  return least
}
