/** `why`: the reasons of a verdict, or one clause whole. */
import { why as reasons } from '../decide/why.js'
import { whyText } from '../tell/why.js'
import { exitOf } from './exit-code.js'
import { judgeAll, type Question } from './judge.js'
import { unknownText } from './messages.js'
import { isStop, result, usage, type Result } from './result.js'
import type { Setting } from './setting.js'

export interface WhyOptions extends Question {
  readonly format: 'text' | 'json'
}

export async function why(path: string, clause: string | undefined, others: readonly string[], options: WhyOptions, setting: Setting): Promise<Result> {
  const { lang, width, styles } = setting
  const [first, ...rest] = await judgeAll([path, ...others], options, setting)
  if (first === undefined || isStop(first)) return first?.stop ?? result(0, '')
  const { verdict, plan, warnings } = first
  const ids = plan.document.clauses.map(({ id }) => id)
  if (clause !== undefined && !ids.includes(clause)) return usage(unknownText(lang, `kế hoạch ${plan.id} không có đoạn`, `plan ${plan.id} has no clause`, clause, ids)).stop
  const dossiers = [first, ...rest].flatMap((each) => (isStop(each) ? [] : [each.dossier.document]))
  const text = options.format === 'json' ? `${JSON.stringify(reasons(verdict, clause), undefined, 2)}\n` : (whyText(verdict, plan.document, clause, { lang, width, styles, dossiers }) ?? '')
  const broken = rest.filter(isStop).map(({ stop }) => stop.err)
  return result(exitOf(verdict.outcome), text, [warnings, ...broken].join(''))
}
