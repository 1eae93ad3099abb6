/** Judges one case by the library, by the oracle and by json-rules-engine, and says where they part. */
import type { Program } from '../../src/decide/compile.js'
import { compile } from '../../src/decide/compile.js'
import type { EvaluateOptions } from '../../src/decide/compiled.js'
import type { Rulings } from '../../src/documents/check-rulings.js'
import type { Dossier } from '../../src/documents/checked.js'
import type { Plan } from '../../src/documents/open-plan.js'
import { openPlan } from '../../src/documents/open-plan.js'
import type { PlanDocument } from '../../src/documents/plan.js'
import { rulingsInFull } from '../../src/documents/rulings.js'
import type { Verdict } from '../../src/documents/verdict.js'
import { judgeWithRulesEngine } from '../../src/targets/json-rules-engine.js'
import { oracle } from './oracle.js'
import type { RandomCase } from './random-dossier.js'

export interface Difference {
  /** `verdict`, a section, a clause, or "clause criterion". */
  readonly of: string
  readonly library: string
  readonly by: 'oracle' | 'json-rules-engine' | 'outcome'
  readonly other: string
}

export interface Setup {
  readonly document: PlanDocument
  readonly plan: Plan
  readonly program: Program
}

export interface Opened {
  readonly dossier: Dossier
  readonly options: EvaluateOptions
  /** Rulings as the oracle takes them. */
  readonly rulings: Readonly<Record<string, string | number>>
  readonly round: string
}

export function setUp(document: PlanDocument): Setup {
  const plan = openPlan(document)
  return { document, plan, program: compile(plan) }
}

const names = new WeakMap<PlanDocument, ReadonlyMap<string, readonly string[]>>()

/** By clause: the names of its criteria as the ways to judge spell them, in their order. */
export function criterionNames(document: PlanDocument): ReadonlyMap<string, readonly string[]> {
  const known = names.get(document) ?? new Map(document.clauses.map((clause) => [clause.id, clause.criteria.map((criterion) => `${clause.id} ${criterion.id}`)]))
  names.set(document, known)
  return known
}

type CheckedDossier = { readonly dossier: Dossier } | { readonly refused: string }
type CheckedRulings = { readonly rulings: Rulings } | { readonly refused: string }
type Before<Given extends object, Checked> = WeakMap<Plan, WeakMap<Given, Checked>>

const checkedBefore: Before<RandomCase['dossier'], CheckedDossier> = new WeakMap()
const ruledBefore: Before<RandomCase['rulings'], CheckedRulings> = new WeakMap()

/** Cases that ask about one dossier, or under the same rulings, have them checked once. */
function once<Given extends object, Checked>(before: Before<Given, Checked>, plan: Plan, given: Given, find: () => Checked): Checked {
  const known = before.get(plan) ?? new WeakMap<Given, Checked>()
  before.set(plan, known)
  const found = known.get(given) ?? find()
  known.set(given, found)
  return found
}

function rule(plan: Plan, id: string, given: RandomCase['rulings']): CheckedRulings {
  const { rulings, problems } = plan.rulings({ format: 1, plan: id, rulings: rulingsInFull(given) })
  return rulings === undefined ? { refused: problems.map(({ code, message }) => `${code} ${message}`).join('; ') } : { rulings }
}

function check(plan: Plan, given: RandomCase['dossier'], others: readonly Dossier[]): CheckedDossier {
  const { dossier, problems } = plan.dossier(given, { others })
  return dossier === undefined ? { refused: problems.map(({ code, message }) => `${code} ${message}`).join('; ') } : { dossier }
}

function checkAll(plan: Plan, made: RandomCase): CheckedDossier {
  const others = made.others.map((each) => once(checkedBefore, plan, each, () => check(plan, each, [])))
  const own = check(plan, made.dossier, others.flatMap((each) => ('dossier' in each ? [each.dossier] : [])))
  const refused = [...others, own].flatMap((each) => ('refused' in each ? [each.refused] : []))
  return refused.length > 0 ? { refused: refused.join('; ') } : own
}

/** The case as the library takes it, or what the plan's check says against it. */
export function open({ document, plan }: Setup, made: RandomCase): Opened | { readonly refused: string } {
  const given = once(checkedBefore, plan, made.dossier, () => checkAll(plan, made))
  if ('refused' in given) return given
  const { dossier } = given
  const ruled = once(ruledBefore, plan, made.rulings, () => rule(plan, document.id, made.rulings))
  if ('refused' in ruled) return ruled
  const { rulings } = ruled
  const { round, cutOff, year, evidence } = made
  return { dossier, rulings: made.rulings, round, options: { round, rulings, ...(cutOff === undefined ? {} : { cutOff }), ...(year === undefined ? {} : { year }), ...(evidence === undefined ? {} : { evidence }) } }
}

/** Where the oracle, reading `document`, and the short way of the library part from the verdict. */
export function heldAgainstOracle({ document, program }: Setup, { dossier, options, rulings, round }: Opened, verdict: Verdict): readonly Difference[] {
  const differences: Difference[] = []
  const documentOf = (led: Dossier | string | undefined) => (typeof led === 'object' ? led.document : undefined)
  const { cutOff, year, evidence } = options
  const second = oracle(document, dossier.document, { body: documentOf(dossier.led.body), department: documentOf(dossier.led.department) }, { round, rulings, ...(cutOff === undefined ? {} : { cutOff }), ...(year === undefined ? {} : { year }), ...(evidence === undefined ? {} : { evidence }) })
  const named = criterionNames(program.plan.document)
  const hold = (of: string, library: string, other: string | undefined, by: Difference['by'] = 'oracle'): void => {
    if (library !== other) differences.push({ of, library, by, other: other ?? 'absent' })
  }
  hold('verdict', verdict.outcome, second.verdict)
  hold('verdict', verdict.outcome, program.outcome(dossier, options), 'outcome')
  for (const section of verdict.sections) hold(section.id, section.takes, second.sections[section.id])
  for (const clause of verdict.clauses) {
    hold(clause.id, clause.outcome, second.clauses[clause.id])
    for (const [at, name] of (named.get(clause.id) ?? []).entries()) hold(name, clause.criteria[at]?.outcome ?? 'absent', second.criteria[name])
  }
  return differences
}

/** Where json-rules-engine parts from the verdict: what it does not report does not apply. */
export async function heldAgainstEngine({ plan }: Setup, { dossier, options }: Opened, verdict: Verdict): Promise<readonly Difference[]> {
  const differences: Difference[] = []
  const engine = await judgeWithRulesEngine(plan, dossier, options)
  const named = criterionNames(plan.document)
  const left = new Set([...Object.keys(engine.clauses), ...Object.keys(engine.criteria)])
  const hold = (of: string, library: string, other: string | undefined): void => {
    left.delete(of)
    const said = other ?? 'not-applicable'
    if (library !== said) differences.push({ of, library, by: 'json-rules-engine', other: said })
  }
  hold('verdict', verdict.outcome, engine.outcome)
  for (const clause of verdict.clauses) {
    hold(clause.id, clause.outcome, engine.clauses[clause.id])
    for (const [at, name] of (named.get(clause.id) ?? []).entries()) hold(name, clause.criteria[at]?.outcome ?? 'absent', engine.criteria[name])
  }
  for (const of of left) differences.push({ of, library: 'absent', by: 'json-rules-engine', other: engine.clauses[of] ?? engine.criteria[of] ?? 'absent' })
  return differences
}

/** Where the three part on a case; undefined where the check refuses it. */
export async function differencesOn(setup: Setup, made: RandomCase, other: PlanDocument = setup.document, engine = true): Promise<readonly Difference[] | undefined> {
  const opened = open(setup, made)
  if ('refused' in opened) return undefined
  const verdict = setup.program.evaluate(opened.dossier, opened.options)
  return [...heldAgainstOracle({ ...setup, document: other }, opened, verdict), ...(engine ? await heldAgainstEngine(setup, opened, verdict) : [])]
}
