/** Shapes that several documents share: identifiers, texts, days, answers. */
import * as z from 'zod/mini'
import { parseDay } from '../words/calendar.js'

/** An identifier: ASCII, lower case, digits, hyphens; it begins with a letter or digit. */
export const identifier = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]*$/, 'identifier'))

/** A clause, section or place id as the document numbers it: `II.3.2.5/b1`, `II.3.1.1`, `II.3.2/leader`. */
export const clauseId = z.string().check(z.regex(/^[IVX]+(\.[A-Za-z0-9]+)*(\/[a-z0-9][a-z0-9.-]*)?$/, 'clause-id'))

/** Text that says something: not blank. */
export const text = z.string().check(z.regex(/\S/, 'text'))

/** A calendar day `YYYY-MM-DD` that exists, from 1900 to 2200. */
export const day = z.string().check(z.refine((value) => parseDay(value) !== undefined, { error: 'day' }))

/** A day of the year `MM-DD` that every year has. */
export const monthDay = z.string().check(
  z.regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { error: 'month-day', abort: true }),
  z.refine((value) => parseDay(`2000-${value}`) !== undefined, { error: 'month-day', abort: true }),
  z.refine((value) => parseDay(`2001-${value}`) !== undefined, { error: 'leap-day' }),
)

/** A four-digit year, as a key of a map. */
export const yearKey = z.string().check(z.regex(/^(19|20|21)\d{2}$/, 'year'))

/** A year as a number. */
export const year = z.int().check(z.minimum(1900), z.maximum(2200))

/** `unknown` says that nobody knows yet; leaving the key out says the same. Neither is `no`. */
export const answer = z.enum(['yes', 'no', 'unknown'])

export type Answer = z.infer<typeof answer>

/** A text in Vietnamese and English. */
export const bilingual = z.strictObject({ vi: text, en: text })

export type Bilingual = z.infer<typeof bilingual>
