/** The documents that belong to one plan, with its names: its facts, rounds, sections, clauses, questions and readings. */
import * as z from 'zod/mini'
import { dossierSchema, findingEntry, findingEntryOf, lasting, listing, papers, ratedYears, seriesEntry, titleYears } from './dossier.js'
import { equivalentsDocument } from './equivalents.js'
import type { Catalogue } from './facts.js'
import { expectation, fixtureCase, fixtureDocument } from './fixture.js'
import { clauseId, day, identifier, text } from './names.js'
import type { PlanDocument } from './plan.js'
import type { Question } from './question.js'
import { ruling, rulingsDocument } from './rulings.js'

/** One of the names; where the plan has none, anything of their form. */
export const oneOf = (names: readonly string[], form: z.ZodMiniType<string>): z.ZodMiniType<string> => (names.length === 0 ? form : z.enum(names))

/** One of the plan's rounds. */
export const rounds = (plan: PlanDocument): z.ZodMiniType<string> => oneOf(Object.keys(plan.rounds), identifier)

const noFacts: Catalogue = { attributes: {}, findings: {}, ratings: {}, standings: {}, lists: {}, series: {}, titles: {} }

const anyItem = z.catchall(
  z.object({ on: z.optional(day), from: z.optional(day), to: z.optional(day), title: z.optional(text), paper: papers }),
  identifier,
)

/** A dossier whose facts are those of any plan. */
export function anyDossier() {
  const bare = dossierSchema(noFacts)
  const keyed = <T extends z.ZodMiniType>(value: T) => z.optional(z.record(identifier, value))
  return z.extend(bare, {
    nominee: z.catchall(bare.shape.nominee, z.union([identifier, z.array(identifier)])),
    ratings: keyed(z.union([ratedYears, z.record(identifier, ratedYears)])),
    findings: keyed(findingEntry),
    standings: keyed(listing(lasting)),
    lists: keyed(listing(anyItem)),
    series: keyed(seriesEntry),
    titles: keyed(z.union([titleYears, z.record(identifier, titleYears)])),
  })
}

/** A finding of one of the plan's rounds. */
export const findingOf = (plan: PlanDocument): typeof findingEntry => findingEntryOf(rounds(plan))

/** A dossier for this plan. */
export function dossierOf(plan: PlanDocument, finding = findingOf(plan)) {
  return z.extend(dossierSchema(plan.facts, finding), {
    plan: z.optional(z.literal(plan.id)),
    round: z.optional(rounds(plan)),
    section: z.optional(oneOf(plan.sections.items.map(({ id }) => id), clauseId)),
  })
}

/** What a ruling chooses: one of the readings, or a number within the bounds. */
const choiceOf = (question: Question): z.ZodMiniType =>
  'number' in question
    ? z.int().check(z.minimum(question.number.lowest), z.maximum(question.number.highest))
    : z.enum(Object.keys(question.readings))

const rulingOn = (question: Question): z.ZodMiniObject =>
  'number' in question
    ? z.extend(z.omit(ruling, { reading: true }), { value: z.optional(choiceOf(question)) })
    : z.extend(z.omit(ruling, { value: true }), { reading: z.optional(choiceOf(question)) })

const byQuestion = (plan: PlanDocument, value: (question: Question) => z.ZodMiniType) =>
  z.strictObject(Object.fromEntries(Object.entries(plan.questions).map(([id, question]) => [id, z.optional(value(question))])))

/** Rulings on the questions of this plan. */
export function rulingsOf(plan: PlanDocument) {
  return z.extend(rulingsDocument, { plan: z.literal(plan.id), rulings: byQuestion(plan, rulingOn) })
}

/** The rulings of a case, in short. */
export const shortRulingsOf = (plan: PlanDocument) => z.optional(byQuestion(plan, (question) => z.union([choiceOf(question), rulingOn(question)])))

/** Cases under this plan; `dossier` is what may stand inline as the base. */
export function fixtureOf(plan: PlanDocument, dossier: z.ZodMiniType) {
  const clauseIds = plan.clauses.map(({ id }) => id)
  const rulings = shortRulingsOf(plan)
  const { base } = fixtureDocument.shape
  const expect = z.extend(expectation, {
    clauses: z.optional(z.strictObject(Object.fromEntries(clauseIds.map((id) => [id, expectation.shape.clause])))),
    questions: z.optional(z.array(oneOf(Object.keys(plan.questions), identifier))),
  })
  return z.extend(fixtureDocument, {
    plan: z.literal(plan.id),
    clause: z.optional(oneOf(clauseIds, clauseId)),
    base: z.extend(base, { round: rounds(plan), rulings, dossier: z.union([z.string(), dossier]) }),
    cases: z.array(z.extend(fixtureCase, { round: z.optional(rounds(plan)), rulings, expect })).check(z.minLength(1)),
  })
}

/** Mutants of this plan that no dossier can tell from it; their names are those that the command prints. */
export function equivalentsOf(plan: PlanDocument) {
  return z.extend(equivalentsDocument, { plan: z.literal(plan.id) })
}
