/** `screen`: one dossier under every plan that ships. */
import { screen as screenDossier } from '../decide/screen.js'
import { placed } from '../read/dossier.js'
import { dossierLimits, load } from '../read/load.js'
import { screenText } from '../tell/screen.js'
import { parseDay } from '../words/calendar.js'
import { exit } from './exit-code.js'
import { readSource } from './files.js'
import { cutOffFaultText, problemsText } from './messages.js'
import { textAt } from './recognise.js'
import { isStop, result, usage, type Result } from './result.js'
import type { Setting } from './setting.js'
import { shippedIds, shippedPlan } from './shipped.js'
import { yearGiven } from './year.js'

export interface ScreenQuestion {
  readonly round?: string | undefined
  readonly cutOff?: string | undefined
  readonly year?: string | undefined
  readonly format: 'text' | 'json'
}

export async function screen(path: string, { round, cutOff, year, format }: ScreenQuestion, setting: Setting): Promise<Result> {
  if (cutOff !== undefined && parseDay(cutOff) === undefined) return usage(cutOffFaultText(cutOff, setting.lang)).stop
  const asked = yearGiven(year, setting.lang)
  if (isStop(asked)) return asked.stop
  const source = await readSource(path, setting)
  if (isStop(source)) return source.stop
  const { loaded, problems } = load(source, dossierLimits)
  if (loaded === undefined) return result(exit.file, '', problemsText(problems, setting.lang))
  const plans = await Promise.all(shippedIds.map(shippedPlan))
  const { rows, faults } = screenDossier(loaded.value, plans, { ...(round === undefined ? {} : { round }), ...(cutOff === undefined ? {} : { cutOff }), ...asked })
  if (faults.length > 0) return result(exit.file, '', problemsText(placed(faults, loaded, source.name), setting.lang))
  const id = textAt(loaded.value, 'id') ?? source.name
  return result(exit.done, format === 'json' ? `${JSON.stringify({ dossier: id, rows }, undefined, 2)}\n` : screenText(id, rows, setting))
}
