import { describe, expect, it } from 'vitest'
import type { PlanDocument } from '../../src/documents/plan.js'
import { PLANS } from '../corpus/plans.js'
import { rulesOf } from '../oracle/rules.js'
import { effort } from '../support/effort.js'
import { exhaust } from './exhaustive.js'
import { dossierOf, multisets, powers } from './fragment.js'
import { heldAgainstOracle, open, setUp } from '../oracle/three-ways.js'
import { settings } from './setting.js'
import { unitsOf } from './units.js'
import { spacesOf } from './values.js'

/** Dossiers drawn for each criterion. */
const drawn = effort(8, 1500)

describe.each(Object.keys(PLANS))('every criterion of %s alone', (plan) => {
  it('comes to what the oracle says, at a part of all values of its facts and rulings', () => {
    const document = rulesOf(plan)
    const found = exhaust(document, { drawn, seed: 20230330 })
    expect(found.partings.map(({ unit, case: made, differences }) => ({ unit, made, differences }))).toEqual([])
    expect(found.disagreements).toBe(0)
    expect(found.criteria).toBe(document.clauses.reduce((many, { criteria }) => many + criteria.length, 0))
    if (plan !== 'ban-tuyen-giao-2022') {
      expect(found.cases).toBeGreaterThan(100)
      for (const outcome of ['pass', 'fail', 'undetermined']) expect(found.outcomes[outcome] ?? 0).toBeGreaterThan(5)
    }
  }, 300_000)
})

describe('the paragraph on party members', () => {
  const document = rulesOf('dang-uy-khoi-2022')
  const unit = unitsOf(document).units.find(({ name }) => name === 'II.3.2/party')
  if (unit === undefined) throw new Error('there is no such paragraph')

  it('is tried at every level, unrated and absent, in each of five years', () => {
    const whole = settings(unit.plan, unit.leaves).filter(({ round, evidence }) => round === 'final' && evidence === undefined).at(-1)
    if (whole === undefined) throw new Error('there is no such round')
    const [space] = spacesOf(unit.plan, unit.leaves, whole, true)
    const rows = new Set(space?.values.map((value) => JSON.stringify((value['ratings'] as Readonly<Record<string, unknown>> | undefined)?.['party-member'])))
    expect(rows.size).toBeGreaterThanOrEqual(6 ** 5)
    expect(settings(unit.plan, unit.leaves).map(({ round }) => round)).toEqual(expect.arrayContaining(Object.keys(document.rounds)))
  })

  it('shows where the oracle reads it in another way', () => {
    const misread = JSON.parse(JSON.stringify(unit.plan).replaceAll('"final":2', '"final":1')) as PlanDocument
    const setup = setUp(unit.plan)
    const [setting] = settings(unit.plan, unit.leaves).filter(({ round, cutOff }) => round === 'final' && cutOff > '2024').slice(-1)
    if (setting === undefined) throw new Error('there is no such round')
    const [space] = spacesOf(unit.plan, unit.leaves, { ...setting, years: setting.years.slice(0, 3) })
    const parted = (space?.values ?? []).filter((value) => {
      const dossier = dossierOf([value, { nominee: { kind: 'individual', 'party-member': 'yes' } }])
      if (dossier === undefined) return false
      const opened = open(setup, { dossier, others: [], round: 'final', cutOff: setting.cutOff, rulings: {} })
      if ('refused' in opened) return false
      return heldAgainstOracle({ ...setup, document: misread }, opened, setup.program.evaluate(opened.dossier, opened.options)).length > 0
    })
    expect(parted.length).toBeGreaterThan(10)
  })
})

describe('values put together', () => {
  it('are every row, and every choice', () => {
    expect(powers(['a', 'b'], 3)).toHaveLength(8)
    expect(multisets(['a', 'b', 'c'], 2).map((each) => each.join(''))).toEqual(['aa', 'ab', 'ac', 'bb', 'bc', 'cc'])
  })

  it('make one dossier, or none where they contradict each other', () => {
    const one = { nominee: { post: 'head' }, bodies: { complete: 'yes', list: [{ id: 'a', scale: 'front' }] } }
    const other = { nominee: { kind: 'individual' }, bodies: { complete: 'no', list: [{ id: 'b', scale: 'front' }] } }
    expect(dossierOf([one, other])).toMatchObject({ nominee: { post: 'head', kind: 'individual' }, bodies: { complete: 'no', list: [{ id: 'a' }, { id: 'b' }] } })
    expect(dossierOf([one, { nominee: { post: 'none' } }])).toBeUndefined()
  })
})
