/** Reviews slates: what binds whoever sends a list. No nominee's verdict is made or changed here. */
import type { Dossier } from '../documents/checked.js'
import type { Rulings } from '../documents/check-rulings.js'
import type { Slate } from '../documents/check-slate.js'
import type { PlanDocument } from '../documents/plan.js'
import type { Listed, SlateDocument } from '../documents/slate.js'
import { REVIEW_FORMAT } from '../documents/slate-review.js'
import type { SlateCause, SlateFinding, SlateOutcome, SlateResult, SlateReview, SlateWarning } from '../documents/slate-review.js'
import { questionsOf } from '../documents/slate-rules.js'
import type { Duty } from '../documents/slate-rules.js'
import { isOfOneYear } from '../documents/year-asked.js'
import { BinhxetError } from '../words/error.js'
import { FAIL, NOT_APPLICABLE, all, listed, shown } from '../words/outcome.js'
import type { Possible, VerdictOutcome } from '../words/outcome.js'
import { version } from '../words/version.js'
import type { Program } from './compile.js'
import { addressed, metBy } from './slate/duty.js'
import type { Beside } from './slate/duty.js'
import { underReadings } from './slate/readings.js'
import { together, warningsOn } from './slate/together.js'
import type { Together } from './slate/together.js'

export interface ReviewOptions {
  /** The readings that an office has chosen. */
  readonly rulings?: Rulings
  /** Checked dossiers of nominees: they are judged in the slate's round where eligibility is asked for. */
  readonly dossiers?: readonly Dossier[]
  /** The cut-off day for judging those dossiers, where the plan states none: `YYYY-MM-DD`. */
  readonly cutOff?: string
  readonly evidence?: 'required'
}

interface Found {
  readonly finding: SlateFinding
  readonly possible: Possible
  readonly ruled: readonly string[]
}

export function slateOutcome(set: Possible): SlateOutcome {
  const outcome = shown(set)
  switch (outcome) {
    case 'pass':
      return 'met'
    case 'fail':
      return 'not-met'
    case 'undetermined':
    case 'not-applicable':
      return outcome
  }
}

function found(plan: PlanDocument, duty: Duty, possible: Possible, of: Pick<SlateFinding, 'held' | 'nominees' | 'causes'>, ruled: readonly string[]): Found {
  const outcome = slateOutcome(possible)
  // Of nominees who are not all eligible, those whose outcome is not known are named too: an office asks once.
  const isOpen = outcome === 'undetermined' || outcome === 'not-applicable' || 'eligible' in duty
  return {
    possible,
    ruled,
    finding: {
      duty: duty.id,
      outcome,
      possible: listed(possible),
      plan: plan.id,
      source: duty.source,
      asked: duty,
      held: of.held,
      nominees: of.nominees,
      causes: isOpen ? of.causes : [],
    },
  }
}

function findingOn(duty: Duty, slate: SlateDocument, beside: Beside, rulings: Rulings | undefined): readonly Found[] {
  const { plan } = beside
  const whom = addressed(duty, slate)
  const met = metBy(duty, slate, beside)
  if (met === undefined) return []
  if (whom.possible === NOT_APPLICABLE) return [found(plan, duty, NOT_APPLICABLE, { held: [], nominees: [], causes: whom.causes }, [])]
  const tried = underReadings(plan, questionsOf(duty), rulings, met.judge)
  const possible = tried.possible | (whom.possible & NOT_APPLICABLE)
  // The question of whom the words address matters only where the slate may fail them.
  const causes: readonly SlateCause[] = [...((possible & FAIL) === 0 ? [] : whom.causes), ...met.causes, ...tried.causes]
  return [found(plan, duty, possible, { held: met.held, nominees: met.nominees, causes }, tried.ruled)]
}

const isKnown = (kind: string | undefined): kind is string => kind !== undefined && kind !== 'unknown'

/** A nominee's kind as its dossier gives it; undefined where it is not known, or no dossier is in hand. */
function kindIn(dossiers: readonly Dossier[], nominee: string): string | undefined {
  const kind = dossiers.find(({ id }) => id === nominee)?.document.nominee['kind']
  return typeof kind === 'string' && isKnown(kind) ? kind : undefined
}

/** Nominees with the kinds that their dossiers give, where the list does not. */
function withKinds(slate: SlateDocument, dossiers: readonly Dossier[]): SlateDocument {
  if (slate.dossiers === undefined) return slate
  return {
    ...slate,
    dossiers: slate.dossiers.map((each): Listed => {
      const kind = kindIn(dossiers, each.id)
      return kind === undefined || isKnown(each.kind) ? each : { ...each, kind }
    }),
  }
}

function kindDifferences(slate: SlateDocument, dossiers: readonly Dossier[]): readonly SlateWarning[] {
  return (slate.dossiers ?? []).flatMap(({ id, kind }): readonly SlateWarning[] => {
    const inDossier = kindIn(dossiers, id)
    if (inDossier === undefined || !isKnown(kind) || kind === inDossier) return []
    return [{ kind: 'kind-differs', slate: slate.id, nominee: id, stated: kind, dossier: inDossier }]
  })
}

/** A list for a round of one year, with the year that is meant where it states none: that of the cut-off. */
function withYear(plan: PlanDocument, slate: SlateDocument, cutOff: string | undefined): SlateDocument {
  const round = plan.rounds[slate.round]
  const last = cutOff ?? round?.['cut-off']
  return slate.year !== undefined || last === undefined || !isOfOneYear(round) ? slate : { ...slate, year: Number(last.slice(0, 4)) }
}

/** What the dossiers of a slate come to, where the plan asks for it. */
function judgedFor(program: Program, slate: SlateDocument, duties: readonly Duty[], { dossiers = [], ...given }: ReviewOptions): ReadonlyMap<string, VerdictOutcome> {
  const asked = duties.some((duty) => 'eligible' in duty && duty.list === slate.list && addressed(duty, slate).possible !== NOT_APPLICABLE)
  if (!asked) return new Map()
  const ids = new Set(slate.dossiers?.map(({ id }) => id))
  const options = { ...given, round: slate.round, ...(slate.year === undefined ? {} : { year: slate.year }) }
  return new Map(dossiers.filter(({ id }) => ids.has(id)).map((dossier) => [dossier.id, program.outcome(dossier, options)]))
}

function differences(slate: SlateDocument, judged: ReadonlyMap<string, VerdictOutcome>): readonly SlateWarning[] {
  return (slate.dossiers ?? []).flatMap(({ id, outcome }): readonly SlateWarning[] => {
    const now = judged.get(id)
    if (now === undefined || outcome === undefined || outcome === 'unknown' || outcome === now) return []
    return [{ kind: 'outcome-differs', slate: slate.id, nominee: id, stated: outcome, judged: now }]
  })
}

const resultOf = ({ id, round, list, body, covers, submitted }: SlateDocument, findings: readonly Found[]): SlateResult => ({
  slate: id,
  round,
  list,
  body: { id: body.id, ...(body.name === undefined ? {} : { name: body.name }), ...(body.kind === undefined ? {} : { kind: body.kind }) },
  ...(covers === undefined ? {} : { covers }),
  ...(submitted === undefined ? {} : { submitted }),
  outcome: slateOutcome(all(findings.map(({ possible }) => possible))),
  findings: findings.map(({ finding }) => finding),
})

/**
 * Holds slates against what the plan asks of their senders: numbers, days, lists kept apart, the selection sent upward.
 * Pure and synchronous. Who keeps a nominee that two bodies list, and whom to select, is not said.
 * @throws BinhxetError for a slate of another plan, two slates of one id, and where dossiers cannot be judged (no cut-off).
 */
export function review(program: Program, given: Slate | readonly Slate[], options: ReviewOptions = {}): SlateReview {
  const plan = program.plan.document
  const several: readonly Slate[] = Array.isArray(given) ? (given as readonly Slate[]) : [given as Slate]
  const other = several.find((slate) => slate.plan !== plan.id)
  if (other !== undefined) throw new BinhxetError('other-plan', `the slate ${other.document.id} was checked for plan ${other.plan}, not for ${plan.id}`)
  if (options.rulings !== undefined && options.rulings.plan !== plan.id) throw new BinhxetError('other-plan', `the rulings were checked for plan ${options.rulings.plan}, not for ${plan.id}`)
  const duties = plan.slates?.duties ?? []
  const kinds = Object.keys(plan.facts.attributes['kind']?.values ?? {})
  const dossiers = options.dossiers ?? []
  const slates = several.map(({ document }) => withKinds(document, dossiers))
  const dated = slates.map((slate) => withYear(plan, slate, options.cutOff))
  const warnings: SlateWarning[] = []
  const single: Found[] = []
  const results = several.map(({ document }, index) => {
    const slate = slates[index] ?? document
    const judged = judgedFor(program, slate, duties, options)
    warnings.push(...kindDifferences(document, dossiers), ...differences(slate, judged))
    const beside: Beside = { plan, kinds, judged, slates: dated }
    const findings = duties.filter(({ list }) => list === slate.list).flatMap((duty) => findingOn(duty, dated[index] ?? slate, beside, options.rulings))
    single.push(...findings)
    return resultOf(slate, findings)
  })
  const joint = together(duties, dated).map((of: Together) => found(plan, of.duty, of.possible, of, []))
  const everything = [...single, ...joint]
  const ruled = new Set(everything.flatMap((each) => each.ruled))
  return {
    format: REVIEW_FORMAT,
    version,
    plan: { id: plan.id, hash: program.hash },
    outcome: slateOutcome(all(everything.map(({ possible }) => possible))),
    slates: results,
    together: joint.map(({ finding }) => finding),
    warnings: [...warnings, ...warningsOn(duties, dated)],
    rulings: Object.keys(plan.questions).filter((id) => ruled.has(id)).map((question) => ({ question, ...options.rulings?.byQuestion.get(question) })),
  }
}
