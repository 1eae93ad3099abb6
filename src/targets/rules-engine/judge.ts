/** Judges a dossier by json-rules-engine: criteria first, then clauses over criteria, then the verdict over clauses. */
import { leavesOf } from '../../decide/leaf.js'
import type { EvaluateOptions, Leaves, LedOutcome } from '../../decide/leaf.js'
import type { Dossier } from '../../documents/checked.js'
import type { Demand } from '../../documents/demand.js'
import type { Plan } from '../../documents/open-plan.js'
import { EITHER, FAIL, NOT_APPLICABLE, NOT_COVERED, PASS, shown, shownVerdict } from '../../words/outcome.js'
import type { Outcome, Possible, VerdictOutcome } from '../../words/outcome.js'
import { buildParts, conditionName, conditionsOf, criterionName, takesName } from './build.js'
import type { Parts } from './build.js'
import { factsIn } from './node.js'
import type { Can, Node } from './node.js'
import { conditionsThatHold } from './run.js'
import type { Operators } from './run.js'
import { canVerdict } from './verdict-node.js'
import { leafOperators, viewOf } from './view.js'

/** Outcomes by json-rules-engine, of the parts that address the nominee's sections. */
export interface EngineOutcomes {
  readonly outcome: VerdictOutcome
  readonly clauses: Readonly<Record<string, Outcome>>
  /** By clause id and criterion id, with a space between. */
  readonly criteria: Readonly<Record<string, Outcome>>
  /** How many leaves the rules had, three to each demand under each combination of its readings. */
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
const POSSIBLE = 'possible'
const NOTHING: ReadonlySet<string> = new Set()
/** Between the stages: whether a condition of an earlier stage held. */
const operators: Operators = { ...leafOperators, held: (possible: ReadonlySet<string>, name: string) => possible.has(name) }
const byReference = (name: string): Node => ({ fact: POSSIBLE, operator: 'held', value: name })

/** The leaves of a plan and its parts, by round and rulings: built once, used for every dossier. */
const prepared = new WeakMap<Plan, { readonly leaves: Leaves; readonly parts: Map<string, Parts> }>()

function preparedFor(plan: Plan): { readonly leaves: Leaves; readonly parts: Map<string, Parts> } {
  let known = prepared.get(plan)
  if (known === undefined) {
    known = { leaves: leavesOf(plan), parts: new Map() }
    prepared.set(plan, known)
  }
  return known
}

/**
 * Outcomes per criterion, clause and verdict, each found by json-rules-engine from what single demands come to.
 * @throws BinhxetError as `program.evaluate`, and `engine-incomplete` where the engine has not answered for every rule.
 */
export async function judgeWithRulesEngine(plan: Plan, dossier: Dossier, options: EvaluateOptions = {}): Promise<EngineOutcomes> {
  const { outcome, clauses, criteria, leaves } = await judge(plan, dossier, options, undefined)
  return { outcome, clauses, criteria, leaves }
}

async function judge(plan: Plan, dossier: Dossier, options: EvaluateOptions, only: readonly string[] | undefined): Promise<Judged> {
  const { leaves: of, parts: known } = preparedFor(plan)
  const looked = of.look(dossier, options, await judgeLedWithRulesEngine(plan, dossier, options))
  const key = JSON.stringify([looked.round, looked.ruled])
  let parts = known.get(key)
  if (parts === undefined) {
    parts = buildParts(of, looked.round, looked.ruled, byReference)
    known.set(key, parts)
  }
  const view = viewOf(of, looked, parts.leaves)
  const ask = (conditions: ReadonlyMap<string, Node>, earlier: ReadonlySet<string>): Promise<ReadonlySet<string>> =>
    conditionsThatHold(conditions, operators, { ...Object.fromEntries([...factsIn(conditions)].map((fact) => [fact, view])), [POSSIBLE]: earlier })

  const taken = await ask(takesConditions(parts), NOTHING)
  const stated = dossier.document.section
  const inPlay = plan.document.clauses.filter(({ section, criteria }) => {
    if (criteria.length === 0) return false
    if (section === undefined) return only === undefined
    return (stated === undefined || stated === section) && (only === undefined || only.includes(section)) && taken.has(conditionName(takesName(section), 'yes'))
  })
  const criteria = inPlay.flatMap((clause) => clause.criteria.map(({ id }) => criterionName(clause.id, id)))
  const clauses = inPlay.map(({ id }) => id)
  const { first, second } = conditionsOf(parts, (clause) => clauses.includes(clause))
  const possibleFirst = await ask(first, NOTHING)
  const possibleParts = new Set([...possibleFirst, ...(await ask(second, possibleFirst))])
  const can = canVerdict(plan.document, parts, byReference, stated, only)
  const verdict = new Map<string, Node>(Object.entries(can).map(([facet, node]) => [conditionName(VERDICT, facet), node as Node]))
  const possible = await ask(verdict, new Set([...possibleParts, ...taken]))

  const set = setOf(possible, VERDICT) | (possible.has(conditionName(VERDICT, 'not-covered')) ? NOT_COVERED : 0)
  return {
    set,
    outcome: shownVerdict(set),
    clauses: Object.fromEntries(clauses.map((name) => [name, shown(setOf(possibleParts, name))])),
    criteria: Object.fromEntries(criteria.map((name) => [name, shown(setOf(possibleParts, name))])),
    leaves: parts.leaves.size * FACETS.length,
  }
}

function takesConditions({ takes }: Parts): ReadonlyMap<string, Node> {
  return new Map([...takes].flatMap(([section, { yes, no }]) => [[conditionName(takesName(section), 'yes'), yes] as const, [conditionName(takesName(section), 'no'), no] as const]))
}

function setOf(possible: ReadonlySet<string>, name: string): Possible {
  return FACETS.reduce((set, [facet, bit]) => (possible.has(conditionName(name, facet)) ? set | bit : set), 0)
}

/** The verdicts on the collectives that the nominee leads, found before the leader's own: what answers for their dossiers. */
export async function judgeLedWithRulesEngine(plan: Plan, dossier: Dossier, options: EvaluateOptions): Promise<(linked: Dossier, sections: readonly string[]) => LedOutcome> {
  const found = new Map<string, LedOutcome>()
  const round = options.round ?? dossier.document.round
  for (const linked of Object.values(dossier.led)) {
    if (linked === undefined || typeof linked === 'string') continue
    for (const sections of sectionsMet(plan)) {
      const { set } = await judge(plan, linked, { ...options, ...(round === undefined ? {} : { round }) }, sections)
      found.set(ledKey(linked, sections), { set: set & NOT_APPLICABLE ? EITHER : set & EITHER, mayBeUncovered: (set & NOT_COVERED) !== 0 })
    }
  }
  return (linked, sections) => found.get(ledKey(linked, sections)) as LedOutcome
}

function ledKey(linked: Dossier, sections: readonly string[]): string {
  return `${linked.id} ${sections.join(' ')}`
}

/** The sections that demands on a led collective point to. */
function sectionsMet(plan: Plan): readonly (readonly string[])[] {
  const all = new Map<string, readonly string[]>()
  const inDemand = (demand: Demand): void => {
    if ('led' in demand) all.set(demand.meets.join(' '), demand.meets)
    else if ('all' in demand) demand.all.forEach(inDemand)
    else if ('any' in demand) demand.any.forEach(inDemand)
    else if ('of' in demand) demand.of.forEach(inDemand)
    else if ('not' in demand) inDemand(demand.not)
    else if ('reading-of' in demand) Object.values(demand.is).forEach(inDemand)
  }
  for (const { criteria } of plan.document.clauses) for (const { demand } of criteria) inDemand(demand)
  return [...all.values()]
}
