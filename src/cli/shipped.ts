/** The plans that ship with the package. Each is a file of its own beside the command line, loaded when it is asked for. */
import { openPlan, type Plan } from '../documents/open-plan.js'
import type { PlanDocument } from '../documents/plan.js'
import { planIds } from '../plans/index.js'

export const shippedIds: readonly string[] = planIds

/** A shipped plan; the id must be one of {@link shippedIds}. */
export async function shippedPlan(id: string): Promise<Plan> {
  const beside = new URL(`./plans/${id}.document.js`, import.meta.url)
  const { document, hash } = (await import(beside.href)) as { readonly document: PlanDocument; readonly hash: string }
  return openPlan(document, hash)
}
