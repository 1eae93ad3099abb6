/** The plans of the library, each compiled once in a process. */
import { compile, type Program } from '../../src/decide/compile.js'
import { openPlan } from '../../src/documents/open-plan.js'
import { rulesOf } from '../oracle/rules.js'

const programs = new Map<string, Program>()

export function programOf(id: string): Program {
  const known = programs.get(id)
  if (known !== undefined) return known
  const program = compile(openPlan(rulesOf(id)))
  programs.set(id, program)
  return program
}
