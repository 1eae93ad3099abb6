/** What lies at and beside the limits of a demand: each change of a dossier that meets it which the words have to answer. */
import type { Demand } from '../../documents/demand.js'
import { levels } from '../../words/level.js'
import { dayAfter, dayBefore, isoDay } from '../../words/calendar.js'
import { closedYears, greatest } from './met.js'
import type { Draft, Meeting } from './met.js'

export interface Beside {
  readonly name: string
  readonly set?: Readonly<Record<string, unknown>>
  readonly remove?: readonly string[]
}

const set = (name: string, path: string, value: unknown): Beside => ({ name, set: { [path]: value } })
const removed = (name: string, path: string): Beside => ({ name, remove: [path] })

type Besides = readonly Beside[]

/** Of a fact given year by year: each value in the first and in the last closed year, and no value. */
function byYear(path: string, years: readonly number[], values: readonly string[]): Besides {
  const ends = [...new Set([years[0], years.at(-1)])].filter((year) => year !== undefined)
  return ends.flatMap((year) => [...values.map((value) => set(`${value} in ${year}`, `${path}.${year}`, value)), removed(`not stated for ${year}`, `${path}.${year}`)])
}

/** One member met alone, and none: of each, what the others come to where they are not met. */
function alone(meeting: Meeting, members: readonly Demand[], draft: Draft): Besides {
  const unmet = members.map((each) => besides(meeting, each, draft)[0])
  const without = (index: number | undefined): Beside => {
    const left = unmet.filter((_, place) => place !== index)
    return {
      name: index === undefined ? 'none of the alternatives' : `alternative ${index + 1} alone`,
      set: Object.assign({}, ...left.map((each) => each?.set ?? {})) as Record<string, unknown>,
      remove: [...new Set(left.flatMap((each) => each?.remove ?? []))],
    }
  }
  return [without(undefined), ...members.map((_, index) => without(index))]
}

/** No body of the scale, and nothing said of one. */
function withoutBodies(scale: string, draft: Draft): Beside {
  const gone = draft.bodies.list.filter((body) => body['scale'] === scale).map(({ id }) => String(id))
  const named = (path: string, of: unknown): readonly string[] => (typeof of === 'object' && of !== null && gone.some((id) => Object.hasOwn(of, id)) ? [path] : [])
  return {
    name: `no body of ${scale}`,
    set: { bodies: { complete: 'yes', list: draft.bodies.list.filter((body) => body['scale'] !== scale) } },
    remove: [
      ...Object.entries(draft.ratings).flatMap(([id, of]) => named(`ratings.${id}`, of)),
      ...Object.entries(draft.titles).flatMap(([id, of]) => Object.keys(of).filter((body) => gone.includes(body)).map((body) => `titles.${id}.${body}`)),
      ...Object.entries(draft.findings).flatMap(([id, of]) => named(`findings.${id}`, typeof of === 'object' && of !== null && 'bodies' in of ? of.bodies : undefined)),
    ],
  }
}

function ofList({ plan, time }: Meeting, demand: Extract<Demand, { readonly list: unknown }>, draft: Draft): Besides {
  const ids = typeof demand.list === 'string' ? [demand.list] : demand.list
  const [id = ''] = ids
  const path = `lists.${id}`
  const item = draft.lists[id]?.list[0] ?? { on: `${time.within}-03-15`, ...demand.where }
  const many = (count: number, complete = 'yes'): unknown => ({ complete, list: Array.from({ length: count }, () => item) })
  const least = greatest(plan, demand['at-least'])
  const most = demand['at-most']
  const counts = least === undefined ? [(most ?? 0) + 1, most ?? 0] : [least - 1, least, least + 1]
  const on = (day: number): unknown => ({ complete: 'yes', list: Array.from({ length: least ?? (most ?? 0) + 1 }, () => ({ ...item, on: isoDay(day) })) })
  const days = 'on' in item ? [dayBefore(time.firstDay), time.firstDay, time.lastDay, dayAfter(time.lastDay)] : []
  return [
    ...counts.map((count) => set(`${count} of ${id}`, path, many(count))),
    set(`${least === undefined ? 0 : least - 1} of ${id}, and the list may lack some`, path, many(least === undefined ? 0 : least - 1, 'no')),
    removed(`${id} not stated`, path),
    ...days.map((day) => set(`${id} on ${isoDay(day)}`, path, on(day))),
    ...Object.entries(demand.where ?? {}).flatMap(([name, value]) =>
      Object.keys(plan.facts.lists[id]?.attributes?.[name]?.values ?? {}).filter((other) => other !== value).map((other) => set(`${id} with ${name} ${other}`, path, { complete: 'yes', list: [{ ...item, [name]: other }] })),
    ),
    ...ids.slice(1).map((other) => ({ name: `${other} instead of ${id}`, set: { [path]: { complete: 'yes', list: [] }, [`lists.${other}`]: many(least ?? (most ?? 0) + 1) } })),
  ]
}

/** The changes beside the limits; the first leaves the demand unmet. */
export function besides(meeting: Meeting, demand: Demand, draft: Draft): Besides {
  const { plan, time } = meeting
  const { facts } = plan
  const each = (of: readonly Demand[]): Besides => of.flatMap((one) => besides(meeting, one, draft))
  if ('all' in demand) return each(demand.all)
  if ('any' in demand) return [...alone(meeting, demand.any, draft), ...each(demand.any)]
  if ('of' in demand) return [...alone(meeting, demand.of, draft), ...each(demand.of)]
  if ('reading-of' in demand) return each(Object.values(demand.is))
  if ('not' in demand) return each([demand.not])
  if ('finding' in demand) {
    const path = `findings.${demand.finding}`
    if (demand.at !== undefined) return [set(`${demand.finding} not met at the body`, `${path}.bodies.${demand.at}-1`, 'no'), removed(`${demand.finding} not stated`, path), withoutBodies(demand.at, draft)]
    if (demand.years !== undefined) return byYear(`${path}.years`, closedYears(time, undefined), ['no']).map((of) => ({ ...of, name: `${demand.finding}: ${of.name}` }))
    return [set(`${demand.finding} not met`, path, 'no'), removed(`${demand.finding} not stated`, path)]
  }
  if ('rating' in demand) {
    const scale = facts.ratings[demand.rating]
    const rank = levels.indexOf(demand['at-least'])
    const beside = [levels[rank + 1], levels[rank], levels[rank - 1], 'not-rated'].filter((level) => level !== undefined)
    const path = `ratings.${demand.rating}${scale?.of === 'body' ? `.${demand.rating}-1` : ''}`
    const years = closedYears(time, scale?.due)
    const below = levels[rank + 1] ?? 'not-completed'
    const everywhere = set(`${demand.rating} ${below} in every year`, path, Object.fromEntries(years.map((year) => [year, below])))
    const only = years.map((year) => set(`${demand.rating} ${demand['at-least']} in ${year} alone`, path, Object.fromEntries(years.map((other) => [other, other === year ? demand['at-least'] : below]))))
    const bodies = scale?.of === 'body' ? [withoutBodies(demand.rating, draft)] : []
    return [everywhere, ...byYear(path, years, beside).map((of) => ({ ...of, name: `${demand.rating} ${of.name}` })), ...(years.length > 1 ? only : []), ...bodies]
  }
  if ('standing' in demand) {
    const path = `standings.${demand.standing}`
    const lasting = (name: string, from: string, to?: number): Beside => set(`${demand.standing} ${name}`, path, { complete: 'yes', list: [{ from, ...(to === undefined ? {} : { to: isoDay(to) }) }] })
    const start = `${time.from - 1}-12-01`
    return [
      set(`${demand.standing} never held`, path, { complete: 'yes', list: [] }),
      removed(`${demand.standing} not stated`, path),
      lasting('ends the day before the last that counts', start, dayBefore(time.lastDay)),
      lasting('ends on the last day that counts', start, time.lastDay),
      lasting('begins on the last day that counts', isoDay(time.lastDay)),
      lasting('begins the day after', isoDay(dayAfter(time.lastDay))),
    ]
  }
  if ('list' in demand) return ofList(meeting, demand, draft)
  if ('series' in demand || 'number' in demand) {
    const id = 'series' in demand ? demand.series : demand.number
    const path = `series.${id}.years`
    const years = closedYears(time, facts.series[id]?.due)
    const last = years.at(-1)
    if (last === undefined) return []
    const value = Number(draft.series[id]?.years[String('series' in demand ? last - 1 : last)] ?? 0)
    const order = 'series' in demand ? (demand.goes === 'up' ? [-1, 0, 1] : [1, 0, -1]) : demand['at-least'] === undefined ? [1, 0, -1] : [-1, 0, 1]
    return [...order.filter((by) => value + by >= (facts.series[id]?.lowest ?? -Infinity)).map((by) => set(`${id} ${value + by} in ${last}`, `${path}.${last}`, String(value + by))), removed(`${id} not stated for ${last}`, `${path}.${last}`)]
  }
  if ('title' in demand) {
    const title = facts.titles[demand.title]
    const body = Object.keys(draft.titles[demand.title] ?? {})[0] ?? ''
    const path = `titles.${demand.title}${title?.of === 'body' ? `.${body}` : ''}`
    return byYear(path, closedYears(time, title?.due), ['no']).map((of) => ({ ...of, name: `${demand.title}: ${of.name}` }))
  }
  if ('led' in demand) return [set('the collective led is not rated exemplary: its dossier fails', 'led.body.findings', {}), removed('no dossier of the collective led', 'led')]
  return []
}
