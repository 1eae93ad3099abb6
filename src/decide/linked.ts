/** Judging the collective that a leader heads, by the sections that the leader's clause points to. */
import type { Dossier } from '../documents/checked.js'
import type { Cause } from '../documents/verdict.js'
import { EITHER, NOT_APPLICABLE, NOT_COVERED, all, listed } from '../words/outcome.js'
import type { Possible } from '../words/outcome.js'
import { newChoices } from './choices.js'
import type { Compiled } from './compiled.js'
import { explore, unionOf } from './leaves.js'
import { findingSetsIn } from './run.js'
import type { Judge, LedOutcome, Run } from './run.js'
import { sumOf } from './sum.js'
import { verdictOf } from './verdict.js'

export function judgeLed(compiled: Compiled, from: Run, dossier: Dossier, sections: readonly string[], holds: Judge | undefined): LedOutcome {
  const run: Run = {
    ...from,
    dossier,
    findingSets: findingSetsIn(from.round, dossier),
    choices: newChoices(from.choices.rulings, from.choices.ruled),
    trace: undefined,
  }
  const set = sumOf(compiled, run, sections)
  if (from.trace) {
    const nested = verdictOf(compiled, run, sections)
    from.trace.nested = nested
    const parts = nested.clauses.flatMap((clause) => [...clause.causes, ...clause.criteria.flatMap(({ outcome, causes }) => (outcome === 'pass' ? [] : causes))])
    for (const cause of [...nested.causes, ...parts]) from.trace.causes.push(located(cause, dossier.id))
  }
  // A verdict in which nothing applies is undetermined: the text for such a collective may demand anything.
  const covered = set & NOT_APPLICABLE ? EITHER : set & EITHER
  const mayBeUncovered = (set & NOT_COVERED) !== 0
  if (holds === undefined || covered === 0) return { set: covered, mayBeUncovered }
  return { set: all([covered, besides(compiled, run, from, holds)]), mayBeUncovered }
}

/** What else is asked of the collective, judged on its own dossier under every combination of readings. */
function besides(compiled: Compiled, run: Run, from: Run, holds: Judge): Possible {
  if (!from.trace) return unionOf(run, compiled.terms, holds)
  const { set, values, causes } = explore(run, compiled.terms, holds, listed)
  from.trace.values.push(...values)
  for (const cause of causes) from.trace.causes.push(located(cause, run.dossier.id))
  return set
}

function located(cause: Cause, dossier: string): Cause {
  return cause.dossier === undefined ? { ...cause, dossier } : cause
}
