/** That what a plan says of lists names only bodies, lists, rounds and kinds that there are, and all of those it declares. */
import type { Described } from '../../documents/issues.js'
import type { Duty, SlateRules } from '../../documents/slate-rules.js'
import { shown } from '../../words/shown.js'
import type { Path } from '../load.js'
import { fault, hintOf } from '../schema-problems.js'
import type { Sound } from './sound.js'
import type { AskedAt } from './walk.js'

/** Every place where a duty asks. */
export function slateAsks(slates: SlateRules | undefined): readonly AskedAt[] {
  return (slates?.duties ?? []).flatMap((duty, index): readonly AskedAt[] => {
    const path: Path = ['slates', 'duties', index]
    if ('counts' in duty) {
      return duty.counts.flatMap(({ when }, at) => (when === undefined ? [] : [{ question: when.ask, path: [...path, 'counts', at, 'when', 'ask'], place: 'is', is: [when.is] }]))
    }
    const month = 'in-year' in duty ? duty['through-month'] : undefined
    return month === undefined ? [] : [{ question: month.ask, path: [...path, 'through-month', 'ask'], place: 'through-month' }]
  })
}

const plurals = { round: 'rounds', body: 'bodies', 'kind of nominee': 'kinds of nominee' }

function named(known: readonly string[], given: readonly string[], path: Path, what: keyof typeof plurals): readonly Described[] {
  return given.flatMap((each, index) => (known.includes(each) ? [] : [fault('E_REF', [...path, index], `${shown(each)} is no ${what} of this plan`, hintOf(each, known, plurals[what]))]))
}

function dutyFaults(duty: Duty, path: Path, slates: SlateRules, sound: Sound): readonly Described[] {
  const bodies = Object.keys(slates.bodies)
  const lists = Object.keys(slates.lists)
  const faults: Described[] = [
    ...(lists.includes(duty.list) ? [] : [fault('E_REF', [...path, 'list'], `${shown(duty.list)} is no list of this plan`, hintOf(duty.list, lists, 'lists'))]),
    ...named(sound.declared.rounds, duty.rounds ?? [], [...path, 'rounds'], 'round'),
    ...named(bodies, duty.bodies ?? [], [...path, 'bodies'], 'body'),
  ]
  if ('among' in duty && !lists.includes(duty.among)) faults.push(fault('E_REF', [...path, 'among'], `${shown(duty.among)} is no list of this plan`, hintOf(duty.among, lists, 'lists')))
  if ('apart' in duty && duty.apart !== 'all') {
    faults.push(...named(bodies, duty.apart.first, [...path, 'apart', 'first'], 'body'), ...named(bodies, duty.apart.second, [...path, 'apart', 'second'], 'body'))
  }
  if ('each' in duty) {
    const covers = slates.lists[duty.list]?.covers ?? []
    faults.push(...duty.each.flatMap((each, index) => ((covers as readonly string[]).includes(each) ? [] : [fault('E_REF', [...path, 'each', index], `the list ${shown(duty.list)} does not cover a ${each}`, 'name it at `covers` of the list')])))
  }
  if ('yearly-on' in duty && lists.includes(duty.list) && slates.lists[duty.list]?.covers === undefined) {
    faults.push(fault('E_REF', [...path, 'yearly-on'], `the list ${shown(duty.list)} is not sent for a stretch of time, so no year is known for the day`, 'name `covers` of the list', true))
  }
  if ('counts' in duty) {
    const kinds = Object.keys(sound.facts.attributes['kind']?.values ?? {})
    duty.counts.forEach((tally, index) => {
      const at = [...path, 'counts', index]
      faults.push(...named(kinds, tally.of ?? [], [...at, 'of'], 'kind of nominee'))
      const bounds = [tally['at-least'], tally['at-most'], tally.exactly].filter((each) => each !== undefined)
      const crossed = (tally['at-least'] ?? 0) > (tally['at-most'] ?? Infinity)
      if (bounds.length === 0) faults.push(fault('E_MISSING_KEY', at, 'no number is asked for: `at-least`, `at-most` or `exactly` is missing'))
      else if (crossed || (tally.exactly !== undefined && bounds.length > 1)) faults.push(fault('E_VALUE', at, 'the numbers do not go together', 'write `exactly` alone, or `at-least` and a greater `at-most`'))
    })
  }
  return faults
}

function unused(slates: SlateRules): readonly Described[] {
  const bodies = new Set(slates.duties.flatMap((duty) => [...(duty.bodies ?? []), ...('apart' in duty && duty.apart !== 'all' ? [...duty.apart.first, ...duty.apart.second] : [])]))
  const lists = new Set(slates.duties.flatMap((duty) => ('among' in duty ? [duty.list, duty.among] : [duty.list])))
  const of = (key: 'bodies' | 'lists', used: ReadonlySet<string>): readonly Described[] =>
    Object.keys(slates[key]).filter((id) => !used.has(id)).map((id) => fault('E_UNUSED', ['slates', key, id], `no duty names ${shown(id)}`, undefined, true))
  return [...of('bodies', bodies), ...of('lists', lists)]
}

export function checkSlates(sound: Sound): readonly Described[] {
  const { slates } = sound
  if (slates === undefined) return []
  const ids = slates.duties.map(({ id }) => id)
  return [
    ...ids.flatMap((id, index) => (ids.indexOf(id) < index ? [fault('E_DUP_ID', ['slates', 'duties', index, 'id'], `the duty ${shown(id)} stands twice`)] : [])),
    ...slates.duties.flatMap((duty, index) => dutyFaults(duty, ['slates', 'duties', index], slates, sound)),
    ...unused(slates),
  ]
}
