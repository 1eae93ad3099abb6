import { describe, expect, it } from 'vitest'
import { eachOnce, sameCause } from '../../src/decide/same-cause.js'
import type { Cause } from '../../src/documents/verdict.js'
import { criterionOn, demanding, small } from '../support/small-plan.js'

const lacking = (fact: string, more: object = {}): Cause => ({ kind: 'missing', what: 'fact', fact, ...more })

describe('two causes say the same', () => {
  it('where they name the same fact of the same body in the same years', () => {
    const whole = lacking('ratings.party-org', { body: 'a', years: [2021, 2022], paper: true })
    expect(sameCause(whole, { ...whole, years: [2021, 2022] } as Cause)).toBe(true)
    for (const other of [{ body: 'b' }, { years: [2021] }, { years: [2021, 2023] }, { years: undefined }, { paper: undefined }, { dossier: 'other' }, { fact: 'ratings.front' }]) {
      expect([other, sameCause(whole, { ...whole, ...other } as Cause)]).toEqual([other, false])
    }
  })

  it('only where they are of one kind and say it of the same readings', () => {
    const due: Cause = { kind: 'not-yet-due', fact: 'ratings.official', years: [2023], on: '2023-12-15' }
    expect(sameCause(due, { ...due })).toBe(true)
    expect(sameCause(due, { ...due, on: '2024-12-15' })).toBe(false)
    expect(sameCause(due, lacking('ratings.official', { years: [2023] }))).toBe(false)
    const under = lacking('ratings.official', { under: [{ range: 'yearly' }] })
    expect(sameCause(under, lacking('ratings.official', { under: [{ range: 'yearly' }] }))).toBe(true)
    expect(sameCause(under, lacking('ratings.official', { under: [{ range: 'latest' }] }))).toBe(false)
    expect(sameCause(under, lacking('ratings.official'))).toBe(false)
  })
})

describe('of causes that say the same', () => {
  it.each([3, 32, 33, 200])('the first is kept, of %i as well', (many) => {
    const causes = Array.from({ length: many }, (_, at) => lacking(`findings.f${at}`))
    const again = causes.map((cause) => ({ ...cause }))
    const once = eachOnce([...causes, ...again, lacking('findings.last')])
    expect(once).toEqual([...causes, lacking('findings.last')])
    expect(once.every((cause, at) => at === many || cause === causes[at])).toBe(true)
  })
})

describe('a criterion', () => {
  const many = Array.from({ length: 50 }, (_, at) => `b${at}`)

  it('tells each of many lacking facts once under the readings that lack it', () => {
    const rated = demanding({ rating: 'party-org', 'at-least': 'good', years: { ask: 'range' } })
    const { causes } = criterionOn(rated, { bodies: { complete: 'yes', list: many.map((id) => ({ id, scale: 'party-org' })) } })
    const yearly = many.map((body) => lacking('ratings.party-org', { body, years: [2021, 2022], under: [{ range: 'yearly' }] }))
    const latest = many.map((body) => lacking('ratings.party-org', { body, years: [2022], under: [{ range: 'latest' }] }))
    expect(causes).toEqual([...yearly, ...latest])
  })

  it('tells what many readings lack once', () => {
    const listed = demanding({ all: many.map(() => ({ list: 'initiative', 'at-most': 0, within: { ask: 'window' } })) })
    expect(criterionOn(listed, {}).causes).toEqual([lacking('lists.initiative')])
  })

  it('shows each of many values once, though they are read in two ways', () => {
    const list = many.map((title) => ({ on: '2022-05-04', title }))
    const { values } = criterionOn(demanding({ list: 'initiative', 'at-most': 60, within: { ask: 'window' } }), { lists: { initiative: { complete: 'yes', list } } })
    expect(values.map(({ value }) => value)).toEqual(many.map((title) => `${title}, 2022-05-04`))
  })

  it('shows an attribute once, though two conditions ask for it', () => {
    const to = { it: { any: [{ 'party-member': 'no', post: 'head' }, { 'party-member': 'yes', post: 'head' }] } }
    const { values } = criterionOn(small({ clauses: [{ criteria: { it: { finding: 'gentle' } }, to }] }), { nominee: { 'party-member': 'yes', post: 'head' }, findings: { gentle: 'yes' } })
    expect(values.map(({ fact }) => fact)).toEqual(['nominee.party-member', 'nominee.post', 'findings.gentle'])
  })
})
