/** Mutants of what a plan says beside its clauses: sections, rounds, questions, gaps, and the days on which facts are due. */
import type { Demand } from '../../documents/demand.js'
import { isAsk } from '../../documents/asks.js'
import type { Due } from '../../documents/facts.js'
import type { PartPath } from '../../documents/mutation.js'
import type { PlanDocument, Round } from '../../documents/plan.js'
import { conditionDrafts } from './conditions.js'
import { dayBeside, dueBeside } from './days.js'
import { offByOne, settled, swapped, takenOut } from './draft.js'
import type { Draft } from './draft.js'

type Drafts = readonly Draft[]

function sectionDrafts(plan: PlanDocument): Drafts {
  const { list, items } = plan.sections
  return [
    ...(list === 'none' ? [] : [swapped('value', ['sections', 'list'], list, list === 'closed' ? 'open' : 'closed')]),
    ...items.flatMap(({ takes }, index) => conditionDrafts(plan, takes, ['sections', 'items', index, 'takes'], false)),
  ]
}

function roundDrafts(plan: PlanDocument, id: string, { period, 'cut-off': cutOff }: Round): Drafts {
  const at = ['rounds', id]
  const others = Object.entries(plan.rounds).filter(([other, round]) => other !== id && JSON.stringify(round.period) !== JSON.stringify(period))
  return [
    ...(cutOff === undefined ? [] : [-1, 1].map((by) => swapped('day', [...at, 'cut-off'], cutOff, dayBeside(cutOff, by)))),
    ...(isAsk(period) ? settled(plan, [...at, 'period'], period.ask) : []),
    ...(typeof period === 'object' && 'from' in period ? (['from', 'to'] as const).flatMap((end) => offByOne(plan, [...at, 'period', end], period[end])) : []),
    ...others.slice(0, 1).map(([other, round]): Draft => ({ mutation: 'round', path: [...at, 'period'], change: `of ${other}`, edits: [{ path: [...at, 'period'], value: round.period }] })),
  ]
}

/** A question's number one off, a reading's period one off, the values of its readings moved on to the next reading. */
function questionDrafts(plan: PlanDocument): Drafts {
  return Object.entries(plan.questions).flatMap(([id, question]): Drafts => {
    const at = ['questions', id]
    if ('number' in question) {
      const { lowest, highest } = question.number
      return [...offByOne(plan, [...at, 'number', 'lowest'], lowest), ...offByOne(plan, [...at, 'number', 'highest'], highest)]
    }
    const readings = Object.entries(question.readings)
    const moved = readings.map(([name], index) => ({ path: [...at, 'readings', name, 'value'], value: readings[(index + 1) % readings.length]?.[1].value }))
    return [
      { mutation: 'reading', path: [...at, 'readings'], change: 'values of the next', edits: moved },
      ...readings.flatMap(([name, { value }]) =>
        typeof value === 'string' ? [] : (['from', 'to'] as const).flatMap((end) => offByOne(plan, [...at, 'readings', name, 'value', end], value[end])),
      ),
    ]
  })
}

/** One gap asks another gap's question, of the same values. */
function gapDrafts({ gaps }: PlanDocument): Drafts {
  return gaps.unrated.ask === gaps.outside.ask ? [] : [swapped('reading', ['gaps', 'unrated'], gaps.unrated, gaps.outside), swapped('reading', ['gaps', 'outside'], gaps.outside, gaps.unrated)]
}

/** The facts whose yearly value is asked for. */
function yearlyIn(plan: PlanDocument): ReadonlySet<string> {
  const found = new Set<string>()
  const walk = (demand: Demand): void => {
    if ('all' in demand) demand.all.forEach(walk)
    else if ('any' in demand) demand.any.forEach(walk)
    else if ('of' in demand) demand.of.forEach(walk)
    else if ('not' in demand) walk(demand.not)
    else if ('reading-of' in demand) Object.values(demand.is).forEach(walk)
    else if ('rating' in demand) found.add(`ratings ${demand.rating}`)
    else if ('series' in demand) found.add(`series ${demand.series}`)
    else if ('number' in demand) found.add(`series ${demand.number}`)
    else if ('title' in demand) found.add(`titles ${demand.title}`)
    else if ('standing' in demand && demand.years !== undefined) found.add(`standings ${demand.standing}`)
    else if ('led' in demand && demand.holds !== undefined) walk(demand.holds)
  }
  for (const { criteria } of plan.clauses) for (const { demand } of criteria) walk(demand)
  return found
}

function dueDrafts(path: PartPath, due: Due | undefined): Drafts {
  const at = [...path, 'due']
  const { on, 'next-year': nextYear = false, 'school-year': school } = due ?? { on: '12-31' }
  const beside = (by: number): Due => ({ ...(due ?? {}), ...dueBeside(on, nextYear, by) })
  return [
    ...[-1, 1].map((by) => swapped('day', at, due, beside(by))),
    ...(due === undefined ? [] : [swapped('years', [...at, 'next-year'], nextYear, !nextYear)]),
    ...(school === undefined ? [] : [...[-1, 1].map((by) => swapped('day', [...at, 'school-year'], school, dueBeside(school, false, by).on)), takenOut('dropped', [...at, 'school-year'])]),
  ]
}

function factDrafts(plan: PlanDocument): Drafts {
  const yearly = yearlyIn(plan)
  const dated = (['ratings', 'standings', 'series', 'titles'] as const).flatMap((kind) =>
    Object.entries(plan.facts[kind])
      .filter(([id]) => yearly.has(`${kind} ${id}`))
      .flatMap(([id, { due }]) => dueDrafts(['facts', kind, id], due)),
  )
  const scales = Object.entries(plan.facts.ratings).flatMap(([id, { of, since, implies }]): Drafts => {
    const at = ['facts', 'ratings', id]
    return [
      ...(of === 'nominee' && yearly.has(`ratings ${id}`) ? [{ ...swapped('value', [...at, 'since'], since ?? 'nominee', since === 'party' ? 'nominee' : 'party'), reopens: true as const }] : []),
      ...Object.keys(implies ?? {}).map((name) => ({ ...takenOut('dropped', [...at, 'implies', name]), reopens: true as const })),
    ]
  })
  return [...dated, ...scales]
}

export function partDrafts(plan: PlanDocument): Drafts {
  return [
    ...sectionDrafts(plan),
    ...Object.entries(plan.rounds).flatMap(([id, round]) => roundDrafts(plan, id, round)),
    ...questionDrafts(plan),
    ...gapDrafts(plan),
    ...factDrafts(plan),
  ]
}
