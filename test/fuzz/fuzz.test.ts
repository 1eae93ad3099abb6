import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { effort, isThorough } from '../support/effort.js'
import { floods } from './floods.js'
import { kindNames, type Input } from './input.js'
import { inputOf } from './make.js'
import { programOf } from '../support/programs.js'
import { readDossier } from '../../src/read/dossier.js'
import { shrunkInput } from './shrink.js'
import { isFault, watch } from './watch.js'

const bare = (kind: string): Input => ({ kind, plan: '', texts: [], words: [] })

describe('the harness notices', () => {
  const watched = watch({ patience: 8000, heap: 192 })
  afterAll(watched.end)
  const wholly: readonly (readonly [kind: string, how: string, what: RegExp])[] = [
    ['planted-throw', 'threw', /^TypeError: planted/],
    ['planted-abort', 'died', /^SIGABRT/],
    ['planted-hang', 'hung', /8000 ms/],
    ['planted-throw-of-no-error', 'threw', /^a thrown undefined/],
    ['planted-rejection', 'threw', /^TypeError: planted/],
    ['planted-forgotten-rejection', 'died', /^code 1\n[^]*TypeError: planted/],
    ['planted-end', 'died', /^code 0/],
    ['planted-memory', 'died', /^SIG(ABRT|TRAP|SEGV)[^]*heap out of memory|^code 134/],
    ['planted-wait', 'hung', /8000 ms/],
    ['planted-slow', 'slow', /^\d{4} ms$/],
    ['no such kind', 'threw', /no kind/],
  ]

  it.each(wholly.slice(0, isThorough ? wholly.length : 2))('%s: it %s', async (kind, how, what) => {
    const answer = await watched.attempt(bare(kind))
    expect(answer).toEqual({ how, what: expect.stringMatching(what) as string })
    // And goes on with the next.
    expect(await watched.attempt(bare('planted-nothing'))).toMatchObject({ said: 'nothing' })
  }, 120_000)
})

describe('a finding', () => {
  it('is made smaller as long as it goes wrong', async () => {
    const text = Array.from({ length: 40 }, (_, index) => `line ${index}`).join('\n')
    const wrong = ({ texts, words }: Input): Promise<boolean> => Promise.resolve((texts[0]?.text.includes('line 17') ?? false) && words.includes('--x'))
    const least = await shrunkInput({ kind: 'commands', plan: '', texts: [{ name: 'a', text }], words: ['check', '--x', 'a'] }, wrong)
    expect(least).toEqual({ kind: 'commands', plan: '', texts: [{ name: 'a', text: 'line 17' }], words: ['--x'] })
  })
})

describe('every finding of before', () => {
  const found = readdirSync('test/fuzz/found').filter((name) => name.endsWith('.json'))
  const watched = watch({ limit: 5000 })
  afterAll(watched.end)

  it('is kept as a file', () => {
    expect(found.length).toBeGreaterThan(0)
  })

  it.each(found.filter((_, index) => isThorough || index % 4 === 0))('%s goes well now', async (name) => {
    const answer = await watched.attempt(JSON.parse(readFileSync(`test/fuzz/found/${name}`, 'utf8')) as Input)
    expect(isFault(answer) ? `${answer.how}: ${answer.what}` : 'well').toBe('well')
  }, 120_000)
})

describe('the inputs', () => {
  it.each(kindNames)('%s: the same seed makes the same', (kind) => {
    for (let seed = 100; seed < 110; seed += 1) expect(inputOf(kind, seed)).toEqual(inputOf(kind, seed))
    expect(inputOf(kind, 100)).not.toEqual(inputOf(kind, 101))
  })

  it('of some seconds go well', () => {
    const { stdout, status } = spawnSync(process.execPath, ['test/tools/run.mjs', 'test/fuzz/fuzz.ts', '--seconds', String(effort(6, 60)), '--seed', '20', '--limit', '5000'], { encoding: 'utf8' })
    expect(stdout).toMatch(/\n\d+ inputs, 0 findings\n$/)
    for (const kind of kindNames) expect(stdout).toMatch(new RegExp(`^${kind} +[1-9]`, 'm'))
    expect(status).toBe(0)
  }, 180_000)
})

describe('a dossier with thousands of', () => {
  const program = programOf('dang-uy-khoi-2022')

  /** Milliseconds of this process's own work. */
  const cost = (text: string): number => {
    const before = process.cpuUsage()
    const { dossier } = readDossier({ name: 'a.json', text }, program.plan)
    if (dossier !== undefined) program.evaluate(dossier)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  }

  it.each(Object.keys(floods).filter((_, index) => isThorough || index % 4 === 0))('%s is refused or judged in time', (name) => {
    const text = floods[name]?.(effort(4000, 20_000)) ?? ''
    expect(Math.min(cost(text), cost(text))).toBeLessThan(effort(1000, 3000))
  }, 60_000)
})
