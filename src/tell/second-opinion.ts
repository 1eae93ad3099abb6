/** A second engine's outcomes beside the verdict: whether they agree, and what it came to part by part. */
import type { Verdict } from '../documents/verdict.js'
import type { Outcome, VerdictOutcome } from '../words/outcome.js'
import { counted, tr } from './language.js'
import { blank, drawLines, line } from './layout.js'
import type { Line } from './layout.js'
import { sign, tone, verdictWords } from './outcome-words.js'
import type { ShowOptions } from './show-plan.js'

/** Outcomes of the parts that a second engine judged; criteria by clause id and criterion id with a space between. */
export interface SecondOpinion {
  readonly outcome: VerdictOutcome
  readonly clauses: Readonly<Record<string, Outcome>>
  readonly criteria: Readonly<Record<string, Outcome>>
}

/** The parts on which the two part; a clause that the second engine does not name is not applicable to it. */
export function disagreements(verdict: Verdict, second: SecondOpinion): readonly string[] {
  const parts = verdict.clauses.flatMap((clause) => {
    const said = second.clauses[clause.id]
    if (said === undefined) return clause.outcome === 'not-applicable' ? [] : [clause.id]
    const criteria = clause.criteria.map(({ id, outcome }) => ({ name: `${clause.id} ${id}`, outcome }))
    return [...(said === clause.outcome ? [] : [clause.id]), ...criteria.filter(({ name, outcome }) => second.criteria[name] !== outcome).map(({ name }) => name)]
  })
  return second.outcome === verdict.outcome ? parts : ['verdict', ...parts]
}

export function secondOpinionText(engine: string, verdict: Verdict, second: SecondOpinion, options: ShowOptions = {}): string {
  const lang = options.lang ?? 'vi'
  const parts = disagreements(verdict, second)
  const agreed = parts.length === 0
  const counts = `${counted(lang, Object.keys(second.clauses).length)} ${tr(lang, 'đoạn', 'clauses')}, ${counted(lang, Object.keys(second.criteria).length)} ${tr(lang, 'tiêu chí', 'criteria')}`
  const lines: Line[] = [
    line(0, `${tr(lang, 'ĐỐI CHIẾU BẰNG', 'SECOND OPINION:')} ${engine}`, 'strong'),
    line(0, `${sign(second.outcome)} ${verdict.dossier}: ${verdictWords(second.outcome, lang)} (${counts})`, tone(second.outcome)),
    ...Object.entries(second.clauses).flatMap(([id, outcome]) => {
      const criteria = Object.entries(second.criteria).filter(([name]) => name.startsWith(`${id} `))
      return [line(2, `${sign(outcome)} ${id}: ${criteria.map(([name, each]) => `${name.slice(id.length + 1)} ${sign(each)}`).join(', ')}`)]
    }),
    blank,
    line(0, agreed ? tr(lang, 'Cùng kết quả với kết luận trên, từng đoạn và từng tiêu chí.', 'The same as above, clause by clause and criterion by criterion.') : `${tr(lang, 'Khác kết luận trên ở', 'Differs from the above at')}: ${parts.join(', ')}`),
  ]
  return drawLines(lines, options.width, options.styles)
}
