/** Checks rulings against their plan: every question and reading must be one of its. */
import { nearest } from '../words/nearest.js'
import { shown } from '../words/shown.js'
import { describeIssues, parseOptions } from './issues.js'
import type { Described } from './issues.js'
import { plainCopy } from './plain.js'
import type { PlanDocument } from './plan.js'
import { rulingsDocument } from './rulings.js'
import type { Ruling, RulingsDocument } from './rulings.js'

declare const checked: unique symbol

/** Rulings that have passed the check of their plan: by question, only those that choose something. */
export interface Rulings {
  readonly [checked]: true
  readonly plan: string
  readonly byQuestion: ReadonlyMap<string, Ruling>
}

export interface CheckedRulings {
  readonly rulings?: Rulings
  readonly faults: readonly Described[]
}

export function checkRulings(plan: PlanDocument, given: unknown): CheckedRulings {
  const copied = plainCopy(given)
  if (copied.faults.length > 0) return { faults: copied.faults }
  const parsed = rulingsDocument.safeParse(copied.value, parseOptions)
  if (!parsed.success) return { faults: describeIssues(parsed.error.issues, copied.value) }
  const document: RulingsDocument = parsed.data
  const faults: Described[] = []
  function fault(code: Described['code'], path: Described['path'], message: string, known: readonly string[], name: string, onKey = false): void {
    const hint = (): string => {
      const near = nearest(name, known)
      return `${near === undefined ? '' : `did you mean ${shown(near)}? `}write one of ${known.map((each) => shown(each)).join(', ')}`
    }
    faults.push({ code, path, message, hint, onKey })
  }
  if (document.plan !== plan.id) fault('E_PLAN', ['plan'], `the rulings are for plan ${shown(document.plan)}, not for ${shown(plan.id)}`, [plan.id], document.plan)
  const byQuestion = new Map<string, Ruling>()
  for (const [id, ruling] of Object.entries(document.rulings)) {
    const question = Object.hasOwn(plan.questions, id) ? plan.questions[id] : undefined
    const path = ['rulings', id]
    if (question === undefined) {
      fault('E_QUESTION', path, `${shown(id)} is not a question of ${shown(plan.id)}`, Object.keys(plan.questions), id, true)
      continue
    }
    if ('number' in question) {
      const { lowest, highest } = question.number
      if (ruling.reading !== undefined) fault('E_READING', [...path, 'reading'], `${shown(id)} asks for a number`, ['value'], 'reading')
      if (ruling.value !== undefined && (ruling.value < lowest || ruling.value > highest)) {
        faults.push({ code: 'E_VALUE', path: [...path, 'value'], message: `${shown(String(ruling.value))} is outside ${lowest} to ${highest}`, onKey: false })
      }
    } else {
      const readings = Object.keys(question.readings)
      if (ruling.value !== undefined) fault('E_READING', [...path, 'value'], `${shown(id)} asks for a reading, not for a number`, readings, '')
      if (ruling.reading !== undefined && !readings.includes(ruling.reading)) {
        fault('E_READING', [...path, 'reading'], `${shown(ruling.reading)} is not a reading of ${shown(id)}`, readings, ruling.reading)
      }
    }
    if (ruling.reading !== undefined || ruling.value !== undefined) byQuestion.set(id, ruling)
  }
  if (faults.length > 0) return { faults }
  return { rulings: { plan: plan.id, byQuestion } as unknown as Rulings, faults: [] }
}
