/** Judges the dossiers of a command: the question that is put, and the verdict on each. */
import type { Dossier } from '../documents/checked.js'
import type { Plan } from '../documents/open-plan.js'
import type { Verdict } from '../documents/verdict.js'
import { compile, type Program } from '../decide/compile.js'
import type { EvaluateOptions } from '../decide/compiled.js'
import { tr } from '../tell/language.js'
import { parseDay } from '../words/calendar.js'
import { isBinhxetError } from '../words/error.js'
import { sanitise } from '../words/shown.js'
import { readDossiers } from './dossiers.js'
import { exit } from './exit-code.js'
import { STDIN } from './files.js'
import { cutOffFaultText, unknownText } from './messages.js'
import { isStop, result, usage, type Stop } from './result.js'
import { rulingsFor } from './rulings.js'
import type { Setting } from './setting.js'
import { yearFaultText, yearGiven } from './year.js'

export interface Question {
  readonly plan?: string | undefined
  readonly round?: string | undefined
  readonly cutOff?: string | undefined
  readonly year?: string | undefined
  readonly rulings?: string | undefined
  readonly evidence?: 'required' | undefined
}

export interface Judged {
  readonly plan: Plan
  readonly dossier: Dossier
  readonly verdict: Verdict
  /** What was asked. */
  readonly options: EvaluateOptions
  /** Warnings about the file, for stderr. */
  readonly warnings: string
}

interface Judge {
  readonly program: Program
  readonly options: EvaluateOptions
}

/** What the command line says of the question, held against the plan. */
async function judgeFor(plan: Plan, question: Question, setting: Setting): Promise<Judge | Stop> {
  const { lang } = setting
  const rounds = Object.keys(plan.document.rounds)
  const { round, cutOff, evidence } = question
  if (round !== undefined && !rounds.includes(round)) return usage(unknownText(lang, `kế hoạch ${plan.id} không có đợt`, `plan ${plan.id} has no round`, round, rounds))
  const year = yearGiven(question.year, lang)
  if (isStop(year)) return year
  const rulings = await rulingsFor(plan, question.rulings, setting)
  if (rulings !== undefined && 'stop' in rulings) return rulings
  const options: EvaluateOptions = {
    ...(round === undefined ? {} : { round }),
    ...(cutOff === undefined ? {} : { cutOff }),
    ...year,
    ...(evidence === undefined ? {} : { evidence }),
    ...(rulings === undefined ? {} : { rulings }),
  }
  return { program: compile(plan), options }
}

/** The question is not whole: what has to be said on the command line or in the dossier. */
function incomplete(error: unknown, plan: Plan, id: string, setting: Setting): Stop | undefined {
  if (!isBinhxetError(error)) return undefined
  const { lang } = setting
  const rounds = Object.entries(plan.document.rounds).map(([round, both]) => `${round} (${both[lang]})`).join(', ')
  switch (error.code) {
    case 'round-needed':
      return usage(tr(lang, `${id}: lỗi: chưa nêu đợt; thêm khóa \`round\` hoặc dùng --round (có: ${rounds})`, `${id}: error: no round is named; add the key \`round\` or give --round (known: ${rounds})`))
    case 'cut-off-needed':
      return usage(tr(lang, `${id}: lỗi: kế hoạch không nêu ngày chốt của đợt này; dùng --cut-off NĂM-THÁNG-NGÀY`, `${id}: error: the plan states no cut-off day for this round; give --cut-off YYYY-MM-DD`))
    case 'year-fixed':
    case 'year-invalid':
      return usage(`${id}: ${yearFaultText(error.code, lang)}`)
    case 'round-unknown':
    case 'cut-off-invalid':
    case 'other-plan':
    case 'not-checked':
      return usage(`${id}: ${tr(lang, 'lỗi', 'error')}: ${error.message}`)
    case 'other-section':
    case 'section-unknown':
    case 'engine-incomplete':
    case 'documents-differ':
      return undefined
  }
}

function judged(given: { readonly plan: Plan; readonly dossier: Dossier; readonly warnings: string }, { program, options }: Judge, setting: Setting): Judged | Stop {
  const { plan, dossier, warnings } = given
  try {
    return { plan, dossier, warnings, options, verdict: program.evaluate(dossier, options) }
  } catch (error) {
    const stop = incomplete(error, plan, sanitise(dossier.id), setting)
    if (stop !== undefined) return stop
    const cause = error instanceof Error ? error.message : String(error)
    return { stop: result(exit.internal, '', `${sanitise(dossier.id)}: error E_INTERNAL: ${sanitise(cause)}\n`) }
  }
}

/** The verdict on each dossier, in the order given; one that cannot be judged does not keep the others from it. */
export async function judgeAll(paths: readonly string[], question: Question, setting: Setting): Promise<readonly (Judged | Stop)[]> {
  const { lang } = setting
  const { cutOff } = question
  const taken = [...paths, ...(question.rulings === undefined ? [] : [question.rulings])].filter((path) => path === STDIN)
  if (taken.length > 1) return [usage(tr(lang, 'lỗi: chỉ được đọc đầu vào chuẩn (-) một lần', 'error: standard input (-) can be read only once'))]
  if (cutOff !== undefined && parseDay(cutOff) === undefined) return [usage(cutOffFaultText(cutOff, lang))]
  const judges = new Map<Plan, Judge | Stop>()
  const all: (Judged | Stop)[] = []
  for (const given of await readDossiers(paths, question.plan, setting)) {
    if (isStop(given)) {
      all.push(given)
      continue
    }
    const judge = judges.get(given.plan) ?? (await judgeFor(given.plan, question, setting))
    judges.set(given.plan, judge)
    all.push(isStop(judge) ? judge : judged(given, judge, setting))
  }
  return all
}
