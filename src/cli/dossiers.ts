/** Reads and checks the dossiers of one command: each under its plan, those that others refer to first. */
import type { Dossier } from '../documents/checked.js'
import type { Plan } from '../documents/open-plan.js'
import { placed } from '../read/dossier.js'
import { dossierLimits, load, type Loaded, type Source } from '../read/load.js'
import { tr } from '../tell/language.js'
import { nearest } from '../words/nearest.js'
import { problem, type Problem } from '../words/problem.js'
import { shown } from '../words/shown.js'
import { exit } from './exit-code.js'
import { readSource } from './files.js'
import { problemsText } from './messages.js'
import { planNamed } from './plans.js'
import { kindOf, textAt } from './recognise.js'
import { isStop, result, usage, type Stop } from './result.js'
import type { Setting } from './setting.js'
import { shippedIds } from './shipped.js'

/** A dossier that can be judged, or what stands in its way. */
export type Given = { readonly plan: Plan; readonly dossier: Dossier; readonly warnings: string } | Stop

interface Opened {
  readonly source: Source
  readonly loaded: Loaded
  readonly plan: Plan
  readonly id: string | undefined
  /** Ids of the dossiers that it refers to. */
  readonly refers: readonly string[]
}

const fileStop = (problems: readonly Problem[], { lang }: Setting): Stop => ({ stop: result(exit.file, '', problemsText(problems, lang)) })

async function planFor(loaded: Loaded, source: Source, planName: string | undefined, setting: Setting): Promise<Plan | Stop> {
  const { lang } = setting
  if (planName !== undefined) return planNamed(planName, setting)
  const stated = textAt(loaded.value, 'plan')
  if (stated === undefined) {
    const ids = shippedIds.join(', ')
    return usage(tr(lang, `${source.name}: lỗi: hồ sơ không nêu kế hoạch; thêm khóa \`plan\` hoặc dùng --plan (có: ${ids})`, `${source.name}: error: the dossier names no plan; add the key \`plan\` or give --plan (known: ${ids})`))
  }
  if (shippedIds.includes(stated)) return planNamed(stated, setting)
  const near = nearest(stated, shippedIds)
  const hint = `${near === undefined ? '' : `did you mean ${shown(near)}? `}known: ${shippedIds.map((id) => shown(id)).join(', ')}; or give --plan`
  return fileStop([problem('E_PLAN', { file: source.name, ...loaded.at(['plan']) }, `there is no plan ${shown(stated)}`, hint)], setting)
}

async function opened(path: string, planName: string | undefined, setting: Setting): Promise<Opened | Stop> {
  const source = await readSource(path, setting)
  if (isStop(source)) return source
  const { loaded, problems } = load(source, dossierLimits)
  if (loaded === undefined) return fileStop(problems, setting)
  const kind = kindOf(loaded.value)
  if (kind !== undefined && kind !== 'dossier') {
    return fileStop([problem('E_SHAPE', { file: source.name, line: 1, column: 1 }, `this is not a dossier but a file of ${shown(kind)}`, 'check takes dossiers; see `binhxet lint` and `binhxet test`')], setting)
  }
  const plan = await planFor(loaded, source, planName, setting)
  if (isStop(plan)) return plan
  const refers = [textAt(loaded.value, 'led', 'body'), textAt(loaded.value, 'led', 'department')].filter((id) => id !== undefined)
  return { source, loaded, plan, id: textAt(loaded.value, 'id'), refers }
}

/** The second and later dossier of one id, with the place of the first. */
function duplicates(all: readonly (Opened | Stop)[], setting: Setting): ReadonlyMap<number, Stop> {
  const first = new Map<string, Opened>()
  const found = new Map<number, Stop>()
  all.forEach((each, index) => {
    if (isStop(each) || each.id === undefined) return
    const earlier = first.get(each.id)
    if (earlier === undefined) {
      first.set(each.id, each)
      return
    }
    const at = earlier.loaded.at(['id'])
    const where = { file: each.source.name, ...each.loaded.at(['id']) }
    found.set(index, fileStop([problem('E_DUP_DOSSIER', where, `the id ${shown(each.id)} stands in two dossiers`, `it first stands at ${earlier.source.name}:${at.line}:${at.column}`)], setting))
  })
  return found
}

/** The dossiers in the order of `paths`, each checked with those it refers to. A ring of references is an error of each in it. */
export async function readDossiers(paths: readonly string[], planName: string | undefined, setting: Setting): Promise<readonly Given[]> {
  const all: (Opened | Stop)[] = []
  for (const path of paths) all.push(await opened(path, planName, setting))
  const twice = duplicates(all, setting)
  const done = new Map<number, Given>()
  const under = new Set<number>()

  const check = (index: number): Given => {
    const known = done.get(index)
    if (known !== undefined) return known
    const given = checked(index)
    done.set(index, given)
    return given
  }
  const checked = (index: number): Given => {
    const each = all[index]
    if (each === undefined || isStop(each)) return each ?? usage('')
    const second = twice.get(index)
    if (second !== undefined) return second
    under.add(index)
    const others: Dossier[] = []
    for (const id of each.refers) {
      const target = all.findIndex((other, at) => !isStop(other) && other.id === id && !twice.has(at))
      if (target === -1 || target === index) continue
      if (under.has(target)) {
        under.delete(index)
        const where = { file: each.source.name, ...each.loaded.at(['led']) }
        return fileStop([problem('E_CYCLE', where, `the dossiers ${shown(id)} and ${shown(each.id ?? '')} lead back to each other`)], setting)
      }
      const other = check(target)
      if ('dossier' in other) others.push(other.dossier)
    }
    under.delete(index)
    const { dossier, faults } = each.plan.check.dossier(each.loaded.value, others)
    const problems = placed(faults, each.loaded, each.source.name)
    return dossier === undefined ? fileStop(problems, setting) : { plan: each.plan, dossier, warnings: problemsText(problems, setting.lang) }
  }
  return all.map((_, index) => check(index))
}

