/** Compiles a plan once; the program then judges any number of dossiers. */
import type { Dossier } from '../documents/checked.js'
import type { Plan } from '../documents/open-plan.js'
import { hashOf } from '../documents/plan-hash.js'
import type { PlanDocument } from '../documents/plan.js'
import type { PlanNames } from '../documents/typed.js'
import type { Verdict } from '../documents/verdict.js'
import { canonicalJson } from '../words/canonical.js'
import { sha256 } from '../words/digest.js'
import type { VerdictOutcome } from '../words/outcome.js'
import { shownVerdict } from '../words/outcome.js'
import { citationKey } from './citation-key.js'
import { withFactsOf } from './cited.js'
import type { CitedDocument } from './cited.js'
import { compileClause, partsOf } from './clause.js'
import type { ClauseProgram } from './clause.js'
import type { Compiled, EvaluateOptions } from './compiled.js'
import { compileSections } from './sections.js'
import { startRun } from './start.js'
import { sumOf } from './sum.js'
import { termsOf } from './terms.js'
import type { Terms } from './terms.js'
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

/** `documents`: those that the plan cites for its criteria; they are matched by number and day, and by nothing else. */
export interface CompileOptions {
  readonly documents?: readonly CitedDocument[]
}

/**
 * With `documents` the program's own `plan` checks dossiers, since their facts come in with them.
 * @throws BinhxetError `documents-differ` where two of them declare one fact in two ways.
 */
export function compile<N extends PlanNames = PlanNames>(plan: Plan<N>, options?: CompileOptions): Program<N>
export function compile(plan: Plan, { documents = [] }: CompileOptions = {}): Program {
  const asked = citedBy(plan.document)
  const cited = documents.filter((each) => asked.has(keyOf(each.plan)))
  const opened = cited.length === 0 ? plan : plan.withFacts(withFactsOf(plan.document.facts, cited))
  return programOf(opened, compiledOf(opened, opened.document, new Map(cited.map((each) => [keyOf(each.plan), each]))))
}

function programOf(plan: Plan, compiled: Compiled): Program {
  const program: Program = {
    plan,
    hash: compiled.hash,
    evaluate: (dossier, options = {}) => verdictOf(compiled, startRun(compiled, dossier, options), undefined),
    outcome: (dossier, options = {}) => shownVerdict(sumOf(compiled, startRun(compiled, dossier, options), undefined)),
  }
  compiledBy.set(program, compiled)
  return program
}

/** `document`: the plan's, with the facts of those cited beside its own. */
function compiledOf(plan: Plan, document: PlanDocument, cited: ReadonlyMap<string, CitedDocument>): Compiled {
  const { facts } = document
  const terms = termsOf(document)
  const behind = [...cited].map(([key, { plan: other, rulings }]) => [key, { compiled: compiledOf(other, { ...other.document, facts }, new Map()), rulings }] as const)
  const behindHashes = behind.map(([, { compiled }]) => compiled.hash)
  const hash = behind.length === 0 ? hashOf(document) : sha256(canonicalJson([document, ...behindHashes]))
  return compiledFrom(plan, terms, hash, document.clauses.map((clause) => compileClause(terms, clause)), new Map(behind))
}

function compiledFrom(plan: Plan, terms: Terms, hash: string, clauses: readonly ClauseProgram[], cited: Compiled['cited']): Compiled {
  const { plan: document } = terms
  const common = clauses.filter(({ clause }) => clause.section === undefined)
  return {
    plan,
    hash,
    terms,
    sections: compileSections(terms),
    notWeighed: document.sections.items.map(() => undefined),
    clauses,
    notAddressed: clauses.map(({ notAddressed }) => notAddressed),
    withCriteria: clauses.flatMap(({ clause }, at) => (clause.criteria.length > 0 ? [at] : [])),
    common: partsOf(common),
    bySection: new Map(
      document.sections.items.map(({ id }) => {
        const own = clauses.filter(({ clause }) => clause.section === id)
        return [id, { own: partsOf(own), withCommon: partsOf([...common, ...own]) }]
      }),
    ),
    rounds: new Map(Object.entries(document.rounds)),
    cited,
  }
}

/**
 * The program of a plan whose rules were changed in places, quickly: clauses that are the same object as before are not
 * compiled again where nothing else has changed. Dossiers that the first plan has checked are judged. Its verdicts carry
 * the hash of the first, so it is for comparing alone; documents cited are left out.
 */
export function variantOf(program: Program, document: PlanDocument): Program {
  const first = behind(program)
  const plan: Plan = { ...program.plan, document }
  const rest = (['sections', 'rounds', 'gaps', 'questions', 'facts'] as const).every((key) => document[key] === first.plan.document[key])
  // New terms: what was made ready for the last question asked of the first is not for this one.
  const terms = rest ? { ...first.terms, plan: document } : termsOf(document)
  const known = new Map(rest ? first.clauses.map((each) => [each.clause, each]) : [])
  return programOf(plan, compiledFrom(plan, terms, first.hash, document.clauses.map((clause) => known.get(clause) ?? compileClause(terms, clause)), new Map()))
}

function keyOf({ document: { document } }: Plan): string {
  return citationKey(document.number, document.issued)
}

/** The documents that a plan's criteria stand in, by number and day. */
function citedBy(document: PlanDocument): ReadonlySet<string> {
  const keys = new Set<string>()
  const walk = (demand: unknown): void => {
    if (typeof demand !== 'object' || demand === null) return
    if ('document' in demand && 'on' in demand) keys.add(citationKey(String(demand.document), String(demand.on)))
    else for (const each of Object.values(demand)) walk(each)
  }
  for (const { criteria } of document.clauses) for (const { demand } of criteria) walk(demand)
  return keys
}

const compiledBy = new WeakMap<Program, Compiled>()

/** What stands behind a program; for engines beside this one. */
export function behind(program: Program): Compiled {
  return compiledBy.get(program) as Compiled
}
