// Runs command lines, one at a time, for a thread that waits for each of them.
import { workerData } from 'node:worker_threads'

const { module, port, answered } = workerData
const { runProgram } = await import(module)

port.on('message', async ({ args, input }) => {
  const ran = await runProgram(args, { width: 100, styles: {}, stdin: () => Promise.resolve(input) }).catch((error) => ({ code: 70, out: '', err: String(error?.stack ?? error) }))
  port.postMessage(ran)
  Atomics.store(answered, 0, 1)
  Atomics.notify(answered, 0)
})
