/** A clause as its author writes it, turned into the canonical form, with where each part of that came from. */
import type { Described } from '../../documents/issues.js'
import { marks } from '../../documents/plan.js'
import { shown } from '../../words/shown.js'
import type { Path } from '../load.js'
import { fault } from '../schema-problems.js'

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
}

const as = (value: unknown): Normalised => ({ value, written: [], faults: [] })

export const isMark = (name: string): boolean => (marks as readonly string[]).includes(name)

const tidy = (words: string): boolean => words === words.trim() && !/\s{2}|[^\S ]/u.test(words)

/** `- scope: words`, `- culture+security: words`, or `- guidance: { words, why }`. */
function span(value: unknown, canonical: Path, authored: Path): Normalised {
  const [name, second] = isMap(value) ? Object.keys(value) : []
  if (!isMap(value) || name === undefined || second !== undefined) {
    return { ...as({ words: '-' }), faults: [fault('E_SPAN', authored, 'a span is one key and its words', 'write `- criterion: words` or `- scope: words`')] }
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
  const body = value[name]
  const rest = isMap(body) ? body : { words: body }
  const inside: Path = isMap(body) ? at : authored
  if (typeof rest['words'] === 'string' && rest['words'].trim() !== '' && !tidy(rest['words'])) {
    faults.push(fault('E_SPAN', isMap(body) ? [...at, 'words'] : at, 'the words hold a line break or more than one space together', 'separate words by one space'))
  }
  const kind = names.length === 1 && isMark(name) ? 'mark' : 'claims'
  const written: Written[] = [
    { canonical: [...canonical, kind], authored: at, onKey: true },
    { canonical: [...canonical, 'words'], authored: isMap(body) ? [...at, 'words'] : at },
    ...Object.keys(rest).filter((key) => key !== 'words').map((key) => ({ canonical: [...canonical, key], authored: [...inside, key] })),
  ]
  return { value: { [kind]: kind === 'mark' ? name : names, ...rest }, written, faults }
}

/** `id: { finding: …, applies, note }`. */
function criterion(id: string, value: unknown, canonical: Path, authored: Path): Normalised {
  const faults = isMark(id) ? [fault('E_RESERVED', authored, `${shown(id)} is the name of a mark`, 'give the criterion another name', true)] : []
  const written: Written[] = [
    { canonical, authored },
    { canonical: [...canonical, 'id'], authored, onKey: true },
    { canonical: [...canonical, 'demand'], authored },
  ]
  if (!isMap(value)) return { value: { id, demand: value }, written, faults }
  const { applies, note, ...demand } = value
  return { value: { id, demand, ...(applies === undefined ? {} : { applies }), ...(note === undefined ? {} : { note }) }, written, faults }
}

function parts(each: readonly Normalised[]): Pick<Normalised, 'written' | 'faults'> {
  return { written: each.flatMap(({ written }) => written), faults: each.flatMap(({ faults }) => faults) }
}

/** A clause of a rule file. What cannot be turned is left as it is, for the schema to say so. */
export function clauseOf(value: unknown, canonical: Path, authored: Path): Normalised {
  if (!isMap(value)) return as(value)
  const { spans, criteria = {} } = value
  const spanParts = Array.isArray(spans) ? spans.map((each, index) => span(each, [...canonical, 'spans', index], [...authored, 'spans', index])) : undefined
  const criterionParts = isMap(criteria)
    ? Object.entries(criteria).map(([id, each], index) => criterion(id, each, [...canonical, 'criteria', index], [...authored, 'criteria', id]))
    : undefined
  const faults = criterionParts === undefined ? [fault('E_SHAPE', [...authored, 'criteria'], 'expected a map of criteria', 'write `name: { finding: … }`')] : []
  const below = parts([...(spanParts ?? []), ...(criterionParts ?? [])])
  return {
    value: { ...value, ...(spanParts === undefined ? {} : { spans: spanParts.map((each) => each.value) }), criteria: criterionParts?.map((each) => each.value) ?? [] },
    written: below.written,
    faults: [...faults, ...below.faults],
  }
}
