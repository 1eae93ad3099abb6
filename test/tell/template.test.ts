import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import type { Program } from '../../src/decide/compile.js'
import type { Rulings } from '../../src/documents/check-rulings.js'
import type { Dossier } from '../../src/documents/checked.js'
import type { Plan } from '../../src/documents/open-plan.js'
import type { PlanDocument } from '../../src/documents/plan.js'
import type { Verdict } from '../../src/documents/verdict.js'
import { readDossier } from '../../src/read/dossier.js'
import { templateText } from '../../src/tell/template.js'
import { attributesAsked, readRoles, valuesOf } from '../../src/tell/template-roles.js'
import { isoDay, lastDayOf, parseDay, yearOf } from '../../src/words/calendar.js'
import { filled, type Tree } from './template-fill.js'
import { isThorough } from '../support/effort.js'
import { programOf } from '../support/programs.js'
import { small } from '../support/small-plan.js'

const ids = readdirSync('rules').filter((name) => readdirSync(`rules/${name}`).includes('plan.yaml'))
/** Days late enough for a year of the period to be closed, where the plan states none. */
const OTHERWISE = 20241231

interface Case {
  readonly plan: Plan
  readonly program: Program
  readonly document: PlanDocument
  readonly section: string | undefined
  readonly round: string
  readonly cutOff: number
  /** In a round of one year the year before that of the cut-off: all of it is due by then. */
  readonly year: number | undefined
}

const cases: readonly Case[] = ids.flatMap((id) => {
  const program = programOf(id)
  const { plan } = program
  const { document } = plan
  const sections = document.sections.items.length === 0 ? [undefined] : document.sections.items.map(({ id }) => id)
  return sections.flatMap((section) =>
    Object.entries(document.rounds).map(([round, { 'cut-off': stated, period }]) => {
      const cutOff = stated === undefined ? OTHERWISE : (parseDay(stated) ?? 0)
      return { plan, program, document, section, round, cutOff, year: period === 'year' ? yearOf(cutOff) - 1 : undefined }
    }),
  )
})

/** The plan of which every combination of sub-roles is tried, where everything is; otherwise each sub-role alone, and all at once. */
const WHOLE = 'dang-uy-khoi-2022'

/** The sub-roles of a section: each attribute that a clause asks about, with each value or none. */
function roleTexts(document: PlanDocument, section: string | undefined): readonly string[] {
  const takes = JSON.stringify(document.sections.items.find(({ id }) => id === section)?.takes ?? '')
  const attributes = attributesAsked(document, section).filter((attribute) => !takes.includes(`"${attribute}"`))
  if (document.id !== WHOLE || !isThorough) {
    const alone = attributes.flatMap((attribute) => valuesOf(document, attribute).map((value) => `${attribute}=${value}`))
    const together = attributes.map((attribute) => `${attribute}=${valuesOf(document, attribute)[0] ?? ''}`)
    return ['', ...alone, ...(document.id === WHOLE && attributes.length > 1 ? [together.join(',')] : [])]
  }
  return attributes.reduce<readonly string[]>(
    (texts, attribute) => texts.flatMap((text) => [text, ...valuesOf(document, attribute).map((value) => `${text},${attribute}=${value}`)]),
    [''],
  )
}

function rolesIn(document: PlanDocument, section: string | undefined, text: string) {
  const read = readRoles(document, section, text)
  if ('fault' in read) throw new Error(`${read.fault} ${read.name}`)
  return read.roles
}

/** The template as text and as data, made once. */
function templateOf(given: Case, roles: string): { readonly text: string; readonly tree: Tree } {
  const known = made.get(given) ?? new Map<string, { readonly text: string; readonly tree: Tree }>()
  made.set(given, known)
  const text = known.get(roles)?.text ?? textOf(given, roles)
  const template = known.get(roles) ?? { text, tree: parse(text) as Tree }
  known.set(roles, template)
  return template
}

const made = new WeakMap<Case, Map<string, { readonly text: string; readonly tree: Tree }>>()

const textOf = ({ document, section, round, cutOff, year }: Case, roles = ''): string => templateText(document, { section, round, cutOff, year, roles: rolesIn(document, section, roles) })

const optionsOf = ({ round, cutOff }: Case, rulings?: Rulings) => ({ round, cutOff: isoDay(cutOff), ...(rulings === undefined ? {} : { rulings }) })

function readIn(plan: Plan, text: string): Dossier {
  const { dossier, problems } = readDossier(text, plan)
  expect(problems).toEqual([])
  return dossier as Dossier
}

function checkedIn(plan: Plan, tree: Tree): Dossier {
  const { dossier, problems } = plan.dossier(tree)
  expect(problems).toEqual([])
  return dossier as Dossier
}

/** Every fact that a verdict misses, each body and each year of its own. */
function missingIn(verdict: Verdict): readonly string[] {
  const causes = [...verdict.causes, ...verdict.sections.flatMap((each) => each.causes), ...verdict.clauses.flatMap((clause) => [...clause.causes, ...clause.criteria.flatMap((each) => each.causes)])]
  const found = causes.flatMap((cause) => {
    if (cause.kind !== 'missing' || cause.dossier !== undefined) return []
    if (cause.what === 'dossier') return [`led.${cause.led}`]
    if (cause.what === 'text') return []
    if (cause.fact.startsWith('standings.')) return [cause.fact]
    const at = `${cause.fact.startsWith('bodies') ? 'bodies' : cause.fact}${cause.body === undefined ? '' : `.${cause.body}`}`
    return cause.years === undefined ? [at] : cause.years.map((year) => `${at}.${year}`)
  })
  return [...new Set(found)].sort()
}

/** Every place of the template where a fact is to be written. */
function placesIn(tree: Tree): readonly string[] {
  const places = Object.entries(tree['nominee'] as Tree).flatMap(([id, value]) => (value === 'unknown' ? [`nominee.${id}`] : []))
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null || Array.isArray(value) || 'met' in value || 'held' in value || 'complete' in value) places.push(path)
    else for (const [key, inner] of Object.entries(value)) if (key !== 'basis') walk(inner, ['years', 'bodies'].includes(key) ? path : `${path}.${key}`)
  }
  for (const kind of ['ratings', 'findings', 'standings', 'lists', 'series', 'titles']) {
    for (const [id, value] of Object.entries((tree[kind] ?? {}) as Tree)) walk(value, `${kind}.${id}`)
  }
  if ('bodies' in tree) places.push('bodies')
  return places.sort()
}

/** A reading of every question: the first, or the last. Made once for a plan. */
function everyRuling(plan: Plan, last: boolean): Rulings {
  const known = everyRulings.get(plan) ?? [false, true].map((each) => makeRulings(plan, each))
  everyRulings.set(plan, known)
  return known[Number(last)] as Rulings
}

const everyRulings = new WeakMap<Plan, readonly Rulings[]>()

function makeRulings(plan: Plan, last: boolean): Rulings {
  const rulings = Object.entries(plan.document.questions).map(([id, question]): readonly [string, object] => {
    if ('number' in question) return [id, { value: question.number.lowest }]
    const readings = Object.keys(question.readings)
    return [id, { reading: readings[last ? readings.length - 1 : 0] }]
  })
  return plan.rulings({ format: 1, plan: plan.id, rulings: Object.fromEntries(rulings) }).rulings as Rulings
}

function fill(given: Case, template: Tree): Tree {
  const { document, cutOff, year } = given
  const stated = document.rounds[given.round]?.period
  const { from, to } = year !== undefined ? { from: year, to: year } : typeof stated === 'object' && 'from' in stated ? stated : { from: 1990, to: yearOf(cutOff) }
  const last = Math.min(cutOff, lastDayOf(to))
  const collective = ([section]: readonly string[]): Tree => {
    const own = cases.find((each) => each.plan === given.plan && each.section === section && each.round === given.round) as Case
    return fill(own, templateOf(own, '').tree)
  }
  return filled(template, given.section, { plan: document, first: `${from}-01-01`, last: isoDay(last), collective })
}

const name = ({ plan, section, round }: Case): string => `${plan.id} ${section ?? ''} ${round}`

/** Why no filling settles a case: its criteria stand in another document, or the plan ends the round before any year is closed. */
function openFor({ document, round }: Case): string | undefined {
  if (document.id === 'ban-tuyen-giao-2022') return 'missing text'
  return document.id === 'ubnd-xa-2023' && round === 'interim' ? 'not-yet-due' : undefined
}

interface Left {
  readonly outcome: string
  readonly left: readonly string[]
}

const leftBefore = new WeakMap<Case, Map<string, Left>>()

/** The criteria that are not met, and why, of the dossier filled in under a reading of every question; found once. */
function leftOf(given: Case, roles: string, last: boolean): Left {
  const known = leftBefore.get(given) ?? new Map<string, Left>()
  leftBefore.set(given, known)
  const found = known.get(`${roles} ${last}`) ?? findLeft(given, roles, everyRuling(given.plan, last))
  known.set(`${roles} ${last}`, found)
  return found
}

function findLeft(given: Case, roles: string, rulings: Rulings): Left {
  const { plan, program } = given
  const verdict = program.evaluate(checkedIn(plan, fill(given, templateOf(given, roles).tree)), optionsOf(given, rulings))
  const criteria = verdict.clauses.flatMap((clause) => clause.criteria.map((criterion) => ({ at: `${clause.id} ${criterion.id}`, criterion })))
  const open = criteria.filter(({ criterion: { outcome } }) => outcome === 'fail' || outcome === 'undetermined')
  return { outcome: verdict.outcome, left: open.map(({ at, criterion }) => `${at}: ${criterion.causes.map((cause) => (cause.kind === 'missing' ? `missing ${cause.what}` : cause.kind)).join(', ')}`) }
}

function expectMet(given: Case, roles: string): void {
  const reason = openFor(given)
  for (const last of [false, true]) {
    const { outcome, left } = leftOf(given, roles, last)
    expect(left.filter((each) => reason === undefined || !each.endsWith(`: ${reason}`)), roles).toEqual([])
    expect(outcome, roles).toBe(left.length === 0 ? 'pass' : 'undetermined')
  }
}

/** One plan wholly; of the others a section each, unless everything is tried. */
const tried = cases.filter((each, index) => isThorough || (each.plan.id === 'dang-uy-khoi-2022' && index % 4 === 0) || cases.findIndex(({ plan }) => plan === each.plan) === index)

describe.each(tried.map((each) => [name(each), each] as const))('a template for %s', (_, given) => {
  const { plan, program, document, section } = given
  const roles = roleTexts(document, section)

  it('is, as it comes, a dossier that settles nothing', () => {
    for (const text of roles) {
      const dossier = readIn(plan, templateOf(given, text).text)
      expect(dossier.document.section).toBe(section)
      expect(program.outcome(dossier, optionsOf(given)), text).toBe('undetermined')
    }
  })

  it('has a place for every fact that may be read, and for no other', () => {
    for (const text of roles) {
      const { tree } = templateOf(given, text)
      const missing = missingIn(program.evaluate(checkedIn(plan, tree), optionsOf(given)))
      expect(placesIn(tree), text).toEqual(missing.filter((fact) => !fact.startsWith('led.')))
      const { led, ...alone } = tree
      const ledMissing = led === undefined ? missing : missingIn(program.evaluate(checkedIn(plan, alone), optionsOf(given)))
      expect(Object.keys((led ?? {}) as Tree).map((target) => `led.${target}`).sort(), text).toEqual(ledMissing.filter((fact) => fact.startsWith('led.')))
    }
  })

  it('passes when it is filled in wholly and every question is ruled on', () => {
    for (const text of roles) expectMet(given, text)
  })

  it('survives being read and written again', () => {
    const { text } = templateOf(given, '')
    expect(readIn(plan, stringify(parse(text))).document).toEqual(readIn(plan, text).document)
    expect(text).toBe(textOf(given))
    for (const line of text.split('\n')) expect([...line].length).toBeLessThan(120)
  })
})

describe('a complete, ordinary dossier with every question ruled on', () => {
  it.each(cases.map((each) => [name(each), each] as const))('is settled: %s', (_, given) => {
    expectMet(given, '')
  })

  it('is open in two plans only, for what no ruling and no paper settles', () => {
    const open = cases.filter((given) => [false, true].some((last) => leftOf(given, '', last).left.length > 0))
    expect(open.map(name)).toEqual(['ban-tuyen-giao-2022  interim', 'ban-tuyen-giao-2022  final', 'ubnd-xa-2023  interim'])
  })
})

describe('roles', () => {
  const { document } = programOf('dang-uy-khoi-2022').plan

  it('may be written plainly where one attribute alone has the value', () => {
    expect(readRoles(document, 'II.3.2.1', 'head, party-member')).toEqual({ roles: new Map([['post', ['head']], ['party-member', ['yes']]]) })
    expect(readRoles(document, 'II.3.2.4', 'culture,sport')).toEqual({ roles: new Map([['fields', ['culture', 'sport']]]) })
  })

  it('are refused where they mean nothing, several things, or what the section does not take', () => {
    expect(readRoles(document, 'II.3.2.1', 'haed')).toMatchObject({ fault: 'unknown', name: 'haed' })
    expect(readRoles(document, 'II.3.2.4', 'no')).toMatchObject({ fault: 'ambiguous', name: 'no' })
    expect(readRoles(document, 'II.3.2.1', 'post=head,post=none')).toMatchObject({ fault: 'contradictory', name: 'post=none' })
    expect(readRoles(document, 'II.3.2.1', 'fields=health')).toMatchObject({ fault: 'contradictory' })
    expect(readRoles(document, 'II.3.2.1', 'learner=pupil')).toMatchObject({ fault: 'unknown' })
  })
})

describe('the text', () => {
  const given = cases.find((each) => name(each) === 'dang-uy-khoi-2022 II.3.2.1 interim') as Case

  it('quotes the words that ask, with the papers and who certifies them', () => {
    const text = textOf(given, 'enterprise-head,party-member,head')
    expect(text).toContain('  # II.3.2.1.A/b2: “Thực hiện tốt nghĩa vụ đóng góp ngân sách Nhà nước;”\n  # Giấy tờ: văn bản xác nhận của cơ quan thuế; nơi xác nhận: cơ quan thuế.\n  budget-duty: { met: unknown, paper: "" }\n')
    expect(text).toContain('    years:\n      2020: ""\n      2021: ""\n      2022: ""\n')
    expect(text).not.toContain('II.3.2.1.B')
  })

  it('names the days on which a standing is looked at', () => {
    const firm = cases.find((each) => name(each) === 'dang-uy-khoi-2022 II.3.1.2 interim') as Case
    const under = (id: string): string => textOf(firm).split(`\n  ${id}: []`)[0]?.split('\n\n').at(-1) ?? ''
    expect(under('culture-standard')).toContain('\n  # Xét vào ngày 31/12/2021, 31/12/2022 (quy ước của thư viện).\n')
    expect(under('fire-safety-standard')).toContain('\n  # Xét vào ngày 29/3/2023 (quy ước của thư viện).\n')
  })

  it('offers only the values of nominees whom the section may take', () => {
    const firm = cases.find((each) => name(each) === 'dang-uy-khoi-2022 II.3.1.2 interim') as Case
    expect(textOf(firm)).toContain('# Loại hình của tập thể: state-enterprise (doanh nghiệp Nhà nước) hoặc non-state-enterprise\n  #   (doanh nghiệp ngoài Nhà nước).\n')
  })

  it('says to whom words are addressed while that is not known', () => {
    expect(textOf(given).replace(/\n +# {3}/g, ' ')).toContain('được công nhận là đảng viên hoàn thành xuất sắc nhiệm vụ.” (dành cho là đảng viên: có)')
    expect(textOf(given, 'party-member')).not.toContain('(dành cho là đảng viên')
  })

  it('does not break what is to be copied', () => {
    for (const line of textOf(given).split('\n')) expect([...line.matchAll(/[{}]/g)].length % 2, line).toBe(0)
  })

  it('names the document in which criteria stand that is not supplied', () => {
    const elsewhere = cases.find((each) => name(each) === 'ban-tuyen-giao-2022  final') as Case
    expect(textOf(elsewhere).replace(/\n# {3}/g, '')).toContain('Kế hoạch số 39-KH/HU')
    readIn(elsewhere.plan, textOf(elsewhere))
  })

  it('is in English where that is asked for, and stays a dossier', () => {
    const text = templateText(given.document, { ...given, lang: 'en' })
    expect(text).toContain('# Papers: ')
    expect(text).not.toContain('# Giấy tờ')
    readIn(given.plan, text)
  })
})

describe('a title of bodies', () => {
  const template = (...demands: readonly object[]): Tree => {
    const { plan } = small({ clauses: [{ id: 'I.1', criteria: Object.fromEntries([...demands, { rating: 'front', 'at-least': 'good', years: 'every' }, { rating: 'party-org', 'at-least': 'good', years: 'every' }].map((demand, index) => [`c${index}`, demand])) }] })
    return parse(templateText(plan.document, { section: undefined, round: 'interim', cutOff: 20230329 })) as Tree
  }
  const bodies = (...demands: readonly object[]): readonly string[] => Object.keys(((template(...demands)['titles'] as Tree)['clean-cell'] ?? {}) as Tree)
  const title = (more: object): object => ({ title: 'clean-cell', years: 'every', none: { ask: 'absent' }, ...more })

  it('is asked of the bodies of the scale that the words name', () => {
    expect(bodies(title({ at: 'party-org' }))).toEqual(['party-org-1'])
    expect(bodies(title({ at: 'front' }))).toEqual(['front-1'])
    expect(bodies(title({ at: 'front' }), title({ at: 'party-org' }))).toEqual(['front-1', 'party-org-1'])
  })

  it('is asked of every body where some words name no scale', () => {
    expect(bodies(title({}))).toHaveLength(2)
    expect(bodies(title({ at: 'front' }), title({}))).toHaveLength(2)
    expect(bodies(title({}), title({ at: 'front' }))).toHaveLength(2)
  })
})

describe('papers in a template', () => {
  const { plan, program } = small({
    clauses: [{ criteria: { party: { rating: 'party-org', 'at-least': 'excellent', years: 'every', none: { ask: 'absent' } }, deeds: { list: 'initiative', 'at-most': 0 } } }],
  })
  const text = templateText(plan.document, { section: undefined, round: 'interim', cutOff: 20230329 })
  const filledIn = (paper: string): Dossier =>
    readIn(plan, text.replace('papers: {}', 'papers: { bb1: { kind: biên bản } }').replaceAll('complete: no', 'complete: yes').replaceAll('paper: ""', `paper: ${paper}`).replaceAll(/(\d{4}): ""/g, '$1: { level: excellent, paper: bb1 }'))

  it('have a place wherever one is asked for', () => {
    expect(program.outcome(filledIn('bb1'), { evidence: 'required' })).toBe('pass')
    expect(program.outcome(filledIn('""'), { evidence: 'required' })).toBe('undetermined')
    expect(program.outcome(filledIn('""'))).toBe('pass')
  })
})

describe('a list of cases', () => {
  it('is written with the days between which each stood, where it may be asked what stands at the cut-off', () => {
    const firm = textOf(cases.find((each) => name(each) === 'dang-uy-khoi-2022 II.3.1.2 interim') as Case)
    const exampleOf = (id: string): string => firm.split(`\n  ${id}: {`)[0]?.split('\n\n').at(-1)?.replace(/\n +# {3}/g, ' ') ?? ''
    expect(exampleOf('social-vice-case')).toContain('{ from: 2021-12-31, to: 2023-03-29, title: "Tên gọi", paper: bb1 } (to: bỏ nếu đến ngày chốt chưa chấm dứt).')
    expect(exampleOf('technical-improvement')).toContain('{ on: 2021-12-31, title: "Tên gọi", paper: bb1 }.')
  })
})

describe('the shipped starter rulings', () => {
  it.each(ids)('name every question that the fillings were ruled on: %s', (id) => {
    const { document } = programOf(id).plan
    const starter = parse(readFileSync(`rules/${id}/rulings.starter.yaml`, 'utf8')) as { readonly rulings: object }
    expect(Object.keys(starter.rulings).sort()).toEqual(Object.keys(document.questions).sort())
  })
})
