/** Rulings laid out for judging: the value that stands for each question of a plan, by number. */
import type { Rulings } from '../documents/check-rulings.js'
import { BinhxetError } from '../words/error.js'
import type { ReadingValue, RulingsByQuestion } from './choices.js'
import type { Terms } from './terms.js'

const NO_RULINGS: RulingsByQuestion = { values: [] }

interface Prepared extends RulingsByQuestion {
  /** The questions of the rules that they were laid out for: a plan's rules may be changed and compiled again. */
  readonly questions: Terms['questions']
}

const byRulings = new WeakMap<Rulings, Prepared>()

/** The values that rulings give, by question number. */
export function rulingsFor(terms: Terms, rulings: Rulings | undefined): RulingsByQuestion {
  if (rulings === undefined) return NO_RULINGS
  if (rulings.plan !== terms.plan.id) throw new BinhxetError('other-plan', `the rulings were checked for plan ${rulings.plan}, not for ${terms.plan.id}`)
  const known = byRulings.get(rulings)
  if (known?.questions === terms.questions) return known
  const values = terms.questions.map(({ id, question }): ReadingValue | undefined => {
    const ruling = rulings.byQuestion.get(id)
    if (ruling === undefined) return undefined
    return 'number' in question ? ruling.value : question.readings[ruling.reading ?? '']?.value
  })
  const prepared = { values, questions: terms.questions }
  byRulings.set(rulings, prepared)
  return prepared
}
