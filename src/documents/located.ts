/** Faults in a value that came from no file: the place of each is a JSON pointer. */
import { problem } from '../words/problem.js'
import type { Problem } from '../words/problem.js'
import { hintWords } from './issues.js'
import type { Described } from './issues.js'

/** So many of them have a hint that takes a search: nobody reads the hint of the hundredth. */
const MOST_SOUGHT = 100

export function locatedAll(faults: readonly Described[]): readonly Problem[] {
  return faults.map(({ code, path, message, hint }, index) => {
    const pointer = path.map((step) => `/${String(step).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('')
    const words = typeof hint === 'function' && index >= MOST_SOUGHT ? '' : hintWords(hint)
    return { ...problem(code, { file: '<object>', line: 0, column: 0 }, message, words === '' ? undefined : words), pointer }
  })
}
