import { describe, expect, it } from 'vitest'
import { PLANS } from '../corpus/plans.js'
import { randomCase } from '../oracle/random-dossier.js'
import { randomPlan } from '../oracle/random-plan.js'
import { rulesOf } from '../oracle/rules.js'
import { setUp } from '../oracle/three-ways.js'
import { effort } from '../support/effort.js'
import { falselyTold, falselyToldOn } from './causes.js'

const many = effort(100, 4000)

describe('what is said to be missing', () => {
  it.each(Object.keys(PLANS))('is missing, under %s', (plan) => {
    const setup = setUp(rulesOf(plan))
    const faults = Array.from({ length: many }, (_, at) => falselyToldOn(setup, randomCase(setup.document, 900_000 + at)) ?? [])
    expect(faults.flat().slice(0, 3)).toEqual([])
  }, 300_000)

  it('is missing under random plans, of every kind of demand', () => {
    const base = rulesOf('dang-uy-khoi-2022')
    const faults = Array.from({ length: effort(40, 1000) }, (_, at) => {
      const setup = setUp(randomPlan(base, 900_000 + at))
      return Array.from({ length: 10 }, (__, each) => falselyToldOn(setup, randomCase(setup.document, 1000 * at + each)) ?? [])
    })
    expect(faults.flat(2).slice(0, 3)).toEqual([])
  }, 300_000)

  it('would be noticed where it is there', () => {
    const setup = setUp(rulesOf('dang-uy-khoi-2022'))
    const made = randomCase(setup.document, 900_001)
    const verdict = setup.program.evaluate(setup.plan.dossier({ format: 1, id: made.dossier.id, nominee: {} }).dossier ?? expect.fail('it is refused'), { round: 'interim' })
    const told = { judged: made.dossier.id, round: 'interim', year: undefined, papersNeeded: false }
    const bare = { format: 1 as const, id: made.dossier.id, nominee: {} }
    expect(falselyTold({ ...told, dossiers: new Map([[bare.id, bare]]) }, verdict)).toEqual([])
    const whole = { ...bare, nominee: { kind: 'individual', post: 'none' } }
    expect(falselyTold({ ...told, dossiers: new Map([[bare.id, whole]]) }, verdict)[0]).toMatch(/nominee\.\w+.*: it is bare$/)
    const [clause] = verdict.clauses.filter(({ outcome }) => outcome === 'undetermined')
    const silent = { ...verdict, causes: [], sections: [], clauses: verdict.clauses.map((each) => ({ ...each, causes: [], criteria: each.criteria.map((criterion) => ({ ...criterion, causes: [] })) })) }
    expect(clause).toBeDefined()
    expect(falselyTold({ ...told, dossiers: new Map([[bare.id, bare]]) }, silent).at(-1)).toBe('the verdict is not settled, and nothing says why')
  })
})
