/** Two dossiers, one of which leads the other: what both say is one thing, and neither leads itself. */
import { describe, expect, it } from 'vitest'
import type { Dossier } from '../../src/documents/checked.js'
import { openPlan } from '../../src/documents/open-plan.js'
import { documentOf, facts } from '../support/small-plan.js'

const document = documentOf({ clauses: [{ criteria: { it: { finding: 'gentle' } } }] })
const label = { vi: 'label', en: 'label' }
const plan = openPlan({ ...document, facts: { ...document.facts, findings: { ...facts.findings, shared: { label, whose: 'led-body' } } } })

type Given = Readonly<Record<string, unknown>>

const check = (given: Given, others: readonly Dossier[] = []) => plan.dossier({ format: 1, nominee: { kind: 'collective' }, ...given }, { others })

/** What is found between a leader's dossier and that of its body, inline and by id. */
function between(leader: Given, body: Given): readonly string[] {
  const other = check({ id: 'b', ...body }).dossier
  if (other === undefined) throw new Error('the dossier of the body is refused')
  const inline = check({ id: 'a', ...leader, led: { body: { format: 1, id: 'b', nominee: { kind: 'collective' }, ...body } } })
  const byId = check({ id: 'a', ...leader, led: { body: 'b' } }, [other])
  const said = [inline, byId].map(({ problems }) => problems.map(({ code, pointer, message }) => `${code} ${pointer ?? ''}: ${message}`))
  expect(said[0]).toEqual(said[1])
  return said[0] ?? []
}

describe('a figure that two dossiers state', () => {
  const series = (year: unknown, more: Given = {}) => ({ series: { 'body-revenue': { ...more, years: { 2021: year } } } })

  it('is the same in however many ways it is written', () => {
    for (const [one, other] of [['12.0', 12], ['24/2', '12'], [{ value: 12 }, '12.00']]) expect(between(series(one), series(other))).toEqual([])
  })

  it('is another by its value, or by its basis', () => {
    expect(between(series('12.0'), series(13))).toEqual(['E_CONFLICT /series/body-revenue/years/2021: `body-revenue` of 2021 is `12.0` here and `13` in the dossier `b`'])
    const differs = ['E_CONFLICT /series/body-revenue/years/2021: `body-revenue` of 2021 is `12` on the basis `old` here and `12` on the basis `new` in the dossier `b`']
    expect(between(series(12, { basis: 'old' }), series(12, { basis: 'new' }))).toEqual(differs)
    expect(between(series({ value: 12, basis: 'old' }), series(12, { basis: 'new' }))).toEqual(differs)
  })

  it('is not known to be another where only one states its basis', () => {
    expect(between(series(12, { basis: 'old' }), series('12'))).toEqual([])
    expect(between(series(12), series({ value: 12, basis: 'new' }))).toEqual([])
    expect(between(series({ value: 12, basis: 'new' }, { basis: 'old' }), series(12, { basis: 'new' }))).toEqual([])
  })

  it('is not compared with one of another year', () => {
    expect(between(series(12), { series: { 'body-revenue': { years: { 2022: 13 } } } })).toEqual([])
  })
})

describe('a finding that two dossiers state', () => {
  const finding = (shared: unknown, more: Given = {}) => ({ ...more, findings: { shared } })
  const conflict = (place = '') => [`E_CONFLICT /findings/shared${place}: \`shared\` differs from the dossier \`b\``]
  const met = (answer: string, round?: string) => (round === undefined ? { met: answer } : { met: answer, round })

  it('is the same in however many ways it is written', () => {
    expect(between(finding('yes'), finding(met('yes')))).toEqual([])
    expect(between(finding({ years: { 2021: 'yes' } }), finding({ years: { 2021: met('yes') } }))).toEqual([])
  })

  it('contradicts another of the same round, year or body', () => {
    expect(between(finding('yes'), finding('no'))).toEqual(conflict())
    expect(between(finding({ years: { 2021: 'yes', 2022: 'yes' } }), finding({ years: { 2021: met('yes'), 2022: 'no' } }))).toEqual(conflict('/years/2022'))
    const bodies = { bodies: [{ id: 'front', scale: 'front' }] }
    expect(between(finding({ bodies: { front: 'yes' } }, bodies), finding({ bodies: { front: 'no' } }, bodies))).toEqual(conflict('/bodies/front'))
    expect(between(finding('yes', { round: 'interim' }), finding(met('no', 'interim')))).toEqual(conflict())
    expect(between(finding(met('yes', 'interim')), finding('no', { round: 'interim' }))).toEqual(conflict())
  })

  it('that names no round is one of the round in which it is judged', () => {
    expect(between(finding('yes', { round: 'interim' }), finding('no'))).toEqual(conflict())
    expect(between(finding('yes'), finding(met('no', 'interim')))).toEqual([])
  })

  it('contradicts nothing that says something else', () => {
    expect(between(finding('unknown'), finding('yes'))).toEqual([])
    expect(between(finding('yes'), finding(met('unknown')))).toEqual([])
    expect(between(finding(met('yes', 'interim')), finding(met('no', 'final')))).toEqual([])
    expect(between(finding('yes', { round: 'interim' }), finding('no', { round: 'final' }))).toEqual([])
    expect(between(finding('yes'), finding({ years: { 2021: 'no' } }))).toEqual([])
    expect(between(finding({ years: { 2021: 'yes' } }), finding({ years: { 2022: 'no' } }))).toEqual([])
  })
})

describe('dossiers that lead back to each other by id', () => {
  const checked = (given: Given, others?: readonly Dossier[]): Dossier => {
    const { dossier } = check(given, others)
    if (dossier === undefined) throw new Error('it is refused')
    return dossier
  }
  const cycles = (given: Given, others: readonly Dossier[]) => check(given, others).problems.map(({ code, pointer, message }) => `${code} ${pointer ?? ''}: ${message}`)
  const cycle = ['E_CYCLE /led/body: the dossiers `it` and `b` lead back to each other']

  it('are refused, whichever is checked first', () => {
    expect(cycles({ id: 'it', led: { body: 'b' } }, [checked({ id: 'b', led: { body: 'it' } })])).toEqual(cycle)
    expect(cycles({ id: 'it', led: { body: 'b' } }, [checked({ id: 'b', led: { department: 'it' } })])).toEqual(cycle)
  })

  it('are refused where others stand between', () => {
    const c = checked({ id: 'c', led: { body: 'it' } })
    expect(cycles({ id: 'it', led: { body: 'b' } }, [checked({ id: 'b', led: { body: 'c' } }), c])).toEqual(cycle)
    expect(cycles({ id: 'it', led: { body: 'b' } }, [checked({ id: 'b', led: { body: 'c' } }, [c])])).toEqual(cycle)
    const inline = { format: 1, id: 'b', nominee: { kind: 'collective' }, led: { body: 'c' } }
    expect(cycles({ id: 'it', led: { body: inline } }, [c])).toEqual(['E_CYCLE /led/body/id: the dossier `it` is led by itself'])
  })

  it('are let be where none leads back to the one that is checked', () => {
    const others = [checked({ id: 'b', led: { body: 'c' } }), checked({ id: 'c', led: { body: 'b' } }), checked({ id: 'd' })]
    expect(cycles({ id: 'it', led: { body: 'b', department: 'd' } }, others)).toEqual([])
    expect(cycles({ id: 'it', led: { body: 'd' } }, others)).toEqual([])
  })
})
