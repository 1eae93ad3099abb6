/** The round that is asked for, by its name. */
import type { PlanDocument, Round } from './plan.js'
import { BinhxetError } from '../words/error.js'

/** @throws BinhxetError `round-needed` or `round-unknown`. */
export function namedRound({ id, rounds }: PlanDocument, name: string | undefined): { readonly name: string; readonly round: Round } {
  const round = name !== undefined && Object.hasOwn(rounds, name) ? rounds[name] : undefined
  if (name !== undefined && round !== undefined) return { name, round }
  const names = Object.keys(rounds).join(', ')
  if (name === undefined) throw new BinhxetError('round-needed', `say which round is meant: ${names}`)
  throw new BinhxetError('round-unknown', `plan ${id} has no round ${name}; it has ${names}`)
}
