/** The collective that the nominee leads meets the plan's criteria for collectives: a verdict on a linked dossier. */
import { isAsk } from '../../documents/asks.js'
import type { Dossier } from '../../documents/checked.js'
import type { Demand, Led, LedDemand } from '../../documents/demand.js'
import { EITHER, FAIL, NOT_APPLICABLE } from '../../words/outcome.js'
import type { Possible } from '../../words/outcome.js'
import type { Judge, Run } from '../run.js'
import { valued } from '../run.js'
import type { Terms } from '../terms.js'
import { because, missing, saw } from '../trace.js'

/** The collectives whose verdicts may be asked for of this nominee, however the words are read. */
export function ledAsked(terms: Terms, { led }: LedDemand, { facts }: Dossier): readonly Led[] {
  const post = facts.attributes[terms.factNumber('attributes', 'post')]?.values[0]
  const may = post === undefined ? Object.values(led) : [led[post]]
  return (['body', 'department'] as const).filter((target) => may.some((each) => each === target || isAsk(each)))
}

/** `prepare` makes ready what is asked of the collective besides: a demand of any kind. */
export function prepareLed(terms: Terms, demand: LedDemand, prepare: (terms: Terms, demand: Demand) => Judge): Judge {
  const holds = demand.holds === undefined ? undefined : prepare(terms, demand.holds)
  const byPost = new Map(Object.entries(demand.led).map(([post, target]) => [post, valued<Led>(terms, target, 'none')]))
  const postNumber = terms.factNumber('attributes', 'post')
  const notCovered = valued(terms, demand['not-covered'], 'fail')

  function judgeTarget(run: Run, target: Led): Possible {
    if (target === 'none') return NOT_APPLICABLE
    const linked = run.dossier.led[target]
    if (linked === undefined || typeof linked === 'string') {
      because(run.trace, { kind: 'missing', what: 'dossier', led: target, ...(linked === undefined ? {} : { id: linked }) })
      return EITHER
    }
    const { set, mayBeUncovered } = run.judgeLed(run, linked, demand, holds)
    if (!mayBeUncovered) return set
    return set | (notCovered(run) === 'fail' ? FAIL : NOT_APPLICABLE)
  }

  return (run) => {
    const post = run.dossier.facts.attributes[postNumber]
    if (post === undefined) {
      missing(run.trace, 'nominee.post')
      let set = NOT_APPLICABLE
      for (const target of byPost.values()) set |= judgeTarget(run, target(run))
      return set
    }
    saw(run.trace, post.shown)
    const target = byPost.get(post.values[0] ?? '')
    return target === undefined ? NOT_APPLICABLE : judgeTarget(run, target(run))
  }
}
