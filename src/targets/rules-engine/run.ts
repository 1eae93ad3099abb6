/** Runs rules on a fresh json-rules-engine and accounts for every one of them afterwards. */
import { Engine } from 'json-rules-engine'
import type { RuleProperties, TopLevelCondition } from 'json-rules-engine'
import { BinhxetError } from '../../words/error.js'
import type { Node } from './node.js'

/** The operators that leaves and references use. */
export interface Operators {
  readonly [name: string]: (fact: never, value: never) => boolean
}

/** A condition as json-rules-engine wants it at the top of a rule: a group. */
export function topLevel(node: Exclude<Node, boolean>): TopLevelCondition {
  return ('all' in node || 'any' in node ? node : { all: [node] }) as TopLevelCondition
}

export function ruleOf(name: string, node: Exclude<Node, boolean>): RuleProperties {
  return { name, conditions: topLevel(node), event: { type: 'possible', params: { name } } }
}

/** No rule of ours has a path; should one ever be given, only own properties are walked and nothing is evaluated. */
export function ownPropertyResolver(value: object, path: string): unknown {
  return path.split('.').reduce<unknown>((at, key) => (typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? (at as Record<string, unknown>)[key] : undefined), value)
}

/**
 * The names of the conditions that hold. Conditions that are constant need no engine.
 * @throws BinhxetError `engine-incomplete` where the engine has not answered for every rule.
 */
export async function conditionsThatHold(conditions: ReadonlyMap<string, Node>, operators: Operators, facts: Readonly<Record<string, unknown>>): Promise<ReadonlySet<string>> {
  const holding = new Set<string>()
  const asked = new Set<string>()
  const engine = new Engine([], { pathResolver: ownPropertyResolver })
  for (const [name, callback] of Object.entries(operators)) engine.addOperator(name, callback)
  for (const [name, node] of conditions) {
    if (node === true) holding.add(name)
    else if (node !== false) {
      asked.add(name)
      engine.addRule(ruleOf(name, node))
    }
  }
  if (asked.size === 0) return holding
  const { results, failureResults } = await engine.run({ ...facts })
  for (const { name } of results) {
    if (!asked.delete(name)) throw incomplete(name)
    holding.add(name)
  }
  for (const { name } of failureResults) if (!asked.delete(name)) throw incomplete(name)
  const [left] = asked
  if (left !== undefined) throw incomplete(left)
  return holding
}

function incomplete(name: string): BinhxetError {
  return new BinhxetError('engine-incomplete', `json-rules-engine has not answered once for each rule: ${name}`)
}
