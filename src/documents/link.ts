/** Links a leader's dossier with the dossiers of the collectives led: inline, or given beside it by id. */
import { shown } from '../words/shown.js'
import type { CheckedDossier, Dossier } from './checked.js'
import { conflicts } from './conflicts.js'
import type { DossierDocument } from './dossier.js'
import { fault } from './fault.js'
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
  const known = others.filter(({ plan: of }) => of.id === plan.id)
  for (const target of ['body', 'department'] as const) {
    const given = document.led?.[target]
    if (given === undefined) continue
    const path = ['led', target]
    if (typeof given === 'string') {
      const other = known.find(({ id }) => id === given)
      led[target] = other ?? given
      if (given === document.id) faults.push(fault('E_CYCLE', path, `the dossier ${shown(given)} refers to itself`))
      else if (other !== undefined && leadsTo(other, document.id, known)) faults.push(fault('E_CYCLE', path, `the dossiers ${shown(document.id)} and ${shown(given)} lead back to each other`))
      if (other) faults.push(...conflicts(document, other, path, plan))
      continue
    }
    const inline = checkInline(given)
    faults.push(...inline.faults.map((each) => ({ ...each, path: [...path, ...each.path] })))
    if (inline.dossier === undefined) continue
    if (inline.dossier.id === document.id || leadsTo(inline.dossier, document.id, known)) faults.push(fault('E_CYCLE', [...path, 'id'], `the dossier ${shown(document.id)} is led by itself`))
    led[target] = inline.dossier
    faults.push(...conflicts(document, inline.dossier, path, plan))
  }
  return { led, faults }
}

/** Whether a dossier leads the one of this id, itself or through those that it leads. */
function leadsTo(dossier: Dossier, id: string, known: readonly Dossier[], seen = new Set<Dossier>()): boolean {
  if (seen.has(dossier)) return false
  seen.add(dossier)
  return Object.values(dossier.led).some((led) => {
    const next = typeof led === 'string' ? known.find((each) => each.id === led) : led
    return led === id || next?.id === id || (next !== undefined && leadsTo(next, id, known, seen))
  })
}
