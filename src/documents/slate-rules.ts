/** What a plan asks of whoever sends a list: how many, by when, apart from whom. It binds the sender, never a nominee. */
import * as z from 'zod/mini'
import { bilingual, clauseId, day, identifier, monthDay, text, year } from './names.js'
import { ask } from './question.js'

/** The stretches of time for which a list is sent again and again. */
export const stretches = ['year', 'half-year', 'quarter'] as const
export type Stretch = (typeof stretches)[number]

/** Words of the plan, and where they stand. */
const cited = z.strictObject({
  place: clauseId,
  words: text,
  /** What is printed and looks like a misprint; the words stay as they are. */
  sic: z.optional(text),
  restored: z.optional(z.boolean()),
})

export type Cited = z.infer<typeof cited>

const number = z.int().check(z.minimum(0), z.maximum(1000))

/** How many nominees of these kinds; without `of`, of every kind. `when`: only if a question is read so. */
const tally = z.strictObject({
  of: z.optional(z.array(identifier).check(z.minLength(1))),
  'at-least': z.optional(number),
  'at-most': z.optional(number),
  exactly: z.optional(number),
  when: z.optional(z.strictObject({ ask: identifier, is: identifier })),
})

export type Tally = z.infer<typeof tally>

const common = {
  id: identifier,
  list: identifier,
  /** Absent: in every round. */
  rounds: z.optional(z.array(identifier).check(z.minLength(1))),
  /** Whom the words address, by kind of body. Absent: whoever sends the list. */
  bodies: z.optional(z.array(identifier).check(z.minLength(1))),
  source: z.array(cited).check(z.minLength(1)),
  /** How the words were read; shown as the library's, never as the plan's. */
  note: z.optional(text),
}

const kinds = z.array(identifier).check(z.minLength(1))

/** One kind of duty for each key that names it. */
const forms = {
  /** All of these numbers together ("và"); one number over several kinds is "hoặc". */
  counts: z.strictObject({ ...common, counts: z.array(tally).check(z.minLength(1)) }),
  /** "chậm nhất vào ngày D": D itself is in time. */
  'no-later-than': z.strictObject({ ...common, 'no-later-than': day }),
  /** "trước ngày D": D itself is late. */
  before: z.strictObject({ ...common, before: day }),
  /** "định kỳ 15/12": on that day of the year which the list covers. */
  'yearly-on': z.strictObject({ ...common, 'yearly-on': monthDay }),
  /** "Năm 2023", "Đầu năm 2025": in the year, or in its first months. */
  'in-year': z.strictObject({ ...common, 'in-year': year, 'through-month': z.optional(ask) }),
  /** Once in each of these stretches of time. */
  each: z.strictObject({ ...common, each: z.array(z.enum(stretches)).check(z.minLength(1)) }),
  /** Every nominee on the list is eligible. */
  eligible: z.strictObject({ ...common, eligible: z.literal('yes') }),
  /** Every nominee on the list was proposed on a list of this kind. */
  among: z.strictObject({ ...common, among: identifier }),
  /** No nominee on the lists of two bodies: of any two, or of one of the first kinds and one of the second. */
  apart: z.strictObject({ ...common, apart: z.union([z.literal('all'), z.strictObject({ first: kinds, second: kinds })]) }),
}

export const duty = z.union(Object.values(forms), { error: `duty ${Object.keys(forms).join(' ')}` })

export type Duty = { readonly [K in keyof typeof forms]: z.infer<(typeof forms)[K]> }[keyof typeof forms]
export type DutyOf<K extends keyof typeof forms> = z.infer<(typeof forms)[K]>

/** What a plan says of lists: who sends them, which lists there are, and what each has to be. */
export const slateRules = z.strictObject({
  bodies: z.record(identifier, bilingual),
  lists: z.record(identifier, z.extend(bilingual, { covers: z.optional(z.array(z.enum(stretches)).check(z.minLength(1))) })),
  duties: z.array(duty).check(z.minLength(1)),
})

export type SlateRules = z.infer<typeof slateRules>

/** The questions that a duty asks. */
export function questionsOf(of: Duty): readonly string[] {
  if ('counts' in of) return [...new Set(of.counts.flatMap(({ when }) => (when === undefined ? [] : [when.ask])))]
  if ('in-year' in of && of['through-month'] !== undefined) return [of['through-month'].ask]
  return []
}
