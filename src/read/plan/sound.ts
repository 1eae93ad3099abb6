/** The parts of a plan in which the schema found nothing wrong: what the other checks look at. */
import type { Catalogue } from '../../documents/facts.js'
import type { Clause, Criterion, PlanDocument, Round, Section, Span } from '../../documents/plan.js'
import type { Question } from '../../documents/question.js'
import type { SlateRules } from '../../documents/slate-rules.js'
import type { Path } from '../load.js'
import type { Locate } from '../schema-problems.js'
import { isMap } from './author-form.js'

export interface SoundSpan {
  readonly span: Span
  readonly path: Path
}

export interface SoundClause {
  readonly clause: Omit<Clause, 'spans' | 'criteria'>
  readonly path: Path
  /** Undefined when a span is not in order: then it is not known what it claims. */
  readonly spans: readonly SoundSpan[] | undefined
  readonly criterionIds: readonly string[]
  readonly criteria: readonly { readonly criterion: Criterion; readonly path: Path }[]
}

export interface Sound {
  readonly clauses: readonly SoundClause[]
  readonly sections: readonly { readonly section: Section; readonly path: Path }[]
  readonly list: PlanDocument['sections']['list'] | undefined
  /** Ids in use, of unsound parts too: a reference to them is no defect of its own. Those of sections only when each has one. */
  readonly declared: { readonly questions: readonly string[]; readonly sections: readonly string[] | undefined; readonly rounds: readonly string[] }
  readonly questions: ReadonlyMap<string, Question>
  readonly rounds: ReadonlyMap<string, Round>
  readonly gaps: PlanDocument['gaps'] | undefined
  readonly slates: SlateRules | undefined
  /** With every declared fact; those that are unsound have only their ids. */
  readonly facts: Catalogue
  readonly isSoundFact: (kind: keyof Catalogue, id: string) => boolean
  /** Whether a part that could hold uses of facts and questions was left out. */
  readonly partial: boolean
  readonly locate: Locate
}

const keysOf = (value: unknown): readonly string[] => (isMap(value) ? Object.keys(value) : [])
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** Of a map with a key too many, the gaps that it may have. */
function gapsOf(given: unknown): PlanDocument['gaps'] {
  const asks = (gap: unknown): boolean => isMap(gap) && typeof gap['ask'] === 'string'
  return Object.fromEntries(Object.entries(given as object).filter(([, gap]) => asks(gap))) as PlanDocument['gaps']
}

/** `broken`: the paths of what the schema refused, unknown keys aside. */
export function soundParts(plan: Readonly<Record<string, unknown>>, broken: readonly Path[], locate: Locate): Sound {
  /** Neither the part, nor anything in it, nor what it is in. */
  const isSound = (path: Path): boolean =>
    !broken.some((at) => path.slice(0, at.length).every((step, index) => at[index] === step))

  const clauses = listOf(plan['clauses']).flatMap((value, index): readonly SoundClause[] => {
    const path: Path = ['clauses', index]
    if (!isMap(value)) return []
    const rest = broken.some((at) => at[0] === 'clauses' && (at.length === 1 || at[1] === index) && at[2] !== 'spans' && at[2] !== 'criteria')
    if (rest) return []
    const criteria = listOf(value['criteria'])
    const spans = listOf(value['spans']).map((span, at) => ({ span: span as Span, path: [...path, 'spans', at] }))
    return [
      {
        clause: value as unknown as Clause,
        path,
        spans: isSound([...path, 'spans']) ? spans : undefined,
        criterionIds: criteria.flatMap((each) => (isMap(each) && typeof each['id'] === 'string' ? [each['id']] : [])),
        criteria: criteria.flatMap((each, at) => {
          const place: Path = [...path, 'criteria', at]
          return isSound(place) ? [{ criterion: each as Criterion, path: place }] : []
        }),
      },
    ]
  })

  const sections = isMap(plan['sections']) ? plan['sections'] : {}
  const items = listOf(sections['items'])
  const sectionIds = items.flatMap((each) => (isMap(each) && typeof each['id'] === 'string' ? [each['id']] : []))
  const soundMap = <T>(key: string): ReadonlyMap<string, T> =>
    new Map(Object.entries(isMap(plan[key]) ? plan[key] : {}).flatMap(([id, value]) => (isSound([key, id]) ? [[id, value as T] as const] : [])))

  return {
    clauses,
    sections: items.flatMap((value, index) => {
      const path: Path = ['sections', 'items', index]
      return isSound(path) ? [{ section: value as Section, path }] : []
    }),
    list: isSound(['sections', 'list']) ? (sections['list'] as PlanDocument['sections']['list']) : undefined,
    declared: {
      questions: keysOf(plan['questions']),
      sections: Array.isArray(sections['items']) && sectionIds.length === items.length ? sectionIds : undefined,
      rounds: keysOf(plan['rounds']),
    },
    questions: soundMap<Question>('questions'),
    rounds: soundMap<Round>('rounds'),
    slates: isSound(['slates']) ? (plan['slates'] as SlateRules | undefined) : undefined,
    gaps: isSound(['gaps']) ? gapsOf(plan['gaps']) : undefined,
    facts: plan['facts'] as Catalogue,
    isSoundFact: (kind, id) => isSound(['facts', kind, id]),
    partial: broken.some(([top]) => top !== 'facts'),
    locate,
  }
}
