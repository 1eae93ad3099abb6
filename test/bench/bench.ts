/**
 * `npm run bench`: how long judging takes, against parsing and against json-rules-engine; how long the command line takes
 * to start; how large the core is. With `--gate` it ends with 1 when a ratio, or the size, misses its figure three times:
 * a machine that does other things too makes each slower, and none faster.
 */
import { readdirSync } from 'node:fs'
import { cpus } from 'node:os'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { rulesOf } from '../oracle/rules.js'
import { dossierTexts, PLAN } from './dossiers.js'
import { madeDossiers } from './made-dossiers.js'
import { median } from './measure.js'
import { starts } from './start.js'
import { turns, type Turns } from './turns.js'

/** Passes over the dossiers of the plan measured in full, and over those of the others. */
const PASSES = 15
const FEWER = 5
/** Dossiers of each other plan. */
const OTHERS = 200

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

const texts = dossierTexts()
const size = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
const startRow = (name: string, value: number | undefined): Row => (value === undefined ? { name, value: 'not built (npm run build)' } : held(name, value, ' ms', { most: 250 }, false))

async function rowsOf({ taken, ratios }: Turns): Promise<readonly Row[]> {
  const start = await starts(texts[texts.length - 1] ?? '')
  return [
    us('JSON.parse of the text', taken.parse),
    us('check (plan.dossier)', taken.check),
    us('evaluate, the complete verdict', taken.evaluate),
    us('the same, every question ruled on', taken.ruled),
    us('outcome alone', taken.outcome),
    us('json-rules-engine in an application', taken.application),
    us('judgeWithRulesEngine, rules prepared', taken.engine),
    held('evaluate / JSON.parse', median(ratios.evaluate), '', { most: 0.5 }, true),
    held('the same, every question ruled on', median(ratios.ruled), '', { most: 0.5 }, true),
    held('json-rules-engine / evaluate', median(ratios.application), '', { least: 75 }, true),
    // The same engine, spared what an application pays for each dossier.
    held('judgeWithRulesEngine / evaluate', median(ratios.engine), '', { least: 75 }, true),
    held('evaluate / outcome', median(ratios.outcome), '', { least: 3 }, true),
    startRow('start to first verdict, JSON', start?.json),
    startRow('start to first verdict, YAML', start?.yaml),
    held('core for browsers, minified, gzip', await coreSize(), ' KB', { most: 15 }, true),
  ]
}

/** How often the figures are measured before one of them counts as missed. */
const TRIES = 3
const gate = process.argv.includes('--gate')
const misses = (rows: readonly Row[]): boolean => rows.some(({ gated, met }) => gated === true && met === false)

const [cpu] = cpus()
const print = (lines: readonly string[]): void => void process.stdout.write(`${lines.join('\n')}\n`)
let rows: readonly Row[] = []
for (let tried = 0; tried < (gate ? TRIES : 1) && (tried === 0 || misses(rows)); tried++) {
  const measured = await turns(rulesOf(PLAN), texts, PASSES)
  rows = await rowsOf(measured)
  print([
    `${cpu?.model ?? 'unknown processor'} x ${cpus().length}, node ${process.version}`,
    `${PLAN}: ${texts.length} dossiers of ${Math.round(size / texts.length)} bytes; medians of ${measured.taken.evaluate.length} turns`,
    ...rows.map(({ name, value, figure, met }) => `${name.padEnd(36)} ${value.padStart(12)}${figure === undefined ? '' : `   ${figure.padEnd(10)} ${met === true ? 'met' : 'missed'}`}`),
    '',
  ])
}
if (gate && misses(rows)) process.exitCode = 1

const others = readdirSync('rules', { withFileTypes: true }).flatMap((each) => (each.isDirectory() && each.name !== 'facts' && each.name !== PLAN ? [each.name] : [])).sort()
const table: string[] = []
for (const id of others) {
  const document = rulesOf(id)
  const { taken: own, ratios: parts } = await turns(document, madeDossiers(document, OTHERS), FEWER)
  const cells = [own.parse, own.check, own.evaluate, own.outcome, own.engine, parts.evaluate, parts.ruled, parts.outcome, parts.engine].map((of, at) => median(of).toFixed(at < 5 ? 1 : 2).padStart(9))
  table.push(`${id.padEnd(22)}${cells.join('')}`)
}

print([
  `the other plans, ${OTHERS} dossiers each: us to parse, check, evaluate, outcome alone, judgeWithRulesEngine; evaluate / parse, the same ruled on, evaluate / outcome, judgeWithRulesEngine / evaluate`,
  ...table,
])
