/** A nominee of a section: what it has, so that the section takes it and some clause addresses it. */
import type { Condition } from '../../src/documents/condition.js'
import type { PlanDocument } from '../../src/documents/plan.js'
import { addressedIn, asks } from './asked-in.js'
import type { Draft } from './draft.js'
import type { Random } from './random.js'

/** Whether the nominee already has what the condition asks for; what a ruling settles stands in the way of nothing, and is no way in. */
function has(nominee: Draft['nominee'], condition: Condition): boolean {
  const groups = condition as { readonly all?: readonly Condition[]; readonly any?: readonly Condition[] }
  if (groups.all !== undefined) return groups.all.every((each) => has(nominee, each))
  if (groups.any !== undefined) return groups.any.some((each) => !('ask' in each) && has(nominee, each))
  if ('not' in condition) return !has(nominee, condition.not as Condition)
  if ('ask' in condition) return true
  return Object.entries(condition as Readonly<Record<string, string | readonly string[]>>).every(([id, wanted]) => {
    const given = nominee[id]
    return given !== undefined && [given].flat().some((value) => [wanted].flat().includes(value))
  })
}

/** Gives the nominee what the condition asks for, or (`against`) what it leaves out. */
function satisfy(random: Random, plan: PlanDocument, nominee: Draft['nominee'], condition: Condition, against = false): void {
  const [all, any] = against ? (['any', 'all'] as const) : (['all', 'any'] as const)
  const groups = condition as { readonly all?: readonly Condition[]; readonly any?: readonly Condition[] }
  const every = groups[all]
  const one = groups[any]
  if (every !== undefined) for (const each of every) satisfy(random, plan, nominee, each, against)
  else if (one !== undefined) {
    const settled = one.filter((each) => !asks(each))
    satisfy(random, plan, nominee, random.pick(settled.length > 0 && random.chance(0.5) ? settled : one), against)
  } else if ('not' in condition) satisfy(random, plan, nominee, condition.not as Condition, !against)
  else if (!('ask' in condition)) {
    for (const [id, wanted] of Object.entries(condition as Readonly<Record<string, string | readonly string[]>>)) {
      const named = typeof wanted === 'string' ? [wanted] : wanted
      const fact = plan.facts.attributes[id]
      const may = against ? Object.keys(fact?.values ?? {}).filter((value) => !named.includes(value)) : named
      if (may.length === 0) continue
      const value = random.pick(may)
      const before = [nominee[id] ?? []].flat()
      nominee[id] = fact?.many !== true ? value : !against && random.chance(0.5) && !before.includes(value) ? [...before, value] : [value]
    }
  }
}

/** The sections in which the nominee might be judged: the one that is meant, and those that seem to take it too. */
export function mayTake({ sections }: PlanDocument, nominee: Draft['nominee'], meant: string): readonly string[] {
  return sections.items.filter(({ id, takes }) => id === meant || has(nominee, takes)).map(({ id }) => id)
}

/** Gives the nominee its attributes: by chance, and then so that the section takes it, and others if they can (`also`). */
export function nominated(random: Random, plan: PlanDocument, nominee: Draft['nominee'], section: string | undefined, also: readonly string[]): void {
  for (const [name, { values, many }] of Object.entries(plan.facts.attributes)) {
    const names = Object.keys(values)
    const value = names.includes('no') && random.chance(0.5) ? 'no' : names.includes('none') && random.chance(0.6) ? 'none' : random.pick(names)
    if (random.chance(0.965)) nominee[name] = many === true ? (random.chance(0.2) ? [value, random.pick(names)] : [value]) : value
  }
  const takenBy = (id: string | undefined): Condition | undefined => plan.sections.items.find((each) => each.id === id)?.takes
  for (const other of also) satisfy(random, plan, nominee, takenBy(other) ?? { all: [] })
  // Now and then anybody is nominated, whomever the section takes.
  const takes = random.chance(0.96) ? takenBy(section) : undefined
  if (takes !== undefined) satisfy(random, plan, nominee, takes)
  // Those whom a clause or a criterion addresses come up too seldom by chance.
  const conditions = addressedIn(plan, section).filter((each) => !('ask' in each))
  if (conditions.length > 0 && random.chance(0.8)) satisfy(random, plan, nominee, random.pick(conditions))
  if (takes !== undefined && !has(nominee, takes)) satisfy(random, plan, nominee, takes)
  if (nominee['post'] === 'none' && random.chance(0.4)) nominee['post'] = random.pick(Object.keys(plan.facts.attributes['post']?.values ?? { none: 1 }))
}
