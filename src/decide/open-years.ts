/** The years of the period that are still open at the cut-off, for the yearly facts that the judged clauses ask for. */
import type { LeafDemand } from '../documents/demand.js'
import type { Dossier } from '../documents/checked.js'
import type { Due } from '../documents/facts.js'
import { leafDemands } from '../documents/leaf-demands.js'
import type { ClauseVerdict, OpenYears } from '../documents/verdict.js'
import type { Compiled } from './compiled.js'
import type { Situation } from './situation.js'
import type { DueIndex } from './terms.js'

interface YearlyFact {
  readonly fact: string
  readonly due: DueIndex
}

/** The yearly facts of each clause, in the order of the clauses. */
const factsAsked = new WeakMap<Compiled, readonly (readonly YearlyFact[])[]>()
interface OpenIn {
  /** The place of a clause in the plan. */
  readonly at: number
  readonly open: readonly OpenYears[]
}

/** The clauses that ask for facts with years open in a situation: for most nominees, and for those who are rated by school year. */
const openIn = new WeakMap<Situation, readonly (readonly OpenIn[])[]>()

/** Of the clauses that speak of the nominee. A school year is closed before the calendar year is: what is open then is open for certain. */
export function openYearsOf(compiled: Compiled, situation: Situation, { facts }: Dossier, clauses: readonly ClauseVerdict[]): readonly OpenYears[] {
  const calendars = kept(openIn, situation, () => (['usual', 'school'] as const).map((calendar) => openByClause(compiled, situation, calendar)))
  const asked = calendars[facts.attributes[compiled.terms.schoolYear]?.values[0] === 'no' ? 0 : 1] as readonly OpenIn[]
  const years: OpenYears[] = []
  for (const { at, open } of asked) {
    if ((clauses[at] as ClauseVerdict).outcome === 'not-applicable') continue
    for (const each of open) if (!years.some(({ fact }) => fact === each.fact)) years.push(each)
  }
  return years
}

function openByClause(compiled: Compiled, { years }: Situation, calendar: 'usual' | 'school'): readonly OpenIn[] {
  const asked = kept(factsAsked, compiled, () => compiled.plan.document.clauses.map(({ criteria }) => criteria.flatMap(({ demand }) => leafDemands(demand).flatMap((leaf) => yearlyFacts(compiled, leaf)))))
  return asked.flatMap((facts, at) => {
    const open = facts.flatMap(({ fact, due }) => {
      const still = years[due[calendar]]?.open ?? []
      return still.length > 0 ? [Object.freeze({ fact, years: still })] : []
    })
    return open.length > 0 ? [{ at, open }] : []
  })
}

function kept<K extends object, V>(known: WeakMap<K, V>, key: K, make: () => V): V {
  const before = known.get(key)
  if (before !== undefined) return before
  const value = make()
  known.set(key, value)
  return value
}

function yearlyFacts(compiled: Compiled, demand: LeafDemand): readonly YearlyFact[] {
  const { facts } = compiled.plan.document
  const of = (fact: string, due: Due | undefined): readonly YearlyFact[] => [{ fact, due: compiled.terms.dueIndex(due) }]
  if ('rating' in demand) return of(`ratings.${demand.rating}`, facts.ratings[demand.rating]?.due)
  if ('series' in demand) return of(`series.${demand.series}`, facts.series[demand.series]?.due)
  if ('standing' in demand) return demand.years === undefined ? [] : of(`standings.${demand.standing}`, facts.standings[demand.standing]?.due)
  if ('finding' in demand) return demand.years === undefined ? [] : of(`findings.${demand.finding}`, undefined)
  if ('number' in demand) return of(`series.${demand.number}`, facts.series[demand.number]?.due)
  return 'title' in demand ? of(`titles.${demand.title}`, facts.titles[demand.title]?.due) : []
}
