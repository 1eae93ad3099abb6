/** A standard or recognition: it must hold on the last day that counts, or on its due day in each of the years. */
import type { StandingDemand } from '../../documents/demand.js'
import type { Facts, Interval, ListRead } from '../../documents/facts-read.js'
import { dueOn } from '../../words/calendar.js'
import type { Day, DueDay } from '../../words/calendar.js'
import { EITHER, FAIL, PASS } from '../../words/outcome.js'
import type { Judge, Run } from '../run.js'
import { valued } from '../run.js'
import type { Terms } from '../terms.js'
import { missing, saw, unproved } from '../trace.js'
import { existenceOf, gapsOf, isOutside, overYears } from '../years.js'
import type { YearsAsked } from '../years.js'
import { completenessOf } from './list.js'

type HoldsOn = 'held' | 'lacking' | 'missing' | 'unproved'

/** What it comes to where no interval covers the day. */
const WITHOUT = { complete: 'lacking', unproved: 'unproved', open: 'missing' } as const

function holdsOn(run: Run, standing: ListRead<Interval> | undefined, day: Day): HoldsOn {
  let lacksPaper = false
  for (const interval of standing?.items ?? []) {
    if (interval.from > day || (interval.to !== undefined && interval.to < day)) continue
    saw(run.trace, interval.shown)
    if (!run.papersRequired || interval.proved) return 'held'
    lacksPaper = true
  }
  if (lacksPaper) return 'unproved'
  return WITHOUT[completenessOf(run, standing, day)]
}

export function prepareStanding(terms: Terms, demand: StandingDemand): Judge {
  const id = demand.standing
  const number = terms.factNumber('standings', id)
  const fact = `standings.${id}`
  if (demand.years === undefined) {
    return (run) => {
      const held = holdsOn(run, run.dossier.facts.standings[number], run.situation(run).lastDay)
      if (held === 'held') return PASS
      if (held === 'lacking') return FAIL
      if (held === 'unproved') unproved(run.trace, fact)
      else missing(run.trace, fact)
      return EITHER
    }
  }
  const existence = existenceOf(terms, terms.plan.facts.standings[id])
  const due = terms.dueIndex(terms.plan.facts.standings[id]?.due)
  const asked: YearsAsked<Facts> = {
    fact,
    due,
    gaps: gapsOf(terms),
    range: valued(terms, demand.years, 'every'),
    statusOf(run, facts, year) {
      if (isOutside(existence(facts), year)) return 'outside'
      const held = holdsOn(run, facts.standings[number], dueOn(terms.dues[due.usual] as DueDay, year))
      if (held === 'held') return 'met'
      return held === 'lacking' ? 'unmet' : held
    },
  }
  return (run) => overYears(run, asked, run.dossier.facts)
}
