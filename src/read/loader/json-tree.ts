import { shown } from '../../words/shown.js'
import { finding, type Finding } from './findings.js'
import type { Limits } from './limits.js'
import type { Entry, ScalarNode, Tree, TreeRead } from './tree.js'

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const space = /[ \t\r\n]*/y
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
const word = /[^\s,:[\]{}"]+/y
const control = /[\u0000-\u001f]/

const literals: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
])

/**
 * Reads JSON (RFC 8259) and keeps the place of every part, duplicate keys too. It accepts what `JSON.parse` accepts,
 * within the limits; the first defect ends the reading.
 */
export function jsonTree(text: string, limits: Limits): TreeRead {
  let at = 0
  // The first backslash that has not been passed: looked for once, not again from every text of a file without any.
  let backslash = text.indexOf('\\')
  let tokens = 0
  let depth = 0
  let defect: Finding | undefined

  const fail = (found: Finding): undefined => {
    defect ??= found
    return undefined
  }
  const matched = (pattern: RegExp, from = at): string => {
    pattern.lastIndex = from
    return pattern.exec(text)?.[0] ?? ''
  }
  const skip = (): void => {
    at += matched(space).length
  }
  const expected = (what: string): undefined => {
    const there = at >= text.length ? 'the end of the file' : shown(matched(word) || (text[at] ?? ''))
    return fail(finding('E_JSON_SYNTAX', at, `expected ${what}, found ${there}`))
  }
  const counted = (): boolean => {
    tokens += 1
    if (tokens <= limits.tokens) return true
    fail(finding('E_SIZE', at, `more than ${limits.tokens} tokens`, 'split the file'))
    return false
  }

  const string = (): ScalarNode | undefined => {
    const start = at
    let end = text.indexOf('"', start + 1)
    if (backslash !== -1 && backslash < start) backslash = text.indexOf('\\', start + 1)
    const plain = end !== -1 && (backslash === -1 || backslash > end)
    if (!plain) {
      end = start + 1
      for (;;) {
        const unit = text[end]
        if (unit === undefined) {
          return fail(finding('E_JSON_SYNTAX', start, 'the closing `"` of this text is missing'))
        }
        if (unit === '"') break
        if (unit !== '\\') {
          end += 1
          continue
        }
        const read = matched(escape, end)
        if (read === '') {
          return fail(finding('E_JSON_SYNTAX', end, `${shown(text.slice(end, end + 2))} is not an escape of JSON`))
        }
        end += read.length
      }
    }
    const raw = text.slice(start, end + 1)
    const broken = control.exec(raw)
    if (broken !== null) {
      return fail(finding('E_JSON_SYNTAX', start + broken.index, `${shown(broken[0])} inside text`, 'write it as an escape'))
    }
    at = end + 1
    const value = plain ? raw.slice(1, -1) : (JSON.parse(raw) as string)
    return { kind: 'scalar', start, end: at, value, quoted: true }
  }

  const bare = (): ScalarNode | undefined => {
    const start = at
    const digits = matched(number)
    if (digits !== '') {
      const rest = matched(word, start)
      if (rest !== digits) return expected('a value')
      at += digits.length
      return { kind: 'scalar', start, end: at, value: Number(digits), quoted: false }
    }
    const name = matched(word)
    const value = literals.get(name)
    if (value === undefined) return expected('a value')
    at += name.length
    return { kind: 'scalar', start, end: at, value, quoted: false }
  }

  /** The parts between two brackets; `part` reads one and says whether it could. */
  const parts = (close: string, part: () => boolean): boolean => {
    at += 1
    depth += 1
    skip()
    if (text[at] === close) {
      at += 1
      depth -= 1
      return true
    }
    for (;;) {
      if (!part()) return false
      skip()
      const sign = text[at]
      if (sign === close) break
      if (sign !== ',') {
        expected(`\`,\` or \`${close}\``)
        return false
      }
      at += 1
      skip()
    }
    at += 1
    depth -= 1
    return true
  }

  const list = (): Tree | undefined => {
    const start = at
    const items: Tree[] = []
    const read = parts(']', () => {
      const item = value()
      if (item !== undefined) items.push(item)
      return item !== undefined
    })
    return read ? { kind: 'list', start, end: at, items } : undefined
  }

  const map = (): Tree | undefined => {
    const start = at
    const entries: Entry[] = []
    const read = parts('}', () => {
      if (text[at] !== '"') {
        expected('a key in double quotes')
        return false
      }
      const key = counted() ? string() : undefined
      if (key === undefined) return false
      skip()
      if (text[at] !== ':') {
        expected('`:`')
        return false
      }
      at += 1
      skip()
      const entry = value()
      if (entry !== undefined) entries.push({ key, value: entry })
      return entry !== undefined
    })
    return read ? { kind: 'map', start, end: at, entries } : undefined
  }

  const value = (): Tree | undefined => {
    if (!counted()) return undefined
    const sign = text[at]
    if (sign === '"') return string()
    if (sign !== '{' && sign !== '[') return bare()
    if (depth >= limits.depth) return fail(finding('E_DEPTH', at, `more than ${limits.depth} levels inside one another`))
    return sign === '{' ? map() : list()
  }

  skip()
  if (at === text.length) return { findings: [] }
  const tree = value()
  skip()
  if (tree !== undefined && at < text.length) expected('the end of the file')
  if (defect !== undefined || tree === undefined) return { findings: defect === undefined ? [] : [defect] }
  return { tree, findings: [] }
}
