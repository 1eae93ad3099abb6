/** The criteria stand in another document. Without it nothing can be said: neither pass nor fail. */
import type { DocumentDemand } from '../../documents/demand.js'
import { EITHER } from '../../words/outcome.js'
import type { Judge } from '../run.js'

export function prepareDocument({ name }: DocumentDemand): Judge {
  return (run) => {
    run.trace?.causes.push({ kind: 'missing', what: 'text', document: name })
    return EITHER
  }
}
