/** Every value of the facts that a demand asks for. */
import type { Condition } from '../../src/documents/condition.js'
import type { LeafDemand } from '../../src/documents/demand.js'
import type { PlanDocument } from '../../src/documents/plan.js'
import { levels } from '../../src/words/level.js'
import { lists, standings } from './dated.js'
import type { Fragment, Space } from './fragment.js'
import { closedIn, dueOf, type Setting } from './setting.js'
import { bodiesOver, existing, rowsOver, yearsOf, type Alphabet, type Cell } from './yearly.js'
import { powers } from './fragment.js'

const RISING = ['not-completed', 'completed', 'good', 'excellent'] as const

/** The numbers that may stand in the place of a value that may be asked. */
function numbersOf(plan: PlanDocument, value: number | { readonly ask: string } | undefined): readonly number[] {
  if (value === undefined) return []
  if (typeof value === 'number') return [value]
  const question = plan.questions[value.ask]
  return question !== undefined && 'number' in question ? [question.number.lowest, question.number.highest] : []
}

/** With papers where they are asked for: each value proved, and one that is not. */
function proved(setting: Setting, key: string, cells: readonly Cell[]): readonly Cell[] {
  if (setting.evidence === undefined) return cells
  const papered = cells.map((cell) => (typeof cell === 'string' ? { [key]: cell, paper: 'p1' } : typeof cell === 'object' && cell !== null ? { ...cell, paper: 'p1' } : cell))
  return [...papered, cells[0]]
}

/** What a fact is asked by: several demands of a criterion may ask the same one. */
function byFact(leaves: readonly LeafDemand[]): ReadonlyMap<string, readonly LeafDemand[]> {
  const facts = new Map<string, LeafDemand[]>()
  for (const leaf of leaves) {
    const names =
      'finding' in leaf ? [`findings.${leaf.finding}`]
      : 'rating' in leaf ? [`ratings.${leaf.rating}`]
      : 'standing' in leaf ? [`standings.${leaf.standing}`]
      : 'list' in leaf ? [leaf.list].flat().map((id) => `lists.${id}`)
      : 'series' in leaf ? [`series.${leaf.series}`]
      : 'number' in leaf ? [`series.${leaf.number}`]
      : 'title' in leaf ? [`titles.${leaf.title}`]
      : []
    for (const name of names) facts.set(name, [...(facts.get(name) ?? []), leaf])
  }
  return facts
}

function ofRating(plan: PlanDocument, setting: Setting, scale: string, leaves: readonly LeafDemand[], thorough: boolean): readonly Fragment[] {
  const fact = plan.facts.ratings[scale]
  if (fact === undefined) return []
  const floors = leaves.flatMap((leaf) => ('rating' in leaf ? [leaf['at-least']] : []))
  const below = floors.map((floor) => RISING[RISING.indexOf(floor) - 1] ?? floor)
  const cells = proved(setting, 'level', [...levels, 'not-rated'])
  const few = proved(setting, 'level', [...new Set([...floors, ...below, 'not-rated'])])
  const alphabet: Alphabet = { all: [...cells, undefined], few: [few[0], undefined, ...few.slice(1)], open: 'not-completed' }
  if (fact.of === 'body') return bodiesOver(scale, setting, fact.due, alphabet, (id, years) => ({ ratings: { [scale]: { [id]: years } } }))
  const rows = rowsOver(setting, fact.due, alphabet, thorough).map((years) => ({ ratings: { [scale]: years } }))
  if (fact.since === undefined) return rows
  const [from, to] = fact.since === 'party' ? (['party-since', 'party-until'] as const) : (['since', 'until'] as const)
  const lived = existing(setting, fact.due, alphabet.few).map((own) => ({ ...inExistence(own, from, to), ratings: { [scale]: own.years } }))
  return [...rows, ...lived, {}]
}

function inExistence({ from, to }: { readonly from?: string; readonly to?: string }, since: string, until: string): Fragment {
  return { nominee: { ...(from === undefined ? {} : { [since]: from }), ...(to === undefined ? {} : { [until]: to }) } }
}

function ofFinding(plan: PlanDocument, setting: Setting, id: string, [leaf]: readonly LeafDemand[]): readonly Fragment[] {
  const another = Object.keys(plan.rounds).find((round) => round !== setting.round)
  const cells: readonly Cell[] = proved(setting, 'met', ['yes', 'no', 'unknown', { met: 'yes', round: setting.round }, ...(another === undefined ? [] : [{ met: 'yes', round: another }, { met: 'no', round: another }])])
  const all = [...cells, undefined]
  const entry = (value: unknown): Fragment => (value === undefined ? {} : { findings: { [id]: value } })
  if (leaf === undefined || !('finding' in leaf)) return []
  const due = dueOf(plan, leaf)
  const alphabet: Alphabet = { all, few: [cells[0], undefined, cells[1]], open: 'no' }
  if (leaf.at !== undefined) return bodiesOver(leaf.at, { ...setting, years: setting.years.slice(0, 1), cutOff: '2199-12-31' }, { on: '01-01' }, alphabet, (body, years) => (Object.values(years).length === 0 ? {} : { findings: { [id]: { bodies: { [body]: Object.values(years)[0] } } } }))
  if (due === undefined) return [...all, ...all.map((value) => ({ years: yearsOf(setting.years, [value]) }))].map(entry)
  return [...rowsOver(setting, due, alphabet).map((years) => entry({ years })), ...existing(setting, due, alphabet.few).map((own) => ({ ...inExistence(own, 'since', 'until'), ...entry({ years: own.years }) })), entry('yes'), {}]
}

/** Years one after the other, each a step from the one before: up, down, the same, absent, to zero, on another basis. */
function ofSeries(plan: PlanDocument, setting: Setting, id: string, leaves: readonly LeafDemand[]): readonly Fragment[] {
  const due = plan.facts.series[id]?.due ?? { on: '12-31' }
  const closed = closedIn(setting, due)
  const entry = (years: Record<string, unknown>): Fragment => ({ series: { [id]: { years } } })
  const write = (value: unknown, own = {}): unknown => (setting.evidence === undefined && Object.keys(own).length === 0 ? value : { value, ...own, ...(setting.evidence === undefined ? {} : { paper: 'p1' }) })
  const bounds = leaves.flatMap((leaf) => ('number' in leaf ? [...numbersOf(plan, leaf['at-least']), ...numbersOf(plan, leaf['at-most'])] : []))
  const found: Fragment[] = [{}]
  if (bounds.length > 0) {
    const at = [...new Set(bounds)].flatMap((bound) => [String(bound), Number.isInteger(bound) ? `${bound}.000000000001` : (bound + 0.0001).toFixed(9), beneath(bound), `${Math.round(Math.abs(bound) * 300)}/300`])
    const cells = proved(setting, 'value', [...new Set([...at, '0'])])
    const alphabet: Alphabet = { all: [...cells, undefined], few: [cells[0], undefined, cells[1], cells[2]], open: beneath(Math.min(...bounds)) }
    found.push(...rowsOver(setting, due, alphabet).map(entry), ...existing(setting, due, alphabet.few).map((own) => ({ ...inExistence(own, 'since', 'until'), ...entry(own.years) })))
  }
  if (leaves.some((leaf) => 'series' in leaf)) {
    const steps = closed.length <= 3 ? (['up', 'down', 'same', 'missing', 'zero', 'basis'] as const) : (['up', 'down', 'missing', 'basis'] as const)
    const firsts = closed.length <= 3 ? ['10', '0', undefined] : ['10', undefined]
    for (const row of powers(steps, closed.length)) {
      for (const start of firsts) {
        const [first = 0] = closed
        const own = (basis: number): object => (row.includes('basis') ? { basis: `b${basis}` } : {})
        const years: Record<string, unknown> = start === undefined ? {} : { [first - 1]: write(start, own(1)) }
        let [value, basis] = [Number(start ?? 10), 1]
        row.forEach((step, at) => {
          if (step === 'basis') basis += 1
          value = step === 'up' || step === 'basis' ? value + 1 : step === 'down' ? value - 1 : step === 'zero' ? 0 : value
          const text = step === 'same' && value > 0 ? `${value * 2}/2` : String(value)
          if (step !== 'missing') years[String(closed[at])] = write(text, own(basis))
        })
        found.push(entry(years))
        if (row.every((step) => step === 'up')) found.push(...['since', 'until'].map((key) => ({ nominee: { [key]: `${setting.years[1] ?? 0}-02-01` }, ...entry(years) })), { nominee: { since: `${setting.years[1] ?? 0}-02-01` }, ...entry(Object.fromEntries(Object.entries(years).slice(1))) }, { nominee: { since: `${setting.years[0] ?? 0}-02-01` }, ...entry(Object.fromEntries(Object.entries(years).slice(1))) })
      }
    }
  }
  return found
}

const beneath = (bound: number): string => (!Number.isInteger(bound) ? (bound - 0.0001).toFixed(9) : bound > 0 ? `${bound - 1}.999999999999` : `${bound === 0 ? '-0' : bound}.000000000001`)

function ofTitle(plan: PlanDocument, setting: Setting, id: string, leaves: readonly LeafDemand[]): readonly Fragment[] {
  const fact = plan.facts.titles[id]
  if (fact === undefined) return []
  const back = Math.max(0, ...leaves.flatMap((leaf) => ('title' in leaf && leaf['reaching-back'] !== undefined ? numbersOf(plan, leaf['in-a-row']).map((needed) => needed - 1) : [])))
  const years = Array.from({ length: Math.min(back, 4) }, (_, at) => (setting.years[0] ?? 0) - Math.min(back, 4) + at)
  const cells = proved(setting, 'held', ['yes', 'no', 'unknown'])
  const alphabet: Alphabet = { all: [...cells, undefined], few: [cells[0], undefined, cells[1]], open: 'no' }
  if (fact.of === 'body') {
    const scale = leaves.flatMap((leaf) => ('title' in leaf && leaf.at !== undefined ? [leaf.at] : []))[0] ?? Object.keys(plan.facts.ratings).find((each) => plan.facts.ratings[each]?.of === 'body') ?? ''
    return bodiesOver(scale, setting, fact.due, alphabet, (body, own) => ({ titles: { [id]: { [body]: own } } }))
  }
  const before = earlier(years, alphabet.few)
  const rows = rowsOver(setting, fact.due, before.length > 3 ? { ...alphabet, all: alphabet.few } : alphabet)
  return [{}, ...rows.flatMap((row) => before.map((early) => ({ titles: { [id]: { ...early, ...row } } }))), ...existing(setting, fact.due, alphabet.few).map((own) => ({ ...inExistence(own, 'since', 'until'), titles: { [id]: own.years } }))]
}

/** Years before the period: held in all of them, or from some year on; what lies before a break makes no difference. */
function earlier(years: readonly number[], [held, ...breaks]: readonly Cell[]): readonly Record<string, unknown>[] {
  const from = (first: number): Record<string, unknown> => yearsOf(years.slice(first), years.slice(first).map(() => held))
  return [from(0), ...years.flatMap((year, at) => breaks.map((cell) => ({ ...from(at + 1), ...yearsOf([year], [cell]) })))]
}

function ofList(plan: PlanDocument, setting: Setting, id: string, leaves: readonly LeafDemand[]): readonly Fragment[] {
  const own = leaves.flatMap((leaf) => ('list' in leaf ? [leaf] : []))
  const attributes = plan.facts.lists[id]?.attributes ?? {}
  const where = Object.fromEntries(own.flatMap((leaf) => Object.entries(leaf.where ?? {})).map(([name, wanted]) => [name, { wanted, values: Object.keys(attributes[name]?.values ?? {}) }]))
  const bounds = own.flatMap((leaf) => [...numbersOf(plan, leaf['at-least']), ...numbersOf(plan, leaf['at-most'])])
  return lists(setting, { bounds, where }).map((list) => (list === undefined ? {} : { lists: { [id]: list } }))
}

/** One space for each fact that the leaves ask. `thorough`: levels are not thinned, however many years there are. */
export function spacesOf(plan: PlanDocument, leaves: readonly LeafDemand[], setting: Setting, thorough = false): readonly Space[] {
  return [...byFact(leaves)].map(([fact, own]): Space => {
    const [kind = '', id = ''] = fact.split('.')
    const values =
      kind === 'findings' ? ofFinding(plan, setting, id, own)
      : kind === 'ratings' ? ofRating(plan, setting, id, own, thorough)
      : kind === 'standings' ? [{}, ...standings(setting, own.map((leaf) => dueOf(plan, leaf)).find((due) => due !== undefined)).map((value) => ({ standings: { [id]: value } }))]
      : kind === 'lists' ? ofList(plan, setting, id, own)
      : kind === 'series' ? ofSeries(plan, setting, id, own)
      : ofTitle(plan, setting, id, own)
    return { fact, values }
  })
}

/** The attributes that the conditions look at. */
export function attributesIn(part: Condition | undefined, into = new Set<string>()): ReadonlySet<string> {
  if (part === undefined) return into
  const map = part as Readonly<Record<string, unknown>>
  for (const key of ['all', 'any'] as const) if (Array.isArray(map[key])) for (const each of map[key] as readonly Condition[]) attributesIn(each, into)
  if (typeof map['not'] === 'object') attributesIn(map['not'] as Condition, into)
  if (!('ask' in map) && !Array.isArray(map['all']) && !Array.isArray(map['any']) && !(typeof map['not'] === 'object')) for (const id of Object.keys(map)) into.add(id)
  return into
}

/** An attribute at each of its values, several where there may be several, unknown, and absent. */
export function attributeSpace(plan: PlanDocument, id: string): Space {
  const fact = plan.facts.attributes[id]
  const values = Object.keys(fact?.values ?? {})
  const written: readonly unknown[] = fact?.many === true ? [[], ...values.map((value) => [value]), ...values.slice(1).map((value) => [values[0], value])] : values
  return { fact: `nominee.${id}`, values: [{}, { nominee: { [id]: 'unknown' } }, ...written.map((value) => ({ nominee: { [id]: value } }))] }
}
