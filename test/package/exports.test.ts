import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import promised from './exports.json' with { type: 'json' }

interface Names {
  readonly values: readonly string[]
  readonly types: readonly string[]
}

/** The names that a door gives out, in alphabetical order. A door that exports `*` gives out `*`. */
const namesOf = (text: string): Names => {
  const values: string[] = []
  const types: string[] = []
  for (const statement of ts.createSourceFile('door.ts', text, ts.ScriptTarget.ES2022, true).statements) {
    if (ts.isExportDeclaration(statement)) {
      const clause = statement.exportClause
      if (clause === undefined || ts.isNamespaceExport(clause)) values.push('*')
      else for (const { name, isTypeOnly } of clause.elements) (statement.isTypeOnly || isTypeOnly ? types : values).push(name.text)
    } else if (ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true) {
      values.push(statement.getText().split('\n')[0] ?? '')
    }
  }
  return { values: values.sort(), types: types.sort() }
}

describe('what the package gives out', () => {
  it.each([
    ['index', promised.index],
    ['core', promised.core],
    ['open', promised.open],
    ['slates', promised.slates],
    ['targets/json-rules-engine', promised['json-rules-engine']],
  ] as const)('src/%s.ts exports the names of the list and no other', (door, expected) => {
    const path = `src/${door}.ts`
    expect(namesOf(readFileSync(path, 'utf8'))).toEqual(expected)
  })

  it('reads a door', () => {
    expect(namesOf("export { b, type T } from './x.js'\nexport type { S } from './x.js'\nexport * from './y.js'\nexport { a }")).toEqual({
      values: ['*', 'a', 'b'],
      types: ['S', 'T'],
    })
    expect(namesOf('export const a = 1').values).toEqual(['export const a = 1'])
  })
})
