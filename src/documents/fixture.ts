/** Fixtures: tables of cases with the answers that the text gives. */
import * as z from 'zod/mini'
import { clauseId, day, identifier, text, year } from './names.js'
import { shortRulings } from './rulings.js'

export const FIXTURE_FORMAT = 1

const outcome = z.enum(['pass', 'fail', 'undetermined', 'not-applicable'])

/** What a case expects. Lists are exact, as sets; what is left out is not asserted; an empty expectation is an error. */
export const expectation = z.strictObject({
  verdict: z.optional(z.enum(['pass', 'fail', 'undetermined', 'not-covered'])),
  /** The outcome of the fixture's clause. */
  clause: z.optional(outcome),
  /** Outcomes of criteria of the fixture's clause. */
  criteria: z.optional(z.record(identifier, outcome)),
  /** In whole dossiers: outcomes of clauses. */
  clauses: z.optional(z.record(clauseId, outcome)),
  /** The criteria that decide: those that fail where it fails, those undetermined where it is undetermined. */
  decides: z.optional(z.array(text)),
  /** Facts missing in the clause (or verdict), as the dossier spells them: `ratings.party-member`, `nominee.post`. */
  missing: z.optional(z.array(text)),
  /** Questions that a ruling would have to settle. */
  questions: z.optional(z.array(identifier)),
})

export type Expectation = z.infer<typeof expectation>

/** One case: the base with changes. `set` and `remove` take dotted paths into the dossier. */
export const fixtureCase = z.strictObject({
  name: text,
  set: z.optional(z.record(text, z.unknown())),
  remove: z.optional(z.array(text)),
  round: z.optional(identifier),
  'cut-off': z.optional(day),
  /** The year that is judged, in a round of one year. */
  year: z.optional(year),
  rulings: z.optional(shortRulings),
  evidence: z.optional(z.enum(['required'])),
  /** Why the text gives this answer. */
  why: z.optional(text),
  expect: expectation,
})

export type FixtureCase = z.infer<typeof fixtureCase>

export const fixtureDocument = z.strictObject({
  format: z.literal(FIXTURE_FORMAT),
  plan: identifier,
  /** The clause that the cases are about; absent for whole dossiers. */
  clause: z.optional(clauseId),
  base: z.strictObject({
    round: identifier,
    'cut-off': z.optional(day),
    year: z.optional(year),
    rulings: z.optional(shortRulings),
    /** The dossier inline, or the name of a file beside the fixture. */
    dossier: z.union([text, z.record(z.string(), z.unknown())]),
    /** Files of dossiers that the dossier refers to by id. */
    others: z.optional(z.array(text)),
  }),
  cases: z.array(fixtureCase).check(z.minLength(1)),
})

export type FixtureDocument = z.infer<typeof fixtureDocument>
