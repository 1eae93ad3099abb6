/** The yearly facts of a plan, by whose due day a year is closed. */
import type { PlanDocument } from '../../documents/plan.js'
import type { Due } from '../../documents/facts.js'
import type { Part } from './parts.js'

export interface YearlyFact {
  /** `ratings.official`; for those rated by school year `ratings.official school-year`; `year-end` for what has no day of its own. */
  readonly name: string
  /** The path of its day in the plan; empty where the day is the library's convention. */
  readonly path: readonly string[]
  readonly due: Due | undefined
  readonly bySchoolYear: boolean
}

function factsOf(kind: string, id: string, due: Due | undefined): readonly YearlyFact[] {
  const path = ['facts', kind, id, 'due']
  const usual = { name: `${kind}.${id}`, path, due, bySchoolYear: false }
  return due?.['school-year'] === undefined ? [usual] : [usual, { ...usual, name: `${usual.name} school-year`, bySchoolYear: true }]
}

const yearEnd: readonly YearlyFact[] = [{ name: 'year-end', path: [], due: undefined, bySchoolYear: false }]

/** The due days on which a part hangs. */
export function yearlyFactsOf({ demand }: Part, { facts }: PlanDocument): readonly YearlyFact[] {
  if ('rating' in demand) return factsOf('ratings', demand.rating, facts.ratings[demand.rating]?.due)
  if ('series' in demand) return factsOf('series', demand.series, facts.series[demand.series]?.due)
  if ('number' in demand) return factsOf('series', demand.number, facts.series[demand.number]?.due)
  if ('title' in demand) return factsOf('titles', demand.title, facts.titles[demand.title]?.due)
  if ('standing' in demand && demand.years !== undefined) {
    const due = facts.standings[demand.standing]?.due
    return due === undefined ? yearEnd : factsOf('standings', demand.standing, due)
  }
  return 'finding' in demand && demand.years !== undefined ? yearEnd : []
}
