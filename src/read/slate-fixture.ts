/** Reads a fixture of slates: a table of lists with what a review of them has to say. */
import { checkSlate } from '../documents/check-slate.js'
import { describeIssues, parseOptions, type Described } from '../documents/issues.js'
import type { PlanDocument } from '../documents/plan.js'
import { slateFixture, slatesOf, type SlateCase, type SlateFixture } from '../documents/slate-fixture.js'
import type { Problem } from '../words/problem.js'
import { shown } from '../words/shown.js'
import { known, rulingFaults } from './fixture.js'
import { dossierLimits, load, type Path, type Source } from './load.js'
import { fault, inFile, inOrder, sourceOf, toProblem } from './schema-problems.js'

export interface ReadSlateFixture {
  /** Only when nothing is wrong. */
  readonly fixture?: SlateFixture
  readonly problems: readonly Problem[]
}

/** What can be told without a plan. */
function alone({ reviews }: SlateFixture): readonly Described[] {
  const names = reviews.map(({ name }) => name)
  return reviews.flatMap(({ name, slate, slates, expect }, index) => {
    const path: Path = ['reviews', index]
    const first = names.indexOf(name)
    const faults: Described[] = []
    if (first < index) faults.push(fault('E_DUP_ID', [...path, 'name'], `the case ${shown(name)} stands twice`, `it is also case ${first + 1}`))
    if (slate !== undefined && slates !== undefined) faults.push(fault('E_GROUP', [...path, 'slates'], 'one case cannot have both `slate` and `slates`', undefined, true))
    const sent = slates?.length ?? 1
    const expected = expect.outcomes?.length ?? sent
    if (expected !== sent) faults.push(fault('E_VALUE', [...path, 'expect', 'outcomes'], `the case has ${sent} slates, and outcomes of ${expected} are expected`))
    return faults
  })
}

/** Where the value at this path of a slate stands in the fixture: in the case, in one of its slates, or in the base. */
function whereOf({ slate, slates, bodies }: SlateCase, at: number, path: Path, index: number, body: number): { readonly path: Path; readonly onKey: boolean } {
  const ofCase: Path = ['reviews', index]
  const given = slates?.[at] ?? slate
  const own: Path = slates === undefined ? [...ofCase, 'slate'] : [...ofCase, 'slates', at]
  const [key] = path
  if (key === undefined) return { path: given === undefined ? ofCase : own, onKey: false }
  if (key === 'body' && path[1] === 'kind' && bodies !== undefined) return { path: [...ofCase, 'bodies', body], onKey: false }
  if (key === 'dossiers' && given?.dossiers === undefined) return { path: given?.nominees === undefined ? ['base', 'nominees'] : [...own, 'nominees'], onKey: true }
  return { path: [...(given !== undefined && Object.hasOwn(given, key) ? own : ['base']), ...path], onKey: false }
}

/** What is wrong with the slates of a case, for each kind of body that sends them. */
function slateFaults(plan: PlanDocument, fixture: SlateFixture, each: SlateCase, index: number): readonly Described[] {
  return (each.bodies ?? [undefined]).flatMap((kind, body) =>
    slatesOf(fixture, each, kind).flatMap((slate, at) => checkSlate(plan, slate).faults.map((found) => ({ ...found, ...whereOf(each, at, found.path, index, body) }))),
  )
}

/** Names of duties, places, lists, bodies, rounds, questions and readings. */
function against(plan: PlanDocument, fixture: SlateFixture): readonly Described[] {
  if (fixture.plan !== plan.id) return [fault('E_PLAN', ['plan'], `this fixture is for the plan ${shown(fixture.plan)}`, `the plan read is ${shown(plan.id)}`)]
  const duties = plan.slates?.duties ?? []
  const ids = duties.map(({ id }) => id)
  const places = [...new Set(duties.flatMap(({ source }) => source.map(({ place }) => place)))]
  const questions = Object.keys(plan.questions)
  const found = fixture.reviews.flatMap((each, index) => {
    const path: Path = ['reviews', index]
    const expect: Path = [...path, 'expect']
    return [
      ...slateFaults(plan, fixture, each, index),
      ...rulingFaults(plan, each.rulings, path),
      ...(['findings', 'together'] as const).flatMap((part) => Object.keys(each.expect[part] ?? {}).flatMap((id) => known('E_REF', id, ids, 'duty', [...expect, part, id], true))),
      ...(each.expect.questions ?? []).flatMap((id, at) => known('E_QUESTION', id, questions, 'question', [...expect, 'questions', at])),
    ]
  })
  // What is wrong in the base is wrong in every case.
  const distinct = new Map(found.map((each) => [JSON.stringify([each.path, each.message]), each]))
  return [...known('E_REF', fixture.place, places, 'place', ['place']), ...distinct.values()]
}

/** With a plan, the names that the fixture uses are looked up in it. */
export function readSlateFixture(source: string | Source, plan?: PlanDocument): ReadSlateFixture {
  const file = sourceOf(source)
  const { loaded, problems } = load(file, dossierLimits)
  if (loaded === undefined) return { problems }
  const locate = inFile(file.name, loaded)
  const placed = (found: readonly Described[]): readonly Problem[] => inOrder(found.map((each) => toProblem(each, locate)), [file.name])
  const parsed = slateFixture.safeParse(loaded.value, parseOptions)
  if (!parsed.success) return { problems: placed(describeIssues(parsed.error.issues, loaded.value)) }
  const found = [...alone(parsed.data), ...(plan === undefined ? [] : against(plan, parsed.data))]
  return { ...(found.length === 0 ? { fixture: parsed.data } : {}), problems: placed(found) }
}
