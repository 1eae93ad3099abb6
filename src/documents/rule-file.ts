/** Rule files as their authors write them: one map with any of the keys of a plan. The files of a plan are read together. */
import * as z from 'zod/mini'
import { condition } from './condition.js'
import { demandForms } from './demand.js'
import { catalogue } from './facts.js'
import { clauseId, identifier, text } from './names.js'
import { marks, planDocument, roles, span } from './plan.js'

const words = z.union([text, z.omit(span, { claims: true, mark: true })])

/** `- scope: words`, `- culture+security: words`, `- guidance: { words, why }`: one key, a mark or the criteria that claim the words. */
export const authoredSpan = z
  .catchall(z.object(Object.fromEntries(marks.map((mark) => [mark, z.optional(words)]))), words)
  .check(z.refine((map) => Object.keys(map).length === 1))

/** A demand, whom it addresses, and a note, in one map. */
export const authoredCriterion = z.union(
  demandForms().map((form) => z.extend(form, { applies: z.optional(condition), note: z.optional(text) })),
)

export const authoredClause = z.strictObject({
  id: clauseId,
  role: z.enum(roles),
  section: z.optional(clauseId),
  applies: z.optional(condition),
  spans: z.array(authoredSpan).check(z.minLength(1)),
  criteria: z.optional(z.record(identifier, authoredCriterion)),
})

const someFacts = z.partial(catalogue)

/** A file of a plan. Every key may stand in another file. */
export const ruleFile = z.extend(z.partial(planDocument), {
  clauses: z.optional(z.array(authoredClause)),
  facts: z.optional(someFacts),
})

/** A file of the facts that plans share. */
export const catalogueFile = z.strictObject({ facts: someFacts })
