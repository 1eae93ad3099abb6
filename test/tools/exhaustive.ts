/**
 * Holds every criterion of the plans against the oracle at every value of its facts, under every ruling, in every round.
 *   node test/tools/run.mjs test/tools/exhaustive.ts [--plans a,b] [--only 'II.1/o '] [--drawn 100 --seed 1] [--workers 2]
 * `--drawn`: not everything, but so many dossiers of each criterion, in one setting.
 * Exit code 1: they disagree somewhere; the first case of each criterion is printed, made small.
 */
import { parseArgs } from 'node:util'
import { PLANS } from '../corpus/plans.js'
import { rulesOf } from '../oracle/rules.js'
import { shrunk } from '../oracle/shrink.js'
import { differencesOn, setUp } from '../oracle/three-ways.js'
import { exhaust, together, type Exhausted, type Parting } from '../proof/exhaustive.js'
import { unitsOf } from '../proof/units.js'
import { sharedOut, work } from '../support/workers.js'

interface Part {
  readonly plan: string
  /** Absent: all of the plan. */
  readonly unit?: string
  readonly only?: string
  readonly seed: number
  readonly drawn?: number
}

interface Done extends Exhausted {
  readonly seconds: number
}

const { values } = parseArgs({
  options: {
    plans: { type: 'string' },
    drawn: { type: 'string' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    workers: { type: 'string', default: '2' },
    worker: { type: 'boolean', default: false },
  },
})

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const SHOWN = 5

function exhausted({ plan, unit, only = '', seed, drawn }: Part): Done {
  const from = performance.now()
  const found = exhaust(rulesOf(plan), { seed, ...(drawn === undefined ? {} : { drawn }), only: (name) => (unit === undefined ? name.startsWith(only) : name === unit) })
  return { ...found, seconds: (performance.now() - from) / 1000 }
}

async function show({ unit, plan, case: found }: Parting): Promise<void> {
  const setup = setUp(plan)
  const least = await shrunk(found, async (made) => ((await differencesOn(setup, made, plan, false)) ?? []).length > 0)
  const differences = (await differencesOn(setup, least, plan, false)) ?? []
  say(`  ${unit}: ${differences.map(({ of, library, by, other }) => `${of}: library ${library}, ${by} ${other}`).join('; ')}\n    ${JSON.stringify(least)}`)
}

async function main(): Promise<number> {
  const seed = Number(values.seed)
  const { only = '' } = values
  const drawn = values.drawn === undefined ? undefined : Number(values.drawn)
  const plans = values.plans?.split(',') ?? Object.keys(PLANS)
  const started = performance.now()
  // What is drawn of a plan is drawn from one stream; otherwise each unit stands by itself.
  const parts = plans.flatMap((plan): readonly Part[] =>
    drawn === undefined ? unitsOf(rulesOf(plan)).units.filter(({ name }) => name.startsWith(only)).map(({ name }) => ({ plan, unit: name, seed })) : [{ plan, only, seed, drawn }],
  )
  const all = await sharedOut<Part, Done>('test/tools/exhaustive.ts', parts, Number(values.workers))
  let [cases, disagreements] = [0, 0]
  for (const plan of plans) {
    const own = all.filter((_, at) => parts[at]?.plan === plan)
    const found = together(own)
    cases += found.cases
    disagreements += found.disagreements
    const outcomes = Object.entries(found.outcomes).map(([outcome, times]) => `${outcome} ${times}`).join(', ')
    say(`${plan}: ${found.criteria} criteria, ${found.units} different demands, ${found.dossiers} dossiers, ${found.cases} cases (${outcomes}), ${found.disagreements} disagreements, ${own.reduce((sum, { seconds }) => sum + seconds, 0).toFixed(1)} s`)
    if (found.thinned.length > 0) say(`  thinned: ${found.thinned.join(', ')}`)
    for (const parting of found.partings.slice(0, SHOWN)) await show(parting)
  }
  say(`seed ${seed}, ${((performance.now() - started) / 1000).toFixed(1)} s`)
  say(`${cases} cases, ${disagreements} disagreements`)
  return disagreements > 0 ? 1 : 0
}

if (values.worker) work(exhausted)
else process.exitCode = await main()
