import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openPlan } from '../../src/documents/open-plan.js'
import { readDossier } from '../../src/read/dossier.js'
import { problemCodes } from '../../src/words/problem-codes.js'
import { rulesOf } from '../oracle/rules.js'

const plan = openPlan(rulesOf('dang-uy-khoi-2022'))

/** Code, line and column of the one problem of the file of that name. */
const bad: readonly (readonly [code: string, line: number, column: number])[] = [
  ['E_NUMBER', 5, 47],
  ['E_LEVEL', 5, 30],
  ['E_BODY', 6, 25],
  ['E_PAPER', 6, 52],
  ['E_CONFLICT', 5, 24],
  ['E_CYCLE', 5, 14],
  ['E_PLAN', 5, 7],
  ['E_ROUND', 5, 8],
  ['E_SECTION', 5, 10],
  ['E_VALUE', 5, 57],
  ['E_DATE', 5, 41],
  ['E_FACT_UNKNOWN', 5, 13],
  ['E_ENUM', 4, 18],
  ['E_DUP_ID', 5, 50],
  ['W_CERTIFIER', 6, 56],
  ['W_CONTRADICTS', 4, 44],
]

describe('a bad dossier', () => {
  it.each(bad)('%s stands at line %i, column %i', (code, line, column) => {
    const name = `${code}.yaml`
    const { dossier, problems } = readDossier({ name, text: readFileSync(`test/bad/dossier/${name}`, 'utf8') }, plan)
    expect(problems.map((each) => [each.code, each.file, each.line, each.column])).toEqual([[code, name, line, column]])
    expect(dossier === undefined).toBe(code.startsWith('E_'))
  })

  it('is there for every file', () => {
    expect(readdirSync('test/bad/dossier').sort()).toEqual(bad.map(([code]) => `${code}.yaml`).sort())
  })

  it('gives a figure below the least that the catalogue says it can be', () => {
    const household = (rank: string) => `format: 1\nid: a\nnominee: { kind: household }\nseries: { household-income-rank: { years: { 2022: ${rank} } } }\n`
    const under = openPlan(rulesOf('dak-doa-2021'))
    expect(readDossier(household('1'), under).problems).toEqual([])
    expect(readDossier(household('0'), under).problems.map(({ code, line, column, message }) => [code, line, column, message])).toEqual([
      ['E_VALUE', 4, 51, '`0` is below 1, the least that `household-income-rank` can be'],
    ])
    expect(readDossier(household('1/2'), under).problems.map(({ code }) => code)).toEqual(['E_VALUE'])
  })

  it('reports all that is wrong at once', () => {
    const text = 'format: 1\nid: a\nnominee: { kind: indivdual }\nfindings: { abel: yes }\nratings: { official: { 2021: Xuat sac } }\n'
    const { problems } = readDossier(text, plan)
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ['E_ENUM', 3],
      ['E_FACT_UNKNOWN', 4],
      ['E_LEVEL', 5],
    ])
  })
})

describe('every code of problem', () => {
  /** Two dossiers in one call, and a catalogue beside all its plans: what no single file can show. */
  const bySeveralFiles = ['E_DUP_DOSSIER', 'W_UNUSED']

  it('has a bad file', () => {
    const files = readdirSync('test/bad', { recursive: true, encoding: 'utf8' })
    const without = Object.keys(problemCodes).filter((code) => !files.some((file) => new RegExp(`(^|/)${code}(\\.|-|/|$)`).test(file)))
    expect(without).toEqual(bySeveralFiles)
  })
})
