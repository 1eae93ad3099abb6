import { describe, expect, it } from 'vitest'
import { demanding, shortly } from '../support/small-plan.js'

const revenue = (years: Readonly<Record<string, unknown>>, basis?: string) => ({ series: { revenue: { ...(basis === undefined ? {} : { basis }), years } } })

describe('a series', () => {
  const up = demanding({ series: 'revenue', goes: 'up', years: 'every', 'new-basis': { ask: 'basis' } })
  const down = demanding({ series: 'revenue', goes: 'down', years: 'every', 'new-basis': { ask: 'basis' } })
  const last = demanding({ series: 'revenue', goes: 'up', years: 'last', 'new-basis': 'compared' })

  it.each([
    [{ 2020: 10, 2021: 12, 2022: 13 }, 'pass', 'fail'],
    [{ 2020: 13, 2021: 12, 2022: 10 }, 'fail', 'pass'],
    [{ 2020: 10, 2021: 10, 2022: 11 }, 'fail', 'fail'],
    [{ 2020: '0.1', 2021: '0.10', 2022: '0.2' }, 'fail', 'fail'],
    [{ 2020: '0.3', 2021: '0.30000000001', 2022: 1 }, 'pass', 'fail'],
    [{ 2020: '1/3', 2021: '2/5', 2022: '3/7' }, 'pass', 'fail'],
    [{ 2020: '3/9', 2021: '1/3', 2022: '1/4' }, 'fail', 'fail'],
    [{ 2020: -3, 2021: -2, 2022: 0 }, 'pass', 'fail'],
    [{ 2021: 12, 2022: 13 }, 'undetermined · series.revenue 2020', 'fail · series.revenue 2020'],
    [{ 2020: 10, 2022: 13 }, 'undetermined · series.revenue 2021', 'undetermined · series.revenue 2021'],
    [{ 2020: 10, 2021: 12 }, 'undetermined · series.revenue 2022', 'fail · series.revenue 2022'],
    [{}, 'undetermined · series.revenue 2020 2021 2022', 'undetermined · series.revenue 2020 2021 2022'],
    [{ 2020: 10, 2021: 12, 2022: 13, 2023: 1 }, 'pass', 'fail'],
  ])('%j comes to %s upwards, to %s downwards', (years, upwards, downwards) => {
    expect([shortly(up, revenue(years)), shortly(down, revenue(years))]).toEqual([upwards, downwards])
  })

  it('looks at the last closed year and the one before it alone, where only that is asked', () => {
    expect(shortly(last, revenue({ 2020: 99, 2021: 12, 2022: 13 }))).toBe('pass')
    expect(shortly(last, revenue({ 2021: 12 }))).toBe('undetermined · series.revenue 2022')
    expect(shortly(last, revenue({ 2021: 12, 2022: 13, 2023: 12 }), { cutOff: '2023-12-31' })).toBe('fail')
    expect(shortly(last, {}, { cutOff: '2021-12-30' })).toBe('undetermined · >2021-12-31')
  })

  it.each([
    [{}, 'undetermined · ?basis'],
    [{ basis: 'skipped' }, 'pass'],
    [{ basis: 'plain' }, 'fail'],
  ])('asks about a year whose basis differs from that of the year before: under %j %s', (rulings, expected) => {
    const years = { 2020: { value: 10, basis: 'old' }, 2021: { value: 12, basis: 'old' }, 2022: { value: 11, basis: 'new' } }
    expect(shortly(up, revenue(years), { rulings })).toBe(expected)
  })

  it('does not ask where it makes no difference', () => {
    const years = { 2020: { value: 10, basis: 'old' }, 2021: { value: 9, basis: 'old' }, 2022: { value: 11, basis: 'new' } }
    expect(shortly(up, revenue(years))).toBe('fail')
    expect(shortly(up, revenue({ 2020: 10, 2021: { value: 12, basis: 'old' }, 2022: 13 }, 'old'))).toBe('pass')
  })

  it.each([
    ['up', { 2020: 0, 2021: 0, 2022: 0 }, 'fail', 'pass'],
    ['down', { 2020: 1, 2021: 0, 2022: 0 }, 'fail', 'pass'],
    ['down', { 2020: 1, 2021: 1, 2022: 0 }, 'fail', 'fail'],
    ['down', { 2020: 0, 2021: 1, 2022: 0 }, 'fail', 'fail'],
    ['up', { 2020: 1, 2021: 0, 2022: 1 }, 'fail', 'fail'],
  ])('at zero is what the rule says, and nowhere else: %s, %j %s, where zero is enough %s', (goes, years, strictly, atZero) => {
    const of = (more: object) => demanding({ series: 'revenue', goes, years: 'every', 'new-basis': 'compared', ...more })
    expect([shortly(of({}), revenue(years)), shortly(of({ 'at-zero': 'unmet' }), revenue(years)), shortly(of({ 'at-zero': 'met' }), revenue(years))]).toEqual([strictly, strictly, atZero])
  })

  it('asks what nothing comparable comes to', () => {
    const years = { 2020: { value: 10, basis: 'a' }, 2021: { value: 12, basis: 'b' }, 2022: { value: 13, basis: 'c' } }
    expect(shortly(up, revenue(years), { rulings: { basis: 'skipped' } })).toBe('undetermined · ?none-left')
    expect(shortly(up, revenue(years), { rulings: { basis: 'plain' } })).toBe('pass')
  })

  it('asks about a comparison with a year before existence, and not for its figures', () => {
    const given = { ...revenue({ 2021: 12, 2022: 13 }), nominee: { since: '2021-03-01' } }
    expect(shortly(up, given)).toBe('undetermined · ?outside')
    expect(shortly(up, given, { rulings: { outside: 'skipped' } })).toBe('pass')
    expect(shortly(up, given, { rulings: { outside: 'broken' } })).toBe('fail')
  })

  it('is not bounded by the own dates of a person whose led body it is of', () => {
    const body = demanding({ series: 'body-revenue', goes: 'up', years: 'every', 'new-basis': 'compared' })
    expect(shortly(body, { series: { 'body-revenue': { years: { 2020: 10, 2021: 12, 2022: 13 } } }, nominee: { since: '2022-03-01' } })).toBe('pass')
  })

  it('needs papers for both years where they are asked for', () => {
    const papers = { p: { kind: 'báo cáo' } }
    const proved = (value: number) => ({ value, paper: 'p' })
    expect(shortly(last, { papers, ...revenue({ 2021: proved(1), 2022: proved(2) }) }, { evidence: 'required' })).toBe('pass')
    expect(shortly(last, { papers, ...revenue({ 2021: 1, 2022: proved(2) }) }, { evidence: 'required' })).toBe('undetermined · paper of series.revenue 2021')
    expect(shortly(last, { papers, ...revenue({ 2021: 1 }) }, { evidence: 'required' })).toBe('undetermined · series.revenue 2022 · paper of series.revenue 2021')
  })
})
