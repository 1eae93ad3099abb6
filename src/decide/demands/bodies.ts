/** Demands that range over the nominee's bodies: each of them must meet it. */
import type { Absent } from '../../documents/demand.js'
import type { BodyRead } from '../../documents/facts-read.js'
import type { Ask } from '../../documents/question.js'
import { EITHER, FAIL, NOT_APPLICABLE, both } from '../../words/outcome.js'
import type { Possible } from '../../words/outcome.js'
import type { Judge, Run } from '../run.js'
import { valued } from '../run.js'
import type { Terms } from '../terms.js'
import { missing, unproved } from '../trace.js'
import { completenessOf } from './list.js'
import type { Completeness } from './list.js'

type JudgeBody = (run: Run, body: BodyRead) => Possible

/** Over the bodies of one scale. */
export function overBodies(terms: Terms, scale: string, none: Absent | Ask | undefined, judgeBody: JudgeBody): Judge {
  const number = terms.factNumber('ratings', scale)
  return over(terms, `bodies.${scale}`, none, judgeBody, (run) => run.dossier.facts.bodies[number])
}

/** Over all bodies, of whatever scale. */
export function overEveryBody(terms: Terms, none: Absent | Ask | undefined, judgeBody: JudgeBody): Judge {
  return over(terms, 'bodies', none, judgeBody, (run) => {
    const { everyBody } = run.dossier.facts
    return everyBody.length === 0 ? undefined : everyBody
  })
}

/**
 * Where the list of bodies may lack some, one more body may exist and come to anything. `none` is what it counts as when
 * there is no such body; a rule that does not say leaves that undetermined.
 */
function over(
  terms: Terms,
  fact: string,
  none: Absent | Ask | undefined,
  judgeBody: JudgeBody,
  bodiesOf: (run: Run) => readonly BodyRead[] | undefined,
): Judge {
  const absent = none === undefined ? undefined : valued(terms, none, 'fail')
  return (run) => {
    const { bodyList } = run.dossier.facts
    // The period is only looked at where the listing begins on a day.
    const known = completenessOf(run, bodyList, bodyList.since === undefined ? 0 : run.situation(run).firstDay)
    const listed = bodiesOf(run)
    if (listed === undefined) {
      if (known === 'complete' && absent) return absent(run) === 'fail' ? FAIL : NOT_APPLICABLE
      mayLackSome(run, fact, known)
      return known === 'complete' ? EITHER : EITHER | NOT_APPLICABLE
    }
    const set = allOf(run, listed, judgeBody)
    if (known === 'complete') return set
    mayLackSome(run, fact, known)
    return both(set, EITHER | NOT_APPLICABLE)
  }
}

function mayLackSome(run: Run, fact: string, known: Completeness): void {
  if (known === 'unproved') unproved(run.trace, fact)
  else missing(run.trace, fact)
}

/** What was counted of one body is not told of several. */
function allOf(run: Run, bodies: readonly BodyRead[], judgeBody: JudgeBody): Possible {
  let set = NOT_APPLICABLE
  for (const body of bodies) set = both(set, judgeBody(run, body))
  if (run.trace !== undefined && bodies.length > 1) run.trace.held = undefined
  return set
}
