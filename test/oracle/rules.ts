/** Reads the rule files of a plan from `rules/`, below the working directory. */
import { readFileSync, readdirSync } from 'node:fs'
import type { PlanDocument } from '../../src/documents/plan.js'
import type { Source } from '../../src/read/load.js'
import { readPlan } from '../../src/read/plan.js'

const folder = (name: string): readonly Source[] =>
  readdirSync(`rules/${name}`)
    .filter((file) => file.endsWith('.yaml') && !file.startsWith('rulings.'))
    .map((file) => ({ name: `${name}/${file}`, text: readFileSync(`rules/${name}/${file}`, 'utf8') }))

const read = new Map<string, ReturnType<typeof readPlan>>()

/** What is read of a plan's rule files; each plan is read once in a process. */
export function readRules(id: string): ReturnType<typeof readPlan> {
  const found = read.get(id) ?? readPlan(folder(id), { facts: folder('facts') })
  read.set(id, found)
  return found
}

export function rulesOf(id: string): PlanDocument {
  const { plan, problems } = readRules(id)
  if (plan === undefined) throw new Error(problems.map(({ code, file, line, message }) => `${code} ${file}:${line} ${message}`).join('\n'))
  return plan
}
