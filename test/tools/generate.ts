// Reads every folder of rules, and writes each plan as a module, and the JSON Schemas: `npm run generate`.
// A plan that has errors keeps nobody from working on the others: their modules are written, and then it fails.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { jsonSchemas } from '../../src/documents/json-schema.js'
import type { PlanDocument } from '../../src/documents/plan.js'
import { unusedFacts } from '../../src/read/catalogue.js'
import { lintPlan } from '../../src/read/lint/lint-plan.js'
import { decodeUtf8, type Source } from '../../src/read/load.js'
import { readPlan } from '../../src/read/plan.js'
import { readRulings } from '../../src/read/rulings.js'
import { formatProblem, type Problem } from '../../src/words/problem.js'
import { writePlans } from './generate-plans.js'

const rules = 'rules'
const shared = 'facts'
const target = join('src', 'plans')
const schemas = join('dist', 'schemas')

const problems: Problem[] = []

/** The rule files of a folder; files of rulings stand beside them and are read apart. */
function filesOf(folder: string, rulings: boolean): readonly Source[] {
  return readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name) && name.startsWith('rulings') === rulings)
    .sort()
    .flatMap((name) => {
      const path = `${folder}/${name}`
      const { text, problems: found } = decodeUtf8(readFileSync(path), path)
      problems.push(...found)
      return text === undefined ? [] : [{ name: path, text }]
    })
}

function planOf(folder: string, facts: readonly Source[]): PlanDocument | undefined {
  const { plan, problems: found, locate } = readPlan(filesOf(folder, false), { facts })
  problems.push(...found)
  if (plan === undefined) return undefined
  problems.push(...lintPlan(plan, locate))
  for (const file of filesOf(folder, true)) problems.push(...readRulings(file, plan).problems)
  return plan
}

const folders = readdirSync(rules, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== shared && readdirSync(join(rules, entry.name)).some((name) => /\.ya?ml$/.test(name)))
  .map(({ name }) => name)
  .sort()
const facts = filesOf(join(rules, shared), false)
const plans = folders.flatMap((folder) => {
  const plan = planOf(`${rules}/${folder}`, facts)
  if (plan === undefined) return []
  if (plan.id !== folder) throw new Error(`${rules}/${folder} holds the plan ${plan.id}`)
  return [plan]
})
if (plans.length === folders.length) problems.push(...unusedFacts(facts, plans))

// A problem of the catalogue is found again with every plan that reads it.
for (const line of new Set(problems.map(formatProblem))) process.stderr.write(`${line}\n`)
writePlans(target, folders, plans)
if (problems.some(({ severity }) => severity === 'error')) {
  process.exitCode = 1
} else {
  rmSync(schemas, { recursive: true, force: true })
  for (const [name, schema] of jsonSchemas(plans)) {
    const path = join(schemas, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, `${JSON.stringify(schema, undefined, 1)}\n`)
  }
}
