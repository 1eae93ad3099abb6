/** `mutate`: changes the rules in one place after another and says which changes no fixture notices. */
import { dirname, join } from 'node:path'
import { compile } from '../decide/compile.js'
import type { Equivalents } from '../documents/equivalents.js'
import type { MutationReport, PartPath } from '../documents/mutation.js'
import { openPlan, type Plan } from '../documents/open-plan.js'
import { readyFixtures, type Beside, type SlatesBeside } from '../prove/mutate/kill.js'
import { mutate as mutatePlan } from '../prove/mutate/report.js'
import { readEquivalents } from '../read/equivalents.js'
import { readFixture } from '../read/fixture.js'
import { dossierLimits, load } from '../read/load.js'
import { changedPlanFaults, readPlan } from '../read/plan.js'
import { readSlateFixture } from '../read/slate-fixture.js'
import { mutationText } from '../tell/mutation.js'
import { tr } from '../tell/language.js'
import { exit } from './exit-code.js'
import { folderAt, readSource } from './files.js'
import { filesAt, namedDossiers } from './fixtures.js'
import { problemsText, unknownText } from './messages.js'
import { ruleFilesIn } from './plans.js'
import { kindOf } from './recognise.js'
import { isStop, joined, result, usage, type Result, type Stop } from './result.js'
import type { Setting } from './setting.js'
import { shippedIds, shippedPlan } from './shipped.js'

interface Rules {
  readonly plan: Plan
  /** Absent where the plan was not read from its rule files. */
  readonly placeOf?: (path: PartPath) => string
}

/** The rule files of a folder; of a shipped plan those in `rules/` here, and otherwise the plan as it ships. */
async function rulesOf(name: string, setting: Setting): Promise<Rules | Stop> {
  const isPath = /[/\\]/.test(name)
  if (!isPath && !shippedIds.includes(name)) return usage(unknownText(setting.lang, 'không có kế hoạch', 'no plan', name, shippedIds))
  const folder = isPath ? name : join('rules', name)
  if (!isPath && (await folderAt(folder)) === undefined) return { plan: openPlan(await shippedPlan(name)) }
  const files = await ruleFilesIn(folder, setting)
  if (isStop(files)) return files
  const { plan, problems, locate } = readPlan(files.plan, { facts: files.facts })
  if (plan === undefined) return { stop: result(exit.file, '', problemsText(problems, setting.lang)) }
  const placeOf = (path: PartPath): string => {
    const { file, line, column } = locate(path)
    return `${file}:${line}:${column}`
  }
  return { plan: openPlan(plan), placeOf }
}

interface Fixtures {
  readonly slates: readonly SlatesBeside[]
  readonly fixtures: readonly Beside[]
  readonly equivalents?: Equivalents
}

async function fixturesIn(folder: string, plan: Plan, setting: Setting): Promise<Fixtures | Stop> {
  const { files } = await filesAt(folder)
  const fixtures: Beside[] = []
  const slates: SlatesBeside[] = []
  let found: Equivalents | undefined
  for (const file of files) {
    const source = await readSource(file, setting)
    if (isStop(source)) return source
    const { loaded } = load(source, dossierLimits)
    const kind = loaded === undefined ? undefined : kindOf(loaded.value)
    if (kind === 'equivalents') {
      const { equivalents, problems } = readEquivalents(source)
      if (equivalents === undefined) return { stop: result(exit.file, '', problemsText(problems, setting.lang)) }
      found = equivalents
    } else if (kind === 'slate-fixture') {
      const { fixture, problems } = readSlateFixture(source, plan.document)
      if (fixture === undefined) return { stop: result(exit.file, '', problemsText(problems, setting.lang)) }
      slates.push({ name: source.name, fixture })
    } else if (kind === 'fixture') {
      const { fixture, problems } = readFixture(source, plan.document)
      if (fixture === undefined) return { stop: result(exit.file, '', problemsText(problems, setting.lang)) }
      const dossiers = await namedDossiers(fixture, dirname(file), setting)
      if ('stop' in dossiers) return dossiers
      fixtures.push({ name: source.name, fixture, dossierOf: (name) => dossiers.get(name) })
    }
  }
  if (fixtures.length === 0) return { stop: result(exit.noInput, '', tr(setting.lang, `lỗi: không có bộ trường hợp mẫu nào trong ${folder}\n`, `error: no fixture was found in ${folder}\n`)) }
  return { fixtures, slates, ...(found === undefined ? {} : { equivalents: found }) }
}

const isClean = ({ survivors, stale, failing }: MutationReport): boolean => survivors.length + stale.length + failing.length === 0

async function mutateOne(name: string, folder: string | undefined, setting: Setting): Promise<MutationReport | Stop> {
  const rules = await rulesOf(name, setting)
  if ('stop' in rules) return rules
  const { plan, placeOf } = rules
  const beside = await fixturesIn(folder ?? join('fixtures', plan.id), plan, setting)
  if ('stop' in beside) return beside
  const { fixtures, slates, equivalents } = beside
  return mutatePlan(readyFixtures(plan, compile(plan), fixtures, slates), {
    isSound: (changed, { clause }) => changedPlanFaults(changed, clause).length === 0,
    ...(equivalents === undefined ? {} : { equivalents }),
    ...(placeOf === undefined ? {} : { placeOf }),
  })
}

export async function mutate(names: readonly string[], folder: string | undefined, format: 'text' | 'json', setting: Setting): Promise<Result> {
  const reports: MutationReport[] = []
  const stops: Result[] = []
  for (const name of names.length === 0 ? shippedIds : names) {
    const report = await mutateOne(name, folder, setting)
    if ('stop' in report) stops.push(report.stop)
    else reports.push(report)
  }
  const told = format === 'json' ? `${JSON.stringify(reports, undefined, 2)}\n` : reports.map((report) => mutationText(report, setting)).join('\n')
  return joined([...(reports.length === 0 ? [] : [result(reports.every(isClean) ? exit.done : exit.found, told)]), ...stops])
}
