/** Random dossiers of a plan: everything good for the sections that may judge them, and then a few facts spoiled. A pure function of the seed. */
import type { LeafDemand } from '../../src/documents/demand.js'
import type { PlanDocument } from '../../src/documents/plan.js'
import { allGood } from './all-good.js'
import { leaves, turns, within } from './asked-in.js'
import { breakCriteria } from './break.js'
import type { Draft } from './draft.js'
import { mayTake, nominated } from './random-nominee.js'
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

/** `besides`: what is asked of the dossier beside the demands of its section. `broken`: how often it is broken criterion by criterion. */
interface Wish {
  readonly id: string
  readonly round: string
  readonly section: string | undefined
  readonly broken: number
  readonly besides: readonly LeafDemand[]
}

/** A dossier, and the sections whose facts it was given. */
interface Drafted {
  readonly draft: Draft
  readonly sections: readonly (string | undefined)[]
}

/** Some dossiers are spoiled anyhow, some criterion by criterion, some not at all. */
function draftOf(random: Random, plan: PlanDocument, { id, round, section, broken, besides }: Wish): Drafted {
  const draft: Draft = { format: 1, id, nominee: { since: '2010-01-01' }, papers: { p1: { kind: 'minutes' }, p2: { kind: 'notice' } }, ratings: {}, findings: {}, standings: {}, lists: {}, series: {}, titles: {} }
  if (random.chance(0.9)) draft.round = round
  if (section !== undefined && random.chance(0.7)) draft.section = section
  const isOpen = section !== undefined && draft.section === undefined
  const ids = plan.sections.items.map((each) => each.id)
  nominated(random, plan, draft.nominee, section, isOpen && random.chance(0.7) ? [random.pick(ids), random.pick(ids)] : [])
  // Where no section is stated, each that takes the nominee is weighed; more often than not its facts are there too.
  const sections = isOpen && random.chance(0.75) ? mayTake(plan, draft.nominee, section) : [section]
  allGood(random, plan, draft, round, new Set([...sections.flatMap((each) => leaves(plan, each)), ...besides]))
  const isBroken = random.chance(broken)
  if (isBroken) breakCriteria({ random, plan, draft, round }, sections, random.pick([0.5, 0.9, 0.95]))
  for (let spoils = isBroken && random.chance(0.5) ? 0 : howMany(random); spoils > 0; spoils -= 1) spoil(random, plan, draft)
  settle(plan, draft)
  if (isOfOneYear(plan, draft.round) && random.chance(0.3)) draft.year = random.pick([2021, 2022])
  return { draft, sections }
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
  // In turn rather than by chance, so that a small sample has its share of each.
  const section = turns(plan)[seed % turns(plan).length]
  const { draft: dossier, sections } = draftOf(random, plan, { id: 'nominee', round, section, broken: 0.66, besides: [] })
  const others: Draft[] = []
  const links = sections.flatMap((each) => leaves(plan, each)).filter((leaf) => 'led' in leaf)
  const meets = links.flatMap((leaf) => leaf.meets)
  const holds = links.flatMap((leaf) => (leaf.holds === undefined ? [] : within(leaf.holds)))
  if (meets.length > 0 && random.chance(dossier.nominee['post'] === 'none' ? 0.1 : 0.9)) {
    dossier.led = {}
    for (const target of ['body', 'department']) {
      if (random.chance(0.08)) continue
      const { draft: collective } = draftOf(random, plan, { id: `led-${target}`, round, section: random.chance(0.9) ? random.pick(meets) : random.pick(ids), broken: 0.37, besides: holds })
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
