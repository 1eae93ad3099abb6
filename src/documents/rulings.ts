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

export const rulingsDocument = z.strictObject({
  format: z.literal(RULINGS_FORMAT),
  plan: identifier,
  rulings: z.record(identifier, ruling),
})

export type RulingsDocument = z.infer<typeof rulingsDocument>
