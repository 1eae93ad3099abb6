/** The complete verdict: every clause of the plan in its order, every criterion with what was read, and the sum. */
import type { LedCriteria } from '../documents/demand.js'
import type { Cause, RulingUsed, SectionVerdict, Verdict } from '../documents/verdict.js'
import { VERDICT_FORMAT } from '../documents/verdict.js'
import { NOT_APPLICABLE, NOT_COVERED, both, listed, shown, shownVerdict } from '../words/outcome.js'
import type { Possible } from '../words/outcome.js'
import { version } from '../words/version.js'
import type { ClauseProgram } from './clause.js'
import type { Compiled } from './compiled.js'
import { NO, YES } from './condition.js'
import { openYearsOf } from './open-years.js'
import type { Run } from './run.js'
import { sameCause } from './same-cause.js'
import { alternatives } from './sections.js'
import { isGeneral, untaken } from './sum.js'

export function verdictOf(compiled: Compiled, run: Run, only: LedCriteria | undefined): Verdict {
  return judgedOf(compiled, run, only).verdict
}

/** The verdict, and the set of outcomes that is its sum. */
export function judgedOf(compiled: Compiled, run: Run, only: LedCriteria | undefined): { readonly set: Possible; readonly verdict: Verdict } {
  const { plan, terms } = compiled
  const where = alternatives(run, terms, compiled.sections, only?.meets)
  const clauses = compiled.notAddressed.slice()
  let common = NOT_APPLICABLE
  /** What the clauses of each judged section come to, by its place among the plan's sections. */
  const own: (Possible | undefined)[] = compiled.notWeighed.slice()
  for (const { at, judged } of where.sections) if (judged) own[at] = NOT_APPLICABLE
  const isCommonJudged = isGeneral(only)
  for (const at of compiled.withCriteria) {
    const program = compiled.clauses[at] as ClauseProgram
    const { sectionAt } = program
    const sum = sectionAt < 0 ? (isCommonJudged ? common : undefined) : own[sectionAt]
    if (sum === undefined) continue
    const { set, verdict } = program.judge(run)
    clauses[at] = verdict
    if (sectionAt < 0) common = both(sum, set)
    else own[sectionAt] = both(sum, set)
  }

  let set = compiled.sections.length === 0 ? common : untaken(compiled, run, where.mayBeUntaken, only)
  const sections: SectionVerdict[] = []
  for (const { id, at, takes, judged, causes } of where.sections) {
    const known = takes === YES ? 'yes' : takes === NO ? 'no' : 'maybe'
    if (!judged) {
      sections.push({ id, takes: known, causes })
      continue
    }
    const sum = both(common, own[at] ?? NOT_APPLICABLE)
    set |= sum
    sections.push({ id, takes: known, outcome: shown(sum), causes })
  }

  // Where the period itself is under trial, the first reading's is looked at for the cut-off alone.
  const situation = run.situation(run)
  const { section } = run.dossier
  const format = VERDICT_FORMAT
  const judgedBy = { id: plan.id, hash: compiled.hash }
  const dossier = run.dossier.id
  const { round } = run
  const cutOff = situation.cutOffShown
  const outcome = shownVerdict(set)
  const possible = possibleOf(set)
  const causes = causesOf(compiled, set, sections)
  const openYears = openYearsOf(compiled, situation, run.dossier, clauses)
  const rulings = rulingsUsed(compiled, run)
  const { period } = situation
  // One literal for the usual verdict: putting it together from pieces costs more than some whole clauses.
  if (section !== undefined && run.choices.met.length === 0) {
    return { set, verdict: { format, version, plan: judgedBy, dossier, round, period, cutOff, outcome, possible, stated: section, sections, clauses, causes, openYears, rulings } }
  }
  const stated = section === undefined ? {} : { stated: section }
  const within = run.choices.met.length === 0 ? { period } : {}
  return { set, verdict: { format, version, plan: judgedBy, dossier, round, ...within, cutOff, outcome, possible, ...stated, sections, clauses, causes, openYears, rulings } }
}

const NONE: readonly never[] = Object.freeze([])

function possibleOf(set: Possible): Verdict['possible'] {
  const parts = listed(set)
  return set & NOT_COVERED ? [...parts, 'not-covered'] : parts
}

/** Causes that no single clause carries: which section it is, and that no text speaks of the nominee. */
function causesOf(compiled: Compiled, set: Possible, sections: readonly SectionVerdict[]): readonly Cause[] {
  const causes: Cause[] = []
  if (shownVerdict(set) !== 'undetermined') return causes
  const judged = sections.filter(({ outcome }) => outcome !== undefined)
  if (judged.some(({ outcome }) => outcome !== judged[0]?.outcome)) {
    causes.push({ kind: 'missing', what: 'fact', fact: 'section' })
  }
  for (const section of judged) for (const cause of section.causes) if (!causes.some((each) => sameCause(each, cause))) causes.push(cause)
  if (set & NOT_APPLICABLE) causes.push({ kind: 'missing', what: 'text', document: compiled.plan.document.document.cite.vi })
  return causes
}

/** The rulings that answered a question somewhere in this judgement, in the plan's order of questions. */
export function rulingsUsed(compiled: Compiled, run: Run): readonly RulingUsed[] {
  if (run.choices.ruled.length === 0) return NONE
  return [...run.choices.ruled]
    .sort((a, b) => a - b)
    .map((number) => {
      const id = compiled.terms.questions[number]?.id ?? ''
      return { question: id, ...run.rulings?.byQuestion.get(id) }
    })
}
