import { describe, expect, it } from 'vitest'
import { demanding, shortly } from '../support/small-plan.js'

const interval = (from: string, to?: string, more: Readonly<Record<string, string>> = {}) => ({ from, ...(to === undefined ? {} : { to }), ...more })
const whole = (list: readonly unknown[], more: Readonly<Record<string, string>> = {}) => ({ complete: 'yes', ...more, list })
const culture = (given: unknown) => ({ standings: { culture: given } })

describe('a standing', () => {
  const now = demanding({ standing: 'culture' })

  it.each([
    [[interval('2021-12-01')], 'pass'],
    [[interval('2023-03-29')], 'pass'],
    [[interval('2023-03-30')], 'undetermined · standings.culture'],
    [[interval('2021-12-01', '2023-03-29')], 'pass'],
    [[interval('2021-12-01', '2023-03-28')], 'undetermined · standings.culture'],
    [whole([interval('2021-12-01', '2023-03-28')]), 'fail'],
    [whole([interval('2018-01-01', '2020-01-01'), interval('2022-01-01')]), 'pass'],
    [whole([]), 'fail'],
    [whole([], { since: '2023-03-29' }), 'fail'],
    [whole([], { since: '2023-03-30' }), 'undetermined · standings.culture'],
    [{ complete: 'no', list: [] }, 'undetermined · standings.culture'],
  ])('%j comes to %s', (given, expected) => {
    expect(shortly(now, culture(given))).toBe(expected)
  })

  it('is missing where the dossier does not speak of it', () => {
    expect(shortly(now, {})).toBe('undetermined · standings.culture')
  })

  it.each([
    ['2023-12-31', 'pass'],
    ['2023-12-30', 'fail'],
  ])('must hold to the end of the period where the cut-off is later: to %s %s', (to, expected) => {
    expect(shortly(now, culture(whole([interval('2021-01-01', to)])), { cutOff: '2024-06-30' })).toBe(expected)
  })

  it('needs its paper where papers are asked for', () => {
    const papers = { p: { kind: 'bằng công nhận' } }
    expect(shortly(now, culture([interval('2021-01-01')]), { evidence: 'required' })).toBe('undetermined · paper of standings.culture')
    expect(shortly(now, { papers, ...culture([interval('2021-01-01', undefined, { paper: 'p' })]) }, { evidence: 'required' })).toBe('pass')
    expect(shortly(now, { papers, ...culture([interval('2021-01-01'), interval('2022-01-01', undefined, { paper: 'p' })]) }, { evidence: 'required' })).toBe('pass')
    expect(shortly(now, culture(whole([])), { evidence: 'required' })).toBe('undetermined · paper of standings.culture')
  })
})

describe('a standing in every year', () => {
  const every = demanding({ standing: 'culture', years: 'every' })
  const safety = demanding({ standing: 'safety', years: 'every' })

  it.each([
    [whole([interval('2021-12-31', '2022-12-31')]), 'pass'],
    [whole([interval('2022-01-01', '2022-12-31')]), 'fail'],
    [whole([interval('2021-01-01', '2022-12-30')]), 'fail'],
    [[interval('2021-01-01', '2022-12-30')], 'undetermined · standings.culture 2022'],
    [whole([interval('2021-06-01', '2021-12-31'), interval('2022-12-31')]), 'pass'],
    [whole([], { since: '2022-01-01' }), 'fail · standings.culture 2021'],
  ])('must hold on its due day: %j comes to %s', (given, expected) => {
    expect(shortly(every, culture(given))).toBe(expected)
  })

  it('takes the due day of the catalogue', () => {
    expect(shortly(safety, { standings: { safety: whole([interval('2021-06-30', '2022-06-30')]) } })).toBe('pass')
    expect(shortly(safety, { standings: { safety: whole([interval('2021-06-30', '2022-06-29')]) } })).toBe('fail')
    expect(shortly(safety, { standings: { safety: whole([interval('2021-07-01', '2022-06-30')]) } })).toBe('fail')
  })

  it('does not range over years that are open', () => {
    expect(shortly(every, culture(whole([interval('2021-01-01', '2022-12-31')])), { cutOff: '2023-12-30' })).toBe('pass')
    expect(shortly(every, culture(whole([interval('2021-01-01', '2022-12-31')])), { cutOff: '2023-12-31' })).toBe('fail')
    expect(shortly(every, culture(whole([interval('2021-01-01')])), { cutOff: '2021-12-30' })).toBe('undetermined · >2021-12-31')
  })

  it('asks about the years before existence', () => {
    const given = { ...culture(whole([interval('2022-03-01')])), nominee: { since: '2022-01-01' } }
    expect(shortly(every, given)).toBe('undetermined · ?outside')
    expect(shortly(every, given, { rulings: { outside: 'skipped' } })).toBe('pass')
  })

  it('asks about them whatever is on record: a day more in a list takes no decision back', () => {
    const given = { ...culture(whole([interval('2021-03-01')])), nominee: { since: '2022-01-01' } }
    expect(shortly(every, given)).toBe('undetermined · ?outside')
    expect(shortly(every, given, { rulings: { outside: 'broken' } })).toBe('fail')
  })
})
