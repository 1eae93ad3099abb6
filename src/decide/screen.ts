/** One dossier under every plan and section that could take it: where it would pass, and what decides elsewhere. */
import type { Dossier } from '../documents/checked.js'
import type { Described } from '../documents/issues.js'
import type { Plan } from '../documents/open-plan.js'
import type { ScreenRow } from '../documents/screening.js'
import { knownTo, unknownToAll } from '../documents/known-to.js'
import { isOfOneYear, yearFault } from '../documents/year-asked.js'
import type { VerdictOutcome } from '../words/outcome.js'
import { compile } from './compile.js'

export interface Screened {
  readonly rows: readonly ScreenRow[]
  /** What is wrong with the dossier under whatever plan; then there are no rows. */
  readonly faults: readonly Described[]
}

export interface ScreenOptions {
  readonly round?: string
  readonly cutOff?: string
  /** The year that is judged, under plans whose round is of one year. */
  readonly year?: number
  readonly evidence?: 'required'
}

/**
 * Judges `given`, a dossier as a plain object, under each plan. A fact that a plan does not know is left out there; a
 * fact that no plan knows is a fault. The plan and the section that the dossier states are not minded.
 */
export function screen(given: unknown, plans: readonly Plan[], options: ScreenOptions = {}): Screened {
  const catalogues = plans.map(({ document }) => document.facts)
  const unknown = unknownToAll(given, catalogues)
  if (unknown.length > 0) return { rows: [], faults: unknown }
  const rows: ScreenRow[] = []
  for (const plan of plans) {
    const { dossier, faults } = plan.check.dossier(knownTo(given, plan.document), [])
    if (dossier === undefined) return { rows: [], faults }
    rows.push(...rowsOf(plan, dossier, roundOf(given, options), options))
  }
  return { rows, faults: [] }
}

function roundOf(given: unknown, { round }: ScreenOptions): string | undefined {
  if (round !== undefined) return round
  const stated: unknown = typeof given === 'object' && given !== null && 'round' in given ? given.round : undefined
  return typeof stated === 'string' ? stated : undefined
}

function rowsOf(plan: Plan, dossier: Dossier, round: string | undefined, { cutOff, year, evidence }: ScreenOptions): readonly ScreenRow[] {
  const { document } = plan
  const asked = round === undefined || !Object.hasOwn(document.rounds, round) ? undefined : document.rounds[round]
  if (round === undefined || asked === undefined) return [{ plan: plan.id, deciding: [], needs: 'round' }]
  if (cutOff === undefined && asked['cut-off'] === undefined) return [{ plan: plan.id, deciding: [], needs: 'cut-off' }]
  const reviewed = year ?? (dossier.round === round ? dossier.year : undefined)
  if (isOfOneYear(asked) && reviewed !== undefined && yearFault(document, round, reviewed, cutOff) !== undefined) return [{ plan: plan.id, deciding: [], needs: 'year' }]
  const options = { round, ...(cutOff === undefined ? {} : { cutOff }), ...(year === undefined || !isOfOneYear(asked) ? {} : { year }), ...(evidence === undefined ? {} : { evidence }) }
  const program = compile(plan)
  const whole = program.evaluate(dossier, options)
  const sections = whole.sections.filter(({ takes }) => takes !== 'no')
  if (sections.length === 0) {
    return [{ plan: plan.id, outcome: whole.outcome, deciding: decidingOf(whole) }]
  }
  return sections.map(({ id, takes }): ScreenRow => {
    const stated = { ...dossier, section: id }
    const verdict = program.evaluate(stated, options)
    return { plan: plan.id, section: id, takes: takes === 'yes' ? 'yes' : 'maybe', outcome: verdict.outcome, deciding: decidingOf(verdict) }
  })
}

function decidingOf({ outcome, clauses }: { readonly outcome: VerdictOutcome; readonly clauses: readonly { readonly id: string; readonly outcome: string }[] }): readonly string[] {
  return clauses.filter((clause) => clause.outcome === outcome && outcome !== 'pass').map(({ id }) => id)
}
