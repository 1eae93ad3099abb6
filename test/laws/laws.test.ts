import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Verdict } from '../../src/documents/verdict.js'
import { fullRulings, richAndPoor, setting, somePlan, someRulings } from '../support/arbitrary.js'
import { dossierOf, rulingsOf, small, verdictOn } from '../support/small-plan.js'
import type { SmallPlan } from '../support/small-plan.js'
import { effort } from '../support/effort.js'

const parameters = { seed: 20230330, numRuns: effort(60, 300) }

const isDetermined = ({ outcome }: Verdict): boolean => outcome !== 'undetermined'
const opposite = (a: string, b: string): boolean => (a === 'pass' && b === 'fail') || (a === 'fail' && b === 'pass')

/** Outcomes of everything, by name. */
const outcomes = (verdict: Verdict): ReadonlyMap<string, string> =>
  new Map([
    ['verdict', verdict.outcome],
    ...verdict.clauses.flatMap(({ id, outcome, criteria }) => [[id, outcome] as const, ...criteria.map((criterion) => [`${id} ${criterion.id}`, criterion.outcome] as const)]),
  ])

describe('laws of every plan and dossier', { timeout: 120_000 }, () => {
  it('the order of clauses and criteria makes no difference', () => {
    const turned = ({ clauses, ...rest }: SmallPlan): SmallPlan => ({
      ...rest,
      clauses: clauses.toReversed().map((clause) => ({ ...clause, criteria: Object.fromEntries(Object.entries(clause.criteria).toReversed()) })),
    })
    fc.assert(
      fc.property(somePlan, richAndPoor, setting, (plan, { poor }, asking) => {
        const one = outcomes(verdictOn(small(plan), poor, asking))
        const other = outcomes(verdictOn(small(turned(plan)), poor, asking))
        expect(new Map([...other].sort())).toEqual(new Map([...one].sort()))
      }),
      parameters,
    )
  })

  it('more evidence never turns pass into fail or fail into pass, and settles for good', () => {
    let settled = 0
    fc.assert(
      fc.property(somePlan, richAndPoor, setting, someRulings, (plan, { rich, poor }, asking, rulings) => {
        const of = small(plan)
        const before = verdictOn(of, poor, { ...asking, rulings })
        const after = verdictOn(of, rich, { ...asking, rulings })
        if (isDetermined(before)) {
          settled++
          expect(after.outcome).toBe(before.outcome)
        }
        const later = outcomes(after)
        for (const [part, outcome] of outcomes(before)) expect([part, opposite(outcome, later.get(part) ?? '')]).toEqual([part, false])
      }),
      { ...parameters, numRuns: effort(150, 900) },
    )
    expect(settled).toBeGreaterThan(effort(24, 150))
  })

  it('a determined verdict is the same under every full set of rulings', () => {
    let settled = 0
    fc.assert(
      fc.property(somePlan, richAndPoor, setting, fullRulings, (plan, { poor }, asking, rulings) => {
        const of = small(plan)
        const open = verdictOn(of, poor, asking)
        const ruled = verdictOn(of, poor, { ...asking, rulings })
        if (isDetermined(open)) {
          settled++
          expect(ruled.outcome).toBe(open.outcome)
        }
        const later = outcomes(ruled)
        for (const [part, outcome] of outcomes(open)) expect([part, opposite(outcome, later.get(part) ?? '')]).toEqual([part, false])
        expect(ruled.clauses.flatMap(({ criteria }) => criteria.flatMap(({ causes }) => causes.filter(({ kind }) => kind === 'needs-ruling')))).toEqual([])
      }),
      parameters,
    )
    expect(settled).toBeGreaterThan(effort(7, 40))
  })

  it('no ruling flips what another left determined', () => {
    fc.assert(
      fc.property(somePlan, richAndPoor, setting, someRulings, fullRulings, (plan, { poor }, asking, some, full) => {
        const of = small(plan)
        const first = verdictOn(of, poor, { ...asking, rulings: some })
        const then = verdictOn(of, poor, { ...asking, rulings: { ...full, ...some } })
        if (isDetermined(first)) expect(then.outcome).toBe(first.outcome)
      }),
      parameters,
    )
  })

  it('the outcome alone is that of the full verdict', () => {
    fc.assert(
      fc.property(somePlan, richAndPoor, setting, someRulings, (plan, { poor }, asking, rulings) => {
        const { plan: opened, program } = small(plan)
        const dossier = dossierOf(opened, poor)
        const options = { ...asking, rulings: rulingsOf(opened, rulings) }
        const short = program.outcome(dossier, options)
        expect(short).toBe(program.evaluate(dossier, options).outcome)
        expect(program.outcome(dossier, options)).toBe(short)
      }),
      parameters,
    )
  })

  it('every clause of the plan is listed once, in its order, and what is undetermined says why', () => {
    fc.assert(
      fc.property(somePlan, richAndPoor, setting, (plan, { poor }, asking) => {
        const of = small(plan)
        const verdict = verdictOn(of, poor, asking)
        expect(verdict.clauses.map(({ id, criteria }) => [id, criteria.map((criterion) => criterion.id)])).toEqual(
          of.plan.document.clauses.map(({ id, criteria }) => [id, criteria.map((criterion) => criterion.id)]),
        )
        expect(JSON.parse(JSON.stringify(verdict))).toEqual(verdict)
        for (const clause of verdict.clauses) {
          for (const { id, outcome, causes } of clause.criteria) {
            const reasons = outcome === 'undetermined' ? [...causes, ...clause.causes] : [true]
            expect([clause.id, id, reasons.length > 0]).toEqual([clause.id, id, true])
          }
        }
      }),
      parameters,
    )
  })
})
