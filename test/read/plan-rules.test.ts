import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { unusedFacts } from '../../src/read/catalogue.js'
import { lintPlan } from '../../src/read/lint/lint-plan.js'
import type { Source } from '../../src/read/load.js'
import { readPlan } from '../../src/read/plan.js'
import { readRulings } from '../../src/read/rulings.js'
import { formatProblem } from '../../src/words/problem.js'

const rules = new URL('../../rules/', import.meta.url)

const filesOf = (folder: string, rulings = false): readonly Source[] =>
  readdirSync(new URL(`${folder}/`, rules))
    .filter((name) => name.endsWith('.yaml') && name.startsWith('rulings') === rulings)
    .map((name) => ({ name: `rules/${folder}/${name}`, text: readFileSync(new URL(`${folder}/${name}`, rules), 'utf8') }))

const facts = filesOf('facts')
const folders = readdirSync(rules, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() && entry.name !== 'facts' ? [entry.name] : []))
const read = new Map(folders.map((folder) => [folder, readPlan(filesOf(folder), { facts })]))

describe('the rules of the library', () => {
  it.each(folders)('%s reads, and is as strict as its words', (folder) => {
    const { plan, problems, locate } = read.get(folder) ?? {}
    expect(problems?.map(formatProblem)).toEqual([])
    if (plan === undefined || locate === undefined) throw new Error('it does not read')
    expect(plan.id).toBe(folder)
    expect(lintPlan(plan, locate).map(formatProblem)).toEqual([])
  })

  it.each(folders)('%s has a starter of rulings that lists every question and chooses nothing', (folder) => {
    const { plan } = read.get(folder) ?? {}
    if (plan === undefined) throw new Error('it does not read')
    const [starter] = filesOf(folder, true)
    expect(starter).toBeDefined()
    const { rulings, problems } = readRulings(starter ?? '', plan)
    expect(problems.map(formatProblem)).toEqual([])
    expect(rulings?.byQuestion.size).toBe(0)
    for (const question of Object.keys(plan.questions)) expect(starter?.text).toMatch(new RegExp(`^ +${question}:`, 'm'))
  })

  it('use every fact that they declare', () => {
    const plans = [...read.values()].flatMap(({ plan }) => (plan === undefined ? [] : [plan]))
    expect(unusedFacts(facts, plans).map(formatProblem)).toEqual([])
  })
})
