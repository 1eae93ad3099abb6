/** What a plan's words leave open: questions, their readings, and the places where a reading's value may stand. */
import * as z from 'zod/mini'
import { bilingual, identifier, text, year } from './names.js'

/** Wherever a value stands in a rule, `{ ask: question }` may stand instead: the reading supplies the value. */
export const ask = z.strictObject({ ask: identifier })

export type Ask = z.infer<typeof ask>

/** One way to read the words. `value` is what stands in the rule under this reading; `why` one sentence of reason. */
export const reading = z.strictObject({
  value: z.union([identifier, z.strictObject({ from: year, to: year })]),
  vi: text,
  en: text,
  why: text,
})

export type Reading = z.infer<typeof reading>

const common = {
  /** `open`: the words allow several readings. `silent`: the words do not speak of the case. */
  kind: z.enum(['open', 'silent']),
  /** The words that are open; for a silent question the words that do not speak of the case. */
  words: text,
  /** The question as an office would put it. */
  vi: text,
  en: text,
}

/** What a number counts: in Vietnamese and English, or in one wording for both. */
const unit = z.union([text, bilingual])

/** A question with named readings, or a number that the office names (tried at its lowest and its highest). */
export const question = z.union([
  z.strictObject({ ...common, readings: z.record(identifier, reading) }),
  z.strictObject({ ...common, number: z.strictObject({ unit, lowest: z.int(), highest: z.int() }), why: text }),
])

export type Question = z.infer<typeof question>
