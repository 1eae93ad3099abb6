import { describe, expect, it } from 'vitest'
import { asking, criterionOn, demanding, shortly, small, verdictOn } from '../support/small-plan.js'

const official = (years: Readonly<Record<string, string>>) => ({ ratings: { official: years } })
const ranged = { rating: 'official', 'at-least': 'good', years: { ask: 'range' } }
const windowed = { list: 'initiative', 'at-most': 0, within: { ask: 'window' } }
const long = { lists: { initiative: { complete: 'yes', list: [{ from: '1999-01-01', to: '2000-01-01' }] } } }
const none = { lists: { initiative: { complete: 'yes', list: [] } } }

describe('what is missing under several readings', () => {
  it('is told once, without readings, where it is missing under all', () => {
    const of = demanding({ all: [windowed, { finding: 'gentle' }] })
    expect(criterionOn(of, none).causes).toEqual([{ kind: 'missing', what: 'fact', fact: 'findings.gentle' }])
    expect(criterionOn(of, long).causes).toEqual([
      { kind: 'missing', what: 'fact', fact: 'findings.gentle' },
      { kind: 'needs-ruling', question: 'window', status: 'open', readings: [{ reading: 'now', possible: ['pass', 'fail'] }, { reading: 'whenever', possible: ['fail'] }] },
    ])
  })

  it('is told once where one reading meets it twice', () => {
    const of = demanding({ all: [ranged, { finding: 'gentle' }, { finding: 'gentle' }] })
    expect(criterionOn(of, official({ 2022: 'good' })).causes.slice(0, 2)).toEqual([
      { kind: 'missing', what: 'fact', fact: 'ratings.official', years: [2021], under: [{ range: 'yearly' }] },
      { kind: 'missing', what: 'fact', fact: 'findings.gentle' },
    ])
    const twice = demanding({ all: [ranged, ranged] })
    expect(criterionOn(twice, official({ 2022: 'good' })).causes[0]).toEqual({ kind: 'missing', what: 'fact', fact: 'ratings.official', years: [2021], under: [{ range: 'yearly' }] })
  })

  it('is told apart by its years', () => {
    expect(shortly(demanding(ranged), {})).toBe('undetermined · ratings.official 2021 2022 under yearly · ratings.official 2022 under latest')
    const terms = { term: asking({ early: { from: 2021, to: 2022 }, late: { from: 2022, to: 2023 } }) }
    const every = demanding({ ...ranged, years: 'every' }, { questions: terms })
    expect(shortly(every, {}, { round: 'asked' })).toBe('undetermined · ratings.official 2021 2022 under early · ratings.official 2022 2023 under late')
    const longer = demanding({ ...ranged, years: 'every' }, { questions: { term: asking({ short: { from: 2021, to: 2021 }, long: { from: 2021, to: 2022 } }) } })
    expect(shortly(longer, {}, { round: 'asked' })).toBe('undetermined · ratings.official 2021 under short · ratings.official 2021 2022 under long')
    const both = demanding({ all: [windowed, { finding: 'steady' }, { finding: 'steady', years: 'every' }] })
    expect(shortly(both, none)).toBe('undetermined · findings.steady · findings.steady 2021 2022')
    const turned = demanding({ all: [windowed, { finding: 'steady', years: 'every' }, { finding: 'steady' }] })
    expect(shortly(turned, none)).toBe('undetermined · findings.steady 2021 2022 · findings.steady')
  })

  it('is told apart by what it is, by its body and by its paper', () => {
    const facts = demanding({ all: [windowed, { finding: 'gentle' }, { finding: 'strict' }] })
    expect(shortly(facts, none)).toBe('undetermined · findings.gentle · findings.strict')
    const bodies = { bodies: { complete: 'yes', list: ['a', 'b'].map((id) => ({ id, scale: 'party-org' })) } }
    const each = demanding({ all: [windowed, { rating: 'party-org', 'at-least': 'good', years: 'every' }] })
    expect(shortly(each, { ...none, ...bodies })).toBe('undetermined · ratings.party-org a 2021 2022 · ratings.party-org b 2021 2022')
    const empty = (within: string) => ({ list: 'research', 'at-most': 0, within })
    const lists = { lists: { initiative: { complete: 'yes', paper: 'p', list: [] }, research: { complete: 'yes', since: '2021-01-01', list: [] } } }
    const papers = { p: { kind: 'biên bản' } }
    for (const [first, then, expected] of [['period', 'ever', 'paper of lists.research · lists.research'], ['ever', 'period', 'lists.research · paper of lists.research']] as const) {
      expect(shortly(demanding({ all: [windowed, empty(first), empty(then)] }), { papers, ...lists }, { evidence: 'required' })).toBe(`undetermined · ${expected}`)
    }
  })

  it('is told with every question of the readings under which it is missing', () => {
    const of = demanding({ all: [ranged, windowed] })
    expect(criterionOn(of, { ...official({ 2022: 'good' }), ...none }).causes[0]).toEqual({
      kind: 'missing', what: 'fact', fact: 'ratings.official', years: [2021], under: [{ range: 'yearly', window: 'now' }, { range: 'yearly', window: 'whenever' }],
    })
  })

  it('is told apart where the day differs on which years will be closed', () => {
    const at = { cutOff: '2021-06-01' }
    const same = demanding({ all: [windowed, { ...ranged, years: 'every' }] })
    expect(shortly(same, none, at)).toBe('undetermined · >2021-12-15')
    const differ = demanding({ all: [windowed, { ...ranged, years: undefined, 'at-least-years': 1 }, { ...ranged, years: undefined, 'at-least-years': 2 }] })
    expect(shortly(differ, none, at)).toBe('undetermined · >2021-12-15 · >2022-12-15')
  })

  it('bears no readings where it is no fact', () => {
    const deputy = demanding({ led: { deputy: { ask: 'deputies' } }, meets: ['II.1'], 'not-covered': 'fail' })
    expect(criterionOn(deputy, { nominee: { post: 'deputy' } }).causes).toEqual([
      { kind: 'missing', what: 'dossier', led: 'body' },
      { kind: 'needs-ruling', question: 'deputies', status: 'open', readings: [{ reading: 'theirs', possible: ['pass', 'fail'] }, { reading: 'nobody', possible: ['not-applicable'] }] },
    ])
    const three = demanding({ ...ranged, years: undefined, 'at-least-years': 3 })
    expect(shortly(three, official({ 2021: 'good', 2022: 'good' }), { round: 'asked', cutOff: '2022-12-20' })).toBe('undetermined · >2023-12-15 · ?term')
  })
})

describe('a question that makes no difference', () => {
  it('is not listed beside one that does', () => {
    const of = demanding({ all: [ranged, windowed] })
    expect(shortly(of, { ...official({ 2021: 'completed', 2022: 'good' }), ...none })).toBe('undetermined · ?range')
    expect(shortly(of, { ...official({ 2021: 'good', 2022: 'good' }), ...long })).toBe('undetermined · ?window')
  })

  it('is not listed for being met under one reading of another alone', () => {
    const given = official({ 2021: 'not-rated', 2022: 'completed', 2023: 'good' })
    const turned = demanding({ ...ranged, years: { ask: 'turned' } }, { questions: { turned: asking({ latest: 'last', yearly: 'every' }) } })
    expect(shortly(demanding(ranged), given, { cutOff: '2024-01-31' })).toBe('undetermined · ?range')
    expect(shortly(turned, given, { cutOff: '2024-01-31' })).toBe('undetermined · ?turned')
  })

  it('and what it was not met under counts for each of its readings', () => {
    const causes = criterionOn(demanding(ranged), official({ 2021: 'not-rated', 2022: 'good' })).causes
    expect(causes).toEqual([
      { kind: 'needs-ruling', question: 'unrated', status: 'silent', readings: [{ reading: 'passed', possible: ['pass'] }, { reading: 'broken', possible: ['pass', 'fail'] }] },
      { kind: 'needs-ruling', question: 'range', status: 'open', readings: [{ reading: 'yearly', possible: ['pass', 'fail'] }, { reading: 'latest', possible: ['pass'] }] },
    ])
  })
})

describe('what is shown of several readings', () => {
  it('is every value that one of them read, once', () => {
    expect(criterionOn(demanding(ranged), official({ 2021: 'completed', 2022: 'good' })).values).toEqual([
      { fact: 'ratings.official', year: 2021, value: 'completed' },
      { fact: 'ratings.official', year: 2022, value: 'good' },
    ])
  })

  it('is what the first of them held against what is asked', () => {
    expect(criterionOn(demanding(ranged), official({ 2021: 'completed', 2022: 'good' })).held).toEqual({ kind: 'years', sure: 1, possible: 1, needed: 2 })
    const later = demanding({ 'reading-of': 'range', is: { every: { finding: 'gentle' }, last: { ...ranged, years: 'last' } } })
    expect(criterionOn(later, { ...official({ 2022: 'completed' }), findings: { gentle: 'yes' } }).held).toEqual({ kind: 'years', sure: 0, possible: 0, needed: 1 })
  })

  it('is the verdict on the collective, of whichever reading asked for it', () => {
    const collective = { id: 'II.1/b1', role: 'collective', section: 'II.1', criteria: { able: { finding: 'strict' } } }
    const leader = { id: 'II.2/leader', role: 'leader', criteria: { it: { led: { deputy: { ask: 'turned' } }, meets: ['II.1'], 'not-covered': 'fail' } } }
    const of = small({ clauses: [collective, leader], sections: { list: 'closed', items: { 'II.1': { kind: 'collective' }, 'II.2': { kind: 'individual' } } }, questions: { turned: asking({ nobody: 'none', theirs: 'body' }) } })
    const given = { nominee: { post: 'deputy' }, led: { body: { format: 1, id: 'school', nominee: { kind: 'collective' }, findings: { strict: 'no' } } } }
    expect(verdictOn(of, given).clauses[1]?.criteria[0]?.nested?.dossier).toBe('school')
  })
})

describe('rulings', () => {
  it('are named once each, in the order of the plan, however often and in whichever order they were asked for', () => {
    const of = demanding({ all: [windowed, ranged, windowed, ranged] })
    const verdict = verdictOn(of, { ...official({ 2021: 'good', 2022: 'good' }), ...long }, { rulings: { window: 'now', range: 'latest' } })
    expect([verdict.outcome, verdict.rulings]).toEqual(['pass', [{ question: 'range', reading: 'latest' }, { question: 'window', reading: 'now' }]])
  })
})
