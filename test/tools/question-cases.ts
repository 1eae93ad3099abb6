/** Where the readings of each question differ: the cases of fixtures that expect the question, or give a ruling on it. Paths are relative to the root. */
import { readFileSync, readdirSync } from 'node:fs'
import type { PlanDocument } from '../../src/documents/plan.js'
import { readFixture } from '../../src/read/fixture.js'

export interface QuestionCase {
  readonly file: string
  readonly name: string
}

export interface QuestionMap {
  readonly cases: ReadonlyMap<string, readonly QuestionCase[]>
  /** Clauses with criteria that no fixture is about. */
  readonly unheard: readonly string[]
}

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

export function questionCases(plan: PlanDocument): QuestionMap {
  const cases = new Map<string, QuestionCase[]>(askedOfDossiers(plan).map((id) => [id, []]))
  const heard = new Set<string>()
  for (const path of readdirSync(`fixtures/${plan.id}`, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!path.endsWith('.yaml') || /^slates[\\/]/.test(path)) continue
    const file = `fixtures/${plan.id}/${path}`
    const text = readFileSync(file, 'utf8')
    if (!/^cases:/m.test(text)) continue
    const { fixture } = readFixture({ name: file, text }, plan)
    if (fixture === undefined) continue
    if (fixture.clause !== undefined) heard.add(fixture.clause)
    for (const each of fixture.cases) {
      for (const id of new Set([...(each.expect.questions ?? []), ...Object.keys(each.rulings ?? {})])) cases.get(id)?.push({ file, name: each.name })
    }
  }
  return { cases, unheard: plan.clauses.filter(({ id, criteria }) => criteria.length > 0 && !heard.has(id)).map(({ id }) => id) }
}
