/** Judging criteria and clauses: whom they address, and the sum of what they ask. */
import { criterionWords } from '../documents/plan.js'
import type { Clause, Criterion } from '../documents/plan.js'
import type { Cause, Citation, ClauseVerdict, CriterionVerdict } from '../documents/verdict.js'
import { NOT_APPLICABLE, all, listed, shown } from '../words/outcome.js'
import type { Possible } from '../words/outcome.js'
import { NO, YES, listHolds, prepareCondition } from './condition.js'
import type { Holds, Test } from './condition.js'
import { prepareDemand } from './demands/demand.js'
import { explore, unionOf } from './leaves.js'
import type { Judge, Run } from './run.js'
import type { Terms } from './terms.js'

export interface ClauseProgram {
  readonly id: string
  /** The outcomes possible for the clause. */
  outcome(run: Run): Possible
  /** The same with its verdict. */
  judge(run: Run): { readonly set: Possible; readonly verdict: ClauseVerdict }
  /** The verdict on the clause for a nominee whom it does not address. */
  readonly notAddressed: ClauseVerdict
}

interface CriterionProgram {
  readonly criterion: Criterion
  readonly words: string
  readonly judge: Judge
}

const NONE: readonly never[] = Object.freeze([])

export function compileClause(terms: Terms, clause: Clause): ClauseProgram {
  const addressed = clause.applies === undefined ? undefined : prepareCondition(terms, clause.applies)
  const criteria = clause.criteria.map((criterion): CriterionProgram => {
    const demand = prepareDemand(terms, criterion.demand)
    const applies = criterion.applies === undefined ? undefined : prepareCondition(terms, criterion.applies)
    return { criterion, words: criterionWords(clause, criterion.id), judge: applies === undefined ? demand : addressing(applies, demand) }
  })
  const citation: Citation = Object.freeze({
    plan: terms.plan.id,
    clause: clause.id,
    ...headingOf(terms, clause),
  })
  const notAddressed: ClauseVerdict = Object.freeze({
    id: clause.id,
    outcome: 'not-applicable',
    possible: listed(NOT_APPLICABLE),
    citation,
    criteria: Object.freeze(criteria.map((each) => Object.freeze(criterionVerdict(each, NOT_APPLICABLE, NONE, NONE)))),
    causes: NONE,
  })

  return {
    id: clause.id,
    notAddressed,
    outcome(run) {
      const holds = addressed === undefined ? YES : unionOf(run, terms, addressed)
      if (holds === NO) return NOT_APPLICABLE
      const set = all(criteria.map(({ judge }) => unionOf(run, terms, judge)))
      return holds === YES ? set : set | NOT_APPLICABLE
    },
    judge(run) {
      let holds: Holds = YES
      let causes: readonly Cause[] = NONE
      if (addressed !== undefined) {
        const explored = explore(run, terms, addressed, listHolds)
        if (explored.set === NO) return { set: NOT_APPLICABLE, verdict: notAddressed }
        holds = explored.set
        if (holds !== YES) causes = explored.causes
      }
      const perhaps = holds === YES ? 0 : NOT_APPLICABLE
      const sets: Possible[] = []
      const verdicts: CriterionVerdict[] = []
      for (const each of criteria) {
        const explored = explore(run, terms, each.judge, listed)
        sets.push(explored.set)
        const verdict: Mutable<CriterionVerdict> = criterionVerdict(each, explored.set | perhaps, explored.values, explored.causes)
        if (explored.held !== undefined) verdict.held = explored.held
        if (explored.nested !== undefined) verdict.nested = explored.nested
        verdicts.push(verdict)
      }
      const set = all(sets) | perhaps
      return { set, verdict: { id: clause.id, outcome: shown(set), possible: listed(set), citation, criteria: verdicts, causes } }
    },
  }
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

function criterionVerdict(
  { criterion, words }: CriterionProgram,
  set: Possible,
  values: CriterionVerdict['values'],
  causes: readonly Cause[],
): Mutable<CriterionVerdict> {
  return { id: criterion.id, outcome: shown(set), possible: listed(set), words, required: criterion.demand, values, causes }
}

/** A criterion that addresses only some: it does not apply to the others, and may not where that is unknown. */
function addressing(applies: Test, demand: Judge): Judge {
  return (run) => {
    const holds = applies(run)
    if (holds === NO) return NOT_APPLICABLE
    return holds === YES ? demand(run) : demand(run) | NOT_APPLICABLE
  }
}

function headingOf(terms: Terms, clause: Clause): { readonly heading?: string } {
  const section = terms.plan.sections.items.find(({ id }) => id === clause.section)
  return section === undefined ? {} : { heading: section.heading }
}
