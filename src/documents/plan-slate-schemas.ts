/** Slates and their fixtures for one plan, with its names: its rounds, lists, kinds of body, duties, questions and readings. */
import * as z from 'zod/mini'
import { clauseId, identifier } from './names.js'
import { oneOf, rounds, shortRulingsOf } from './plan-schemas.js'
import type { PlanDocument } from './plan.js'
import { slateCase, slateExpectation, slateFixture, slateParts } from './slate-fixture.js'
import { listed, mostListed, slateDocument } from './slate.js'

/** One of the names, or that it is not known. */
const nameOrUnknown = (names: readonly string[]): z.ZodMiniType<string> => oneOf(names.length === 0 ? [] : [...names, 'unknown'], identifier)

const kindsOf = (plan: PlanDocument): z.ZodMiniType<string> => nameOrUnknown(Object.keys(plan.facts.attributes['kind']?.values ?? {}))
const bodiesOf = (plan: PlanDocument): z.ZodMiniType<string> => nameOrUnknown(Object.keys(plan.slates?.bodies ?? {}))

/** What a slate says in the names of the plan. */
const named = (plan: PlanDocument) => ({
  round: rounds(plan),
  list: oneOf(Object.keys(plan.slates?.lists ?? {}), identifier),
  body: z.extend(slateDocument.shape.body, { kind: z.optional(bodiesOf(plan)) }),
  dossiers: z.optional(z.array(z.extend(listed, { kind: z.optional(kindsOf(plan)) })).check(z.maxLength(mostListed))),
})

/** A slate for this plan. */
export function slateOf(plan: PlanDocument) {
  return z.extend(slateDocument, { plan: z.optional(z.literal(plan.id)), ...named(plan) })
}

/** Reviews of slates for this plan. */
export function slateFixtureOf(plan: PlanDocument) {
  const duties = plan.slates?.duties ?? []
  const outcomes = z.optional(z.strictObject(Object.fromEntries(duties.map(({ id }) => [id, z.optional(slateExpectation.shape.outcome)]))))
  const { round, list, body, dossiers } = named(plan)
  const parts = z.extend(slateParts, {
    round: z.optional(round),
    list: z.optional(list),
    body: z.optional(body),
    dossiers,
    nominees: z.optional(z.partialRecord(kindsOf(plan), z.int().check(z.minimum(0), z.maximum(mostListed)))),
  })
  const expect = z.extend(slateExpectation, {
    findings: outcomes,
    together: outcomes,
    questions: z.optional(z.array(oneOf(Object.keys(plan.questions), identifier))),
  })
  return z.extend(slateFixture, {
    plan: z.literal(plan.id),
    place: z.optional(oneOf([...new Set(duties.flatMap(({ source }) => source.map(({ place }) => place)))], clauseId)),
    base: parts,
    reviews: z
      .array(
        z.extend(slateCase, {
          bodies: z.optional(z.array(bodiesOf(plan)).check(z.minLength(1))),
          slate: z.optional(parts),
          slates: z.optional(z.array(parts).check(z.minLength(1))),
          rulings: shortRulingsOf(plan),
          expect,
        }),
      )
      .check(z.minLength(1)),
  })
}
