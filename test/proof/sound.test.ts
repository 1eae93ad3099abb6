import { describe, expect, it } from 'vitest'
import type { PlanDocument } from '../../src/documents/plan.js'
import { PLANS } from '../corpus/plans.js'
import { rulesOf } from '../oracle/rules.js'
import { setUp } from '../oracle/three-ways.js'
import { effort } from '../support/effort.js'
import { flipsOn, sound, type Completion } from './sound.js'

const seeds = Array.from({ length: effort(50, 2000) }, (_, at) => 50_000 + at)

describe.each(Object.keys(PLANS))('what is decided under %s although facts are missing', (plan) => {
  it('stays so, whatever is put in their place', () => {
    const found = sound(setUp(rulesOf(plan)), seeds)
    expect(found.flipped.slice(0, 3)).toEqual([])
    expect(found.flipped).toHaveLength(0)
    expect(found.completions).toBeGreaterThan(2 * seeds.length)
    if (plan !== 'ban-tuyen-giao-2022') expect(found.decided).toBeGreaterThan(seeds.length / 10)
  }, 300_000)
})

describe('a flip', () => {
  const document = rulesOf('ubnd-xa-2023')
  const base: Completion = { dossier: { format: 1, id: 'it', nominee: {}, papers: {}, ratings: {}, findings: {}, standings: {}, lists: {}, series: {}, titles: {} }, others: [], round: Object.keys(document.rounds)[0] ?? '', cutOff: '2023-12-31', rulings: {}, holes: [] }
  const [finding = ''] = Object.keys(document.facts.findings)

  it('is found where a fact that is there already is put another way', () => {
    const clauses: PlanDocument['clauses'] = [{ id: 'I/1', role: 'general', spans: [{ claims: ['met'], words: 'words' }], criteria: [{ id: 'met', demand: { finding } }] }]
    const setup = setUp({ ...document, clauses })
    const before = { ...base, dossier: { ...base.dossier, findings: { [finding]: 'yes' } } }
    expect(flipsOn(setup, { ...before, holes: [{ path: ['findings', finding], value: 'no' }] })).toEqual([
      { of: 'verdict', poor: 'pass', rich: 'fail' },
      { of: 'I/1', poor: 'pass', rich: 'fail' },
      { of: 'I/1 met', poor: 'pass', rich: 'fail' },
    ])
    expect(flipsOn(setup, { ...base, holes: [{ path: ['findings', finding], value: 'no' }] })).toEqual([])
    expect(flipsOn(setup, { ...base, holes: [{ path: ['findings', 'no-such-fact'], value: 'no' }] })).toBeUndefined()
  })
})
