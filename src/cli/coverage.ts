/** `coverage`: what the fixtures of plans try, and what no case tries. */
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { COVERAGE_FORMAT, type Coverage } from '../documents/coverage.js'
import { openPlan, type Plan } from '../documents/open-plan.js'
import { coverage as coverageOf, type RanFixture } from '../prove/coverage/coverage.js'
import { prepareFixture } from '../prove/prepared.js'
import { runCases } from '../prove/run-fixture.js'
import { load } from '../read/load.js'
import { readPlan, type ReadPlan } from '../read/plan.js'
import { coverageText } from '../tell/coverage.js'
import { tr } from '../tell/language.js'
import { exit } from './exit-code.js'
import { exists, folderAt, readSource } from './files.js'
import { filesAt, openFixture, programOf } from './fixture-files.js'
import { problemsText } from './messages.js'
import { planNamed, ruleFilesIn } from './plans.js'
import { kindOf } from './recognise.js'
import { isStop, joined, result, usage, type Result, type Stop } from './result.js'
import type { Setting } from './setting.js'
import { shippedIds } from './shipped.js'

export interface CoverageAsked {
  readonly plan?: string | undefined
  /** As it was written: a percentage with at most two decimals. */
  readonly min?: string | undefined
  readonly format: 'text' | 'json'
  readonly all: boolean
}

/** A folder of the package, named from where the command is run. */
export const beside = (folder: string): string => relative('', fileURLToPath(new URL(`../${folder}`, import.meta.url)))

/** A percentage in hundredths; undefined for what is none. */
function hundredthsIn(text: string): number | undefined {
  const [, whole = '', decimals = ''] = /^(\d{1,3})(?:\.(\d{1,2}))?$/.exec(text) ?? []
  const hundredths = Number(whole) * 100 + Number(decimals.padEnd(2, '0'))
  return whole === '' || hundredths > 10_000 ? undefined : hundredths
}

export interface Rules {
  readonly plan: Plan
  readonly locate: ReadPlan['locate'] | undefined
}

async function isPlanFolder(path: string, setting: Setting): Promise<boolean> {
  for (const file of (await folderAt(path))?.files ?? []) {
    const source = await readSource(file, setting)
    if (!isStop(source) && kindOf(load(source).loaded?.value) === 'plan') return true
  }
  return false
}

export async function rulesIn(folder: string, setting: Setting): Promise<Rules | Stop> {
  const files = await ruleFilesIn(folder, setting)
  if (isStop(files)) return files
  const { plan, problems, locate } = readPlan(files.plan, { facts: files.facts })
  return plan === undefined ? { stop: result(exit.file, '', problemsText(problems, setting.lang)) } : { plan: openPlan(plan), locate }
}

/** The rules of a plan that ships, with their places where the rule files are at hand. */
export async function rulesOf(name: string, plan: Plan, setting: Setting): Promise<Rules | Stop> {
  const folder = shippedIds.includes(name) ? beside(`rules/${name}`) : name
  if (!(await exists(folder))) return { plan, locate: undefined }
  const rules = await rulesIn(folder, setting)
  return isStop(rules) ? rules : { plan, locate: rules.locate }
}

interface Gathered {
  readonly rules: Rules
  readonly fixtures: RanFixture[]
}

export async function coverage(given: readonly string[], asked: CoverageAsked, setting: Setting): Promise<Result> {
  const { lang } = setting
  const min = asked.min === undefined ? 0 : hundredthsIn(asked.min)
  if (min === undefined) {
    return usage(tr(lang, `lỗi: --min phải là số phần trăm từ 0 đến 100, nhiều nhất hai số lẻ, thí dụ 99.99`, `error: --min takes a percentage from 0 to 100 with at most two decimals, e.g. 99.99`)).stop
  }
  const gathered = new Map<string, Gathered>()
  const stops: Stop[] = []
  const folders = new Map<string, Plan>()
  const paths: string[] = []
  const begin = (rules: Rules | Stop): void => {
    if (isStop(rules)) stops.push(rules)
    else if (!gathered.has(rules.plan.id)) gathered.set(rules.plan.id, { rules, fixtures: [] })
  }
  for (const name of given.length === 0 ? shippedIds : given) {
    if (shippedIds.includes(name) && (given.length === 0 || !(await exists(name)))) {
      const plan = await planNamed(name, setting)
      begin(isStop(plan) ? plan : await rulesOf(name, plan, setting))
      paths.push(beside(`fixtures/${name}`))
    } else {
      if (await isPlanFolder(name, setting)) {
        const rules = await rulesIn(name, setting)
        begin(rules)
        if (!isStop(rules)) folders.set(rules.plan.id, rules.plan)
      }
      paths.push(name)
    }
  }
  for (const path of paths) {
    const { files, named } = await filesAt(path)
    for (const file of files) {
      const opened = await openFixture(file, named, { named: asked.plan, given: folders }, setting)
      if (opened === undefined || 'slates' in opened) continue
      if (isStop(opened)) {
        stops.push(opened)
        continue
      }
      const { fixture, plan, program, dossierOf } = opened
      if (!gathered.has(plan.id)) begin(await rulesOf(asked.plan ?? plan.id, plan, setting))
      gathered.get(plan.id)?.fixtures.push({ file: opened.file, cases: runCases(prepareFixture(fixture, plan, dossierOf), program) })
    }
  }
  if (stops.length > 0) return joined(stops.map(({ stop }) => stop))
  const found = [...gathered.values()].map(({ rules: { plan, locate }, fixtures }) => coverageOf(fixtures, plan, programOf(plan), locate === undefined ? {} : { locate }))
  if (found.every(({ cases }) => cases.run === 0)) return result(exit.noInput, '', tr(lang, 'lỗi: không có bộ trường hợp mẫu nào\n', 'error: no fixture was found\n'))
  const isEnough = ({ hundredths, cases }: Coverage): boolean => hundredths >= min && cases.failed.length === 0
  const text = asked.format === 'json' ? `${JSON.stringify({ format: COVERAGE_FORMAT, plans: found }, undefined, 2)}\n` : found.map((each) => coverageText(each, { ...setting, all: asked.all })).join('\n')
  return result(found.every(isEnough) ? exit.done : exit.found, text)
}
