/** Makes the rules of a plan ready clause by clause: each clause once for each choice of rulings on its own questions. */
import { leavesOf } from '../../decide/leaf.js'
import type { Combination, Leaves } from '../../decide/leaf.js'
import { leafDemands } from '../../documents/leaf-demands.js'
import type { Plan } from '../../documents/open-plan.js'
import type { Clause, Section } from '../../documents/plan.js'
import { buildClause, buildSection, conditionsOf, countLeaves, takesConditions } from './build.js'
import type { ClauseParts, Leaf, SectionParts } from './build.js'
import type { Node } from './node.js'
import { questionsOf } from './run.js'
import type { Questions } from './run.js'

interface Counted {
  readonly leaves: ReadonlyMap<string, Leaf>
  readonly count: number
}

export interface PreparedClause extends Counted {
  readonly id: string
  readonly parts: ClauseParts
  /** Undefined where the clause addresses every nominee. */
  readonly addresses: Questions | undefined
  readonly asked: Questions
  readonly sums: Questions
  /** Whether it asks for the verdict on a collective that the nominee leads. */
  readonly looksAtLed: boolean
}

export interface PreparedSection extends Counted {
  readonly id: string
  readonly parts: SectionParts
  readonly questions: Questions
}

export interface Prepared {
  readonly leaves: Leaves
  clause(clause: Clause, round: string, ruled: Combination): PreparedClause
  section(section: Section, round: string, ruled: Combination): PreparedSection
}

/** How many choices of rulings are kept for each plan, over all its clauses: those asked for last. */
const KEPT = 2000

const prepared = new WeakMap<Plan, Prepared>()

/** The rules of a plan, made ready for any number of dossiers. */
export function preparedFor(plan: Plan): Prepared {
  const known = prepared.get(plan) ?? prepare(plan)
  prepared.set(plan, known)
  return known
}

/** Between the stages: whether a condition of an earlier stage held. */
export const POSSIBLE = 'possible'
export const byReference = (name: string): Node => ({ fact: POSSIBLE, operator: 'held', value: name })

function prepare(plan: Plan): Prepared {
  const leaves = leavesOf(plan)
  const kept = new Map<string, PreparedClause | PreparedSection>()
  const questions = new Map<string, readonly number[]>()

  function once<T extends PreparedClause | PreparedSection>(part: string, round: string, ruled: Combination, asks: () => readonly (readonly number[])[], make: () => T): T {
    const inRound = `${round} ${part}`
    const own = questions.get(inRound) ?? [...new Set(asks().flat())]
    questions.set(inRound, own)
    const key = `${inRound} ${JSON.stringify(own.map((question) => ruled[question]))}`
    const found = kept.get(key) ?? make()
    // The one asked for last stands last.
    kept.delete(key)
    kept.set(key, found)
    const [longestAgo] = kept.keys()
    if (kept.size > KEPT && longestAgo !== undefined) kept.delete(longestAgo)
    return found as T
  }

  return {
    leaves,
    clause: (clause, round, ruled) =>
      once(
        clause.id,
        round,
        ruled,
        () => [leaves.questions(round, undefined, clause.applies), ...clause.criteria.map(({ demand, applies }) => leaves.questions(round, demand, applies))],
        () => {
          const parts = buildClause(leaves, round, ruled, byReference, clause)
          const { addresses, asked, sums } = conditionsOf(clause.id, parts)
          return { id: clause.id, leaves: parts.leaves, count: countLeaves([parts]), parts, addresses: addresses.size === 0 ? undefined : questionsOf(clause.id, addresses), asked: questionsOf(clause.id, asked), sums: questionsOf(clause.id, sums), looksAtLed: clause.criteria.some(({ demand }) => leafDemands(demand).some((leaf) => 'led' in leaf)) }
        },
      ),
    section: (section, round, ruled) =>
      once(
        `takes ${section.id}`,
        round,
        ruled,
        () => [leaves.questions(round, undefined, section.takes)],
        () => {
          const parts = buildSection(leaves, round, ruled, section)
          return { id: section.id, leaves: parts.leaves, count: countLeaves([parts]), parts, questions: questionsOf(section.id, takesConditions(section.id, parts)) }
        },
      ),
  }
}
