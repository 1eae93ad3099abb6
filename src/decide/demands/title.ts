/** A title given year by year: held in the years, or so many years in a row; by the nominee or each of its bodies. */
import { inYear } from '../../documents/by-year.js'
import type { TitleDemand } from '../../documents/demand.js'
import type { BodyRead, Existence, TitleRead, TitleYears } from '../../documents/facts-read.js'
import { dueOn, isoDay } from '../../words/calendar.js'
import { EITHER, FAIL, PASS } from '../../words/outcome.js'
import type { Possible } from '../../words/outcome.js'
import type { Judge, Run } from '../run.js'
import { valued } from '../run.js'
import type { Years } from '../situation.js'
import type { Terms } from '../terms.js'
import { missingYears, notYetDue, saw } from '../trace.js'
import { existenceOf, gapsOf, isOutside, overYears } from '../years.js'
import type { YearStatus, YearsAsked } from '../years.js'
import { overBodies, overEveryBody } from './bodies.js'

export function prepareTitle(terms: Terms, demand: TitleDemand): Judge {
  const id = demand.title
  const fact = `titles.${id}`
  const number = terms.factNumber('titles', id)
  const declared = terms.plan.facts.titles[id]
  const due = terms.dueIndex(declared?.due)
  const inARow = demand['in-a-row'] === undefined ? undefined : valued(terms, demand['in-a-row'], 1)
  const reachingBack = valued(terms, demand['reaching-back'], 'no')

  const asked: YearsAsked<Titled> = {
    fact,
    due,
    gaps: gapsOf(terms),
    range: valued(terms, demand.years, 'every'),
    statusOf(run, { years, existence }, year) {
      const title = inYear(years, year)
      if (title === undefined) return isOutside(existence, year) ? 'outside' : 'missing'
      saw(run.trace, title.shown)
      return held(run, title)
    },
  }

  function judge(run: Run, years: TitleYears | undefined, existence: Existence, body?: string): Possible {
    const of = { years, existence }
    if (inARow === undefined) return overYears(run, asked, of, body)
    return judgeRun(run, run.situation(run).years[due.usual] as Years, { fact, body, needed: inARow(run), back: reachingBack(run) === 'yes' }, (year) => asked.statusOf(run, of, year))
  }

  if (declared?.of === 'body') {
    const judgeBody = (run: Run, body: BodyRead): Possible => judge(run, body.titles[number], body, body.id)
    return demand.at === undefined ? overEveryBody(terms, demand.none, judgeBody) : overBodies(terms, demand.at, demand.none, judgeBody)
  }
  const existence = existenceOf(terms, declared)
  return (run) => judge(run, run.dossier.facts.titles[number], existence(run.dossier.facts))
}

/** The titles of one holder, and when it existed. */
interface Titled {
  readonly years: TitleYears | undefined
  readonly existence: Existence
}

function held(run: Run, title: TitleRead): YearStatus {
  if (run.papersRequired && !title.proved) return 'unproved'
  return title.held ? 'met' : 'unmet'
}

interface RunAsked {
  readonly fact: string
  readonly body: string | undefined
  readonly needed: number
  /** Whether the years before the period count. */
  readonly back: boolean
}

/**
 * A run of years that ends in a year of the period; it may begin before the period where `back` says so, and then there are
 * closed years enough. Otherwise, while fewer are closed than are needed, the open ones may still make a run.
 */
function judgeRun(run: Run, years: Years, { fact, body, needed, back }: RunAsked, statusOf: (year: number) => YearStatus): Possible {
  const { closed, open } = years
  const isEarly = !back && closed.length < needed
  const first = closed[0]
  const waitFor = (): void => {
    const all = [...closed, ...open]
    notYetDue(run.trace, fact, open, isoDay(dueOn(years.due, all[(back ? 1 : needed) - 1] ?? all[all.length - 1] ?? 0)))
  }
  if (first === undefined) {
    waitFor()
    return EITHER
  }
  const lacking: number[] = []
  const unproved: number[] = []
  let sure = 0
  let possible = 0
  let longestSure = 0
  let longestPossible = 0
  const lastClosed = closed[closed.length - 1] ?? first
  const last = isEarly ? (open[open.length - 1] ?? lastClosed) : lastClosed
  for (let year = back ? first - needed + 1 : first; year <= last; year++) {
    const status = year > lastClosed ? 'open' : statusOf(year)
    if (status === 'missing') lacking.push(year)
    if (status === 'unproved') unproved.push(year)
    sure = status === 'met' ? sure + 1 : 0
    possible = status === 'open' || mayHold(status) ? possible + 1 : 0
    if (year < first) continue
    longestSure = Math.max(longestSure, sure)
    longestPossible = Math.max(longestPossible, possible)
  }
  if (run.trace) run.trace.held = { kind: 'years', sure: longestSure, possible: longestPossible, needed }
  if (longestSure >= needed) return PASS
  if (lacking.length > 0) missingYears(run.trace, fact, body, lacking, 'fact')
  if (unproved.length > 0) missingYears(run.trace, fact, body, unproved, 'paper')
  if (longestPossible < needed) return FAIL
  if (isEarly) waitFor()
  return EITHER
}

/** A year outside existence breaks a run as an unmet one does. */
function mayHold(status: YearStatus): boolean {
  return status === 'met' || status === 'missing' || status === 'unproved'
}
