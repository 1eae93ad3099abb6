/** Conditions on the nominee, in three values: a set over yes and no. */
import type { Condition } from '../documents/condition.js'
import { SEVERAL } from '../documents/facts-read.js'
import type { AttributeRead } from '../documents/facts-read.js'
import type { Run } from './run.js'
import { answerTo } from './choices.js'
import type { Terms } from './terms.js'
import { missing, saw } from './trace.js'

/** A non-empty set over {@link YES} and {@link NO}. */
export type Holds = number
export const YES = 1
export const NO = 2
export const MAYBE = YES | NO

/** The members of a set: yes before no. */
export const listHolds = (set: Holds): readonly ('yes' | 'no')[] => (set === YES ? ['yes'] : set === NO ? ['no'] : ['yes', 'no'])

export type Test = (run: Run) => Holds

export function prepareCondition(terms: Terms, condition: Condition): Test {
  if ('all' in condition && Array.isArray(condition.all)) {
    return allOf((condition.all as readonly Condition[]).map((each) => prepareCondition(terms, each)))
  }
  if ('any' in condition && Array.isArray(condition.any)) {
    const none = allOf((condition.any as readonly Condition[]).map((each) => negated(prepareCondition(terms, each))))
    return negated(none)
  }
  if ('not' in condition && typeof condition.not === 'object') return negated(prepareCondition(terms, condition.not as Condition))
  if ('ask' in condition && typeof condition.ask === 'string') {
    const number = terms.questionNumber(condition.ask)
    const readings = terms.questions[number]?.values ?? []
    const wanted = oneOrMore(condition.is)
    return (run) => (wanted.includes(answerTo(run.choices, number, readings) as string) ? YES : NO)
  }
  return allOf(Object.entries(condition as Readonly<Record<string, string | readonly string[]>>).map(([id, values]) => attributeIs(terms, id, oneOrMore(values))))
}

function attributeIs(terms: Terms, id: string, wanted: readonly string[]): Test {
  const number = terms.factNumber('attributes', id)
  /** By the code of a value: whether it is one of those wanted. */
  const holds = [false, ...Object.keys(terms.plan.facts.attributes[id]?.values ?? {}).map((value) => wanted.includes(value))]
  const fact = `nominee.${id}`
  return (run) => {
    const { attributes, attributeCodes } = run.dossier.facts
    const code = attributeCodes[number] ?? 0
    if (code === 0) {
      missing(run.trace, fact)
      return MAYBE
    }
    if (run.trace !== undefined) saw(run.trace, (attributes[number] as AttributeRead).shown)
    if (code !== SEVERAL) return holds[code] === true ? YES : NO
    return (attributes[number] as AttributeRead).values.some((value) => wanted.includes(value)) ? YES : NO
  }
}

/** Stops at the first part that does not hold: what the later ones lack would make no difference. */
function allOf(tests: readonly Test[]): Test {
  if (tests.length === 1 && tests[0]) return tests[0]
  return (run) => {
    const before = run.trace?.causes.length ?? 0
    let set = YES
    for (const test of tests) {
      const one = test(run)
      if (one === NO) {
        if (run.trace !== undefined && run.trace.causes.length > before) run.trace.causes.length = before
        return NO
      }
      if (one === MAYBE) set = MAYBE
    }
    return set
  }
}

function negated(test: Test): Test {
  return (run) => {
    const set = test(run)
    return set === MAYBE ? MAYBE : set === YES ? NO : YES
  }
}

function oneOrMore(value: string | readonly string[]): readonly string[] {
  return typeof value === 'string' ? [value] : value
}
