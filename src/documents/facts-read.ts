/** The facts of a checked dossier, laid out for looking up: what the engine reads. */
import type { Amount } from '../words/amount.js'
import type { Day } from '../words/calendar.js'
import type { ByYear } from './by-year.js'
import type { RatedYears } from './rated-years.js'
import type { ValueRead } from './verdict.js'

/** Added to a finding's set where a paper proves it. */
export const PROVED = 8

/** Instead of the place of a value: there are several, or none of those that are declared. */
export const SEVERAL = -1

/** Any fact that was read: how the verdict shows it, and whether a paper proves it. */
export interface Read {
  readonly shown: ValueRead
  readonly proved: boolean
}

export interface FindingRead extends Read {
  readonly met: boolean
  /** The round it was found for; undefined where the dossier names none. */
  readonly round: string | undefined
}

export interface FindingFacts {
  readonly whole: FindingRead | undefined
  readonly years: ByYear<FindingRead> | undefined
  readonly bodies: ReadonlyMap<string, FindingRead> | undefined
}

/** Something that lasts from a day to a day, both included; an open end is undefined. */
export interface Interval extends Read {
  readonly from: Day
  readonly to: Day | undefined
}

export interface ItemRead extends Read {
  readonly on: Day | undefined
  readonly from: Day | undefined
  readonly to: Day | undefined
  /** In the order in which the catalogue declares those of its list. */
  readonly attributes: Numbered<string>
}

export interface ListRead<T> {
  readonly complete: boolean
  /** Complete from this day on; undefined: for all time. */
  readonly since: Day | undefined
  /** A paper says that the list is complete. */
  readonly proved: boolean
  readonly items: readonly T[]
}

export interface TitleRead extends Read {
  readonly held: boolean
}

export type TitleYears = ByYear<TitleRead>

export interface AmountRead extends Read {
  readonly amount: Amount
  readonly basis: string | undefined
}

/** When something existed: the years outside are no years of its. */
export interface Existence {
  readonly from: Day | undefined
  readonly to: Day | undefined
}

export interface BodyRead extends Existence {
  readonly id: string
  /** Its ratings on its own scale. */
  readonly ratings: RatedYears | undefined
  readonly titles: Numbered<TitleYears>
}

/** Facts of one kind by their number in the catalogue; undefined for those that the dossier lacks. */
export type Numbered<T> = readonly (T | undefined)[]

/** What a dossier states, by the number of each fact in its catalogue: {@link numberOf}. */
export interface Facts {
  readonly attributes: Numbered<AttributeRead>
  /** The same for a single value: its place among those that the catalogue declares, from 1 on; 0 where none is stated, {@link SEVERAL} for more. */
  readonly attributeCodes: readonly number[]
  readonly nominee: Existence
  readonly party: Existence
  /** The bodies of each scale. */
  readonly bodies: Numbered<readonly BodyRead[]>
  readonly everyBody: readonly BodyRead[]
  /** The listing of the bodies as a whole: whether it may lack some. */
  readonly bodyList: ListRead<unknown>
  /** Ratings of the nominee itself, by scale. */
  readonly ratings: Numbered<RatedYears>
  readonly findings: Numbered<FindingFacts>
  /**
   * The same in one byte each, for a judgement in the dossier's own round: the set of possible outcomes of a criterion
   * that asks for the finding alone, plus {@link PROVED}; 0 where the finding itself has to be looked at.
   */
  readonly findingSets: Uint8Array
  /** What a verdict shows of each finding for the round. */
  readonly findingValues: readonly (readonly ValueRead[])[]
  readonly standings: Numbered<ListRead<Interval>>
  readonly lists: Numbered<ListRead<ItemRead>>
  readonly series: Numbered<ByYear<AmountRead>>
  /** Titles of the nominee itself. */
  readonly titles: Numbered<TitleYears>
}

/** An attribute of the nominee: its value or values. */
export interface AttributeRead {
  readonly values: readonly string[]
  readonly shown: ValueRead
}
