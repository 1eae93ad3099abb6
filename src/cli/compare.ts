/** `compare`: two plans side by side. */
import { compare as comparePlans } from '../prove/compare/compare.js'
import { comparisonText } from '../tell/compare.js'
import { exit } from './exit-code.js'
import { planNamed } from './plans.js'
import { isStop, joined, result, type Result } from './result.js'
import type { Setting } from './setting.js'

export async function compare(names: readonly [string, string], format: 'text' | 'json', setting: Setting): Promise<Result> {
  const [one, other] = await Promise.all([planNamed(names[0], setting), planNamed(names[1], setting)])
  if (isStop(one) || isStop(other)) return joined([one, other].flatMap((each) => (isStop(each) ? [each.stop] : [])))
  const comparison = comparePlans(one.document, other.document)
  return result(exit.done, format === 'json' ? `${JSON.stringify(comparison, undefined, 2)}\n` : comparisonText(comparison, [one.document, other.document], setting))
}
