import { describe, expect, it } from 'vitest'
import { why } from '../../src/decide/why.js'
import { BinhxetError } from '../../src/words/error.js'
import { version } from '../../src/words/version.js'
import { dossierOf, rulingsOf, small, verdictOn } from '../support/small-plan.js'

const of = small({
  clauses: [
    { id: 'I.1', role: 'context', criteria: {} },
    { id: 'I.2', criteria: { gentle: { finding: 'gentle' }, rated: { rating: 'official', 'at-least': 'good', years: { ask: 'range' } } } },
    { id: 'II.1/b1', role: 'collective', section: 'II.1', criteria: { strict: { finding: 'strict' } } },
    { id: 'II.2/b1', role: 'individual', section: 'II.2', criteria: { steady: { finding: 'steady' }, bodies: { rating: 'party-org', 'at-least': 'good', years: 'every' }, grows: { series: 'revenue', goes: 'up', years: 'every', 'new-basis': { ask: 'basis' } } } },
    {
      id: 'II.2/leader', role: 'leader', applies: { post: 'head' },
      criteria: { body: { led: { head: 'body' }, meets: ['II.1'], 'not-covered': 'fail' } },
    },
  ],
  sections: { list: 'closed', items: { 'II.1': { kind: 'collective' }, 'II.2': { kind: 'individual' } } },
})
const given = {
  nominee: { post: 'head' },
  papers: { p: { kind: 'biên bản' } },
  findings: { gentle: { met: 'yes', paper: 'p' }, steady: 'no' },
  ratings: { official: { 2021: 'completed', 2022: { level: 'good', paper: ['p'] } } },
  bodies: [{ id: 'cell', scale: 'party-org' }],
  series: { revenue: { years: { 2020: 1, 2021: '2.50' } } },
  led: { body: { format: 1, id: 'school', nominee: { kind: 'collective' } } },
}

/** Everything reachable: what is not plain data, or says nothing. */
function faultsOf(value: unknown, path: string): readonly string[] {
  if (value === undefined) return [`${path} is undefined`]
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} is ${value}`]
  if (typeof value === 'string' || typeof value === 'boolean') return []
  if (value === null || typeof value !== 'object') return [`${path} is a ${typeof value}`]
  const prototype: unknown = Object.getPrototypeOf(value)
  const own = prototype === Object.prototype || prototype === Array.prototype ? [] : [`${path} is of a class`]
  return [
    ...own,
    ...Object.entries(Object.getOwnPropertyDescriptors(value))
      .filter(([key]) => !(Array.isArray(value) && key === 'length'))
      .flatMap(([key, property]) => ('value' in property ? faultsOf(property.value, `${path}.${key}`) : [`${path}.${key} is an accessor`])),
  ]
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) for (const each of Object.values(Object.freeze(value))) frozen(each)
  return value
}

describe('a verdict', () => {
  const verdict = verdictOn(of, given)

  it('is plain data that survives JSON', () => {
    expect(faultsOf(verdict, 'verdict')).toEqual([])
    expect(JSON.parse(JSON.stringify(verdict))).toEqual(verdict)
  })

  it('is the same to the byte, every time', () => {
    const first = JSON.stringify(verdict)
    for (let i = 0; i < 3; i++) expect(JSON.stringify(verdictOn(of, given))).toBe(first)
    const other = small({ clauses: [{ criteria: { a: { finding: 'gentle' } } }] })
    verdictOn(other, {})
    expect(JSON.stringify(verdictOn(of, given))).toBe(first)
  })

  it('says what was judged', () => {
    expect(verdict).toMatchObject({
      format: 1, version, dossier: 'it', round: 'interim', period: { from: 2021, to: 2023 }, cutOff: '2023-03-29', outcome: 'fail', possible: ['fail'], rulings: [],
      plan: { id: 'small', hash: of.program.hash },
    })
    expect(of.program.hash).toMatch(/^[0-9a-f]{64}$/)
    expect('stated' in verdict).toBe(false)
  })

  it('lists every clause of the plan once, in its order, with every criterion and its words', () => {
    expect(verdict.clauses.map(({ id, outcome, criteria }) => `${id} ${outcome}: ${criteria.map((each) => `${each.id} ${each.outcome}`).join(', ')}`)).toEqual([
      'I.1 not-applicable: ',
      'I.2 undetermined: gentle pass, rated undetermined',
      'II.1/b1 not-applicable: strict not-applicable',
      'II.2/b1 fail: steady fail, bodies undetermined, grows undetermined',
      'II.2/leader undetermined: body undetermined',
    ])
    expect(verdict.clauses[3]?.citation).toEqual({ plan: 'small', clause: 'II.2/b1', heading: 'heading II.2' })
    expect(verdict.clauses[1]?.citation).toEqual({ plan: 'small', clause: 'I.2' })
    for (const { criteria } of verdict.clauses) for (const { id, words } of criteria) expect(words).toBe(`words of ${id}`)
  })

  it('shows the values that were read, with their papers', () => {
    expect(verdict.clauses[1]?.criteria.map(({ values }) => values)).toEqual([
      [{ fact: 'findings.gentle', value: 'yes', papers: ['p'] }],
      [{ fact: 'ratings.official', year: 2021, value: 'completed' }, { fact: 'ratings.official', year: 2022, value: 'good', papers: ['p'] }],
    ])
    expect(verdict.clauses[3]?.criteria[2]?.values).toEqual([
      { fact: 'series.revenue', year: 2020, value: '1' },
      { fact: 'series.revenue', year: 2021, value: '2.50' },
    ])
  })

  it('lists the years that are still open, of the facts that the judged clauses ask for', () => {
    expect(verdict.openYears).toEqual([
      { fact: 'ratings.official', years: [2023] },
      { fact: 'ratings.party-org', years: [2023] },
      { fact: 'series.revenue', years: [2023] },
    ])
    expect(verdictOn(of, { nominee: { kind: 'collective' } }).openYears).toEqual([{ fact: 'ratings.official', years: [2023] }])
    expect(verdictOn(of, given, { cutOff: '2024-02-01' }).openYears).toEqual([])
  })

  it('leaves what it was given as it was', () => {
    const own = frozen(structuredClone(given))
    const options = frozen({ round: 'interim', cutOff: '2023-03-29', rulings: { range: 'latest' } })
    expect(verdictOn(of, own, options).outcome).toBe('fail')
    const dossier = dossierOf(of.plan, own)
    frozen(dossier.document)
    frozen(of.plan.document)
    expect(of.program.evaluate(dossier, { round: 'interim' })).toEqual(verdict)
    expect(own).toEqual(given)
  })

  it('keeps nothing of the object that was given', () => {
    const own = structuredClone(given)
    const dossier = dossierOf(of.plan, own)
    own.findings.steady = 'yes'
    expect(of.program.evaluate(dossier, { round: 'interim' })).toEqual(verdict)
  })
})

describe('the reasons of a verdict', () => {
  const verdict = verdictOn(of, given)

  it('are everything unmet and unproven, in the order of the plan', () => {
    expect(why(verdict).map(({ clause, criterion, outcome }) => `${clause} ${criterion ?? ''} ${outcome}`)).toEqual([
      'I.2 rated undetermined',
      'II.2/b1 steady fail',
      'II.2/b1 bodies undetermined',
      'II.2/b1 grows undetermined',
      'II.2/leader body undetermined',
    ])
  })

  it('are, of one clause, all its criteria', () => {
    expect(why(verdict, 'I.2').map(({ criterion, words }) => `${criterion}: ${words}`)).toEqual(['gentle: words of gentle', 'rated: words of rated'])
    expect(() => why(verdict, 'IX.9')).toThrow(RangeError)
  })

  it('say what was read, what it was held against and what is lacking, with the words and the citation', () => {
    const [rated, steady] = why(verdict)
    expect(rated).toEqual({
      clause: 'I.2', criterion: 'rated', outcome: 'undetermined', citation: { plan: 'small', clause: 'I.2' }, words: 'words of rated',
      values: [{ fact: 'ratings.official', year: 2021, value: 'completed' }, { fact: 'ratings.official', year: 2022, value: 'good', papers: ['p'] }],
      held: { kind: 'years', sure: 1, possible: 1, needed: 2 },
      causes: [{ kind: 'needs-ruling', question: 'range', status: 'open', readings: [{ reading: 'yearly', possible: ['fail'] }, { reading: 'latest', possible: ['pass'] }] }],
    })
    expect(steady).toStrictEqual({
      clause: 'II.2/b1', criterion: 'steady', outcome: 'fail', citation: { plan: 'small', clause: 'II.2/b1', heading: 'heading II.2' }, words: 'words of steady',
      values: [{ fact: 'findings.steady', value: 'no' }], causes: [],
    })
  })

  it('hold the verdict on the collective led, which has reasons of its own', () => {
    const [collective] = why(verdict).filter(({ nested }) => nested !== undefined)
    expect(collective).toMatchObject({ clause: 'II.2/leader', criterion: 'body', nested: { dossier: 'school', outcome: 'undetermined' } })
    expect(why(collective?.nested ?? verdict)).toMatchObject([{ clause: 'II.1/b1', criterion: 'strict', outcome: 'undetermined' }])
  })

  it('are, of a clause that does not apply, its criteria as they stand, and none of it where it is not asked for', () => {
    expect(why(verdict, 'II.1/b1').map(({ criterion, outcome }) => [criterion, outcome])).toEqual([['strict', 'not-applicable']])
    expect(why(verdict).some(({ clause }) => clause === 'II.1/b1')).toBe(false)
    expect(why(verdict, 'II.2/b1').map(({ clause, criterion }) => [clause, criterion])).toEqual([['II.2/b1', 'steady'], ['II.2/b1', 'bodies'], ['II.2/b1', 'grows']])
  })

  it('name a clause of which it is not known whether it applies', () => {
    const unknown = why(verdictOn(of, { ...given, nominee: {} }), 'II.2/leader')
    expect(unknown[0]).toMatchObject({ clause: 'II.2/leader', outcome: 'undetermined', causes: [{ kind: 'missing', what: 'fact', fact: 'nominee.post' }] })
    expect(unknown[0]?.criterion).toBeUndefined()
    expect(unknown[0]).toEqual({ clause: 'II.2/leader', outcome: 'undetermined', citation: { plan: 'small', clause: 'II.2/leader' }, values: [], causes: [{ kind: 'missing', what: 'fact', fact: 'nominee.post' }] })
    const met = why(verdictOn(small({ clauses: [{ criteria: { a: { finding: 'strict' } } }, { id: 'I.9', applies: { post: 'head' }, criteria: { a: { finding: 'gentle' }, b: { finding: 'steady' } } }] }), { findings: { strict: 'yes', gentle: 'yes', steady: 'no' } }))
    const nobodyKnown = why(verdictOn(small({ clauses: [{ applies: { post: 'head' }, criteria: { a: { finding: 'gentle' } } }] }), { findings: { gentle: 'yes' } }))
    expect(nobodyKnown.filter(({ clause }) => clause !== undefined)).toEqual([])
    expect(met.map(({ clause, criterion, outcome }) => [clause, criterion, outcome])).toEqual([['I.9', undefined, 'undetermined'], ['I.9', 'b', 'undetermined']])
  })
})

describe('the reasons that no clause carries', () => {
  const findings = { strict: 'yes' }
  const sectioned = (list: 'open' | 'closed', second = 'individual') => small({
    clauses: [{ id: 'II.1/b1', role: 'collective', section: 'II.1', criteria: { a: { finding: 'strict' } } }, { id: 'II.2/b1', role: 'individual', section: 'II.2', criteria: { b: { finding: 'strict' } } }],
    sections: { list, items: { 'II.1': { kind: 'collective' }, 'II.2': { kind: second } } },
  })

  it('name the section stated that does not take the nominee, and those that would', () => {
    expect(why(verdictOn(sectioned('closed'), { section: 'II.1', nominee: { kind: 'individual' }, findings }))).toEqual([
      { outcome: 'not-covered', values: [], causes: [], sections: [{ id: 'II.1', takes: 'no', causes: [] }, { id: 'II.2', takes: 'yes', causes: [] }] },
    ])
  })

  it('leave out the sections that do not take the nominee where none is stated', () => {
    expect(why(verdictOn(sectioned('closed', 'collective'), { findings }))).toEqual([{ outcome: 'not-covered', values: [], causes: [], sections: [] }])
  })

  it('hold a text that is not in hand', () => {
    expect(why(verdictOn(sectioned('open', 'collective'), { findings }))).toEqual([
      { outcome: 'undetermined', values: [], causes: [{ kind: 'missing', what: 'text', document: 'Kế hoạch nhỏ' }], sections: [] },
    ])
  })

  it('hold each cause of the sections once, before those of the clauses', () => {
    const [first, ...rest] = why(verdictOn(sectioned('closed'), { nominee: { kind: 'unknown' }, findings: {} }))
    expect(first).toMatchObject({ outcome: 'undetermined', sections: [{ id: 'II.1', takes: 'maybe' }, { id: 'II.2', takes: 'maybe' }] })
    expect(first?.causes).toEqual([{ kind: 'missing', what: 'fact', fact: 'nominee.kind' }])
    expect(rest.map(({ clause }) => clause)).toEqual(['II.1/b1', 'II.2/b1'])
  })

  it('are none where the verdict passes, and none where one clause is asked for', () => {
    const given = { nominee: { kind: 'individual' }, findings }
    expect(why(verdictOn(sectioned('closed'), given))).toEqual([])
    const either = small({
      clauses: [{ id: 'II.1/b1', role: 'individual', section: 'II.1', criteria: { a: { finding: 'strict' } } }, { id: 'II.2/b1', role: 'individual', section: 'II.2', criteria: { b: { finding: 'strict' } } }],
      sections: { list: 'closed', items: { 'II.1': { kind: 'individual' }, 'II.2': { post: 'head' } } },
    })
    expect(verdictOn(either, given)).toMatchObject({ outcome: 'pass', sections: [{ takes: 'yes' }, { takes: 'maybe', causes: [{ fact: 'nominee.post' }] }] })
    expect(why(verdictOn(either, given))).toEqual([])
    expect(why(verdictOn(sectioned('closed'), { ...given, section: 'II.1' }), 'II.2/b1').every(({ clause }) => clause === 'II.2/b1')).toBe(true)
  })
})

describe('a question that is not whole', () => {
  const dossier = dossierOf(of.plan, given)
  const codeOf = (judge: () => unknown): string | undefined => {
    try {
      judge()
      return undefined
    } catch (error) {
      return error instanceof BinhxetError ? error.code : String(error)
    }
  }

  it.each([
    ['round-needed', {}],
    ['round-unknown', { round: 'last' }],
    ['round-unknown', { round: 'toString' }],
    ['cut-off-needed', { round: 'final' }],
    ['cut-off-invalid', { round: 'final', cutOff: '2023-02-29' }],
    [undefined, { round: 'final', cutOff: '2026-03-31' }],
  ])('throws %s for %j', (code, options) => {
    expect(codeOf(() => of.program.evaluate(dossier, options))).toBe(code)
    expect(codeOf(() => of.program.outcome(dossier, options))).toBe(code)
  })

  it('throws with the rounds that there are', () => {
    expect(() => of.program.evaluate(dossier, {})).toThrow('interim, final, asked')
    expect(() => of.program.evaluate(dossier, { round: 'last' })).toThrow('interim, final, asked')
  })

  it('throws for what was not checked, or was checked for another plan', () => {
    expect(codeOf(() => of.program.evaluate({ format: 1, id: 'it', nominee: {} } as never, { round: 'interim' }))).toBe('not-checked')
    const other = { ...dossier, plan: { ...dossier.plan, id: 'other' } }
    expect(codeOf(() => of.program.evaluate(other, { round: 'interim' }))).toBe('other-plan')
    const rulings = { ...rulingsOf(of.plan, {}), plan: 'other' }
    expect(codeOf(() => of.program.evaluate(dossier, { round: 'interim', rulings }))).toBe('other-plan')
  })

  it('takes the round of the dossier where none is named', () => {
    expect(of.program.evaluate(dossierOf(of.plan, { ...given, round: 'interim' })).round).toBe('interim')
  })
})
