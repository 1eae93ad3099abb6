/**
 * Soundness: where facts are missing and the verdict is pass or fail all the same, nothing that may yet be put in their
 * place flips it; the same for every clause and criterion that is decided. What an incomplete list lacks is missing too.
 */
import type { PlanDocument } from '../../src/documents/plan.js'
import type { Verdict } from '../../src/documents/verdict.js'
import { randomCase, type RandomCase } from '../oracle/random-dossier.js'
import type { Draft } from '../oracle/draft.js'
import { seeded, type Random } from '../oracle/random.js'
import { open, type Opened, type Setup } from '../oracle/three-ways.js'
import { emptied, filled, isWhole, otherwise, type Hole } from './holes.js'

/** A dossier that lacks facts, and how it may be completed. */
export interface Completion extends RandomCase {
  readonly holes: readonly Hole[]
}

export interface Flip {
  readonly of: string
  readonly poor: string
  readonly rich: string
}

const text = (possible: readonly string[]): string => possible.join(' or ')

/** Whether what was decided without a fact may come to this with it. */
function holds(poor: readonly string[], rich: readonly string[]): boolean {
  if (poor.includes('fail') && poor.length > 1) return true
  return rich.every((outcome) => poor.includes(outcome))
}

/** Where the fuller dossier takes back what was decided on the poorer one. */
function flips({ clauses }: PlanDocument, poor: Verdict, rich: Verdict): readonly Flip[] {
  const found: Flip[] = []
  if (poor.outcome !== 'undetermined' && poor.outcome !== rich.outcome) found.push({ of: 'verdict', poor: poor.outcome, rich: rich.outcome })
  const takes = new Map(rich.sections.map(({ id, takes: taken }) => [id, taken]))
  poor.clauses.forEach((clause, at) => {
    const later = rich.clauses[at]
    if (later === undefined) return
    // A section that is now known not to take the nominee asks nothing of it.
    const section = clauses[at]?.section
    if (section !== undefined && takes.get(section) !== 'yes' && later.outcome === 'not-applicable') return
    if (!holds(clause.possible, later.possible)) found.push({ of: clause.id, poor: text(clause.possible), rich: text(later.possible) })
    clause.criteria.forEach((criterion, index) => {
      const now = later.criteria[index]
      if (now !== undefined && !holds(criterion.possible, now.possible)) found.push({ of: `${clause.id} ${criterion.id}`, poor: text(criterion.possible), rich: text(now.possible) })
    })
  })
  return found
}

const richOf = ({ holes, ...made }: Completion): RandomCase => ({ ...made, dossier: filled(made.dossier, holes) as Draft })

const isContradictory = (setup: Setup, made: RandomCase): boolean => setup.plan.check.dossier(made.dossier, []).faults.some(({ code }) => code === 'W_CONTRADICTS')

function verdictOn(setup: Setup, made: RandomCase): Verdict | undefined {
  const opened: Opened | { readonly refused: string } = open(setup, made)
  return 'refused' in opened ? undefined : setup.program.evaluate(opened.dossier, opened.options)
}

/** The flips of one completion; undefined where a dossier is refused, or says of itself what its ratings contradict. */
export function flipsOn(setup: Setup, made: Completion, poor = verdictOn(setup, made)): readonly Flip[] | undefined {
  if (!made.holes.every(isWhole)) return undefined
  const full = richOf(made)
  const rich = verdictOn(setup, full)
  if (poor === undefined || rich === undefined) return undefined
  const found = flips(setup.document, poor, rich)
  return found.length > 0 && isContradictory(setup, full) ? undefined : found
}

/** All that was taken out, then two mixtures of it with other values and with what stays missing. */
function* completions(random: Random, setup: Setup, made: RandomCase, holes: readonly Hole[]): Generator<Completion> {
  yield { ...made, holes }
  for (let time = 0; time < 2; time += 1) {
    const others = random.pick([0, 0.3, 0.8])
    yield { ...made, holes: holes.flatMap((hole): readonly Hole[] => (random.chance(0.25) ? [] : random.chance(others) ? [otherwise(random, setup.document, hole) ?? hole] : [hole])) }
  }
}

export interface Sound {
  readonly cases: number
  /** Verdicts that are decided although facts are missing. */
  readonly decided: number
  readonly completions: number
  /** Completed dossiers that the check refuses, or that contradict themselves. */
  readonly refused: number
  readonly flipped: readonly { readonly seed: number; readonly case: Completion; readonly flips: readonly Flip[] }[]
}

/** The same seed gives the same dossier, the same facts taken out, and the same completions. */
export function sound(setup: Setup, seeds: Iterable<number>): Sound {
  const flipped: Sound['flipped'][number][] = []
  let [cases, decided, many, refused] = [0, 0, 0, 0]
  for (const seed of seeds) {
    const random = seeded(seed * 7919 + 17)
    const full = randomCase(setup.document, seed)
    const { dossier, holes } = emptied(random, full.dossier, random.pick([0.03, 0.1, 0.3, 0.7]))
    const poor: RandomCase = { ...full, dossier: dossier as Draft }
    const verdict = verdictOn(setup, poor)
    cases += 1
    if (verdict === undefined) {
      refused += 1
      continue
    }
    if (verdict.outcome !== 'undetermined') decided += 1
    for (const made of completions(random, setup, poor, holes)) {
      const found = flipsOn(setup, made, verdict)
      if (found === undefined) refused += 1
      else many += 1
      if (found !== undefined && found.length > 0) flipped.push({ seed, case: made, flips: found })
    }
  }
  return { cases, decided, completions: many, refused, flipped }
}

/** What the seeds of parts came to, in their order. */
export function together(parts: readonly Sound[]): Sound {
  const sum = (of: (part: Sound) => number): number => parts.reduce((many, part) => many + of(part), 0)
  return {
    cases: sum(({ cases }) => cases),
    decided: sum(({ decided }) => decided),
    completions: sum(({ completions }) => completions),
    refused: sum(({ refused }) => refused),
    flipped: parts.flatMap(({ flipped }) => flipped),
  }
}
