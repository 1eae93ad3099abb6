/** The files of a plan, and those of the catalogue, as one value in the canonical form. */
import type { Described } from '../../documents/issues.js'
import { factKinds } from '../../documents/facts.js'
import { shown } from '../../words/shown.js'
import type { Problem } from '../../words/problem.js'
import { load, type Path, type Source } from '../load.js'
import { fault, inFile, toProblem, type Locate } from '../schema-problems.js'
import { clauseOf, isMap, type Map as Entries } from './author-form.js'

export interface Merged {
  readonly value: Entries
  /** Where a part of the merged value stands. */
  readonly locate: Locate
  readonly problems: readonly Problem[]
  /** Whether every file could be loaded: if not, what seems missing may stand in one that could not. */
  readonly whole: boolean
}

interface File {
  readonly locate: Locate
  readonly entries: Entries
  readonly isCatalogue: boolean
}

const keyOf = (path: Path): string => JSON.stringify(path)

/** Top-level keys whose entries may come from several files. */
const shared = new Set(['questions', 'rounds'])

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
  const facts: Record<string, unknown> = Object.fromEntries(factKinds.map((kind) => [kind, {}]))

  const origin = (file: File, canonical: Path, path: Path = canonical, onKey = false): void => {
    origins.set(keyOf(canonical), { file, path, onKey })
  }
  const report = (file: File, found: Described): void => {
    problems.push(toProblem(found, file.locate))
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
      clauses.push(clause.value)
    })
  }
  const addFacts = (file: File, value: Entries): void => {
    for (const [kind, entries] of Object.entries(value)) {
      const into = facts[kind]
      if (isMap(into) && isMap(entries)) addEntries(into, file, ['facts', kind], entries)
      else if (isNew(file, ['facts', kind])) facts[kind] = entries
    }
  }

  for (const file of files) {
    for (const [key, value] of Object.entries(file.entries)) {
      if (file.isCatalogue && key !== 'facts') {
        report(file, fault('E_UNKNOWN_KEY', [key], `${shown(key)} is not a key of a catalogue file`, 'the keys are `facts`', true))
      } else if (key === 'clauses' && Array.isArray(value)) {
        if (!origins.has(keyOf([key]))) origin(file, [key])
        addClauses(file, value)
        merged[key] = clauses
      } else if (key === 'facts' && isMap(value)) {
        if (!origins.has(keyOf([key]))) origin(file, [key])
        addFacts(file, value)
      } else if (shared.has(key) && isMap(value)) {
        if (!origins.has(keyOf([key]))) origin(file, [key])
        const before = merged[key]
        const into = isMap(before) ? { ...before } : {}
        addEntries(into, file, [key], value)
        merged[key] = into
      } else if (isNew(file, [key])) merged[key] = value
    }
  }
  merged['facts'] ??= facts

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
    whole: files.length === sources.length + catalogue.length,
  }
}

