/** What every part of a telling needs: the language, the plan, and the dossiers for names and papers. */
import type { DossierDocument, Paper } from '../documents/dossier.js'
import type { PlanDocument } from '../documents/plan.js'
import type { Lang } from './language.js'

export interface Telling {
  readonly lang: Lang
  readonly plan: PlanDocument
  /** The dossier that is told of: its papers and bodies are named. */
  readonly dossier?: DossierDocument | undefined
  /** Every dossier in hand, those inside others too. */
  readonly dossiers: readonly DossierDocument[]
}

function inside(dossier: DossierDocument): readonly DossierDocument[] {
  const linked = [dossier.led?.body, dossier.led?.department].filter((each) => typeof each === 'object') as unknown as readonly DossierDocument[]
  return [dossier, ...linked.flatMap(inside)]
}

/** A telling of one dossier, which is looked for by its id, inside other dossiers too. */
export function tellingOf(lang: Lang, plan: PlanDocument, id: string, dossiers: readonly DossierDocument[]): Telling {
  const every = dossiers.flatMap(inside)
  return { lang, plan, dossier: every.find((each) => each.id === id), dossiers: every }
}

export function paperOf(telling: Telling, key: string): Paper | undefined {
  const papers = telling.dossier?.papers
  return papers !== undefined && Object.hasOwn(papers, key) ? papers[key] : undefined
}

/** What the dossier calls a body; its id where it gives no name. */
export function bodyName(telling: Telling, id: string): string {
  const bodies = telling.dossier?.bodies
  const list = bodies === undefined ? [] : 'list' in bodies ? bodies.list : bodies
  return list.find((each) => each.id === id)?.name ?? id
}

/** A dossier by its nominee's name and its id; by its id alone where it gives no name. */
export function dossierLabel(id: string, { dossier }: Telling): string {
  const name = nomineeName(dossier)
  return name === undefined ? id : `${name} (${id})`
}

/** What a dossier calls its nominee, or nothing. */
export function nomineeName(dossier: DossierDocument | undefined): string | undefined {
  const name = dossier?.nominee['name']
  return typeof name === 'string' && name.trim() !== '' ? name : undefined
}
