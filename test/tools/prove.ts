/**
 * Runs every proof, one after the other, and prints one table with a figure a line:
 *   node test/tools/run.mjs test/tools/prove.ts [--quick] [--only name,name]
 * The command line is to be built. Exit code 1: a proof failed. 2: wrong use.
 */
import { spawn } from 'node:child_process'
import { parseArgs } from 'node:util'
import { PROOFS } from '../proof/proofs.js'

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } } })
const say = (line: string): void => void process.stdout.write(`${line}\n`)

interface Done {
  readonly name: string
  readonly status: number
  readonly seconds: number
  /** The last line that was printed. */
  readonly figure: string
}

function run(name: string, [command = '', ...args]: readonly string[]): Promise<Done> {
  const started = performance.now()
  return new Promise((resolve) => {
    const child = spawn(command === 'node' ? process.execPath : command, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    let last = ''
    let rest = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n')
      rest = lines.pop() ?? ''
      last = lines.findLast((line) => line.trim() !== '') ?? last
      process.stdout.write(text)
    })
    child.on('error', (error) => resolve({ name, status: 1, seconds: 0, figure: error.message }))
    child.on('close', (code) => resolve({ name, status: code ?? 1, seconds: (performance.now() - started) / 1000, figure: rest.trim() === '' ? last : rest }))
  })
}

async function main(): Promise<number> {
  const named = values.only?.split(',')
  const unknown = named?.filter((name) => !PROOFS.some((proof) => proof.name === name)) ?? []
  if (unknown.length > 0) {
    say(`there is no proof ${unknown.join(', ')}; there are ${PROOFS.map(({ name }) => name).join(', ')}`)
    return 2
  }
  const done: Done[] = []
  for (const { name, whole, quick } of PROOFS) {
    const command = values.quick ? quick : whole
    if (command === undefined || named?.includes(name) === false) continue
    say(`\n== ${name}: ${command.join(' ')}`)
    done.push(await run(name, command))
  }
  const failed = done.filter(({ status }) => status !== 0).length
  say('')
  for (const { name, status, seconds, figure } of done) say(`${status === 0 ? 'holds ' : 'FAILED'}  ${name.padEnd(24)} ${seconds.toFixed(0).padStart(5)} s  ${figure.trim()}`)
  say(`${done.length} proofs, ${failed} failed, ${(done.reduce((sum, { seconds }) => sum + seconds, 0) / 60).toFixed(1)} minutes`)
  return failed > 0 ? 1 : 0
}

process.exitCode = await main()
