import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { PlanDocument } from '../../src/documents/plan.js'
import { randomCase, type RandomCase } from './random-dossier.js'
import { rulesOf } from './rules.js'
import { shrunk } from './shrink.js'
import { differencesOn, setUp } from './three-ways.js'

/** Cases on which the ways to judge once parted; none of them does any more. */
const folder = 'test/oracle/found'
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : []

describe('cases that once parted the ways to judge', () => {
  it.each(files)('%s', async (name) => {
    const { plan, case: made } = JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as { plan: string; case: RandomCase }
    expect(await differencesOn(setUp(rulesOf(plan)), made)).toEqual([])
  })
})

describe('making a case smaller', () => {
  it('leaves what makes it differ, and no more', async () => {
    const document = rulesOf('dang-uy-khoi-2022')
    const setup = setUp(document)
    const misread = JSON.parse(JSON.stringify(document).replaceAll('"where":{"applied":"yes"},', '')) as PlanDocument
    const differs = async (made: RandomCase): Promise<boolean> => ((await differencesOn(setup, made, misread, false)) ?? []).length > 0
    let seed = 1
    while (!(await differs(randomCase(document, seed)))) seed += 1
    const before = randomCase(document, seed)
    const least = await shrunk(before, differs)
    expect(await differs(least)).toBe(true)
    expect(JSON.stringify(least).length).toBeLessThan(JSON.stringify(before).length / 5)
    expect(least.dossier.lists).toBeDefined()
    for (const gone of ['findings', 'ratings', 'standings', 'series']) expect(least.dossier).not.toHaveProperty(gone)
  })
})
