/** What a schema found wrong, in words for whoever wrote the document. */
import type * as z from 'zod/mini'
import { nearest } from '../words/nearest.js'
import type { ProblemCode } from '../words/problem.js'
import { shown } from '../words/shown.js'

/**
 * What to do about it. A function where the words take a search for what was meant: it is called only for what is
 * listed, since a file may hold thousands of words that nobody knows, each near to one of thousands.
 */
export type Hint = string | (() => string)

/** The words of a hint; empty where there is nothing to say. */
export function hintWords(hint: Hint | undefined): string {
  return typeof hint === 'function' ? hint() : (hint ?? '')
}

/** One thing wrong: where it is in the value, and whether the key itself is meant or what stands under it. */
export interface Described {
  readonly code: ProblemCode
  readonly path: readonly (string | number)[]
  readonly message: string
  readonly hint?: Hint
  readonly onKey: boolean
}

/** An issue of zod, as far as it is read here. */
interface Issue {
  readonly code?: string | undefined
  readonly path: readonly PropertyKey[]
  /** A tag that the schema gave (`day`, `level`, `demand finding rating …`), or the known keys of the map. */
  readonly message: string
  readonly expected?: unknown
  readonly values?: readonly unknown[]
  readonly keys?: readonly string[]
  readonly issues?: readonly Issue[]
  readonly errors?: readonly (readonly Issue[])[]
  readonly origin?: string
  readonly minimum?: unknown
  readonly maximum?: unknown
}

type Path = Described['path']

/** Give these to `safeParse`: unknown keys are then compared with the keys that the map may have. */
export const parseOptions = {
  error: (raw: { readonly code?: string | undefined; readonly inst?: unknown }): string | undefined => {
    if (raw.code !== 'unrecognized_keys') return undefined
    const { shape } = (raw.inst as { readonly _zod: { readonly def: { readonly shape?: object } } })._zod.def
    return Object.keys(shape ?? {}).join(' ')
  },
}

const known = (issue: Issue): readonly string[] => (/^[a-z0-9-]+( [a-z0-9-]+)*$/.test(issue.message) ? issue.message.split(' ') : [])

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const has = (value: unknown, key: PropertyKey): boolean => typeof value === 'object' && value !== null && Object.hasOwn(value, key)

const inside = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((at, key) => (has(at, key) ? (at as Record<PropertyKey, unknown>)[key] : undefined), value)

const written = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''

/** `text`, `a number`, … as whoever wrote it would say. */
export function kindOf(value: unknown): string {
  if (value === undefined || value === null) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a map'
  if (typeof value === 'string') return `text, ${shown(value)}`
  return `${typeof value === 'number' ? 'a number, ' : ''}${shown(written(value))}`
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text', number: 'a number', int: 'a whole number', array: 'a list', object: 'a map', record: 'a map', boolean: '`true` or `false`',
}

const listOf = (values: readonly unknown[]): string =>
  values.slice(0, 40).map((value) => shown(written(value))).join(', ') + (values.length > 40 ? ', …' : '')

const meant = (word: string, among: readonly string[]): string => {
  const near = nearest(word, among)
  return near === undefined ? '' : `did you mean ${shown(near)}? `
}

/** What a schema's tag says of the value that it refused. */
const tags: Readonly<Record<string, readonly [code: ProblemCode, message: string, hint?: string]>> = {
  day: ['E_DATE', 'is not a day of the calendar from 1900 to 2200', 'write it as YYYY-MM-DD'],
  'month-day': ['E_DATE', 'is not a day of the year', 'write it as MM-DD'],
  'leap-day': ['E_DATE', 'is not a day that every year has', 'write `02-28` or `03-01`'],
  year: ['E_DATE', 'is not a year from 1900 to 2199', 'write it as YYYY'],
  stretch: ['E_DATE', 'is no year, half-year or quarter', 'write it as `2022`, `2022-H1` or `2022-Q3`'],
  level: ['E_LEVEL', 'is no level', 'write excellent, good, completed, not-completed or not-rated, or the full Vietnamese name'],
  number: ['E_NUMBER', 'is not a number', 'write `12.5` with a point and no other signs, or a part of a whole as `3/120`'],
  identifier: ['E_NAME', 'is not an identifier', 'use the letters a-z in lower case, digits and hyphens'],
  'clause-id': ['E_NAME', 'is not a number of a section or a clause', 'write it as the document does, as `II.3.2.5/b1`'],
  text: ['E_VALUE', 'says nothing', 'write the text, or leave the key out'],
  attributes: ['E_GROUP', 'does not say on what it depends', 'name an attribute with its value, or write `ask` and `is` together'],
}

const key = (issue: Issue): PropertyKey => issue.path[issue.path.length - 1] ?? ''
const isMissing = (issue: Issue, value: unknown): boolean =>
  issue.path.length > 0 && inside(value, issue.path) === undefined && !has(inside(value, issue.path.slice(0, -1)), key(issue))

/** So many unknown keys of one map are compared with those it may have; more are taken as unlike any. */
const MOST_COMPARED = 50

/** How far the value is from a branch of a union; undefined when it is of another type altogether. */
function distance(branch: readonly Issue[], value: unknown): number | undefined {
  let sum = 0
  for (const issue of branch) {
    const { code, path, keys = [], values } = issue
    if (path.length === 0 && (code === 'invalid_type' || (values !== undefined && typeof values[0] !== typeof value))) return undefined
    if (path.length === 0 && code === 'unrecognized_keys') {
      const may = known(issue)
      for (const [index, unknown] of keys.entries()) sum += index >= MOST_COMPARED || nearest(unknown, may) === undefined ? 1000 : 500
    } else sum += path.length === 1 && isMissing(issue, value) ? 1000 : 1
  }
  return sum
}

const expectedBy = (branch: readonly Issue[]): readonly string[] =>
  branch.filter(({ path }) => path.length === 0).slice(0, 1).map(({ values, expected }) =>
    values === undefined ? (kinds[String(expected)] ?? 'something else') : `one of ${listOf(values)}`,
  )

function ofUnion(issue: Issue, path: Path, value: unknown): readonly Described[] {
  const { errors = [] } = issue
  const into = (branch: readonly Issue[]): readonly Described[] => describeAll(branch, path, value)
  const [tag, ...naming] = known(issue)
  if (naming.length > 0) {
    // A union told apart by its keys: one branch for each, then perhaps one for all other maps.
    if (Array.isArray(value)) {
      return [{ code: 'E_GROUP', path, message: `a list stands where one ${tag} is asked for`, hint: tag === 'demand' ? 'put the list under `all` or `any`' : `write each ${tag} as a member of the list around it`, onKey: false }]
    }
    if (isMap(value)) {
      const present = naming.filter((name) => has(value, name))
      const [first, second] = present
      if (second !== undefined) {
        return [{ code: 'E_GROUP', path: [...path, second], message: `one ${tag} cannot have both ${shown(first ?? '')} and ${shown(second)}`, hint: tag === 'demand' ? 'put each into a map of its own under `all` or `any`' : `write a ${tag} for each`, onKey: true }]
      }
      const branch = errors[first === undefined ? naming.length : naming.indexOf(first)]
      if (branch !== undefined) return into(branch)
      const hint = (): string => {
        const near = Object.keys(value).map((name) => nearest(name, naming)).find((name) => name !== undefined)
        return `${near === undefined ? '' : `did you mean ${shown(near)}? `}write one of ${listOf(naming)}`
      }
      return [{ code: 'E_DEMAND', path, message: `no key says which kind of ${tag} this is`, hint, onKey: false }]
    }
  } else {
    const fact = tag === undefined ? undefined : tags[tag]
    if (fact !== undefined && typeof value !== 'object') return [tagged(fact, path, value, false)]
  }
  let best: readonly Issue[] | undefined
  let least = Infinity
  for (const branch of errors) {
    const far = distance(branch, value)
    if (far !== undefined && far < least) {
      best = branch
      least = far
    }
  }
  if (best !== undefined) return into(best)
  const expected = [...new Set(errors.flatMap(expectedBy))].join(', or ')
  return [{ code: 'E_SHAPE', path, message: `expected ${expected || 'something else'}, found ${kindOf(value)}`, onKey: false }]
}

function tagged([code, message, hint]: readonly [ProblemCode, string, string?], path: Path, value: unknown, onKey: boolean): Described {
  const what = value === undefined || typeof value === 'object' ? 'this' : shown(written(value))
  return { code, path, message: `${what} ${message}`, ...(hint === undefined ? {} : { hint }), onKey }
}

/** `root` is the value at `base`; the issue's path begins there. */
function describe(issue: Issue, base: Path, root: unknown): readonly Described[] {
  const path = [...base, ...issue.path.map((each) => (typeof each === 'symbol' ? String(each) : each))]
  const value = inside(root, issue.path)
  const one = (code: ProblemCode, message: string, hint?: Hint): readonly Described[] => [
    { code, path, message, ...(hint === undefined || hint === '' ? {} : { hint }), onKey: false },
  ]
  if (issue.code === 'unrecognized_keys') {
    const may = known(issue)
    return (issue.keys ?? []).map((name) => {
      const hint = (): string => meant(name, may) + (may.length > 0 ? `the keys are ${listOf(may)}` : '')
      return { code: 'E_UNKNOWN_KEY' as const, path: [...path, name], message: `${shown(name)} is not a key that may stand here`, hint, onKey: true }
    })
  }
  if (isMissing(issue, root)) {
    return [{ code: 'E_MISSING_KEY', path: path.slice(0, -1), message: `the key ${shown(String(key(issue)))} is missing`, onKey: false }]
  }
  const tag = tags[issue.message]
  switch (issue.code) {
    case 'invalid_union':
      return ofUnion(issue, path, value)
    case 'invalid_key': {
      const row = tags[issue.issues?.[0]?.message ?? '']
      return [tagged(row ?? ['E_NAME', 'is not a key that may stand here'], path, String(key(issue)), true)]
    }
    case 'invalid_value': {
      const values = issue.values ?? []
      if (String(key(issue)) === 'format') return one('E_FORMAT', `format ${shown(written(value))} is not read here`, `write format ${written(values[0])}, or use the version of binhxet that wrote the file`)
      if (typeof value === 'object') return one('E_SHAPE', `expected one of ${listOf(values)}, found ${kindOf(value)}`)
      return one('E_ENUM', `${shown(written(value))} is not a value that may stand here`, () => `${meant(written(value), values.map(written))}write one of ${listOf(values)}`)
    }
    case 'invalid_type':
      return one(
        'E_SHAPE',
        `expected ${kinds[String(issue.expected)] ?? 'something else'}, found ${kindOf(value)}`,
        issue.expected === 'string' && typeof value !== 'object' ? 'put quotes around it' : undefined,
      )
    case 'too_small':
    case 'too_big': {
      if (issue.origin === 'array' && issue.code === 'too_big') return one('E_VALUE', `the list has more than ${written(issue.maximum)} members`)
      if (issue.origin === 'array') return one(/^(all|any|of)$/.test(String(key(issue))) ? 'E_GROUP' : 'E_VALUE', 'the list is empty', 'a list here has at least one member')
      const small = issue.code === 'too_small'
      return one('E_VALUE', `${shown(written(value))} is ${small ? 'less' : 'more'} than ${written(small ? issue.minimum : issue.maximum)}`)
    }
    default:
      return tag === undefined ? one('E_VALUE', `${kindOf(value)} may not stand here`) : [tagged(tag, path, value, false)]
  }
}

/** A key that is missing because it is misspelt is one defect: only the misspelling is described. */
function describeAll(issues: readonly Issue[], base: Path, root: unknown): readonly Described[] {
  const misspelt = new Set(
    issues.flatMap((issue) => (issue.keys ?? []).slice(0, MOST_COMPARED).map((name) => [...issue.path, nearest(name, known(issue)) ?? ''].join('\n'))),
  )
  return issues.flatMap((issue) =>
    isMissing(issue, root) && misspelt.has(issue.path.join('\n')) ? [] : describe(issue, base, root),
  )
}

/** What the issues say of the value that was parsed; of a union only the branch that was meant. */
export function describeIssues(issues: readonly z.core.$ZodIssue[], value: unknown): readonly Described[] {
  return describeAll(issues, [], value)
}
