import type { Problem } from '../words/problem.js'
import { strangeCharacters } from './loader/characters.js'
import { finding, toProblems, type Finding } from './loader/findings.js'
import { jsonTree } from './loader/json-tree.js'
import { exceedsBytes, limitsOf, type Limits } from './loader/limits.js'
import { lineTable, type Position } from './loader/lines.js'
import { toPlain, type Part } from './loader/plain.js'
import type { TreeRead } from './loader/tree.js'
import { yamlTree } from './loader/yaml-tree.js'

export { decodeUtf8 } from './loader/decode.js'
export { dossierLimits, limitsOf, type Limits } from './loader/limits.js'
export type { Position } from './loader/lines.js'

/** A file as text. Without `format` a name ending in `.json` is JSON, anything else YAML (of which JSON may be a case). */
export interface Source {
  readonly name: string
  readonly text: string
  readonly format?: 'yaml' | 'json'
}

export type Path = readonly (string | number)[]

/** What a file says, and where it says it. */
export interface Loaded {
  /** Plain objects, arrays, strings (in NFC), numbers and booleans; the top level is an object. */
  readonly value: unknown
  /** Where the value at the path stands; for a path that leads nowhere, the innermost part that there is. */
  at(path: Path): Position
  /** The same for the key of the value. An item of a list has no key: then it is where the item stands. */
  keyAt(path: Path): Position
  /** A scalar as the file writes it, quotes and all; `undefined` for lists, maps and paths that lead nowhere. */
  source(path: Path): string | undefined
}

export interface Load {
  /** Only when nothing is wrong. */
  readonly loaded?: Loaded
  readonly problems: readonly Problem[]
}

function readTree({ name, format }: Source, text: string, limits: Limits): TreeRead {
  if (format === 'json' || (format === undefined && name.toLowerCase().endsWith('.json'))) return jsonTree(text, limits)
  if (/^\s*[[{]/.test(text)) {
    const json = jsonTree(text, limits)
    const limited = json.findings.some(({ code }) => code === 'E_SIZE' || code === 'E_DEPTH')
    if (json.tree !== undefined || limited) return json
  }
  return yamlTree(text, limits)
}

function loadedOf(value: unknown, root: Part, text: string): Loaded {
  const position = lineTable(text)
  const walk = (path: Path): readonly [part: Part, whole: boolean] => {
    let part = root
    for (const step of path) {
      const next = part.within.get(String(step).normalize('NFC'))
      if (next === undefined) return [part, false]
      part = next
    }
    return [part, true]
  }
  return {
    value,
    at: (path) => position(walk(path)[0].start),
    keyAt: (path) => {
      const [part] = walk(path)
      return position(part.key ?? part.start)
    },
    source: (path) => {
      const [part, whole] = walk(path)
      return whole && part.scalar ? text.slice(part.start, part.end) : undefined
    },
  }
}

/**
 * Reads a rule file or a dossier: YAML 1.2 core without anchors, aliases, tags, directives and merge keys, or JSON.
 * Nothing is guessed and nothing is lost: a number that would change by being read, an empty value, a key that stands
 * twice (also as NFC and NFD), a character that is not seen are problems. It never throws, and its cost is bounded by
 * the limits: a file beyond them, or with refused characters or broken syntax, is not looked at any further
 * otherwise every defect of the file is reported at once, in the order of the file.
 */
export function load(source: Source, limits?: Partial<Limits>): Load {
  const allowed = limitsOf(limits)
  const text = source.text.startsWith('\ufeff') ? source.text.slice(1) : source.text
  const refuse = (findings: readonly Finding[]): Load => ({
    problems: toProblems(findings, source.name, text, allowed.problems),
  })

  if (exceedsBytes(text, allowed.bytes)) {
    return refuse([finding('E_SIZE', 0, `the file is larger than ${allowed.bytes} bytes`, 'split the file')])
  }
  const strange = strangeCharacters(text)
  if (strange.length > 0) return refuse(strange)
  const { tree, findings } = readTree(source, text, allowed)
  if (tree === undefined) {
    if (findings.length > 0) return refuse(findings)
    return refuse([finding('E_EMPTY_FILE', 0, 'the file holds nothing', 'write at least one key and its value')])
  }
  if (tree.kind !== 'map') {
    return refuse([...findings, finding('E_TOP_LEVEL', tree.start, 'the top level must be keys and values', 'start with `key: value`')])
  }
  const plain = toPlain(tree, text)
  const all = [...findings, ...plain.findings]
  return all.length > 0 ? refuse(all) : { loaded: loadedOf(plain.value, plain.part, text), problems: [] }
}
