import { describe, expect, it } from 'vitest'
import { criterionOn, demanding, shortly } from '../support/small-plan.js'

const item = (on: string, more: Readonly<Record<string, string>> = {}) => ({ on, ...more })
const whole = (list: readonly unknown[], more: Readonly<Record<string, string>> = {}) => ({ complete: 'yes', ...more, list })
const lists = (initiative: unknown, research?: unknown) => ({ lists: { initiative, ...(research === undefined ? {} : { research }) } })
const papers = { p: { kind: 'biên bản' } }

describe('at least so many items', () => {
  const one = demanding({ list: 'initiative', 'at-least': 1 })
  const two = demanding({ list: 'initiative', 'at-least': 2 })

  it.each([
    [[item('2022-05-04')], 'pass', 'undetermined · lists.initiative'],
    [whole([item('2022-05-04')]), 'pass', 'fail'],
    [[item('2021-05-04'), item('2022-05-04')], 'pass', 'pass'],
    [[], 'undetermined · lists.initiative', 'undetermined · lists.initiative'],
    [whole([]), 'fail', 'fail'],
    [{ complete: 'no', list: [] }, 'undetermined · lists.initiative', 'undetermined · lists.initiative'],
    [undefined, 'undetermined · lists.initiative', 'undetermined · lists.initiative'],
    [whole([{ title: 'no day' }]), 'undetermined · lists.initiative', 'fail'],
  ])('%j comes to %s for one, to %s for two', (given, forOne, forTwo) => {
    expect([shortly(one, given === undefined ? {} : lists(given)), shortly(two, given === undefined ? {} : lists(given))]).toEqual([forOne, forTwo])
  })

  it.each([
    ['2020-12-31', 'fail'],
    ['2021-01-01', 'pass'],
    ['2023-03-29', 'pass'],
    ['2023-03-30', 'fail'],
  ])('counts from the first day of the period to the cut-off: on %s %s', (on, expected) => {
    expect(shortly(one, lists(whole([item(on)])))).toBe(expected)
  })

  it.each([
    ['2023-12-31', 'pass'],
    ['2024-01-01', 'fail'],
  ])('counts to the end of the period where the cut-off is later: on %s %s', (on, expected) => {
    expect(shortly(one, lists(whole([item(on)])), { cutOff: '2024-06-30' })).toBe(expected)
  })

  it.each([
    [{ from: '2020-01-01', to: '2020-12-31' }, 'fail'],
    [{ from: '2020-01-01', to: '2021-01-01' }, 'pass'],
    [{ from: '2020-01-01' }, 'pass'],
    [{ to: '2020-12-31' }, 'fail'],
    [{ to: '2022-01-01' }, 'pass'],
    [{ to: '2024-01-01' }, 'undetermined · lists.initiative'],
    [{ from: '2023-03-30' }, 'fail'],
  ])('counts an item that lasts if it reaches into the period: %j %s', (lasting, expected) => {
    expect(shortly(one, lists(whole([lasting])))).toBe(expected)
  })

  it.each([
    ['2021-01-01', 'fail'],
    ['2021-01-02', 'undetermined · lists.initiative'],
  ])('knows a list complete since %s: %s', (since, expected) => {
    expect(shortly(one, lists(whole([], { since })))).toBe(expected)
  })

  it.each([
    ['2023-03-29', 'pass'],
    ['2023-03-30', 'undetermined · lists.initiative'],
  ])('asks for what stands at the cut-off only that the list is complete on that day: since %s %s', (since, expected) => {
    const standing = demanding({ list: 'initiative', 'at-most': 0, within: 'cut-off' })
    expect(shortly(standing, lists(whole([], { since })))).toBe(expected)
  })
})

describe('items of a kind', () => {
  const applied = demanding({ list: 'initiative', where: { applied: 'yes' }, 'at-least': 1 })

  it.each([
    ['yes', 'pass'],
    ['no', 'fail'],
    ['unknown', 'undetermined · lists.initiative'],
    [undefined, 'undetermined · lists.initiative'],
  ])('%s: %s', (value, expected) => {
    expect(shortly(applied, lists(whole([item('2022-05-04', value === undefined ? {} : { applied: value })])))).toBe(expected)
  })
})

describe('at most so many items', () => {
  const none = demanding({ list: 'initiative', 'at-most': 0 })
  const band = demanding({ list: 'initiative', 'at-least': 1, 'at-most': 2 })
  const days = ['2021-05-04', '2022-05-04', '2022-06-04'].map((on) => item(on))

  it.each([
    [whole([]), 'pass', 'fail'],
    [[], 'undetermined · lists.initiative', 'undetermined · lists.initiative'],
    [whole(days.slice(0, 1)), 'fail', 'pass'],
    [days.slice(0, 2), 'fail', 'undetermined · lists.initiative'],
    [whole(days.slice(0, 2)), 'fail', 'pass'],
    [days, 'fail', 'fail'],
    [whole([...days.slice(0, 2), { title: 'no day' }]), 'fail', 'undetermined · lists.initiative'],
    [whole([{ title: 'no day' }]), 'undetermined · lists.initiative', 'undetermined · lists.initiative'],
  ])('%j comes to %s for none, to %s for one or two', (given, forNone, forBand) => {
    expect([shortly(none, lists(given)), shortly(band, lists(given))]).toEqual([forNone, forBand])
  })
})

describe('when a case counts', () => {
  const standing = demanding({ list: 'initiative', 'at-least': 1, within: 'cut-off' })
  const ever = demanding({ list: 'initiative', 'at-least': 1, within: 'ever' })
  const asked = demanding({ list: 'initiative', 'at-least': 1, within: { ask: 'window' } })

  it.each([
    [{ on: '1999-01-01' }, 'undetermined · lists.initiative', 'pass', 'undetermined · lists.initiative under now · ?window'],
    [{ on: '2023-03-29' }, 'pass', 'pass', 'pass'],
    [{ on: '2023-03-30' }, 'fail', 'fail', 'fail'],
    [{ from: '1999-01-01', to: '2000-01-01' }, 'fail', 'pass', 'undetermined · ?window'],
    [{ from: '1999-01-01' }, 'pass', 'pass', 'pass'],
    [{ from: '1999-01-01', to: '2023-03-29' }, 'pass', 'pass', 'pass'],
    [{ to: '2023-03-29' }, 'pass', 'pass', 'pass'],
    [{ to: '2023-04-01' }, 'undetermined · lists.initiative', 'undetermined · lists.initiative', 'undetermined · lists.initiative'],
  ])('%j: standing %s, ever %s, asked %s', (lasting, now, whenever, either) => {
    const given = lists(whole([lasting]))
    expect([shortly(standing, given), shortly(ever, given)]).toEqual([now, whenever])
    expect(shortly(asked, given)).toBe(either)
  })

  it('needs, for ever, a list complete for all time', () => {
    expect(shortly(ever, lists(whole([], { since: '1950-01-01' })))).toBe('undetermined · lists.initiative')
    expect(shortly(ever, lists(whole([])))).toBe('fail')
  })
})

describe('several lists together', () => {
  const either = demanding({ list: ['initiative', 'research'], 'at-least': 2 })
  const one = item('2022-05-04')

  it('are counted as one, and only what may lack something is missing', () => {
    expect(shortly(either, lists([one], [one]))).toBe('pass')
    expect(shortly(either, lists(whole([one]), whole([])))).toBe('fail')
    expect(shortly(either, lists(whole([one])))).toBe('undetermined · lists.research')
    expect(shortly(either, lists([], whole([one])))).toBe('undetermined · lists.initiative')
    expect(shortly(either, lists(whole([{ title: 'no day' }]), whole([one])))).toBe('undetermined · lists.initiative')
    expect(shortly(either, {})).toBe('undetermined · lists.initiative · lists.research')
  })

  it('are held against what is asked', () => {
    expect(criterionOn(either, lists([one, { title: 'no day' }])).held).toEqual({ kind: 'count', sure: 1, possible: 2, atLeast: 2 })
  })
})

describe('items with papers asked for', () => {
  const one = demanding({ list: 'initiative', 'at-least': 1 })
  const none = demanding({ list: 'initiative', 'at-most': 0 })
  const required = { evidence: 'required' } as const

  it('count only with one', () => {
    expect(shortly(one, { papers, ...lists(whole([item('2022-05-04', { paper: 'p' })])) }, required)).toBe('pass')
    expect(shortly(one, lists(whole([item('2022-05-04')], {})), required)).toBe('undetermined · paper of lists.initiative')
    expect(shortly(one, lists([item('2022-05-04')]), required)).toBe('undetermined · lists.initiative · paper of lists.initiative')
  })

  it('and a list is complete only with one', () => {
    expect(shortly(none, lists(whole([])), required)).toBe('undetermined · paper of lists.initiative')
    expect(shortly(none, { papers, ...lists(whole([], { paper: 'p' })) }, required)).toBe('pass')
  })
})
