/** Two plans side by side: which clauses and criteria answer each other, which is the stricter, and by which words. */
import { clauseWords, criterionWords } from '../../documents/clause-words.js'
import { aspects, logicAspects, type ComparedClause, type ComparedCriterion, type Asked, type ComparedPart, type Comparison, type Pair } from '../../documents/comparison.js'
import type { Clause, Criterion, PlanDocument, Section } from '../../documents/plan.js'
import { askedBy } from './asked.js'
import { factsIn } from './facts-in.js'
import { paired } from './pairing.js'
import { addressed, changeIn, relationOf } from './strictness.js'
import { namedIn, takesChanges, valuesNamed } from './takes.js'
import { dice, likeness, wordChanges } from './words.js'

/** Clauses of these roles answer each other as a whole, wherever they stand. */
type Whole = 'object' | 'general' | 'leader' | 'party-member'

interface Part {
  readonly section?: Section
  readonly clauses: readonly Clause[]
}

interface Held {
  readonly clause: Clause
  readonly criterion: Criterion
}

const sectionsOf = (plan: PlanDocument): readonly Part[] =>
  plan.sections.items.map((section) => ({
    section,
    clauses: plan.clauses.filter((clause) => clause.section === section.id && (clause.role === 'collective' || clause.role === 'individual')),
  }))

const wordsOf = ({ clauses }: Part): string => clauses.map(clauseWords).join(' ')

/** The heading without its number. */
const titleOf = ({ section }: Part): string => (section?.heading ?? '').replace(/^[\d.]+\s*/, '')

/** Sections answer each other by their headings, whom they take and what they ask; never one for persons and one for collectives. */
function sectionScore(one: Part, other: Part): number {
  if (one.clauses[0]?.role !== other.clauses[0]?.role) return 0
  const takes = [one, other].map(({ section }) => (section === undefined ? [] : valuesNamed(namedIn([section.takes]))))
  const score = (likeness(titleOf(one), titleOf(other)) + dice(takes[0] ?? [], takes[1] ?? []) + likeness(wordsOf(one), wordsOf(other))) / 3
  return score < 0.35 ? 0 : score
}

const clauseScore = (one: Clause, other: Clause): number => {
  const score = likeness(clauseWords(one), clauseWords(other))
  return score < 0.25 ? 0 : score
}

const nameOf = ({ clause, criterion }: Held): string => `${clause.id} ${criterion.id}`
const idOf = (of: Clause | undefined): string | undefined => of?.id
const only = <T>(pair: Pair<T>): 'only-first' | 'only-second' => (pair[0] === undefined ? 'only-second' : 'only-first')

const nobody: Asked = { values: [], questions: [] }

/** Where the sections take different nominees, whom a clause addresses within them makes neither stricter. */
function comparedClause([first, second]: Pair<Clause>, sameTakes: boolean): ComparedClause {
  const clauses: Pair<string> = [idOf(first), idOf(second)]
  const change = changeIn('applies', first === undefined ? nobody : addressed(first.applies), second === undefined ? nobody : addressed(second.applies))
  const applies = change === undefined || sameTakes ? change : { ...change, stricter: 'neither' as const }
  if (first === undefined || second === undefined) {
    const own = (first ?? second)?.applies
    return { clauses, sameWords: false, wordChanges: [], ...(own === undefined || applies === undefined ? {} : { applies }) }
  }
  const changes = wordChanges(clauseWords(first), clauseWords(second))
  return { clauses, sameWords: changes.length === 0, wordChanges: changes, ...(applies === undefined ? {} : { applies }) }
}

/** Compares two plans. In every pair the first is of `planA`, the second of `planB`; it judges nobody and needs no dossier. */
export function compare(planA: PlanDocument, planB: PlanDocument): Comparison {
  const criterionScore = (one: Held, other: Held, together: (one: Clause, other: Clause) => boolean): number => {
    const facts = factsIn(other.criterion.demand)
    const shares = factsIn(one.criterion.demand).some((fact) => facts.includes(fact))
    const alike = likeness(criterionWords(one.clause, one.criterion.id), criterionWords(other.clause, other.criterion.id))
    const sameName = one.criterion.id === other.criterion.id
    // Words so far apart are a pair only where nothing likelier is left.
    if (!shares && alike < 0.4) return sameName && together(one.clause, other.clause) ? alike / 10 : 0
    const places = [askedBy(one.criterion.demand, planA), askedBy(other.criterion.demand, planB)].map((asked) => asked.get('at')?.values.join())
    return alike + (places[0] === places[1] ? 0.3 : 0) + (shares ? 0.6 : 0) + (together(one.clause, other.clause) ? 0.2 : 0) + (sameName ? 0.1 : 0)
  }

  const comparedCriterion = (pair: Pair<Held>): ComparedCriterion => {
    const [first, second] = pair
    const words = pair.map((held) => (held === undefined ? undefined : criterionWords(held.clause, held.criterion.id))) as unknown as Pair<string>
    const criteria: Pair<string> = [first && nameOf(first), second && nameOf(second)]
    if (first === undefined || second === undefined) return { criteria, words, wordChanges: [], changes: [], logic: [], relation: only(pair) }
    const [left, right] = [askedBy(first.criterion.demand, planA), askedBy(second.criterion.demand, planB)]
    const applies = changeIn('applies', addressed(first.criterion.applies), addressed(second.criterion.applies))
    const changes = [...aspects.flatMap((aspect) => changeIn(aspect, left.get(aspect), right.get(aspect)) ?? []), ...(applies === undefined ? [] : [applies])]
    const logic = logicAspects.flatMap((aspect) => (left.has(aspect) && right.has(aspect) ? (changeIn(aspect, left.get(aspect), right.get(aspect)) ?? []) : []))
    const differing = wordChanges(words[0] ?? '', words[1] ?? '')
    return { criteria, words, wordChanges: differing, changes, logic, relation: relationOf([...changes, ...logic], differing.length === 0) }
  }

  const comparedPart = ([first, second]: Pair<Part>, role?: string): ComparedPart => {
    const [left, right] = [first?.clauses ?? [], second?.clauses ?? []]
    const clauses = paired(left, right, clauseScore)
    const held = (of: readonly Clause[]): readonly Held[] => of.flatMap((clause) => clause.criteria.map((criterion) => ({ clause, criterion })))
    const together = (one: Clause, other: Clause): boolean => clauses.some((pair) => pair[0] === one && pair[1] === other)
    const [one, other] = [first?.section, second?.section]
    const takes = one === undefined || other === undefined ? [] : takesChanges(namedIn([one.takes]), namedIn([other.takes]))
    return {
      sections: [one?.id, other?.id],
      ...(role === undefined ? {} : { role }),
      takes,
      clauses: clauses.map((pair) => comparedClause(pair, takes.length === 0)),
      criteria: paired(held(left), held(right), (a, b) => criterionScore(a, b, together)).map(comparedCriterion),
    }
  }

  const byRole = (role: Whole): readonly ComparedPart[] => {
    const parts = [planA, planB].map((plan): Part | undefined => {
      const clauses = plan.clauses.filter((clause) => clause.role === role)
      return clauses.length === 0 ? undefined : { clauses }
    })
    const [first, second] = parts
    return first === undefined && second === undefined ? [] : [comparedPart([first, second], role)]
  }

  const sections = paired(sectionsOf(planA), sectionsOf(planB), sectionScore).map((pair) => comparedPart(pair))
  const taken = [planA, planB].map((plan) => namedIn(plan.sections.items.map(({ takes }) => takes)))
  return {
    plans: [planA.id, planB.id],
    parts: [...byRole('object'), ...byRole('general'), ...sections, ...byRole('leader'), ...byRole('party-member')],
    takes: takesChanges(taken[0] ?? new Map(), taken[1] ?? new Map()),
  }
}
