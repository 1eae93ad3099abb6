/** The readings under which a duty is tried: those of its own questions on which nobody has ruled. */
import type { Rulings } from '../../documents/check-rulings.js'
import type { PlanDocument } from '../../documents/plan.js'
import type { SlateCause } from '../../documents/slate-review.js'
import { listed } from '../../words/outcome.js'
import type { Possible } from '../../words/outcome.js'

/** By question: the value that stands. */
export type Answers = ReadonlyMap<string, string | number>

interface Reading {
  readonly name: string
  readonly value: string | number
}

function readingsOf(plan: PlanDocument, id: string): readonly Reading[] {
  const question = plan.questions[id]
  if (question === undefined) return []
  if ('number' in question) return [question.number.lowest, question.number.highest].map((value) => ({ name: String(value), value }))
  return Object.entries(question.readings).map(([name, { value }]) => ({ name, value: typeof value === 'string' ? value : name }))
}

/** What a ruling says; undefined where there is none. */
function ruledOf(plan: PlanDocument, id: string, rulings: Rulings | undefined): string | number | undefined {
  const ruling = rulings?.byQuestion.get(id)
  if (ruling?.value !== undefined) return ruling.value
  return ruling?.reading === undefined ? undefined : readingsOf(plan, id).find(({ name }) => name === ruling.reading)?.value
}

export interface Tried {
  readonly possible: Possible
  /** The questions whose readings alone make a difference. */
  readonly causes: readonly SlateCause[]
  /** The questions that a ruling has answered. */
  readonly ruled: readonly string[]
}

/** Judges under every combination of readings and joins what may come out. */
export function underReadings(plan: PlanDocument, ids: readonly string[], rulings: Rulings | undefined, judge: (answers: Answers) => Possible): Tried {
  const ruled = ids.filter((id) => ruledOf(plan, id, rulings) !== undefined)
  const open = ids.filter((id) => !ruled.includes(id))
  const settled = new Map(ruled.map((id) => [id, ruledOf(plan, id, rulings) as string | number]))
  const outcomes = (fixed: Answers, left: readonly string[]): Possible => {
    const [first, ...rest] = left
    if (first === undefined) return judge(fixed)
    return readingsOf(plan, first).reduce((set, { value }) => set | outcomes(new Map([...fixed, [first, value]]), rest), 0)
  }
  const causes = open.flatMap((id): readonly SlateCause[] => {
    const others = open.filter((other) => other !== id)
    const readings = readingsOf(plan, id).map(({ name, value }) => ({ reading: name, set: outcomes(new Map([...settled, [id, value]]), others) }))
    if (new Set(readings.map(({ set }) => set)).size < 2) return []
    return [{ kind: 'needs-ruling', question: id, status: plan.questions[id]?.kind ?? 'open', readings: readings.map(({ reading, set }) => ({ reading, possible: listed(set) })) }]
  })
  return { possible: outcomes(settled, open), causes, ruled }
}
