/**
 * Runs tests for Stryker in its own process: the tests and the sources are one bundle, run anew for each mutant, so that
 * nothing that one mutant left in a cache is seen by the next. A run of vitest takes seconds before its first test,
 * for thousands of mutants; this takes tenths. What tests import from vitest stands here in short.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { format } from 'node:util'
import { Script } from 'node:vm'
import { ASYMMETRIC_MATCHERS_OBJECT, JestAsymmetricMatchers, JestChaiExpect, JestExtend, chai } from '@vitest/expect'
import { build } from 'esbuild'
import { FILES } from './files.mjs'

chai.use(JestExtend)
chai.use(JestChaiExpect)
chai.use(JestAsymmetricMatchers)
const expect = Object.assign((value, message) => chai.expect(value, message), chai.expect, globalThis[ASYMMETRIC_MATCHERS_OBJECT])

const PASSED = 0
const FAILED = 1
/** Stryker allows a mutant a hundred times the steps that the code took unchanged; five times show that it does not end. */
const OF_HIT_LIMIT = 20

/** Stands for what a file of tests does before any of its tests runs. */
const collecting = (file) => `${file} before its tests`

/** What a test file says of its own address is true in the bundle as well; the shipped plans are taken as generated. */
const inTheBundle = {
  name: 'in-the-bundle',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]test[\\/]oracle[\\/]rules\.ts$/ }, () => ({ contents: "export { rulesOf } from './documents.js'", resolveDir: join(process.cwd(), 'test/code-mutants') }))
    onLoad({ filter: /[\\/]test[\\/].*\.ts$/ }, ({ path }) => ({ loader: 'ts', contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)) }))
  },
}

/** The tests of a file, as it names them, with what is to be awaited of each. */
function collector() {
  let tests = []
  let above = []
  const bodyOf = (rest) => rest.find((each) => typeof each === 'function')
  const it = (name, ...rest) => void tests.push({ name: [...above, name].join(' > '), body: bodyOf(rest) })
  const describe = (name, ...rest) => {
    above = [...above, name]
    bodyOf(rest)()
    above = above.slice(0, -1)
  }
  const each = (of) => (rows) => (name, ...rest) => {
    for (const row of rows) {
      const values = Array.isArray(row) ? row : [row]
      of(format(name, ...values.slice(0, (name.match(/%[sdijo]/g) ?? []).length)), () => bodyOf(rest)(...values))
    }
  }
  it.each = each(it)
  describe.each = each(describe)
  return {
    vitest: { describe, it, test: it, expect },
    take(file) {
      const times = new Map()
      const taken = tests.map(({ name, body }) => {
        const before = times.get(name) ?? 0
        times.set(name, before + 1)
        return { id: `${file} > ${name}${before === 0 ? '' : ` (${before + 1})`}`, body }
      })
      tests = []
      above = []
      return taken
    },
  }
}

class InProcess {
  capabilities() {
    return { reloadEnvironment: true }
  }

  async init() {
    const root = process.cwd()
    const contents = FILES.map((file) => `exports[${JSON.stringify(file)}] = () => require(${JSON.stringify(`./${file}`)})`).join('\n')
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: root, loader: 'js' },
      bundle: true,
      write: false,
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      packages: 'external',
      plugins: [inTheBundle],
      logLevel: 'error',
    })
    this.script = new Script(`(function (exports, require, module) { 'use strict'; ${outputFiles[0].text}\n})`, { filename: join(root, 'bundle.cjs') })
    this.require = createRequire(join(root, 'bundle.cjs'))
    this.stryker = globalThis.__stryker__ ??= {}
  }

  /** The bundle, run anew: nothing of it has been loaded yet. */
  fresh() {
    const { vitest, take } = collector()
    const loaded = {}
    this.script.runInThisContext()(loaded, (name) => (name === 'vitest' ? vitest : this.require(name)), { exports: loaded })
    return (file) => {
      loaded[file]()
      return take(file)
    }
  }

  async dryRun() {
    const { stryker } = this
    Object.assign(stryker, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined, mutantCoverage: { static: {}, perTest: {} } })
    const tests = []
    const timed = async (id, fileName, run) => {
      const started = performance.now()
      stryker.currentTestId = id
      let failure
      try {
        await run()
      } catch (error) {
        failure = error
      }
      stryker.currentTestId = undefined
      const test = { id, name: id, fileName, timeSpentMs: performance.now() - started }
      tests.push(failure === undefined ? { ...test, status: PASSED } : { ...test, status: FAILED, failureMessage: String(failure?.stack ?? failure) })
    }
    for (const file of FILES) {
      // Each file with modules of its own, so that what loading them does is known to be done for each.
      const collect = this.fresh()
      let collected = []
      await timed(collecting(file), file, () => void (collected = collect(file)))
      for (const { id, body } of collected) await timed(id, file, body)
    }
    return { status: 'complete', tests, mutantCoverage: stryker.mutantCoverage }
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    const { stryker } = this
    const limit = hitLimit === undefined ? undefined : hitLimit / OF_HIT_LIMIT
    Object.assign(stryker, { activeMutant: activeMutant.id, hitCount: 0, hitLimit: limit, currentTestId: undefined, mutantCoverage: undefined })
    const asked = testFilter === undefined ? undefined : new Set(testFilter)
    const collect = this.fresh()
    let nrOfTests = 0
    let running = ''
    try {
      for (const file of FILES) {
        if (asked !== undefined && !testFilter.some((id) => id.startsWith(`${file} `))) continue
        running = collecting(file)
        nrOfTests += 1
        const collected = collect(file)
        for (const { id, body } of collected) {
          if (asked !== undefined && !asked.has(collecting(file)) && !asked.has(id)) continue
          running = id
          nrOfTests += 1
          await body()
        }
      }
      return stryker.hitCount > limit ? { status: 'timeout' } : { status: 'survived', nrOfTests }
    } catch (error) {
      if (stryker.hitCount > limit) return { status: 'timeout' }
      return { status: 'killed', killedBy: [running], failureMessage: String(error?.message ?? error).slice(0, 300), nrOfTests }
    } finally {
      stryker.activeMutant = undefined
    }
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-process', injectableClass: InProcess }]
