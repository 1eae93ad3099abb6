/** Every point that the rules of a plan have, in the plan's order; those that no case can show say why. */
import type { Excuse, Shows } from '../../documents/coverage.js'
import { sides } from '../../documents/coverage.js'
import { isAsk } from '../../documents/asks.js'
import type { Condition } from '../../documents/condition.js'
import type { Clause, Criterion, PlanDocument } from '../../documents/plan.js'
import { canonicalJson } from '../../words/canonical.js'
import { attributesNamed, canHold } from './conditions.js'
import { yearlyFactsOf } from './dues.js'
import { idOf, type Wanted } from './ids.js'
import { limitsOf } from './limits.js'
import { longestPeriod, partsOf, reachOf } from './parts.js'
import { questionPoints } from './questions.js'

const given = (condition: Condition | undefined): readonly Condition[] => (condition === undefined ? [] : [condition])

export function wantedOf(plan: PlanDocument): readonly Wanted[] {
  return [...plan.clauses.flatMap((clause, index) => ofClause(clause, index, plan)), ...datesOf(plan), ...questionPoints(plan)]
}

/** Whom a clause can be judged for: its own condition, and that of its section. */
function reachedBy(clause: Clause, plan: PlanDocument): readonly Condition[] {
  const takes = plan.sections.items.find(({ id }) => id === clause.section)?.takes
  return [...given(clause.applies), ...given(takes)]
}

function ofClause(clause: Clause, index: number, plan: PlanDocument): readonly Wanted[] {
  if (clause.criteria.length === 0) return []
  const place = ['clauses', index]
  const reached = reachedBy(clause, plan)
  const point = (shows: Shows, conditions: readonly Condition[], path: Wanted['path'] = [...place, 'id']): Wanted => ({
    id: idOf({ clause: clause.id, shows }),
    clause: clause.id,
    shows,
    path,
    ...(canHold(conditions, plan) ? {} : { excuse: { because: 'excluded' } }),
  })
  const sections = clause.section === undefined ? plan.sections.items : plan.sections.items.filter(({ id }) => id === clause.section)
  const roles = (['leader', 'party-member'] as const).flatMap((role) => plan.clauses.filter((other) => other.role === role).map((other) => ({ role, other })))
  return [
    ...sections.map(({ id, takes }) => point({ kind: 'section', section: id }, [...reached, takes])),
    ...Object.keys(plan.rounds).map((round) => point({ kind: 'round', round }, reached)),
    ...roles
      .filter(({ other }, at) => other.id !== clause.id && roles.findIndex(({ role }) => role === roles[at]?.role) === at)
      .map(({ role, other }) => {
        const meets = other.section === undefined || clause.section === undefined || other.section === clause.section
        const shows: Shows = { kind: 'role', role }
        return meets ? point(shows, [...reached, ...reachedBy(other, plan)]) : { ...point(shows, reached), excuse: { because: 'excluded' } as const }
      }),
    ...(clause.applies === undefined ? [] : attributePoints(clause.applies, reached.filter((each) => each !== clause.applies), plan).map(({ shows, conditions }) => point(shows, conditions, [...place, 'applies']))),
    ...clause.criteria.flatMap((criterion, at) => ofCriterion(clause, criterion, [...place, 'criteria', at], reached, plan)),
  ]
}

/** Each value that a condition names, and any other where there is one. */
function attributePoints(condition: Condition, others: readonly Condition[], plan: PlanDocument): readonly { readonly shows: Shows; readonly conditions: readonly Condition[] }[] {
  return [...attributesNamed(condition)].flatMap(([attribute, values]) => {
    const hasOther = Object.keys(plan.facts.attributes[attribute]?.values ?? {}).some((value) => !values.includes(value))
    return [
      ...values.map((value) => ({ shows: { kind: 'attribute', attribute, value } as const, conditions: [...others, { [attribute]: value }] })),
      ...(hasOther ? [{ shows: { kind: 'attribute', attribute } as const, conditions: [...others, { not: { [attribute]: values } }] }] : []),
    ]
  })
}

function ofCriterion(clause: Clause, criterion: Criterion, path: readonly (string | number)[], reached: readonly Condition[], plan: PlanDocument): readonly Wanted[] {
  const own = { clause: clause.id, criterion: criterion.id }
  const at = [...path, 'id']
  const point = (shows: Shows, excuse?: Excuse, where: Wanted['path'] = at): Wanted => ({ id: idOf({ ...own, shows }), ...own, shows, path: where, ...(excuse === undefined ? {} : { excuse }) })
  const { pass, fail } = reachOf(criterion.demand)
  const { applies } = criterion
  const sibling = siblingExcuse(clause, criterion)
  const outside: Excuse | undefined = applies === undefined || canHold([...reached, { not: applies }], plan) ? undefined : { because: 'excluded' }
  return [
    point({ kind: 'outcome', outcome: 'pass' }, pass),
    point({ kind: 'outcome', outcome: 'fail' }, fail),
    point({ kind: 'outcome', outcome: 'undetermined' }),
    ...(applies === undefined ? [] : [point({ kind: 'outcome', outcome: 'not-applicable' }, outside)]),
    point({ kind: 'decides', way: 'for' }, pass ?? fail ?? sibling),
    point({ kind: 'decides', way: 'against' }, fail ?? sibling),
    ...(applies === undefined
      ? []
      : attributePoints(applies, reached, plan).map(({ shows, conditions }) => point(shows, canHold(conditions, plan) ? undefined : { because: 'excluded' }, [...path, 'applies']))),
    ...partsOf(criterion.demand).flatMap((part) => limitsOf(part, plan).map(({ shows, excuse }) => point(shows, excuse))),
  ]
}

/** Why a criterion never decides alone: another can never pass or fall away, or comes to the same whatever the dossier. */
function siblingExcuse(clause: Clause, criterion: Criterion): Excuse | undefined {
  for (const other of clause.criteria) {
    if (other === criterion) continue
    if (other.applies === undefined && reachOf(other.demand).pass !== undefined) return { because: 'other-never-passes', criterion: other.id }
    const same = canonicalJson([other.demand, other.applies ?? null]) === canonicalJson([criterion.demand, criterion.applies ?? null])
    if (same) return { because: 'same-demand', criterion: other.id }
  }
  return undefined
}

/** The days on which yearly values are due, and the first and the last day of each round, where the rules look at them. */
function datesOf(plan: PlanDocument): readonly Wanted[] {
  const parts = plan.clauses.flatMap(({ criteria }) => criteria.flatMap(({ demand }) => partsOf(demand)))
  const facts = new Map(parts.flatMap((part) => yearlyFactsOf(part, plan)).map((fact) => [fact.name, fact]))
  const days = new Set(parts.flatMap((part) => limitsOf(part, plan)).flatMap(({ shows }) => (shows.kind === 'day' ? [shows.day] : [])))
  const looksAt = { first: days.has('first'), last: days.has('last') || days.has('begins') }
  return [
    ...[...facts.values()].flatMap(({ name, path }) => sides.map((side) => datePoint({ kind: 'day', day: 'due', side, part: '', of: name }, path))),
    ...Object.entries(plan.rounds).flatMap(([id, round]) =>
      isAsk(round.period) || longestPeriod(plan, id) === 0
        ? []
        : (['first', 'last'] as const).filter((day) => looksAt[day]).flatMap((day) => sides.map((side) => datePoint({ kind: 'day', day, side, part: '', of: id }, ['rounds', id]))),
    ),
  ]
}

const datePoint = (shows: Shows, path: Wanted['path']): Wanted => ({ id: idOf({ shows }), shows, path })
