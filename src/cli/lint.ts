/** `lint`: what is wrong with rule files, dossiers, fixtures, rulings and slates, each recognised by its keys; a folder of rules is a plan. */
import { dirname } from 'node:path'
import type { Plan } from '../documents/open-plan.js'
import { placed } from '../read/dossier.js'
import { readEquivalents } from '../read/equivalents.js'
import { readFixture } from '../read/fixture.js'
import { lintPlan } from '../read/lint/lint-plan.js'
import { dossierLimits, load, type Loaded, type Source } from '../read/load.js'
import { readPlan } from '../read/plan.js'
import { readRulings } from '../read/rulings.js'
import { readSlate } from '../read/slate.js'
import { readSlateFixture } from '../read/slate-fixture.js'
import { tr } from '../tell/language.js'
import { problem, type Problem } from '../words/problem.js'
import { exit } from './exit-code.js'
import { exists, folderAt, readSource } from './files.js'
import { problemsText } from './messages.js'
import { planNamed, ruleFilesIn } from './plans.js'
import { kindOf, textAt, type FileKind } from './recognise.js'
import { isStop, joined, result, usage, type Result, type Stop } from './result.js'
import type { Setting } from './setting.js'
import { shippedIds } from './shipped.js'

interface Found {
  /** The files that were looked at. */
  readonly files: readonly string[]
  readonly problems: readonly Problem[]
}

interface Opened {
  readonly source: Source
  readonly kind: FileKind | undefined
  readonly loaded: Loaded | undefined
  readonly problems: readonly Problem[]
}

async function opened(path: string, setting: Setting): Promise<Opened | Stop> {
  const source = await readSource(path, setting)
  if (isStop(source)) return source
  const { loaded, problems } = load(source, dossierLimits)
  return { source, kind: loaded === undefined ? undefined : kindOf(loaded.value), loaded, problems }
}

/** The plan of a folder of rules: its problems, and those of the catalogue beside it. */
async function lintFolder(folder: string, setting: Setting): Promise<Found | Stop> {
  const files = await ruleFilesIn(folder, setting)
  if (isStop(files)) return files
  const { plan, problems, locate } = readPlan(files.plan, { facts: files.facts })
  return { files: [...files.plan, ...files.facts].map(({ name }) => name), problems: plan === undefined ? problems : [...problems, ...lintPlan(plan, locate)] }
}

/** A catalogue alone: what is missing from it because it is no plan is no problem of it. */
async function lintFacts(folder: string, setting: Setting): Promise<Found | Stop> {
  const files = await ruleFilesIn(folder, setting)
  if (isStop(files)) return files
  const names = files.plan.map(({ name }) => name)
  const { problems } = readPlan([], { facts: files.plan })
  return { files: names, problems: problems.filter(({ file, code }) => names.includes(file) && code !== 'E_MISSING_KEY') }
}

async function planFor({ loaded }: Opened, planName: string | undefined, setting: Setting): Promise<Plan | Stop | undefined> {
  if (planName !== undefined) return planNamed(planName, setting)
  const stated = textAt(loaded?.value, 'plan')
  return stated !== undefined && shippedIds.includes(stated) ? planNamed(stated, setting) : undefined
}

const needsPlan = (file: string, setting: Setting): Stop =>
  usage(tr(setting.lang, `${file}: lỗi: tệp không nêu kế hoạch có sẵn; dùng --plan (có: ${shippedIds.join(', ')})`, `${file}: error: the file names no known plan; give --plan (known: ${shippedIds.join(', ')})`))

async function lintFile(path: string, planName: string | undefined, setting: Setting): Promise<Found | Stop> {
  const file = await opened(path, setting)
  if (isStop(file)) return file
  const { source, kind, loaded } = file
  if (loaded === undefined) return { files: [source.name], problems: file.problems }
  switch (kind) {
    case undefined: {
      const where = { file: source.name, line: 1, column: 1 }
      const hint = 'rules have `document`, `clauses`, `questions` or `facts`, a dossier `nominee`, a fixture `cases`, rulings `rulings`, a slate `list` and `body`, a fixture of slates `reviews`'
      return { files: [source.name], problems: [problem('E_TOP_LEVEL', where, 'the file is neither rules, nor a dossier, a fixture, rulings, a slate or a fixture of slates', hint)] }
    }
    case 'plan':
    case 'rules':
    case 'facts': {
      const folder = dirname(path)
      const found = kind === 'facts' && !(await hasPlan(folder, setting)) ? await lintFacts(folder, setting) : await lintFolder(folder, setting)
      return isStop(found) ? found : { files: [source.name], problems: found.problems.filter((each) => each.file === source.name) }
    }
    case 'equivalents':
      return { files: [source.name], problems: readEquivalents(source).problems }
    case 'dossier':
    case 'fixture':
    case 'rulings':
    case 'slate':
    case 'slate-fixture': {
      const plan = await planFor(file, planName, setting)
      if (plan === undefined) return withoutPlan(kind, source) ?? needsPlan(source.name, setting)
      return isStop(plan) ? plan : { files: [source.name], problems: under(plan, kind, source, loaded) }
    }
  }
}

type Held = Exclude<FileKind, 'plan' | 'rules' | 'facts' | 'equivalents'>

/** Fixtures for a plan that is not shipped are checked as far as they can be without it. */
function withoutPlan(kind: Held, source: Source): Found | undefined {
  if (kind === 'fixture') return { files: [source.name], problems: readFixture(source).problems }
  return kind === 'slate-fixture' ? { files: [source.name], problems: readSlateFixture(source).problems } : undefined
}

function under(plan: Plan, kind: Held, source: Source, loaded: Loaded): readonly Problem[] {
  switch (kind) {
    case 'dossier':
      return placed(plan.check.dossier(loaded.value, []).faults, loaded, source.name)
    case 'fixture':
      return readFixture(source, plan.document).problems
    case 'rulings':
      return readRulings(source, plan.document).problems
    case 'slate':
      return readSlate(source, plan).problems
    case 'slate-fixture':
      return readSlateFixture(source, plan.document).problems
  }
}

async function kindsIn(folder: string, setting: Setting): Promise<readonly (readonly [string, FileKind | undefined])[]> {
  const kinds: (readonly [string, FileKind | undefined])[] = []
  for (const path of (await folderAt(folder))?.files ?? []) {
    const file = await opened(path, setting)
    kinds.push([path, isStop(file) ? undefined : file.kind])
  }
  return kinds
}

async function hasPlan(folder: string, setting: Setting): Promise<boolean> {
  return (await kindsIn(folder, setting)).some(([, kind]) => kind === 'plan')
}

/** A folder: a plan if one of its files is a plan's, else each file by itself; then the folders in it. */
async function lintAt(path: string, planName: string | undefined, setting: Setting): Promise<readonly (Found | Stop)[]> {
  const folder = await folderAt(path)
  if (folder === undefined) return [await lintFile(path, planName, setting)]
  const kinds = await kindsIn(path, setting)
  const isPlan = kinds.some(([, kind]) => kind === 'plan')
  const isFacts = !isPlan && kinds.some(([, kind]) => kind === 'facts')
  const found: (Found | Stop)[] = []
  if (isPlan) found.push(await lintFolder(path, setting))
  if (isFacts) found.push(await lintFacts(path, setting))
  for (const [file, kind] of kinds) {
    const together = (isPlan && (kind === 'plan' || kind === 'rules' || kind === undefined)) || kind === 'facts'
    if (!together) found.push(await lintFile(file, planName ?? (isPlan && kind === 'rulings' && !(await isShipped(file, setting)) ? `${path}/` : undefined), setting))
  }
  for (const inner of folder.folders) found.push(...(await lintAt(inner, planName, setting)))
  return found
}

/** Whether a file names a shipped plan: rulings beside rules that do not ship are held against those rules. */
async function isShipped(path: string, setting: Setting): Promise<boolean> {
  const file = await opened(path, setting)
  return !isStop(file) && shippedIds.includes(textAt(file.loaded?.value, 'plan') ?? '')
}

export async function lint(paths: readonly string[], planName: string | undefined, setting: Setting): Promise<Result> {
  const { lang } = setting
  const all: (Found | Stop)[] = []
  for (const path of paths) {
    if (path !== '-' && !(await exists(path))) all.push(await lintFile(path, planName, setting))
    else all.push(...(await lintAt(path, planName, setting)))
  }
  const found = all.filter((each): each is Found => !isStop(each))
  const files = new Set(found.flatMap((each) => each.files))
  if (files.size === 0 && !all.some(isStop)) return result(exit.noInput, '', tr(lang, 'lỗi: không có tệp nào để kiểm tra\n', 'error: there is no file to check\n'))
  const texts = [...new Set(found.flatMap(({ problems }) => problemsText(problems, lang).split(/(?<=\n)(?! )/)))]
  const severe = found.some(({ problems }) => problems.some(({ severity }) => severity === 'error'))
  const count = texts.filter((text) => text !== '').length
  const summary = tr(lang, `${files.size} tệp, ${count} vấn đề\n`, `${files.size} files, ${count} problems\n`)
  return joined([result(severe ? exit.found : exit.done, texts.join('') + summary), ...all.filter(isStop).map(({ stop }) => stop)])
}
