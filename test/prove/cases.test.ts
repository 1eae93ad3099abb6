/** Cases that a clause needs, with the answers left blank. */
import { describe, expect, it } from 'vitest'
import { openPlan } from '../../src/documents/open-plan.js'
import type { PlanDocument } from '../../src/documents/plan.js'
import { blankCases } from '../../src/prove/cases/cases.js'
import { prepareFixture } from '../../src/prove/prepared.js'
import { readFixture } from '../../src/read/fixture.js'
import { casesText } from '../../src/tell/cases.js'
import { parseDay } from '../../src/words/calendar.js'
import { rulesOf } from '../oracle/rules.js'
import { effort } from '../support/effort.js'
import { documentOf } from '../support/small-plan.js'

const day = (text: string): number => parseDay(text) ?? 0

const small = (demand: unknown) => {
  const plan = documentOf({ clauses: [{ criteria: { it: demand } }] })
  const [clause] = plan.clauses
  if (clause === undefined) throw new Error('no clause')
  return blankCases(plan, clause, 'interim', day('2023-03-29'))
}

describe('the cases of', () => {
  it.each<readonly [string, unknown, readonly string[]]>([
    ['a finding', { finding: 'gentle' }, ['everything met', 'it: gentle not met', 'it: gentle not stated']],
    [
      'a rating',
      { rating: 'official', 'at-least': 'good', years: 'every' },
      [
        'everything met', 'it: official completed in every year', 'it: official completed in 2021', 'it: official good in 2021', 'it: official not-rated in 2021', 'it: official not stated for 2021', 'it: official completed in 2022',
        'it: official good in 2022', 'it: official not-rated in 2022', 'it: official not stated for 2022', 'it: official good in 2021 alone', 'it: official good in 2022 alone',
      ],
    ],
    [
      'a list',
      { list: 'initiative', 'at-least': 2, where: { applied: 'yes' } },
      [
        'everything met', 'it: 1 of initiative', 'it: 3 of initiative', 'it: 1 of initiative, and the list may lack some', 'it: initiative not stated', 'it: initiative on 2020-12-31', 'it: initiative on 2021-01-01', 'it: initiative on 2023-03-29',
        'it: initiative on 2023-03-30', 'it: initiative with applied no',
      ],
    ],
    ['a bound', { number: 'revenue', 'at-least': 5, years: 'last' }, ['everything met', 'it: revenue 4 in 2022', 'it: revenue 6 in 2022', 'it: revenue not stated for 2022']],
    ['alternatives', { any: [{ finding: 'gentle' }, { finding: 'strict' }] }, ['everything met', 'it: none of the alternatives', 'it: alternative 1 alone', 'it: alternative 2 alone', 'it: gentle not stated', 'it: strict not stated']],
  ])('%s', (_, demand, names) => {
    expect(small(demand).cases.map(({ name }) => name)).toEqual(names)
    expect(small(demand).outcome).toBe('pass')
  })

  it('whom a clause addresses', () => {
    const plan = documentOf({ clauses: [{ applies: { kind: 'individual', 'party-member': 'yes' }, criteria: { it: { finding: 'gentle' } } }] })
    const [clause] = plan.clauses
    expect(clause === undefined ? [] : blankCases(plan, clause, 'final', day('2025-03-29')).cases.map(({ name }) => name)).toEqual([
      'everything met', 'kind collective', 'party-member no', 'party-member not stated', 'it: gentle not met', 'it: gentle not stated',
    ])
  })
})

const plans: readonly PlanDocument[] = ['dang-uy-khoi-2022', 'dak-doa-2021', 'huyen-uy-2022', 'ubnd-xa-2023', 'ban-tuyen-giao-2022'].map(rulesOf)
const clauses = plans.flatMap((plan) => plan.clauses.filter(({ criteria }) => criteria.length > 0).map((clause) => [`${plan.id} ${clause.id}`, plan, clause] as const))

/** Words that leave a case open whatever the dossier says, until somebody has ruled, and criteria that stand in another document. */
const open = clauses.filter(([, , { criteria }]) => criteria.some(({ demand }) => /"(?:document|reading-of|not)":/.test(JSON.stringify(demand)))).map(([name]) => name)

describe('a file of cases', () => {
  it.each(clauses.filter((_, index) => index % effort(6, 1) === 0))('of %s is refused until it is filled in, and then read', (name, plan, clause) => {
    const round = Object.keys(plan.rounds).findLast((each) => typeof plan.rounds[each]?.period === 'object') ?? ''
    const made = blankCases(plan, clause, round, day(plan.rounds[round]?.['cut-off'] ?? '2026-02-01'))
    const text = casesText(made)
    expect(readFixture(text, plan).problems.map(({ message }) => message)).toContain('the case expects nothing')
    const { fixture, problems } = readFixture(text.replaceAll('expect: {}', 'expect: { clause: pass }'), plan)
    expect(problems).toEqual([])
    if (fixture === undefined) return
    expect(fixture.cases).toHaveLength(made.cases.length)
    const opened = openPlan(plan)
    expect(prepareFixture(fixture, opened).flatMap(({ faults }) => faults)).toEqual([])
    if (!open.includes(name)) expect(made.outcome).toBe('pass')
  })
})
