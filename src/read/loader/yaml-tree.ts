import { Composer, isCollection, isMap, isScalar, isSeq, type CST, type Document, type YAMLError } from 'yaml'
import { finding, type Finding } from './findings.js'
import type { Limits } from './limits.js'
import type { Tree, TreeRead } from './tree.js'
import { scanYaml, type Scan } from './yaml-scan.js'
import { sayingOf } from './yaml-syntax.js'

const options = {
  version: '1.2',
  schema: 'core',
  merge: false,
  resolveKnownTags: false,
  strict: true,
  // The parser compares each key with each other key; keys are compared once, by a set, when the value is built.
  uniqueKeys: false,
  stringKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const

/** Each error costs the parser a stack trace, and nobody reads so many. */
const mostErrors = 100

type SyntaxError = Pick<YAMLError, 'code' | 'pos'>

interface Composed {
  readonly document?: Document.Parsed
  readonly errors: readonly SyntaxError[]
}

/** Composes the tokens of one document; stops at an error too many. Warnings count as errors. */
function compose(tokens: readonly CST.Token[]): Composed {
  const composer = new Composer(options)
  const reporting = composer as unknown as { onError: (...report: unknown[]) => void }
  const report = reporting.onError
  const enough = new RangeError('enough errors')
  let count = 0
  // The parser catches what is thrown inside a node and reports it again for each node around it: not heard any more.
  reporting.onError = (...of) => {
    if (count < mostErrors) report(...of)
    count += 1
    if (count >= mostErrors) throw enough
  }
  try {
    const [document] = composer.compose(tokens) as Iterable<Document.Parsed>
    return document === undefined ? { errors: [] } : { document, errors: [...document.errors, ...document.warnings] }
  } catch (thrown) {
    if (thrown !== enough) throw thrown
    const { errors, warnings } = composer.streamInfo()
    return { errors: [...errors, ...warnings] }
  }
}

/** The syntax errors, one for a line: what follows on the same line is most often the same mistake. */
function syntaxErrors(errors: readonly SyntaxError[], scan: Scan, text: string): readonly Finding[] {
  const all: Finding[] = scan.broken === undefined ? [] : [scan.broken]
  for (const { code, pos } of errors) {
    const { message, hint } = sayingOf(code)
    all.push(
      code === 'TAB_AS_INDENT'
        ? finding('E_CHAR', pos[0], 'character U+0009, a tab as indentation', 'indent with spaces')
        : finding('E_YAML_SYNTAX', pos[0], message, hint),
    )
  }
  all.sort((a, b) => a.offset - b.offset)
  return all.filter(({ offset }, i) => {
    const before = all[i - 1]
    return before === undefined || text.slice(before.offset, offset).includes('\n')
  })
}

/** A second document, or anything after the mark that ends the first. */
function secondDocument(tokens: readonly CST.Token[]): Finding | undefined {
  const [, second] = tokens.filter((token) => token.type === 'document')
  if (second === undefined) return undefined
  const marked = second.start.some((token) => token.type === 'doc-start')
  return marked
    ? finding('E_MULTI_DOC', second.offset, 'a second document starts here', 'write one document in a file')
    : finding('E_YAML_AFTER_END', second.offset, 'something stands after `...`', 'delete the line `...`')
}

function toTree(node: unknown, from: number): Tree {
  if (isScalar(node)) {
    const [start, end] = node.range ?? [from, from]
    const value = node.value as string | number | boolean | null
    return { kind: 'scalar', start, end, value, quoted: node.type !== 'PLAIN' }
  }
  if (isCollection(node)) {
    const [start, end] = node.range ?? [from, from]
    if (isSeq(node)) return { kind: 'list', start, end, items: node.items.map((item) => toTree(item, end)) }
    if (isMap(node)) {
      const entries = node.items.map(({ key, value }) => {
        const keyTree = toTree(key, start)
        return { key: keyTree, value: toTree(value, keyTree.end) }
      })
      return { kind: 'map', start, end, entries }
    }
  }
  return { kind: 'scalar', start: from, end: from, value: null, quoted: false }
}

/** Reads YAML 1.2 (core schema) without anchors, aliases, tags, directives and second documents. */
export function yamlTree(text: string, limits: Limits): TreeRead {
  const scan = scanYaml(text, limits)
  if (scan.beyond !== undefined) return { findings: [scan.beyond] }
  if (scan.constructs.length > 0) return { findings: [...scan.constructs, ...scan.cuts] }
  const second = secondDocument(scan.tokens)
  if (second !== undefined) return { findings: [...scan.cuts, second] }
  const { document, errors: reported } = compose(scan.tokens)
  const errors = syntaxErrors(reported, scan, text)
  if (errors.length > 0) return { findings: [...scan.cuts, ...errors] }
  const contents = document?.contents ?? null
  const nothing = contents === null || (isScalar(contents) && contents.type === 'PLAIN' && contents.source === '')
  return nothing ? { findings: scan.cuts } : { tree: toTree(contents, 0), findings: scan.cuts }
}
