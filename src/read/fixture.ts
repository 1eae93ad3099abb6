/** Reads a fixture: a table of cases with the answers that the text gives. */
import { checkRulings } from '../documents/check-rulings.js'
import { fixtureDocument, type FixtureCase, type FixtureDocument } from '../documents/fixture.js'
import type { Described } from '../documents/issues.js'
import type { PlanDocument } from '../documents/plan.js'
import { RULINGS_FORMAT, rulingsInFull } from '../documents/rulings.js'
import { yearFault, yearHint } from '../documents/year-asked.js'
import type { Problem } from '../words/problem.js'
import { shown } from '../words/shown.js'
import { readBySchema } from './by-schema.js'
import type { Path, Source } from './load.js'
import { fault, hintOf } from './schema-problems.js'

export interface ReadFixture {
  /** Only when nothing is wrong. */
  readonly fixture?: FixtureDocument
  readonly problems: readonly Problem[]
}

type Rulings = FixtureCase['rulings']

/** The cases of a table have names of their own; `list`: the key that they stand under. */
export function repeatedNames(list: string, cases: readonly { readonly name: string }[]): readonly Described[] {
  const first = new Map<string, number>()
  return cases.flatMap(({ name }, index) => {
    const earlier = first.get(name)
    if (earlier === undefined) first.set(name, index)
    return earlier === undefined ? [] : [fault('E_DUP_ID', [list, index, 'name'], `the case ${shown(name)} stands twice`, `it is also case ${earlier + 1}`)]
  })
}

/** What can be told without a plan. */
function alone({ clause, cases }: FixtureDocument): readonly Described[] {
  const unasked = cases.flatMap(({ expect }, index) => {
    const path: Path = ['cases', index, 'expect']
    const faults: Described[] = []
    if (Object.keys(expect).length === 0) faults.push(fault('E_VALUE', path, 'the case expects nothing', 'write an outcome', true))
    if (clause === undefined && (expect.clause !== undefined || expect.criteria !== undefined)) {
      faults.push(fault('E_MISSING_KEY', path, 'outcomes of one clause are expected: the key `clause` of the fixture is missing', undefined, true))
    }
    return faults
  })
  return [...repeatedNames('cases', cases), ...unasked]
}

/** A fixture names files in its own folder and below it: nothing else is opened on its word. */
const besideIt = /^(?!.*(?:^|\/)\.)[^/\\:%\p{Cc}][^\\:%\p{Cc}]*\.(?:ya?ml|json)$/u

function namedFiles({ base }: FixtureDocument): readonly Described[] {
  const named: readonly (readonly [string, Path])[] = [
    ...(typeof base.dossier === 'string' ? [[base.dossier, ['base', 'dossier']] as const] : []),
    ...(base.others ?? []).map((name, index) => [name, ['base', 'others', index]] as const),
  ]
  return named.flatMap(([name, path]) => (besideIt.test(name) ? [] : [fault('E_VALUE', path, `${shown(name)} is no file in the folder of the fixture or below it`, 'write its name from that folder on, as `dossiers/office.yaml`')]))
}

/** What is wrong with the rulings of a case. */
export function rulingFaults(plan: PlanDocument, given: Rulings = {}, path: Path): readonly Described[] {
  const { faults } = checkRulings(plan, { format: RULINGS_FORMAT, plan: plan.id, rulings: rulingsInFull(given) })
  return faults.map((each) => ({ ...each, path: [...path, ...each.path] }))
}

/** That an id is one of those of the plan. */
export function known(code: Described['code'], id: string | undefined, ids: readonly string[], what: string, path: Path, onKey = false): readonly Described[] {
  return id === undefined || ids.includes(id) ? [] : [fault(code, path, `the plan has no ${what} ${shown(id)}`, hintOf(id, ids, what === 'criterion' ? 'criteria' : what.replace(/y?$/, (end) => (end === 'y' ? 'ies' : 's'))), onKey)]
}

/** A year that the round is not asked about, or that the cut-off comes before. */
function yearFaults(plan: PlanDocument, round: string, year: number | undefined, cutOff: string | undefined, path: Path): readonly Described[] {
  const wrong = year === undefined ? undefined : yearFault(plan, round, year, cutOff)
  return wrong === undefined ? [] : [fault('E_VALUE', [...path, 'year'], wrong.message, yearHint(plan, wrong))]
}

/** Names of clauses, criteria, rounds, questions and readings. */
function against(plan: PlanDocument, { plan: planId, clause, base, cases }: FixtureDocument): readonly Described[] {
  if (planId !== plan.id) return [fault('E_PLAN', ['plan'], `this fixture is for the plan ${shown(planId)}`, `the plan read is ${shown(plan.id)}`)]
  const rounds = Object.keys(plan.rounds)
  const clauses = plan.clauses.map(({ id }) => id)
  const questions = Object.keys(plan.questions)
  const criteria = plan.clauses.find(({ id }) => id === clause)?.criteria.map(({ id }) => id)
  return [
    ...known('E_REF', clause, clauses, 'clause', ['clause']),
    ...known('E_ROUND', base.round, rounds, 'round', ['base', 'round']),
    ...yearFaults(plan, base.round, base.year, base['cut-off'], ['base']),
    ...rulingFaults(plan, base.rulings, ['base']),
    ...cases.flatMap((each, index) => {
      const path: Path = ['cases', index]
      const expect: Path = [...path, 'expect']
      return [
        ...known('E_ROUND', each.round, rounds, 'round', [...path, 'round']),
        ...yearFaults(plan, each.round ?? base.round, each.year, each['cut-off'] ?? (each.round === undefined ? base['cut-off'] : undefined), path),
        ...rulingFaults(plan, each.rulings, path),
        ...Object.keys(each.expect.clauses ?? {}).flatMap((id) => known('E_REF', id, clauses, 'clause', [...expect, 'clauses', id], true)),
        ...(each.expect.questions ?? []).flatMap((id, at) => known('E_QUESTION', id, questions, 'question', [...expect, 'questions', at])),
        ...(criteria === undefined ? [] : Object.keys(each.expect.criteria ?? {}).flatMap((id) => known('E_REF', id, criteria, 'criterion', [...expect, 'criteria', id], true))),
        ...(criteria === undefined ? [] : (each.expect.decides ?? []).flatMap((id, at) => known('E_REF', id, criteria, 'criterion', [...expect, 'decides', at]))),
      ]
    }),
  ]
}

/** With a plan, the names that the fixture uses are looked up in it. */
export function readFixture(source: string | Source, plan?: PlanDocument): ReadFixture {
  const { document, problems } = readBySchema(source, fixtureDocument, (given) => [...alone(given), ...namedFiles(given), ...(plan === undefined ? [] : against(plan, given))])
  return { ...(document === undefined ? {} : { fixture: document }), problems }
}
