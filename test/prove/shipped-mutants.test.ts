/** Mutants of the plans that ship, a sample: each is noticed by a case or listed as one that nothing can show. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { killedBy, readyFixtures } from '../../src/prove/mutate/kill.js'
import type { Beside, Ready } from '../../src/prove/mutate/kill.js'
import { mutantsOf } from '../../src/prove/mutate/mutants.js'
import type { Mutant } from '../../src/prove/mutate/mutants.js'
import { readEquivalents } from '../../src/read/equivalents.js'
import { readFixture } from '../../src/read/fixture.js'
import { load } from '../../src/read/load.js'
import type { Source } from '../../src/read/load.js'
import { changedPlanFaults } from '../../src/read/plan.js'
import { readSlateFixture } from '../../src/read/slate-fixture.js'
import { seeded } from '../oracle/random.js'
import { filesIn, planIds } from '../slate/plans.js'
import { effort } from '../support/effort.js'
import { programOf } from '../support/programs.js'

/** How many clauses of a plan are drawn, how many mutants of each, and how many of what the plan asks of senders. */
const clauses = effort(2, 10)
const ofEach = effort(8, 40)
const ofSlates = effort(5, 40)

const sourceOf = (name: string): Source => ({ name, text: readFileSync(name, 'utf8') })
const clauseOf = ({ text }: Source): string | undefined => /^clause: (.*)$/m.exec(text)?.[1]

function drawn<T>(from: readonly T[], count: number, seed: number): readonly T[] {
  const { int } = seeded(seed)
  const left = [...from]
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(int(left.length), 1)).flat()
}

describe.each(planIds.map((id, index) => [id, index] as const))('mutants of %s', (id, index) => {
  const program = programOf(id)
  const { plan } = program
  const mutants = mutantsOf(plan.document)
  const folder = join('fixtures', id)
  const listed = join(folder, 'equivalent-mutants.yaml')
  const { equivalents, problems } = existsSync(listed) ? readEquivalents(sourceOf(listed)) : { problems: [] }
  const declared = new Set(equivalents?.equivalent.map(({ mutant }) => mutant))
  const slates = filesIn(join(folder, 'slates'))
  const fixtures = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml') && !name.startsWith('slates'))
    .sort()
    .map((name) => sourceOf(join(folder, name)))
    .filter(({ text }) => /^cases:/m.test(text))

  function ready(sources: readonly Source[], ofSenders: readonly Source[]): Ready {
    const beside = sources.flatMap((source): readonly Beside[] => {
      const { fixture } = readFixture(source, plan.document)
      const dossierOf = (name: string): unknown => load(sourceOf(join(dirname(source.name), name))).loaded?.value
      return fixture === undefined ? [] : [{ name: source.name, fixture, dossierOf }]
    })
    const read = ofSenders.flatMap((source) => {
      const { fixture } = readSlateFixture(source, plan.document)
      return fixture === undefined ? [] : [{ name: source.name, fixture }]
    })
    return readyFixtures(plan, program, beside, read)
  }

  const isSound = ({ document, clause }: Mutant): boolean => changedPlanFaults(document, clause).length === 0
  const survivors = (tried: readonly Mutant[], of: Ready): readonly Mutant[] => tried.filter((mutant) => !declared.has(mutant.id) && isSound(mutant) && killedBy(of, mutant) === undefined)

  it('that are listed as equivalent are mutants of it', () => {
    const names = new Set(mutants.map((mutant) => mutant.id))
    expect(problems).toEqual([])
    expect([...declared].filter((name) => !names.has(name))).toEqual([])
  })

  const tried = drawn([...new Set(fixtures.flatMap((source) => clauseOf(source) ?? []))], clauses, index)
  it.each(tried)('in %s are noticed', (clause) => {
    const sample = drawn(mutants.filter((mutant) => mutant.clause === clause), ofEach, index)
    const left = survivors(sample, ready(fixtures.filter((source) => clauseOf(source) === clause), []))
    // What its own cases do not notice, those of whole dossiers and of other clauses may.
    expect(left.length === 0 ? [] : survivors(left, ready(fixtures, [])).map((mutant) => mutant.id)).toEqual([])
    expect(sample.length).toBeGreaterThan(0)
  })

  it('in what is asked of senders are noticed', () => {
    const sample = drawn(mutants.filter((mutant) => mutant.ofSlates), ofSlates, index)
    expect(survivors(sample, ready([], slates)).map((mutant) => mutant.id)).toEqual([])
    expect(sample.length).toBeGreaterThan(0)
  })
})
