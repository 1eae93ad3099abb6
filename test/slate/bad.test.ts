/** What is wrong with rules of slates, with slates and with fixtures of them: the code, and where it stands. */
import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Source } from '../../src/read/load.js'
import { readSlate } from '../../src/read/slate.js'
import { readSlateFixture } from '../../src/read/slate-fixture.js'
import type { Problem } from '../../src/words/problem.js'
import { rulesOf } from '../oracle/rules.js'
import { readWith, small } from '../read/small-plan.js'

type Expected = Readonly<Record<string, readonly string[]>>

const rules: Expected = {
  E_COMBINATIONS: ['E_COMBINATIONS 84:7'],
  E_DATE: ['E_DATE 9:107', 'E_DATE 11:92', 'E_DATE 12:87', 'E_DATE 13:87'],
  E_DEMAND: ['E_DEMAND 9:7', 'E_DEMAND 10:7'],
  E_DUP_ID: ['E_DUP_ID 11:13'],
  E_ENUM: ['E_ENUM 9:109', 'E_ENUM 10:83', 'E_ENUM 11:84'],
  'E_GROUP-list': ['E_GROUP 9:7'],
  E_GROUP: ['E_GROUP 9:99'],
  'E_MISSING_KEY-number': ['E_MISSING_KEY 9:108', 'E_MISSING_KEY 9:130'],
  'E_MISSING_KEY-parts': ['E_MISSING_KEY 2:3', 'E_MISSING_KEY 3:11', 'E_VALUE 5:47'],
  E_MISSING_KEY: ['E_MISSING_KEY 10:7', 'E_MISSING_KEY 11:7', 'E_MISSING_KEY 12:41', 'E_MISSING_KEY 13:82', 'E_MISSING_KEY 14:107', 'E_MISSING_KEY 15:7'],
  E_NAME: ['E_NAME 9:13', 'E_NAME 10:50', 'E_NAME 11:42'],
  E_QUESTION: ['E_QUESTION 9:136', 'E_QUESTION 11:114'],
  E_REF: ['E_REF 9:24', 'E_REF 10:49', 'E_REF 10:73', 'E_REF 10:141', 'E_REF 11:94', 'E_REF 12:83', 'E_REF 13:99', 'E_REF 13:115'],
  E_SHAPE: ['E_SHAPE 9:39', 'E_SHAPE 10:82', 'E_SHAPE 11:85', 'E_SHAPE 12:97', 'E_SHAPE 13:40'],
  E_TYPE: ['E_TYPE 24:153', 'E_TYPE 26:114', 'E_TYPE 26:114', 'E_TYPE 27:113', 'E_TYPE 28:113'],
  E_UNKNOWN_KEY: ['E_UNKNOWN_KEY 9:119', 'E_UNKNOWN_KEY 10:57', 'E_UNKNOWN_KEY 11:106'],
  E_UNUSED: ['E_UNUSED 4:5', 'E_UNUSED 7:5'],
  'E_VALUE-numbers': ['E_VALUE 9:108', 'E_VALUE 9:137', 'E_VALUE 9:166'],
  E_VALUE: ['E_VALUE 9:120', 'E_GROUP 9:134', 'E_VALUE 9:147', 'E_VALUE 10:82', 'E_VALUE 11:41', 'E_VALUE 12:64', 'E_VALUE 13:40', 'E_VALUE 13:96', 'E_VALUE 14:84', 'E_VALUE 15:93'],
}

const slates: Expected = {
  E_DATE: ['E_DATE 6:9', 'E_DATE 7:12'],
  E_DUP_ID: ['E_DUP_ID 7:40'],
  'E_ENUM-outcome': ['E_ENUM 7:30'],
  E_ENUM: ['E_ENUM 6:22', 'E_ENUM 7:27'],
  E_FORMAT: ['E_FORMAT 1:9'],
  E_MISSING_KEY: ['E_MISSING_KEY 1:1', 'E_MISSING_KEY 5:7', 'E_MISSING_KEY 6:12'],
  E_NAME: ['E_NAME 6:13', 'E_NAME 7:18'],
  E_NULL: ['E_NULL 7:1'],
  E_PLAN: ['E_PLAN 3:7'],
  E_REF: ['E_REF 5:7'],
  E_ROUND: ['E_ROUND 4:8'],
  E_SHAPE: ['E_SHAPE 6:7', 'E_SHAPE 7:12', 'E_SHAPE 8:11'],
  E_UNKNOWN_KEY: ['E_UNKNOWN_KEY 6:16', 'E_UNKNOWN_KEY 7:1'],
  'E_VALUE-covers': ['E_VALUE 7:9'],
  'E_VALUE-most': ['E_VALUE 8:3'],
  E_VALUE: ['E_VALUE 7:9'],
}

const fixtures: Expected = {
  E_DATE: ['E_DATE 5:38'],
  E_DUP_ID: ['E_DUP_ID 6:13', 'E_DUP_ID 7:55'],
  'E_ENUM-base': ['E_ENUM 3:66', 'E_ENUM 3:74'],
  'E_ENUM-outcome': ['E_ENUM 5:37', 'E_ENUM 5:54'],
  E_ENUM: ['E_ENUM 5:35', 'E_ENUM 6:27', 'E_ENUM 7:56'],
  'E_GROUP-dropped': ['E_GROUP 3:99', 'E_GROUP 5:50', 'E_GROUP 6:33', 'E_GROUP 7:52', 'E_GROUP 8:61'],
  E_GROUP: ['E_GROUP 5:29'],
  E_MISSING_KEY: ['E_MISSING_KEY 5:25', 'E_MISSING_KEY 6:5', 'E_MISSING_KEY 6:5'],
  E_PLAN: ['E_PLAN 2:7'],
  E_QUESTION: ['E_QUESTION 5:29', 'E_QUESTION 6:54'],
  E_READING: ['E_READING 5:44'],
  E_REF: ['E_REF 3:8', 'E_REF 6:33', 'E_REF 7:54', 'E_REF 7:92'],
  E_ROUND: ['E_ROUND 5:40'],
  E_UNKNOWN_KEY: ['E_UNKNOWN_KEY 5:18', 'E_UNKNOWN_KEY 6:27', 'E_UNKNOWN_KEY 6:60'],
  'E_VALUE-shape': ['E_VALUE 5:51', 'E_VALUE 6:26', 'E_VALUE 7:28'],
  E_VALUE: ['E_VALUE 5:70', 'E_VALUE 6:35', 'E_VALUE 7:43'],
}

const document = rulesOf('huyen-uy-2022')

describe.each<[string, Expected, (source: Source) => readonly Problem[]]>([
  ['slate-rules', rules, ({ name, text }) => readWith(name, text).problems],
  ['slate', slates, (source) => readSlate(source, { document }).problems],
  ['slate-fixture', fixtures, (source) => readSlateFixture(source, document).problems],
])('a bad file in %s', (folder, expected, problemsOf) => {
  it.each(readdirSync(`test/bad/${folder}`).sort())('%s', (name) => {
    const problems = problemsOf({ name, text: readFileSync(`test/bad/${folder}/${name}`, 'utf8') })
    expect(problems.map(({ file, code, line, column }) => `${file === name ? '' : `${file} `}${code} ${line}:${column}`)).toEqual(expected[name.replace('.yaml', '')])
    for (const { message, hint } of problems) expect(`${message} ${hint ?? ''}`).not.toMatch(/^[A-Z]|\.$|invalid|zod|union|undefined$|\bbodys|\bdutys/)
  })
})

describe('a plan that says nothing of lists', () => {
  it('has no slates', () => {
    const text = 'format: 1\nid: a\nround: interim\nlist: names\nbody: { id: x }\n'
    expect(readSlate({ name: 'a.yaml', text }, { document: small() }).problems.map(({ code, line, column, message }) => [code, line, column, message])).toEqual([['E_PLAN', 1, 1, 'the plan `small` says nothing of lists']])
  })
})

describe('a hint', () => {
  const hints = (problems: readonly Problem[]): readonly string[] => problems.map(({ hint }) => hint ?? '')
  const of = (name: string): readonly string[] => hints(readWith(`${name}.yaml`, readFileSync(`test/bad/slate-rules/${name}.yaml`, 'utf8')).problems)

  it('names what there is, and the nearest name', () => {
    expect(of('E_REF')).toEqual(expect.arrayContaining(['did you mean `names`?', 'the bodies are `cell`, `office`', 'name it at `covers` of the list']))
    expect(of('E_DEMAND')[0]).toMatch(/^did you mean `before`\? write one of `counts`, /)
    expect(of('E_GROUP')).toEqual(['write a duty for each'])
    expect(of('E_GROUP-list')).toEqual(['write each duty as a member of the list around it'])
  })

  it('of a long list says how long it may be', () => {
    const text = readFileSync('test/bad/slate/E_VALUE-most.yaml', 'utf8')
    expect(readSlate(text, { document }).problems.map(({ message }) => message)).toEqual(['the list has more than 500 members'])
  })
})
