/** Small changes of a dossier and of the question put: what a person would try who looks for a case that tells two rules apart. */
import type { Catalogue } from '../../documents/facts.js'
import type { PlanDocument } from '../../documents/plan.js'
import { levels } from '../../words/level.js'
import { valuesOf } from './draft.js'
import { dayBeside } from './days.js'

export interface Variation {
  readonly set?: Readonly<Record<string, unknown>>
  readonly remove?: readonly string[]
  readonly rulings?: Readonly<Record<string, string | number>>
  readonly round?: string
  readonly cutOff?: string
}

type Entries = Readonly<Record<string, unknown>>

const isMap = (value: unknown): value is Entries => typeof value === 'object' && value !== null && !Array.isArray(value)
const rated: readonly string[] = [...levels, 'not-rated']
const isDay = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(value)

/** What could stand instead of a bare value. */
function instead(value: unknown): readonly unknown[] {
  const text = String(value)
  if (rated.includes(text)) return rated.filter((other) => other !== text)
  if (text === 'yes' || text === 'no') return ['yes', 'no', 'unknown'].filter((other) => other !== text)
  if (isDay(text)) return [dayBeside(text, -1), dayBeside(text, 1), `${Number(text.slice(0, 4)) - 3}${text.slice(4)}`, `${Number(text.slice(0, 4)) + 3}${text.slice(4)}`]
  return /^-?\d+(\.\d+)?$/.test(text) ? [0, -1, 1, 5, -5].map((by) => (by === 0 ? '0' : String(Number(text) + by))) : []
}

function inValue(value: unknown, path: readonly string[]): readonly Variation[] {
  const at = path.join('.')
  const gone: readonly Variation[] = path.length > 1 ? [{ remove: [at] }] : []
  if (Array.isArray(value)) {
    const members = value as readonly unknown[]
    const copy: readonly Variation[] = members.length > 0 && isMap(members[0]) && !Object.hasOwn(members[0], 'id') ? [{ set: { [`${at}.${members.length}`]: members[0] } }] : []
    return [...gone, ...(members.length > 0 ? [{ set: { [at]: [] } }] : []), ...copy, ...members.flatMap((each, index) => inValue(each, [...path, String(index)]))]
  }
  if (isMap(value)) return [...gone, ...Object.entries(value).flatMap(([key, each]) => (['format', 'id', 'plan', 'paper', 'title', 'name', 'scale'].includes(key) ? [] : inValue(each, [...path, key])))]
  return [...instead(value).map((other) => ({ set: { [at]: other } })), ...gone]
}

/** Every attribute of the nominee with each of its values. */
function ofNominee({ attributes }: Catalogue): readonly Variation[] {
  return Object.entries(attributes).flatMap(([id, { values, many }]) => Object.keys(values).map((value) => ({ set: { [`nominee.${id}`]: many === true ? [value] : value } })))
}

/** The question put otherwise: the round, the day, each reading. */
function ofQuestion(plan: PlanDocument): readonly Variation[] {
  const rounds = Object.keys(plan.rounds)
  return [
    ...rounds.map((round) => ({ round })),
    ...['2022-06-30', '2022-12-31', '2023-01-31', '2024-02-01', '2027-02-01'].flatMap((cutOff) => [{ cutOff }, ...rounds.map((round) => ({ round, cutOff }))]),
    ...Object.keys(plan.questions).flatMap((id) => valuesOf(plan, id).map(([reading, value]) => ({ rulings: { [id]: typeof value === 'number' ? value : reading } }))),
  ]
}

/** All single variations of a dossier; those of the question come after what it holds. */
export function variationsOf(plan: PlanDocument, dossier: unknown): readonly Variation[] {
  return [...inValue(dossier, []), ...ofQuestion(plan), ...ofNominee(plan.facts)]
}

export function together(one: Variation, other: Variation): Variation {
  return {
    ...one,
    ...other,
    set: { ...one.set, ...other.set },
    remove: [...(one.remove ?? []), ...(other.remove ?? [])],
    rulings: { ...one.rulings, ...other.rulings },
  }
}
