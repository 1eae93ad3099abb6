/** On which sides of its limits a part of a demand was judged, where that decided what it came to. */
import type { Measure, Side, DayOf } from '../../documents/coverage.js'
import type { AtLeastDemand, ListDemand, NumberDemand, RatingDemand, SeriesDemand, StandingDemand, TitleDemand } from '../../documents/demand.js'
import { inYear } from '../../documents/by-year.js'
import type { ItemRead } from '../../documents/facts-read.js'
import { nextCombination } from '../../decide/choices.js'
import { prepareDemand } from '../../decide/demands/demand.js'
import { wantedOf } from '../../decide/demands/list.js'
import type { Wanted } from '../../decide/demands/list.js'
import { valued } from '../../decide/run.js'
import type { Judge, Run } from '../../decide/run.js'
import type { Terms } from '../../decide/terms.js'
import { newTrace } from '../../decide/trace.js'
import type { Trace } from '../../decide/trace.js'
import { compareAmounts, parseAmount } from '../../words/amount.js'
import type { Amount } from '../../words/amount.js'
import { dueOn } from '../../words/calendar.js'
import type { Day } from '../../words/calendar.js'
import { levels } from '../../words/level.js'
import type { Level } from '../../words/level.js'
import { FAIL, PASS } from '../../words/outcome.js'
import type { Possible } from '../../words/outcome.js'
import type { Part } from './parts.js'
import { oneSide, sideOf, sideOfDay } from './sides.js'

/** What is noted of a part. */
export interface Notes {
  threshold(measure: Measure, side: Side | undefined, byRound?: boolean): void
  day(day: DayOf, side: Side | undefined): void
}

interface Looked {
  readonly run: Run
  /** What the part comes to where it goes the way of its criterion: {@link PASS} or {@link FAIL}. */
  readonly wanted: Possible
  readonly notes: Notes
}

/** Notes what a run shows of a part; it must be a fresh run over the dossier of which the part is asked. */
export type NotePart = (of: Looked) => void

/** Tries every combination of readings; `see` is called for those under which the part goes the way wanted. */
function look({ run, wanted }: Looked, terms: Terms, judge: Judge, see: (trace: Trace) => void): void {
  do {
    const trace = (run.trace = newTrace())
    const set = judge(run)
    run.trace = undefined
    if (set === wanted) see(trace)
  } while (nextCombination(run.choices, terms.readingCounts))
}

/** Undefined for a part without limits. */
export function prepareNotes(terms: Terms, { demand }: Part): NotePart | undefined {
  if ('of' in demand) return members(terms, demand)
  if ('rating' in demand) return rating(terms, demand)
  if ('list' in demand) return list(terms, demand)
  if ('standing' in demand) return standing(terms, demand)
  if ('series' in demand) return series(terms, demand)
  if ('number' in demand) return number(terms, demand)
  return 'title' in demand && demand['in-a-row'] !== undefined ? row(terms, demand) : undefined
}

function members(terms: Terms, demand: AtLeastDemand): NotePart {
  const each = demand.of.map((member) => prepareDemand(terms, member))
  const judge = prepareDemand(terms, demand)
  return (of) => {
    look(of, terms, judge, () => {
      const sets = each.map((member) => member(of.run))
      of.notes.threshold('members', sideOf(sets.filter((set) => set === PASS).length, demand['at-least']))
    })
  }
}

/** The levels on the side that decides: those that do not reach where it fails, those that do where it passes. */
function rating(terms: Terms, demand: RatingDemand): NotePart {
  const floor = levels.indexOf(demand['at-least'])
  const fact = `ratings.${demand.rating}`
  const judge = prepareDemand(terms, demand)
  return (of) => {
    look(of, terms, judge, ({ values, held }) => {
      const ranks = values.flatMap((value) => (value.fact === fact && value.value !== 'not-rated' ? [levels.indexOf(value.value as Level)] : []))
      const met = ranks.filter((rank) => rank <= floor)
      const unmet = ranks.filter((rank) => rank > floor)
      if (of.wanted === FAIL) of.notes.threshold('level', oneSide(unmet.map((rank) => (rank === floor + 1 ? 'below' : undefined))))
      else if (met.length > 0) of.notes.threshold('level', sideOf(floor, Math.max(...met)))
      if (demand['at-least-years'] !== undefined && held?.kind === 'years') of.notes.threshold('years', sideOf(of.wanted === PASS ? held.sure : held.possible, held.needed), true)
    })
  }
}

function row(terms: Terms, demand: TitleDemand): NotePart {
  const judge = prepareDemand(terms, demand)
  return (of) => {
    look(of, terms, judge, ({ held }) => {
      if (held?.kind === 'years') of.notes.threshold('row', sideOf(of.wanted === PASS ? held.sure : held.possible, held.needed))
    })
  }
}

/** A day decides where the count would be another without the item, or with it, and the demand would turn. */
function list(terms: Terms, demand: ListDemand): NotePart {
  const ids = typeof demand.list === 'string' ? [demand.list] : demand.list
  const within = valued(terms, demand.within, 'period')
  const judge = prepareDemand(terms, demand)
  return (of) => {
    const { run, wanted, notes } = of
    look(of, terms, judge, ({ values, held }) => {
      if (held?.kind !== 'count') return
      const { atLeast, atMost, sure, possible } = held
      if (atLeast !== undefined) notes.threshold('count-at-least', sideOf(wanted === PASS ? sure : possible, atLeast))
      if (atMost !== undefined) notes.threshold('count-at-most', sideOf(wanted === PASS ? possible : sure, atMost))
      const turnsWithout = (wanted === PASS && sure === atLeast) || (wanted === FAIL && atMost !== undefined && sure === atMost + 1)
      const turnsWith = (wanted === FAIL && atLeast !== undefined && possible === atLeast - 1) || (wanted === PASS && possible === atMost)
      const time = within(run)
      const { firstDay, lastDay } = run.situation(run)
      const matching = ids.flatMap((id) => (run.dossier.facts.lists[terms.factNumber('lists', id)]?.items ?? []).filter((item) => matches(item, wantedOf(terms, id, demand))))
      for (const item of matching) {
        const isCounted = values.includes(item.shown)
        if (isCounted ? !turnsWithout : !turnsWith) continue
        const begins = item.from ?? item.on
        const ends = item.to ?? item.on
        const note = (day: DayOf, at: Day | undefined, limit: Day, counts: (side: Side) => boolean): void => {
          const side = at === undefined ? undefined : sideOfDay(at, limit)
          if (side !== undefined && counts(side) === isCounted) notes.day(day, side)
        }
        note('last', begins, lastDay, (side) => side !== 'above')
        if (time === 'period') note('first', ends, firstDay, (side) => side !== 'below')
        if (time === 'cut-off') note('end', item.to, lastDay, (side) => side !== 'below')
      }
    })
  }
}

function matches(item: ItemRead, wanted: readonly Wanted[]): boolean {
  return wanted.every(({ at, value }) => item.attributes[at] === value)
}

/** The last day that counts, or the due days of the closed years. */
function standing(terms: Terms, demand: StandingDemand): NotePart {
  const due = terms.dueIndex(terms.plan.facts.standings[demand.standing]?.due)
  const judge = prepareDemand(terms, demand)
  return (of) => {
    const { run, wanted, notes } = of
    look(of, terms, judge, () => {
      const situation = run.situation(run)
      const years = situation.years[due.usual]
      const on = demand.years === undefined || years === undefined ? [situation.lastDay] : years.closed.map((year) => dueOn(years.due, year))
      const intervals = run.dossier.facts.standings[terms.factNumber('standings', demand.standing)]?.items ?? []
      for (const day of on) {
        const covering = intervals.filter(({ from, to }) => from <= day && (to === undefined || to >= day))
        if (wanted === PASS ? covering.length !== 1 : covering.length > 0) continue
        for (const { from, to } of wanted === PASS ? covering : intervals) {
          notes.day('begins', sideOfDay(from, day))
          if (to !== undefined) notes.day('ends', sideOfDay(to, day))
        }
      }
    })
  }
}

/** Each closed year against the year before: falls, stays, rises. */
function series(terms: Terms, demand: SeriesDemand): NotePart {
  const due = terms.dueIndex(terms.plan.facts.series[demand.series]?.due)
  const goal: Side = demand.goes === 'up' ? 'above' : 'below'
  const judge = prepareDemand(terms, demand)
  return (of) => {
    const { run, wanted, notes } = of
    look(of, terms, judge, () => {
      const amounts = run.dossier.facts.series[terms.factNumber('series', demand.series)]
      const changes = (run.situation(run).years[due.usual]?.closed ?? []).flatMap((year): readonly Side[] => {
        const [before, now] = [inYear(amounts, year - 1)?.amount, inYear(amounts, year)?.amount]
        return before === undefined || now === undefined ? [] : [sideOfAmount(now, before)]
      })
      notes.threshold('change', wanted === PASS ? oneSide(changes.filter((side) => side === goal)) : oneSide(changes.filter((side) => side !== goal)))
    })
  }
}

function number(terms: Terms, demand: NumberDemand): NotePart {
  const due = terms.dueIndex(terms.plan.facts.series[demand.number]?.due)
  const asked = demand['at-least'] ?? demand['at-most']
  const isLeast = demand['at-least'] !== undefined
  const boundOf = valued(terms, asked, 0)
  const judge = prepareDemand(terms, demand)
  return (of) => {
    const { run, wanted, notes } = of
    look(of, terms, judge, () => {
      const bound = parseAmount(boundOf(run))
      const amounts = run.dossier.facts.series[terms.factNumber('series', demand.number)]
      if (bound === undefined) return
      const given = (run.situation(run).years[due.usual]?.closed ?? []).flatMap((year) => inYear(amounts, year)?.amount ?? []).filter((amount) => isNear(amount, bound))
      const found = given.map((amount) => sideOfAmount(amount, bound))
      const isMet = (side: Side): boolean => (isLeast ? side !== 'below' : side !== 'above')
      const deciding = found.filter((side) => isMet(side) === (wanted === PASS))
      // Where several years are met, the one nearest to the bound decides.
      notes.threshold('figure', deciding.includes('at') ? 'at' : oneSide(deciding))
    })
  }
}

const sideOfAmount = (amount: Amount, limit: Amount): Side => {
  const by = compareAmounts(amount, limit)
  return by < 0 ? 'below' : by === 0 ? 'at' : 'above'
}

/** No more than one apart. */
function isNear(a: Amount, b: Amount): boolean {
  const apart = a.numerator * b.denominator - b.numerator * a.denominator
  return (apart < 0n ? -apart : apart) <= a.denominator * b.denominator
}
