/** A slate: one body's list for one round, as the body sent it. */
import * as z from 'zod/mini'
import { day, identifier, text, year } from './names.js'
import type { Stretch } from './slate-rules.js'

export const SLATE_FORMAT = 1

/** The most nominees on one list. */
export const mostListed = 500

/** What a dossier came to, as the sender states it. */
export const statedOutcome = z.enum(['pass', 'fail', 'undetermined', 'not-covered', 'unknown'])

/** A nominee on the list: the id of its dossier, what it is, and what its dossier came to if that is known. */
export const listed = z.strictObject({
  id: identifier,
  kind: z.optional(identifier),
  outcome: z.optional(statedOutcome),
})

export const slateDocument = z.strictObject({
  format: z.literal(SLATE_FORMAT),
  id: identifier,
  plan: z.optional(identifier),
  round: identifier,
  /** The year that is reviewed, in a round of one year. */
  year: z.optional(year),
  list: identifier,
  /** Who sends it; `kind` is one of the kinds of body that the plan names. */
  body: z.strictObject({ id: identifier, name: z.optional(text), kind: z.optional(identifier) }),
  /** The year, half-year or quarter for which it is sent: `2022`, `2022-H1`, `2022-Q3`. */
  covers: z.optional(z.string().check(z.regex(/^(19|20|21)\d{2}(-(H[12]|Q[1-4]))?$/, 'stretch'))),
  submitted: z.optional(day),
  note: z.optional(text),
  /** Absent: not known. `[]`: nobody. */
  dossiers: z.optional(z.array(listed).check(z.maxLength(mostListed))),
})

export type SlateDocument = z.infer<typeof slateDocument>
export type Listed = z.infer<typeof listed>

/** Which stretch of time a text as `2022-H1` names. */
export function stretchOf(covers: string): Stretch {
  return covers.includes('H') ? 'half-year' : covers.includes('Q') ? 'quarter' : 'year'
}

/** The stretch after this one: `2022-Q4` → `2023-Q1`. */
export function nextStretch(covers: string): string {
  const year = Number(covers.slice(0, 4))
  const part = Number(covers.slice(6))
  switch (stretchOf(covers)) {
    case 'year':
      return String(year + 1)
    case 'half-year':
      return part === 2 ? `${year + 1}-H1` : `${year}-H2`
    case 'quarter':
      return part === 4 ? `${year + 1}-Q1` : `${year}-Q${part + 1}`
  }
}
