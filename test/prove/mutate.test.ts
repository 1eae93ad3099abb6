/** Changes of rules, and whether cases notice them. */
import { describe, expect, it } from 'vitest'
import { fixtureDocument } from '../../src/documents/fixture.js'
import type { FixtureCase } from '../../src/documents/fixture.js'
import type { MutationReport } from '../../src/documents/mutation.js'
import { readyFixtures } from '../../src/prove/mutate/kill.js'
import { mutantsOf } from '../../src/prove/mutate/mutants.js'
import { mutate } from '../../src/prove/mutate/report.js'
import type { MutateOptions } from '../../src/prove/mutate/report.js'
import { changedPlanFaults } from '../../src/read/plan.js'
import { mutationSum, mutationText } from '../../src/tell/mutation.js'
import { asking, documentOf, small } from '../support/small-plan.js'
import type { Small, SmallPlan } from '../support/small-plan.js'

/** What the mutants of a plan's clauses are called. */
const namesIn = (given: SmallPlan): readonly string[] => mutantsOf(documentOf(given)).flatMap(({ id, clause }) => (clause === undefined ? [] : [id]))

const ofDemand = (demand: unknown, more: Omit<SmallPlan, 'clauses'> = {}): readonly string[] => namesIn({ ...more, clauses: [{ criteria: { it: demand } }] }).map((id) => id.replace('I.1 it ', ''))

describe('the mutants of', () => {
  it.each<readonly [string, unknown, readonly string[]]>([
    ['a finding', { finding: 'gentle' }, ['dropped', 'negated', 'finding gentle->strict', 'years none->every', 'years none->last', 'years none->some']],
    ['a finding at bodies', { finding: 'gentle', at: 'front', none: 'fail' }, ['dropped', 'negated', 'finding gentle->strict', 'at dropped', 'at front->party-org', 'none fail->not-applicable', 'none fail->none']],
    [
      'a rating',
      { rating: 'party-member', 'at-least': 'good', years: 'every' },
      ['dropped', 'negated', 'rating party-member->official', 'at-least good->excellent', 'at-least good->completed', 'years every->last', 'years every->some'],
    ],
    [
      'a rating in so many years',
      { rating: 'front', 'at-least': 'excellent', 'at-least-years': { interim: 1, final: 2, asked: 1 }, none: { ask: 'absent' } },
      [
        'dropped', 'negated', 'rating front->party-org', 'at-least excellent->good', 'at-least-years.interim 1->2', 'at-least-years.interim 1->0', 'at-least-years.final 2->3', 'at-least-years.final 2->1',
        'at-least-years.asked 1->2', 'at-least-years.asked 1->0', 'at-least-years every', 'at-least-years interim:1,final:2,asked:1->interim:2,final:1,asked:1', 'none ask:absent->dropped', 'none ask:absent->lost',
      ],
    ],
    ['a standing', { standing: 'culture', years: { ask: 'range' } }, ['dropped', 'negated', 'standing culture->safety', 'years ask:range->yearly', 'years ask:range->latest']],
    [
      'a list',
      { list: ['initiative', 'research'], 'at-least': 1, where: { applied: 'yes' } },
      [
        'dropped', 'negated', 'list.0 initiative dropped', 'list.1 research dropped', 'at-least 1->2', 'at-least 1->0', 'at-least at-least->at-most', 'within none->cut-off', 'within none->ever', 'where.applied dropped',
        'where.applied yes->no',
      ],
    ],
    ['a list of none', { list: 'initiative', 'at-most': 0, within: 'ever' }, ['dropped', 'negated', 'list initiative->research', 'at-most 0->1', 'at-most 0->-1', 'at-most at-most->at-least', 'within ever->period', 'within ever->cut-off']],
    [
      'a series',
      { series: 'revenue', goes: 'up', years: 'every', 'new-basis': 'compared', 'at-zero': 'met' },
      ['dropped', 'negated', 'series revenue->body-revenue', 'goes up->down', 'years every->last', 'new-basis compared->left-out', 'at-zero met->none'],
    ],
    ['a number', { number: 'revenue', 'at-least': 5, years: 'last' }, ['dropped', 'negated', 'number revenue->body-revenue', 'at-least 5->6', 'at-least 5->4', 'at-least at-least->at-most', 'years last->every', 'years last->some']],
    ['a title', { title: 'vanguard', 'in-a-row': 2, 'reaching-back': 'no' }, ['dropped', 'negated', 'title vanguard->family-title', 'in-a-row 2->3', 'in-a-row 2->1', 'reaching-back no->yes']],
    ['a group', { all: [{ finding: 'gentle' }, { not: { finding: 'strict' } }] }, [
      'dropped', 'negated', 'all all->any', 'all.0 dropped', 'all.1 dropped', 'all.0 negated', 'all.0.finding gentle->strict', 'all.0.years none->every', 'all.0.years none->last', 'all.0.years none->some',
      'all.1 negated', 'all.1.not.finding strict->steady', 'all.1.not.years none->every', 'all.1.not.years none->last', 'all.1.not.years none->some',
    ]],
    ['a choice', { 'reading-of': 'range', is: { every: { document: '1', on: '2021-01-01', name: 'one' }, last: { document: '2', on: '2021-01-01', name: 'two' } } }, ['dropped', 'negated', 'reading-of range->every', 'reading-of range->last']],
    ['so many of a group', { 'at-least': 1, of: [{ document: '1', on: '2021-01-01', name: 'one' }, { document: '2', on: '2021-01-01', name: 'two' }] }, ['dropped', 'negated', 'at-least 1->2', 'at-least 1->0', 'of.0 dropped', 'of.1 dropped']],
  ])('%s', (_, demand, names) => {
    expect(ofDemand(demand)).toEqual(names)
  })

  it('a number that is asked', () => {
    const questions = { count: { kind: 'open', words: 'words', vi: 'question', en: 'question', number: { unit: 'bài', lowest: 2, highest: 9 }, why: 'why' } }
    expect(ofDemand({ list: 'initiative', 'at-least': { ask: 'count' } }, { questions })).toContain('at-least ask:count->9')
  })

  it('what a leader answers for', () => {
    const led = { led: { head: 'body', deputy: { ask: 'deputies' } }, meets: ['II.1', 'II.2'], holds: { finding: 'gentle' }, 'not-covered': 'fail' }
    const sections = { list: 'closed' as const, items: { 'II.1': { kind: 'collective' }, 'II.2': { kind: 'individual' } } }
    expect(ofDemand(led, { sections })).toEqual([
      'dropped', 'negated', 'led.head body->department', 'led.head body->none', 'led.deputy ask:deputies->theirs', 'led.deputy ask:deputies->nobody', 'meets.0 II.1 dropped', 'meets.1 II.2 dropped', 'holds dropped', 'holds negated',
      'holds.finding gentle->strict', 'holds.years none->every', 'holds.years none->last', 'holds.years none->some', 'not-covered fail->not-applicable',
    ])
  })

  it('conditions', () => {
    const applies = { any: [{ kind: 'individual', post: ['head', 'deputy'] }, { all: [{ 'party-member': 'yes' }, { ask: 'binding', is: 'yes' }] }] }
    expect(namesIn({ clauses: [{ applies, criteria: {} }] }).map((id) => id.replace('I.1 ', ''))).toEqual([
      'applies dropped', 'applies negated', 'applies.any any->all', 'applies.any.0 dropped', 'applies.any.1 dropped', 'applies.any.0.kind dropped', 'applies.any.0.kind individual->collective', 'applies.any.0.post dropped', 'applies.any.0.post +none',
      'applies.any.0.post -head', 'applies.any.0.post -deputy', 'applies.any.1.all all->any', 'applies.any.1.all.0 dropped', 'applies.any.1.all.1 dropped', 'applies.any.1.all.0.party-member yes->no',
    ])
    const changed = (id: string): unknown => mutantsOf(documentOf({ clauses: [{ applies, criteria: {} }] })).find((each) => each.id === `I.1 ${id}`)?.document.clauses[0]?.applies
    expect(changed('applies.any.1 dropped')).toEqual({ any: [applies.any[0]] })
    expect(changed('applies.any.1.all.1 dropped')).toEqual({ any: [applies.any[0], { all: [{ 'party-member': 'yes' }] }] })
  })

  it('rounds, questions, gaps and due days', () => {
    const ids = mutantsOf(documentOf({ clauses: [{ criteria: { it: { rating: 'party-member', 'at-least': 'good', years: 'every' }, also: { standing: 'culture', years: 'last' } } }] })).flatMap(({ id, clause }) => (clause === undefined ? [id] : []))
    expect(ids).toEqual(
      expect.arrayContaining([
        'rounds.interim.cut-off 2023-03-29->2023-03-28', 'rounds.interim.cut-off 2023-03-29->2023-03-30', 'rounds.interim.period.from 2021->2022', 'rounds.interim.period of final', 'rounds.asked.period ask:term->two',
        'questions.range.readings values of the next', 'questions.term.readings.two.value.to 2022->2023', 'gaps.unrated ask:unrated->ask:outside', 'facts.ratings.party-member.due on:01-31,next-year:true->on:02-01,next-year:true',
        'facts.ratings.party-member.due.next-year true->false', 'facts.standings.culture.due none->on:01-01,next-year:true', 'facts.standings.culture.due none->on:12-30', 'facts.ratings.party-member.since party->nominee',
        'facts.ratings.party-member.implies.party-member dropped',
      ]),
    )
    expect(ids.filter((id) => id.startsWith('facts.ratings.official'))).toEqual([])
  })

  it('a plan have a name each', () => {
    const ids = mutantsOf(documentOf({ clauses: [{ criteria: { it: { all: [{ finding: 'gentle' }, { finding: 'gentle' }] } } }] })).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

const rated: SmallPlan = { clauses: [{ criteria: { it: { rating: 'official', 'at-least': 'good', years: 'every' } } }] }

function reportOn({ plan, program }: Small, cases: readonly FixtureCase[], more: Partial<MutateOptions> = {}): MutationReport {
  const fixture = fixtureDocument.parse({
    format: 1,
    plan: 'small',
    clause: 'I.1',
    base: { round: 'interim', dossier: { format: 1, id: 'it', nominee: { kind: 'individual' }, ratings: { official: { 2021: 'good', 2022: 'good' } } } },
    cases,
  })
  const ready = readyFixtures(plan, program, [{ name: 'one', fixture, dossierOf: () => undefined }])
  return mutate(ready, { isSound: (changed, { clause }) => changedPlanFaults(changed, clause).length === 0, only: ({ clause }) => clause !== undefined, ...more })
}

const level = (year: number, to: string, clause: 'pass' | 'fail'): FixtureCase => ({ name: `${to} in ${year}`, set: { [`ratings.official.${year}`]: to }, expect: { clause } })
const good: FixtureCase = { name: 'good in both', expect: { clause: 'pass' } }
const alive = ({ survivors }: MutationReport): readonly string[] => survivors.map(({ id }) => id)

describe('a run over mutants', () => {
  it('kills all where every side is tried', () => {
    const report = reportOn(small(rated), [good, level(2021, 'completed', 'fail'), level(2022, 'completed', 'fail')])
    expect({ alive: alive(report), mutants: report.mutants, invalid: report.invalid, killed: report.killed, failing: report.failing }).toEqual({ alive: [], mutants: 7, invalid: 0, killed: 7, failing: [] })
  })

  it('names what lives, its words, and a dossier that would kill it', () => {
    const report = reportOn(small(rated), [good, level(2022, 'completed', 'fail')])
    expect(report.survivors).toMatchObject([
      { id: 'I.1 it years every->last', mutation: 'years', clause: 'I.1', criterion: 'it', words: 'words of it', killer: { from: 'one: good in both', plan: 'clause: "fail"', mutant: 'clause: "pass"' } },
    ])
    expect(report.survivors[0]?.killer?.set).toEqual({ 'ratings.official.2021': 'completed' })
  })

  it('lets live what is declared equivalent, and says where the declaration is wrong', () => {
    const equivalents = { format: 1 as const, plan: 'small', equivalent: ['I.1 it years every->last', 'I.1 it negated', 'I.1 it gone'].map((mutant) => ({ mutant, why: 'why' })) }
    const report = reportOn(small(rated), [good, level(2022, 'completed', 'fail')], { equivalents })
    expect(report).toMatchObject({
      survivors: [],
      equivalent: [{ id: 'I.1 it years every->last', why: 'why' }],
      stale: [
        { id: 'I.1 it negated', why: 'killed' },
        { id: 'I.1 it gone', why: 'unknown' },
      ],
    })
  })

  it('names cases that fail before anything is changed', () => {
    expect(reportOn(small(rated), [{ ...good, expect: { clause: 'fail' } }]).failing).toEqual(['one: good in both'])
  })

  it('does not count rules that no longer pass their check', () => {
    const report = reportOn(small({ clauses: [{ criteria: { it: { list: 'initiative', 'at-least': 1 } } }] }), [{ name: 'not listed', expect: { clause: 'undetermined', missing: ['lists.initiative'] } }])
    expect(report.invalid).toBe(1)
  })

  it('tells rulings under changed readings from those under the plan', () => {
    const asked = small({ clauses: [{ criteria: { it: { rating: 'official', 'at-least': 'good', years: { ask: 'range' } } } }], questions: { range: asking({ yearly: 'every', latest: 'last' }) } })
    const only = { only: ({ id }: { readonly id: string }) => id === 'questions.range.readings values of the next' }
    expect(alive(reportOn(asked, [{ ...level(2021, 'completed', 'fail'), expect: { clause: 'undetermined' } }], only))).toHaveLength(1)
    expect(alive(reportOn(asked, [{ ...level(2021, 'completed', 'fail'), rulings: { range: 'yearly' } }], only))).toEqual([])
  })

  it('is told with clause, place, words and dossier', () => {
    const report = reportOn(small(rated), [good, level(2022, 'completed', 'fail')], { placeOf: () => 'rules/small.yaml:3:5' })
    const text = mutationText(report, { lang: 'en', width: 100 })
    for (const part of ['7 mutants', '6 killed', '✗ I.1 it years every->last (which years)', 'rules/small.yaml:3:5', '“words of it”', '"ratings.official.2021":"completed"']) expect(text).toContain(part)
    expect(mutationText(report)).toContain('6 bị nhận ra')
  })

  it('is told of several plans in one line', () => {
    const one = reportOn(small(rated), [good, level(2022, 'completed', 'fail')])
    const other = reportOn(small(rated), [good, level(2021, 'completed', 'fail'), level(2022, 'completed', 'fail')])
    expect(mutationSum([one, other], { lang: 'en' })).toBe('2 plans, 14 mutants: 13 killed, 0 equivalent, 1 alive.\n')
    expect(mutationSum([one, other])).toBe('2 kế hoạch, 14 thay đổi: 13 bị nhận ra, 0 tương đương, 1 không bị nhận ra.\n')
  })
})
