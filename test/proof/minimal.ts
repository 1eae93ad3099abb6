/**
 * The reasons of a failed verdict are all there are, and none is one too many: with every criterion that fails met, the
 * verdict fails no more; with any single one of them left, it still fails.
 *
 * A criterion is met by changing the facts of the dossier. Where the change for one also meets another, or no change is
 * found, the outcome itself is set: a plan whose every criterion may be ruled as met says what the verdict comes to then,
 * and the oracle is asked as well.
 */
import type { PlanDocument } from '../../src/documents/plan.js'
import type { Verdict } from '../../src/documents/verdict.js'
import { why } from '../../src/decide/why.js'
import type { Draft } from '../oracle/draft.js'
import { randomCase, type RandomCase } from '../oracle/random-dossier.js'
import { heldAgainstOracle, open, setUp, type Setup } from '../oracle/three-ways.js'
import { meet, type Repair } from './repair.js'

/** "clause criterion" of everything that fails, as the verdict's reasons list it. */
export function failing(verdict: Verdict): readonly string[] {
  return why(verdict).flatMap(({ clause, criterion, outcome }) => (criterion !== undefined && outcome === 'fail' ? [`${clause} ${criterion}`] : []))
}

/** Words for what is wrong with the reasons; undefined: nothing is. */
export type Fault = string | undefined

export interface Ways {
  readonly document: PlanDocument
  readonly setup: Setup
  /** The same plan, in which each criterion may be ruled as met. */
  readonly ruled: Setup
}

const GRANTED = 'granted'
const words = { words: 'words', vi: 'vi', en: 'en' }
const reading = (value: string) => ({ value, vi: value, en: value, why: value })

export function waysOf(document: PlanDocument): Ways {
  const questions = { ...document.questions }
  let number = 0
  const clauses = document.clauses.map((clause) => ({
    ...clause,
    criteria: clause.criteria.map((criterion) => {
      const question = questionOf(number)
      number += 1
      questions[question] = { kind: 'open', ...words, readings: { own: reading('own'), met: reading('met') } }
      return { ...criterion, demand: { 'reading-of': question, is: { own: criterion.demand, met: { finding: GRANTED } } } }
    }),
  }))
  const label = { vi: GRANTED, en: GRANTED }
  const facts = { ...document.facts, findings: { ...document.facts.findings, [GRANTED]: { label } } }
  return { document, setup: setUp(document), ruled: setUp({ ...document, questions, clauses, facts }) }
}

const questionOf = (number: number): string => `met-${number}`

const namesOf = ({ clauses }: PlanDocument): readonly string[] => clauses.flatMap(({ id, criteria }) => criteria.map((criterion) => `${id} ${criterion.id}`))

function verdictOn(setup: Setup, made: RandomCase): Verdict {
  const opened = open(setup, made)
  if ('refused' in opened) throw new Error(opened.refused)
  return setup.program.evaluate(opened.dossier, opened.options)
}

/** Whether the verdict fails in the section of the criterion: elsewhere other criteria decide. */
function failsThere({ clauses }: PlanDocument, verdict: Verdict, name: string): boolean {
  const section = clauses.find(({ id }) => name.startsWith(`${id} `))?.section
  return section === undefined ? verdict.outcome === 'fail' : verdict.sections.find(({ id }) => id === section)?.outcome === 'fail'
}

/** The dossier with the finding by which a criterion may be ruled as met, and so those of the collectives led: a ruling is for them too. */
function grantedTo(dossier: Draft, round: string): Draft {
  const led = Object.entries(dossier.led ?? {}).map(([target, given]) => [target, typeof given === 'string' ? given : grantedTo(given as Draft, round)])
  return {
    ...dossier,
    findings: { ...dossier.findings, [GRANTED]: { met: 'yes', paper: 'p1', round } },
    papers: { p1: { kind: 'minutes' }, ...dossier.papers },
    ...(led.length === 0 ? {} : { led: Object.fromEntries(led) as NonNullable<Draft['led']> }),
  }
}

/** The verdict with the outcomes of these criteria set to pass; both ways to judge must say so. */
function withSet({ document, ruled }: Ways, made: RandomCase, names: readonly string[]): Verdict | string {
  const rulings = Object.fromEntries(namesOf(document).map((name, at) => [questionOf(at), names.includes(name) ? 'met' : 'own']))
  const granted: RandomCase = { ...made, dossier: grantedTo(made.dossier, made.round), others: made.others.map((other) => grantedTo(other, made.round)), rulings: { ...made.rulings, ...rulings } }
  const opened = open(ruled, granted)
  if ('refused' in opened) return opened.refused
  const verdict = ruled.program.evaluate(opened.dossier, opened.options)
  const [difference] = heldAgainstOracle(ruled, opened, verdict)
  return difference === undefined ? verdict : `${difference.of}: library ${difference.library}, oracle ${difference.other}`
}

/** The case with the facts of these criteria changed so that they are met. */
function withFacts({ document }: Ways, made: RandomCase, verdict: Verdict, names: readonly string[], boldly: boolean): RandomCase {
  const dossier: Draft = structuredClone(made.dossier)
  dossier.papers = { p1: { kind: 'minutes' }, ...dossier.papers }
  const repair: Repair = { plan: document, round: made.round, rulings: made.rulings, boldly, others: made.others }
  for (const { id, criteria } of verdict.clauses) {
    for (const criterion of criteria) if (names.includes(`${id} ${criterion.id}`)) meet(repair, dossier, criterion.required, criterion)
  }
  return { ...made, dossier }
}

export interface Reasons {
  readonly reasons: number
  /** Reasons that were taken away, and left, by facts. */
  readonly byFacts: number
  /** Reasons that share facts with another, or that no change of facts was found for. */
  readonly shared: readonly string[]
  readonly notFound: readonly string[]
  readonly fault: Fault
}

/** Tries the reasons of a case; undefined where its verdict is not a failure. */
export function reasonsOn(ways: Ways, made: RandomCase): Reasons | undefined {
  const { document, setup } = ways
  const opened = open(setup, made)
  if ('refused' in opened) return undefined
  const verdict = setup.program.evaluate(opened.dossier, opened.options)
  if (verdict.outcome !== 'fail') return undefined
  const names = failing(verdict)
  const shared: string[] = []
  const done = (fault: Fault, notFound: readonly string[] = []): Reasons => ({ reasons: names.length, byFacts: names.length - shared.length - notFound.length, shared, notFound, fault })
  if (names.length === 0) return done('the verdict fails and lists nothing that fails')

  const set = withSet(ways, made, names)
  if (typeof set === 'string') return done(set)
  if (set.outcome === 'fail') return done(`with ${names.join(', ')} set to pass it still fails by ${failing(set).join(', ')}`)
  const open_ = why(verdict).some(({ outcome }) => outcome === 'undetermined') || verdict.sections.length > 1
  if (!open_ && set.outcome !== 'pass') return done(`with ${names.join(', ')} set to pass it is ${set.outcome}`)

  const leftOut = (name: string): Fault => {
    const rest = withSet(ways, made, names.filter((each) => each !== name))
    if (typeof rest === 'string') return rest
    return failsThere(document, rest, name) ? undefined : `without ${name} among those set to pass it does not fail any more`
  }
  const bold = [false, true].find((boldly) => passAll(ways, made, verdict, names, boldly))
  if (bold === undefined) {
    const alone = names.filter((name) => ![false, true].some((boldly) => passAll(ways, made, verdict, [name], boldly)))
    return done(names.map(leftOut).find((fault) => fault !== undefined), alone.length > 0 ? alone : names)
  }
  const whole = verdictOn(setup, withFacts(ways, made, verdict, names, bold))
  if (whole.outcome === 'fail') return done(`with the facts of ${names.join(', ')} met it still fails by ${failing(whole).join(', ')}`)
  for (const name of names) {
    const rest = verdictOn(setup, withFacts(ways, made, verdict, names.filter((each) => each !== name), bold))
    const still = failing(rest).includes(name)
    if (!still) shared.push(name)
    const fault = still ? (failsThere(document, rest, name) ? undefined : `${name} fails and its section does not`) : leftOut(name)
    if (fault !== undefined) return done(fault)
  }
  return done(undefined)
}

/** Whether the criteria named pass when their facts are changed, and none fails for it that did not: one more body is asked of by others too. */
function passAll(ways: Ways, made: RandomCase, verdict: Verdict, names: readonly string[], boldly: boolean): boolean {
  const opened = open(ways.setup, withFacts(ways, made, verdict, names, boldly))
  if ('refused' in opened) return false
  const after = ways.setup.program.evaluate(opened.dossier, opened.options)
  const failed = failing(verdict)
  return after.clauses.every(({ id, criteria }) =>
    criteria.every(({ id: of, outcome }) => {
      const name = `${id} ${of}`
      return names.includes(name) ? outcome === 'pass' || outcome === 'not-applicable' : outcome !== 'fail' || failed.includes(name)
    }),
  )
}

export interface Minimal {
  /** Verdicts that fail. */
  readonly cases: number
  readonly reasons: number
  readonly byFacts: number
  readonly shared: number
  /** By criterion: how often no change of facts was found. */
  readonly notFound: Readonly<Record<string, number>>
  readonly faults: readonly { readonly seed: number; readonly case: RandomCase; readonly fault: string }[]
}

/** The first `many` cases from the seed on whose verdict fails. */
export function minimal(ways: Ways, from: number, many: number): Minimal {
  const faults: Minimal['faults'][number][] = []
  const notFound: Record<string, number> = {}
  let [cases, reasons, byFacts, shared] = [0, 0, 0, 0]
  for (let seed = from; cases < many && seed < from + 100 * many; seed += 1) {
    const made = randomCase(ways.document, seed)
    const found = reasonsOn(ways, made)
    if (found === undefined) continue
    cases += 1
    reasons += found.reasons
    byFacts += found.byFacts
    shared += found.shared.length
    for (const name of found.notFound) notFound[name] = (notFound[name] ?? 0) + 1
    if (found.fault !== undefined) faults.push({ seed, case: made, fault: found.fault })
  }
  return { cases, reasons, byFacts, shared, notFound, faults }
}
