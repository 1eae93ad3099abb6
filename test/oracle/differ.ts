/** Judges random dossiers twice, by the library and by the oracle, and says where the two part. */
import type { Dossier } from '../../src/documents/checked.js'
import { compile } from '../../src/decide/compile.js'
import { openPlan } from '../../src/documents/open-plan.js'
import type { PlanDocument } from '../../src/documents/plan.js'
import { oracle } from './oracle.js'
import { randomCase } from './random-dossier.js'

export interface Difference {
  readonly seed: number
  /** `verdict`, a clause, or "clause criterion", or a section. */
  readonly of: string
  readonly library: string
  readonly oracle: string
}

export interface Compared {
  readonly cases: number
  readonly criteria: number
  readonly verdicts: Readonly<Record<string, number>>
  readonly differences: readonly Difference[]
  /** Dossiers that the plan's own check refused: the generator is to make none. */
  readonly refused: readonly string[]
}

/** `other`: the plan that the oracle reads, where it is to be another one. */
export function compare(document: PlanDocument, seeds: Iterable<number>, other: PlanDocument = document): Compared {
  const plan = openPlan(document)
  const program = compile(plan)
  const differences: Difference[] = []
  const refused: string[] = []
  const verdicts: Record<string, number> = {}
  let cases = 0
  let criteria = 0
  for (const seed of seeds) {
    const made = randomCase(document, seed)
    const check = (given: unknown, others: readonly Dossier[]): Dossier | undefined => {
      const { dossier, problems } = plan.dossier(given, { others })
      if (dossier === undefined) refused.push(`${seed}: ${problems.map(({ code, message }) => `${code} ${message}`).join('; ')}`)
      return dossier
    }
    const others = made.others.map((each) => check(each, [])).filter((each) => each !== undefined)
    const dossier = check(made.dossier, others)
    const { rulings } = plan.rulings({ format: 1, plan: document.id, rulings: Object.fromEntries(Object.entries(made.rulings).map(([id, reading]) => [id, { reading }])) })
    if (dossier === undefined || rulings === undefined) continue
    const { round, cutOff, evidence } = made
    const options = { round, ...(cutOff === undefined ? {} : { cutOff }), ...(evidence === undefined ? {} : { evidence }) }
    const verdict = program.evaluate(dossier, { ...options, rulings })
    const quick = program.outcome(dossier, { ...options, rulings })
    const documentOf = (led: Dossier | string | undefined) => (typeof led === 'object' ? led.document : undefined)
    const second = oracle(other, dossier.document, { body: documentOf(dossier.led.body), department: documentOf(dossier.led.department) }, { ...options, rulings: made.rulings })
    const hold = (of: string, library: string, said: string | undefined): void => {
      if (library !== said) differences.push({ seed, of, library, oracle: said ?? 'absent' })
    }
    hold('verdict', verdict.outcome, second.verdict)
    hold('outcome', quick, second.verdict)
    for (const section of verdict.sections) hold(section.id, section.takes, second.sections[section.id])
    for (const clause of verdict.clauses) {
      hold(clause.id, clause.outcome, second.clauses[clause.id])
      for (const criterion of clause.criteria) {
        criteria += 1
        hold(`${clause.id} ${criterion.id}`, criterion.outcome, second.criteria[`${clause.id} ${criterion.id}`])
      }
    }
    verdicts[verdict.outcome] = (verdicts[verdict.outcome] ?? 0) + 1
    cases += 1
  }
  return { cases, criteria, verdicts, differences, refused }
}

/** How often each verdict came out, in hundredths, for people to read. */
export function histogram({ cases, criteria, verdicts }: Compared): string {
  const lines = Object.entries(verdicts)
    .sort(([, a], [, b]) => b - a)
    .map(([verdict, times]) => `${verdict.padEnd(14)}${String(times).padStart(6)}  ${((100 * times) / cases).toFixed(1).padStart(5)} %  ${'#'.repeat(Math.round((40 * times) / cases))}`)
  return [`${cases} dossiers, ${criteria} criteria`, ...lines].join('\n')
}
