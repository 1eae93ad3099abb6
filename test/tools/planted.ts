/**
 * Plants one fault after another in a copy of the sources and says which checks notice it:
 *   node test/tools/run.mjs test/tools/planted.ts [--cases N]
 * Exit code 1: a fault went unnoticed. 2: a fault could not be planted.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { PLANTED } from '../proof/planted-bugs.js'

const { values } = parseArgs({ options: { cases: { type: 'string', default: '1500' } } })
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const vitest = (...files: readonly string[]): readonly string[] => ['node_modules/vitest/vitest.mjs', 'run', '-c', 'test/config/vitest.config.ts', ...files]

interface Check {
  readonly command: readonly string[]
  /** Who noticed, by what was printed; nobody, where the command ended with 0. */
  readonly noticed: (printed: string) => readonly string[]
}

const CHECKS: readonly Check[] = [
  {
    command: ['test/tools/run.mjs', 'test/tools/differential.ts', '--cases', values.cases, '--seed', '2', '--shown', '0'],
    noticed: (printed) => ['oracle', 'json-rules-engine', 'outcome'].filter((by) => new RegExp(`parted:.*${by} \\d`).test(printed)),
  },
  { command: vitest('test/fixtures.test.ts'), noticed: () => ['fixtures'] },
  { command: vitest('test/corpus'), noticed: () => ['corpus'] },
  { command: vitest('test/decide', 'test/words', 'test/laws'), noticed: () => ['unit tests'] },
]

const copy = mkdtempSync(join(tmpdir(), 'planted-'))
let unnoticed = 0
try {
  for (const part of ['src', 'test', 'rules', 'fixtures', 'package.json', 'tsconfig.json']) cpSync(part, join(copy, part), { recursive: true })
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'))
  for (const { name, file, find, replace } of PLANTED) {
    const path = join(copy, file)
    const before = readFileSync(path, 'utf8')
    if (before.split(find).length !== 2) {
      say(`${name}: its text does not stand once in ${file}`)
      process.exitCode = 2
      continue
    }
    writeFileSync(path, before.replace(find, replace))
    const noticed = CHECKS.flatMap((check) => {
      const { status, stdout } = spawnSync(process.execPath, [...check.command], { cwd: copy, encoding: 'utf8' })
      return status === 0 ? [] : check.noticed(stdout)
    })
    writeFileSync(path, before)
    if (noticed.length === 0) unnoticed += 1
    say(`${name} (${file}): ${noticed.length === 0 ? 'unnoticed' : noticed.join(', ')}`)
  }
} finally {
  rmSync(copy, { recursive: true, force: true })
}
say(`${PLANTED.length} faults planted, ${unnoticed} unnoticed`)
if (unnoticed > 0) process.exitCode = 1
