/** `--year`: the year that is judged, in a round of one year. */
import type { YearFault } from '../documents/year-asked.js'
import { tr, type Lang } from '../tell/language.js'
import { shown } from '../words/shown.js'
import { usage, type Stop } from './result.js'

/** The year as a number, in a form to be spread into the question; empty where none is given. */
export function yearGiven(text: string | undefined, lang: Lang): { readonly year?: number } | Stop {
  if (text === undefined) return {}
  if (/^(19|20|21)\d{2}$/.test(text)) return { year: Number(text) }
  return usage(tr(lang, `lỗi: --year ${shown(text)} không phải một năm; viết bốn chữ số, ví dụ 2022`, `error: --year ${shown(text)} is not a year; write four digits, e.g. 2022`))
}

/** Why the year cannot be judged, and what to do. */
export function yearFaultText(code: YearFault['code'], lang: Lang): string {
  switch (code) {
    case 'year-fixed':
      return tr(lang, 'lỗi: kế hoạch nêu sẵn các năm của đợt này; bỏ --year', 'error: the plan states the years of this round; leave --year out')
    case 'year-invalid':
      return tr(lang, 'lỗi: năm được xét sau năm của ngày chốt; nêu năm của ngày chốt, một năm trước đó, hoặc một ngày chốt muộn hơn', 'error: the year judged comes after the year of the cut-off; name that year or an earlier one, or give a later cut-off')
  }
}
