/** Duties on several slates together, and what an office will want to know of which no words speak. */
import type { SlateDocument } from '../../documents/slate.js'
import { nextStretch, stretchOf } from '../../documents/slate.js'
import type { SlateCause, SlateHeld, SlateWarning } from '../../documents/slate-review.js'
import type { Duty, DutyOf } from '../../documents/slate-rules.js'
import { EITHER, FAIL, PASS } from '../../words/outcome.js'
import type { Possible } from '../../words/outcome.js'

export interface Together {
  readonly duty: Duty
  readonly possible: Possible
  readonly held: readonly SlateHeld[]
  readonly nominees: readonly string[]
  /** What would settle it, where it is open. */
  readonly causes: readonly SlateCause[]
}

/** A nominee that two bodies list for one review, and the slates on which it stands. */
interface Double {
  readonly nominee: string
  readonly slates: readonly SlateDocument[]
}

const bodiesOf = (slates: readonly SlateDocument[]): number => new Set(slates.map(({ body }) => body.id)).size

/** Of slates of one list, round and year. */
function doublesOf(slates: readonly SlateDocument[]): readonly Double[] {
  const listed = new Map<string, SlateDocument[]>()
  for (const slate of slates) {
    for (const { id } of slate.dossiers ?? []) {
      const earlier = listed.get(id)
      if (earlier === undefined) listed.set(id, [slate])
      else earlier.push(slate)
    }
  }
  return [...listed].filter(([, on]) => bodiesOf(on) > 1).map(([nominee, on]) => ({ nominee, slates: on }))
}

/** Those for one review, in the order in which they were given: of one list, one round, and one year of it. */
function byReview(slates: readonly SlateDocument[]): readonly (readonly SlateDocument[])[] {
  return grouped(slates, ({ list, round, year }) => JSON.stringify([list, round, year]))
}

function grouped(slates: readonly SlateDocument[], key: (slate: SlateDocument) => string): readonly (readonly SlateDocument[])[] {
  const groups = new Map<string, SlateDocument[]>()
  for (const slate of slates) {
    const group = groups.get(key(slate))
    if (group === undefined) groups.set(key(slate), [slate])
    else group.push(slate)
  }
  return [...groups.values()]
}

/** Whether the words speak of these two bodies: surely, perhaps (a kind is not known), not. */
function spokenOf({ apart }: DutyOf<'apart'>, one: SlateDocument, other: SlateDocument): 'yes' | 'maybe' | 'no' {
  if (apart === 'all') return 'yes'
  const in_ = (kinds: readonly string[], { body: { kind } }: SlateDocument): 'yes' | 'maybe' | 'no' =>
    kind === undefined || kind === 'unknown' ? 'maybe' : kinds.includes(kind) ? 'yes' : 'no'
  const a = in_(apart.first, one)
  const b = in_(apart.second, other)
  return a === 'no' || b === 'no' ? 'no' : a === 'yes' && b === 'yes' ? 'yes' : 'maybe'
}

function speaksOf(duty: DutyOf<'apart'>, { slates }: Double): 'yes' | 'maybe' | 'no' {
  const answers = slates.flatMap((one) => slates.filter((other) => other.body.id !== one.body.id).map((other) => spokenOf(duty, one, other)))
  return answers.includes('yes') ? 'yes' : answers.includes('maybe') ? 'maybe' : 'no'
}

const binds = (duty: Duty, slate: SlateDocument): boolean => duty.list === slate.list && (duty.rounds === undefined || duty.rounds.includes(slate.round))

function keptApart(duty: DutyOf<'apart'>, group: readonly SlateDocument[]): Together {
  const doubles = doublesOf(group)
  const sure = doubles.filter((each) => speaksOf(duty, each) === 'yes')
  const perhaps = doubles.filter((each) => speaksOf(duty, each) === 'maybe')
  const told = sure.length > 0 ? sure : perhaps
  const nameless = new Set(perhaps.flatMap(({ slates }) => slates).filter(({ body: { kind } }) => kind === undefined || kind === 'unknown').map(({ id }) => id))
  return {
    duty,
    possible: sure.length > 0 ? FAIL : perhaps.length > 0 ? EITHER : PASS,
    held: told.map(({ nominee, slates }) => ({ kind: 'listed', nominee, slates: slates.map(({ id }) => id) })),
    nominees: told.map(({ nominee }) => nominee),
    causes: [{ kind: 'missing', fact: 'body.kind', slates: [...nameless] }],
  }
}

/** The stretches between these two of which no list is in hand. */
function lacking(first: string, last: string, covers: readonly string[]): readonly string[] {
  const none: string[] = []
  for (let at = first; at < last; at = nextStretch(at)) if (!covers.includes(at)) none.push(at)
  return none
}

function withoutGap(duty: DutyOf<'each'>, group: readonly SlateDocument[]): readonly Together[] {
  return duty.each.flatMap((stretch): readonly Together[] => {
    const covers = [...new Set(group.flatMap((slate) => (slate.covers !== undefined && stretchOf(slate.covers) === stretch ? [slate.covers] : [])))].toSorted()
    const [first, ...rest] = covers
    const last = rest.at(-1)
    if (first === undefined || last === undefined) return []
    const none = lacking(first, last, covers)
    return [{ duty, possible: none.length === 0 ? PASS : EITHER, held: [{ kind: 'covers', covers }], nominees: [], causes: [{ kind: 'missing', fact: 'list', list: duty.list, covers: none }] }]
  })
}

/** What the plan asks of these slates together. One slate alone has nothing to be compared with. */
export function together(duties: readonly Duty[], slates: readonly SlateDocument[]): readonly Together[] {
  return duties.flatMap((duty): readonly Together[] => {
    const bound = slates.filter((slate) => binds(duty, slate))
    if ('apart' in duty) return byReview(bound).filter((group) => bodiesOf(group) > 1).map((group) => keptApart(duty, group))
    if (!('each' in duty)) return []
    const addressed = bound.filter(({ body: { kind } }) => duty.bodies === undefined || (kind !== undefined && duty.bodies.includes(kind)))
    return grouped(addressed, ({ body }) => body.id).flatMap((group) => withoutGap(duty, group))
  })
}

/** Nominees that two bodies list where no words of the plan speak of it, and lists that one body sent twice. */
export function warningsOn(duties: readonly Duty[], slates: readonly SlateDocument[]): readonly SlateWarning[] {
  const listed = byReview(slates).flatMap((group) =>
    doublesOf(group)
      .filter((double) => !duties.some((duty) => 'apart' in duty && double.slates.every((slate) => binds(duty, slate)) && speaksOf(duty, double) !== 'no'))
      .map((double): SlateWarning => ({ kind: 'listed-twice', nominee: double.nominee, slates: double.slates.map(({ id }) => id) })),
  )
  const sent = grouped(slates, ({ body, list, round, year, covers }) => JSON.stringify([body.id, list, round, year, covers]))
    .filter((group) => group.length > 1)
    .map((group): SlateWarning => ({ kind: 'sent-twice', slates: group.map(({ id }) => id) }))
  return [...listed, ...sent]
}
