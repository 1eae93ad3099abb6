import { addYears } from 'date-fns/addYears'
import { differenceInYears } from 'date-fns/differenceInYears'
import { isBefore } from 'date-fns/isBefore'
import { isValid } from 'date-fns/isValid'
import { isWithinInterval } from 'date-fns/isWithinInterval'
import { parse } from 'date-fns/parse'
import { parseISO } from 'date-fns/parseISO'
import { describe, expect, it } from 'vitest'

/** What the calendar counts on in `date-fns`, and what it must never be asked. */
const never = new Date(NaN)

describe('reading days', () => {
  it('a day that does not exist is invalid, and nothing is thrown', () => {
    for (const text of ['2023-02-30', '2023-02-29', '2023-04-31', '30/3/2023', '2023-3-30', '']) expect([text, isValid(parseISO(text))]).toEqual([text, false])
    expect(isValid(parseISO('2024-02-29'))).toBe(true)
  })

  it('what is less than a day is taken for one: the form is checked before', () => {
    for (const text of ['2023', '2023-03', '20230330', '2023-W13-4', '2023-089', '2023-03-30 ']) expect([text, isValid(parseISO(text))]).toEqual([text, true])
  })

  it('a year of two digits is a year of the first century', () => {
    expect(parse('30/3/23', 'd/M/yyyy', new Date(0)).getFullYear()).toBe(23)
    expect(isValid(parse('30/2/2023', 'd/M/yyyy', new Date(0)))).toBe(false)
  })

  it('a day alone is midnight of the place, and midnight in Greenwich to Date', () => {
    const local = parseISO('2023-03-30')
    expect([local.getFullYear(), local.getMonth(), local.getDate(), local.getHours()]).toEqual([2023, 2, 30, 0])
    expect(new Date(Date.UTC(2023, 2, 30)).toISOString()).toBe('2023-03-30T00:00:00.000Z')
  })
})

describe('counting', () => {
  it('a year after 29 February is 28 February, which is not yet a year', () => {
    const leap = parseISO('2024-02-29')
    expect(addYears(leap, 1).getDate()).toBe(28)
    expect(differenceInYears(parseISO('2025-02-28'), leap)).toBe(0)
  })

  it('an invalid day compares as false, so that its opposite is true', () => {
    expect(isBefore(never, new Date(0))).toBe(false)
    expect(isBefore(new Date(0), never)).toBe(false)
    expect(differenceInYears(never, new Date(0))).toBeNaN()
  })

  it('an interval whose ends are exchanged is taken as it was meant', () => {
    expect(isWithinInterval(parseISO('2023-02-01'), { start: parseISO('2023-03-01'), end: parseISO('2023-01-01') })).toBe(true)
  })
})
