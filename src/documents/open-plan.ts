/** A plan opened for use: its document, and the checks of what is judged under it. */
import type { Problem } from '../words/problem.js'
import { checkDossier } from './check-dossier.js'
import type { CheckedDossier, Dossier } from './checked.js'
import { checkRulings } from './check-rulings.js'
import type { CheckedRulings, Rulings } from './check-rulings.js'
import type { Catalogue } from './facts.js'
import { dossierSchema } from './dossier.js'
import { locatedAll } from './located.js'
import { keepHash } from './plan-hash.js'
import type { PlanDocument } from './plan.js'
import type { PlanNames } from './typed.js'

/** `N`: the names of the plan, where the compiler knows them; then a misspelt name in a dossier does not compile. */
export interface Plan<N extends PlanNames = PlanNames> {
  readonly id: N['id']
  readonly document: PlanDocument
  /** Checks a dossier given as a plain object. Without an error it can be judged; warnings do not stand in the way. */
  dossier(given: N['dossier'], options?: { readonly others?: readonly Dossier[] }): { readonly dossier?: Dossier; readonly problems: readonly Problem[] }
  /** Checks an office's rulings given as a plain object. */
  rulings(given: N['rulings']): { readonly rulings?: Rulings; readonly problems: readonly Problem[] }
  /** The same plan with another catalogue: its own facts and those of documents that it cites. */
  withFacts(facts: Catalogue): Plan
  /** The same checks with paths instead of places, for readers that know where in a file a path stands. */
  readonly check: {
    dossier(given: unknown, others: readonly Dossier[]): CheckedDossier
    rulings(given: unknown): CheckedRulings
  }
}

/**
 * Opens a plan document that has been read and checked. `N`, if it is given, holds the names of this document. `hash`: the
 * SHA-256 of its canonical JSON, where it is known; otherwise it is worked out when the plan is compiled.
 */
export function openPlan<N extends PlanNames = PlanNames>(document: PlanDocument, hash?: string): Plan<N> {
  if (hash !== undefined) keepHash(document, hash)
  let schema: ReturnType<typeof dossierSchema> | undefined
  const check: Plan['check'] = {
    dossier(given, others) {
      const known = (schema ??= dossierSchema(document.facts))
      return checkDossier(document, (value, options) => known.safeParse(value, options), given, others)
    },
    rulings: (given) => checkRulings(document, given),
  }
  return {
    id: document.id,
    document,
    check,
    withFacts: (facts) => openPlan({ ...document, facts }),
    dossier(given, options = {}) {
      const { dossier, faults } = check.dossier(given, options.others ?? [])
      return { ...(dossier === undefined ? {} : { dossier }), problems: locatedAll(faults) }
    },
    rulings(given) {
      const { rulings, faults } = check.rulings(given)
      return { ...(rulings === undefined ? {} : { rulings }), problems: locatedAll(faults) }
    },
  }
}

