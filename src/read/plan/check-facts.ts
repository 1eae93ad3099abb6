/** That every fact a rule asks for is declared in the catalogue, is of the kind asked for, and can have the value asked for. */
import type { AttributeCondition, Condition } from '../../documents/condition.js'
import type { Demand, FindingDemand, LedDemand, ListDemand, NumberDemand, RatingDemand, TitleDemand } from '../../documents/demand.js'
import { factKinds, type Catalogue, type FactKind } from '../../documents/facts.js'
import type { Described } from '../../documents/issues.js'
import { isAsk } from '../../documents/asks.js'
import { shown } from '../../words/shown.js'
import type { Path } from '../load.js'
import { fault, hintOf } from '../schema-problems.js'
import type { Sound } from './sound.js'
import { conditionLeaves, demandParts, oneOrMore } from './walk.js'

const singular: Readonly<Record<FactKind, string>> = {
  attributes: 'attribute', findings: 'finding', ratings: 'rating scale', standings: 'standing', lists: 'list', series: 'series', titles: 'title',
}

const plural = (kind: FactKind): string => (kind === 'ratings' ? 'rating scales' : kind)

/** The fact, if it is declared and in order. */
function soundFact<Kind extends FactKind>(kind: Kind, id: string, { facts, isSoundFact }: Sound): Catalogue[Kind][string] | undefined {
  const declared: Catalogue[Kind] = facts[kind]
  return Object.hasOwn(declared, id) && isSoundFact(kind, id) ? (declared[id] as Catalogue[Kind][string]) : undefined
}

/** Nothing when the fact is declared as one of that kind. */
function declared(kind: FactKind, id: string, path: Path, facts: Catalogue, onKey = false): readonly Described[] {
  if (Object.hasOwn(facts[kind], id)) return []
  const other = factKinds.find((each) => Object.hasOwn(facts[each], id))
  if (other !== undefined) return [fault('E_TYPE', path, `${shown(id)} is declared under ${shown(other)}, and ${kind === 'attributes' ? 'an' : 'a'} ${singular[kind]} is asked for`, undefined, onKey)]
  return [fault('E_FACT_UNKNOWN', path, `the catalogue has no ${singular[kind]} ${shown(id)}`, hintOf(id, Object.keys(facts[kind]), plural(kind)), onKey)]
}

function value(id: string, values: readonly string[], path: Path): readonly Described[] {
  return values.includes(id) ? [] : [fault('E_ENUM', path, `${shown(id)} is not one of its values`, hintOf(id, values, 'values'))]
}

function attributes(condition: AttributeCondition, path: Path, sound: Sound): readonly Described[] {
  return Object.entries(condition).flatMap(([id, wanted]) => {
    const attribute = soundFact('attributes', id, sound)
    if (attribute === undefined) return declared('attributes', id, [...path, id], sound.facts, true)
    const values = Object.keys(attribute.values)
    if (typeof wanted === 'string') return value(wanted, values, [...path, id])
    return wanted.flatMap((each, index) => value(each, values, [...path, id, index]))
  })
}

export function conditionFacts(condition: Condition, path: Path, sound: Sound): readonly Described[] {
  return conditionLeaves(condition, path).flatMap((leaf) => ('attributes' in leaf ? attributes(leaf.attributes, leaf.path, sound) : []))
}

const absentBody = '`none` says what an absent body counts as'

/** A scale that is of the bodies, not of the nominee. */
function bodyScale(id: string, path: Path, because: string, sound: Sound): readonly Described[] {
  if (soundFact('ratings', id, sound)?.of !== 'nominee') return []
  return [fault('E_TYPE', path, `the scale ${shown(id)} rates the nominee, and ${because}`, 'name a scale of bodies')]
}

/** Counted, and not within bounds that exclude each other. */
function bounds(demand: ListDemand | NumberDemand, what: string, path: Path): readonly Described[] {
  const { 'at-least': least, 'at-most': most } = demand
  if (least === undefined && most === undefined) return [fault('E_MISSING_KEY', path, `${what}: \`at-least\` or \`at-most\` is missing`)]
  if (isAsk(least) && isAsk(most) && least.ask === most.ask) return [fault('E_VALUE', [...path, 'at-most'], `${shown(least.ask)} is asked for both bounds`, 'ask a question of its own for each')]
  if (typeof least === 'number' && typeof most === 'number' && least > most) return [fault('E_VALUE', [...path, 'at-least'], `at least ${least} and at most ${most} cannot both hold`)]
  return []
}

function titleDemand(demand: TitleDemand, path: Path, sound: Sound): readonly Described[] {
  const { title: id, years, none, at, 'in-a-row': run, 'reaching-back': back } = demand
  const faults = [...declared('titles', id, [...path, 'title'], sound.facts)]
  const title = soundFact('titles', id, sound)
  if (none !== undefined && title?.of === 'nominee') faults.push(fault('E_TYPE', [...path, 'none'], `the title ${shown(id)} is of the nominee, and ${absentBody}`, 'leave it out'))
  if (at !== undefined) {
    faults.push(...declared('ratings', at, [...path, 'at'], sound.facts), ...bodyScale(at, [...path, 'at'], 'a title `at` a scale is one of each of its bodies', sound))
    if (title?.of === 'nominee') faults.push(fault('E_TYPE', [...path, 'at'], `the title ${shown(id)} is of the nominee, not of its bodies`, 'leave it out'))
  }
  if (years === undefined && run === undefined) faults.push(fault('E_MISSING_KEY', path, 'a title is of years: `years` or `in-a-row` is missing'))
  if (years !== undefined && run !== undefined) faults.push(notBoth('title', 'years', 'in-a-row', path))
  if (back !== undefined && run === undefined) faults.push(fault('E_MISSING_KEY', path, '`reaching-back` says how far a run of years goes: the key `in-a-row` is missing'))
  return faults
}

function listDemand(demand: ListDemand, path: Path, sound: Sound): readonly Described[] {
  const ids = oneOrMore(demand.list)
  const faults = ids.flatMap((id, index) => {
    const at: Path = Array.isArray(demand.list) ? [...path, 'list', index] : [...path, 'list']
    if (ids.indexOf(id) < index) return [fault('E_DUP_ID', at, `the list ${shown(id)} stands twice`, 'name it once: what stands in it would count twice')]
    return declared('lists', id, at, sound.facts)
  })
  for (const id of new Set(ids)) {
    const list = soundFact('lists', id, sound)
    if (list === undefined) continue
    const own = list.attributes ?? {}
    for (const [name, wanted] of Object.entries(demand.where ?? {})) {
      const at: Path = [...path, 'where', name]
      const attribute = Object.hasOwn(own, name) ? own[name] : undefined
      if (attribute === undefined) faults.push(fault('E_FACT_UNKNOWN', at, `an item of ${shown(id)} has no attribute ${shown(name)}`, hintOf(name, Object.keys(own), 'attributes'), true))
      else faults.push(...value(wanted, Object.keys(attribute.values), at))
    }
  }
  return [...faults, ...bounds(demand, 'a list is counted', path)]
}

function ledDemand({ led, meets }: LedDemand, path: Path, sound: Sound): readonly Described[] {
  const { sections } = sound.declared
  const at: Path = [...path, 'led']
  const post = soundFact('attributes', 'post', sound)
  const posts = post === undefined ? Object.keys(led) : Object.keys(post.values)
  return [
    ...declared('attributes', 'post', at, sound.facts, true),
    ...asksNobody(led, at),
    ...Object.keys(led).flatMap((id) => (posts.includes(id) ? [] : [fault('E_ENUM', [...at, id], `${shown(id)} is no value of the attribute \`post\``, hintOf(id, posts, 'values'), true)])),
    ...meets.flatMap((id, index) => {
      if (sections?.includes(id) === false) return [fault('E_SECTION', [...path, 'meets', index], `there is no section ${shown(id)}`, hintOf(id, sections, 'sections'))]
      return meets.indexOf(id) < index ? [fault('E_DUP_ID', [...path, 'meets', index], `the section ${shown(id)} stands twice`, 'name it once')] : []
    }),
  ]
}

function asksNobody(led: LedDemand['led'], at: Path): readonly Described[] {
  const whose = Object.values(led)
  if (whose.length === 0) return [fault('E_VALUE', at, 'no post is named: nothing is asked of anybody', 'write for each post whose dossier answers: `body`, `department` or `none`', true)]
  return whose.every((each) => each === 'none') ? [fault('E_VALUE', at, 'no dossier answers for any post: nothing is asked of anybody', 'write `body` or `department` for a post whose dossier answers', true)] : []
}

function rounds(counts: Readonly<Record<string, number>>, path: Path, sound: Sound): readonly Described[] {
  const known = sound.declared.rounds
  const unknown = Object.keys(counts).filter((id) => !known.includes(id))
  const left = known.filter((id) => !Object.hasOwn(counts, id))
  return [
    ...unknown.map((id) => fault('E_ROUND', [...path, id], `the plan has no round ${shown(id)}`, hintOf(id, known, 'rounds'), true)),
    ...(unknown.length > 0 ? [] : left.map((id) => fault('E_MISSING_KEY', path, `there is no number for the round ${shown(id)}`, undefined, true))),
  ]
}

/** Two keys of which one would be ignored. */
const notBoth = (what: string, first: string, second: string, path: Path): Described =>
  fault('E_GROUP', [...path, second], `one ${what} cannot have both ${shown(first)} and ${shown(second)}`, 'put each into a map of its own under `all` or `any`', true)

function findingDemand({ finding, years, at, none }: FindingDemand, path: Path, sound: Sound): readonly Described[] {
  const faults = [...declared('findings', finding, [...path, 'finding'], sound.facts)]
  if (at !== undefined) faults.push(...declared('ratings', at, [...path, 'at'], sound.facts), ...bodyScale(at, [...path, 'at'], 'a finding `at` a scale is one at each of its bodies', sound))
  else if (none !== undefined) faults.push(fault('E_MISSING_KEY', path, `${absentBody}: the key \`at\` is missing`))
  if (years !== undefined && at !== undefined) faults.push(notBoth('finding', 'years', 'at', path))
  return faults
}

function ratingDemand({ rating, years, none, 'at-least-years': least }: RatingDemand, path: Path, sound: Sound): readonly Described[] {
  const faults = [...declared('ratings', rating, [...path, 'rating'], sound.facts)]
  if (none !== undefined) faults.push(...bodyScale(rating, [...path, 'none'], absentBody, sound))
  if (years === undefined && least === undefined) faults.push(fault('E_MISSING_KEY', path, 'a rating is of years: `years` or `at-least-years` is missing'))
  if (years !== undefined && least !== undefined) faults.push(notBoth('rating', 'years', 'at-least-years', path))
  if (typeof least === 'object') faults.push(...rounds(least, [...path, 'at-least-years'], sound))
  return faults
}

function leaf(demand: Demand, path: Path, sound: Sound): readonly Described[] {
  const { facts } = sound
  // What is a group to those who walk through it is one here, whatever unknown keys stand beside.
  if ('all' in demand || 'any' in demand || 'not' in demand || 'reading-of' in demand) return []
  if ('of' in demand) {
    const { 'at-least': least, of } = demand
    return least > of.length ? [fault('E_VALUE', [...path, 'at-least'], `at least ${least} of ${of.length} can never hold`)] : []
  }
  if ('finding' in demand) return findingDemand(demand, path, sound)
  if ('rating' in demand) return ratingDemand(demand, path, sound)
  if ('standing' in demand) return declared('standings', demand.standing, [...path, 'standing'], facts)
  if ('series' in demand) return declared('series', demand.series, [...path, 'series'], facts)
  if ('list' in demand) return listDemand(demand, path, sound)
  if ('number' in demand) return [...declared('series', demand.number, [...path, 'number'], facts), ...bounds(demand, 'a number is held against another', path)]
  if ('title' in demand) return titleDemand(demand, path, sound)
  if ('led' in demand) return ledDemand(demand, path, sound)
  return []
}

/** Every fact named in a section, a clause, a criterion. */
export function checkFacts(sound: Sound): readonly Described[] {
  const demands = (demand: Demand, path: Path): readonly Described[] => demandParts(demand, path).flatMap((part) => leaf(part.demand, part.path, sound))
  const condition = (of: Condition | undefined, path: Path): readonly Described[] => (of === undefined ? [] : conditionFacts(of, path, sound))
  return [
    ...sound.sections.flatMap(({ section, path }) => condition(section.takes, [...path, 'takes'])),
    ...sound.clauses.flatMap(({ clause, path, criteria }) => [
      ...condition(clause.applies, [...path, 'applies']),
      ...criteria.flatMap(({ criterion, path: at }) => [...demands(criterion.demand, [...at, 'demand']), ...condition(criterion.applies, [...at, 'applies'])]),
    ]),
  ]
}
