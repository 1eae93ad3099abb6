import { spawn, spawnSync } from 'node:child_process'
import { readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { binhxet, file, work } from '../cli/run.js'
import { binWith } from './built.js'
import { isThorough } from '../support/effort.js'

const office = 'fixtures/demo/pass-office-a.yaml'
const teacher = 'fixtures/demo/fail-teacher-c.yaml'

const run = (bin: string, args: readonly string[]) => spawnSync(process.execPath, [bin, ...args], { encoding: 'utf8', timeout: 60_000 })

describe('T59 an error of the program', () => {
  it('in one dossier is told with its id, and the others are judged', async () => {
    const planted = "export function verdictOf(compiled, run, only) { if (JSON.stringify(run.dossier ?? run).includes('ca-nhan-c')) throw new TypeError('planted \\u001b[31m'); return real.verdictOf(compiled, run, only) }"
    const { status, stdout, stderr } = run(await binWith('decide/verdict.ts', planted), ['check', office, teacher, '--format', 'json'])
    expect(stderr).toBe('ca-nhan-c: error E_INTERNAL: planted \\x1B[31m\n1 trong 2 hồ sơ không xét được\n')
    expect((JSON.parse(stdout) as readonly { readonly dossier: string }[]).map(({ dossier }) => dossier)).toEqual(['phong-a'])
    expect(status).toBe(70)
  }, 60_000)

  it('anywhere else ends with 70, with nothing on standard output and no control on the other', async () => {
    const { status, stdout, stderr } = run(await binWith('decide/compile.ts', "export function compile() { throw new TypeError('planted \\u001b[31m\\u202e') }"), ['check', office])
    expect([status, stdout]).toEqual([70, ''])
    expect(stderr).toMatch(/^lỗi nội bộ \/ internal error: TypeError: planted \\x1B\[31mU\+202E\n/)
  }, 60_000)

  it('is told where two engines differ', async () => {
    const planted = "export async function judgeWithRulesEngine(...given) { return { ...(await real.judgeWithRulesEngine(...given)), outcome: 'fail' } }"
    const { status, stderr } = run(await binWith('targets/json-rules-engine.ts', planted), ['check', office, '--engine', 'json-rules-engine', '--format', 'json'])
    expect(stderr).toBe('phong-a: error E_INTERNAL: json-rules-engine differs at verdict\n')
    expect(status).toBe(70)
  }, 60_000)
})

// Types are read for it: too dear for every run, and the lint itself runs in every fresh checkout.
if (isThorough) {
  describe('T58, N2 process.exit', () => {
    it('is refused by the lint wherever the library is', () => {
      const input = `${readFileSync('src/bin.ts', 'utf8')}process.exit(0)\n`
      const { stdout } = spawnSync(process.execPath, ['node_modules/eslint/bin/eslint.js', '-c', 'test/config/eslint.config.js', '--stdin', '--stdin-filename', 'src/bin.ts', '--format', 'json'], { input, encoding: 'utf8', env: { ...process.env, TSESTREE_SINGLE_RUN: 'false' } })
      const [found] = JSON.parse(stdout) as readonly { readonly messages: readonly { readonly ruleId: string; readonly line: number }[] }[]
      expect(found?.messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([['no-restricted-properties', input.split('\n').length - 1]])
    }, 60_000)
  })
}

describe('T24, T25 what a fixture names', () => {
  const fixture = (name: string): string =>
    file('named.yaml', `format: 1\nplan: dang-uy-khoi-2022\nbase:\n  round: interim\n  dossier: ${JSON.stringify(name)}\ncases:\n  - { name: a, expect: { verdict: pass } }\n`)

  it.each(['../../etc/passwd', '/etc/passwd', 'a/../../b.yaml', 'C:\\\\x.yaml', 'file:///etc/x.yaml', '%2e%2e/x.yaml', './x.yaml', '..', 'x.txt', '.hidden.yaml'])('%s is not opened', (name) => {
    const ran = binhxet(['test', fixture(JSON.parse(`"${name}"`) as string), '--lang', 'en'])
    expect(ran).toMatchObject({ code: 65, out: '0 passed, 0 failed\n' })
    expect(ran.err).toMatch(/^\S+named\.yaml:5:12: error E_VALUE: .* is no file in the folder of the fixture or below it\n {2}hint: /)
  })

  it('a link that leads out of the folder is as if it were not there', () => {
    symlinkSync(join(process.cwd(), office), join(work, 'out.yaml'))
    const ran = binhxet(['test', fixture('out.yaml'), '--lang', 'en'])
    expect(ran.code).toBe(40)
    expect(ran.out).toContain('there is no dossier `out.yaml` beside the fixture')
  })

  it('a named pipe is not waited for', () => {
    expect(spawnSync('/usr/bin/env', ['mkfifo', join(work, 'waiting.yaml')]).status).toBe(0)
    const ran = binhxet(['test', fixture('waiting.yaml'), '--lang', 'en'])
    expect(ran.code).toBe(66)
    expect(ran.err).toContain('not a regular file')
  })
})

describe('N7 what is no file', () => {
  it.each([
    ['/dev/zero', 'not a regular file'],
    ['/dev/null', 'not a regular file'],
    ['rules', 'a folder, not a file'],
  ])('%s', (path, said) => {
    for (const args of [['check', path], ['check', office, '--rulings', path], ['audit', 'dang-uy-khoi-2022', '--source', path]]) {
      const ran = binhxet([...args, '--lang', 'en'])
      expect(ran).toMatchObject({ code: 66, out: '' })
      expect(ran.err).toContain(said)
    }
  })
})

describe('T57, N4 a reader that goes away', () => {
  it('after the first line ends the run quietly, never with 0', async () => {
    const many = Array.from({ length: 12 }, (_, index) => file(`away-${index}.yaml`, readFileSync(office, 'utf8').replace('phong-a', `away-${index}`)))
    const child = spawn(process.execPath, ['dist/bin.js', 'check', ...many, '--format', 'json'], { stdio: ['ignore', 'pipe', 'pipe'] })
    let err = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
    child.stdout.once('data', () => child.stdout.destroy())
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect([code, err]).toEqual([141, ''])
  })
})

describe('T69 what was typed', () => {
  it.each([
    ['\u001b[31mchekc', '\\x1B[31mchekc'],
    ['a\nlỗi: b', 'a\\x0Alỗi: b'],
    ['\u202efdp', 'U+202Efdp'],
  ])('%j reaches the terminal as signs that can be seen', (typed, told) => {
    for (const args of [[typed], ['check', office, '--lang', typed], ['show', typed], ['check', office, `--${typed}`]]) {
      const ran = binhxet(args)
      expect(ran.code).toBe(64)
      expect(ran.err).toContain(told)
      expect(ran.err).not.toContain(typed)
    }
  })
})
