import { CST, Lexer, Parser } from 'yaml'
import type { ProblemCode } from '../../words/problem.js'
import { shown } from '../../words/shown.js'
import { finding, type Finding } from './findings.js'
import type { Limits } from './limits.js'
import { sayingOf } from './yaml-syntax.js'

export interface Scan {
  /** What may be composed: everything, or all before the first syntax error. */
  readonly tokens: readonly CST.Token[]
  /** Constructs that no file here may use. */
  readonly constructs: readonly Finding[]
  /** Texts that a comment cuts short. */
  readonly cuts: readonly Finding[]
  /** The first syntax error met while scanning. */
  readonly broken?: Finding
  /** A limit that was passed: nothing else about the file counts. */
  readonly beyond?: Finding
}

const collections: ReadonlySet<string> = new Set(['block-map', 'block-seq', 'flow-collection'])

const startsText = (sign: string): string => `put quotes around a text that starts with \`${sign}\``

const refused: Readonly<Partial<Record<CST.TokenType, readonly [code: ProblemCode, name: string, hint: string]>>> = {
  anchor: ['E_YAML_ANCHOR', 'anchor', startsText('&')],
  alias: ['E_YAML_ALIAS', 'alias', startsText('*')],
  tag: ['E_YAML_TAG', 'tag', startsText('!')],
  'directive-line': ['E_YAML_DIRECTIVE', 'directive', 'delete the line; the files are YAML 1.2'],
}

/** A `#` that is no part of a comment sign: `#1`, `#a`; `# a`, `##` and a `#` at the end of the line are comments. */
const gluedComment = /^#[^\s#]/

/**
 * Reads the text token by token and stops before it can become costly: too many tokens, too deep, or the first thing
 * that cannot stand where it stands. The parser's own depth of nesting is looked at after each token, because
 * composing a deep tree can abort the process.
 */
export function scanYaml(text: string, limits: Limits): Scan {
  const lexer = new Lexer()
  const parser = new Parser()
  const tokens: CST.Token[] = []
  const constructs: Finding[] = []
  const cuts: Finding[] = []
  let count = 0
  let scalarNext = false
  let afterText = false

  for (const source of lexer.lex(text)) {
    count += 1
    const offset = parser.offset
    if (count > limits.tokens) {
      const beyond = finding('E_SIZE', offset, `more than ${limits.tokens} tokens`, 'split the file')
      return { tokens: [], constructs, cuts, beyond }
    }
    const type: CST.TokenType | null = scalarNext ? 'scalar' : CST.tokenType(source)
    if (type === 'comment' && afterText && gluedComment.test(source)) {
      const words = `${shown(source)} is read as a comment, so the text before it is cut`
      cuts.push(finding('E_TEXT_CUT', offset, words, 'put quotes around the whole text, or a space after `#`'))
    }
    const construct = type === null ? undefined : refused[type]
    if (construct !== undefined) {
      const [code, name, hint] = construct
      constructs.push(finding(code, offset, `${name} ${shown(source)} may not be used`, hint))
    }
    if (scalarNext) afterText = true
    else if (type !== 'space') afterText = false
    scalarNext = !scalarNext && type === 'scalar'

    for (const token of parser.next(source)) {
      if (token.type === 'error') {
        const { message, hint } = sayingOf('UNEXPECTED_TOKEN')
        return { tokens, constructs, cuts, broken: finding('E_YAML_SYNTAX', token.offset, message, hint) }
      }
      tokens.push(token)
    }
    if (parser.stack.length > limits.depth) {
      const depth = parser.stack.filter((token) => collections.has(token.type)).length
      if (depth > limits.depth) {
        const beyond = finding('E_DEPTH', offset, `more than ${limits.depth} levels inside one another`)
        return { tokens: [], constructs, cuts, beyond }
      }
    }
  }
  for (const token of parser.end()) tokens.push(token)
  return { tokens, constructs, cuts }
}
