/** What a criterion demands: a closed union, one kind for each key that names it. */
import * as z from 'zod/mini'
import { levels } from '../words/level.js'
import { clauseId, day, identifier, text } from './names.js'
import { ask } from './question.js'
import type { Ask } from './question.js'

const orAsk = <T extends z.ZodMiniType>(value: T) => z.union([value, ask])

/**
 * Which closed years of the period a yearly demand ranges over:
 * `every` ("hàng năm"), `last` (the last closed one), `some` (at least one).
 */
export const yearRange = z.enum(['every', 'last', 'some'])
export type YearRange = z.infer<typeof yearRange>

/** What a body that does not exist counts as. */
export const absent = z.enum(['not-applicable', 'fail'])
export type Absent = z.infer<typeof absent>

/** When a case of a list counts: dated within the period, standing at the cut-off, or ever up to it. */
export const within = z.enum(['period', 'cut-off', 'ever'])
export type Within = z.infer<typeof within>

/** Whose dossier answers for a leader: the body led or served, the department headed, or nobody's. */
export const led = z.enum(['body', 'department', 'none'])
export type Led = z.infer<typeof led>

const count = z.int().check(z.minimum(1), z.maximum(1000))

/** The meeting's finding is that it is met; with `years`, in each of them; with `at`, at each body of that scale. */
export const findingDemand = z.strictObject({
  finding: identifier,
  years: z.optional(orAsk(yearRange)),
  at: z.optional(identifier),
  none: z.optional(orAsk(absent)),
})

/** A rating of at least a level, over years, of the nominee or of every body of the scale. */
export const ratingDemand = z.strictObject({
  rating: identifier,
  'at-least': z.enum(levels),
  years: z.optional(orAsk(yearRange)),
  /** In at least so many closed years; by round where the words differ by round. */
  'at-least-years': z.optional(z.union([count, z.record(identifier, count)])),
  none: z.optional(orAsk(absent)),
})

/** A standard or recognition holds: on the last day that counts, or on its due day in the years. */
export const standingDemand = z.strictObject({ standing: identifier, years: z.optional(orAsk(yearRange)) })

/** At least or at most so many items, of one list or of several together, whose attributes have these values. */
export const listDemand = z.strictObject({
  list: z.union([identifier, z.array(identifier).check(z.minLength(1))]),
  where: z.optional(z.record(identifier, identifier)),
  /** A number, or one that the office names. */
  'at-least': z.optional(orAsk(count)),
  'at-most': z.optional(z.int().check(z.minimum(0), z.maximum(1000))),
  within: z.optional(orAsk(within)),
})

/** A yearly number rises or falls against the year before, in the years. */
export const seriesDemand = z.strictObject({
  series: identifier,
  goes: z.enum(['up', 'down']),
  years: orAsk(z.enum(['every', 'last'])),
  /** What two years with different bases count as: left out of the range, or compared as they stand. */
  'new-basis': orAsk(z.enum(['left-out', 'compared'])),
  /** What a year counts as that stays at zero where the number is to fall; without it, staying is not falling. */
  'at-zero': z.optional(orAsk(z.enum(['met', 'unmet']))),
})

const bound = z.number().check(z.minimum(-1e15), z.maximum(1e15))

/** A yearly number is at least or at most so much, in the years. */
export const numberDemand = z.strictObject({
  number: identifier,
  'at-least': z.optional(orAsk(bound)),
  'at-most': z.optional(orAsk(bound)),
  years: orAsk(yearRange),
})

/** A title given year by year is held in the years, or so many years in a row; by the nominee or by each of its bodies; with `at`, by each body of that scale. */
export const titleDemand = z.strictObject({
  title: identifier,
  years: z.optional(orAsk(yearRange)),
  'in-a-row': z.optional(orAsk(count)),
  /** Whether a run of years may begin before the period. */
  'reaching-back': z.optional(orAsk(z.enum(['yes', 'no']))),
  at: z.optional(identifier),
  none: z.optional(orAsk(absent)),
})

/** The criteria stand in another document, cited by number and day; `name` is how the plan calls it. */
export const documentDemand = z.strictObject({ document: text, on: day, name: text })

/** By which clauses a collective led is judged: those of the sections named, and with `general` those outside all sections too. */
export interface LedCriteria {
  readonly meets: readonly string[]
  readonly general?: 'yes' | undefined
}

/** The collective that the nominee leads meets the criteria of the sections named, and what else is asked of it. */
export interface LedDemand extends LedCriteria {
  /** By post of the nominee (`head`, `deputy`, …), whose dossier answers. */
  readonly led: Readonly<Record<string, Led | Ask>>
  /** What is asked of the collective besides. */
  readonly holds?: Demand | undefined
  /** What it counts as when no such section takes the collective. */
  readonly 'not-covered': Absent | Ask
}

const ledDemand = z.strictObject({
  led: z.record(identifier, orAsk(led)),
  meets: z.array(clauseId).check(z.minLength(1)),
  general: z.optional(z.literal('yes')),
  holds: z.optional(z.lazy(() => demand)),
  'not-covered': orAsk(absent),
})

export type FindingDemand = z.infer<typeof findingDemand>
export type RatingDemand = z.infer<typeof ratingDemand>
export type StandingDemand = z.infer<typeof standingDemand>
export type ListDemand = z.infer<typeof listDemand>
export type SeriesDemand = z.infer<typeof seriesDemand>
export type NumberDemand = z.infer<typeof numberDemand>
export type TitleDemand = z.infer<typeof titleDemand>
export type DocumentDemand = z.infer<typeof documentDemand>
/** What is asked depends on how the words are read: the reading's value picks the demand. */
export type ReadingDemand = { readonly 'reading-of': string; readonly is: { readonly [value: string]: Demand } }
export type AllDemand = { readonly all: readonly Demand[] }
export type AnyDemand = { readonly any: readonly Demand[] }
export type NotDemand = { readonly not: Demand }
export type AtLeastDemand = { readonly 'at-least': number; readonly of: readonly Demand[] }

export type LeafDemand = FindingDemand | RatingDemand | StandingDemand | ListDemand | SeriesDemand | NumberDemand | TitleDemand | DocumentDemand | LedDemand

export type Demand = LeafDemand | AllDemand | AnyDemand | NotDemand | AtLeastDemand | ReadingDemand

/** The forms of a demand, in the order of {@link demandKeys}. */
export const demandForms = (): readonly z.ZodMiniObject[] => [
  findingDemand,
  ratingDemand,
  standingDemand,
  listDemand,
  seriesDemand,
  ledDemand,
  z.strictObject({ all: z.array(demand).check(z.minLength(1)) }),
  z.strictObject({ any: z.array(demand).check(z.minLength(1)) }),
  z.strictObject({ not: demand }),
  z.strictObject({ 'at-least': count, of: z.array(demand).check(z.minLength(1)) }),
  numberDemand,
  titleDemand,
  documentDemand,
  z.strictObject({ 'reading-of': identifier, is: z.record(identifier, demand) }),
]

export const demand: z.ZodMiniType<Demand> = z.lazy(() =>
  z.union(demandForms(), { error: `demand ${demandKeys.join(' ')}` }),
) as unknown as z.ZodMiniType<Demand>

/** The key that tells each kind of demand from the others. */
export const demandKeys = ['finding', 'rating', 'standing', 'list', 'series', 'led', 'all', 'any', 'not', 'of', 'number', 'title', 'document', 'reading-of'] as const
