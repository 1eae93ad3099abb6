/** The plans that ship with the package. Each is a file of its own beside the command line, loaded when it is asked for. */
import type { PlanDocument } from '../documents/plan.js'
import { planIds } from '../plans/index.js'

export const shippedIds: readonly string[] = planIds

/** The document of a shipped plan; the id must be one of {@link shippedIds}. */
export async function shippedPlan(id: string): Promise<PlanDocument> {
  const beside = new URL(`./plans/${id}.document.js`, import.meta.url)
  const { document } = (await import(beside.href)) as { readonly document: PlanDocument }
  return document
}
