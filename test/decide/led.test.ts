import { describe, expect, it } from 'vitest'
import { inShort, dossierOf, small, verdictOn } from '../support/small-plan.js'
import type { Asking, Small } from '../support/small-plan.js'

const collectives = { id: 'II.1/b1', role: 'collective', section: 'II.1', criteria: { able: { finding: 'strict' }, sound: { finding: 'steady' } } }
const leader = {
  id: 'II.2/leader',
  role: 'leader',
  applies: { kind: 'individual' },
  criteria: { it: { led: { head: 'body', deputy: { ask: 'deputies' } }, meets: ['II.1'], 'not-covered': { ask: 'absent' } } },
}
const items = { 'II.1': { all: [{ kind: 'collective' }, { fields: 'education' }] }, 'II.2': { kind: 'individual' } }
const closed = small({ clauses: [collectives, leader], sections: { list: 'closed', items } })
const open = small({ clauses: [collectives, leader], sections: { list: 'open', items } })

const school = (findings: Readonly<Record<string, string>>, more: Readonly<Record<string, unknown>> = {}) => ({
  format: 1, id: 'school', nominee: { kind: 'collective', fields: ['education'] }, findings, ...more,
})
const good = school({ strict: 'yes', steady: 'yes' })
const head = (body?: unknown) => ({ nominee: { post: 'head' }, ...(body === undefined ? {} : { led: { body } }) })

function criterionOf(of: Small, given: Readonly<Record<string, unknown>>, asking?: Asking) {
  const criterion = verdictOn(of, given, asking).clauses.find(({ id }) => id === 'II.2/leader')?.criteria[0]
  if (criterion === undefined) throw new Error('no criterion')
  return criterion
}
const briefly = (given: Readonly<Record<string, unknown>>, asking?: Asking, of = closed): string => inShort(criterionOf(of, given, asking))

describe('a collective that must meet the general criteria too', () => {
  const general = { id: 'I/g', role: 'general', criteria: { fair: { finding: 'gentle' } } }
  const all = small({ clauses: [general, collectives, { ...leader, criteria: { it: { ...leader.criteria.it, general: 'yes' } } }], sections: { list: 'closed', items } })

  it.each([
    ['yes', 'pass'],
    ['no', 'fail'],
    [undefined, 'undetermined · school:findings.gentle'],
  ])('is judged by the clauses outside all sections: %s', (gentle, expected) => {
    const body = school({ strict: 'yes', steady: 'yes', ...(gentle === undefined ? {} : { gentle }) })
    expect(briefly(head(body), undefined, all)).toBe(expected)
    expect(criterionOf(all, head(body)).nested?.clauses.map(({ id, outcome }) => `${id} ${outcome}`)[0]).toBe(`I/g ${expected.split(' ')[0] ?? ''}`)
  })

  it('is not where the leader is asked for its sections alone', () => {
    const sections = small({ clauses: [general, collectives, leader], sections: { list: 'closed', items } })
    expect(briefly(head(school({ strict: 'yes', steady: 'yes', gentle: 'no' })), undefined, sections)).toBe('pass')
  })

  it('is still one that no section takes', () => {
    const body = { ...school({ gentle: 'no' }), nominee: { kind: 'collective', fields: ['health'] } }
    expect(criterionOf(all, head(body)).possible).toEqual(['fail', 'not-applicable'])
  })
})

describe('a leader', () => {
  it.each([
    [good, 'pass'],
    [school({ strict: 'yes', steady: 'no' }), 'fail'],
    [school({ strict: 'yes' }), 'undetermined · school:findings.steady'],
    [school({ strict: 'no' }), 'fail · school:findings.steady'],
  ])('is judged with the dossier of the collective headed: %#', (body, expected) => {
    expect(briefly(head(body))).toBe(expected)
  })

  it('may refer to it by id', () => {
    const others = [dossierOf(closed.plan, good)]
    expect(briefly(head('school'), { others })).toBe('pass')
    expect(briefly(head('other-school'), { others })).toBe('undetermined · dossier')
    expect(criterionOf(closed, head('other-school')).causes).toEqual([{ kind: 'missing', what: 'dossier', led: 'body', id: 'other-school' }])
  })

  it('lacks the dossier where none is named', () => {
    expect(criterionOf(closed, head()).causes).toStrictEqual([{ kind: 'missing', what: 'dossier', led: 'body' }])
  })

  it('carries the verdict on the collective', () => {
    const { nested } = criterionOf(closed, head(school({ strict: 'yes', steady: 'no' })))
    expect([nested?.dossier, nested?.outcome, nested?.sections.map(({ id, takes }) => `${id} ${takes}`)]).toEqual(['school', 'fail', ['II.1 yes']])
    expect(nested?.clauses.map(({ id, outcome }) => `${id} ${outcome}`)).toEqual(['II.1/b1 fail', 'II.2/leader not-applicable'])
  })

  it('is none without a post', () => {
    expect(briefly({ nominee: { post: 'none' }, led: { body: school({ strict: 'no' }) } })).toBe('not-applicable')
    expect(criterionOf(closed, { led: { body: good } }).possible).toEqual(['pass', 'not-applicable'])
    expect(briefly({ led: { body: school({ strict: 'no', steady: 'yes' }) } })).toBe('undetermined · nominee.post')
  })

  it('asks about a deputy', () => {
    const deputy = { nominee: { post: 'deputy' }, led: { body: school({ strict: 'no', steady: 'yes' }) } }
    expect(briefly(deputy)).toBe('undetermined · ?deputies')
    expect(briefly(deputy, { rulings: { deputies: 'theirs' } })).toBe('fail')
    expect(briefly(deputy, { rulings: { deputies: 'nobody' } })).toBe('not-applicable')
  })
})

describe('a collective that no section takes', () => {
  const shop = { format: 1, id: 'shop', nominee: { kind: 'collective', fields: ['health'] } }

  it('is a question, in a closed list and in an open one', () => {
    for (const of of [closed, open]) {
      expect(briefly(head(shop), {}, of)).toBe('undetermined · ?absent')
      expect(briefly(head(shop), { rulings: { absent: 'dropped' } }, of)).toBe('not-applicable')
      expect(criterionOf(of, head(shop), { rulings: { absent: 'lost' } }).outcome).toBe('fail')
    }
  })

  it('is open where it is not known whether one takes it', () => {
    const body = { ...shop, nominee: { kind: 'collective' }, findings: { strict: 'yes', steady: 'yes' } }
    expect(briefly(head(body))).toBe('undetermined · shop:nominee.fields · ?absent')
    expect(criterionOf(closed, head({ ...body, findings: { strict: 'no' } }), { rulings: { absent: 'lost' } }).outcome).toBe('fail')
  })
})

describe('a collective of which no clause of its section asks anything', () => {
  it('leaves its leader undetermined, never met and never passed over', () => {
    const nothing = { ...collectives, applies: { kind: 'individual' } }
    for (const list of ['closed', 'open'] as const) {
      const of = small({ clauses: [nothing, leader], sections: { list, items } })
      expect(briefly(head(good), {}, of)).toBe('undetermined · school:text')
    }
  })
})

describe('rulings and papers', () => {
  const asked = small({
    clauses: [{ ...collectives, criteria: { able: { rating: 'official', 'at-least': 'good', years: { ask: 'range' } } } }, leader],
    sections: { list: 'closed', items },
  })
  const rated = school({}, { ratings: { official: { 2021: 'completed', 2022: 'good' } } })

  it('hold for the collective too', () => {
    expect(criterionOf(asked, head(rated)).causes).toEqual([
      { kind: 'needs-ruling', question: 'range', status: 'open', dossier: 'school', readings: [{ reading: 'yearly', possible: ['fail'] }, { reading: 'latest', possible: ['pass'] }] },
    ])
    const verdict = verdictOn(asked, head(rated), { rulings: { range: 'latest' } })
    expect([verdict.outcome, verdict.rulings]).toEqual(['pass', [{ question: 'range', reading: 'latest' }]])
  })

  it('are required of the collective too', () => {
    expect(briefly(head(good), { evidence: 'required' })).toBe('undetermined · school:paper of findings.strict · school:paper of findings.steady')
  })
})

describe('dossiers that lead each other', () => {
  const codes = (given: unknown) => closed.plan.dossier(given).problems.map(({ code }) => code)

  it('are refused', () => {
    expect(codes({ format: 1, id: 'a', nominee: {}, led: { body: 'a' } })).toEqual(['E_CYCLE'])
    expect(codes({ format: 1, id: 'a', nominee: {}, led: { body: { format: 1, id: 'a', nominee: {} } } })).toEqual(['E_CYCLE'])
    expect(codes({ format: 1, id: 'a', nominee: {}, led: { body: { format: 1, id: 'b', nominee: {}, led: { body: 'a' } } } })).toEqual(['E_CYCLE'])
  })
})
