import { describe, expect, it } from 'vitest'
import { byYear, inYear } from '../../src/documents/by-year.js'
import { itemAttributes, numberOf } from '../../src/documents/fact-kinds.js'
import { isProvedAt, placeIn, placesIn, rankAt, ratedYears, shownAt } from '../../src/documents/rated-years.js'
import type { RatedYears } from '../../src/documents/rated-years.js'
import { dossierOf, facts, small } from '../support/small-plan.js'

describe('values by year', () => {
  const years = byYear([[2023, 'c'], [2021, 'a']])

  it('are found in their year, and in no other', () => {
    expect([2020, 2021, 2022, 2023, 2024].map((year) => inYear(years, year))).toEqual([undefined, 'a', undefined, 'c', undefined])
  })

  it('may be none', () => {
    expect(inYear(byYear([]), 2021)).toBeUndefined()
    expect(inYear(undefined, 2021)).toBeUndefined()
  })
})

const shownIn = (years: RatedYears | undefined, year: number): string | undefined => (years === undefined || placeIn(years, year) === 0 ? undefined : shownAt(years, placeIn(years, year)).value)

describe('the years that are rated', () => {
  const shown = (value: string) => ({ fact: 'ratings.official', value })
  const years = ratedYears([[2023, { rank: 4, proved: true, shown: shown('excellent') }], [2021, { rank: 0, proved: false, shown: shown('not-rated') }]])
  const told = (year: number) => {
    const place = placeIn(years, year)
    return place === 0 ? undefined : [rankAt(years, place), isProvedAt(years, place), shownAt(years, place).value]
  }

  it('are found in their year, and in no other', () => {
    expect([2020, 2021, 2022, 2023, 2024].map(told)).toEqual([undefined, [0, false, 'not-rated'], undefined, [4, true, 'excellent'], undefined])
    expect(placesIn(years).map((place) => rankAt(years, place))).toEqual([0, 4])
  })

  it('may be none', () => {
    expect(placeIn(ratedYears([]), 2021)).toBe(0)
    expect(placeIn(undefined, 2021)).toBe(0)
    expect(placesIn(ratedYears([]))).toEqual([])
  })
})

describe('the facts of a checked dossier', () => {
  const { plan } = small({ clauses: [{ criteria: { it: { finding: 'gentle' } } }] })
  const at = (kind: 'attributes' | 'ratings', id: string): number => numberOf(facts, kind, id)

  it('lie by their numbers in the catalogue', () => {
    const read = dossierOf(plan, { nominee: { post: 'deputy', fields: ['health'] }, ratings: { official: { 2022: 'good' } } }).facts
    expect(read.attributes[at('attributes', 'post')]?.values).toEqual(['deputy'])
    expect(shownIn(read.ratings[at('ratings', 'official')], 2022)).toBe('good')
    expect(read.ratings[at('ratings', 'party-member')]).toBeUndefined()
    expect(numberOf(facts, 'findings', 'nowhere')).toBe(-1)
    expect([itemAttributes(facts, 'initiative'), itemAttributes(facts, 'nowhere')]).toEqual([['applied'], []])
  })

  it('have a code for each attribute of one value', () => {
    const codes = (nominee: object): readonly number[] => ['kind', 'post', 'fields'].map((id) => dossierOf(plan, { nominee: { ...nominee } }).facts.attributeCodes[at('attributes', id)] ?? -9)
    expect(codes({ kind: 'collective' })).toEqual([1, 0, 0])
    expect(codes({ post: 'none', fields: ['health'] })).toEqual([2, 3, 2])
    expect(codes({ fields: ['health', 'education'] })).toEqual([2, 0, -1])
    expect(codes({ fields: [] })).toEqual([2, 0, -1])
  })

  it('hold what is recorded of a body under any name', () => {
    const bodies = [{ id: 'constructor', scale: 'party-org' }, { id: 'cell', scale: 'party-org' }, { id: 'front', scale: 'front' }]
    const read = dossierOf(plan, { bodies, ratings: { 'party-org': { cell: { 2022: 'good' } } }, titles: { 'clean-cell': { cell: { 2022: 'yes' } } } }).facts
    expect(read.bodies[at('ratings', 'party-org')]?.map(({ id, ratings }) => [id, shownIn(ratings, 2022)])).toEqual([['constructor', undefined], ['cell', 'good']])
    expect(read.everyBody.map(({ id, titles }) => [id, inYear(titles[numberOf(facts, 'titles', 'clean-cell')], 2022)?.held])).toEqual([['constructor', undefined], ['cell', true], ['front', undefined]])
  })
})
