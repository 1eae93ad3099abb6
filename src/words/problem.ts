import { sanitise } from './shown.js'

export type Severity = 'error' | 'warning'

interface ProblemMeaning {
  readonly severity: Severity
  /** Short meaning in Vietnamese. */
  readonly vi: string
  /** Short meaning in English. */
  readonly en: string
}

/** Every code a problem can carry, in the whole library. A code never changes its meaning. */
export const problemCodes = {
  E_ENCODING: { severity: 'error', vi: 'tệp không phải UTF-8', en: 'the file is not UTF-8' },
  E_SIZE: { severity: 'error', vi: 'tệp quá lớn', en: 'the file is too large' },
  E_DEPTH: { severity: 'error', vi: 'lồng nhau quá sâu', en: 'nested too deeply' },
  E_CHAR: { severity: 'error', vi: 'ký tự không được dùng', en: 'a character that may not be used' },
  E_EMPTY_FILE: { severity: 'error', vi: 'tệp trống', en: 'the file is empty' },
  E_TOP_LEVEL: { severity: 'error', vi: 'cấp ngoài cùng phải là các cặp khóa và giá trị', en: 'the top level must be a map' },
  E_MULTI_DOC: { severity: 'error', vi: 'nhiều tài liệu trong một tệp', en: 'more than one document in a file' },
  E_YAML_SYNTAX: { severity: 'error', vi: 'sai cú pháp YAML', en: 'not well-formed YAML' },
  E_YAML_ANCHOR: { severity: 'error', vi: 'không dùng neo YAML (&)', en: 'YAML anchors are not allowed' },
  E_YAML_ALIAS: { severity: 'error', vi: 'không dùng bí danh YAML (*)', en: 'YAML aliases are not allowed' },
  E_YAML_TAG: { severity: 'error', vi: 'không dùng thẻ YAML (!)', en: 'YAML tags are not allowed' },
  E_YAML_DIRECTIVE: { severity: 'error', vi: 'không dùng chỉ thị YAML (%)', en: 'YAML directives are not allowed' },
  E_YAML_MERGE: { severity: 'error', vi: 'không dùng khóa gộp (<<)', en: 'merge keys are not allowed' },
  E_YAML_AFTER_END: { severity: 'error', vi: 'còn nội dung sau dấu kết thúc', en: 'content after the end of the document' },
  E_JSON_SYNTAX: { severity: 'error', vi: 'sai cú pháp JSON', en: 'not well-formed JSON' },
  E_DUP_KEY: { severity: 'error', vi: 'khóa bị lặp', en: 'a key stands twice' },
  E_KEY: { severity: 'error', vi: 'khóa phải là chữ', en: 'a key must be text' },
  E_EMPTY_KEY: { severity: 'error', vi: 'khóa trống', en: 'an empty key' },
  E_RESERVED: { severity: 'error', vi: 'tên dành riêng', en: 'a reserved name' },
  E_NULL: { severity: 'error', vi: 'thiếu giá trị', en: 'no value' },
  E_QUOTE_REQUIRED: { severity: 'error', vi: 'phải đặt trong ngoặc kép', en: 'quotes are required' },
  E_TEXT_CUT: { severity: 'error', vi: 'chữ sau dấu # bị mất', en: 'text after # is lost' },
  E_TOO_MANY: { severity: 'error', vi: 'còn nhiều lỗi khác', en: 'more problems than are listed' },
} as const satisfies Record<`${'E' | 'W'}_${string}`, ProblemMeaning>

export type ProblemCode = keyof typeof problemCodes

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
}

export function problem(code: ProblemCode, where: Place, message: string, hint?: string): Problem {
  const { file, line, column } = where
  const { severity } = problemCodes[code]
  return { code, severity, file, line, column, message, ...(hint === undefined ? {} : { hint }) }
}

/** `file:line:column: error E_X: message`, and the hint on a second line. Nothing unseen reaches the reader's terminal. */
export function formatProblem(p: Problem): string {
  const head = `${sanitise(p.file)}:${p.line}:${p.column}: ${p.severity} ${p.code}: ${sanitise(p.message)}`
  return p.hint === undefined ? head : `${head}\n  hint: ${sanitise(p.hint)}`
}
