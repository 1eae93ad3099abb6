/**
 * Dossiers for measuring, a pure function of the rules: templates over all sections, rounds and sub-roles, filled in wholly
 * or in part, half of them with papers.
 */
import { parse } from 'yaml'
import type { PlanDocument, Round } from '../../src/documents/plan.js'
import { openPlan } from '../../src/documents/open-plan.js'
import { templateText } from '../../src/tell/template.js'
import { attributesAsked, readRoles, valuesOf } from '../../src/tell/template-roles.js'
import { parseDay } from '../../src/words/calendar.js'
import { seeded, type Random } from '../oracle/random.js'
import { filled, type Tree } from '../tell/template-fill.js'

/** Most nominees lead nobody. */
const POSTS = [...Array<string>(16).fill('none'), 'head', 'head', 'deputy', 'department-head']
const PLACES = ['Sở A', 'Ban B', 'Trường Trung cấp C', 'Bệnh viện D', 'Công ty E', 'Đoàn nghệ thuật F', 'Trung tâm G', 'Hội H']
const SIGNERS = ['Chi bộ', 'Đảng ủy', 'Ban Giám đốc', 'Hội nghị viên chức', 'Hội đồng sáng kiến', 'Công đoàn', 'Cục Thuế', 'Công an tỉnh']
const TITLES = ['Sổ tay quy trình một cửa', 'Phần mềm theo dõi văn bản', 'Bài giảng số dùng chung', 'Cải tiến khâu tiếp nhận hồ sơ', 'Rút ngắn thời gian khám bệnh', 'Tác phẩm về quê hương', 'Tiết kiệm điện trong sản xuất']
const KINDS = ['Quyết định công nhận', 'Thông báo kết quả xếp loại', 'Biên bản kiểm tra', 'Văn bản xác nhận', 'Giấy chứng nhận', 'Báo cáo thành tích']
const SUFFIXES = ['BB', 'QĐ', 'TB', 'TB-ĐU', 'GCN', 'XN']

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The day on which a round is judged: its cut-off, or early in the year after its period. */
function lastDayOf({ 'cut-off': cutOff, period }: Round): string {
  return cutOff ?? (typeof period === 'object' && 'to' in period ? `${period.to + 1}-02-05` : '2023-02-05')
}

/** Sub-roles of a nominee: a value for most of what the clauses of the section ask about. */
function rolesOf(random: Random, document: PlanDocument, section: string | undefined): string {
  const takes = JSON.stringify(document.sections.items.find(({ id }) => id === section)?.takes) ?? ''
  const asked = attributesAsked(document, section).filter((attribute) => !takes.includes(`"${attribute}"`) && (attribute === 'post' || random.chance(0.95)))
  return asked.map((attribute) => `${attribute}=${attribute === 'post' ? random.pick(POSTS) : random.pick(valuesOf(document, attribute))}`).join(',')
}

function whole(document: PlanDocument, section: string | undefined, [name, round]: readonly [string, Round], roles: string): Tree {
  const read = readRoles(document, section, roles)
  if ('fault' in read) throw new Error(`${read.fault} ${read.name}`)
  const last = lastDayOf(round)
  const year = round.period === 'year' ? Number(last.slice(0, 4)) - 1 : undefined
  const text = templateText(document, { section, round: name, cutOff: parseDay(last) ?? 0, year, roles: read.roles })
  const { period } = round
  const first = typeof period === 'object' && 'from' in period ? `${period.from}-01-01` : year === undefined ? last : `${year}-01-01`
  return filled(parse(text) as Tree, section, { plan: document, first, last: year === undefined ? last : `${year}-12-31`, collective: ([own]) => whole(document, own, [name, round], '') })
}

/** How a dossier is spoilt: the share of its facts that is missing, and the share that is not met. */
interface Spoiling {
  readonly missing: number
  readonly unmet: number
  readonly withPapers: boolean
  /** Each finding has a paper of its own; otherwise they share the minutes and the report. */
  readonly own: boolean
}

/** Writes a dossier as an office would: bare values, or each with the paper that proves it. */
function written(random: Random, plan: string, tree: Tree, id: string, spoiling: Spoiling): Tree {
  const papers: Tree = {}
  const day = (): string => `${2021 + random.int(2)}-${String(1 + random.int(12)).padStart(2, '0')}-${String(1 + random.int(28)).padStart(2, '0')}`
  const addPaper = (kind: string): string => {
    const key = `p${Object.keys(papers).length + 1}`
    papers[key] = { kind, number: `${String(1 + random.int(400)).padStart(2, '0')}/${random.pick(SUFFIXES)}`, on: day(), by: `${random.pick(SIGNERS)} ${random.pick(PLACES)}` }
    return key
  }
  const minutes = spoiling.withPapers ? [addPaper('Biên bản họp xét khen thưởng'), addPaper('Báo cáo thành tích')] : []
  const proof = (facts: 'findings' | 'others', kind: string): Tree => {
    if (!spoiling.withPapers) return {}
    return { paper: facts === 'findings' && !spoiling.own ? random.pick(minutes) : addPaper(kind) }
  }
  const leaf = (kind: string, key: string, value: Tree | string | number): Tree | string | number | undefined => {
    if (random.chance(spoiling.missing)) return undefined
    const unmet = random.chance(spoiling.unmet)
    const own = proof(kind === 'findings' ? 'findings' : 'others', random.pick(KINDS))
    const bare = Object.keys(own).length === 0
    if (kind === 'findings') return bare ? (unmet ? 'no' : 'yes') : { met: unmet ? 'no' : 'yes', ...own }
    if (kind === 'titles') return bare ? (unmet ? 'no' : 'yes') : { held: unmet ? 'no' : 'yes', ...own }
    if (kind === 'ratings') return bare ? (unmet ? 'good' : 'excellent') : { level: unmet ? 'good' : 'excellent', ...own }
    const amount = `${Number(value) * (unmet ? 3 : 5) + random.int(3)}.${10 + random.int(90)}`
    return kind === 'series' ? (bare ? amount : { value: amount, ...own }) : (value ?? key)
  }
  const years = (kind: string, value: Tree): Tree =>
    Object.fromEntries(
      Object.entries(value).flatMap(([key, inner]): [string, Tree | string | number][] => {
        if (key === 'basis') return []
        const given = isTree(inner) && !('met' in inner) && !('held' in inner) ? years(kind, inner) : leaf(kind, key, inner as string)
        return given === undefined || (isTree(given) && Object.keys(given).length === 0) ? [] : [[key, given]]
      }),
    )
  const out: Tree = { format: 1, id, plan, ...Object.fromEntries(['round', 'year', 'section'].flatMap((key) => (tree[key] === undefined ? [] : [[key, tree[key]]]))) }
  out['nominee'] = { ...Object.fromEntries(Object.entries(tree['nominee'] as Tree).filter(([, value]) => value !== '')), name: `${random.pick(PLACES)} ${random.int(1000)}`, since: `${1990 + random.int(28)}-0${1 + random.int(9)}-1${random.int(10)}` }
  if (spoiling.withPapers) out['papers'] = papers
  if (isTree(tree['bodies'])) out['bodies'] = { complete: random.chance(0.8) ? 'yes' : 'no', list: (tree['bodies']['list'] as Tree[]).map((body) => ({ id: body['id'] ?? '', scale: body['scale'] ?? '', name: `${random.pick(SIGNERS)} ${random.pick(PLACES)}`, from: `${1990 + random.int(25)}-01-01` })) }
  for (const kind of ['ratings', 'findings', 'titles', 'series']) if (isTree(tree[kind])) out[kind] = years(kind, tree[kind])
  const list = (value: Tree[]): Tree[] => value.map((item) => ({ ...item, ...proof('others', 'giấy chứng nhận') }))
  if (isTree(tree['standings'])) {
    out['standings'] = Object.fromEntries(Object.entries(tree['standings']).flatMap(([key, value]) => (random.chance(spoiling.missing) ? [] : [[key, list(value as Tree[]).map((item) => ({ ...item, to: `202${4 + random.int(6)}-12-31` }))]])))
  }
  if (isTree(tree['lists'])) {
    out['lists'] = Object.fromEntries(Object.entries(tree['lists']).flatMap(([key, value]) => (random.chance(spoiling.missing) ? [] : [[key, { complete: random.chance(0.7) ? 'yes' : 'no', list: list((value as Tree)['list'] as Tree[]).map((item) => ({ ...item, title: `${random.pick(TITLES)} ${1 + random.int(90)}` })) }]])))
  }
  if (isTree(tree['led'])) {
    out['led'] = Object.fromEntries(Object.entries(tree['led']).flatMap(([target, value]) => (random.chance(0.5) ? [] : [[target, written(random, plan, value as Tree, `${id}-${target}`, spoiling)]])))
  }
  return out
}

/** So many texts of distinct dossiers of a plan. */
export function madeDossiers(document: PlanDocument, count: number): readonly string[] {
  const plan = openPlan(document)
  const random = seeded(2021)
  const rounds = Object.entries(document.rounds)
  const sections = document.sections.items.length === 0 ? [undefined] : document.sections.items.map(({ id }) => id)
  const lines = new Map<string, string>()
  for (let at = 0; lines.size < count; at++) {
    const section = sections[at % sections.length]
    const missing = random.pick([0, 0, 0.05, 0.2, 0.4])
    const spoiling = { missing, unmet: random.pick([0, 0, 0.02, 0.1]), withPapers: at % 4 >= 2, own: at % 4 === 3 }
    const round = rounds[random.int(rounds.length) % rounds.length] as (typeof rounds)[number]
    const dossier = written(random, document.id, whole(document, section, round, rolesOf(random, document, section)), `ho-so-${at + 1}`, spoiling)
    const { problems } = plan.dossier(dossier)
    if (problems.length > 0) throw new Error(JSON.stringify([dossier, problems[0]]))
    lines.set(JSON.stringify({ ...dossier, id: '' }), JSON.stringify(dossier))
  }
  return [...lines.values()]
}

/** The cut-off of each round that states none. */
export function cutOffsOf(document: PlanDocument): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(document.rounds).flatMap(([name, round]) => (round['cut-off'] === undefined ? [[name, lastDayOf(round)]] : [])))
}
