/** What the fixtures of a plan try, point by point. */
import { COVERAGE_FORMAT } from '../../documents/coverage.js'
import type { CaseName, Coverage, CoveragePoint } from '../../documents/coverage.js'
import type { Plan } from '../../documents/open-plan.js'
import type { Program } from '../../decide/compile.js'
import type { RanCase } from '../run-fixture.js'
import { asserted } from './asserted.js'
import { deciding, rowOf, type Row } from './deciding.js'
import { noteJudged, noteOutcomes, noting, type Case } from './shown-by.js'
import { preparedLimits } from './shown-limits.js'
import { preparedTurns } from './shown-turns.js'
import { wantedOf } from './wanted.js'

/** A fixture that was run: {@link runCases} gives its cases. */
export interface RanFixture {
  /** How the file is named. */
  readonly file: string
  readonly cases: readonly RanCase[]
}

export interface CoverageOptions {
  /** Where a part of the plan document stands in the rule files. */
  readonly locate?: (path: readonly (string | number)[]) => { readonly file: string; readonly line: number }
}

interface Found {
  cases: number
  readonly first: CaseName
}

/**
 * Holds what the cases show against the points that the rules have. A case shows what its expectation holds fast, and
 * nothing where it does not come out as it expects. Only what judges nominees is looked at: the duties of whoever sends a
 * list are tried by fixtures of slates. Pure.
 */
export function coverage(fixtures: readonly RanFixture[], plan: Plan, program: Program, { locate }: CoverageOptions = {}): Coverage {
  const found = new Map<string, Found>()
  const rows: Row[] = []
  const failed: CaseName[] = []
  const clauses = new Map(plan.document.clauses.map((clause) => [clause.id, clause]))
  const noteLimits = preparedLimits(program)
  const noteTurns = preparedTurns(program)
  let run = 0
  const note = (id: string, by: CaseName): void => {
    const known = found.get(id)
    if (known === undefined) found.set(id, { cases: 1, first: by })
    else known.cases++
  }
  for (const { file, cases } of fixtures) {
    for (const { prepared: { of, clause: own, put }, differences, verdict } of cases) {
      const by: CaseName = { file, name: of.name }
      run++
      if (differences.length > 0) failed.push(by)
      if (differences.length > 0 || put === undefined || verdict === undefined) continue
      const ids = new Set<string>()
      const noted = noting(ids)
      const shown: Case = { clause: own, of, put, verdict }
      for (const held of asserted(of.expect, verdict, own)) {
        const clause = clauses.get(held.verdict.id)
        if (clause === undefined) continue
        noteOutcomes(shown, clause, held, noted)
        noteJudged(shown, plan.document, clause, held, noted)
        noteLimits(shown, clause, held, noted)
        rows.push(...rowOf(held, by))
      }
      noteTurns(shown, noted)
      for (const id of ids) note(id, by)
    }
  }
  for (const { id, of } of deciding(rows)) note(id, of)

  const points = wantedOf(plan.document).map(({ path, excuse, ...point }): CoveragePoint => {
    const by = found.get(point.id)
    const place = path.length === 0 ? undefined : locate?.(path)
    return {
      ...point,
      status: by !== undefined ? 'covered' : excuse !== undefined ? 'excused' : 'uncovered',
      ...(place === undefined ? {} : { at: { file: place.file, line: place.line } }),
      cases: by?.cases ?? 0,
      ...(by === undefined ? {} : { first: by.first }),
      ...(by === undefined && excuse !== undefined ? { excuse } : {}),
    }
  })
  const count = (status: CoveragePoint['status']): number => points.filter((point) => point.status === status).length
  const [covered, uncovered, excused] = [count('covered'), count('uncovered'), count('excused')]
  return { format: COVERAGE_FORMAT, plan: plan.id, cases: { run, failed }, covered, uncovered, excused, hundredths: hundredthsOf(covered, covered + uncovered), points }
}

/** Rounded down: 9999 of 10000 and 99999 of 100000 are 99.99 %. Nothing of nothing is all of it. */
export function hundredthsOf(part: number, whole: number): number {
  return whole === 0 ? 10_000 : Math.floor((part * 10_000) / whole)
}
