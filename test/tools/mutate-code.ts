/**
 * Changes the sources in one place after another and counts the changes that a test, or else the compiler, notices:
 *   node test/tools/run.mjs test/tools/mutate-code.ts [--only glob,glob] [--again] [--unnamed]
 * The plans are to be generated. `--only`: those sources alone. `--again`: what has been tried before and hangs on
 * nothing that changed since is not tried again. `--unnamed`: also prints each survivor that the list does not name, as
 * an entry for the list. Exit code 1: fewer than 90 in 100 are killed, or the list of survivors is not that of those
 * that survive.
 */
import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { parseArgs } from 'node:util'
import { Stryker } from '@stryker-mutator/core'
import { compiler } from '../code-mutants/compiler.js'
import { changedSource, differences, isSurvivor, named, type Found, type Listed } from '../code-mutants/survivors.js'

const LEAST = 90
const LIST = 'test/code-mutants/survivors.json'

const { values } = parseArgs({
  options: { only: { type: 'string' }, again: { type: 'boolean', default: false }, unnamed: { type: 'boolean', default: false } },
})
const say = (line: string): void => void process.stdout.write(`${line}\n`)

const results = await new Stryker({
  configFile: 'test/config/stryker.config.js',
  incremental: values.again,
  ...(values.only === undefined ? {} : { mutate: values.only.split(',') }),
}).runMutationTest()

const sources = new Map<string, string>()
const sourceOf = (file: string): string => {
  const text = sources.get(file) ?? readFileSync(file, 'utf8')
  sources.set(file, text)
  return text
}

const takes = compiler('tsconfig.json')
const found = results
  .filter(({ status }) => ['Killed', 'Timeout', 'Survived', 'NoCoverage'].includes(status))
  .map(({ fileName, location, replacement = '', status }): Found => ({ file: relative('', fileName), location, replacement, status }))
const tried = found.map((each) => {
  const isRefused = isSurvivor(each) && !takes(each.file, changedSource(each, sourceOf))
  return named(isRefused ? { ...each, status: 'Refused' } : each, sourceOf)
})
const survivors = tried.filter(isSurvivor)
const refused = tried.filter(({ status }) => status === 'Refused').length
const files = [...new Set(tried.map(({ file }) => file))].sort()
const listed = (JSON.parse(readFileSync(LIST, 'utf8')) as readonly Listed[]).filter(({ file }) => files.includes(file))
const { unnamed, gone } = differences(survivors, listed)

const percent = (killed: number, of: number): string => (Math.floor((1000 * killed) / of) / 10).toFixed(1)
for (const file of files) {
  const own = tried.filter((each) => each.file === file)
  const alive = own.filter(isSurvivor).length
  say(`${file.padEnd(36)} ${String(own.length).padStart(5)} mutants ${String(alive).padStart(4)} survivors ${percent(own.length - alive, own.length).padStart(6)} %`)
}
for (const { file, line, of, text, to } of unnamed) say(values.unnamed ? JSON.stringify({ file, of, text, to, why: '' }) : `not in the list: ${file}:${line} ${text} -> ${to}`)
for (const { file, of, text, to } of gone) say(`in the list, and no survivor any more: ${file} \`${of}\` ${text} -> ${to}`)

const killed = tried.length - survivors.length
const score = percent(killed, tried.length)
say(`${tried.length} mutants, ${killed} killed (${refused} by the compiler alone), ${survivors.length} survivors (${unnamed.length === 0 ? 'all named' : `${unnamed.length} not named`}), ${score} %`)
if (Number(score) < LEAST || unnamed.length > 0 || gone.length > 0) process.exitCode = 1
