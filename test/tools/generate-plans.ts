// Plans as modules: each its document, the names that the compiler checks, and the plan opened.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PlanDocument } from '../../src/documents/plan.js'
import { hashOf } from '../../src/documents/plan-hash.js'

const quoted = (text: string): string => JSON.stringify(text)

const union = (names: readonly string[]): string => (names.length === 0 ? 'never' : names.map(quoted).join(' | '))

/** A type of an object; each member is given as the text of its type. */
function members(of: readonly (readonly [name: string, type: string])[], indent: string): string {
  if (of.length === 0) return 'Record<never, never>'
  return `{\n${of.map(([name, type]) => `${indent}  readonly ${quoted(name)}: ${type}\n`).join('')}${indent}}`
}

const mapped = <T>(map: Readonly<Record<string, T>>, type: (value: T) => string): string => members(Object.entries(map).map(([name, value]) => [name, type(value)]), '  ')

/** `dang-uy-khoi-2022` as a variable: `dangUyKhoi2022`. */
const variableOf = (id: string): string => id.replace(/-+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())

/** `dang-uy-khoi-2022` as a type: `DangUyKhoi2022`. */
const typeOf = (id: string): string => variableOf(`-${id}`)

/** The interface of the names of a plan. */
function namesOf(plan: PlanDocument): string {
  const { attributes, findings, ratings, standings, lists, series, titles } = plan.facts
  const rows: readonly (readonly [name: string, type: string])[] = [
    ['id', quoted(plan.id)],
    ['rounds', union(Object.keys(plan.rounds))],
    ['sections', union(plan.sections.items.map(({ id }) => id))],
    ['attributes', mapped(attributes, ({ values, many }) => (many === true ? `readonly (${union(Object.keys(values))})[]` : union(Object.keys(values))))],
    ['findings', union(Object.keys(findings))],
    ['ratings', mapped(ratings, ({ of }) => quoted(of))],
    ['standings', union(Object.keys(standings))],
    ['lists', mapped(lists, (list) => members(Object.entries(list.attributes ?? {}).map(([name, { values }]) => [name, union(Object.keys(values))]), '    '))],
    ['series', union(Object.keys(series))],
    ['titles', mapped(titles, ({ of }) => quoted(of))],
    ['questions', mapped(plan.questions, (question) => ('number' in question ? 'number' : union(Object.keys(question.readings))))],
    ['dossier', `DossierOf<${typeOf(plan.id)}>`],
    ['rulings', `RulingsOf<${typeOf(plan.id)}>`],
  ]
  return rows.map(([name, type]) => `  readonly ${name}: ${type}\n`).join('')
}

/** The document of one plan as data alone: what reads nothing else of it loads fast. */
const documentModuleOf = (plan: PlanDocument): string => `// Written from rules/${plan.id} by \`npm run generate\`.
import type { PlanDocument } from '../documents/plan.js'

/** The SHA-256 of the document's canonical JSON. */
export const hash = '${hashOf(plan)}'

export const document: PlanDocument = ${JSON.stringify(plan, undefined, 1)}
`

/** The module of one plan. */
const moduleOf = (plan: PlanDocument): string => `// Written from rules/${plan.id} by \`npm run generate\`.
import { openPlan } from '../documents/open-plan.js'
import type { Plan } from '../documents/open-plan.js'
import type { DossierOf, PlanNames, RulingsOf } from '../documents/typed.js'
import { document, hash } from './${plan.id}.document.js'

/** The names of ${plan.id}. */
export interface ${typeOf(plan.id)} extends PlanNames {
${namesOf(plan)}}

/** ${plan.document.cite.vi.replaceAll('*/', '* /')}. */
export const ${variableOf(plan.id)}: Plan<${typeOf(plan.id)}> = /* @__PURE__ */ openPlan<${typeOf(plan.id)}>(document, hash)

export { document }
`

/** The module of all plans: what a bundler does not need of it, it leaves out. */
function indexOf(ids: readonly string[]): string {
  return `// Written by \`npm run generate\`.
${ids.map((id) => `export { ${variableOf(id)} } from './${id}.js'\nexport type { ${typeOf(id)} } from './${id}.js'\n`).join('')}
/** The ids of the plans that come with the library. */
export const planIds = ${JSON.stringify(ids)} as const

export type PlanId = (typeof planIds)[number]
`
}

function writeIfNew(path: string, text: string): void {
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text)
}

/**
 * Writes the modules of the plans that could be read. A plan of `folders` that could not keeps the module of its last
 * good reading; the modules of folders that are gone go too.
 */
export function writePlans(target: string, folders: readonly string[], plans: readonly PlanDocument[]): void {
  mkdirSync(target, { recursive: true })
  for (const file of readdirSync(target)) {
    if (file !== 'index.ts' && !folders.includes(file.replace(/(\.document)?\.ts$/, ''))) rmSync(join(target, file))
  }
  for (const plan of plans) {
    writeIfNew(join(target, `${plan.id}.document.ts`), documentModuleOf(plan))
    writeIfNew(join(target, `${plan.id}.ts`), moduleOf(plan))
  }
  writeIfNew(join(target, 'index.ts'), indexOf(folders.filter((id) => existsSync(join(target, `${id}.ts`)))))
}
