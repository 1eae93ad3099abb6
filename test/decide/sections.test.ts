import { describe, expect, it } from 'vitest'
import type { Verdict } from '../../src/documents/verdict.js'
import { inShort, small, verdictOn } from '../support/small-plan.js'

const finding = (id: string) => ({ it: { finding: id } })
const teaching = { id: 'II.1/b1', role: 'individual', section: 'II.1', criteria: finding('strict') }
const healing = { id: 'II.2/b1', role: 'individual', section: 'II.2', criteria: finding('steady') }
const general = { id: 'I.1', criteria: finding('gentle') }
const items = { 'II.1': { fields: 'education' }, 'II.2': { fields: 'health' } }

const closed = small({ clauses: [general, teaching, healing], sections: { list: 'closed', items } })
const open = small({ clauses: [general, teaching, healing], sections: { list: 'open', items } })
const all = { gentle: 'yes', strict: 'yes', steady: 'yes' }
const taken = ({ sections }: Verdict): readonly string[] => sections.map(({ id, takes, outcome }) => `${id} ${takes}${outcome === undefined ? '' : ` ${outcome}`}`)
const causes = ({ outcome, causes: of }: Verdict): string => inShort({ outcome: outcome === 'not-covered' ? 'not-applicable' : outcome, causes: of })

describe('a stated section', () => {
  it('is the only one whose clauses bind', () => {
    const verdict = verdictOn(closed, { section: 'II.1', nominee: { fields: ['education', 'health'] }, findings: { gentle: 'yes', strict: 'yes', steady: 'no' } })
    expect([verdict.outcome, verdict.stated, taken(verdict)]).toEqual(['pass', 'II.1', ['II.1 yes pass']])
    expect(verdict.clauses.map(({ outcome }) => outcome)).toEqual(['pass', 'pass', 'not-applicable'])
  })

  it('that is known not to take the nominee is not covered, and the one that would is named', () => {
    const verdict = verdictOn(closed, { section: 'II.1', nominee: { fields: ['health'] }, findings: { ...all, gentle: 'no' } })
    expect([verdict.outcome, taken(verdict)]).toEqual(['not-covered', ['II.1 no', 'II.2 yes']])
  })

  it('that may take the nominee leaves the verdict open, by what is not known', () => {
    const verdict = verdictOn(closed, { section: 'II.1', findings: all })
    expect([causes(verdict), verdict.possible]).toEqual(['undetermined · nominee.fields', ['pass', 'not-covered']])
    expect(causes(verdictOn(closed, { section: 'II.1', findings: { ...all, gentle: 'no' } }))).toBe('undetermined · nominee.fields')
  })
})

describe('a section that is not stated', () => {
  it('is found by whom it takes', () => {
    const verdict = verdictOn(closed, { nominee: { fields: ['health'] }, findings: { ...all, strict: 'no' } })
    expect([verdict.outcome, taken(verdict)]).toEqual(['pass', ['II.1 no', 'II.2 yes pass']])
  })

  it('makes no difference where those that take the nominee agree', () => {
    const nominee = { fields: ['education', 'health'] }
    expect(verdictOn(closed, { nominee, findings: all }).outcome).toBe('pass')
    expect(verdictOn(closed, { nominee, findings: { ...all, strict: 'no', steady: 'no' } }).outcome).toBe('fail')
  })

  it('is missing where they do not agree', () => {
    const verdict = verdictOn(closed, { nominee: { fields: ['education', 'health'] }, findings: { ...all, strict: 'no' } })
    expect([causes(verdict), taken(verdict)]).toEqual(['undetermined · section', ['II.1 yes fail', 'II.2 yes pass']])
  })

  it('leaves open whether any section takes the nominee', () => {
    const verdict = verdictOn(closed, { findings: all })
    expect([verdict.outcome, verdict.possible, taken(verdict)]).toEqual(['undetermined', ['pass', 'not-covered'], ['II.1 maybe pass', 'II.2 maybe pass']])
    expect(causes(verdict)).toBe('undetermined · nominee.fields')
  })

  it('a failed general criterion decides only once a section is known to take the nominee', () => {
    const findings = { ...all, gentle: 'no' }
    expect(verdictOn(closed, { findings }).outcome).toBe('undetermined')
    expect(verdictOn(closed, { nominee: { fields: ['education'] }, findings }).outcome).toBe('fail')
    expect(verdictOn(closed, { nominee: { fields: ['education', 'health'] }, findings: { gentle: 'no' } }).outcome).toBe('fail')
  })
})

describe('a nominee whom no section takes', () => {
  const nominee = { fields: [] }

  it('is not covered by a closed list, whatever the general criteria come to', () => {
    for (const gentle of ['yes', 'no', 'unknown']) {
      const verdict = verdictOn(closed, { nominee, findings: { gentle } })
      expect([verdict.outcome, verdict.causes]).toEqual(['not-covered', []])
    }
  })

  it('lacks the text where the list is open', () => {
    const verdict = verdictOn(open, { nominee, findings: all })
    expect([verdict.outcome, verdict.causes]).toEqual(['undetermined', [{ kind: 'missing', what: 'text', document: 'Kế hoạch nhỏ' }]])
    expect(verdictOn(open, { nominee, findings: { gentle: 'no' } }).outcome).toBe('undetermined')
  })

  it('does not lack it where one is known to take the nominee', () => {
    expect(verdictOn(open, { nominee: { fields: ['health'] }, findings: all }).outcome).toBe('pass')
  })
})

describe('a plan without sections', () => {
  it('judges by the clauses that are in none', () => {
    expect(verdictOn(small({ clauses: [general] }), { findings: all }).outcome).toBe('pass')
  })

  it('lacks the text where no clause applies', () => {
    const verdict = verdictOn(small({ clauses: [{ ...general, applies: { kind: 'collective' } }] }), { findings: all })
    expect([verdict.outcome, verdict.causes]).toEqual(['undetermined', [{ kind: 'missing', what: 'text', document: 'Kế hoạch nhỏ' }]])
  })
})

describe('a section whose taking is a question', () => {
  const asked = small({ clauses: [general, teaching], sections: { list: 'closed', items: { 'II.1': { ask: 'binding', is: 'yes' } } } })

  it('is settled by a ruling', () => {
    expect(causes(verdictOn(asked, { findings: all }))).toBe('undetermined · ?binding')
    expect(verdictOn(asked, { findings: all }, { rulings: { binding: 'binds' } }).outcome).toBe('pass')
    expect(verdictOn(asked, { findings: all }, { rulings: { binding: 'advises' } }).outcome).toBe('not-covered')
  })
})

describe('what keeps a section open', () => {
  const either = small({ clauses: [general, teaching, healing], sections: { list: 'closed', items: { 'II.1': { fields: 'education' }, 'II.2': { post: 'head' } } } })

  it('is no cause of a verdict that is settled', () => {
    const verdict = verdictOn(either, { nominee: { fields: ['education'] }, findings: { gentle: 'no' } })
    expect([verdict.outcome, verdict.causes, taken(verdict)]).toEqual(['fail', [], ['II.1 yes fail', 'II.2 maybe fail']])
    expect(verdict.sections.map((section) => section.causes.length)).toEqual([0, 1])
  })

  it('is named once for each section that may take the nominee', () => {
    expect(causes(verdictOn(either, { findings: all }))).toBe('undetermined · nominee.fields · nominee.post')
    expect(causes(verdictOn(either, { findings: { ...all, strict: 'no' } }))).toBe('undetermined · section · nominee.fields · nominee.post')
  })

  it('is not looked for in a section whose part is known', () => {
    const any = small({ clauses: [general, teaching], sections: { list: 'closed', items: { 'II.1': { any: [{ fields: 'education' }, { post: 'head' }] } } } })
    const verdict = verdictOn(any, { nominee: { post: 'head' }, findings: all })
    expect([verdict.outcome, verdict.sections]).toEqual(['pass', [{ id: 'II.1', takes: 'yes', outcome: 'pass', causes: [] }]])
  })

  it('is that no text speaks of a nominee, where an open list may take none', () => {
    const verdict = verdictOn(open, { findings: all })
    expect([causes(verdict), verdict.possible]).toEqual(['undetermined · nominee.fields · text', ['pass', 'not-applicable']])
  })

  it('is not that, where the section is stated', () => {
    const verdict = verdictOn(open, { section: 'II.1', nominee: { fields: ['health'] }, findings: all })
    expect([verdict.outcome, taken(verdict)]).toEqual(['not-covered', ['II.1 no', 'II.2 yes']])
    expect(verdictOn(open, { section: 'II.1', findings: all }).possible).toEqual(['pass', 'not-covered'])
  })
})

describe('the years of the period', () => {
  const of = small({ clauses: [{ criteria: { it: { rating: 'official', 'at-least': 'good', years: 'every' } } }, teaching], sections: { list: 'closed', items: { 'II.1': { kind: 'individual' } } } })
  const given = { ratings: { official: { 2021: 'good', 2022: 'good' } }, findings: all }

  it('are told unless a question leaves them open', () => {
    for (const section of [{}, { section: 'II.1' }]) {
      expect(verdictOn(of, { ...given, ...section }).period).toEqual({ from: 2021, to: 2023 })
      const asked = verdictOn(of, { ...given, ...section }, { round: 'asked' })
      expect(['period' in asked, 'stated' in asked, asked.cutOff]).toEqual([false, 'section' in section, '2024-03-31'])
      expect(verdictOn(of, { ...given, ...section }, { round: 'asked', rulings: { term: 'two' } }).period).toEqual({ from: 2021, to: 2022 })
    }
  })
})

describe('the years that are still open', () => {
  const yearly = {
    a: { rating: 'official', 'at-least': 'good', years: 'every' },
    b: { finding: 'gentle' },
    c: { finding: 'steady', years: 'every' },
    d: { standing: 'culture' },
    e: { standing: 'safety', years: 'every' },
    f: { all: [{ number: 'revenue', 'at-least': 1, years: 'every' }] },
    g: { any: [{ title: 'vanguard', years: 'every' }] },
    h: { not: { title: 'clean-cell', years: 'every' } },
    i: { 'at-least': 1, of: [{ series: 'body-revenue', goes: 'up', years: 'every', 'new-basis': 'compared' }] },
    j: { 'reading-of': 'binding', is: { yes: { rating: 'front', 'at-least': 'good', years: 'every' }, no: { rating: 'party-org', 'at-least': 'good', years: 'every' } } },
    k: { list: 'initiative', 'at-least': 1 },
    l: { rating: 'official', 'at-least': 'excellent', 'at-least-years': 1 },
  }

  it('are told of every yearly fact asked for, once', () => {
    expect(verdictOn(small({ clauses: [{ criteria: yearly }] }), {}).openYears).toEqual(
      ['ratings.official', 'findings.steady', 'standings.safety', 'series.revenue', 'titles.vanguard', 'titles.clean-cell', 'series.body-revenue', 'ratings.front', 'ratings.party-org'].map((fact) => ({ fact, years: [2023] })),
    )
  })

  it('are not told of a clause that does not apply', () => {
    const { a, c } = yearly
    const of = small({ clauses: [{ criteria: { a }, to: { a: { post: 'head' } } }, { criteria: { c } }] })
    expect(verdictOn(of, { nominee: { post: 'none' } }).openYears).toEqual([{ fact: 'findings.steady', years: [2023] }])
    expect(verdictOn(of, {}, { cutOff: '2023-01-31' }).openYears).toEqual([{ fact: 'ratings.official', years: [2023] }, { fact: 'findings.steady', years: [2023] }])
    expect(verdictOn(of, { nominee: { 'school-year': 'yes' } }, { cutOff: '2022-07-01' }).openYears).toEqual([{ fact: 'ratings.official', years: [2023] }, { fact: 'findings.steady', years: [2022, 2023] }])
    expect(verdictOn(of, {}, { cutOff: '2022-07-01' }).openYears[0]).toEqual({ fact: 'ratings.official', years: [2023] })
    expect(verdictOn(of, { nominee: { 'school-year': 'no' } }, { cutOff: '2022-07-01' }).openYears[0]).toEqual({ fact: 'ratings.official', years: [2022, 2023] })
    expect(verdictOn(of, {}, { cutOff: '2022-06-01' }).openYears[1]).toEqual({ fact: 'findings.steady', years: [2022, 2023] })
  })
})
