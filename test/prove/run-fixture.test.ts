import { describe, expect, it } from 'vitest'
import { fixtureDocument } from '../../src/documents/fixture.js'
import { runFixture } from '../../src/prove/run-fixture.js'
import { small } from '../support/small-plan.js'

const { plan, program } = small({
  clauses: [
    { id: 'I.1', criteria: { gentle: { finding: 'gentle' }, rated: { rating: 'official', 'at-least': 'good', years: { ask: 'range' } } } },
    { id: 'I.2', applies: { post: 'head' }, criteria: { body: { led: { head: 'body' }, meets: ['II.1'], 'not-covered': 'fail' } } },
    { id: 'II.1/b1', role: 'collective', section: 'II.1', criteria: { strict: { finding: 'strict' } } },
    { id: 'II.2/b1', role: 'individual', section: 'II.2', criteria: { steady: { finding: 'steady' } } },
  ],
  sections: { list: 'closed', items: { 'II.1': { kind: 'collective' }, 'II.2': { kind: 'individual' } } },
})

const base = {
  format: 1,
  id: 'base',
  nominee: { kind: 'individual', post: 'none' },
  findings: { gentle: 'yes', steady: 'yes' },
  ratings: { official: { 2021: 'good', 2022: 'good' } },
  lists: { initiative: [{ on: '2022-01-01' }] },
}

type Case = Readonly<Record<string, unknown>>

/** The differences that one case finds; none where it passes. */
function differences(of: Case, fixture: Readonly<Record<string, unknown>> = { clause: 'I.1' }, dossierOf?: (name: string) => unknown): readonly string[] {
  const { base: ownBase = {}, ...rest } = fixture
  const document = fixtureDocument.parse({ format: 1, plan: 'small', base: { round: 'interim', dossier: base, ...(ownBase as object) }, cases: [{ name: 'it', ...of }], ...rest })
  const { cases } = runFixture(document, plan, program, dossierOf === undefined ? {} : { dossierOf })
  expect(cases.map(({ name }) => name)).toEqual(['it'])
  expect(cases[0]?.passed).toBe(cases[0]?.differences.length === 0)
  return cases[0]?.differences ?? []
}

const whole = {}

describe('a case', () => {
  it('passes where everything is as expected', () => {
    expect(differences({ expect: { clause: 'pass', verdict: 'pass', criteria: { gentle: 'pass', rated: 'pass' }, decides: [], missing: [], questions: [], clauses: { 'II.2/b1': 'pass', 'I.2': 'not-applicable' } } })).toEqual([])
    expect(differences({ set: { 'findings.gentle': 'no' }, expect: { clause: 'fail', decides: ['gentle'], missing: [] } })).toEqual([])
    expect(differences({ remove: ['ratings.official.2022'], expect: { clause: 'undetermined', decides: ['rated'], missing: ['ratings.official'], questions: [] } })).toEqual([])
    expect(differences({ set: { 'ratings.official.2021': 'completed' }, expect: { clause: 'undetermined', questions: ['range'], missing: [] } })).toEqual([])
  })

  it('says how the clause differs, and why', () => {
    const gone = { remove: ['ratings.official.2022'] }
    expect(differences({ ...gone, expect: { clause: 'fail' } })).toEqual(['clause: expected fail, got undetermined (missing ratings.official 2022)'])
    expect(differences({ set: { 'findings.gentle': 'no' }, expect: { clause: 'pass' } })).toEqual(['clause: expected pass, got fail (gentle fails)'])
    expect(differences({ ...gone, expect: { criteria: { rated: 'pass', other: 'pass' } } })).toEqual([
      'criterion rated: expected pass, got undetermined (missing ratings.official 2022)',
      'criterion `other`: the clause has none of this name',
    ])
    expect(differences({ set: { 'ratings.official.2021': 'completed' }, expect: { clause: 'pass' } })).toEqual(['clause: expected pass, got undetermined (needs a ruling on range)'])
    expect(differences({ 'cut-off': '2021-01-01', expect: { clause: 'pass' } })).toEqual(['clause: expected pass, got undetermined (ratings.official not yet due before 2021-12-15)'])
  })

  it('compares lists as sets, both ways', () => {
    const gone = { remove: ['ratings.official', 'findings.gentle'] }
    expect(differences({ ...gone, expect: { missing: ['ratings.official', 'findings.gentle', 'ratings.official'] } })).toEqual([])
    expect(differences({ ...gone, expect: { missing: ['ratings.official'], questions: ['range'], decides: ['gentle'] } })).toEqual([
      'decides: did not expect `rated`',
      'missing: did not expect `findings.gentle`',
      'questions: expected also `range`',
    ])
  })

  it('that expects nothing fails', () => {
    expect(differences({ expect: {} })).toEqual(['the case expects nothing'])
    expect(differences({ expect: { criteria: {}, clauses: {} } })).toEqual(['the case expects nothing'])
  })

  it('of a clause that is not there fails', () => {
    expect(differences({ expect: { clause: 'pass' } }, { clause: 'IX.9' })).toEqual(['the plan has no clause `IX.9`'])
    expect(differences({ expect: { clauses: { 'IX.9': 'pass' } } })).toEqual(['clause `IX.9`: the plan has none of this number'])
    expect(differences({ expect: { clause: 'pass' } }, whole)).toEqual(['the case expects outcomes of one clause, and the fixture names none'])
  })

  it('of another plan fails', () => {
    expect(differences({ expect: { clause: 'pass' } }, { plan: 'other', clause: 'I.1' })).toEqual(['the fixture is for the plan `other`, not for `small`'])
  })
})

describe('a whole dossier', () => {
  it('is compared by its verdict and over all clauses', () => {
    const set = { 'findings.gentle': 'no', 'findings.steady': 'no' }
    expect(differences({ set, expect: { verdict: 'fail', decides: ['I.1 gentle', 'II.2/b1 steady'], missing: [] } }, whole)).toEqual([])
    expect(differences({ set, expect: { verdict: 'pass' } }, whole)).toEqual(['verdict: expected pass, got fail (I.1 gentle fails; II.2/b1 steady fails)'])
    expect(differences({ remove: ['findings.gentle', 'nominee.kind'], expect: { verdict: 'undetermined', missing: ['nominee.kind', 'findings.gentle', 'findings.strict'] } }, whole)).toEqual([])
    expect(differences({ set: { 'nominee.kind': 'collective', section: 'II.2' }, expect: { verdict: 'not-covered', clauses: { 'II.2/b1': 'pass' } } }, whole)).toEqual(['clause II.2/b1: expected pass, got not-applicable'])
  })
})

describe('changes', () => {
  it('make maps on the way, and go into lists by index', () => {
    expect(differences({ remove: ['findings'], set: { 'findings.gentle': 'no' }, expect: { clause: 'undetermined', missing: ['findings.gentle'] } })).toEqual([])
    expect(differences({ set: { 'standings.culture.0.from': '2021-01-01' }, expect: { clause: 'pass' } })[0]).toContain('/standings/culture')
    expect(differences({ set: { 'lists.initiative.0.on': '2021-01-01', 'lists.initiative.1': { on: '2021-02-01' } }, remove: ['lists.initiative.0'], expect: { clause: 'pass' } })).toEqual([])
  })

  it.each([
    [{ set: { 'lists.initiative.2': {} } }, '`lists.initiative.2` leads nowhere'],
    [{ set: { 'lists.initiative.x': {} } }, '`lists.initiative.x` leads nowhere'],
    [{ set: { 'findings.gentle.met': 'no' } }, '`findings.gentle.met` leads nowhere'],
    [{ remove: ['findings.strict'] }, '`findings.strict` leads nowhere'],
    [{ remove: ['findings.gentle.met'] }, '`findings.gentle.met` leads nowhere'],
    [{ remove: ['lists.initiative.1'] }, '`lists.initiative.1` leads nowhere'],
    [{ remove: ['toString'] }, '`toString` leads nowhere'],
  ])('%j cannot be made', (changes, fault) => {
    expect(differences({ ...changes, expect: { clause: 'pass' } })).toEqual([fault])
  })

  it('do not reach the next case, nor the base', () => {
    const fixture = fixtureDocument.parse({
      format: 1, plan: 'small', clause: 'I.1', base: { round: 'interim', dossier: base },
      cases: [{ name: 'changed', set: { 'findings.gentle': 'no' }, expect: { clause: 'fail' } }, { name: 'as it was', expect: { clause: 'pass' } }],
    })
    const before = JSON.stringify(fixture)
    expect(runFixture(fixture, plan, program).cases.map(({ passed }) => passed)).toEqual([true, true])
    expect(JSON.stringify(fixture)).toBe(before)
  })

  it('that break the dossier fail the case with what is wrong', () => {
    const [problem, ...others] = differences({ set: { 'ratings.official.2021': 'brilliant' }, expect: { clause: 'pass' } })
    expect(others).toEqual([])
    expect(problem).toMatch(/^\/ratings\/official\/2021 .*`brilliant`/)
  })
})

describe('the setting of a case', () => {
  const lower = { set: { 'ratings.official.2021': 'completed' } }

  it('that break the dossier in many places say how many more there are', () => {
    const brokenBy = (count: number) => differences({ set: Object.fromEntries(Array.from({ length: count }, (_, index) => [`findings.no-${index}`, 'yes'])), expect: { clause: 'pass' } })
    expect(brokenBy(20)).toHaveLength(20)
    expect(brokenBy(20).at(-1)).toContain('/findings/no-19')
    expect(brokenBy(23)).toHaveLength(21)
    expect(brokenBy(23).at(-1)).toBe('and 3 more errors')
    expect(brokenBy(21).at(-1)).toBe('and 1 more error')
  })

  it('takes rulings in short, in long, and from the base', () => {
    expect(differences({ ...lower, rulings: { range: 'latest' }, expect: { clause: 'pass' } })).toEqual([])
    expect(differences({ ...lower, rulings: { range: { reading: 'yearly', by: 'the office' } }, expect: { clause: 'fail' } })).toEqual([])
    const ruled = { clause: 'I.1', base: { rulings: { range: 'latest' } } }
    expect(differences({ ...lower, expect: { clause: 'pass' } }, ruled)).toEqual([])
    expect(differences({ ...lower, rulings: { range: 'yearly' }, expect: { clause: 'fail' } }, ruled)).toEqual([])
    expect(differences({ rulings: { range: 'never' }, expect: { clause: 'pass' } })).toEqual(['/rulings/range/reading `never` is not a reading of `range`'])
    expect(differences({ rulings: { range: 3 }, expect: { clause: 'pass' } })).toHaveLength(1)
  })

  it('takes round, cut-off and papers', () => {
    expect(differences({ evidence: 'required', expect: { clause: 'undetermined', missing: ['findings.gentle', 'ratings.official'] } })).toEqual([])
    expect(differences({ round: 'final', 'cut-off': '2021-12-31', expect: { clause: 'pass' } })).toEqual([])
    expect(differences({ round: 'other', expect: { clause: 'pass' } })[0]).toContain('has no round other')
  })

  it('does not give the cut-off of the base to another round', () => {
    const early = { clause: 'I.1', base: { 'cut-off': '2021-12-31' } }
    expect(differences({ remove: ['ratings.official.2022'], expect: { clause: 'pass' } }, early)).toEqual([])
    expect(differences({ round: 'final', expect: { clause: 'pass' } }, early)[0]).toContain('no cut-off day')
  })

  it('takes dossiers from files beside the fixture', () => {
    const files: Readonly<Record<string, unknown>> = {
      'base.yaml': { ...base, nominee: { kind: 'individual', post: 'head' }, led: { body: 'school' } },
      'school.yaml': { format: 1, id: 'school', nominee: { kind: 'collective' }, findings: { strict: 'yes' } },
    }
    const named = { clause: 'I.2', base: { dossier: 'base.yaml', others: ['school.yaml'] } }
    const found = (name: string): unknown => files[name]
    expect(differences({ expect: { clause: 'pass' } }, named, found)).toEqual([])
    expect(differences({ expect: { clause: 'undetermined', missing: ['dossier'] } }, { clause: 'I.2', base: { dossier: 'base.yaml' } }, found)).toEqual([])
    expect(differences({ expect: { clause: 'pass' } }, { clause: 'I.2', base: { dossier: 'other.yaml' } }, found)).toEqual(['there is no dossier `other.yaml` beside the fixture'])
    expect(differences({ expect: { clause: 'pass' } }, named, (name) => (name === 'school.yaml' ? { format: 2 } : files[name]))[0]).toMatch(/^school\.yaml: /)
  })

  it('hands on what is missing in a linked dossier', () => {
    const led = { format: 1, id: 'school', nominee: { kind: 'collective' } }
    const set = { 'nominee.post': 'head', led: { body: led } }
    expect(differences({ set, expect: { clause: 'undetermined', missing: ['findings.strict'] } }, { clause: 'I.2' })).toEqual([])
    expect(differences({ set, expect: { clause: 'pass' } }, { clause: 'I.2' })).toEqual(['clause: expected pass, got undetermined (missing findings.strict in school)'])
  })
})

describe('an outcome that the short way does not confirm', () => {
  it('fails the case', () => {
    const fixture = fixtureDocument.parse({ format: 1, plan: 'small', clause: 'I.1', base: { round: 'interim', dossier: base }, cases: [{ name: 'it', expect: { clause: 'pass' } }] })
    const { cases } = runFixture(fixture, plan, { ...program, outcome: () => 'fail' })
    expect(cases).toEqual([{ name: 'it', passed: false, differences: ['the short way comes to fail, the full verdict to pass'] }])
  })
})
