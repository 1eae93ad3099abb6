/** A slate given as a plain object, checked under its plan. */
import type { Problem } from '../words/problem.js'
import { checkSlate } from './check-slate.js'
import { locatedAll } from './located.js'
import type { Slate } from './check-slate.js'
import type { PlanDocument } from './plan.js'
import type { SlateDocument } from './slate.js'

/** Checks a slate under the plan. Without an error it can be reviewed; every problem says where, as a JSON pointer. */
export function openSlate(plan: { readonly document: PlanDocument }, given: SlateDocument): { readonly slate?: Slate; readonly problems: readonly Problem[] } {
  const { slate, faults } = checkSlate(plan.document, given)
  return { ...(slate === undefined ? {} : { slate }), problems: locatedAll(faults) }
}
