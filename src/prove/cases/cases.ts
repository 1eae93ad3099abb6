/** The cases that a clause needs: at each limit of each criterion, and each criterion deciding alone. The answers are left to people. */
import { compile } from '../../decide/compile.js'
import { clauseWords, criterionWords } from '../../documents/clause-words.js'
import { isAsk } from '../../documents/asks.js'
import type { BlankCase, BlankCases } from '../../documents/cases.js'
import type { Condition } from '../../documents/condition.js'
import { openPlan } from '../../documents/open-plan.js'
import type { Clause, PlanDocument } from '../../documents/plan.js'
import { canonicalJson } from '../../words/canonical.js'
import { firstDayOf, isoDay, lastDayOf, yearOf } from '../../words/calendar.js'
import type { Day } from '../../words/calendar.js'
import { withChanges } from '../changes.js'
import { besides } from './beside.js'
import type { Beside } from './beside.js'
import { dossierOf, shown } from './met.js'
import type { Time } from './met.js'
import { attributesIn } from './nominee.js'

/** The years of the round; of a period that is asked for, those of all its readings. */
function timeOf(plan: PlanDocument, round: string, cutOff: Day): Time {
  const given = plan.rounds[round]?.period
  const question = isAsk(given) ? plan.questions[given.ask] : undefined
  const read = question !== undefined && 'readings' in question ? Object.values(question.readings).map(({ value }) => value) : [given]
  const periods = read.flatMap((each) => (typeof each === 'object' && 'from' in each ? [each] : []))
  const froms = periods.length === 0 ? [yearOf(cutOff)] : periods.map(({ from }) => from)
  const to = Math.max(...(periods.length === 0 ? [yearOf(cutOff)] : periods.map((each) => each.to)))
  const from = Math.min(...froms)
  return { from, to, within: Math.max(...froms), cutOff, firstDay: firstDayOf(from), lastDay: Math.min(lastDayOf(to), cutOff) }
}

/** Each other value of each attribute that a condition speaks of, and the attribute not stated. */
function ofCondition(plan: PlanDocument, condition: Condition | undefined, nominee: Readonly<Record<string, unknown>>): readonly Beside[] {
  return [...new Set(attributesIn(condition))].flatMap((id): readonly Beside[] => {
    const { values = {}, many } = plan.facts.attributes[id] ?? {}
    const others = Object.keys(values).filter((value) => canonicalJson([nominee[id]].flat()) !== canonicalJson([value]))
    return [
      ...others.map((value) => ({ name: `${id} ${value}`, set: { [`nominee.${id}`]: many === true ? [value] : value } })),
      ...(id === 'kind' || nominee[id] === undefined ? [] : [{ name: `${id} not stated`, remove: [`nominee.${id}`] }]),
    ]
  })
}

function blank({ name, set = {}, remove = [] }: Beside, of: string, words: string): BlankCase {
  return { name: of === '' ? name : `${of}: ${name}`, words, set, remove }
}

/** One after another, each change once; a name that comes again is numbered. */
function distinct(cases: readonly BlankCase[], base: unknown): readonly BlankCase[] {
  const seen = new Set<string>()
  const names = new Map<string, number>()
  return cases.flatMap((each) => {
    const { value, faults } = withChanges(base, { set: { ...each.set }, remove: [...each.remove] })
    const key = canonicalJson(value)
    if (faults.length > 0 || seen.has(key)) return []
    seen.add(key)
    const count = (names.get(each.name) ?? 0) + 1
    names.set(each.name, count)
    return [count === 1 ? each : { ...each, name: `${each.name} (${count})` }]
  })
}

/** Whether the clause is judged for a nominee of a section without being one of its clauses: the general ones, those of leaders and party members. */
function sectionFor(plan: PlanDocument, { section, role }: Clause): string | undefined {
  if (section !== undefined || role === 'object' || role === 'general') return section
  return plan.clauses.find((clause) => clause.role === 'individual')?.section
}

/** The clause has to be one of the plan's that hold criteria; `cutOff`: the last day that counts. */
export function blankCases(document: PlanDocument, clause: Clause, round: string, cutOff: Day): BlankCases {
  const time = timeOf(document, round, cutOff)
  const meeting = { plan: document, time }
  const draft = dossierOf(meeting, 'ho-so', ({ id }) => id === clause.id, sectionFor(document, clause))
  const base = shown(draft)
  const plan = openPlan(document)
  const { dossier } = plan.dossier(base)
  const verdict = dossier === undefined ? undefined : compile(plan).evaluate(dossier, { round, cutOff: isoDay(cutOff) })
  const cases = [
    blank({ name: 'everything met' }, '', clauseWords(clause)),
    ...ofCondition(document, clause.applies, draft.nominee).map((each) => blank(each, '', clauseWords(clause))),
    ...clause.criteria.flatMap(({ id, demand, applies }) => [...besides(meeting, demand, draft), ...ofCondition(document, applies, draft.nominee)].map((each) => blank(each, id, criterionWords(clause, id)))),
  ]
  const stated = document.rounds[round]?.['cut-off']
  return {
    plan: document.id,
    clause: clause.id,
    round,
    ...(stated === isoDay(cutOff) ? {} : { cutOff: isoDay(cutOff) }),
    base,
    outcome: verdict?.clauses.find(({ id }) => id === clause.id)?.outcome ?? 'undetermined',
    cases: distinct(cases, base),
  }
}
