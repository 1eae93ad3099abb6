/** Faults in a value that came from no file: the place of each is a JSON pointer. */
import { problem, severityOf } from '../words/problem.js'
import type { Problem } from '../words/problem.js'
import { hintWords } from './issues.js'
import type { Described } from './issues.js'

/** So many of them have a hint that takes a search: nobody reads the hint of the hundredth. */
const MOST_SOUGHT = 100

export function locatedAll(faults: readonly Described[]): readonly Problem[] {
  return faults.map(({ code, path, message, hint }, index) => {
    const words = typeof hint === 'function' && index >= MOST_SOUGHT ? '' : hintWords(hint)
    return { ...problem(code, { file: '<object>', line: 0, column: 0 }, message, words === '' ? undefined : words), pointer: pointerOf(path) }
  })
}

/** So many errors are told in words, and of the rest how many there are. */
const MOST_TOLD = 20

/** The errors among them, in words: where each is, and what is wrong. No hint is looked for. */
export function errorWords(faults: readonly Described[]): readonly string[] {
  const errors = faults.filter(({ code }) => severityOf(code) === 'error')
  const told = errors.slice(0, MOST_TOLD).map(({ path, message }) => (path.length === 0 ? message : `${pointerOf(path)} ${message}`))
  const more = errors.length - MOST_TOLD
  return more > 0 ? [...told, `and ${more} more ${more === 1 ? 'error' : 'errors'}`] : told
}

/** The path as a JSON pointer. */
export function pointerOf(path: Described['path']): string {
  return path.map((step) => `/${String(step).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('')
}
