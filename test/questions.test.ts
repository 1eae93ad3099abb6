import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { questionsTable } from '../src/tell/questions-table.js'
import { rulesOf } from './oracle/rules.js'
import { casesOf } from './tools/question-cases.js'

const plans = readdirSync('rules').filter((name) => name !== 'facts').map(rulesOf)

describe('questions', () => {
  it.each(plans.map((plan) => [plan.id, plan] as const))('of %s have a dossier each on which the readings differ', (_, plan) => {
    const cases = [...casesOf(plan)]
    expect(cases.filter(([, shown]) => shown === undefined).map(([question]) => question)).toEqual([])
    expect(cases.map(([, shown]) => new Set(shown?.outcomes.values()).size).filter((different) => different < 2)).toEqual([])
  })
})

describe('the table of questions', () => {
  it.each(['vi', 'en'] as const)('has each question of each plan once, under its plan, in %s', (lang) => {
    const lines = questionsTable(plans, { lang, width: 1000 }).split('\n')
    expect(lines.flatMap((line) => /^ {2}[?∅] ([a-z0-9-]+): “/.exec(line)?.[1] ?? [])).toEqual(plans.flatMap(({ questions }) => Object.keys(questions)))
    expect(lines.flatMap((line) => /^([a-z0-9-]+): /.exec(line)?.[1] ?? [])).toEqual(plans.map(({ id }) => id))
  })
})
