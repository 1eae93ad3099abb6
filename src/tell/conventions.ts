/** What the library adds to the plan's words, named as the library's. */
import type { Demand } from '../documents/demand.js'
import { leafDemands } from '../documents/leaf-demands.js'
import type { Verdict } from '../documents/verdict.js'
import { tr, type Lang } from './language.js'
import { blank, line, type Line } from './layout.js'
import type { Telling } from './telling.js'

function conventions(demands: readonly Demand[], lang: Lang): readonly string[] {
  const found: string[] = []
  const has = (test: (demand: Demand) => boolean): boolean => demands.some(test)
  if (has((each) => 'list' in each && (each.within === undefined || each.within === 'period')))
    found.push(tr(lang, 'Việc làm, sáng kiến, giải thưởng được tính khi có ngày từ ngày đầu giai đoạn đến ngày cuối giai đoạn hoặc ngày chốt, lấy ngày đến trước.', 'A deed, an initiative or a prize counts when dated from the first day of the period to its last day or the cut-off, whichever is earlier.'))
  if (has((each) => 'standing' in each && each.years === undefined))
    found.push(tr(lang, 'Danh hiệu, tiêu chuẩn đã được công nhận phải còn hiệu lực vào ngày cuối giai đoạn hoặc ngày chốt, lấy ngày đến trước.', 'A standard or recognition must hold on the last day of the period or the cut-off, whichever is earlier.'))
  if (has((each) => 'standing' in each && each.years !== undefined))
    found.push(tr(lang, 'Danh hiệu, tiêu chuẩn xét theo năm phải còn hiệu lực vào ngày đến kỳ của từng năm.', 'A standard or recognition that is asked for by year must hold on the due day of each year.'))
  if (has((each) => 'rating' in each || 'series' in each || 'number' in each || 'title' in each || ('years' in each && each.years !== undefined)))
    found.push(tr(lang, 'Một năm được tính khi ngày đến kỳ của năm đó không sau ngày chốt; năm chưa đến kỳ không tính là thiếu, cũng không tính là chưa đạt.', 'A year counts when its due day is not after the cut-off; a year not yet due is neither missing nor failed.'))
  return found
}

/** The conventions that the criteria of a verdict rest on. */
export function conventionLines(verdict: Verdict, telling: Telling): readonly Line[] {
  const { lang } = telling
  const demands = verdict.clauses.flatMap((clause) => clause.criteria.filter(({ outcome }) => outcome !== 'not-applicable').flatMap(({ required }) => leafDemands(required)))
  const told = conventions(demands, lang)
  if (told.length === 0) return []
  return [blank, line(0, tr(lang, 'Quy ước của thư viện (không phải lời của kế hoạch):', 'Conventions of the library (not the plan’s words):')), ...told.map((each) => line(0, `– ${each}`))]
}
