/** Which schema a YAML file of the repository is of, and the line that names it. */
import { posix } from 'node:path'
import { load } from '../../src/read/load.js'

const introduction = '# yaml-language-server: $schema='

const has = (value: unknown, key: string): boolean => typeof value === 'object' && value !== null && Object.hasOwn(value, key)

/** What the file holds. */
export function valueIn(path: string, text: string): unknown {
  const { loaded } = load({ name: path, text })
  if (loaded === undefined) throw new Error(`${path} cannot be read`)
  return loaded.value
}

/** The file name of the schema below `dist/schemas`: by what the file holds, and by the plan that it names or stands under. */
export function schemaOf(path: string, value: unknown, plans: readonly string[]): string {
  const stated = (value as { readonly plan?: unknown }).plan
  const plan = plans.find((id) => id === stated) ?? plans.find((id) => path.split('/').includes(id))
  const under = (kind: string): string => (plan === undefined ? `${kind}.json` : `${plan}/${kind}.json`)
  if (has(value, 'cases')) return under('fixture')
  if (has(value, 'reviews')) return under('slate-fixture')
  if (has(value, 'list') && has(value, 'body')) return under('slate')
  if (has(value, 'equivalent')) return under('equivalent-mutants')
  if (has(value, 'nominee')) return under('dossier')
  if (has(value, 'rulings')) return under('rulings')
  return path.startsWith('rules/facts/') ? 'facts.json' : 'plan.json'
}

/** The text with the line that names the schema as its first. */
export function named(path: string, text: string, schema: string): string {
  const rest = text.startsWith(introduction) ? text.slice(text.indexOf('\n') + 1) : text
  return `${introduction}${posix.relative(posix.dirname(path), `dist/schemas/${schema}`)}\n${rest}`
}
