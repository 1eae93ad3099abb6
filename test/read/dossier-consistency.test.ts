/** A dossier that contradicts itself, or leaves open what it must say: refused where it does, and nothing right with it. */
import { describe, expect, it } from 'vitest'
import { openPlan } from '../../src/documents/open-plan.js'
import { demanding, documentOf, facts } from '../support/small-plan.js'

const { plan } = demanding({ finding: 'gentle' })

type Given = Readonly<Record<string, unknown>> & { readonly nominee?: Readonly<Record<string, unknown>> }

/** What is found, as `code place: message | hint`. */
function found(given: Given): readonly string[] {
  const { problems } = plan.dossier({ format: 1, id: 'it', ...given, nominee: { kind: 'individual', ...given.nominee } })
  return problems.map(({ code, pointer, message, hint }) => `${code} ${pointer ?? ''}: ${message}${hint === undefined ? '' : ` | ${hint}`}`)
}

describe('the day of an item of a list', () => {
  const item = (days: Readonly<Record<string, string>>) => found({ lists: { initiative: [days] } })
  const hint = 'correct one of the two; what has a day of its own needs neither `from` nor `to`'

  it('is none before the item begins or after it ends', () => {
    expect(item({ on: '2022-05-01', to: '2020-12-31' })).toEqual([`E_VALUE /lists/initiative/0/on: the day \`2022-05-01\` is after the end \`2020-12-31\` | ${hint}`])
    expect(item({ on: '2019-05-01', from: '2020-01-01' })).toEqual([`E_VALUE /lists/initiative/0/on: the day \`2019-05-01\` is before the beginning \`2020-01-01\` | ${hint}`])
    expect(found({ lists: { initiative: { complete: 'yes', list: [{}, { on: '2023-05-01', from: '2020-01-01', to: '2022-12-31' }] } } })).toEqual([
      `E_VALUE /lists/initiative/list/1/on: the day \`2023-05-01\` is after the end \`2022-12-31\` | ${hint}`,
    ])
  })

  it('may be the first, the last, or any between', () => {
    for (const on of ['2021-01-01', '2021-06-01', '2021-12-31']) expect(item({ on, from: '2021-01-01', to: '2021-12-31' })).toEqual([])
    expect(item({ on: '2021-01-01' })).toEqual([])
  })
})

describe('the round of a finding', () => {
  const hint = (near: string) => `${near}known here: \`interim\`, \`final\`, \`asked\``

  it('is one of the plan, in whatever way the finding is given', () => {
    const made = (round: string) => ({ met: 'no', round })
    expect(found({ findings: { gentle: made('interm') } })).toEqual([`E_ROUND /findings/gentle/round: \`interm\` is not a round of \`small\` | ${hint('did you mean `interim`? ')}`])
    const wrong = (given: Parameters<typeof found>[0]): readonly string[] => found(given).filter((each) => !each.startsWith('W_UNUSED'))
    expect(wrong({ findings: { gentle: { years: { 2021: made('final'), 2022: made('zzzzzz') } } } })).toEqual([`E_ROUND /findings/gentle/years/2022/round: \`zzzzzz\` is not a round of \`small\` | ${hint('')}`])
    expect(wrong({ bodies: [{ id: 'a', scale: 'front' }], findings: { gentle: { bodies: { a: made('zzzzzz') } } } })).toEqual([`E_ROUND /findings/gentle/bodies/a/round: \`zzzzzz\` is not a round of \`small\` | ${hint('')}`])
  })

  it('may be any of them', () => {
    for (const round of ['interim', 'final', 'asked']) expect(found({ round: 'interim', findings: { gentle: { met: 'no', round } } })).toEqual([])
  })
})

describe('membership of the party', () => {
  const nominee = (more: Readonly<Record<string, unknown>>) => found({ nominee: more })

  it('that is denied, and began, is doubted', () => {
    expect(nominee({ 'party-member': 'no', 'party-since': '2020-02-03' })).toEqual([
      'W_CONTRADICTS /nominee/party-member: `party-member` is `no`, but membership began on `2020-02-03` and no day says that it ended | what is stated stands; correct it if it is wrong, or write `party-until`',
    ])
  })

  it('is not where it ended, was not denied, or has no beginning', () => {
    expect(nominee({ 'party-member': 'no', 'party-since': '2020-02-03', 'party-until': '2021-02-03' })).toEqual([])
    for (const stated of ['yes', 'unknown']) expect(nominee({ 'party-member': stated, 'party-since': '2020-02-03' })).toEqual([])
    expect(nominee({ 'party-since': '2020-02-03' })).toEqual([])
    expect(nominee({ 'party-member': 'no' })).toEqual([])
  })
})

describe('a rating that shows something of the nominee', () => {
  const denied = (ratings: Readonly<Record<string, unknown>>) => found({ nominee: { 'party-member': 'no' }, ratings: { 'party-member': ratings } }).map((each) => each.slice(0, 36))

  it('is doubted beside what denies it', () => {
    expect(denied({ 2021: 'not-rated', 2022: { level: 'good' } })).toEqual(['W_CONTRADICTS /nominee/party-member:'])
  })

  it('is none where the year was lawfully not rated', () => {
    expect(denied({ 2021: 'not-rated', 2022: { level: 'not-rated' } })).toEqual([])
    expect(denied({})).toEqual([])
  })

  it('is none of one among several values that are stated', () => {
    const document = documentOf({ clauses: [{ criteria: { it: { finding: 'gentle' } } }] })
    const teaching = openPlan({ ...document, facts: { ...document.facts, ratings: { ...facts.ratings, official: { ...facts.ratings.official, implies: { fields: 'education' } } } } })
    const codes = (fields: readonly string[]) => teaching.dossier({ format: 1, id: 'it', nominee: { fields }, ratings: { official: { 2021: 'good' } } }).problems.map(({ code, message }) => `${code} ${message}`)
    expect(codes(['health', 'education'])).toEqual([])
    expect(codes(['health'])).toEqual(['W_CONTRADICTS `fields` is `health`, but there are ratings under `official`'])
  })
})

describe('a list that is not complete', () => {
  const listing = (complete: string) => ({ complete, since: '2020-01-01', list: [] })

  it('is complete since no day', () => {
    const fault = (place: string) => `E_VALUE ${place}/since: the list is said not to be complete, and to be complete since \`2020-01-01\` | leave \`since\` out, or write \`complete: yes\``
    expect(found({ lists: { initiative: listing('no') } })).toEqual([fault('/lists/initiative')])
    expect(found({ standings: { culture: listing('no') }, bodies: listing('no') })).toEqual([fault('/standings/culture'), fault('/bodies')])
    expect(found({ lists: { initiative: listing('yes') }, standings: { culture: { complete: 'no', list: [] } } })).toEqual([])
  })
})

describe('the bases of a series', () => {
  const series = (years: Readonly<Record<string, unknown>>, more: Readonly<Record<string, string>> = {}) => found({ series: { revenue: { ...more, years } } })
  const missing = (year: string) => `E_MISSING_KEY /series/revenue/years/${year}: \`basis\` is missing: other years of the series state theirs | state it for each year, or once for all as the \`basis\` of the series`

  it('are all stated or none is', () => {
    expect(series({ 2020: { value: 1, basis: 'a' }, 2021: 2, 2022: { value: 3 } })).toEqual([missing('2021')])
    expect(series({ 2021: { value: 2 }, 2022: { value: 3, basis: 'a' } })).toEqual([missing('2021')])
  })

  it('may be that of the series, of every year, or the same one throughout', () => {
    expect(series({ 2020: { value: 1, basis: 'a' }, 2021: 2 }, { basis: 'b' })).toEqual([])
    expect(series({ 2020: { value: 1, basis: 'a' }, 2021: { value: 2, basis: 'b' } })).toEqual([])
    expect(series({ 2020: 1, 2021: { value: 2 } })).toEqual([])
    expect(series({})).toEqual([])
  })
})
