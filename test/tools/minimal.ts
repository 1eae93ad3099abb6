/**
 * Takes away the reasons of failed verdicts: all of them, and all but one.
 *   node test/tools/run.mjs test/tools/minimal.ts --cases 10000 [--seed 1] [--plans a,b] [--workers 2]
 * Exit code 1: a reason is lacking or one too many; the first cases are printed, made small.
 */
import { parseArgs } from 'node:util'
import { PLANS } from '../corpus/plans.js'
import { rulesOf } from '../oracle/rules.js'
import { shrunk } from '../oracle/shrink.js'
import { minimal, reasonsOn, waysOf, type Minimal } from '../proof/minimal.js'
import { sharedOut, work } from '../support/workers.js'

interface Part {
  readonly plan: string
  readonly from: number
  readonly many: number
}

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    plans: { type: 'string' },
    workers: { type: 'string', default: '2' },
    worker: { type: 'boolean', default: false },
  },
})

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const SHOWN = 3
/** Seeds of one run; the next seed begins after them. */
const SEEDS = 1_000_000

const minimalOf = ({ plan, from, many }: Part): Minimal => minimal(waysOf(rulesOf(plan)), from, many)

async function main(): Promise<number> {
  /** Of nobody's dossier does the first plan say that it fails: its one criterion stands in another document. */
  const plans = values.plans?.split(',') ?? Object.keys(PLANS).filter((plan) => plan !== 'ban-tuyen-giao-2022')
  const all = Number(values.cases)
  const started = performance.now()
  // A plan is one part: how far its seeds reach hangs on how many of them fail.
  const parts = plans.map((plan, index): Part => ({ plan, from: Number(values.seed) * SEEDS, many: Math.floor(all / plans.length) + (index < all % plans.length ? 1 : 0) }))
  const done = await sharedOut<Part, Minimal>('test/tools/minimal.ts', parts, Number(values.workers))
  let [cases, faults] = [0, 0]
  for (const [index, found] of done.entries()) {
    const plan = plans[index] ?? ''
    cases += found.cases
    faults += found.faults.length
    say(`${plan}: ${found.cases} failed verdicts, ${found.reasons} reasons, ${found.byFacts} taken away by facts, ${found.shared} by their outcome as another's facts meet them too, ${Object.values(found.notFound).reduce((sum, each) => sum + each, 0)} by their outcome alone, ${found.faults.length} faults`)
    const rarely = Object.entries(found.notFound).sort(([, a], [, b]) => b - a)
    if (rarely.length > 0) say(`  no facts found for: ${rarely.slice(0, 6).map(([name, times]) => `${name} ${times}`).join(', ')}`)
    for (const { seed, case: made } of found.faults.slice(0, SHOWN)) {
      const ways = waysOf(rulesOf(plan))
      const least = await shrunk(made, (smaller) => Promise.resolve(reasonsOn(ways, smaller)?.fault !== undefined))
      say(`  seed ${seed}: ${reasonsOn(ways, least)?.fault ?? ''}\n    ${JSON.stringify(least)}`)
    }
  }
  say(`seed ${values.seed}, ${((performance.now() - started) / 1000).toFixed(1)} s`)
  say(`${cases} cases, ${faults} faults`)
  return faults > 0 ? 1 : 0
}

if (values.worker) work(minimalOf)
else process.exitCode = await main()
