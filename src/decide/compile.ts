/** Compiles a plan once; the program then judges any number of dossiers. */
import type { Dossier } from '../documents/check-dossier.js'
import type { Rulings } from '../documents/check-rulings.js'
import type { Plan } from '../documents/open-plan.js'
import type { Round } from '../documents/plan.js'
import type { Verdict } from '../documents/verdict.js'
import { canonicalJson } from '../words/canonical.js'
import { sha256 } from '../words/digest.js'
import type { VerdictOutcome } from '../words/outcome.js'
import { shownVerdict } from '../words/outcome.js'
import { compileClause } from './clause.js'
import type { ClauseProgram } from './clause.js'
import { compileSections } from './sections.js'
import type { SectionProgram } from './sections.js'
import { startRun } from './start.js'
import { sumOf } from './sum.js'
import { termsOf } from './terms.js'
import type { Terms } from './terms.js'
import { verdictOf } from './verdict.js'

export interface EvaluateOptions {
  /** The round to judge in. Absent: the dossier's own. */
  readonly round?: string
  /** The last day that counts, `YYYY-MM-DD`. Absent: the plan's own for the round. */
  readonly cutOff?: string
  /** The readings that an office has chosen, checked by `plan.rulings`. */
  readonly rulings?: Rulings
  /** `required`: a fact without a paper counts as missing. */
  readonly evidence?: 'required'
}

export interface Program {
  readonly plan: Plan
  /** The SHA-256 of the plan's canonical JSON, in hexadecimal. */
  readonly hash: string
  /**
   * Judges a checked dossier: the complete verdict, as plain JSON. Pure and synchronous.
   * @throws BinhxetError where the question itself is not whole: no round, no cut-off day, a dossier of another plan.
   */
  evaluate(dossier: Dossier, options?: EvaluateOptions): Verdict
  /** The outcome alone, by the same rules and several times faster. */
  outcome(dossier: Dossier, options?: EvaluateOptions): VerdictOutcome
}

/** What judging needs of a compiled plan. */
export interface Compiled {
  readonly plan: Plan
  readonly hash: string
  readonly terms: Terms
  readonly sections: readonly SectionProgram[]
  /** Every clause, in the plan's order. */
  readonly clauses: readonly ClauseProgram[]
  /** The clauses with criteria that are in no section: they belong to every nominee's judgement. */
  readonly common: readonly ClauseProgram[]
  readonly bySection: ReadonlyMap<string, readonly ClauseProgram[]>
  readonly rounds: ReadonlyMap<string, Round>
}

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
