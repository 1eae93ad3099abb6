/** A fault of what the schema accepted, and what to do about a name that is not known. */
import { nearest } from '../words/nearest.js'
import type { ProblemCode } from '../words/problem.js'
import { shown } from '../words/shown.js'
import type { Described, Hint } from './issues.js'

export function fault(code: ProblemCode, path: Described['path'], message: string, hint?: Hint, onKey = false): Described {
  return { code, path, message, ...(hint === undefined ? {} : { hint }), onKey }
}

export function didYouMean(name: string, among: () => readonly string[]): () => string {
  return () => {
    const known = among()
    const near = nearest(name, known)
    return `${near === undefined ? '' : `did you mean ${shown(near)}? `}${known.length > 0 ? `known here: ${known.slice(0, 20).map((each) => shown(each)).join(', ')}` : 'none is listed'}`
  }
}
