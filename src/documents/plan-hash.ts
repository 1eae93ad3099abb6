/** What names the rules that a verdict was judged by: the SHA-256 of a plan document's canonical JSON, in hexadecimal. */
import { canonicalJson } from '../words/canonical.js'
import { sha256 } from '../words/digest.js'
import type { PlanDocument } from './plan.js'

const known = new WeakMap<PlanDocument, string>()

/** Takes the hash of a document as already worked out: of the plans that come with the library. */
export function keepHash(document: PlanDocument, hash: string): void {
  known.set(document, hash)
}

export function hashOf(document: PlanDocument): string {
  return known.get(document) ?? sha256(canonicalJson(document))
}
