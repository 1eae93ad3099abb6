/** How the parts of a demand hang together: `all` of them, `any`, `2 of 3`; a group within is told with the facts it is over. */
import type { Demand } from '../../documents/demand.js'
import { factsIn } from './facts-in.js'

interface Group {
  readonly how: string
  readonly members: readonly Demand[]
}

function groupOf(demand: Demand): Group | undefined {
  if ('all' in demand) return { how: 'all', members: demand.all }
  if ('any' in demand) return { how: 'any', members: demand.any }
  if (!('of' in demand)) return undefined
  const least = demand['at-least']
  const most = demand.of.length
  return { how: least === most ? 'all' : least === 1 ? 'any' : `${least} of ${most}`, members: demand.of }
}

/** The demand itself where a group has but one member. */
function bare(demand: Demand): Demand {
  const [only, ...others] = groupOf(demand)?.members ?? []
  return only === undefined || others.length > 0 ? demand : bare(only)
}

/** What a member adds to the shape of its group, under each reading: nothing where it hangs together in the same way. */
function added(member: Demand, how: string): readonly string[] {
  const demand = bare(member)
  if ('reading-of' in demand) return Object.values(demand.is).flatMap((each) => added(each, how))
  if (groupOf(demand) === undefined) return ['']
  const facts = [...new Set(factsIn(demand))].sort().join('|')
  return shapesOf(demand).map((shape) => (shape === how && (how === 'all' || how === 'any') ? '' : `${shape}(${facts})`))
}

/** The shapes that the demand has under some reading. */
export function shapesOf(given: Demand): readonly string[] {
  const demand = bare(given)
  if ('reading-of' in demand) return [...new Set(Object.values(demand.is).flatMap(shapesOf))]
  const group = groupOf(demand)
  if (group === undefined) return ['all']
  const { how, members } = group
  const ways = members.map((member) => added(member, how)).reduce<readonly (readonly string[])[]>((left, right) => left.flatMap((one) => right.map((other) => [...one, other])), [[]])
  return [...new Set(ways.map((parts) => [how, ...parts.filter((part) => part !== '').sort()].join(' + ')))]
}
