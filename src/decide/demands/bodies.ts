/** Demands that range over the nominee's bodies of one scale: each of them must meet it. */
import type { Absent } from '../../documents/demand.js'
import type { BodyRead } from '../../documents/facts-of.js'
import type { Ask } from '../../documents/question.js'
import { EITHER, FAIL, NOT_APPLICABLE, all } from '../../words/outcome.js'
import type { Possible } from '../../words/outcome.js'
import type { Judge, Run } from '../run.js'
import { valued } from '../run.js'
import type { Terms } from '../terms.js'
import { missing } from '../trace.js'
import { isKnownComplete } from './list.js'

/**
 * Where the list of bodies may lack some, one more body may exist and come to anything. `none` is what it counts as when
 * there is no such body; a rule that does not say leaves that undetermined.
 */
export function overBodies(
  terms: Terms,
  scale: string,
  none: Absent | Ask | undefined,
  judgeBody: (run: Run, body: BodyRead) => Possible,
): Judge {
  const absent = none === undefined ? undefined : valued(terms, none, 'fail')
  const fact = `bodies.${scale}`
  return (run) => {
    const { bodies, bodyList } = run.dossier.facts
    // The period is only looked at where the listing begins on a day.
    const bodiesComplete = isKnownComplete(run, bodyList, bodyList.since === undefined ? 0 : run.situation(run).firstDay)
    const listed = bodies.get(scale)
    if (listed === undefined) {
      if (bodiesComplete && absent) return absent(run) === 'fail' ? FAIL : NOT_APPLICABLE
      missing(run.trace, fact)
      return bodiesComplete ? EITHER : EITHER | NOT_APPLICABLE
    }
    const [only] = listed
    if (bodiesComplete && only && listed.length === 1) return judgeBody(run, only)
    const sets = listed.map((body) => judgeBody(run, body))
    if (!bodiesComplete) {
      missing(run.trace, fact)
      sets.push(EITHER | NOT_APPLICABLE)
    }
    return all(sets)
  }
}
