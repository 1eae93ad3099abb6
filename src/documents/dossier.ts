/** A dossier as an office writes it. The schema is built from a plan's catalogue, so that a fact it lacks is an error. */
import * as z from 'zod/mini'
import { ratedFromName } from '../words/level-names.js'
import type { Catalogue } from './facts.js'
import { answer, clauseId, day, identifier, text, year, yearKey } from './names.js'

export const DOSSIER_FORMAT = 1

/** A paper, written once and referred to by its key: kind, number, day, and who signed it. */
export const paper = z.strictObject({
  kind: text,
  number: z.optional(text),
  on: z.optional(day),
  by: z.optional(text),
  /** The catalogue's id of the certifier, where the reader is to check it. */
  certifier: z.optional(identifier),
})

export type Paper = z.infer<typeof paper>

export const papers = z.optional(z.union([identifier, z.array(identifier).check(z.minLength(1))]))

/** A level by its code or its full Vietnamese name. */
export const rated = z.string().check(z.refine((name) => ratedFromName(name) !== undefined, { error: 'level' }))

const ratedYear = z.union([rated, z.strictObject({ level: rated, paper: papers })])
export const ratedYears = z.record(yearKey, ratedYear)

/** One finding for the round, or one a year, or one a body; `round` is what may name the round of each. */
export function findingEntryOf(round: z.ZodMiniType<string>) {
  const value = z.union([answer, z.strictObject({ met: answer, paper: papers, round: z.optional(round) })])
  return z.union([...value.def.options, z.strictObject({ years: z.record(yearKey, value) }), z.strictObject({ bodies: z.record(identifier, value) })])
}

export const findingEntry = findingEntryOf(identifier)

export const lasting = z.strictObject({ from: day, to: z.optional(day), paper: papers })

/** A bare list may lack members; `complete: yes` says that it does not (`since`: from that day on), `paper` who says so. */
export function listing<T extends z.ZodMiniType>(item: T) {
  return z.union([
    z.array(item),
    z.strictObject({ complete: z.enum(['yes', 'no']), since: z.optional(day), paper: papers, list: z.array(item) }),
  ])
}

const titleYear = z.union([answer, z.strictObject({ held: answer, paper: papers })])
export const titleYears = z.record(yearKey, titleYear)

const decimal = z.string().check(z.regex(/^-?\d{1,15}(\.\d{1,12})?$/))
/** An exact decimal, or a part of a whole as `3/120`. */
const amount = z.union([z.number(), decimal, z.string().check(z.regex(/^\d{1,15}\/[1-9]\d{0,14}$/))], { error: 'number' })
const yearAmount = z.union([amount, z.strictObject({ value: amount, basis: z.optional(text), paper: papers })])
export const seriesEntry = z.strictObject({ basis: z.optional(text), years: z.record(yearKey, yearAmount) })

const body = z.strictObject({
  id: identifier,
  scale: identifier,
  name: z.optional(text),
  from: z.optional(day),
  to: z.optional(day),
})

function keyed<T extends z.ZodMiniType>(ids: readonly string[], value: (id: string) => T) {
  return z.optional(z.strictObject(Object.fromEntries(ids.map((id) => [id, z.optional(value(id))]))))
}

/** The schema of a dossier whose facts are those of `catalogue`. */
export function dossierSchema(catalogue: Catalogue, finding = findingEntry) {
  const attributes = Object.fromEntries(
    Object.entries(catalogue.attributes).map(([id, fact]) => {
      const values = z.enum([...Object.keys(fact.values), 'unknown'])
      return [id, z.optional(fact.many ? z.union([z.literal('unknown'), z.array(z.enum(Object.keys(fact.values)))]) : values)]
    }),
  )
  return z.strictObject({
    format: z.literal(DOSSIER_FORMAT),
    id: identifier,
    plan: z.optional(identifier),
    round: z.optional(identifier),
    /** The year that is reviewed, in a round of one year. */
    year: z.optional(year),
    /** The section in which the nominee is nominated. */
    section: z.optional(clauseId),
    note: z.optional(text),
    nominee: z.strictObject({
      name: z.optional(text),
      /** When the person was recruited, or the body established; and when that ended. Unstated: it was there all the time. */
      since: z.optional(day),
      until: z.optional(day),
      'party-since': z.optional(day),
      'party-until': z.optional(day),
      ...attributes,
    }),
    papers: z.optional(z.record(identifier, paper)),
    bodies: z.optional(listing(body)),
    ratings: keyed(Object.keys(catalogue.ratings), (id) =>
      catalogue.ratings[id]?.of === 'body' ? z.record(identifier, ratedYears) : ratedYears,
    ),
    findings: keyed(Object.keys(catalogue.findings), () => finding),
    standings: keyed(Object.keys(catalogue.standings), () => listing(lasting)),
    lists: keyed(Object.keys(catalogue.lists), (id) => {
      const own = Object.entries(catalogue.lists[id]?.attributes ?? {}).map(
        ([name, attribute]) => [name, z.optional(z.enum([...Object.keys(attribute.values), 'unknown']))] as const,
      )
      return listing(
        z.strictObject({
          on: z.optional(day),
          from: z.optional(day),
          to: z.optional(day),
          title: z.optional(text),
          paper: papers,
          ...Object.fromEntries(own),
        }),
      )
    }),
    series: keyed(Object.keys(catalogue.series), () => seriesEntry),
    titles: keyed(Object.keys(catalogue.titles), (id) =>
      catalogue.titles[id]?.of === 'body' ? z.record(identifier, titleYears) : titleYears,
    ),
    /** The collectives that the nominee leads: each a dossier of its own, or the id of one given beside this. */
    led: z.optional(
      z.strictObject({
        body: z.optional(z.union([identifier, z.record(z.string(), z.unknown())])),
        department: z.optional(z.union([identifier, z.record(z.string(), z.unknown())])),
      }),
    ),
  })
}

export type FindingEntry = z.infer<typeof findingEntry>
export type FindingValue = Exclude<FindingEntry, { readonly years: unknown } | { readonly bodies: unknown }>
export type RatedYear = z.infer<typeof ratedYear>
export type Lasting = z.infer<typeof lasting>
export type TitleYear = z.infer<typeof titleYear>
export type SeriesEntry = z.infer<typeof seriesEntry>
export type Body = z.infer<typeof body>
export type Papers = z.infer<typeof papers>
export interface ListItem {
  readonly on?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly title?: string | undefined
  readonly paper?: Papers
  readonly [attribute: string]: unknown
}
export type Listing<T> = readonly T[] | { readonly complete: 'yes' | 'no'; readonly since?: string | undefined; readonly paper?: Papers; readonly list: readonly T[] }

/** A dossier as data, of any catalogue. The typed forms of single plans narrow it. */
export interface DossierDocument {
  readonly format: typeof DOSSIER_FORMAT
  readonly id: string
  readonly plan?: string | undefined
  readonly round?: string | undefined
  readonly year?: number | undefined
  readonly section?: string | undefined
  readonly note?: string | undefined
  readonly nominee: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly papers?: Readonly<Record<string, Paper>> | undefined
  readonly bodies?: Listing<Body> | undefined
  readonly ratings?: Readonly<Record<string, Readonly<Record<string, RatedYear | Readonly<Record<string, RatedYear>>>>>> | undefined
  readonly findings?: Readonly<Record<string, FindingEntry>> | undefined
  readonly standings?: Readonly<Record<string, Listing<Lasting>>> | undefined
  readonly lists?: Readonly<Record<string, Listing<ListItem>>> | undefined
  readonly series?: Readonly<Record<string, SeriesEntry>> | undefined
  readonly titles?: Readonly<Record<string, Readonly<Record<string, TitleYear | Readonly<Record<string, TitleYear>>>>>> | undefined
  readonly led?: { readonly body?: string | Readonly<Record<string, unknown>>; readonly department?: string | Readonly<Record<string, unknown>> } | undefined
}
