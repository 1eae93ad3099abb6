/** Builds, for every criterion, clause and verdict of a plan, the conditions under which each outcome is possible. */
import type { Combination, Leaves } from '../../decide/leaf.js'
import type { AttributeCondition, Condition } from '../../documents/condition.js'
import type { Demand, LeafDemand } from '../../documents/demand.js'
import type { Criterion } from '../../documents/plan.js'
import { allOf, anyOf, canAll, canAny, canAtLeast, canNot, canUnder, canWhere } from './node.js'
import type { Can, CanHold, LeafNode, Node } from './node.js'

/** What a leaf looks at, and under which combination of readings. */
export type Leaf = { readonly combination: Combination } & ({ readonly demand: LeafDemand } | { readonly attributes: AttributeCondition })

export interface Parts {
  readonly leaves: ReadonlyMap<string, Leaf>
  /** What each criterion comes to where its clause addresses the nominee. */
  readonly asked: ReadonlyMap<string, Can>
  /** By clause that addresses only some: whether it can address the nominee, and whether it can not. */
  readonly addresses: ReadonlyMap<string, CanHold>
  /** What the criteria come to of clauses that address only some. */
  readonly criteria: ReadonlyMap<string, Can>
  /** What each clause comes to. */
  readonly clauses: ReadonlyMap<string, Can>
  /** By section: whether it can take the nominee, and whether it can not. */
  readonly takes: ReadonlyMap<string, CanHold>
}

/** How a part stands for an outcome of another: a node that holds where the condition of that name does. */
export type Reference = (name: string) => Node

/** The name of the condition under which `part` can come to `facet`. */
export const conditionName = (part: string, facet: string): string => `${part}: ${facet}`

/** The name of a criterion among the parts. */
export const criterionName = (clause: string, criterion: string): string => `${clause} ${criterion}`

/** The name of what a criterion comes to where its clause addresses the nominee. */
const askedName = (criterion: string): string => `asked ${criterion}`

const addressesName = (clause: string): string => `addresses ${clause}`

/** The name of a section's condition among the parts. */
export const takesName = (section: string): string => `takes ${section}`

/** `ruled` are the values that rulings give; every other question is expanded into its readings. */
export function buildParts(of: Leaves, round: string, ruled: Combination, reference: Reference): Parts {
  const { plan } = of.terms
  const leaves = new Map<string, Leaf>()
  const asked = new Map<string, Can>()
  const addresses = new Map<string, CanHold>()
  const criteria = new Map<string, Can>()
  const clauses = new Map<string, Can>()
  const takes = new Map<string, CanHold>()

  function combinations(questions: readonly number[]): readonly Combination[] {
    let all: Combination[] = [[...ruled]]
    for (const question of questions) {
      if (ruled[question] !== undefined) continue
      const values = of.terms.questions[question]?.values ?? []
      all = all.flatMap((combination) => values.map((value) => Object.assign([...combination], { [question]: value })))
    }
    return all
  }

  function leafNode(name: string, fact: string, leaf: Leaf): (operator: string) => LeafNode {
    const value = `${name} #${leaves.size}`
    leaves.set(value, leaf)
    return (operator) => ({ fact, operator, value })
  }

  function can(demand: Demand, combination: Combination, name: string): Can {
    if ('all' in demand) return canAll(demand.all.map((each) => can(each, combination, name)))
    if ('any' in demand) return canAny(demand.any.map((each) => can(each, combination, name)))
    if ('of' in demand) return canAtLeast(demand['at-least'], demand.of.map((each) => can(each, combination, name)))
    if ('not' in demand) return canNot(can(demand.not, combination, name))
    if ('reading-of' in demand) {
      const value = combination[of.terms.questionNumber(demand['reading-of'])]
      const picked = typeof value === 'string' ? demand.is[value] : undefined
      return picked === undefined ? { pass: true, fail: true, 'not-applicable': false } : can(picked, combination, name)
    }
    const node = leafNode(name, factOf(demand), { demand, combination })
    return { pass: node('can-pass'), fail: node('can-fail'), 'not-applicable': node('can-be-not-applicable') }
  }

  function canHold(condition: Condition, combination: Combination, name: string): CanHold {
    if ('all' in condition && Array.isArray(condition.all)) return holdAll((condition.all as readonly Condition[]).map((each) => canHold(each, combination, name)))
    if ('any' in condition && Array.isArray(condition.any)) {
      const { yes, no } = holdAll((condition.any as readonly Condition[]).map((each) => turned(canHold(each, combination, name))))
      return { yes: no, no: yes }
    }
    if ('not' in condition && typeof condition.not === 'object') return turned(canHold(condition.not as Condition, combination, name))
    if ('ask' in condition && typeof condition.ask === 'string') {
      const value = combination[of.terms.questionNumber(condition.ask)]
      const wanted = condition.is
      const holds = typeof wanted === 'string' ? wanted === value : wanted.includes(value as string)
      return { yes: holds, no: !holds }
    }
    const attributes = condition as AttributeCondition
    return holdAll(
      Object.entries(attributes).map(([id, value]) => {
        const node = leafNode(name, `nominee.${id}`, { attributes: { [id]: value }, combination })
        return { yes: node('can-hold'), no: node('can-not-hold') }
      }),
    )
  }

  /** Over the combinations of the condition's own questions. */
  function holdUnder(condition: Condition, name: string): CanHold {
    const all = combinations(of.questions(round, undefined, condition)).map((each) => canHold(condition, each, name))
    return { yes: anyOf(all.map(({ yes }) => yes)), no: anyOf(all.map(({ no }) => no)) }
  }

  function canCriterion({ demand, applies }: Criterion, name: string): Can {
    return canUnder(
      combinations(of.questions(round, demand, applies)).map((combination) => {
        const own = can(demand, combination, name)
        return applies === undefined ? own : canWhere(canHold(applies, combination, name), own)
      }),
    )
  }

  for (const clause of plan.clauses) {
    if (clause.criteria.length === 0) continue
    if (clause.applies !== undefined) addresses.set(clause.id, holdUnder(clause.applies, addressesName(clause.id)))
    const where = referToHolds(reference, addressesName(clause.id), addresses.get(clause.id) ?? { yes: true, no: false })
    const members = clause.criteria.map((criterion) => {
      const name = criterionName(clause.id, criterion.id)
      const own = clause.applies === undefined ? name : askedName(name)
      asked.set(own, canCriterion(criterion, name))
      const member = referTo(reference, own, asked.get(own))
      if (clause.applies !== undefined) criteria.set(name, canWhere(where, member))
      return member
    })
    clauses.set(clause.id, canWhere(where, canAll(members)))
  }
  for (const section of plan.sections.items) takes.set(section.id, holdUnder(section.takes, takesName(section.id)))
  return { leaves, asked, addresses, criteria, clauses, takes }
}

/** The outcomes of a part by reference; what is constant stays so. */
export function referTo(reference: Reference, part: string, can: Can | undefined): Can {
  const refer = (facet: keyof Can): Node => {
    const node = can?.[facet] ?? false
    return typeof node === 'boolean' ? node : reference(conditionName(part, facet))
  }
  return { pass: refer('pass'), fail: refer('fail'), 'not-applicable': refer('not-applicable') }
}

/** Whether a condition can hold, by reference. */
export function referToHolds(reference: Reference, part: string, holds: CanHold | undefined): CanHold {
  const refer = (facet: keyof CanHold): Node => {
    const node = holds?.[facet] ?? false
    return typeof node === 'boolean' ? node : reference(conditionName(part, facet))
  }
  return { yes: refer('yes'), no: refer('no') }
}

function holdAll(members: readonly CanHold[]): CanHold {
  return { yes: allOf(members.map(({ yes }) => yes)), no: anyOf(members.map(({ no }) => no)) }
}

function turned({ yes, no }: CanHold): CanHold {
  return { yes: no, no: yes }
}

/** The fact that a leaf asks for, as a dossier spells it. */
function factOf(demand: LeafDemand): string {
  if ('finding' in demand) return `findings.${demand.finding}`
  if ('rating' in demand) return `ratings.${demand.rating}`
  if ('standing' in demand) return `standings.${demand.standing}`
  if ('list' in demand) return `lists.${typeof demand.list === 'string' ? demand.list : demand.list.join('+')}`
  if ('series' in demand) return `series.${demand.series}`
  if ('number' in demand) return `series.${demand.number}`
  if ('title' in demand) return `titles.${demand.title}`
  if ('document' in demand) return `documents.${demand.document}`
  return 'led'
}

/** Every condition of the parts, by name, those first to which others refer. */
export function conditionsOf(parts: Parts, isInPlay: (clause: string) => boolean): { readonly first: ReadonlyMap<string, Node>; readonly second: ReadonlyMap<string, Node> } {
  const first = new Map<string, Node>()
  const second = new Map<string, Node>()
  const add = (to: Map<string, Node>, part: string, facets: Can | CanHold): void => {
    for (const [facet, node] of Object.entries(facets)) to.set(conditionName(part, facet), node as Node)
  }
  for (const [name, can] of parts.asked) if (isInPlay(clauseOf(name))) add(first, name, can)
  for (const [id, holds] of parts.addresses) if (isInPlay(id)) add(first, addressesName(id), holds)
  for (const [name, can] of parts.criteria) if (isInPlay(clauseOf(name))) add(second, name, can)
  for (const [id, can] of parts.clauses) if (isInPlay(id)) add(second, id, can)
  return { first, second }
}

/** The clause of a criterion's name. */
function clauseOf(name: string): string {
  const parts = name.split(' ')
  return parts[parts.length - 2] ?? ''
}
