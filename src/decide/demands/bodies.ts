/** Demands that range over the nominee's bodies: each of them must meet it. */
import type { Absent } from '../../documents/demand.js'
import type { BodyRead } from '../../documents/facts-read.js'
import type { Ask } from '../../documents/question.js'
import { EITHER, FAIL, NOT_APPLICABLE, both } from '../../words/outcome.js'
import type { Possible } from '../../words/outcome.js'
import type { Judge, Run } from '../run.js'
import { valued } from '../run.js'
import type { Terms } from '../terms.js'
import { missing } from '../trace.js'
import { isKnownComplete } from './list.js'

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
    const complete = isKnownComplete(run, bodyList, bodyList.since === undefined ? 0 : run.situation(run).firstDay)
    const listed = bodiesOf(run)
    if (listed === undefined) {
      if (complete && absent) return absent(run) === 'fail' ? FAIL : NOT_APPLICABLE
      missing(run.trace, fact)
      return complete ? EITHER : EITHER | NOT_APPLICABLE
    }
    let set = NOT_APPLICABLE
    for (const body of listed) set = both(set, judgeBody(run, body))
    if (complete) return set
    missing(run.trace, fact)
    return both(set, EITHER | NOT_APPLICABLE)
  }
}
