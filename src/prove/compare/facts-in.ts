/** The facts that demands read. */
import type { Demand } from '../../documents/demand.js'

const listIds = (list: string | readonly string[]): readonly string[] => (typeof list === 'string' ? [list] : list)

/** The facts that a demand reads, under any reading. */
export function factsIn(demand: Demand): readonly string[] {
  if ('all' in demand) return demand.all.flatMap(factsIn)
  if ('any' in demand) return demand.any.flatMap(factsIn)
  if ('of' in demand) return demand.of.flatMap(factsIn)
  if ('not' in demand) return factsIn(demand.not)
  if ('reading-of' in demand) return Object.values(demand.is).flatMap(factsIn)
  if ('finding' in demand) return [`findings.${demand.finding}`]
  if ('rating' in demand) return [`ratings.${demand.rating}`]
  if ('standing' in demand) return [`standings.${demand.standing}`]
  if ('list' in demand) return listIds(demand.list).map((id) => `lists.${id}`)
  if ('series' in demand) return [`series.${demand.series}`]
  if ('number' in demand) return [`series.${demand.number}`]
  if ('title' in demand) return [`titles.${demand.title}`]
  if ('document' in demand) return [demand.document]
  return ['led']
}
