/** A plan as rules for an application's own json-rules-engine. */
import type { RuleProperties, TopLevelCondition } from 'json-rules-engine'
import { leavesOf } from '../../decide/leaf.js'
import type { EvaluateOptions } from '../../decide/leaf.js'
import type { Dossier } from '../../documents/checked.js'
import type { Rulings } from '../../documents/check-rulings.js'
import { namedRound } from '../../documents/named-round.js'
import type { Plan } from '../../documents/open-plan.js'
import type { PlanDocument } from '../../documents/plan.js'
import { BinhxetError } from '../../words/error.js'
import { buildClause, buildSection, conditionName, conditionsOf, countLeaves, takesConditions } from './build.js'
import type { ClauseParts, SectionParts } from './build.js'
import { judgeLedWithRulesEngine } from './judge.js'
import { factsIn } from './node.js'
import type { Node } from './node.js'
import { ownPropertyResolver, ruleOf, topLevel } from './run.js'
import type { Operators } from './run.js'
import { canVerdict } from './verdict-node.js'
import type { CanVerdict, InPlay } from './verdict-node.js'
import { refuseOtherSection, sectionOperators, statedByDossier } from './nominated.js'
import { leafOperators, viewOf } from './view.js'

const operators: Operators = { ...leafOperators, ...sectionOperators }

export interface RulesEngineRules {
  /** One rule for each outcome that is possible of a criterion, a clause or the verdict; `name` says which. Its event is of type `possible`. */
  readonly rules: readonly RuleProperties[]
  /** To be set with `engine.setCondition`: the conditions that the rules share. */
  readonly conditions: Readonly<Record<string, TopLevelCondition>>
  /** To be added with `engine.addOperator`. */
  readonly operators: Operators
  /** To be given as `pathResolver`: no rule here has a path, and nothing is ever evaluated as one. */
  readonly pathResolver: typeof ownPropertyResolver
  /** How many leaves the rules stand on: three for each demand under each combination of its readings, two for each attribute of a condition. */
  readonly leaves: number
  /** The facts of one checked dossier, for `engine.run`. */
  readonly factsOf: (dossier: Dossier) => Promise<Readonly<Record<string, unknown>>>
}

export interface ToRulesOptions {
  readonly round: string
  readonly cutOff?: string
  /** The year that is judged, in a round of one year; absent: the dossier's own, or else the year of the cut-off. */
  readonly year?: number
  readonly rulings?: Rulings
  readonly evidence?: 'required'
  /** The one section in which the nominees are nominated; absent: that which a dossier states, or else every section. */
  readonly section?: string
}

/**
 * `all` and `any` over leaf operators, and nothing else: no `not`, no `path`, one priority. An outcome of a part holds
 * when its rules say that it is possible and that no other is.
 * @throws BinhxetError for a round or a section that the plan does not have; `factsOf` as `program.evaluate`, and for a
 * dossier of another section than the one named.
 */
export function toRulesEngine(plan: Plan, options: ToRulesOptions): RulesEngineRules {
  namedRound(plan.document, options.round)
  refuseUnknownSection(plan.document, options.section)
  const of = leavesOf(plan)
  const ruled = of.ruledBy(options.rulings)
  const reference = (name: string): Node => ({ condition: name })
  const sections = new Map(plan.document.sections.items.map((section) => [section.id, buildSection(of, options.round, ruled, section)]))
  const clauses = new Map(plan.document.clauses.filter(({ criteria }) => criteria.length > 0).map((clause) => [clause.id, buildClause(of, options.round, ruled, reference, clause)]))
  const inPlay: InPlay = { clause: (id) => clauses.get(id)?.sum, takes: (id) => sections.get(id)?.takes, ...(options.section === undefined ? { nominated: statedByDossier } : {}) }
  const verdict = canVerdict(plan.document, inPlay, reference, options.section, undefined)
  const nodes = allNodes(sections, clauses, verdict)
  const parts = [...sections.values(), ...clauses.values()]
  const rules: RuleProperties[] = []
  const conditions: Record<string, TopLevelCondition> = {}
  for (const [name, node] of nodes) {
    if (typeof node === 'boolean') continue
    conditions[name] = topLevel(node)
    rules.push(ruleOf(name, { condition: name }))
  }
  const facts = factsIn(nodes)
  const { round, cutOff, year, rulings, evidence } = options
  const asked: EvaluateOptions = { round, ...(cutOff === undefined ? {} : { cutOff }), ...(year === undefined ? {} : { year }), ...(rulings === undefined ? {} : { rulings }), ...(evidence === undefined ? {} : { evidence }) }
  return {
    rules,
    conditions,
    operators,
    pathResolver: ownPropertyResolver,
    leaves: countLeaves(parts),
    async factsOf(dossier) {
      refuseOtherSection(dossier, options.section)
      const led = await judgeLedWithRulesEngine(plan, dossier, asked)
      const view = viewOf(of, of.look(dossier, asked, led), dossier.section)
      view.add(parts)
      return Object.fromEntries([...facts].map((fact) => [fact, view]))
    },
  }
}

function refuseUnknownSection({ id, sections }: PlanDocument, section: string | undefined): void {
  const known = sections.items.map((each) => each.id)
  if (section === undefined || known.includes(section)) return
  throw new BinhxetError('section-unknown', `plan ${id} has no section ${section}; it has ${known.join(', ')}`)
}

function allNodes(sections: ReadonlyMap<string, SectionParts>, clauses: ReadonlyMap<string, ClauseParts>, verdict: CanVerdict): ReadonlyMap<string, Node> {
  const inClauses = [...clauses].map(([id, parts]) => conditionsOf(id, parts))
  return new Map<string, Node>([
    ...[...sections].flatMap(([id, parts]) => [...takesConditions(id, parts)]),
    ...inClauses.flatMap(({ addresses }) => [...addresses]),
    ...inClauses.flatMap(({ asked }) => [...asked]),
    ...inClauses.flatMap(({ sums }) => [...sums]),
    ...Object.entries(verdict).map(([facet, node]) => [conditionName('verdict', facet), node as Node] as const),
  ])
}
