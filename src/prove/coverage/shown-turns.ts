/** Due days and readings on which a case turns: with another it would not come out as it expects. */
import type { Question } from '../../documents/question.js'
import type { Ruling } from '../../documents/rulings.js'
import { behind, type Program } from '../../decide/compile.js'
import type { EvaluateOptions } from '../../decide/compiled.js'
import { startRun } from '../../decide/start.js'
import { dayBefore, dueOn, isoDay } from '../../words/calendar.js'
import type { Day } from '../../words/calendar.js'
import { differences } from '../compare.js'
import { rulingsOf } from '../prepared.js'
import { yearlyFactsOf, type YearlyFact } from './dues.js'
import { partsOf } from './parts.js'
import { NUMBER } from './questions.js'
import type { Case, Note } from './shown-by.js'
import { sideOfDay } from './sides.js'

export type NoteTurns = (of: Case, note: Note) => void

export function preparedTurns(program: Program): NoteTurns {
  const compiled = behind(program)
  const { plan, terms } = compiled
  const factsByClause = new Map(
    plan.document.clauses.map(({ id, criteria }) => {
      const facts = criteria.flatMap(({ demand }) => partsOf(demand).flatMap((part) => yearlyFactsOf(part, plan.document)))
      return [id, [...new Map(facts.map((fact) => [fact.name, fact])).values()]] as const
    }),
  )

  function stands({ of, put, clause }: Case, options: EvaluateOptions): boolean {
    return differences(of.expect, program.evaluate(put.dossier, options), clause).length === 0
  }

  /** The cut-off lies beside the day on which a value is due, and on the other side of that day the case turns. */
  function noteDueDays(of: Case, facts: readonly YearlyFact[], note: Note): void {
    const { put: { dossier, options }, verdict } = of
    const run = startRun(compiled, dossier, { ...options, round: verdict.round })
    const { cutOff, period, years } = run.situation(run)
    const isBySchoolYear = dossier.facts.attributes[compiled.terms.factNumber('attributes', 'school-year')]?.values[0] === 'yes'
    const known = new Map<Day, boolean>()
    const turns = (day: Day): boolean => {
      const turned = known.get(day) ?? !stands(of, { ...options, cutOff: isoDay(day) })
      known.set(day, turned)
      return turned
    }
    for (const { name, due, bySchoolYear } of facts) {
      const index = terms.dueIndex(due)
      const day = years[bySchoolYear ? index.school : index.usual]?.due
      if (day === undefined || bySchoolYear !== (isBySchoolYear && index.school !== index.usual)) continue
      for (let year = period.from; year <= period.to; year++) {
        const on = dueOn(day, year)
        const side = sideOfDay(cutOff, on)
        if (side !== undefined && turns(side === 'below' ? on : dayBefore(on))) note({ kind: 'day', day: 'due', side, part: '', of: name })
      }
    }
  }

  function noteReading(of: Case, given: ReadonlyMap<string, Ruling>, id: string, question: Question, note: Note): void {
    const ruled = given.get(id)
    const turns = othersThan(ruled, question).some((other) => {
      const { rulings } = rulingsOf({ ...Object.fromEntries(given), [id]: other }, plan)
      return rulings !== undefined && !stands(of, { ...of.put.options, rulings })
    })
    if (turns) note({ kind: 'reading', question: id, reading: 'number' in question ? NUMBER : (ruled?.reading ?? '') })
  }

  return (of, note) => {
    const facts = of.clause === undefined ? [...factsByClause.values()].flat() : (factsByClause.get(of.clause) ?? [])
    if (facts.length > 0) noteDueDays(of, facts, note)
    const given = of.put.options.rulings?.byQuestion
    for (const id of given?.keys() ?? []) {
      const question = plan.document.questions[id]
      if (question !== undefined && given !== undefined) noteReading(of, given, id, question, note)
    }
  }
}

/** The other readings; of a number those beside it and the ends of its range. */
function othersThan(ruled: Ruling | undefined, question: Question): readonly (string | number)[] {
  if (!('number' in question)) return Object.keys(question.readings).filter((reading) => reading !== ruled?.reading)
  const { lowest, highest } = question.number
  const number = ruled?.value ?? lowest
  return [lowest, number - 1, number + 1, highest].filter((each) => each !== number && each >= lowest && each <= highest)
}
