import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compile } from '../src/decide/compile.js'
import { openPlan } from '../src/documents/open-plan.js'
import { coverage, type RanFixture } from '../src/prove/coverage/coverage.js'
import { prepareFixture } from '../src/prove/prepared.js'
import { runCases } from '../src/prove/run-fixture.js'
import { readFixture } from '../src/read/fixture.js'
import { load } from '../src/read/load.js'
import type { Source } from '../src/read/load.js'
import { readPlan } from '../src/read/plan.js'
import { formatProblem } from '../src/words/problem.js'

const yamlBelow = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.yaml'))
        .map((name) => join(folder, name))
        .sort()
    : []

const sourceOf = (name: string): Source => ({ name, text: readFileSync(name, 'utf8') })

/** Fixtures of slates are run by a test of their own. */
const isSlate = ({ name }: Source): boolean => /[\\/]slates[\\/]/.test(name)

/** A file beside the fixtures that holds a dossier says of whom it speaks; a fixture says which cases it has. */
const isDossier = (source: Source): boolean => /^nominee:/m.test(source.text) && !/^cases:/m.test(source.text)

/** A list of mutants that no case can tell from the plan. */
const isEquivalents = (source: Source): boolean => /^equivalent:/m.test(source.text)

const plans = readdirSync('rules').filter((name) => name !== 'facts')
const facts = yamlBelow('rules/facts').map(sourceOf)

describe.each(plans)('the fixtures of %s', (planId) => {
  const { plan: document, problems } = readPlan(yamlBelow(join('rules', planId)).filter((name) => !name.endsWith('rulings.starter.yaml')).map(sourceOf), { facts })
  if (document === undefined) {
    it('stand on rules that can be read', () => {
      expect(problems.map(formatProblem)).toEqual([])
    })
    return
  }
  const plan = openPlan(document)
  const program = compile(plan)
  const sources = yamlBelow(join('fixtures', planId)).map(sourceOf).filter((source) => !isDossier(source) && !isSlate(source) && !isEquivalents(source))

  it('are there', () => {
    expect(sources.length).toBeGreaterThan(0)
  })

  const ran: RanFixture[] = []
  for (const source of sources) {
    const { fixture, problems: wrong } = readFixture(source, document)
    if (fixture === undefined) {
      it(`${source.name} can be read`, () => {
        expect(wrong.map(formatProblem)).toEqual([])
      })
      continue
    }
    const dossierOf = (name: string): unknown => {
      const path = join(dirname(source.name), name)
      return existsSync(path) ? load(sourceOf(path)).loaded?.value : undefined
    }
    const cases = runCases(prepareFixture(fixture, plan, dossierOf), program)
    ran.push({ file: source.name, cases })
    describe(fixture.clause ?? source.name, () => {
      for (const { prepared: { of }, differences } of cases) {
        it(of.name, () => {
          expect(differences).toEqual([])
        })
      }
    })
  }

  it('try every point that a case can show', () => {
    const { points, hundredths } = coverage(ran, plan, program)
    expect(points.filter(({ status }) => status === 'uncovered').map(({ id }) => id)).toEqual([])
    expect(hundredths).toBe(10_000)
  })
})
