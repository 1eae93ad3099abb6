/** Compiles a plan once; the program then judges any number of dossiers. */
import type { Dossier } from '../documents/checked.js'
import type { Plan } from '../documents/open-plan.js'
import type { PlanNames } from '../documents/typed.js'
import type { Verdict } from '../documents/verdict.js'
import { canonicalJson } from '../words/canonical.js'
import { sha256 } from '../words/digest.js'
import type { VerdictOutcome } from '../words/outcome.js'
import { shownVerdict } from '../words/outcome.js'
import { compileClause } from './clause.js'
import type { Compiled, EvaluateOptions } from './compiled.js'
import { compileSections } from './sections.js'
import { startRun } from './start.js'
import { sumOf } from './sum.js'
import { termsOf } from './terms.js'
import { verdictOf } from './verdict.js'

export interface Program<N extends PlanNames = PlanNames> {
  readonly plan: Plan<N>
  /** The SHA-256 of the plan's canonical JSON, in hexadecimal. */
  readonly hash: string
  /**
   * Judges a checked dossier: the complete verdict, as plain JSON. Pure and synchronous.
   * @throws BinhxetError where the question itself is not whole: no round, no cut-off day, a dossier of another plan.
   */
  evaluate(dossier: Dossier, options?: EvaluateOptions<N>): Verdict
  /** The outcome alone, by the same rules and several times faster. */
  outcome(dossier: Dossier, options?: EvaluateOptions<N>): VerdictOutcome
}

export function compile<N extends PlanNames = PlanNames>(plan: Plan<N>): Program<N>
export function compile(plan: Plan): Program {
  const terms = termsOf(plan.document)
  const clauses = plan.document.clauses.map((clause) => compileClause(terms, clause))
  const compiled: Compiled = {
    plan,
    hash: sha256(canonicalJson(plan.document)),
    terms,
    sections: compileSections(terms),
    clauses,
    common: clauses.filter(({ clause }) => clause.section === undefined && clause.criteria.length > 0),
    bySection: new Map(
      plan.document.sections.items.map(({ id }) => [id, clauses.filter(({ clause }) => clause.section === id)]),
    ),
    rounds: new Map(Object.entries(plan.document.rounds)),
  }
  const program: Program = {
    plan,
    hash: compiled.hash,
    evaluate: (dossier, options = {}) => verdictOf(compiled, startRun(compiled, dossier, options), undefined),
    outcome: (dossier, options = {}) => shownVerdict(sumOf(compiled, startRun(compiled, dossier, options), undefined)),
  }
  compiledBy.set(program, compiled)
  return program
}

const compiledBy = new WeakMap<Program, Compiled>()

/** What stands behind a program; for engines beside this one. */
export function compiledOf(program: Program): Compiled {
  return compiledBy.get(program) as Compiled
}
