/** What a list of a dossier lacks, in words: whole items, something of the items listed, or papers. */
import type { ListDemand } from '../documents/demand.js'
import type { Lasting, ListItem, Listing } from '../documents/dossier.js'
import type { PlanDocument } from '../documents/plan.js'
import { listDemands, looksAtCutOff } from './binding.js'
import { allOf, counted, dayWords, pick, quoted, tr, type Lang } from './language.js'
import type { Telling } from './telling.js'

interface Listed<T> {
  readonly items: readonly T[]
  /** The dossier says that none is lacking, from whatever day on. */
  readonly complete: boolean
  readonly since: string | undefined
  readonly proved: boolean
}

function listed<T>(listing: Listing<T> | undefined): Listed<T> {
  if (listing === undefined || !('complete' in listing)) return { items: listing ?? [], complete: false, since: undefined, proved: false }
  const { complete, since, paper, list } = listing
  return { items: list, complete: complete === 'yes', since, proved: paper !== undefined }
}

/** One list of a dossier, and what the plan asks of it. */
interface AskedList extends Listed<ListItem> {
  readonly id: string
  readonly label: string
  readonly demands: readonly ListDemand[]
}

function askedList(id: string, label: string, { plan, dossier }: Telling): AskedList {
  return { ...listed(dossier?.lists?.[id]), id, label, demands: listDemands(plan, dossier?.section, id) }
}

/** Whether the item may be one of those that the demand counts. */
function mayCount(item: ListItem, { where = {} }: ListDemand): boolean {
  return Object.entries(where).every(([name, value]) => isUnstated(item[name]) || item[name] === value)
}

const isUnstated = (value: unknown): boolean => value === undefined || value === 'unknown'

/** What the item does not state and a demand looks at: attributes by name, `on` for its day, `from` for when it lasted. */
function unstated(item: ListItem, demand: ListDemand, plan: PlanDocument): readonly string[] {
  if (!mayCount(item, demand)) return []
  const attributes = Object.keys(demand.where ?? {}).filter((name) => isUnstated(item[name]))
  if (item.from !== undefined) return attributes
  if (looksAtCutOff(demand, plan)) return item.to === undefined ? ['from', ...attributes] : attributes
  return item.on === undefined && item.to === undefined ? ['on', ...attributes] : attributes
}

function detailWords(list: string, detail: string, { lang, plan }: Telling): string {
  if (detail === 'on') return tr(lang, 'ngày', 'the day')
  if (detail === 'from') return tr(lang, 'ngày bắt đầu, ngày chấm dứt (nếu đã chấm dứt)', 'the first day and, if it has ended, the last day')
  const attribute = plan.facts.lists[list]?.attributes?.[detail]
  return quoted(attribute === undefined ? detail : pick(lang, attribute.label))
}

function itemName({ title, on, from }: ListItem, index: number, lang: Lang): string {
  if (title !== undefined) return quoted(title)
  if (on !== undefined) return tr(lang, `mục ghi ngày ${dayWords(on)}`, `the item of ${dayWords(on)}`)
  if (from !== undefined) return tr(lang, `mục ghi từ ngày ${dayWords(from)}`, `the item from ${dayWords(from)}`)
  return tr(lang, `mục thứ ${index + 1}`, `item ${index + 1}`)
}

const MOST_NAMED = 3

/** The names of the items; of many the first ones, and how many more there are. */
function named(names: readonly string[], lang: Lang): string {
  const more = names.length - MOST_NAMED
  if (more <= 1) return allOf(lang, names)
  return allOf(lang, [...names.slice(0, MOST_NAMED), tr(lang, `${counted(lang, more)} mục khác`, `${more} more`)])
}

/** `ngày của “A”`, each thing that is not stated with the items of which it is not. */
function unstatedWords({ id, items, demands }: AskedList, telling: Telling): readonly string[] {
  const { lang, plan } = telling
  const lacking = new Map<string, string[]>()
  for (const [index, item] of items.entries()) {
    for (const detail of new Set(demands.flatMap((demand) => unstated(item, demand, plan)))) {
      lacking.set(detail, [...(lacking.get(detail) ?? []), itemName(item, index, lang)])
    }
  }
  return [...lacking].map(([detail, names]) => tr(lang, `${detailWords(id, detail, telling)} của ${named(names, lang)}`, `${detailWords(id, detail, telling)} of ${named(names, lang)}`))
}

/** What is missing of a list, as a noun; where the dossier is not at hand, true whether items lack or something of them. */
export function listNoun(id: string, label: string, telling: Telling): string {
  const { lang, dossier } = telling
  const list = askedList(id, label, telling)
  const details = unstatedWords(list, telling)
  if (list.complete && list.since === undefined) return detailsNoun(label, details, lang)
  if (dossier === undefined || details.length > 0) return tr(lang, `danh sách đầy đủ, ghi đủ chi tiết, về ${label}`, `the complete list, with all details, of: ${label}`)
  const earlier = list.complete && list.since !== undefined ? tr(lang, `, kể cả trước ngày ${dayWords(list.since)}`, `, also before ${dayWords(list.since)}`) : ''
  return tr(lang, `danh sách đầy đủ về ${label}${earlier}`, `the complete list of: ${label}${earlier}`)
}

function detailsNoun(label: string, details: readonly string[], lang: Lang): string {
  if (details.length === 0) return tr(lang, `thông tin chi tiết về ${label} đã kê`, `the details of the listed ${label}`)
  return tr(lang, `thông tin về ${label} đã kê: ${allOf(lang, details)}`, `what is asked about the listed ${label}: ${allOf(lang, details)}`)
}

/** The items that may count and have no paper. */
function unprovedItems({ items, demands }: AskedList, lang: Lang): readonly string[] {
  return items.flatMap((item, index) => (item.paper === undefined && demands.some((demand) => mayCount(item, demand)) ? [itemName(item, index, lang)] : []))
}

/** What of a list no paper proves: items, that the list is complete, or that there are none. */
export function unprovedListNoun(id: string, label: string, telling: Telling): string {
  const { lang } = telling
  const list = askedList(id, label, telling)
  const items = unprovedItems(list, lang)
  const deeds = items.length === 0 ? [] : [tr(lang, `${label} đã kê (${named(items, lang)})`, `the listed ${label} (${named(items, lang)})`)]
  const parts = [...deeds, ...(list.complete && !list.proved ? [completeness(list, lang)] : [])]
  if (parts.length > 0) return allOf(lang, parts)
  return tr(lang, `${label} đã kê, hoặc việc danh sách đã đủ`, `the listed ${label}, or that the list is complete`)
}

function completeness({ items, label }: AskedList, lang: Lang): string {
  if (items.length === 0) return tr(lang, `việc không có ${label}`, `that there are no ${label}`)
  return tr(lang, `việc danh sách về ${label} đã đủ`, `that the list of ${label} is complete`)
}

/** Whether the papers of the catalogue prove what of the list is unproved: those of a deed prove neither that there is none nor no other. */
export function isProvedByItsPapers(id: string, telling: Telling): boolean {
  const list = askedList(id, '', telling)
  return telling.dossier === undefined || unprovedItems(list, telling.lang).length > 0 || list.demands.some((demand) => demand['at-most'] !== undefined)
}

/** What no paper proves of a recognition: those listed, by the days of each, or that there is none. */
export function unprovedStandings(recognition: string, id: string, { lang, dossier }: Telling): string {
  const { items, complete } = listed(dossier?.standings?.[id])
  const unproved = items.filter(({ paper }) => paper === undefined)
  if (unproved.length > 0) return `${recognition} (${named(unproved.map((each) => lastingWords(each, lang)), lang)})`
  if (!complete) return recognition
  return items.length === 0 ? tr(lang, `việc không có ${recognition}`, `that there is no ${recognition.replace(/^the /, '')}`) : tr(lang, `việc không có ${recognition} nào khác`, `that there is no other ${recognition.replace(/^the /, '')}`)
}

/** The dossier says that there is no recognition: the papers of one would not prove that. */
export function saysThereIsNone(id: string, { dossier }: Telling): boolean {
  const { items, complete } = listed(dossier?.standings?.[id])
  return complete && items.length === 0
}

function lastingWords({ from, to }: Lasting, lang: Lang): string {
  const until = to === undefined ? '' : tr(lang, ` đến ngày ${dayWords(to)}`, ` to ${dayWords(to)}`)
  return `${tr(lang, `từ ngày ${dayWords(from)}`, `from ${dayWords(from)}`)}${until}`
}

/** What is missing of the bodies; `which`: those with a rating of one kind. */
export function bodiesNoun(which: string, lang: Lang): string {
  return tr(lang, `danh sách đầy đủ các tổ chức${which}`, `the complete list of bodies${which}`)
}

/** What no paper proves of them. */
export function unprovedBodies(lang: Lang): string {
  return tr(lang, 'việc danh sách các tổ chức đã đủ', 'that the list of bodies is complete')
}
