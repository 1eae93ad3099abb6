/** Sub-roles as a clerk writes them: `enterprise-head=yes,post=head`, or plain names such as `head`. */
import { leafDemands } from '../documents/leaf-demands.js'
import type { PlanDocument } from '../documents/plan.js'
import { bindingClauses } from './binding.js'
import { forcedBy, holds, openAttributes, type Known } from './template-conditions.js'

/** What stands in the way of taking the roles as they are written. */
export interface RoleFault {
  readonly fault: 'unknown' | 'ambiguous' | 'contradictory'
  readonly name: string
  /** What might have been meant. */
  readonly known: readonly string[]
}

export type RolesRead = { readonly roles: Known } | RoleFault

/** What a nominee of the section must be. */
export function forcedIn(plan: PlanDocument, section: string | undefined): Known {
  const takes = plan.sections.items.find(({ id }) => id === section)?.takes
  return takes === undefined ? new Map() : forcedBy(takes, (attribute) => valuesOf(plan, attribute))
}

/** The attributes that whom the section takes, or whom its clauses address, hangs on. */
export function attributesAsked(plan: PlanDocument, section: string | undefined): readonly string[] {
  const takes = plan.sections.items.find(({ id }) => id === section)?.takes
  const forced = forcedIn(plan, section)
  const found = new Set(takes === undefined ? [] : openAttributes(takes, new Map()))
  for (const { applies, criteria } of bindingClauses(plan, section)) {
    if (applies !== undefined && holds(applies, forced) === false) continue
    for (const condition of [applies, ...criteria.map((each) => each.applies)]) {
      if (condition !== undefined) for (const attribute of openAttributes(condition, forced)) found.add(attribute)
    }
    if (criteria.some(({ demand }) => leafDemands(demand).some((leaf) => 'led' in leaf))) found.add('post')
  }
  return [...found]
}

export function valuesOf(plan: PlanDocument, attribute: string): readonly string[] {
  return Object.keys(plan.facts.attributes[attribute]?.values ?? {})
}

/** Reads the roles; each must be one that the section asks about. */
export function readRoles(plan: PlanDocument, section: string | undefined, text: string): RolesRead {
  const attributes = attributesAsked(plan, section)
  const pairs = attributes.flatMap((attribute) => valuesOf(plan, attribute).map((value): readonly [string, string] => [attribute, value]))
  const roles = new Map<string, readonly string[]>()
  for (const name of text.split(',').map((each) => each.trim()).filter((each) => each !== '')) {
    const meant = pairs.filter(([attribute, value]) => (name.includes('=') ? `${attribute}=${value}` === name : value === 'yes' ? attribute === name : value === name))
    const [first, second] = meant
    if (first === undefined) return { fault: 'unknown', name, known: namesOf(pairs) }
    if (second !== undefined) return { fault: 'ambiguous', name, known: meant.map((pair) => pair.join('=')) }
    const [attribute, value] = first
    const before = roles.get(attribute) ?? []
    if (before.length > 0 && !before.includes(value) && plan.facts.attributes[attribute]?.many !== true) return { fault: 'contradictory', name, known: before.map((each) => `${attribute}=${each}`) }
    roles.set(attribute, [...new Set([...before, value])])
  }
  const takes = plan.sections.items.find(({ id }) => id === section)?.takes
  if (takes !== undefined && holds(takes, new Map([...forcedIn(plan, section), ...roles])) === false) return { fault: 'contradictory', name: text, known: [section ?? ''] }
  return { roles }
}

/** Every way to write a role: whole, and plain where one attribute alone has it. */
function namesOf(pairs: readonly (readonly [string, string])[]): readonly string[] {
  const plain = pairs.map(([attribute, value]) => (value === 'yes' ? attribute : value)).filter((name, _, all) => name !== 'no' && all.filter((each) => each === name).length === 1)
  return [...pairs.map((pair) => pair.join('=')), ...plain]
}
