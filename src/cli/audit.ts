/** `audit`: holds the transcription of a plan against the text of its document. */
import { audit as auditPlan, isWhole } from '../prove/audit.js'
import { auditText } from '../tell/audit.js'
import { exit } from './exit-code.js'
import { readSource } from './files.js'
import { planNamed } from './plans.js'
import { isStop, result, type Result } from './result.js'
import type { Setting } from './setting.js'

export async function audit(name: string, path: string, setting: Setting): Promise<Result> {
  const plan = await planNamed(name, setting)
  if (isStop(plan)) return plan.stop
  const source = await readSource(path, setting)
  if (isStop(source)) return source.stop
  const found = auditPlan(plan.document, source.text)
  return result(isWhole(found) ? exit.done : exit.found, auditText(found, source.name, setting))
}
