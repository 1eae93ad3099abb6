/**
 * `npm run bench`: how long judging takes, against parsing and against json-rules-engine; how long the command line takes
 * to start; how large the core is. With `--gate` it ends with 1 when a ratio, or the size, misses its figure.
 */
import { cpus } from 'node:os'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { compile } from '../../src/decide/compile.js'
import type { Dossier } from '../../src/documents/checked.js'
import { openPlan } from '../../src/documents/open-plan.js'
import { judgeWithRulesEngine } from '../../src/targets/json-rules-engine.js'
import { rulesOf } from '../oracle/rules.js'
import { dossierTexts, PLAN } from './dossiers.js'
import { median, timed, timedAsync } from './measure.js'
import { starts } from './start.js'

/** Dossiers in one turn, and how often all of them are gone through; each turn takes the next ones. */
const TURN = 50
const PASSES = 15
/** The rules engine and the check are slow: they get one dossier of a turn in so many. */
const SHARE = 10

const texts = dossierTexts()
const plan = openPlan(rulesOf(PLAN))
const program = compile(plan)
/** An office that has answered every question: the first reading of each, the lowest number. */
const answers = Object.entries(plan.document.questions).map(([id, question]) => [id, 'number' in question ? { value: question.number.lowest } : { reading: Object.keys(question.readings)[0] }])
const { rulings } = plan.rulings({ format: 1, plan: PLAN, rulings: Object.fromEntries(answers) as Readonly<Record<string, { readonly reading?: string }>> })
if (rulings === undefined) throw new Error('the rulings are not those of the plan')
const ruled = { rulings }

const values = texts.map((text) => JSON.parse(text) as unknown)
const dossiers = values.map((value) => {
  const { dossier, problems } = plan.dossier(value)
  if (dossier === undefined || problems.length > 0) throw new Error(JSON.stringify(problems))
  return dossier
})

/** What is made is kept until the next turn, so that nothing is left out as unused. */
let kept: unknown

function each<T>(part: readonly T[], call: (one: T) => unknown): number {
  const ms = timed(() => {
    for (const one of part) kept = call(one)
  })
  return (ms * 1000) / part.length
}

async function byEngine(part: readonly Dossier[]): Promise<number> {
  const ms = await timedAsync(async () => {
    for (const one of part) kept = await judgeWithRulesEngine(plan, one)
  })
  return (ms * 1000) / part.length
}

/** Microseconds a dossier, one number for each turn. */
const taken = { parse: [] as number[], check: [] as number[], evaluate: [] as number[], ruled: [] as number[], outcome: [] as number[], engine: [] as number[] }
const ratios = { evaluate: [] as number[], ruled: [] as number[], outcome: [] as number[], engine: [] as number[] }

async function turn(from: number, pass: number): Promise<void> {
  const some = dossiers.slice(from, from + TURN)
  const few = some.filter((_, index) => index % SHARE === pass % SHARE)
  const parse = each(texts.slice(from, from + TURN), (text) => JSON.parse(text) as unknown)
  const evaluate = each(some, (dossier) => program.evaluate(dossier))
  const withRulings = each(some, (dossier) => program.evaluate(dossier, ruled))
  const outcome = each(some, (dossier) => program.outcome(dossier))
  const check = each(values.slice(from, from + TURN / SHARE), (value) => plan.dossier(value as never))
  const evaluateFew = each(few, (dossier) => program.evaluate(dossier))
  const engine = await byEngine(few)
  if (pass < 0) return
  taken.parse.push(parse)
  taken.check.push(check)
  taken.evaluate.push(evaluate)
  taken.ruled.push(withRulings)
  taken.outcome.push(outcome)
  taken.engine.push(engine)
  ratios.evaluate.push(evaluate / parse)
  ratios.ruled.push(withRulings / parse)
  ratios.outcome.push(evaluate / outcome)
  ratios.engine.push(engine / evaluateFew)
}

async function coreSize(): Promise<number> {
  const { outputFiles } = await build({ entryPoints: ['src/core.ts'], bundle: true, minify: true, format: 'esm', platform: 'browser', target: 'es2022', charset: 'utf8', write: false, logLevel: 'silent' })
  return gzipSync(outputFiles[0]?.contents ?? new Uint8Array(), { level: 9 }).length / 1024
}

interface Row {
  readonly name: string
  readonly value: string
  readonly figure?: string
  readonly met?: boolean
  /** Whether `--gate` holds it to its figure: times depend on the machine. */
  readonly gated?: boolean
}

function held(name: string, value: number, unit: string, figure: { readonly most?: number; readonly least?: number }, gated: boolean): Row {
  const met = value <= (figure.most ?? Infinity) && value >= (figure.least ?? -Infinity)
  const bound = figure.most === undefined ? `>= ${String(figure.least)}` : `<= ${String(figure.most)}`
  return { name, value: `${value.toFixed(value < 10 ? 2 : 1)}${unit}`, figure: `${bound}${unit}`, met, gated }
}

const us = (name: string, of: readonly number[]): Row => ({ name, value: `${median(of).toFixed(1)} us` })

for (let pass = -1; pass < PASSES; pass++) for (let from = 0; from < dossiers.length; from += TURN) await turn(from, pass)
if (kept === undefined) throw new Error('nothing was judged')

const start = await starts(texts[texts.length - 1] ?? '')
const startRow = (name: string, value: number | undefined): Row => (value === undefined ? { name, value: 'not built (npm run build)' } : held(name, value, ' ms', { most: 250 }, false))
const size = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)

const rows: readonly Row[] = [
  us('JSON.parse of the text', taken.parse),
  us('check (plan.dossier)', taken.check),
  us('evaluate, the complete verdict', taken.evaluate),
  us('the same, every question ruled on', taken.ruled),
  us('outcome alone', taken.outcome),
  us('json-rules-engine, a fresh engine', taken.engine),
  held('evaluate / JSON.parse', median(ratios.evaluate), '', { most: 0.5 }, true),
  held('the same, every question ruled on', median(ratios.ruled), '', { most: 0.5 }, false),
  held('json-rules-engine / evaluate', median(ratios.engine), '', { least: 75 }, true),
  held('evaluate / outcome', median(ratios.outcome), '', { least: 3 }, true),
  startRow('start to first verdict, JSON', start?.json),
  startRow('start to first verdict, YAML', start?.yaml),
  held('core for browsers, minified, gzip', await coreSize(), ' KB', { most: 15 }, true),
]

const [cpu] = cpus()
const lines = [
  `${cpu?.model ?? 'unknown processor'} x ${cpus().length}, node ${process.version}`,
  `${PLAN}: ${texts.length} dossiers of ${Math.round(size / texts.length)} bytes; medians of ${taken.evaluate.length} turns`,
  ...rows.map(({ name, value, figure, met }) => `${name.padEnd(36)} ${value.padStart(12)}${figure === undefined ? '' : `   ${figure.padEnd(10)} ${met === true ? 'met' : 'missed'}`}`),
]
process.stdout.write(`${lines.join('\n')}\n`)

if (process.argv.includes('--gate') && rows.some(({ gated, met }) => gated === true && met === false)) process.exitCode = 1
