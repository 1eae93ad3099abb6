/** Fills in a template by reading the demands of its plan: whatever is asked is given, so that it is met. */
import type { Condition } from '../../src/documents/condition.js'
import type { Demand } from '../../src/documents/demand.js'
import type { PlanDocument } from '../../src/documents/plan.js'
import { isAsk } from '../../src/documents/asks.js'

/** A dossier as the YAML reader gives it. */
export type Tree = { [key: string]: Tree | Tree[] | string | number }

type Values = Readonly<Record<string, readonly string[]>>

const under = (tree: Tree, key: string): Tree => tree[key] as Tree

/** Whether the values meet the condition when every question is read in favour of it. */
function meets(condition: Condition, values: Values): boolean {
  const map = condition as Readonly<Record<string, unknown>>
  if (Array.isArray(map['all'])) return (map['all'] as readonly Condition[]).every((each) => meets(each, values))
  if (Array.isArray(map['any'])) return (map['any'] as readonly Condition[]).some((each) => meets(each, values))
  if (typeof map['not'] === 'object') return !meets(map['not'] as Condition, values)
  if ('ask' in map) return true
  return Object.entries(map).every(([id, wanted]) => [wanted].flat().some((value) => (values[id] ?? []).includes(String(value))))
}

/** Gives each attribute that is unknown the first value with which the section takes the nominee. */
function fillAttributes(plan: PlanDocument, tree: Tree, takes: Condition | undefined): void {
  const nominee = under(tree, 'nominee')
  const fixed = Object.fromEntries(Object.entries(nominee).map(([id, value]) => [id, [value].flat().map(String)]))
  const open = Object.keys(nominee).filter((id) => nominee[id] === 'unknown')
  const search = (values: Values, [next, ...rest]: readonly string[]): Values | undefined => {
    if (next === undefined) return takes === undefined || meets(takes, values) ? values : undefined
    for (const value of Object.keys(plan.facts.attributes[next]?.values ?? {})) {
      const found = search({ ...values, [next]: [value] }, rest)
      if (found !== undefined) return found
    }
    return undefined
  }
  const found = search(fixed, open)
  if (found === undefined) throw new Error(`nobody is taken: ${JSON.stringify(fixed)}`)
  for (const id of open) nominee[id] = plan.facts.attributes[id]?.many === true ? [...(found[id] ?? [])] as unknown as Tree[] : (found[id]?.[0] ?? '')
}

/** Gives every place of a map of places the same value. */
function fillPlaces(map: Tree, value: (year: number) => string): void {
  for (const key of Object.keys(map)) {
    const place = map[key]
    if (typeof place === 'string') map[key] = value(Number(key))
    else if (typeof place === 'object' && ('met' in place || 'held' in place)) map[key] = { ['met' in place ? 'met' : 'held']: 'yes' }
    else fillPlaces(place as Tree, value)
  }
}

function highest(plan: PlanDocument, given: unknown): number {
  if (!isAsk(given)) return Number(given)
  const question = plan.questions[given.ask]
  return question !== undefined && 'number' in question ? question.number.highest : Number.NaN
}

export interface Filling {
  readonly plan: PlanDocument
  /** The first and the last day that count. */
  readonly first: string
  readonly last: string
  /** A whole and filled dossier of a collective that one of these sections takes. */
  readonly collective: (sections: readonly string[]) => Tree
}

/** Meets a demand in the dossier; what the template has no place for stays undone. */
function meet(demand: Demand, tree: Tree, filling: Filling): void {
  const { plan, first, last } = filling
  if ('all' in demand) demand.all.forEach((each) => meet(each, tree, filling))
  else if ('any' in demand) demand.any.forEach((each) => meet(each, tree, filling))
  else if ('reading-of' in demand) Object.values(demand.is).forEach((each) => meet(each, tree, filling))
  else if ('of' in demand) demand.of.forEach((each) => meet(each, tree, filling))
  else if ('finding' in demand) {
    const findings = tree['findings'] as Tree | undefined
    if (findings?.[demand.finding] !== undefined) fillPlaces({ [demand.finding]: findings[demand.finding] ?? '' }, () => 'yes')
    if (typeof findings?.[demand.finding] === 'object' && 'met' in under(findings, demand.finding)) findings[demand.finding] = { met: 'yes' }
  } else if ('rating' in demand) fillPlaces(under(tree, 'ratings')[demand.rating] as Tree, () => 'excellent')
  else if ('title' in demand) fillPlaces(under(tree, 'titles')[demand.title] as Tree, () => 'yes')
  else if ('standing' in demand) under(tree, 'standings')[demand.standing] = [{ from: first, to: '2199-12-31' }]
  else if ('series' in demand) fillPlaces(under(under(tree, 'series'), demand.series)['years'] as Tree, (year) => String(demand.goes === 'up' ? year : 9999 - year))
  else if ('number' in demand) {
    const bound = demand['at-least'] === undefined ? demand['at-most'] : demand['at-least']
    const years = under(under(tree, 'series'), demand.number)['years'] as Tree
    if (Object.values(years).every((value) => value === '')) fillPlaces(years, () => String(highest(plan, bound)))
  } else if ('list' in demand) {
    const ids = typeof demand.list === 'string' ? [demand.list] : demand.list
    const count = demand['at-least'] === undefined ? 0 : highest(plan, demand['at-least'])
    for (const id of ids) {
      const list = under(under(tree, 'lists'), id)
      list['complete'] = 'yes'
      for (let n = (list['list'] as Tree[]).length; n < count; n++) (list['list'] as Tree[]).push({ on: last, ...allYes(plan, id), ...demand.where })
    }
  } else if ('led' in demand) {
    const led = tree['led'] as Tree | undefined
    for (const target of Object.keys(led ?? {})) {
      const short = under(led as Tree, target)
      const whole = filling.collective(demand.meets)
      if (demand.holds !== undefined) {
        for (const kind of Object.keys(short)) if (!(kind in whole)) whole[kind] = structuredClone(short[kind] as Tree)
        for (const kind of ['ratings', 'findings']) if (kind in short) whole[kind] = { ...under(short, kind), ...(whole[kind] as Tree) }
        meet(demand.holds, whole, filling)
      }
      ;(led as Tree)[target] = { ...whole, id: short['id'] ?? '' }
    }
  }
}

function allYes(plan: PlanDocument, list: string): Tree {
  return Object.fromEntries(Object.keys(plan.facts.lists[list]?.attributes ?? {}).map((name) => [name, 'yes']))
}

/** The template filled in wholly. */
export function filled(given: Tree, section: string | undefined, filling: Filling): Tree {
  const { plan } = filling
  const tree = structuredClone(given)
  fillAttributes(plan, tree, plan.sections.items.find(({ id }) => id === section)?.takes)
  if (tree['bodies'] !== undefined) under(tree, 'bodies')['complete'] = 'yes'
  const values = Object.fromEntries(Object.entries(under(tree, 'nominee')).map(([id, value]) => [id, [value].flat().map(String)]))
  for (const { section: own, applies, criteria } of plan.clauses) {
    if ((own !== undefined && own !== section) || (applies !== undefined && !meets(applies, values))) continue
    for (const criterion of criteria) if (criterion.applies === undefined || meets(criterion.applies, values)) meet(criterion.demand, tree, filling)
  }
  return tree
}
