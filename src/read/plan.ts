/** Reads the rule files of a plan into the plan document, or says everything that is wrong with them. */
import { describeIssues, parseOptions } from '../documents/issues.js'
import type { Described } from '../documents/issues.js'
import { clause, planDocument, type PlanDocument } from '../documents/plan.js'
import type { Problem } from '../words/problem.js'
import { checkCatalogue, keepUsed } from './catalogue.js'
import type { Path, Source } from './load.js'
import { checkClauses } from './plan/check-clauses.js'
import { checkFacts } from './plan/check-facts.js'
import { checkQuestions } from './plan/check-questions.js'
import { checkRounds } from './plan/check-rounds.js'
import { checkSlates } from './plan/check-slates.js'
import { merge } from './plan/merge.js'
import { soundParts } from './plan/sound.js'
import type { Sound } from './plan/sound.js'
import { anyError, inObject, inOrder, pending, sourceOf, type Locate } from './schema-problems.js'

export interface ReadPlan {
  /** Only when there is no error; it holds those facts of the catalogue that it uses. */
  readonly plan?: PlanDocument
  /** Errors and warnings, file by file in the order in which they are read. */
  readonly problems: readonly Problem[]
  /** Where a part of the plan document stands in the files. */
  readonly locate: Locate
}

const isPathStep = (step: PropertyKey): step is string | number => typeof step !== 'symbol'

/** What is wrong between parts each of which is in order. */
function rulesFaults(sound: Sound): readonly Described[] {
  return [...checkCatalogue(sound.facts, sound.isSoundFact), ...checkClauses(sound), ...checkFacts(sound), ...checkQuestions(sound), ...checkRounds(sound), ...checkSlates(sound)]
}

/**
 * What reading would refuse in a plan document whose rules were changed in place: in one clause, if it is named. What
 * nothing asks for any more is let be.
 */
export function changedPlanFaults(document: PlanDocument, clauseId?: string): readonly Described[] {
  const changed = clauseId === undefined ? document : { ...document, clauses: document.clauses.filter(({ id }) => id === clauseId) }
  const part = clauseId === undefined ? document : changed.clauses[0]
  const parsed = (clauseId === undefined ? planDocument : clause).safeParse(part, parseOptions)
  if (!parsed.success) return describeIssues(parsed.error.issues, part)
  const sound = soundParts(changed, [], inObject)
  const faults = clauseId === undefined ? rulesFaults(sound) : [...checkClauses(sound), ...checkFacts(sound), ...checkQuestions(sound)]
  return faults.filter(({ code }) => code !== 'E_UNUSED')
}

/**
 * Reads a plan: one text, or the files of its folder (they are read in the order of their names and may be given in
 * any), with the files of the catalogue that it shares with other plans. Never throws.
 */
export function readPlan(
  sources: string | Source | readonly Source[],
  options: { readonly facts?: readonly Source[] } = {},
): ReadPlan {
  const files = Array.isArray(sources) ? (sources as readonly Source[]) : [sourceOf(sources as string | Source)]
  const catalogue = options.facts ?? []
  const { value, locate, problems, broken, whole } = merge(files, catalogue)
  const names = [files, catalogue].flatMap((each) => each.map(({ name }) => name).toSorted())
  const parsed = planDocument.safeParse(value, parseOptions)
  const issues = parsed.success ? [] : parsed.error.issues
  const described = describeIssues(issues, value).filter(({ code, path }) => whole || code !== 'E_MISSING_KEY' || path.length > 0)
  const refused: readonly Path[] = issues.filter(({ code }) => code !== 'unrecognized_keys').map(({ path }) => path.filter(isPathStep))
  const checked = whole ? rulesFaults(soundParts(value, [...broken, ...refused], locate)) : []
  const all = inOrder([...problems, ...[...described, ...checked].map((each) => pending(each, locate))], names)
  if (!parsed.success || anyError(all)) return { problems: all, locate }
  return { plan: keepUsed(parsed.data), problems: all, locate }
}
