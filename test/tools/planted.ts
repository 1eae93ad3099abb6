/**
 * Plants one fault after another in copies of the sources, in two at a time, and says which checks notice it:
 *   node test/tools/run.mjs test/tools/planted.ts [--cases N] [--only N,N]
 * `--only`: the faults at those places of their list, the first at 1.
 * Exit code 1: a fault went unnoticed. 2: a fault could not be planted.
 */
import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { PLANTED, type PlantedBug } from '../proof/planted-bugs.js'

const { values } = parseArgs({ options: { cases: { type: 'string', default: '1500' }, only: { type: 'string' } } })
const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** As many as a machine of two processors does at once: each fault is tried in processes that do one thing at a time. */
const COPIES = 2

/** By folder or file of tests: who noticed, where one of them fails. */
const TESTS: Readonly<Record<string, readonly string[]>> = {
  fixtures: ['test/fixtures.test.ts'],
  corpus: ['test/corpus/'],
  'unit tests': ['test/decide/', 'test/words/', 'test/laws/'],
}

/** What the tests report, as far as it is read here. */
interface Report {
  readonly testResults: readonly { readonly name: string; readonly status: string }[]
}

interface Ended {
  readonly status: number | null
  readonly printed: string
}

function run(copy: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: copy, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'ignore'] })
    let printed = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text))
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, printed }))
  })
}

async function byRandomCases(copy: string): Promise<readonly string[]> {
  const { status, printed } = await run(copy, ['test/tools/run.mjs', 'test/tools/differential.ts', '--cases', values.cases, '--seed', '2', '--shown', '0', '--workers', '1'])
  return status === 0 ? [] : ['oracle', 'json-rules-engine', 'outcome'].filter((by) => new RegExp(`parted:.*${by} \\d`).test(printed))
}

async function byTests(copy: string): Promise<readonly string[]> {
  const json = join(copy, 'report.json')
  rmSync(json, { force: true })
  const { status } = await run(copy, ['node_modules/vitest/vitest.mjs', 'run', '-c', 'test/config/vitest.config.ts', '--maxWorkers', '1', ...Object.values(TESTS).flat()], { VITEST_JSON: json })
  if (status === 0) return []
  if (!existsSync(json)) throw new Error('the tests ended without a report')
  const { testResults } = JSON.parse(readFileSync(json, 'utf8')) as Report
  const failed = testResults.filter((each) => each.status !== 'passed').map(({ name }) => relative(copy, name))
  const who = Object.keys(TESTS).filter((each) => failed.some((name) => TESTS[each]?.some((start) => name.startsWith(start))))
  if (who.length === 0) throw new Error('the tests failed, and none of them says so')
  return who
}

/** Who noticed the fault; undefined: it cannot be planted. */
async function noticing(copy: string, { file, find, replace }: PlantedBug): Promise<readonly string[] | undefined> {
  const path = join(copy, file)
  const before = readFileSync(path, 'utf8')
  if (before.split(find).length !== 2) return undefined
  writeFileSync(path, before.replace(find, replace))
  try {
    return [...(await byRandomCases(copy)), ...(await byTests(copy))]
  } finally {
    writeFileSync(path, before)
  }
}

const folder = mkdtempSync(join(tmpdir(), 'planted-'))
const chosen = PLANTED.filter((_, at) => values.only?.split(',').includes(String(at + 1)) ?? true)
const noticed = new Map<PlantedBug, readonly string[] | undefined>()

/** Plants one fault after another until all have been. */
async function plant(number: number, rest: Iterator<PlantedBug>): Promise<void> {
  const copy = join(folder, String(number))
  for (const part of ['src', 'test', 'rules', 'fixtures', 'package.json', 'tsconfig.json']) cpSync(part, join(copy, part), { recursive: true })
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'))
  for (let next = rest.next(); next.done !== true; next = rest.next()) noticed.set(next.value, await noticing(copy, next.value))
}

try {
  const rest = chosen.values()
  await Promise.all(Array.from({ length: COPIES }, (_, number) => plant(number, rest)))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
let [unnoticed, unplanted] = [0, 0]
for (const bug of chosen) {
  const by = noticed.get(bug)
  if (by === undefined) {
    say(`${bug.name}: its text does not stand once in ${bug.file}`)
    unplanted += 1
    continue
  }
  if (by.length === 0) unnoticed += 1
  say(`${bug.name} (${bug.file}): ${by.length === 0 ? 'unnoticed' : by.join(', ')}`)
}
say(`${chosen.length - unplanted} faults planted, ${unnoticed} unnoticed${unplanted > 0 ? `; ${unplanted} could not be planted` : ''}`)
if (unplanted > 0) process.exitCode = 2
else if (unnoticed > 0) process.exitCode = 1
