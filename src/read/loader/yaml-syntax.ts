import type { ErrorCode } from 'yaml'

interface Saying {
  readonly message: string
  readonly hint?: string
}

const quotes = 'put quotes around a text that holds `: ` or ` #`, or that starts with a sign such as `>` or `@`'
const indent = 'use the same number of spaces for lines of one level'

/** What went wrong, in words of our own: the parser's may change with its version, and may quote the file. */
const sayings: Readonly<Partial<Record<ErrorCode, Saying>>> = {
  BAD_DQ_ESCAPE: { message: 'an unknown escape in a text in double quotes', hint: 'write `\\\\` for a backslash, or use single quotes' },
  BAD_INDENT: { message: 'a line is not indented like the lines it belongs to', hint: indent },
  BAD_PROP_ORDER: { message: 'signs in the wrong order', hint: quotes },
  BAD_SCALAR_START: { message: 'a text may not start with this sign unless it is in quotes', hint: quotes },
  BLOCK_AS_IMPLICIT_KEY: { message: 'a second `: ` in one line, or a deeper line below a value', hint: quotes },
  BLOCK_IN_FLOW: { message: 'indented lines inside brackets', hint: 'close the brackets, or write the list without them' },
  KEY_OVER_1024_CHARS: { message: 'a key is longer than 1024 characters' },
  MISSING_CHAR: { message: 'a sign is missing here, such as `:`, `,` or a closing quote', hint: quotes },
  MULTILINE_IMPLICIT_KEY: { message: 'a key must stand on one line', hint: indent },
  UNEXPECTED_TOKEN: { message: 'this cannot stand here', hint: quotes },
}

export function sayingOf(code: ErrorCode): Saying {
  return sayings[code] ?? { message: 'this cannot be read as YAML', hint: quotes }
}
