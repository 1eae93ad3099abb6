import { describe, expect, it } from 'vitest'
import { criterionOn, demanding, shortly } from '../support/small-plan.js'

/** In the round `interim` (2021–2023, to 2023-03-29) the years 2021 and 2022 are closed. */
const official = (years: Readonly<Record<string, unknown>>) => ({ nominee: { 'school-year': 'no' }, ratings: { official: years } })

describe('a rating in every year', () => {
  const every = demanding({ rating: 'official', 'at-least': 'good', years: 'every' })

  it.each([
    [{ 2021: 'good', 2022: 'good' }, 'pass'],
    [{ 2021: 'excellent', 2022: 'good' }, 'pass'],
    [{ 2021: 'good', 2022: 'completed' }, 'fail'],
    [{ 2021: 'not-completed', 2022: 'good' }, 'fail'],
    [{ 2021: 'good' }, 'undetermined · ratings.official 2022'],
    [{}, 'undetermined · ratings.official 2021 2022'],
    [{ 2021: 'completed' }, 'fail · ratings.official 2022'],
    [{ 2021: 'good', 2022: 'good', 2023: 'not-completed' }, 'pass'],
    [{ 2020: 'not-completed', 2021: 'good', 2022: 'good' }, 'pass'],
    [{ 2021: 'Hoàn thành tốt nhiệm vụ', 2022: 'Không hoàn thành nhiệm vụ' }, 'fail'],
  ])('%j comes to %s', (years, expected) => {
    expect(shortly(every, official(years))).toBe(expected)
  })

  it.each([
    ['2022-12-14', 'pass'],
    ['2022-12-15', 'fail'],
  ])('closes a year on its due day: at %s %s', (cutOff, expected) => {
    expect(shortly(every, official({ 2021: 'good', 2022: 'completed' }), { cutOff })).toBe(expected)
  })

  it.each([
    ['2021-12-14', 'undetermined · >2021-12-15'],
    ['2021-12-15', 'pass'],
  ])('is not yet due before the first year is closed: at %s %s', (cutOff, expected) => {
    expect(shortly(every, official({ 2021: 'good' }), { cutOff })).toBe(expected)
  })

  it.each([
    ['yes', 'fail'],
    ['no', 'pass'],
    ['unknown', 'undetermined · nominee.school-year'],
  ])('closes the year by the school year of a nominee rated so: %s %s', (schoolYear, expected) => {
    const given = { ...official({ 2021: 'good', 2022: 'completed' }), nominee: { 'school-year': schoolYear } }
    expect(shortly(every, given, { cutOff: '2022-07-01' })).toBe(expected)
  })

  it('does not ask about the school year where the same years are closed', () => {
    expect(shortly(every, official({ 2021: 'good', 2022: 'good' }), { cutOff: '2023-03-29' })).toBe('pass')
  })

  it.each([
    [{ 2021: 'good', 2022: 'not-rated' }, {}, 'undetermined · ?unrated'],
    [{ 2021: 'good', 2022: 'not-rated' }, { unrated: 'passed' }, 'pass'],
    [{ 2021: 'good', 2022: 'not-rated' }, { unrated: 'broken' }, 'fail'],
    [{ 2021: 'completed', 2022: 'not-rated' }, {}, 'fail'],
    [{ 2021: 'not-rated', 2022: 'not-rated' }, {}, 'undetermined · ?unrated · ?none-left'],
    [{ 2021: 'not-rated', 2022: 'not-rated' }, { unrated: 'passed', 'none-left': 'dropped' }, 'not-applicable'],
    [{ 2021: 'not-rated', 2022: 'not-rated' }, { unrated: 'passed', 'none-left': 'lost' }, 'fail'],
  ])('%j under %j comes to %s', (years, rulings, expected) => {
    expect(shortly(every, official(years), { rulings })).toBe(expected)
  })

  it.each([
    ['2022-01-01', {}, 'undetermined · ?outside'],
    ['2022-12-31', { outside: 'skipped' }, 'pass'],
    ['2022-05-01', { outside: 'broken' }, 'fail'],
    ['2021-12-31', {}, 'undetermined · ratings.official 2021'],
    ['2023-01-01', { outside: 'skipped', 'none-left': 'dropped' }, 'fail'],
  ])('asks about the years before existence: since %s under %j %s', (since, rulings, expected) => {
    const years = since.startsWith('2023') ? { 2021: 'completed', 2022: 'good' } : { 2022: 'good' }
    expect(shortly(every, { ...official(years), nominee: { since } }, { rulings })).toBe(expected)
  })

  it('asks what no year at all comes to, where all lie outside existence', () => {
    const given = { nominee: { since: '2023-02-01' } }
    expect(shortly(every, given, { rulings: { outside: 'skipped' } })).toBe('undetermined · ?none-left')
    expect(shortly(every, given, { rulings: { outside: 'skipped', 'none-left': 'dropped' } })).toBe('not-applicable')
    expect(shortly(every, given, { rulings: { outside: 'broken' } })).toBe('fail')
  })

  it('asks about the years after the end of existence', () => {
    const given = { ...official({ 2021: 'good' }), nominee: { since: '2000-01-01', until: '2021-12-31' } }
    expect(shortly(every, given)).toBe('undetermined · ?outside')
    expect(shortly(every, { ...given, nominee: { until: '2022-01-01' } })).toBe('undetermined · ratings.official 2022')
  })

  it('bounds the years of a party rating by the membership', () => {
    const party = demanding({ rating: 'party-member', 'at-least': 'good', years: 'every' })
    const rated = { ratings: { 'party-member': { 2022: 'good' } } }
    expect(shortly(party, { ...rated, nominee: { since: '2022-06-01' } })).toBe('undetermined · ratings.party-member 2021')
    expect(shortly(party, { ...rated, nominee: { 'party-since': '2022-06-01' } })).toBe('undetermined · ?outside')
  })

  it('holds the years against what is asked', () => {
    expect(criterionOn(every, official({ 2021: 'good' })).held).toEqual({ kind: 'years', sure: 1, possible: 2, needed: 2 })
  })
})

describe('a rating in the last year, or in some', () => {
  const last = demanding({ rating: 'official', 'at-least': 'good', years: 'last' })
  const some = demanding({ rating: 'official', 'at-least': 'good', years: 'some' })

  it.each([
    [{ 2021: 'completed', 2022: 'good' }, 'pass', 'pass'],
    [{ 2021: 'good', 2022: 'completed' }, 'fail', 'pass'],
    [{ 2022: 'good' }, 'pass', 'pass'],
    [{ 2021: 'good' }, 'undetermined · ratings.official 2022', 'pass'],
    [{ 2021: 'completed' }, 'undetermined · ratings.official 2022', 'undetermined · ratings.official 2022'],
    [{ 2021: 'completed', 2022: 'not-completed' }, 'fail', 'fail'],
    [{ 2021: 'completed', 2022: 'not-rated' }, 'undetermined · ?unrated · ?none-left', 'fail'],
  ])('%j comes to %s in the last year, to %s in some', (years, inLast, inSome) => {
    expect(shortly(last, official(years))).toBe(inLast)
    expect(shortly(some, official(years))).toBe(inSome)
  })
})

describe('a rating in so many years', () => {
  const byRound = demanding({ rating: 'official', 'at-least': 'excellent', 'at-least-years': { interim: 1, final: 2, asked: 1 } })
  const two = demanding({ rating: 'official', 'at-least': 'excellent', 'at-least-years': 2 })

  it.each([
    [{ 2021: 'excellent', 2022: 'good' }, 'pass', 'fail'],
    [{ 2021: 'good', 2022: 'good' }, 'fail', 'fail'],
    [{ 2021: 'good' }, 'undetermined · ratings.official 2022', 'fail · ratings.official 2022'],
    [{ 2021: 'excellent' }, 'pass', 'undetermined · ratings.official 2022'],
    [{ 2021: 'excellent', 2022: 'excellent' }, 'pass', 'pass'],
    [{ 2021: 'excellent', 2022: 'not-rated' }, 'pass', 'fail'],
  ])('%j comes to %s for one year, to %s for two', (years, one, both) => {
    expect(shortly(byRound, official(years))).toBe(one)
    expect(shortly(two, official(years))).toBe(both)
  })

  it('takes the number of the round', () => {
    const years = { 2021: 'excellent', 2022: 'good', 2023: 'good', 2024: 'good', 2025: 'good' }
    expect(shortly(byRound, official(years), { round: 'final', cutOff: '2026-01-31' })).toBe('fail')
    expect(shortly(byRound, official({ ...years, 2025: 'excellent' }), { round: 'final', cutOff: '2026-01-31' })).toBe('pass')
  })

  it('is not yet due while fewer years are closed than asked for', () => {
    expect(shortly(two, official({ 2021: 'good' }), { cutOff: '2022-12-14' })).toBe('undetermined · >2022-12-15')
    expect(shortly(two, official({ 2021: 'good', 2022: 'excellent' }), { cutOff: '2022-12-15' })).toBe('fail')
  })

  it('fails where the whole period has fewer years than asked for', () => {
    const four = demanding({ rating: 'official', 'at-least': 'good', 'at-least-years': 4 })
    expect(shortly(four, official({ 2021: 'good', 2022: 'good', 2023: 'good' }), { cutOff: '2024-01-31' })).toBe('fail')
  })
})

describe('a rating of bodies', () => {
  const each = demanding({ rating: 'party-org', 'at-least': 'good', years: 'every' })
  const dropped = demanding({ rating: 'party-org', 'at-least': 'good', years: 'every', none: 'not-applicable' })
  const lost = demanding({ rating: 'party-org', 'at-least': 'good', years: 'every', none: 'fail' })
  const asked = demanding({ rating: 'party-org', 'at-least': 'good', years: 'every', none: { ask: 'absent' } })
  const body = (id: string, scale = 'party-org', more: Readonly<Record<string, string>> = {}) => ({ id, scale, ...more })
  const good = { 2021: 'good', 2022: 'excellent' }
  const all = (list: readonly unknown[], more: Readonly<Record<string, string>> = {}) => ({ complete: 'yes', ...more, list })

  it('must be met by each of them', () => {
    expect(shortly(each, { bodies: all([body('a')]), ratings: { 'party-org': { a: good } } })).toBe('pass')
    expect(shortly(each, { bodies: all([body('a'), body('b')]), ratings: { 'party-org': { a: good, b: good } } })).toBe('pass')
    expect(shortly(each, { bodies: all([body('a'), body('b')]), ratings: { 'party-org': { a: good, b: { ...good, 2022: 'completed' } } } })).toBe('fail')
    expect(shortly(each, { bodies: all([body('a'), body('b')]), ratings: { 'party-org': { a: good } } })).toBe('undetermined · ratings.party-org b 2021 2022')
  })

  it('may lack a body where the list is not complete', () => {
    const rated = { ratings: { 'party-org': { a: good } } }
    for (const bodies of [[body('a')], { complete: 'no', list: [body('a')] }]) {
      expect(shortly(each, { bodies, ...rated })).toBe('undetermined · bodies.party-org')
    }
    expect(shortly(each, { bodies: [body('a')], ratings: { 'party-org': { a: { ...good, 2021: 'completed' } } } })).toBe('fail · bodies.party-org')
  })

  it('may not apply where there may be no body, and may only be met or not where the rule does not say what none counts as', () => {
    const unsaid = demanding({ rating: 'party-org', 'at-least': 'good', years: 'every' })
    expect(criterionOn(unsaid, { bodies: { complete: 'yes', list: [] } }).possible).toEqual(['pass', 'fail'])
    expect(criterionOn(unsaid, { bodies: [] }).possible).toEqual(['pass', 'fail', 'not-applicable'])
    expect(criterionOn(unsaid, { bodies: { complete: 'yes', list: [] } }, { evidence: 'required' }).possible).toEqual(['pass', 'fail', 'not-applicable'])
  })

  it('says what was counted of one body, and of several nothing', () => {
    const low = { ...good, 2021: 'completed' }
    expect(criterionOn(each, { bodies: all([body('a')]), ratings: { 'party-org': { a: low } } }).held).toEqual({ kind: 'years', sure: 1, possible: 1, needed: 2 })
    expect(criterionOn(each, { bodies: all([body('a'), body('b')]), ratings: { 'party-org': { a: low, b: good } } }).held).toBeUndefined()
  })

  it('asks for the paper of a list of bodies that says it is complete', () => {
    const paper = { paper: 'p' }
    const rated = { papers: { p: { kind: 'thông báo' } }, ratings: { 'party-org': { a: { 2021: { level: 'good', ...paper }, 2022: { level: 'good', ...paper } } } } }
    const list = { complete: 'yes', list: [body('a')] }
    expect(shortly(each, { ...rated, bodies: list }, { evidence: 'required' })).toBe('undetermined · paper of bodies.party-org')
    expect(shortly(each, { ...rated, bodies: { ...list, ...paper } }, { evidence: 'required' })).toBe('pass')
    expect(shortly(each, { bodies: { complete: 'yes', list: [] } }, { evidence: 'required' })).toBe('undetermined · paper of bodies.party-org')
  })

  it('does not look at the bodies of another scale', () => {
    const given = { bodies: all([body('a'), body('f', 'front')]), ratings: { 'party-org': { a: good }, front: { f: { 2021: 'not-completed', 2022: 'not-completed' } } } }
    expect(shortly(each, given)).toBe('pass')
  })

  it('comes, without a body, to what the criterion says', () => {
    const none = { bodies: all([]) }
    expect([each, dropped, lost, asked].map((of) => shortly(of, none))).toEqual(['undetermined · bodies.party-org', 'not-applicable', 'fail', 'undetermined · ?absent'])
    expect(shortly(asked, none, { rulings: { absent: 'lost' } })).toBe('fail')
    for (const of of [each, dropped, lost, asked]) expect(shortly(of, {})).toBe('undetermined · bodies.party-org')
  })

  it('bounds the years by the existence of the body, not of the nominee', () => {
    const given = { bodies: all([body('a', 'party-org', { from: '2022-02-01' })]), ratings: { 'party-org': { a: { 2022: 'good' } } } }
    expect(shortly(each, given)).toBe('undetermined · ?outside')
    expect(shortly(each, { ...given, bodies: all([body('a')]), nominee: { since: '2022-02-01' } })).toBe('undetermined · ratings.party-org a 2021')
  })

  it('knows a list complete from a day on only if the period does not begin earlier', () => {
    const rated = { ratings: { 'party-org': { a: good } } }
    expect(shortly(each, { bodies: all([body('a')], { since: '2021-01-01' }), ...rated })).toBe('pass')
    expect(shortly(each, { bodies: all([body('a')], { since: '2021-01-02' }), ...rated })).toBe('undetermined · bodies.party-org')
  })
})
