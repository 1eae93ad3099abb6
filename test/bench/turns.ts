/**
 * Measures judging the dossiers of one plan: many short turns of each way, one after the other, so that all see the same machine.
 * The slow ways have turns of their own: what they leave behind, a thousand rules a dossier, is not for the quick ones to clear.
 */
import { Engine } from 'json-rules-engine'
import { compile } from '../../src/decide/compile.js'
import type { Dossier } from '../../src/documents/checked.js'
import { openPlan } from '../../src/documents/open-plan.js'
import type { PlanDocument } from '../../src/documents/plan.js'
import { judgeWithRulesEngine, toRulesEngine } from '../../src/targets/json-rules-engine.js'
import { cutOffsOf } from './made-dossiers.js'
import { timed, timedAsync } from './measure.js'

/** Passes that are not counted. */
const WARM_UP = 2
/** Dossiers in one turn. */
const TURN = 50
/** The rules engine and the check get one dossier of a turn in so many. */
const SHARE = 10
/** Adding a thousand rules is slower still: one dossier in every so many turns. */
const SELDOM = 10

type Way = 'parse' | 'check' | 'evaluate' | 'ruled' | 'outcome' | 'engine' | 'application'

export interface Turns {
  /** Microseconds a dossier, one number for each turn. */
  readonly taken: Readonly<Record<Way, readonly number[]>>
  readonly ratios: Readonly<Record<'evaluate' | 'ruled' | 'outcome' | 'engine' | 'application', readonly number[]>>
}

type Quick = 'parse' | 'evaluate' | 'ruled' | 'outcome'

/** What is made is kept until the next, so that nothing is left out as unused. */
let kept: unknown

/** `passes` over the texts, by the quick ways and by the slow ones. */
export async function turns(document: PlanDocument, texts: readonly string[], passes: number): Promise<Turns> {
  const plan = openPlan(document)
  const program = compile(plan)
  const values = texts.map((text) => JSON.parse(text) as unknown)
  const dossiers = values.map((value) => {
    const { dossier, problems } = plan.dossier(value)
    if (dossier === undefined || problems.length > 0) throw new Error(JSON.stringify(problems))
    return dossier
  })
  // An office that has answered every question: the first reading of each, the lowest number.
  const answers = Object.entries(document.questions).map(([id, question]) => [id, 'number' in question ? { value: question.number.lowest } : { reading: Object.keys(question.readings)[0] ?? '' }])
  const { rulings } = plan.rulings({ format: 1, plan: document.id, rulings: Object.fromEntries(answers) as Readonly<Record<string, { readonly reading: string }>> })
  if (rulings === undefined) throw new Error('the rulings are not those of the plan')
  const cutOffs = cutOffsOf(document)
  const optionsBy = new Map(Object.keys(document.rounds).map((round) => [round, cutOffs[round] === undefined ? {} : { cutOff: cutOffs[round] }]))
  const ruledBy = new Map([...optionsBy].map(([round, options]) => [round, { ...options, rulings }]))
  const asked = (dossier: Dossier) => optionsBy.get(dossier.document.round ?? '') ?? {}

  const each = <T>(part: readonly T[], call: (one: T) => unknown): number => {
    const ms = timed(() => {
      for (const one of part) kept = call(one)
    })
    return (ms * 1000) / part.length
  }
  const byEngine = async (part: readonly Dossier[]): Promise<number> => {
    const ms = await timedAsync(async () => {
      for (const one of part) kept = await judgeWithRulesEngine(plan, one, asked(one))
    })
    return (ms * 1000) / part.length
  }

  const rulesBy = new Map([...optionsBy].map(([round, options]) => [round, toRulesEngine(plan, { round, ...options })]))
  /** As an application runs a plan: an engine of its own for each dossier, with every rule added to it. */
  const inApplication = async (dossier: Dossier): Promise<number> => {
    const rules = rulesBy.get(dossier.document.round ?? '')
    if (rules === undefined) throw new Error(`no round ${dossier.document.round ?? ''}`)
    const ms = await timedAsync(async () => {
      const engine = new Engine([], { pathResolver: rules.pathResolver })
      for (const [name, operator] of Object.entries(rules.operators)) engine.addOperator(name, operator)
      for (const [name, condition] of Object.entries(rules.conditions)) engine.setCondition(name, condition)
      for (const rule of rules.rules) engine.addRule(rule)
      kept = await engine.run(await rules.factsOf(dossier))
    })
    return ms * 1000
  }

  const taken: Record<Way, number[]> = { parse: [], check: [], evaluate: [], ruled: [], outcome: [], engine: [], application: [] }
  const ratios: Record<keyof Turns['ratios'], number[]> = { evaluate: [], ruled: [], outcome: [], engine: [], application: [] }
  const quick: Readonly<Record<Quick, (from: number, to: number) => number>> = {
    parse: (from, to) => each(texts.slice(from, to), (text) => JSON.parse(text) as unknown),
    evaluate: (from, to) => each(dossiers.slice(from, to), (dossier) => program.evaluate(dossier, asked(dossier))),
    ruled: (from, to) => each(dossiers.slice(from, to), (dossier) => program.evaluate(dossier, ruledBy.get(dossier.document.round ?? ''))),
    outcome: (from, to) => each(dossiers.slice(from, to), (dossier) => program.outcome(dossier, asked(dossier))),
  }
  const ways = Object.keys(quick) as readonly Quick[]
  let turn = 0
  for (let pass = -WARM_UP; pass < passes; pass++) {
    for (let from = 0; from < dossiers.length; from += TURN) {
      const took: Record<Quick, number> = { parse: 0, evaluate: 0, ruled: 0, outcome: 0 }
      // Whoever comes first finds the dossiers cold: each way does in its turn.
      turn += 1
      for (const index of ways.keys()) {
        const way = ways[(index + turn) % ways.length] as Quick
        took[way] = quick[way](from, from + TURN)
      }
      if (pass < 0) continue
      for (const way of ways) taken[way].push(took[way])
      ratios.evaluate.push(took.evaluate / took.parse)
      ratios.ruled.push(took.ruled / took.parse)
      ratios.outcome.push(took.evaluate / took.outcome)
    }
  }
  for (let pass = 0; pass < passes; pass++) {
    for (let from = 0; from < dossiers.length; from += TURN) {
      const some = dossiers.slice(from, from + TURN)
      const few = some.filter((_, index) => index % SHARE === (pass + 1) % SHARE)
      taken.check.push(each(values.slice(from, from + TURN / SHARE), (value) => plan.dossier(value as never)))
      const evaluate = each(some, (dossier) => program.evaluate(dossier, asked(dossier)))
      const engine = await byEngine(few)
      taken.engine.push(engine)
      ratios.engine.push(engine / evaluate)
      const [first] = few
      if (first === undefined || (from / TURN) % SELDOM !== 0) continue
      const application = await inApplication(first)
      taken.application.push(application)
      ratios.application.push(application / evaluate)
    }
  }
  if (kept === undefined) throw new Error('nothing was judged')
  return { taken, ratios }
}
