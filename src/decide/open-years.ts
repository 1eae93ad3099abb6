/** The years of the period that are still open at the cut-off, for the yearly facts that the judged clauses ask for. */
import type { Demand } from '../documents/demand.js'
import type { Due } from '../documents/facts.js'
import type { OpenYears } from '../documents/verdict.js'
import type { Compiled } from './compiled.js'
import type { Situation } from './situation.js'

interface YearlyFact {
  readonly fact: string
  readonly due: number
}

const prepared = new WeakMap<Compiled, ReadonlyMap<string, readonly YearlyFact[]>>()

export function openYearsOf(compiled: Compiled, situation: Situation, clauses: readonly string[]): readonly OpenYears[] {
  let facts = prepared.get(compiled)
  if (facts === undefined) {
    facts = new Map(compiled.plan.document.clauses.map(({ id, criteria }) => [id, criteria.flatMap(({ demand }) => yearlyFacts(compiled, demand))]))
    prepared.set(compiled, facts)
  }
  const open: OpenYears[] = []
  for (const id of clauses) {
    for (const { fact, due } of facts.get(id) ?? []) {
      const years = situation.years[due]?.open ?? []
      if (years.length > 0 && !open.some((each) => each.fact === fact)) open.push({ fact, years })
    }
  }
  return open
}

function yearlyFacts(compiled: Compiled, demand: Demand): readonly YearlyFact[] {
  const { facts } = compiled.plan.document
  const of = (fact: string, due: Due | undefined): readonly YearlyFact[] => [{ fact, due: compiled.terms.dueIndex(due).usual }]
  if ('rating' in demand) return of(`ratings.${demand.rating}`, facts.ratings[demand.rating]?.due)
  if ('series' in demand) return of(`series.${demand.series}`, facts.series[demand.series]?.due)
  if ('standing' in demand) return demand.years === undefined ? [] : of(`standings.${demand.standing}`, facts.standings[demand.standing]?.due)
  if ('finding' in demand) return demand.years === undefined ? [] : of(`findings.${demand.finding}`, undefined)
  if ('number' in demand) return of(`series.${demand.number}`, facts.series[demand.number]?.due)
  if ('title' in demand) return of(`titles.${demand.title}`, facts.titles[demand.title]?.due)
  if ('reading-of' in demand) return Object.values(demand.is).flatMap((each) => yearlyFacts(compiled, each))
  if ('all' in demand) return demand.all.flatMap((each) => yearlyFacts(compiled, each))
  if ('any' in demand) return demand.any.flatMap((each) => yearlyFacts(compiled, each))
  if ('not' in demand) return yearlyFacts(compiled, demand.not)
  if ('of' in demand) return demand.of.flatMap((each) => yearlyFacts(compiled, each))
  return []
}
