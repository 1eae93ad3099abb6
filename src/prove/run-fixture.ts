/** Runs a fixture: judges each of its cases and holds the verdict against what the case expects. */
import type { Program } from '../decide/compile.js'
import type { Dossier } from '../documents/checked.js'
import type { Rulings } from '../documents/check-rulings.js'
import type { FixtureCase, FixtureDocument } from '../documents/fixture.js'
import type { Plan } from '../documents/open-plan.js'
import { RULINGS_FORMAT } from '../documents/rulings.js'
import { isBinhxetError } from '../words/error.js'
import type { Problem } from '../words/problem.js'
import { shown } from '../words/shown.js'
import { withChanges } from './changes.js'
import { assertsNothing, differences } from './compare.js'

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
  /** The plain value of a dossier that the fixture names as a file; undefined where there is no such file. */
  readonly dossierOf?: (name: string) => unknown
}

/**
 * Judges every case: the base with the case's changes, in its round, under its rulings. A case passes when the verdict is
 * as expected and the short way to the outcome agrees with the full verdict. A case whose dossier or rulings do not pass
 * their check, or that expects nothing, fails and says so. A case with a round of its own does not take the cut-off of
 * the base. Pure; it never throws for what a fixture holds.
 */
export function runFixture(fixture: FixtureDocument, plan: Plan, program: Program, options: FixtureOptions = {}): FixtureResult {
  const setting = settingOf(fixture, plan, options)
  return {
    cases: fixture.cases.map((each): CaseResult => {
      const found = [...(assertsNothing(each.expect) ? ['the case expects nothing'] : []), ...setting.faults]
      if (setting.faults.length === 0) found.push(...runCase(fixture, each, setting, plan, program))
      return { name: each.name, passed: found.length === 0, differences: found }
    }),
  }
}

/** What all cases share. A fault of it fails each of them. */
interface Setting {
  readonly base: unknown
  readonly others: readonly Dossier[]
  readonly faults: readonly string[]
}

function settingOf({ plan: planId, base }: FixtureDocument, plan: Plan, { dossierOf }: FixtureOptions): Setting {
  const faults: string[] = []
  if (planId !== plan.id) faults.push(`the fixture is for the plan ${shown(planId)}, not for ${shown(plan.id)}`)
  function named(name: string): unknown {
    const value = dossierOf?.(name)
    if (value === undefined) faults.push(`there is no dossier ${shown(name)} beside the fixture`)
    return value
  }
  const others: Dossier[] = []
  for (const name of base.others ?? []) {
    const given = named(name)
    if (given === undefined) continue
    const { dossier, problems } = plan.dossier(given, { others })
    faults.push(...errors(problems).map((text) => `${name}: ${text}`))
    if (dossier !== undefined) others.push(dossier)
  }
  return { base: typeof base.dossier === 'string' ? named(base.dossier) : base.dossier, others, faults }
}

function errors(problems: readonly Problem[]): readonly string[] {
  return problems
    .filter(({ severity }) => severity === 'error')
    .map(({ pointer, message }) => (pointer === undefined || pointer === '' ? message : `${pointer} ${message}`))
}

function runCase(fixture: FixtureDocument, of: FixtureCase, { base, others }: Setting, plan: Plan, program: Program): readonly string[] {
  const changed = withChanges(base, of)
  if (changed.faults.length > 0) return changed.faults
  const { dossier, problems } = plan.dossier(changed.value, { others })
  if (dossier === undefined) return errors(problems)
  const ruled = rulingsOf({ ...fixture.base.rulings, ...of.rulings }, plan)
  if (ruled.rulings === undefined) return errors(ruled.problems)
  const cutOff = of['cut-off'] ?? (of.round === undefined ? fixture.base['cut-off'] : undefined)
  const question = {
    round: of.round ?? fixture.base.round,
    ...(cutOff === undefined ? {} : { cutOff }),
    rulings: ruled.rulings,
    ...(of.evidence === undefined ? {} : { evidence: of.evidence }),
  }
  try {
    const verdict = program.evaluate(dossier, question)
    const short = program.outcome(dossier, question)
    return [
      ...differences(of.expect, verdict, fixture.clause),
      ...(short === verdict.outcome ? [] : [`the short way comes to ${short}, the full verdict to ${verdict.outcome}`]),
    ]
  } catch (error) {
    if (isBinhxetError(error)) return [error.message]
    throw error
  }
}

/** The short forms `q: reading` and `q: 3` stand for a ruling that says no more than that. */
function rulingsOf(given: NonNullable<FixtureCase['rulings']>, plan: Plan): { readonly rulings?: Rulings; readonly problems: readonly Problem[] } {
  const rulings = Object.entries(given).map(([id, ruling]) => [
    id,
    typeof ruling === 'string' ? { reading: ruling } : typeof ruling === 'number' ? { value: ruling } : ruling,
  ] as const)
  return plan.rulings({ format: RULINGS_FORMAT, plan: plan.id, rulings: Object.fromEntries(rulings) })
}
