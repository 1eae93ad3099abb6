/** What a dossier for one section is asked for: attributes, facts with their years and bodies, dossiers of collectives. */
import { criterionWords } from '../documents/clause-words.js'
import type { Condition } from '../documents/condition.js'
import type { Demand, LeafDemand, Led } from '../documents/demand.js'
import type { Due } from '../documents/facts.js'
import type { PlanDocument } from '../documents/plan.js'
import { isAsk } from '../documents/asks.js'
import type { Ask } from '../documents/question.js'
import { bindingClauses, looksAtCutOff } from './binding.js'
import { holds, openAttributes, openPart, type Known } from './template-conditions.js'
import { ascending, closedDays, closedYears, lastDays, type Time } from './template-years.js'
import type { Day } from '../words/calendar.js'

/** The words that ask, and the clause in which they stand. */
export interface Asker {
  readonly clause: string
  readonly words: string
  /** To whom they are addressed, where it is not known whether that is this nominee. */
  readonly to: readonly Condition[]
}

export type AskedKind = 'ratings' | 'findings' | 'standings' | 'lists' | 'series' | 'titles'

export interface AskedFact {
  readonly kind: AskedKind
  readonly id: string
  readonly askers: Asker[]
  /** The years to fill in; undefined where the fact is not given by year. */
  years: readonly number[] | undefined
  /** Whether the items of a list are looked at for what still stands at the cut-off. */
  lasts: boolean
  /** The days on which a standing is looked at; of other facts none. */
  on: readonly Day[]
  /** The scales of the bodies of which it is given, one by one; `any`: whatever their scale. */
  bodies: readonly string[] | 'any' | undefined
}

/** The dossier of a collective that the nominee leads. */
export interface AskedLed {
  readonly askers: Asker[]
  readonly meets: Set<string>
  readonly holds: Demand[]
}

export interface Asked {
  /** Attributes that decide which words address the nominee, with the clauses that ask. */
  readonly attributes: Map<string, Set<string>>
  readonly facts: Map<string, AskedFact>
  /** Which times of existence are read: `nominee`, `party`. */
  readonly existence: Set<'nominee' | 'party'>
  readonly led: Map<'body' | 'department', AskedLed>
  /** Documents in which criteria stand, by the name by which the plan calls them. */
  readonly documents: Map<string, Asker[]>
}

export function nothingAsked(): Asked {
  return { attributes: new Map(), facts: new Map(), existence: new Set(), led: new Map(), documents: new Map() }
}

interface Asking {
  readonly plan: PlanDocument
  readonly time: Time
  readonly known: Known
  readonly asked: Asked
  readonly asker: Asker
}

/** Adds what the clauses of the section ask of a nominee of whom so much is known. */
export function askedBy(plan: PlanDocument, section: string | undefined, time: Time, known: Known): Asked {
  const asked = nothingAsked()
  for (const clause of bindingClauses(plan, section)) {
    const { applies, criteria, id } = clause
    if (applies !== undefined && holds(applies, known) === false) continue
    if (applies !== undefined) for (const attribute of openAttributes(applies, known)) askAttribute(asked, attribute, id)
    for (const criterion of criteria) {
      if (criterion.applies !== undefined && holds(criterion.applies, known) === false) continue
      if (criterion.applies !== undefined) for (const attribute of openAttributes(criterion.applies, known)) askAttribute(asked, attribute, id)
      const to = [applies, criterion.applies].flatMap((each) => (each === undefined || holds(each, known) !== undefined ? [] : [openPart(each, known)]))
      askDemand(criterion.demand, { plan, time, known, asked, asker: { clause: id, words: criterionWords(clause, criterion.id), to } })
    }
  }
  return asked
}

export function askAttribute({ attributes }: Asked, attribute: string, clause: string): void {
  const clauses = attributes.get(attribute) ?? new Set()
  attributes.set(attribute, clauses.add(clause))
}

/** Adds what one demand asks for. */
export function askDemand(demand: Demand, asking: Asking): void {
  if ('all' in demand) demand.all.forEach((each) => askDemand(each, asking))
  else if ('any' in demand) demand.any.forEach((each) => askDemand(each, asking))
  else if ('of' in demand) demand.of.forEach((each) => askDemand(each, asking))
  else if ('not' in demand) askDemand(demand.not, asking)
  else if ('reading-of' in demand) Object.values(demand.is).forEach((each) => askDemand(each, asking))
  else askLeaf(demand, asking)
}

function askLeaf(demand: LeafDemand, asking: Asking): void {
  const { plan, asked } = asking
  const { facts } = plan
  if ('finding' in demand) {
    if (demand.years !== undefined) asked.existence.add('nominee')
    askFact(asking, 'findings', demand.finding, demand.years === undefined ? undefined : closed(asking, undefined), demand.at)
  } else if ('rating' in demand) {
    const scale = facts.ratings[demand.rating]
    if (scale?.of !== 'body') asked.existence.add(scale?.since === 'party' ? 'party' : 'nominee')
    askFact(asking, 'ratings', demand.rating, closed(asking, scale?.due), scale?.of === 'body' ? demand.rating : undefined)
  } else if ('standing' in demand) {
    if (demand.years !== undefined) asked.existence.add('nominee')
    askFact(asking, 'standings', demand.standing)
    const standing = asked.facts.get(`standings.${demand.standing}`)
    const days = demand.years === undefined ? lastDays(asking.time) : closedDays(asking.time, facts.standings[demand.standing]?.due)
    if (standing !== undefined) standing.on = ascending([...standing.on, ...days])
  } else if ('list' in demand) {
    for (const id of typeof demand.list === 'string' ? [demand.list] : demand.list) {
      askFact(asking, 'lists', id)
      const list = asked.facts.get(`lists.${id}`)
      if (list !== undefined && looksAtCutOff(demand, plan)) list.lasts = true
    }
  } else if ('series' in demand) {
    const years = askSeries(asking, demand.series)
    askFact(asking, 'series', demand.series, ascending(years.flatMap((year) => [year - 1, year])))
  } else if ('number' in demand) {
    askFact(asking, 'series', demand.number, askSeries(asking, demand.number))
  } else if ('title' in demand) {
    const title = facts.titles[demand.title]
    if (title?.of !== 'body' && title?.whose !== 'family') asked.existence.add('nominee')
    const years = closed(asking, title?.due)
    const back = Math.max(1, ...numbers(plan, demand['in-a-row'])) - 1
    const earlier = reachesBack(plan, demand['reaching-back']) ? years.slice(0, 1).flatMap((first) => Array.from({ length: back }, (_, at) => first - back + at)) : []
    askFact(asking, 'titles', demand.title, ascending([...earlier, ...years]), title?.of === 'body' ? (demand.at ?? 'any') : undefined)
  } else if ('led' in demand) {
    for (const target of ledTargets(demand.led, asking)) {
      const led = asked.led.get(target) ?? { askers: [], meets: new Set(), holds: [] }
      addAsker(led.askers, asking.asker)
      for (const section of demand.meets) led.meets.add(section)
      if (demand.holds !== undefined) led.holds.push(demand.holds)
      asked.led.set(target, led)
    }
  } else {
    const askers = asked.documents.get(demand.name) ?? []
    addAsker(askers, asking.asker)
    asked.documents.set(demand.name, askers)
  }
}

function askSeries(asking: Asking, id: string): readonly number[] {
  const series = asking.plan.facts.series[id]
  if ((series?.whose ?? 'nominee') === 'nominee') asking.asked.existence.add('nominee')
  return closed(asking, series?.due)
}

function closed({ time, known, asked, asker }: Asking, due: Due | undefined): readonly number[] {
  const schoolYear = known.get('school-year')?.includes('yes')
  const { years, bySchoolYear } = closedYears(time, due, schoolYear)
  if (bySchoolYear && schoolYear === undefined) askAttribute(asked, 'school-year', asker.clause)
  return years
}

/** `bodies`: the scale of the bodies of which the words ask it, or `any`. */
function askFact({ asked, asker }: Asking, kind: AskedKind, id: string, years?: readonly number[], bodies?: string): void {
  const key = `${kind}.${id}`
  const fact = asked.facts.get(key) ?? { kind, id, askers: [], years: undefined, lasts: false, on: [], bodies: undefined }
  addAsker(fact.askers, asker)
  if (years !== undefined) fact.years = ascending([...(fact.years ?? []), ...years])
  if (bodies === 'any' || fact.bodies === 'any') fact.bodies = 'any'
  else if (bodies !== undefined) fact.bodies = [...new Set([...(fact.bodies ?? []), bodies])]
  asked.facts.set(key, fact)
}

function addAsker(askers: Asker[], asker: Asker): void {
  if (!askers.some(({ clause, words }) => clause === asker.clause && words === asker.words)) askers.push(asker)
}

/** Whose dossiers may answer, by the post where that is known. */
function ledTargets(byPost: Readonly<Record<string, Led | Ask>>, { plan, known, asked, asker }: Asking): readonly ('body' | 'department')[] {
  const post = known.get('post')
  if (post === undefined) askAttribute(asked, 'post', asker.clause)
  const answers = Object.entries(byPost).filter(([each]) => post === undefined || post.includes(each)).flatMap(([, target]) => values(plan, target))
  return (['body', 'department'] as const).filter((target) => answers.includes(target))
}

/** The value, or those of all readings of the question that supplies it. */
function values(plan: PlanDocument, given: string | Ask): readonly unknown[] {
  if (!isAsk(given)) return [given]
  const question = plan.questions[given.ask]
  return question !== undefined && 'readings' in question ? Object.values(question.readings).map(({ value }) => value) : []
}

function numbers(plan: PlanDocument, given: number | Ask | undefined): readonly number[] {
  if (given === undefined) return []
  if (!isAsk(given)) return [given]
  const question = plan.questions[given.ask]
  return question !== undefined && 'number' in question ? [question.number.highest] : []
}

function reachesBack(plan: PlanDocument, given: 'yes' | 'no' | Ask | undefined): boolean {
  return given !== undefined && values(plan, given).includes('yes')
}
