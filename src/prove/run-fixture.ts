/** Runs a fixture: judges each of its cases and holds the verdict against what the case expects. */
import type { Program } from '../decide/compile.js'
import type { FixtureDocument } from '../documents/fixture.js'
import type { Plan } from '../documents/open-plan.js'
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

/**
 * Judges every case. A case passes when the verdict is as expected and the short way to the outcome agrees with the full
 * verdict. A case whose dossier or rulings do not pass their check, or that expects nothing, fails and says so. Pure; it
 * never throws for what a fixture holds.
 */
export function runFixture(fixture: FixtureDocument, plan: Plan, program: Program, { dossierOf }: FixtureOptions = {}): FixtureResult {
  return {
    cases: prepareFixture(fixture, plan, dossierOf).map((each): CaseResult => {
      const found = [...each.faults, ...runCase(each, program)]
      return { name: each.of.name, passed: found.length === 0, differences: found }
    }),
  }
}

function runCase({ of, clause, put }: PreparedCase, program: Program): readonly string[] {
  if (put === undefined) return []
  const verdict = judged(put, program)
  if (typeof verdict === 'string') return [verdict]
  const short = program.outcome(put.dossier, put.options)
  return [
    ...differences(of.expect, verdict, clause),
    ...(short === verdict.outcome ? [] : [`the short way comes to ${short}, the full verdict to ${verdict.outcome}`]),
  ]
}
