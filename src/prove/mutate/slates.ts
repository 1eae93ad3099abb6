/** Mutants of what a plan asks of the senders of lists. */
import type { PartPath } from '../../documents/mutation.js'
import type { PlanDocument } from '../../documents/plan.js'
import type { Duty, DutyOf, Tally } from '../../documents/slate-rules.js'
import { dayBeside, dueBeside } from './days.js'
import { nextOf, offByOne, swapped, takenOut } from './draft.js'
import type { Draft } from './draft.js'

type Drafts = readonly Draft[]

const numbers = ['at-least', 'at-most', 'exactly'] as const

/** One name fewer, each in its turn. */
function fewer(names: readonly string[] | undefined, path: PartPath): Drafts {
  return names === undefined || names.length < 2 ? [] : names.map((name, index) => ({ ...takenOut('reach', [...path, index]), change: `${name} dropped` }))
}

function tallyDrafts(plan: PlanDocument, tally: Tally, path: PartPath): Drafts {
  const { of, when } = tally
  const kinds = Object.keys(plan.facts.attributes['kind']?.values ?? {})
  const next = of === undefined ? undefined : nextOf(kinds, of.at(-1) ?? '', (kind) => !of.includes(kind))
  return [
    ...numbers.flatMap((key) => offByOne(plan, [...path, key], tally[key])),
    ...numbers.flatMap((key): Drafts => {
      const bare = Object.fromEntries(Object.entries(tally).filter(([name]) => name !== key))
      const isAlone = numbers.every((each) => each === key || tally[each] === undefined)
      if (tally[key] === undefined || !isAlone) return []
      return numbers.filter((other) => other !== key).map((other) => ({ mutation: 'bound', path: [...path, key], change: `${key}->${other}`, edits: [{ path, value: { ...bare, [other]: tally[key] } }] }))
    }),
    ...(of === undefined ? [] : [takenOut('reach', [...path, 'of']), ...fewer(of, [...path, 'of']), ...(next === undefined ? [] : [swapped('reach', [...path, 'of'], of, [...of, next])])]),
    ...(when === undefined ? [] : [takenOut('reading', [...path, 'when']), { mutation: 'reading' as const, path: [...path, 'when'], change: `not ${when.is}`, edits: [{ path }] }]),
  ]
}

function countDrafts(plan: PlanDocument, { counts }: DutyOf<'counts'>, path: PartPath): Drafts {
  return [
    ...(counts.length < 2 ? [] : counts.map((_, index) => takenOut('dropped', [...path, 'counts', index]))),
    ...counts.flatMap((tally, index) => tallyDrafts(plan, tally, [...path, 'counts', index])),
  ]
}

const dayKeys = ['no-later-than', 'before'] as const

function dayDrafts(duty: Duty, path: PartPath): Drafts {
  return dayKeys.flatMap((key, index) => {
    const day = key in duty ? String((duty as Readonly<Record<string, unknown>>)[key]) : undefined
    const other = dayKeys[1 - index] ?? key
    if (day === undefined) return []
    return [
      ...[-1, 1].map((by) => swapped('day', [...path, key], day, dayBeside(day, by))),
      { mutation: 'bound' as const, path: [...path, key], change: `${key}->${other}`, edits: [{ path: [...path, key] }, { path: [...path, other], value: day }] },
    ]
  })
}

function ownDrafts(plan: PlanDocument, duty: Duty, path: PartPath): Drafts {
  const at = (key: string): PartPath => [...path, key]
  const lists = Object.keys(plan.slates?.lists ?? {})
  if ('counts' in duty) return countDrafts(plan, duty, path)
  if ('no-later-than' in duty || 'before' in duty) return dayDrafts(duty, path)
  if ('yearly-on' in duty) return [-1, 1].map((by) => swapped('day', at('yearly-on'), duty['yearly-on'], dueBeside(duty['yearly-on'], false, by).on))
  if ('in-year' in duty) {
    const month = duty['through-month']
    return [...offByOne(plan, at('in-year'), duty['in-year']), ...(month === undefined ? [] : [takenOut('dropped', at('through-month'))])]
  }
  if ('each' in duty) return fewer(duty.each, at('each'))
  if ('eligible' in duty) return []
  if ('among' in duty) {
    const next = nextOf(lists, duty.among, (list) => list !== duty.list)
    return next === undefined ? [] : [swapped('value', at('among'), duty.among, next)]
  }
  const { apart } = duty
  if (apart === 'all') return []
  return [swapped('reach', at('apart'), 'some', 'all'), ...fewer(apart.first, [...path, 'apart', 'first']), ...fewer(apart.second, [...path, 'apart', 'second'])]
}

/** Whom a duty binds: without its bodies, without one of them, without its rounds, in the other round. */
function addressedDrafts(plan: PlanDocument, { list, bodies, rounds }: Duty, path: PartPath): Drafts {
  const otherList = nextOf(Object.keys(plan.slates?.lists ?? {}), list)
  const otherRound = rounds === undefined ? undefined : nextOf(Object.keys(plan.rounds), rounds.at(-1) ?? '', (round) => !rounds.includes(round))
  return [
    takenOut('dropped', path),
    ...(otherList === undefined ? [] : [swapped('value', [...path, 'list'], list, otherList)]),
    ...(bodies === undefined ? [] : [takenOut('reach', [...path, 'bodies']), ...fewer(bodies, [...path, 'bodies'])]),
    ...(rounds === undefined ? [] : [takenOut('round', [...path, 'rounds'])]),
    ...(rounds === undefined || otherRound === undefined ? [] : [swapped('round', [...path, 'rounds'], rounds, [otherRound])]),
  ]
}

export function slateDrafts(plan: PlanDocument): Drafts {
  return (plan.slates?.duties ?? []).flatMap((duty, index) => {
    const path = ['slates', 'duties', index]
    return [...addressedDrafts(plan, duty, path), ...ownDrafts(plan, duty, path)]
  })
}
