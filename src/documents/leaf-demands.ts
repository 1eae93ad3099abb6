/** The demands of which a demand is made up, whatever hangs them together. */
import type { Demand, LeafDemand } from './demand.js'

/** Those that are no groups, under every reading. */
export function leafDemands(demand: Demand): readonly LeafDemand[] {
  if ('all' in demand) return demand.all.flatMap(leafDemands)
  if ('any' in demand) return demand.any.flatMap(leafDemands)
  if ('of' in demand) return demand.of.flatMap(leafDemands)
  if ('not' in demand) return leafDemands(demand.not)
  if ('reading-of' in demand) return Object.values(demand.is).flatMap(leafDemands)
  return [demand]
}
