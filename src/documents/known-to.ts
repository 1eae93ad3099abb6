/** A dossier cut down to what a plan knows, so that one dossier can be held under several plans. */
import { nearest } from '../words/nearest.js'
import { shown } from '../words/shown.js'
import type { Catalogue, FactKind } from './facts.js'
import type { Described } from './issues.js'
import type { PlanDocument } from './plan.js'

type Map = Readonly<Record<string, unknown>>

const kinds = ['ratings', 'findings', 'standings', 'lists', 'series', 'titles'] as const satisfies readonly FactKind[]
/** What a nominee may say besides the attributes of a catalogue. */
const plainOfNominee = ['name', 'since', 'until', 'party-since', 'party-until']

const isMap = (value: unknown): value is Map => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Keeps the facts, attributes and bodies that the plan knows; its own plan and section go, and a round it does not have, with the year of it. */
export function knownTo(given: unknown, plan: PlanDocument): unknown {
  if (!isMap(given)) return given
  const { facts } = plan
  const kept: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(given)) {
    if (key === 'plan' || key === 'section') continue
    if ((key === 'round' || key === 'year') && typeof given['round'] === 'string' && !Object.hasOwn(plan.rounds, given['round'])) continue
    if (key === 'nominee' && isMap(value)) kept[key] = filtered(value, (id) => plainOfNominee.includes(id) || Object.hasOwn(facts.attributes, id))
    else if (key === 'bodies') kept[key] = bodies(value, facts)
    else if (key === 'led' && isMap(value)) kept[key] = Object.fromEntries(Object.entries(value).map(([target, led]) => [target, knownTo(led, plan)]))
    else if (key === 'lists' && isMap(value)) kept[key] = lists(value, facts)
    else if ((kinds as readonly string[]).includes(key) && isMap(value)) kept[key] = filtered(value, (id) => Object.hasOwn(facts[key as FactKind], id))
    else kept[key] = value
  }
  return kept
}

/** The facts that none of the catalogues knows: they are misspelt, or of no plan here. */
export function unknownToAll(given: unknown, catalogues: readonly Catalogue[]): readonly Described[] {
  if (!isMap(given)) return []
  const found: Described[] = []
  const look = (section: string, kind: FactKind, except: readonly string[]): void => {
    const value = given[section]
    if (!isMap(value)) return
    const known = new Set(catalogues.flatMap((each) => Object.keys(each[kind])))
    for (const id of Object.keys(value)) {
      if (except.includes(id) || known.has(id)) continue
      const hint = (): string => {
        const near = nearest(id, known)
        return near === undefined ? '' : `did you mean ${shown(near)}?`
      }
      found.push({ code: 'E_FACT_UNKNOWN', path: [section, id], message: `${shown(id)} is not a fact of any plan under ${shown(section)}`, hint, onKey: true })
    }
  }
  look('nominee', 'attributes', plainOfNominee)
  for (const kind of kinds) look(kind, kind, [])
  return found
}

function filtered(map: Map, keep: (key: string) => boolean): Map {
  return Object.fromEntries(Object.entries(map).filter(([key]) => keep(key)))
}

/** Bodies whose scale the plan does not know are left out; the list is as complete as it was. */
function bodies(given: unknown, { ratings }: Catalogue): unknown {
  const keep = (body: unknown): boolean => !isMap(body) || typeof body['scale'] !== 'string' || ratings[body['scale']]?.of === 'body'
  if (Array.isArray(given)) return given.filter(keep)
  return isMap(given) && Array.isArray(given['list']) ? { ...given, list: given['list'].filter(keep) } : given
}

function lists(given: Map, facts: Catalogue): Map {
  const plain = ['on', 'from', 'to', 'title', 'paper']
  return Object.fromEntries(
    Object.entries(given)
      .filter(([id]) => Object.hasOwn(facts.lists, id))
      .map(([id, listing]) => {
        const attributes = facts.lists[id]?.attributes ?? {}
        const item = (each: unknown): unknown => (isMap(each) ? filtered(each, (key) => plain.includes(key) || Object.hasOwn(attributes, key)) : each)
        if (Array.isArray(listing)) return [id, listing.map(item)]
        return [id, isMap(listing) && Array.isArray(listing['list']) ? { ...listing, list: listing['list'].map(item) } : listing]
      }),
  )
}
