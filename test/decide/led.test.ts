import { describe, expect, it } from 'vitest'
import { compile } from '../../src/decide/compile.js'
import { openPlan } from '../../src/documents/open-plan.js'
import { asking, criterionOn, demanding, documentOf, dossierOf, inShort, small, verdictOn } from '../support/small-plan.js'
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

describe('a leader of whom more is asked', () => {
  const lacking = { ...collectives, criteria: { ...collectives.criteria, cultured: { standing: 'culture' } } }
  const also = (demand: unknown): Small => small({ clauses: [lacking, { ...leader, criteria: { it: { all: [leader.criteria.it, demand] } } }], sections: { list: 'closed', items } })

  it('lacks under each reading what that reading asks, beside what the collective lacks', () => {
    const either = also({ 'reading-of': 'binding', is: { yes: { finding: 'gentle' }, no: { finding: 'kind-hearted' } } })
    expect(briefly(head(school({})), undefined, either)).toBe(
      'undetermined · school:findings.strict · school:findings.steady · school:standings.culture · findings.gentle under binds · findings.kind-hearted under advises',
    )
  })

  it('is told the verdict on the collective and the years of the ratings', () => {
    const { held, nested } = criterionOf(also({ rating: 'official', 'at-least': 'good', years: 'every' }), { ...head(school({})), ratings: { official: { 2021: 'good', 2022: 'completed' } } })
    expect([nested?.dossier, held]).toEqual(['school', { kind: 'years', sure: 1, possible: 1, needed: 2 }])
  })
})

describe('a leader under a document that the plan cites', () => {
  it('is told the verdict on the collective within that of the document', () => {
    const behind = documentOf({ clauses: [collectives, leader], sections: { list: 'closed', items } })
    const cited = openPlan({ ...behind, id: 'cited', document: { ...behind.document, number: '7-KH', issued: '2021-05-04' } })
    const { plan } = demanding({ document: '7-KH', on: '2021-05-04', name: 'Kế hoạch số 7' })
    const program = compile(plan, { documents: [{ plan: cited }] })
    const of = { plan: program.plan, program }
    const { outcome, nested } = criterionOn(of, head(school({ strict: 'yes', steady: 'no' })))
    const within = nested?.clauses.flatMap(({ criteria }) => criteria.flatMap((each) => (each.nested === undefined ? [] : [each.nested])))
    expect([outcome, within?.map(({ dossier, outcome: own }) => `${dossier} ${own}`)]).toEqual(['fail', ['school fail']])
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

describe('two collectives, or two demands on one', () => {
  const offices = { id: 'II.3/b1', role: 'collective', section: 'II.3', criteria: { steady: { finding: 'steady' } } }
  const led = (more: object) => ({ led: { head: 'body', deputy: 'department' }, meets: ['II.1'], 'not-covered': 'fail', ...more })
  const many = (criteria: object) => small({ clauses: [collectives, offices, { ...leader, criteria: criteria as Readonly<Record<string, unknown>> }], sections: { list: 'closed', items: { ...items, 'II.3': { kind: 'collective' } } } })
  const outcomes = (of: Small, given: Readonly<Record<string, unknown>>) => verdictOn(of, given).clauses.find(({ id }) => id === 'II.2/leader')?.criteria.map(({ possible, nested }) => [possible.join(' '), nested?.dossier, nested?.sections.map(({ id }) => id).join(' ')])
  const bad = school({ strict: 'no', steady: 'yes' })

  it('are each judged by what is asked', () => {
    const two = many({ one: led({}), other: led({ meets: ['II.3'] }), again: led({}) })
    expect(outcomes(two, head(bad))).toEqual([['fail', 'school', 'II.1'], ['pass', 'school', 'II.3'], ['fail', 'school', 'II.1']])
  })

  it('are each judged where either may be the one meant', () => {
    const office = { ...good, id: 'office' }
    expect(outcomes(many({ it: led({}) }), { led: { body: bad, department: office } })).toEqual([['pass fail not-applicable', 'school', 'II.1']])
    const failing = school({ strict: 'no', steady: 'yes' })
    for (const given of [{ body: good, department: { ...failing, id: 'office' } }, { body: { ...failing, id: 'office' }, department: good }]) expect(outcomes(many({ it: led({}) }), { led: given })?.map(([, nested]) => nested)).toEqual(['office'])
    expect(outcomes(many({ it: led({}) }), { nominee: { post: 'deputy' }, led: { body: bad, department: office } })).toEqual([['pass', 'office', 'II.1']])
  })

  it('are told by the one that does not meet, whichever reading asks for it', () => {
    const asks = small({ clauses: [collectives, offices, { ...leader, criteria: { it: { ...led({}), led: { head: { ask: 'whose' } } } } }], sections: { list: 'closed', items: { ...items, 'II.3': { kind: 'collective' } } }, questions: { whose: asking({ body: 'body', department: 'department' }) } })
    const failing = school({ strict: 'no', steady: 'yes' })
    expect(outcomes(asks, { nominee: { post: 'head' }, led: { body: good, department: { ...failing, id: 'office' } } })).toEqual([['pass fail', 'office', 'II.1']])
    expect(outcomes(asks, { nominee: { post: 'head' }, led: { body: { ...failing, id: 'office' }, department: good } })).toEqual([['pass fail', 'office', 'II.1']])
  })

  it('may be asked for more, each for its own', () => {
    const more = many({ it: led({ holds: { finding: 'gentle' } }), other: led({ holds: { finding: 'kind-hearted' } }) })
    const found = (findings: Readonly<Record<string, string>>) => verdictOn(more, head(school({ strict: 'yes', steady: 'yes', ...findings }))).clauses.find(({ id }) => id === 'II.2/leader')?.criteria.map((each) => inShort(each))
    expect(found({ gentle: 'yes', 'kind-hearted': 'no' })).toEqual(['pass', 'fail'])
    expect(found({ gentle: 'no' })).toEqual(['fail', 'undetermined · school:findings.kind-hearted'])
    expect(verdictOn(more, head(good)).clauses.find(({ id }) => id === 'II.2/leader')?.criteria[0]?.values).toEqual([{ fact: 'nominee.post', value: 'head' }])
    expect(verdictOn(more, head(school({ strict: 'yes', steady: 'yes', gentle: 'yes' }))).clauses.find(({ id }) => id === 'II.2/leader')?.criteria[0]?.values).toEqual([{ fact: 'nominee.post', value: 'head' }, { fact: 'findings.gentle', value: 'yes', dossier: 'school' }])
  })

  it('tell what of such a demand is counted', () => {
    const counting = many({ it: led({ holds: { list: 'initiative', 'at-least': 2 } }) })
    const given = school({ strict: 'yes', steady: 'yes' }, { lists: { initiative: { complete: 'yes', list: [{ on: '2022-01-01' }] } } })
    expect(verdictOn(counting, head(given)).clauses.find(({ id }) => id === 'II.2/leader')?.criteria[0]).toMatchObject({ outcome: 'fail', held: { kind: 'count', sure: 1, possible: 1, atLeast: 2 } })
  })

  it('are asked for nothing more where no section takes them', () => {
    const shop = { format: 1, id: 'shop', nominee: { kind: 'collective', fields: ['health'] } }
    expect(outcomes(many({ it: led({ holds: { finding: 'gentle' } }) }), head(shop))).toEqual([['fail', 'shop', 'II.1']])
    expect(verdictOn(many({ it: led({ holds: { finding: 'gentle' }, 'not-covered': 'not-applicable' }) }), head(shop)).clauses.find(({ id }) => id === 'II.2/leader')?.criteria[0]?.causes).toEqual([])
  })
})

describe('what the verdict on a collective says', () => {
  const ranged = { rating: 'official', 'at-least': 'good', years: { ask: 'range' } }
  const every = { rating: 'official', 'at-least': 'good', years: 'every' }
  const deputy = { nominee: { post: 'deputy' }, led: { body: school({}, { ratings: { official: { 2022: 'good' } } }) } }

  it('is told apart by the readings under which a fact is missing', () => {
    const named = 'school:ratings.official 2021'
    const windowed = { list: 'initiative', 'at-most': 0, within: { ask: 'window' } }
    const within = (criteria: object) => small({ clauses: [{ ...collectives, criteria: criteria as Readonly<Record<string, unknown>> }, { ...leader, criteria: { it: { all: [windowed, leader.criteria.it] } } }], sections: { list: 'closed', items } })
    const given = { ...deputy, nominee: { post: 'head' }, lists: { initiative: { complete: 'yes', list: [] } } }
    expect(briefly(given, undefined, within({ able: ranged, sound: every }))).toBe(`undetermined · ${named} under yearly · ?range · ${named}`)
    expect(briefly(given, undefined, within({ able: every, sound: ranged }))).toBe(`undetermined · ${named} · ${named} under yearly · ?range`)
  })

  it('is told apart from what the leader lacks', () => {
    const own = small({ clauses: [collectives, { ...leader, criteria: { it: { all: [{ finding: 'strict' }, leader.criteria.it] } } }], sections: { list: 'closed', items } })
    expect(briefly({ nominee: { post: 'deputy' }, led: { body: school({ steady: 'yes' }) } }, undefined, own)).toBe('undetermined · findings.strict · school:findings.strict under theirs')
  })

  it('keeps the clauses and criteria that are met out of what is lacking, and tells whom a clause may address', () => {
    const some = small({
      clauses: [{ ...collectives, applies: { post: 'head' }, criteria: { able: { finding: 'strict' }, sound: { finding: 'steady' } } }, leader],
      sections: { list: 'closed', items },
    })
    expect(briefly(head(school({ strict: 'yes', steady: 'no' })), undefined, some)).toBe('undetermined · school:text · school:nominee.post')
    const part = small({ clauses: [{ ...collectives, criteria: { able: { all: [{ finding: 'strict' }] }, sound: { finding: 'steady' } } }, leader], sections: { list: 'closed', items } })
    expect(briefly(head(school({ strict: 'yes' })), undefined, part)).toBe('undetermined · school:findings.steady')
  })

  it('shows every ruling that has been used so far, though the verdict was made before', () => {
    const twice = small({
      clauses: [{ ...collectives, criteria: { able: ranged } }, { ...leader, criteria: { it: leader.criteria.it, list: { list: 'initiative', 'at-most': 0, within: { ask: 'window' } }, again: { all: [leader.criteria.it] } } }],
      sections: { list: 'closed', items },
    })
    const given = { ...deputy, lists: { initiative: { complete: 'yes', list: [] } } }
    const { clauses } = verdictOn(twice, given, { rulings: { range: 'latest', window: 'now', deputies: 'theirs' } })
    const nested = clauses.find(({ id }) => id === 'II.2/leader')?.criteria.map((each) => each.nested?.rulings.map(({ question }) => question))
    expect(nested).toEqual([['range', 'deputies'], undefined, ['range', 'window', 'deputies']])
  })

  it('is open about its section where it states another one and those asked for do not agree', () => {
    const offices = { id: 'II.3/b1', role: 'collective', section: 'II.3', criteria: { steady: { finding: 'gentle' } } }
    const more = { ...leader, criteria: { it: { led: { head: 'body' }, meets: ['II.1', 'II.3'], 'not-covered': 'fail' } } }
    const three = small({ clauses: [collectives, offices, more], sections: { list: 'closed', items: { ...items, 'II.3': { kind: 'collective' } } } })
    const body = school({ strict: 'yes', steady: 'yes', gentle: 'no' })
    expect(briefly(head(body), undefined, three)).toBe('undetermined · school:section')
    expect(briefly(head({ ...body, section: 'II.2' }), undefined, three)).toBe('undetermined · school:section')
    expect(briefly(head({ ...body, section: 'II.1' }), undefined, three)).toBe('pass')
    expect(criterionOf(three, head({ ...body, section: 'II.1' })).nested?.sections.map(({ id }) => id)).toEqual(['II.1'])
    const shop = { ...body, nominee: { kind: 'individual' }, section: 'II.1' }
    expect(criterionOf(three, head(shop)).nested?.sections).toEqual([{ id: 'II.1', takes: 'no', causes: [] }])
  })
})
