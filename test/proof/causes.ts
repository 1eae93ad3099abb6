/**
 * What a verdict says is missing is missing, read straight from the dossier as it is written: a fact said to be lacking is not
 * there, a fact whose paper is said to be lacking is there without one, and whatever is not settled says why.
 */
import type { DossierDocument, FindingValue } from '../../src/documents/dossier.js'
import type { Cause, MissingFact, Verdict } from '../../src/documents/verdict.js'
import type { Draft } from '../oracle/draft.js'
import type { RandomCase } from '../oracle/random-dossier.js'
import { open, type Setup } from '../oracle/three-ways.js'

/** What is known of a fact, by a look at the dossier alone; a list is `in part` where something of it may not be known. */
type There = 'absent' | 'bare' | 'proved' | 'in part'

export interface Told {
  /** The id of the nominee's dossier. */
  readonly judged: string
  readonly round: string
  /** Where the round is of one year. */
  readonly year: number | undefined
  readonly papersNeeded: boolean
  /** By id: the dossier judged and those linked to it. */
  readonly dossiers: ReadonlyMap<string, DossierDocument>
}

type Entry = string | number | { readonly paper?: unknown; readonly [key: string]: unknown } | undefined

const isUnknown = (entry: Entry): boolean => entry === undefined || entry === 'unknown' || (typeof entry === 'object' && (entry['met'] === 'unknown' || entry['held'] === 'unknown'))

const one = (entry: Entry): There => (isUnknown(entry) ? 'absent' : typeof entry === 'object' && entry.paper !== undefined ? 'proved' : 'bare')

/** Only a list that is complete and empty leaves nothing open: a member may lack a day, or what is asked of it. */
function listed(listing: unknown): There {
  if (listing === undefined) return 'absent'
  if (Array.isArray(listing)) return 'in part'
  const { complete, since, paper, list } = listing as { readonly complete: string; readonly since?: string; readonly paper?: unknown; readonly list: readonly Entry[] }
  if (complete === 'no' || since !== undefined) return 'in part'
  if (list.length > 0) return paper !== undefined && list.every((each) => one(each) === 'proved') ? 'in part' : 'bare'
  return paper === undefined ? 'bare' : 'proved'
}

/** The value of a finding, where it is one of the round and the year that are judged. */
function found({ round, year }: Told, dossier: DossierDocument, value: FindingValue | undefined): Entry {
  const own = typeof value === 'object' ? value.round : undefined
  if ((own ?? dossier.round ?? round) !== round) return undefined
  return year !== undefined && dossier.year !== undefined && dossier.year !== year ? undefined : value
}

function lookedUp(told: Told, dossier: DossierDocument, { fact, body }: MissingFact, year: number | undefined): There {
  const [kind = '', id = ''] = fact.split(/\.(.*)/s)
  const years = (held: unknown): Entry => ((body === undefined ? held : (held as Readonly<Record<string, unknown>> | undefined)?.[body]) as Readonly<Record<string, Entry>> | undefined)?.[String(year)]
  switch (kind) {
    case 'ratings':
      return one(years(dossier.ratings?.[id]))
    case 'titles':
      return one(years(dossier.titles?.[id]))
    case 'series':
      return one(dossier.series?.[id]?.years[String(year)])
    case 'findings': {
      const entry = dossier.findings?.[id]
      if (year !== undefined) return one(found(told, dossier, typeof entry === 'object' && 'years' in entry ? entry.years[String(year)] : undefined))
      if (body !== undefined) return one(found(told, dossier, typeof entry === 'object' && 'bodies' in entry ? entry.bodies[body] : undefined))
      return one(found(told, dossier, typeof entry === 'object' && ('years' in entry || 'bodies' in entry) ? undefined : entry))
    }
    case 'standings':
      return listed(dossier.standings?.[id])
    case 'lists':
      return listed(dossier.lists?.[id])
    case 'bodies': {
      // The words may leave open what it means to have none.
      const there = listed(dossier.bodies)
      return there === 'proved' ? 'in part' : there
    }
    case 'nominee':
      return one(dossier.nominee[id] as Entry)
    case 'section':
      // Of a collective led: another than the demand asks for may be stated.
      return dossier.section === undefined || dossier.id !== told.judged ? 'absent' : 'bare'
    default:
      throw new Error(`no fact is called ${fact}`)
  }
}

/** What is wrong with a cause; undefined: nothing is. */
function falseCause(told: Told, judged: string, cause: Cause): string | undefined {
  if (cause.kind !== 'missing' || cause.what !== 'fact') return undefined
  const dossier = told.dossiers.get(cause.dossier ?? judged)
  if (dossier === undefined) return `${JSON.stringify(cause)}: there is no such dossier`
  if (cause.paper === true && !told.papersNeeded) return `${JSON.stringify(cause)}: nobody asks for papers`
  for (const year of cause.years ?? [undefined]) {
    const there = lookedUp(told, dossier, cause, year)
    const right = cause.paper === true ? there === 'bare' || (there === 'in part' && isOfMany(cause)) : there === 'absent' || (there !== 'proved' && isOfMany(cause))
    if (!right) return `${JSON.stringify(cause)}${year === undefined ? '' : ` in ${String(year)}`}: it is ${there}`
  }
  return undefined
}

/** What is listed may be there and still leave something open. */
function isOfMany({ fact }: MissingFact): boolean {
  return /^(lists|standings|bodies)/.test(fact)
}

/** Everything that a verdict says falsely of what is missing, and whatever it leaves open without saying why. */
export function falselyTold(told: Told, verdict: Verdict): readonly string[] {
  const faults: string[] = []
  const look = (where: string, causes: readonly Cause[]): void => {
    for (const cause of causes) {
      const fault = falseCause(told, verdict.dossier, cause)
      if (fault !== undefined) faults.push(`${where}: ${fault}`)
    }
  }
  look('verdict', verdict.causes)
  for (const section of verdict.sections) look(section.id, section.causes)
  for (const clause of verdict.clauses) {
    look(clause.id, clause.causes)
    for (const criterion of clause.criteria) {
      const where = `${clause.id} ${criterion.id}`
      look(where, criterion.causes)
      if (criterion.outcome === 'undetermined' && criterion.causes.length === 0 && clause.causes.length === 0) faults.push(`${where}: it is not settled, and nothing says why`)
      if (criterion.nested !== undefined) faults.push(...falselyTold(told, criterion.nested).map((fault) => `${where} > ${fault}`))
    }
  }
  if (verdict.outcome === 'undetermined' && [verdict, ...verdict.sections, ...verdict.clauses, ...verdict.clauses.flatMap(({ criteria }) => criteria)].every(({ causes }) => causes.length === 0)) faults.push('the verdict is not settled, and nothing says why')
  return faults
}

/** The same of a random case under a plan, with papers asked for and without; undefined where the case is refused. */
export function falselyToldOn(setup: Setup, made: RandomCase): readonly string[] | undefined {
  const opened = open(setup, made)
  if ('refused' in opened) return undefined
  const linked = Object.values(made.dossier.led ?? {}).filter((each): each is Draft => typeof each === 'object')
  const dossiers = new Map([made.dossier, ...made.others, ...linked].map((each) => [each.id, each as unknown as DossierDocument]))
  return [false, true].flatMap((papersNeeded) => {
    const { evidence, ...asked } = opened.options
    const verdict = setup.program.evaluate(opened.dossier, papersNeeded ? { ...asked, evidence: evidence ?? 'required' } : asked)
    const { round } = verdict
    const year = setup.document.rounds[round]?.period === 'year' ? verdict.period?.from : undefined
    return falselyTold({ judged: verdict.dossier, round, year, papersNeeded, dossiers }, verdict)
  })
}
