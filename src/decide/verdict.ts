/** The complete verdict: every clause of the plan in its order, every criterion with what was read, and the sum. */
import type { Cause, ClauseVerdict, RulingUsed, SectionVerdict, Verdict } from '../documents/verdict.js'
import { VERDICT_FORMAT } from '../documents/verdict.js'
import { isoDay } from '../words/calendar.js'
import { NOT_APPLICABLE, NOT_COVERED, all, listed, shown, shownVerdict } from '../words/outcome.js'
import type { Possible } from '../words/outcome.js'
import { version } from '../words/version.js'
import type { Compiled } from './compiled.js'
import { NO, YES } from './condition.js'
import { openYearsOf } from './open-years.js'
import type { Run } from './run.js'
import { alternatives } from './sections.js'
import { untaken } from './sum.js'
import { newTrace } from './trace.js'

export function verdictOf(compiled: Compiled, run: Run, only: readonly string[] | undefined): Verdict {
  const { plan, terms } = compiled
  run.trace = newTrace()
  const where = alternatives(run, terms, compiled.sections, only)
  run.trace = undefined

  const clauses: ClauseVerdict[] = []
  const common: Possible[] = []
  const judgedIn = where.sections.filter(({ judged }) => judged).map(({ id }) => id)
  const own: Possible[][] = judgedIn.map(() => [])
  const judgedClauses: string[] = []
  for (const program of compiled.clauses) {
    const { section, criteria, id } = program.clause
    const sets = section !== undefined ? own[judgedIn.indexOf(section)] : only === undefined ? common : undefined
    if (sets === undefined || criteria.length === 0) {
      clauses.push(program.notAddressed)
      continue
    }
    const { set, verdict } = program.judge(run)
    sets.push(set)
    clauses.push(verdict)
    if (set !== NOT_APPLICABLE) judgedClauses.push(id)
  }

  let set = compiled.sections.length === 0 ? all(common) || NOT_APPLICABLE : untaken(compiled, run, where, only)
  const sections: SectionVerdict[] = []
  for (const { id, takes, judged, causes } of where.sections) {
    const sum = judged ? all([...common, ...(own[judgedIn.indexOf(id)] ?? [])]) || NOT_APPLICABLE : 0
    set |= sum
    const known = takes === YES ? 'yes' : takes === NO ? 'no' : 'maybe'
    sections.push(judged ? { id, takes: known, outcome: shown(sum), causes } : { id, takes: known, causes })
  }

  // Where the period itself is under trial, the first reading's is looked at for the cut-off alone.
  const situation = run.situation(run)
  const { section } = run.dossier.document
  return {
    format: VERDICT_FORMAT,
    version,
    plan: { id: plan.id, hash: compiled.hash },
    dossier: run.dossier.id,
    round: run.round,
    ...(run.choices.met.length === 0 ? { period: situation.period } : NOTHING),
    cutOff: isoDay(situation.cutOff),
    outcome: shownVerdict(set),
    possible: possibleOf(set),
    ...(section === undefined ? NOTHING : { stated: section }),
    sections,
    clauses,
    causes: causesOf(compiled, set, sections, section),
    openYears: openYearsOf(compiled, situation, judgedClauses),
    rulings: rulingsUsed(compiled, run),
  }
}

const NOTHING = Object.freeze({})

function possibleOf(set: Possible): Verdict['possible'] {
  const parts = listed(set & ~NOT_COVERED)
  return set & NOT_COVERED ? [...parts, 'not-covered'] : parts
}

/** Causes that no single clause carries: which section it is, and that no text speaks of the nominee. */
function causesOf(compiled: Compiled, set: Possible, sections: readonly SectionVerdict[], stated: string | undefined): readonly Cause[] {
  const causes: Cause[] = []
  if (shownVerdict(set) !== 'undetermined') return causes
  const judged = sections.filter(({ outcome }) => outcome !== undefined)
  if (stated === undefined && new Set(judged.map(({ outcome }) => outcome)).size > 1) {
    causes.push({ kind: 'missing', what: 'fact', fact: 'section' })
  }
  const known = new Set<string>()
  for (const section of judged) {
    for (const cause of section.causes) {
      const key = JSON.stringify(cause)
      if (!known.has(key)) causes.push(cause)
      known.add(key)
    }
  }
  if (set & NOT_APPLICABLE) causes.push({ kind: 'missing', what: 'text', document: compiled.plan.document.document.cite.vi })
  return causes
}

/** The rulings that answered a question somewhere in this judgement, in the plan's order of questions. */
function rulingsUsed(compiled: Compiled, run: Run): readonly RulingUsed[] {
  return [...run.choices.ruled]
    .sort((a, b) => a - b)
    .map((number) => {
      const id = compiled.terms.questions[number]?.id ?? ''
      return { question: id, ...run.rulings?.byQuestion.get(id) }
    })
}
