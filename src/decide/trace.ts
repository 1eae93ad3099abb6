/** What was looked at while a part was judged: kept only when the complete verdict is wanted. */
import type { Cause, Held, MissingFact, NotYetDue, ValueRead, Verdict } from '../documents/verdict.js'

export interface Trace {
  values: ValueRead[]
  /** Missing facts, missing dossiers and texts, years not yet due; needs-ruling causes are worked out from the leaves. */
  causes: Cause[]
  held: Held | undefined
  nested: Verdict | undefined
}

const NO_VALUES = Object.freeze([]) as unknown as ValueRead[]
const NO_CAUSES = Object.freeze([]) as unknown as Cause[]

/** Most parts note one value or none: lists begin with what is noted first, for a list that grows takes more room than it needs. */
export function newTrace(): Trace {
  return { values: NO_VALUES, causes: NO_CAUSES, held: undefined, nested: undefined }
}

/** Leaves the causes so far to whoever took them. */
export function forgetCauses(trace: Trace): void {
  trace.causes = NO_CAUSES
}

/** Notes a value that was read. */
export function saw(trace: Trace | undefined, value: ValueRead): void {
  if (trace === undefined) return
  if (trace.values.length === 0) trace.values = [value]
  else trace.values.push(value)
}

/** Notes a cause. */
export function because(trace: Trace | undefined, cause: Cause): void {
  if (trace === undefined) return
  if (trace.causes.length === 0) trace.causes = [cause]
  else trace.causes.push(cause)
}

/** Notes that facts are missing; years and bodies are named where the fact has them. */
export function missing(trace: Trace | undefined, fact: string, of: Omit<MissingFact, 'kind' | 'what' | 'fact'> = {}): void {
  if (trace !== undefined) because(trace, { kind: 'missing', what: 'fact', fact, ...of })
}

export function notYetDue(trace: Trace | undefined, fact: string, years: readonly number[], on: string): void {
  const cause: NotYetDue = { kind: 'not-yet-due', fact, years, on }
  because(trace, cause)
}
