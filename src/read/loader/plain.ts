import { shown } from '../../words/shown.js'
import type { Finding } from './findings.js'
import { keyOf } from './keys.js'
import { lineTable } from './lines.js'
import { scalarValue } from './scalars.js'
import type { MapNode, Tree } from './tree.js'

/** A part of the value and where it stands; maps by key, lists by index. */
export interface Part {
  readonly start: number
  readonly end: number
  /** Offset of the key, where the part has one. */
  readonly key?: number
  readonly scalar: boolean
  readonly within: ReadonlyMap<string, Part>
}

export interface Plain {
  readonly value: unknown
  readonly part: Part
  readonly findings: readonly Finding[]
}

const nothing: ReadonlyMap<string, Part> = new Map()

/** Plain objects, arrays and scalars out of the tree, with every defect of keys and scalars. */
export function toPlain(tree: Tree, text: string): Plain {
  const findings: Finding[] = []
  const position = lineTable(text)

  const build = (node: Tree, key?: number): readonly [unknown, Part] => {
    const { start, end } = node
    const place = { start, end, ...(key === undefined ? {} : { key }) }
    if (node.kind === 'scalar') {
      const before = findings.length
      const value = scalarValue(node, text.slice(start, end), findings)
      const last = findings[before]
      // Where nothing is written, the key is what the reader can see.
      if (last !== undefined && start === end && key !== undefined) findings[before] = { ...last, offset: key }
      return [value, { ...place, scalar: true, within: nothing }]
    }
    const within = new Map<string, Part>()
    if (node.kind === 'map') return [entries(node, within), { ...place, scalar: false, within }]
    const items = node.items.map((item, i) => {
      const [value, part] = build(item)
      within.set(String(i), part)
      return value
    })
    return [items, { ...place, scalar: false, within }]
  }

  const entries = (node: MapNode, within: Map<string, Part>): Record<string, unknown> => {
    const object: Record<string, unknown> = {}
    for (const entry of node.entries) {
      const { start, end } = entry.key
      const name = keyOf(entry.key, text.slice(start, end))
      const [value, part] = build(entry.value, start)
      if (typeof name !== 'string') {
        findings.push(name)
        continue
      }
      const earlier = within.get(name)
      if (earlier !== undefined) {
        findings.push({
          code: 'E_DUP_KEY',
          offset: start,
          tell: () => ({
            message: `the key ${shown(name)} already stands on line ${position(earlier.key ?? earlier.start).line}`,
            hint: 'keep one of the two',
          }),
        })
        continue
      }
      object[name] = value
      within.set(name, part)
    }
    return object
  }

  const [value, part] = build(tree)
  return { value, part, findings }
}
