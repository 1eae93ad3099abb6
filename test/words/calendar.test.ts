import { describe, expect, it } from 'vitest'
import { dayBefore, dueOn, firstDayOf, isoDay, lastDayOf, parseDay, vietnameseDay, yearOf } from '../../src/words/calendar.js'

const daysIn = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
const two = (number: number): string => String(number).padStart(2, '0')

describe('days', () => {
  it('are read where they exist, and written back, whatever the time zone', () => {
    for (const year of [1900, 1904, 1945, 1970, 1999, 2000, 2021, 2022, 2023, 2024, 2100, 2200]) {
      for (let month = 0; month <= 13; month++) {
        for (let day = 0; day <= 32; day++) {
          const text = `${year}-${two(month)}-${two(day)}`
          const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
          const read = parseDay(text)
          expect([text, read]).toEqual([text, exists ? year * 10000 + month * 100 + day : undefined])
          if (read !== undefined) expect(isoDay(read)).toBe(text)
        }
      }
    }
  })

  it.each(['1899-12-31', '2201-01-01', '2023-3-30', '30/3/2023', '2023-03-30T00:00', ' 2023-03-30', '2023-03-30\n', '', '20230330', '２０２３-03-30'])('%j is none', (text) => {
    expect(parseDay(text)).toBeUndefined()
  })

  it('are preceded by the day that "trước ngày" allows', () => {
    const before = (text: string): string => isoDay(dayBefore(parseDay(text) ?? 0))
    expect(before('2023-03-30')).toBe('2023-03-29')
    expect(before('2023-03-01')).toBe('2023-02-28')
    expect(before('2024-03-01')).toBe('2024-02-29')
    expect(before('2100-03-01')).toBe('2100-02-28')
    expect(before('2023-01-01')).toBe('2022-12-31')
    for (let year = 1990; year <= 2030; year++) {
      for (let month = 1; month <= 12; month++) {
        for (let day = 2; day <= daysIn(year, month); day++) expect(dayBefore(year * 10000 + month * 100 + day)).toBe(year * 10000 + month * 100 + day - 1)
        const last = month === 1 ? (year - 1) * 10000 + 1231 : year * 10000 + (month - 1) * 100 + daysIn(year, month - 1)
        expect(dayBefore(year * 10000 + month * 100 + 1)).toBe(last)
      }
    }
  })

  it('are written as the plans write them', () => {
    expect([20230330, 20231205, 20210101].map(vietnameseDay)).toEqual(['30/3/2023', '5/12/2023', '1/1/2021'])
  })

  it('belong to years', () => {
    expect([yearOf(20230101), yearOf(20231231), firstDayOf(2023), lastDayOf(2023)]).toEqual([2023, 2023, 20230101, 20231231])
  })

  it('on which a year is due lie in it or in the next', () => {
    expect(dueOn({ monthDay: 1215, nextYear: false }, 2022)).toBe(20221215)
    expect(dueOn({ monthDay: 131, nextYear: true }, 2022)).toBe(20230131)
  })
})
