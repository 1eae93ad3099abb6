/** Facts taken out of a dossier, and ways to put something there again: what was there, or another valid value. */
import type { PlanDocument } from '../../src/documents/plan.js'
import { YEARS, type Entry } from '../oracle/draft.js'
import type { Random } from '../oracle/random.js'

type Path = readonly string[]

/** A place that was emptied. `add`: to a listing that may now lack members, with what it says of its completeness. */
export type Hole =
  | { readonly path: Path; readonly value: unknown }
  | { readonly path: Path; readonly add: readonly unknown[]; readonly form: 'bare' | Entry }

export interface Emptied {
  readonly dossier: Entry
  /** What was there. */
  readonly holes: readonly Hole[]
}

const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null && !Array.isArray(value)
const KINDS = ['ratings', 'findings', 'titles', 'series'] as const
/** Keys that say what a value is, and are nothing by themselves. */
const STRUCTURE = new Set(['years', 'bodies', 'basis'])
/** A value as a whole: it goes with all it says, or only its paper goes. */
const isValue = (value: unknown): boolean => !isEntry(value) || 'met' in value || 'level' in value || 'held' in value || 'value' in value

function at(tree: Entry, path: Path): Entry {
  let place = tree
  for (const step of path) {
    const next = place[step]
    place = isEntry(next) ? next : (place[step] = {})
  }
  return place
}

function put(tree: Entry, path: Path, value: unknown): void {
  at(tree, path.slice(0, -1))[path.at(-1) ?? ''] = value
}

/** Takes facts out of the dossier, each with the probability given. The days between which something existed stay. */
export function emptied(random: Random, given: Entry, probability: number): Emptied {
  const dossier = structuredClone(given)
  const holes: Hole[] = []
  const take = (path: Path): void => {
    const from = at(dossier, path.slice(0, -1))
    const key = path.at(-1) ?? ''
    holes.push({ path, value: from[key] })
    delete from[key]
  }
  const values = (path: Path, entry: Entry): void => {
    for (const [key, value] of Object.entries(entry)) {
      const own = [...path, key]
      if (isValue(value) && !STRUCTURE.has(key)) {
        if (random.chance(probability)) take(own)
        else if (isEntry(value) && value['paper'] !== undefined && random.chance(probability)) take([...own, 'paper'])
      } else if (isEntry(value)) {
        if (!STRUCTURE.has(key) && random.chance(probability / 2)) take(own)
        else values(own, value)
      }
    }
  }
  const listing = (path: Path, value: unknown, keepMembers: boolean): void => {
    if (!random.chance(probability)) return
    const members = (isEntry(value) ? value['list'] : value) as readonly unknown[]
    const gone = new Set(members.filter(() => !keepMembers && random.chance(0.5)))
    const form = isEntry(value) ? Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'list')) : 'bare'
    holes.push({ path, add: [...gone], form })
    put(dossier, path, { complete: 'no', list: members.filter((member) => !gone.has(member)) })
  }
  for (const key of Object.keys(dossier['nominee'] as Entry)) if (!/since|until/.test(key) && random.chance(probability)) take(['nominee', key])
  for (const kind of KINDS) if (isEntry(dossier[kind])) values([kind], dossier[kind])
  for (const kind of ['standings', 'lists']) {
    for (const [id, value] of Object.entries((dossier[kind] ?? {}) as Entry)) {
      if (random.chance(probability / 2)) take([kind, id])
      else listing([kind, id], value, false)
    }
  }
  if (dossier['bodies'] !== undefined) listing(['bodies'], dossier['bodies'], true)
  for (const [target, led] of Object.entries((dossier['led'] ?? {}) as Entry)) {
    if (random.chance(probability / 2)) take(['led', target])
    else if (isEntry(led)) {
      const inner = emptied(random, led, probability)
      put(dossier, ['led', target], inner.dossier)
      holes.push(...inner.holes.map((hole) => ({ ...hole, path: ['led', target, ...hole.path] })))
    }
  }
  return { dossier, holes }
}

/** Whether a hole is one still, after a part of it was taken away. */
export function isWhole(hole: Partial<Record<'path' | 'value' | 'add' | 'form', unknown>>): boolean {
  return Array.isArray(hole.path) && hole.path.length > 0 && (hole.value !== undefined || (Array.isArray(hole.add) && hole.form !== undefined))
}

/** The dossier with the holes filled. */
export function filled(given: Entry, holes: readonly Hole[]): Entry {
  const dossier = structuredClone(given)
  for (const hole of holes) {
    if ('value' in hole) put(dossier, hole.path, hole.value)
    else {
      const before = at(dossier, hole.path.slice(0, -1))[hole.path.at(-1) ?? '']
      const list = [...((isEntry(before) ? before['list'] : (before ?? [])) as readonly unknown[]), ...hole.add]
      put(dossier, hole.path, hole.form === 'bare' ? list : { ...hole.form, list })
    }
  }
  return dossier
}

const DAYS = ['2018-03-01', '2020-12-31', '2021-01-01', '2021-12-31', '2022-01-01', '2022-06-30', '2022-12-15', '2022-12-31', '2023-01-31', '2023-03-29', '2024-12-31', '2025-03-29', '2031-01-01']

/** What else might stand in the place; undefined: nothing is to be put there. */
export function otherwise(random: Random, plan: PlanDocument, hole: Hole): Hole | undefined {
  const path = hole.path.filter((step, index) => !(hole.path[index - 1] === 'led' || step === 'led'))
  const [kind = '', id = ''] = path
  const paper = random.chance(0.5) ? { paper: 'p1' } : {}
  if ('add' in hole) {
    const more = random.chance(0.5) ? [newMember(random, plan, kind, id, paper)].filter((each) => each !== undefined) : []
    const form = random.pick(['bare' as const, { complete: 'no' }, { complete: 'yes', ...paper }, { complete: 'yes', since: random.pick(DAYS), ...paper }])
    return { path: hole.path, add: [...hole.add.filter(() => random.chance(0.5)), ...more], form }
  }
  const last = path.at(-1)
  if (last === 'paper') return undefined
  if (kind === 'nominee') {
    const fact = plan.facts.attributes[id]
    if (fact === undefined) return undefined
    const value = random.pick(Object.keys(fact.values))
    return { path: hole.path, value: fact.many === true ? [value] : value }
  }
  if (!isValue(hole.value)) return undefined
  const value = (key: string, of: readonly string[]): Hole => ({ path: hole.path, value: { [key]: random.pick(of), ...paper } })
  if (kind === 'ratings') return value('level', ['excellent', 'good', 'completed', 'not-completed', 'not-rated'])
  if (kind === 'findings') return value('met', ['yes', 'no', 'unknown'])
  if (kind === 'titles') return value('held', ['yes', 'no', 'unknown'])
  if (kind === 'series') {
    const basis = isEntry(hole.value) && 'basis' in hole.value ? { basis: hole.value['basis'] } : {}
    return { path: hole.path, value: { value: random.pick(['0', '9', '10.5', '11', '12', '14', '3/120', '22/2']), ...basis, ...paper } }
  }
  return undefined
}

function newMember(random: Random, plan: PlanDocument, kind: string, id: string, paper: Entry): unknown {
  const day = random.pick(DAYS)
  if (kind === 'standings') return { from: day, ...(random.chance(0.5) ? { to: `${YEARS.at(-1) ?? 0}-12-31` } : {}), ...paper }
  if (kind !== 'lists') return undefined
  const attributes = Object.entries(plan.facts.lists[id]?.attributes ?? {}).map(([name, { values }]) => [name, random.pick([...Object.keys(values), 'unknown'])] as const)
  return { ...random.pick<Entry>([{ on: day }, { from: day }, { to: day }, {}]), ...Object.fromEntries(attributes), ...paper }
}
