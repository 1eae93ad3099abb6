/** The questions of a plan and, from its fixtures, a case each on which the readings differ. Paths are relative to the root. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { compile } from '../../src/decide/compile.js'
import { openPlan } from '../../src/documents/open-plan.js'
import type { PlanDocument } from '../../src/documents/plan.js'
import type { QuestionCase } from '../../src/documents/question-case.js'
import { questionCases, type FixtureFile } from '../../src/prove/question-cases.js'
import { readFixture } from '../../src/read/fixture.js'
import { load } from '../../src/read/load.js'

/**
 * The questions that a dossier can meet: those of slates concern the sender, and no year is missed where nothing ranges
 * over years.
 */
function askedOfDossiers({ clauses, sections, rounds, gaps, questions }: PlanDocument): readonly string[] {
  const rules = JSON.stringify([clauses, sections, rounds])
  const overYears = /"(?:rating|series|number|title|years)":/.test(rules)
  const places = overYears ? rules + JSON.stringify(gaps) : rules
  return Object.keys(questions).filter((id) => places.includes(`"ask":"${id}"`) || places.includes(`"reading-of":"${id}"`))
}

const valueAt = (path: string): unknown => (existsSync(path) ? load({ name: path, text: readFileSync(path, 'utf8') }).loaded?.value : undefined)

function fixturesOf(plan: PlanDocument): readonly FixtureFile[] {
  const paths = readdirSync(`fixtures/${plan.id}`, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml') && !/^slates[\\/]/.test(path))
  return paths.sort().flatMap((path): readonly FixtureFile[] => {
    const file = `fixtures/${plan.id}/${path}`
    const text = readFileSync(file, 'utf8')
    const { fixture } = /^cases:/m.test(text) ? readFixture({ name: file, text }, plan) : {}
    return fixture === undefined ? [] : [{ file, fixture, dossierOf: (name) => valueAt(join(dirname(file), name)) }]
  })
}

/** By question that a dossier can meet, the first case on which its readings differ; undefined where no case shows it. */
export function casesOf(plan: PlanDocument): ReadonlyMap<string, QuestionCase | undefined> {
  const found = questionCases(compile(openPlan(plan)), fixturesOf(plan))
  return new Map(askedOfDossiers(plan).map((id) => [id, found.get(id)]))
}
