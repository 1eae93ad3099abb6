/** Runs a fixture of slates: reviews each of its cases and holds the review against what the case expects. */
import type { Program } from '../decide/compile.js'
import { review } from '../decide/slate.js'
import type { Rulings } from '../documents/check-rulings.js'
import { checkSlate } from '../documents/check-slate.js'
import type { Slate } from '../documents/check-slate.js'
import { errorWords } from '../documents/located.js'
import type { Plan } from '../documents/open-plan.js'
import { slatesOf, type SlateCase, type SlateExpectation, type SlateFixture } from '../documents/slate-fixture.js'
import type { SlateCause, SlateFinding, SlateReview } from '../documents/slate-review.js'
import { shown } from '../words/shown.js'
import { sets } from './compare.js'
import { rulingsOf } from './prepared.js'
import type { CaseResult, FixtureResult } from './run-fixture.js'

/** A case made ready: its slates checked, its rulings opened. */
export interface PreparedReview {
  readonly name: string
  readonly expect: SlateExpectation
  /** What stands in the way of reviewing it, in words. */
  readonly faults: readonly string[]
  readonly slates: readonly Slate[]
  readonly rulings?: Rulings
}

/** Every case, once for each kind of body that it names. */
export function prepareReviews(fixture: SlateFixture, plan: Plan): readonly PreparedReview[] {
  return fixture.reviews.flatMap((each) => (each.bodies ?? [undefined]).map((kind) => prepared(fixture, each, kind, plan)))
}

/** What of the review is not as expected; none where it is. */
export function reviewDifferences({ expect, faults, slates, rulings }: PreparedReview, program: Program): readonly string[] {
  return faults.length > 0 || rulings === undefined ? faults : differences(expect, review(program, slates, { rulings }))
}

/** Reviews every case. It never throws for what a fixture holds. */
export function runSlateFixture(fixture: SlateFixture, plan: Plan, program: Program): FixtureResult {
  return {
    cases: prepareReviews(fixture, plan).map((each): CaseResult => {
      const found = reviewDifferences(each, program)
      return { name: each.name, passed: found.length === 0, differences: found }
    }),
  }
}

function prepared(fixture: SlateFixture, each: SlateCase, kind: string | undefined, plan: Plan): PreparedReview {
  const of = { name: kind === undefined ? each.name : `${each.name} – ${kind}`, expect: each.expect }
  if (fixture.plan !== plan.id) return { ...of, faults: [`the fixture is for the plan ${shown(fixture.plan)}, not for ${shown(plan.id)}`], slates: [] }
  const opened = slatesOf(fixture, each, kind).map((slate) => checkSlate(plan.document, slate))
  const ruled = rulingsOf(each.rulings ?? {}, plan)
  return {
    ...of,
    faults: [...opened.flatMap(({ faults }) => errorWords(faults)), ...errorWords(ruled.faults)],
    slates: opened.flatMap(({ slate }) => (slate === undefined ? [] : [slate])),
    ...(ruled.rulings === undefined ? {} : { rulings: ruled.rulings }),
  }
}

function causeWords(cause: SlateCause): readonly string[] {
  switch (cause.kind) {
    case 'missing':
      return [`missing ${cause.fact}`]
    case 'needs-ruling':
      return [`needs a ruling on ${cause.question}`]
    case 'other':
      return []
  }
}

const differs = (what: string, expected: string, got: string | undefined, findings: readonly SlateFinding[] = []): readonly string[] => {
  if (expected === got) return []
  const reasons = findings.flatMap(({ duty, outcome, causes }) => (outcome === 'not-met' ? [`${duty} is not met`] : outcome === 'undetermined' ? causes.flatMap(causeWords) : []))
  return [`${what}: expected ${expected}, got ${got ?? 'none'}${reasons.length === 0 ? '' : ` (${[...new Set(reasons)].join('; ')})`}`]
}

/** Of the duties named; `whole`: every one that there is has to be named. */
function byDuty(expected: Readonly<Record<string, string>> | undefined, findings: readonly SlateFinding[], whole: boolean): readonly string[] {
  if (expected === undefined) return []
  return [
    ...Object.entries(expected).flatMap(([id, outcome]) => differs(`duty ${id}`, outcome, findings.find(({ duty }) => duty === id)?.outcome)),
    ...(whole ? sets('together', Object.keys(expected), findings.map(({ duty }) => duty)) : []),
  ]
}

function differences(expect: SlateExpectation, of: SlateReview): readonly string[] {
  const all = [...of.slates.flatMap(({ findings }) => findings), ...of.together]
  const causes = all.flatMap((finding) => finding.causes)
  return [
    ...differs('review', expect.outcome, of.outcome, all),
    ...of.slates.flatMap(({ slate, outcome, findings }, index) => differs(slate, expect.outcomes?.[index] ?? outcome, outcome, findings)),
    ...byDuty(expect.findings, of.slates[0]?.findings ?? [], false),
    ...byDuty(expect.together, of.together, true),
    ...sets('missing', expect.missing, causes.flatMap((cause) => (cause.kind === 'missing' ? [cause.fact] : []))),
    ...sets('questions', expect.questions, causes.flatMap((cause) => (cause.kind === 'needs-ruling' ? [cause.question] : []))),
    ...sets('warnings', expect.warnings, of.warnings.map(({ kind }) => kind)),
    ...sets('nominees', expect.nominees, of.together.flatMap(({ nominees }) => nominees)),
  ]
}
