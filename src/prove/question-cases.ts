/** Where the readings of each question differ: a case of the fixtures that comes out by which of them is ruled. */
import type { Program } from '../decide/compile.js'
import type { FixtureCase, FixtureDocument } from '../documents/fixture.js'
import type { QuestionCase } from '../documents/question-case.js'
import type { Question } from '../documents/question.js'
import { RULINGS_FORMAT, rulingsInFull } from '../documents/rulings.js'
import type { Verdict } from '../documents/verdict.js'
import { judged, prepareFixture, type DossierOf, type PreparedCase } from './prepared.js'

export interface FixtureFile {
  readonly file: string
  readonly fixture: FixtureDocument
  readonly dossierOf?: DossierOf
}

const answersTo = (question: Question | undefined): readonly (string | number)[] =>
  question === undefined ? [] : 'number' in question ? [question.number.lowest, question.number.highest] : Object.keys(question.readings)

type Outcomes = ReadonlyMap<string, Verdict['outcome'] | Verdict['clauses'][number]['outcome']>

/** Every part with its outcome: criteria and clauses, and the verdict, which comes first where the dossier is a whole one. */
function outcomesOf({ outcome, clauses }: Verdict, isWhole: boolean): Outcomes {
  const criteria = clauses.flatMap(({ id, criteria: own }) => own.map((part) => [`${id} ${part.id}`, part.outcome] as const))
  const parts = [...criteria, ...clauses.map(({ id, outcome: own }) => [id, own] as const)]
  return new Map(isWhole ? [['verdict', outcome], ...parts] : [...parts, ['verdict', outcome]])
}

/** What the case comes to under each answer, where that makes a difference. */
function differing(program: Program, question: string, { file, fixture }: FixtureFile, { of, put }: PreparedCase): QuestionCase | undefined {
  const { plan } = program
  const under: (readonly [answer: string, outcomes: Outcomes])[] = []
  for (const answer of answersTo(plan.document.questions[question])) {
    const { rulings } = plan.rulings({ format: RULINGS_FORMAT, plan: plan.id, rulings: rulingsInFull({ ...fixture.base.rulings, ...of.rulings, [question]: answer }) })
    const verdict = put === undefined || rulings === undefined ? '' : judged({ ...put, options: { ...put.options, rulings } }, program)
    if (typeof verdict === 'string') return undefined
    under.push([String(answer), outcomesOf(verdict, fixture.clause === undefined)])
  }
  const [first] = under
  if (first === undefined) return undefined
  for (const [part, outcome] of first[1]) {
    if (under.every(([, outcomes]) => outcomes.get(part) === outcome)) continue
    return { file, name: of.name, of: part, outcomes: new Map(under.map(([answer, outcomes]) => [answer, outcomes.get(part) ?? outcome])) }
  }
  return undefined
}

/**
 * By question, the first case on which its readings differ: one that leaves the question open, or where there is none,
 * one that rules on it. A question that no case shows is left out. Pure.
 */
export function questionCases(program: Program, files: readonly FixtureFile[]): ReadonlyMap<string, QuestionCase> {
  const found = new Map<string, QuestionCase>()
  const { questions } = program.plan.document
  const prepared = new Map<FixtureFile, readonly PreparedCase[]>()
  for (const namedBy of [({ expect }: FixtureCase) => expect.questions ?? [], ({ rulings }: FixtureCase) => Object.keys(rulings ?? {})]) {
    for (const each of files) {
      for (const [index, one] of each.fixture.cases.entries()) {
        for (const id of namedBy(one)) {
          if (found.has(id) || !Object.hasOwn(questions, id)) continue
          const cases = prepared.get(each) ?? prepareFixture(each.fixture, program.plan, each.dossierOf)
          prepared.set(each, cases)
          const ready = cases[index]
          const shown = ready === undefined ? undefined : differing(program, id, each, ready)
          if (shown !== undefined) found.set(id, shown)
        }
      }
    }
  }
  return found
}
