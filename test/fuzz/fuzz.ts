/**
 * Runs made inputs in child processes until the time is over: nothing may die, hang, throw or take a second.
 *   npm run fuzz -- --seconds 60 [--seed 1] [--kind rules,dossiers,slates,rulings,fixtures,commands] [--workers 1] [--most 20] [--limit 1000]
 *   npm run fuzz -- --input rules:1000017 (one input, by kind and seed)
 * A finding is made smaller and kept under test/fuzz/found. Exit code 1: findings. 2: wrong use.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Fault } from './input.js'
import { kindNames, type Input, type KindName } from './input.js'
import { inputOf } from './make.js'
import { shrunkInput } from './shrink.js'
import { tallyOf, tableOf, type Tally } from './tally.js'
import { isFault, watch, type Watched } from './watch.js'

/** Seeds of one run; the next `--seed` begins after them. */
const SEEDS = 10_000_000

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    kind: { type: 'string', default: kindNames.join(',') },
    workers: { type: 'string', default: '1' },
    most: { type: 'string', default: '20' },
    limit: { type: 'string', default: '1000' },
    input: { type: 'string' },
  },
})

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const isKind = (name: string): name is KindName => (kindNames as readonly string[]).includes(name)

const firstLines = (text: string): string => text.split('\n').slice(0, 4).join('\n    ')

async function keep(input: Input, seed: number, fault: Fault, watched: Watched): Promise<void> {
  const sameWay = async (smaller: Input): Promise<boolean> => {
    const answer = await watched.attempt(smaller)
    return isFault(answer) && answer.how === fault.how && answer.what.split('\n')[0] === fault.what.split('\n')[0]
  }
  const least = fault.how === 'threw' ? await shrunkInput(input, sameWay) : input
  const file = `test/fuzz/found/${input.kind}-${seed}.json`
  mkdirSync('test/fuzz/found', { recursive: true })
  writeFileSync(file, `${JSON.stringify(least, undefined, 1)}\n`)
  say(`${input.kind}:${seed} ${fault.how}: ${firstLines(fault.what)}\n  kept as ${file}`)
}

/** Goes on until the time is over, and then until every kind has been tried. */
async function work(kinds: readonly KindName[], first: number, step: number, ms: number, most: number, tally: Tally): Promise<void> {
  const watched = watch({ limit: Number(values.limit) })
  await watched.ready()
  const until = Date.now() + ms
  for (let at = first; (Date.now() < until || tally.kinds.size < kinds.length) && tally.findings < most; at += step) {
    const kind = kinds[at % kinds.length] ?? 'rules'
    const seed = Number(values.seed) * SEEDS + at
    const input = inputOf(kind, seed)
    const answer = await watched.attempt(input)
    tally.add(kind, seed, answer)
    if (isFault(answer)) await keep(input, seed, answer, watched)
  }
  watched.end()
}

async function one(given: string): Promise<number> {
  const [kind = '', seed = ''] = given.split(':')
  if (!isKind(kind) || !/^\d+$/.test(seed)) return wrong('--input takes a kind and a seed: rules:10000017')
  const input = inputOf(kind, Number(seed))
  say(JSON.stringify(input, undefined, 1))
  const watched = watch({ limit: Number(values.limit) })
  const answer = await watched.attempt(input)
  watched.end()
  say(isFault(answer) ? `${answer.how}: ${answer.what}` : `${answer.said}, ${answer.ms.toFixed(1)} ms`)
  say(`1 inputs, ${isFault(answer) ? 1 : 0} findings`)
  return isFault(answer) ? 1 : 0
}

function wrong(message: string): number {
  say(message)
  return 2
}

async function main(): Promise<number> {
  if (values.input !== undefined) return one(values.input)
  const [seconds, seed, workers, most, limit] = [values.seconds, values.seed, values.workers, values.most, values.limit].map(Number)
  const kinds = values.kind.split(',')
  if (![seconds, seed, workers, most, limit].every((each) => each !== undefined && Number.isSafeInteger(each) && each > 0)) return wrong('--seconds, --seed, --workers, --most and --limit take whole numbers above 0')
  if (!kinds.every(isKind)) return wrong(`--kind takes some of ${kindNames.join(',')}`)
  const tally = tallyOf()
  const started = Date.now()
  await Promise.all(Array.from({ length: workers ?? 1 }, (_, index) => work(kinds, index, workers ?? 1, (seconds ?? 1) * 1000, most ?? 1, tally)))
  say(tableOf(tally, (Date.now() - started) / 1000))
  say(`seed ${seed ?? ''}, ${((Date.now() - started) / 1000).toFixed(1)} s`)
  say(`${tally.inputs} inputs, ${tally.findings} findings`)
  return tally.findings > 0 ? 1 : 0
}

process.exitCode = await main()
