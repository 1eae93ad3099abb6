/** `plans`, `show`, `facts`, `questions`: what the rules say. */
import type { Catalogue } from '../documents/facts.js'
import { factKinds } from '../documents/facts.js'
import type { PlanDocument } from '../documents/plan.js'
import { questionsTable } from '../tell/questions-table.js'
import { showClause } from '../tell/show-clause.js'
import { showFacts } from '../tell/show-facts.js'
import { planLine, showPlan } from '../tell/show-plan.js'
import { showQuestions } from '../tell/show-questions.js'
import { exit } from './exit-code.js'
import { unknownText } from './messages.js'
import { planNamed } from './plans.js'
import { casesIn } from './question-cases.js'
import { isStop, result, usage, type Result } from './result.js'
import type { Setting } from './setting.js'
import { shippedIds, shippedPlan } from './shipped.js'

const shipped = async (): Promise<readonly PlanDocument[]> => (await Promise.all(shippedIds.map(shippedPlan))).map(({ document }) => document)

export async function plans({ lang }: Setting): Promise<Result> {
  const lines = (await shipped()).map((plan) => `${planLine(plan, lang)}\n`)
  return result(exit.done, lines.join(''))
}

export async function show(name: string, clause: string | undefined, setting: Setting): Promise<Result> {
  const plan = await planNamed(name, setting)
  if (isStop(plan)) return plan.stop
  if (clause === undefined) return result(exit.done, showPlan(plan.document, setting))
  const text = showClause(plan.document, clause, setting)
  if (text !== undefined) return result(exit.done, text)
  const ids = plan.document.clauses.map(({ id }) => id)
  return usage(unknownText(setting.lang, `kế hoạch ${plan.id} không có đoạn`, `plan ${plan.id} has no clause`, clause, ids)).stop
}

/** The facts of all plans as one catalogue: a fact that several use is the same in each. */
function united(documents: readonly PlanDocument[]): Catalogue {
  const facts = Object.fromEntries(factKinds.map((kind) => [kind, Object.assign({}, ...documents.map((document) => document.facts[kind])) as unknown]))
  return facts as unknown as Catalogue
}

export async function facts(name: string | undefined, setting: Setting): Promise<Result> {
  if (name === undefined) return result(exit.done, showFacts(united(await shipped()), setting))
  const plan = await planNamed(name, setting)
  return isStop(plan) ? plan.stop : result(exit.done, showFacts(plan.document.facts, setting))
}

export async function questions(name: string | undefined, fixtures: readonly string[], setting: Setting): Promise<Result> {
  const cases = await casesIn(fixtures, setting)
  if (isStop(cases)) return cases.stop
  if (name === undefined) return result(exit.done, questionsTable(await shipped(), setting, cases))
  const plan = await planNamed(name, setting)
  return isStop(plan) ? plan.stop : result(exit.done, showQuestions(plan.document, setting, cases.get(plan.id)))
}
