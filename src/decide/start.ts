/** Starts a run: settles the round, the cut-off, the period and the rulings before anything is judged. */
import type { Dossier } from '../documents/checked.js'
import { namedRound } from '../documents/named-round.js'
import type { Round } from '../documents/plan.js'
import { isOfOneYear, yearFault } from '../documents/year-asked.js'
import { isoDay, parseDay, yearOf } from '../words/calendar.js'
import type { Day } from '../words/calendar.js'
import { BinhxetError } from '../words/error.js'
import { newChoices } from './choices.js'
import type { Compiled, EvaluateOptions } from './compiled.js'
import { judgeCited } from './cited.js'
import { judgeLed } from './linked.js'
import { findingSetsIn } from './run.js'
import type { Run } from './run.js'
import type { Situation } from './situation.js'
import { rulingsFor } from './rulings-for.js'
import { situations } from './situations.js'
import type { Terms } from './terms.js'

export function startRun(compiled: Compiled, dossier: Dossier, options: EvaluateOptions): Run {
  const { plan, terms } = compiled
  if ((dossier as Partial<Dossier>).facts === undefined) {
    throw new BinhxetError('not-checked', 'the dossier has not been checked: give it to plan.dossier first')
  }
  if (dossier.plan.id !== plan.id) {
    throw new BinhxetError('other-plan', `the dossier was checked for plan ${dossier.plan.id}, not for ${plan.id}`)
  }
  const name = options.round ?? dossier.round
  const asked = questionOf(compiled, name, options.cutOff, options.year ?? (dossier.round === name ? dossier.year : undefined))
  const { round, year, situation, led, cited } = asked
  return {
    dossier,
    round,
    year,
    findingSets: findingSetsIn(asked, dossier),
    situation,
    papersRequired: options.evidence === 'required',
    rulings: options.rulings,
    choices: newChoices(terms.unmet, rulingsFor(terms, options.rulings)),
    judgeLed: led,
    judgeCited: cited,
    ledJudged: [],
    trace: undefined,
  }
}

/** The round, the cut-off and the year asked for, made ready. */
interface Asked {
  readonly given: string | undefined
  readonly cutOff: string | undefined
  readonly givenYear: number | undefined
  readonly round: string
  readonly year: number | undefined
  readonly situation: (run: Run) => Situation
  readonly led: Run['judgeLed']
  readonly cited: Run['judgeCited']
}

/** The last questions asked of each plan: many dossiers are judged by the same few. */
const askedBefore = new WeakMap<Terms, Asked[]>()
const KEPT = 8

function questionOf(compiled: Compiled, given: string | undefined, cutOff: string | undefined, givenYear: number | undefined): Asked {
  const { plan, terms } = compiled
  const before = askedBefore.get(terms) ?? []
  for (const each of before) if (each.given === given && each.cutOff === cutOff && each.givenYear === givenYear) return each
  const { name, round } = namedRound(plan.document, given)
  const lastDay = cutOffOf(round, cutOff, plan.id)
  const fault = givenYear === undefined ? undefined : yearFault(plan.document, name, givenYear, isoDay(lastDay))
  if (fault !== undefined) throw new BinhxetError(fault.code, fault.message)
  const year = isOfOneYear(round) ? (givenYear ?? yearOf(lastDay)) : undefined
  const asked: Asked = {
    given,
    cutOff,
    givenYear,
    round: name,
    year,
    situation: situations(terms, round, lastDay, year),
    led: (from, dossier, criteria, holds) => judgeLed(compiled, from, dossier, criteria, holds),
    cited: (from, key) => judgeCited(compiled, from, key),
  }
  askedBefore.set(terms, [asked, ...before.slice(0, KEPT - 1)])
  return asked
}

function cutOffOf(round: Round, given: string | undefined, plan: string): Day {
  const text = given ?? round['cut-off']
  if (text === undefined) throw new BinhxetError('cut-off-needed', `plan ${plan} states no cut-off day for this round: give one`)
  const day = parseDay(text)
  if (day === undefined) throw new BinhxetError('cut-off-invalid', `${text} is not a day: write it as YYYY-MM-DD`)
  return day
}
