/** Fixtures of slates: tables of lists with what a review of them has to say. */
import * as z from 'zod/mini'
import { clauseId, identifier, text } from './names.js'
import { shortRulings } from './rulings.js'
import { SLATE_FORMAT, mostListed, slateDocument, statedOutcome } from './slate.js'

export const SLATE_FIXTURE_FORMAT = 1

const outcome = z.enum(['met', 'not-met', 'undetermined', 'not-applicable'])

/** Outcomes by the id of the duty. */
const outcomes = z.record(identifier, outcome)

/** What a case expects. Lists are exact, as sets; what is left out is not asserted. */
export const slateExpectation = z.strictObject({
  /** Of the whole review. */
  outcome,
  /** Of each list, in the order of the case. */
  outcomes: z.optional(z.array(outcome)),
  /** Of duties on the first list. */
  findings: z.optional(outcomes),
  /** Of the duties on several lists together: all that there are. */
  together: z.optional(outcomes),
  /** The facts that are missing, as a slate spells them: `submitted`, `body.kind`. */
  missing: z.optional(z.array(text)),
  questions: z.optional(z.array(identifier)),
  warnings: z.optional(z.array(z.enum(['listed-twice', 'sent-twice', 'outcome-differs', 'kind-differs']))),
  /** The nominees who stand on several lists against the plan's words. */
  nominees: z.optional(z.array(identifier)),
})

export type SlateExpectation = z.infer<typeof slateExpectation>

/** A slate, as far as the base does not say it; `nominees` stands for dossiers: so many of each kind, each with the outcome. */
export const slateParts = z.partial(
  z.extend(z.omit(slateDocument, { format: true, id: true, plan: true }), {
    nominees: z.record(identifier, z.int().check(z.minimum(0), z.maximum(mostListed))),
    outcome: statedOutcome,
  }),
)

/** One case: the base with what is different, once, or once for each of several lists. */
export const slateCase = z.strictObject({
  name: text,
  /** Why the text gives this answer. */
  why: z.optional(text),
  /** The case is tried once for each of these kinds of sending body. */
  bodies: z.optional(z.array(identifier).check(z.minLength(1))),
  slate: z.optional(slateParts),
  slates: z.optional(z.array(slateParts).check(z.minLength(1))),
  rulings: z.optional(shortRulings),
  expect: slateExpectation,
})

export type SlateCase = z.infer<typeof slateCase>

export const slateFixture = z.strictObject({
  format: z.literal(SLATE_FIXTURE_FORMAT),
  plan: identifier,
  /** Where the words stand that the cases are about. */
  place: z.optional(clauseId),
  base: slateParts,
  reviews: z.array(slateCase).check(z.minLength(1)),
})

export type SlateFixture = z.infer<typeof slateFixture>

/** The slates of a case as an office would have written them, called `slate-1`, `slate-2`, …; `kind`: the sending body's. */
export function slatesOf({ plan, base }: Pick<SlateFixture, 'plan' | 'base'>, { slate, slates }: SlateCase, kind?: string): readonly Readonly<Record<string, unknown>>[] {
  return (slates ?? [slate ?? {}]).map((given, index) => {
    const { nominees, outcome: stated, ...rest } = { ...base, ...(given.dossiers === undefined ? {} : { nominees: undefined }), ...given }
    const dossiers = Object.entries(nominees ?? {}).flatMap(([of, count]) =>
      Array.from({ length: count }, (_, at) => ({ id: `${of}-${at + 1}`, kind: of, ...(stated === undefined ? {} : { outcome: stated }) })),
    )
    return {
      format: SLATE_FORMAT,
      id: `slate-${index + 1}`,
      plan,
      ...rest,
      ...(kind === undefined ? {} : { body: { ...rest.body, kind } }),
      ...(nominees === undefined ? {} : { dossiers }),
    }
  })
}
