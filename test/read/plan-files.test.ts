/** The files of a plan put together: what stands in several, what in one, and how clauses are written. */
import { describe, expect, it } from 'vitest'
import { changedPlanFaults, readPlan } from '../../src/read/plan.js'
import { said } from './said.js'
import { brief, readWith, small, smallFacts, smallPlan } from './small-plan.js'

const problemsOf = (text: string): readonly string[] => said(text, readWith('a.yaml', text).problems)
const placed = (...files: readonly (readonly [name: string, text: string])[]): readonly string[] =>
  readPlan([smallPlan, ...files.map(([name, text]) => ({ name, text }))], { facts: [smallFacts] }).problems.map(({ file, code, line, column, hint }) => `${file} ${code} ${line}:${column}${hint === undefined ? '' : ` | ${hint}`}`)

describe('files', () => {
  it('are read in the order of their names, however they are given', () => {
    const clause = (id: string) => `clauses: [{ id: ${id}, role: context, spans: [{ scope: Lời }] }]`
    const [b, a] = [{ name: 'b.yaml', text: clause('III.2') }, { name: 'a.yaml', text: clause('III.1') }]
    for (const files of [[smallPlan, a, b], [b, a, smallPlan], [a, smallPlan, b]]) {
      const { plan, problems } = readPlan(files, { facts: [smallFacts] })
      expect([problems, plan?.clauses.slice(-2).map(({ id }) => id)]).toEqual([[], ['III.1', 'III.2']])
    }
    expect(placed(['b.yaml', clause('III.1')], ['a.yaml', clause('III.2')])).toEqual([expect.stringMatching(/^b\.yaml E_ORDER 1:17/)])
    expect(placed(['a.yaml', clause('III.1')], ['a.yaml', clause('III.2')])).toEqual([])
  })

  it('tell their problems in that order, and those of the catalogue after', () => {
    const { problems } = readPlan([{ name: 'b.yaml', text: 'x: 1' }, smallPlan, { name: 'a.yaml', text: 'y: 1' }], { facts: [{ name: '1.yaml', text: 'z: 1' }, smallFacts] })
    expect(brief(problems)).toEqual(['a E_UNKNOWN_KEY 1:1', 'b E_UNKNOWN_KEY 1:1', '1 E_UNKNOWN_KEY 1:1'])
  })

  it('share questions, rounds and each kind of facts, and nothing else', () => {
    expect(placed(['a.yaml', 'questions: {}\nrounds: {}\nfacts: { findings: {} }'])).toEqual([])
    expect(placed(['a.yaml', 'gaps: {}'])).toEqual(['a.yaml E_DUP_KEY 1:1 | it first stands at 0-small.yaml:22:1'])
    expect(placed(['a.yaml', 'questions: { review-time: 5 }'])).toEqual(['a.yaml E_DUP_KEY 1:14 | it first stands at 0-small.yaml:37:3'])
    expect(placed(['a.yaml', 'facts: { findings: { general-achievement: { label: { vi: a, en: b } } } }'])).toEqual(['facts.yaml E_DUP_KEY 15:5 | it first stands at a.yaml:1:22'])
  })

  it('are each told of facts of a kind that is none', () => {
    const hint = 'did you mean `findings`?'
    expect(placed(['a.yaml', 'facts: { finding: {} }'], ['b.yaml', 'facts: { finding: 5 }'])).toEqual([`a.yaml E_UNKNOWN_KEY 1:10 | ${hint}`, `b.yaml E_UNKNOWN_KEY 1:10 | ${hint}`])
  })

  it('may hold another shape where a map or a list is meant, which is refused there and keeps what seems missing from being told', () => {
    const shared = [
      ['questions: 5', 'E_SHAPE 1:12 expected a map, found a number, `5`'],
      ['questions: []', 'E_SHAPE 1:12 expected a map, found a list'],
      ['rounds: []', 'E_SHAPE 1:9 expected a map, found a list'],
      ['clauses: x', 'E_SHAPE 1:10 expected a list, found text, `x`'],
      ['clauses: {}', 'E_SHAPE 1:10 expected a list, found a map'],
      ['facts: []', 'E_SHAPE 1:8 expected a map, found a list'],
      ['facts: { findings: 5 }', 'E_SHAPE 1:20 expected a map, found a number, `5`'],
    ]
    for (const [text = '', expected = ''] of shared) {
      for (const name of ['0.yaml', 'a.yaml']) {
        const { plan, problems } = readPlan([smallPlan, { name, text }], { facts: [smallFacts] })
        expect([name, text, plan, problems.map(({ file, code, line, column, message }) => `${file} ${code} ${line}:${column} ${message}`)]).toEqual([name, text, undefined, [`${name} ${expected}`]])
      }
    }
    const { problems } = readPlan({ name: 'a.yaml', text: 'questions: 5' }, { facts: [smallFacts] })
    expect(brief(problems)).toEqual(['a E_SHAPE 1:12'])
    expect(problemsOf('slates: 5').map((each) => each.slice(0, 12))).toEqual(['E_SHAPE at 5'])
    expect(problemsOf('gaps: 5').map((each) => each.slice(0, 12))).toEqual(['E_SHAPE at 5'])
  })

  it('that are none of a plan miss its keys at the first', () => {
    expect(readPlan([]).problems.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`)[0]).toBe('<text>:1:1 the key `format` is missing')
    expect(readPlan([{ name: 'b.yaml', text: 'id: x' }, { name: 'a.yaml', text: 'format: 1' }]).problems[0]).toMatchObject({ file: 'a.yaml', line: 1, column: 1, message: 'the key `document` is missing' })
  })

  it('of the catalogue hold facts alone', () => {
    const { problems } = readPlan(smallPlan, { facts: [smallFacts, { name: 'more.yaml', text: 'clauses: []\nfact: {}' }] })
    expect(problems.map(({ code, line, message, hint }) => `${code} ${line} ${message} | ${hint ?? ''}`)).toEqual([
      'E_UNKNOWN_KEY 1 `clauses` is not a key of a catalogue file | the keys are `facts`',
      'E_UNKNOWN_KEY 2 `fact` is not a key of a catalogue file | the keys are `facts`',
    ])
  })

  it('of the catalogue know a day by school year for ratings alone', () => {
    const due = '{ on: 12-15, school-year: 06-30 }'
    const label = '{ vi: a, en: b }'
    const kinds = { ratings: `label: ${label}, of: nominee, due: ${due}`, standings: `label: ${label}, due: ${due}`, series: `label: ${label}, unit: ${label}, due: ${due}`, titles: `label: ${label}, of: nominee, due: ${due}` }
    const says = `  attributes:\n    school-year: { label: ${label}, values: { yes: ${label}, no: ${label} } }\n`
    const text = `facts:\n${says}${Object.entries(kinds).map(([kind, fact]) => `  ${kind}:\n    some: { ${fact} }\n`).join('')}`
    const { problems } = readPlan(smallPlan, { facts: [smallFacts, { name: 'more.yaml', text }] })
    expect(problems.map(({ code, line, message }) => `${code} ${line} ${message}`)).toEqual([7, 9, 11].map((line) => `E_UNKNOWN_KEY ${line} \`school-year\` is not a key that may stand here`))
  })

  it('that cannot be loaded keep what seems missing from being told', () => {
    expect(placed(['a.yaml', 'questions: &a {}'])).toEqual([expect.stringMatching(/^a\.yaml E_YAML_ANCHOR 1:12/)])
    const { problems } = readPlan(smallPlan, { facts: [{ name: 'facts.yaml', text: '[' }] })
    expect(problems.map(({ file }) => file)).toEqual(['facts.yaml'])
  })
})

describe('where a part of a plan stands', () => {
  const { locate } = readWith('a.yaml', 'clauses:\n  - id: III.1\n    role: general\n    spans:\n      - one: Lời\n      - guidance: { words: Lời khác, why: so }\n    criteria:\n      one: { finding: general-achievement, applies: { kind: collective }, note: x }\n')
  const at = (path: Parameters<typeof locate>[0], onKey?: boolean) => {
    const { file, line, column } = locate(path, onKey)
    return `${file} ${line}:${column}`
  }

  it('is told of clauses as they are written', () => {
    expect(at(['clauses', 4])).toBe('a.yaml 2:5')
    expect(at(['clauses', 4, 'id'])).toBe('a.yaml 2:9')
    expect(at(['clauses', 4, 'spans', 0, 'claims'])).toBe('a.yaml 5:9')
    expect(at(['clauses', 4, 'spans', 0, 'words'])).toBe('a.yaml 5:14')
    expect(at(['clauses', 4, 'spans', 1, 'mark'])).toBe('a.yaml 6:9')
    expect(at(['clauses', 4, 'spans', 1, 'words'])).toBe('a.yaml 6:28')
    expect(at(['clauses', 4, 'spans', 1, 'why'])).toBe('a.yaml 6:43')
    expect(at(['clauses', 4, 'criteria', 0])).toBe('a.yaml 8:12')
    expect(at(['clauses', 4, 'criteria', 0], true)).toBe('a.yaml 8:7')
    expect(at(['clauses', 4, 'criteria', 0, 'id'])).toBe('a.yaml 8:7')
    expect(at(['clauses', 4, 'criteria', 0, 'demand'])).toBe('a.yaml 8:12')
    expect(at(['clauses', 4, 'criteria', 0, 'demand', 'finding'])).toBe('a.yaml 8:23')
    expect(at(['clauses', 4, 'criteria', 0, 'demand', 'finding'], true)).toBe('a.yaml 8:14')
    expect(at(['clauses', 4, 'criteria', 0, 'applies', 'kind'])).toBe('a.yaml 8:61')
    expect(at(['clauses', 4, 'criteria', 0, 'note'])).toBe('a.yaml 8:81')
  })

  it('is the innermost part that there is, and of no part the first file', () => {
    expect(at(['clauses', 4, 'role', 'x', 'y'])).toBe('a.yaml 3:11')
    expect(at(['clauses', 9])).toBe('0-small.yaml 78:3')
    expect(at(['nothing'])).toBe('0-small.yaml 2:1')
    expect(at([])).toBe('0-small.yaml 2:1')
    expect(at(['facts', 'lists', 'initiative'], true)).toBe('facts.yaml 23:5')
  })
})

describe('a clause as it is written', () => {
  const clause = (spans: string, criteria: string): string => `clauses:\n  - id: III.1\n    role: general\n    spans: [${spans}]\n    criteria: ${criteria}\n`
  const one = '{ one: { finding: general-achievement } }'
  const words = (given: string) => problemsOf(clause(`{ one: ${given} }`, one))

  it('has words with one space between them', () => {
    expect([words('Lời văn'), words('{ words: Lời văn }'), words('" "').map((each) => each.slice(0, 7))]).toEqual([[], [], ['E_VALUE']])
    for (const untidy of ['"Lời  văn"', '" Lời"', '"Lời "', '"Lời\\nvăn"', '"Lời\\tvăn"']) {
      expect([untidy, words(untidy).map((each) => each.slice(0, 6))]).toEqual([untidy, ['E_SPAN']])
    }
    expect(words('{ words: "Lời  văn" }')).toEqual(['E_SPAN at "Lời the words hold a line break or more than one space together | separate words by one space'])
  })

  it('has spans of one key', () => {
    const fault = 'a span is one key and its words | write `- criterion: words` or `- scope: words`'
    expect(problemsOf(clause('{ one: a }, { one: a, scope: b }', one))).toEqual([`E_SPAN at { ${fault}`])
    expect(problemsOf(clause('{ one: a }, {}', one))).toEqual([`E_SPAN at { ${fault}`])
    expect(problemsOf(clause('{ one: a }, x', one))).toEqual([`E_SPAN at x ${fault}`])
  })

  it('joins names of criteria, each once', () => {
    const two = '{ one: { finding: general-achievement }, two: { standing: culture-standard } }'
    expect(problemsOf(clause('{ one+two: a }', two))).toEqual([])
    expect(problemsOf(clause('{ one+two+one: a }', two))).toEqual(['E_SPAN at one+two+one: `one` stands twice in one span'])
    expect(problemsOf(clause('{ one+scope+heading: a }', one)).map((each) => each.replace(/ is a mark.*/, ''))).toEqual(['E_SPAN at one+scope+heading: `scope`', 'E_SPAN at one+scope+heading: `heading`'])
  })

  it('may say of its words why they are marked, and how they are printed, and nothing else', () => {
    const of = (more: string) => problemsOf(clause(`{ one: a }, { guidance: { words: b, ${more} } }`, one))
    expect(of('why: so, sic: bb, restored: true')).toEqual([])
    expect(of('whi: so')).toEqual(['E_UNKNOWN_KEY at whi: `whi` is not a key that may stand here | did you mean `why`?'])
    const keys = 'the keys are `words`, `why`, `sic`, `restored`'
    expect(of('mark: heading')).toEqual([`E_UNKNOWN_KEY at mark: \`mark\` is not a key that may stand here | ${keys}`])
    expect(of('claims: [one]')).toEqual([`E_UNKNOWN_KEY at claims: \`claims\` is not a key that may stand here | ${keys}`])
    expect(of('why: "", sic: 5').map((each) => each.slice(0, 12))).toEqual(['E_VALUE at "', 'E_SHAPE at 5'])
    expect(words('{ why: so }').map((each) => each.slice(0, 18))).toEqual(['E_MISSING_KEY at {'])
  })

  it('may have a key too many, and is held against the rest all the same', () => {
    const text = clause('{ one: a }', '{ one: { finding: nothing } }').replace('role: general', 'role: general\n    colour: red')
    expect(problemsOf(text).map((each) => each.slice(0, 25))).toEqual(['E_UNKNOWN_KEY at colour: ', 'E_FACT_UNKNOWN at nothing'])
  })

  it('has a map of criteria', () => {
    for (const other of ['[one]', '5', 'one']) {
      expect(problemsOf(clause('{ scope: a }', other)).map((each) => each.replace(/ at \S+/, ''))).toEqual(['E_SHAPE expected a map of criteria | write `name: { finding: … }`'])
    }
    expect(problemsOf(clause('{ one: a }', '{ one: 5 }')).map((each) => each.slice(0, 12))).toEqual(['E_SHAPE at 5'])
    expect(problemsOf('clauses: [5]').map((each) => each.slice(0, 12))).toEqual(['E_SHAPE at 5'])
    expect(problemsOf('clauses: [{ id: III.1, role: context, spans: 5 }]').map((each) => each.slice(0, 12))).toEqual(['E_SHAPE at 5'])
  })
})

describe('a plan changed in place', () => {
  const plan = small()
  const changed = (change: (clause: (typeof plan.clauses)[number]) => (typeof plan.clauses)[number]) => ({ ...plan, clauses: plan.clauses.map((each) => (each.id === 'II.2/b1' ? change(each) : each)) })
  const codes = (...given: Parameters<typeof changedPlanFaults>) => changedPlanFaults(...given).map(({ code, path }) => `${code} ${path.join('/')}`)

  it('is as it was read', () => {
    expect([codes(plan), codes(plan, 'II.2/b1')]).toEqual([[], []])
  })

  it('is held against its schema', () => {
    const odd = changed((clause) => ({ ...clause, role: 'nobody' as 'general' }))
    expect(codes(odd)).toEqual(['E_ENUM clauses/2/role'])
    expect(codes(odd, 'II.2/b1')).toEqual(['E_ENUM role'])
    expect(codes(odd, 'II.1/b1')).toEqual([])
  })

  it('is held against its catalogue, its questions and its words', () => {
    const unknown = changed((clause) => ({ ...clause, criteria: clause.criteria.map((each) => (each.id === 'growth' ? { ...each, demand: { finding: 'nothing' } } : each)) }))
    expect(codes(unknown)).toEqual(['E_FACT_UNKNOWN clauses/2/criteria/2/demand/finding'])
    expect(codes(unknown, 'II.2/b1')).toEqual(['E_FACT_UNKNOWN clauses/0/criteria/2/demand/finding'])
    const asking = changed((clause) => ({ ...clause, criteria: clause.criteria.map((each) => (each.id === 'growth' ? { ...each, demand: { finding: 'general-achievement', years: { ask: 'nothing' } } } : each)) }))
    expect([codes(asking), codes(asking, 'II.2/b1')]).toEqual([['E_QUESTION clauses/2/criteria/2/demand/years/ask'], ['E_QUESTION clauses/0/criteria/2/demand/years/ask']])
    const dropped = changed((clause) => ({ ...clause, spans: clause.spans.slice(1) }))
    expect([codes(dropped), codes(dropped, 'II.2/b1')]).toEqual([['E_UNCLAIMED clauses/2/criteria/0/id'], ['E_UNCLAIMED clauses/0/criteria/0/id']])
  })

  it('may leave a question unasked', () => {
    const without = { ...plan, clauses: plan.clauses.filter(({ id }) => id !== 'II.1/b1') }
    expect(codes({ ...without, sections: { ...plan.sections, items: plan.sections.items } })).toEqual([])
    expect(readPlan({ name: 'a.yaml', text: smallPlan.text.replace('years: { ask: review-time }', 'years: every') }, { facts: [smallFacts] }).problems.map(({ code }) => code)).toEqual(['E_UNUSED'])
  })

  it('with a whole list of rules is held against all of them', () => {
    const reversed = { ...plan, clauses: plan.clauses.toReversed() }
    expect(codes(reversed)).toContain('E_ORDER clauses/2/id')
    const slates = { bodies: {}, lists: { names: { vi: 'a', en: 'b' } }, duties: [{ id: 'a', list: 'others', source: [{ place: 'III.1', words: 'x' }], eligible: 'yes' as const }] }
    expect(codes({ ...plan, slates })).toEqual(['E_REF slates/duties/0/list'])
    const attributes = { ...plan.facts.attributes, all: { label: { vi: 'a', en: 'b' }, values: { yes: { vi: 'a', en: 'b' } } } }
    expect(codes({ ...plan, facts: { ...plan.facts, attributes } })).toEqual(['E_RESERVED facts/attributes/all'])
    expect(codes({ ...plan, facts: { ...plan.facts, attributes } }, 'II.2/b1')).toEqual([])
  })
})
