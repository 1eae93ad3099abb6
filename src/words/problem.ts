import type { ProblemCode } from './problem-codes.js'
import { sanitise } from './shown.js'

export type { ProblemCode } from './problem-codes.js'

export type Severity = 'error' | 'warning'

/** Where in a file: line and column count from 1, the column in UTF-16 code units. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** One defect of a file. Problems are values: they are collected and reported together, never thrown. */
export interface Problem extends Place {
  readonly code: ProblemCode
  readonly severity: Severity
  /** English, lower case, no full stop, what the user wrote in backticks. */
  readonly message: string
  /** What to do about it. */
  readonly hint?: string
  /** Where in a value that came from no file (line and column are 0): a JSON pointer. */
  readonly pointer?: string
}

/** A code says by itself how bad it is: `W_` warns, and so does the doubt about a double. */
export function severityOf(code: ProblemCode): Severity {
  return code.startsWith('W_') || code === 'L_TWICE' ? 'warning' : 'error'
}

export function problem(code: ProblemCode, where: Place, message: string, hint?: string): Problem {
  const { file, line, column } = where
  return { code, severity: severityOf(code), file, line, column, message, ...(hint === undefined ? {} : { hint }) }
}

/** `file:line:column: error E_X: message`, and the hint on a second line. Nothing unseen reaches the reader's terminal. */
export function formatProblem(p: Problem): string {
  const where = p.pointer === undefined ? `${p.file}:${p.line}:${p.column}` : `${p.file} ${p.pointer || '/'}`
  const head = `${sanitise(where)}: ${p.severity} ${p.code}: ${sanitise(p.message)}`
  return p.hint === undefined ? head : `${head}\n  hint: ${sanitise(p.hint)}`
}
