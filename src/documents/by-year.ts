/** Values by year: a dossier states a few years that follow one another, and each of them is looked up. */
export interface ByYear<T> {
  readonly first: number
  /** One place for each year from the first to the last that has a value. */
  readonly values: readonly (T | undefined)[]
}

export function byYear<T>(entries: readonly (readonly [year: number, value: T])[]): ByYear<T> {
  const of = new Map(entries)
  const first = Math.min(...of.keys())
  const last = Math.max(...of.keys())
  const values: (T | undefined)[] = []
  for (let year = first; year <= last; year++) values.push(of.get(year))
  return { first, values }
}

/** The value of a year; undefined where there is none. */
export function inYear<T>(years: ByYear<T> | undefined, year: number): T | undefined {
  if (years === undefined) return undefined
  const at = year - years.first
  return at >= 0 && at < years.values.length ? years.values[at] : undefined
}
