/** `check`: the verdict on each dossier. */
import { tr } from '../tell/language.js'
import { report } from '../tell/report.js'
import { disagreements, secondOpinionText } from '../tell/second-opinion.js'
import { summaryText } from '../tell/summary.js'
import { exit, exitOf, worst } from './exit-code.js'
import { judgeAll, type Judged, type Question } from './judge.js'
import { isStop, joined, result, type Result } from './result.js'
import type { Setting } from './setting.js'

export interface CheckOptions extends Question {
  readonly format: 'text' | 'json'
  readonly all: boolean
  /** A second engine to judge by as well. */
  readonly engine?: 'json-rules-engine' | undefined
}

const documents = (judged: readonly Judged[]): readonly Judged['dossier']['document'][] => judged.map(({ dossier }) => dossier.document)

function reports(judged: readonly Judged[], all: boolean, { lang, width, styles }: Setting): string {
  const rule = `\n${'='.repeat(width)}\n\n`
  const texts = judged.map(({ verdict, plan }) => report(verdict, plan.document, { lang, width, styles, all, dossiers: documents(judged) }))
  const summary = judged.length > 1 ? [summaryText(judged.map(({ verdict }) => verdict), { lang, width, styles })] : []
  return [...texts, ...summary].join(rule)
}

/** JSON: one dossier gives an object, several give a list of those that could be judged. */
export async function check(paths: readonly string[], options: CheckOptions, setting: Setting): Promise<Result> {
  const all = await judgeAll(paths, options, setting)
  const judged = all.filter((each): each is Judged => !isStop(each))
  const stops = all.filter(isStop).map(({ stop }) => stop)
  const verdicts = judged.map(({ verdict }) => verdict)
  const second = options.engine === undefined ? [] : await secondOpinions(judged, options.engine, setting)
  const data = options.engine === undefined ? verdicts : second.map(({ outcomes }) => outcomes)
  const out = options.format === 'json' ? json(data, paths.length > 1) : [reports(judged, options.all, setting), ...second.map(({ text }) => text)].join('\n')
  const told = result(worst(verdicts.map(({ outcome }) => exitOf(outcome))), out, judged.map(({ warnings }) => warnings).join(''))
  const unread = stops.length > 0 && paths.length > 1 ? [result(0, '', tr(setting.lang, `${stops.length} trong ${paths.length} hồ sơ không xét được\n`, `${stops.length} of ${paths.length} dossiers could not be judged\n`))] : []
  return joined([told, ...second.map(({ told: each }) => each), ...stops, ...unread])
}

/** Judges once more by json-rules-engine; a part on which the two engines differ is an error of the program. */
async function secondOpinions(judged: readonly Judged[], engine: string, { lang, width, styles }: Setting) {
  const { judgeWithRulesEngine } = await import('../targets/json-rules-engine.js')
  return Promise.all(
    judged.map(async ({ plan, dossier, options, verdict }) => {
      const second = await judgeWithRulesEngine(plan, dossier, options)
      const parts = disagreements(verdict, second)
      const error = `${dossier.id}: error E_INTERNAL: ${engine} differs at ${parts.join(', ')}\n`
      return {
        outcomes: { dossier: dossier.id, engine, ...second },
        text: secondOpinionText(engine, verdict, second, { lang, width, styles }),
        told: parts.length === 0 ? result(exit.done, '') : result(exit.internal, '', error),
      }
    }),
  )
}

function json(verdicts: readonly unknown[], several: boolean): string {
  const [only] = verdicts
  if (several) return `${JSON.stringify(verdicts, undefined, 2)}\n`
  return only === undefined ? '' : `${JSON.stringify(only, undefined, 2)}\n`
}
