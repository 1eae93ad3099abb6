/** Work shared out between processes: parts go in, what each comes to comes out in its place, whichever worker did it. */
import { fork } from 'node:child_process'

/** In a worker: does one part after another, until no more come. */
export function work<Part, Done>(each: (part: Part) => Done | Promise<Done>): void {
  process.on('message', (part: Part) => void Promise.resolve(part).then(each).then((done) => process.send?.({ done })))
  process.on('disconnect', () => process.exit(0))
  process.send?.('ready')
}

/** Starts workers, each the script with `--worker`, in which it calls {@link work}. */
export async function sharedOut<Part extends object, Done>(script: string, parts: readonly Part[], workers: number): Promise<readonly Done[]> {
  const all: Done[] = []
  let next = 0
  await Promise.all(
    Array.from({ length: Math.min(workers, parts.length) }, () =>
      new Promise<void>((resolve, reject) => {
        // As many workers as processors: what clears up beside each would only stand in the way of the others.
        const worker = fork('test/tools/run.mjs', [script, '--worker'], { serialization: 'advanced', execArgv: ['--single-threaded-gc'] })
        let at: number | undefined
        worker.on('error', reject)
        worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`a worker ended with ${code ?? 'a signal'}`))))
        worker.on('message', (message: { readonly done: Done } | 'ready') => {
          if (message !== 'ready' && at !== undefined) all[at] = message.done
          at = next++
          const part = parts[at]
          if (part === undefined) worker.disconnect()
          else worker.send(part)
        })
      }),
    ),
  )
  return all
}
