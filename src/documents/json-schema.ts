/** JSON Schemas (draft-07) of the documents, from the same schemas that check them; with the labels of facts for editors. */
import * as z from 'zod/mini'
import { levels } from '../words/level.js'
import { ratedNames } from '../words/level-names.js'
import { condition } from './condition.js'
import { demand } from './demand.js'
import { DOSSIER_FORMAT, findingEntry, rated, ratedYears, seriesEntry, titleYears } from './dossier.js'
import { EQUIVALENTS_FORMAT, equivalentsDocument } from './equivalents.js'
import { FIXTURE_FORMAT, fixtureDocument } from './fixture.js'
import { day, type Bilingual } from './names.js'
import { anyDossier, dossierOf, equivalentsOf, findingOf, fixtureOf, rulingsOf } from './plan-schemas.js'
import { slateFixtureOf, slateOf } from './plan-slate-schemas.js'
import { PLAN_FORMAT, type PlanDocument } from './plan.js'
import { authoredSpan, catalogueFile, ruleFile } from './rule-file.js'
import { RULINGS_FORMAT, rulingsDocument } from './rulings.js'
import { SLATE_FIXTURE_FORMAT, slateFixture } from './slate-fixture.js'
import { SLATE_FORMAT, slateDocument } from './slate.js'
import { VERDICT_FORMAT } from './verdict.js'
import { verdict } from './verdict-schema.js'

/** A part of a JSON Schema. `enumDescriptions` is what editors show beside the values of `enum`. */
export interface JsonSchema {
  readonly $id?: string
  readonly title?: string
  readonly description?: string
  readonly $ref?: string
  readonly allOf?: readonly JsonSchema[]
  readonly anyOf?: readonly JsonSchema[]
  readonly items?: JsonSchema
  readonly enum?: readonly unknown[]
  readonly enumDescriptions?: readonly string[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly definitions?: Readonly<Record<string, JsonSchema>>
  readonly [keyword: string]: unknown
}

const dayPattern = '^(19|20|21)\\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$|^2200-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$'

/** As an office would write them: the codes, the full names with a capital, the abbreviations in capitals. */
const codes: readonly string[] = [...levels, 'not-rated']
const usualRatings = ratedNames.map((name) => {
  if (codes.includes(name)) return name
  return name.includes(' ') ? name.replace(/^./u, (first) => first.toUpperCase()).replace('xsnv', 'XSNV') : name.toUpperCase()
})

type Written = Record<string, unknown>

/** What a refinement says, in the words of JSON Schema. */
function refine(schema: unknown, written: Written): void {
  if (schema === day) written['pattern'] = dayPattern
  if (schema === rated) written['enum'] = usualRatings
  if (schema === authoredSpan) {
    Object.assign(written, { minProperties: 1, maxProperties: 1, propertyNames: { pattern: '^[a-z0-9][a-z0-9-]*(\\+[a-z0-9][a-z0-9-]*)*$' } })
  }
  if (schema === condition) {
    const branches = written['anyOf'] as JsonSchema[] | undefined
    const attributes = branches?.[branches.length - 1] as Written | undefined
    if (attributes === undefined) return
    attributes['minProperties'] = 1
    attributes['propertyNames'] = { pattern: '^(?!(?:all|any|not|ask|is)$)[a-z0-9][a-z0-9-]*$' }
  }
}

const isMap = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null && !Array.isArray(value)

const reference = /^#\/definitions\/(.+)$/

/** A key of YAML may be a number to an editor, as `2021:` is. */
function withoutType(names: unknown): unknown {
  if (!isMap(names)) return names
  const { type, ...rest } = names
  return type === 'string' ? rest : names
}

/** Puts short parts where they are used, and names the long ones after the key under which they first stand. */
function readable(schema: JsonSchema): JsonSchema {
  const { definitions = {}, ...top } = schema
  const names = new Map<string, string>()
  const kept: Record<string, JsonSchema> = {}
  const unused = (name: string): string => {
    let given = name
    for (let number = 2; Object.hasOwn(kept, given) || Object.hasOwn(definitions, given); number++) given = `${name}-${number}`
    return given
  }
  const isShort = (name: string, part: JsonSchema): boolean => {
    const length = JSON.stringify(part).length
    return name.startsWith('__') && length <= 300 && !JSON.stringify(part).includes(`"#/definitions/${name}"`)
  }
  const walk = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((each) => walk(each, key))
    if (!isMap(value)) return value
    const [first, ...others] = value.allOf ?? []
    if (first !== undefined && others.length === 0 && Object.keys(value).length === 1) return walk(first, key)
    const name = value.$ref === undefined ? undefined : reference.exec(value.$ref)?.[1]
    const part = name === undefined ? undefined : definitions[name]
    if (name === undefined || part === undefined) {
      return Object.fromEntries(
        Object.entries(value).map(([keyword, inner]) => [
          keyword,
          keyword === 'propertyNames' ? withoutType(walk(inner, key)) : keyword === 'properties' && isMap(inner) ? Object.fromEntries(Object.entries(inner).map(([property, each]) => [property, walk(each, property)])) : walk(inner, key),
        ]),
      )
    }
    if (isShort(name, part)) return walk(part, key)
    let given = names.get(name)
    if (given === undefined) {
      given = name.startsWith('__') ? unused(key) : name
      names.set(name, given)
      kept[given] = {}
      kept[given] = walk(part, key) as JsonSchema
    }
    return { $ref: `#/definitions/${given}` }
  }
  const result = walk(top, 'part') as JsonSchema
  return Object.keys(kept).length === 0 ? result : { ...result, definitions: kept }
}

/** Parts that have a name in every schema that holds them. */
const shared = { demand, condition, finding: findingEntry, 'rated-years': ratedYears, figures: seriesEntry, 'title-years': titleYears }

function written(schema: z.ZodMiniType, id: string, title: string, named: Readonly<Record<string, z.ZodMiniType>> = {}): JsonSchema {
  const metadata = z.registry<{ id: string }>()
  for (const [name, each] of Object.entries({ ...shared, ...named })) metadata.add(each, { id: name })
  const made = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    reused: 'ref',
    unrepresentable: 'any',
    metadata: metadata as never,
    override: ({ zodSchema, jsonSchema }) => refine(zodSchema, jsonSchema),
  }) as unknown as JsonSchema
  const { $schema, ...rest } = readable(made)
  return { $schema, $id: `urn:binhxet:schema:${id}`, title, ...rest }
}

const said = ({ vi, en }: Bilingual): string => `${vi} / ${en}`

/** A part with what an editor shows for it. Beside a reference nothing else counts, so it goes inside. */
function described(part: JsonSchema, of: Bilingual): JsonSchema {
  return part.$ref === undefined ? { ...part, description: said(of) } : { description: said(of), allOf: [part] }
}

type Labels = Readonly<Record<string, Bilingual>>

/** The parts of a map, those that have a label with it. */
function labelled(properties: JsonSchema['properties'] = {}, labels: Labels): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(
    Object.entries(properties).map(([id, part]) => {
      const label = Object.hasOwn(labels, id) ? labels[id] : undefined
      return [id, label === undefined ? part : described(part, label)]
    }),
  )
}

/** A choice among names, with what each stands for. */
function explained(part: JsonSchema | undefined, labels: Labels): JsonSchema {
  if (part?.enum === undefined) return part ?? {}
  return { ...part, enumDescriptions: part.enum.map((value) => (Object.hasOwn(labels, String(value)) ? said(labels[String(value)] as Bilingual) : String(value))) }
}

const keysOfDossier: Labels = {
  id: { vi: 'mã hồ sơ', en: 'id of the dossier' },
  plan: { vi: 'kế hoạch mà hồ sơ theo', en: 'the plan under which it is judged' },
  round: { vi: 'đợt bình xét', en: 'the review' },
  section: { vi: 'mục mà cá nhân, tập thể được đề nghị', en: 'the section in which the nominee is nominated' },
  note: { vi: 'ghi chú', en: 'a note' },
  nominee: { vi: 'cá nhân, tập thể, hộ gia đình được đề nghị', en: 'whom the dossier is about' },
  papers: { vi: 'giấy tờ trong hồ sơ', en: 'the papers of the dossier' },
  bodies: { vi: 'tổ chức đảng, đoàn thể', en: 'party organisations and mass organisations' },
  ratings: { vi: 'xếp loại từng năm', en: 'yearly ratings' },
  findings: { vi: 'kết luận của hội nghị xét', en: 'what the meeting found' },
  standings: { vi: 'chuẩn, danh hiệu có thời hạn', en: 'standards and recognitions that last' },
  lists: { vi: 'danh sách thành tích, sự việc', en: 'lists of deeds and cases' },
  series: { vi: 'số liệu từng năm', en: 'yearly numbers' },
  titles: { vi: 'danh hiệu từng năm', en: 'titles given year by year' },
  led: { vi: 'tập thể do cá nhân đứng đầu', en: 'the collectives that the nominee leads' },
}

const keysOfNominee: Labels = {
  name: { vi: 'tên', en: 'name' },
  since: { vi: 'ngày tuyển dụng, ngày thành lập; không ghi là đã có từ trước', en: 'the day of recruitment or establishment; unstated: long before' },
  until: { vi: 'ngày thôi việc, ngày giải thể; không ghi là đến nay vẫn còn', en: 'the day on which that ended; unstated: not yet' },
  'party-since': { vi: 'ngày vào Đảng', en: 'the day of joining the party' },
  'party-until': { vi: 'ngày ra khỏi Đảng', en: 'the day of leaving the party' },
}

/** The dossier part of a schema with labels; `self` is where an inline dossier of a collective is described. */
function dossierWithLabels(schema: JsonSchema, self: string, plan?: PlanDocument): JsonSchema {
  const facts = plan?.facts
  const parts: Record<string, JsonSchema> = { ...schema.properties }
  const { nominee, led } = parts
  if (nominee !== undefined) {
    const own = Object.fromEntries(
      Object.entries(nominee.properties ?? {}).map(([id, part]) => {
        const values = facts?.attributes[id]?.values ?? {}
        return [id, part.anyOf === undefined ? explained(part, values) : { ...part, anyOf: part.anyOf.map((each) => (each.items === undefined ? each : { ...each, items: explained(each.items, values) })) }]
      }),
    )
    const labels = Object.fromEntries(Object.entries(facts?.attributes ?? {}).map(([id, { label }]) => [id, label]))
    parts['nominee'] = { ...nominee, properties: labelled(own, { ...keysOfNominee, ...labels }) }
  }
  for (const kind of ['ratings', 'findings', 'standings', 'lists', 'series', 'titles'] as const) {
    const part = parts[kind]
    const labels = Object.fromEntries(Object.entries(facts?.[kind] ?? {}).map(([id, { label }]) => [id, label]))
    if (part?.properties !== undefined) parts[kind] = { ...part, properties: labelled(part.properties, labels) }
  }
  if (led?.properties !== undefined) {
    const one = (part: JsonSchema): JsonSchema => ({ anyOf: [part.anyOf?.[0] ?? {}, { $ref: self }] })
    parts['led'] = { ...led, properties: Object.fromEntries(Object.entries(led.properties).map(([id, part]) => [id, one(part)])) }
  }
  const sections = Object.fromEntries((plan?.sections.items ?? []).map(({ id, heading }) => [id, { vi: heading, en: id }]))
  parts['section'] = explained(parts['section'], sections)
  parts['round'] = explained(parts['round'], plan?.rounds ?? {})
  return { ...schema, properties: labelled(parts, keysOfDossier) }
}

/** The scale of a body is one of those that rate bodies. */
function withScales(schema: JsonSchema, { facts }: PlanDocument): JsonSchema {
  const labels = Object.fromEntries(Object.entries(facts.ratings).flatMap(([id, { of, label }]) => (of === 'body' ? [[id, label]] : [])))
  if (Object.keys(labels).length === 0) return schema
  const scale = explained({ type: 'string', enum: Object.keys(labels) }, labels)
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk)
    if (!isMap(value)) return value
    const isBody = value.properties !== undefined && Object.hasOwn(value.properties, 'scale')
    return isBody ? { ...value, properties: { ...value.properties, scale } } : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]))
  }
  return walk(schema) as JsonSchema
}

/** The questions of the plan, and what their readings say. */
function rulingsWithLabels(schema: JsonSchema, plan: PlanDocument): JsonSchema {
  const readingsOf = (id: string): Labels => {
    const question = plan.questions[id]
    return question !== undefined && 'readings' in question ? question.readings : {}
  }
  const one = (part: JsonSchema, id: string): JsonSchema => {
    if (part.anyOf !== undefined) return { ...part, anyOf: part.anyOf.map((each) => one(each, id)) }
    if (part.enum !== undefined) return explained(part, readingsOf(id))
    const { reading } = part.properties ?? {}
    return reading === undefined ? part : { ...part, properties: { ...part.properties, reading: explained(reading, readingsOf(id)) } }
  }
  const parts = Object.fromEntries(Object.entries(schema.properties ?? {}).map(([id, part]) => [id, one(part, id)]))
  return { ...schema, properties: labelled(parts, plan.questions) }
}

/** Wherever a round, a list, a body or a nominee's kind is chosen, what each of the plan's names stands for. */
function slatesWithLabels(schema: JsonSchema, plan: PlanDocument): JsonSchema {
  const kinds: Labels = { ...plan.facts.attributes['kind']?.values, ...plan.slates?.bodies }
  const labels: Readonly<Record<string, Labels>> = { round: plan.rounds, list: plan.slates?.lists ?? {}, kind: kinds, bodies: kinds }
  const named = (part: JsonSchema, names: Labels): JsonSchema => (part.items === undefined ? explained(part, names) : { ...part, items: explained(part.items, names) })
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk)
    if (!isMap(value)) return value
    const inner = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, walk(each)])) as JsonSchema
    if (!isMap(value.properties)) return inner
    const properties = Object.entries(inner.properties ?? {}).map(([key, part]) => [key, Object.hasOwn(labels, key) ? named(part, labels[key] ?? {}) : part] as const)
    return { ...inner, properties: Object.fromEntries(properties) }
  }
  return walk(schema) as JsonSchema
}

/** The schemas of one plan's documents, by file name. */
function ofPlan(plan: PlanDocument): readonly (readonly [string, JsonSchema])[] {
  const { id } = plan
  const finding = findingOf(plan)
  const dossier = written(dossierOf(plan, finding), `dossier:${DOSSIER_FORMAT}:${id}`, `Dossier, ${id}`, { finding })
  const rulings = written(rulingsOf(plan), `rulings:${RULINGS_FORMAT}:${id}`, `Rulings, ${id}`)
  const inline = dossierOf(plan, finding)
  const fixture = written(fixtureOf(plan, inline), `fixture:${FIXTURE_FORMAT}:${id}`, `Fixture, ${id}`, { finding, 'inline-dossier': inline })
  const { 'inline-dossier': within, rulings: short, ...others } = fixture.definitions ?? {}
  return [
    [`${id}/dossier.json`, withScales(dossierWithLabels(dossier, '#', plan), plan)],
    [`${id}/rulings.json`, { ...rulings, properties: { ...rulings.properties, rulings: rulingsWithLabels(rulings.properties?.['rulings'] ?? {}, plan) } }],
    [
      `${id}/fixture.json`,
      withScales(
        {
          ...fixture,
          definitions: {
            ...others,
            ...(short === undefined ? {} : { rulings: rulingsWithLabels(short, plan) }),
            'inline-dossier': dossierWithLabels(within ?? {}, '#/definitions/inline-dossier', plan),
          },
        },
        plan,
      ),
    ],
    [`${id}/slate.json`, slatesWithLabels(written(slateOf(plan), `slate:${SLATE_FORMAT}:${id}`, `Slate, ${id}`), plan)],
    [`${id}/slate-fixture.json`, slatesWithLabels(written(slateFixtureOf(plan), `slate-fixture:${SLATE_FIXTURE_FORMAT}:${id}`, `Fixture of slates, ${id}`), plan)],
    [`${id}/equivalent-mutants.json`, written(equivalentsOf(plan), `equivalent-mutants:${EQUIVALENTS_FORMAT}:${id}`, `Equivalent mutants, ${id}`)],
  ]
}

/** Every schema by its file name: those of any plan, and below each plan's id those with its names. */
export function jsonSchemas(plans: readonly PlanDocument[]): ReadonlyMap<string, JsonSchema> {
  return new Map([
    ['plan.json', written(ruleFile, `plan:${PLAN_FORMAT}`, 'Rule file of a plan')],
    ['facts.json', written(catalogueFile, `facts:${PLAN_FORMAT}`, 'Facts that plans share')],
    ['dossier.json', dossierWithLabels(written(anyDossier(), `dossier:${DOSSIER_FORMAT}`, 'Dossier'), '#')],
    ['rulings.json', written(rulingsDocument, `rulings:${RULINGS_FORMAT}`, 'Rulings')],
    ['fixture.json', written(fixtureDocument, `fixture:${FIXTURE_FORMAT}`, 'Fixture')],
    ['slate.json', written(slateDocument, `slate:${SLATE_FORMAT}`, 'Slate')],
    ['slate-fixture.json', written(slateFixture, `slate-fixture:${SLATE_FIXTURE_FORMAT}`, 'Fixture of slates')],
    ['equivalent-mutants.json', written(equivalentsDocument, `equivalent-mutants:${EQUIVALENTS_FORMAT}`, 'Equivalent mutants')],
    ['verdict.json', written(verdict, `verdict:${VERDICT_FORMAT}`, 'Verdict')],
    ...plans.flatMap(ofPlan),
  ])
}
