/** The ways to rule on the questions that a unit may meet. */
import type { PlanDocument, Clause } from '../../src/documents/plan.js'
import { rows } from '../oracle/sets.js'

export type Given = Readonly<Record<string, string | number>>

/** As many are tried all together, each question ruled in each way and left open; beyond that, see {@link rulingsFor}. */
const MOST = 243

function questionsIn(part: unknown, into: Set<string>): void {
  if (typeof part !== 'object' || part === null) return
  if ('ask' in part && typeof part.ask === 'string') into.add(part.ask)
  if ('reading-of' in part && typeof part['reading-of'] === 'string') into.add(part['reading-of'])
  for (const inner of Object.values(part)) questionsIn(inner, into)
}

/** The questions of the clause, of the gaps between years if it looks at years, and of the rounds' periods. */
export function questionsOf({ questions, gaps, rounds }: PlanDocument, clause: Clause | undefined): readonly string[] {
  const into = new Set<string>()
  questionsIn([clause?.applies, clause?.criteria], into)
  if (/"(years|at-least-years)":/.test(JSON.stringify(clause?.criteria))) questionsIn(gaps, into)
  questionsIn(Object.values(rounds).map(({ period }) => period), into)
  return [...into].filter((id) => questions[id] !== undefined)
}

/**
 * Every question left open or ruled in each of its ways, in all combinations. Where those are too many: all of them left
 * open, each ruled alone, and every combination in which all are ruled.
 */
export function rulingsFor({ questions }: PlanDocument, ids: readonly string[]): readonly Given[] {
  const ways = ids.map((id): readonly (string | number)[] => {
    const question = questions[id]
    if (question === undefined) return []
    return 'number' in question ? [...new Set([question.number.lowest, question.number.lowest + 1, question.number.highest])] : Object.keys(question.readings)
  })
  const named = (row: readonly (string | number | undefined)[]): Given => Object.fromEntries(row.flatMap((way, at) => (way === undefined ? [] : [[ids[at] ?? '', way] as const])))
  const product = ways.reduce((many, each) => many * (each.length + 1), 1)
  if (product <= MOST) return [...rows(ways.map((each) => [undefined, ...each]))].map(named)
  const alone = ways.flatMap((each, at) => each.map((way) => named(ids.map((_, index) => (index === at ? way : undefined)))))
  return [{}, ...alone, ...[...rows(ways)].slice(0, MOST).map(named)]
}
