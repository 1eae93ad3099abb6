/** How often each outcome came out that can come out at all. */
import type { Demand } from '../../src/documents/demand.js'
import type { Clause, Criterion, PlanDocument } from '../../src/documents/plan.js'
import type { Tally } from './tally.js'

/** How often a criterion came to an outcome that it can have. */
export interface Seen {
  readonly criterion: string
  readonly outcome: string
  readonly times: number
}

const BINDING: readonly Clause['role'][] = ['object', 'general', 'collective', 'individual', 'leader', 'party-member']

/** A value that stands in the rules, or any that a reading puts in its place. */
function values({ questions }: PlanDocument, value: unknown): readonly unknown[] {
  const question = typeof value === 'object' && value !== null && 'ask' in value ? questions[String(value.ask)] : undefined
  return question !== undefined && 'readings' in question ? Object.values(question.readings).map((reading) => reading.value) : [value]
}

/** Whether nothing of the demand is in the plan: it stands in another document, and stays open. */
function isElsewhere(demand: Demand): boolean {
  if ('document' in demand) return true
  if ('all' in demand) return demand.all.every(isElsewhere)
  if ('any' in demand) return demand.any.every(isElsewhere)
  if ('of' in demand) return demand.of.every(isElsewhere)
  if ('not' in demand) return isElsewhere(demand.not)
  return 'is' in demand && Object.values(demand.is).every(isElsewhere)
}

/** Whether the demand itself may fall away: no such body, nobody led, or no year left. A group falls away where all its members do. */
function fallsAway(plan: PlanDocument, demand: Demand): boolean {
  const member = (each: Demand): boolean => fallsAway(plan, each)
  if ('all' in demand) return demand.all.every(member)
  if ('any' in demand) return demand.any.every(member)
  if ('of' in demand) return demand.of.every(member)
  if ('not' in demand) return member(demand.not)
  if ('is' in demand) return Object.values(demand.is).some(member)
  if ('led' in demand) return true
  const isAway = (value: unknown): boolean => values(plan, value).includes('not-applicable')
  return ('none' in demand && isAway(demand.none)) || (('years' in demand || 'at-least-years' in demand) && isAway(plan.gaps['none-left']))
}

function possible(plan: PlanDocument, clause: Clause, { applies, demand }: Criterion): readonly string[] {
  const always = clause.section === undefined && clause.applies === undefined && applies === undefined
  return [...(isElsewhere(demand) ? [] : ['pass', 'fail']), 'undetermined', ...(always && !fallsAway(plan, demand) ? [] : ['not-applicable'])]
}

/** Every criterion with each outcome that it can have, the least seen first. */
export function coverage(plan: PlanDocument, outcomes: Tally['outcomes']): readonly Seen[] {
  const seen = plan.clauses.flatMap((clause) =>
    clause.criteria.flatMap((criterion): readonly Seen[] => {
      const name = `${clause.id} ${criterion.id}`
      return possible(plan, clause, criterion).map((outcome) => ({ criterion: name, outcome, times: outcomes[name]?.[outcome] ?? 0 }))
    }),
  )
  return seen.sort((a, b) => a.times - b.times)
}

/**
 * The verdicts for which a plan's own rules leave room: none fails where no criterion can, and none passes where a
 * criterion that binds everybody stands in another document.
 */
export function decided(plan: PlanDocument): readonly ('pass' | 'fail')[] {
  const binding = plan.clauses.filter(({ role }) => BINDING.includes(role))
  const can = binding.some(({ criteria }) => criteria.some(({ demand }) => !isElsewhere(demand)))
  const always = binding.filter(({ section, applies }) => section === undefined && applies === undefined).flatMap(({ criteria }) => criteria.filter(({ applies }) => applies === undefined))
  if (!can) return []
  return always.some(({ demand }) => isElsewhere(demand)) ? ['fail'] : ['pass', 'fail']
}

/** In how many of a hundred cases of a plan each outcome of a criterion is to come out, and each verdict that decides. */
export const LEAST = { outcome: 1, verdict: 10 }

/** The outcomes that came out too seldom. */
export const rare = (seen: readonly Seen[], cases: number): readonly Seen[] => seen.filter(({ times }) => 100 * times < LEAST.outcome * cases)

/** The verdicts that came out too seldom. */
export const rareVerdicts = (plan: PlanDocument, { cases, verdicts }: Pick<Tally, 'cases' | 'verdicts'>): readonly string[] =>
  decided(plan).filter((verdict) => 100 * (verdicts[verdict] ?? 0) < LEAST.verdict * cases)
