import { describe, expect, it } from 'vitest'
import { unusedFacts } from '../../src/read/catalogue.js'
import { lintPlan } from '../../src/read/lint/lint-plan.js'
import { readPlan } from '../../src/read/plan.js'
import { brief, readWith, smallFacts, smallPlan, textOf } from './small-plan.js'

const text = textOf('small-more.yaml')
const { plan, problems, locate } = readWith('more.yaml', text)

/** The problems of the file when a part of it is written otherwise. */
function withChange(part: string, by: string): readonly string[] {
  expect(text).toContain(part)
  return readWith('more.yaml', text.replace(part, by)).problems.map(({ code, message, hint }) => `${code} ${message}${hint === undefined ? '' : ` | ${hint}`}`)
}

describe('numbers, titles, cited documents, and what a reading picks', () => {
  it('read, and are no weaker than their words', () => {
    expect(problems).toEqual([])
    if (plan === undefined) throw new Error('it does not read')
    expect(lintPlan(plan, locate)).toEqual([])
  })

  it('keep the facts that they ask for, and those that these lean on', () => {
    expect(Object.keys(plan?.facts.titles ?? {})).toEqual(['cultured-family', 'clean-cell'])
    expect(Object.keys(plan?.facts.series ?? {})).toEqual(['income-rank', 'revenue'])
    expect(Object.keys(plan?.facts.findings ?? {})).toEqual(['many-initiatives', 'general-achievement'])
    expect(Object.keys(plan?.facts.attributes ?? {}).toSorted()).toEqual(['kind', 'party-member', 'post', 'school-year'])
  })

  it('ask their questions: none of them is unused', () => {
    expect(withChange('holds: { finding: general-achievement, years: { ask: review-time } }, ', '')).toEqual([])
    expect(withChange('at-least: { ask: how-many-initiatives }', 'at-least: 3')).toEqual([
      'E_UNUSED `how-many-initiatives` is asked nowhere | ask it where its words decide, or delete it',
    ])
  })

  it.each([
    ['a value without a demand', '              weighed: { finding: many-initiatives }\n', '', 'E_TYPE a reading of `many-initiatives` gives `weighed`, and there is no demand for it | write `weighed:` and what is asked then'],
    ['a demand for another value', '              weighed: {', '              weihed: {', 'E_TYPE no reading of `many-initiatives` gives `weihed` | did you mean `weighed`?'],
    ['a number question as a choice', 'reading-of: many-initiatives', 'reading-of: title-years', 'E_TYPE `title-years` asks for a number, which cannot stand at `reading-of`'],
    ['a question of readings as a number', 'in-a-row: { ask: title-years }', 'in-a-row: { ask: titles-before }', 'E_TYPE the reading `within` of `titles-before` gives `no`, which cannot stand at `in-a-row` | no question with readings can be asked here'],
    ['a number too low for a count', 'lowest: 2, highest: 10', 'lowest: 0, highest: 10', 'E_TYPE `how-many-initiatives` asks for a number from 0 on, and from 1 on it can stand at `at-least of a list`'],
    ['years of a title that are no years', 'years: every }\n      run', 'years: { ask: titles-before } }\n      run', 'E_TYPE the reading `within` of `titles-before` gives `no`, which cannot stand at `years` | here stands `every` or `last` or `some`'],
    ['a question for both bounds', 'at-least: 1, years: every', 'at-least: { ask: title-years }, at-most: { ask: title-years }, years: every', 'E_VALUE `title-years` is asked for both bounds | ask a question of its own for each'],
    ['bounds that exclude each other', 'at-least: 1, years: every', 'at-least: 2, at-most: 1, years: every', 'E_VALUE at least 2 and at most 1 cannot both hold'],
    ['an unknown fact in a branch', 'weighed: { finding: many-initiatives }', 'weighed: { finding: many-initiativs }', 'E_FACT_UNKNOWN the catalogue has no finding `many-initiativs` | did you mean `many-initiatives`?'],
    ['an unknown fact asked of the collective', 'holds: { finding: general-achievement,', 'holds: { finding: general-achievment,', 'E_FACT_UNKNOWN the catalogue has no finding `general-achievment` | did you mean `general-achievement`?'],
    ['a value that is not implied', 'implies: { party-member: yes }', 'implies: { party-member: yess }', 'E_ENUM `yess` is not one of its values | did you mean `yes`?'],
    ['an attribute that is not declared', 'implies: { party-member: yes }', 'implies: { partymember: yes }', 'E_FACT_UNKNOWN the catalogue has no attribute `partymember` | did you mean `party-member`?'],
  ])('%s', (_, part, by, expected) => {
    expect(withChange(part, by)).toContain(expected)
  })

  it('count every question of a branch among the combinations', () => {
    const four = ['a', 'b', 'c', 'd'].map((each) => `      ${each}: { value: ${each}, vi: một, en: one, why: so }`).join('\n')
    const questions = ['q1', 'q2', 'q3', 'q4', 'q5'].map((id) => `  ${id}:\n    kind: open\n    words: Lời\n    vi: a\n    en: b\n    readings:\n${four}`).join('\n')
    const nested = ['q1', 'q2', 'q3', 'q4', 'q5'].reduceRight(
      (inner, id) => `{ reading-of: ${id}, is: { a: ${inner}, b: { finding: general-achievement }, c: { finding: general-achievement }, d: { finding: general-achievement } } }`,
      '{ finding: general-achievement }',
    )
    const file = `questions:\n${questions}\nclauses:\n  - { id: III/x, role: general, spans: [{ one: Lời }], criteria: { one: ${nested} } }\n`
    expect(readWith('a.yaml', file).problems.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'E_COMBINATIONS the readings of its 5 questions give 1024 combinations, and 256 is the most',
    ])
  })
})

it('a round may be of one year', () => {
  const yearly = { ...smallPlan, text: smallPlan.text.replace('period: { from: 2021, to: 2023 }', 'period: year') }
  expect(readPlan(yearly, { facts: [smallFacts] }).plan?.rounds['interim']?.period).toBe('year')
})

describe('catalogue files', () => {
  it('are put together kind by kind, and each may leave kinds out', () => {
    const [attributes = '', rest = ''] = smallFacts.text.split(/^(?= {2}findings:)/m)
    const facts = [{ name: 'a.yaml', text: attributes }, { name: 'b.yaml', text: `facts:\n${rest}` }]
    expect(readPlan(smallPlan, { facts }).problems).toEqual([])
    expect(readPlan(smallPlan, { facts }).plan).toEqual(readPlan(smallPlan, { facts: [smallFacts] }).plan)
    const twice = [...facts, { name: 'c.yaml', text: 'facts: { findings: { general-achievement: { label: { vi: a, en: b } } } }' }]
    expect(brief(readPlan(smallPlan, { facts: twice }).problems)).toEqual(['c E_DUP_KEY 1:22'])
  })

  it('list a title that no plan asks for as unused', () => {
    if (plan === undefined) throw new Error('it does not read')
    const titles = { name: 'titles.yaml', text: 'facts:\n  titles:\n    other: { label: { vi: a, en: b }, of: nominee, due: { on: 12-15 } }\n    clean-cell: { label: { vi: a, en: b }, of: body, due: { on: 12-15 } }\n' }
    expect(brief(unusedFacts([titles], [plan]))).toEqual(['titles W_UNUSED 3:5'])
  })
})
