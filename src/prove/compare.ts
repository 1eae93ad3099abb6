/** A verdict held against what a case of a fixture expects: the differences, in words. */
import type { Expectation } from '../documents/fixture.js'
import type { Cause, ClauseVerdict, CriterionVerdict, Verdict } from '../documents/verdict.js'
import { shown } from '../words/shown.js'

/** Whether the expectation says anything at all. An empty list does: it says that there is none. */
export function assertsNothing({ verdict, clause, criteria = {}, clauses = {}, decides, missing, questions }: Expectation): boolean {
  const single = [verdict, clause, decides, missing, questions]
  return single.every((each) => each === undefined) && Object.keys(criteria).length === 0 && Object.keys(clauses).length === 0
}

/** What the part of a verdict that a fixture is about says: one clause, or the whole. */
interface Said {
  readonly causes: readonly Cause[]
  readonly decides: readonly string[]
}

const isUnsettled = ({ outcome }: CriterionVerdict): boolean => outcome === 'fail' || outcome === 'undetermined'

function clauseCauses({ causes, criteria }: ClauseVerdict): readonly Cause[] {
  return [...causes, ...criteria.filter(isUnsettled).flatMap((criterion) => criterion.causes)]
}

/** The criteria that come to the same as the part itself, where that is fail or undetermined. */
function deciding(outcome: string, criteria: readonly CriterionVerdict[]): readonly CriterionVerdict[] {
  return criteria.filter((criterion) => isUnsettled(criterion) && criterion.outcome === outcome)
}

function ofClause(clause: ClauseVerdict): Said {
  return { causes: clauseCauses(clause), decides: deciding(clause.outcome, clause.criteria).map(({ id }) => id) }
}

function ofWhole(verdict: Verdict): Said {
  return {
    causes: [...verdict.causes, ...verdict.clauses.flatMap(clauseCauses)],
    decides: verdict.clauses.flatMap(({ id, criteria }) => deciding(verdict.outcome, criteria).map((criterion) => `${id} ${criterion.id}`)),
  }
}

const missingOf = (causes: readonly Cause[]): readonly string[] =>
  causes.flatMap((cause) => (cause.kind !== 'missing' ? [] : [cause.what === 'fact' ? cause.fact : cause.what]))

const questionsOf = (causes: readonly Cause[]): readonly string[] => causes.flatMap((cause) => (cause.kind === 'needs-ruling' ? [cause.question] : []))

function inWords(cause: Cause): string {
  const at = cause.dossier === undefined ? '' : ` in ${cause.dossier}`
  switch (cause.kind) {
    case 'needs-ruling':
      return `needs a ruling on ${cause.question}${at}`
    case 'not-yet-due':
      return `${cause.fact} not yet due before ${cause.on}${at}`
    case 'missing': {
      if (cause.what === 'dossier') return `missing the dossier of the ${cause.led} led${at}`
      if (cause.what === 'text') return `missing the text that speaks of the nominee${at}`
      const of = cause.body === undefined ? '' : ` of ${cause.body}`
      const years = cause.years === undefined ? '' : ` ${cause.years.join(', ')}`
      return `missing ${cause.paper === true ? 'a paper for ' : ''}${cause.fact}${of}${years}${at}`
    }
  }
}

/** Everything that a case could expect of a verdict: of one clause, or of the whole. */
export function expectationOf(verdict: Verdict, clauseId: string | undefined): Expectation {
  const clause = verdict.clauses.find(({ id }) => id === clauseId)
  const outcomes = (of: readonly { readonly id: string; readonly outcome: ClauseVerdict['outcome'] }[]): Record<string, ClauseVerdict['outcome']> => Object.fromEntries(of.map(({ id, outcome }) => [id, outcome]))
  const said = clause === undefined ? ofWhole(verdict) : ofClause(clause)
  return {
    ...(clause === undefined ? { verdict: verdict.outcome, clauses: outcomes(verdict.clauses) } : { clause: clause.outcome, criteria: outcomes(clause.criteria) }),
    decides: [...said.decides],
    missing: [...new Set(missingOf(said.causes))],
    questions: [...new Set(questionsOf(said.causes))],
  }
}

/** Why a part came to what it did, in brackets. */
function because(outcome: string, { causes, decides }: Said): string {
  const reasons = outcome === 'fail' ? decides.map((id) => `${id} fails`) : outcome === 'undetermined' ? causes.map(inWords) : []
  return reasons.length === 0 ? '' : ` (${[...new Set(reasons)].join('; ')})`
}

/** Which names are lacking and which are too many; none where the two are one set. */
export function sets(name: string, expected: readonly string[] | undefined, got: readonly string[]): readonly string[] {
  if (expected === undefined) return []
  const lacking = expected.filter((each) => !got.includes(each))
  const excess = got.filter((each) => !expected.includes(each))
  const part = (verb: string, names: readonly string[]): string[] => (names.length === 0 ? [] : [`${verb} ${[...new Set(names)].map((each) => shown(each)).join(', ')}`])
  const parts = [...part('expected also', lacking), ...part('did not expect', excess)]
  return parts.length === 0 ? [] : [`${name}: ${parts.join('; ')}`]
}

/** Every difference between the verdict and the expectation; none where they agree. */
export function differences(expect: Expectation, verdict: Verdict, clauseId: string | undefined): readonly string[] {
  const found: string[] = []
  const clause = verdict.clauses.find(({ id }) => id === clauseId)
  if (clauseId !== undefined && clause === undefined) return [`the plan has no clause ${shown(clauseId)}`]
  const said = clause === undefined ? ofWhole(verdict) : ofClause(clause)
  if (expect.verdict !== undefined && expect.verdict !== verdict.outcome) {
    found.push(`verdict: expected ${expect.verdict}, got ${verdict.outcome}${because(verdict.outcome, ofWhole(verdict))}`)
  }
  if (clause === undefined && (expect.clause !== undefined || expect.criteria !== undefined)) {
    found.push('the case expects outcomes of one clause, and the fixture names none')
  }
  if (clause !== undefined && expect.clause !== undefined && expect.clause !== clause.outcome) {
    found.push(`clause: expected ${expect.clause}, got ${clause.outcome}${because(clause.outcome, said)}`)
  }
  for (const [id, expected] of Object.entries(clause === undefined ? {} : (expect.criteria ?? {}))) {
    const criterion = clause?.criteria.find((each) => each.id === id)
    if (criterion === undefined) found.push(`criterion ${shown(id)}: the clause has none of this name`)
    else if (criterion.outcome !== expected) {
      found.push(`criterion ${id}: expected ${expected}, got ${criterion.outcome}${because(criterion.outcome, { causes: criterion.causes, decides: [] })}`)
    }
  }
  for (const [id, expected] of Object.entries(expect.clauses ?? {})) {
    const other = verdict.clauses.find((each) => each.id === id)
    if (other === undefined) found.push(`clause ${shown(id)}: the plan has none of this number`)
    else if (other.outcome !== expected) found.push(`clause ${id}: expected ${expected}, got ${other.outcome}${because(other.outcome, ofClause(other))}`)
  }
  found.push(...sets('decides', expect.decides, said.decides))
  found.push(...sets('missing', expect.missing, missingOf(said.causes)))
  found.push(...sets('questions', expect.questions, questionsOf(said.causes)))
  return found
}
