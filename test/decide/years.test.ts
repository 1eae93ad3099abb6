import { describe, expect, it } from 'vitest'
import { criterionOn, demanding, shortly, verdictOn } from '../support/small-plan.js'

const official = (years: Readonly<Record<string, unknown>>) => ({ ratings: { official: years } })
const good = { rating: 'official', 'at-least': 'good' }

describe('years outside existence, where some are to be counted', () => {
  const one = demanding({ ...good, 'at-least-years': 1 })
  const some = demanding({ ...good, years: 'some' })
  const two = demanding({ ...good, 'at-least-years': 2 })

  it('add nothing, and nobody asks about them', () => {
    const given = { ...official({ 2022: 'good' }), nominee: { since: '2022-02-01' } }
    expect([one, some].map((of) => shortly(of, given))).toEqual(['pass', 'pass'])
    expect(shortly(two, given)).toBe('fail')
    expect(shortly(one, { ...given, ...official({ 2022: 'completed' }) })).toBe('fail')
    expect(criterionOn(two, given).held).toEqual({ kind: 'years', sure: 1, possible: 1, needed: 2 })
  })

  it('are a question where no year lies within', () => {
    const given = { nominee: { since: '2023-02-01' } }
    for (const of of [one, some]) {
      expect(shortly(of, given)).toBe('undetermined · ?outside · ?none-left')
      expect(shortly(of, given, { rulings: { outside: 'broken' } })).toBe('fail')
      expect(shortly(of, given, { rulings: { outside: 'skipped', 'none-left': 'dropped' } })).toBe('not-applicable')
      expect(shortly(of, given, { rulings: { outside: 'skipped', 'none-left': 'lost' } })).toBe('fail')
    }
  })
})

describe('years outside existence and years without a rating together', () => {
  const every = demanding({ ...good, years: 'every' })
  const given = { ...official({ 2022: 'not-rated' }), nominee: { since: '2022-02-01' } }

  it('are left out one by one', () => {
    expect(shortly(every, given, { rulings: { outside: 'skipped', unrated: 'passed' } })).toBe('undetermined · ?none-left')
    expect(shortly(every, given, { rulings: { outside: 'skipped', unrated: 'broken' } })).toBe('fail')
    expect(shortly(every, given, { rulings: { outside: 'broken', unrated: 'passed' } })).toBe('fail')
  })
})

describe('the questions about gaps', () => {
  it('are not asked where there is no gap: no ruling on them is named', () => {
    const rulings = { outside: 'broken', unrated: 'broken', 'none-left': 'lost' }
    for (const demand of [{ ...good, years: 'every' }, { ...good, years: 'some' }, { ...good, 'at-least-years': 2 }]) {
      const verdict = verdictOn(demanding(demand), official({ 2021: 'good', 2022: 'good' }), { rulings })
      expect([verdict.outcome, verdict.rulings]).toEqual(['pass', []])
    }
  })

  it('are not asked of a count that has another year', () => {
    const verdict = verdictOn(demanding({ ...good, 'at-least-years': 1 }), { ...official({ 2022: 'not-rated' }), nominee: { since: '2022-02-01' } }, { rulings: { outside: 'skipped', unrated: 'passed' } })
    expect([verdict.outcome, verdict.rulings]).toEqual(['fail', []])
  })
})

describe('the day on which enough years will be closed', () => {
  it('is the due day of the year that makes them enough, and the last of the period where there are not so many', () => {
    const asked = (years: number) => demanding({ ...good, 'at-least-years': years })
    const at = (years: number, cutOff: string) => criterionOn(asked(years), {}, { cutOff }).causes
    const notYet = (years: readonly number[], on: string) => [{ kind: 'not-yet-due', fact: 'ratings.official', years, on }]
    expect(at(1, '2021-05-01')).toEqual(notYet([2021, 2022, 2023], '2021-12-15'))
    expect(at(2, '2022-05-01')).toEqual(notYet([2022, 2023], '2022-12-15'))
    expect(at(3, '2022-05-01')).toEqual(notYet([2022, 2023], '2023-12-15'))
    expect(at(4, '2022-05-01')).toEqual(notYet([2022, 2023], '2023-12-15'))
  })
})

describe('years of which it is not known by which day they are due', () => {
  const every = demanding({ ...good, years: 'every' })

  it('are judged both ways, and come to one where both agree', () => {
    const cutOff = '2022-07-01'
    expect(shortly(every, official({ 2021: 'good', 2022: 'good' }), { cutOff })).toBe('pass')
    expect(shortly(every, official({ 2021: 'completed', 2022: 'good' }), { cutOff })).toBe('fail · nominee.school-year')
    expect(shortly(every, official({ 2021: 'good' }), { cutOff })).toBe('undetermined · nominee.school-year · ratings.official 2022')
  })

  it('do not keep open what does not apply either way', () => {
    const { outcome, causes } = criterionOn(every, { nominee: { since: '2023-02-01' } }, { cutOff: '2022-07-01', rulings: { outside: 'skipped', 'none-left': 'dropped' } })
    expect([outcome, causes]).toEqual(['not-applicable', []])
  })

  it('are those of the usual day for a nominee who says no', () => {
    expect(shortly(every, { ...official({ 2021: 'good' }), nominee: { 'school-year': 'no' } }, { cutOff: '2022-07-01' })).toBe('pass')
    expect(shortly(every, { ...official({ 2021: 'good' }), nominee: { 'school-year': 'yes' } }, { cutOff: '2022-07-01' })).toBe('undetermined · ratings.official 2022')
  })
})

describe('years of a body', () => {
  const bodies = { complete: 'yes', paper: 'p', list: [{ id: 'cell', scale: 'party-org' }] }
  const each = demanding({ rating: 'party-org', 'at-least': 'good', years: 'every' })

  it('are missing, or lack their paper, with the name of the body', () => {
    const given = { papers: { p: { kind: 'biên bản' } }, bodies, ratings: { 'party-org': { cell: { 2021: 'good' } } } }
    expect(criterionOn(each, given, { evidence: 'required' }).causes).toEqual([
      { kind: 'missing', what: 'fact', fact: 'ratings.party-org', body: 'cell', years: [2022] },
      { kind: 'missing', what: 'fact', fact: 'ratings.party-org', body: 'cell', years: [2021], paper: true },
    ])
  })
})

describe('a nominee rated by school year', () => {
  const every = demanding({ rating: 'official', 'at-least': 'good', years: 'every' })
  const waits = (schoolYear: string): string => shortly(every, { nominee: { 'school-year': schoolYear } }, { cutOff: '2021-06-29' })

  it('waits for the end of the school year, also where no year of either calendar is closed', () => {
    expect([waits('yes'), waits('no')]).toEqual(['undetermined · >2021-06-30', 'undetermined · >2021-12-15'])
  })
})
