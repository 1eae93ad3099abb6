/** Judges a dossier by json-rules-engine: criteria first, then clauses over criteria, then the verdict over clauses. */
import { isGeneral } from '../../decide/leaf.js'
import type { EvaluateOptions, LedOutcome } from '../../decide/leaf.js'
import { leafDemands } from '../../documents/leaf-demands.js'
import type { LedCriteria, LedDemand } from '../../documents/demand.js'
import type { Dossier } from '../../documents/checked.js'
import type { Plan } from '../../documents/open-plan.js'
import { EITHER, FAIL, NOT_APPLICABLE, NOT_COVERED, PASS, shown, shownVerdict } from '../../words/outcome.js'
import type { Outcome, Possible, VerdictOutcome } from '../../words/outcome.js'
import { addressesName, conditionName, criterionName, takesName } from './build.js'
import type { Can, Node } from './node.js'
import { byReference, POSSIBLE, preparedFor } from './prepare.js'
import { addHolding, questionsOf } from './run.js'
import type { Operators, Questions } from './run.js'
import { canVerdict, sectionsMeant } from './verdict-node.js'
import { leafOperators, viewOf } from './view.js'

/** Outcomes by json-rules-engine, of the parts that address the nominee's sections. */
export interface EngineOutcomes {
  readonly outcome: VerdictOutcome
  readonly clauses: Readonly<Record<string, Outcome>>
  /** By clause id and criterion id, with a space between. */
  readonly criteria: Readonly<Record<string, Outcome>>
  /**
   * How many leaves stand for these clauses and for the sections weighed: three for each demand under each combination
   * of its readings, two for each attribute of a condition.
   */
  readonly leaves: number
}

interface Judged extends EngineOutcomes {
  readonly set: Possible
}

const FACETS: readonly (readonly [keyof Can, number])[] = [
  ['pass', PASS],
  ['fail', FAIL],
  ['not-applicable', NOT_APPLICABLE],
]
const VERDICT = 'verdict'
/** A clause that surely does not address the nominee: nothing more is asked of it. */
const NOT_ADDRESSED: Can = { pass: false, fail: false, 'not-applicable': true }
const operators: Operators = { ...leafOperators, held: (possible: ReadonlySet<string>, name: string) => possible.has(name) }

/**
 * Outcomes per criterion, clause and verdict, each found by json-rules-engine from what single demands come to.
 * @throws BinhxetError as `program.evaluate`, and `engine-incomplete` where the engine has not answered for every rule.
 */
export async function judgeWithRulesEngine(plan: Plan, dossier: Dossier, options: EvaluateOptions = {}): Promise<EngineOutcomes> {
  const { outcome, clauses, criteria, leaves } = await judge(plan, dossier, options, undefined)
  return { outcome, clauses, criteria, leaves }
}

async function judge(plan: Plan, dossier: Dossier, options: EvaluateOptions, only: LedCriteria | undefined): Promise<Judged> {
  const prepared = preparedFor(plan)
  const led: LedJudged = new Map()
  const looked = prepared.leaves.look(dossier, options, ledIn(led))
  const { round, ruled } = looked
  const stated = dossier.section
  const sections = sectionsMeant(plan.document, stated, only?.meets).map((section) => prepared.section(section, round, ruled))
  const holding = new Set<string>()
  const view = viewOf(prepared.leaves, looked, stated)
  const ask = (questions: readonly (Questions | undefined)[]): Promise<void> => addHolding(holding, questions, operators, (fact) => (fact === POSSIBLE ? holding : view))

  view.add(sections)
  await ask(sections.map(({ questions }) => questions))
  const taking = new Set(sections.map(({ id }) => id).filter((id) => holding.has(conditionName(takesName(id), 'yes'))))
  const inPlay = plan.document.clauses.filter(({ section, criteria }) => criteria.length > 0 && (section === undefined ? isGeneral(only) : taking.has(section)))
  const clauses = inPlay.map((clause) => prepared.clause(clause, round, ruled))
  view.add(clauses)
  await ask(clauses.map(({ addresses }) => addresses))
  const addressing = clauses.filter(({ id, addresses }) => addresses === undefined || holding.has(conditionName(addressesName(id), 'yes')))
  if (addressing.some(({ looksAtLed }) => looksAtLed)) await judgeLed(led, plan, dossier, options)
  await ask(addressing.map(({ asked }) => asked))
  await ask(addressing.map(({ sums }) => sums))
  const sums = new Map(clauses.map(({ id }) => [id, NOT_ADDRESSED]))
  for (const { id, parts } of addressing) sums.set(id, parts.sum)
  const takes = new Map(sections.map(({ id, parts }) => [id, taking.has(id) ? parts.takes : { ...parts.takes, yes: false }]))
  const can = canVerdict(plan.document, { clause: (id) => sums.get(id), takes: (id) => takes.get(id) }, byReference, stated, only)
  await ask([questionsOf(VERDICT, new Map(Object.entries(can).map(([facet, node]) => [conditionName(VERDICT, facet), node as Node])))])

  const set = setOf(holding, VERDICT) | (holding.has(conditionName(VERDICT, 'not-covered')) ? NOT_COVERED : 0)
  const outcomeOf = (clause: string, part: string): Outcome => shown(sums.get(clause) === NOT_ADDRESSED ? NOT_APPLICABLE : setOf(holding, part))
  return {
    set,
    outcome: shownVerdict(set),
    clauses: Object.fromEntries(inPlay.map(({ id }) => [id, outcomeOf(id, id)])),
    criteria: Object.fromEntries(inPlay.flatMap((clause) => clause.criteria.map(({ id }) => criterionName(clause.id, id)).map((name) => [name, outcomeOf(clause.id, name)]))),
    leaves: [...sections, ...clauses].reduce((leaves, { count }) => leaves + count, 0),
  }
}

function setOf(possible: ReadonlySet<string>, name: string): Possible {
  return FACETS.reduce((set, [facet, bit]) => (possible.has(conditionName(name, facet)) ? set | bit : set), 0)
}

/** The verdicts on the collectives that the nominee leads, found before the leader's own: what answers for their dossiers. */
export async function judgeLedWithRulesEngine(plan: Plan, dossier: Dossier, options: EvaluateOptions): Promise<(linked: Dossier, criteria: LedCriteria) => LedOutcome> {
  const led: LedJudged = new Map()
  await judgeLed(led, plan, dossier, options)
  return ledIn(led)
}

/** What was found of each dossier of a collective: two may have one id. */
type LedJudged = Map<Dossier, Map<string, LedOutcome>>

async function judgeLed(led: LedJudged, plan: Plan, dossier: Dossier, options: EvaluateOptions): Promise<void> {
  const { leaves } = preparedFor(plan)
  const asked = leaves.asked(dossier, options)
  for (const demand of ledDemands(plan)) {
    for (const target of leaves.led(demand, dossier)) {
      const linked = target === 'none' ? undefined : dossier.led[target]
      if (linked === undefined || typeof linked === 'string') continue
      const found = led.get(linked) ?? new Map<string, LedOutcome>()
      led.set(linked, found)
      if (found.has(criteriaKey(demand))) continue
      const { set } = await judge(plan, linked, asked, demand)
      found.set(criteriaKey(demand), { set: set & NOT_APPLICABLE ? EITHER : set & EITHER, mayBeUncovered: (set & NOT_COVERED) !== 0 })
    }
  }
}

function ledIn(led: LedJudged): (linked: Dossier, criteria: LedCriteria) => LedOutcome {
  return (linked, criteria) => led.get(linked)?.get(criteriaKey(criteria)) as LedOutcome
}

function criteriaKey({ meets, general }: LedCriteria): string {
  return `${general ?? 'no'} ${meets.join(' ')}`
}

const demandsBy = new WeakMap<Plan, readonly LedDemand[]>()

/** The plan's demands on a led collective. */
function ledDemands(plan: Plan): readonly LedDemand[] {
  const before = demandsBy.get(plan)
  if (before !== undefined) return before
  const all = plan.document.clauses.flatMap(({ criteria }) => criteria.flatMap(({ demand }) => leafDemands(demand).flatMap((leaf) => ('led' in leaf ? [leaf] : []))))
  demandsBy.set(plan, all)
  return all
}
