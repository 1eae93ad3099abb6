/** The two languages of what is told, and the small things that both need: joining, quoting, counting, days and years. */
import type { Bilingual } from '../documents/names.js'
import { parseDay, vietnameseDay } from '../words/calendar.js'

export type Lang = 'vi' | 'en'

/** The Vietnamese or the English wording. */
export function tr(lang: Lang, vi: string, en: string): string {
  return lang === 'vi' ? vi : en
}

export function pick(lang: Lang, both: Bilingual): string {
  return both[lang]
}

/** `01`, `12` in Vietnamese, as offices write counts; plain in English, and nought is plain in both. */
export function counted(lang: Lang, count: number): string {
  return lang === 'vi' && count > 0 ? String(count).padStart(2, '0') : String(count)
}

/** `1 year`, `2 years`: the English of a count. */
export function plural(count: number, one: string): string {
  return `${count} ${pluralWord(count, one)}`
}

/** The English word for things of which there are so many. */
export function pluralWord(count: number, one: string): string {
  return count === 1 ? one : `${one}s`
}

/** “…”, around words of a plan or of a scale. */
export function quoted(words: string): string {
  return `“${words}”`
}

function joined(parts: readonly string[], last: string): string {
  if (parts.length < 2) return parts.join('')
  return `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1) ?? ''}`
}

/** `a, b và c`. */
export function allOf(lang: Lang, parts: readonly string[]): string {
  return joined(parts, tr(lang, 'và', 'and'))
}

/** `a, b hoặc c`. */
export function oneOf(lang: Lang, parts: readonly string[]): string {
  return joined(parts, tr(lang, 'hoặc', 'or'))
}

export function capitalised(text: string): string {
  const [first = ''] = text
  return first.toUpperCase() + text.slice(first.length)
}

export function uncapitalised(text: string): string {
  const [first = ''] = text
  return first.toLowerCase() + text.slice(first.length)
}

/** `2023-03-30` → `30/3/2023`; what is no day stays as it is. */
export function dayWords(iso: string): string {
  const day = parseDay(iso)
  return day === undefined ? iso : vietnameseDay(day)
}

/** Every `YYYY-MM-DD` of a text in the form `30/3/2023`. */
export function withDays(text: string): string {
  return text.replace(/(?<![\d-])\d{4}-\d{2}-\d{2}(?![\d-])/g, dayWords)
}

/** `2021–2023`. */
export function periodWords(period: { readonly from: number; readonly to: number }): string {
  return period.from === period.to ? String(period.from) : `${period.from}–${period.to}`
}
