/** Judging one criterion under every combination of its readings. */
import { PROVED } from '../documents/facts-read.js'
import { criterionWords } from '../documents/clause-words.js'
import type { Clause, Criterion } from '../documents/plan.js'
import type { Cause, CriterionVerdict, Held, ValueRead, Verdict } from '../documents/verdict.js'
import { EITHER, FAIL, NOT_APPLICABLE, PASS, both, listed, shown } from '../words/outcome.js'
import type { Possible } from '../words/outcome.js'
import { NO, YES, prepareCondition } from './condition.js'
import { prepareDemand } from './demands/demand.js'
import { countsIn } from './demands/finding.js'
import { explore, unionOf } from './leaves.js'
import type { Judge, Run } from './run.js'
import type { Terms } from './terms.js'

export interface CriterionProgram {
  /** The number of the finding for the round that is all it asks for; undefined where it asks for anything else. */
  readonly finding: number | undefined
  outcome(run: Run): Possible
  /** The criterion's verdict; its set joins the sum. `perhaps`: what is added to the set shown while it is not known whether its clause applies. */
  judge(run: Run, perhaps: Possible, sum: Sum): CriterionVerdict
  readonly notAddressed: CriterionVerdict
}

/** `all` of the criteria judged so far. */
export interface Sum {
  set: Possible
}

const NONE: readonly never[] = Object.freeze([])

export function compileCriterion(terms: Terms, clause: Clause, criterion: Criterion): CriterionProgram {
  const { id, demand } = criterion
  const words = criterionWords(clause, id)

  function verdict(set: Possible, values: readonly ValueRead[], causes: readonly Cause[], held?: Held, nested?: Verdict): CriterionVerdict {
    const outcome = shown(set)
    const possible = listed(set)
    // Literals of their own: a verdict that grows by a key takes much more room.
    if (held === undefined && nested === undefined) return { id, outcome, possible, words, required: demand, values, causes }
    if (nested === undefined) return { id, outcome, possible, words, required: demand, values, causes, held: held as Held }
    return { id, outcome, possible, words, required: demand, values, causes, ...(held === undefined ? {} : { held }), nested }
  }

  const notAddressed = kept(verdict(NOT_APPLICABLE, NONE, NONE))
  if ('finding' in demand && demand.years === undefined && demand.at === undefined && criterion.applies === undefined) {
    return { ...bareFinding(terms, demand.finding, verdict), notAddressed }
  }
  const judge = addressing(terms, criterion)
  return {
    notAddressed,
    finding: undefined,
    outcome: (run) => unionOf(run, terms, judge),
    judge(run, perhaps, sum) {
      const { set, values, causes, held, nested } = explore(run, terms, judge, listed, PASS)
      sum.set = both(sum.set, set)
      // Met, or not asked of this nominee: what else it might lack makes no difference.
      return verdict(set | perhaps, values, set === PASS || set === NOT_APPLICABLE ? NONE : causes, held, nested)
    },
  }
}

/** A verdict that lasts as long as the program, made apart from those that last as long as their reader: an engine that saw the first would expect all to last. */
function kept(verdict: CriterionVerdict): CriterionVerdict {
  return Object.freeze({ ...verdict })
}

/** A criterion that addresses only some: it does not apply to the others, and may not where that is unknown. */
function addressing(terms: Terms, { demand, applies }: Criterion): Judge {
  const judge = prepareDemand(terms, demand)
  if (applies === undefined) return judge
  const test = prepareCondition(terms, applies)
  return (run) => {
    const holds = test(run)
    if (holds === NO) return NOT_APPLICABLE
    return holds === YES ? judge(run) : judge(run) | NOT_APPLICABLE
  }
}

/** Most criteria are one finding for the round: nothing needs to be tried or put together to judge them. */
function bareFinding(
  terms: Terms,
  id: string,
  verdict: (set: Possible, values: readonly ValueRead[], causes: readonly Cause[]) => CriterionVerdict,
): Omit<CriterionProgram, 'notAddressed'> {
  const number = terms.factNumber('findings', id)
  const fact = `findings.${id}`
  const unproved: readonly Cause[] = Object.freeze([Object.freeze({ kind: 'missing', what: 'fact', fact, paper: true })])
  const absent: readonly Cause[] = Object.freeze([Object.freeze({ kind: 'missing', what: 'fact', fact })])
  /** Nothing of the dossier is in the verdict on a finding that it lacks, or that it states without a paper. */
  const plain: readonly CriterionVerdict[] = [0, PASS, FAIL, EITHER].map((set) => {
    const values = set === EITHER ? NONE : [Object.freeze({ fact, value: set === PASS ? 'yes' : 'no' })]
    return kept(verdict(set, Object.freeze(values), set === EITHER ? absent : NONE))
  })

  function outcome(run: Run): Possible {
    const set = run.findingSets[number] ?? 0
    if (set !== 0) return run.papersRequired && (set & PROVED) === 0 ? EITHER : set & EITHER
    const finding = run.dossier.facts.findings[number]?.whole
    if (!countsIn(run, finding) || (run.papersRequired && !finding.proved)) return EITHER
    return finding.met ? PASS : FAIL
  }

  return {
    finding: number,
    outcome,
    judge(run, perhaps, sum) {
      const set = outcome(run)
      sum.set = both(sum.set, set)
      const stated = run.findingSets[number] ?? 0
      if (perhaps === 0 && set === stated) return plain[set] as CriterionVerdict
      const { findings, findingValues } = run.dossier.facts
      const values = findingValues[number] ?? NONE
      if (set !== EITHER) return verdict(set | perhaps, values, NONE)
      return countsIn(run, findings[number]?.whole) ? verdict(EITHER | perhaps, values, unproved) : verdict(EITHER | perhaps, NONE, absent)
    },
  }
}

/** `all` of criteria that each ask for a finding alone: most of a plan, and looked up without being judged one by one. */
export function foundAll(criteria: readonly CriterionProgram[]): { outcome(run: Run): Possible } {
  const numbers = criteria.map(({ finding }) => finding ?? -1)
  return {
    outcome(run) {
      const { findingSets, papersRequired } = run
      let isOpen = false
      for (let at = 0; at < numbers.length; at++) {
        const stated = papersRequired ? 0 : (findingSets[numbers[at] as number] ?? 0)
        const set = stated === 0 ? (criteria[at] as CriterionProgram).outcome(run) : stated & EITHER
        if (set === FAIL) return FAIL
        if (set !== PASS) isOpen = true
      }
      return isOpen ? EITHER : PASS
    },
  }
}
