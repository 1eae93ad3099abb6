import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads'
import { commandLineModule } from '../support/command-line.js'
import { isThorough } from '../support/effort.js'
import { lazily } from '../support/lazily.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
export const bin = join(root, 'dist', 'bin.js')

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

interface Given {
  /** On standard input. */
  readonly input?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
}

const PATIENCE_MS = 20_000

/** Runs the built command line from the root of the project, in a process of its own. */
export function spawned(args: readonly string[], { input = '', env = {} }: Given = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    cwd: root,
    input,
    env: { ...process.env, NO_COLOR: '', FORCE_COLOR: '', ...env },
    encoding: 'utf8',
    timeout: PATIENCE_MS,
    maxBuffer: 2 ** 26,
  })
  return { code: status, out: stdout, err: stderr }
}

const thread = lazily(() => {
  const answered = new Int32Array(new SharedArrayBuffer(4))
  const { port1: port, port2: other } = new MessageChannel()
  new Worker(new URL('thread.mjs', import.meta.url), { workerData: { module: commandLineModule(), port: other, answered }, transferList: [other] }).unref()
  port.unref()
  return { port, answered }
})

function inThread(args: readonly string[], input: string | Uint8Array): Ran {
  const { port, answered } = thread()
  Atomics.store(answered, 0, 0)
  port.postMessage({ args, input: Buffer.from(input) })
  if (Atomics.wait(answered, 0, 0, PATIENCE_MS) === 'timed-out') throw new Error(`no answer: ${args.join(' ')}`)
  return (receiveMessageOnPort(port) as { readonly message: Ran }).message
}

/**
 * Runs a command line: the built one where everything is tried, and otherwise its commands in a thread that has them
 * loaded, which is many times quicker and prints nothing itself.
 */
export function binhxet(args: readonly string[], given: Given = {}): Ran {
  return isThorough || given.env !== undefined ? spawned(args, given) : inThread(args, given.input ?? '')
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
