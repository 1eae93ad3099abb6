/** The facts of a dossier in which all is well: each that is asked for is there, and as it is asked for. */
import type { LeafDemand, NumberDemand } from '../../src/documents/demand.js'
import type { PlanDocument } from '../../src/documents/plan.js'
import { YEARS, type Draft, type Entry } from './draft.js'
import type { Random } from './random.js'
import { ranged } from './ranged.js'

/** A figure that meets the bound, whatever number an office names for it. */
function boundOf({ questions }: PlanDocument, { 'at-least': least, 'at-most': most }: Pick<NumberDemand, 'at-least' | 'at-most'>): string {
  const bound = most ?? least
  if (typeof bound !== 'object') return String(bound)
  const question = questions[bound.ask]
  const { lowest = 0, highest = 0 } = question !== undefined && 'number' in question ? question.number : {}
  return String(most === undefined ? highest : lowest)
}

/** Writes into the dossier what the leaves ask for. */
export function allGood(random: Random, plan: PlanDocument, draft: Draft, round: string, asked: Iterable<LeafDemand>): void {
  const papered = random.chance(0.5)
  const proof = (): Entry => (papered || random.chance(0.3) ? { paper: random.chance(0.8) ? 'p1' : ['p1', 'p2'] } : {})
  const scales = Object.entries(plan.facts.ratings).filter(([, { of }]) => of === 'body')
  const bodies: readonly { readonly id: string; readonly scale: string; readonly from?: string }[] = scales.flatMap(([scale], at) => Array.from({ length: random.pick([0, 1, 1, 1, 2]) }, (_, index) => ({ id: `body-${at}-${index}`, scale, ...(random.chance(0.7) ? { from: '2012-05-01' } : {}) })))
  draft.bodies = random.chance(0.9) ? { complete: 'yes', ...proof(), list: bodies } : random.chance(0.5) ? { complete: 'no', list: bodies } : bodies

  const excellent = (): unknown => {
    const level = random.pick(['excellent', 'excellent', 'Hoàn thành xuất sắc nhiệm vụ'])
    const paper = proof()
    return 'paper' in paper ? { level, ...paper } : level
  }
  const met = (): unknown => {
    const entry = { ...proof(), ...(random.chance(0.1) ? { round } : {}) }
    return Object.keys(entry).length > 0 ? { met: 'yes', ...entry } : 'yes'
  }
  const range = ranged(plan, round)
  const [first = 2021] = range
  const early = random.chance(0.6)
  // In a round of one year each may be the one that is asked about; else a deed counts on any cut-off the better the sooner it was done.
  const spans =
    plan.rounds[round]?.period === 'year' && early
      ? range.map((year) => [`${year}-01-01`, `${year}-06-02`, `${year}-12-31`])
      : [early ? [`${first}-01-01`, `${first}-02-15`] : [`${first}-01-01`, `${first}-06-02`, `${first + 1}-05-04`, `${first + 1}-12-31`]]
  const over = (value: () => unknown): Entry => Object.fromEntries(YEARS.map((year) => [year, value()]))
  for (const leaf of asked) {
    if ('finding' in leaf) {
      const there = bodies.filter(({ scale }) => scale === leaf.at)
      draft.findings[leaf.finding] = leaf.years !== undefined ? { years: over(met) } : leaf.at !== undefined ? { bodies: Object.fromEntries(there.map((body) => [body.id, met()])) } : met()
    } else if ('rating' in leaf) {
      const there = bodies.filter(({ scale }) => scale === leaf.rating)
      draft.ratings[leaf.rating] = plan.facts.ratings[leaf.rating]?.of === 'body' ? Object.fromEntries(there.map((body) => [body.id, over(excellent)])) : over(excellent)
    } else if ('standing' in leaf) {
      draft.standings[leaf.standing] = random.chance(0.5) ? [{ from: '2019-12-01', ...proof() }] : { complete: 'yes', ...proof(), list: [{ from: '2019-12-01', to: '2027-01-01', ...proof() }] }
    } else if ('list' in leaf) {
      for (const name of typeof leaf.list === 'string' ? [leaf.list] : leaf.list) {
        const bound = Number(boundOf(plan, leaf))
        const many = leaf['at-most'] !== undefined ? 0 : random.chance(0.7) ? bound : 1 + random.int(2)
        const items = spans.flatMap((span) => Array.from({ length: many }, (): Entry => ({ on: random.pick(span), ...leaf.where, ...proof() })))
        draft.lists[name] = random.chance(0.8) ? { complete: 'yes', ...proof(), list: items } : items
      }
    } else if ('title' in leaf) {
      const years = (): Entry => Object.fromEntries([2018, 2019, ...YEARS].map((year) => [year, random.pick(['yes', { held: 'yes', ...proof() }])]))
      draft.titles[leaf.title] = plan.facts.titles[leaf.title]?.of === 'body' ? Object.fromEntries(bodies.map((body) => [body.id, years()])) : years()
    } else if ('series' in leaf || 'number' in leaf) {
      const bound = 'number' in leaf ? boundOf(plan, leaf) : undefined
      const rises = 'number' in leaf || leaf.goes === 'up'
      const years = Object.fromEntries(YEARS.map((year, at): [string, unknown] => {
        const value = bound ?? random.pick([String(10 + (rises ? at : -at)), `${10 + (rises ? at : -at)}.50`, `${100 + 10 * (rises ? at : -at)}/10`])
        const paper = proof()
        return [String(year), 'paper' in paper ? { value, ...paper } : value]
      }))
      draft.series['number' in leaf ? leaf.number : leaf.series] = random.chance(0.5) ? { basis: 'b1', years } : { years }
    }
  }
}
