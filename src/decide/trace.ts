/** What was looked at while a part was judged: kept only when the complete verdict is wanted. */
import type { Cause, Held, MissingFact, NotYetDue, ValueRead, Verdict } from '../documents/verdict.js'

export interface Trace {
  values: ValueRead[]
  /** Missing facts, missing dossiers and texts, years not yet due; needs-ruling causes are worked out from the leaves. */
  causes: Cause[]
  held: Held | undefined
  nested: Verdict | undefined
}

export function newTrace(): Trace {
  return { values: [], causes: [], held: undefined, nested: undefined }
}

/** Notes that facts are missing; years and bodies are named where the fact has them. */
export function missing(trace: Trace | undefined, fact: string, of: Omit<MissingFact, 'kind' | 'what' | 'fact'> = {}): void {
  trace?.causes.push({ kind: 'missing', what: 'fact', fact, ...of })
}

export function notYetDue(trace: Trace | undefined, fact: string, years: readonly number[], on: string): void {
  const cause: NotYetDue = { kind: 'not-yet-due', fact, years, on }
  trace?.causes.push(cause)
}
