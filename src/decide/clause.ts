/** Judging clauses: whom they address, and the sum of what their criteria ask. */
import type { Clause } from '../documents/plan.js'
import type { Cause, Citation, ClauseVerdict } from '../documents/verdict.js'
import { FAIL, NOT_APPLICABLE, both, listed, shown } from '../words/outcome.js'
import type { Possible } from '../words/outcome.js'
import { NO, YES, listHolds, prepareCondition } from './condition.js'
import { compileCriterion, foundAll } from './criterion.js'
import type { CriterionProgram } from './criterion.js'
import { explore, unionOf } from './leaves.js'
import type { Run } from './run.js'
import type { Terms } from './terms.js'

/** Something of which an outcome is known, alone. */
export interface Part {
  /** The outcomes possible for it. */
  outcome(run: Run): Possible
}

export interface ClauseProgram extends Part {
  readonly clause: Clause
  /** The place of its section among the plan's; -1 for a clause outside all sections. */
  readonly sectionAt: number
  /** What its sum is made of: its criteria where it addresses everyone, otherwise the clause itself. */
  readonly parts: { readonly findings: readonly CriterionProgram[]; readonly others: readonly Part[] }
  /** The outcomes possible, with the verdict. */
  judge(run: Run): { readonly set: Possible; readonly verdict: ClauseVerdict }
  /** The verdict on the clause for a nominee whom it does not address. */
  readonly notAddressed: ClauseVerdict
}

const NONE: readonly never[] = Object.freeze([])

/** The parts of several clauses, the findings first: the order does not matter to the sum, and a part that fails ends it. */
export function partsOf(clauses: readonly ClauseProgram[]): readonly Part[] {
  return inOrder(
    clauses.flatMap(({ parts }) => parts.findings),
    clauses.flatMap(({ parts }) => parts.others),
  )
}

function inOrder(findings: readonly CriterionProgram[], others: readonly Part[]): readonly Part[] {
  return findings.length === 0 ? others : [foundAll(findings), ...others]
}

/** `all` of what the parts come to; known as soon as one is known to fail. */
export function allOf(run: Run, parts: readonly Part[]): Possible {
  let sum = NOT_APPLICABLE
  for (const part of parts) {
    const set = part.outcome(run)
    if (set === FAIL) return FAIL
    sum = both(sum, set)
  }
  return sum
}

export function compileClause(terms: Terms, clause: Clause): ClauseProgram {
  const addressed = clause.applies === undefined ? undefined : prepareCondition(terms, clause.applies)
  const criteria = clause.criteria.map((criterion) => compileCriterion(terms, clause, criterion))
  const section = terms.plan.sections.items.find(({ id }) => id === clause.section)
  const findings = criteria.filter(({ finding }) => finding !== undefined)
  const others = criteria.filter(({ finding }) => finding === undefined)
  const parts = inOrder(findings, others)
  const untried = criteria.map((each) => each.notAddressed)
  const citation: Citation = Object.freeze({
    plan: terms.plan.id,
    clause: clause.id,
    ...(section === undefined ? {} : { heading: section.heading }),
  })
  const notAddressed: ClauseVerdict = Object.freeze({
    id: clause.id,
    outcome: 'not-applicable',
    possible: listed(NOT_APPLICABLE),
    citation,
    criteria: Object.freeze(untried.slice()),
    causes: NONE,
  })

  function outcome(run: Run): Possible {
    const holds = addressed === undefined ? YES : unionOf(run, terms, addressed)
    if (holds === NO) return NOT_APPLICABLE
    const set = allOf(run, parts)
    return holds === YES ? set : set | NOT_APPLICABLE
  }

  return {
    clause,
    sectionAt: terms.plan.sections.items.findIndex(({ id }) => id === clause.section),
    notAddressed,
    parts: addressed === undefined ? { findings, others } : { findings: [], others: [{ outcome }] },
    outcome,
    judge(run) {
      let perhaps = 0
      let causes: readonly Cause[] = NONE
      if (addressed !== undefined) {
        const holds = unionOf(run, terms, addressed)
        if (holds === NO) return { set: NOT_APPLICABLE, verdict: notAddressed }
        if (holds !== YES) {
          perhaps = NOT_APPLICABLE
          causes = explore(run, terms, addressed, listHolds).causes
        }
      }
      const sum = { set: NOT_APPLICABLE }
      const verdicts = untried.slice()
      for (let at = 0; at < verdicts.length; at++) verdicts[at] = (criteria[at] as CriterionProgram).judge(run, perhaps, sum)
      const set = sum.set | perhaps
      return { set, verdict: { id: clause.id, outcome: shown(set), possible: listed(set), citation, criteria: verdicts, causes } }
    },
  }
}
