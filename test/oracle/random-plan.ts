/**
 * Random plans over the facts of a real one: every kind of demand, groups within groups, questions in every place, lists
 * of sections open, closed or none. A pure function of the seed.
 */
import type { Condition } from '../../src/documents/condition.js'
import type { Demand } from '../../src/documents/demand.js'
import type { Catalogue } from '../../src/documents/facts.js'
import type { Clause, Criterion, PlanDocument } from '../../src/documents/plan.js'
import type { Question } from '../../src/documents/question.js'
import { seeded, type Random } from './random.js'

type Value = string | { readonly from: number; readonly to: number }

const asking = (...values: readonly Value[]): Question => ({
  kind: 'open',
  words: 'words',
  vi: 'vi',
  en: 'en',
  readings: Object.fromEntries(values.map((value, at) => [`reading-${at}`, { value, vi: 'vi', en: 'en', why: 'why' }])),
})

const questions: PlanDocument['questions'] = {
  range: asking('every', 'last', 'some'),
  'range-of-series': asking('every', 'last'),
  absent: asking('not-applicable', 'fail'),
  within: asking('period', 'cut-off', 'ever'),
  basis: asking('left-out', 'compared'),
  led: asking('body', 'department', 'none'),
  binds: asking('yes', 'no'),
  gap: asking('left-out', 'breaks'),
  'other-gap': asking('breaks', 'left-out'),
  none: asking('fail', 'not-applicable'),
  number: { kind: 'open', words: 'words', vi: 'vi', en: 'en', number: { unit: 'unit', lowest: 2, highest: 3 }, why: 'why' },
  picks: asking('one', 'other'),
  back: asking('no', 'yes'),
  period: asking({ from: 2021, to: 2023 }, { from: 2022, to: 2022 }),
}

/** The facts of the real plan, with what that one does not use: what a rating implies, due days, whose a series is. */
function facts(random: Random, base: Catalogue): Catalogue {
  const [first = '', second = ''] = Object.keys(base.standings)
  const scale = base.ratings['party-member']
  const income = base.series['income-per-head']
  return {
    ...base,
    ...(scale === undefined ? {} : { ratings: { ...base.ratings, 'party-member': { ...scale, ...(random.chance(0.5) ? { implies: { 'party-member': 'yes' } } : {}) } } }),
    ...(income === undefined ? {} : { series: { ...base.series, 'income-per-head': { ...income, whose: random.pick(['nominee', 'family'] as const), due: { on: random.pick(['12-31', '03-29', '06-30']), 'next-year': random.chance(0.3) } } } }),
    titles: {
      'title-of-nominee': { label: { vi: 'vi', en: 'en' }, of: 'nominee', due: { on: '12-31' } },
      'title-of-body': { label: { vi: 'vi', en: 'en' }, of: 'body', due: { on: '01-31', 'next-year': true } },
    },
    standings: Object.fromEntries(Object.entries(base.standings).map(([id, standing]) => [id, id === first ? { ...standing, due: { on: '12-15' } } : id === second ? { ...standing, due: { on: '01-31', 'next-year': true } } : standing])),
  }
}

function condition(random: Random, base: Catalogue, depth: number): Condition {
  const several = (): readonly Condition[] => Array.from({ length: 1 + random.int(3) }, () => condition(random, base, depth - 1))
  const kind = random.int(depth > 0 ? 8 : 4)
  if (kind === 7) return { ask: 'binds', is: random.pick(['yes', ['no', 'yes'], ['no']]) }
  if (kind === 6) return { not: condition(random, base, depth - 1) }
  if (kind === 5) return { any: several() }
  if (kind === 4) return { all: several() }
  const id = random.pick(['kind', 'party-member', 'post', 'fields', 'funding', 'learner', 'author'].filter((each) => base.attributes[each] !== undefined))
  const values = Object.keys(base.attributes[id]?.values ?? {})
  return { [id]: random.chance(0.5) ? random.pick(values) : [random.pick(values), random.pick(values), random.pick(values)] }
}

function leaf(random: Random, plan: Pick<PlanDocument, 'facts' | 'rounds'>, sections: readonly string[]): Demand {
  const { facts: of } = plan
  const or = <T>(value: T, ask: string): T | { ask: string } => (random.chance(0.4) ? { ask } : value)
  const years = () => or(random.pick(['every', 'last', 'some'] as const), 'range')
  const none = () => (random.chance(0.7) ? { none: or(random.pick(['not-applicable', 'fail'] as const), 'absent') } : {})
  const finding = random.pick(Object.keys(of.findings).slice(0, 12))
  switch (random.int(12)) {
    case 0:
      return { finding, ...(random.chance(0.5) ? { years: years() } : {}) }
    case 1:
      return { finding, at: random.pick(['party-org', 'mass-org']), ...none() }
    case 2:
    case 3: {
      const rating = random.pick(Object.keys(of.ratings))
      const least = random.pick(['excellent', 'good', 'completed'] as const)
      const counted = random.chance(0.3)
      return {
        rating,
        'at-least': least,
        ...(counted ? { 'at-least-years': random.chance(0.5) ? 1 + random.int(3) : Object.fromEntries(Object.keys(plan.rounds).map((round) => [round, 1 + random.int(3)])) } : { years: years() }),
        ...(of.ratings[rating]?.of === 'body' ? none() : {}),
      }
    }
    case 4:
      return { standing: random.pick(Object.keys(of.standings)), ...(random.chance(0.6) ? { years: years() } : {}) }
    case 5:
    case 6: {
      const list = random.pick(Object.keys(of.lists))
      const [attribute] = Object.keys(of.lists[list]?.attributes ?? {})
      const most = random.chance(0.4)
      const least = 1 + random.int(3)
      const between = most && random.chance(0.3)
      return {
        list: random.chance(0.3) && attribute === undefined ? [list, random.pick(Object.keys(of.lists))] : list,
        ...(attribute !== undefined && random.chance(0.6) ? { where: { [attribute]: random.pick(['yes', 'no']) } } : {}),
        ...(most ? { 'at-most': between ? least + random.int(2) : random.int(3) } : {}),
        ...(!most || between ? { 'at-least': between ? least : or(least, 'number') } : {}),
        ...(random.chance(0.6) ? { within: or(random.pick(['period', 'cut-off', 'ever'] as const), 'within') } : {}),
      }
    }
    case 7:
      return { series: random.pick(Object.keys(of.series)), goes: random.pick(['up', 'down'] as const), years: or(random.pick(['every', 'last'] as const), 'range-of-series'), 'new-basis': or(random.pick(['left-out', 'compared'] as const), 'basis') }
    case 8:
      return { number: random.pick(Object.keys(of.series)), ...(random.chance(0.5) ? { 'at-least': random.pick([9.5, 11, 12]) } : { 'at-most': or(13, 'number') }), years: years() }
    case 9: {
      const id = random.pick(Object.keys(of.titles))
      return {
        title: id,
        ...(random.chance(0.5) ? { years: years() } : { 'in-a-row': or(1 + random.int(3), 'number'), ...(random.chance(0.5) ? { 'reaching-back': or(random.pick(['yes', 'no'] as const), 'back') } : {}) }),
        ...(of.titles[id]?.of === 'body' ? { ...none(), ...(random.chance(0.5) ? { at: random.pick(Object.keys(of.ratings).filter((scale) => of.ratings[scale]?.of === 'body')) } : {}) } : {}),
      }
    }
    case 10:
      return random.chance(0.9) ? { 'reading-of': 'picks', is: { one: { finding }, other: { standing: random.pick(Object.keys(of.standings)) } } } : { document: '39-KH/HU', on: '2021-01-01', name: 'name' }
    default:
      if (sections.length === 0) return { finding }
      return { led: { head: or(random.pick(['body', 'department', 'none'] as const), 'led'), ...(random.chance(0.5) ? { deputy: { ask: 'led' } } : {}) }, meets: [...sections], ...(random.chance(0.4) ? { general: 'yes' as const } : {}), ...(random.chance(0.4) ? { holds: { rating: 'unit', 'at-least': 'good', years: years() } } : {}), 'not-covered': or(random.pick(['not-applicable', 'fail'] as const), 'absent') }
  }
}

function demand(random: Random, plan: Pick<PlanDocument, 'facts' | 'rounds'>, sections: readonly string[], depth: number): Demand {
  if (depth === 0 || random.chance(0.6)) return leaf(random, plan, sections)
  const several = (): readonly Demand[] => Array.from({ length: 1 + random.int(3) }, () => demand(random, plan, sections, depth - 1))
  switch (random.int(4)) {
    case 0:
      return { all: several() }
    case 1:
      return { any: several() }
    case 2:
      return { not: demand(random, plan, sections, depth - 1) }
    default: {
      const of = several()
      return { 'at-least': 1 + random.int(of.length), of: [...of] }
    }
  }
}

/** The same seed gives the same plan. */
export function randomPlan(base: PlanDocument, seed: number): PlanDocument {
  const random = seeded(seed)
  const list = random.pick(['closed', 'open', 'none'] as const)
  const ids = list === 'none' ? [] : ['I.1', 'I.2', 'I.3'].slice(0, 1 + random.int(3))
  const some = { facts: facts(random, base.facts), rounds: base.rounds }
  const rounds = Object.fromEntries(Object.entries(base.rounds).map(([id, round]) => [id, { ...round, period: random.chance(0.2) ? { ask: 'period' } : random.chance(0.1) ? ('year' as const) : round.period }]))
  const meets = ids.length > 1 ? ids.slice(0, 2) : []
  const criteria = (many: number, led: readonly string[]): readonly Criterion[] =>
    Array.from({ length: many }, (_, at) => ({ id: `c${at}`, demand: demand(random, some, led, 2), ...(random.chance(0.2) ? { applies: condition(random, some.facts, 2) } : {}) }))
  const clause = (id: string, role: Clause['role'], section: string | undefined, led: readonly string[]): Clause => ({
    id,
    role,
    ...(section === undefined ? {} : { section }),
    ...(random.chance(0.3) ? { applies: condition(random, some.facts, 2) } : {}),
    spans: [{ words: 'words' }],
    criteria: [...criteria(1 + random.int(3), led)],
  })
  return {
    ...base,
    ...some,
    rounds,
    questions,
    gaps: { unrated: { ask: 'gap' }, outside: { ask: random.pick(['gap', 'other-gap']) }, 'none-left': { ask: 'none' } },
    sections: { list, items: ids.map((id) => ({ id, heading: id, takes: condition(random, some.facts, 2) })) },
    clauses: [
      clause('I/o', 'object', undefined, []),
      clause('I/g', 'general', undefined, []),
      ...ids.flatMap((id) => [clause(`${id}/b1`, 'collective', id, []), clause(`${id}/b2`, 'individual', id, [])]),
      clause('I/leader', 'leader', undefined, meets),
      { ...clause('I/x', 'residual', undefined, []), criteria: [] },
    ],
  }
}
