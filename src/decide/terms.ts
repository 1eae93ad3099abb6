/** The terms of a plan that judging refers to: its questions by number, its due days, its facts. */
import { numberOf } from '../documents/fact-kinds.js'
import type { FactKind } from '../documents/fact-kinds.js'
import type { Due } from '../documents/facts.js'
import type { PlanDocument } from '../documents/plan.js'
import { isAsk } from '../documents/asks.js'
import type { Ask, Question } from '../documents/question.js'
import type { DueDay } from '../words/calendar.js'
import { UNMET } from './choices.js'
import type { ReadingValue } from './choices.js'

/** A question, its readings in order, and the value of each. A number is tried at its lowest and its highest. */
export interface QuestionTerms {
  readonly id: string
  readonly question: Question
  readonly readings: readonly string[]
  readonly values: readonly ReadingValue[]
}

export interface Terms {
  readonly plan: PlanDocument
  readonly questions: readonly QuestionTerms[]
  readonly readingCounts: readonly number[]
  /** For each question that it is not under trial. */
  readonly unmet: readonly number[]
  readonly dues: readonly DueDay[]
  questionNumber(id: string): number
  /** The number of the attribute that says whether a nominee is rated by school year. */
  readonly schoolYear: number
  /** Where a checked dossier holds a fact, among those of its kind. */
  factNumber(kind: FactKind, id: string): number
  /** The index of a due day; the same day has the same index. */
  dueIndex(due: Due | undefined): DueIndex
}

/** A due day, and the one that stands instead for a nominee rated by school year. */
export interface DueIndex {
  readonly usual: number
  readonly school: number
  /** The number of the attribute that says which of the two it is. */
  readonly saidBy: number
}

export function termsOf(plan: PlanDocument): Terms {
  const questions = Object.entries(plan.questions).map(([id, question]): QuestionTerms => {
    if ('number' in question) {
      const { lowest, highest } = question.number
      return { id, question, readings: [String(lowest), String(highest)], values: [lowest, highest] }
    }
    const readings = Object.entries(question.readings)
    return { id, question, readings: readings.map(([name]) => name), values: readings.map(([, reading]) => reading.value) }
  })
  const numbers = new Map(questions.map(({ id }, index) => [id, index]))
  const schoolYear = numberOf(plan.facts, 'attributes', 'school-year')
  const dues: DueDay[] = []
  function indexOf(monthDay: string, nextYear: boolean): number {
    const due = { monthDay: Number(monthDay.replace('-', '')), nextYear }
    const known = dues.findIndex((each) => each.monthDay === due.monthDay && each.nextYear === nextYear)
    return known >= 0 ? known : dues.push(due) - 1
  }
  return {
    plan,
    questions,
    readingCounts: questions.map(({ readings }) => readings.length),
    unmet: questions.map(() => UNMET),
    dues,
    questionNumber(id) {
      const number = numbers.get(id)
      if (number === undefined) throw new RangeError(`plan ${plan.id} has no question ${id}`)
      return number
    },
    schoolYear,
    factNumber: (kind, id) => numberOf(plan.facts, kind, id),
    dueIndex(due) {
      const usual = indexOf(due?.on ?? '12-31', due?.['next-year'] ?? false)
      const school = due?.['school-year'] === undefined ? usual : indexOf(due['school-year'], false)
      return { usual, school, saidBy: schoolYear }
    },
  }
}

export { isAsk }
export type { Ask }
