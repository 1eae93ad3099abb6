/** Whether only a joint choice of readings keeps a verdict open: every full set of rulings comes to the same outcome. */
import { rulingsInFull } from '../../src/documents/rulings.js'
import type { Verdict } from '../../src/documents/verdict.js'
import { rows } from './sets.js'
import type { Opened, Setup } from './three-ways.js'

const MOST = 256

/** The questions that a verdict names, wherever it names them. */
export function questionsNamed(part: unknown, named = new Set<string>()): ReadonlySet<string> {
  if (typeof part !== 'object' || part === null) return named
  if ('kind' in part && part.kind === 'needs-ruling' && 'question' in part) named.add(String(part.question))
  for (const inner of Object.values(part)) questionsNamed(inner, named)
  return named
}

/** `undefined`: no question is named, or there are too many ways to try. */
export function decidedJointly({ document, plan, program }: Setup, { dossier, options, rulings }: Opened, verdict: Verdict): boolean | undefined {
  const ids = [...questionsNamed(verdict)]
  const ways = ids.map((id): readonly { readonly reading?: string; readonly value?: number }[] => {
    const question = document.questions[id]
    if (question === undefined) return []
    return 'readings' in question ? Object.keys(question.readings).map((reading) => ({ reading })) : [{ value: question.number.lowest }, { value: question.number.highest }]
  })
  const many = ways.reduce((product, each) => product * each.length, 1)
  if (ids.length === 0 || many === 0 || many > MOST) return undefined
  const before = rulingsInFull(rulings)
  const outcomes = new Set<string>()
  for (const row of rows(ways)) {
    const checked = plan.rulings({ format: 1, plan: document.id, rulings: { ...before, ...Object.fromEntries(ids.map((id, index) => [id, row[index]])) } })
    if (checked.rulings === undefined) throw new Error(checked.problems.map(({ message }) => message).join('; '))
    outcomes.add(program.outcome(dossier, { ...options, rulings: checked.rulings }))
  }
  return outcomes.size === 1 && !outcomes.has('undetermined')
}
