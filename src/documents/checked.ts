/** What has passed the check of its plan; only that can be judged. */
import type { DossierDocument } from './dossier.js'
import type { Facts } from './facts-of.js'
import type { Described } from './issues.js'
import type { PlanDocument } from './plan.js'

declare const checked: unique symbol

/** A dossier that has passed the check of its plan. It is made by the plan's check alone. */
export interface Dossier {
  readonly [checked]: true
  readonly id: string
  readonly plan: PlanDocument
  readonly document: DossierDocument
  readonly facts: Facts
  /** The collectives led: a checked dossier, or the id of one that is not in hand. */
  readonly led: { readonly body?: Dossier | string; readonly department?: Dossier | string }
}

export interface CheckedDossier {
  readonly dossier?: Dossier
  readonly faults: readonly Described[]
}
