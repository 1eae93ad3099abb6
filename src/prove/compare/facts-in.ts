/** The facts that demands read. */
import type { Demand, LeafDemand } from '../../documents/demand.js'
import { leafDemands } from '../../documents/leaf-demands.js'

/** The facts that a demand reads, under any reading. */
export function factsIn(demand: Demand): readonly string[] {
  return leafDemands(demand).flatMap(factsOf)
}

function factsOf(demand: LeafDemand): readonly string[] {
  if ('finding' in demand) return [`findings.${demand.finding}`]
  if ('rating' in demand) return [`ratings.${demand.rating}`]
  if ('standing' in demand) return [`standings.${demand.standing}`]
  if ('list' in demand) return [demand.list].flat().map((id) => `lists.${id}`)
  if ('series' in demand) return [`series.${demand.series}`]
  if ('number' in demand) return [`series.${demand.number}`]
  if ('title' in demand) return [`titles.${demand.title}`]
  return 'document' in demand ? [demand.document] : ['led']
}
