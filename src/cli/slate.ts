/** `slate`: one body's list, or several lists together, held against what the plan asks of their senders. */
import type { Slate } from '../documents/check-slate.js'
import type { Dossier } from '../documents/checked.js'
import type { Plan } from '../documents/open-plan.js'
import type { SlateOutcome } from '../documents/slate-review.js'
import { compile } from '../decide/compile.js'
import { review, type ReviewOptions } from '../decide/slate.js'
import { dossierLimits, load, type Source } from '../read/load.js'
import { readSlate } from '../read/slate.js'
import { tr } from '../tell/language.js'
import { reviewText } from '../tell/slate.js'
import { parseDay } from '../words/calendar.js'
import { isBinhxetError } from '../words/error.js'
import { nearest } from '../words/nearest.js'
import { problem } from '../words/problem.js'
import { shown } from '../words/shown.js'
import { readDossiers } from './dossiers.js'
import { exit } from './exit-code.js'
import { readSource, STDIN } from './files.js'
import { problemsText } from './messages.js'
import { planNamed } from './plans.js'
import { textAt } from './recognise.js'
import { isStop, joined, result, usage, type Result, type Stop } from './result.js'
import { rulingsFor } from './rulings.js'
import type { Setting } from './setting.js'
import { shippedIds } from './shipped.js'

export interface SlateOptions {
  readonly plan?: string | undefined
  readonly rulings?: string | undefined
  readonly cutOff?: string | undefined
  readonly evidence?: 'required' | undefined
  readonly with?: readonly string[] | undefined
  readonly format: 'text' | 'json'
}

interface Opened {
  readonly source: Source
  readonly plan: Plan
  readonly slate: Slate
  readonly warnings: string
}

function exitOfSlates(outcome: SlateOutcome): number {
  switch (outcome) {
    case 'met':
      return exit.done
    case 'not-met':
      return exit.fail
    // Where nothing is asked of the sender, nothing has been met.
    case 'undetermined':
    case 'not-applicable':
      return exit.undetermined
  }
}

async function planFor(value: unknown, source: Source, planName: string | undefined, setting: Setting): Promise<Plan | Stop> {
  const stated = planName ?? textAt(value, 'plan')
  const known = shippedIds.join(', ')
  if (stated === undefined) return usage(tr(setting.lang, `${source.name}: lỗi: danh sách không nêu kế hoạch; thêm khóa \`plan\` hoặc dùng --plan (có: ${known})`, `${source.name}: error: the slate names no plan; add the key \`plan\` or give --plan (known: ${known})`))
  if (planName !== undefined || shippedIds.includes(stated)) return planNamed(stated, setting)
  const near = nearest(stated, shippedIds)
  const hint = `${near === undefined ? '' : `did you mean ${shown(near)}? `}known: ${known}; or give --plan`
  return { stop: result(exit.file, '', problemsText([problem('E_PLAN', { file: source.name, line: 1, column: 1 }, `there is no plan ${shown(stated)}`, hint)], setting.lang)) }
}

async function opened(path: string, planName: string | undefined, setting: Setting): Promise<Opened | Stop> {
  const source = await readSource(path, setting)
  if (isStop(source)) return source
  const { loaded, problems } = load(source, dossierLimits)
  if (loaded === undefined) return { stop: result(exit.file, '', problemsText(problems, setting.lang)) }
  const plan = await planFor(loaded.value, source, planName, setting)
  if (isStop(plan)) return plan
  const read = readSlate(source, plan)
  const told = problemsText(read.problems, setting.lang)
  return read.slate === undefined ? { stop: result(exit.file, '', told) } : { source, plan, slate: read.slate, warnings: told }
}

/** Two slates of one id, or of two plans, cannot be reviewed together. */
function togetherFaults(all: readonly Opened[], { lang }: Setting): readonly Stop[] {
  return all.flatMap((each, index): readonly Stop[] => {
    const where = { file: each.source.name, line: 1, column: 1 }
    const first = all.findIndex((other) => other.slate.document.id === each.slate.document.id)
    const { id } = each.slate.document
    const found = [
      ...(first < index ? [problem('E_DUP_ID', where, `the id ${shown(id)} stands in two slates`, `it first stands in ${all[first]?.source.name ?? ''}`)] : []),
      ...(each.plan.id === all[0]?.plan.id ? [] : [problem('E_PLAN', where, `the slate is for plan ${shown(each.plan.id)}, the first one for ${shown(all[0]?.plan.id ?? '')}`, 'review the slates of one plan together')]),
    ]
    return found.length === 0 ? [] : [{ stop: result(exit.file, '', problemsText(found, lang)) }]
  })
}

async function dossiersFor(paths: readonly string[], plan: Plan, planName: string | undefined, setting: Setting): Promise<readonly Dossier[] | readonly Stop[]> {
  const given = await readDossiers(paths, planName, setting)
  const stops = given.filter(isStop)
  if (stops.length > 0) return stops
  return given.flatMap((each) => ('dossier' in each && each.plan.id === plan.id ? [each.dossier] : []))
}

export async function slate(paths: readonly string[], options: SlateOptions, setting: Setting): Promise<Result> {
  const { lang, width, styles } = setting
  const { cutOff, evidence } = options
  if ([...paths, ...(options.with ?? []), options.rulings].filter((path) => path === STDIN).length > 1) return usage(tr(lang, 'lỗi: chỉ được đọc đầu vào chuẩn (-) một lần', 'error: standard input (-) can be read only once')).stop
  if (cutOff !== undefined && parseDay(cutOff) === undefined) {
    return usage(tr(lang, `lỗi: --cut-off ${shown(cutOff)} không phải ngày có thật; viết NĂM-THÁNG-NGÀY, ví dụ 2023-03-29`, `error: --cut-off ${shown(cutOff)} is not a day of the calendar; write YYYY-MM-DD, e.g. 2023-03-29`)).stop
  }
  const all: (Opened | Stop)[] = []
  for (const path of paths) all.push(await opened(path, options.plan, setting))
  const read = all.filter((each): each is Opened => !isStop(each))
  const broken = [...all.filter(isStop), ...togetherFaults(read, setting)]
  const [first] = read
  if (broken.length > 0 || first === undefined) return joined(broken.map(({ stop }) => stop))
  const rulings = await rulingsFor(first.plan, options.rulings, setting)
  if (rulings !== undefined && 'stop' in rulings) return rulings.stop
  const dossiers = await dossiersFor(options.with ?? [], first.plan, options.plan, setting)
  if (dossiers.some(isStop)) return joined(dossiers.filter(isStop).map(({ stop }) => stop))
  const asked: ReviewOptions = {
    dossiers: dossiers as readonly Dossier[],
    ...(rulings === undefined ? {} : { rulings }),
    ...(cutOff === undefined ? {} : { cutOff }),
    ...(evidence === undefined ? {} : { evidence }),
  }
  try {
    const found = review(compile(first.plan), read.map((each) => each.slate), asked)
    const out = options.format === 'json' ? `${JSON.stringify(found, undefined, 2)}\n` : reviewText(found, first.plan.document, { lang, width, styles })
    return result(exitOfSlates(found.outcome), out, read.map(({ warnings }) => warnings).join(''))
  } catch (error) {
    if (!isBinhxetError(error)) throw error
    const words = error.code === 'cut-off-needed' ? tr(lang, 'kế hoạch không nêu ngày chốt của đợt này; dùng --cut-off NĂM-THÁNG-NGÀY', 'the plan states no cut-off day for this round; give --cut-off YYYY-MM-DD') : error.message
    return usage(`${tr(lang, 'lỗi', 'error')}: ${words}`).stop
  }
}
