import { describe, expect, it } from 'vitest'
import { newChoices } from '../../src/decide/choices.js'
import type { Run } from '../../src/decide/run.js'
import { situationOf } from '../../src/decide/situation.js'
import { situations } from '../../src/decide/situations.js'
import { termsOf } from '../../src/decide/terms.js'
import { documentOf } from '../support/small-plan.js'

const december = { monthDay: 1215, nextYear: false }
const january = { monthDay: 131, nextYear: true }
const plan = documentOf({ clauses: [{ criteria: { it: { finding: 'gentle' } } }], questions: { 'how-many': { kind: 'open', words: 'words', vi: 'how many', en: 'how many', number: { unit: 'năm', lowest: 2, highest: 5 }, why: 'why' } } })

describe('the situation of a round', () => {
  it('parts the years of the period by what is due on or before the cut-off', () => {
    expect(situationOf({ from: 2021, to: 2023 }, 20230131, [december, january])).toEqual({
      period: { from: 2021, to: 2023 },
      cutOff: 20230131,
      cutOffShown: '2023-01-31',
      firstDay: 20210101,
      lastDay: 20230131,
      years: [december, january].map((due) => ({ closed: [2021, 2022], last: [2022], open: [2023], due })),
    })
    expect(situationOf({ from: 2021, to: 2023 }, 20230130, [december, january]).years).toEqual([
      { closed: [2021, 2022], last: [2022], open: [2023], due: december },
      { closed: [2021], last: [2021], open: [2022, 2023], due: january },
    ])
  })

  it('counts no day after the end of the period, and has no last year before one is closed', () => {
    const { lastDay, years } = situationOf({ from: 2021, to: 2021 }, 20220301, [december])
    expect([lastDay, years[0]?.open]).toEqual([20211231, []])
    expect(situationOf({ from: 2021, to: 2022 }, 20210101, [december]).years).toEqual([{ closed: [], last: [], open: [2021, 2022], due: december }])
  })
})

describe('the situation in which a plan is asked', () => {
  const terms = termsOf(plan)
  const under = (readings: readonly ({ from: number; to: number } | undefined)[]) => ({ choices: newChoices([], { values: readings }) }) as Run
  const round = (period: unknown) => ({ ...plan.rounds['interim'], period }) as Parameters<typeof situations>[1]

  it('is of the years that the plan states', () => {
    const situation = situations(terms, round({ from: 2021, to: 2023 }), 20230329)
    expect(situation(under([])).period).toEqual({ from: 2021, to: 2023 })
    expect(situation(under([]))).toBe(situation(under([])))
  })

  it('is of the year asked for where it reviews one, or else of the year of the cut-off', () => {
    expect(situations(terms, round('year'), 20230329, 2021)(under([])).period).toEqual({ from: 2021, to: 2021 })
    expect(situations(terms, round('year'), 20230329)(under([])).period).toEqual({ from: 2023, to: 2023 })
  })

  it('is of the period that stands under the reading on trial, or that a ruling settled', () => {
    const situation = situations(terms, round({ ask: 'term' }), 20240331)
    const number = terms.questionNumber('term')
    const run = under([])
    expect(situation(run).period).toEqual({ from: 2021, to: 2023 })
    expect(run.choices.met).toEqual([number])
    run.choices.tried[number] = 1
    expect(situation(run).period).toEqual({ from: 2021, to: 2022 })
    const two = terms.questions[number]?.values[1] as { from: number; to: number }
    const ruled = under([])
    expect(situation({ ...ruled, choices: newChoices(terms.unmet, { values: terms.questions.map((_, at) => (at === number ? two : undefined)) }) }).period).toEqual({ from: 2021, to: 2022 })
  })
})

describe('the terms of a plan', () => {
  it('number its questions, with the readings in their order; a number is tried at its ends', () => {
    const terms = termsOf(plan)
    const of = (id: string) => terms.questions[terms.questionNumber(id)]
    expect(of('range')).toMatchObject({ id: 'range', readings: ['yearly', 'latest'], values: ['every', 'last'] })
    expect(of('how-many')).toMatchObject({ id: 'how-many', readings: ['2', '5'], values: [2, 5] })
    expect(terms.readingCounts).toEqual(terms.questions.map(({ readings }) => readings.length))
    expect(terms.questions.map(({ id }) => id)).toEqual(Object.keys(plan.questions))
  })

  it('have no question that the plan has not', () => {
    expect(() => termsOf(plan).questionNumber('toString')).toThrow(RangeError)
  })

  it('give the same due day the same number, and another another', () => {
    const terms = termsOf(plan)
    expect(terms.dueIndex(undefined)).toEqual({ usual: 0, school: 0, saidBy: 3 })
    expect(terms.dueIndex({ on: '12-31' })).toEqual({ usual: 0, school: 0, saidBy: 3 })
    expect(terms.dueIndex({ on: '12-15', 'school-year': '06-30' })).toEqual({ usual: 1, school: 2, saidBy: 3 })
    expect(terms.dueIndex({ on: '12-15', 'next-year': true })).toEqual({ usual: 3, school: 3, saidBy: 3 })
    expect(terms.dueIndex({ on: '12-15' })).toEqual({ usual: 1, school: 1, saidBy: 3 })
    expect(terms.dueIndex({ on: '06-30' })).toEqual({ usual: 2, school: 2, saidBy: 3 })
    expect(terms.dues).toEqual([
      { monthDay: 1231, nextYear: false },
      { monthDay: 1215, nextYear: false },
      { monthDay: 630, nextYear: false },
      { monthDay: 1215, nextYear: true },
    ])
  })
})
