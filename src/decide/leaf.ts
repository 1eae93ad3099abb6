/**
 * The leaves of a plan, for engines that do the combining themselves: what one demand, or one attribute of a condition,
 * comes to under one combination of readings.
 */
import type { Dossier } from '../documents/checked.js'
import type { Rulings } from '../documents/check-rulings.js'
import type { AttributeCondition, Condition } from '../documents/condition.js'
import type { Demand, LeafDemand, Led, LedCriteria, LedDemand } from '../documents/demand.js'
import type { Plan } from '../documents/open-plan.js'
import { both } from '../words/outcome.js'
import type { Possible } from '../words/outcome.js'
import { newChoices } from './choices.js'
import type { ReadingValue } from './choices.js'
import { behind, compile } from './compile.js'
import type { EvaluateOptions } from './compiled.js'
import { prepareCondition } from './condition.js'
import type { Holds } from './condition.js'
import { prepareDemand } from './demands/demand.js'
import { ledAsked } from './demands/led.js'
import { unionOf } from './leaves.js'
import type { Judge, LedOutcome, Run } from './run.js'
import { ownQuestions } from './own-questions.js'
import { rulingsFor } from './rulings-for.js'
import { startRun } from './start.js'
import type { Terms } from './terms.js'

export { isGeneral } from './sum.js'
export type { EvaluateOptions, LedOutcome }

/** A value for each question, by number; undefined for questions that the leaf does not meet. */
export type Combination = readonly (ReadingValue | undefined)[]

export interface Leaves {
  readonly terms: Terms
  /** The values that rulings give, by question number. */
  ruledBy(rulings: Rulings | undefined): Combination
  /** The questions that a demand and a condition may meet in a round, by number. */
  questions(round: string, demand: Demand | undefined, condition: Condition | undefined): readonly number[]
  demand(demand: LeafDemand): Judge
  attributes(condition: AttributeCondition): (run: Run) => Holds
  /** The question as it is put to the collectives that the nominee leads: in the round and the year of the nominee. */
  asked(dossier: Dossier, options: EvaluateOptions): EvaluateOptions
  /** The collectives whose verdicts the demand may ask for of this nominee. */
  led(demand: LedDemand, dossier: Dossier): readonly Led[]
  /** Looks at one dossier: the run that leaves are judged in. `led` answers for the dossiers of collectives. */
  look(dossier: Dossier, options: EvaluateOptions, led: (dossier: Dossier, criteria: LedCriteria) => LedOutcome): Looked
}

/** One dossier, ready to be looked at under any combination of readings. */
export interface Looked {
  readonly round: string
  /** The values that rulings give, by question number. */
  readonly ruled: Combination
  judge(leaf: (run: Run) => Possible, combination: Combination): Possible
}

/** Prepares each part of the plan only once. */
function once<K extends object, V>(prepare: (part: K) => V): (part: K) => V {
  const known = new WeakMap<K, V>()
  return (part) => {
    const before = known.get(part)
    if (before !== undefined) return before
    const value = prepare(part)
    known.set(part, value)
    return value
  }
}

function askedOf({ round, year }: Run, options: EvaluateOptions): EvaluateOptions {
  return { ...options, round, ...(year === undefined ? {} : { year }) }
}

export function leavesOf(plan: Plan): Leaves {
  const program = compile(plan)
  const compiled = behind(program)
  const { terms } = compiled
  return {
    terms,
    ruledBy: (rulings) => rulingsFor(terms, rulings).values,
    questions: (round, demand, condition) => ownQuestions(terms, round, demand, condition),
    demand: once((demand: LeafDemand) => prepareDemand(terms, demand)),
    attributes: once((condition: AttributeCondition) => prepareCondition(terms, condition)),
    led: (demand, dossier) => ledAsked(terms, demand, dossier),
    asked: (dossier, options) => askedOf(startRun(compiled, dossier, options), options),
    look(dossier, options, led) {
      const run = startRun(compiled, dossier, options)
      return {
        round: run.round,
        ruled: run.choices.rulings.values,
        judge: (leaf, combination) =>
          leaf({
            ...run,
            choices: newChoices(terms.unmet, { values: combination }),
            judgeLed: (_, linked, criteria, holds) => withHolds(led(linked, criteria), linked, holds),
          }),
      }

      function withHolds(outcome: LedOutcome, linked: Dossier, holds: Judge | undefined): LedOutcome {
        if (holds === undefined || outcome.set === 0) return outcome
        const own = startRun(compiled, linked, askedOf(run, options))
        return { ...outcome, set: both(outcome.set, unionOf(own, terms, holds)) }
      }
    },
  }
}
