/** Documents that a plan cites for its criteria: matched by number and day, and judged by as the plan's own. */
import type { Plan } from '../documents/open-plan.js'
import type { Catalogue } from '../documents/facts.js'
import { factKinds } from '../documents/fact-kinds.js'
import type { Rulings } from '../documents/check-rulings.js'
import { canonicalJson } from '../words/canonical.js'
import { BinhxetError } from '../words/error.js'
import { EITHER, FAIL, NOT_APPLICABLE, NOT_COVERED, PASS } from '../words/outcome.js'
import type { Possible } from '../words/outcome.js'
import { newChoices } from './choices.js'
import type { Compiled } from './compiled.js'
import { judgeLed } from './linked.js'
import type { Run } from './run.js'
import { situations } from './situations.js'
import { rulingsFor } from './rulings-for.js'
import { sumOf } from './sum.js'
import { verdictOf } from './verdict.js'
import { because } from './trace.js'

/** A document that stands behind a plan, and the rulings on its own questions. */
export interface CitedDocument {
  readonly plan: Plan
  readonly rulings?: Rulings
}

/** The catalogue of a plan together with those of the documents it cites; one fact has one declaration. */
export function withFactsOf(catalogue: Catalogue, documents: readonly CitedDocument[]): Catalogue {
  const merged = Object.fromEntries(
    factKinds.map((kind) => {
      const facts: Record<string, unknown> = { ...catalogue[kind] }
      for (const { plan } of documents) {
        for (const [id, fact] of Object.entries(plan.document.facts[kind])) {
          if (Object.hasOwn(facts, id) && canonicalJson(facts[id]) !== canonicalJson(fact)) {
            throw new BinhxetError('documents-differ', `the fact ${id} is declared in two ways by the plan and by ${plan.id}`)
          }
          facts[id] = fact
        }
      }
      return [kind, facts]
    }),
  )
  return merged as unknown as Catalogue
}

/** Judges the dossier by the document cited; undefined where it is not in hand, or has no such round. */
export function judgeCited(compiled: Compiled, from: Run, key: string): Possible | undefined {
  const cited = compiled.cited.get(key)
  const round = cited?.compiled.rounds.get(from.round)
  if (cited === undefined || round === undefined) return undefined
  const { cutOff } = from.situation(from)
  const run: Run = {
    ...from,
    situation: situations(cited.compiled.terms, round, cutOff, from.year),
    rulings: cited.rulings,
    choices: newChoices(cited.compiled.terms.unmet, rulingsFor(cited.compiled.terms, cited.rulings)),
    judgeLed: (inner, led, criteria, holds) => judgeLed(cited.compiled, inner, led, criteria, holds),
    judgeCited: (inner, other) => judgeCited(cited.compiled, inner, other),
    trace: undefined,
  }
  const set = sumOf(cited.compiled, run, undefined)
  if (from.trace) {
    const nested = verdictOf(cited.compiled, run, undefined)
    from.trace.nested = nested
    for (const cause of nested.causes) because(from.trace, cause)
    for (const clause of nested.clauses) {
      for (const cause of [...clause.causes, ...clause.criteria.flatMap(({ causes }) => causes)]) because(from.trace, cause)
    }
    if (nested.outcome === 'not-covered') because(from.trace, { kind: 'missing', what: 'text', document: cited.compiled.plan.document.document.cite.vi })
  }
  // Whom the document does not speak of, it leaves open.
  return set & (NOT_COVERED | NOT_APPLICABLE) ? EITHER : set & (PASS | FAIL)
}
