/** A plan: the document as rules. This is the canonical form; rule files are read into it, and it is plain JSON. */
import * as z from 'zod/mini'
import { condition } from './condition.js'
import type { Condition } from './condition.js'
import { demand } from './demand.js'
import type { Demand } from './demand.js'
import { catalogue } from './facts.js'
import { clauseId, day, identifier, text, year } from './names.js'
import { ask, question } from './question.js'
import { slateRules } from './slate-rules.js'

/** Why a piece of a clause is no criterion. */
export const marks = ['scope', 'heading', 'emphasis', 'guidance', 'definition'] as const

/** The part that a clause plays: whom it binds. The names are those of the list of clauses. */
export const roles = [
  'object',
  'general',
  'collective',
  'individual',
  'leader',
  'party-member',
  'definition',
  'context',
  'residual',
  'sector',
] as const

export type Role = (typeof roles)[number]

/** Clauses of these roles hold criteria; the others are kept verbatim and test nobody. */
export const bindingRoles: readonly Role[] = ['object', 'general', 'collective', 'individual', 'leader', 'party-member']

/**
 * A piece of a clause, verbatim: claimed by criteria, or marked with what it is. The words of the spans, joined by one
 * space, are the clause.
 */
export const span = z.strictObject({
  claims: z.optional(z.array(identifier).check(z.minLength(1))),
  mark: z.optional(z.enum(marks)),
  words: text,
  /** Why the words are no criterion, where that could be doubted. */
  why: z.optional(text),
  /** What is printed and looks like a misprint. */
  sic: z.optional(text),
  restored: z.optional(z.boolean()),
})

export type Span = z.infer<typeof span>

/** One demand that the words make, whom it addresses within the clause, and a note on how the words were read. */
export interface Criterion {
  readonly id: string
  readonly demand: Demand
  readonly applies?: Condition | undefined
  /** What the reading adds to, or settles of, the words; shown as the library's, never as the plan's. */
  readonly note?: string | undefined
}

export const criterion: z.ZodMiniType<Criterion> = z.strictObject({
  id: identifier,
  demand,
  applies: z.optional(condition),
  note: z.optional(text),
})

/** One paragraph or dash of the document. */
export const clause = z.strictObject({
  id: clauseId,
  role: z.enum(roles),
  section: z.optional(clauseId),
  applies: z.optional(condition),
  spans: z.array(span).check(z.minLength(1)),
  criteria: z.array(criterion),
})

export type Clause = z.infer<typeof clause>

/** A section of criteria, and whom it takes. */
export const section = z.strictObject({ id: clauseId, heading: text, takes: condition })

export type Section = z.infer<typeof section>

/** A passage of the plan outside its clauses: where it stands, and its words. */
const passage = z.strictObject({ place: clauseId, words: text })

const period = z.strictObject({ from: year, to: year })

/** One review: which years it covers, and the day that closes it. */
export const round = z.strictObject({
  vi: text,
  en: text,
  /** A stretch of years; `year` for a review of one year: the one asked for, or else the year of the cut-off. */
  period: z.union([period, ask, z.literal('year')]),
  /** Absent where the plan states no day: then the cut-off is asked for. */
  'cut-off': z.optional(day),
  source: z.array(passage).check(z.minLength(1)),
  note: z.optional(text),
})

export type Round = z.infer<typeof round>
export type Period = z.infer<typeof period>

export const PLAN_FORMAT = 1

export const planDocument = z.strictObject({
  format: z.literal(PLAN_FORMAT),
  id: identifier,
  document: z.strictObject({
    title: text,
    /** How a report names the document: "Kế hoạch của Ban Thường vụ …". */
    cite: z.strictObject({ vi: text, en: text }),
    issuer: text,
    /** Number and date as printed, or "không rõ trong bản chép". */
    number: text,
    issued: text,
    notes: z.optional(z.array(text)),
  }),
  /** `closed`: a nominee whom no section takes is not covered; `open`: the text adds others; `none`: no sections. */
  sections: z.strictObject({ list: z.enum(['closed', 'open', 'none']), items: z.array(section) }),
  rounds: z.record(identifier, round),
  /** The questions that decide about years without a rating: unrated lawfully, outside existence, none left. */
  gaps: z.strictObject({ unrated: ask, outside: ask, 'none-left': ask }),
  questions: z.record(identifier, question),
  clauses: z.array(clause).check(z.minLength(1)),
  /** How the document is laid out, for holding the transcription against it. */
  source: z.optional(
    z.strictObject({
      /** The stretches that hold criteria: from these words to where those begin. Every word in them belongs to a clause or is a heading. */
      criteria: z.array(z.strictObject({ from: text, to: text })).check(z.minLength(1)),
      headings: z.array(text),
    }),
  ),
  /** What binds whoever sends a list; absent where the plan says nothing of lists. */
  slates: z.optional(slateRules),
  facts: catalogue,
})

export type PlanDocument = z.infer<typeof planDocument>
