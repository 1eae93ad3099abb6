/** Reads a slate from YAML or JSON text and checks it under its plan, with the place of every problem. */
import { checkSlate, type Slate } from '../documents/check-slate.js'
import type { PlanDocument } from '../documents/plan.js'
import type { Problem } from '../words/problem.js'
import { dossierLimits, load, type Source } from './load.js'
import { inFile, inOneFile, sourceOf } from './schema-problems.js'

export interface ReadSlate {
  /** Absent where the file has an error. */
  readonly slate?: Slate
  readonly problems: readonly Problem[]
}

/** Guarded like every file from outside: bounded in size and depth, no anchors, no tags. */
export function readSlate(source: string | Source, plan: { readonly document: PlanDocument }): ReadSlate {
  const file = sourceOf(source)
  const { loaded, problems } = load(file, dossierLimits)
  if (loaded === undefined) return { problems }
  const { slate, faults } = checkSlate(plan.document, loaded.value)
  const locate = inFile(file.name, loaded)
  return {
    ...(slate === undefined ? {} : { slate }),
    problems: inOneFile(faults, locate),
  }
}
