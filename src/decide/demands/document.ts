/** The criteria stand in another document. Where it is not in hand nothing can be said: neither pass nor fail. */
import type { DocumentDemand } from '../../documents/demand.js'
import { EITHER } from '../../words/outcome.js'
import { citationKey } from '../citation-key.js'
import type { Judge } from '../run.js'
import { because } from '../trace.js'

export function prepareDocument({ document, name, on }: DocumentDemand): Judge {
  const key = citationKey(document, on)
  return (run) => {
    const set = run.judgeCited(run, key)
    if (set !== undefined) return set
    because(run.trace, { kind: 'missing', what: 'text', document: name })
    return EITHER
  }
}
