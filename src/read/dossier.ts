/** Reads a dossier from YAML or JSON text and checks it under its plan, with the place of every problem. */
import type { Dossier } from '../documents/checked.js'
import type { Described } from '../documents/issues.js'
import type { Plan } from '../documents/open-plan.js'
import type { Problem } from '../words/problem.js'
import { dossierLimits, load } from './load.js'
import type { Loaded, Source } from './load.js'
import { inFile, inOneFile, sourceOf } from './schema-problems.js'

export interface ReadDossier {
  /** Absent where the file has an error. */
  readonly dossier?: Dossier
  readonly problems: readonly Problem[]
}

/** `others` are checked dossiers to which this one may refer by id (`led: { body: … }`). */
export function readDossier(source: Source | string, plan: Plan, options: { readonly others?: readonly Dossier[] } = {}): ReadDossier {
  const file = sourceOf(source)
  const { loaded, problems } = load(file, dossierLimits)
  if (loaded === undefined) return { problems }
  const { dossier, faults } = plan.check.dossier(loaded.value, options.others ?? [])
  return {
    ...(dossier === undefined ? {} : { dossier }),
    problems: placed(faults, loaded, file.name),
  }
}

/** Gives faults their line and column, in the order of the file; beyond 20 with an error among them a row counts the rest. */
export function placed(faults: readonly Described[], loaded: Loaded, file: string): readonly Problem[] {
  return inOneFile(faults, inFile(file, loaded))
}
