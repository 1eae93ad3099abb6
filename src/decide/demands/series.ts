/** A yearly number that rises or falls against the year before; equal is neither. */
import { inYear } from '../../documents/by-year.js'
import type { SeriesDemand } from '../../documents/demand.js'
import type { AmountRead } from '../../documents/facts-read.js'
import { compareAmounts } from '../../words/amount.js'
import { PASS } from '../../words/outcome.js'
import type { Judge, Run } from '../run.js'
import { valued } from '../run.js'
import type { Terms } from '../terms.js'
import { missingYears, saw } from '../trace.js'
import { existenceOf, gapsOf, isOutside, overYears } from '../years.js'
import type { YearsAsked } from '../years.js'

export function prepareSeries(terms: Terms, demand: SeriesDemand): Judge {
  const id = demand.series
  const fact = `series.${id}`
  const number = terms.factNumber('series', id)
  const declared = terms.plan.facts.series[id]
  const existence = existenceOf(terms, declared)
  const newBasis = valued(terms, demand['new-basis'], 'left-out')
  const atZero = valued<'met' | 'unmet'>(terms, demand['at-zero'], 'unmet')
  const sign = demand.goes === 'up' ? 1 : -1

  function amountOf(run: Run, { lacking, unproved }: Lacks, year: number): AmountRead | undefined {
    const amount = inYear(run.dossier.facts.series[number], year)
    if (amount === undefined) {
      lacking.add(year)
      return undefined
    }
    saw(run.trace, amount.shown)
    if (run.papersRequired && !amount.proved) {
      unproved.add(year)
      return undefined
    }
    return amount
  }

  const asked: YearsAsked<Lacks> = {
    fact,
    due: terms.dueIndex(declared?.due),
    gaps: gapsOf(terms),
    range: valued(terms, demand.years, 'every'),
    statusOf(run, lacks, year) {
      const existed = existence(run.dossier.facts)
      if (isOutside(existed, year - 1) || isOutside(existed, year)) return 'outside'
      const before = amountOf(run, lacks, year - 1)
      const now = amountOf(run, lacks, year)
      if (before === undefined || now === undefined) return 'missing'
      if (before.basis !== now.basis && newBasis(run) === 'left-out') return 'left-out'
      if (sign * compareAmounts(now.amount, before.amount) > 0) return 'met'
      return before.amount.numerator === 0n && now.amount.numerator === 0n ? atZero(run) : 'unmet'
    },
  }

  return (run) => {
    const causes = run.trace?.causes.length ?? 0
    const lacks: Lacks = { lacking: new Set(), unproved: new Set() }
    const set = overYears(run, asked, lacks)
    if (set !== PASS) namePairs(run, fact, causes, lacks)
    return set
  }
}

/** The years whose figures, or whose papers, a comparison was found to lack. */
interface Lacks {
  readonly lacking: Set<number>
  readonly unproved: Set<number>
}

/** A comparison lacks one or both of its years: names the years whose figures are missing, not the comparisons. */
function namePairs(run: Run, fact: string, from: number, { lacking, unproved }: Lacks): void {
  if (!run.trace) return
  const kept = run.trace.causes.filter((cause, index) => index < from || cause.kind !== 'missing' || cause.what !== 'fact' || cause.fact !== fact)
  run.trace.causes = kept
  if (lacking.size > 0) missingYears(run.trace, fact, undefined, [...lacking].sort(), 'fact')
  if (unproved.size > 0) missingYears(run.trace, fact, undefined, [...unproved].sort(), 'paper')
}

