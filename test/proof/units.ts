/** What is tried by itself: every criterion, every demand within it, and every paragraph on party members as a whole. */
import type { Condition } from '../../src/documents/condition.js'
import type { Demand, LeafDemand, LedDemand } from '../../src/documents/demand.js'
import type { Clause, Criterion, PlanDocument } from '../../src/documents/plan.js'
import { without } from './fragment.js'

export interface Unit {
  /** "clause criterion", or "clause criterion part" for a demand within it. */
  readonly name: string
  /** The plan with nothing else to judge. */
  readonly plan: PlanDocument
  readonly leaves: readonly LeafDemand[]
  readonly conditions: readonly Condition[]
  /** Levels are not thinned, however many years. */
  readonly thorough: boolean
}

export function leavesIn(demand: Demand): readonly LeafDemand[] {
  if ('all' in demand) return demand.all.flatMap(leavesIn)
  if ('any' in demand) return demand.any.flatMap(leavesIn)
  if ('not' in demand) return leavesIn(demand.not)
  if ('of' in demand) return demand.of.flatMap(leavesIn)
  if ('is' in demand) return Object.values(demand.is).flatMap(leavesIn)
  return [demand]
}

/** The sections that collectives led are held against. */
function led(leaves: readonly LeafDemand[]): readonly LedDemand[] {
  return leaves.flatMap((leaf) => ('led' in leaf ? [leaf] : []))
}

/** The facts that are asked for, so that the check of a dossier looks at no others. */
function asked({ facts }: PlanDocument, leaves: readonly LeafDemand[]): PlanDocument['facts'] {
  const text = JSON.stringify(leaves)
  const only = <T>(of: Readonly<Record<string, T>>): Record<string, T> => Object.fromEntries(Object.entries(of).filter(([id]) => text.includes(`"${id}"`)))
  const ratings = Object.fromEntries(Object.entries(facts.ratings).filter(([id, { of }]) => of === 'body' || text.includes(`"${id}"`)))
  return { attributes: facts.attributes, findings: only(facts.findings), ratings, standings: only(facts.standings), lists: only(facts.lists), series: only(facts.series), titles: only(facts.titles) }
}

function unit(plan: PlanDocument, name: string, clause: Clause, criteria: readonly Criterion[]): Unit {
  const leaves = criteria.flatMap(({ demand }) => leavesIn(demand))
  const sections = led(leaves).flatMap(({ meets }) => meets)
  const claims = [{ claims: criteria.map(({ id }) => id), words: 'words' }] as Clause['spans']
  const alone: Clause = { ...without(clause, 'section'), spans: claims, criteria: [...criteria] }
  const isGeneral = led(leaves).some(({ general }) => general === 'yes')
  const met = plan.clauses.filter((each) => each.id !== clause.id && (each.section === undefined ? isGeneral : sections.includes(each.section)))
  return {
    name,
    plan: {
      ...without(plan, 'slates', 'source'),
      facts: sections.length > 0 ? plan.facts : asked(plan, leaves),
      sections: sections.length > 0 ? { list: plan.sections.list, items: plan.sections.items.filter(({ id }) => sections.includes(id)) } : { list: 'none', items: [] },
      clauses: [...met, alone],
    },
    leaves,
    conditions: [clause.applies, ...criteria.map(({ applies }) => applies)].filter((condition) => condition !== undefined),
    thorough: clause.role === 'party-member' && criteria.length === clause.criteria.length,
  }
}

/** The demands within a group, or what is asked of a collective besides: each is tried by itself too. */
const within = (demand: Demand): readonly Demand[] => {
  const leaves = leavesIn(demand)
  return leaves.length > 1 ? leaves.filter((leaf) => !('led' in leaf)) : []
}

/** Every unit of a plan once, however often the same demand is made of the same people. */
export function unitsOf(plan: PlanDocument): { readonly criteria: number; readonly units: readonly Unit[] } {
  const units = new Map<string, Unit>()
  const add = (name: string, clause: Clause, criteria: readonly Criterion[]): void => {
    const key = JSON.stringify([clause.applies, criteria.map(({ demand, applies }) => [demand, applies])])
    if (!units.has(key)) units.set(key, unit(plan, name, clause, criteria))
  }
  let criteria = 0
  for (const clause of plan.clauses) {
    criteria += clause.criteria.length
    if (clause.role === 'party-member') add(clause.id, clause, clause.criteria)
    for (const criterion of clause.criteria) {
      const name = `${clause.id} ${criterion.id}`
      add(name, clause, [criterion])
      within(criterion.demand).forEach((demand, at) => add(`${name} ${at + 1}`, without(clause, 'applies'), [{ id: criterion.id, demand }]))
    }
  }
  return { criteria, units: [...units.values()] }
}
