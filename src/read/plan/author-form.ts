/** A clause as its author writes it, turned into the canonical form, with where each part of that came from. */
import type { Described } from '../../documents/issues.js'
import { marks, type Span } from '../../documents/plan.js'
import { shown } from '../../words/shown.js'
import type { Path } from '../load.js'
import { fault, hintOf } from '../schema-problems.js'

export type Map = Readonly<Record<string, unknown>>

export const isMap = (value: unknown): value is Map => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A part of the canonical form, and the part of the author's that it was written as. */
export interface Written {
  readonly canonical: Path
  readonly authored: Path
  readonly onKey?: boolean
}

export interface Normalised {
  readonly value: unknown
  readonly written: readonly Written[]
  /** Their paths are the author's. */
  readonly faults: readonly Described[]
  /** Canonical parts that the author's form does not tell: nothing is known of what they hold. */
  readonly broken: readonly Path[]
}

const as = (value: unknown): Normalised => ({ value, written: [], faults: [], broken: [] })

export const isMark = (name: string): boolean => (marks as readonly string[]).includes(name)

const tidy = (words: string): boolean => words === words.trim() && !/\s{2}|[^\S ]/u.test(words)

/** What a span may say of its words: what claims or marks them is its own key. */
const spanKeys: readonly (keyof Span)[] = ['words', 'why', 'sic', 'restored']

/** `- scope: words`, `- culture+security: words`, or `- guidance: { words, why }`. */
function span(value: unknown, canonical: Path, authored: Path): Normalised {
  const map = isMap(value) ? value : {}
  const [name, second] = Object.keys(map)
  if (name === undefined || second !== undefined) {
    return { ...as({ words: '-' }), broken: [canonical], faults: [fault('E_SPAN', authored, 'a span is one key and its words', 'write `- criterion: words` or `- scope: words`')] }
  }
  const at = [...authored, name]
  const names = name.split('+')
  const faults: Described[] = []
  if (names.length > 1) {
    for (const each of names.filter(isMark)) {
      faults.push(fault('E_SPAN', at, `${shown(each)} is a mark and cannot be joined with \`+\``, 'words are claimed by criteria or marked, never both', true))
    }
    const twice = names.find((each, index) => names.indexOf(each) < index)
    if (twice !== undefined) faults.push(fault('E_SPAN', at, `${shown(twice)} stands twice in one span`, undefined, true))
  }
  const body = map[name]
  const said = Object.entries(isMap(body) ? body : { words: body })
  const isKnown = (key: string): boolean => (spanKeys as readonly string[]).includes(key)
  for (const [key] of said) {
    if (!isKnown(key)) faults.push(fault('E_UNKNOWN_KEY', [...at, key], `${shown(key)} is not a key that may stand here`, hintOf(key, spanKeys, 'keys'), true))
  }
  const rest = Object.fromEntries(said.filter(([key]) => isKnown(key)))
  if (typeof rest['words'] === 'string' && rest['words'].trim() !== '' && !tidy(rest['words'])) {
    faults.push(fault('E_SPAN', [...at, 'words'], 'the words hold a line break or more than one space together', 'separate words by one space'))
  }
  const kind = isMark(name) ? 'mark' : 'claims'
  const written: Written[] = [
    { canonical: [...canonical, kind], authored: at, onKey: true },
    ...Object.keys(rest).map((key) => ({ canonical: [...canonical, key], authored: [...at, key] })),
  ]
  return { value: { [kind]: kind === 'mark' ? name : names, ...rest }, written, faults, broken: [] }
}

/** `id: { finding: …, applies, note }`. */
function criterion(id: string, value: unknown, canonical: Path, authored: Path): Normalised {
  const faults = isMark(id) ? [fault('E_RESERVED', authored, `${shown(id)} is the name of a mark`, 'give the criterion another name', true)] : []
  const written: Written[] = [
    { canonical, authored },
    { canonical: [...canonical, 'id'], authored, onKey: true },
    { canonical: [...canonical, 'demand'], authored },
  ]
  if (!isMap(value)) return { value: { id, demand: value }, written, faults, broken: [] }
  const { applies, note, ...demand } = value
  return { value: { id, demand, ...(applies === undefined ? {} : { applies }), ...(note === undefined ? {} : { note }) }, written, faults, broken: [] }
}

/** A clause of a rule file. What cannot be turned is left as it is, for the schema to say so. */
export function clauseOf(value: unknown, canonical: Path, authored: Path): Normalised {
  if (!isMap(value)) return as(value)
  const { spans, criteria = {} } = value
  const spanParts = Array.isArray(spans) ? spans.map((each, index) => span(each, [...canonical, 'spans', index], [...authored, 'spans', index])) : undefined
  const criterionParts = Object.entries(isMap(criteria) ? criteria : {}).map(([id, each], index) =>
    criterion(id, each, [...canonical, 'criteria', index], [...authored, 'criteria', id]),
  )
  const own: Pick<Normalised, 'faults' | 'broken'> = isMap(criteria)
    ? { faults: [], broken: [] }
    : { faults: [fault('E_SHAPE', [...authored, 'criteria'], 'expected a map of criteria', 'write `name: { finding: … }`')], broken: [canonical] }
  const below = [...(spanParts ?? []), ...criterionParts]
  return {
    value: { ...value, ...(spanParts === undefined ? {} : { spans: spanParts.map((each) => each.value) }), criteria: criterionParts.map((each) => each.value) },
    written: below.flatMap(({ written }) => written),
    faults: [...own.faults, ...below.flatMap(({ faults }) => faults)],
    broken: [...own.broken, ...below.flatMap(({ broken }) => broken)],
  }
}
