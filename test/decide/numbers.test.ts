import { describe, expect, it } from 'vitest'
import { demanding, shortly } from '../support/small-plan.js'

const revenue = (years: Readonly<Record<string, unknown>>) => ({ series: { revenue: { years } } })

describe('a yearly number', () => {
  const least = demanding({ number: 'revenue', 'at-least': 10, years: 'every' })
  const most = demanding({ number: 'revenue', 'at-most': 10, years: 'every' })

  it.each([
    [{ 2021: 10, 2022: 11 }, 'pass', 'fail'],
    [{ 2021: 9, 2022: 10 }, 'fail', 'pass'],
    [{ 2021: 10, 2022: 10 }, 'pass', 'pass'],
    [{ 2021: 10 }, 'undetermined · series.revenue 2022', 'undetermined · series.revenue 2022'],
    [{ 2021: -3, 2022: -2 }, 'fail', 'pass'],
  ])('is held against its bound, which is within: %j at least %s, at most %s', (years, atLeast, atMost) => {
    expect([shortly(least, revenue(years)), shortly(most, revenue(years))]).toEqual([atLeast, atMost])
  })

  it('is not asked of a year before the nominee was there, unless it is the number of the body led', () => {
    const ofBody = demanding({ number: 'body-revenue', 'at-least': 10, years: 'every' })
    const nominee = { since: '2022-03-01' }
    expect(shortly(least, { ...revenue({ 2022: 11 }), nominee })).toBe('undetermined · ?outside')
    expect(shortly(ofBody, { series: { 'body-revenue': { years: { 2022: 11 } } }, nominee })).toBe('undetermined · series.body-revenue 2021')
  })
})
