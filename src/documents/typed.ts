/** What a compiler can know of a plan: its names, and the dossiers and rulings that use no others. */
import type { RatedName } from '../words/level-names.js'
import type { DOSSIER_FORMAT, Listing, Paper, Papers } from './dossier.js'
import type { Answer } from './names.js'
import type { Ruling, RULINGS_FORMAT } from './rulings.js'

/** The names of a plan, as the modules under `binhxet/plans` declare them. This one, with any name, is of a plan read at run time. */
export interface PlanNames {
  readonly id: string
  readonly rounds: string
  readonly sections: string
  /** The values of each attribute of the nominee; a list where it may have several. */
  readonly attributes: Readonly<Record<string, string | readonly string[]>>
  readonly findings: string
  /** Whom each scale rates. */
  readonly ratings: Readonly<Record<string, 'nominee' | 'body'>>
  readonly standings: string
  /** The attributes of an item of each list, with their values. */
  readonly lists: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly series: string
  /** Who is given each title. */
  readonly titles: Readonly<Record<string, 'nominee' | 'body'>>
  /** The readings of each question; `number` where it asks for one. */
  readonly questions: Readonly<Record<string, string | number>>
  /** What the check of dossiers takes: {@link DossierOf} these names. */
  readonly dossier: unknown
  /** What the check of rulings takes: {@link RulingsOf} these names. */
  readonly rulings: unknown
}

/** By name, each of which may be left out; with no names there is nothing to give. */
type Named<K extends PropertyKey, Of> = [K] extends [never]
  ? { readonly [name: string]: never }
  : { readonly [N in K]?: (Of extends Readonly<Record<N, infer V>> ? V : never) | undefined }

type Same<K extends PropertyKey, V> = Named<K, { readonly [N in K]: V }>

type ById<V> = { readonly [id: string]: V }

type ByYear<V> = { readonly [year: number]: V }

/** One value a year, of the nominee or of each body. */
type Yearly<Whose extends Readonly<Record<string, 'nominee' | 'body'>>, V> = Named<
  keyof Whose,
  { readonly [N in keyof Whose]: Whose[N] extends 'body' ? ById<ByYear<V>> : ByYear<V> }
>

/** A value by itself, or with the papers that prove it. */
type Proved<K extends string, V> = V | ({ readonly [N in K]: V } & { readonly paper?: Papers })

type Found<N extends PlanNames> = Answer | { readonly met: Answer; readonly paper?: Papers; readonly round?: N['rounds'] | undefined }

/** One finding for the round, or one a year, or one a body. */
type FindingOf<N extends PlanNames> = Found<N> | { readonly years: ByYear<Found<N>> } | { readonly bodies: ById<Found<N>> }

type Attributes<A extends PlanNames['attributes']> = { readonly [N in keyof A]?: A[N] | 'unknown' | undefined }

type NomineeOf<N extends PlanNames> = Attributes<N['attributes']> & {
  readonly name?: string | undefined
  readonly since?: string | undefined
  readonly until?: string | undefined
  readonly 'party-since'?: string | undefined
  readonly 'party-until'?: string | undefined
}

type BodyScales<R extends PlanNames['ratings']> = { [S in keyof R]: R[S] extends 'body' ? S : never }[keyof R]

interface BodyOf<N extends PlanNames> {
  readonly id: string
  readonly scale: BodyScales<N['ratings']>
  readonly name?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}

interface Lasting {
  readonly from: string
  readonly to?: string | undefined
  readonly paper?: Papers
}

type ItemOf<A extends Readonly<Record<string, string>>> = Attributes<A> & {
  readonly on?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly title?: string | undefined
  readonly paper?: Papers
}

type Amount = number | string

interface SeriesOf {
  readonly basis?: string | undefined
  readonly years: ByYear<Amount | { readonly value: Amount; readonly basis?: string | undefined; readonly paper?: Papers }>
}

/** A dossier for the plan of these names. Days are `YYYY-MM-DD`; what the compiler cannot see, the check of the plan does. */
export interface DossierOf<N extends PlanNames> {
  readonly format: typeof DOSSIER_FORMAT
  readonly id: string
  readonly plan?: N['id'] | undefined
  readonly round?: N['rounds'] | undefined
  /** The year that is reviewed, in a round of one year. */
  readonly year?: number | undefined
  /** The section in which the nominee is nominated. */
  readonly section?: N['sections'] | undefined
  readonly note?: string | undefined
  readonly nominee: NomineeOf<N>
  readonly papers?: ById<Paper> | undefined
  readonly bodies?: Listing<BodyOf<N>> | undefined
  readonly ratings?: Yearly<N['ratings'], Proved<'level', RatedName>> | undefined
  readonly findings?: Same<N['findings'], FindingOf<N>> | undefined
  readonly standings?: Same<N['standings'], Listing<Lasting>> | undefined
  readonly lists?: Named<keyof N['lists'], { readonly [L in keyof N['lists']]: Listing<ItemOf<N['lists'][L]>> }> | undefined
  readonly series?: Same<N['series'], SeriesOf> | undefined
  readonly titles?: Yearly<N['titles'], Proved<'held', Answer>> | undefined
  /** The collectives that the nominee leads: each a dossier of its own, or the id of one given beside this. */
  readonly led?: { readonly body?: DossierOf<N> | string | undefined; readonly department?: DossierOf<N> | string | undefined } | undefined
}

type RulingOn<Chosen extends string | number> = Omit<Ruling, 'reading' | 'value'> &
  ([Chosen] extends [number] ? { readonly value?: Chosen | undefined } : { readonly reading?: Chosen | undefined })

/** An office's rulings on the questions of the plan of these names. */
export interface RulingsOf<N extends PlanNames> {
  readonly format: typeof RULINGS_FORMAT
  readonly plan: N['id']
  readonly rulings: Named<keyof N['questions'], { readonly [Q in keyof N['questions']]: RulingOn<N['questions'][Q]> }>
}
