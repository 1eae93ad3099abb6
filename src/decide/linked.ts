/** Judging the collective that a leader heads, by the criteria that the leader's clause points to. */
import type { Dossier } from '../documents/checked.js'
import type { LedCriteria } from '../documents/demand.js'
import type { Cause, ValueRead } from '../documents/verdict.js'
import { EITHER, NOT_APPLICABLE, NOT_COVERED, PASS, both, listed } from '../words/outcome.js'
import type { Possible } from '../words/outcome.js'
import { newChoices } from './choices.js'
import type { Compiled } from './compiled.js'
import { explore, unionOf } from './leaves.js'
import { findingSetsIn } from './run.js'
import type { Judge, LedOutcome, Run } from './run.js'
import { sumOf } from './sum.js'
import { because, join, newTrace, saw } from './trace.js'
import type { Trace } from './trace.js'
import { judgedOf } from './verdict.js'

export function judgeLed(compiled: Compiled, from: Run, dossier: Dossier, criteria: LedCriteria, holds: Judge | undefined): LedOutcome {
  const { ruled } = from.choices
  const tracing = from.trace !== undefined
  let known = from.ledJudged.find((each) => each.dossier === dossier && each.criteria === criteria && each.ruled === ruled && (each.trace !== undefined) === tracing)
  if (known === undefined) {
    const trace = tracing ? newTrace() : undefined
    known = { dossier, criteria, ruled, outcome: judge(compiled, from, dossier, criteria, holds, trace), trace }
    from.ledJudged.push(known)
  }
  if (from.trace !== undefined && known.trace !== undefined) {
    // Of several collectives the verdict on the first that does not meet is told.
    if (from.trace.nested === undefined || from.trace.nested.outcome === 'pass') from.trace.nested = known.trace.nested
    join(from.trace, known.trace)
    from.trace.held = known.trace.held
  }
  return known.outcome
}

function judge(compiled: Compiled, from: Run, dossier: Dossier, criteria: LedCriteria, holds: Judge | undefined, trace: Trace | undefined): LedOutcome {
  const run: Run = {
    ...from,
    dossier,
    findingSets: findingSetsIn(from, dossier),
    choices: newChoices(compiled.terms.unmet, from.choices.rulings, from.choices.ruled),
    trace: undefined,
  }
  const set = trace === undefined ? sumOf(compiled, run, criteria) : traced(compiled, run, criteria, trace)
  // A verdict in which nothing applies is undetermined: the text for such a collective may demand anything.
  const covered = set & NOT_APPLICABLE ? EITHER : set & EITHER
  const mayBeUncovered = (set & NOT_COVERED) !== 0
  if (holds === undefined || covered === 0) return { set: covered, mayBeUncovered }
  return { set: both(covered, besides(compiled, run, holds, trace)), mayBeUncovered }
}

/** The verdict on the collective, and what keeps it open. */
function traced(compiled: Compiled, run: Run, criteria: LedCriteria, trace: Trace): Possible {
  const { set, verdict } = judgedOf(compiled, run, criteria)
  const { id } = run.dossier
  trace.nested = verdict
  const add = (causes: readonly Cause[]): void => {
    for (const cause of causes) because(trace, located(cause, id))
  }
  add(verdict.causes)
  for (const clause of verdict.clauses) {
    if (clause.outcome === 'not-applicable') continue
    add(clause.causes)
    for (const { outcome, causes } of clause.criteria) if (outcome !== 'pass') add(causes)
  }
  return set
}

/** What else is asked of the collective, judged on its own dossier under every combination of readings. */
function besides(compiled: Compiled, run: Run, holds: Judge, trace: Trace | undefined): Possible {
  if (trace === undefined) return unionOf(run, compiled.terms, holds)
  const { set, values, causes, held } = explore(run, compiled.terms, holds, listed, PASS)
  const { id } = run.dossier
  for (const value of values) saw(trace, located(value, id))
  for (const cause of causes) because(trace, located(cause, id))
  trace.held = held
  return set
}

function located<T extends ValueRead | Cause>(part: T, dossier: string): T {
  return part.dossier === undefined ? { ...part, dossier } : part
}
