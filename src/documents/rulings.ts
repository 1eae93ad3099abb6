/** An office's rulings: which reading of an open question it takes, who said so, when, and by which paper. */
import * as z from 'zod/mini'
import { day, identifier, text } from './names.js'

export const RULINGS_FORMAT = 1

/** `reading` names one of the question's readings, `value` the number asked for; neither: nothing is chosen yet. */
export const ruling = z.strictObject({
  reading: z.optional(identifier),
  value: z.optional(z.int()),
  by: z.optional(text),
  on: z.optional(day),
  paper: z.optional(text),
})

export type Ruling = z.infer<typeof ruling>

/** By question, as a case of a fixture writes it: the bare reading, the bare number, or the ruling. */
export const shortRulings = z.record(identifier, z.union([identifier, z.int(), ruling]))

/** The rulings for which short ones stand. */
export function rulingsInFull(given: z.infer<typeof shortRulings>): Readonly<Record<string, Ruling>> {
  return Object.fromEntries(
    Object.entries(given).map(([id, short]): readonly [string, Ruling] => [id, typeof short === 'string' ? { reading: short } : typeof short === 'number' ? { value: short } : short]),
  )
}

export const rulingsDocument = z.strictObject({
  format: z.literal(RULINGS_FORMAT),
  plan: identifier,
  rulings: z.record(identifier, ruling),
})

export type RulingsDocument = z.infer<typeof rulingsDocument>
