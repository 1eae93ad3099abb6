/** The shape of a verdict that was kept as JSON, for reading it back. Its meaning is told where its type is. */
import * as z from 'zod/mini'
import { demand } from './demand.js'
import { clauseId, day, identifier, text, year } from './names.js'
import { ruling } from './rulings.js'
import { VERDICT_FORMAT } from './verdict.js'
import type { Verdict } from './verdict.js'

const outcome = z.enum(['pass', 'fail', 'undetermined', 'not-applicable'])
const possible = z.array(z.enum(['pass', 'fail', 'not-applicable'])).check(z.minLength(1))
const located = { dossier: z.exactOptional(identifier) }
const count = z.int().check(z.minimum(0))

const valueRead = z.strictObject({
  ...located,
  fact: text,
  body: z.exactOptional(identifier),
  year: z.exactOptional(year),
  value: text,
  papers: z.exactOptional(z.array(identifier)),
})

const missingFact = z.strictObject({
  ...located,
  kind: z.literal('missing'),
  what: z.literal('fact'),
  fact: text,
  body: z.exactOptional(identifier),
  years: z.exactOptional(z.array(year)),
  paper: z.exactOptional(z.literal(true)),
  under: z.exactOptional(z.array(z.record(identifier, text))),
})

const missingDossier = z.strictObject({
  ...located,
  kind: z.literal('missing'),
  what: z.literal('dossier'),
  led: z.enum(['body', 'department']),
  id: z.exactOptional(identifier),
})

const missingText = z.strictObject({ ...located, kind: z.literal('missing'), what: z.literal('text'), document: text })

const needsRuling = z.strictObject({
  ...located,
  kind: z.literal('needs-ruling'),
  question: identifier,
  status: z.enum(['open', 'silent']),
  readings: z.array(z.strictObject({ reading: text, possible: z.array(z.enum(['pass', 'fail', 'not-applicable', 'not-covered', 'yes', 'no'])) })),
})

/** What the last year of the calendar is asked for is due in the year after it. */
const dueDay = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'day'))

const notYetDue = z.strictObject({ ...located, kind: z.literal('not-yet-due'), fact: text, years: z.array(year), on: dueDay })

const causes = z.array(z.union([missingFact, missingDossier, missingText, needsRuling, notYetDue]))

const held = z.union([
  z.strictObject({ kind: z.literal('years'), sure: count, possible: count, needed: count }),
  z.strictObject({ kind: z.literal('count'), sure: count, possible: count, atLeast: z.exactOptional(count), atMost: z.exactOptional(count) }),
])

const criterionVerdict = z.strictObject({
  id: identifier,
  outcome,
  possible,
  words: text,
  required: demand,
  values: z.array(valueRead),
  held: z.exactOptional(held),
  causes,
  nested: z.exactOptional(z.lazy(() => verdict)),
})

const clauseVerdict = z.strictObject({
  id: clauseId,
  outcome,
  possible,
  citation: z.strictObject({ plan: identifier, clause: clauseId, heading: z.exactOptional(text) }),
  criteria: z.array(criterionVerdict),
  causes,
})

const sectionVerdict = z.strictObject({ id: clauseId, takes: z.enum(['yes', 'no', 'maybe']), outcome: z.exactOptional(outcome), causes })

const rulingUsed = z.strictObject({ question: identifier, ...ruling.shape })

const fields = z.strictObject({
  format: z.literal(VERDICT_FORMAT),
  version: text,
  plan: z.strictObject({ id: identifier, hash: text }),
  dossier: identifier,
  round: identifier,
  period: z.exactOptional(z.strictObject({ from: year, to: year })),
  cutOff: day,
  outcome: z.enum(['pass', 'fail', 'undetermined', 'not-covered']),
  possible: z.array(z.enum(['pass', 'fail', 'not-applicable', 'not-covered'])).check(z.minLength(1)),
  stated: z.exactOptional(clauseId),
  sections: z.array(sectionVerdict),
  clauses: z.array(clauseVerdict),
  causes,
  openYears: z.array(z.strictObject({ fact: text, years: z.array(year) })),
  rulings: z.array(rulingUsed),
})

/** Takes what `JSON.parse` gives of a kept verdict. */
export const verdict: z.ZodMiniType<Verdict> = fields

type Writable<T> = T extends object ? { -readonly [K in keyof T]: Writable<T[K]> } : T

/** A verdict as it comes out of `JSON.parse`. Its default does not compile when the schema lacks a part of the type. */
export type KeptVerdict<V extends Writable<z.input<typeof fields>> = Writable<Verdict>> = V
