/** At least or at most so many deeds, prizes or cases. What an incomplete list lacks is missing, never none. */
import { itemAttributes } from '../../documents/fact-kinds.js'
import type { ListDemand, Within } from '../../documents/demand.js'
import type { ItemRead, ListRead } from '../../documents/facts-read.js'
import type { Held } from '../../documents/verdict.js'
import type { Day } from '../../words/calendar.js'
import { EITHER, FAIL, PASS } from '../../words/outcome.js'
import type { Judge, Run } from '../run.js'
import { valued } from '../run.js'
import type { Situation } from '../situation.js'
import type { Terms } from '../terms.js'
import { missing, saw, unproved } from '../trace.js'

type Answer = 'yes' | 'no' | 'maybe'

/** What an attribute of an item is to say. */
export interface Wanted {
  /** The place of the attribute among those of the list. */
  readonly at: number
  readonly value: string
}

/** What a demand wants of the items of one of its lists. */
export function wantedOf({ plan }: Terms, list: string, { where = {} }: ListDemand): readonly Wanted[] {
  const attributes = itemAttributes(plan.facts, list)
  return Object.entries(where).map(([name, value]) => ({ at: attributes.indexOf(name), value }))
}

/** What is known of a list from `day` on: that it lacks nothing; that it says so where papers are required, and no paper does; that it may lack some. */
export type Completeness = 'complete' | 'unproved' | 'open'

export function completenessOf(run: Run, list: ListRead<unknown> | undefined, day: Day): Completeness {
  if (list === undefined || !list.complete || (list.since !== undefined && list.since > day)) return 'open'
  return run.papersRequired && !list.proved ? 'unproved' : 'complete'
}

export function prepareList(terms: Terms, demand: ListDemand): Judge {
  const ids = typeof demand.list === 'string' ? [demand.list] : demand.list
  const numbers = ids.map((id) => terms.factNumber('lists', id))
  const facts = ids.map((id) => `lists.${id}`)
  const wanted = ids.map((id) => wantedOf(terms, id, demand))
  const least = demand['at-least']
  const leastOf = least === undefined ? undefined : valued(terms, least, 1)
  const atMost = demand['at-most']
  const within = valued<Within>(terms, demand.within, 'period')

  function held(sure: number, possible: number, atLeast: number | undefined): Held {
    if (atLeast === undefined) return atMost === undefined ? { kind: 'count', sure, possible } : { kind: 'count', sure, possible, atMost }
    return atMost === undefined ? { kind: 'count', sure, possible, atLeast } : { kind: 'count', sure, possible, atLeast, atMost }
  }

  return (run) => {
    const situation = run.situation(run)
    const time = within(run)
    const atLeast = leastOf?.(run)
    const from = time === 'period' ? situation.firstDay : time === 'cut-off' ? situation.lastDay : 0
    let sure = 0
    let possible = 0
    let complete = true
    let open: string[] | undefined
    let lackingPaper: string[] | undefined
    for (let at = 0; at < ids.length; at++) {
      const list = run.dossier.facts.lists[numbers[at] as number]
      const known = completenessOf(run, list, from)
      let isOpen = known === 'open'
      let lacksPaper = known === 'unproved'
      if (known !== 'complete') complete = false
      for (const item of list?.items ?? []) {
        const answer = both(attributesMatch(item, wanted[at] as readonly Wanted[]), isWithin(item, time, situation))
        if (answer === 'no') continue
        saw(run.trace, item.shown)
        possible++
        if (answer === 'maybe') isOpen = true
        else if (run.papersRequired && !item.proved) lacksPaper = true
        else sure++
      }
      if (isOpen) (open ??= []).push(facts[at] as string)
      if (lacksPaper) (lackingPaper ??= []).push(facts[at] as string)
    }
    if (run.trace) run.trace.held = held(sure, possible, atLeast)
    if (atMost !== undefined && sure > atMost) return FAIL
    if (atLeast !== undefined && complete && possible < atLeast) return FAIL
    const enough = atLeast === undefined || sure >= atLeast
    const few = atMost === undefined || (complete && possible <= atMost)
    if (enough && few) return PASS
    if (open) for (const fact of open) missing(run.trace, fact)
    if (lackingPaper) for (const fact of lackingPaper) unproved(run.trace, fact)
    return EITHER
  }
}

function attributesMatch(item: ItemRead, wanted: readonly Wanted[]): Answer {
  let answer: Answer = 'yes'
  for (const { at, value } of wanted) {
    const stated = item.attributes[at]
    if (stated === undefined || stated === 'unknown') answer = 'maybe'
    else if (stated !== value) return 'no'
  }
  return answer
}

/** A case with a day alone is an event: whether what it began still stands at the cut-off is not known. */
function isWithin(item: ItemRead, time: Within, { firstDay, lastDay }: Situation): Answer {
  const from = item.from ?? item.on
  const to = item.to ?? item.on
  if (from !== undefined && from > lastDay) return 'no'
  switch (time) {
    case 'ever':
    case 'period':
      if (time === 'period' && to !== undefined && to < firstDay) return 'no'
      if (from === undefined) return to !== undefined && to <= lastDay ? 'yes' : 'maybe'
      return 'yes'
    case 'cut-off':
      if (item.to !== undefined && item.to < lastDay) return 'no'
      if (item.from !== undefined || item.to === lastDay) return 'yes'
      return item.on === lastDay ? 'yes' : 'maybe'
  }
}

function both(a: Answer, b: Answer): Answer {
  if (a === 'no' || b === 'no') return 'no'
  return a === 'maybe' || b === 'maybe' ? 'maybe' : 'yes'
}
