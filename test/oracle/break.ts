/** Breaks single criteria of a dossier on purpose: so that each fails, or lacks its facts, often enough to be compared. */
import type { Demand, LeafDemand } from '../../src/documents/demand.js'
import type { Clause, PlanDocument } from '../../src/documents/plan.js'
import { YEARS, type Draft, type Entry } from './draft.js'
import type { Random } from './random.js'

type How = 'fail' | 'lose'

const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What keeps the paper that a value had, so that a proof asked for does not hide the value. */
const withPaper = (before: unknown, key: string, value: string): unknown => (isEntry(before) && before['paper'] !== undefined ? { [key]: value, paper: before['paper'] } : value)

/** Every year half of the time, else one: demands on every year, on the last and on some are all to break. */
function inYears(random: Random, years: Entry | undefined, how: How, key: string, bad: string): void {
  if (years === undefined) return
  const one = String(random.pick([2021, 2022, 2021, 2022, 2023, 2024, 2025]))
  const all = random.chance(0.5)
  for (const year of [2018, 2019, ...YEARS].map(String)) {
    if ((!all && year !== one) || (how === 'lose' && years[year] === undefined)) continue
    if (how === 'lose') delete years[year]
    else years[year] = withPaper(years[year], key, bad)
  }
}

function inList(random: Random, lists: Record<string, unknown>, id: string, how: How, items: readonly Entry[]): void {
  const proof = random.chance(0.8) ? { paper: 'p1' } : {}
  if (how === 'fail') lists[id] = { complete: 'yes', ...proof, list: items }
  else if (random.chance(0.5)) delete lists[id]
  else lists[id] = random.chance(0.5) ? [] : { complete: 'no', list: [] }
}

function breakLeaf(random: Random, plan: PlanDocument, draft: Draft, leaf: LeafDemand, how: How): void {
  if ('finding' in leaf) {
    const entry = draft.findings[leaf.finding]
    const inner = isEntry(entry) ? (entry['years'] ?? entry['bodies']) : undefined
    const keys = isEntry(inner) ? Object.keys(inner) : []
    if (isEntry(inner) && keys.length > 0) {
      const one = random.pick(keys)
      const all = leaf.years !== undefined && random.chance(0.5)
      for (const key of keys) {
        if (!all && key !== one) continue
        if (how === 'fail') inner[key] = withPaper(inner[key], 'met', 'no')
        else delete inner[key]
      }
    } else if (how === 'fail') draft.findings[leaf.finding] = withPaper(entry, 'met', 'no')
    else if (random.chance(0.5)) draft.findings[leaf.finding] = 'unknown'
    else delete draft.findings[leaf.finding]
  } else if ('rating' in leaf) {
    const years = draft.ratings[leaf.rating]
    if (plan.facts.ratings[leaf.rating]?.of !== 'body') return inYears(random, years, how, 'level', 'not-completed')
    const bodies = Object.keys(years ?? {})
    if (bodies.length > 0) return inYears(random, years?.[random.pick(bodies)] as Entry | undefined, how, 'level', 'not-completed')
    const given = draft.bodies
    const list = [...((isEntry(given) ? given['list'] : (given ?? [])) as Entry[])]
    const id = `more-${leaf.rating}`
    if (list.some((body) => body['id'] === id)) return
    draft.bodies = { complete: 'yes', paper: 'p1', list: [...list, { id, scale: leaf.rating }] }
    draft.ratings[leaf.rating] = { ...years, [id]: how === 'lose' ? {} : Object.fromEntries(YEARS.map((year) => [String(year), { level: 'not-completed', paper: 'p1' }])) }
  } else if ('standing' in leaf) inList(random, draft.standings, leaf.standing, how, [])
  else if ('list' in leaf) {
    const many = leaf['at-most'] === undefined ? 0 : leaf['at-most'] + 1
    const items = Array.from({ length: many }, (): Entry => ({ ...random.pick([{ on: '2022-05-04' }, { from: '2021-06-02' }, { from: '2021-06-02' }]), ...leaf.where, paper: 'p1' }))
    for (const id of typeof leaf.list === 'string' ? [leaf.list] : leaf.list) inList(random, draft.lists, id, how, items)
  } else if ('title' in leaf) {
    const years = draft.titles[leaf.title]
    const bodies = plan.facts.titles[leaf.title]?.of === 'body' ? Object.keys(years ?? {}) : undefined
    if (bodies === undefined) inYears(random, years, how, 'held', 'no')
    else if (bodies.length > 0) inYears(random, years?.[random.pick(bodies)] as Entry, how, 'held', 'no')
  } else if ('number' in leaf) inYears(random, draft.series[leaf.number]?.years, how, 'value', leaf['at-most'] === undefined ? String(plan.facts.series[leaf.number]?.lowest ?? -1) : '999999')
  else if ('series' in leaf) {
    // A year on the wrong side of the years before and after it.
    const years = draft.series[leaf.series]?.years
    if (years === undefined) return
    const year = String(random.pick([2021, 2022, 2021, 2022, 2024, 2025]))
    if (how === 'lose') delete years[year]
    else for (const each of random.chance(0.5) ? [year] : YEARS.map(String)) years[each] = withPaper(years[each], 'value', '10.25')
  } else if ('led' in leaf && how === 'lose') delete draft.led
}

/** `any` and counts break only where all their members do; of `all`, one member is enough. */
function breakDemand(random: Random, plan: PlanDocument, draft: Draft, demand: Demand, how: How): void {
  const each = (members: readonly Demand[]): void => {
    for (const member of members) breakDemand(random, plan, draft, member, how)
  }
  if ('all' in demand) breakDemand(random, plan, draft, random.pick(demand.all), how)
  else if ('any' in demand) each(demand.any)
  else if ('of' in demand) each(demand.of)
  else if ('not' in demand) breakDemand(random, plan, draft, demand.not, how)
  else if ('is' in demand) each(Object.values(demand.is))
  else breakLeaf(random, plan, draft, demand, how)
}

/** Breaks each criterion that a nominee of the section meets with the probability given. */
export function breakCriteria(random: Random, plan: PlanDocument, draft: Draft, section: string | undefined, probability: number): void {
  const meets = (clause: Clause): boolean => clause.section === undefined || clause.section === section
  for (const clause of plan.clauses.filter(meets)) {
    for (const { demand } of clause.criteria) {
      if (random.chance(probability)) breakDemand(random, plan, draft, demand, random.chance(0.6) ? 'fail' : 'lose')
    }
  }
}
