import { describe, expect, it } from 'vitest'
import { PLANS } from '../corpus/plans.js'
import { rulesOf } from '../oracle/rules.js'
import { setUp } from '../oracle/three-ways.js'
import { effort } from '../support/effort.js'
import { GROWTH, heapOver, overlapping } from './steady.js'

const setups = Object.keys(PLANS).map((id) => setUp(rulesOf(id)))

describe('runs of json-rules-engine that overlap', () => {
  it('come to what they come to one after the other, under all plans at once', async () => {
    const found = await overlapping(setups, { seed: 90_000, runs: effort(30, 1000), together: effort(30, 250) })
    expect(found.differences).toEqual([])
    expect(Object.keys(found.verdicts).length).toBeGreaterThan(2)
  }, 120_000)
})

describe('the heap', () => {
  const calls = effort(1000, 20_000)

  it('is flat over calls on frozen dossiers', () => {
    expect(heapOver(setups, { seed: 95_000, calls }).grown).toBeLessThan(GROWTH)
  }, 120_000)

  it('would be seen to grow', () => {
    const kept: unknown[] = []
    const leaking = setups.map(({ program, ...rest }) => ({ ...rest, program: { ...program, evaluate: (...given: Parameters<typeof program.evaluate>) => (kept.push(Array.from({ length: 500 }, () => ({}))), program.evaluate(...given)) } }))
    expect(heapOver(leaking, { seed: 95_000, calls: 500 }).grown).toBeGreaterThan(GROWTH)
    expect(kept.length).toBeGreaterThan(400)
  }, 120_000)
})
