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

/** Of a map with a key too many, the gaps that it may have. */
function gapsOf(given: unknown): PlanDocument['gaps'] {
  const asks = (gap: unknown): boolean => isMap(gap) && typeof gap['ask'] === 'string'
  return Object.fromEntries(Object.entries(given as object).filter(([, gap]) => asks(gap))) as PlanDocument['gaps']
}

/** `broken`: the paths of what the schema refused, unknown keys aside. */
export function soundParts(plan: Readonly<Record<string, unknown>>, broken: readonly Path[], locate: Locate): Sound {
  const isIn = (part: Path, at: Path): boolean => part.every((step, index) => at[index] === step)
  /** Neither the part, nor anything in it. */
  const isSound = (path: Path): boolean => !broken.some((at) => isIn(path, at))

  const clauses = ((plan['clauses'] ?? []) as readonly Clause[]).flatMap((clause, index): readonly SoundClause[] => {
    const path: Path = ['clauses', index]
    if (broken.some((at) => isIn(path, at) && at[2] !== 'spans' && at[2] !== 'criteria')) return []
    const { spans, criteria } = clause
    return [
      {
        clause,
        path,
        spans: isSound([...path, 'spans']) ? spans.map((span, at) => ({ span, path: [...path, 'spans', at] })) : undefined,
        criterionIds: criteria.map(({ id }) => id),
        criteria: criteria.flatMap((criterion, at) => {
          const place: Path = [...path, 'criteria', at]
          return isSound(place) ? [{ criterion, path: place }] : []
        }),
      },
    ]
  })

  const sections = isMap(plan['sections']) ? plan['sections'] : {}
  const items: readonly unknown[] = Array.isArray(sections['items']) ? sections['items'] : []
  const sectionIds = items.flatMap((each) => (isMap(each) && typeof each['id'] === 'string' ? [each['id']] : []))
  const entriesOf = <T>(key: string): readonly (readonly [string, T])[] => Object.entries((plan[key] ?? {}) as Readonly<Record<string, T>>)
  const soundMap = <T>(key: string): ReadonlyMap<string, T> => new Map(entriesOf<T>(key).filter(([id]) => isSound([key, id])))
  const idsOf = (key: string): readonly string[] => entriesOf(key).map(([id]) => id)

  return {
    clauses,
    sections: items.flatMap((value, index) => {
      const path: Path = ['sections', 'items', index]
      return isSound(path) ? [{ section: value as Section, path }] : []
    }),
    list: isSound(['sections', 'list']) ? (sections['list'] as PlanDocument['sections']['list']) : undefined,
    declared: {
      questions: idsOf('questions'),
      sections: Array.isArray(sections['items']) && sectionIds.length === items.length ? sectionIds : undefined,
      rounds: idsOf('rounds'),
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
