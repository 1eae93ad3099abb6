import { describe, expect, it } from 'vitest'
import { criterionOn, demanding, shortly } from '../support/small-plan.js'

const vanguard = (years: Readonly<Record<string, unknown>>) => ({ titles: { vanguard: years } })
const cells = (...list: readonly string[]) => ({ bodies: { complete: 'yes', list: list.map((id) => ({ id, scale: 'party-org' })) } })

describe('a title of years', () => {
  const every = demanding({ title: 'vanguard', years: 'every' })

  it.each([
    [{ 2021: 'yes', 2022: 'yes' }, 'pass'],
    [{ 2021: 'yes', 2022: 'no' }, 'fail'],
    [{ 2021: 'yes' }, 'undetermined · titles.vanguard 2022'],
    [{ 2021: 'no' }, 'fail · titles.vanguard 2022'],
  ])('is held in each closed year: %j %s', (years, expected) => {
    expect(shortly(every, vanguard(years))).toBe(expected)
  })

  it('needs its papers where they are asked for', () => {
    expect(shortly(every, vanguard({ 2021: 'yes', 2022: 'yes' }), { evidence: 'required' })).toBe('undetermined · paper of titles.vanguard 2021 2022')
  })
})

describe('a title so many years in a row', () => {
  const two = demanding({ title: 'vanguard', 'in-a-row': 2 })
  const back = demanding({ title: 'vanguard', 'in-a-row': 2, 'reaching-back': 'yes' })

  it.each([
    [{ 2021: 'yes', 2022: 'yes' }, 'pass', 'pass'],
    [{ 2020: 'yes', 2021: 'yes', 2022: 'no' }, 'fail', 'pass'],
    [{ 2020: 'no', 2021: 'yes', 2022: 'no' }, 'fail', 'fail'],
    [{ 2021: 'yes' }, 'undetermined · titles.vanguard 2022', 'undetermined · titles.vanguard 2020 2022'],
    [{ 2020: 'no', 2021: 'yes' }, 'undetermined · titles.vanguard 2022', 'undetermined · titles.vanguard 2022'],
    [{}, 'undetermined · titles.vanguard 2021 2022', 'undetermined · titles.vanguard 2020 2021 2022'],
    [{ 2021: 'no' }, 'fail · titles.vanguard 2022', 'fail · titles.vanguard 2020 2022'],
  ])('%j: within the period %s, reaching back before it %s', (years, within, before) => {
    expect([shortly(two, vanguard(years)), shortly(back, vanguard(years))]).toEqual([within, before])
  })

  it('says how many it found, and counts no run that ended before the period', () => {
    expect(criterionOn(two, vanguard({ 2021: 'yes', 2022: 'yes' })).held).toEqual({ kind: 'years', sure: 2, possible: 2, needed: 2 })
    expect(criterionOn(two, vanguard({ 2021: 'yes' })).held).toEqual({ kind: 'years', sure: 1, possible: 2, needed: 2 })
    expect(criterionOn(back, vanguard({ 2020: 'yes', 2021: 'no', 2022: 'no' })).held).toEqual({ kind: 'years', sure: 0, possible: 0, needed: 2 })
  })

  it('waits for the year in which there can be so many', () => {
    const three = demanding({ title: 'vanguard', 'in-a-row': 3 })
    expect(shortly(three, vanguard({ 2021: 'yes', 2022: 'yes' }))).toBe('undetermined · >2023-12-15')
    expect(shortly(three, vanguard({ 2021: 'yes', 2022: 'no' }))).toBe('fail')
    expect(shortly(two, {}, { cutOff: '2021-06-01' })).toBe('undetermined · >2022-12-15')
    expect(shortly(back, {}, { cutOff: '2021-06-01' })).toBe('undetermined · >2021-12-15')
  })

  it('is not lost within the period while an open year may still make it', () => {
    const early = { cutOff: '2022-06-01' }
    expect(shortly(two, vanguard({ 2021: 'no' }), early)).toBe('undetermined · >2022-12-15')
    const three = demanding({ title: 'vanguard', 'in-a-row': 3 })
    expect(criterionOn(three, vanguard({ 2021: 'yes', 2022: 'no' })).held).toEqual({ kind: 'years', sure: 1, possible: 1, needed: 3 })
    expect(shortly(three, vanguard({ 2022: 'yes' }))).toBe('undetermined · titles.vanguard 2021 · >2023-12-15')
  })

  it('that may begin before the period has closed years enough, and waits for none', () => {
    const early = { cutOff: '2022-06-01' }
    expect(shortly(back, vanguard({ 2020: 'yes', 2021: 'no' }), early)).toBe('fail')
    expect(shortly(back, vanguard({ 2020: 'yes', 2021: 'yes' }), early)).toBe('pass')
    expect(shortly(back, vanguard({ 2020: 'yes' }), early)).toBe('undetermined · titles.vanguard 2021')
  })

  it('has nothing to wait for where no year is open, and the last of the period where none is closed', () => {
    const four = demanding({ title: 'vanguard', 'in-a-row': 4 })
    const years = { 2021: 'yes', 2022: 'yes', 2023: 'yes' }
    expect(shortly(four, vanguard(years), { cutOff: '2024-01-01' })).toBe('fail')
    expect(criterionOn(four, vanguard(years), { cutOff: '2024-01-01' }).held).toEqual({ kind: 'years', sure: 3, possible: 3, needed: 4 })
    expect(shortly(four, {}, { cutOff: '2021-06-01' })).toBe('undetermined · >2023-12-15')
  })

  it('lacks the years whose papers are missing, where papers are asked for', () => {
    expect(shortly(two, vanguard({ 2021: 'yes', 2022: 'yes' }), { evidence: 'required' })).toBe('undetermined · paper of titles.vanguard 2021 2022')
    expect(shortly(two, vanguard({ 2021: 'yes' }), { evidence: 'required' })).toBe('undetermined · titles.vanguard 2022 · paper of titles.vanguard 2021')
  })
})

describe('a fact of the family', () => {
  const since = { nominee: { since: '2022-03-01' } }

  it.each([
    [{ title: 'family-title', years: 'every' }, 'titles.family-title'],
    [{ title: 'family-title', 'in-a-row': 2 }, 'titles.family-title'],
    [{ finding: 'family-finding', years: 'every' }, 'findings.family-finding'],
    [{ standing: 'family-standard', years: 'every' }, 'standings.family-standard'],
  ])('is asked of years before the person was recruited: %j', (demand, fact) => {
    expect(shortly(demanding(demand), since)).toBe(`undetermined · ${fact} 2021 2022`)
  })

  it('of the body led is bounded by nobody else', () => {
    const yearly = demanding({ number: 'body-revenue', 'at-least': 1, years: 'every' })
    for (const kind of ['individual', 'collective']) expect(shortly(yearly, { nominee: { kind, since: '2022-03-01' } })).toBe('undetermined · series.body-revenue 2021 2022')
  })

  it('of a household is its own', () => {
    const household = { nominee: { kind: 'collective', since: '2022-03-01' } }
    expect(shortly(demanding({ title: 'family-title', years: 'every' }), household)).toBe('undetermined · titles.family-title 2022 · ?outside')
    expect(shortly(demanding({ title: 'family-title', years: 'every' }), { nominee: { ...household.nominee, kind: 'unknown' } })).toBe('undetermined · titles.family-title 2021 2022')
  })

  it('counts in such years', () => {
    expect(shortly(demanding({ title: 'family-title', 'in-a-row': 2 }), { ...since, titles: { 'family-title': { 2021: 'yes', 2022: 'yes' } } })).toBe('pass')
    expect(shortly(demanding({ title: 'family-title', years: 'every' }), { ...since, titles: { 'family-title': { 2021: 'no', 2022: 'yes' } } })).toBe('fail')
  })
})

describe('a title of bodies', () => {
  const row = demanding({ title: 'clean-cell', 'in-a-row': 2 })

  it('names the body whose year is missing', () => {
    expect(shortly(row, { ...cells('one'), titles: { 'clean-cell': { one: { 2021: 'yes', 2022: 'yes' } } } })).toBe('pass')
    expect(shortly(row, { ...cells('one'), titles: { 'clean-cell': { one: { 2021: 'yes' } } } })).toBe('undetermined · titles.clean-cell one 2022')
  })

  it('is undetermined where no body is listed, unless the rule says what that counts as', () => {
    expect(shortly(row, {})).toBe('undetermined · bodies')
    expect(shortly(demanding({ title: 'clean-cell', years: 'every', none: 'fail' }), cells())).toBe('fail')
    expect(shortly(demanding({ title: 'clean-cell', years: 'every', none: 'not-applicable' }), cells())).toBe('not-applicable')
  })
})
