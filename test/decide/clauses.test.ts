import { describe, expect, it } from 'vitest'
import type { ClauseVerdict, Verdict } from '../../src/documents/verdict.js'
import { demanding, dossierOf, small, verdictOn } from '../support/small-plan.js'

const gentle = { finding: 'gentle' }
const heads = { id: 'I.2', applies: { post: 'head' }, criteria: { it: gentle } }
const own = { id: 'I.1', criteria: { own: { finding: 'strict' } } }
const of = small({ clauses: [own, heads] })
const papers = { p: { kind: 'biên bản' } }
const clauseOf = (verdict: Verdict, id: string): ClauseVerdict => verdict.clauses.find((each) => each.id === id) as ClauseVerdict
const strict = { strict: 'yes' }

describe('a clause that addresses some', () => {
  it('is told whole for a nominee whom it does not address, with nothing read and nothing lacking', () => {
    const clause = clauseOf(verdictOn(of, { nominee: { post: 'none' }, findings: { ...strict, gentle: 'no' } }), 'I.2')
    expect(clause).toEqual({
      id: 'I.2',
      outcome: 'not-applicable',
      possible: ['not-applicable'],
      citation: { plan: 'small', clause: 'I.2' },
      criteria: [{ id: 'it', outcome: 'not-applicable', possible: ['not-applicable'], words: 'words of it', required: gentle, values: [], causes: [] }],
      causes: [],
    })
  })

  it.each([
    [{ gentle: 'yes' }, 'pass', ['pass', 'not-applicable'], 'pass', []],
    [{ gentle: 'no' }, 'undetermined', ['fail', 'not-applicable'], 'undetermined', []],
    [{}, 'undetermined', ['pass', 'fail', 'not-applicable'], 'undetermined', [{ kind: 'missing', what: 'fact', fact: 'findings.gentle' }]],
  ])('may not apply where that is not known: %j', (findings, outcome, possible, whole, causes) => {
    const verdict = verdictOn(of, { findings: { ...strict, ...findings } })
    const clause = clauseOf(verdict, 'I.2')
    expect([clause.outcome, clause.possible, verdict.outcome]).toEqual([outcome, possible, whole])
    expect(clause.causes).toEqual([{ kind: 'missing', what: 'fact', fact: 'nominee.post' }])
    expect(clause.criteria.map((each) => [each.outcome, each.possible, each.causes])).toEqual([[outcome, possible, causes]])
  })

  it('may not apply, and lacks the paper of what is known', () => {
    const given = { papers, findings: { strict: { met: 'yes', paper: 'p' }, gentle: 'no' } }
    const clause = clauseOf(verdictOn(of, given, { evidence: 'required' }), 'I.2')
    expect(clause.criteria.map((each) => [each.possible, each.values, each.causes])).toEqual([
      [['pass', 'fail', 'not-applicable'], [{ fact: 'findings.gentle', value: 'no' }], [{ kind: 'missing', what: 'fact', fact: 'findings.gentle', paper: true }]],
    ])
  })

  it('is known to fail only where it is known to apply', () => {
    const two = small({ clauses: [own, { ...heads, criteria: { it: gentle, grouped: { all: [gentle] } } }] })
    for (const [post, outcome] of [['head', 'fail'], ['none', 'pass'], ['unknown', 'undetermined']] as const) {
      const verdict = verdictOn(two, { nominee: { post }, findings: { ...strict, gentle: 'no' } })
      expect([verdict.outcome, clauseOf(verdict, 'I.2').criteria.map((each) => each.possible)]).toEqual([
        outcome, [0, 1].map(() => ({ fail: ['fail'], pass: ['not-applicable'], undetermined: ['fail', 'not-applicable'] })[outcome]),
      ])
    }
  })
})

describe('all of several clauses', () => {
  it('fail with one, whatever is not known of the others, and are judged to the last', () => {
    const three = small({ clauses: [{ criteria: { a: gentle } }, { criteria: { b: { finding: 'strict' } } }, { criteria: { c: { finding: 'steady' }, d: gentle } }] })
    const outcomes = (findings: object) => {
      const verdict = verdictOn(three, { findings })
      return [verdict.outcome, ...verdict.clauses.map((each) => each.outcome)]
    }
    expect(outcomes({ gentle: 'no' })).toEqual(['fail', 'fail', 'undetermined', 'fail'])
    expect(outcomes({ strict: 'no', gentle: 'yes' })).toEqual(['fail', 'pass', 'fail', 'undetermined'])
    expect(outcomes({ strict: 'yes', gentle: 'yes', steady: 'no' })).toEqual(['fail', 'pass', 'pass', 'fail'])
    expect(outcomes({ strict: 'yes', gentle: 'yes' })).toEqual(['undetermined', 'pass', 'pass', 'undetermined'])
    expect(outcomes({ strict: 'yes', gentle: 'yes', steady: 'yes' })).toEqual(['pass', 'pass', 'pass', 'pass'])
  })
})

describe('what is told again and again', () => {
  const bare = demanding(gentle)
  const twice = (given: Readonly<Record<string, unknown>>, program = bare) => {
    const dossier = dossierOf(program.plan, given)
    return [0, 1].map(() => program.program.evaluate(dossier, { round: 'interim' }))
  }
  const criteria = (given: Readonly<Record<string, unknown>>) => twice(given).map(({ clauses }) => clauses[0]?.criteria[0])

  it.each([
    [{}, 'undetermined', []],
    [{ findings: { gentle: 'yes' } }, 'pass', [{ fact: 'findings.gentle', value: 'yes' }]],
    [{ findings: { gentle: 'no' } }, 'fail', [{ fact: 'findings.gentle', value: 'no' }]],
  ])('is one frozen verdict on a finding without papers: %j', (given, outcome, values) => {
    const [first, second] = criteria({ round: 'interim', ...given })
    expect(first).toMatchObject({ id: 'it', outcome, values, words: 'words of it', required: gentle, causes: outcome === 'undetermined' ? [{ kind: 'missing', what: 'fact', fact: 'findings.gentle' }] : [] })
    expect(second).toBe(first)
    expect([Object.isFrozen(first), Object.isFrozen(first?.values), Object.isFrozen(first?.causes)]).toEqual([true, true, true])
  })

  it('is not where a paper is read', () => {
    const [first, second] = criteria({ round: 'interim', papers, findings: { gentle: { met: 'yes', paper: 'p' } } })
    expect(first?.values).toEqual([{ fact: 'findings.gentle', value: 'yes', papers: ['p'] }])
    expect(second).toEqual(first)
    expect(second).not.toBe(first)
  })

  it('is one frozen verdict on a clause that asks nothing, and on one that does not address the nominee', () => {
    const quiet = small({ clauses: [own, { id: 'I.0', role: 'context', applies: { post: 'head' }, criteria: {} }, { ...heads, applies: { post: 'deputy' } }] })
    const [first, second] = twice({ nominee: { 'party-member': 'no' }, findings: strict }, quiet)
    expect(first?.clauses[1]).toEqual({ id: 'I.0', outcome: 'not-applicable', possible: ['not-applicable'], citation: { plan: 'small', clause: 'I.0' }, criteria: [], causes: [] })
    expect(second?.clauses[1]).toBe(first?.clauses[1])
    const [head, again] = twice({ nominee: { post: 'head' }, findings: strict }, quiet)
    expect(again?.clauses[2]).toBe(head?.clauses[2])
    expect([Object.isFrozen(head?.clauses[2]), Object.isFrozen(head?.clauses[2]?.criteria), Object.isFrozen(head?.clauses[2]?.criteria[0])]).toEqual([true, true, true])
  })

  it('is one empty list of rulings', () => {
    const [first, second] = twice({ findings: strict })
    expect(second?.rulings).toBe(first?.rulings)
  })
})

describe('a finding for the round, where papers are asked for', () => {
  const required = { evidence: 'required' } as const
  const bare = demanding(gentle)
  const judged = (given: Readonly<Record<string, unknown>>) => {
    const { outcome, clauses } = verdictOn(bare, given, required)
    return [outcome, clauses[0]?.criteria[0]?.values, clauses[0]?.criteria[0]?.causes]
  }
  const proved = { met: 'no', paper: 'p', round: 'interim' }
  const shown = { fact: 'findings.gentle', value: 'no' }

  it.each([
    ['of its dossier', { round: 'interim' }],
    ['that it names itself', {}],
  ])('%s, counts with one alone', (_, round) => {
    expect(judged({ ...round, papers, findings: { gentle: proved } })).toEqual(['fail', [{ ...shown, papers: ['p'] }], []])
    expect(judged({ ...round, findings: { gentle: { met: 'no', round: 'interim' } } })).toEqual(['undetermined', [shown], [{ kind: 'missing', what: 'fact', fact: 'findings.gentle', paper: true }]])
    expect(judged({ ...round, papers, findings: { gentle: { ...proved, round: 'final' } } })).toEqual(['undetermined', [], [{ kind: 'missing', what: 'fact', fact: 'findings.gentle' }]])
  })
})

describe('conditions', () => {
  const under = (applies: unknown) => small({ clauses: [own, { ...heads, applies }] })
  const known = (applies: unknown, nominee: Readonly<Record<string, unknown>>) => {
    const clause = clauseOf(verdictOn(under(applies), { nominee, findings: { ...strict, gentle: 'yes' } }), 'I.2')
    return [clause.possible, clause.causes.map((cause) => (cause.kind === 'missing' && cause.what === 'fact' ? cause.fact : cause.kind))]
  }
  const applies = ['pass']
  const not = ['not-applicable']
  const open = ['pass', 'not-applicable']

  it.each([
    [{ all: [{ post: 'head' }, { 'party-member': 'yes' }] }, { post: 'head', 'party-member': 'yes' }, applies, []],
    [{ all: [{ post: 'head' }, { 'party-member': 'yes' }] }, { 'party-member': 'yes' }, open, ['nominee.post']],
    [{ all: [{ post: 'head' }, { 'party-member': 'yes' }] }, {}, open, ['nominee.post', 'nominee.party-member']],
    [{ all: [{ post: 'head' }, { 'party-member': 'yes' }] }, { 'party-member': 'no' }, not, []],
    [{ post: 'head', 'party-member': 'yes' }, { post: 'head' }, open, ['nominee.party-member']],
    [{ post: 'head', 'party-member': 'yes' }, { post: 'none' }, not, []],
    [{ post: ['head', 'deputy'] }, { post: 'deputy' }, applies, []],
    [{ any: [{ post: 'head' }, { 'party-member': 'yes' }] }, { 'party-member': 'yes' }, applies, []],
    [{ any: [{ post: 'head' }, { 'party-member': 'yes' }] }, { 'party-member': 'no' }, open, ['nominee.post']],
    [{ any: [{ post: 'head' }, { 'party-member': 'yes' }] }, { post: 'none', 'party-member': 'no' }, not, []],
    [{ not: { post: 'head' } }, {}, open, ['nominee.post']],
    [{ not: { all: [{ post: 'head' }, { 'party-member': 'yes' }] } }, { 'party-member': 'no' }, applies, []],
    [{ any: [{ all: [{ post: 'head' }, { 'party-member': 'yes' }] }, { fields: 'education' }] }, { 'party-member': 'no' }, open, ['nominee.fields']],
    [{ any: [{ fields: 'education' }, { all: [{ post: 'head' }, { 'party-member': 'yes' }] }] }, { 'party-member': 'no' }, open, ['nominee.fields']],
    [{ all: [{ fields: 'education' }, { not: { all: [{ post: 'head' }, { 'party-member': 'yes' }] } }] }, { 'party-member': 'no' }, open, ['nominee.fields']],
    [{ all: [{ ask: 'deputies', is: ['body', 'none'] }, { post: 'head' }] }, {}, open, ['nominee.post']],
    [{ ask: 'deputies', is: ['none', 'body'] }, {}, applies, []],
    [{ ask: 'deputies', is: 'department' }, {}, not, []],
    [{ all: [{ ask: 'deputies', is: 'body' }, { post: 'head' }] }, {}, open, ['nominee.post', 'needs-ruling']],
  ])('%j of a nominee with %j', (condition, nominee, possible, causes) => {
    expect(known(condition, nominee)).toEqual([possible, causes])
  })

  it('tell under each reading whether the clause applies, does not, or may', () => {
    const { causes } = clauseOf(verdictOn(under({ all: [{ ask: 'deputies', is: 'body' }, { post: 'head' }] }), { findings: { ...strict, gentle: 'yes' } }), 'I.2')
    expect(causes).toEqual([
      { kind: 'missing', what: 'fact', fact: 'nominee.post', under: [{ deputies: 'theirs' }] },
      { kind: 'needs-ruling', question: 'deputies', status: 'open', readings: [{ reading: 'theirs', possible: ['yes', 'no'] }, { reading: 'nobody', possible: ['no'] }] },
    ])
  })

  it('show which attributes they read, of a criterion that addresses some', () => {
    const some = small({ clauses: [{ criteria: { it: gentle }, to: { it: { all: [{ post: 'head' }, { fields: 'education' }] } } }] })
    const criterion = verdictOn(some, { nominee: { post: 'head', fields: ['health', 'education'] }, findings: { gentle: 'no' } }).clauses[0]?.criteria[0]
    expect(criterion?.values).toEqual([{ fact: 'nominee.post', value: 'head' }, { fact: 'nominee.fields', value: 'health, education' }, { fact: 'findings.gentle', value: 'no' }])
  })
})
