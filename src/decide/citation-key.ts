/** Number and day of a document, as a plan cites them: `39-KH/HU`, `2021-12-20`; the day may be written `20/12/2021`. */
export function citationKey(number: string, day: string): string {
  const vietnamese = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(day.trim())
  const iso = vietnamese ? `${vietnamese[3] ?? ''}-${(vietnamese[2] ?? '').padStart(2, '0')}-${(vietnamese[1] ?? '').padStart(2, '0')}` : day.trim()
  return `${number.normalize('NFC').replace(/\s+/gu, '')} ${iso}`
}
