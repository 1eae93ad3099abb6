/** Reads a host's own files: plans and rulings, opened for use. */
import type { Rulings } from '../documents/check-rulings.js'
import { openPlan } from '../documents/open-plan.js'
import type { Plan } from '../documents/open-plan.js'
import type { Problem } from '../words/problem.js'
import type { Source } from './load.js'
import { readPlan as readPlanDocument } from './plan.js'
import { readRulings as readRulingsFile } from './rulings.js'

/**
 * Reads a plan from one text, or from the files of its folder (read in the order of their names), with the catalogue
 * files that it shares with other plans. Where there is an error there is no plan; every problem says where it stands.
 */
export function readPlan(
  sources: string | Source | readonly Source[],
  options: { readonly facts?: readonly Source[] } = {},
): { readonly plan?: Plan; readonly problems: readonly Problem[] } {
  const { plan, problems } = readPlanDocument(sources, options)
  return plan === undefined ? { problems } : { plan: openPlan(plan), problems }
}

/** Reads an office's rulings on the open questions of a plan. */
export function readRulings(source: string | Source, plan: Plan): { readonly rulings?: Rulings; readonly problems: readonly Problem[] } {
  return readRulingsFile(source, plan.document)
}
