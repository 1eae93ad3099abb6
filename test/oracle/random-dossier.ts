/** Random dossiers of a plan: everything good for one section, and then a few facts spoiled. A pure function of the seed. */
import type { LeafDemand } from '../../src/documents/demand.js'
import type { PlanDocument } from '../../src/documents/plan.js'
import { allGood } from './all-good.js'
import { leaves, turns, within } from './asked-in.js'
import { breakCriteria } from './break.js'
import type { Draft } from './draft.js'
import { ASKINGS, isOfOneYear, randomAsking, type Asking } from './random-asking.js'
import { seeded, type Random } from './random.js'
import { settle } from './settle.js'
import { spoil } from './spoil.js'

export interface RandomCase extends Asking {
  /** To be checked by the plan; `others` first, which the dossier may name. */
  readonly dossier: Draft
  readonly others: readonly Draft[]
}

function howMany(random: Random): number {
  return random.chance(0.75) ? 0 : random.chance(0.6) ? 1 + random.int(3) : random.chance(0.8) ? 4 + random.int(12) : 30 + random.int(60)
}

/** Some dossiers are spoiled anyhow, some criterion by criterion (`broken`: how often), some not at all. */
function draftOf(random: Random, plan: PlanDocument, id: string, round: string, section: string | undefined, broken: number, besides: readonly LeafDemand[] = []): Draft {
  const draft = allGood(random, plan, id, round, section, besides)
  const isBroken = random.chance(broken)
  if (isBroken) breakCriteria(random, plan, draft, section, random.pick([0.4, 0.8, 0.9]))
  for (let spoils = isBroken && random.chance(0.5) ? 0 : howMany(random); spoils > 0; spoils -= 1) spoil(random, plan, draft)
  settle(plan, draft)
  if (isOfOneYear(plan, draft.round) && random.chance(0.3)) draft.year = random.pick([2021, 2022])
  return draft
}

/** A nominee's dossier and those of the collectives led, and what was in mind when they were made. */
interface Drafts {
  readonly dossier: Draft
  readonly others: readonly Draft[]
  readonly round: string
  readonly bySchool: boolean
}

function draftsOf(plan: PlanDocument, seed: number): Drafts {
  const random = seeded(seed)
  const round = random.pick(Object.keys(plan.rounds))
  const ids = plan.sections.items.map(({ id }) => id)
  const section = ids.length > 0 ? random.pick(turns(plan)) : undefined
  const dossier = draftOf(random, plan, 'nominee', round, section, 0.61)
  const others: Draft[] = []
  const links = leaves(plan, section).filter((leaf) => 'led' in leaf)
  const meets = links.flatMap((leaf) => leaf.meets)
  const holds = links.flatMap((leaf) => (leaf.holds === undefined ? [] : within(leaf.holds)))
  if (meets.length > 0 && random.chance(dossier.nominee['post'] === 'none' ? 0.1 : 0.9)) {
    dossier.led = {}
    for (const target of ['body', 'department']) {
      if (random.chance(0.15)) continue
      const collective = draftOf(random, plan, `led-${target}`, round, random.chance(0.9) ? random.pick(meets) : random.pick(ids), 0.35, holds)
      if (random.chance(0.7)) dossier.led[target] = collective
      else {
        dossier.led[target] = collective.id
        if (random.chance(0.7)) others.push(collective)
      }
    }
  }
  return { dossier, others, round, bySchool: dossier.nominee['school-year'] !== 'no' && random.chance(0.5) }
}

const lastDrafts = new WeakMap<PlanDocument, { readonly seed: number; readonly drafts: Drafts }>()

/** The same seed gives the same case. {@link ASKINGS} seeds in a row ask about one dossier, which is then one object. */
export function randomCase(plan: PlanDocument, seed: number): RandomCase {
  const [whose, which] = [Math.floor(seed / ASKINGS), seed % ASKINGS]
  const last = lastDrafts.get(plan)
  const drafts = last?.seed === whose ? last.drafts : draftsOf(plan, whose)
  lastDrafts.set(plan, { seed: whose, drafts })
  const { dossier, others, round, bySchool } = drafts
  return { dossier, others, ...randomAsking(seeded(seed), plan, { round, bySchool, year: dossier.year }, which) }
}
