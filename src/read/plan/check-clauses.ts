/** Ids, order, roles, and that every word of a clause is claimed or marked, and every criterion claims words. */
import type { Described } from '../../documents/issues.js'
import { bindingRoles, marks, type Role } from '../../documents/plan.js'
import { nearest } from '../../words/nearest.js'
import { shown } from '../../words/shown.js'
import type { Path } from '../load.js'
import { fault, hintOf } from '../schema-problems.js'
import { isMark } from './author-form.js'
import type { Sound, SoundClause } from './sound.js'

const folded = (id: string): string => id.normalize('NFC').toLowerCase()

function duplicates(ids: readonly { readonly id: string; readonly path: Path }[], what: string, { locate }: Sound): readonly Described[] {
  const first = new Map<string, Path>()
  return ids.flatMap(({ id, path }) => {
    const before = first.get(folded(id))
    if (before === undefined) {
      first.set(folded(id), path)
      return []
    }
    const { file, line, column } = locate(before)
    return [fault('E_DUP_ID', path, `${what} ${shown(id)} stands twice`, `it first stands at ${file}:${line}:${column}`)]
  })
}

const roman: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4, V: 5, VI: 6, VII: 7, VIII: 8, IX: 9, X: 10, XI: 11, XII: 12 }

const rank = (part: string, index: number): number | string => (index === 0 ? (roman[part] ?? part) : /^\d+$/.test(part) ? Number(part) : part)

/** Below zero when `a` stands before `b` in a document; zero also when the numbers alone do not tell. */
function documentOrder(a: string, b: string): number {
  const [headA = '', tailA = ''] = a.split('/')
  const [headB = '', tailB = ''] = b.split('/')
  const compare = (listA: readonly (number | string)[], listB: readonly (number | string)[]): number => {
    for (let index = 0; index < Math.min(listA.length, listB.length); index++) {
      const [one, other] = [listA[index] ?? '', listB[index] ?? '']
      if (one !== other) return typeof one === typeof other ? (one < other ? -1 : 1) : 0
    }
    return 0
  }
  if (headA !== headB) return compare(headA.split('.').map(rank), headB.split('.').map(rank))
  const dash = /^b(\d+(?:\.\d+)*)/
  const dashA = dash.exec(tailA)?.[1]
  const dashB = dash.exec(tailB)?.[1]
  return dashA === undefined || dashB === undefined ? 0 : compare(dashA.split('.').map(Number), dashB.split('.').map(Number))
}

function order(sound: Sound): readonly Described[] {
  return sound.clauses.flatMap(({ clause, path }, index) => {
    const before = sound.clauses[index - 1]?.clause.id
    if (before === undefined || documentOrder(before, clause.id) <= 0) return []
    return [fault('E_ORDER', [...path, 'id'], `clause ${shown(clause.id)} stands after ${shown(before)}`, 'write the clauses in the order of the document; files are read in the order of their names')]
  })
}

function roleOf({ clause, path, criterionIds }: SoundClause): readonly Described[] {
  const { role, section, applies } = clause
  const binds = bindingRoles.includes(role)
  const at: Path = [...path, 'role']
  const faults: Described[] = []
  if (binds && criterionIds.length === 0) faults.push(fault('E_ROLE', at, `a clause of role ${shown(role)} binds, and it has no criteria`, 'write its criteria, or give it a role that binds nobody'))
  if (!binds && criterionIds.length > 0) faults.push(fault('E_ROLE', [...path, 'criteria'], `a clause of role ${shown(role)} binds nobody and cannot have criteria`, 'mark its words, or give it a role that binds', true))
  const sectional: readonly Role[] = ['collective', 'individual']
  if (sectional.includes(role) && section === undefined) faults.push(fault('E_ROLE', at, `a clause of role ${shown(role)} belongs to a section`, 'write `section:` with its id'))
  const personal: readonly Role[] = ['leader', 'party-member']
  if (personal.includes(role) && applies === undefined) faults.push(fault('E_ROLE', at, `a clause of role ${shown(role)} must say to whom it applies`, 'write `applies:` with a condition'))
  return faults
}

function claims({ clause, path, spans, criterionIds }: SoundClause): readonly Described[] {
  if (spans === undefined) return []
  const faults: Described[] = []
  const claimed = new Set<string>()
  for (const { span, path: at } of spans) {
    for (const name of span.claims ?? []) {
      claimed.add(name)
      if (criterionIds.includes(name) || isMark(name)) continue
      const known = bindingRoles.includes(clause.role) ? [...criterionIds, ...marks] : marks
      const near = nearest(name, known)
      const hint = near === undefined ? `write a criterion of this clause, or a mark: ${known.map((each) => shown(each)).join(', ')}` : `did you mean ${shown(near)}?`
      faults.push(fault('E_CLAIM', [...at, 'claims'], `${shown(name)} is neither a criterion of ${shown(clause.id)} nor a mark`, hint))
    }
  }
  criterionIds.forEach((id, index) => {
    if (claimed.has(id) || isMark(id)) return
    faults.push(fault('E_UNCLAIMED', [...path, 'criteria', index, 'id'], `no words of ${shown(clause.id)} are claimed by ${shown(id)}`, 'name it at the words that state it, or delete it: a criterion that the text does not state does not exist'))
  })
  return faults
}

function sections(sound: Sound): readonly Described[] {
  const known = sound.declared.sections
  const faults: Described[] = []
  for (const { clause, path } of sound.clauses) {
    if (clause.section !== undefined && known?.includes(clause.section) === false) {
      faults.push(fault('E_SECTION', [...path, 'section'], `there is no section ${shown(clause.section)}`, hintOf(clause.section, known, 'sections')))
    }
  }
  if (sound.list === 'none' && (known?.length ?? 0) > 0) faults.push(fault('E_VALUE', ['sections', 'list'], 'the list of sections is `none`, and there are sections', 'write `closed` or `open`'))
  if (sound.list !== undefined && sound.list !== 'none' && known?.length === 0) faults.push(fault('E_VALUE', ['sections', 'list'], `the list of sections is ${shown(sound.list)}, and there are none`, 'write `none`'))
  if (!sound.partial) {
    for (const { section, path } of sound.sections) {
      if (sound.clauses.some(({ clause }) => clause.section === section.id)) continue
      faults.push(fault('E_UNUSED', [...path, 'id'], `no clause belongs to section ${shown(section.id)}`, 'write the clauses of the section, or delete it'))
    }
  }
  return faults
}

export function checkClauses(sound: Sound): readonly Described[] {
  return [
    ...duplicates(sound.clauses.map(({ clause, path }) => ({ id: clause.id, path: [...path, 'id'] })), 'clause', sound),
    ...duplicates(sound.sections.map(({ section, path }) => ({ id: section.id, path: [...path, 'id'] })), 'section', sound),
    ...order(sound),
    ...sound.clauses.flatMap(roleOf),
    ...sound.clauses.flatMap(claims),
    ...sections(sound),
  ]
}
