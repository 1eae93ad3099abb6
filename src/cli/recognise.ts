/** What a file is, by its top-level keys. */

export type FileKind = 'plan' | 'rules' | 'facts' | 'dossier' | 'fixture' | 'rulings' | 'slate' | 'slate-fixture' | 'equivalents'

export function kindOf(value: unknown): FileKind | undefined {
  const has = (key: string): boolean => typeof value === 'object' && value !== null && Object.hasOwn(value, key)
  if (has('cases')) return 'fixture'
  if (has('reviews')) return 'slate-fixture'
  if (has('nominee')) return 'dossier'
  if (has('rulings')) return 'rulings'
  if (has('equivalent')) return 'equivalents'
  if (has('document')) return 'plan'
  if (has('list') && has('body')) return 'slate'
  if (has('clauses') || has('questions') || has('sections') || has('rounds') || has('gaps') || has('slates')) return 'rules'
  if (has('facts')) return 'facts'
  return undefined
}

/** A text under a top-level key; undefined where there is none. */
export function textAt(value: unknown, ...path: readonly string[]): string | undefined {
  let at = value
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined
    at = (at as Readonly<Record<string, unknown>>)[step]
  }
  return typeof at === 'string' ? at : undefined
}
