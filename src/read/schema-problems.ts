/** Described defects as problems with positions: of files, or of plain objects, where a JSON pointer stands instead. */
import type { Described } from '../documents/issues.js'
import { nearest } from '../words/nearest.js'
import { problem, type Place, type Problem } from '../words/problem.js'
import { shown } from '../words/shown.js'
import type { Loaded, Path, Source } from './load.js'

/** Where the value at a path stands; with `onKey`, where its key does. */
export type Locate = (path: Path, onKey?: boolean) => Place & { readonly pointer?: string }

/** One defect found by a check that no schema can make. */
export function fault(code: Described['code'], path: Path, message: string, hint?: string, onKey = false): Described {
  return { code, path, message, ...(hint === undefined ? {} : { hint }), onKey }
}

/** `did you mean …`, and otherwise what there is. */
export function hintOf(word: string, known: readonly string[], what: string): string {
  const near = nearest(word, known)
  if (near !== undefined) return `did you mean ${shown(near)}?`
  return known.length === 0 ? `there are no ${what}` : `the ${what} are ${known.slice(0, 30).map((each) => shown(each)).join(', ')}${known.length > 30 ? ', …' : ''}`
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
  pointer: path.map((step) => `/${String(step).replace(/~/g, '~0').replace(/\//g, '~1')}`).join(''),
})

export function toProblem({ code, path, message, hint, onKey }: Described, locate: Locate): Problem {
  const { pointer, ...place } = locate(path, onKey)
  return { ...problem(code, place, message, hint), ...(pointer === undefined ? {} : { pointer }) }
}

/** In the order of the files given and of each file; beyond `most` of one file a row counts those that are not listed. */
export function inOrder(problems: readonly Problem[], files: readonly string[], most = 20): readonly Problem[] {
  const rank = (file: string): number => (files.includes(file) ? files.indexOf(file) : files.length)
  const ordered = problems.toSorted((a, b) => rank(a.file) - rank(b.file) || a.line - b.line || a.column - b.column)
  const counted = new Map<string, number>()
  return ordered.flatMap((each) => {
    const before = counted.get(each.file) ?? 0
    counted.set(each.file, before + 1)
    if (before < most) return [each]
    if (before > most) return []
    const left = ordered.filter(({ file }) => file === each.file).length - most
    return [problem('E_TOO_MANY', each, left === 1 ? '1 more problem is not listed' : `${left} more problems are not listed`)]
  })
}

export const anyError = (problems: readonly Problem[]): boolean => problems.some(({ severity }) => severity === 'error')

/** A text without a name is called `<text>`. */
export function sourceOf(source: string | Source): Source {
  return typeof source === 'string' ? { name: '<text>', text: source } : source
}
