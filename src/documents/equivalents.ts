/** Mutants of a plan that no dossier can tell from it, each with the reason. */
import * as z from 'zod/mini'
import { identifier, text } from './names.js'

export const EQUIVALENTS_FORMAT = 1

export const equivalentsDocument = z.strictObject({
  format: z.literal(EQUIVALENTS_FORMAT),
  plan: identifier,
  /** By the name that `binhxet mutate` gives the mutant; why nothing that can be given changes. */
  equivalent: z.array(z.strictObject({ mutant: text, why: text })),
})

export type Equivalents = z.infer<typeof equivalentsDocument>
