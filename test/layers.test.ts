import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { basename, join, posix } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

/** What the code of each floor may import, besides its own floor. A floor is a folder of `src`, or a file directly in it. */
const floors: Readonly<Record<string, { readonly imports: readonly string[]; readonly packages: readonly RegExp[] }>> = {
  words: { imports: [], packages: [] },
  documents: { imports: ['words'], packages: [/^zod\/mini$/] },
  read: { imports: ['words', 'documents'], packages: [/^yaml$/] },
  decide: { imports: ['words', 'documents'], packages: [] },
  tell: { imports: ['words', 'documents'], packages: [] },
  prove: { imports: ['words', 'documents', 'decide'], packages: [] },
  // Of `decide`, only what one demand means for one reading: see `narrow`.
  targets: { imports: ['words', 'documents', 'decide'], packages: [/^json-rules-engine$/] },
  plans: { imports: ['documents'], packages: [] },
  core: { imports: ['words', 'documents', 'decide'], packages: [] },
  open: { imports: ['words', 'documents'], packages: [] },
  slates: { imports: ['words', 'documents', 'decide'], packages: [] },
  index: { imports: ['words', 'documents', 'read', 'decide', 'tell', 'prove', 'targets', 'core', 'open', 'slates'], packages: [] },
  cli: {
    imports: ['words', 'documents', 'read', 'decide', 'tell', 'prove', 'targets', 'plans', 'core', 'index'],
    packages: [/^node:/, /^commander$/],
  },
  bin: { imports: ['cli'], packages: [/^node:/, /^commander$/] },
}

/** Single files that own a package which the rest of their floor may not use. */
const owners: Readonly<Record<string, readonly RegExp[]>> = {
  'words/calendar.ts': [/^date-fns\/[a-zA-Z]+$/],
}

/** Where a floor sees only part of another: importing floor, imported floor, the files it may see. */
const narrow: readonly (readonly [string, string, RegExp])[] = [['targets', 'decide', /^decide\/(demands?|leaf|leaves)\b/]]

/** What a door may reach at all, through every file below it. */
const reach: Readonly<Record<string, readonly RegExp[]>> = {
  'core.ts': [/^date-fns\//],
  'open.ts': [/^zod\/mini$/, /^date-fns\//],
  'slates.ts': [/^zod\/mini$/, /^date-fns\//],
  'index.ts': [/^zod\/mini$/, /^date-fns\//, /^yaml$/],
  'targets/json-rules-engine.ts': [/^zod\/mini$/, /^date-fns\//, /^json-rules-engine$/],
}

/** Names of the machine, the clock and the locale: nothing below the command line may speak of them. */
const machine = new Set([
  'process', 'Buffer', 'console', 'performance', 'fetch', 'setTimeout', 'setInterval', 'eval', 'Function', 'Intl', 'require', '__dirname', '__filename', 'navigator',
])
const members = new Set(['Date.now', 'Math.random'])
const localised = /^(toLocale\w*|localeCompare)$/

interface Import {
  readonly specifier: string
  readonly typeOnly: boolean
  readonly namespace: boolean
}

interface Source {
  /** Path below `src`, with forward slashes. */
  readonly path: string
  readonly floor: string
  readonly imports: readonly Import[]
  readonly tree: ts.SourceFile
}

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.split(/[\\/]/).join('/'))

const walk = (node: ts.Node, visit: (node: ts.Node) => void): void => {
  visit(node)
  ts.forEachChild(node, (child) => walk(child, visit))
}

const importsOf = (tree: ts.SourceFile): readonly Import[] => {
  const found: Import[] = []
  const add = (literal: ts.Node | undefined, typeOnly: boolean, namespace: boolean): void => {
    if (literal !== undefined && ts.isStringLiteral(literal)) found.push({ specifier: literal.text, typeOnly, namespace })
  }
  walk(tree, (node) => {
    if (ts.isImportDeclaration(node)) {
      const clause = node.importClause
      const bindings = clause?.namedBindings
      add(node.moduleSpecifier, clause?.phaseModifier === ts.SyntaxKind.TypeKeyword, bindings !== undefined && ts.isNamespaceImport(bindings))
    } else if (ts.isExportDeclaration(node)) {
      add(node.moduleSpecifier, node.isTypeOnly, false)
    } else if (ts.isImportTypeNode(node)) {
      add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true, false)
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false, false)
    }
  })
  return found
}

const source = (path: string, text: string): Source => {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true)
  const [head = path] = path.split('/')
  return { path, floor: basename(head, '.ts'), imports: importsOf(tree), tree }
}

/** The file below `src` that a relative import names. */
const target = (from: string, specifier: string): string => posix.join(posix.dirname(from), specifier).replace(/\.js$/, '.ts')

const isRelative = (specifier: string): boolean => specifier.startsWith('.')

const layerFaults = (file: Source): readonly string[] => {
  const floor = floors[file.floor]
  if (floor === undefined) return [`${file.path} stands on no floor`]
  return file.imports.flatMap(({ specifier, namespace }) => {
    const fault = `${file.path} imports ${specifier}`
    if (!isRelative(specifier)) {
      const allowed = [...floor.packages, ...(owners[file.path] ?? [])]
      if (!allowed.some((pattern) => pattern.test(specifier))) return [fault]
      return specifier === 'zod/mini' && !namespace ? [`${fault} by name: the whole of zod would be bundled`] : []
    }
    if (!specifier.endsWith('.js')) return [`${fault} without .js`]
    const path = target(file.path, specifier)
    const other = basename(path.split('/')[0] ?? path, '.ts')
    if (other === file.floor) return []
    if (!floor.imports.includes(other)) return [fault]
    return narrow.filter(([from, to, seen]) => from === file.floor && to === other && !seen.test(path)).map(() => fault)
  })
}

const machineFaults = (file: Source): readonly string[] => {
  const faults: string[] = []
  const report = (node: ts.Node, what: string): void => {
    faults.push(`${file.path}:${file.tree.getLineAndCharacterOfPosition(node.getStart(file.tree)).line + 1} ${what}`)
  }
  walk(file.tree, (node) => {
    if (ts.isNewExpression(node) && node.expression.getText(file.tree) === 'Date' && (node.arguments?.length ?? 0) === 0) report(node, 'new Date()')
    if (ts.isCallExpression(node) && node.expression.getText(file.tree) === 'Date') report(node, 'Date()')
    if (ts.isPropertyAccessExpression(node)) {
      if (members.has(node.getText(file.tree))) report(node, node.getText(file.tree))
      if (localised.test(node.name.text)) report(node, node.name.text)
    }
    if (ts.isIdentifier(node) && machine.has(node.text)) {
      const { parent } = node
      const isMember = ts.isPropertyAccessExpression(parent) && parent.name === node
      const isKey = (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) && parent.name === node
      if (!isMember && !isKey) report(node, node.text)
    }
  })
  return faults
}

const hasDefault = (file: Source): boolean => {
  let found = false
  walk(file.tree, (node) => {
    if (ts.isExportAssignment(node)) found = true
    if (ts.isExportSpecifier(node) && node.name.text === 'default') found = true
    if (ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) === true) found = true
  })
  return found
}

const classesOf = (file: Source): readonly string[] => {
  const found: string[] = []
  walk(file.tree, (node) => {
    if (!ts.isClassLike(node)) return
    const base = node.heritageClauses?.map((clause) => clause.getText(file.tree)).join(' ') ?? ''
    found.push(/^extends \w*Error\b/.test(base) ? 'error' : `${file.path} ${node.name?.text ?? 'class'}`)
  })
  return found
}

const valueImports = (file: Source): readonly Import[] => file.imports.filter(({ typeOnly }) => !typeOnly)

/** Every cycle that starts at a file, as paths; an import of types alone counts too. */
const cyclesOf = (sources: readonly Source[]): readonly string[] => {
  const next = new Map(sources.map((file) => [file.path, file.imports.filter(({ specifier }) => isRelative(specifier)).map(({ specifier }) => target(file.path, specifier))]))
  const done = new Set<string>()
  const cycles: string[] = []
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) {
      cycles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '))
      return
    }
    if (done.has(path)) return
    for (const other of next.get(path) ?? []) visit(other, [...trail, path])
    done.add(path)
  }
  for (const { path } of sources) visit(path, [])
  return cycles
}

const packagesReached = (sources: readonly Source[], from: string): ReadonlySet<string> => {
  const byPath = new Map(sources.map((file) => [file.path, file]))
  const seen = new Set<string>()
  const packages = new Set<string>()
  const visit = (path: string): void => {
    if (seen.has(path)) return
    seen.add(path)
    const file = byPath.get(path)
    for (const { specifier } of file === undefined ? [] : valueImports(file)) {
      if (isRelative(specifier)) visit(target(path, specifier))
      else packages.add(specifier)
    }
  }
  visit(from)
  return packages
}

const isMachineFree = ({ floor }: Source): boolean => floor !== 'cli' && floor !== 'bin'

const everything = filesBelow('src')
const sources = everything.filter((path) => path.endsWith('.ts')).map((path) => source(path, readFileSync(join('src', path), 'utf8')))

describe('the layers of src', () => {
  it('has files', () => {
    expect(sources.length).toBeGreaterThan(0)
  })

  it('imports nothing from a higher floor, and each package only where it is owned', () => {
    expect(sources.flatMap(layerFaults)).toEqual([])
  })

  it('imports only files that exist', () => {
    const missing = sources.flatMap((file) =>
      file.imports.filter(({ specifier }) => isRelative(specifier) && !existsSync(join('src', target(file.path, specifier)))).map(({ specifier }) => `${file.path} ${specifier}`),
    )
    expect(missing).toEqual([])
  })

  it('has no cycle', () => {
    expect(cyclesOf(sources)).toEqual([])
  })

  it('reaches from each door only the packages that the door promises', () => {
    const faults = Object.entries(reach).flatMap(([door, allowed]) =>
      [...packagesReached(sources, door)].filter((name) => !allowed.some((pattern) => pattern.test(name))).map((name) => `${door} reaches ${name}`),
    )
    expect(faults).toEqual([])
  })

  it('knows neither clock nor machine nor locale below the command line', () => {
    expect(sources.filter(isMachineFree).flatMap(machineFaults)).toEqual([])
  })

  it('has no default export', () => {
    expect(sources.filter(hasDefault).map(({ path }) => path)).toEqual([])
  })

  it('has no class but one error', () => {
    const classes = sources.flatMap(classesOf)
    expect(classes.filter((name) => name !== 'error')).toEqual([])
    expect(classes.length).toBeLessThanOrEqual(1)
  })

  it('has no drawer for odds and ends', () => {
    const drawers = everything.filter((path) => /^(utils?|helpers?|misc|common|lib)$/.test(basename(path).split('.')[0] ?? ''))
    expect(drawers).toEqual([])
  })
})

describe('the check of layers itself', () => {
  const faultsOf = (path: string, text: string): number => layerFaults(source(path, text)).length

  it.each([
    ['words/level.ts', "import { x } from '../documents/plan.js'"],
    ['words/level.ts', "import { isValid } from 'date-fns/isValid'"],
    ['words/calendar.ts', "import { isValid } from 'date-fns'"],
    ['documents/plan.ts', "import * as z from 'zod'"],
    ['documents/plan.ts', "import { z } from 'zod/mini'"],
    ['documents/plan.ts', "import { parse } from 'yaml'"],
    ['decide/evaluate.ts', "export { x } from '../read/plan.js'"],
    ['decide/evaluate.ts', "type X = import('../tell/text.js').X"],
    ['tell/text.ts', "const x = await import('../decide/evaluate.js')"],
    ['tell/text.ts', "import { readFileSync } from 'node:fs'"],
    ['read/plan.ts', "import { x } from './other'"],
    ['index.ts', "import { x } from './cli/main.js'"],
    ['targets/json-rules-engine.ts', "import { evaluate } from '../decide/evaluate.js'"],
    ['plans/one.ts', "import { x } from '../decide/evaluate.js'"],
    ['other/one.ts', ''],
  ])('finds the fault in %s: %s', (path, text) => {
    expect(faultsOf(path, text)).toBe(1)
  })

  it.each([
    ['words/calendar.ts', "import { isValid } from 'date-fns/isValid'"],
    ['documents/plan.ts', "import * as z from 'zod/mini'"],
    ['read/plan.ts', "import { parseAllDocuments } from 'yaml'\nimport type { Plan } from '../documents/plan.js'"],
    ['targets/json-rules-engine.ts', "import { x } from '../decide/demands/rating.js'"],
    ['cli/main.ts', "import { readFile } from 'node:fs/promises'\nimport { read } from '../index.js'"],
  ])('lets pass in %s: %s', (path, text) => {
    expect(faultsOf(path, text)).toBe(0)
  })

  it.each([
    'export const f = () => Date.now()',
    'export const f = () => new Date()',
    'export const f = () => new Date',
    'export const f = () => Date()',
    'export const f = () => performance.now()',
    'console.log(1)',
    "export const f = (a: string) => a.localeCompare('b')",
    'export const f = () => process.cwd()',
    "export const f = () => new Function('')",
  ])('finds the machine in: %s', (text) => {
    expect(machineFaults(source('decide/one.ts', text)).length).toBe(1)
  })

  it('takes a key or a member of the same name for what it is', () => {
    expect(machineFaults(source('decide/one.ts', 'export const f = (x: { process: string }) => ({ process: x.process })'))).toEqual([])
  })

  it('finds a cycle', () => {
    const ring = [source('words/a.ts', "import './b.js'"), source('words/b.ts', "import './c.js'"), source('words/c.ts', "import './b.js'")]
    expect(cyclesOf(ring)).toEqual(['words/b.ts -> words/c.ts -> words/b.ts'])
  })

  it('follows a door down to its packages', () => {
    const chain = [source('core.ts', "export { a } from './words/a.js'"), source('words/a.ts', "import 'yaml'\nimport type { X } from 'zod'")]
    expect([...packagesReached(chain, 'core.ts')]).toEqual(['yaml'])
  })

  it.each(['export default 1', 'const a = 1\nexport { a as default }', 'export default function f() {}'])('finds the default export in: %s', (text) => {
    expect(hasDefault(source('words/a.ts', text))).toBe(true)
  })

  it('tells the error from any other class', () => {
    expect(classesOf(source('words/a.ts', 'class A extends Error {}\nclass B {}'))).toEqual(['error', 'words/a.ts B'])
  })
})
