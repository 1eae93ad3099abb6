/** Fixtures as files: which there are, the plan that each is for, and the dossiers beside it. */
import { dirname, join } from 'node:path'
import type { FixtureDocument } from '../documents/fixture.js'
import type { Plan } from '../documents/open-plan.js'
import type { SlateFixture } from '../documents/slate-fixture.js'
import { compile, type Program } from '../decide/compile.js'
import type { DossierOf } from '../prove/prepared.js'
import { readFixture } from '../read/fixture.js'
import { dossierLimits, load, type Source } from '../read/load.js'
import { readSlateFixture } from '../read/slate-fixture.js'
import { nearest } from '../words/nearest.js'
import { problem } from '../words/problem.js'
import { shown } from '../words/shown.js'
import { exit } from './exit-code.js'
import { folderAt, liesIn, readSource } from './files.js'
import { problemsText } from './messages.js'
import { planNamed } from './plans.js'
import { kindOf, textAt } from './recognise.js'
import { isStop, result, type Stop } from './result.js'
import type { Setting } from './setting.js'
import { shippedIds } from './shipped.js'

/** The files of a folder and of those in it; what was named is taken as it is. */
export async function filesAt(path: string): Promise<{ readonly files: readonly string[]; readonly named: boolean }> {
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
    if (!(await liesIn(folder, path))) continue
    const source = await readSource(path, setting)
    if (isStop(source)) return source
    const { loaded, problems } = load(source, dossierLimits)
    if (loaded === undefined) return { stop: result(exit.file, '', problemsText(problems, setting.lang)) }
    found.set(name, loaded.value)
  }
  return found
}

const programs = new WeakMap<Plan, Program>()

export function programOf(plan: Plan): Program {
  const known = programs.get(plan)
  if (known !== undefined) return known
  const program = compile(plan)
  programs.set(plan, program)
  return program
}

interface Opened {
  readonly file: string
  readonly plan: Plan
  readonly program: Program
}

export interface OpenFixture extends Opened {
  readonly fixture: FixtureDocument
  readonly dossierOf: DossierOf
}

export interface OpenSlateFixture extends Opened {
  readonly slates: SlateFixture
}

/** Whose rules a fixture is held against. */
export interface PlanChoice {
  /** The plan named on the command line. */
  readonly named?: string | undefined
  /** Plans given as folders, by id. */
  readonly given?: ReadonlyMap<string, Plan>
}

/** Undefined for a file that is no fixture and that nobody named. */
export async function openFixture(path: string, isNamed: boolean, choice: PlanChoice, setting: Setting): Promise<OpenFixture | OpenSlateFixture | Stop | undefined> {
  const source = await readSource(path, setting)
  if (isStop(source)) return source
  const { loaded, problems } = load(source, dossierLimits)
  if (loaded === undefined) return { stop: result(exit.file, '', problemsText(problems, setting.lang)) }
  const kind = kindOf(loaded.value)
  if (kind !== 'fixture' && kind !== 'slate-fixture' && !isNamed) return undefined
  const plan = choice.given?.get(textAt(loaded.value, 'plan') ?? '') ?? (await planOf(source, loaded.value, choice.named, setting))
  if (isStop(plan)) return plan
  const opened = { file: source.name, plan, program: programOf(plan) }
  if (kind === 'slate-fixture') {
    const { fixture: slates, problems: wrong } = readSlateFixture(source, plan.document)
    return slates === undefined ? { stop: result(exit.file, '', problemsText(wrong, setting.lang)) } : { ...opened, slates }
  }
  const read = readFixture(source, plan.document)
  if (read.fixture === undefined) return { stop: result(exit.file, '', problemsText(read.problems, setting.lang)) }
  const dossiers = await namedDossiers(read.fixture, dirname(path), setting)
  if ('stop' in dossiers) return dossiers
  return { ...opened, fixture: read.fixture, dossierOf: (name) => dossiers.get(name) }
}
