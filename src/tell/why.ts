/** Why a verdict came out: the clauses that decide on one line each, or one clause whole. */
import type { DossierDocument } from '../documents/dossier.js'
import type { PlanDocument } from '../documents/plan.js'
import type { Verdict } from '../documents/verdict.js'
import { clauseLines, type ClauseOptions } from './clause-telling.js'
import { causeLines, eachToldOnce } from './cause-words.js'
import { tr } from './language.js'
import { blank, drawLines, indented, line, type Line } from './layout.js'
import { sign, tone, verdictWords } from './outcome-words.js'
import type { ReportOptions } from './report.js'
import { sectionLines } from './section-telling.js'
import { shortLine } from './short-line.js'
import { nomineeName, tellingOf, type Telling } from './telling.js'

function headLine(verdict: Verdict, telling: Telling): Line {
  const { lang } = telling
  const name = nomineeName(telling.dossier)
  return line(0, `${name === undefined ? verdict.dossier : `${name} (${verdict.dossier})`}: ${sign(verdict.outcome)} ${verdictWords(verdict.outcome, lang)}`, tone(verdict.outcome))
}

/** What keeps the whole dossier open; where no section judged takes the nominee, which one was stated and which would. */
function generalLines(verdict: Verdict, telling: Telling): readonly Line[] {
  switch (verdict.outcome) {
    case 'not-covered':
      return sectionLines(verdict, telling)
    case 'pass':
      return []
    case 'fail':
    case 'undetermined':
      return eachToldOnce([...verdict.causes, ...verdict.sections.flatMap(({ causes }) => causes)]).flatMap((cause) => causeLines(cause, 0, telling))
  }
}

/** The clauses that decide, in the plan's order: those that fail, and those not yet proven. */
function decidingLines(verdict: Verdict, telling: Telling): readonly Line[] {
  const { lang, plan, dossier, dossiers } = telling
  const deciding = [...verdict.clauses.filter(({ outcome }) => outcome === 'fail'), ...verdict.clauses.filter(({ outcome }) => outcome === 'undetermined')]
  return [
    ...generalLines(verdict, telling),
    ...deciding.map((clause) => line(0, `– ${shortLine(clause, plan, { lang, dossier, dossiers })}`, tone(clause.outcome))),
    ...(deciding.length === 0 && verdict.outcome === 'pass' ? [line(0, tr(lang, 'Mọi nội dung của kế hoạch áp dụng cho hồ sơ này đều đạt.', 'Everything that the plan asks of this dossier is met.'))] : []),
  ]
}

/**
 * Without a clause: the overall outcome and one line for each clause that decides. With one: that clause whole, each
 * criterion with how the library reads its demand. Undefined when the verdict has no such clause.
 */
export function whyText(verdict: Verdict, plan: PlanDocument, clauseId?: string, options: ReportOptions = {}): string | undefined {
  const lang = options.lang ?? 'vi'
  const dossiers: readonly DossierDocument[] = options.dossiers ?? []
  const telling = tellingOf(lang, plan, verdict.dossier, dossiers)
  if (clauseId === undefined) return drawLines([headLine(verdict, telling), ...decidingLines(verdict, telling)], options.width, options.styles)
  const clause = verdict.clauses.find(({ id }) => id === clauseId)
  if (clause === undefined) return undefined
  const nested = (of: Verdict): readonly Line[] => {
    const inner = tellingOf(lang, plan, of.dossier, dossiers)
    return [headLine(of, inner), ...indented(decidingLines(of, inner), 2)]
  }
  const told: ClauseOptions = { all: true, demands: true, nested }
  return drawLines([headLine(verdict, telling), blank, ...clauseLines(clause, 1, telling, told)], options.width, options.styles)
}
