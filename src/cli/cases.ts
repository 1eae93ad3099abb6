/** `cases`: the cases that a clause needs, as a fixture whose answers a person fills in. */
import type { Clause } from '../documents/plan.js'
import { blankCases } from '../prove/cases/cases.js'
import { casesText } from '../tell/cases.js'
import { tr } from '../tell/language.js'
import { parseDay } from '../words/calendar.js'
import { exit } from './exit-code.js'
import { unknownText } from './messages.js'
import { planNamed } from './plans.js'
import { isStop, result, usage, type Result } from './result.js'
import type { Setting } from './setting.js'
import { shippedIds } from './shipped.js'

export interface CasesOptions {
  readonly plan?: string | undefined
  readonly round?: string | undefined
  readonly cutOff?: string | undefined
}

export async function cases(id: string, options: CasesOptions, setting: Setting): Promise<Result> {
  const { lang } = setting
  const plans = await Promise.all((options.plan === undefined ? shippedIds : [options.plan]).map((name) => planNamed(name, setting)))
  const stop = plans.find(isStop)
  if (stop !== undefined) return stop.stop
  const documents = plans.flatMap((plan) => (isStop(plan) ? [] : [plan.document]))
  const binding = (of: readonly Clause[]): readonly Clause[] => of.filter(({ criteria }) => criteria.length > 0)
  const having = documents.filter(({ clauses }) => binding(clauses).some((clause) => clause.id === id))
  const [plan, second] = having
  const clause = plan?.clauses.find((each) => each.id === id)
  if (plan === undefined || clause === undefined) {
    return usage(unknownText(lang, 'không có đoạn', 'no clause', id, documents.flatMap(({ clauses }) => binding(clauses).map((each) => each.id)))).stop
  }
  if (second !== undefined) return usage(tr(lang, `lỗi: nhiều kế hoạch có đoạn ${id}; dùng --plan (${having.map((each) => each.id).join(', ')})`, `error: several plans have a clause ${id}; give --plan (${having.map((each) => each.id).join(', ')})`)).stop
  const rounds = Object.keys(plan.rounds)
  const round = options.round ?? rounds[0] ?? ''
  if (!rounds.includes(round)) return usage(unknownText(lang, `kế hoạch ${plan.id} không có đợt`, `plan ${plan.id} has no round`, round, rounds)).stop
  const day = options.cutOff ?? plan.rounds[round]?.['cut-off']
  if (day === undefined) return usage(tr(lang, 'lỗi: kế hoạch không nêu ngày chốt của đợt này; dùng --cut-off NĂM-THÁNG-NGÀY', 'error: the plan states no cut-off day for this round; give --cut-off YYYY-MM-DD')).stop
  const cutOff = parseDay(day)
  if (cutOff === undefined) return usage(tr(lang, 'lỗi: --cut-off phải là một ngày có thật, NĂM-THÁNG-NGÀY', 'error: --cut-off takes a day of the calendar, YYYY-MM-DD')).stop
  return result(exit.done, casesText(blankCases(plan, clause, round, cutOff), { lang }))
}
