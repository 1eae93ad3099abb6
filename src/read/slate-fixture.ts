/** Reads a fixture of slates: a table of lists with what a review of them has to say. */
import { checkSlate } from '../documents/check-slate.js'
import type { Described } from '../documents/issues.js'
import type { PlanDocument } from '../documents/plan.js'
import { slateFixture, slatesOf, type SlateCase, type SlateFixture } from '../documents/slate-fixture.js'
import type { Problem } from '../words/problem.js'
import { shown } from '../words/shown.js'
import { readBySchema } from './by-schema.js'
import { known, repeatedNames, rulingFaults } from './fixture.js'
import type { Path, Source } from './load.js'
import { fault } from './schema-problems.js'

export interface ReadSlateFixture {
  /** Only when nothing is wrong. */
  readonly fixture?: SlateFixture
  readonly problems: readonly Problem[]
}

type SlateParts = SlateFixture['base']

/** What a part of a slate says that would be dropped: nominees stand for dossiers, and the outcome is theirs. */
function droppedFrom(parts: SlateParts, base: SlateParts, path: Path): readonly Described[] {
  const { dossiers, nominees, outcome } = parts
  if (dossiers !== undefined && nominees !== undefined) return [fault('E_GROUP', [...path, 'nominees'], 'one slate cannot have both `dossiers` and `nominees`', 'write the nominees among the dossiers', true)]
  if (outcome === undefined || nominees !== undefined || (dossiers ?? base.dossiers) === undefined) return []
  return [fault('E_GROUP', [...path, 'outcome'], '`outcome` is that of `nominees`, and this slate has `dossiers`', 'write `outcome` on each dossier', true)]
}

/** Kinds of sending bodies for which a case is tried, where its slates say one. */
function bodiesTwice({ bodies, slate, slates }: SlateCase, path: Path): readonly Described[] {
  if (bodies === undefined) return []
  const twice = (parts: SlateParts | undefined, at: Path): readonly Described[] =>
    parts?.body?.kind === undefined ? [] : [fault('E_GROUP', [...path, ...at, 'body', 'kind'], '`bodies` of the case already say of which kind the body is', 'leave `kind` or `bodies` out', true)]
  return [...twice(slate, ['slate']), ...(slates ?? []).flatMap((each, at) => twice(each, ['slates', at]))]
}

/** What can be told without a plan. */
function alone({ base, reviews }: SlateFixture): readonly Described[] {
  const ofSlates = reviews.flatMap((each, index) => {
    const { slate, slates, expect } = each
    const path: Path = ['reviews', index]
    const faults: Described[] = []
    if (slate !== undefined && slates !== undefined) faults.push(fault('E_GROUP', [...path, 'slates'], 'one case cannot have both `slate` and `slates`', undefined, true))
    if (slate !== undefined) faults.push(...droppedFrom(slate, base, [...path, 'slate']))
    slates?.forEach((parts, at) => faults.push(...droppedFrom(parts, base, [...path, 'slates', at])))
    faults.push(...bodiesTwice(each, path))
    const sent = slates?.length ?? 1
    const expected = expect.outcomes?.length ?? sent
    if (expected !== sent) faults.push(fault('E_VALUE', [...path, 'expect', 'outcomes'], `the case has ${sent} slates, and outcomes of ${expected} are expected`))
    return faults
  })
  return [...droppedFrom(base, {}, ['base']), ...repeatedNames('reviews', reviews), ...ofSlates]
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
  const { document, problems } = readBySchema(source, slateFixture, (given) => [...alone(given), ...(plan === undefined ? [] : against(plan, given))])
  return { ...(document === undefined ? {} : { fixture: document }), problems }
}
