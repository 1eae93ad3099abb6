/** Checks a slate once, against its plan; only what has passed can be reviewed. */
import { nearest } from '../words/nearest.js'
import { shown } from '../words/shown.js'
import { describeIssues, parseOptions } from './issues.js'
import type { Described } from './issues.js'
import { plainCopy } from './plain.js'
import type { PlanDocument } from './plan.js'
import { slateDocument, stretchOf } from './slate.js'
import type { SlateDocument } from './slate.js'
import { yearFault, yearHint } from './year-asked.js'

declare const checked: unique symbol

/** A slate that has passed the check of its plan. */
export interface Slate {
  readonly [checked]: true
  readonly plan: string
  readonly document: SlateDocument
}

export interface CheckedSlate {
  /** Absent where something is wrong. */
  readonly slate?: Slate
  readonly faults: readonly Described[]
}

function fault(code: Described['code'], path: Described['path'], message: string, known: readonly string[], given: string, onKey = false): Described {
  const hint = (): string => {
    const near = nearest(given, known)
    const list = known.length === 0 ? '' : `write one of ${known.map((each) => shown(each)).join(', ')}`
    return `${near === undefined ? '' : `did you mean ${shown(near)}? `}${list}`
  }
  return { code, path, message, hint, onKey }
}

function unless(known: readonly string[], given: string | undefined, code: Described['code'], path: Described['path'], what: string): readonly Described[] {
  return given === undefined || known.includes(given) ? [] : [fault(code, path, `${shown(given)} is not ${what}`, known, given)]
}

function references(plan: PlanDocument, { slates }: { slates: NonNullable<PlanDocument['slates']> }, document: SlateDocument): readonly Described[] {
  const kinds = [...Object.keys(plan.facts.attributes['kind']?.values ?? {}), 'unknown']
  const covers = slates.lists[document.list]?.covers
  const first = new Map<string, number>()
  const year = document.year === undefined ? undefined : yearFault(plan, document.round, document.year, undefined)
  return [
    ...unless([plan.id], document.plan, 'E_PLAN', ['plan'], `the plan it is read for, ${shown(plan.id)}`),
    ...unless(Object.keys(plan.rounds), document.round, 'E_ROUND', ['round'], `a round of ${shown(plan.id)}`),
    ...(year === undefined ? [] : [{ code: 'E_VALUE' as const, path: ['year'], message: year.message, hint: yearHint(plan, year), onKey: false }]),
    ...unless(Object.keys(slates.lists), document.list, 'E_REF', ['list'], `a list of ${shown(plan.id)}`),
    ...unless([...Object.keys(slates.bodies), 'unknown'], document.body.kind, 'E_ENUM', ['body', 'kind'], `a kind of body of ${shown(plan.id)}`),
    ...(document.covers === undefined || !Object.hasOwn(slates.lists, document.list) || covers?.includes(stretchOf(document.covers)) === true
      ? []
      : [fault('E_VALUE', ['covers'], covers === undefined ? `the list ${shown(document.list)} is not sent for a stretch of time` : `the list ${shown(document.list)} is sent for each ${covers.join(' or ')}`, [], document.covers)]),
    ...(document.dossiers ?? []).flatMap(({ id, kind }, index) => {
      const path = ['dossiers', index]
      const earlier = first.get(id)
      if (earlier === undefined) first.set(id, index)
      const twice: Described[] = earlier === undefined ? [] : [{ code: 'E_DUP_ID', path: [...path, 'id'], message: `the dossier ${shown(id)} stands twice on the list`, hint: `it is also number ${earlier + 1}`, onKey: false }]
      return [...twice, ...unless(kinds, kind, 'E_ENUM', [...path, 'kind'], 'a kind of nominee')]
    }),
  ]
}

/** Checks `given` against the plan. A plan that says nothing of lists has no slates. */
export function checkSlate(plan: PlanDocument, given: unknown): CheckedSlate {
  const copied = plainCopy(given)
  if (copied.faults.length > 0) return { faults: copied.faults }
  const parsed = slateDocument.safeParse(copied.value, parseOptions)
  if (!parsed.success) return { faults: describeIssues(parsed.error.issues, copied.value) }
  const { slates } = plan
  if (slates === undefined) return { faults: [{ code: 'E_PLAN', path: [], message: `the plan ${shown(plan.id)} says nothing of lists`, onKey: false }] }
  const faults = references(plan, { slates }, parsed.data)
  return faults.length > 0 ? { faults } : { slate: { plan: plan.id, document: parsed.data } as Slate, faults }
}
