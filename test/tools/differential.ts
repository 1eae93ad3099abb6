/**
 * Judges random dossiers of every plan in three ways and compares verdicts, clauses and criteria.
 *   npm run differential -- --cases 20000 --seed 1 [--plans a,b] [--workers 2] [--no-rules-engine] [--require-coverage] [--shown 5]
 * Exit code 1: they disagree somewhere. 2: wrong use, or a plan that does not read. 3: too seldom an outcome, where that is asked.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { coverage, decided, LEAST, rare, rareVerdicts } from '../oracle/coverage.js'
import { histogram } from '../oracle/differ.js'
import { randomCase } from '../oracle/random-dossier.js'
import { rulesOf } from '../oracle/rules.js'
import { shrunk } from '../oracle/shrink.js'
import { tally, together, type Tally } from '../oracle/tally.js'
import { differencesOn, setUp, type Setup } from '../oracle/three-ways.js'
import { sharedOut, work } from '../support/workers.js'

interface Part {
  readonly plan: string
  readonly from: number
  readonly many: number
  readonly engine: boolean
}

/** Seeds of one run of the command; the next seed begins after them. */
const SEEDS = 1_000_000
/** Cases that are done at a time. */
const STEP = 600

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    plans: { type: 'string' },
    workers: { type: 'string', default: '2' },
    'no-rules-engine': { type: 'boolean', default: false },
    'require-coverage': { type: 'boolean', default: false },
    shown: { type: 'string', default: '5' },
    worker: { type: 'boolean', default: false },
  },
})

const say = (line: string): void => void process.stdout.write(`${line}\n`)

const known = new Map<string, Setup>()

function tallyOf({ plan, from, many, engine }: Part): Promise<Tally> {
  const setup = known.get(plan) ?? setUp(rulesOf(plan))
  known.set(plan, setup)
  return tally(setup, Array.from({ length: many }, (_, index) => from + index), engine)
}

async function report(plan: string, seed: number, engine: boolean): Promise<void> {
  const setup = setUp(rulesOf(plan))
  const differ = async (made: Parameters<typeof differencesOn>[1]): Promise<boolean> => ((await differencesOn(setup, made, setup.document, engine)) ?? []).length > 0
  const least = await shrunk(randomCase(setup.document, seed), differ)
  const differences = (await differencesOn(setup, least, setup.document, engine)) ?? []
  const file = `test/oracle/found/${plan}-${seed}.json`
  mkdirSync('test/oracle/found', { recursive: true })
  writeFileSync(file, `${JSON.stringify({ plan, seed, differences, case: least }, null, 2)}\n`)
  say(`${plan} ${seed}: ${differences.map(({ of, library, by, other }) => `${of}: library ${library}, ${by} ${other}`).join('; ')}`)
  say(`  ${JSON.stringify(least)}`)
  say(`  kept as ${file}`)
}

async function main(): Promise<number> {
  const cases = Number(values.cases)
  const seed = Number(values.seed)
  const workers = Number(values.workers)
  /** How many disagreements of a plan are made smaller, shown and kept. */
  const most = Number(values.shown)
  if (![cases, seed, workers, most + 1].every((each) => Number.isSafeInteger(each) && each > 0)) {
    say('--cases, --seed and --workers take whole numbers above 0; --shown takes 0 too')
    return 2
  }
  const engine = !values['no-rules-engine']
  const folders = readdirSync('rules', { withFileTypes: true }).filter((each) => each.isDirectory() && each.name !== 'facts').map(({ name }) => name).sort()
  const plans = values.plans?.split(',') ?? folders
  for (const plan of plans) {
    try {
      rulesOf(plan)
    } catch (error) {
      say(`${plan} does not read:\n${(error as Error).message}`)
      return 2
    }
  }
  const started = process.hrtime.bigint()
  say(`${cases} cases of ${plans.join(', ')}, seed ${seed}, by the library, the oracle${engine ? ' and json-rules-engine' : ''}`)
  const parts = plans.flatMap((plan, index) => {
    const own = Math.floor(cases / plans.length) + (index < cases % plans.length ? 1 : 0)
    return Array.from({ length: Math.ceil(own / STEP) }, (_, step): Part => ({ plan, from: seed * SEEDS + step * STEP, many: Math.min(STEP, own - step * STEP), engine }))
  })
  const tallies = await sharedOut<Part, Tally>('test/tools/differential.ts', parts, workers)
  let disagreements = 0
  let done = 0
  const thin: string[] = []
  const parted: Record<string, number> = {}
  for (const plan of plans) {
    const own = tallies.filter((_, index) => parts[index]?.plan === plan)
    const [first, ...rest] = own
    if (first === undefined) continue
    const whole = rest.reduce(together, first)
    done += whole.cases
    disagreements += whole.disagreements.length + whole.refused.length
    for (const { differences } of whole.disagreements) for (const by of new Set(differences.map((each) => each.by))) parted[by] = (parted[by] ?? 0) + 1
    say(`\n${plan}\n${histogram(whole)}`)
    for (const line of whole.refused.slice(0, most)) say(`refused: ${line}`)
    say(`${whole.joint} of ${whole.tried} undetermined verdicts tried are decided by every joint choice of the readings named`)
    const document = rulesOf(plan)
    const seen = coverage(document, whole.outcomes)
    const few = rare(seen, whole.cases)
    const fewVerdicts = rareVerdicts(document, whole)
    say(`least seen of ${seen.length} outcomes of criteria (${few.length} below ${Math.ceil((LEAST.outcome * whole.cases) / 100)}): ${seen.slice(0, 10).map(({ criterion, outcome, times }) => `${criterion} ${outcome} ${times}`).join(', ')}`)
    const open = (['pass', 'fail'] as const).filter((verdict) => !decided(document).includes(verdict))
    if (open.length > 0) say(`no verdict can be ${open.join(' or ')}: what this plan asks of everybody stands in another document`)
    if (fewVerdicts.length > 0) say(`below ${LEAST.verdict} % of the verdicts: ${fewVerdicts.join(', ')}`)
    if (few.length > 0 || fewVerdicts.length > 0) thin.push(plan)
    for (const { seed: found } of whole.disagreements.slice(0, most)) await report(plan, found, engine)
  }
  say(`\nseed ${seed}, ${(Number(process.hrtime.bigint() - started) / 1e9).toFixed(1)} s`)
  if (disagreements > 0) say(`from the library parted: ${Object.entries(parted).map(([by, times]) => `${by} ${times} times`).join(', ')}`)
  const uncovered = thin.length > 0 && values['require-coverage']
  if (values['require-coverage'] && !uncovered) say(`each outcome that can come out did so in ${LEAST.outcome} of 100 cases of its plan or more, and pass and fail in ${LEAST.verdict} of 100`)
  if (uncovered) say(`too seldom came out what can come out: ${thin.join(', ')}`)
  say(`${done} cases, ${disagreements} disagreements`)
  return disagreements > 0 ? 1 : uncovered ? 3 : 0
}

if (values.worker) work(tallyOf)
else process.exitCode = await main()
