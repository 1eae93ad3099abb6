import { describe, expect, it } from 'vitest'
import { compile } from '../../src/decide/compile.js'
import { screen } from '../../src/decide/screen.js'
import { formatProblem } from '../../src/words/problem.js'
import { planOf, saidOfDossier } from './marked.js'
import { expectRefused, type Row } from './refused.js'

const plan = planOf('dang-uy-khoi-2022')
const program = compile(plan)
const head = 'format: 1\nid: a\nround: interim\n'

const refused = (rows: readonly Row[]): void => {
  it.each(rows)('%s', (_, lines, ...codes) => expectRefused(saidOfDossier(`${head}${lines}`, codes)))
}

describe('T34 a field that is missing, or says nothing', () => {
  refused([
    ['null', 'nominee: { kind: ¦null }', 'E_NULL'],
    ['~', 'nominee: { kind: ¦~ }', 'E_NULL'],
    ['an empty value', 'nominee:\n  ¦kind:\n', 'E_NULL'],
    ['N/A', 'nominee: { kind: ¦N/A }', 'E_ENUM'],
    ['a dash', 'nominee: { kind: individual }\nfindings: { able: ¦"-" }', 'E_ENUM'],
  ])

  it.each(['', '""', '" "', '"\\t"', 'unknown'])('a text that is blank, absent or `unknown` leaves what needs it undetermined, and named: %s', (value) => {
    const given = value === '' ? '' : `, party-member: ${value}`
    const { problems, isRead } = saidOfDossier(`${head}section: II.3.2.2\nnominee: { kind: individual, fields: [education]${given} }`, [])
    expect([problems.map(formatProblem), isRead]).toEqual([[], true])
    const { dossier } = plan.dossier({ format: 1, id: 'a', section: 'II.3.2.2', nominee: { kind: 'individual', fields: ['education'], ...(value === '' ? {} : { 'party-member': JSON.parse(value === 'unknown' ? '"unknown"' : value) as 'yes' }) } })
    if (dossier === undefined) throw new Error('refused')
    const clause = program.evaluate(dossier, { round: 'interim' }).clauses.find(({ id }) => id === 'II.3.2/party')
    expect(clause?.outcome).toBe('undetermined')
    expect(JSON.stringify(clause)).toContain('"nominee.party-member"')
  })
})

describe('T35 a field that the form does not have', () => {
  refused([
    ['at the top', 'nominee: { kind: individual }\n¦standing: {}', 'E_UNKNOWN_KEY'],
    ['an attribute', 'nominee: { kind: individual, ¦party-membr: yes }', 'E_FACT_UNKNOWN'],
    ['a finding', 'nominee: { kind: individual }\nfindings: { ¦abel: yes }', 'E_FACT_UNKNOWN'],
    ['a field of a paper', 'nominee: { kind: individual }\npapers: { p: { kind: x, ¦nubmer: x } }', 'E_UNKNOWN_KEY'],
  ])

  it('the nearest known name is told', () => {
    const hint = (lines: string): string => saidOfDossier(`${head}${lines}`, []).problems[0]?.hint ?? ''
    expect(hint('nominee: {}\nstanding: {}')).toContain('did you mean `standings`?')
    expect(hint('nominee: {}\nfindings: { abel: yes }')).toContain('did you mean `able`?')
    expect(hint('nominee: {}\npapers: { p: { kind: x, nubmer: x } }')).toContain('did you mean `number`?')
  })
})

describe('T36 numbers as they are not written', () => {
  const number = (value: string): string => `nominee: { kind: collective }\nseries: { revenue: { years: { 2022: ¦${value} } } }`
  refused([
    ...['"8,5"', '"8.5 điểm"', '"８"', '"1e3"', '"0x10"', '"NaN"', '"+1"', '"1/0"', '" 12"', '"１２"'].map((value): Row => [value, number(value), 'E_NUMBER']),
    ...['1e3', '1.10', '-0', '1e999', '9007199254740993', '.nan', '0x10'].map((value): Row => [value, number(value), 'E_QUOTE_REQUIRED']),
    ['a no-break space before it', number('¦').replace('¦', '"').replace('¦', '¦\u00a012"'), 'E_CHAR'],
  ])

  it('what may be written is told', () => {
    const { problems } = saidOfDossier(`${head}${number('"8,5"')}`, [])
    expect(problems[0]?.hint).toContain('write `12.5` with a point')
  })

  it('a comma or a point of thousands is never taken for the other', () => {
    expect(saidOfDossier(`${head}${number('"1.234"').replace('¦', '')}`, []).isRead).toBe(true)
    const { dossier } = plan.dossier({ format: 1, id: 'a', nominee: { kind: 'collective' }, series: { revenue: { years: { 2022: '1.234' } } } })
    expect(dossier?.document.series?.['revenue']?.years['2022']).toBe('1.234')
  })
})

describe('T37 days as they are not written', () => {
  const day = (value: string): string => `nominee: { kind: individual, since: ¦${value} }`
  refused(['2023-02-30', '2023-02-29', '30/3/2023', '30/3/23', '3/30/2023', '2023-3-1', '"2023"', '2023-03', '2023-03-30T00:00:00Z', '2023-03-30+07:00', '0001-01-01', '2201-01-01', '２０２３-03-30'].map((value): Row => [value, day(value), 'E_DATE']))

  it('a day after the cut-off is a day, and its deed does not count', () => {
    const given = (on: string) => {
      const { dossier } = plan.dossier({ format: 1, id: 'a', round: 'interim', section: 'II.3.2.2', nominee: { kind: 'individual', fields: ['education'], learner: 'no' }, lists: { initiative: { complete: 'yes', list: [{ on, applied: 'yes' }] }, 'research-topic': { complete: 'yes', list: [] } } })
      if (dossier === undefined) throw new Error('refused')
      return program.evaluate(dossier).clauses.find(({ id }) => id === 'II.3.2.2/b1')?.criteria.find(({ id }) => id === 'topics')?.outcome
    }
    expect([given('2023-03-29'), given('2023-03-30')]).toEqual(['pass', 'fail'])
  })
})

describe('T39, T40 keys', () => {
  it.each([
    ['a key twice', '{"format":1,"id":"a","nominee":{"kind":"individual",¦"kind":"collective"}}', 'E_DUP_KEY'],
    ['twice, by an escape', '{"format":1,"id":"a","nominee":{"kind":"individual",¦"k\\u0069nd":"collective"}}', 'E_DUP_KEY'],
    ['__proto__', '{"format":1,"id":"a","nominee":{¦"__proto__":{"kind":"individual"}}}', 'E_RESERVED'],
    ['constructor', '{"format":1,"id":"a","nominee":{¦"constructor":"individual"}}', 'E_RESERVED'],
    ['an empty key', '{"format":1,"id":"a","nominee":{¦"":"individual"}}', 'E_EMPTY_KEY'],
  ])('%s', (_, text, code) => {
    const { found, expected, isRead } = saidOfDossier(text, [code], 'a.json')
    expect([found, isRead]).toEqual([expected, false])
    expect(({} as { readonly kind?: string }).kind).toBeUndefined()
  })

  it.each(['round', 'section', 'plan', 'led'])('a name that every object answers to is no %s', (key) => {
    const value = key === 'led' ? { body: 'constructor' } : 'constructor'
    const { dossier, problems } = plan.dossier({ format: 1, id: 'constructor', nominee: { kind: 'individual', post: 'head' }, [key]: value })
    expect(problems.map(({ code }) => code)).toEqual(key === 'led' ? ['E_CYCLE'] : [key === 'section' ? 'E_NAME' : `E_${key.toUpperCase()}`])
    expect(dossier).toBeUndefined()
  })

  it('and no round that is asked for', () => {
    const { dossier } = plan.dossier({ format: 1, id: 'a', nominee: { kind: 'individual' } })
    if (dossier === undefined) throw new Error('refused')
    for (const round of ['constructor', '__proto__', 'toString']) expect(() => program.evaluate(dossier, { round })).toThrow(expect.objectContaining({ code: 'round-unknown' }))
    expect(screen({ format: 1, id: 'a', nominee: { kind: 'individual' } }, [plan], { round: 'constructor' }).rows).toEqual([{ plan: 'dang-uy-khoi-2022', deciding: [], needs: 'round' }])
  })
})

describe('T42 values of another shape', () => {
  refused([
    ['a list for a map', 'nominee: ¦[individual]', 'E_SHAPE'],
    ['a map for a text', 'nominee: { kind: ¦{ is: individual } }', 'E_SHAPE'],
    ['a text for a list', 'nominee: { kind: individual }\nbodies: ¦none', 'E_SHAPE'],
    ['a list for a level', 'nominee: { kind: individual }\nratings: { official: { 2022: ¦[good] } }', 'E_SHAPE'],
    ['true for yes', 'nominee: { kind: individual }\nfindings: { able: ¦true }', 'E_SHAPE'],
    ['a number for a text', 'nominee: { kind: individual, name: ¦5 }', 'E_SHAPE'],
  ])
})

describe('T43 letters that look like others', () => {
  const level = (value: string): string => `nominee: { kind: individual }\nratings: { official: { 2022: ¦${value} } }`

  it('NFD is what NFC is', () => {
    const { isRead, problems } = saidOfDossier(`${head}${level('Hoàn thành tốt nhiệm vụ'.normalize('NFD')).replace('¦', '')}`, [])
    expect([isRead, problems]).toEqual([true, []])
  })

  it('the mark of tone on the other vowel is the same word', () => {
    const words = ['Hòan thành tốt nhiệm vụ', 'Hoàn thành tốt nhiệm vụ']
    const outcomes = words.map((each) => saidOfDossier(`${head}${level(each)}`, ['E_LEVEL']))
    // Either it is read alike, or it is an error; it is never another level.
    for (const { isRead, found, expected } of outcomes) expect(isRead ? [] : found).toEqual(isRead ? [] : expected)
    expect(outcomes[1]?.isRead).toBe(true)
  })

  refused([
    ['ð for đ', level('Ðạt'), 'E_LEVEL'],
    ['a level without its marks', level('Hoan thanh tot nhiem vu'), 'E_LEVEL'],
    ['a zero-width space', level('Hoàn thành tốt¦\u200b nhiệm vụ').replace('¦', ''), 'E_CHAR'],
    ['full-width letters', 'nominee: { kind: ¦ｉｎｄｉｖｉｄｕａｌ }', 'E_ENUM'],
    ['a misspelt value', 'nominee: { kind: ¦indivdual }', 'E_ENUM'],
  ])

  it('an unknown value tells the nearest, and is never a failure', () => {
    const { problems, isRead } = saidOfDossier(`${head}nominee: { kind: indivdual }`, [])
    expect([problems[0]?.hint, isRead]).toEqual([expect.stringContaining('did you mean `individual`?'), false])
  })
})

describe('T44, T45 another form', () => {
  it('another version of the format is told where it stands', () => {
    const { found, expected, isRead } = saidOfDossier('format: ¦2\nid: a\nnominee: { kind: individual }', ['E_FORMAT'])
    expect([found, isRead]).toEqual([expected, false])
  })

  it('a dossier for another plan is not judged', () => {
    const { found, expected, isRead } = saidOfDossier(`${head}plan: ¦huyen-uy-2022\nnominee: { kind: individual }`, ['E_PLAN'])
    expect([found, isRead]).toEqual([expected, false])
  })
})

describe('T70 what an error tells', () => {
  it('the value at its place, and nothing else of the nominee', () => {
    const { problems } = saidOfDossier(`${head}nominee: { kind: individual, name: Nguyễn Văn Kín, party-since: 2010-02-31 }\nfindings: { abel: yes, able: perhaps }\nratings: { official: { 2022: god } }`, [])
    expect(problems.map(({ code }) => code)).toEqual(['E_DATE', 'E_FACT_UNKNOWN', 'E_ENUM', 'E_LEVEL'])
    expect(problems.map(formatProblem).join('\n')).not.toContain('Kín')
  })

  it('more than twenty problems are counted, not listed', () => {
    const { problems } = saidOfDossier(`${head}nominee: { kind: individual }\nfindings:\n${Array.from({ length: 60 }, (_, index) => `  abel${index}: yes\n`).join('')}`, [])
    expect(problems).toHaveLength(21)
    expect(problems.at(-1)).toMatchObject({ code: 'E_TOO_MANY', line: 26, column: 3, message: '40 more problems are not listed' })
  })

  it('warnings stand beside a dossier that is read, and are all told', () => {
    const papers = Array.from({ length: 30 }, (_, index) => `  p${index}: { kind: x, certifier: x }\n`).join('')
    const list = Array.from({ length: 30 }, (_, index) => `{ on: 2022-01-01, paper: p${index} }`).join(', ')
    const { problems, isRead } = saidOfDossier(`${head}nominee: { kind: individual }\npapers:\n${papers}lists: { initiative: [${list}] }`, [])
    expect([isRead, problems.length, new Set(problems.map(({ code }) => code))]).toEqual([true, 30, new Set(['W_CERTIFIER'])])
  })
})
