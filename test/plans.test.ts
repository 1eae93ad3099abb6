import { describe, expect, it } from 'vitest'
import { compile } from '../src/decide/compile.js'
import type { Plan } from '../src/documents/open-plan.js'
import * as shipped from '../src/plans/index.js'
import { canonicalJson } from '../src/words/canonical.js'
import { sha256 } from '../src/words/digest.js'

const plans = Object.values(shipped).filter((each): each is Exclude<typeof each, readonly string[]> => 'document' in each)

describe('the plans that come with the library', () => {
  it('are those that it names', () => {
    expect(plans.map(({ id }) => id)).toEqual(shipped.planIds)
  })

  it.each(plans.map((plan) => [plan.id, plan as Plan] as const))('%s carries the hash of its document, and of no other', (_, plan) => {
    expect(compile(plan).hash).toBe(sha256(canonicalJson(plan.document)))
    const changed = { ...plan.document, id: 'changed' }
    expect(compile({ ...plan, document: changed }).hash).toBe(sha256(canonicalJson(changed)))
  })
})
