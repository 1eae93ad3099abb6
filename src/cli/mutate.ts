/** `mutate`: changes the rules in one place after another and says which changes no fixture notices. */
import type { Equivalents } from '../documents/equivalents.js'
import type { MutationReport, PartPath } from '../documents/mutation.js'
import type { Plan } from '../documents/open-plan.js'
import { readyFixtures, type Beside, type SlatesBeside } from '../prove/mutate/kill.js'
import { mutate as mutatePlan } from '../prove/mutate/report.js'
import { readEquivalents } from '../read/equivalents.js'
import { dossierLimits, load } from '../read/load.js'
import { changedPlanFaults } from '../read/plan.js'
import { tr } from '../tell/language.js'
import { mutationSum, mutationText } from '../tell/mutation.js'
import { beside, rulesIn, rulesOf, type Rules } from './coverage.js'
import { exit } from './exit-code.js'
import { readSource } from './files.js'
import { filesAt, openFixture, programOf } from './fixture-files.js'
import { problemsText } from './messages.js'
import { planNamed } from './plans.js'
import { kindOf } from './recognise.js'
import { isStop, joined, result, type Result, type Stop } from './result.js'
import type { Setting } from './setting.js'
import { shippedIds } from './shipped.js'

/** The rules of a folder, or of a plan that ships. */
async function rulesNamed(name: string, setting: Setting): Promise<Rules | Stop> {
  if (/[/\\]/.test(name)) return rulesIn(name, setting)
  const plan = await planNamed(name, setting)
  return isStop(plan) ? plan : rulesOf(name, plan, setting)
}

interface Fixtures {
  readonly fixtures: readonly Beside[]
  readonly slates: readonly SlatesBeside[]
  readonly equivalents?: Equivalents
}

async function fixturesIn(folder: string, plan: Plan, setting: Setting): Promise<Fixtures | Stop> {
  const { files } = await filesAt(folder)
  const fixtures: Beside[] = []
  const slates: SlatesBeside[] = []
  let equivalents: Equivalents | undefined
  for (const file of files) {
    const opened = (await equivalentsIn(file, setting)) ?? (await openFixture(file, false, { given: new Map([[plan.id, plan]]) }, setting))
    if (opened === undefined) continue
    if (isStop(opened)) return opened
    if ('equivalent' in opened) equivalents = opened
    else if ('slates' in opened) slates.push({ name: opened.file, fixture: opened.slates })
    else fixtures.push({ name: opened.file, fixture: opened.fixture, dossierOf: opened.dossierOf })
  }
  if (fixtures.length === 0) return { stop: result(exit.noInput, '', tr(setting.lang, `lỗi: không có bộ trường hợp mẫu nào trong ${folder}\n`, `error: no fixture was found in ${folder}\n`)) }
  return { fixtures, slates, ...(equivalents === undefined ? {} : { equivalents }) }
}

/** Undefined for a file that is no list of equivalent mutants. */
async function equivalentsIn(file: string, setting: Setting): Promise<Equivalents | Stop | undefined> {
  const source = await readSource(file, setting)
  if (isStop(source)) return source
  if (kindOf(load(source, dossierLimits).loaded?.value) !== 'equivalents') return undefined
  const { equivalents, problems } = readEquivalents(source)
  return equivalents ?? { stop: result(exit.file, '', problemsText(problems, setting.lang)) }
}

const placeText = ({ file, line, column }: ReturnType<NonNullable<Rules['locate']>>): string => `${file}:${line}:${column}`

const isClean = ({ survivors, stale, failing }: MutationReport): boolean => survivors.length + stale.length + failing.length === 0

async function mutateOne(name: string, folder: string | undefined, setting: Setting): Promise<MutationReport | Stop> {
  const rules = await rulesNamed(name, setting)
  if (isStop(rules)) return rules
  const { plan, locate } = rules
  const found = await fixturesIn(folder ?? beside(`fixtures/${plan.id}`), plan, setting)
  if (isStop(found)) return found
  const { fixtures, slates, equivalents } = found
  return mutatePlan(readyFixtures(plan, programOf(plan), fixtures, slates), {
    isSound: (changed, { clause }) => changedPlanFaults(changed, clause).length === 0,
    ...(equivalents === undefined ? {} : { equivalents }),
    ...(locate === undefined ? {} : { placeOf: (path: PartPath) => placeText(locate(path)) }),
  })
}

export async function mutate(names: readonly string[], folder: string | undefined, format: 'text' | 'json', setting: Setting): Promise<Result> {
  const reports: MutationReport[] = []
  const stops: Result[] = []
  for (const name of names.length === 0 ? shippedIds : names) {
    const report = await mutateOne(name, folder, setting)
    if (isStop(report)) stops.push(report.stop)
    else reports.push(report)
  }
  const texts = reports.map((report) => mutationText(report, setting))
  const told = format === 'json' ? `${JSON.stringify(reports, undefined, 2)}\n` : [...texts, ...(reports.length > 1 ? [mutationSum(reports, setting)] : [])].join('\n')
  return joined([...(reports.length === 0 ? [] : [result(reports.every(isClean) ? exit.done : exit.found, told)]), ...stops])
}
