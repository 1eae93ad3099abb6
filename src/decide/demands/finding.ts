/** The finding of a meeting for this round: met or not; never computed. */
import type { FindingDemand } from '../../documents/demand.js'
import type { Facts, FindingRead } from '../../documents/facts-read.js'
import { inYear } from '../../documents/by-year.js'
import { EITHER, FAIL, PASS } from '../../words/outcome.js'
import type { Possible } from '../../words/outcome.js'
import type { Judge, Run } from '../run.js'
import { isOfAnotherYear, valued } from '../run.js'
import type { Terms } from '../terms.js'
import { missing, saw, unproved } from '../trace.js'
import { existenceOf, gapsOf, isOutside, overYears } from '../years.js'
import type { YearsAsked } from '../years.js'
import { overBodies } from './bodies.js'

/** A finding that was made for another round, or for the same of another year, does not count. */
export function countsIn(run: Run, finding: FindingRead | undefined): finding is FindingRead {
  return finding !== undefined && (finding.round === undefined || finding.round === run.round) && !isOfAnotherYear(run.year, run.dossier)
}

function judgeOne(run: Run, fact: string, finding: FindingRead | undefined, body?: string): Possible {
  if (!countsIn(run, finding)) {
    missing(run.trace, fact, body)
    return EITHER
  }
  saw(run.trace, finding.shown)
  if (run.papersRequired && !finding.proved) {
    unproved(run.trace, fact, body)
    return EITHER
  }
  return finding.met ? PASS : FAIL
}

export function prepareFinding(terms: Terms, demand: FindingDemand): Judge {
  const number = terms.factNumber('findings', demand.finding)
  const fact = `findings.${demand.finding}`
  if (demand.years !== undefined) {
    const existence = existenceOf(terms, terms.plan.facts.findings[demand.finding])
    const asked: YearsAsked<Facts> = {
      fact,
      due: terms.dueIndex(undefined),
      gaps: gapsOf(terms),
      range: valued(terms, demand.years, 'every'),
      statusOf(run, facts, year) {
        const finding = inYear(facts.findings[number]?.years, year)
        if (!countsIn(run, finding)) return isOutside(existence(facts), year) ? 'outside' : 'missing'
        saw(run.trace, finding.shown)
        if (run.papersRequired && !finding.proved) return 'unproved'
        return finding.met ? 'met' : 'unmet'
      },
    }
    return (run) => overYears(run, asked, run.dossier.facts)
  }
  if (demand.at !== undefined) {
    return overBodies(terms, demand.at, demand.none, (run, body) =>
      judgeOne(run, fact, run.dossier.facts.findings[number]?.bodies?.get(body.id), body.id),
    )
  }
  return (run) => judgeOne(run, fact, run.dossier.facts.findings[number]?.whole)
}
