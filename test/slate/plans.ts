/** The plans of the library as programs, and slates made short for tests. */
import { readFileSync, readdirSync } from 'node:fs'
import { compile, type Program } from '../../src/decide/compile.js'
import { openPlan } from '../../src/documents/open-plan.js'
import type { Source } from '../../src/read/load.js'
import { readPlan } from '../../src/read/plan.js'
import { formatProblem } from '../../src/words/problem.js'

export const filesIn = (folder: string): readonly Source[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml') && !name.startsWith('rulings'))
    .sort()
    .map((name) => ({ name: `${folder}/${name}`, text: readFileSync(`${folder}/${name}`, 'utf8') }))

const programs = new Map<string, Program>()

/** A plan of the library, read from its rule files. */
export function programOf(id: string): Program {
  const known = programs.get(id)
  if (known !== undefined) return known
  const { plan, problems } = readPlan(filesIn(`rules/${id}`), { facts: filesIn('rules/facts') })
  if (plan === undefined) throw new Error(problems.map(formatProblem).join('\n'))
  const program = compile(openPlan(plan))
  programs.set(id, program)
  return program
}

export const planIds: readonly string[] = readdirSync('rules').filter((name) => name !== 'facts')
