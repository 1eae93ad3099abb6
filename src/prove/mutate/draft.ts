/** A change of a plan before it is named: the kind, the part, and the edits that make it. */
import type { Mutation, PartPath } from '../../documents/mutation.js'
import type { PlanDocument } from '../../documents/plan.js'
import { isAsk } from '../../documents/asks.js'
import type { Edit } from './edit.js'

export interface Draft {
  readonly mutation: Mutation
  /** The part that is changed. */
  readonly path: PartPath
  /** `every->some`, `dropped`. */
  readonly change: string
  readonly edits: readonly Edit[]
  /** Dossiers lie open in another way after the change. */
  readonly reopens?: true
}

const worded = (value: unknown): string => {
  if (value === undefined) return 'none'
  if (isAsk(value)) return `ask:${value.ask}`
  if (Array.isArray(value)) return (value as readonly unknown[]).map(worded).join('+')
  if (typeof value === 'object' && value !== null) return Object.entries(value).map(([key, each]) => `${key}:${worded(each)}`).join(',')
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** The value at the path is another. */
export function swapped(mutation: Mutation, path: PartPath, from: unknown, to: unknown): Draft {
  return { mutation, path, change: `${worded(from)}->${worded(to)}`, edits: [{ path, value: to }] }
}

/** The part at the path is taken out. */
export function takenOut(mutation: Mutation, path: PartPath): Draft {
  return { mutation, path, change: 'dropped', edits: [{ path }] }
}

/** A value that may be asked: each of `others` that it is not, or each reading's value where a question stands. `undefined` among the others takes it out. */
export function otherwise(plan: PlanDocument, mutation: Mutation, path: PartPath, given: unknown, others: readonly unknown[]): readonly Draft[] {
  if (isAsk(given)) return settled(plan, path, given.ask)
  return others
    .filter((other) => other !== given)
    .map((other) => (other === undefined ? { ...takenOut(mutation, path), change: `${worded(given)}->none` } : swapped(mutation, path, given, other)))
}

/** A question at a path settled to each of its readings, or to the ends of its number. */
export function settled(plan: PlanDocument, path: PartPath, id: string): readonly Draft[] {
  return valuesOf(plan, id).map(([reading, value]) => ({ mutation: 'reading', path, change: `ask:${id}->${reading}`, edits: [{ path, value }] }))
}

/** The readings of a question with their values. */
export function valuesOf(plan: PlanDocument, id: string): readonly (readonly [reading: string, value: unknown])[] {
  const question = plan.questions[id]
  if (question === undefined) return []
  if ('readings' in question) return Object.entries(question.readings).map(([reading, { value }]) => [reading, value])
  const { lowest, highest } = question.number
  return [[String(lowest), lowest], [String(highest), highest]]
}

/** One up and one down; a question is settled. */
export function offByOne(plan: PlanDocument, path: PartPath, given: unknown): readonly Draft[] {
  if (typeof given !== 'number') return isAsk(given) ? settled(plan, path, given.ask) : []
  return [given + 1, given - 1].map((other) => swapped('number', path, given, other))
}

/** The next of the names after this one, round and round; undefined where there is no other. */
export function nextOf(names: readonly string[], after: string, isFit: (name: string) => boolean = () => true): string | undefined {
  const start = names.indexOf(after)
  const round = [...names.slice(start + 1), ...names.slice(0, Math.max(start, 0))]
  return round.find((name) => name !== after && isFit(name))
}
