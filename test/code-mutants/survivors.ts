/** The mutants that no test can tell from the sources, or that none is to tell, and how they are held against a run. */

/** A mutant by what it changes: not by its place, which moves with every line written above it. */
export interface Named {
  readonly file: string
  /** The line in which the change begins, without its indentation. */
  readonly of: string
  /** What is replaced; of several lines only the first. */
  readonly text: string
  /** By what; of several lines only the first. */
  readonly to: string
}

export interface Listed extends Named {
  readonly why: string
}

export interface Mutant extends Named {
  readonly line: number
  readonly status: string
}

interface Place {
  readonly line: number
  readonly column: number
}

export interface Found {
  readonly file: string
  readonly location: { readonly start: Place; readonly end: Place }
  readonly replacement: string
  readonly status: string
}

const firstLine = (text: string): string => text.split('\n')[0] ?? ''

/** Lines and columns count from 1. */
export function named({ file, location: { start, end }, replacement, status }: Found, sourceOf: (file: string) => string): Mutant {
  const line = sourceOf(file).split('\n')[start.line - 1] ?? ''
  const text = line.slice(start.column - 1, end.line === start.line ? end.column - 1 : undefined)
  return { file, of: line.trim(), text, to: firstLine(replacement), line: start.line, status }
}

export const isSurvivor = ({ status }: Pick<Mutant, 'status'>): boolean => status === 'Survived' || status === 'NoCoverage'

/** The source with the change in it. */
export function changedSource({ file, location: { start, end }, replacement }: Found, sourceOf: (file: string) => string): string {
  const lines = sourceOf(file).split('\n')
  const before = [...lines.slice(0, start.line - 1), (lines[start.line - 1] ?? '').slice(0, start.column - 1)].join('\n')
  const after = [(lines[end.line - 1] ?? '').slice(end.column - 1), ...lines.slice(end.line)].join('\n')
  return before + replacement + after
}

const keyOf = ({ file, of, text, to }: Named): string => JSON.stringify([file, of, text, to])

/** Survivors that the list does not name, and listed mutants that do not survive. */
export function differences(survivors: readonly Mutant[], listed: readonly Listed[]): { readonly unnamed: readonly Mutant[]; readonly gone: readonly Listed[] } {
  const alive = new Set(survivors.map(keyOf))
  const known = new Set(listed.map(keyOf))
  return { unnamed: survivors.filter((each) => !known.has(keyOf(each))), gone: listed.filter((each) => !alive.has(keyOf(each))) }
}
