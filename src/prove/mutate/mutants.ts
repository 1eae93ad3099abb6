/** All mutants of a plan: every change of one thing that could have been written wrongly, each with a name of its own. */
import type { MutantName, PartPath } from '../../documents/mutation.js'
import type { PlanDocument } from '../../documents/plan.js'
import { canonicalJson } from '../../words/canonical.js'
import { clauseDrafts } from './clauses.js'
import type { Draft } from './draft.js'
import { at, editedBy } from './edit.js'
import { partDrafts } from './parts.js'
import { slateDrafts } from './slates.js'

export interface Mutant extends MutantName {
  /** The part that is changed: a path into the plan. */
  readonly path: PartPath
  readonly document: PlanDocument
  /** Slates alone can tell it from the plan. */
  readonly ofSlates: boolean
  /** Dossiers have to be checked again under it. */
  readonly reopens: boolean
}

/** The name of a part: ids stand for the places of clauses, criteria, sections and duties. */
function nameOf(plan: PlanDocument, path: PartPath): Pick<MutantName, 'clause' | 'criterion'> & { readonly place: string } {
  const [top, second, third, fourth, ...rest] = path
  const idAt = (length: number): string => String((at(plan, path.slice(0, length)) as { readonly id?: string } | undefined)?.id)
  if (top === 'clauses') {
    const clause = idAt(2)
    if (third !== 'criteria') return { clause, place: joined(clause, path.slice(2)) }
    const criterion = idAt(4)
    return { clause, criterion, place: joined(`${clause} ${criterion}`, rest[0] === 'demand' ? rest.slice(1) : rest) }
  }
  if (top === 'sections' && second === 'items') return { place: joined(`section ${idAt(3)}`, [...(fourth === undefined ? [] : [fourth]), ...rest]) }
  if (top === 'slates') return { place: joined(`slates ${idAt(3)}`, [...(fourth === undefined ? [] : [fourth]), ...rest]) }
  return { place: path.join('.') }
}

const joined = (name: string, path: PartPath): string => (path.length === 0 ? name : `${name} ${path.join('.')}`)

/** In the order of the plan; two changes that come to the same rules are one mutant. */
export function mutantsOf(plan: PlanDocument): readonly Mutant[] {
  const drafts: readonly Draft[] = [
    ...plan.clauses.flatMap((clause, index) => clauseDrafts(plan, clause, ['clauses', index])),
    ...partDrafts(plan),
    ...slateDrafts(plan),
  ]
  const rules = (document: PlanDocument, [top = '', index = 0]: PartPath): string => {
    const part = document[top as keyof PlanDocument]
    return `${top} ${top === 'clauses' ? `${index} ${canonicalJson((part as readonly unknown[])[Number(index)])}` : canonicalJson(part)}`
  }
  const seen = new Set<string>()
  return drafts.flatMap(({ mutation, path, change, edits, reopens }) => {
    const document = editedBy(plan, edits)
    const key = rules(document, path)
    if (seen.has(key)) return []
    seen.add(key)
    const { place, ...of } = nameOf(plan, path)
    return [{ id: `${place} ${change}`, mutation, ...of, path, document, ofSlates: path[0] === 'slates', reopens: reopens === true }]
  })
}
