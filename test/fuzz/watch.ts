/** Watches over a process that runs inputs: its death and its silence are findings, and a new one takes its place. */
import { fork, type ChildProcess } from 'node:child_process'
import type { Done, Fault, Input } from './input.js'

export interface Watched {
  /** Settles when a process is ready. */
  readonly ready: () => Promise<void>
  readonly attempt: (input: Input) => Promise<Done | Fault>
  readonly end: () => void
}

export interface WatchOptions {
  /** How long an answer may take, in milliseconds of the clock. */
  readonly patience?: number
  /** What the process may hold, in megabytes. */
  readonly heap?: number
  /** How much processor time an input may take, in milliseconds. */
  readonly limit?: number
}

/** How long a process may take to get ready. */
const READY_MS = 60_000

export function watch({ patience = 20_000, heap = 512, limit = 1000 }: WatchOptions = {}): Watched {
  let child: Promise<ChildProcess> | undefined

  const start = (): Promise<ChildProcess> =>
    new Promise((resolve, reject) => {
      const made = fork('test/tools/run.mjs', ['test/fuzz/child.ts', String(limit)], { execArgv: [`--max-old-space-size=${heap}`], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
      const late = setTimeout(() => made.kill('SIGKILL'), READY_MS)
      made.once('exit', (code, signal) => reject(new Error(`the process did not get ready: ${code ?? signal ?? ''}`)))
      made.once('message', () => {
        clearTimeout(late)
        made.removeAllListeners('exit')
        resolve(made)
      })
    })

  const attempt = async (input: Input): Promise<Done | Fault> => {
    const running = await (child ??= start())
    return new Promise((resolve) => {
      let said = ''
      let hung = false
      const hear = (text: string | Buffer): void => {
        said = `${said}${String(text)}`.slice(-2000)
      }
      const answered = (answer: Done | Fault): void => {
        clearTimeout(late)
        running.removeAllListeners('message')
        running.removeAllListeners('exit')
        running.stderr?.removeListener('data', hear)
        resolve(answer)
      }
      const late = setTimeout(() => {
        hung = true
        running.kill('SIGKILL')
      }, patience)
      running.stderr?.on('data', hear)
      running.once('message', (answer: Done | Fault) => answered(answer))
      running.once('exit', (code, signal) => {
        child = undefined
        answered(hung ? { how: 'hung', what: `no answer within ${patience} ms` } : { how: 'died', what: `${signal ?? `code ${code ?? ''}`}\n${said}` })
      })
      running.send(input)
    })
  }

  return {
    ready: async () => {
      await (child ??= start())
    },
    attempt,
    end: () => {
      void child?.then((running) => running.disconnect())
      child = undefined
    },
  }
}

export const isFault = (answer: Done | Fault): answer is Fault => 'how' in answer
