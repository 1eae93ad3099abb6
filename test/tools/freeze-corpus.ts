/**
 * Freezes dossiers of the shipped plans with their answers, where the library, the oracle and json-rules-engine agree.
 *   node test/tools/run.mjs test/tools/freeze-corpus.ts [--plans a,b] [--anew] [--seed 1]
 * The dossiers that are frozen stay; they are judged again, every answer that changes is printed, and the files are
 * written. A dossier that the plan's check refuses makes room for a random one. `--anew` draws all of them again.
 *   … --show plan --case 'seed 17'    prints one case and its answers
 * Exit code 1: the three disagree somewhere; that case is left out.
 */
import { existsSync, statSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { answersNow, changed, fileOf, read, written, type Frozen } from '../corpus/corpus.js'
import { demoCases, fixtureCases, type Named } from '../corpus/from-fixtures.js'
import { PLANS } from '../corpus/plans.js'
import { randomCase } from '../oracle/random-dossier.js'
import { rulesOf } from '../oracle/rules.js'
import { differencesOn, setUp, type Setup } from '../oracle/three-ways.js'

const { values } = parseArgs({
  options: {
    plans: { type: 'string' },
    anew: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    show: { type: 'string' },
    case: { type: 'string' },
  },
})

const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** As many random cases are looked at for one that is taken: those with an outcome that is still rare come first. */
const CHOICE = 3
/** An outcome of a criterion is rare that has come up less often. */
const RARE = 12

function* seeds(from: number, many: number): Generator<number> {
  for (let seed = from; seed < from + many; seed += 1) yield seed
}

/** Random cases, those first that show outcomes of criteria that the cases before show too seldom. */
function chosen(setup: Setup, first: number, many: number): readonly Frozen[] {
  const seen = new Map<string, number>()
  const rare: Frozen[] = []
  const rest: Frozen[] = []
  for (const seed of seeds(first, CHOICE * many)) {
    const made = randomCase(setup.document, seed)
    const answers = answersNow(setup, made)
    if ('refused' in answers) throw new Error(`seed ${seed}: ${answers.refused}`)
    const said = [...answers].map((each) => each.join(': '))
    const isRare = rare.length < many && said.some((each) => (seen.get(each) ?? 0) < RARE)
    if (isRare) for (const each of said) seen.set(each, (seen.get(each) ?? 0) + 1)
    ;(isRare ? rare : rest).push({ name: `seed ${seed}`, case: made, answers })
  }
  return [...rare, ...rest].slice(0, many)
}

function named(setup: Setup, { name, case: made }: Named): Frozen {
  const answers = answersNow(setup, made)
  if ('refused' in answers) throw new Error(`${name}: ${answers.refused}`)
  return { name, case: made, answers }
}

/** The cases that stay: with the answers of now. */
function stay(setup: Setup, before: readonly Frozen[]): readonly Frozen[] {
  return before.flatMap((each): readonly Frozen[] => {
    for (const { of, was, is } of changed(setup, each)) say(`  ${each.name}, ${of}: was ${was}, is ${is}`)
    const answers = answersNow(setup, each.case)
    return 'refused' in answers ? [] : [{ ...each, answers }]
  })
}

async function freeze(plan: string, many: number, anew: boolean, seed: number): Promise<number> {
  const setup = setUp(rulesOf(plan))
  const frozen = anew || !existsSync(fileOf(plan)) ? undefined : read(plan).cases
  const shipped = [...fixtureCases(setup.plan), ...demoCases(setup.plan)].map((each) => named(setup, each))
  const kept = frozen === undefined ? shipped : stay(setup, frozen)
  const lacking = Math.max(0, many - kept.length)
  const names = new Set(kept.map(({ name }) => name))
  const more = lacking === 0 ? [] : chosen(setup, seed, frozen === undefined ? lacking : many).filter(({ name }) => !names.has(name)).slice(0, lacking)
  const cases: Frozen[] = []
  let disagreements = 0
  for (const each of [...kept, ...more]) {
    const differences = (await differencesOn(setup, each.case)) ?? []
    if (differences.length === 0) cases.push(each)
    else disagreements += 1
    for (const { of, library, by, other } of differences) say(`  ${each.name}, ${of}: library ${library}, ${by} ${other}`)
  }
  const text = written({ plan, cases })
  writeFileSync(fileOf(plan), text)
  const back = read(plan).cases
  if (JSON.stringify(back.map((each) => [each.name, each.case, ...each.answers])) !== JSON.stringify(cases.map((each) => [each.name, each.case, ...each.answers]))) throw new Error(`${fileOf(plan)} does not read back`)
  say(`${plan}: ${cases.length} cases (${shipped.length} of fixtures), ${Math.round(statSync(fileOf(plan)).size / 1024)} KiB, ${disagreements} disagreements`)
  return disagreements
}

async function main(): Promise<number> {
  if (values.show !== undefined) {
    const found = read(values.show).cases.filter(({ name }) => name === values.case)
    for (const { case: made, answers } of found) say(`${JSON.stringify(made, null, 2)}\n${[...answers].map((each) => each.join(': ')).join('\n')}`)
    return found.length === 0 ? 2 : 0
  }
  const plans = values.plans?.split(',') ?? Object.keys(PLANS)
  let disagreements = 0
  for (const plan of plans) disagreements += await freeze(plan, PLANS[plan] ?? 0, values.anew, Number(values.seed))
  say(`${disagreements} disagreements`)
  return disagreements > 0 ? 1 : 0
}

process.exitCode = await main()
