import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { questionsTable } from '../src/tell/questions-table.js'
import { rulesOf } from './oracle/rules.js'
import { questionCases } from './tools/question-cases.js'

const plans = readdirSync('rules').filter((name) => name !== 'facts').map(rulesOf)
const maps = plans.map((plan) => [plan.id, questionCases(plan)] as const)
const whole = maps.filter(([, { unheard }]) => unheard.length === 0)

describe('questions', () => {
  it('dang-uy-khoi-2022 has a fixture for every clause', () => {
    expect(whole.map(([id]) => id)).toContain('dang-uy-khoi-2022')
  })

  it.each(whole)('of %s have a dossier each on which the readings differ', (_, { cases }) => {
    expect([...cases].filter(([, of]) => of.length === 0).map(([question]) => question)).toEqual([])
  })
})

describe('the table of questions', () => {
  it.each(['vi', 'en'] as const)('has each question of each plan once, under its plan, in %s', (lang) => {
    const lines = questionsTable(plans, { lang, width: 1000 }).split('\n')
    expect(lines.flatMap((line) => /^ {2}[?∅] ([a-z0-9-]+): “/.exec(line)?.[1] ?? [])).toEqual(plans.flatMap(({ questions }) => Object.keys(questions)))
    expect(lines.flatMap((line) => /^([a-z0-9-]+): /.exec(line)?.[1] ?? [])).toEqual(plans.map(({ id }) => id))
  })
})
