/** Whether a fixture notices a mutant: the first case whose verdict is no longer as expected. */
import { variantOf } from '../../decide/compile.js'
import type { Program } from '../../decide/compile.js'
import type { FixtureDocument } from '../../documents/fixture.js'
import { openPlan } from '../../documents/open-plan.js'
import type { Plan } from '../../documents/open-plan.js'
import type { Clause } from '../../documents/plan.js'
import type { SlateFixture } from '../../documents/slate-fixture.js'
import { differences } from '../compare.js'
import { judged, prepareFixture } from '../prepared.js'
import type { DossierOf, PreparedCase } from '../prepared.js'
import { prepareReviews, reviewDifferences } from '../run-slate-fixture.js'
import type { PreparedReview } from '../run-slate-fixture.js'
import type { Mutant } from './mutants.js'

/** A fixture as it was read, and the dossiers beside it. */
export interface Beside {
  /** How its file is called. */
  readonly name: string
  readonly fixture: FixtureDocument
  readonly dossierOf: DossierOf
}

/** The fixtures of a plan with their cases made ready. */
export interface Ready {
  readonly plan: Plan
  readonly program: Program
  readonly fixtures: readonly (Beside & { readonly cases: readonly PreparedCase[] })[]
  readonly reviews: readonly (PreparedReview & { readonly file: string })[]
}

/** A fixture of slates as it was read. */
export interface SlatesBeside {
  readonly name: string
  readonly fixture: SlateFixture
}

export function readyFixtures(plan: Plan, program: Program, fixtures: readonly Beside[], slates: readonly SlatesBeside[] = []): Ready {
  return {
    plan,
    program,
    fixtures: fixtures.map((each) => ({ ...each, cases: prepareFixture(each.fixture, plan, each.dossierOf) })),
    reviews: slates.flatMap(({ name, fixture }) => prepareReviews(fixture, plan).map((each) => ({ ...each, file: name }))),
  }
}

function isAsExpected({ of, clause, put, faults }: PreparedCase, program: Program): boolean {
  if (put === undefined || faults.length > 0) return false
  const verdict = judged(put, program)
  return typeof verdict !== 'string' && differences(of.expect, verdict, clause).length === 0
}

/** Names of the cases that do not come out as expected under the plan itself. */
export function failingCases({ program, fixtures, reviews }: Ready): readonly string[] {
  const failing = reviews.filter((each) => reviewDifferences(each, program).length > 0).map(({ file, name }) => `${file}: ${name}`)
  const cases = fixtures.flatMap(({ name, cases }) => cases.filter((each) => !isAsExpected(each, program)).map(({ of }) => `${name}: ${of.name}`))
  return [...cases, ...failing]
}

const holdsLed = ({ criteria }: Clause): boolean => criteria.some(({ demand }) => JSON.stringify(demand).includes('"led":'))

/** The fixtures of the clause that is changed, then those of whole dossiers, then those whose clause or expectation may feel it. */
function inTurn({ plan, fixtures }: Ready, { clause }: Mutant): Ready['fixtures'] {
  if (clause === undefined) return fixtures
  const leaders = new Set(plan.document.clauses.filter(holdsLed).map(({ id }) => id))
  const own = fixtures.filter(({ fixture }) => fixture.clause === clause)
  const whole = fixtures.filter(({ fixture }) => fixture.clause === undefined)
  const others = fixtures.filter(({ fixture }) => fixture.clause !== undefined && fixture.clause !== clause)
  const feeling = others.map((each) => (leaders.has(each.fixture.clause ?? '') ? each : { ...each, cases: each.cases.filter(({ of }) => of.expect.verdict !== undefined || of.expect.clauses !== undefined) }))
  return [...own, ...whole, ...feeling]
}

function killedByCase(ready: Ready, mutant: Mutant, variant: Program): string | undefined {
  const reopened = mutant.reopens ? openPlan(mutant.document) : undefined
  for (const each of inTurn(ready, mutant)) {
    const cases = reopened === undefined ? each.cases : prepareFixture(each.fixture, reopened, each.dossierOf)
    for (const one of cases) if (!isAsExpected(one, variant)) return `${each.name}: ${one.of.name}`
  }
  return undefined
}

/** Reviews of slates: they feel what is asked of senders, and how questions are read. */
function killedByReview({ reviews }: Ready, { ofSlates, path }: Mutant, variant: Program): string | undefined {
  if (!ofSlates && path[0] !== 'questions') return undefined
  const found = reviews.find((each) => reviewDifferences(each, variant).length > 0)
  return found === undefined ? undefined : `${found.file}: ${found.name}`
}

/** `fixture: case`, or undefined where every case comes out as before. */
export function killedBy(ready: Ready, mutant: Mutant): string | undefined {
  const variant = variantOf(ready.program, mutant.document)
  const review = killedByReview(ready, mutant, variant)
  return review !== undefined || mutant.ofSlates ? review : killedByCase(ready, mutant, variant)
}
