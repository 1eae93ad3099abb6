/** The readings of a plan's questions as points; a question that no dossier can meet says so. */
import type { Excuse } from '../../documents/coverage.js'
import { isAsk } from '../../documents/asks.js'
import type { PlanDocument } from '../../documents/plan.js'
import type { Question } from '../../documents/question.js'
import { questionsOf } from '../../documents/slate-rules.js'
import { looksAtThePeriod, rangesOverYears } from '../../decide/own-questions.js'
import { questionsAsked } from './conditions.js'
import { idOf, type Wanted } from './ids.js'
import { partsOf } from './parts.js'

/** The readings of a question; a number that an office names is one. */
export const NUMBER = 'number'
export const readingsOf = (question: Question): readonly string[] => ('number' in question ? [NUMBER] : Object.keys(question.readings))

function asksIn(value: unknown, found: Set<string>): void {
  if (typeof value !== 'object' || value === null) return
  for (const [key, each] of Object.entries(value)) {
    if (isAsk(each)) found.add(each.ask)
    else if (key === 'reading-of' && typeof each === 'string') found.add(each)
    asksIn(each, found)
  }
}

/** The questions that judging a dossier can meet. */
function askedOfDossiers(plan: PlanDocument): ReadonlySet<string> {
  const asked = new Set<string>()
  const conditions = [
    ...plan.sections.items.map(({ takes }) => takes),
    ...plan.clauses.flatMap(({ applies, criteria }) => [applies, ...criteria.map((each) => each.applies)]),
  ].filter((each) => each !== undefined)
  for (const each of conditions) for (const question of questionsAsked(each)) asked.add(question)
  const demands = plan.clauses.flatMap(({ criteria }) => criteria.map(({ demand }) => demand))
  asksIn(demands, asked)
  const leaves = demands.flatMap((demand) => partsOf(demand)).flatMap(({ demand }) => ('of' in demand ? [] : [demand]))
  if (leaves.some(looksAtThePeriod)) asksIn(Object.values(plan.rounds).map(({ period }) => ({ period })), asked)
  if (leaves.some(rangesOverYears)) asksIn(plan.gaps, asked)
  return asked
}

export function questionPoints(plan: PlanDocument): readonly Wanted[] {
  const ofDossiers = askedOfDossiers(plan)
  const ofSenders = new Set((plan.slates?.duties ?? []).flatMap(questionsOf))
  return Object.entries(plan.questions).flatMap(([id, question]) => {
    const excuse: Excuse | undefined = ofDossiers.has(id) ? undefined : { because: ofSenders.has(id) ? 'asked-of-senders' : 'never-asked' }
    return readingsOf(question).map((reading): Wanted => {
      const shows = { kind: 'reading', question: id, reading } as const
      const path = 'number' in question ? ['questions', id] : ['questions', id, 'readings', reading]
      return { id: idOf({ shows }), shows, path, ...(excuse === undefined ? {} : { excuse }) }
    })
  })
}
