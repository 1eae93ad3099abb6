import { describe, expect, it } from 'vitest'
import type { PlanDocument } from '../../src/documents/plan.js'
import { compare, histogram, type Compared } from './differ.js'
import { randomCase } from './random-dossier.js'
import { randomPlan } from './random-plan.js'
import { rulesOf } from './rules.js'
import { effort, isThorough } from '../support/effort.js'

const plan = rulesOf('dang-uy-khoi-2022')
const seeds = (from: number, many: number): readonly number[] => Array.from({ length: many }, (_, index) => from + index)

const expectAgreement = (compared: Compared, cases: number): void => {
  expect(compared.refused).toEqual([])
  expect(compared.differences).toEqual([])
  expect(compared.cases).toBe(cases)
}

describe('the library and a second model of the same law', () => {
  it('agree on 2,000 dossiers of a plan: verdicts, sections, clauses and criteria', () => {
    const compared = compare(plan, seeds(1, 2000))
    expectAgreement(compared, 2000)
    const { pass = 0, fail = 0, undetermined = 0, 'not-covered': notCovered = 0 } = compared.verdicts
    expect(pass, histogram(compared)).toBeGreaterThanOrEqual(200)
    expect(fail, histogram(compared)).toBeGreaterThanOrEqual(200)
    expect(undetermined, histogram(compared)).toBeGreaterThanOrEqual(200)
    expect(notCovered, histogram(compared)).toBeGreaterThanOrEqual(50)
  }, 120_000)

  it('agree on random plans with every kind of demand, 10 dossiers each', () => {
    for (const seed of seeds(1, effort(20, 100))) expectAgreement(compare(randomPlan(plan, seed), seeds(1000 * seed, 10)), 10)
  }, 120_000)
})

describe('random dossiers and plans', () => {
  it('are functions of the seed', () => {
    for (const seed of seeds(1, 50)) {
      expect(randomCase(plan, seed)).toEqual(randomCase(plan, seed))
      expect(randomPlan(plan, seed)).toEqual(randomPlan(plan, seed))
    }
    expect(new Set(seeds(1, 150).map((seed) => JSON.stringify(randomCase(plan, seed)))).size).toBe(150)
  })

  it('say every kind of thing: each section, round, level and answer, papers and none, linked and not', () => {
    const said = seeds(1, 1500).map((seed) => JSON.stringify(randomCase(plan, seed)))
    const wanted = [
      ...plan.sections.items.map(({ id }) => `"section":"${id}"`),
      ...Object.keys(plan.rounds).map((round) => `"round":"${round}"`),
      ...Object.entries(plan.facts.attributes).flatMap(([, { values }]) => Object.keys(values).map((value) => `"${value}"`)),
      ...['excellent', 'good', 'completed', 'not-completed', 'not-rated', 'Hoàn thành tốt nhiệm vụ'].map((level) => `"${level}"`),
      ...['"unknown"', '"complete":"no"', '"complete":"yes"', '"since"', '"party-until"', '"led":{', '"body":{', '"body":"led-body"', '"evidence":"required"', '"basis":"b2"', '"paper":["p1","p2"]', '"bodies":{"complete":"yes","list":[]'],
    ]
    expect(wanted.filter((words) => !said.some((text) => text.includes(words)))).toEqual([])
  })
})

describe('the comparison', () => {
  const text = JSON.stringify(plan)
  const misreadings: readonly (readonly [words: string, misread: string])[] = [
    ['"at-least":"excellent","years":"every"', '"at-least":"good","years":"every"'],
    ['"at-least":"good","years":"every"', '"at-least":"good","years":"last"'],
    ['"final":2', '"final":1'],
    ['"goes":"up"', '"goes":"down"'],
    ['"at-most":0', '"at-most":1'],
    ['"value":"falls-away"', '"value":"binds"'],
    ['"on":"01-31","next-year":true', '"on":"12-15"'],
    ['"standing":"culture-standard","years":"every"', '"standing":"culture-standard"'],
    ['"where":{"applied":"yes"},', ''],
    ['"funding":"state-budget"', '"funding":["state-budget","none"]'],
    ['"author":"yes"', '"author":["yes","no"]'],
    ['"head":"body"', '"head":"none"'],
    ['"none":{"ask":"absent-body"}', '"none":"fail"'],
    ['"school-year":"06-30"', '"school-year":"12-15"'],
    ['"list":"closed"', '"list":"open"'],
  ]

  it.each(misreadings.filter((_, index) => isThorough || index % 4 === 0))('notices %s read as %s', (words, misread) => {
    expect(text).toContain(words)
    const other = JSON.parse(text.replaceAll(words, misread)) as PlanDocument
    const noticed = seeds(0, 60).some((part) => compare(plan, seeds(1 + 50 * part, 50), other).differences.length > 0)
    expect(noticed).toBe(true)
  })
})
