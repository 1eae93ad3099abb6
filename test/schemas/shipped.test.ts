import { Ajv, type ValidateFunction } from 'ajv'
import { readFileSync, readdirSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ruleFile } from '../../src/documents/rule-file.js'
import { load } from '../../src/read/load.js'
import { lazily } from '../support/lazily.js'
import { named, schemaOf, valueIn } from '../tools/schema-names.js'
import { planIds, schemas, yamlBelow } from './shipped.js'

// What stands in many places of a schema is compiled once, and as it is: that takes half the time.
const ajv = new Ajv({ allErrors: true, inlineRefs: false, code: { optimize: false } })
ajv.addVocabulary(['enumDescriptions'])
const compiled = new Map([...schemas].map(([name, schema]) => [name, ajv.compile(schema)]))

function validator(name: string): ValidateFunction {
  const found = compiled.get(name)
  if (found === undefined) throw new Error(`there is no schema ${name}`)
  return found
}

/** What the schema says against the value, without the many ways in which other alternatives fail too. */
function against(name: string, value: unknown): readonly string[] {
  const validate = validator(name)
  if (validate(value)) return []
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`)
}

const valueOf = (name: string, text: string): unknown => load({ name, text }).loaded?.value

const files = [...yamlBelow('rules'), ...yamlBelow('fixtures')].map(({ name, text }) => {
  const value = lazily(() => valueIn(name, text))
  return { name, text, value, schema: lazily(() => schemaOf(name, value(), planIds)) }
})

describe('the schemas', () => {
  it('are there for every kind of document, and for every plan', () => {
    expect([...schemas.keys()].toSorted()).toEqual(
      ['plan', 'facts', 'verdict', ...['', ...planIds.map((id) => `${id}/`)].flatMap((folder) => ['dossier', 'fixture', 'rulings', 'slate', 'slate-fixture', 'equivalent-mutants'].map((kind) => `${folder}${kind}`))].map((name) => `${name}.json`).toSorted(),
    )
  })

  it('have an id of their own and are draft-07', () => {
    const all = [...schemas.values()]
    expect(new Set(all.map(({ $id }) => $id)).size).toBe(all.length)
    expect(schemas.get('dossier.json')).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#', $id: 'urn:binhxet:schema:dossier:1' })
    expect(schemas.get('dang-uy-khoi-2022/dossier.json')?.$id).toBe('urn:binhxet:schema:dossier:1:dang-uy-khoi-2022')
  })
})

describe('each file of the library fits its schema', () => {
  it.each(files)('$name', ({ value, schema }) => {
    expect(against(schema(), value())).toEqual([])
  })

  it.each(files.filter(({ name }) => /\/slates\//.test(name)))('$name fits the one of slates of any plan', ({ value, schema }) => {
    expect(against(posix.basename(schema()), value())).toEqual([])
  })

  it('and names it in its first line, by a path that leads to it', () => {
    const leads = files.map(({ name, text }) => posix.join(posix.dirname(name), /^# yaml-language-server: \$schema=(\S+)\n/.exec(text)?.[1] ?? ''))
    expect(leads.filter((path) => !schemas.has(path.replace(/^dist\/schemas\//, '')))).toEqual([])
    expect(files.filter(({ name, text, schema }) => text !== named(name, text, schema())).map(({ name }) => name)).toEqual([])
  })

  it.each(files.filter(({ name }) => /^fixtures\/demo\/[^/]+$/.test(name)))('$name fits the one of any plan', ({ value }) => {
    expect(against('dossier.json', value())).toEqual([])
  })
})

describe('a rule file', () => {
  const folder = 'test/bad/plan'
  const shapes = ['E_DEMAND', 'E_FORMAT', 'E_NAME', 'E_SHAPE', 'E_SPAN', 'E_UNKNOWN_KEY', 'E_GROUP', 'E_ENUM']

  it.each(['small-plan', 'small-more'])('%s fits', (name) => {
    expect(against('plan.json', valueOf(name, readFileSync(`test/read/${name}.yaml`, 'utf8')))).toEqual([])
  })

  it.each(readdirSync(folder).sort())('%s is refused where its shape is wrong, by the schema as by the reader', (file) => {
    const text = readFileSync(`${folder}/${file}`, 'utf8')
    const value = valueOf(file, text)
    const refused = against('plan.json', value).length > 0
    expect(refused).toBe(!ruleFile.safeParse(value).success)
    if (shapes.includes(file.replace('.yaml', '')) && file !== 'E_ENUM.yaml') expect(refused).toBe(true)
  })
})

describe('a dossier', () => {
  const name = 'dang-uy-khoi-2022/dossier.json'
  const dossier = { format: 1, id: 'a', nominee: { kind: 'individual' } }

  it.each<[string, object, string]>([
    ['an unknown finding', { findings: { 'general-achievment': 'yes' } }, '/findings must NOT have additional properties'],
    ['an unknown scale', { ratings: { oficial: {} } }, '/ratings must NOT have additional properties'],
    ['an unknown level', { ratings: { official: { 2021: 'god' } } }, '/ratings/official/2021 must be equal to one of the allowed values'],
    ['an unknown value', { nominee: { kind: 'person' } }, '/nominee/kind must be equal to one of the allowed values'],
    ['an unknown attribute', { nominee: { kin: 'individual' } }, '/nominee must NOT have additional properties'],
    ['a scale that rates no bodies', { bodies: [{ id: 'x', scale: 'official' }] }, '/bodies/0/scale must be equal to one of the allowed values'],
    ['another section', { section: 'II.9' }, '/section must be equal to one of the allowed values'],
    ['another plan', { plan: 'other' }, '/plan must be equal to constant'],
    ['a finding of another round', { findings: { 'general-achievement': { met: 'no', round: 'interm' } } }, '/findings/general-achievement/round must be equal to one of the allowed values'],
    ['a day in another form', { nominee: { since: '30/3/2023' } }, '/nominee/since must match pattern'],
    ['a collective led, with an unknown fact', { led: { body: { ...dossier, findings: { no: 'yes' } } } }, '/led/body/findings must NOT have additional properties'],
  ])('with %s is refused', (_, parts, expected) => {
    expect(against(name, { ...dossier, ...parts }).join('\n')).toContain(expected)
  })

  it('takes levels by code and by name, and a collective led inline', () => {
    const ratings = { official: { 2021: 'excellent', 2022: 'Hoàn thành tốt nhiệm vụ', 2023: { level: 'HTTNV' } } }
    const findings = { 'general-achievement': { years: { 2021: { met: 'no', round: 'interim' } } } }
    expect(against(name, { ...dossier, ratings, findings, led: { body: { ...dossier, nominee: { kind: 'collective' } } } })).toEqual([])
  })

  it('shows the labels of facts in both languages', () => {
    const { properties } = schemas.get(name) ?? {}
    expect(properties?.['ratings']?.properties?.['official']?.description).toBe('xếp loại chất lượng cán bộ, công chức, viên chức, người lao động / yearly rating of an official, public employee or worker')
    expect(properties?.['nominee']?.properties?.['kind']).toMatchObject({ enumDescriptions: expect.arrayContaining([expect.stringMatching(/^tập thể/)]) as unknown })
  })
})

describe('rulings and fixtures', () => {
  const rulings = (each: object): object => ({ format: 1, plan: 'dang-uy-khoi-2022', rulings: each })

  it.each<[string, object, string]>([
    ['an unknown question', { 'review-tme': {} }, '/rulings must NOT have additional properties'],
    ['an unknown reading', { 'review-time': { reading: 'sometimes' } }, '/rulings/review-time/reading must be equal to one of the allowed values'],
    ['a number for a reading', { 'review-time': { value: 2 } }, '/rulings/review-time must NOT have additional properties'],
  ])('rulings with %s are refused', (_, each, expected) => {
    expect(against('dang-uy-khoi-2022/rulings.json', rulings(each)).join('\n')).toContain(expected)
  })

  it('a case under another round, clause or question is refused', () => {
    const base = { round: 'interim', dossier: { format: 1, id: 'a', nominee: {} } }
    const fixture = { format: 1, plan: 'dang-uy-khoi-2022', clause: 'II.1/o', base, cases: [{ name: 'a', expect: { clause: 'pass' } }] }
    const name = 'dang-uy-khoi-2022/fixture.json'
    expect(against(name, fixture)).toEqual([])
    expect(against(name, { ...fixture, clause: 'II.1/x' })).toEqual(['/clause must be equal to one of the allowed values'])
    expect(against(name, { ...fixture, cases: [{ name: 'a', round: 'finale', expect: {} }] })).toEqual(['/cases/0/round must be equal to one of the allowed values'])
    expect(against(name, { ...fixture, cases: [{ name: 'a', expect: { questions: ['x'] } }] })).toEqual(['/cases/0/expect/questions/0 must be equal to one of the allowed values'])
  })
})

describe('slates', () => {
  const name = 'huyen-uy-2022/slate.json'
  const slate = { format: 1, id: 'a', round: 'interim', list: 'registration', body: { id: 'x', kind: 'office' } }

  it.each<[string, object, string]>([
    ['another round', { round: 'yearly' }, '/round must be equal to one of the allowed values'],
    ['a list that is none', { list: 'quarterly' }, '/list must be equal to one of the allowed values'],
    ['another kind of body', { body: { id: 'x', kind: 'bank' } }, '/body/kind must be equal to one of the allowed values'],
    ['another kind of nominee', { dossiers: [{ id: 'a', kind: 'village' }] }, '/dossiers/0/kind must be equal to one of the allowed values'],
    ['an outcome that is none', { dossiers: [{ id: 'a', outcome: 'passed' }] }, '/dossiers/0/outcome must be equal to one of the allowed values'],
    ['a day in another form', { submitted: '20/4/2022' }, '/submitted must match pattern'],
    ['a stretch that is none', { covers: '2022-H3' }, '/covers must match pattern'],
    ['another plan', { plan: 'dak-doa-2021' }, '/plan must be equal to constant'],
    ['a key that is none', { submited: '2022-04-20' }, ' must NOT have additional properties'],
  ])('with %s are refused', (_, parts, expected) => {
    expect(against(name, slate)).toEqual([])
    expect(against(name, { ...slate, ...parts }).join('\n')).toContain(expected)
  })

  it('show what lists and kinds of body are', () => {
    const { properties } = schemas.get(name) ?? {}
    expect(properties?.['list']).toMatchObject({ enumDescriptions: expect.arrayContaining([expect.stringMatching(/^danh sách đăng ký/)]) as unknown })
    expect(properties?.['body']?.properties?.['kind']).toMatchObject({ enumDescriptions: expect.arrayContaining([expect.stringMatching(/^Trung tâm Y tế huyện/)]) as unknown })
  })

  it('fixtures of them name duties, questions and places of the plan', () => {
    const of = (parts: object): object => ({ format: 1, plan: 'huyen-uy-2022', base: { round: slate.round, body: slate.body }, reviews: [{ name: 'a', expect: { outcome: 'met' }, ...parts }] })
    const fixture = 'huyen-uy-2022/slate-fixture.json'
    expect(against(fixture, of({}))).toEqual([])
    expect(against(fixture, of({ expect: { outcome: 'met', findings: { count: 'met' } } }))).toEqual(['/reviews/0/expect/findings must NOT have additional properties'])
    expect(against(fixture, of({ bodies: ['bank'] }))).toEqual(['/reviews/0/bodies/0 must be equal to one of the allowed values'])
    expect(against(fixture, of({ rulings: { late: 1 } }))).toEqual(['/reviews/0/rulings must NOT have additional properties'])
    expect(against(fixture, { ...of({}), place: 'II.1' })).toEqual(['/place must be equal to one of the allowed values'])
  })
})

describe('a list of equivalent mutants', () => {
  const list = { format: 1, plan: 'huyen-uy-2022', equivalent: [{ mutant: 'a b->c', why: 'why' }] }

  it.each<[string, object, string]>([
    ['of another plan', { plan: 'dak-doa-2021' }, '/plan must be equal to constant'],
    ['without a reason', { equivalent: [{ mutant: 'a b->c' }] }, "/equivalent/0 must have required property 'why'"],
    ['with a key that is none', { mutants: [] }, ' must NOT have additional properties'],
  ])('%s is refused', (_, parts, expected) => {
    expect(against('huyen-uy-2022/equivalent-mutants.json', list)).toEqual([])
    expect(against('huyen-uy-2022/equivalent-mutants.json', { ...list, ...parts }).join('\n')).toContain(expected)
  })
})

describe('the line that names the schema', () => {
  it('leads from the file to the schema, takes the place of another, and changes nothing else', () => {
    const once = named('fixtures/demo/a.yaml', '# Một hồ sơ.\nformat: 1\n', 'dossier.json')
    expect(once).toBe('# yaml-language-server: $schema=../../dist/schemas/dossier.json\n# Một hồ sơ.\nformat: 1\n')
    expect(named('rules/a.yaml', once, 'plan.json')).toBe('# yaml-language-server: $schema=../dist/schemas/plan.json\n# Một hồ sơ.\nformat: 1\n')
  })
})
