/** A finding in a form for which the plan does not ask is read by nothing: whoever stated it is told. */
import type { ProblemCode } from '../words/problem.js'
import { shown } from '../words/shown.js'
import type { Demand } from './demand.js'
import type { DossierDocument, FindingEntry } from './dossier.js'
import type { Described } from './issues.js'
import { leafDemands } from './leaf-demands.js'
import type { PlanDocument } from './plan.js'

/** Once for the round, year by year, or body by body. */
type Form = 'round' | 'years' | 'bodies'

const CODE: ProblemCode = 'W_UNUSED'
const ONCE = { round: 'once for the round', years: 'year by year', bodies: 'body by body' } as const
const WRITE = { round: '`yes`, `no` or a map with `met`', years: '`years`, with an answer for each', bodies: '`bodies`, with an answer for each' } as const

export function* forms(plan: PlanDocument, { findings = {} }: DossierDocument): Generator<Described> {
  for (const [id, entry] of Object.entries(findings)) {
    const form = formOf(entry)
    const asked = [...(formsAsked(plan).get(id) ?? [])]
    if (form === undefined || asked.length === 0 || asked.includes(form)) continue
    yield {
      code: CODE,
      path: ['findings', id],
      message: `the plan asks for ${shown(id)} ${asked.map((each) => ONCE[each]).join(' and ')}, not ${ONCE[form]}`,
      hint: `write ${asked.map((each) => WRITE[each]).join(', or ')}`,
      onKey: true,
    }
  }
}

function formOf(entry: FindingEntry): Form | undefined {
  if (typeof entry === 'object' && 'years' in entry) return 'years'
  if (typeof entry === 'object' && 'bodies' in entry) return 'bodies'
  return entry === 'unknown' || (typeof entry === 'object' && entry.met === 'unknown') ? undefined : 'round'
}

const known = new WeakMap<PlanDocument, ReadonlyMap<string, ReadonlySet<Form>>>()

function formsAsked(plan: PlanDocument): ReadonlyMap<string, ReadonlySet<Form>> {
  const before = known.get(plan)
  if (before !== undefined) return before
  const asked = new Map<string, Set<Form>>()
  const look = (demand: Demand): void => {
    for (const leaf of leafDemands(demand)) {
      if ('finding' in leaf) asked.set(leaf.finding, (asked.get(leaf.finding) ?? new Set<Form>()).add(leaf.years !== undefined ? 'years' : leaf.at !== undefined ? 'bodies' : 'round'))
      if ('led' in leaf && leaf.holds !== undefined) look(leaf.holds)
    }
  }
  for (const { criteria } of plan.clauses) for (const { demand } of criteria) look(demand)
  known.set(plan, asked)
  return asked
}
