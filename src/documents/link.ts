/** Links a leader's dossier with the dossiers of the collectives led: inline, or given beside it by id. */
import { shown } from '../words/shown.js'
import type { CheckedDossier, Dossier } from './checked.js'
import type { DossierDocument } from './dossier.js'
import type { Described } from './issues.js'
import type { PlanDocument } from './plan.js'

export interface Linked {
  readonly led: Dossier['led']
  readonly faults: readonly Described[]
}

export function linkLed(
  document: DossierDocument,
  others: readonly Dossier[],
  checkInline: (inline: unknown) => CheckedDossier,
  plan: PlanDocument,
): Linked {
  const faults: Described[] = []
  const led: { body?: Dossier | string; department?: Dossier | string } = {}
  for (const target of ['body', 'department'] as const) {
    const given = document.led?.[target]
    if (given === undefined) continue
    const path = ['led', target]
    if (typeof given === 'string') {
      if (given === document.id) faults.push(fault('E_CYCLE', path, `the dossier ${shown(given)} refers to itself`))
      const other = others.find(({ id, plan: of }) => id === given && of.id === plan.id)
      led[target] = other ?? given
      if (other) faults.push(...conflicts(document, other, path, plan))
      continue
    }
    const inline = checkInline(given)
    faults.push(...inline.faults.map((each) => ({ ...each, path: [...path, ...each.path] })))
    if (inline.dossier === undefined) continue
    if (names(inline.dossier, document.id)) faults.push(fault('E_CYCLE', [...path, 'id'], `the dossier ${shown(document.id)} is led by itself`))
    led[target] = inline.dossier
    faults.push(...conflicts(document, inline.dossier, path, plan))
  }
  return { led, faults }
}

/** Whether a dossier is, or leads, the one of this id. */
export function names(dossier: Dossier, id: string): boolean {
  if (dossier.id === id) return true
  return Object.values(dossier.led).some((led) => (typeof led === 'string' ? led === id : led !== undefined && names(led, id)))
}

/** One value per fact, body and year: what the leader's dossier says of the led body must be what that body's says. */
function conflicts(document: DossierDocument, led: Dossier, path: Described['path'], plan: PlanDocument): readonly Described[] {
  const faults: Described[] = []
  for (const [id, entry] of Object.entries(document.series ?? {})) {
    if (plan.facts.series[id]?.whose !== 'led-body') continue
    for (const [year, given] of Object.entries(entry.years)) {
      const other = led.document.series?.[id]?.years[year]
      if (other === undefined || amountOf(other) === amountOf(given)) continue
      faults.push(
        fault('E_CONFLICT', ['series', id, 'years', year], `${shown(id)} of ${year} is ${shown(amountOf(given))} here and ${shown(amountOf(other))} in the dossier ${shown(led.id)}`, `they stand at /series/${id}/years/${year} and at /${path.join('/')} of the same fact`),
      )
    }
  }
  for (const [id, entry] of Object.entries(document.findings ?? {})) {
    if (plan.facts.findings[id]?.whose !== 'led-body') continue
    const other = led.document.findings?.[id]
    if (other === undefined || metOf(other) === metOf(entry)) continue
    faults.push(fault('E_CONFLICT', ['findings', id], `${shown(id)} differs from the dossier ${shown(led.id)}`, 'one fact has one value: correct one of the two'))
  }
  return faults
}

function amountOf(given: unknown): string {
  return String(typeof given === 'object' && given !== null ? (given as { value: unknown }).value : given)
}

function metOf(entry: unknown): string {
  return typeof entry === 'object' && entry !== null && 'met' in entry ? String(entry.met) : JSON.stringify(entry)
}

function fault(code: Described['code'], path: Described['path'], message: string, hint?: string): Described {
  return { code, path, message, ...(hint === undefined ? {} : { hint }), onKey: false }
}
