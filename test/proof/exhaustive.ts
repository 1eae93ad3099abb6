/**
 * Holds every criterion of a plan, alone, against the oracle: every value of its facts, under every ruling of its
 * questions, in every round.
 *
 * A product of several facts that is too large is thinned: of each fact, some values for each way in which its demands can
 * come out; then every pair of values of two facts, the others drawn. Each demand of such a group is tried by itself with
 * all its values. Where a setting would have too many cases, each dossier is tried without a ruling and under some of the
 * others, taken in turn; not so the paragraphs on party members.
 */
import type { PlanDocument } from '../../src/documents/plan.js'
import { rulingsInFull } from '../../src/documents/rulings.js'
import type { RandomCase } from '../oracle/random-dossier.js'
import { seeded, type Random } from '../oracle/random.js'
import { rows } from '../oracle/sets.js'
import { heldAgainstOracle, open, setUp, type Difference, type Opened, type Setup } from '../oracle/three-ways.js'
import type { Draft } from '../oracle/draft.js'
import { dossierOf, without, type Fragment, type Space } from './fragment.js'
import { ledSpaces } from './linked.js'
import { questionsOf, rulingsFor, type Given } from './rulings.js'
import { dueOf, settings, type Setting } from './setting.js'
import { unitsOf, type Unit } from './units.js'
import { attributesIn, attributeSpace, spacesOf } from './values.js'

export interface Parting {
  readonly unit: string
  readonly plan: PlanDocument
  readonly case: RandomCase
  readonly differences: readonly Difference[]
}

export interface Exhausted {
  readonly criteria: number
  readonly units: number
  readonly dossiers: number
  readonly cases: number
  /** Units of which some product was thinned. */
  readonly thinned: readonly string[]
  readonly outcomes: Readonly<Record<string, number>>
  /** The first of each unit. */
  readonly partings: readonly Parting[]
  readonly disagreements: number
  /** Pieces that contradict each other make no dossier. */
  readonly refused: number
}

/** Dossiers of a setting, where they are products of several facts. */
const PRODUCT = 4_000
/** Cases of a setting. */
const CASES = 8_000
/** Random dossiers of collectives, for those who lead them. */
const COLLECTIVES = 360
/** Values that stand for their like, in a product that is too large. */
const STANDING_IN = [6, 3, 2]
/** Values of a fact that are never thinned. */
const FEW = 12
/** Dossiers that are kept for other settings. */
const KEPT = 20_000
/** Every question left open. */
const UNRULED: Given = {}

function sizeOf(spaces: readonly Space[]): number {
  return spaces.reduce((product, { values }) => product * values.length, 1)
}

/** What the demands of the space come to at each of its values; undefined: it makes no dossier. */
function kindsOf(setup: Setup, setting: Setting, { values }: Space): readonly (string | undefined)[] {
  return values.map((value) => {
    const opened = openedOf(setup, setting, [value], UNRULED)
    if (opened === undefined) return undefined
    const last = setup.program.evaluate(opened.dossier, opened.options).clauses.at(-1)
    return JSON.stringify(last?.criteria.map(({ possible, causes }) => [possible, causes.map((cause) => [cause.kind, 'readings' in cause ? cause.readings : []])]))
  })
}

/** Values of the space by what its demands come to, so many of each kind. */
function standingIn({ fact, values }: Space, kinds: readonly (string | undefined)[], each: number): Space {
  const seen = new Map<string, number>()
  const kept = values.filter((_, at) => {
    const kind = kinds[at]
    if (kind === undefined) return false
    const times = seen.get(kind) ?? 0
    seen.set(kind, times + 1)
    return times < each
  })
  return { fact, values: kept }
}

function openedOf(setup: Setup, setting: Setting, pieces: readonly Fragment[], rulings: Given): Opened | undefined {
  const made = caseOf(setting, pieces, rulings)
  const opened = made === undefined ? undefined : open(setup, made)
  return opened === undefined || 'refused' in opened ? undefined : opened
}

const drafts = new Map<string, Draft>()

/** The dossier of the pieces: one that another setting asked about too is the same, so that it is checked once. */
function draftOf(pieces: readonly Fragment[]): Draft | undefined {
  const made = dossierOf(pieces)
  if (made === undefined) return undefined
  const text = JSON.stringify(made)
  const before = drafts.get(text)
  if (before !== undefined) return before
  if (drafts.size >= KEPT) drafts.clear()
  drafts.set(text, made)
  return made
}

function caseOf({ round, cutOff, year, evidence }: Setting, pieces: readonly Fragment[], rulings: Given): RandomCase | undefined {
  const dossier = draftOf(pieces)
  return dossier === undefined ? undefined : { dossier, others: [], round, cutOff, rulings, ...(year === undefined ? {} : { year }), ...(evidence === undefined ? {} : { evidence }) }
}

/** The attributes of which it hangs whom the unit addresses, and which years are closed. */
function attributesAsked({ plan, leaves, conditions }: Unit): readonly string[] {
  const bySchool = leaves.some((leaf) => dueOf(plan, leaf)?.['school-year'] !== undefined)
  const asked = conditions.flatMap((condition) => [...attributesIn(condition)])
  return [...new Set([...asked, ...(bySchool ? ['school-year'] : []), ...(leaves.some((leaf) => 'led' in leaf) ? ['post'] : [])])]
}

/** The one way to be addressed that comes first. */
function addressed(setup: Setup, setting: Setting, attributes: readonly Space[]): Space {
  for (const row of rows(attributes.map(({ values }) => values))) {
    const opened = openedOf(setup, setting, row, UNRULED)
    const last = opened === undefined ? undefined : setup.program.evaluate(opened.dossier, opened.options).clauses.at(-1)
    const fragment = last !== undefined && last.outcome !== 'not-applicable' && last.causes.length === 0 ? dossierOf(row) : undefined
    if (fragment !== undefined) return { fact: 'nominee', values: [{ nominee: fragment.nominee }] }
  }
  throw new Error('the unit addresses nobody')
}

/** Every pair of values of two spaces, the others drawn. */
function* pairs(random: Random, spaces: readonly Space[]): Generator<readonly Fragment[]> {
  for (const [at, one] of spaces.entries()) {
    for (const [beside, other] of spaces.entries()) {
      if (beside <= at) continue
      for (const a of one.values) for (const b of other.values) yield spaces.map(({ values }, index) => (index === at ? a : index === beside ? b : random.pick(values)))
    }
  }
}

interface Rows {
  readonly rows: Iterable<readonly Fragment[]>
  readonly thinned: boolean
}

function rowsOf(random: Random, setup: Setup, parts: ReadonlyMap<string, Setup>, setting: Setting, spaces: readonly Space[]): Rows {
  if (spaces.length <= 1 || sizeOf(spaces) <= PRODUCT) return { rows: rows(spaces.map(({ values }) => values)), thinned: false }
  const kinds = spaces.map((space) => (space.values.length > FEW ? kindsOf(parts.get(space.fact) ?? setup, setting, space) : undefined))
  for (const each of STANDING_IN) {
    const fewer = spaces.map((space, at) => (kinds[at] === undefined ? space : standingIn(space, kinds[at], each)))
    if (sizeOf(fewer) <= PRODUCT) return { rows: rows(fewer.map(({ values }) => values)), thinned: true }
    if (each === STANDING_IN.at(-1)) return { rows: pairs(random, fewer), thinned: true }
  }
  return { rows: [], thinned: true }
}

/** For each fact of a group, the demands alone that ask for it: what its values come to. */
function partsOf(unit: Unit): ReadonlyMap<string, Setup> {
  const last = unit.plan.clauses.at(-1)
  if (last === undefined || unit.leaves.length < 2) return new Map()
  const factsOf = new Map<string, (typeof unit.leaves)[number][]>()
  for (const leaf of unit.leaves) {
    if ('led' in leaf || 'document' in leaf) continue
    for (const { fact } of spacesOf(unit.plan, [leaf], settings(unit.plan, [leaf])[0] as Setting)) factsOf.set(fact, [...(factsOf.get(fact) ?? []), leaf])
  }
  return new Map(
    [...factsOf].map(([fact, leaves]) => {
      const criteria = leaves.map((demand, at) => ({ id: `part-${at}`, demand }))
      return [fact, setUp({ ...unit.plan, clauses: [{ ...without(last, 'applies'), spans: [{ claims: criteria.map(({ id }) => id), words: 'words' }], criteria }] })] as const
    }),
  )
}

interface Tried {
  readonly rows: Iterable<readonly Fragment[]>
  /** Of the ways to rule, so many are tried for each dossier. */
  readonly rulings: number
}

/** What is tried in a setting: products of all values, thinned or not; or, of each product, so many dossiers drawn. */
function triedIn(random: Random, whole: PlanDocument, unit: Unit, setup: Setup, parts: ReadonlyMap<string, Setup>, setting: Setting, rulings: number, drawn: number | undefined, thinned: Set<string>): readonly Tried[] {
  const attributes = attributesAsked(unit).map((id) => attributeSpace(unit.plan, id))
  const spaces = [...spacesOf(unit.plan, unit.leaves, setting, unit.thorough && drawn !== undefined), ...ledSpaces(whole, unit, setup, setting, drawn === undefined ? COLLECTIVES : drawn), ...attributes]
  if (drawn !== undefined) return [{ rows: Array.from({ length: drawn }, () => spaces.map(({ values }) => random.pick(values))), rulings: 1 }]
  const made = rowsOf(random, setup, parts, setting, spaces)
  if (made.thinned) thinned.add(unit.name)
  const product = { rows: made.rows, rulings: Math.max(2, Math.min(rulings, Math.floor(CASES / Math.min(sizeOf(spaces), PRODUCT)))) }
  if (!unit.thorough) return [product]
  const every = [...spacesOf(unit.plan, unit.leaves, setting, true), addressed(setup, setting, attributes)]
  return [{ rows: rows(every.map(({ values }) => values)), rulings }, product]
}

/** What parts of a plan came to, in their order. */
export function together(parts: readonly Exhausted[]): Exhausted {
  const outcomes: Record<string, number> = {}
  for (const part of parts) for (const [outcome, times] of Object.entries(part.outcomes)) outcomes[outcome] = (outcomes[outcome] ?? 0) + times
  const sum = (of: (part: Exhausted) => number): number => parts.reduce((many, part) => many + of(part), 0)
  return {
    criteria: parts[0]?.criteria ?? 0,
    units: sum(({ units }) => units),
    dossiers: sum(({ dossiers }) => dossiers),
    cases: sum(({ cases }) => cases),
    thinned: parts.flatMap((part) => part.thinned),
    outcomes,
    partings: parts.flatMap((part) => part.partings),
    disagreements: sum(({ disagreements }) => disagreements),
    refused: sum(({ refused }) => refused),
  }
}

/** `drawn`: not everything is tried, but so many dossiers of each criterion in a setting, each under one ruling; a function of the seed. */
export function exhaust(whole: PlanDocument, { drawn, seed = 1, only }: { readonly drawn?: number; readonly seed?: number; readonly only?: (unit: string) => boolean } = {}): Exhausted {
  const { criteria, units } = unitsOf(whole)
  const random = seeded(seed)
  const outcomes: Record<string, number> = {}
  const thinned = new Set<string>()
  const partings = new Map<string, Parting>()
  let [dossiers, cases, refused, disagreements] = [0, 0, 0, 0]
  const chosen = units.filter(({ name }) => only?.(name) ?? true)

  function hold(unit: Unit, setup: Setup, setting: Setting, pieces: readonly Fragment[], opened: Opened): void {
    const verdict = setup.program.evaluate(opened.dossier, opened.options)
    cases += 1
    for (const criterion of verdict.clauses.at(-1)?.criteria ?? []) outcomes[criterion.outcome] = (outcomes[criterion.outcome] ?? 0) + 1
    const differences = heldAgainstOracle(setup, opened, verdict)
    if (differences.length === 0) return
    disagreements += 1
    const found = caseOf(setting, pieces, opened.rulings)
    if (found !== undefined && !partings.has(unit.name)) partings.set(unit.name, { unit: unit.name, plan: unit.plan, case: found, differences })
  }

  for (const unit of chosen) {
    const setup = setUp(unit.plan)
    const given = rulingsFor(unit.plan, questionsOf(unit.plan, unit.plan.clauses.at(-1)))
    const checked = given.map((rulings) => ({ rulings, taken: setup.plan.rulings({ format: 1, plan: unit.plan.id, rulings: rulingsInFull(rulings) }).rulings }))
    const parts = drawn === undefined ? partsOf(unit) : new Map<string, Setup>()
    const own = settings(unit.plan, unit.leaves)
    let turn = drawn === undefined ? 0 : random.int(given.length)
    for (const setting of drawn === undefined ? own : [random.pick(own)]) {
      for (const { rows: some, rulings: many } of triedIn(random, whole, unit, setup, parts, setting, given.length, drawn, thinned)) {
        for (const pieces of some) {
          const opened = openedOf(setup, setting, pieces, UNRULED)
          if (opened === undefined) {
            refused += 1
            continue
          }
          dossiers += 1
          for (let at = 0; at < many; at += 1) {
            // The first way leaves every question open.
            const index = many === given.length ? at : at === 0 && many > 1 ? 0 : turn++ % given.length
            const { rulings, taken } = checked[index] ?? { rulings: {}, taken: undefined }
            hold(unit, setup, setting, pieces, taken === undefined ? opened : { ...opened, rulings, options: { ...opened.options, rulings: taken } })
          }
        }
      }
    }
  }
  return { criteria, units: chosen.length, dossiers, cases, thinned: [...thinned], outcomes, partings: [...partings.values()], disagreements, refused }
}
