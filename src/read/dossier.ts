/** Reads a dossier from YAML or JSON text and checks it under its plan, with the place of every problem. */
import type { Dossier } from '../documents/checked.js'
import type { Described } from '../documents/issues.js'
import type { Plan } from '../documents/open-plan.js'
import { problem } from '../words/problem.js'
import type { Problem } from '../words/problem.js'
import { dossierLimits, load } from './load.js'
import type { Loaded, Source } from './load.js'

export interface ReadDossier {
  /** Absent where the file has an error. */
  readonly dossier?: Dossier
  readonly problems: readonly Problem[]
}

/** `others` are checked dossiers to which this one may refer by id (`led: { body: … }`). */
export function readDossier(source: Source | string, plan: Plan, options: { readonly others?: readonly Dossier[] } = {}): ReadDossier {
  const file = typeof source === 'string' ? { name: '<text>', text: source } : source
  const { loaded, problems } = load(file, dossierLimits)
  if (loaded === undefined) return { problems }
  const { dossier, faults } = plan.check.dossier(loaded.value, options.others ?? [])
  return {
    ...(dossier === undefined ? {} : { dossier }),
    problems: [...problems, ...placed(faults, loaded, file.name)],
  }
}

/** Gives faults their line and column, in the order of the file. */
export function placed(faults: readonly Described[], loaded: Loaded, file: string): readonly Problem[] {
  return faults
    .map(({ code, path, message, hint, onKey }) => problem(code, { file, ...(onKey ? loaded.keyAt(path) : loaded.at(path)) }, message, hint))
    .sort((a, b) => a.line - b.line || a.column - b.column)
}
