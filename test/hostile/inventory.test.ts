import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { inventory } from './inventory.js'

/** The titles of the tests of a file, as they are written, and its text. */
function testsOf(file: string): { readonly titles: ReadonlySet<string>; readonly text: string } {
  const text = readFileSync(file, 'utf8')
  const titles = new Set<string>()
  const walk = (node: ts.Node): void => {
    const [first] = ts.isCallExpression(node) ? node.arguments : []
    if (first !== undefined && ts.isStringLiteralLike(first) && ts.isCallExpression(node) && /^it\b/.test(node.expression.getText())) titles.add(first.text)
    ts.forEachChild(node, walk)
  }
  walk(ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true))
  return { titles, text }
}

const known = new Map<string, ReturnType<typeof testsOf>>()

describe('the inventory of hostile inputs', () => {
  it('has every row', () => {
    expect(Object.keys(inventory)).toEqual(Array.from({ length: 74 }, (_, index) => `T${String(index + 1).padStart(2, '0')}`))
  })

  it.each(Object.entries(inventory))('%s is held by tests that are there, or cannot come up', (_, { must, tests = [], none }) => {
    expect(must).not.toBe('')
    expect((none === undefined) === (tests.length > 0)).toBe(true)
    for (const each of tests) {
      const [file = '', title = '', row] = each.split(' > ')
      const found = known.get(file) ?? testsOf(file)
      known.set(file, found)
      expect([...found.titles], file).toContain(title)
      if (row !== undefined) expect(found.text, `${file} > ${title}`).toContain(row)
    }
  })
})
