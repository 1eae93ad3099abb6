/** The files of a plan, and those of the catalogue, as one value in the canonical form. */
import { factKinds } from '../../documents/facts.js'
import { kindOf, type Described } from '../../documents/issues.js'
import { shown } from '../../words/shown.js'
import type { Problem } from '../../words/problem.js'
import { load, type Path, type Source } from '../load.js'
import { fault, hintOf, inFile, toProblem, type Locate } from '../schema-problems.js'
import { clauseOf, isMap, type Map as Entries } from './author-form.js'

export interface Merged {
  readonly value: Entries
  /** Where a part of the merged value stands. */
  readonly locate: Locate
  readonly problems: readonly Problem[]
  /** Parts of the value of which nothing is known but that a problem was told of them. */
  readonly broken: readonly Path[]
  /** Whether every file, and every part that files share, could be taken: if not, what seems missing may stand in one that could not. */
  readonly whole: boolean
}

interface File {
  readonly locate: Locate
  readonly entries: Entries
  readonly isCatalogue: boolean
}

const keyOf = (path: Path): string => JSON.stringify(path)

/** Top-level keys that may stand in several files. */
const sharedKeys = new Set(['clauses', 'questions', 'rounds', 'facts'])

/**
 * Loads and merges. `clauses` are joined in the order of the files, which is that of their names; the entries of
 * `questions`, `rounds` and of each kind of `facts` are put together; any other key stands in one file only.
 */
export function merge(sources: readonly Source[], catalogue: readonly Source[]): Merged {
  const problems: Problem[] = []
  const files: File[] = []
  const byName = (given: readonly Source[]): readonly Source[] => given.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  const open = (source: Source, isCatalogue: boolean): void => {
    const read = load(source)
    problems.push(...read.problems)
    const { loaded } = read
    if (loaded !== undefined) files.push({ locate: inFile(source.name, loaded), entries: loaded.value as Entries, isCatalogue })
  }
  for (const source of byName(sources)) open(source, false)
  for (const source of byName(catalogue)) open(source, true)

  const origins = new Map<string, { readonly file: File; readonly path: Path; readonly onKey: boolean }>()
  const merged: Record<string, unknown> = {}
  const clauses: unknown[] = []
  const shared: Readonly<Record<string, Record<string, unknown>>> = { questions: {}, rounds: {} }
  const facts: Readonly<Record<string, Record<string, unknown>>> = Object.fromEntries(factKinds.map((kind) => [kind, {}]))
  const broken: Path[] = []
  let shapely = true

  const origin = (file: File, canonical: Path, path: Path = canonical, onKey = false): void => {
    origins.set(keyOf(canonical), { file, path, onKey })
  }
  const report = (file: File, found: Described): void => {
    problems.push(toProblem(found, file.locate))
  }
  const misshapen = (file: File, path: Path, asked: string, value: unknown): void => {
    report(file, fault('E_SHAPE', path, `expected ${asked}, found ${kindOf(value)}`))
    shapely = false
  }
  /** Notes where a part is, and says so when it already stood somewhere. */
  const isNew = (file: File, path: Path): boolean => {
    const first = origins.get(keyOf(path))
    if (first === undefined) {
      origin(file, path)
      return true
    }
    const place = first.file.locate(first.path, true)
    const hint = `it first stands at ${place.file}:${place.line}:${place.column}`
    report(file, fault('E_DUP_KEY', path, `${shown(String(path[path.length - 1]))} stands in more than one file`, hint, true))
    return false
  }
  const addEntries = (into: Record<string, unknown>, file: File, path: Path, value: Entries): void => {
    for (const [id, entry] of Object.entries(value)) {
      if (isNew(file, [...path, id])) into[id] = entry
    }
  }
  const addClauses = (file: File, value: readonly unknown[]): void => {
    value.forEach((each, index) => {
      const canonical: Path = ['clauses', clauses.length]
      const authored: Path = ['clauses', index]
      const clause = clauseOf(each, canonical, authored)
      origin(file, canonical, authored)
      for (const { canonical: part, authored: path, onKey } of clause.written) origin(file, part, path, onKey)
      for (const found of clause.faults) report(file, found)
      broken.push(...clause.broken)
      clauses.push(clause.value)
    })
  }
  const addFacts = (file: File, value: Entries): void => {
    for (const [kind, entries] of Object.entries(value)) {
      const into = facts[kind]
      if (into === undefined) report(file, fault('E_UNKNOWN_KEY', ['facts', kind], `${shown(kind)} is no kind of facts`, hintOf(kind, factKinds, 'kinds'), true))
      else if (isMap(entries)) addEntries(into, file, ['facts', kind], entries)
      else misshapen(file, ['facts', kind], 'a map', entries)
    }
  }
  /** A key that may stand in several files. */
  const share = (file: File, key: string, value: unknown): void => {
    if (!origins.has(keyOf([key]))) origin(file, [key])
    const into = shared[key]
    if (key === 'clauses') {
      if (!Array.isArray(value)) return misshapen(file, [key], 'a list', value)
      addClauses(file, value)
      merged[key] = clauses
    } else if (!isMap(value)) misshapen(file, [key], 'a map', value)
    else if (into === undefined) addFacts(file, value)
    else {
      addEntries(into, file, [key], value)
      merged[key] = into
    }
  }

  for (const file of files) {
    for (const [key, value] of Object.entries(file.entries)) {
      if (file.isCatalogue && key !== 'facts') {
        report(file, fault('E_UNKNOWN_KEY', [key], `${shown(key)} is not a key of a catalogue file`, 'the keys are `facts`', true))
      } else if (sharedKeys.has(key)) share(file, key, value)
      else if (isNew(file, [key])) merged[key] = value
    }
  }
  merged['facts'] = facts

  const nowhere = { file: sources[0]?.name ?? '<text>', line: 1, column: 1 }
  return {
    value: merged,
    locate: (path, onKey = false) => {
      for (let length = path.length; length > 0; length--) {
        const found = origins.get(keyOf(path.slice(0, length)))
        if (found !== undefined) return found.file.locate([...found.path, ...path.slice(length)], length === path.length ? onKey || found.onKey : onKey)
      }
      return files[0]?.locate([], onKey) ?? nowhere
    },
    problems,
    broken,
    whole: shapely && files.length === sources.length + catalogue.length,
  }
}

