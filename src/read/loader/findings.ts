import { problem, type Problem, type ProblemCode } from '../../words/problem.js'
import { lineTable } from './lines.js'

/** A problem before it has a line and a column. Its words are made only when it is listed. */
export interface Finding {
  readonly code: ProblemCode
  readonly offset: number
  readonly tell: () => { readonly message: string; readonly hint?: string }
}

export function finding(code: ProblemCode, offset: number, message: string, hint?: string): Finding {
  return { code, offset, tell: () => (hint === undefined ? { message } : { message, hint }) }
}

/** The findings in the order of the text; beyond `most` one row counts those that are not listed. */
export function toProblems(findings: readonly Finding[], file: string, text: string, most: number): readonly Problem[] {
  const position = lineTable(text)
  const ordered = findings.toSorted((a, b) => a.offset - b.offset)
  const listed = ordered.slice(0, most).map(({ code, offset, tell }) => {
    const { message, hint } = tell()
    return problem(code, { file, ...position(offset) }, message, hint)
  })
  const next = ordered[most]
  if (next === undefined) return listed
  const left = ordered.length - most
  const words = left === 1 ? '1 more problem is not listed' : `${left} more problems are not listed`
  return [...listed, problem('E_TOO_MANY', { file, ...position(next.offset) }, words)]
}
