import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
export const bin = join(root, 'dist', 'bin.js')

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs the built command line from the root of the project. */
export function binhxet(args: readonly string[], options: { readonly input?: string | Uint8Array; readonly env?: Readonly<Record<string, string>> } = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    cwd: root,
    input: options.input ?? '',
    env: { ...process.env, NO_COLOR: '', FORCE_COLOR: '', ...options.env },
    encoding: 'utf8',
    timeout: 20_000,
    maxBuffer: 2 ** 26,
  })
  return { code: status, out: stdout, err: stderr }
}

/** Runs it with a reader that goes away at once. */
export function withReaderGone(args: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [bin, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let err = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
    child.stdout.destroy()
    child.on('close', (code) => resolve({ code, out: '', err }))
  })
}

export const work = mkdtempSync(join(tmpdir(), 'binhxet-cli-'))
process.on('exit', () => rmSync(work, { recursive: true, force: true }))

/** Writes a file into the working folder of the tests and gives its path. */
export function file(name: string, text: string | Uint8Array): string {
  const path = join(work, name)
  writeFileSync(path, text)
  return path
}
