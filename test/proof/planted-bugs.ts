/** Faults to plant in a copy of the sources, each a plausible slip, to see which check notices it. */
export interface PlantedBug {
  readonly name: string
  readonly file: string
  /** Text that stands in the file exactly once, and what stands there instead. */
  readonly find: string
  readonly replace: string
}

export const PLANTED: readonly PlantedBug[] = [
  { name: 'a swapped table entry: {pass, not-applicable} shown as undetermined', file: 'src/words/outcome.ts', find: "  'not-applicable',\n  'pass',\n  'undetermined',", replace: "  'not-applicable',\n  'undetermined',\n  'pass'," },
  { name: 'an off-by-one year: a year is closed only after its due day', file: 'src/decide/situation.ts', find: 'dueOn(due, year) <= cutOff', replace: 'dueOn(due, year) < cutOff' },
  { name: 'a lost clause: the first clause of a section is not summed', file: 'src/decide/compile.ts', find: 'clauses.filter(({ clause }) => clause.section === id)', replace: 'clauses.filter(({ clause }) => clause.section === id).slice(1)' },
  { name: 'a default reading: the last reading of a question is never tried', file: 'src/decide/choices.ts', find: 'if (at < (readingCounts[question] ?? 0)) {', replace: 'if (at < (readingCounts[question] ?? 0) - 1) {' },
  { name: 'a missing year counts as not met', file: 'src/decide/years.ts', find: "      case 'missing':\n        unknown++", replace: "      case 'missing':\n        unknown += 0" },
  { name: 'an incomplete list counts as complete', file: 'src/decide/demands/list.ts', find: 'list === undefined || !list.complete || (', replace: 'list === undefined || (' },
  { name: 'a level that is reached is not enough', file: 'src/decide/demands/rating.ts', find: 'rank >= floor', replace: 'rank > floor' },
  { name: 'a deed on the last day does not count', file: 'src/decide/demands/list.ts', find: "if (from !== undefined && from > lastDay) return 'no'", replace: "if (from !== undefined && from >= lastDay) return 'no'" },
  { name: 'a finding of another round counts', file: 'src/decide/demands/finding.ts', find: 'finding.round === run.round', replace: 'finding.round !== undefined' },
  { name: 'an unknown attribute holds', file: 'src/decide/condition.ts', find: 'missing(run.trace, fact)\n      return MAYBE', replace: 'missing(run.trace, fact)\n      return YES' },
  { name: 'equal figures count as growth', file: 'src/decide/demands/series.ts', find: 'sign * compareAmounts(now.amount, before.amount) > 0', replace: 'sign * compareAmounts(now.amount, before.amount) >= 0' },
  { name: 'members that do not apply count as failing', file: 'src/words/outcome.ts', find: 'const UNFAILED = PASS | NOT_APPLICABLE', replace: 'const UNFAILED = PASS' },
]
