/** Spoils one fact of a dossier: takes it away, worsens it, moves it to the other side of a boundary, or doubts it. */
import type { PlanDocument } from '../../src/documents/plan.js'
import { YEARS, type Draft, type Entry } from './draft.js'
import type { Random } from './random.js'

const LEVELS = ['excellent', 'good', 'completed', 'not-completed', 'not-rated', 'Hoàn thành tốt nhiệm vụ', 'Không hoàn thành nhiệm vụ', 'Không xếp loại']
const DAYS = ['2018-03-01', '2020-12-31', '2021-01-01', '2021-12-15', '2021-12-31', '2022-01-01', '2022-06-30', '2022-12-15', '2022-12-31', '2023-01-31', '2023-03-29', '2023-03-30', '2024-12-31', '2025-03-29', '2025-03-30', '2031-01-01']

const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null && !Array.isArray(value)
const keyOf = (random: Random, of: object): string | undefined => {
  const keys = Object.keys(of)
  return keys.length === 0 ? undefined : random.pick(keys)
}

/** Two days in order, one of which may be absent. */
function span(random: Random): { from: string; to?: string } {
  const [from = '', to = ''] = [random.pick(DAYS), random.pick(DAYS)].sort()
  return random.chance(0.5) ? { from, to } : { from }
}

/** Figures of every form, none of them below the lowest that the catalogue allows. */
const figures = (lowest: number | undefined): readonly (string | number)[] => (lowest === undefined ? [9, '10.5', '11', '3/120', '22/2', '-4', 13.25] : [lowest, lowest + 1, String(lowest), '10.5', '22/2', 13.25])

function nominee(random: Random, plan: PlanDocument, draft: Draft): void {
  const { nominee: of } = draft
  switch (random.int(6)) {
    case 0: {
      const { from, to } = span(random)
      const party = random.chance(0.5)
      of[party ? 'party-since' : 'since'] = from
      if (to !== undefined && random.chance(0.4)) of[party ? 'party-until' : 'until'] = to
      else delete of[party ? 'party-until' : 'until']
      return
    }
    case 1:
      delete of[random.pick(['since', 'until', 'party-since', 'party-until'])]
      return
    default: {
      const id = keyOf(random, plan.facts.attributes)
      const fact = id === undefined ? undefined : plan.facts.attributes[id]
      if (id === undefined || fact === undefined || (id === 'kind' && random.chance(0.7))) return
      if (random.chance(0.3)) delete of[id]
      else if (random.chance(0.3)) of[id] = 'unknown'
      else {
        const value = random.pick(Object.keys(fact.values))
        of[id] = fact.many === true ? (random.chance(0.15) ? [] : [value]) : value
      }
    }
  }
}

function ratings(random: Random, plan: PlanDocument, draft: Draft): void {
  const scale = keyOf(random, draft.ratings)
  if (scale === undefined) return
  if (random.chance(0.05)) {
    delete draft.ratings[scale]
    return
  }
  let years: Entry | undefined = draft.ratings[scale]
  if (plan.facts.ratings[scale]?.of === 'body') {
    const body = keyOf(random, years ?? {})
    if (body === undefined) return
    if (random.chance(0.1)) {
      if (years !== undefined) delete years[body]
      return
    }
    years = years?.[body] as Entry | undefined
  }
  if (years === undefined) return
  if (random.chance(0.08)) for (const year of YEARS) years[year] = 'not-rated'
  const year = String(random.pick(YEARS))
  const level = random.pick(LEVELS)
  if (random.chance(0.4)) delete years[year]
  else years[year] = random.chance(0.6) ? { level, paper: 'p1' } : level
}

function findings(random: Random, plan: PlanDocument, draft: Draft): void {
  const id = keyOf(random, draft.findings)
  if (id === undefined) return
  const value = (): unknown => {
    const met = random.pick(['no', 'unknown', 'yes'])
    return random.chance(0.4) ? met : { met, ...(random.chance(0.7) ? { paper: 'p2' } : {}), ...(random.chance(0.4) ? { round: random.pick(Object.keys(plan.rounds)) } : {}) }
  }
  const entry = draft.findings[id]
  const inner = isEntry(entry) ? (entry['years'] ?? entry['bodies']) : undefined
  const key = isEntry(inner) ? keyOf(random, inner) : undefined
  if (isEntry(inner) && key !== undefined && random.chance(0.8)) {
    if (random.chance(0.4)) delete inner[key]
    else inner[key] = value()
  } else if (random.chance(0.4)) delete draft.findings[id]
  else if (random.chance(0.1)) draft.findings[id] = { years: { 2021: value(), 2022: value() } }
  else draft.findings[id] = value()
}

/** Opens a listing that may be bare, and writes it back in either form. */
function listing(random: Random, of: Record<string, unknown>, item: () => Entry): void {
  const id = keyOf(random, of)
  if (id === undefined) return
  const given = of[id]
  const list: Entry[] = [...((isEntry(given) ? given['list'] : given) as Entry[])]
  if (random.chance(0.1)) {
    delete of[id]
    return
  }
  if (random.chance(0.4)) list.pop()
  if (random.chance(0.6)) list.push(item())
  if (list.length > 0 && random.chance(0.3)) list[random.int(list.length)] = item()
  const complete = random.pick(['yes', 'yes', 'no'])
  const since = random.chance(0.3) ? { since: random.pick(DAYS) } : {}
  of[id] = random.chance(0.25) ? list : { complete, ...(complete === 'yes' ? since : {}), ...(random.chance(0.5) ? { paper: 'p1' } : {}), list }
}

function lists(random: Random, plan: PlanDocument, draft: Draft): void {
  const paper = (): Entry => (random.chance(0.6) ? { paper: 'p1' } : {})
  const item = (): Entry => {
    const days = random.pick<() => Entry>([() => ({ on: random.pick(DAYS) }), () => ({ on: random.pick(DAYS) }), () => span(random), () => ({ to: random.pick(DAYS) }), () => ({})])()
    return { ...days, ...paper() }
  }
  listing(random, draft.lists, item)
  for (const [id, list] of Object.entries(draft.lists)) {
    for (const each of (isEntry(list) ? list['list'] : list) as Entry[]) {
      for (const [name, { values }] of Object.entries(plan.facts.lists[id]?.attributes ?? {})) {
        if (random.chance(0.1)) each[name] = random.pick([...Object.keys(values), 'unknown'])
      }
    }
  }
}

function series(random: Random, plan: PlanDocument, draft: Draft): void {
  const id = keyOf(random, draft.series)
  const entry = id === undefined ? undefined : draft.series[id]
  if (id === undefined || entry === undefined) return
  if (random.chance(0.05)) delete draft.series[id]
  const year = String(random.pick(YEARS))
  if (random.chance(0.35)) delete entry.years[year]
  else if (random.chance(0.5)) entry.years[year] = { value: random.pick(figures(plan.facts.series[id]?.lowest)), ...(random.chance(0.5) ? { basis: random.pick(['b1', 'b2']) } : {}), ...(random.chance(0.5) ? { paper: 'p1' } : {}) }
  else if (random.chance(0.5)) entry.years[year] = random.pick([8, '12', '12.0', '14'])
  else if (random.chance(0.5)) entry.basis = 'b2'
  else delete entry.basis
  // Where only some years state a basis, the series states that of the others.
  const based = Object.values(entry.years).filter((each) => isEntry(each) && 'basis' in each)
  if (based.length > 0 && based.length < Object.keys(entry.years).length) entry.basis ??= 'b1'
}

function titles(random: Random, plan: PlanDocument, draft: Draft): void {
  const id = keyOf(random, draft.titles)
  if (id === undefined) return series(random, plan, draft)
  let years: Entry = draft.titles[id] ?? {}
  if (plan.facts.titles[id]?.of === 'body') {
    const body = keyOf(random, years)
    if (body === undefined) return
    years = years[body] as Entry
  }
  const year = String(2018 + random.int(8))
  const held = random.pick(['yes', 'no', 'unknown'])
  if (random.chance(0.3)) delete years[year]
  else years[year] = random.chance(0.5) ? held : { held, ...(random.chance(0.5) ? { paper: 'p1' } : {}) }
}

function bodies(random: Random, plan: PlanDocument, draft: Draft): void {
  const given = draft.bodies
  const list: Entry[] = given === undefined ? [] : [...((isEntry(given) ? given['list'] : given) as Entry[])]
  const scales = Object.keys(plan.facts.ratings).filter((scale) => plan.facts.ratings[scale]?.of === 'body')
  if (random.chance(0.3) && scales.length > 0 && !list.some(({ id }) => id === 'one-more')) list.push({ id: 'one-more', scale: random.pick(scales), ...span(random) })
  if (list.length > 0 && random.chance(0.4)) {
    const at = random.int(list.length)
    list[at] = { id: list[at]?.['id'], scale: list[at]?.['scale'], ...span(random) }
  }
  draft.bodies = random.chance(0.5) ? { complete: random.pick(['yes', 'yes', 'no']), list } : list
}

function stated(random: Random, plan: PlanDocument, draft: Draft): void {
  const ids = plan.sections.items.map(({ id }) => id)
  if (random.chance(0.7) || ids.length === 0) delete draft.section
  else draft.section = random.pick(ids)
  if (random.chance(0.1)) draft.round = random.pick(Object.keys(plan.rounds))
}

/** Takes away the papers of one kind of fact. */
function papers(random: Random, draft: Draft): void {
  const strip = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'paper' && random.chance(0.4)) delete (value as Entry)['paper']
      else strip(inner)
    }
  }
  strip(random.pick([draft.ratings, draft.findings, draft.standings, draft.lists, draft.series]))
}

export function spoil(random: Random, plan: PlanDocument, draft: Draft): void {
  const paper = (): Entry => (random.chance(0.6) ? { paper: 'p1' } : {})
  switch (random.int(13)) {
    case 0:
    case 1:
      return nominee(random, plan, draft)
    case 2:
    case 3:
      return ratings(random, plan, draft)
    case 4:
    case 5:
      return findings(random, plan, draft)
    case 6:
      return listing(random, draft.standings, () => ({ ...span(random), ...paper() }))
    case 7:
      return lists(random, plan, draft)
    case 8:
      return series(random, plan, draft)
    case 9:
      return bodies(random, plan, draft)
    case 10:
      return stated(random, plan, draft)
    case 11:
      return titles(random, plan, draft)
    default:
      return papers(random, draft)
  }
}
