/** Where the readings of each question differ: a case of the fixtures whose verdict hangs on which of them is ruled. Paths are relative to the root. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { compile } from '../../src/decide/compile.js'
import { openPlan } from '../../src/documents/open-plan.js'
import type { FixtureCase, FixtureDocument } from '../../src/documents/fixture.js'
import type { PlanDocument } from '../../src/documents/plan.js'
import type { Question } from '../../src/documents/question.js'
import { RULINGS_FORMAT, rulingsInFull } from '../../src/documents/rulings.js'
import type { Verdict } from '../../src/documents/verdict.js'
import { prepareFixture, type PreparedCase } from '../../src/prove/prepared.js'
import { readFixture } from '../../src/read/fixture.js'
import { load } from '../../src/read/load.js'

export interface QuestionCase {
  readonly file: string
  readonly name: string
  /** The part that comes out differently: the verdict, a clause, or "clause criterion". */
  readonly of: string
  /** What it comes to, by reading or number. */
  readonly outcomes: ReadonlyMap<string, string>
}

/**
 * The questions that a dossier can meet: those of slates concern the sender, and no year is missed where nothing ranges
 * over years.
 */
function askedOfDossiers({ clauses, sections, rounds, gaps, questions }: PlanDocument): readonly string[] {
  const rules = JSON.stringify([clauses, sections, rounds])
  const overYears = /"(?:rating|series|number|title|years)":/.test(rules)
  const places = overYears ? rules + JSON.stringify(gaps) : rules
  return Object.keys(questions).filter((id) => places.includes(`"ask":"${id}"`) || places.includes(`"reading-of":"${id}"`))
}

const answersTo = (question: Question | undefined): readonly (string | number)[] =>
  question === undefined ? [] : 'number' in question ? [question.number.lowest, question.number.highest] : Object.keys(question.readings)

/** Every part with its outcome: the verdict, then criteria and clauses. */
function outcomesOf({ outcome, clauses }: Verdict): ReadonlyMap<string, string> {
  const criteria = clauses.flatMap(({ id, criteria: parts }) => parts.map((part) => [`${id} ${part.id}`, part.outcome] as const))
  return new Map<string, string>([['verdict', outcome], ...criteria, ...clauses.map(({ id, outcome: own }) => [id, own] as const)])
}

interface Ready {
  readonly file: string
  readonly fixture: FixtureDocument
  readonly cases: readonly PreparedCase[]
}

/** A file of fixtures, made ready when it is first looked into. */
interface Told {
  readonly text: string
  readonly ready: () => Ready | undefined
}

function fixturesOf(plan: PlanDocument): readonly Told[] {
  const opened = openPlan(plan)
  const paths = readdirSync(`fixtures/${plan.id}`, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml') && !/^slates[\\/]/.test(path))
  return paths.sort().map((path) => {
    const file = `fixtures/${plan.id}/${path}`
    const text = readFileSync(file, 'utf8')
    const dossierOf = (name: string): unknown => {
      const beside = join(dirname(file), name)
      return existsSync(beside) ? load({ name: beside, text: readFileSync(beside, 'utf8') }).loaded?.value : undefined
    }
    let ready: Ready | undefined
    return {
      text,
      ready: () => {
        const { fixture } = ready !== undefined || !/^cases:/m.test(text) ? {} : readFixture({ name: file, text }, plan)
        return (ready ??= fixture === undefined ? undefined : { file, fixture, cases: prepareFixture(fixture, opened, dossierOf) })
      },
    }
  })
}

/** By question, the first case on which its readings differ; undefined where no case shows it. */
export function questionCases(plan: PlanDocument): ReadonlyMap<string, QuestionCase | undefined> {
  const found = new Map<string, QuestionCase | undefined>(askedOfDossiers(plan).map((id) => [id, undefined]))
  const program = compile(openPlan(plan))
  const told = fixturesOf(plan)

  function differing(question: string, { file, fixture }: Ready, { of, put }: PreparedCase): QuestionCase | undefined {
    if (put === undefined) return undefined
    const under = answersTo(plan.questions[question]).map((answer) => {
      const rulings = rulingsInFull({ ...fixture.base.rulings, ...of.rulings, [question]: answer })
      const checked = program.plan.rulings({ format: RULINGS_FORMAT, plan: plan.id, rulings }).rulings
      return [String(answer), outcomesOf(program.evaluate(put.dossier, { ...put.options, ...(checked === undefined ? {} : { rulings: checked }) }))] as const
    })
    const [first] = under
    const part = [...(first?.[1].keys() ?? [])].find((at) => under.some(([, outcomes]) => outcomes.get(at) !== first?.[1].get(at)))
    if (part === undefined) return undefined
    return { file, name: of.name, of: part, outcomes: new Map(under.map(([answer, outcomes]) => [answer, outcomes.get(part) ?? ''])) }
  }

  // A case that leaves the question open shows it best; where there is none, one that rules on it.
  for (const namedBy of [({ expect }: FixtureCase) => expect.questions ?? [], ({ rulings }: FixtureCase) => Object.keys(rulings ?? {})]) {
    for (const { text, ready } of told) {
      if (![...found].some(([id, shown]) => shown === undefined && text.includes(id))) continue
      const each = ready()
      for (const one of each?.cases ?? []) {
        for (const id of namedBy(one.of)) if (each !== undefined && found.has(id) && found.get(id) === undefined) found.set(id, differing(id, each, one))
      }
    }
  }
  return found
}
