/** Runs all mutants of a plan past its fixtures. */
import { clauseWords, criterionWords } from '../../documents/clause-words.js'
import type { Equivalents } from '../../documents/equivalents.js'
import { mutations } from '../../documents/mutation.js'
import type { MutationReport, PartPath, Survivor } from '../../documents/mutation.js'
import type { PlanDocument } from '../../documents/plan.js'
import { failingCases, killedBy } from './kill.js'
import type { Ready } from './kill.js'
import { mutantsOf } from './mutants.js'
import type { Mutant } from './mutants.js'
import { at } from './edit.js'
import { searchKiller } from './search.js'

export interface MutateOptions {
  /** Whether changed rules pass the plan's own check. */
  readonly isSound: (changed: PlanDocument, mutant: Mutant) => boolean
  readonly equivalents?: Equivalents
  /** Where a part of the plan stands, `file:line:column`. */
  readonly placeOf?: (path: PartPath) => string
  /** Which of the mutants are tried. */
  readonly only?: (mutant: Mutant) => boolean
}

/** For how many survivors a dossier is searched. */
const searched = 20

/** The words that the changed part states. */
function wordsOf(plan: PlanDocument, { clause: id, criterion, path }: Mutant): string {
  const clause = plan.clauses.find((each) => each.id === id)
  if (clause !== undefined) return criterion === undefined ? clauseWords(clause) : criterionWords(clause, criterion)
  const part = at(plan, path.slice(0, path[0] === 'questions' || path[0] === 'rounds' ? 2 : 3)) as { readonly words?: string; readonly heading?: string; readonly source?: readonly { readonly words: string }[] } | undefined
  return part?.words ?? part?.heading ?? part?.source?.map(({ words }) => words).join(' … ') ?? ''
}

function nameOf({ id, mutation, clause, criterion }: Mutant): Omit<Survivor, 'words'> {
  return { id, mutation, ...(clause === undefined ? {} : { clause }), ...(criterion === undefined ? {} : { criterion }) }
}

/** Pure. Survivors stand in the order of the plan. */
export function mutate(ready: Ready, { isSound, equivalents, placeOf, only = () => true }: MutateOptions): MutationReport {
  const plan = ready.plan.document
  const all = mutantsOf(plan)
  const tried = all.filter(only)
  const sound = tried.filter((mutant) => isSound(mutant.document, mutant))
  const alive = sound.filter((mutant) => killedBy(ready, mutant) === undefined)
  const declared = new Map((equivalents?.equivalent ?? []).map(({ mutant, why }) => [mutant, why]))
  const left = alive.filter(({ id }) => !declared.has(id))
  const living = new Set(alive.map(({ id }) => id))
  const names = new Set(all.map(({ id }) => id))
  const killed = new Set(tried.filter(({ id }) => !living.has(id)).map(({ id }) => id))
  return {
    plan: plan.id,
    mutants: sound.length,
    invalid: tried.length - sound.length,
    killed: sound.length - alive.length,
    byMutation: mutations
      .map((mutation) => ({ mutation, mutants: sound.filter((each) => each.mutation === mutation).length, killed: sound.filter((each) => each.mutation === mutation && !living.has(each.id)).length }))
      .filter(({ mutants }) => mutants > 0),
    survivors: left.map((mutant, index): Survivor => {
      const killer = index < searched && !mutant.ofSlates ? searchKiller(ready, mutant) : undefined
      const place = placeOf?.(mutant.path)
      return { ...nameOf(mutant), ...(place === undefined ? {} : { at: place }), words: wordsOf(plan, mutant), ...(killer === undefined ? {} : { killer }) }
    }),
    equivalent: alive.flatMap(({ id }) => (declared.has(id) ? [{ id, why: declared.get(id) ?? '' }] : [])),
    stale: [...declared.keys()].filter((id) => killed.has(id) || !names.has(id)).map((id) => ({ id, why: killed.has(id) ? 'killed' : 'unknown' })),
    failing: failingCases(ready),
  }
}
