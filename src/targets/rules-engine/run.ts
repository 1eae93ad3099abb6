/** Runs rules on a fresh json-rules-engine and accounts for every one of them afterwards. */
import { Engine, Fact, Rule } from 'json-rules-engine'
import type { RuleProperties, RuleResult, TopLevelCondition } from 'json-rules-engine'
import { BinhxetError } from '../../words/error.js'
import { ownRule } from './own-rule.js'
import { factsIn } from './node.js'
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

/** Conditions made ready once, to be asked of any number of dossiers together. */
export interface Questions {
  readonly part: string
  /** The conditions that always hold; those that never do are asked of nobody. */
  readonly holding: readonly string[]
  /** The names of the conditions of `rule`, in its order. */
  readonly asked: readonly string[]
  /** Undefined where nothing is left to ask. */
  readonly rule: Rule | undefined
  readonly facts: ReadonlySet<string>
}

/** The conditions of a part as one rule: the engine answers for each member of an `any` of one priority, whatever the others say. */
export function questionsOf(part: string, conditions: ReadonlyMap<string, Node>): Questions {
  const holding: string[] = []
  const asked: string[] = []
  const any: Node[] = []
  for (const [name, node] of conditions) {
    if (node === true) holding.push(name)
    else if (node !== false) {
      asked.push(name)
      any.push(node)
    }
  }
  const rule = any.length === 0 ? undefined : new Rule({ name: part, conditions: { any } as TopLevelCondition, event: { type: 'answered' } })
  return { part, holding, asked, rule, facts: factsIn(conditions) }
}

/**
 * Adds to `holding` the names of the conditions that hold. Each run has an engine of its own; a rule is bound to the
 * engine that it is added to, so the engine is given a rule that inherits from the one made ready.
 * @throws BinhxetError `engine-incomplete` where the engine has not answered once for every condition.
 */
export async function addHolding(holding: Set<string>, questions: readonly (Questions | undefined)[], operators: Operators, valueOf: (fact: string) => unknown): Promise<void> {
  const unanswered = new Map<string, Questions>()
  const facts = new Map<string, Fact>()
  const rules: Rule[] = []
  for (const each of questions) {
    if (each === undefined) continue
    for (const name of each.holding) holding.add(name)
    if (each.rule === undefined) continue
    if (unanswered.has(each.part)) throw incomplete(each.part)
    unanswered.set(each.part, each)
    rules.push(ownRule(each.rule))
    // Constant, and not kept by a hash of its name: names that share a hash would share a value.
    for (const fact of each.facts) if (!facts.has(fact)) facts.set(fact, new Fact(fact, valueOf(fact), { cache: false }))
  }
  if (rules.length === 0) return
  const engine = new Engine(rules, { pathResolver: ownPropertyResolver })
  for (const [name, callback] of Object.entries(operators)) engine.addOperator(name, callback)
  const { results, failureResults } = await engine.run(Object.fromEntries(facts))
  for (const result of [...results, ...failureResults]) {
    const answered = unanswered.get(result.name)
    if (answered === undefined) throw incomplete(result.name)
    unanswered.delete(result.name)
    addAnswers(holding, answered, result)
  }
  const [left] = unanswered.keys()
  if (left !== undefined) throw incomplete(left)
}

function addAnswers(holding: Set<string>, { part, asked }: Questions, { conditions }: RuleResult): void {
  const answers = 'any' in conditions ? conditions.any : []
  if (answers.length !== asked.length) throw incomplete(part)
  for (const [at, name] of asked.entries()) {
    const answer = (answers[at] as { readonly result?: boolean } | undefined)?.result
    if (answer === undefined) throw incomplete(name)
    if (answer) holding.add(name)
  }
}

function incomplete(name: string): BinhxetError {
  return new BinhxetError('engine-incomplete', `json-rules-engine has not answered once for each condition: ${name}`)
}
