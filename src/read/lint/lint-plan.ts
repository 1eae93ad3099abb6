/**
 * Whether the rules are as strict as the words: what can be shown is not left to a judgement, and what demands
 * something is not passed over. A plan in which this finds something reads, but says less than its text.
 */
import type { Demand } from '../../documents/demand.js'
import type { Described } from '../../documents/issues.js'
import type { Clause, Criterion, PlanDocument } from '../../documents/plan.js'
import { isAsk } from '../../documents/asks.js'
import type { Problem } from '../../words/problem.js'
import { shown } from '../../words/shown.js'
import type { Path } from '../load.js'
import { demandParts } from '../plan/walk.js'
import { fault, inObject, inOrder, toProblem, type Locate } from '../schema-problems.js'
import { neverMet } from './never-met.js'
import { wordsAndLogic } from './words-and-logic.js'
import { atLeast, checkablePhrases, demanding, must, orHigher, phrases, yearly, type Phrase } from './phrases.js'

const isGroup = (part: Demand): boolean => 'all' in part || 'any' in part || 'not' in part || 'of' in part || 'reading-of' in part

const leaves = (demand: Demand): readonly Demand[] => demandParts(demand, []).flatMap(({ demand: part }) => (isGroup(part) ? [] : [part]))

/** Only what a meeting finds, and not year by year. */
const isBareFinding = ({ demand }: Criterion): boolean => leaves(demand).every((leaf) => 'finding' in leaf && leaf.years === undefined)

const isYearly = ({ demand }: Criterion): boolean =>
  leaves(demand).some((leaf) => 'years' in leaf && (leaf.years === 'every' || isAsk(leaf.years)))

const holdsNumber = ({ demand }: Criterion): boolean =>
  demandParts(demand, []).some(({ demand: part }) => 'of' in part || ('list' in part && part['at-least'] !== undefined) || ('rating' in part && part['at-least-years'] !== undefined) || 'number' in part || ('title' in part && part['in-a-row'] !== undefined))

const takesLower = (criterion: Criterion): boolean =>
  leaves(criterion.demand).some((leaf) =>
    'rating' in leaf ? leaf['at-least'] !== 'excellent' : 'list' in leaf || 'number' in leaf ? leaf['at-least'] !== undefined : 'title' in leaf && leaf['in-a-row'] !== undefined,
  )

/** The words that one criterion claims, joined, and the span in which each of them stands. */
interface Claimed {
  readonly text: string
  readonly spans: readonly { readonly index: number; readonly start: number; readonly end: number }[]
}

function claimedBy(clause: Clause, id: string): Claimed {
  let text = ''
  const spans: { readonly index: number; readonly start: number; readonly end: number }[] = []
  clause.spans.forEach(({ claims, words }, index) => {
    if (claims?.includes(id) !== true) return
    const start = text === '' ? 0 : text.length + 1
    text += text === '' ? words : ` ${words}`
    spans.push({ index, start, end: text.length })
  })
  return { text, spans }
}

const spansOf = ({ spans }: Claimed, { start, end }: Phrase): readonly number[] =>
  spans.filter((span) => span.start < end && span.end > start).map(({ index }) => index)

function criterionFaults(clause: Clause, at: Path, criterion: Criterion): readonly Described[] {
  const { id, note } = criterion
  const claimed = claimedBy(clause, id)
  const faults: Described[] = []
  const say = (code: Described['code'], phrase: Phrase, message: string, hint: string): void => {
    const [index = 0] = spansOf(claimed, phrase)
    faults.push(fault(code, [...at, 'spans', index, 'words'], message, hint))
  }
  const others = clause.criteria.filter((each) => !isBareFinding(each)).map(({ id: other }) => other)
  const isShown = (phrase: Phrase): boolean =>
    others.some((other) => spansOf(claimed, phrase).every((index) => clause.spans[index]?.claims?.includes(other) === true))

  if (isBareFinding(criterion)) {
    for (const phrase of checkablePhrases(claimed.text).filter((each) => !isShown(each))) {
      say('L_FINDING', phrase, `${shown(phrase.text)} can be shown, and ${shown(id)} leaves it to a finding`, 'demand a rating, a standing, a list, a number, a title, or a finding in each year')
    }
  }
  const [everyYear] = phrases(yearly, claimed.text)
  if (everyYear !== undefined && !isYearly(criterion) && note === undefined && !faults.some(({ code }) => code === 'L_FINDING')) {
    say('L_YEARLY', everyYear, `${shown(everyYear.text)} stands in the words, and ${shown(id)} is not of every year`, 'write `years: every`, or a note that says why not')
  }
  const [higher] = phrases(orHigher, claimed.text)
  if (higher !== undefined && !takesLower(criterion) && note === undefined) {
    say('L_LEVEL', higher, `${shown(higher.text)} stands in the words, and ${shown(id)} takes no lower level`, 'write the lowest level that is enough, or a note')
  }
  const [least] = phrases(atLeast, claimed.text)
  if (least !== undefined && !holdsNumber(criterion) && !isBareFinding(criterion)) {
    say('L_NUMBER', least, `${shown(least.text)} stands in the words, and ${shown(id)} holds no number`, 'write `at-least` or `at-least-years`')
  }
  return faults
}

function markFaults(clause: Clause, at: Path): readonly Described[] {
  return clause.spans.flatMap(({ mark, words, why }, index) => {
    if (mark === undefined || mark === 'heading' || why !== undefined) return []
    const [first] = phrases(mark === 'scope' || mark === 'definition' ? must : demanding, words)
    if (first === undefined) return []
    return [fault('L_MARK', [...at, 'spans', index, 'words'], `${shown(first.text)} stands in words that are marked ${shown(mark)}`, 'write `why:` they are no criterion, or a criterion that claims them')]
  })
}

function twice(clause: Clause, at: Path): readonly Described[] {
  const seen = new Map<string, string>()
  return clause.criteria.flatMap(({ id, demand, applies }, index) => {
    const spans = clause.spans.flatMap(({ claims }, span) => (claims?.includes(id) === true ? [span] : []))
    const same = JSON.stringify([spans, demand, applies])
    const first = seen.get(same)
    seen.set(same, first ?? id)
    return first === undefined ? [] : [fault('L_TWICE', [...at, 'criteria', index, 'id'], `${shown(id)} claims the words of ${shown(first)} and demands the same`, 'delete one of them', true)]
  })
}

/** `locate` is that of the plan as it was read; without it a problem has a pointer into the plan document. */
export function lintPlan(plan: PlanDocument, locate: Locate = inObject): readonly Problem[] {
  const found = plan.clauses.flatMap((clause, index) => {
    const at: Path = ['clauses', index]
    const told = [...clause.criteria.flatMap((criterion) => criterionFaults(clause, at, criterion)), ...markFaults(clause, at)]
    const places = new Set(told.map(({ path }) => path.join('/')))
    return [...told, ...wordsAndLogic(clause, at).filter(({ path }) => !places.has(path.join('/'))), ...twice(clause, at), ...neverMet(plan, clause, at)]
  })
  const problems = found.map((each) => toProblem(each, locate))
  return inOrder(problems, [...new Set(problems.map(({ file }) => file))].toSorted(), Infinity)
}
