/**
 * The words read against the logic, both ways: each number and quantifier of the words stands in a criterion that
 * claims them, and each number and quantifier of a criterion stands in its words. A note on the criterion, or a `why`
 * on the words, is a reason for parting.
 */
import { criterionWords } from '../../documents/clause-words.js'
import type { Demand } from '../../documents/demand.js'
import type { Described } from '../../documents/issues.js'
import type { Clause, Criterion, Span } from '../../documents/plan.js'
import { isAsk } from '../../documents/asks.js'
import { shown } from '../../words/shown.js'
import type { Path } from '../load.js'
import { demandParts } from '../plan/walk.js'
import { fault } from '../schema-problems.js'
import { amounts, atLeast, many, noOrNot, numberOf, orHigher, orWord, phrases, runs, whereThereIs, withoutTitles, yearly, type Phrase } from './phrases.js'

const partsOf = ({ demand }: Criterion): readonly Demand[] => demandParts(demand, []).map(({ demand: part }) => part)

const has = (criterion: Criterion, test: (part: Demand) => boolean): boolean => partsOf(criterion).some(test)

/** Something that counts, or a question that settles how much. */
const counts = (part: Demand): boolean =>
  'of' in part || 'number' in part || 'reading-of' in part || ('list' in part && (part['at-least'] ?? part['at-most']) !== undefined) ||
  ('rating' in part && part['at-least-years'] !== undefined) || ('title' in part && part['in-a-row'] !== undefined)

/** The numbers that stand in a demand; undefined where a question supplies one. */
function numbersIn(part: Demand): readonly (number | undefined)[] {
  const held: readonly unknown[] = 'reading-of' in part ? [undefined] : ['at-least', 'at-most', 'at-least-years', 'in-a-row'].flatMap((key): readonly unknown[] => {
    const value: unknown = (part as Readonly<Record<string, unknown>>)[key]
    if (value === undefined) return []
    return typeof value === 'object' && value !== null && !isAsk(value) ? Object.values(value) : [value]
  })
  return held.filter((value) => typeof value !== 'string').map((value) => (typeof value === 'number' ? value : undefined))
}

const isEveryYear = (part: Demand): boolean => 'years' in part && (part.years === 'every' || isAsk(part.years))

const takesLess = (part: Demand): boolean => ('rating' in part && part['at-least'] !== 'excellent') || (('list' in part || 'number' in part) && part['at-least'] !== undefined) || ('title' in part && part['in-a-row'] !== undefined)

/** A finding weighs "nhiều" unless what follows has papers: such things are listed. */
const manyThings = /^\s*(?:sáng kiến|giải(?! pháp)|danh hiệu|tác phẩm|đề tài|bằng khen|giấy khen)/iu

interface Rule {
  readonly pattern: RegExp
  readonly met: (criterion: Criterion, after: string) => boolean
}

const rules: readonly Rule[] = [
  { pattern: atLeast, met: (criterion) => has(criterion, counts) },
  { pattern: orHigher, met: (criterion) => has(criterion, takesLess) },
  { pattern: runs, met: (criterion) => has(criterion, (part) => isEveryYear(part) || ('title' in part && part['in-a-row'] !== undefined)) },
  // None in the whole period is none in any year of it.
  { pattern: yearly, met: (criterion) => has(criterion, (part) => isEveryYear(part) || ('list' in part && part['at-most'] === 0)) },
  { pattern: many, met: (criterion, after) => has(criterion, (part) => 'reading-of' in part || ('list' in part && part['at-least'] !== 1) || ('finding' in part && !manyThings.test(after))) },
  { pattern: whereThereIs, met: (criterion) => criterion.applies !== undefined || has(criterion, (part) => 'none' in part && part.none === 'not-applicable') },
  { pattern: orWord, met: (criterion) => has(criterion, (part) => 'any' in part || 'reading-of' in part || ('list' in part && typeof part.list !== 'string') || ('rating' in part && typeof part['at-least-years'] === 'object')) },
  { pattern: noOrNot, met: (criterion) => has(criterion, (part) => 'not' in part || (('list' in part || 'number' in part) && part['at-most'] === 0)) },
]

interface Unmet {
  readonly phrase: Phrase
  readonly met: (criterion: Criterion) => boolean
}

function signals(words: string): readonly Unmet[] {
  const text = withoutTitles(words)
  const found = rules.flatMap(({ pattern, met }) => phrases(pattern, text).map((phrase): Unmet => ({ phrase, met: (criterion) => met(criterion, text.slice(phrase.end)) })))
  return [...found, ...amounts(text).map((phrase): Unmet => ({ phrase, met: (criterion) => has(criterion, (part) => numbersIn(part).some((held) => held === undefined || held === numberOf(phrase))) }))].toSorted((a, b) => a.phrase.start - b.phrase.start)
}

const isTold = ({ claims, mark, why }: Span, criteria: readonly Criterion[]): boolean =>
  why !== undefined || mark === 'heading' || mark === 'definition' || criteria.some(({ id, note }) => note !== undefined && claims?.includes(id) === true)

function unsaidByLogic(clause: Clause, at: Path): readonly Described[] {
  return clause.spans.flatMap((span, index) => {
    if (isTold(span, clause.criteria)) return []
    const claiming = clause.criteria.filter(({ id }) => span.claims?.includes(id) === true)
    const unmet = signals(span.words).find(({ met }) => !claiming.some(met))
    if (unmet === undefined) return []
    const by = claiming.length === 0 ? 'no criterion claims it' : `${claiming.map(({ id }) => shown(id)).join(', ')} holds nothing of it`
    return [fault('L_WORD', [...at, 'spans', index, 'words'], `${shown(unmet.phrase.text)} stands in the words, and ${by}`, 'put it into the demand, or write a note or `why:` that says how it was read')]
  })
}

interface Asks {
  readonly name: string
  readonly in: (part: Demand, text: string) => boolean
  /** One of these is enough. */
  readonly words: readonly RegExp[]
}

/** A number is said by itself; two may be said as "nhiều". */
const saysNumbers = (part: Demand, text: string): boolean => {
  const said = amounts(text).map(numberOf)
  return numbersIn(part).every((held) => held === undefined || held <= 1 || said.includes(held) || (held === 2 && phrases(many, text).length > 0))
}

const asks: readonly Asks[] = [
  { name: 'a number', in: (part, text) => !saysNumbers(part, text), words: [] },
  { name: 'at-least-years', in: (part) => 'rating' in part && part['at-least-years'] !== undefined, words: [atLeast] },
  { name: 'at-most: 0', in: (part) => ('list' in part || 'number' in part) && part['at-most'] === 0, words: [noOrNot] },
  { name: 'in-a-row', in: (part) => 'title' in part && part['in-a-row'] !== undefined, words: [runs] },
  { name: 'years: every', in: (part) => 'years' in part && part.years === 'every', words: [yearly, runs] },
  { name: 'a level below excellent', in: (part) => 'rating' in part && part['at-least'] !== 'excellent', words: [orHigher] },
]

/** What stands under a reading has the reading's reason. */
function unsaidByWords(clause: Clause, at: Path): readonly Described[] {
  return clause.criteria.flatMap((criterion, index) => {
    if (criterion.note !== undefined) return []
    const text = criterionWords(clause, criterion.id)
    const parts = demandParts(criterion.demand, []).filter(({ path }) => !path.includes('is')).map(({ demand }) => demand)
    return asks.flatMap((each) =>
      !parts.some((part) => each.in(part, text)) || each.words.some((pattern) => phrases(pattern, text).length > 0)
        ? []
        : [fault('L_UNSAID', [...at, 'criteria', index, 'id'], `${shown(criterion.id)} asks ${shown(each.name)}, and no word that it claims says so`, 'claim the words, or write a note', true)],
    )
  })
}

export function wordsAndLogic(clause: Clause, at: Path): readonly Described[] {
  return [...unsaidByLogic(clause, at), ...unsaidByWords(clause, at)]
}
