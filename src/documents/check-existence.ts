/** What is recorded for a year must not contradict the days between which the dossier says that something existed. */
import type { ProblemCode } from '../words/problem.js'
import { shown } from '../words/shown.js'
import type { DossierDocument } from './dossier.js'
import { items } from './facts-of.js'
import type { Described } from './issues.js'
import type { PlanDocument } from './plan.js'

interface Stated {
  /** Of what, as the message names it. */
  readonly what: string
  readonly from: string | undefined
  readonly to: string | undefined
}

const CODE: ProblemCode = 'E_CONFLICT'

/**
 * What is recorded for a year that lies wholly before the beginning, or after the end, of what it is recorded for. The days that
 * the dossier states are the nominee's; its family's where it is a household, never its body's.
 */
export function* existence(plan: PlanDocument, document: DossierDocument): Generator<Described> {
  const { nominee } = document
  const stated = (key: string): string | undefined => (typeof nominee[key] === 'string' ? nominee[key] : undefined)
  const self: Stated = { what: 'the nominee', from: stated('since'), to: stated('until') }
  const party: Stated = { what: 'party membership', from: stated('party-since'), to: stated('party-until') }
  const isHousehold = !['individual', 'unknown', undefined].includes(stated('kind'))
  const isOwn = ({ whose = 'nominee' }: { readonly whose?: string | undefined } = {}): boolean => whose === 'nominee' || (whose === 'family' && isHousehold)
  const bodies = new Map(items(document.bodies).map(({ id, from, to }): [string, Stated] => [id, { what: shown(id), from, to }]))

  for (const [scale, given] of Object.entries(document.ratings ?? {})) {
    const fact = plan.facts.ratings[scale]
    if (fact?.of === 'body') for (const [id, years] of Object.entries(given)) yield* within(bodies.get(id), 'rates', years, ['ratings', scale, id])
    else if (fact?.since !== undefined) yield* within(fact.since === 'party' ? party : self, 'rates', given, ['ratings', scale])
  }
  for (const [title, given] of Object.entries(document.titles ?? {})) {
    if (plan.facts.titles[title]?.of === 'body') for (const [id, years] of Object.entries(given)) yield* within(bodies.get(id), 'answers for a title of', years, ['titles', title, id])
    else yield* within(isOwn(plan.facts.titles[title]) ? self : undefined, 'answers for a title of', given, ['titles', title])
  }
  for (const [id, entry] of Object.entries(document.findings ?? {})) {
    if (typeof entry === 'object' && 'years' in entry && isOwn(plan.facts.findings[id])) yield* within(self, 'holds a finding for', entry.years, ['findings', id, 'years'])
  }
  for (const [id, { years }] of Object.entries(document.series ?? {})) {
    if (isOwn(plan.facts.series[id])) yield* within(self, 'holds a figure for', years, ['series', id, 'years'])
  }
}

function* within(stated: Stated | undefined, says: string, years: unknown, path: Described['path']): Generator<Described> {
  if (stated === undefined) return
  for (const [year, entry] of Object.entries(years as Readonly<Record<string, unknown>>)) {
    if (answersNothing(entry)) continue
    const conflict = outside(Number(year), stated)
    if (conflict === undefined) continue
    yield { code: CODE, path: [...path, year], message: `the dossier ${says} ${year}, and says that ${stated.what} ${conflict}`, hint: 'correct one of the two; a year outside needs no record', onKey: true }
  }
}

/** An answer that is not known contradicts nothing. */
function answersNothing(entry: unknown): boolean {
  if (typeof entry !== 'object' || entry === null) return entry === 'unknown'
  return ('held' in entry && entry.held === 'unknown') || ('met' in entry && entry.met === 'unknown')
}

function outside(year: number, { from, to }: Stated): string | undefined {
  if (from !== undefined && Number(from.slice(0, 4)) > year) return `began on ${from}`
  if (to !== undefined && Number(to.slice(0, 4)) < year) return `ended on ${to}`
  return undefined
}
