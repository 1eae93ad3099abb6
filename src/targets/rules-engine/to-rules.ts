/** A plan as rules for an application's own json-rules-engine. */
import type { RuleProperties, TopLevelCondition } from 'json-rules-engine'
import { leavesOf } from '../../decide/leaf.js'
import type { EvaluateOptions } from '../../decide/leaf.js'
import type { Dossier } from '../../documents/checked.js'
import type { Rulings } from '../../documents/check-rulings.js'
import type { Plan } from '../../documents/open-plan.js'
import { buildParts, conditionName, conditionsOf, takesName } from './build.js'
import type { Parts } from './build.js'
import { judgeLedWithRulesEngine } from './judge.js'
import { factsIn } from './node.js'
import type { Node } from './node.js'
import { ownPropertyResolver, ruleOf, topLevel } from './run.js'
import type { Operators } from './run.js'
import { canVerdict } from './verdict-node.js'
import type { CanVerdict } from './verdict-node.js'
import { leafOperators, viewOf } from './view.js'

export interface RulesEngineRules {
  /** One rule for each outcome that is possible of a criterion, a clause or the verdict; `name` says which. Its event is of type `possible`. */
  readonly rules: readonly RuleProperties[]
  /** To be set with `engine.setCondition`: the conditions that the rules share. */
  readonly conditions: Readonly<Record<string, TopLevelCondition>>
  /** To be added with `engine.addOperator`. */
  readonly operators: Operators
  /** To be given as `pathResolver`: no rule here has a path, and nothing is ever evaluated as one. */
  readonly pathResolver: typeof ownPropertyResolver
  /** The facts of one checked dossier, for `engine.run`. */
  factsOf(dossier: Dossier): Promise<Readonly<Record<string, unknown>>>
}

export interface ToRulesOptions {
  readonly round: string
  readonly cutOff?: string
  readonly rulings?: Rulings
  readonly evidence?: 'required'
  /** The section in which the nominees are nominated; absent: the rules weigh every section. */
  readonly section?: string
}

/**
 * `all` and `any` over leaf operators, and nothing else: no `not`, no `path`, one priority. An outcome of a part holds
 * when its rules say that it is possible and that no other is.
 */
export function toRulesEngine(plan: Plan, options: ToRulesOptions): RulesEngineRules {
  const of = leavesOf(plan)
  const ruled = of.ruledBy(options.rulings)
  const parts = buildParts(of, options.round, ruled, (name) => ({ condition: name }))
  const verdict = canVerdict(plan.document, parts, (name) => ({ condition: name }), options.section, undefined)
  const nodes = allNodes(parts, verdict)
  const rules: RuleProperties[] = []
  const conditions: Record<string, TopLevelCondition> = {}
  for (const [name, node] of nodes) {
    if (typeof node === 'boolean') continue
    conditions[name] = topLevel(node)
    rules.push(ruleOf(name, { condition: name }))
  }
  const facts = factsIn(nodes)
  const { round, cutOff, rulings, evidence } = options
  const asked: EvaluateOptions = { round, ...(cutOff === undefined ? {} : { cutOff }), ...(rulings === undefined ? {} : { rulings }), ...(evidence === undefined ? {} : { evidence }) }
  return {
    rules,
    conditions,
    operators: leafOperators,
    pathResolver: ownPropertyResolver,
    async factsOf(dossier) {
      const led = await judgeLedWithRulesEngine(plan, dossier, asked)
      const view = viewOf(of, of.look(dossier, asked, led), parts.leaves)
      return Object.fromEntries([...facts].map((fact) => [fact, view]))
    },
  }
}

function allNodes(parts: Parts, verdict: CanVerdict): ReadonlyMap<string, Node> {
  const { first, second } = conditionsOf(parts, () => true)
  const takes = [...parts.takes].flatMap(([section, { yes, no }]) => [[conditionName(takesName(section), 'yes'), yes] as const, [conditionName(takesName(section), 'no'), no] as const])
  const sums = Object.entries(verdict).map(([facet, node]) => [conditionName('verdict', facet), node as Node] as const)
  return new Map<string, Node>([...takes, ...first, ...second, ...sums])
}
