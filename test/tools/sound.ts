/**
 * Takes facts out of random dossiers, and looks for something in their place that flips what was decided without them.
 *   node test/tools/run.mjs test/tools/sound.ts --cases 100000 [--seed 1] [--plans a,b]
 * Exit code 1: something flips; the first cases are printed, made small: `holes` are what completes the dossier.
 */
import { parseArgs } from 'node:util'
import { PLANS } from '../corpus/plans.js'
import { rulesOf } from '../oracle/rules.js'
import { shrunk } from '../oracle/shrink.js'
import { setUp } from '../oracle/three-ways.js'
import { flipsOn, sound } from '../proof/sound.js'

const { values } = parseArgs({ options: { cases: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' }, plans: { type: 'string' } } })

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const SHOWN = 3
/** Seeds of one run; the next seed begins after them. */
const SEEDS = 1_000_000

const plans = values.plans?.split(',') ?? Object.keys(PLANS)
const many = Number(values.cases)
const started = performance.now()
let [cases, flipped] = [0, 0]
for (const [index, plan] of plans.entries()) {
  const setup = setUp(rulesOf(plan))
  const own = Math.floor(many / plans.length) + (index < many % plans.length ? 1 : 0)
  const found = sound(setup, Array.from({ length: own }, (_, at) => Number(values.seed) * SEEDS + at))
  cases += found.cases
  flipped += found.flipped.length
  say(`${plan}: ${found.cases} dossiers with facts taken out, ${found.decided} decided all the same, ${found.completions} completions (${found.refused} refused), ${found.flipped.length} flips`)
  for (const { seed, case: made } of found.flipped.slice(0, SHOWN)) {
    const least = await shrunk(made, (smaller) => Promise.resolve((flipsOn(setup, smaller) ?? []).length > 0))
    say(`  seed ${seed}: ${(flipsOn(setup, least) ?? []).map(({ of, poor, rich }) => `${of}: ${poor}, then ${rich}`).join('; ')}\n    ${JSON.stringify(least)}`)
  }
}
say(`seed ${values.seed}, ${((performance.now() - started) / 1000).toFixed(1)} s`)
say(`${cases} cases, ${flipped} flips`)
process.exitCode = flipped > 0 ? 1 : 0
