/** The cases of a fixture made ready: each with its dossier opened and its question put, to be judged by any program of the plan. */
import type { EvaluateOptions } from '../decide/compiled.js'
import type { Program } from '../decide/compile.js'
import type { Dossier } from '../documents/checked.js'
import type { CheckedRulings } from '../documents/check-rulings.js'
import type { FixtureCase, FixtureDocument } from '../documents/fixture.js'
import { errorWords } from '../documents/located.js'
import type { Plan } from '../documents/open-plan.js'
import { RULINGS_FORMAT, rulingsInFull } from '../documents/rulings.js'
import type { Verdict } from '../documents/verdict.js'
import { isBinhxetError } from '../words/error.js'
import { shown } from '../words/shown.js'
import { withChanges } from './changes.js'
import { assertsNothing } from './compare.js'

/** The plain value of a dossier that a fixture names as a file; undefined where there is no such file. */
export type DossierOf = (name: string) => unknown

/** What a case asks: a checked dossier and how it is to be judged. */
export interface Put {
  /** The dossier as the case gives it. */
  readonly given: unknown
  readonly others: readonly Dossier[]
  readonly dossier: Dossier
  readonly options: EvaluateOptions
}

export interface PreparedCase {
  readonly of: FixtureCase
  /** The clause that the fixture is about. */
  readonly clause: string | undefined
  /** What stands in the way of judging it, in words. */
  readonly faults: readonly string[]
  /** Absent where it cannot be judged. */
  readonly put?: Put
}

/**
 * Every case: the base with the case's changes, in its round, under its rulings. A case with a round of its own does not
 * take the cut-off and the year of the base.
 */
export function prepareFixture(fixture: FixtureDocument, plan: Plan, dossierOf?: DossierOf): readonly PreparedCase[] {
  const setting = settingOf(fixture, plan, dossierOf)
  return fixture.cases.map((of): PreparedCase => {
    const faults = [...(assertsNothing(of.expect) ? ['the case expects nothing'] : []), ...setting.faults]
    const own = setting.faults.length > 0 ? { faults: [] } : putOf(fixture, of, setting, plan)
    return { of, clause: fixture.clause, ...own, faults: [...faults, ...own.faults] }
  })
}

/** The verdict, or why there is none, in words. */
export function judged({ dossier, options }: Put, program: Program): Verdict | string {
  try {
    return program.evaluate(dossier, options)
  } catch (error) {
    if (isBinhxetError(error)) return error.message
    throw error
  }
}

/** What all cases share. A fault of it fails each of them. */
interface Setting {
  readonly base: unknown
  readonly others: readonly Dossier[]
  readonly faults: readonly string[]
}

function settingOf({ plan: planId, base }: FixtureDocument, plan: Plan, dossierOf: DossierOf | undefined): Setting {
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
    const { dossier, faults: own } = plan.check.dossier(given, others)
    faults.push(...errorWords(own).map((text) => `${name}: ${text}`))
    if (dossier !== undefined) others.push(dossier)
  }
  return { base: typeof base.dossier === 'string' ? named(base.dossier) : base.dossier, others, faults }
}

function putOf(fixture: FixtureDocument, of: FixtureCase, { base, others }: Setting, plan: Plan): Pick<PreparedCase, 'put' | 'faults'> {
  const changed = withChanges(base, of)
  if (changed.faults.length > 0) return { faults: changed.faults }
  const { dossier, faults } = plan.check.dossier(changed.value, others)
  if (dossier === undefined) return { faults: errorWords(faults) }
  const ruled = rulingsOf({ ...fixture.base.rulings, ...of.rulings }, plan)
  if (ruled.rulings === undefined) return { faults: errorWords(ruled.faults) }
  const cutOff = of['cut-off'] ?? (of.round === undefined ? fixture.base['cut-off'] : undefined)
  const year = of.year ?? (of.round === undefined ? fixture.base.year : undefined)
  const options = {
    round: of.round ?? fixture.base.round,
    ...(cutOff === undefined ? {} : { cutOff }),
    ...(year === undefined ? {} : { year }),
    rulings: ruled.rulings,
    ...(of.evidence === undefined ? {} : { evidence: of.evidence }),
  }
  return { faults: [], put: { given: changed.value, others, dossier, options } }
}

/** Rulings of a case, checked under the plan. */
export function rulingsOf(given: NonNullable<FixtureCase['rulings']>, plan: Plan): CheckedRulings {
  return plan.check.rulings({ format: RULINGS_FORMAT, plan: plan.id, rulings: rulingsInFull(given) })
}
