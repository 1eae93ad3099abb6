/** What was looked at while a part was judged: kept only when the complete verdict is wanted. */
import type { Cause, Held, MissingFact, NotYetDue, ValueRead, Verdict } from '../documents/verdict.js'
import { FEW, eachOnce, sameCause } from './same-cause.js'

export interface Trace {
  /** What the part came to, once that is known. */
  set: number
  values: ValueRead[]
  /** Missing facts, missing dossiers and texts, years not yet due; needs-ruling causes are worked out from the leaves. */
  causes: Cause[]
  held: Held | undefined
  nested: Verdict | undefined
}

const NO_VALUES = Object.freeze([]) as unknown as ValueRead[]
const NO_CAUSES = Object.freeze([]) as unknown as Cause[]

export function newTrace(): Trace {
  return { set: 0, values: NO_VALUES, causes: NO_CAUSES, held: undefined, nested: undefined }
}

/** Leaves the causes so far to whoever took them. */
export function forgetCauses(trace: Trace): void {
  trace.causes = NO_CAUSES
}

/** The list with one more. A short one is made anew: a list that grows takes room for many more than most parts note. */
function added<T>(list: T[], one: T): T[] {
  switch (list.length) {
    case 0:
      return [one]
    case 1:
      return [list[0] as T, one]
    case 2:
      return [list[0] as T, list[1] as T, one]
    default:
      list.push(one)
      return list
  }
}

/** Notes a value that was read; one of the dossier that was noted before is not noted again. */
export function saw(trace: Trace | undefined, value: ValueRead): void {
  if (trace === undefined) return
  const { values } = trace
  if (values.length <= FEW) for (let at = 0; at < values.length; at++) if (values[at] === value) return
  trace.values = added(values, value)
}

/** The values noted, each once. */
export function valuesOf({ values }: Trace): ValueRead[] {
  return values.length > FEW ? [...new Set(values)] : values
}

/** The causes noted, each once. */
export function causesOf({ causes }: Trace): Cause[] {
  return causes.length > FEW ? eachOnce(causes) : causes
}

/** Notes a cause, unless it was noted before. */
export function because(trace: Trace | undefined, cause: Cause): void {
  if (trace === undefined) return
  const { causes } = trace
  if (causes.length <= FEW) for (let at = 0; at < causes.length; at++) if (sameCause(causes[at] as Cause, cause)) return
  trace.causes = added(causes, cause)
}

/** Notes what another trace has noted. */
export function join(trace: Trace, other: Trace): void {
  for (const value of other.values) saw(trace, value)
  for (const cause of other.causes) because(trace, cause)
}

/** Notes that a fact is missing: of a body, where it has one. */
export function missing(trace: Trace | undefined, fact: string, body?: string): void {
  if (trace === undefined) return
  because(trace, body === undefined ? { kind: 'missing', what: 'fact', fact } : { kind: 'missing', what: 'fact', fact, body })
}

/** Notes that a fact is there, and that no paper proves it. */
export function unproved(trace: Trace | undefined, fact: string, body?: string): void {
  if (trace === undefined) return
  because(trace, body === undefined ? { kind: 'missing', what: 'fact', fact, paper: true } : { kind: 'missing', what: 'fact', fact, body, paper: true })
}

/** Notes of which years a fact is missing, or its paper. */
export function missingYears(trace: Trace | undefined, fact: string, body: string | undefined, years: readonly number[], lacks: 'fact' | 'paper'): void {
  if (trace === undefined) return
  const cause: MissingFact = body === undefined ? { kind: 'missing', what: 'fact', fact, years } : { kind: 'missing', what: 'fact', fact, body, years }
  because(trace, lacks === 'paper' ? { ...cause, paper: true } : cause)
}

export function notYetDue(trace: Trace | undefined, fact: string, years: readonly number[], on: string): void {
  const cause: NotYetDue = { kind: 'not-yet-due', fact, years, on }
  because(trace, cause)
}
