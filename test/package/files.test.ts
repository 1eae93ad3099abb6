import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const made = new Set(['.git', 'node_modules', 'dist', 'coverage'])

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (made.has(entry.name) || /\.(tgz|log)$/.test(entry.name)) return []
    const path = folder === '.' ? entry.name : `${folder}/${entry.name}`
    return entry.isDirectory() ? filesBelow(path) : [path]
  })

const registry = /\bregistry\.(?:npmjs|yarnpkg|npmmirror)\b|"resolved":\s*"/
const place = /(?:^|[\s"'`(=:])(?:file:\/\/)?\/(?:home|work|Users|root|workspace)\/[\w.-]|\b[A-Z]:\\Users\\/m

const files = filesBelow('.').map((path) => ({ path, text: readFileSync(path, 'utf8') })).filter(({ text }) => !text.includes('\0'))

describe('the files of the project', () => {
  it('are there', () => {
    expect(files.map(({ path }) => path)).toEqual(expect.arrayContaining(['package.json', 'package-lock.json', 'LICENSE', '.ci/run']))
  })

  it('name no package registry', () => {
    expect(files.filter(({ text }) => registry.test(text)).map(({ path }) => path)).toEqual([])
  })

  it('name no place on the machine of whoever wrote them', () => {
    expect(files.filter(({ text }) => place.test(text)).map(({ path }) => path)).toEqual([])
  })

  it('would be caught if they did', () => {
    const host = ['https://registry', 'npmjs', 'org'].join('.')
    const home = ['', 'home', 'somebody', 'binhxet'].join('/')
    expect(registry.test(`"url": "${host}/zod"`)).toBe(true)
    expect(registry.test(JSON.stringify({ resolved: 'somewhere' }))).toBe(true)
    expect(place.test(`read ${home}`)).toBe(true)
    expect(place.test(`'file://${home}'`)).toBe(true)
    expect(place.test('C:' + '\\Users\\somebody')).toBe(true)
    expect(place.test('./src/home/page.ts and https://example.org/plans/plan')).toBe(false)
  })

  it('have ASCII names', () => {
    expect(files.filter(({ path }) => !/^[\x21-\x7e]+$/.test(path)).map(({ path }) => path)).toEqual([])
  })

  it('stand in the few places there are at the top', () => {
    const top = new Set(files.map(({ path }) => path.split('/')[0] ?? path).filter((name) => !name.startsWith('.')))
    const places = ['CHANGELOG.md', 'LICENSE', 'README.md', 'fixtures', 'package-lock.json', 'package.json', 'rules', 'src', 'test', 'tsconfig.json', 'tsup.config.ts']
    expect([...top].filter((name) => !places.includes(name))).toEqual([])
  })
})

interface Manifest {
  readonly version: string
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

describe('package.json', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest

  it('asks for four packages at run time', () => {
    expect(Object.keys(manifest.dependencies)).toEqual(['date-fns', 'json-rules-engine', 'yaml', 'zod'])
  })

  it('names one version of each package', () => {
    const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
    expect(loose).toEqual([])
  })

  it('has its version in the change log and the lock file', () => {
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { readonly version: string }
    expect(readFileSync('CHANGELOG.md', 'utf8')).toContain(`## ${manifest.version}\n`)
    expect(lock.version).toBe(manifest.version)
  })
})
