import { describe, expect, it } from 'vitest'
import { demanding, shortly } from '../support/small-plan.js'

const gentle = (entry: unknown) => ({ findings: { gentle: entry } })
const papers = { p: { kind: 'biên bản' } }

describe('a finding', () => {
  const bare = demanding({ finding: 'gentle' })
  /** The same within a group, where no short way is taken. */
  const grouped = demanding({ all: [{ finding: 'gentle' }] })

  it.each([
    ['yes', 'pass'],
    ['no', 'fail'],
    ['unknown', 'undetermined · findings.gentle'],
    [undefined, 'undetermined · findings.gentle'],
    [{ met: 'yes' }, 'pass'],
    [{ met: 'no' }, 'fail'],
    [{ met: 'unknown' }, 'undetermined · findings.gentle'],
    [{ met: 'yes', round: 'interim' }, 'pass'],
    [{ met: 'yes', round: 'final' }, 'undetermined · findings.gentle'],
    [{ met: 'no', round: 'final' }, 'undetermined · findings.gentle'],
    [{ years: { 2021: 'yes', 2022: 'yes' } }, 'undetermined · findings.gentle'],
  ])('%j comes to %s', (entry, expected) => {
    const given = entry === undefined ? {} : gentle(entry)
    expect([shortly(bare, given), shortly(grouped, given)]).toEqual([expected, expected])
  })

  it('counts for the round of its dossier, unless it names another', () => {
    const given = { round: 'final', ...gentle('no') }
    for (const of of [bare, grouped]) {
      expect(shortly(of, given)).toBe('undetermined · findings.gentle')
      expect(shortly(of, given, { round: 'final', cutOff: '2026-01-31' })).toBe('fail')
      expect(shortly(of, { round: 'final', ...gentle({ met: 'no', round: 'interim' }) })).toBe('fail')
    }
  })

  it('needs its paper where papers are asked for', () => {
    for (const of of [bare, grouped]) {
      expect(shortly(of, gentle('no'), { evidence: 'required' })).toBe('undetermined · paper of findings.gentle')
      expect(shortly(of, {}, { evidence: 'required' })).toBe('undetermined · findings.gentle')
      expect(shortly(of, { papers, ...gentle({ met: 'no', paper: 'p' }) }, { evidence: 'required' })).toBe('fail')
      expect(shortly(of, { papers, ...gentle({ met: 'yes', paper: ['p'] }) }, { evidence: 'required' })).toBe('pass')
    }
  })
})

describe('a finding in every year', () => {
  const every = demanding({ finding: 'gentle', years: 'every' })
  const asked = demanding({ finding: 'gentle', years: { ask: 'range' } })

  it.each([
    [{ 2021: 'yes', 2022: 'yes' }, 'pass'],
    [{ 2021: 'yes', 2022: 'no' }, 'fail'],
    [{ 2021: 'yes' }, 'undetermined · findings.gentle 2022'],
    [{ 2021: 'unknown', 2022: 'yes' }, 'undetermined · findings.gentle 2021'],
    [{ 2022: 'no' }, 'fail · findings.gentle 2021'],
    [{ 2021: 'yes', 2022: 'yes', 2023: 'no' }, 'pass'],
    [{ 2021: { met: 'yes', round: 'final' }, 2022: 'yes' }, 'undetermined · findings.gentle 2021'],
  ])('%j comes to %s', (years, expected) => {
    expect(shortly(every, gentle({ years }))).toBe(expected)
  })

  it('needs its paper in each year where papers are asked for', () => {
    const papers = { p: { kind: 'biên bản' } }
    const proved = { met: 'yes', paper: 'p' }
    expect(shortly(every, { papers, ...gentle({ years: { 2021: proved, 2022: proved } }) }, { evidence: 'required' })).toBe('pass')
    expect(shortly(every, { papers, ...gentle({ years: { 2021: proved, 2022: 'yes' } }) }, { evidence: 'required' })).toBe('undetermined · paper of findings.gentle 2022')
  })

  it('is not met by one finding for the whole round', () => {
    expect(shortly(every, gentle('yes'))).toBe('undetermined · findings.gentle 2021 2022')
  })

  it.each([
    [{ 2021: 'no', 2022: 'yes' }, 'undetermined · ?range'],
    [{ 2021: 'yes', 2022: 'yes' }, 'pass'],
    [{ 2021: 'yes', 2022: 'no' }, 'fail'],
    [{ 2022: 'yes' }, 'undetermined · findings.gentle 2021 under yearly · ?range'],
    [{ 2021: 'no' }, 'undetermined · findings.gentle 2022 · ?range'],
  ])('of which years is asked: %j comes to %s', (years, expected) => {
    expect(shortly(asked, gentle({ years }))).toBe(expected)
  })
})

describe('a finding at each body', () => {
  const at = demanding({ finding: 'gentle', at: 'party-org', none: 'not-applicable' })
  const bodies = (...ids: readonly string[]) => ({ bodies: { complete: 'yes', list: ids.map((id) => ({ id, scale: 'party-org' })) } })

  it('must be met at each', () => {
    expect(shortly(at, { ...bodies('a', 'b'), ...gentle({ bodies: { a: 'yes', b: 'yes' } }) })).toBe('pass')
    expect(shortly(at, { ...bodies('a', 'b'), ...gentle({ bodies: { a: 'yes', b: 'no' } }) })).toBe('fail')
    expect(shortly(at, { ...bodies('a', 'b'), ...gentle({ bodies: { a: 'yes' } }) })).toBe('undetermined · findings.gentle b')
    expect(shortly(at, { ...bodies('a'), ...gentle('yes') })).toBe('undetermined · findings.gentle a')
    expect(shortly(at, { ...bodies(), ...gentle('no') })).toBe('not-applicable')
    expect(shortly(at, gentle('yes'))).toBe('undetermined · bodies.party-org')
  })
})
