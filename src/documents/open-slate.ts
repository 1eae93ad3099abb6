/** A slate given as a plain object, checked under its plan. */
import { problem } from '../words/problem.js'
import type { Problem } from '../words/problem.js'
import { checkSlate } from './check-slate.js'
import type { Slate } from './check-slate.js'
import type { PlanDocument } from './plan.js'
import type { SlateDocument } from './slate.js'

/** Checks a slate under the plan. Without an error it can be reviewed; every problem says where, as a JSON pointer. */
export function openSlate(plan: { readonly document: PlanDocument }, given: SlateDocument): { readonly slate?: Slate; readonly problems: readonly Problem[] } {
  const { slate, faults } = checkSlate(plan.document, given)
  const problems = faults.map(({ code, path, message, hint }) => {
    const pointer = path.map((step) => `/${String(step).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('')
    return { ...problem(code, { file: '<object>', line: 0, column: 0 }, message, hint), pointer }
  })
  return { ...(slate === undefined ? {} : { slate }), problems }
}
