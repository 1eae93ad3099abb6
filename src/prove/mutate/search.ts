/** Looks for a dossier on which a plan and its mutant differ: cases of the fixtures, varied in one place and then in two. */
import { variantOf } from '../../decide/compile.js'
import type { Program } from '../../decide/compile.js'
import type { Expectation } from '../../documents/fixture.js'
import type { Killer } from '../../documents/mutation.js'
import { RULINGS_FORMAT } from '../../documents/rulings.js'
import { canonicalJson } from '../../words/canonical.js'
import { withChanges } from '../changes.js'
import { expectationOf } from '../compare.js'
import { judged } from '../prepared.js'
import type { Put } from '../prepared.js'
import type { Ready } from './kill.js'
import type { Mutant } from './mutants.js'
import { together, variationsOf } from './vary.js'
import type { Variation } from './vary.js'

/** The fixtures that speak of the mutant's clause; of a mutant in no clause, those of whole dossiers. */
function near({ fixtures }: Ready, { clause }: Mutant): Ready['fixtures'] {
  const own = fixtures.filter(({ fixture }) => fixture.clause === clause)
  return own.length > 0 ? own : fixtures.filter(({ fixture }) => fixture.clause === undefined)
}

/** The case varied; undefined where the plan refuses what comes out. */
function varied({ plan }: Ready, put: Put, { set = {}, remove = [], rulings = {}, round, cutOff }: Variation): Put | undefined {
  const changed = withChanges(put.given, { set: { ...set }, remove: [...remove] })
  if (changed.faults.length > 0) return undefined
  const isSame = Object.keys(set).length === 0 && remove.length === 0
  const { dossier } = isSame ? put : plan.dossier(changed.value, { others: put.others })
  const before = put.options.rulings?.byQuestion
  const given = { ...Object.fromEntries(before ?? []), ...Object.fromEntries(Object.entries(rulings).map(([id, value]) => [id, typeof value === 'number' ? { value } : { reading: value }])) }
  const ruled = plan.rulings({ format: RULINGS_FORMAT, plan: plan.id, rulings: given })
  if (dossier === undefined || ruled.rulings === undefined) return undefined
  return { ...put, given: changed.value, dossier, options: { ...put.options, rulings: ruled.rulings, ...(round === undefined ? {} : { round }), ...(cutOff === undefined ? {} : { cutOff }) } }
}

/** What of two expectations is not the same, one after the other. */
function unlike(one: Expectation, other: Expectation): readonly [string, string] | undefined {
  const keys = (Object.keys(one) as (keyof Expectation)[]).filter((key) => canonicalJson(one[key]) !== canonicalJson(other[key]))
  const key = keys[0]
  if (key === undefined) return undefined
  const told = (of: Expectation): string => `${key}: ${JSON.stringify(of[key])}`
  return [told(one), told(other)]
}

function difference(put: Put, program: Program, variant: Program, clause: string | undefined): readonly [string, string] | undefined {
  const one = judged(put, program)
  const other = judged(put, variant)
  if (typeof one === 'string') return undefined
  return typeof other === 'string' ? ['verdict', other] : unlike(expectationOf(one, clause), expectationOf(other, clause))
}

/** At most so many dossiers are tried for one mutant. */
const most = 3000

export function searchKiller(ready: Ready, mutant: Mutant): Killer | undefined {
  const variant = variantOf(ready.program, mutant.document)
  let tried = 0
  const tryOne = (put: Put, variation: Variation, from: string): Killer | undefined => {
    tried++
    const other = varied(ready, put, variation)
    const found = other === undefined ? undefined : difference(other, ready.program, variant, mutant.clause)
    if (found === undefined) return undefined
    const { set = {}, remove = [], rulings = {}, round, cutOff } = variation
    return { from, set, remove, rulings, ...(round === undefined ? {} : { round }), ...(cutOff === undefined ? {} : { cutOff }), plan: found[0], mutant: found[1] }
  }
  for (const { name, cases } of near(ready, mutant)) {
    const bases = cases.flatMap(({ of, put }) => (put === undefined ? [] : [{ put, from: `${name}: ${of.name}` }]))
    const [first] = bases
    if (first === undefined) continue
    const single = variationsOf(ready.plan.document, first.put.given)
    const pairs = single.flatMap((one, index) => single.slice(index + 1).map((other) => [one, other] as const))
    const stride = Math.max(1, Math.floor(pairs.length / most))
    const trials = [
      ...single.map((one) => [first, one] as const),
      ...bases.flatMap((base) => single.slice(0, 40).map((one) => [base, one] as const)),
      ...pairs.filter((_, index) => index % stride === 0).map(([one, other]) => [first, together(one, other)] as const),
    ]
    for (const [{ put, from }, variation] of trials) {
      if (tried >= most) return undefined
      const killer = tryOne(put, variation, from)
      if (killer !== undefined) return killer
    }
  }
  return undefined
}
