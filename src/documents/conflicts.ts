/** One value per fact, body and year: what a leader's dossier says of the led body must be what that body's own says. */
import { compareAmounts, parseAmount } from '../words/amount.js'
import { shown } from '../words/shown.js'
import type { Dossier } from './checked.js'
import type { DossierDocument, FindingValue, SeriesEntry } from './dossier.js'
import { fault } from './fault.js'
import { findingsIn } from './findings-in.js'
import type { Described } from './issues.js'
import type { PlanDocument } from './plan.js'

type Path = Described['path']

/** `path` is where the leader's dossier names the other. */
export function* conflicts(document: DossierDocument, led: Dossier, path: Path, plan: PlanDocument): Generator<Described> {
  for (const [id, entry] of Object.entries(document.series ?? {})) {
    const other = led.document.series?.[id]
    if (plan.facts.series[id]?.whose === 'led-body' && other !== undefined) yield* inFigures(id, entry, other, led.id, path)
  }
  yield* inFindings(document, led, plan)
}

interface Figure {
  readonly value: string
  readonly basis: string | undefined
}

function figureOf({ basis, years }: SeriesEntry, year: string): Figure | undefined {
  const given = Object.hasOwn(years, year) ? years[year] : undefined
  if (given === undefined) return undefined
  return typeof given === 'object' ? { value: String(given.value), basis: given.basis ?? basis } : { value: String(given), basis }
}

function* inFigures(id: string, entry: SeriesEntry, other: SeriesEntry, led: string, path: Path): Generator<Described> {
  for (const year of Object.keys(entry.years)) {
    const here = figureOf(entry, year)
    const there = figureOf(other, year)
    if (here === undefined || there === undefined) continue
    const onOthers = here.basis !== undefined && there.basis !== undefined && here.basis !== there.basis
    if (!onOthers && !areApart(here.value, there.value)) continue
    const told = ({ value, basis = '' }: Figure): string => (onOthers ? `${shown(value)} on the basis ${shown(basis)}` : shown(value))
    yield fault('E_CONFLICT', ['series', id, 'years', year], `${shown(id)} of ${year} is ${told(here)} here and ${told(there)} in the dossier ${shown(led)}`, `they stand at /series/${id}/years/${year} and at /${path.join('/')} of the same fact`)
  }
}

/** Of what is no exact number something else is said. */
function areApart(here: string, there: string): boolean {
  const [one, other] = [parseAmount(here), parseAmount(there)]
  return one !== undefined && other !== undefined && compareAmounts(one, other) !== 0
}

function* inFindings(document: DossierDocument, led: Dossier, plan: PlanDocument): Generator<Described> {
  // A led dossier that names no round, or no year, is judged in those of the leader's.
  const rounds = { here: document.round, there: led.round ?? document.round }
  const isOfOneYear = document.year === (led.year ?? document.year)
  for (const [id, entry] of Object.entries(document.findings ?? {})) {
    const other = led.document.findings?.[id]
    if (!isOfOneYear || other === undefined || plan.facts.findings[id]?.whose !== 'led-body') continue
    const there = new Map(findingsIn(other).map(({ path, value }) => [path.join('/'), value]))
    for (const { path, value } of findingsIn(entry)) {
      const second = there.get(path.join('/'))
      if (second === undefined || !disagree(said(value, rounds.here), said(second, rounds.there))) continue
      yield fault('E_CONFLICT', ['findings', id, ...path], `${shown(id)} differs from the dossier ${shown(led.id)}`, 'one fact has one value: correct one of the two')
    }
  }
}

interface Said {
  readonly met: string
  readonly round: string | undefined
}

const said = (value: FindingValue, round: string | undefined): Said => (typeof value === 'object' ? { met: value.met, round: value.round ?? round } : { met: value, round })

/** What is not known contradicts nothing, and neither does what was found for another round. */
const disagree = (here: Said, there: Said): boolean => here.met !== 'unknown' && there.met !== 'unknown' && here.met !== there.met && here.round === there.round
