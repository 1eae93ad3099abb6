/** `test`: runs fixtures and says which cases do not come out as the text says. */
import { dirname, join } from 'node:path'
import type { FixtureDocument } from '../documents/fixture.js'
import type { Plan } from '../documents/open-plan.js'
import { compile, type Program } from '../decide/compile.js'
import { runFixture, type CaseResult } from '../prove/run-fixture.js'
import { runSlateFixture } from '../prove/run-slate-fixture.js'
import { readFixture } from '../read/fixture.js'
import { dossierLimits, load, type Source } from '../read/load.js'
import { readSlateFixture } from '../read/slate-fixture.js'
import { tr } from '../tell/language.js'
import { nearest } from '../words/nearest.js'
import { problem } from '../words/problem.js'
import { sanitise, shown } from '../words/shown.js'
import { exit } from './exit-code.js'
import { exists, folderAt, readSource } from './files.js'
import { problemsText } from './messages.js'
import { planNamed } from './plans.js'
import { kindOf, textAt } from './recognise.js'
import { isStop, joined, result, type Result, type Stop } from './result.js'
import type { Setting } from './setting.js'
import { shippedIds } from './shipped.js'

/** The files of a folder and of those in it; what was named is taken as it is. */
async function filesAt(path: string): Promise<{ readonly files: readonly string[]; readonly named: boolean }> {
  const folder = await folderAt(path)
  if (folder === undefined) return { files: [path], named: true }
  const inner = await Promise.all(folder.folders.map(filesAt))
  return { files: [...folder.files, ...inner.flatMap(({ files }) => files)], named: false }
}

async function planOf(source: Source, value: unknown, planName: string | undefined, setting: Setting): Promise<Plan | Stop> {
  if (planName !== undefined) return planNamed(planName, setting)
  const stated = textAt(value, 'plan') ?? ''
  if (shippedIds.includes(stated)) return planNamed(stated, setting)
  const near = nearest(stated, shippedIds)
  const hint = `${near === undefined ? '' : `did you mean ${shown(near)}? `}known: ${shippedIds.map((id) => shown(id)).join(', ')}; or give --plan`
  return { stop: result(exit.file, '', problemsText([problem('E_PLAN', { file: source.name, line: 1, column: 1 }, `there is no plan ${shown(stated)}`, hint)], setting.lang)) }
}

/** The dossiers that a fixture names as files beside it. */
async function namedDossiers(fixture: FixtureDocument, folder: string, setting: Setting): Promise<ReadonlyMap<string, unknown> | Stop> {
  const names = [...(fixture.base.others ?? []), ...(typeof fixture.base.dossier === 'string' ? [fixture.base.dossier] : [])]
  const found = new Map<string, unknown>()
  for (const name of names) {
    const path = join(folder, name)
    if (!(await exists(path))) continue
    const source = await readSource(path, setting)
    if (isStop(source)) return source
    const { loaded, problems } = load(source, dossierLimits)
    if (loaded === undefined) return { stop: result(exit.file, '', problemsText(problems, setting.lang)) }
    found.set(name, loaded.value)
  }
  return found
}

interface Ran {
  readonly file: string
  readonly cases: readonly CaseResult[]
}

const programs = new Map<Plan, Program>()

function programOf(plan: Plan): Program {
  const known = programs.get(plan)
  if (known !== undefined) return known
  const program = compile(plan)
  programs.set(plan, program)
  return program
}

async function run(path: string, isNamed: boolean, planName: string | undefined, setting: Setting): Promise<Ran | Stop | undefined> {
  const source = await readSource(path, setting)
  if (isStop(source)) return source
  const { loaded, problems } = load(source, dossierLimits)
  if (loaded === undefined) return { stop: result(exit.file, '', problemsText(problems, setting.lang)) }
  const kind = kindOf(loaded.value)
  if (kind !== 'fixture' && kind !== 'slate-fixture' && !isNamed) return undefined
  const plan = await planOf(source, loaded.value, planName, setting)
  if (isStop(plan)) return plan
  if (kind === 'slate-fixture') {
    const slates = readSlateFixture(source, plan.document)
    if (slates.fixture === undefined) return { stop: result(exit.file, '', problemsText(slates.problems, setting.lang)) }
    return { file: source.name, cases: runSlateFixture(slates.fixture, plan, programOf(plan)).cases }
  }
  const read = readFixture(source, plan.document)
  if (read.fixture === undefined) return { stop: result(exit.file, '', problemsText(read.problems, setting.lang)) }
  const dossiers = await namedDossiers(read.fixture, dirname(path), setting)
  if ('stop' in dossiers) return dossiers
  const { cases } = runFixture(read.fixture, plan, programOf(plan), { dossierOf: (name) => dossiers.get(name) })
  return { file: source.name, cases }
}

function told({ file, cases }: Ran): string {
  return cases
    .filter(({ passed }) => !passed)
    .map(({ name, differences }) => [`✗ ${sanitise(file)}: ${sanitise(name)}`, ...differences.map((each) => `    ${sanitise(each)}`), ''].join('\n'))
    .join('')
}

export async function runFixtures(paths: readonly string[], planName: string | undefined, setting: Setting): Promise<Result> {
  const { lang } = setting
  const results: Result[] = []
  let passed = 0
  let failed = 0
  for (const path of paths) {
    const { files, named } = await filesAt(path)
    for (const file of files) {
      const ran = await run(file, named, planName, setting)
      if (ran === undefined) continue
      if (isStop(ran)) {
        results.push(ran.stop)
        continue
      }
      const good = ran.cases.filter((each) => each.passed).length
      passed += good
      failed += ran.cases.length - good
      results.push(result(good === ran.cases.length ? exit.done : exit.found, told(ran)))
    }
  }
  if (passed + failed === 0 && results.length === 0) return result(exit.noInput, '', tr(lang, 'lỗi: không có bộ trường hợp mẫu nào\n', 'error: no fixture was found\n'))
  const summary = tr(lang, `${passed} trường hợp đúng, ${failed} trường hợp sai\n`, `${passed} passed, ${failed} failed\n`)
  return joined([...results, result(exit.done, summary)])
}
