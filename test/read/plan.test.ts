import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { planDocument } from '../../src/documents/plan.js'
import { unusedFacts } from '../../src/read/catalogue.js'
import { readPlan } from '../../src/read/plan.js'
import { severityOf } from '../../src/words/problem.js'
import { brief, readWith, small, smallFacts, smallPlan, textOf } from './small-plan.js'

const folder = new URL('../bad/plan/', import.meta.url)

/** Every problem that each bad file brings into the small plan; without a file name it stands in the bad file. */
const expected: Readonly<Record<string, readonly string[]>> = {
  E_CLAIM: ['E_CLAIM 6:9', 'E_CLAIM 7:9'],
  E_COMBINATIONS: ['E_COMBINATIONS 44:7'],
  E_DATE: ['0-small E_MISSING_KEY 108:54', 'E_DATE 2:74', 'E_DATE 5:70'],
  E_DEMAND: ['E_DEMAND 8:12', 'E_DEMAND 9:54'],
  E_DUP_ID: ['E_DUP_ID 8:9', 'E_DUP_ID 16:13'],
  E_DUP_KEY: ['E_DUP_KEY 1:1', 'E_DUP_KEY 3:3', 'facts E_DUP_KEY 15:5'],
  E_ENUM: ['E_ENUM 10:42', 'E_ENUM 10:54', 'E_ENUM 11:61', 'E_ENUM 12:65', 'E_ENUM 13:22'],
  'E_ENUM-title': ['E_ENUM 10:69'],
  E_FACT_UNKNOWN: ['4:42', '18:23', '19:22', '20:26', '21:34', '21:64', '22:23', '23:48', '23:67', '24:32', '24:75'].map((at) => `E_FACT_UNKNOWN ${at}`),
  'E_FACT_UNKNOWN-title': ['E_FACT_UNKNOWN 11:38', 'E_FACT_UNKNOWN 12:21'],
  E_FORMAT: ['E_FORMAT 1:9'],
  E_GROUP: ['E_GROUP 11:19', 'E_GROUP 12:44', 'E_GROUP 13:21', 'E_GROUP 14:62', 'E_GROUP 15:53'],
  E_MISSING_KEY: ['13:12', '14:12', '15:14', '16:49', '17:13', '18:12', '19:14', '19:14'].map((at) => `E_MISSING_KEY ${at}`),
  'E_MISSING_KEY-title': ['E_MISSING_KEY 11:12', 'E_MISSING_KEY 12:12'],
  E_NAME: ['0-small E_SECTION 82:14', '0-small E_SECTION 94:14', '0-small E_SECTION 113:43', 'E_NAME 4:13', 'E_NAME 10:14', 'E_NAME 12:23', 'E_NAME 13:7'],
  E_ORDER: ['E_ORDER 5:9', 'E_ORDER 11:9'],
  E_QUESTION: ['0-small E_UNUSED 68:3', 'E_QUESTION 7:58', 'E_QUESTION 8:91'],
  E_READINGS: ['E_READINGS 7:5', 'E_READINGS 16:20', 'E_UNUSED 17:3', 'E_VALUE 22:40'],
  E_RESERVED: ['E_RESERVED 7:7', 'E_RESERVED 10:5', 'E_RESERVED 12:42', 'E_RESERVED 17:9'],
  E_ROLE: ['E_ROLE 2:27', 'E_ROLE 6:5', 'E_ROLE 8:11', 'E_ROLE 12:11'],
  E_ROUND: ['E_ROUND 7:66'],
  E_SECTION: ['E_SECTION 4:14', 'E_SECTION 8:49'],
  E_SHAPE: ['E_SHAPE 4:14', 'E_SHAPE 10:51', 'E_SHAPE 11:42', 'E_SHAPE 12:14'],
  E_SPAN: ['5:9', '7:9', '8:9', '9:9', '10:14', '11:23'].map((at) => `E_SPAN ${at}`),
  E_TOO_MANY: [...Array.from({ length: 20 }, (_, index) => `E_ROLE ${index + 2}:${index < 9 ? 27 : 28}`), 'E_TOO_MANY 22:28'],
  E_TYPE: ['35:23', '36:48', '37:64', '37:77', '38:70', '39:59', '39:59', '40:60', '41:24', '42:60', '43:32', '43:79', '44:55', '44:55', '44:84'].map((at) => `E_TYPE ${at}`),
  'E_TYPE-title': ['E_TYPE 14:42', 'E_TYPE 15:38', 'E_TYPE 16:40', 'E_TYPE 17:51', 'E_TYPE 17:51', 'E_TYPE 17:81', 'E_TYPE 17:108'],
  E_UNCLAIMED: ['E_UNCLAIMED 8:7'],
  E_UNKNOWN_KEY: ['E_UNKNOWN_KEY 4:5', 'E_UNKNOWN_KEY 8:44'],
  E_UNUSED: ['E_UNUSED 2:3', 'E_UNUSED 15:13'],
  E_VALUE: ['0-small E_MISSING_KEY 108:54', 'E_VALUE 2:95', 'E_VALUE 11:42', 'E_VALUE 12:24', 'E_VALUE 13:44'],
  'E_VALUE-title': ['E_VALUE 10:44'],
}

describe('bad rule files', () => {
  it.each(readdirSync(folder).sort())('%s', (file) => {
    const name = file.replace('.yaml', '')
    const { plan, problems } = readWith(file, textOf(`../bad/plan/${file}`))
    expect(plan).toBeUndefined()
    expect(brief(problems).map((line) => (line.startsWith(`${name} `) ? line.slice(name.length + 1) : line))).toEqual(expected[name])
    for (const { code, severity, message, hint } of problems) {
      expect(severity).toBe(severityOf(code))
      expect(message).toMatch(/^[^A-Z].*[^.]$/s)
      expect(hint ?? 'x').toMatch(/[^.]$/)
      expect(`${message} ${hint ?? ''}`).not.toMatch(/invalid|zod|union|undefined/i)
    }
  })

  it.each([
    ['a misspelt key', 'E_UNKNOWN_KEY', 'did you mean `years`?'],
    ['a misspelt value', 'E_ENUM', 'did you mean `good`?'],
    ['a misspelt kind of demand', 'E_DEMAND', 'did you mean `finding`?'],
    ['a misspelt fact', 'E_FACT_UNKNOWN', 'did you mean `general-achievement`?'],
    ['a misspelt question', 'E_QUESTION', 'did you mean `review-time`?'],
    ['a misspelt criterion', 'E_CLAIM', 'did you mean `one`?'],
    ['a misspelt mark', 'E_CLAIM', 'did you mean `heading`?'],
    ['a misspelt round', 'E_ROUND', 'did you mean `interim`?'],
    ['a day in another form', 'E_DATE', 'write it as YYYY-MM-DD'],
    ['an id that stands twice', 'E_DUP_ID', 'it first stands at E_DUP_ID.yaml:5:9'],
    ['a key in two files', 'E_DUP_KEY', 'it first stands at 0-small.yaml:11:3'],
  ])('a hint for %s', (_, name, hint) => {
    const { problems } = readWith(`${name}.yaml`, textOf(`../bad/plan/${name}.yaml`))
    expect(problems.filter(({ code }) => code === name).map((each) => each.hint ?? '')).toContainEqual(expect.stringContaining(hint))
  })

  it('of an alternative names only the one that was meant', () => {
    const { problems } = readWith('a.yaml', 'clauses:\n  - id: III.1/b1\n    role: general\n    spans: [{ one: Lời văn }]\n    criteria: { one: { any: [{ all: [{ rating: official }] }] } }\n')
    expect(problems.map(({ message }) => message)).toEqual(['the key `at-least` is missing'])
  })

  it('a file that cannot be loaded leaves the others their own problems, and nothing else', () => {
    const { plan, problems } = readPlan([smallPlan, { name: '1.yaml', text: 'questions: &a {}' }, { name: '2.yaml', text: 'claues: []' }], { facts: [smallFacts] })
    expect(plan).toBeUndefined()
    expect(brief(problems)).toEqual(['1 E_YAML_ANCHOR 1:12', '2 E_UNKNOWN_KEY 1:1'])
  })

  it('what the missing file would have held is not missed', () => {
    const { problems } = readPlan([{ name: 'a.yaml', text: '[' }, { name: 'b.yaml', text: 'format: 1' }])
    expect(problems.map(({ file }) => file)).toEqual(['a.yaml'])
  })

  it('a catalogue file holds facts only', () => {
    const { problems } = readPlan(smallPlan, { facts: [smallFacts, { name: 'more.yaml', text: 'fact: {}' }] })
    expect(brief(problems)).toEqual(['more E_UNKNOWN_KEY 1:1'])
  })

  it('an empty plan misses every key', () => {
    const { problems } = readPlan('format: 1')
    expect(problems.map(({ message }) => message)).toEqual(
      ['id', 'document', 'sections', 'rounds', 'gaps', 'questions', 'clauses'].map((key) => `the key \`${key}\` is missing`),
    )
  })
})

describe('the small plan', () => {
  const plan = small()

  it('is in the canonical form, plain data that the schema takes as it is', () => {
    expect(planDocument.parse(plan)).toEqual(plan)
    expect(JSON.parse(JSON.stringify(plan))).toStrictEqual(plan)
  })

  it('has spans with claims or a mark, and criteria as a list', () => {
    const clause = plan.clauses.find(({ id }) => id === 'II.1/b1')
    expect(clause?.spans.slice(1, 2)).toEqual([{ claims: ['culture', 'party'], words: 'được công nhận' }])
    expect(clause?.spans.slice(-1)).toEqual([
      { mark: 'guidance', words: 'quan tâm phát hiện', why: 'addressed to organisers', sic: 'theotư tưởng', restored: true },
    ])
    expect(clause?.criteria[1]).toEqual({ id: 'culture', demand: { standing: 'culture-standard' }, note: 'at the cut-off' })
  })

  it('parts the demand of a criterion from whom it applies to', () => {
    const clause = plan.clauses.find(({ id }) => id === 'II.2/b1')
    expect(clause?.criteria[1]).toEqual({
      id: 'initiative',
      demand: { list: 'initiative', where: { applied: 'yes' }, 'at-least': 1 },
      applies: { post: 'head' },
    })
  })

  it('keeps of the catalogue what it uses', () => {
    expect(Object.keys(plan.facts.findings)).toEqual(['general-achievement'])
    expect(Object.keys(plan.facts.attributes)).toEqual(['kind', 'post'])
    expect(Object.keys(plan.facts.ratings)).toEqual(['party-org', 'official'])
  })

  it('is the same whatever order its files are given in', () => {
    const [head = '', clauses = ''] = smallPlan.text.split(/^clauses:\n/m)
    const files = [{ name: 'a.yaml', text: head }, { name: 'b.yaml', text: `clauses:\n${clauses}` }]
    expect(readPlan(files, { facts: [smallFacts] }).plan).toEqual(plan)
    expect(readPlan(files.toReversed(), { facts: [smallFacts] }).plan).toEqual(plan)
  })

  it('says where its parts stand', () => {
    const { locate } = readPlan(smallPlan, { facts: [smallFacts] })
    expect(locate(['clauses', 1, 'spans', 4, 'words'])).toEqual({ file: '0-small.yaml', line: 93, column: 28 })
    expect(locate(['clauses', 1, 'criteria', 1, 'id'], true)).toEqual({ file: '0-small.yaml', line: 96, column: 7 })
    expect(locate(['facts', 'findings', 'never-asked'], true)).toEqual({ file: 'facts.yaml', line: 16, column: 5 })
  })
})

describe('facts that no plan uses', () => {
  it('are a warning', () => {
    const found = unusedFacts([smallFacts], [small()])
    expect(brief(found)).toEqual(['facts W_UNUSED 16:5'])
    expect(found.map(({ severity }) => severity)).toEqual(['warning'])
  })
})
