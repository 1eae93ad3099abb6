/**
 * Takes facts out of random dossiers, and looks for something in their place that flips what was decided without them.
 *   node test/tools/run.mjs test/tools/sound.ts --cases 100000 [--seed 1] [--plans a,b] [--workers 2]
 * Exit code 1: something flips; the first cases are printed, made small: `holes` are what completes the dossier.
 */
import { parseArgs } from 'node:util'
import { PLANS } from '../corpus/plans.js'
import { rulesOf } from '../oracle/rules.js'
import { shrunk } from '../oracle/shrink.js'
import { setUp, type Setup } from '../oracle/three-ways.js'
import { flipsOn, sound, together, type Sound } from '../proof/sound.js'
import { sharedOut, work } from '../support/workers.js'

interface Part {
  readonly plan: string
  readonly from: number
  readonly many: number
}

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '10000' },
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
/** Cases that are done at a time. */
const STEP = 500

const known = new Map<string, Setup>()

function setUpOf(plan: string): Setup {
  const setup = known.get(plan) ?? setUp(rulesOf(plan))
  known.set(plan, setup)
  return setup
}

const soundOf = ({ plan, from, many }: Part): Sound => sound(setUpOf(plan), Array.from({ length: many }, (_, at) => from + at))

async function main(): Promise<number> {
  const plans = values.plans?.split(',') ?? Object.keys(PLANS)
  const many = Number(values.cases)
  const started = performance.now()
  const parts = plans.flatMap((plan, index) => {
    const own = Math.floor(many / plans.length) + (index < many % plans.length ? 1 : 0)
    return Array.from({ length: Math.ceil(own / STEP) }, (_, step): Part => ({ plan, from: Number(values.seed) * SEEDS + step * STEP, many: Math.min(STEP, own - step * STEP) }))
  })
  const all = await sharedOut<Part, Sound>('test/tools/sound.ts', parts, Number(values.workers))
  let [cases, flipped] = [0, 0]
  for (const plan of plans) {
    const found = together(all.filter((_, at) => parts[at]?.plan === plan))
    cases += found.cases
    flipped += found.flipped.length
    say(`${plan}: ${found.cases} dossiers with facts taken out, ${found.decided} decided all the same, ${found.completions} completions (${found.refused} refused), ${found.flipped.length} flips`)
    for (const { seed, case: made } of found.flipped.slice(0, SHOWN)) {
      const setup = setUpOf(plan)
      const least = await shrunk(made, (smaller) => Promise.resolve((flipsOn(setup, smaller) ?? []).length > 0))
      say(`  seed ${seed}: ${(flipsOn(setup, least) ?? []).map(({ of, poor, rich }) => `${of}: ${poor}, then ${rich}`).join('; ')}\n    ${JSON.stringify(least)}`)
    }
  }
  say(`seed ${values.seed}, ${((performance.now() - started) / 1000).toFixed(1)} s`)
  say(`${cases} cases, ${flipped} flips`)
  return flipped > 0 ? 1 : 0
}

if (values.worker) work(soundOf)
else process.exitCode = await main()
