import { describe, expect, it } from 'vitest'
import type { Coverage, CoveragePoint } from '../../src/documents/coverage.js'
import { compile } from '../../src/decide/compile.js'
import { fixtureDocument } from '../../src/documents/fixture.js'
import { openPlan } from '../../src/documents/open-plan.js'
import { coverage, hundredthsOf } from '../../src/prove/coverage/coverage.js'
import { prepareFixture } from '../../src/prove/prepared.js'
import { runCases } from '../../src/prove/run-fixture.js'
import { coverageText, percentage } from '../../src/tell/coverage.js'
import { documentOf, facts, small, type Small, type SmallClause, type SmallPlan } from '../support/small-plan.js'

type Case = Readonly<Record<string, unknown>>

/** The coverage of cases over one base; the clause is `I.1` unless another is named. */
function covering({ plan, program }: Small, cases: readonly Case[], { clause = 'I.1', ...base }: Readonly<Record<string, unknown>> = {}): Coverage {
  const fixture = fixtureDocument.parse({
    format: 1,
    plan: 'small',
    clause,
    base: { round: 'interim', dossier: { format: 1, id: 'base', nominee: { kind: 'individual' }, ...base } },
    cases: cases.map((each, index) => ({ name: `case ${index + 1}`, ...each })),
  })
  return coverage([{ file: 'cases.yaml', cases: runCases(prepareFixture(fixture, plan), program) }], plan, program, { locate: (path) => ({ file: 'rules.yaml', line: path.length }) })
}

const find = ({ points }: Coverage, id: string): CoveragePoint => {
  const found = points.find((point) => point.id === id)
  if (found === undefined) throw new Error(`no point ${id} among ${points.map((point) => point.id).join(', ')}`)
  return found
}

/** The points of a prefix that are covered, without the prefix. */
const covered = ({ points }: Coverage, prefix: string): readonly string[] =>
  points.filter(({ id, status }) => status === 'covered' && id.startsWith(`${prefix} `)).map(({ id }) => id.slice(prefix.length + 1))

const clauses = (...criteria: readonly SmallClause['criteria'][]): SmallPlan => ({ clauses: criteria.map((each) => ({ criteria: each })) })
const two = small(clauses({ a: { finding: 'gentle' }, b: { finding: 'strict' } }))
const bothMet = { findings: { gentle: 'yes', strict: 'yes' } }

describe('a criterion', () => {
  it('is seen in the outcomes that a case holds fast, and in no other', () => {
    expect(covered(covering(two, [{ expect: { clause: 'pass' } }], bothMet), 'I.1 a')).toEqual(['pass'])
    expect(covered(covering(two, [{ remove: ['findings.gentle'], expect: { clause: 'undetermined' } }], bothMet), 'I.1 a')).toEqual(['undetermined'])
    expect(covered(covering(two, [{ set: { 'findings.gentle': 'no' }, expect: { clause: 'fail' } }], bothMet), 'I.1 a')).toEqual(['fail', 'decides against'])
    // Both fail: that the clause fails says nothing of either; that they decide does.
    const none = { 'findings.gentle': 'no', 'findings.strict': 'no' }
    expect(covered(covering(two, [{ set: none, expect: { clause: 'fail' } }], bothMet), 'I.1 a')).toEqual([])
    expect(covered(covering(two, [{ set: none, expect: { decides: ['a', 'b'] } }], bothMet), 'I.1 a')).toEqual(['fail'])
    expect(covered(covering(two, [{ set: none, expect: { criteria: { a: 'fail' } } }], bothMet), 'I.1 b')).toEqual([])
    expect(covered(covering(two, [{ expect: { missing: [] } }], bothMet), 'I.1 a')).toEqual([])
  })

  it('is not seen in a case that fails', () => {
    const found = covering(two, [{ expect: { clause: 'fail' } }], bothMet)
    expect(found.cases).toEqual({ run: 1, failed: [{ file: 'cases.yaml', name: 'case 1' }] })
    expect(found.covered).toBe(0)
  })

  it('decides alone only where every other passes, and for the clause only beside a case that differs by it', () => {
    const against = { set: { 'findings.gentle': 'no' }, expect: { clause: 'fail' } }
    const unsure = { set: { 'findings.gentle': 'no' }, remove: ['findings.strict'], expect: { clause: 'fail' } }
    expect(covered(covering(two, [unsure], bothMet), 'I.1 a')).toEqual(['fail'])
    expect(covered(covering(two, [{ expect: { clause: 'pass' } }, unsure], bothMet), 'I.1 a')).toEqual(['pass', 'fail'])
    expect(covered(covering(two, [{ expect: { clause: 'pass' } }, against], bothMet), 'I.1 a')).toEqual(['pass', 'fail', 'decides for', 'decides against'])
    expect(covered(covering(two, [{ expect: { clause: 'pass' } }, against], bothMet), 'I.1 b')).toEqual(['pass'])
  })

  it('pairs cases only where what does not apply is the same', () => {
    const of = small({ clauses: [{ criteria: { a: { finding: 'gentle' }, b: { finding: 'strict' } }, to: { b: { post: 'head' } } }] })
    const found = covering(of, [{ set: { 'nominee.post': 'head' }, expect: { clause: 'pass' } }, { set: { 'nominee.post': 'none', 'findings.gentle': 'no' }, expect: { clause: 'fail' } }], bothMet)
    expect(covered(found, 'I.1 a')).toEqual(['pass', 'fail', 'decides against'])
    expect(covered(found, 'I.1 b')).toEqual(['pass', 'post=head'])
  })

  it('says whether it does not apply, and to whom it was asked', () => {
    const of = small({ clauses: [{ criteria: { a: { finding: 'gentle' } }, to: { a: { post: 'head' } } }] })
    const found = covering(of, [{ set: { 'nominee.post': 'deputy' }, expect: { criteria: { a: 'not-applicable' } } }])
    expect(covered(found, 'I.1 a')).toEqual(['not-applicable', 'post other'])
    expect(find(found, 'I.1 a post=head').status).toBe('uncovered')
  })
})

describe('a clause', () => {
  const plan: SmallPlan = {
    sections: { list: 'closed', items: { 'II.1': { kind: 'collective' }, 'II.2': { kind: 'individual' } } },
    clauses: [
      { id: 'I.1', criteria: { a: { finding: 'gentle' } } },
      { id: 'II.1/b1', role: 'collective', section: 'II.1', criteria: { a: { finding: 'strict' } } },
      { id: 'II.2/leader', role: 'leader', applies: { kind: 'individual', post: 'head' }, criteria: { a: { finding: 'steady' } } },
      { id: 'II.2/party', role: 'party-member', applies: { kind: 'individual', 'party-member': 'yes' }, criteria: { a: { finding: 'steady' } } },
    ],
  }

  it('is seen by section, round, leader and party member', () => {
    const set = { 'nominee.post': 'head', 'nominee.party-member': 'yes' }
    const found = covering(small(plan), [{ expect: { clause: 'pass' } }, { set, round: 'final', 'cut-off': '2025-03-31', expect: { clause: 'pass' } }], { findings: { gentle: 'yes' } })
    expect(covered(found, 'I.1')).toEqual(['section II.2', 'round interim', 'round final', 'role leader', 'role party-member', 'a pass'])
    expect(find(found, 'I.1 round asked').status).toBe('uncovered')
    expect(covered(covering(small(plan), [{ expect: { clause: 'undetermined' } }]), 'I.1')).toEqual(['a undetermined'])
  })

  it('cannot be seen where its own conditions exclude it, and says so', () => {
    const found = covering(small(plan), [{ expect: { clause: 'pass' } }], { findings: { gentle: 'yes' } })
    const excluded = found.points.filter(({ excuse }) => excuse?.because === 'excluded').map(({ id }) => id)
    expect(excluded).toEqual(['II.1/b1 role leader', 'II.1/b1 role party-member', 'II.2/leader section II.1', 'II.2/party section II.1'])
  })

  it('is seen by each value that it names and by any other', () => {
    const found = covering(small(plan), [{ set: { 'nominee.post': 'none' }, expect: { clause: 'not-applicable' } }], { clause: 'II.2/leader' })
    expect(covered(found, 'II.2/leader')).toEqual(['kind=individual', 'post other'])
    expect(['kind other', 'post=head'].map((each) => find(found, `II.2/leader ${each}`).status)).toEqual(['uncovered', 'uncovered'])
  })
})

describe('a threshold', () => {
  it('is a level, just below and at it; above the highest there is none', () => {
    const of = small(clauses({ a: { rating: 'official', 'at-least': 'good', years: 'every' } }, { b: { rating: 'official', 'at-least': 'excellent', years: 'every' } }))
    const rated = (first: string, second: string, expected: string): Case => ({ set: { 'ratings.official': { 2021: first, 2022: second } }, expect: { clause: expected } })
    const levels = (...cases: readonly Case[]): readonly string[] => covered(covering(of, cases), 'I.1 a').filter((id) => id.startsWith('level'))
    expect(levels(rated('good', 'completed', 'fail'))).toEqual(['level below'])
    expect(levels(rated('completed', 'not-completed', 'fail'))).toEqual([])
    expect(levels(rated('excellent', 'good', 'pass'))).toEqual(['level at'])
    expect(levels(rated('excellent', 'excellent', 'pass'))).toEqual(['level above'])
    expect(find(covering(of, [rated('good', 'good', 'pass')]), 'I.2 b level above').excuse).toEqual({ because: 'no-level' })
  })

  it('is a number of years, by round', () => {
    const of = small(clauses({ a: { rating: 'official', 'at-least': 'excellent', 'at-least-years': { interim: 1, final: 5 } } }))
    const rated = (first: string, second: string, expected: string): Case => ({ set: { 'ratings.official': { 2021: first, 2022: second } }, expect: { clause: expected } })
    const found = covering(of, [rated('good', 'good', 'fail'), rated('excellent', 'excellent', 'pass')])
    expect(covered(found, 'I.1 a').filter((id) => id.startsWith('years'))).toEqual(['years interim below', 'years interim above'])
    expect(find(found, 'I.1 a years final above').excuse).toEqual({ because: 'no-more-years', years: 5 })
  })

  it('is a count, and the days from which and to which things count', () => {
    const of = small(clauses({ a: { list: 'initiative', 'at-least': 2 } }, { b: { list: 'research', 'at-most': 0, within: 'cut-off' } }))
    const listed = (expected: string, ...days: readonly string[]): Case => ({ set: { 'lists.initiative': { complete: 'yes', list: days.map((on) => ({ on })) } }, expect: { clause: expected } })
    const limits = (...cases: readonly Case[]): readonly string[] => covered(covering(of, cases), 'I.1 a').filter((id) => /below|at|above/.test(id))
    expect(limits(listed('fail', '2022-01-01'))).toEqual(['count-at-least below'])
    expect(limits(listed('fail'))).toEqual([])
    expect(limits(listed('pass', '2022-01-01', '2023-03-29'))).toEqual(['count-at-least at', 'last-day at'])
    expect(limits(listed('pass', '2022-01-01', '2022-02-01', '2023-03-29'))).toEqual(['count-at-least above'])
    expect(limits(listed('fail', '2022-01-01', '2023-03-30'))).toEqual(['count-at-least below', 'last-day above'])
    expect(limits(listed('pass', '2021-01-01', '2021-01-02'))).toEqual(['count-at-least at', 'first-day at', 'first-day above'])
    expect(limits(listed('fail', '2020-12-31', '2022-01-01'))).toEqual(['count-at-least below', 'first-day below'])
    const found = covering(of, [{ set: { 'lists.research': { complete: 'yes', list: [{ from: '2022-01-01', to: '2023-03-28' }] } }, expect: { clause: 'pass' } }], { clause: 'I.2' })
    expect(covered(found, 'I.2 b')).toEqual(['pass', 'count-at-most at', 'end-day below'])
    expect(find(found, 'I.2 b count-at-most below').excuse).toEqual({ because: 'below-nought' })
  })

  it('is a figure, and a figure against the year before', () => {
    const of = small(clauses({ a: { number: 'revenue', 'at-most': 3, years: 'every' } }, { b: { series: 'revenue', goes: 'up', years: 'every', 'new-basis': 'compared' } }))
    const figures = (clause: string, expected: string, ...values: readonly number[]): readonly string[] => {
      const years = Object.fromEntries(values.map((value, index) => [String(2020 + index), value]))
      return covered(covering(of, [{ set: { 'series.revenue': { years } }, expect: { clause: expected } }], { clause }), clause).filter((id) => /figure|change/.test(id))
    }
    expect(figures('I.1', 'pass', 0, 3, 2)).toEqual(['a figure at'])
    expect(figures('I.1', 'pass', 0, 2.5, 2)).toEqual(['a figure below'])
    expect(figures('I.1', 'fail', 0, 3, 4)).toEqual(['a figure above'])
    expect(figures('I.1', 'fail', 0, 3, 5)).toEqual([])
    expect(figures('I.2', 'pass', 1, 2, 3)).toEqual(['b change above'])
    expect(figures('I.2', 'fail', 1, 2, 2)).toEqual(['b change at'])
    expect(figures('I.2', 'fail', 1, 2, 1)).toEqual(['b change below'])
  })

  it('is no figure below the lowest that there is', () => {
    const document = documentOf(clauses({ a: { number: 'revenue', 'at-most': 1, years: 'every' } }, { b: { number: 'revenue', 'at-most': 2, years: 'every' } }))
    const plan = openPlan({ ...document, facts: { ...document.facts, series: { ...document.facts.series, revenue: { ...facts.series.revenue, lowest: 1 } } } })
    const found = covering({ plan, program: compile(plan) }, [{ expect: { clause: 'undetermined' } }])
    expect(find(found, 'I.1 a figure below').excuse).toEqual({ because: 'lowest', lowest: 1 })
    expect(find(found, 'I.2 b figure below').status).toBe('uncovered')
  })

  it('is a standing that begins or ends beside the day', () => {
    const of = small(clauses({ a: { standing: 'culture' } }))
    const held = (expected: string, from: string, to?: string): readonly string[] =>
      covered(covering(of, [{ set: { 'standings.culture': { complete: 'yes', list: [{ from, ...(to === undefined ? {} : { to }) }] } }, expect: { clause: expected } }]), 'I.1 a').filter((id) => /-day/.test(id))
    expect(held('pass', '2023-03-28', '2023-03-30')).toEqual(['begins-day below', 'ends-day above'])
    expect(held('pass', '2023-03-29', '2023-03-29')).toEqual(['begins-day at', 'ends-day at'])
    expect(held('fail', '2023-03-30')).toEqual(['begins-day above'])
    expect(held('fail', '2022-03-30', '2023-03-28')).toEqual(['ends-day below'])
  })

  it('is a number of years in a row, and of members', () => {
    const of = small(clauses({ a: { title: 'vanguard', 'in-a-row': 2 } }, { b: { 'at-least': 2, of: [{ finding: 'gentle' }, { finding: 'strict' }] } }))
    const found = covering(of, [{ set: { 'titles.vanguard': { 2021: 'yes', 2022: 'no' } }, expect: { clause: 'fail' } }])
    expect(covered(found, 'I.1 a')).toContain('row below')
    const members = covering(of, [{ expect: { clause: 'pass' } }, { set: { 'findings.strict': 'no' }, expect: { clause: 'fail' } }], { ...bothMet, clause: 'I.2' })
    expect(covered(members, 'I.2 b').filter((id) => id.startsWith('members'))).toEqual(['members below', 'members at'])
    expect(find(members, 'I.2 b members above').excuse).toEqual({ because: 'no-more-members' })
  })

  it('of a group counts only where the part goes the way of the criterion', () => {
    const of = small(clauses({ a: { any: [{ list: 'initiative', 'at-least': 1 }, { finding: 'gentle' }] } }, { b: { not: { list: 'research', 'at-least': 1 } } }))
    const none = { lists: { initiative: { complete: 'yes', list: [] }, research: { complete: 'yes', list: [] } } }
    expect(covered(covering(of, [{ set: { 'findings.gentle': 'yes' }, expect: { clause: 'pass' } }], none), 'I.1 a')).toEqual(['pass'])
    expect(covered(covering(of, [{ set: { 'findings.gentle': 'no' }, expect: { clause: 'fail' } }], none), 'I.1 a')).toContain('any.0 count-at-least below')
    expect(covered(covering(of, [{ expect: { clause: 'pass' } }], { ...none, clause: 'I.2' }), 'I.2 b')).toContain('not count-at-least below')
  })
})

describe('a date', () => {
  it('is a due day on whose other side the case would come out otherwise', () => {
    const of = small(clauses({ a: { rating: 'official', 'at-least': 'good', years: 'every' } }))
    const due = (day: string, second: string, expected: string): readonly string[] =>
      covered(covering(of, [{ 'cut-off': day, set: { 'nominee.school-year': 'no', 'ratings.official': { 2021: 'good', 2022: second } }, expect: { clause: expected } }]), 'ratings.official')
    expect(due('2022-12-14', 'completed', 'pass')).toEqual(['due-day below'])
    expect(due('2022-12-15', 'completed', 'fail')).toEqual(['due-day at'])
    expect(due('2022-12-16', 'completed', 'fail')).toEqual(['due-day above'])
    expect(due('2022-12-15', 'good', 'pass')).toEqual([])
    const school = { 'cut-off': '2022-06-30', set: { 'nominee.school-year': 'yes', 'ratings.official': { 2021: 'good', 2022: 'completed' } }, expect: { clause: 'fail' } }
    expect(covered(covering(of, [school]), 'ratings.official')).toEqual(['school-year due-day at'])
  })

  it('is the first and the last day of a round, by the plan’s own cut-off', () => {
    const of = small(clauses({ a: { list: 'initiative', 'at-least': 1 } }))
    const cases = ['2021-01-01', '2023-03-29'].map((on) => ({ set: { 'lists.initiative': [{ on }] }, expect: { clause: 'pass' } }))
    expect(covered(covering(of, cases), 'interim')).toEqual(['first-day at', 'last-day at'])
    expect(covered(covering(of, [{ ...cases[0], 'cut-off': '2022-01-01' }]), 'interim')).toEqual([])
  })
})

describe('a reading', () => {
  const of = small({ clauses: [{ criteria: { a: { rating: 'official', 'at-least': 'good', years: { ask: 'range' } } } }] })
  const lower = { 'ratings.official': { 2021: 'completed', 2022: 'good' } }

  it('is covered where another would turn the case', () => {
    expect(find(covering(of, [{ set: lower, rulings: { range: 'latest' }, expect: { clause: 'pass' } }]), 'range=latest').status).toBe('covered')
    expect(find(covering(of, [{ set: { 'ratings.official': { 2021: 'good', 2022: 'good' } }, rulings: { range: 'latest' }, expect: { clause: 'pass' } }]), 'range=latest').status).toBe('uncovered')
  })

  it('that no dossier meets cannot be', () => {
    expect(find(covering(of, [{ expect: { clause: 'undetermined' } }]), 'deputies=theirs').excuse).toEqual({ because: 'never-asked' })
  })
})

describe('what cannot be', () => {
  it('is worked out from the demand', () => {
    const elsewhere = { document: '39-KH/HU', on: '2021-12-20', name: 'Plan 39' }
    const found = covering(small(clauses({ a: elsewhere, b: { any: [elsewhere, { finding: 'gentle' }] }, c: { not: elsewhere }, d: { rating: 'official', 'at-least': 'not-completed' } })), [{ expect: { clause: 'undetermined' } }])
    const excuses = (criterion: string): readonly string[] => ['pass', 'fail', 'undetermined', 'decides for', 'decides against'].map((each) => find(found, `I.1 ${criterion} ${each}`).excuse?.because ?? '')
    expect(excuses('a')).toEqual(['elsewhere', 'elsewhere', '', 'elsewhere', 'elsewhere'])
    expect(excuses('b')).toEqual(['', 'elsewhere', '', 'elsewhere', 'elsewhere'])
    expect(excuses('c')).toEqual(['elsewhere', 'elsewhere', '', 'elsewhere', 'elsewhere'])
    expect(excuses('d')).toEqual(['', 'never', '', 'never', 'never'])
  })

  it('is to decide beside a criterion that never passes, or one that asks the same', () => {
    const elsewhere = { document: '39-KH/HU', on: '2021-12-20', name: 'Plan 39' }
    const beside = covering(small(clauses({ a: elsewhere, b: { finding: 'gentle' } })), [{ expect: { clause: 'undetermined' } }])
    expect(find(beside, 'I.1 b decides for').excuse).toEqual({ because: 'other-never-passes', criterion: 'a' })
    const twice = covering(small(clauses({ a: { finding: 'gentle' }, b: { finding: 'gentle' } })), [{ expect: { clause: 'undetermined' } }])
    expect(find(twice, 'I.1 b decides against').excuse).toEqual({ because: 'same-demand', criterion: 'a' })
  })

  it('is out of the sum', () => {
    const found = covering(two, [{ expect: { clause: 'pass' } }], bothMet)
    expect(found.points.length).toBe(found.covered + found.uncovered + found.excused)
    expect(found.hundredths).toBe(hundredthsOf(found.covered, found.covered + found.uncovered))
  })
})

describe('the sum', () => {
  it.each([
    [0, 3, 0, '0.00 %'],
    [1, 3, 3333, '33.33 %'],
    [2, 3, 6666, '66.66 %'],
    [9999, 10_000, 9999, '99.99 %'],
    [99_999, 100_000, 9999, '99.99 %'],
    [7, 7, 10_000, '100.00 %'],
    [0, 0, 10_000, '100.00 %'],
  ])('of %i of %i is rounded down', (part, whole, hundredths, text) => {
    expect(hundredthsOf(part, whole)).toBe(hundredths)
    expect(percentage(hundredths, 'en')).toBe(text)
  })

  it('does not hang on the order of the cases', () => {
    const cases = [{ expect: { clause: 'pass' } }, { name: 'other', set: { 'findings.gentle': 'no' }, expect: { clause: 'fail' } }]
    const short = ({ points, ...rest }: Coverage) => ({ ...rest, points: points.map(({ id, status, cases: count }) => ({ id, status, count })) })
    expect(short(covering(two, cases, bothMet))).toEqual(short(covering(two, cases.toReversed(), bothMet)))
  })

  it('has each point once', () => {
    const ids = covering(two, [{ expect: { clause: 'pass' } }], bothMet).points.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('the text', () => {
  const found = covering(two, [{ expect: { clause: 'pass' } }, { set: { 'findings.gentle': 'no' }, expect: { clause: 'fail' } }], bothMet)

  it('says what is not covered, where its rule stands, and which cases cover the rest', () => {
    const text = coverageText(found, { lang: 'en', width: 200 })
    expect(text).toContain('2 cases; 6/13 points covered (46.15 %)')
    expect(text).toContain('I.1 b (rules.yaml:5)\n    ✗ not met\n')
    expect(text).toContain('    ✓ 4 others: cases.yaml (case 1; case 2)')
    expect(text).toContain('no dossier meets the question: ')
    expect(text).not.toContain('✓ met: cases.yaml')
  })

  it('says everything where all is asked for', () => {
    const text = coverageText(found, { lang: 'en', width: 200, all: true })
    expect(text).toContain('✓ met: cases.yaml: case 1\n')
    expect(text).toContain('✗ alone makes the clause pass')
    expect(text).toContain('– ruled skipped, to effect: no dossier meets the question')
  })

  it('is in Vietnamese unless told otherwise', () => {
    expect(coverageText(found)).toContain('(46,15 %)')
    expect(coverageText(found)).toContain('Chưa thử:')
  })
})
