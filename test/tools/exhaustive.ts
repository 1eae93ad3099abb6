/**
 * Holds every criterion of the plans against the oracle at every value of its facts, under every ruling, in every round.
 *   node test/tools/run.mjs test/tools/exhaustive.ts [--plans a,b] [--only 'II.1/o '] [--drawn 100 --seed 1]
 * `--drawn`: not everything, but so many dossiers of each criterion, in one setting.
 * Exit code 1: they disagree somewhere; the first case of each criterion is printed, made small.
 */
import { parseArgs } from 'node:util'
import { PLANS } from '../corpus/plans.js'
import { rulesOf } from '../oracle/rules.js'
import { shrunk } from '../oracle/shrink.js'
import { differencesOn, setUp } from '../oracle/three-ways.js'
import { exhaust, type Parting } from '../proof/exhaustive.js'

const { values } = parseArgs({ options: { plans: { type: 'string' }, drawn: { type: 'string' }, seed: { type: 'string', default: '1' }, only: { type: 'string' } } })

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const SHOWN = 5

async function show({ unit, plan, case: found }: Parting): Promise<void> {
  const setup = setUp(plan)
  const least = await shrunk(found, async (made) => ((await differencesOn(setup, made, plan, false)) ?? []).length > 0)
  const differences = (await differencesOn(setup, least, plan, false)) ?? []
  say(`  ${unit}: ${differences.map(({ of, library, by, other }) => `${of}: library ${library}, ${by} ${other}`).join('; ')}\n    ${JSON.stringify(least)}`)
}

const seed = Number(values.seed)
let [cases, disagreements] = [0, 0]
const started = performance.now()
for (const id of values.plans?.split(',') ?? Object.keys(PLANS)) {
  const from = performance.now()
  const { only, drawn } = values
  const found = exhaust(rulesOf(id), { seed, ...(drawn === undefined ? {} : { drawn: Number(drawn) }), ...(only === undefined ? {} : { only: (unit: string) => unit.startsWith(only) }) })
  cases += found.cases
  disagreements += found.disagreements
  const outcomes = Object.entries(found.outcomes).map(([outcome, times]) => `${outcome} ${times}`).join(', ')
  say(`${id}: ${found.criteria} criteria, ${found.units} different demands, ${found.dossiers} dossiers, ${found.cases} cases (${outcomes}), ${found.disagreements} disagreements, ${((performance.now() - from) / 1000).toFixed(1)} s`)
  if (found.thinned.length > 0) say(`  thinned: ${found.thinned.join(', ')}`)
  for (const parting of found.partings.slice(0, SHOWN)) await show(parting)
}
say(`seed ${seed}, ${((performance.now() - started) / 1000).toFixed(1)} s`)
say(`${cases} cases, ${disagreements} disagreements`)
process.exitCode = disagreements > 0 ? 1 : 0
