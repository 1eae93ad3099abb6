/** Builds, for every criterion, clause and verdict of a plan, the conditions under which each outcome is possible. */
import type { Combination, Leaves } from '../../decide/leaf.js'
import type { AttributeCondition, Condition } from '../../documents/condition.js'
import type { Demand, LeafDemand } from '../../documents/demand.js'
import type { Clause, Criterion, Section } from '../../documents/plan.js'
import { allOf, anyOf, canAll, canAny, canAtLeast, canNot, canUnder, canWhere } from './node.js'
import type { Can, CanHold, LeafNode, Node } from './node.js'

/** What a leaf looks at, and under which combination of readings. */
export type Leaf = { readonly combination: Combination } & ({ readonly demand: LeafDemand } | { readonly attributes: AttributeCondition })

/** The parts of a clause, under the rulings on its questions. */
export interface ClauseParts {
  readonly leaves: ReadonlyMap<string, Leaf>
  /** What each criterion comes to where its clause addresses the nominee. */
  readonly asked: ReadonlyMap<string, Can>
  /** Of a clause that addresses only some: whether it can address the nominee, and whether it can not. */
  readonly addresses: CanHold | undefined
  /** What the criteria come to of a clause that addresses only some. */
  readonly criteria: ReadonlyMap<string, Can>
  /** What the clause comes to. */
  readonly sum: Can
}

/** Whether a section can take the nominee, and whether it can not. */
export interface SectionParts {
  readonly leaves: ReadonlyMap<string, Leaf>
  readonly takes: CanHold
}

/** How a part stands for an outcome of another: a node that holds where the condition of that name does. */
export type Reference = (name: string) => Node

/** The name of the condition under which `part` can come to `facet`. */
export const conditionName = (part: string, facet: string): string => `${part}: ${facet}`

/** The name of a criterion among the parts. */
export const criterionName = (clause: string, criterion: string): string => `${clause} ${criterion}`

/** The name of what a criterion comes to where its clause addresses the nominee. */
const askedName = (criterion: string): string => `asked ${criterion}`

/** The name of whom a clause addresses among the parts. */
export const addressesName = (clause: string): string => `addresses ${clause}`

/** The name of a section's condition among the parts. */
export const takesName = (section: string): string => `takes ${section}`

interface Builder {
  readonly leaves: ReadonlyMap<string, Leaf>
  readonly canCriterion: (criterion: Criterion, name: string) => Can
  readonly holdUnder: (condition: Condition, name: string) => CanHold
}

/** `ruled` are the values that rulings give; every other question is expanded into its readings. */
function builder(of: Leaves, round: string, ruled: Combination): Builder {
  const leaves = new Map<string, Leaf>()

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

  return { leaves, canCriterion, holdUnder }
}

/** The parts of a clause that has criteria. */
export function buildClause(of: Leaves, round: string, ruled: Combination, reference: Reference, clause: Clause): ClauseParts {
  const { leaves, canCriterion, holdUnder } = builder(of, round, ruled)
  const addresses = clause.applies === undefined ? undefined : holdUnder(clause.applies, addressesName(clause.id))
  const where = referToHolds(reference, addressesName(clause.id), addresses ?? { yes: true, no: false })
  const asked = new Map<string, Can>()
  const criteria = new Map<string, Can>()
  const members = clause.criteria.map((criterion) => {
    const name = criterionName(clause.id, criterion.id)
    const own = addresses === undefined ? name : askedName(name)
    const can = canCriterion(criterion, name)
    asked.set(own, can)
    const member = referTo(reference, own, can)
    if (addresses !== undefined) criteria.set(name, canWhere(where, member))
    return member
  })
  return { leaves, asked, addresses, criteria, sum: canWhere(where, canAll(members)) }
}

export function buildSection(of: Leaves, round: string, ruled: Combination, section: Section): SectionParts {
  const { leaves, holdUnder } = builder(of, round, ruled)
  return { leaves, takes: holdUnder(section.takes, takesName(section.id)) }
}

/** How many leaves stand for the parts: three for each demand under a combination of its readings, two for each attribute. */
export function countLeaves(parts: Iterable<{ readonly leaves: ReadonlyMap<string, Leaf> }>): number {
  let count = 0
  for (const { leaves } of parts) for (const leaf of leaves.values()) count += 'demand' in leaf ? 3 : 2
  return count
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

/** The conditions of a clause by name, in the order in which they refer to each other. */
export interface ClauseConditions {
  readonly addresses: ReadonlyMap<string, Node>
  readonly asked: ReadonlyMap<string, Node>
  readonly sums: ReadonlyMap<string, Node>
}

export function conditionsOf(id: string, parts: ClauseParts): ClauseConditions {
  const addresses = new Map<string, Node>()
  const asked = new Map<string, Node>()
  const sums = new Map<string, Node>()
  if (parts.addresses !== undefined) addFacets(addresses, addressesName(id), parts.addresses)
  for (const [name, can] of parts.asked) addFacets(asked, name, can)
  for (const [name, can] of parts.criteria) addFacets(sums, name, can)
  addFacets(sums, id, parts.sum)
  return { addresses, asked, sums }
}

export function takesConditions(id: string, { takes }: SectionParts): ReadonlyMap<string, Node> {
  const conditions = new Map<string, Node>()
  addFacets(conditions, takesName(id), takes)
  return conditions
}

function addFacets(to: Map<string, Node>, part: string, facets: Can | CanHold): void {
  for (const [facet, node] of Object.entries(facets)) to.set(conditionName(part, facet), node as Node)
}
