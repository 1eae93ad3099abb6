/** Takes from a draft what would contradict its own days: a checked dossier records nothing of a year outside an existence. */
import type { PlanDocument } from '../../src/documents/plan.js'
import type { Draft, Entry } from './draft.js'
import { outside } from './given.js'

export function settle(plan: PlanDocument, draft: Draft): void {
  const { nominee } = draft
  const keep = (years: Entry | undefined, from: unknown, to: unknown): void => {
    for (const year of Object.keys(years ?? {})) if (outside(Number(year), from as string | undefined, to as string | undefined)) delete years?.[year]
  }
  const given = draft.bodies as readonly Entry[] | { readonly list: readonly Entry[] } | undefined
  const bodies = given === undefined ? [] : 'list' in given ? given.list : given
  const ofBodies = (entry: Entry): void => {
    for (const { id, from, to } of bodies) keep(entry[String(id)] as Entry | undefined, from, to)
  }
  for (const [scale, years] of Object.entries(draft.ratings)) {
    const fact = plan.facts.ratings[scale]
    if (fact?.of === 'body') ofBodies(years)
    else if (fact?.since === 'party') keep(years, nominee['party-since'], nominee['party-until'])
    else if (fact?.since === 'nominee') keep(years, nominee['since'], nominee['until'])
  }
  for (const [title, years] of Object.entries(draft.titles)) {
    if (plan.facts.titles[title]?.of === 'body') ofBodies(years)
    else keep(years, nominee['since'], nominee['until'])
  }
  for (const entry of Object.values(draft.findings)) {
    if (typeof entry === 'object' && entry !== null && 'years' in entry) keep(entry.years as Entry, nominee['since'], nominee['until'])
  }
  for (const [id, { years }] of Object.entries(draft.series)) {
    if (plan.facts.series[id]?.whose === undefined || plan.facts.series[id].whose === 'nominee') keep(years, nominee['since'], nominee['until'])
  }
}
