/** Days as texts, and the days beside them. */

function moved(day: string, by: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, date + by)).toISOString().slice(0, 10)
}

export const after = (day: string): string => moved(day, 1)
export const before = (day: string): string => moved(day, -1)
