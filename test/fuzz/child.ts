/** The process in which inputs are run, one at a time: what it is sent it runs, and says how it went. */
import type { Done, Fault, Input } from './input.js'
import { runs } from './run.js'

/** Milliseconds of processor time beyond which an input is too dear. */
const MOST_MS = Number(process.argv[2] ?? 1000)
const TRIES = 3

/** Milliseconds of this process's own work: what others do at the time does not count. */
async function cost(input: Input): Promise<Done> {
  const run = runs[input.kind]
  if (run === undefined) throw new Error(`no kind ${input.kind}`)
  const before = process.cpuUsage()
  const said = await run(input)
  const { user, system } = process.cpuUsage(before)
  return { ms: (user + system) / 1000, said }
}

async function tried(input: Input): Promise<Done | Fault> {
  try {
    let least: Done | undefined
    // More than once: what was made ready for the first run, or collected in it, is not the cost of the input.
    for (let tries = 0; tries < TRIES; tries += 1) {
      const done = await cost(input)
      if (done.ms <= MOST_MS) return done
      if (least === undefined || done.ms < least.ms) least = done
    }
    return { how: 'slow', what: `${Math.round(least?.ms ?? 0)} ms` }
  } catch (error) {
    return { how: 'threw', what: error instanceof Error ? (error.stack ?? error.message) : `a thrown ${String(error)}` }
  }
}

process.on('message', (input: Input) => {
  void tried(input).then((answer) => process.send?.(answer))
})
process.on('disconnect', () => process.exit(0))
process.send?.('ready')
