/** Reads a document by its schema, and then by the checks that no schema can make. */
import { describeIssues, parseOptions, type Described } from '../documents/issues.js'
import type { Problem } from '../words/problem.js'
import { dossierLimits, load, type Source } from './load.js'
import { inFile, inOneFile, sourceOf } from './schema-problems.js'

/** What parses a value of this kind: zod's `safeParse`. */
interface Schema<T> {
  readonly safeParse: (
    value: unknown,
    options: typeof parseOptions,
  ) => { readonly success: true; readonly data: T } | { readonly success: false; readonly error: { readonly issues: Parameters<typeof describeIssues>[0] } }
}

export interface ReadBySchema<T> {
  /** Only when nothing is wrong. */
  readonly document?: T
  /** In the order of the file. */
  readonly problems: readonly Problem[]
}

/** `check` is asked only of what the schema allows. */
export function readBySchema<T>(source: string | Source, schema: Schema<T>, check: (document: T) => readonly Described[]): ReadBySchema<T> {
  const file = sourceOf(source)
  const { loaded, problems } = load(file, dossierLimits)
  if (loaded === undefined) return { problems }
  const locate = inFile(file.name, loaded)
  const parsed = schema.safeParse(loaded.value, parseOptions)
  const found = parsed.success ? check(parsed.data) : describeIssues(parsed.error.issues, loaded.value)
  return {
    ...(parsed.success && found.length === 0 ? { document: parsed.data } : {}),
    problems: inOneFile(found, locate),
  }
}
