import { describe, expect, it } from 'vitest'
import { readWith } from '../read/small-plan.js'

const whole = `
slates:
  bodies:
    cell: { vi: chi bộ, en: cell }
    office: { vi: cơ quan, en: office }
  lists:
    names: { vi: danh sách, en: list }
    report: { vi: báo cáo, en: report, covers: [quarter] }
  duties:
    - { id: count, list: names, bodies: [cell, office], source: [{ place: III.1, words: ít nhất 01 }], counts: [{ of: [collective], at-least: 1 }] }
    - { id: day, list: names, source: [{ place: III.1, words: trước ngày 30/3/2023 }], before: 2023-03-30 }
    - { id: each, list: report, source: [{ place: III.1, words: hàng quý }], each: [quarter] }
`

const found = (text: string): readonly string[] => readWith('9-slates.yaml', text).problems.map(({ code, message }) => `${code} ${message}`)

describe('what a plan says of lists', () => {
  it('is read when it is in order', () => {
    const { plan, problems } = readWith('9-slates.yaml', whole)
    expect(problems).toEqual([])
    expect(plan?.slates?.duties.map(({ id }) => id)).toEqual(['count', 'day', 'each'])
  })

  it('may name a day of the year for a list that is sent for a stretch of time, and is told where it is not', () => {
    expect(found(whole.replace('each: [quarter]', 'yearly-on: 12-15'))).toEqual([])
    const text = whole.replace('before: 2023-03-30', 'yearly-on: 12-15')
    const [problem] = readWith('9-slates.yaml', text).problems
    const before = text.slice(0, text.indexOf('yearly-on')).split('\n')
    expect([problem?.line, problem?.column]).toEqual([before.length, (before.at(-1) ?? '').length + 1])
  })

  it.each([
    ['a list that is none', 'list: report, source', 'list: reports, source', 'E_REF `reports` is no list of this plan'],
    ['a body that is none', 'bodies: [cell, office]', 'bodies: [cell, office, bank]', 'E_REF `bank` is no body of this plan'],
    ['a round that is none', 'id: day, list', 'id: day, rounds: [yearly], list', 'E_REF `yearly` is no round of this plan'],
    ['a kind of nominee that is none', 'of: [collective]', 'of: [village]', 'E_REF `village` is no kind of nominee of this plan'],
    ['a stretch that the list does not cover', 'each: [quarter]', 'each: [year]', 'E_REF the list `report` does not cover a year'],
    ['a list of which nobody proposes', 'before: 2023-03-30', 'among: nobody', 'E_REF `nobody` is no list of this plan'],
    ['bodies kept apart that are none', 'before: 2023-03-30', 'apart: { first: [cell], second: [bank] }', 'E_REF `bank` is no body of this plan'],
    ['a day of the year for a list of no year', 'before: 2023-03-30', 'yearly-on: 12-15', 'E_REF the list `names` is not sent for a stretch of time, so no year is known for the day'],
    ['a duty twice', 'id: day', 'id: count', 'E_DUP_ID the duty `count` stands twice'],
    ['a body that no duty names', 'bodies: [cell, office]', 'bodies: [cell]', 'E_UNUSED no duty names `office`'],
    ['no number', ', at-least: 1', '', 'E_MISSING_KEY no number is asked for: `at-least`, `at-most` or `exactly` is missing'],
    ['numbers that cross', 'at-least: 1', 'at-least: 3, at-most: 2', 'E_VALUE the numbers do not go together'],
    ['exactly and at least', 'at-least: 1', 'at-least: 1, exactly: 2', 'E_VALUE the numbers do not go together'],
    ['a question that is none', 'at-least: 1', 'at-least: 1, when: { ask: nothing, is: yes }', 'E_QUESTION the plan has no question `nothing`'],
    ['two kinds of duty in one', 'before: 2023-03-30', 'before: 2023-03-30, eligible: yes', 'E_GROUP one duty cannot have both `before` and `eligible`'],
    ['no kind of duty', ', before: 2023-03-30', '', 'E_DEMAND no key says which kind of duty this is'],
    ['a day that is none', 'before: 2023-03-30', 'before: 2023-02-30', 'E_DATE `2023-02-30` is not a day of the calendar from 1900 to 2200'],
  ])('%s', (_, before, after, expected) => {
    expect(whole).toContain(before)
    expect(found(whole.replace(before, after))).toContain(expected)
  })
})
