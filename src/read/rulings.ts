/** Reads an office's rulings on the open questions of a plan. */
import { checkRulings, type Rulings } from '../documents/check-rulings.js'
import type { PlanDocument } from '../documents/plan.js'
import type { Problem } from '../words/problem.js'
import { load, type Source } from './load.js'
import { inFile, inOneFile, sourceOf } from './schema-problems.js'

export interface ReadRulings {
  /** Only when nothing is wrong. */
  readonly rulings?: Rulings
  readonly problems: readonly Problem[]
}

/** A question or a reading that the plan does not have is an error that names the nearest. */
export function readRulings(source: string | Source, plan: PlanDocument): ReadRulings {
  const file = sourceOf(source)
  const { loaded, problems } = load(file)
  if (loaded === undefined) return { problems }
  const { rulings, faults } = checkRulings(plan, loaded.value)
  const locate = inFile(file.name, loaded)
  return {
    ...(rulings === undefined ? {} : { rulings }),
    problems: inOneFile(faults, locate),
  }
}
