import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { getLanguageService, TextDocument } from 'yaml-language-server'
import { named, schemaOf, valueIn } from '../tools/schema-names.js'
import { planIds, schemas } from './shipped.js'

const schemaFolder = resolve('dist/schemas')

/** What an editor runs: it follows the line that names the schema, from a file as it stands in the repository. */
const service = getLanguageService({
  schemaRequestService: (uri) => {
    const name = fileURLToPath(uri).slice(schemaFolder.length + 1)
    const schema = schemas.get(name)
    return schema === undefined ? Promise.reject(new Error(`there is no schema ${name}`)) : Promise.resolve(JSON.stringify(schema))
  },
  workspaceContext: { resolveRelativePath: (path, resource) => new URL(path, resource).href },
})
service.configure({ validate: true, completion: true, hover: true, yamlVersion: '1.2' })

type Opened = Parameters<typeof service.doHover>[0]

/** A text that is opened under the same path again has another version, as in an editor. */
let version = 0
const open = (path: string, text: string): Opened => TextDocument.create(pathToFileURL(resolve(path)).href, 'yaml', ++version, text) as unknown as Opened

/** The text with a `|` where the cursor stands. */
function at(path: string, text: string): readonly [Opened, { readonly line: number; readonly character: number }] {
  const offset = text.indexOf('|')
  const before = text.slice(0, offset).split('\n')
  return [open(path, text.replace('|', '')), { line: before.length - 1, character: before[before.length - 1]?.length ?? 0 }]
}

const head = '# yaml-language-server: $schema=../../dist/schemas/dang-uy-khoi-2022/dossier.json\nformat: 1\nid: a\n'
const dossier = 'fixtures/demo/a.yaml'

async function offered(path: string, text: string): Promise<readonly string[]> {
  const { items } = await service.doComplete(...at(path, text), false)
  return items.map(({ label }) => label)
}

/** Line and column from one, with what is underlined. */
async function marked(path: string, text: string): Promise<readonly string[]> {
  const document = open(path, text)
  return (await service.doValidation(document, false)).map(({ range }) => `${range.start.line + 1}:${range.start.character + 1} ${document.getText(range)}`)
}

/** A file of the repository, with the line that names its schema. */
function withSchema(path: string): string {
  const text = readFileSync(path, 'utf8')
  return named(path, text, schemaOf(path, valueIn(path, text), planIds))
}

const markedIn = (path: string): Promise<readonly string[]> => marked(path, withSchema(path))

describe('in an editor with a YAML language server', () => {
  it('the facts of the plan are offered', async () => {
    expect(await offered(dossier, `${head}nominee: { kind: individual }\nratings:\n  |\n`)).toEqual(expect.arrayContaining(['official', 'party-member', 'party-org']))
    expect(await offered(dossier, `${head}nominee:\n  |\n`)).toEqual(expect.arrayContaining(['kind', 'post', 'party-member', 'since']))
    expect(await offered(dossier, `${head}nominee: { kind: individual }\nfindings:\n  |\n`)).toContain('general-achievement')
  })

  it('levels and values are offered', async () => {
    expect(await offered(dossier, `${head}nominee: { kind: individual }\nratings:\n  official:\n    2021: |\n`)).toEqual(expect.arrayContaining(['excellent', 'good', 'not-rated', 'Hoàn thành tốt nhiệm vụ']))
    expect(await offered(dossier, `${head}nominee:\n  kind: |\n`)).toEqual(expect.arrayContaining(['collective', 'individual', 'household', 'unknown']))
  })

  it('a fact is explained in both languages', async () => {
    const hover = await service.doHover(...at(dossier, `${head}nominee: { kind: individual }\nratings:\n  offi|cial:\n    2021: good\n`))
    expect(JSON.stringify(hover?.contents)).toMatch(/xếp loại chất lượng cán bộ.*yearly rating of an official/)
  })

  it('what is wrong is underlined where it stands', async () => {
    expect(await marked(dossier, `${head}nominee: { kind: individual }\nratings:\n  oficial:\n    2021: good\n`)).toEqual(['6:3 oficial'])
    expect(await marked(dossier, `${head}nominee: { kind: individual }\nratings:\n  official:\n    2021: god\n`)).toEqual(['7:11 god'])
    expect(await marked(dossier, `${head}nominee: { kind: person }\n`)).toEqual(['4:18 person'])
  })

  it.each(['fail-teacher-c', 'pass-office-a', 'undetermined-company-b'])('nothing is underlined in %s', async (name) => {
    expect(await markedIn(`fixtures/demo/${name}.yaml`)).toEqual([])
  })

  it('each of these follows its schema: with a line that is wrong, that line is underlined', async () => {
    const path = 'fixtures/demo/pass-office-a.yaml'
    const text = withSchema(path).replace('  kind: collective', '  kind: colective')
    expect(await marked(path, text)).toEqual([`${text.split('\n').indexOf('  kind: colective') + 1}:9 colective`])
  })

  const rule = 'rules/dang-uy-khoi-2022/3-individuals.yaml'
  const clause = '# yaml-language-server: $schema=../../dist/schemas/plan.json\nclauses:\n  - id: II.1/o\n    role: general\n    spans:\n      - one: Lời văn.\n'

  it('the kinds of demand and the parts of a clause are offered in a rule file', async () => {
    expect(await offered(rule, `${clause}    |\n`)).toEqual(expect.arrayContaining(['criteria', 'applies', 'section']))
    expect(await offered(rule, `${clause}    criteria:\n      one:\n        |\n`)).toEqual(expect.arrayContaining(['finding', 'rating', 'title', 'number', 'reading-of', 'applies', 'note']))
  })

  it('the rules of the library have nothing underlined, and a misspelt key has', async () => {
    expect(await markedIn(rule)).toEqual([])
    expect(await markedIn('rules/facts/ratings.yaml')).toEqual([])
    expect(await markedIn('rules/dang-uy-khoi-2022/rulings.starter.yaml')).toEqual([])
    expect(await markedIn('fixtures/dang-uy-khoi-2022/II.3.2-party.yaml')).toEqual([])
    expect(await marked(rule, clause.replace('role: general', 'rol: general'))).toContainEqual('4:5 rol')
  })
})
