/** The sides of their limits on which criteria were judged, where their outcomes are held fast. */
import type { Dossier } from '../../documents/checked.js'
import type { Clause, Criterion, PlanDocument } from '../../documents/plan.js'
import { behind, type Program } from '../../decide/compile.js'
import { startRun } from '../../decide/start.js'
import { FAIL, PASS } from '../../words/outcome.js'
import type { AssertedClause } from './asserted.js'
import { partsOf, type Part } from './parts.js'
import { prepareNotes, type NotePart, type Notes } from './seen.js'
import { isKnown, type Case, type Note } from './shown-by.js'

export type NoteLimits = (of: Case, clause: Clause, held: AssertedClause, note: Note) => void

interface Prepared {
  readonly part: Part
  readonly notePart: NotePart
}

/** Prepares the parts of the plan once. */
export function preparedLimits(program: Program): NoteLimits {
  const compiled = behind(program)
  const { terms } = compiled
  const byCriterion = new Map<Criterion, readonly Prepared[]>(
    terms.plan.clauses.flatMap(({ criteria }) =>
      criteria.map((criterion) => {
        const parts = partsOf(criterion.demand).flatMap((part) => {
          const notePart = prepareNotes(terms, part)
          return notePart === undefined ? [] : [{ part, notePart }]
        })
        return [criterion, parts] as const
      }),
    ),
  )

  /** A ruling picks another reading than those under which the part is asked. */
  function isSetAside({ under }: Part, { put }: Case): boolean {
    return under.some(({ question, value }) => {
      const ruled = put.options.rulings?.byQuestion.get(question)?.reading
      const term = terms.questions[terms.questionNumber(question)]
      return ruled !== undefined && term !== undefined && term.values[term.readings.indexOf(ruled)] !== value
    })
  }

  return (of, clause, { criteria }, note) => {
    const { put: { dossier, options }, verdict } = of
    for (const criterion of clause.criteria) {
      const outcome = criteria.get(criterion.id)
      if (!isKnown(outcome)) continue
      for (const { part, notePart } of byCriterion.get(criterion) ?? []) {
        if (isSetAside(part, of)) continue
        const wanted = (outcome === 'pass') === part.negated ? FAIL : PASS
        for (const whose of part.ofLed ? ledBy(dossier) : [dossier]) {
          notePart({ run: startRun(compiled, whose, { ...options, round: verdict.round }), wanted, notes: notesOf(of, terms.plan, part, clause, criterion, note) })
        }
      }
    }
  }
}

const ledBy = ({ led }: Dossier): readonly Dossier[] => [led.body, led.department].filter((each): each is Dossier => each !== undefined && typeof each !== 'string')

function notesOf({ put, verdict }: Case, plan: PlanDocument, part: Part, clause: Clause, criterion: Criterion, note: Note): Notes {
  const { round } = verdict
  const isPlansDay = put.options.cutOff === undefined || plan.rounds[round]?.['cut-off'] === undefined
  const { demand, path } = part
  const isByRound = 'rating' in demand && typeof demand['at-least-years'] === 'object'
  const holdsOnLastDay = 'standing' in demand && demand.years === undefined
  return {
    threshold(measure, side) {
      if (side !== undefined) note({ kind: 'threshold', measure, side, part: path, ...(measure === 'years' && isByRound ? { round } : {}) }, clause, criterion)
    },
    day(day, side) {
      if (side === undefined) return
      note({ kind: 'day', day, side, part: path }, clause, criterion)
      const ofRound = day === 'begins' && holdsOnLastDay ? 'last' : day
      // Another cut-off than the plan's tries no day of the round.
      if (isPlansDay && (ofRound === 'first' || ofRound === 'last')) note({ kind: 'day', day: ofRound, side, part: '', of: round })
    },
  }
}
