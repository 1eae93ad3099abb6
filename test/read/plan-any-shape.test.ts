import { expect, it } from 'vitest'
import { load } from '../../src/read/load.js'
import { lintPlan } from '../../src/read/lint/lint-plan.js'
import { readPlan } from '../../src/read/plan.js'
import { effort } from '../support/effort.js'
import { smallFacts, smallPlan } from './small-plan.js'

type Path = readonly (string | number)[]

const pathsOf = (value: unknown, path: Path = []): readonly Path[] =>
  typeof value === 'object' && value !== null
    ? [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, Array.isArray(value) ? Number(key) : key]))]
    : [path]

const replaced = (value: unknown, [key, ...rest]: Path, by: unknown): unknown => {
  if (key === undefined) return by
  if (Array.isArray(value)) return value.map((each: unknown, index) => (index === key ? replaced(each, rest, by) : each))
  const entries = Object.entries(value as object) as [string, unknown][]
  return Object.fromEntries(entries.map(([name, inner]) => [name, name === key ? replaced(inner, rest, by) : inner]))
}

const others: readonly unknown[] = ['x', 5, true, [], {}, [{}], ['x'], { x: 'y' }, { ask: 'x' }, { all: [] }, [[]]]

/** Any value in any place is either read or refused with a problem in one of the files; nothing is thrown. */
it('a plan with another value in any one place', () => {
  const value = load(smallPlan).loaded?.value
  const facts = load(smallFacts).loaded?.value
  const paths = [...pathsOf(value).map((path) => [value, path] as const), ...pathsOf(facts).map((path) => [facts, path] as const)]
  let [tried, refused] = [0, 0]
  paths.forEach(([whole, path], index) => {
    if (index % effort(3, 1) !== 0) return
    tried += 1
    const by = others[index % others.length]
    const changed = { name: 'changed.json', text: JSON.stringify(replaced(whole, path, by)) }
    const { plan, problems, locate } = whole === value ? readPlan(changed, { facts: [smallFacts] }) : readPlan(smallPlan, { facts: [changed] })
    if (plan === undefined) {
      refused += 1
      expect(problems.length, `${path.join('/')} = ${JSON.stringify(by)}`).toBeGreaterThan(0)
      for (const { line, column, file } of problems) {
        expect(line * column).toBeGreaterThan(0)
        expect(['changed.json', smallPlan.name, smallFacts.name]).toContain(file)
      }
    } else expect(() => lintPlan(plan, locate)).not.toThrow()
  })
  expect(paths.length).toBeGreaterThan(300)
  expect(refused).toBeGreaterThan(tried / 2)
})

it('a plan cut off at any line', () => {
  const lines = smallPlan.text.split('\n')
  lines.forEach((_, index) => {
    if (index % effort(3, 1) !== 0) return
    const cut = lines.slice(0, index).join('\n')
    expect(readPlan({ name: 'a.yaml', text: cut }, { facts: [smallFacts] }).plan === undefined || index > 100).toBe(true)
  })
})
