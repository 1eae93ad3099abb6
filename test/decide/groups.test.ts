import { describe, expect, it } from 'vitest'
import { asking, criterionOn, demanding, shortly, small, verdictOn } from '../support/small-plan.js'

const finding = (id: string) => ({ finding: id })
const three = ['gentle', 'strict', 'steady'].map(finding)
const answers = ['yes', 'no', 'unknown'] as const
/** A demand that does not apply to a nominee without a body of the party. */
const noBody = { rating: 'party-org', 'at-least': 'good', years: 'every', none: 'not-applicable' }
const bodies = { complete: 'yes', list: [] }

describe('groups of findings', () => {
  const all = demanding({ all: three })
  const any = demanding({ any: three })
  const two = demanding({ 'at-least': 2, of: three })
  const neither = demanding({ not: { any: three } })
  const table = answers.flatMap((a) => answers.flatMap((b) => answers.map((c) => [a, b, c] as const)))
  const outcomeOf = (pass: boolean, fail: boolean): string => (pass ? 'pass' : fail ? 'fail' : 'undetermined')

  it.each(table)('%s, %s, %s', (a, b, c) => {
    const given = { findings: { gentle: a, strict: b, steady: c } }
    const yes = [a, b, c].filter((each) => each === 'yes').length
    const no = [a, b, c].filter((each) => each === 'no').length
    const outcome = (of: typeof all): string => shortly(of, given).replace(/ ·.*/, '')
    expect(outcome(all)).toBe(outcomeOf(yes === 3, no > 0))
    expect(outcome(any)).toBe(outcomeOf(yes > 0, no === 3))
    expect(outcome(two)).toBe(outcomeOf(yes >= 2, no >= 2))
    expect(outcome(neither)).toBe(outcomeOf(no === 3, yes > 0))
  })

  it('name what is missing only while it makes a difference', () => {
    expect(shortly(any, { findings: { gentle: 'yes' } })).toBe('pass')
    expect(shortly(any, { findings: { gentle: 'no' } })).toBe('undetermined · findings.strict · findings.steady')
    expect(shortly(all, { findings: { gentle: 'no' } })).toBe('fail · findings.strict · findings.steady')
  })
})

describe('what members lack and hold', () => {
  const yearly = { rating: 'official', 'at-least': 'good', years: 'every' }
  const schoolless = { nominee: { 'school-year': 'no' } }

  it('is told only of those that may still make a difference', () => {
    expect(shortly(demanding({ all: [{ any: [finding('gentle'), finding('strict')] }, finding('steady')] }), { findings: { gentle: 'yes' } })).toBe('undetermined · findings.steady')
    expect(shortly(demanding({ any: [{ all: [finding('gentle'), finding('strict')] }, finding('steady')] }), { findings: { gentle: 'no' } })).toBe('undetermined · findings.steady')
    expect(shortly(demanding({ 'at-least': 2, of: [{ all: [finding('gentle'), finding('strict')] }, finding('steady'), finding('kind-hearted')] }), { findings: { gentle: 'no' } })).toBe('undetermined · findings.steady · findings.kind-hearted')
    expect(shortly(demanding({ all: [{ rating: 'official', 'at-least': 'good', 'at-least-years': 1 }, finding('steady')] }), { ...schoolless, ratings: { official: { 2021: 'good' } } })).toBe('undetermined · findings.steady')
    expect(shortly(demanding({ not: { all: [{ any: [finding('gentle'), finding('strict')] }, finding('steady')] } }), { findings: { gentle: 'yes' } })).toBe('undetermined · findings.steady')
  })

  it('is told all at once where all has failed', () => {
    expect(shortly(demanding({ any: [{ all: [finding('gentle'), finding('strict')] }, finding('steady')] }), { findings: { gentle: 'no', steady: 'no' } })).toBe('fail · findings.strict')
  })

  it('is told once where two members lack it, though one of them makes no difference', () => {
    expect(shortly(demanding({ all: [{ any: [finding('gentle'), finding('strict')] }, finding('strict')] }), { findings: { gentle: 'yes' } })).toBe('undetermined · findings.strict')
  })

  it('is counted only where one member alone counts', () => {
    const list = { list: 'initiative', 'at-least': 2 }
    const given = { ...schoolless, ratings: { official: { 2021: 'good', 2022: 'good' } }, lists: { initiative: { complete: 'yes', list: [] } } }
    for (const members of [[list, yearly], [yearly, list]]) expect(criterionOn(demanding({ all: members }), given).held).toBeUndefined()
    for (const members of [[finding('gentle'), yearly], [yearly, finding('gentle')]]) expect(criterionOn(demanding({ all: members }), given).held).toEqual({ kind: 'years', sure: 2, possible: 2, needed: 2 })
  })

  it('is not told under a reading that is met', () => {
    const binding = demanding({ 'reading-of': 'binding', is: { yes: { any: [finding('gentle'), finding('strict')] }, no: finding('steady') } })
    expect(shortly(binding, { findings: { gentle: 'yes', steady: 'no' } })).toBe('undetermined · ?binding')
    const range = demanding({ rating: 'official', 'at-least': 'good', years: { ask: 'span' } }, { questions: { span: asking({ each: 'every', one: 'some' }) } })
    expect(shortly(range, { ...schoolless, ratings: { official: { 2021: 'good' } } })).toBe('undetermined · ratings.official 2022 under each · ?span')
  })
})

describe('members that do not apply', () => {
  it.each([
    [{ all: [noBody, finding('gentle')] }, 'pass', 'fail'],
    [{ any: [noBody, finding('gentle')] }, 'pass', 'fail'],
    [{ 'at-least': 1, of: [noBody, finding('gentle')] }, 'pass', 'fail'],
    [{ 'at-least': 2, of: [noBody, finding('gentle')] }, 'fail', 'fail'],
    [{ all: [noBody] }, 'not-applicable', 'not-applicable'],
    [{ any: [noBody, noBody] }, 'not-applicable', 'not-applicable'],
    [{ not: noBody }, 'not-applicable', 'not-applicable'],
    [{ 'at-least': 1, of: [noBody] }, 'not-applicable', 'not-applicable'],
  ])('drop out of %j', (demand, met, unmet) => {
    const of = demanding(demand)
    expect([shortly(of, { bodies, findings: { gentle: 'yes' } }), shortly(of, { bodies, findings: { gentle: 'no' } })]).toEqual([met, unmet])
  })
})

describe('a criterion that addresses some', () => {
  const clauses = (to: unknown) => small({ clauses: [{ criteria: { own: finding('strict'), it: finding('gentle') }, to: { it: to } }] })
  const members = clauses({ 'party-member': 'yes' })
  const criterionOf = (of: typeof members, given: Readonly<Record<string, unknown>>): readonly [string, string] => {
    const verdict = verdictOn(of, given)
    const clause = verdict.clauses[0]
    return [clause?.criteria.find(({ id }) => id === 'it')?.outcome ?? '', verdict.outcome]
  }

  it.each([
    ['yes', 'no', 'fail', 'fail'],
    ['yes', 'yes', 'pass', 'pass'],
    ['yes', 'unknown', 'undetermined', 'undetermined'],
    ['no', 'no', 'not-applicable', 'pass'],
    ['no', 'unknown', 'not-applicable', 'pass'],
    ['unknown', 'no', 'undetermined', 'undetermined'],
    ['unknown', 'yes', 'pass', 'pass'],
    ['unknown', 'unknown', 'undetermined', 'undetermined'],
  ])('membership %s, finding %s: %s, the whole %s', (member, gentle, criterion, whole) => {
    expect(criterionOf(members, { nominee: { 'party-member': member }, findings: { strict: 'yes', gentle } })).toEqual([criterion, whole])
  })

  it.each([
    [{ all: [{ 'party-member': 'yes' }, { post: 'head' }] }, { 'party-member': 'no' }, 'not-applicable'],
    [{ any: [{ 'party-member': 'yes' }, { post: 'head' }] }, { 'party-member': 'no' }, 'undetermined'],
    [{ any: [{ 'party-member': 'yes' }, { post: 'head' }] }, { post: 'head' }, 'fail'],
    [{ not: { post: ['head', 'deputy'] } }, { post: 'deputy' }, 'not-applicable'],
    [{ not: { post: 'head' } }, { post: 'none' }, 'fail'],
    [{ fields: 'education' }, { fields: ['health', 'education'] }, 'fail'],
    [{ fields: 'education' }, { fields: ['health'] }, 'not-applicable'],
    [{ fields: 'education' }, { fields: [] }, 'not-applicable'],
    [{ fields: 'education' }, {}, 'undetermined'],
    [{ ask: 'binding', is: 'yes' }, {}, 'undetermined'],
    [{ all: [{ post: 'head' }, { ask: 'binding', is: 'yes' }] }, { post: 'none' }, 'not-applicable'],
  ])('under %j a nominee with %j: %s', (to, nominee, expected) => {
    expect(criterionOf(clauses(to), { nominee, findings: { strict: 'yes', gentle: 'no' } })[0]).toBe(expected)
  })

  it('takes a rating as a party member for membership, unless the dossier says otherwise', () => {
    const rated = { ratings: { 'party-member': { 2021: 'good' } }, findings: { strict: 'yes', gentle: 'no' } }
    expect(criterionOf(members, rated)[0]).toBe('fail')
    expect(criterionOf(members, { ...rated, nominee: { 'party-member': 'no' } })[0]).toBe('not-applicable')
  })
})
