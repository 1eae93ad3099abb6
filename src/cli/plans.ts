/** Plans by name: those that ship with the package, or the rule files of a folder. */
import { basename, dirname, join } from 'node:path'
import { openPlan, type Plan } from '../documents/open-plan.js'
import { load, type Source } from '../read/load.js'
import { tr } from '../tell/language.js'
import { exit } from './exit-code.js'
import { folderAt, readSource } from './files.js'
import { problemsText, unknownText } from './messages.js'
import { kindOf } from './recognise.js'
import { isStop, result, usage, type Stop } from './result.js'
import type { Setting } from './setting.js'
import { shippedIds, shippedPlan } from './shipped.js'

/** The rule files of a folder, and the catalogue that stands beside it. */
export interface RuleFiles {
  readonly plan: readonly Source[]
  readonly facts: readonly Source[]
}

async function sourcesIn(folder: string, setting: Setting): Promise<readonly Source[] | Stop> {
  const found = await folderAt(folder)
  const sources: Source[] = []
  for (const file of found?.files ?? []) {
    const source = await readSource(file, setting)
    if (isStop(source)) return source
    sources.push(source)
  }
  return sources
}

/** What is in a plan's folder and is not a part of the rules: rulings, dossiers. A file that cannot be loaded is kept: it is reported. */
function isRuleFile(source: Source): boolean {
  const { loaded } = load(source)
  const kind = loaded === undefined ? undefined : kindOf(loaded.value)
  return kind !== 'rulings' && kind !== 'dossier' && kind !== 'fixture' && kind !== 'slate'
}

export async function ruleFilesIn(folder: string, setting: Setting): Promise<RuleFiles | Stop> {
  const plan = await sourcesIn(folder, setting)
  if ('stop' in plan) return plan
  const facts = await sourcesIn(join(dirname(join(folder, '.')), 'facts'), setting)
  if ('stop' in facts) return facts
  return { plan: plan.filter(isRuleFile), facts: basename(folder) === 'facts' ? [] : facts }
}

const isPath = (name: string): boolean => /[/\\]/.test(name)

async function planFrom(folder: string, setting: Setting): Promise<Plan | Stop> {
  const files = await ruleFilesIn(folder, setting)
  if (isStop(files)) return files
  if (files.plan.length === 0) return { stop: result(exit.noInput, '', `${tr(setting.lang, `lỗi: thư mục ${folder} không có tệp quy tắc`, `error: the folder ${folder} has no rule files`)}\n`) }
  const { readPlan } = await import('../read/plan.js')
  const { plan, problems } = readPlan(files.plan, { facts: files.facts })
  return plan === undefined ? { stop: result(exit.file, '', problemsText(problems, setting.lang)) } : openPlan(plan)
}

/** By run: files may be others in the next one of the same process, and are told in its language. */
const opened = new WeakMap<Setting, Map<string, Promise<Plan | Stop>>>()

/** The plan of this name; with a slash in it, the plan whose rule files are in that folder. Opened once in a run. */
export function planNamed(name: string, setting: Setting): Promise<Plan | Stop> {
  const before = opened.get(setting) ?? new Map<string, Promise<Plan | Stop>>()
  opened.set(setting, before)
  const found = before.get(name) ?? findPlan(name, setting)
  before.set(name, found)
  return found
}

async function findPlan(name: string, setting: Setting): Promise<Plan | Stop> {
  if (isPath(name)) return planFrom(name, setting)
  if (!shippedIds.includes(name)) return usage(unknownText(setting.lang, 'không có kế hoạch', 'no plan', name, shippedIds))
  return shippedPlan(name)
}
