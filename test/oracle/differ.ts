/** Judges random dossiers twice, by the library and by the oracle, and says where the two part. */
import type { PlanDocument } from '../../src/documents/plan.js'
import { randomCase } from './random-dossier.js'
import { heldAgainstOracle, open, setUp, type Difference } from './three-ways.js'

export interface Compared {
  readonly cases: number
  readonly criteria: number
  readonly verdicts: Readonly<Record<string, number>>
  readonly differences: readonly (Difference & { readonly seed: number })[]
  /** Dossiers that the plan's own check refused: the generator is to make none. */
  readonly refused: readonly string[]
}

/** `other`: the plan that the oracle reads, where it is to be another one. */
export function compare(document: PlanDocument, seeds: Iterable<number>, other: PlanDocument = document): Compared {
  const setup = setUp(document)
  const differences: (Difference & { readonly seed: number })[] = []
  const refused: string[] = []
  const verdicts: Record<string, number> = {}
  let cases = 0
  let criteria = 0
  for (const seed of seeds) {
    const opened = open(setup, randomCase(document, seed))
    if ('refused' in opened) {
      refused.push(`${seed}: ${opened.refused}`)
      continue
    }
    const verdict = setup.program.evaluate(opened.dossier, opened.options)
    for (const difference of heldAgainstOracle({ ...setup, document: other }, opened, verdict)) differences.push({ seed, ...difference })
    criteria += verdict.clauses.reduce((many, clause) => many + clause.criteria.length, 0)
    verdicts[verdict.outcome] = (verdicts[verdict.outcome] ?? 0) + 1
    cases += 1
  }
  return { cases, criteria, verdicts, differences, refused }
}

/** How often each verdict came out, in hundredths, for people to read. */
export function histogram({ cases, criteria, verdicts }: Pick<Compared, 'cases' | 'criteria' | 'verdicts'>): string {
  const lines = Object.entries(verdicts)
    .sort(([, a], [, b]) => b - a)
    .map(([verdict, times]) => `${verdict.padEnd(14)}${String(times).padStart(6)}  ${((100 * times) / cases).toFixed(1).padStart(5)} %  ${'#'.repeat(Math.round((40 * times) / cases))}`)
  return [`${cases} dossiers, ${criteria} criteria`, ...lines].join('\n')
}
