import { describe, expect, it } from 'vitest'
import { PLANS } from '../corpus/plans.js'
import { rulesOf } from '../oracle/rules.js'
import { effort } from '../support/effort.js'
import { minimal, waysOf } from './minimal.js'

const many = effort(10, 500)

/** The one criterion of the plan left out stands in another document: its verdict never fails. */
describe.each(Object.keys(PLANS).filter((plan) => plan !== 'ban-tuyen-giao-2022'))('the reasons of failed verdicts under %s', (plan) => {
  it('are all there are, and none is one too many', () => {
    const found = minimal(waysOf(rulesOf(plan)), 70_000, many)
    expect(found.faults.slice(0, 3)).toEqual([])
    expect(found.faults).toHaveLength(0)
    expect(found.cases).toBe(many)
    expect(found.reasons).toBeGreaterThan(many)
    expect(found.byFacts).toBeGreaterThan(found.reasons / 2)
  }, 300_000)
})
