/** The whole dossiers of a plan's fixtures, each with the changes of its cases. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Plan } from '../../src/documents/open-plan.js'
import { rulingsInFull } from '../../src/documents/rulings.js'
import { prepareFixture } from '../../src/prove/prepared.js'
import { readFixture } from '../../src/read/fixture.js'
import { load } from '../../src/read/load.js'
import type { Draft } from '../oracle/draft.js'
import type { RandomCase } from '../oracle/random-dossier.js'

export interface Named {
  readonly name: string
  readonly case: RandomCase
}

const plain = (path: string): unknown => load({ name: path, text: readFileSync(path, 'utf8') }).loaded?.value

export function fixtureCases(plan: Plan): readonly Named[] {
  const folder = join('fixtures', plan.id)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml') && !name.startsWith('slates')).sort()
  return files.flatMap((file): readonly Named[] => {
    const path = join(folder, file)
    const text = readFileSync(path, 'utf8')
    if (!/^cases:/m.test(text)) return []
    const { fixture } = readFixture({ name: path, text }, plan.document)
    if (fixture === undefined) throw new Error(`${path} does not read`)
    if (fixture.clause !== undefined) return []
    const cases = prepareFixture(fixture, plan, (name) => plain(join(dirname(path), name)))
    return cases.flatMap(({ of, put }): readonly Named[] => {
      if (put === undefined) return []
      const { round = fixture.base.round, cutOff, year, evidence } = put.options
      const rulings = Object.entries(rulingsInFull({ ...fixture.base.rulings, ...of.rulings })).map(([id, { reading, value }]) => [id, reading ?? value ?? ''] as const)
      const made: RandomCase = {
        dossier: put.given as Draft,
        others: put.others.map(({ document }) => document as unknown as Draft),
        round,
        rulings: Object.fromEntries(rulings),
        ...(cutOff === undefined ? {} : { cutOff }),
        ...(year === undefined ? {} : { year }),
        ...(evidence === undefined ? {} : { evidence }),
      }
      return [{ name: `${file.replace(/\.yaml$/, '')}: ${of.name}`, case: made }]
    })
  })
}

/** Ready dossiers for reading and trying: each is judged in its own round. */
export function demoCases(plan: Plan): readonly Named[] {
  const folder = 'fixtures/demo'
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort() : []
  return files.flatMap((file): readonly Named[] => {
    const dossier = plain(join(folder, file)) as Draft
    if (dossier['plan'] !== plan.id || dossier.round === undefined) return []
    return [{ name: `demo/${file}`, case: { dossier, others: [], round: dossier.round, rulings: {} } }]
  })
}
