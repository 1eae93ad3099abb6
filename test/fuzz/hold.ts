/** What holds of every answer, whatever was asked. Each function throws where it does not. */
import type { Program } from '../../src/decide/compile.js'
import type { EvaluateOptions } from '../../src/decide/compiled.js'
import type { Dossier } from '../../src/documents/checked.js'
import type { Source } from '../../src/read/load.js'
import { readVerdict } from '../../src/read/verdict.js'
import { report } from '../../src/tell/report.js'
import { isBinhxetError } from '../../src/words/error.js'
import { problemCodes } from '../../src/words/problem-codes.js'
import { formatProblem, type Problem } from '../../src/words/problem.js'

/** Nothing that a terminal obeys, and nothing that cannot be seen. */
export function holdPrintable(text: string): void {
  const odd = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2028\u2029\ufeff]|\p{Cs}/u.exec(text)
  if (odd !== null) throw new Error(`printed text holds U+${(odd[0].codePointAt(0) ?? 0).toString(16)}: ${JSON.stringify(text.slice(Math.max(0, odd.index - 60), odd.index + 20))}`)
}

/** Every problem has a code of the table and a place in one of the files; without a result there is an error. */
export function holdProblems(problems: readonly Problem[], files: readonly Source[], isRead: boolean): void {
  const lines = new Map(files.map(({ name, text }) => [name, text.replace(/^\ufeff/, '').split('\n')]))
  for (const found of problems) {
    if (!Object.hasOwn(problemCodes, found.code)) throw new Error(`a code of no table: ${found.code}`)
    const text = formatProblem(found)
    holdPrintable(text)
    if (/\[object|undefined is|NaN/.test(found.message)) throw new Error(`odd words: ${text}`)
    const file = lines.get(found.file)
    if (file === undefined) throw new Error(`in no file: ${text}`)
    const line = file[found.line - 1]
    if (line === undefined || found.column < 1 || found.column > line.length + 1) throw new Error(`at no place of the file: ${text}`)
  }
  const errors = problems.filter(({ severity }) => severity === 'error').length
  if (isRead !== (errors === 0)) throw new Error(isRead ? `read in spite of ${errors} errors` : 'refused without an error')
  if (errors > 0 && problems.length > 21 * Math.max(1, files.length)) throw new Error(`${problems.length} problems are listed`)
}

/** Runs what may say that the question is not whole, and nothing else. */
export function asked<T>(question: () => T): T | undefined {
  try {
    return question()
  } catch (error) {
    if (isBinhxetError(error) && error.code !== 'engine-incomplete') return undefined
    throw error
  }
}

/** Judges: every clause once and in order, the short way agrees, the verdict is plain JSON that reads back, the report can be printed. */
export function holdVerdict(program: Program, dossier: Dossier, options: EvaluateOptions, deep: boolean): string | undefined {
  const before = JSON.stringify(dossier.document)
  const verdict = asked(() => program.evaluate(dossier, options))
  if (verdict === undefined) return undefined
  const clauses = program.plan.document.clauses.map(({ id }) => id)
  if (JSON.stringify(verdict.clauses.map(({ id }) => id)) !== JSON.stringify(clauses)) throw new Error('not every clause once')
  if (program.outcome(dossier, options) !== verdict.outcome) throw new Error('the short way differs')
  const text = JSON.stringify(verdict)
  if (deep) {
    if (JSON.stringify(program.evaluate(dossier, options)) !== text) throw new Error('twice judged, two verdicts')
    const read = readVerdict(JSON.parse(text) as object)
    if (read.verdict === undefined) throw new Error(`its verdict does not read: ${read.problems.map(formatProblem).join('; ')}`)
    for (const lang of ['vi', 'en'] as const) holdPrintable(report(verdict, program.plan.document, { lang, all: true }))
  }
  if (JSON.stringify(dossier.document) !== before) throw new Error('the dossier was changed')
  return verdict.outcome
}
