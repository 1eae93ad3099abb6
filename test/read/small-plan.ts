import { readFileSync } from 'node:fs'
import type { PlanDocument } from '../../src/documents/plan.js'
import { readPlan, type ReadPlan } from '../../src/read/plan.js'
import type { Problem } from '../../src/words/problem.js'

const here = new URL('.', import.meta.url)

export const textOf = (path: string): string => readFileSync(new URL(path, here), 'utf8')

/** Named so that it is read before the file that is added to it. */
export const smallPlan = { name: '0-small.yaml', text: textOf('small-plan.yaml') }
export const smallFacts = { name: 'facts.yaml', text: textOf('small-facts.yaml') }

/** The top-level keys of which a plan has one, so that a file that has one of them takes the place of the small plan's. */
const single = /^(format|document|gaps|sections):/

function without(text: string, keys: ReadonlySet<string>): string {
  let keep = true
  return text
    .split('\n')
    .filter((line) => {
      const key = /^([a-z]+):/.exec(line)?.[1]
      if (key !== undefined) keep = !keys.has(key)
      return keep
    })
    .join('\n')
}

/** The small plan together with a file. */
export function readWith(name: string, text: string): ReadPlan {
  const keys = new Set(text.split('\n').flatMap((line) => single.exec(line)?.[1] ?? []))
  return readPlan([{ ...smallPlan, text: without(smallPlan.text, keys) }, { name, text }], { facts: [smallFacts] })
}

export function small(): PlanDocument {
  const { plan } = readPlan(smallPlan, { facts: [smallFacts] })
  if (plan === undefined) throw new Error('the small plan does not read')
  return plan
}

export const brief = (problems: readonly Problem[]): readonly string[] =>
  problems.map(({ code, file, line, column }) => `${file.replace(/\.yaml$/, '')} ${code} ${line}:${column}`)
