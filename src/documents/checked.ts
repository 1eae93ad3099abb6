/** What has passed the check of its plan; only that can be judged. */
import type { DossierDocument } from './dossier.js'
import type { Facts } from './facts-read.js'
import type { Described } from './issues.js'
import type { PlanDocument } from './plan.js'

declare const checked: unique symbol

/** A dossier that has passed the check of its plan. It is made by the plan's check alone. */
export interface Dossier {
  readonly [checked]: true
  readonly id: string
  readonly plan: PlanDocument
  readonly document: DossierDocument
  /** What the document asks for: the round, the year in a round of one year, and the section in which it nominates. */
  readonly round: string | undefined
  readonly year: number | undefined
  readonly section: string | undefined
  readonly facts: Facts
  /** The collectives led: a checked dossier, or the id of one that is not in hand. */
  readonly led: { readonly body?: Dossier | string; readonly department?: Dossier | string }
}

export interface CheckedDossier {
  readonly dossier?: Dossier
  readonly faults: readonly Described[]
}
