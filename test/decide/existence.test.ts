import { describe, expect, it } from 'vitest'
import { demanding } from '../support/small-plan.js'

const { plan } = demanding({ finding: 'gentle' })

/** The conflicts that the check finds, as `place: message`. */
function conflicts(given: Readonly<Record<string, unknown>>): readonly string[] {
  const { dossier, problems } = plan.dossier({ format: 1, id: 'it', nominee: { kind: 'individual' }, ...given })
  const found = problems.filter(({ code }) => code === 'E_CONFLICT').map(({ pointer, message }) => `${pointer ?? ''}: ${message}`)
  expect(dossier === undefined).toBe(found.length > 0)
  return found
}

const body = (days: Readonly<Record<string, string>>) => ({ complete: 'yes', list: [{ id: 'cell', scale: 'party-org', ...days }] })

describe('a year outside the existence that a dossier states', () => {
  it.each([
    ['party membership', { nominee: { kind: 'individual', 'party-since': '2021-03-01' }, ratings: { 'party-member': { 2020: 'good', 2021: 'good' } } }, '/ratings/party-member/2020: the dossier rates 2020, and says that party membership began on 2021-03-01'],
    ['membership that ended', { nominee: { kind: 'individual', 'party-until': '2021-12-31' }, ratings: { 'party-member': { 2021: 'good', 2022: { level: 'good' } } } }, '/ratings/party-member/2022: the dossier rates 2022, and says that party membership ended on 2021-12-31'],
    ['a body', { bodies: body({ from: '2022-01-01' }), ratings: { 'party-org': { cell: { 2021: 'excellent', 2022: 'good' } } } }, '/ratings/party-org/cell/2021: the dossier rates 2021, and says that `cell` began on 2022-01-01'],
    ['a bare list of bodies', { bodies: [{ id: 'cell', scale: 'party-org', to: '2021-05-05' }], ratings: { 'party-org': { cell: { 2022: 'good' } } } }, '/ratings/party-org/cell/2022: the dossier rates 2022, and says that `cell` ended on 2021-05-05'],
    ['a year not rated', { nominee: { kind: 'individual', 'party-since': '2021-03-01' }, ratings: { 'party-member': { 2020: 'not-rated' } } }, '/ratings/party-member/2020: the dossier rates 2020, and says that party membership began on 2021-03-01'],
    ['the title of a nominee', { nominee: { kind: 'individual', since: '2021-01-01' }, titles: { vanguard: { 2020: 'yes', 2021: 'yes' } } }, '/titles/vanguard/2020: the dossier answers for a title of 2020, and says that the nominee began on 2021-01-01'],
    ['a title denied', { nominee: { kind: 'individual', until: '2021-01-01' }, titles: { vanguard: { 2022: { held: 'no' } } } }, '/titles/vanguard/2022: the dossier answers for a title of 2022, and says that the nominee ended on 2021-01-01'],
    ['the title of a household', { nominee: { kind: 'collective', since: '2022-03-01' }, titles: { 'family-title': { 2021: 'yes' } } }, '/titles/family-title/2021: the dossier answers for a title of 2021, and says that the nominee began on 2022-03-01'],
    ['the title of a body', { bodies: body({ from: '2022-12-31' }), titles: { 'clean-cell': { cell: { 2021: 'yes', 2022: 'yes' } } } }, '/titles/clean-cell/cell/2021: the dossier answers for a title of 2021, and says that `cell` began on 2022-12-31'],
    ['a finding of a year', { nominee: { kind: 'individual', since: '2021-06-01' }, findings: { steady: { years: { 2020: { met: 'no' }, 2021: 'yes' } } } }, '/findings/steady/years/2020: the dossier holds a finding for 2020, and says that the nominee began on 2021-06-01'],
    ['a figure of its own', { nominee: { kind: 'collective', until: '2021-06-01' }, series: { revenue: { years: { 2021: 5, 2022: { value: 6 } } } } }, '/series/revenue/years/2022: the dossier holds a figure for 2022, and says that the nominee ended on 2021-06-01'],
  ])('%s: is an error at the year', (_, given, expected) => {
    expect(conflicts(given)).toEqual([expected])
  })

  it('every such year is named, in one check', () => {
    expect(conflicts({ nominee: { kind: 'individual', 'party-since': '2022-01-01' }, ratings: { 'party-member': { 2019: 'good', 2020: 'good', 2021: 'good', 2022: 'good' } } })).toHaveLength(3)
  })

  it.each([
    ['the year in which it began, and the year in which it ended', { nominee: { kind: 'individual', 'party-since': '2021-12-31', 'party-until': '2022-01-01' }, ratings: { 'party-member': { 2021: 'good', 2022: 'good' } } }],
    ['a scale that goes by other days', { nominee: { kind: 'individual', since: '2022-01-01', 'party-since': '2022-01-01' }, ratings: { official: { 2020: 'good' } } }],
    ['what a family has, and had before', { nominee: { kind: 'individual', since: '2022-03-01' }, titles: { 'family-title': { 2021: 'yes' } }, findings: { 'family-finding': { years: { 2021: 'yes' } } } }],
    ['a title of which nothing is known', { nominee: { kind: 'individual', since: '2022-01-01' }, titles: { vanguard: { 2020: 'unknown', 2021: { held: 'unknown' } } } }],
    ['a finding that is not known', { nominee: { kind: 'individual', since: '2022-01-01' }, findings: { steady: { years: { 2020: 'unknown', 2021: { met: 'unknown' } } } } }],
    ['the figure of another', { nominee: { kind: 'individual', since: '2022-01-01' }, series: { 'body-revenue': { years: { 2020: 5 } } } }],
    ['a finding that is of no year', { nominee: { kind: 'individual', since: '2022-01-01' }, findings: { steady: 'yes' } }],
    ['days that are not stated', { ratings: { 'party-member': { 1990: 'good' } }, titles: { vanguard: { 1990: 'yes' } } }],
  ])('%s: is none', (_, given) => {
    expect(conflicts(given)).toEqual([])
  })
})
