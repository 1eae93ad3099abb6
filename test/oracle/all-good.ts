/** A dossier in which all is well: every fact that its sections ask for is there, and as they ask. */
import type { LeafDemand, NumberDemand } from '../../src/documents/demand.js'
import type { PlanDocument } from '../../src/documents/plan.js'
import { leaves } from './asked-in.js'
import { YEARS, type Draft, type Entry } from './draft.js'
import { nominated } from './random-nominee.js'
import type { Random } from './random.js'

/** A figure that meets the bound, whatever number an office names for it. */
function boundOf({ questions }: PlanDocument, { 'at-least': least, 'at-most': most }: Pick<NumberDemand, 'at-least' | 'at-most'>): string {
  const bound = most ?? least
  if (typeof bound !== 'object') return String(bound)
  const question = questions[bound.ask]
  const { lowest = 0, highest = 0 } = question !== undefined && 'number' in question ? question.number : {}
  return String(most === undefined ? highest : lowest)
}

/** `besides`: what is asked of the dossier beside the demands of its section. */
export function allGood(random: Random, plan: PlanDocument, id: string, round: string, section: string | undefined, besides: readonly LeafDemand[]): Draft {
  const papered = random.chance(0.5)
  const proof = (): Entry => (papered || random.chance(0.3) ? { paper: random.chance(0.8) ? 'p1' : ['p1', 'p2'] } : {})
  const draft: Draft = {
    format: 1,
    id,
    nominee: { since: '2010-01-01' },
    papers: { p1: { kind: 'minutes' }, p2: { kind: 'notice' } },
    ratings: {},
    findings: {},
    standings: {},
    lists: {},
    series: {},
    titles: {},
  }
  if (random.chance(0.9)) draft.round = round
  if (section !== undefined && random.chance(0.7)) draft.section = section
  nominated(random, plan, draft.nominee, section)

  const scales = Object.entries(plan.facts.ratings).filter(([, { of }]) => of === 'body')
  const bodies: readonly { readonly id: string; readonly scale: string; readonly from?: string }[] = scales.flatMap(([scale], at) => Array.from({ length: random.pick([0, 1, 1, 1, 2]) }, (_, index) => ({ id: `body-${at}-${index}`, scale, ...(random.chance(0.7) ? { from: '2012-05-01' } : {}) })))
  draft.bodies = random.chance(0.9) ? { complete: 'yes', list: bodies } : random.chance(0.5) ? { complete: 'no', list: bodies } : bodies

  const excellent = (): unknown => {
    const level = random.pick(['excellent', 'excellent', 'Hoàn thành xuất sắc nhiệm vụ'])
    const paper = proof()
    return 'paper' in paper ? { level, ...paper } : level
  }
  const met = (): unknown => {
    const entry = { ...proof(), ...(random.chance(0.1) ? { round } : {}) }
    return Object.keys(entry).length > 0 ? { met: 'yes', ...entry } : 'yes'
  }
  const period = plan.rounds[round]?.period
  const first = typeof period === 'object' && 'from' in period ? period.from : 2021
  const days = [`${first}-01-01`, `${first}-06-02`, `${first + 1}-05-04`, `${first + 1}-12-31`]
  const over = (value: () => unknown): Entry => Object.fromEntries(YEARS.map((year) => [year, value()]))
  for (const leaf of [...leaves(plan, section), ...besides]) {
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
        const items = Array.from({ length: leaf['at-most'] === undefined ? random.pick([1, 1, Number(boundOf(plan, leaf)), 2]) : 0 }, (): Entry => ({ on: random.pick(days), ...leaf.where, ...proof() }))
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
  return draft
}
