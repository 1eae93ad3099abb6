import { Ajv } from 'ajv'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compile } from '../../src/decide/compile.js'
import { openPlan } from '../../src/documents/open-plan.js'
import type { KeptVerdict } from '../../src/documents/verdict-schema.js'
import { readDossier } from '../../src/read/dossier.js'
import { readVerdict } from '../../src/read/verdict.js'
import { formatProblem } from '../../src/words/problem.js'
import { plans, schemas } from './shipped.js'

const document = plans.find(({ id }) => id === 'dang-uy-khoi-2022')
if (document === undefined) throw new Error('the plan does not read')
const plan = openPlan(document)
const program = compile(plan)

type Dossier = Parameters<typeof program.evaluate>[0]

const folders = ['fixtures/demo', 'fixtures/dang-uy-khoi-2022/dossiers']

const sources = folders.flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith('.yaml')).map((name) => ({ name: `${folder}/${name}`, text: readFileSync(`${folder}/${name}`, 'utf8') })))

function dossiersBeside(others: readonly Dossier[]): readonly (readonly [string, Dossier])[] {
  return sources.flatMap((source) => {
    const { dossier } = readDossier(source, plan, { others })
    return dossier === undefined ? [] : [[source.name, dossier] as const]
  })
}

/** Read twice: the collectives that leaders refer to are there the second time. */
const dossiers = dossiersBeside(dossiersBeside([]).map(([, dossier]) => dossier))

const verdicts = dossiers.map(([name, dossier]) => [name, program.evaluate(dossier, { round: 'interim' })] as const)
const kept = (): KeptVerdict => JSON.parse(JSON.stringify(verdicts[0]?.[1])) as KeptVerdict

/** A kept verdict, changed by hand. */
function changed(change: (verdict: KeptVerdict) => void): readonly string[] {
  const verdict = kept()
  change(verdict)
  return readVerdict(verdict).problems.map(({ code, pointer }) => `${code} ${pointer ?? ''}`)
}

describe('a verdict that was kept', () => {
  it.each(verdicts)('%s comes back as it was, from text and from the object', (_, verdict) => {
    const text = JSON.stringify(verdict)
    const read = readVerdict({ name: 'verdict.json', text })
    expect(read.problems.map(formatProblem)).toEqual([])
    expect(JSON.stringify(read.verdict)).toBe(text)
    expect(readVerdict(text).verdict).toEqual(read.verdict)
    expect(readVerdict(JSON.parse(text) as object).verdict).toEqual(read.verdict)
  })

  it('fits its JSON Schema', () => {
    const ajv = new Ajv({ allErrors: true })
    const validate = ajv.compile(schemas.get('verdict.json') ?? false)
    for (const [name, verdict] of verdicts) {
      validate(JSON.parse(JSON.stringify(verdict)))
      expect(validate.errors ?? [], name).toEqual([])
    }
    expect(validate({ ...kept(), outcome: 'maybe' })).toBe(false)
  })

  it('is of every outcome and has nested verdicts', () => {
    expect(new Set(verdicts.map(([, { outcome }]) => outcome))).toEqual(new Set(['pass', 'fail', 'undetermined', 'not-covered']))
    expect(JSON.stringify(verdicts).includes('"nested"')).toBe(true)
  })

  it.each<[string, (verdict: KeptVerdict) => void, string]>([
    ['of another format', (verdict) => Object.assign(verdict, { format: 2 }), 'E_FORMAT /format'],
    ['with another outcome', (verdict) => Object.assign(verdict, { outcome: 'rejected' }), 'E_ENUM /outcome'],
    ['without its clauses', (verdict) => delete (verdict as Partial<KeptVerdict>).clauses, 'E_MISSING_KEY '],
    ['with a key that it does not have', (verdict) => Object.assign(verdict, { score: 3 }), 'E_UNKNOWN_KEY /score'],
    ['with a day that does not exist', (verdict) => Object.assign(verdict, { cutOff: '2023-02-30' }), 'E_DATE /cutOff'],
    ['with a criterion that demands nothing known', (verdict) => Object.assign(verdict.clauses[0]?.criteria[0] ?? {}, { required: { findng: 'a' } }), 'E_DEMAND /clauses/0/criteria/0/required'],
  ])('and is %s is refused where it is wrong', (_, change, expected) => {
    expect(changed(change)).toContain(expected)
  })

  it('is refused with its place in the file', () => {
    const text = JSON.stringify(kept(), undefined, 1).replace(/"outcome": "[a-z-]+"/, '"outcome": "rejected"')
    const line = text.split('\n').findIndex((each) => each.includes('"rejected"')) + 1
    const { verdict, problems } = readVerdict({ name: 'kept.json', text })
    expect(verdict).toBeUndefined()
    expect(problems.map(({ file, code, line: at }) => [file, code, at])).toEqual([['kept.json', 'E_ENUM', line]])
    expect(readVerdict({ name: 'kept.json', text: '{' }).problems.map(({ code }) => code)).toEqual(['E_JSON_SYNTAX'])
    expect(readVerdict([]).verdict).toBeUndefined()
    expect(readVerdict({ format: 1, when: new Date(0) }).problems.map(({ code }) => code)).toEqual(['E_SHAPE'])
  })
})
