/** Runs a fixture: judges each of its cases and holds the verdict against what the case expects. */
import type { Program } from '../decide/compile.js'
import type { FixtureDocument } from '../documents/fixture.js'
import type { Plan } from '../documents/open-plan.js'
import type { Verdict } from '../documents/verdict.js'
import { differences } from './compare.js'
import { judged, prepareFixture } from './prepared.js'
import type { DossierOf, PreparedCase } from './prepared.js'

export interface CaseResult {
  readonly name: string
  readonly passed: boolean
  /** What is not as expected, one difference each; empty where the case passes. */
  readonly differences: readonly string[]
}

export interface FixtureResult {
  /** In the order of the fixture. */
  readonly cases: readonly CaseResult[]
}

export interface FixtureOptions {
  readonly dossierOf?: DossierOf
}

/** A case that was run. */
export interface RanCase {
  readonly prepared: PreparedCase
  /** What is not as expected, one difference each; empty where the case passes. */
  readonly differences: readonly string[]
  /** Absent where the case could not be judged. */
  readonly verdict?: Verdict
}

/**
 * Judges every case. A case passes when the verdict is as expected and the short way to the outcome agrees with the full
 * verdict. A case whose dossier or rulings do not pass their check, or that expects nothing, fails and says so. Pure; it
 * never throws for what a fixture holds.
 */
export function runFixture(fixture: FixtureDocument, plan: Plan, program: Program, { dossierOf }: FixtureOptions = {}): FixtureResult {
  return {
    cases: runCases(prepareFixture(fixture, plan, dossierOf), program).map(({ prepared, differences: found }): CaseResult => {
      return { name: prepared.of.name, passed: found.length === 0, differences: found }
    }),
  }
}

/** The same for cases that are ready, with what each was judged to be. */
export function runCases(cases: readonly PreparedCase[], program: Program): readonly RanCase[] {
  return cases.map((prepared): RanCase => {
    const ran = runCase(prepared, program)
    return { prepared, ...ran, differences: [...prepared.faults, ...ran.differences] }
  })
}

function runCase({ of, clause, put }: PreparedCase, program: Program): Pick<RanCase, 'differences' | 'verdict'> {
  if (put === undefined) return { differences: [] }
  const verdict = judged(put, program)
  if (typeof verdict === 'string') return { differences: [verdict] }
  const short = program.outcome(put.dossier, put.options)
  const found = [
    ...differences(of.expect, verdict, clause),
    ...(short === verdict.outcome ? [] : [`the short way comes to ${short}, the full verdict to ${verdict.outcome}`]),
  ]
  return { differences: found, verdict }
}
