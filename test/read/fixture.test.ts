/** What a fixture may say, and each thing that it may not, at the word at which it stands. */
import { describe, expect, it } from 'vitest'
import type { PlanDocument } from '../../src/documents/plan.js'
import { readFixture } from '../../src/read/fixture.js'
import { said } from './said.js'
import { small } from './small-plan.js'

const plan = small()

interface Parts {
  readonly clause?: string | undefined
  readonly base?: string
  readonly cases: readonly string[]
}

const written = ({ clause = 'II.2/b1', base = '', cases }: Parts): string =>
  ['format: 1', 'plan: small', ...(clause === '' ? [] : [`clause: ${clause}`]), 'base:', '  round: interim', '  dossier: { format: 1, id: base, nominee: {} }', ...(base === '' ? [] : [`  ${base}`]), 'cases:', ...cases.map((each) => `  - { ${each} }`)].join('\n')

function problemsOf(parts: Parts, document: PlanDocument | undefined = plan): readonly string[] {
  const text = written(parts)
  return said(text, readFixture(text, document).problems)
}

const one = 'name: one, expect: { clause: pass }'

describe('a fixture', () => {
  it('is given where nothing is wrong, and not where something is', () => {
    expect(readFixture(written({ cases: [one] }), plan).fixture?.cases.map(({ name }) => name)).toEqual(['one'])
    expect(readFixture(written({ cases: [one, one] }), plan).fixture).toBeUndefined()
    expect(readFixture('format: &a 1').problems.map(({ code, file, line, column }) => `${file} ${code} ${line}:${column}`)).toEqual(['<text> E_YAML_ANCHOR 1:9'])
    expect(readFixture({ name: 'a.yaml', text: 'format: 3' }).problems[0]?.file).toBe('a.yaml')
  })

  it('has cases with names of their own', () => {
    expect(problemsOf({ cases: ['name: one, expect: { clause: pass }', 'name: two, expect: { clause: pass }', 'name: one, expect: { clause: pass }', 'name: one, expect: { clause: pass }'] })).toEqual([
      'E_DUP_ID at one the case `one` stands twice | it is also case 1',
      'E_DUP_ID at one the case `one` stands twice | it is also case 1',
    ])
  })

  it('says what it expects', () => {
    expect(problemsOf({ cases: ['name: one, expect: {}'] })).toEqual(['E_VALUE at expect: the case expects nothing | write an outcome'])
    expect(problemsOf({ cases: ['name: one, expect: { missing: [] }'] })).toEqual([])
  })

  it('says of which clause the outcomes are', () => {
    const lacking = 'E_MISSING_KEY at expect: outcomes of one clause are expected: the key `clause` of the fixture is missing'
    expect(problemsOf({ clause: '', cases: [one] })).toEqual([lacking])
    expect(problemsOf({ clause: '', cases: ['name: one, expect: { criteria: { rating: pass } }'] })).toEqual([lacking])
    expect(problemsOf({ clause: '', cases: ['name: one, expect: { verdict: pass, clauses: { II.2/b1: pass }, decides: ["II.2/b1 rating"] }'] })).toEqual([])
    expect(problemsOf({ cases: ['name: one, expect: { clause: pass, criteria: { rating: pass }, decides: [growth] }'] })).toEqual([])
  })
})

describe('the files that a fixture names', () => {
  const fault = (word: string, name: string) => `E_VALUE at ${word} \`${name}\` is no file in the folder of the fixture or below it | write its name from that folder on, as \`dossiers/office.yaml\``
  const named = (name: string): readonly string[] => {
    const text = written({ cases: [one] }).replace('{ format: 1, id: base, nominee: {} }', name)
    return said(text, readFixture(text, plan).problems)
  }

  it.each(['a.yaml', 'a.yml', 'a.json', 'dossiers/office.yaml', 'dossiers/2022/a.b.yaml', 'hồ-sơ.yaml', '"a b.yaml"', 'aa.yaml'])('may be %s', (name) => {
    expect(named(name)).toEqual([])
  })

  it.each(['../a.yaml', 'a/../b.yaml', './a.yaml', '.a.yaml', 'a/.b/c.yaml', '/a.yaml', 'a\\b.yaml', 'c:a.yaml', 'a%2e.yaml', 'a', 'a.txt', 'a.yaml.txt', 'a.xyaml', 'a.yamlx', '.yaml', 'ayaml', 'http://a/b.yaml'])('may not be %s', (name) => {
    expect(named(name)).toEqual([fault(name, name)])
  })

  it('may hold no tab, which nobody sees', () => {
    expect(named('"a\\tb.yaml"')).toEqual([fault('"a\\tb.yaml"', 'a\\x09b.yaml')])
    expect(named('"\\ta.yaml"')).toEqual([fault('"\\ta.yaml"', '\\x09a.yaml')])
  })

  it.each([':a.yaml', '%a.yaml', '\\a.yaml'])('may not begin as %s', (name) => {
    expect(named(`'${name}'`)).toEqual([fault(`'${name}'`, name)])
  })

  it('are those of the dossier and of the others', () => {
    expect(problemsOf({ base: 'others: [a.yaml, ../b.yaml, c.yaml, /d.yaml]', cases: [one] })).toEqual([fault('../b.yaml', '../b.yaml'), fault('/d.yaml', '/d.yaml')])
  })
})

describe('the names in a fixture', () => {
  it('are of the plan', () => {
    expect(problemsOf({ clause: 'IX', cases: [one] })).toEqual(['E_REF at IX the plan has no clause `IX` | the clauses are `I.1/o`, `II.1/b1`, `II.2/b1`, `II/leader`'])
    expect(problemsOf({ cases: ['name: one, round: zzzzzz, expect: { clause: pass }'] })).toEqual(['E_ROUND at zzzzzz the plan has no round `zzzzzz` | the rounds are `interim`, `final`'])
    const base = written({ cases: [one] }).replace('round: interim', 'round: interm')
    expect(said(base, readFixture(base, plan).problems)).toEqual(['E_ROUND at interm the plan has no round `interm` | did you mean `interim`?'])
    expect(problemsOf({ cases: ['name: one, expect: { questions: [review-time, zzzzzz] }'] })).toEqual([expect.stringMatching(/^E_QUESTION at zzzzzz the plan has no question `zzzzzz` \| the questions are `final-period`, `review-time`, /)])
    expect(problemsOf({ cases: ['name: one, expect: { clauses: { II.1/b1: pass, IX: pass } }'] })).toEqual([expect.stringMatching(/^E_REF at IX: the plan has no clause `IX` \| the clauses are /)])
  })

  it('of criteria are of the clause', () => {
    const are = 'the criteria are `rating`, `initiative`, `growth`'
    expect(problemsOf({ cases: ['name: one, expect: { criteria: { rating: pass, zzzzzz: pass }, decides: [growth, yyyyyy] }'] })).toEqual([
      `E_REF at zzzzzz: the plan has no criterion \`zzzzzz\` | ${are}`,
      `E_REF at yyyyyy the plan has no criterion \`yyyyyy\` | ${are}`,
    ])
  })

  it('of criteria are not looked up where the clause is not known', () => {
    expect(problemsOf({ clause: 'II.9', cases: ['name: one, expect: { criteria: { zzzzzz: pass }, decides: [yyyyyy] }'] }).map((each) => each.slice(0, 13))).toEqual(['E_REF at II.9'])
  })

  it('are looked up only in the plan for which it is', () => {
    const text = written({ clause: 'IX', cases: ['name: one, round: zzzzzz, expect: { clause: pass }'] }).replace('plan: small', 'plan: other')
    expect(said(text, readFixture(text, plan).problems)).toEqual(['E_PLAN at other this fixture is for the plan `other` | the plan read is `small`'])
    expect(readFixture(text).problems).toEqual([])
  })
})

describe('the rulings of a fixture', () => {
  it('are of the base and of each case', () => {
    expect(problemsOf({ base: 'rulings: { review-tme: last }', cases: ['name: one, rulings: { absent-body: existing }, expect: { clause: pass }', 'name: two, rulings: { absent-body: { reading: nobody } }, expect: { clause: pass }'] })).toEqual([
      expect.stringMatching(/^E_QUESTION at review-tme: `review-tme` is not a question of `small` \| did you mean `review-time`\? /),
      'E_READING at nobody `nobody` is not a reading of `absent-body` | write one of `existing`, `all`',
    ])
  })
})

describe('the year of a fixture', () => {
  const { interim, final, ...rest } = plan.rounds
  if (interim === undefined || final === undefined) throw new Error('no rounds')
  const { 'cut-off': closes, ...open } = interim
  const yearly: PlanDocument = { ...plan, rounds: { ...rest, interim: { ...open, period: 'year' }, final: { ...final, period: { from: 2021, to: 2025 } }, closed: { ...interim, period: 'year' } } }
  const fixed = 'the plan `small` states the years of the round `final`: no other year can be asked of it | leave the year out, or name a round of one year: `interim`, `closed`'
  const late = (day: string) => `the year 2024 comes after the year of the cut-off, ${day} | name the year of the cut-off or an earlier one, or give a later cut-off`
  const ofCase = (parts: string, base = ''): readonly string[] => problemsOf({ base, cases: [`name: one, ${parts}, expect: { clause: pass }`] }, yearly)

  it('is asked of a round of one year alone', () => {
    expect(ofCase('year: 2023')).toEqual([])
    expect(ofCase('round: final, year: 2023')).toEqual([`E_VALUE at 2023 ${fixed}`])
    expect(ofCase('round: zzzzzz, year: 2023').map((each) => each.slice(0, 17))).toEqual(['E_ROUND at zzzzzz'])
  })

  it('comes no later than the cut-off of the plan, of the base or of the case', () => {
    expect(closes).toBe('2023-03-29')
    expect(ofCase('round: closed, year: 2023')).toEqual([])
    expect(ofCase('round: closed, year: 2024')).toEqual([`E_VALUE at 2024 ${late('2023-03-29')}`])
    expect(ofCase('year: 2024', 'cut-off: 2023-12-31')).toEqual([`E_VALUE at 2024 ${late('2023-12-31')}`])
    expect(ofCase('year: 2024, cut-off: 2024-01-01', 'cut-off: 2023-12-31')).toEqual([])
    expect(ofCase('year: 2024, cut-off: 2022-01-01', 'cut-off: 2024-12-31')).toEqual([`E_VALUE at 2024 ${late('2022-01-01')}`])
  })

  it('goes by the plan’s own cut-off where the case names a round', () => {
    expect(ofCase('round: closed, year: 2024', 'cut-off: 2024-12-31')).toEqual([`E_VALUE at 2024 ${late('2023-03-29')}`])
    expect(ofCase('round: interim, year: 2024', 'cut-off: 2023-12-31')).toEqual([])
  })

  it('of the base is held in the same way', () => {
    const based = (parts: string, round = 'interim') => {
      const text = written({ base: parts, cases: [one] }).replace('round: interim', `round: ${round}`)
      return said(text, readFixture(text, yearly).problems)
    }
    expect(based('year: 2023')).toEqual([])
    expect(based('year: 2023', 'final')).toEqual([`E_VALUE at 2023 ${fixed}`])
    expect(based('year: 2024', 'closed')).toEqual([`E_VALUE at 2024 ${late('2023-03-29')}`])
    expect(based('year: 2024\n  cut-off: 2023-12-31')).toEqual([`E_VALUE at 2024 ${late('2023-12-31')}`])
  })
})
