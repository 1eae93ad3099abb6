/** Demands for more years than a round has. */
import { describe, expect, it } from 'vitest'
import { neverMet } from '../../src/read/lint/never-met.js'
import { documentOf } from '../support/small-plan.js'

const numbered = (lowest: number, highest: number) => ({ kind: 'open', words: 'liên tục', vi: 'a', en: 'b', number: { unit: 'năm', lowest, highest }, why: 'so' })
const questions = { few: numbered(2, 9), many: numbered(4, 9), back: { kind: 'open', words: 'words', vi: 'a', en: 'b', readings: Object.fromEntries(['yes', 'no'].map((value) => [value, { value, vi: 'a', en: 'b', why: 'why' }])) } }

/** What is said of the criterion `it`, in rounds of which the shortest has three years. */
function said(demand: object): readonly string[] {
  const plan = documentOf({ questions, clauses: [{ criteria: { it: demand } }] })
  const [clause] = plan.clauses
  return clause === undefined ? [] : neverMet(plan, clause, ['clauses', 0]).map(({ code, path, message, hint }) => `${code} ${path.slice(5).join('.')}: ${message} | ${String(hint)}`)
}

describe('a title in a row', () => {
  const title = (run: unknown, more: object = {}) => said({ title: 'vanguard', 'in-a-row': run, ...more })
  const never = ['L_NEVER in-a-row: `it` asks for more years in a row than the round `interim` has: 3 | write fewer, or `reaching-back: yes` where they may begin before the period']

  it('is never held for more years than the round has', () => {
    expect(title(9)).toEqual(never)
    expect(title(4, { 'reaching-back': 'no' })).toEqual(never)
    expect(title(3)).toEqual([])
  })

  it('may be held for more where the years may begin before the round', () => {
    expect(title(9, { 'reaching-back': 'yes' })).toEqual([])
    expect(title(9, { 'reaching-back': { ask: 'back' } })).toEqual([])
  })

  it('is never held for so many years as an office can name only where the fewest are too many', () => {
    expect(title({ ask: 'few' })).toEqual([])
    expect(title({ ask: 'many' })).toEqual(never)
  })

  it('is met like any other over the years of the round', () => {
    expect(said({ title: 'vanguard', years: 'every' })).toEqual([])
  })
})

it('a rating in more years than the round has is never met', () => {
  const rating = (least: unknown) => said({ rating: 'official', 'at-least': 'good', 'at-least-years': least })
  expect(rating(3)).toEqual([])
  expect(rating({ interim: 1, final: 5, asked: 3 })).toEqual([])
  expect(rating(4)).toEqual(['L_NEVER at-least-years: `it` asks for more years than the round `interim` has: 3 | write the number for each round, `{ interim: 1, final: 2 }`'])
})
