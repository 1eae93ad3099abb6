/** What a demand asks, aspect by aspect: the values that stand there under some reading. */
import type { Aspect, Asked, LogicAspect } from '../../documents/comparison.js'
import type { Demand, LeafDemand } from '../../documents/demand.js'
import type { PlanDocument } from '../../documents/plan.js'
import { isAsk } from '../../documents/asks.js'
import { shapesOf } from './shape.js'
import { atLeastAsStrict } from './strictness.js'

export type AskedOf = ReadonlyMap<Aspect | LogicAspect, Asked>

const settled = (value: string): Asked => ({ values: [value], questions: [] })

/** The values that readings of a question supply; of a number, the lowest and the highest. */
function valuesOf(id: string, plan: PlanDocument): readonly string[] {
  const question = plan.questions[id]
  if (question === undefined) return []
  if ('number' in question) return [String(question.number.lowest), String(question.number.highest)]
  return [...new Set(Object.values(question.readings).map(({ value }) => (typeof value === 'string' ? value : `${value.from}-${value.to}`)))]
}

const asked = (value: unknown, plan: PlanDocument): Asked =>
  isAsk(value) ? { values: valuesOf(value.ask, plan), questions: [value.ask] } : settled(typeof value === 'string' ? value : JSON.stringify(value))

type Entry = readonly [Aspect | LogicAspect, Asked]

/** Only where the demand says something. */
const said = (aspect: Aspect | LogicAspect, value: unknown, plan: PlanDocument): readonly Entry[] => (value === undefined ? [] : [[aspect, asked(value, plan)]])

const listIds = (list: string | readonly string[]): readonly string[] => (typeof list === 'string' ? [list] : list)

const whereText = (where: Readonly<Record<string, string>> | undefined): string =>
  Object.entries(where ?? {}).map(([name, value]) => `${name}=${value}`).sort().join('+')

/** A fewest and a most run against each other: what of a list makes one stricter makes the other laxer, so for a most it is part of the fact. */
function ofLeaf(demand: LeafDemand, plan: PlanDocument): readonly Entry[] {
  if ('finding' in demand) {
    return [['kind', settled('finding')], ['fact', settled(`findings.${demand.finding}`)], ...said('years', demand.years ?? 'once', plan), ...said('at', demand.at, plan), ...said('none', demand.none, plan)]
  }
  if ('rating' in demand) {
    return [['kind', settled('rating')], ['fact', settled(`ratings.${demand.rating}`)], ['level', settled(demand['at-least'])], ...said('years', demand.years, plan), ...said('at-least-years', demand['at-least-years'], plan), ...said('none', demand.none, plan)]
  }
  if ('standing' in demand) return [['kind', settled('standing')], ['fact', settled(`standings.${demand.standing}`)], ...said('years', demand.years ?? 'once', plan)]
  if ('list' in demand) {
    const ids = [...listIds(demand.list)].sort()
    const where = whereText(demand.where)
    const most = demand['at-most']
    const least: readonly Entry[] = most === undefined ? [['lists', settled(ids.join('|'))], ['where', settled(where)]] : [['fact', settled(ids.map((id) => `lists.${id}`).join('|') + (where === '' ? '' : ` ${where}`))]]
    return [['kind', settled('list')], ...least, ...said('count', demand['at-least'], plan), ...said('at-most', most, plan), ...said(most === undefined ? 'counted' : 'within', demand.within ?? 'period', plan)]
  }
  if ('series' in demand) return [['kind', settled('series')], ['fact', settled(`series.${demand.series}`)], ['goes', settled(demand.goes)], ...said('years', demand.years, plan), ...said('new-basis', demand['new-basis'], plan), ...said('at-zero', demand['at-zero'] ?? 'unmet', plan)]
  if ('number' in demand) return [['kind', settled('number')], ['fact', settled(`series.${demand.number}`)], ...said('count', demand['at-least'], plan), ...said('at-most', demand['at-most'], plan), ...said('years', demand.years, plan)]
  if ('title' in demand) return [['kind', settled('title')], ['fact', settled(`titles.${demand.title}`)], ...said('years', demand.years, plan), ...said('in-a-row', demand['in-a-row'], plan), ...said('reaching-back', demand['reaching-back'] ?? 'no', plan), ...said('at', demand.at, plan), ...said('none', demand.none, plan)]
  if ('document' in demand) return [['kind', settled('document')], ['fact', settled(demand.document)]]
  const posts = Object.entries(demand.led).map(([post, whose]) => `${post}: ${asked(whose, plan).values.join('|')}`)
  return [['kind', settled('led')], ['fact', settled('led')], ['led', settled(posts.join('; '))], ...said('general', demand.general ?? 'no', plan), ...said('holds', demand.holds ?? 'nothing', plan), ...said('none', demand['not-covered'], plan)]
}

const union = (of: readonly Asked[]): Asked => ({
  values: [...new Set(of.flatMap(({ values }) => values))],
  questions: [...new Set(of.flatMap(({ questions }) => questions))],
})

/** Kinds and facts stand beside each other; of other values, the stricter where all are asked, the laxer where any is enough. */
function both(aspect: Aspect | LogicAspect, one: string, other: string, all: boolean): string {
  if (aspect === 'kind' || aspect === 'fact') return [...new Set([...one.split('+'), ...other.split('+')])].filter((part) => part !== '').sort().join('+')
  return atLeastAsStrict(aspect, one, other) === all ? one : other
}

function joined(members: readonly AskedOf[], all: boolean): AskedOf {
  const aspects = [...new Set(members.flatMap((each) => [...each.keys()]))]
  return new Map(
    aspects.map((aspect): Entry => {
      const here = members.flatMap((each) => each.get(aspect) ?? [])
      const values = here.map((each) => each.values).reduce((left, right) => left.flatMap((one) => right.map((other) => both(aspect, one, other, all))))
      return [aspect, { ...union(here), values: [...new Set(values)] }]
    }),
  )
}

/** Under one reading this, under another that: a part that only some of them have may be lacking. */
function chosen(question: string, members: readonly AskedOf[]): AskedOf {
  const aspects = [...new Set(members.flatMap((each) => [...each.keys()]))]
  return new Map(
    aspects.map((aspect): Entry => {
      const lacking = aspect === 'fact' ? members.filter((each) => !each.has(aspect)).map(() => settled('')) : []
      const all = union([...members.flatMap((each) => each.get(aspect) ?? []), ...lacking])
      return [aspect, { ...all, questions: all.values.length > 1 ? [...new Set([question, ...all.questions])] : all.questions }]
    }),
  )
}

export function askedBy(demand: Demand, plan: PlanDocument): AskedOf {
  const inside = (members: readonly Demand[]): readonly AskedOf[] => members.map((each) => askedBy(each, plan))
  const shaped = (entries: Iterable<Entry>): AskedOf => new Map([...entries, ['joined', { values: shapesOf(demand), questions: [] }]])
  if ('all' in demand) return shaped(joined(inside(demand.all), true))
  if ('any' in demand) return shaped(joined(inside(demand.any), false))
  if ('of' in demand) return shaped(joined(inside(demand.of), false))
  if ('not' in demand) return shaped([['kind', settled('not')], ['fact', settled(JSON.stringify(demand.not))]])
  if ('reading-of' in demand) return chosen(demand['reading-of'], inside(Object.values(demand.is)))
  return shaped(ofLeaf(demand, plan))
}
