/** The rulings that a command names by their file. */
import type { Rulings } from '../documents/check-rulings.js'
import type { Plan } from '../documents/open-plan.js'
import { readRulings } from '../read/rulings.js'
import { exit } from './exit-code.js'
import { readSource } from './files.js'
import { problemsText } from './messages.js'
import { isStop, result, type Stop } from './result.js'
import type { Setting } from './setting.js'

/** Nothing where no file is named; a stop where the file cannot be read or is wrong. */
export async function rulingsFor(plan: Plan, path: string | undefined, setting: Setting): Promise<Rulings | Stop | undefined> {
  if (path === undefined) return undefined
  const source = await readSource(path, setting)
  if (isStop(source)) return source
  const { rulings, problems } = readRulings(source, plan.document)
  return rulings ?? { stop: result(exit.file, '', problemsText(problems, setting.lang)) }
}
