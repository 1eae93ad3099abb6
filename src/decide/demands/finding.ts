/** The finding of a meeting for this round: met or not; never computed. */
import type { FindingDemand } from '../../documents/demand.js'
import type { FindingRead } from '../../documents/facts-of.js'
import { EITHER, FAIL, PASS } from '../../words/outcome.js'
import type { Possible } from '../../words/outcome.js'
import type { Judge, Run } from '../run.js'
import { valued } from '../run.js'
import type { Terms } from '../terms.js'
import { missing } from '../trace.js'
import { gapsOf, isOutside, overYears } from '../years.js'
import { overBodies } from './bodies.js'

/** A finding that was made for another round does not count. */
function counts(run: Run, finding: FindingRead | undefined): finding is FindingRead {
  return finding !== undefined && (finding.round === undefined || finding.round === run.round)
}

function judgeOne(run: Run, fact: string, finding: FindingRead | undefined, body?: string): Possible {
  const of = body === undefined ? {} : { body }
  if (!counts(run, finding)) {
    missing(run.trace, fact, of)
    return EITHER
  }
  run.trace?.values.push(finding.shown)
  if (run.papersRequired && !finding.proved) {
    missing(run.trace, fact, { ...of, paper: true })
    return EITHER
  }
  return finding.met ? PASS : FAIL
}

export function prepareFinding(terms: Terms, demand: FindingDemand): Judge {
  const id = demand.finding
  const fact = `findings.${id}`
  if (demand.years !== undefined) {
    const range = valued(terms, demand.years, 'every')
    const due = terms.dueIndex(undefined)
    const gaps = gapsOf(terms)
    return (run) => {
      const { findings, nominee } = run.dossier.facts
      const years = findings.get(id)?.years
      return overYears(run, due, gaps, { fact, range: range(run), atLeast: undefined }, (year) => {
        const finding = years?.get(year)
        if (!counts(run, finding)) return isOutside(nominee, year) ? 'outside' : 'missing'
        run.trace?.values.push(finding.shown)
        if (run.papersRequired && !finding.proved) return 'unpaid'
        return finding.met ? 'met' : 'unmet'
      })
    }
  }
  if (demand.at !== undefined) {
    return overBodies(terms, demand.at, demand.none, (run, body) =>
      judgeOne(run, fact, run.dossier.facts.findings.get(id)?.bodies.get(body.id), body.id),
    )
  }
  return (run) => judgeOne(run, fact, run.dossier.facts.findings.get(id)?.whole)
}
