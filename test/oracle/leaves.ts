/** What each kind of demand may come to, under one way to read the words: what is missing is tried at its values. */
import type { FindingDemand, ListDemand, NumberDemand, RatingDemand, SeriesDemand, StandingDemand, TitleDemand } from '../../src/documents/demand.js'
import type { Body, ListItem, RatedYear, TitleYear } from '../../src/documents/dossier.js'
import type { Period } from '../../src/documents/plan.js'
import { attribute, closedYears, dueDay, found, lasts, listed, nomineeOutside, outside, proven, rated, type Case, type Way } from './given.js'
import { all, ANYTHING, EITHER, rows, sure, union, type Out, type Outs } from './sets.js'

/** What a year may turn out to be. */
type Cell = 'ok' | 'bad' | 'unrated' | 'outside' | 'left-out'
type Asked = 'every' | 'last' | 'some' | number

/** A value, or what the reading puts in its place. */
export function read<T extends string | number>(way: Way, value: string | number | { readonly ask: string }): T {
  return (typeof value === 'object' ? way.get(value.ask) : value) as T
}

export function periodOf({ plan, round, year }: Case, way: Way): Period {
  const period = plan.rounds[round]?.period
  if (period === undefined) throw new Error(`no round ${round}`)
  if (period === 'year') return { from: year, to: year }
  return 'ask' in period ? (way.get(period.ask) as Period) : period
}

const gap = ({ plan }: Case, way: Way, which: 'unrated' | 'outside' | 'none-left'): string => read(way, plan.gaps[which])

function row(given: Case, way: Way, asked: Asked, cells: readonly Cell[]): Out {
  const none = (): Out => gap(given, way, 'none-left') as Out
  if (asked === 'some' || typeof asked === 'number') {
    if (cells.every((cell) => cell === 'outside')) return gap(given, way, 'outside') === 'breaks' ? 'fail' : none()
    return cells.filter((cell) => cell === 'ok').length >= (asked === 'some' ? 1 : asked) ? 'pass' : 'fail'
  }
  const breaks = (cell: Cell): boolean => cell === 'bad' || ((cell === 'unrated' || cell === 'outside') && gap(given, way, cell) === 'breaks')
  return cells.some(breaks) ? 'fail' : cells.includes('ok') ? 'pass' : none()
}

const tooEarly = (closed: readonly number[], needed: number, { from, to }: Period): boolean =>
  closed.length < needed && closed.length < to - from + 1

/** `cells` says what a year is, or (where that is missing) may turn out to be. */
function overYears(given: Case, way: Way, asked: Asked, alternatives: readonly (readonly number[])[], cells: (year: number) => readonly Cell[]): Outs {
  return union(
    alternatives.map((closed) => {
      if (tooEarly(closed, typeof asked === 'number' ? asked : 1, periodOf(given, way))) return EITHER
      const possible = new Set<Out>()
      for (const each of rows((asked === 'last' ? closed.slice(-1) : closed).map(cells))) possible.add(row(given, way, asked, each))
      return possible
    }),
  )
}

/** Over the bodies, of a scale or of all: those listed, and where the list may lack some, one more. */
function overBodies(given: Case, way: Way, scale: string | undefined, none: FindingDemand['none'], judge: (body: Body) => Outs): Outs {
  const { items, complete } = listed<Body>(given, given.dossier.bodies, `${periodOf(given, way).from}-01-01`)
  const there = items.filter((body) => scale === undefined || body.scale === scale)
  if (complete && there.length === 0) return none === undefined ? EITHER : sure(read(way, none))
  return all([...there.map(judge), ...(complete ? [] : [ANYTHING])])
}

export function finding(given: Case, demand: FindingDemand, way: Way): Outs {
  const judge = (body: string | undefined): Outs => {
    const met = found(given, demand.finding, body === undefined ? {} : { body })
    return met === undefined ? EITHER : sure(met === 'yes' ? 'pass' : 'fail')
  }
  if (demand.at !== undefined) return overBodies(given, way, demand.at, demand.none, ({ id }) => judge(id))
  if (demand.years === undefined) return judge(undefined)
  return overYears(given, way, read<Asked & string>(way, demand.years), closedYears(given, undefined, periodOf(given, way)), (year) => {
    const met = found(given, demand.finding, { year })
    if (met !== undefined) return [met === 'yes' ? 'ok' : 'bad']
    const recorded = found({ ...given, papersNeeded: false }, demand.finding, { year }) !== undefined
    return !recorded && beyond(given, given.plan.facts.findings[demand.finding], year) ? ['outside'] : ['ok', 'bad']
  })
}

export function rating(given: Case, demand: RatingDemand, way: Way): Outs {
  const scale = given.plan.facts.ratings[demand.rating]
  const count = demand['at-least-years']
  const asked: Asked | undefined = demand.years !== undefined ? read<Asked & string>(way, demand.years) : typeof count === 'object' ? count[given.round] : count
  if (scale === undefined || asked === undefined) throw new Error(`no scale or years for ${demand.rating}`)
  const over = (years: Readonly<Record<string, RatedYear>> | undefined, isOutside: (year: number) => boolean): Outs =>
    overYears(given, way, asked, closedYears(given, scale.due, periodOf(given, way)), (year) => {
      const known = rated(given, years, year, demand['at-least'])
      if (known !== undefined) return [known]
      return years?.[year] === undefined && isOutside(year) ? ['outside'] : ['ok', 'bad']
    })
  const ratings = given.dossier.ratings?.[demand.rating]
  if (scale.of === 'nominee') {
    return over(ratings as Readonly<Record<string, RatedYear>> | undefined, (year) => scale.since !== undefined && nomineeOutside(given, year, scale.since))
  }
  return overBodies(given, way, demand.rating, demand.none, ({ id, from, to }) =>
    over((ratings as Readonly<Record<string, Readonly<Record<string, RatedYear>>>> | undefined)?.[id], (year) => outside(year, from, to)),
  )
}

export function title(given: Case, demand: TitleDemand, way: Way): Outs {
  const fact = given.plan.facts.titles[demand.title]
  const alternatives = closedYears(given, fact?.due, periodOf(given, way))
  const held = given.dossier.titles?.[demand.title]
  const judge = (years: Readonly<Record<string, TitleYear>> | undefined, isOutside: (year: number) => boolean): Outs => {
    const cells = (year: number): readonly Cell[] => {
      const entry = years?.[year]
      const answer = typeof entry === 'object' ? entry.held : (entry ?? 'unknown')
      if (answer === 'unknown') return isOutside(year) ? ['outside'] : ['ok', 'bad']
      return proven(given, entry) ? [answer === 'yes' ? 'ok' : 'bad'] : ['ok', 'bad']
    }
    if (demand['in-a-row'] === undefined) return overYears(given, way, read<Asked & string>(way, demand.years ?? 'every'), alternatives, cells)
    return inARow(given, way, read<number>(way, demand['in-a-row']), read(way, demand['reaching-back'] ?? 'no') === 'yes', alternatives[0] ?? [], cells)
  }
  if (fact?.of !== 'body') return judge(held as Readonly<Record<string, TitleYear>> | undefined, (year) => beyond(given, fact, year))
  return overBodies(given, way, demand.at, demand.none, ({ id, from, to }) =>
    judge((held as Readonly<Record<string, Readonly<Record<string, TitleYear>>>> | undefined)?.[id], (year) => outside(year, from, to)),
  )
}

/** The dossier states the days of its nominee alone: a household is its own family, and of a person's family no year lies beyond them. */
function beyond(given: Case, fact: { readonly whose?: string | undefined } | undefined, year: number): boolean {
  const isOwn = { nominee: true, family: (attribute(given, 'kind')?.[0] ?? 'individual') !== 'individual', 'led-body': false }[fact?.whose ?? 'nominee']
  return isOwn === true && nomineeOutside(given, year, 'nominee')
}

/** So many years one after the other, the last of them of the period: closed, or (where none before it counts, and fewer are closed than are needed) still to come. */
function inARow(given: Case, way: Way, needed: number, reachingBack: boolean, closed: readonly number[], cells: (year: number) => readonly Cell[]): Outs {
  const { from, to } = periodOf(given, way)
  if (closed.length === 0) return EITHER
  const before = reachingBack ? Array.from({ length: needed - 1 }, (_, index) => from - needed + 1 + index) : []
  const toCome = !reachingBack && tooEarly(closed, needed, { from, to }) ? Array.from({ length: to - from + 1 - closed.length }, () => ['ok', 'bad'] as const) : []
  const possible = new Set<Out>()
  for (const each of rows([...[...before, ...closed].map(cells), ...toCome])) {
    const ends = each.map((_, end) => end + 1 >= needed && each.slice(end + 1 - needed, end + 1).every((cell) => cell === 'ok'))
    possible.add(ends.includes(true) ? 'pass' : 'fail')
  }
  return possible
}

const lastDay = (given: Case, way: Way): string => [`${periodOf(given, way).to}-12-31`, given.cutOff].sort()[0] ?? ''

export function standing(given: Case, demand: StandingDemand, way: Way): Outs {
  const listing = given.dossier.standings?.[demand.standing]
  if (demand.years === undefined) {
    const holds = lasts(given, listing, lastDay(given, way))
    return holds === undefined ? EITHER : sure(holds === 'yes' ? 'pass' : 'fail')
  }
  const due = given.plan.facts.standings[demand.standing]?.due
  return overYears(given, way, read<Asked & string>(way, demand.years), closedYears(given, due, periodOf(given, way)), (year) => {
    if (beyond(given, given.plan.facts.standings[demand.standing], year)) return ['outside']
    const holds = lasts(given, listing, dueDay(year, due?.on ?? '12-31', due))
    if (holds === 'yes') return ['ok']
    return holds === 'no' ? ['bad'] : ['ok', 'bad']
  })
}

/** Whether the item falls in the window: surely, perhaps, or not. */
function falls({ on, from, to }: ListItem, within: 'period' | 'cut-off' | 'ever', first: string, last: string): boolean | 'perhaps' {
  const start = within === 'period' ? first : within === 'cut-off' ? last : '0000'
  if (from === undefined && to === undefined) {
    if (on === undefined) return 'perhaps'
    if (within === 'cut-off') return on === last ? true : on < last ? 'perhaps' : false
    return start <= on && on <= last
  }
  if (from !== undefined) return from <= last && start <= (to ?? '9999')
  if ((to ?? '') < start) return false
  return (to ?? '') <= last ? true : 'perhaps'
}

export function list(given: Case, demand: ListDemand, way: Way): Outs {
  const within = read<'period' | 'cut-off' | 'ever'>(way, demand.within ?? 'period')
  const first = `${periodOf(given, way).from}-01-01`
  const last = lastDay(given, way)
  const start = within === 'period' ? first : within === 'cut-off' ? last : '0000'
  const least = Number(read(way, demand['at-least'] ?? 0))
  const most = demand['at-most'] ?? Infinity
  let surely = 0
  let perhaps = 0
  for (const id of typeof demand.list === 'string' ? [demand.list] : demand.list) {
    const { items, complete } = listed<ListItem>(given, given.dossier.lists?.[id], start)
    if (!complete) perhaps += least + (most === Infinity ? 0 : most + 1)
    for (const item of items) {
      const matches = [falls(item, within, first, last)]
      for (const [name, value] of Object.entries(demand.where ?? {})) {
        const said = item[name]
        matches.push(said === undefined || said === 'unknown' ? 'perhaps' : said === value)
      }
      if (matches.includes(false)) continue
      if (matches.includes('perhaps') || !proven(given, item)) perhaps += 1
      else surely += 1
    }
  }
  const possible = new Set<Out>()
  for (let count = surely; count <= surely + perhaps; count += 1) possible.add(count >= least && count <= most ? 'pass' : 'fail')
  return possible
}

function below(left: string | number, right: string | number): boolean {
  const part = (amount: string | number): readonly [bigint, bigint] => {
    const [whole = '0', divisor] = String(amount).split('/')
    if (divisor !== undefined) return [BigInt(whole), BigInt(divisor)]
    const [units = '0', decimals = ''] = whole.split('.')
    return [BigInt(units + decimals), 10n ** BigInt(decimals.length)]
  }
  const [[a, b], [c, d]] = [part(left), part(right)]
  return a * d < c * b
}

export function number(given: Case, demand: NumberDemand, way: Way): Outs {
  const { due } = given.plan.facts.series[demand.number] ?? {}
  const least = demand['at-least'] === undefined ? undefined : read<number>(way, demand['at-least'])
  const most = demand['at-most'] === undefined ? undefined : read<number>(way, demand['at-most'])
  return overYears(given, way, read<Asked & string>(way, demand.years), closedYears(given, due, periodOf(given, way)), (year) => {
    const told = given.dossier.series?.[demand.number]?.years[year]
    if (told === undefined) return beyond(given, given.plan.facts.series[demand.number], year) ? ['outside'] : ['ok', 'bad']
    const value = typeof told === 'object' ? told.value : told
    if (!proven(given, told)) return ['ok', 'bad']
    return (least !== undefined && below(value, least)) || (most !== undefined && below(most, value)) ? ['bad'] : ['ok']
  })
}

/** Each year is held against the year before by itself: what two comparisons together rule out stays open. */
export function series(given: Case, demand: SeriesDemand, way: Way): Outs {
  const entry = given.dossier.series?.[demand.series]
  const { due } = given.plan.facts.series[demand.series] ?? {}
  const isBeyond = (year: number): boolean => beyond(given, given.plan.facts.series[demand.series], year)
  const told = (year: number): { readonly value: string | number; readonly basis: string | undefined } | undefined => {
    const amount = entry?.years[year]
    if (amount === undefined || !proven(given, amount)) return undefined
    return typeof amount === 'object' ? { value: amount.value, basis: amount.basis ?? entry?.basis } : { value: amount, basis: entry?.basis }
  }
  return overYears(given, way, read<Asked & string>(way, demand.years), closedYears(given, due, periodOf(given, way)), (year) => {
    if (isBeyond(year - 1) || isBeyond(year)) return ['outside']
    const before = told(year - 1)
    const now = told(year)
    if (before === undefined || now === undefined) return ['ok', 'bad']
    if (before.basis !== now.basis && read(way, demand['new-basis']) === 'left-out') return ['left-out']
    const [low, high] = demand.goes === 'up' ? [before, now] : [now, before]
    if (below(low.value, high.value)) return ['ok']
    const stays = !below(before.value, '0') && !below('0', before.value) && !below(now.value, '0') && !below('0', now.value)
    return [stays && read(way, demand['at-zero'] ?? 'unmet') === 'met' ? 'ok' : 'bad']
  })
}
