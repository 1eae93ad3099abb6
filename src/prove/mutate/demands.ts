/** Mutants of a demand, kind by kind: one change each. */
import { absent, led as ledValues, within as withinValues, yearRange } from '../../documents/demand.js'
import type { Demand, LeafDemand, LedDemand, ListDemand, NumberDemand, RatingDemand, TitleDemand } from '../../documents/demand.js'
import type { FactKind } from '../../documents/fact-kinds.js'
import type { PartPath } from '../../documents/mutation.js'
import type { PlanDocument } from '../../documents/plan.js'
import { levels } from '../../words/level.js'
import { nextOf, offByOne, otherwise, swapped, takenOut } from './draft.js'
import type { Draft } from './draft.js'

type Drafts = readonly Draft[]

const ranges = yearRange.options
const absences = absent.options

/** The demand asked for the contrary; of criteria in another document nothing is in these rules but that they stand there. */
export function contrary(demand: Demand, path: PartPath): Drafts {
  return 'document' in demand ? [] : [negated(demand, path)]
}

function negated(demand: Demand, path: PartPath): Draft {
  return { mutation: 'negated', path, change: 'negated', edits: [{ path, value: 'not' in demand ? demand.not : { not: demand } }] }
}

/** All mutants of a demand and of those within it; of a member of a group also the contrary. */
export function demandDrafts(plan: PlanDocument, demand: Demand, path: PartPath): Drafts {
  const member = (each: Demand, at: PartPath): Drafts => [...contrary(each, at), ...demandDrafts(plan, each, at)]
  const members = (key: string, of: readonly Demand[]): Drafts => of.flatMap((each, index) => member(each, [...path, key, index]))
  if ('all' in demand) return [...group('all', demand.all, path), ...members('all', demand.all)]
  if ('any' in demand) return [...group('any', demand.any, path), ...members('any', demand.any)]
  if ('of' in demand) return [...offByOne(plan, [...path, 'at-least'], demand['at-least']), ...fewer('of', demand.of, path), ...members('of', demand.of)]
  if ('not' in demand) return demandDrafts(plan, demand.not, [...path, 'not'])
  if ('reading-of' in demand) {
    const readings = Object.entries(plan.questions[demand['reading-of']] ?? {}).length === 0 ? [] : Object.entries(demand.is)
    return [
      ...readings.map(([value, each]): Draft => ({ mutation: 'reading', path: [...path, 'reading-of'], change: `${demand['reading-of']}->${value}`, edits: [{ path, value: each }] })),
      ...readings.flatMap(([value, each]) => member(each, [...path, 'is', value])),
    ]
  }
  return leafDrafts(plan, demand, path)
}

function fewer(key: string, members: readonly Demand[], path: PartPath): Drafts {
  return members.length < 2 ? [] : members.map((_, index) => takenOut('group', [...path, key, index]))
}

function group(key: 'all' | 'any', members: readonly Demand[], path: PartPath): Drafts {
  if (members.length < 2) return []
  const other = key === 'all' ? 'any' : 'all'
  return [{ mutation: 'group', path: [...path, key], change: `${key}->${other}`, edits: [{ path, value: { [other]: members } }] }, ...fewer(key, members, path)]
}

function leafDrafts(plan: PlanDocument, demand: LeafDemand, path: PartPath): Drafts {
  const at = (key: string): PartPath => [...path, key]
  if ('finding' in demand) {
    return [
      ...otherFact(plan, 'findings', demand.finding, at('finding')),
      ...otherwise(plan, 'years', at('years'), demand.years, demand.at === undefined ? [...ranges, undefined] : []),
      ...(demand.at === undefined ? [] : [{ mutation: 'absent' as const, path: at('at'), change: 'dropped', edits: [{ path: at('at') }, ...(demand.none === undefined ? [] : [{ path: at('none') }])] }, ...otherScale(plan, demand.at, at('at')), ...absence(plan, demand.none, at('none'))]),
    ]
  }
  if ('rating' in demand) return ratingDrafts(plan, demand, path)
  if ('standing' in demand) return [...otherFact(plan, 'standings', demand.standing, at('standing')), ...otherwise(plan, 'years', at('years'), demand.years, [...ranges, undefined])]
  if ('list' in demand) return listDrafts(plan, demand, path)
  if ('series' in demand) {
    return [
      ...otherFact(plan, 'series', demand.series, at('series')),
      swapped('value', at('goes'), demand.goes, demand.goes === 'up' ? 'down' : 'up'),
      ...otherwise(plan, 'years', at('years'), demand.years, ['every', 'last']),
      ...otherwise(plan, 'value', at('new-basis'), demand['new-basis'], ['left-out', 'compared']),
      ...otherwise(plan, 'value', at('at-zero'), demand['at-zero'], ['met', ...(demand['at-zero'] === undefined ? [] : [undefined])]),
    ]
  }
  if ('number' in demand) {
    return [
      ...otherFact(plan, 'series', demand.number, at('number')),
      ...bounds(plan, demand, path),
      ...otherwise(plan, 'years', at('years'), demand.years, ranges),
    ]
  }
  if ('title' in demand) return titleDrafts(plan, demand, path)
  return 'document' in demand ? [] : ledDrafts(plan, demand, path)
}

function otherFact(plan: PlanDocument, kind: FactKind, id: string, path: PartPath): Drafts {
  const next = nextOf(Object.keys(plan.facts[kind]), id)
  return next === undefined ? [] : [swapped('fact', path, id, next)]
}

/** Another scale of bodies, or another of the nominee. */
function otherScale(plan: PlanDocument, id: string, path: PartPath): Drafts {
  const { ratings } = plan.facts
  const next = nextOf(Object.keys(ratings), id, (other) => ratings[other]?.of === ratings[id]?.of)
  return next === undefined ? [] : [swapped('fact', path, id, next)]
}

/** "(nếu có)": what a body that does not exist counts as. */
function absence(plan: PlanDocument, none: unknown, path: PartPath): Drafts {
  return otherwise(plan, 'absent', path, none, none === undefined ? absences : [...absences, undefined])
}

function bounds(plan: PlanDocument, demand: Pick<NumberDemand, 'at-least' | 'at-most'>, path: PartPath): Drafts {
  const { 'at-least': least, 'at-most': most } = demand
  const other = least === undefined ? 'at-least' : 'at-most'
  const own = least === undefined ? 'at-most' : 'at-least'
  const isSingle = (least === undefined) !== (most === undefined)
  return [
    ...offByOne(plan, [...path, 'at-least'], least),
    ...offByOne(plan, [...path, 'at-most'], most),
    ...(isSingle ? [{ mutation: 'bound' as const, path: [...path, own], change: `${own}->${other}`, edits: [{ path: [...path, own] }, { path: [...path, other], value: least ?? most }] }] : []),
  ]
}

function ratingDrafts(plan: PlanDocument, demand: RatingDemand, path: PartPath): Drafts {
  const at = (key: string): PartPath => [...path, key]
  const { 'at-least-years': count, years, none } = demand
  const rank = levels.indexOf(demand['at-least'])
  const beside = [levels[rank - 1], levels[rank + 1]].filter((level) => level !== undefined)
  const counts = typeof count === 'object' ? Object.entries(count) : []
  return [
    ...otherScale(plan, demand.rating, at('rating')),
    ...beside.map((level) => swapped('level', at('at-least'), demand['at-least'], level)),
    ...(years === undefined ? [] : otherwise(plan, 'years', at('years'), years, ranges)),
    ...(typeof count === 'number' ? offByOne(plan, at('at-least-years'), count) : []),
    ...counts.flatMap(([round, each]) => offByOne(plan, [...at('at-least-years'), round], each)),
    ...(count === undefined || years !== undefined ? [] : [{ mutation: 'years' as const, path: at('at-least-years'), change: 'every', edits: [{ path: at('at-least-years') }, { path: at('years'), value: 'every' }] }]),
    ...otherRounds(count, at('at-least-years')),
    ...(plan.facts.ratings[demand.rating]?.of === 'body' ? absence(plan, none, at('none')) : []),
  ]
}

/** The numbers of the rounds, each moved on to the next round. */
function otherRounds(count: RatingDemand['at-least-years'], path: PartPath): Drafts {
  if (typeof count !== 'object') return []
  const rounds = Object.keys(count)
  const moved = Object.fromEntries(rounds.map((round, index) => [round, count[rounds[(index + 1) % rounds.length] ?? round]]))
  return rounds.every((round) => moved[round] === count[round]) ? [] : [swapped('round', path, count, moved)]
}

function listDrafts(plan: PlanDocument, demand: ListDemand, path: PartPath): Drafts {
  const ids = typeof demand.list === 'string' ? [demand.list] : demand.list
  const at = [...path, 'list']
  const next = nextOf(Object.keys(plan.facts.lists), ids[0] ?? '', (id) => !ids.includes(id))
  return [
    ...(ids.length > 1 ? ids.map((_, index) => ({ ...takenOut('fact', [...at, index]), change: `${ids[index] ?? ''} dropped` })) : []),
    ...(next === undefined ? [] : [swapped('fact', at, demand.list, ids.length === 1 ? next : [next, ...ids.slice(1)])]),
    ...bounds(plan, demand, path),
    ...otherwise(plan, 'within', [...path, 'within'], demand.within, demand.within === undefined ? withinValues.options.filter((each) => each !== 'period') : withinValues.options),
    ...Object.entries(demand.where ?? {}).flatMap(([name, value]) => {
      const here = [...path, 'where', name]
      const values = Object.keys(plan.facts.lists[ids[0] ?? '']?.attributes?.[name]?.values ?? {})
      const other = nextOf(values, value)
      return [takenOut('where', here), ...(other === undefined ? [] : [swapped('where', here, value, other)])]
    }),
  ]
}

function titleDrafts(plan: PlanDocument, demand: TitleDemand, path: PartPath): Drafts {
  const at = (key: string): PartPath => [...path, key]
  const { titles } = plan.facts
  const next = nextOf(Object.keys(titles), demand.title, (id) => titles[id]?.of === titles[demand.title]?.of)
  return [
    ...(next === undefined ? [] : [swapped('fact', at('title'), demand.title, next)]),
    ...(demand.years === undefined ? [] : otherwise(plan, 'years', at('years'), demand.years, ranges)),
    ...offByOne(plan, at('in-a-row'), demand['in-a-row']),
    ...(demand['in-a-row'] === undefined ? [] : otherwise(plan, 'value', at('reaching-back'), demand['reaching-back'], demand['reaching-back'] === undefined ? ['yes'] : ['yes', 'no'])),
    ...(demand.at === undefined ? [] : otherScale(plan, demand.at, at('at'))),
    ...(titles[demand.title]?.of === 'body' ? absence(plan, demand.none, at('none')) : []),
  ]
}

function ledDrafts(plan: PlanDocument, demand: LedDemand, path: PartPath): Drafts {
  return [
    ...(demand.general === undefined ? [] : [takenOut('reach', [...path, 'general'])]),
    ...Object.entries(demand.led).flatMap(([post, answers]) => otherwise(plan, 'value', [...path, 'led', post], answers, ledValues.options)),
    ...(demand.meets.length > 1 ? demand.meets.map((id, index) => ({ ...takenOut('reach', [...path, 'meets', index]), change: `${id} dropped` })) : []),
    ...(demand.holds === undefined ? [] : [takenOut('dropped', [...path, 'holds']), ...contrary(demand.holds, [...path, 'holds']), ...demandDrafts(plan, demand.holds, [...path, 'holds'])]),
    ...otherwise(plan, 'absent', [...path, 'not-covered'], demand['not-covered'], absences),
  ]
}

