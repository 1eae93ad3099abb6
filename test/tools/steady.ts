/**
 * Judges by json-rules-engine one after the other and many at once, and evaluates again and again with an eye on the heap.
 * Every dossier is frozen through and through.
 *   node test/tools/run.mjs test/tools/steady.ts [--runs 10000] [--calls 100000] [--seed 1]
 * Exit code 1: an answer differs, or the heap has grown by more than the bound.
 */
import { parseArgs } from 'node:util'
import { PLANS } from '../corpus/plans.js'
import { rulesOf } from '../oracle/rules.js'
import { setUp } from '../oracle/three-ways.js'
import { GROWTH, heapOver, overlapping } from '../proof/steady.js'

const { values } = parseArgs({ options: { runs: { type: 'string', default: '10000' }, calls: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } } })

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const inMegabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(2)

const [runs, calls, seed] = [values.runs, values.calls, values.seed].map(Number)
const setups = Object.keys(PLANS).map((id) => setUp(rulesOf(id)))

const heap = heapOver(setups, { seed: (seed ?? 1) * 1_000_000, calls: calls ?? 0 })
say(`held after each part, in MB: ${heap.bytes.map(inMegabytes).join(' ')}`)
const found = await overlapping(setups, { seed: (seed ?? 1) * 1_000_000, runs: runs ?? 0, together: 500 })
say(`verdicts of json-rules-engine: ${Object.entries(found.verdicts).map(([verdict, many]) => `${many} ${verdict}`).join(', ')}`)
for (const at of found.differences.slice(0, 20)) say(`  seed ${at}: another answer among others`)
say(`${found.runs} overlapping runs, ${found.differences.length} differences; heap over ${heap.calls} calls ${heap.grown < 0 ? '' : '+'}${inMegabytes(heap.grown)} MB (at most +${inMegabytes(GROWTH)})`)
process.exitCode = found.differences.length > 0 || heap.grown > GROWTH ? 1 : 0
