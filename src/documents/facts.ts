/** The facts catalogue: every fact that a rule may ask for and a dossier may give, declared once. */
import * as z from 'zod/mini'
import { bilingual, day, identifier, monthDay, text } from './names.js'

export { factKinds } from './fact-kinds.js'
export type { FactKind } from './fact-kinds.js'

/** Whose the fact is: the nominee's, the led body's (which the nominee heads), or the family's. */
const whose = z.enum(['nominee', 'led-body', 'family'])

/** Who certifies the fact, and within which days. */
const certifier = z.strictObject({ id: identifier, by: text, from: z.optional(day), to: z.optional(day) })

const described = {
  label: bilingual,
  whose: z.optional(whose),
  /** Papers that prove it: any one group is enough, a group needs all its papers. */
  papers: z.optional(z.array(z.array(text))),
  certifiers: z.optional(z.array(certifier)),
  note: z.optional(text),
}

/** The day of the year on which the yearly value is due: `MM-DD`, in the year itself or in the next. */
const dueDay = { on: monthDay, 'next-year': z.optional(z.boolean()) }
const due = z.strictObject(dueDay)

/** Of a rating. Nothing else of a nominee goes by school years. */
const ratingDue = z.strictObject({
  ...dueDay,
  /** The due day of a nominee who is rated by school year (`nominee.school-year: yes`). */
  'school-year': z.optional(monthDay),
})

/** Something the dossier says of the nominee itself: one of a few values, or (with `many`) a list of them. */
export const attribute = z.strictObject({
  ...described,
  values: z.record(identifier, bilingual),
  many: z.optional(z.boolean()),
})

/** A judgement of a named meeting for one round; never computed. */
export const finding = z.strictObject({ ...described })

/** A yearly rating on the four-level scale, of the nominee or of its bodies. */
export const scale = z.strictObject({
  ...described,
  of: z.enum(['nominee', 'body']),
  due: ratingDue,
  /** Which dates of the nominee bound the years that can be rated; a body's own dates bound its years. */
  since: z.optional(z.enum(['nominee', 'party'])),
  /** What a rating on this scale shows of the nominee: whoever was rated as a party member was one. */
  implies: z.optional(z.record(identifier, identifier)),
})

/** A state that lasts: a standard reached, a recognition. */
export const standing = z.strictObject({ ...described, due: z.optional(due) })

/** A list of deeds, prizes or cases. `attributes` are what an item may say beside its day. */
export const list = z.strictObject({
  ...described,
  attributes: z.optional(z.record(identifier, z.strictObject({ label: bilingual, values: z.record(identifier, bilingual) }))),
})

/** A yearly number with a basis: revenue, a rate. */
export const series = z.strictObject({
  ...described,
  unit: bilingual,
  due,
  /** The least that it can be: what is counted is not below nought, and no rank is above the first. */
  lowest: z.optional(z.int()),
})

/** A title that is given year by year: yes or no for each, of the nominee or of its bodies. */
export const title = z.strictObject({ ...described, of: z.enum(['nominee', 'body']), due })

/** A catalogue of facts by kind. */
export const catalogue = z.strictObject({
  attributes: z.record(identifier, attribute),
  findings: z.record(identifier, finding),
  ratings: z.record(identifier, scale),
  standings: z.record(identifier, standing),
  lists: z.record(identifier, list),
  series: z.record(identifier, series),
  titles: z.record(identifier, title),
})

export type Catalogue = z.infer<typeof catalogue>
export type Due = z.infer<typeof ratingDue>
export type Certifier = z.infer<typeof certifier>
