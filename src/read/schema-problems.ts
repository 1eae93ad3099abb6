/** Described defects as problems with positions: of files, or of plain objects, where a JSON pointer stands instead. */
import { hintWords, type Described } from '../documents/issues.js'
import { pointerOf } from '../documents/located.js'
import { nearest } from '../words/nearest.js'
import { problem, severityOf, type Place, type Problem } from '../words/problem.js'
import { shown } from '../words/shown.js'
import type { Loaded, Path, Source } from './load.js'

/** Where the value at a path stands; with `onKey`, where its key does. */
export type Locate = (path: Path, onKey?: boolean) => Place & { readonly pointer?: string }

export { fault } from '../documents/fault.js'

/** `did you mean …`, and otherwise what there is. */
export function hintOf(word: string, known: readonly string[], what: string): () => string {
  return () => {
    const near = nearest(word, known)
    if (near !== undefined) return `did you mean ${shown(near)}?`
    return known.length === 0 ? `there are no ${what}` : `the ${what} are ${known.slice(0, 30).map((each) => shown(each)).join(', ')}${known.length > 30 ? ', …' : ''}`
  }
}

/** Positions in a loaded file. */
export function inFile(name: string, loaded: Loaded): Locate {
  return (path, onKey = false) => ({ file: name, ...(onKey ? loaded.keyAt(path) : loaded.at(path)) })
}

/** Positions in an object that came from no file. */
export const inObject: Locate = (path) => ({
  file: '<object>',
  line: 0,
  column: 0,
  pointer: pointerOf(path),
})

export function toProblem({ code, path, message, hint, onKey }: Described, locate: Locate): Problem {
  const { pointer, ...place } = locate(path, onKey)
  const words = hintWords(hint)
  return { ...problem(code, place, message, words === '' ? undefined : words), ...(pointer === undefined ? {} : { pointer }) }
}

/** A problem whose words are made only when it is listed. */
export interface Pending extends Place, Pick<Problem, 'severity'> {
  readonly listed: () => Problem
}

export function pending(described: Described, locate: Locate): Pending {
  const { file, line, column } = locate(described.path, described.onKey)
  return { file, line, column, severity: severityOf(described.code), listed: () => toProblem(described, locate) }
}

/**
 * In the order of the files given and of each file. Beyond `most` of a file with an error a row counts those that are
 * not listed; warnings alone are all listed, since they stand beside a result.
 */
export function inOrder(problems: readonly (Problem | Pending)[], files: readonly string[], most = 20): readonly Problem[] {
  const rank = (file: string): number => (files.includes(file) ? files.indexOf(file) : files.length)
  const ordered = problems.toSorted((a, b) => rank(a.file) - rank(b.file) || a.line - b.line || a.column - b.column)
  const faulty = new Set(problems.filter(({ severity }) => severity === 'error').map(({ file }) => file))
  const counted = new Map<string, number>()
  return ordered.flatMap((each) => {
    if (!faulty.has(each.file)) return [listed(each)]
    const before = counted.get(each.file) ?? 0
    counted.set(each.file, before + 1)
    if (before < most) return [listed(each)]
    if (before > most) return []
    const left = ordered.filter(({ file }) => file === each.file).length - most
    return [problem('E_TOO_MANY', each, left === 1 ? '1 more problem is not listed' : `${left} more problems are not listed`)]
  })
}

/** What was found in one file, or in one object, in its order. */
export const inOneFile = (found: readonly Described[], locate: Locate): readonly Problem[] => inOrder(found.map((each) => pending(each, locate)), [])

const listed = (each: Problem | Pending): Problem => ('listed' in each ? each.listed() : each)

export const anyError = (problems: readonly Problem[]): boolean => problems.some(({ severity }) => severity === 'error')

/** A text without a name is called `<text>`. */
export function sourceOf(source: string | Source): Source {
  return typeof source === 'string' ? { name: '<text>', text: source } : source
}
