/** The facts catalogue: reading it, what of it a plan uses, and what no plan uses. */
import type { Condition } from '../documents/condition.js'
import { factKinds, type Catalogue, type FactKind } from '../documents/facts.js'
import type { Described } from '../documents/issues.js'
import type { PlanDocument } from '../documents/plan.js'
import { parseDay } from '../words/calendar.js'
import type { Problem } from '../words/problem.js'
import { shown } from '../words/shown.js'
import type { Source } from './load.js'
import { conditionLeaves, demandParts, oneOrMore } from './plan/walk.js'
import { merge } from './plan/merge.js'
import { fault, hintOf, inOrder, toProblem } from './schema-problems.js'

type Scale = NonNullable<Catalogue['ratings'][string]>

/** Names that mean something else where the id would stand. */
const taken: Readonly<Record<string, readonly string[]>> = {
  'the nominee': ['name', 'since', 'until', 'party-since', 'party-until'],
  'a condition': ['all', 'any', 'not', 'ask', 'is'],
  'an item of a list': ['on', 'from', 'to', 'title', 'paper'],
}

function reserved(id: string, where: readonly string[], path: Described['path']): readonly Described[] {
  return where.flatMap((place) =>
    taken[place]?.includes(id) === true ? [fault('E_RESERVED', path, `${shown(id)} means something else in ${place}`, 'choose another id', true)] : [],
  )
}

function unknownValue(values: Readonly<Record<string, unknown>>, path: Described['path']): readonly Described[] {
  return Object.hasOwn(values, 'unknown')
    ? [fault('E_RESERVED', [...path, 'unknown'], '`unknown` says that nobody knows, of every attribute', 'delete it', true)]
    : []
}

/** What a scale may say only of the nominee that it rates. */
function ofNominee(id: string, scale: Scale): readonly Described[] {
  const says = { implies: 'what its ratings show of the nominee', since: 'which days of the nominee bound the years that are rated' }
  return (['implies', 'since'] as const).flatMap((key) =>
    scale.of === 'body' && scale[key] !== undefined ? [fault('E_TYPE', ['facts', 'ratings', id, key], `the scale ${shown(id)} rates bodies, and ${shown(key)} says ${says[key]}`, 'leave it out', true)] : [],
  )
}

/** Who is rated by school year is said by an attribute. */
function bySchoolYear(id: string, { due }: Scale, { attributes }: Catalogue): readonly Described[] {
  if (due['school-year'] === undefined || Object.hasOwn(attributes, 'school-year')) return []
  return [fault('E_FACT_UNKNOWN', ['facts', 'ratings', id, 'due', 'school-year'], 'the catalogue has no attribute `school-year`, which says who is rated by school year', 'declare it with the values `yes` and `no`, or leave the day out', true)]
}

/** What a schema does not see: reserved names, and days in the wrong order. */
export function checkCatalogue(facts: Catalogue, isSound: (kind: FactKind, id: string) => boolean): readonly Described[] {
  const sound = <K extends FactKind>(kind: K): readonly (readonly [string, NonNullable<Catalogue[K][string]>])[] =>
    Object.entries(facts[kind]).filter(([id]) => isSound(kind, id)) as unknown as readonly (readonly [string, NonNullable<Catalogue[K][string]>])[]
  return [
    ...sound('attributes').flatMap(([id, { values, many }]) => [
      ...reserved(id, ['the nominee', 'a condition'], ['facts', 'attributes', id]),
      ...unknownValue(values, ['facts', 'attributes', id, 'values']),
      ...(id === 'post' && many === true ? [fault('E_VALUE', ['facts', 'attributes', id, 'many'], 'a nominee has one `post`: it tells whose dossier answers for a leader', 'leave `many` out', true)] : []),
    ]),
    ...sound('lists').flatMap(([id, { attributes = {} }]) =>
      Object.entries(attributes).flatMap(([name, { values }]) => [
        ...reserved(name, ['an item of a list'], ['facts', 'lists', id, 'attributes', name]),
        ...unknownValue(values, ['facts', 'lists', id, 'attributes', name, 'values']),
      ]),
    ),
    ...sound('ratings').flatMap(([id, scale]) => [...ofNominee(id, scale), ...bySchoolYear(id, scale, facts)]),
    ...sound('ratings').flatMap(([id, { implies = {} }]) =>
      Object.entries(implies).flatMap(([name, value]) => {
        const at = ['facts', 'ratings', id, 'implies', name]
        const values = isSound('attributes', name) ? Object.keys(facts.attributes[name]?.values ?? {}) : [value]
        if (!Object.hasOwn(facts.attributes, name)) return [fault('E_FACT_UNKNOWN', at, `the catalogue has no attribute ${shown(name)}`, hintOf(name, Object.keys(facts.attributes), 'attributes'), true)]
        return values.includes(value) ? [] : [fault('E_ENUM', at, `${shown(value)} is not one of its values`, hintOf(value, values, 'values'))]
      }),
    ),
    ...factKinds.flatMap((kind) =>
      sound(kind).flatMap(([id, fact]) =>
        (fact.certifiers ?? []).flatMap(({ from, to }, index) => {
          const reversed = from !== undefined && to !== undefined && (parseDay(from) ?? 0) > (parseDay(to) ?? 0)
          return reversed ? [fault('E_VALUE', ['facts', kind, id, 'certifiers', index, 'to'], `it ends on ${to}, before it begins on ${from}`)] : []
        }),
      ),
    ),
  ]
}

type Used = Readonly<Record<FactKind, ReadonlySet<string>>>

/** The ids of the facts that the rules of a plan ask for, and of those that its other facts lean on. */
export function usedFacts(plan: Pick<PlanDocument, 'sections' | 'clauses' | 'facts'>): Used {
  const used: Record<FactKind, Set<string>> = {
    attributes: new Set(), findings: new Set(), ratings: new Set(), standings: new Set(), lists: new Set(), series: new Set(), titles: new Set(),
  }
  const fromCondition = (condition: Condition | undefined): void => {
    if (condition === undefined) return
    for (const leaf of conditionLeaves(condition, [])) {
      if ('attributes' in leaf) for (const id of Object.keys(leaf.attributes)) used.attributes.add(id)
    }
  }
  for (const { takes } of plan.sections.items) fromCondition(takes)
  for (const { applies, criteria } of plan.clauses) {
    fromCondition(applies)
    for (const criterion of criteria) {
      fromCondition(criterion.applies)
      for (const { demand } of demandParts(criterion.demand, [])) {
        if ('finding' in demand) {
          used.findings.add(demand.finding)
          if (demand.at !== undefined) used.ratings.add(demand.at)
        } else if ('rating' in demand) used.ratings.add(demand.rating)
        else if ('standing' in demand) used.standings.add(demand.standing)
        else if ('series' in demand) used.series.add(demand.series)
        else if ('number' in demand) used.series.add(demand.number)
        else if ('title' in demand) used.titles.add(demand.title)
        else if ('list' in demand) for (const id of oneOrMore(demand.list)) used.lists.add(id)
        else if ('led' in demand) used.attributes.add('post')
      }
    }
  }
  const { ratings } = plan.facts
  if ([...used.ratings].some((id) => ratings[id]?.due['school-year'] !== undefined)) used.attributes.add('school-year')
  if ([...used.ratings].some((id) => ratings[id]?.since === 'party')) used.attributes.add('party-member')
  for (const id of used.ratings) {
    for (const name of Object.keys(ratings[id]?.implies ?? {})) used.attributes.add(name)
  }
  used.attributes.add('kind')
  return used
}

/** The catalogue with only what the plan uses, in the order of the catalogue. */
export function keepUsed(plan: PlanDocument): PlanDocument {
  const used = usedFacts(plan)
  const kept = Object.fromEntries(
    factKinds.map((kind) => [kind, Object.fromEntries(Object.entries(plan.facts[kind]).filter(([id]) => used[kind].has(id)))]),
  )
  return { ...plan, facts: kept as unknown as Catalogue }
}

/** A warning for each fact of the catalogue files that none of the plans uses. The plans are all that read the files. */
export function unusedFacts(files: readonly Source[], plans: readonly PlanDocument[]): readonly Problem[] {
  const { value, locate, problems } = merge([], files)
  if (problems.length > 0) return []
  const facts = value['facts'] as Catalogue
  const used = plans.map(usedFacts)
  const found = factKinds.flatMap((kind) =>
    Object.keys(facts[kind])
      .filter((id) => !used.some((each) => each[kind].has(id)))
      .map((id) => toProblem(fault('W_UNUSED', ['facts', kind, id], `no plan uses ${shown(id)}`, undefined, true), locate)),
  )
  return inOrder(found, files.map(({ name }) => name), Infinity)
}
