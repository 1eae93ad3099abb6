/** One duty against one slate: whether it binds the slate, and whether the slate meets it. */
import type { PlanDocument } from '../../documents/plan.js'
import type { Listed, SlateDocument } from '../../documents/slate.js'
import { stretchOf } from '../../documents/slate.js'
import type { SlateCause, SlateHeld } from '../../documents/slate-review.js'
import type { Duty } from '../../documents/slate-rules.js'
import { parseDay, yearOf } from '../../words/calendar.js'
import type { Day } from '../../words/calendar.js'
import { EITHER, FAIL, NOT_APPLICABLE, PASS, all } from '../../words/outcome.js'
import type { Possible, VerdictOutcome } from '../../words/outcome.js'
import { countsHold, heldBy } from './counts.js'
import type { Answers } from './readings.js'

/** What is known beside the slate itself. */
export interface Beside {
  readonly plan: PlanDocument
  readonly kinds: readonly string[]
  /** What the dossiers given came to in the slate's round. */
  readonly judged: ReadonlyMap<string, VerdictOutcome>
  readonly slates: readonly SlateDocument[]
}

export interface Met {
  readonly judge: (answers: Answers) => Possible
  readonly held: readonly SlateHeld[]
  readonly nominees: readonly string[]
  readonly causes: readonly SlateCause[]
}

const missing = (fact: 'submitted' | 'covers' | 'dossiers' | 'body.kind'): SlateCause => ({ kind: 'missing', fact })

/** Whom the words address: the body, in the round. */
export function addressed(duty: Duty, slate: SlateDocument): { readonly possible: Possible; readonly causes: readonly SlateCause[] } {
  if (duty.rounds !== undefined && !duty.rounds.includes(slate.round)) return { possible: NOT_APPLICABLE, causes: [{ kind: 'other', what: 'round' }] }
  const { kind } = slate.body
  if (duty.bodies === undefined) return { possible: PASS, causes: [] }
  if (kind === undefined || kind === 'unknown') return { possible: PASS | NOT_APPLICABLE, causes: [missing('body.kind')] }
  return duty.bodies.includes(kind) ? { possible: PASS, causes: [] } : { possible: NOT_APPLICABLE, causes: [{ kind: 'other', what: 'body' }] }
}

const settled = (possible: Possible, held: readonly SlateHeld[] = [], causes: readonly SlateCause[] = [], nominees: readonly string[] = []): Met => ({
  judge: () => possible,
  held,
  nominees,
  causes,
})

const monthOf = (day: Day): number => Math.floor(day / 100) % 100

/** A duty about the day on which the list was sent. */
function onDay({ submitted }: SlateDocument, inTime: (day: Day, answers: Answers) => Possible, causes: readonly SlateCause[] = []): Met {
  const day = submitted === undefined ? undefined : parseDay(submitted)
  if (submitted === undefined || day === undefined) return settled(EITHER, [], [missing('submitted'), ...causes])
  return { judge: (answers) => inTime(day, answers), held: [{ kind: 'day', submitted }], nominees: [], causes }
}

const either = (met: boolean): Possible => (met ? PASS : FAIL)

/** On the day of the year of which the list covers all or a part; on another day of the year it is missed, whichever year that is. */
function onDayOfYear(slate: SlateDocument, monthDay: string): Met {
  const wanted = Number(monthDay.replace('-', ''))
  const misses = slate.submitted !== undefined && (parseDay(slate.submitted) ?? 0) % 10000 !== wanted
  if (slate.covers === undefined && !misses) return onDay(slate, () => EITHER, [missing('covers')])
  return onDay(slate, (day) => either(day % 10000 === wanted && yearOf(day) === Number(slate.covers?.slice(0, 4))))
}

function onceInEach(slate: SlateDocument, stretches: readonly string[]): Met {
  const { covers, submitted } = slate
  if (covers !== undefined && !stretches.includes(stretchOf(covers))) return settled(NOT_APPLICABLE, [], [{ kind: 'other', what: 'stretch' }])
  const causes = [...(covers === undefined ? [missing('covers')] : []), ...(submitted === undefined ? [missing('submitted')] : [])]
  const held: SlateHeld[] = [...(covers === undefined ? [] : [{ kind: 'covers' as const, covers: [covers] }]), ...(submitted === undefined ? [] : [{ kind: 'day' as const, submitted }])]
  return settled(causes.length > 0 ? EITHER : PASS, held, causes)
}

/** What a nominee's dossier came to: as judged now, else as the slate states it. */
const outcomeOf = ({ id, outcome }: Listed, judged: Beside['judged']): VerdictOutcome => judged.get(id) ?? (outcome === undefined || outcome === 'unknown' ? 'undetermined' : outcome)

function everyEligible({ dossiers }: SlateDocument, { judged }: Beside): Met {
  if (dossiers === undefined) return settled(EITHER, [], [missing('dossiers')])
  const sets = dossiers.map((each): readonly [string, Possible] => {
    const outcome = outcomeOf(each, judged)
    return [each.id, outcome === 'pass' ? PASS : outcome === 'undetermined' ? EITHER : FAIL]
  })
  const open = sets.filter(([, set]) => set === EITHER).map(([id]) => id)
  const failing = sets.filter(([, set]) => set === FAIL).map(([id]) => id)
  const causes: readonly SlateCause[] = open.length === 0 ? [] : [{ kind: 'missing', fact: 'dossiers.outcome', nominees: open }]
  return settled(all(sets.map(([, set]) => set)), [], causes, failing)
}

function everyAmong(slate: SlateDocument, list: string, { slates }: Beside): Met {
  const { dossiers } = slate
  if (dossiers === undefined) return settled(EITHER, [], [missing('dossiers')])
  const proposed = new Set(slates.filter((each) => each.list === list && each.round === slate.round && each.year === slate.year).flatMap((each) => (each.dossiers ?? []).map(({ id }) => id)))
  const unseen = dossiers.filter(({ id }) => !proposed.has(id)).map(({ id }) => id)
  if (dossiers.length === 0) return settled(NOT_APPLICABLE)
  return unseen.length === 0 ? settled(PASS) : settled(EITHER, [], [{ kind: 'missing', fact: 'list', list, nominees: unseen }])
}

/** How a slate stands to a duty that binds it. Undefined: the duty is about several slates together. */
export function metBy(duty: Duty, slate: SlateDocument, beside: Beside): Met | undefined {
  if ('counts' in duty) {
    const { dossiers } = slate
    if (dossiers === undefined) return settled(EITHER, [], [missing('dossiers')])
    const unknown = duty.counts.some(({ of }) => of !== undefined) ? dossiers.filter(({ kind }) => kind === undefined || kind === 'unknown').map(({ id }) => id) : []
    const causes: readonly SlateCause[] = unknown.length === 0 ? [] : [{ kind: 'missing', fact: 'dossiers.kind', nominees: unknown }]
    const seen = duty.counts.map((tally) => heldBy(tally, dossiers))
    const held = seen.filter((each, index) => seen.findIndex((other) => JSON.stringify(other) === JSON.stringify(each)) === index)
    return { judge: (answers) => countsHold(duty.counts, dossiers, beside.kinds, answers), held, nominees: [], causes }
  }
  if ('no-later-than' in duty) return onDay(slate, (day) => either(day <= (parseDay(duty['no-later-than']) ?? 0)))
  if ('before' in duty) return onDay(slate, (day) => either(day < (parseDay(duty.before) ?? 0)))
  if ('yearly-on' in duty) return onDayOfYear(slate, duty['yearly-on'])
  if ('in-year' in duty) {
    const month = duty['through-month']?.ask
    return onDay(slate, (day, answers) => either(yearOf(day) === duty['in-year'] && monthOf(day) <= Number((month === undefined ? undefined : answers.get(month)) ?? 12)))
  }
  if ('each' in duty) return onceInEach(slate, duty.each)
  if ('eligible' in duty) return everyEligible(slate, beside)
  if ('among' in duty) return everyAmong(slate, duty.among, beside)
  return undefined
}
