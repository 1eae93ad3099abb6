/** What the fuzzers start from: the rules, dossiers, slates and fixtures of the library. */
import { readFileSync, readdirSync } from 'node:fs'
import { load, type Source } from '../../src/read/load.js'
import { lazily } from '../support/lazily.js'
import { pathsOf, valueAt } from './mutate.js'

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name}`)
    .sort()

const sourceOf = (path: string): Source => ({ name: path, text: readFileSync(path, 'utf8') })

export const planIds: readonly string[] = readdirSync('rules', { withFileTypes: true })
  .flatMap((entry) => (entry.isDirectory() && entry.name !== 'facts' ? [entry.name] : []))
  .sort()

const isRulings = ({ name }: Source): boolean => name.includes('/rulings.')

export const rules: readonly Source[] = filesIn('rules').map(sourceOf).filter((file) => !isRulings(file))
export const rulings: readonly Source[] = filesIn('rules').map(sourceOf).filter(isRulings)
export const facts: readonly Source[] = rules.filter(({ name }) => name.startsWith('rules/facts/'))

export const rulesOfPlan = (plan: string): readonly Source[] => rules.filter(({ name }) => name.startsWith(`rules/${plan}/`))

/** The small plan of the tests, which reads a hundred times faster than one that ships. */
export const smallPlan: readonly Source[] = [
  { ...sourceOf('test/read/small-plan.yaml'), name: '0-small.yaml' },
  { ...sourceOf('test/read/small-more.yaml'), name: '1-more.yaml' },
]
export const smallFacts: readonly Source[] = [{ ...sourceOf('test/read/small-facts.yaml'), name: 'facts.yaml' }]

/** Rule files that are wrong on purpose. */
export const badRules: readonly Source[] = filesIn('test/bad/plan').map(sourceOf)

export interface Valued {
  readonly plan: string
  readonly source: Source
  readonly value: Readonly<Record<string, unknown>>
}

const valued = (sources: readonly Source[]): readonly Valued[] =>
  sources.flatMap((source) => {
    const value = load(source).loaded?.value as Readonly<Record<string, unknown>> | undefined
    const named = value?.['plan']
    const plan = typeof named === 'string' ? named : planIds.find((id) => source.name.includes(id))
    return value === undefined || plan === undefined ? [] : [{ plan, source, value }]
  })

/** What a rule file says; nothing where it cannot be loaded. */
export const asValue = (source: Source): readonly Valued[] => {
  const value = load(source).loaded?.value as Readonly<Record<string, unknown>> | undefined
  return value === undefined ? [] : [{ plan: 'small', source, value }]
}

/** Hundreds of files: read by what makes inputs of them, and not by what runs those. */
const below = lazily(() => valued(filesIn('fixtures').map(sourceOf)))

export const dossiers = lazily(() => below().filter(({ value }) => 'nominee' in value))
export const fixtures = lazily(() => below().filter(({ value }) => 'cases' in value))

/** `nominees: { collective: 2 }` stands for dossiers of these kinds, as in the fixtures of slates. */
function slateOf(own: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { nominees, outcome, ...rest } = own
  const dossiers = Object.entries((nominees ?? {}) as Readonly<Record<string, number>>).flatMap(([kind, count]) =>
    Array.from({ length: Math.min(count, 8) }, (_, index) => ({ id: `${kind}-${index + 1}`, kind, ...(outcome === undefined ? {} : { outcome }) })),
  )
  return { format: 1, id: 'slate', dossiers, ...rest }
}

export const slates = lazily(() =>
  below()
    .filter(({ value }) => 'reviews' in value)
    .flatMap(({ plan, source, value }): readonly Valued[] => {
      const reviews = value['reviews'] as readonly { readonly slate?: object; readonly slates?: readonly object[] }[]
      return reviews.flatMap(({ slate, slates: several }) => (several ?? [slate ?? {}]).map((own) => ({ plan, source, value: slateOf({ ...(value['base'] as object), ...own }) })))
    }),
)

/** Parts of all of them, each once. */
export function poolOf(all: readonly Valued[]): readonly unknown[] {
  const parts = new Map<string, unknown>()
  for (const { value } of all) {
    for (const path of pathsOf(value)) {
      const part = valueAt(value, path)
      const text = JSON.stringify(part)
      if (text.length < 300) parts.set(text, part)
    }
  }
  return [...parts.values()]
}
