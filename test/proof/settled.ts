/**
 * What a verdict asks for settles it: a dossier from which facts were taken is given back, again and again, whatever its verdict
 * says is missing, and nothing else. When nothing more is asked for that was there, all is decided that was decided before.
 */
import type { Cause, MissingFact, Verdict } from '../../src/documents/verdict.js'
import type { Draft, Entry } from '../oracle/draft.js'
import { seeded } from '../oracle/random.js'
import { randomCase, type RandomCase } from '../oracle/random-dossier.js'
import { open, type Setup } from '../oracle/three-ways.js'
import { emptied, filled, type Hole } from './holes.js'

const everyCause = (verdict: Verdict): readonly Cause[] => [
  ...verdict.causes,
  ...verdict.sections.flatMap(({ causes }) => causes),
  ...verdict.clauses.flatMap(({ causes, criteria }) => [...causes, ...criteria.flatMap((criterion) => criterion.causes)]),
]

const startsWith = (path: readonly string[], start: readonly string[]): boolean => start.every((step, at) => path[at] === undefined || path[at] === step)

/** Whether the fact that is asked for stands in the hole, or the hole in it. */
function isOf({ path }: Hole, { fact, body, years }: MissingFact, led: readonly string[]): boolean {
  const [kind = '', id = ''] = fact.split(/\.(.*)/s)
  const own = path.slice(led.length)
  if (!startsWith(path, led) || (kind === 'bodies' ? own[0] !== 'bodies' : !startsWith(own, [kind, id]))) return false
  const rest = own.slice(2).filter((step) => step !== 'years' && step !== 'bodies')
  if (body !== undefined && rest[0] !== undefined && rest[0] !== body) return false
  const year = rest.find((step) => /^\d{4}$/.test(step))
  return year === undefined || years === undefined || years.includes(Number(year))
}

/** Where a dossier stands in the one that is judged. */
function placeOf(dossier: Entry, id: string | undefined): readonly string[] | undefined {
  if (id === undefined || dossier['id'] === id) return []
  for (const [target, led] of Object.entries((dossier['led'] ?? {}) as Entry)) {
    if (typeof led === 'object' && (led as Entry)['id'] === id) return ['led', target]
  }
  return undefined
}

function isAskedFor(hole: Hole, cause: Cause, dossier: Entry): boolean {
  if (cause.kind !== 'missing') return false
  const place = placeOf(dossier, cause.dossier)
  if (place === undefined || cause.what === 'text') return false
  return cause.what === 'dossier' ? startsWith(hole.path, [...place, 'led', cause.led]) : isOf(hole, cause, place)
}

function verdictOn(setup: Setup, made: RandomCase): Verdict | undefined {
  const opened = open(setup, made)
  return 'refused' in opened ? undefined : setup.program.evaluate(opened.dossier, opened.options)
}

/** "clause criterion" of all that is open in one verdict and decided in the other; and the verdict itself. */
function leftOpen(asked: Verdict, whole: Verdict): readonly string[] {
  const open: string[] = asked.outcome === 'undetermined' && whole.outcome !== 'undetermined' ? ['verdict'] : []
  asked.clauses.forEach((clause, at) => {
    clause.criteria.forEach((criterion, index) => {
      const then = whole.clauses[at]?.criteria[index]?.outcome
      if (criterion.outcome === 'undetermined' && (then === 'pass' || then === 'fail')) open.push(`${clause.id} ${criterion.id}`)
    })
  })
  return open
}

/** What a rating shows stands in the place of what was taken out: of a dossier that contradicts itself, something else. */
const isContradictory = (setup: Setup, made: RandomCase): boolean => setup.plan.check.dossier(made.dossier, []).faults.some(({ code }) => code === 'W_CONTRADICTS')

export interface Settled {
  /** Those whose verdicts were followed to the end. */
  readonly dossiers: number
  /** Facts that were taken out, and those given back. */
  readonly taken: number
  readonly givenBack: number
  readonly unsettled: readonly { readonly seed: number; readonly of: readonly string[] }[]
}

export function settled(setup: Setup, seeds: Iterable<number>): Settled {
  const unsettled: Settled['unsettled'][number][] = []
  let [dossiers, taken, givenBack] = [0, 0, 0]
  for (const seed of seeds) {
    const random = seeded(seed * 6361 + 5)
    const full = randomCase(setup.document, seed)
    const whole = verdictOn(setup, full)
    const { dossier, holes } = emptied(random, full.dossier, random.pick([0.1, 0.3, 0.6]))
    if (whole === undefined) continue
    let poor = dossier
    let left = holes
    for (;;) {
      const verdict = verdictOn(setup, { ...full, dossier: poor as Draft })
      if (verdict === undefined) break
      const causes = everyCause(verdict)
      const filling = left.filter((hole) => causes.some((cause) => isAskedFor(hole, cause, poor)))
      if (filling.length > 0) {
        poor = filled(poor, filling)
        left = left.filter((hole) => !filling.includes(hole))
        continue
      }
      const of = leftOpen(verdict, whole)
      dossiers += 1
      taken += holes.length
      givenBack += holes.length - left.length
      if (of.length > 0 && !isContradictory(setup, full)) unsettled.push({ seed, of })
      break
    }
  }
  return { dossiers, taken, givenBack, unsettled }
}
