/** Runs the random cases of some seeds through all three ways to judge, and counts what came out. */
import { decidedJointly } from './joint.js'
import { randomCase } from './random-dossier.js'
import { criterionNames, heldAgainstEngine, heldAgainstOracle, open, type Difference, type Setup } from './three-ways.js'

export type Counts = Readonly<Record<string, number>>

export interface Tally {
  readonly cases: number
  readonly criteria: number
  readonly verdicts: Counts
  /** By "clause criterion": how often each outcome came out. */
  readonly outcomes: Readonly<Record<string, Counts>>
  /** Undetermined verdicts that were tried under every set of rulings for the questions named, and those that came out the same. */
  readonly tried: number
  readonly joint: number
  readonly disagreements: readonly { readonly seed: number; readonly differences: readonly Difference[] }[]
  readonly refused: readonly string[]
}

/** One undetermined verdict in so many seeds is tried under its readings. */
const SAMPLE = 50

/** Every seed stands for the same case, whoever runs it and in whatever order. */
export async function tally(setup: Setup, seeds: Iterable<number>, engine: boolean): Promise<Tally> {
  const verdicts: Record<string, number> = {}
  const outcomes: Record<string, Record<string, number>> = {}
  const disagreements: Tally['disagreements'][number][] = []
  const refused: string[] = []
  const named = criterionNames(setup.document)
  let [cases, criteria, tried, joint] = [0, 0, 0, 0]
  for (const seed of seeds) {
    const opened = open(setup, randomCase(setup.document, seed))
    cases += 1
    if ('refused' in opened) {
      refused.push(`${seed}: ${opened.refused}`)
      continue
    }
    const verdict = setup.program.evaluate(opened.dossier, opened.options)
    verdicts[verdict.outcome] = (verdicts[verdict.outcome] ?? 0) + 1
    for (const { id, criteria: told } of verdict.clauses) {
      for (const [at, name] of (named.get(id) ?? []).entries()) {
        const outcome = told[at]?.outcome ?? 'absent'
        const of = (outcomes[name] ??= {})
        of[outcome] = (of[outcome] ?? 0) + 1
        criteria += 1
      }
    }
    const differences = [...heldAgainstOracle(setup, opened, verdict), ...(engine ? await heldAgainstEngine(setup, opened, verdict) : [])]
    if (differences.length > 0) disagreements.push({ seed, differences })
    if (verdict.outcome === 'undetermined' && seed % SAMPLE === 0) {
      const decided = decidedJointly(setup, opened, verdict)
      if (decided !== undefined) tried += 1
      if (decided === true) joint += 1
    }
  }
  return { cases, criteria, verdicts, outcomes, tried, joint, disagreements, refused }
}

const added = (a: Counts, b: Counts): Counts => Object.fromEntries([...new Set([...Object.keys(a), ...Object.keys(b)])].map((key) => [key, (a[key] ?? 0) + (b[key] ?? 0)]))

/** The tallies of parts, in the order of the parts. */
export function together(a: Tally, b: Tally): Tally {
  return {
    cases: a.cases + b.cases,
    criteria: a.criteria + b.criteria,
    verdicts: added(a.verdicts, b.verdicts),
    outcomes: Object.fromEntries([...new Set([...Object.keys(a.outcomes), ...Object.keys(b.outcomes)])].map((key) => [key, added(a.outcomes[key] ?? {}, b.outcomes[key] ?? {})])),
    tried: a.tried + b.tried,
    joint: a.joint + b.joint,
    disagreements: [...a.disagreements, ...b.disagreements],
    refused: [...a.refused, ...b.refused],
  }
}
