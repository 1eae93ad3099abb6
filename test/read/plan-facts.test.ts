/** The facts that rules ask for: declared, of the kind asked for, and able to have the value asked for. */
import { describe, expect, it } from 'vitest'
import type { Demand } from '../../src/documents/demand.js'
import { changedPlanFaults, readPlan } from '../../src/read/plan.js'
import { said } from './said.js'
import { readWith, small, smallFacts, smallPlan } from './small-plan.js'

const more = `facts:
  ratings:
    far: { label: { vi: a, en: b }, of: nominee, due: { on: 12-15 } }
  standings:
    long-standing: { label: { vi: a, en: b } }
  titles:
    family: { label: { vi: a, en: b }, of: nominee, due: { on: 12-15 } }
    clean: { label: { vi: a, en: b }, of: body, due: { on: 12-15 } }
  lists:
    bare: { label: { vi: a, en: b } }
`
const problemsOf = (text: string): readonly string[] => said(text, readWith('a.yaml', text).problems)
/** What is wrong with a plan of the one criterion more. */
const demanding = (demand: string, facts = more): readonly string[] =>
  problemsOf(`${facts}clauses:\n  - id: III.1\n    role: general\n    spans: [{ one: Lời văn }]\n    criteria:\n      one: ${demand}\n`)
/** The same, where names that are not known are told without all that are. */
const shortly = (demand: string): readonly string[] => demanding(demand).map((each) => each.replace(/ are `.*$/, ' are …'))

describe('a fact that is not declared', () => {
  it.each([
    ['{ finding: zzzzzz }', 'E_FACT_UNKNOWN at zzzzzz the catalogue has no finding `zzzzzz` | the findings are …'],
    ['{ finding: general-achievement, at: zzzzzz }', 'E_FACT_UNKNOWN at zzzzzz the catalogue has no rating scale `zzzzzz` | the rating scales are …'],
    ['{ rating: zzzzzz, at-least: good, years: every }', 'E_FACT_UNKNOWN at zzzzzz the catalogue has no rating scale `zzzzzz` | the rating scales are …'],
    ['{ standing: zzzzzz }', 'E_FACT_UNKNOWN at zzzzzz the catalogue has no standing `zzzzzz` | the standings are …'],
    ['{ list: zzzzzz, at-least: 1 }', 'E_FACT_UNKNOWN at zzzzzz the catalogue has no list `zzzzzz` | the lists are …'],
    ['{ list: [initiative, zzzzzz], at-least: 1 }', 'E_FACT_UNKNOWN at zzzzzz the catalogue has no list `zzzzzz` | the lists are …'],
    ['{ series: zzzzzz, goes: up, years: every, new-basis: compared }', 'E_FACT_UNKNOWN at zzzzzz the catalogue has no series `zzzzzz` | the series are …'],
    ['{ number: zzzzzz, at-most: 1, years: every }', 'E_FACT_UNKNOWN at zzzzzz the catalogue has no series `zzzzzz` | the series are …'],
    ['{ title: zzzzzz, years: every }', 'E_FACT_UNKNOWN at zzzzzz the catalogue has no title `zzzzzz` | the titles are …'],
    ['{ title: clean, years: every, at: zzzzzz }', 'E_FACT_UNKNOWN at zzzzzz the catalogue has no rating scale `zzzzzz` | the rating scales are …'],
    ['{ finding: general-achievement, applies: { zzzzzz: yes } }', 'E_FACT_UNKNOWN at zzzzzz: the catalogue has no attribute `zzzzzz` | the attributes are …'],
    ['{ list: initiative, where: { zzzzzz: yes }, at-least: 1 }', 'E_FACT_UNKNOWN at zzzzzz: an item of `initiative` has no attribute `zzzzzz` | the attributes are …'],
    ['{ list: bare, where: { applied: yes }, at-least: 1 }', 'E_FACT_UNKNOWN at applied: an item of `bare` has no attribute `applied` | there are no attributes'],
  ])('%s', (demand, expected) => {
    expect(shortly(demand)).toEqual([expected])
  })

  it('is none by a name that every object has', () => {
    const plan = small()
    const faults = (demand: Demand) => changedPlanFaults({ ...plan, clauses: plan.clauses.map((each) => (each.id === 'I.1/o' ? { ...each, criteria: each.criteria.map((one) => ({ ...one, demand })) } : each)) }, 'I.1/o').map(({ code }) => code)
    expect(faults({ list: 'initiative', where: { constructor: 'yes' }, 'at-least': 1 })).toEqual(['E_FACT_UNKNOWN'])
    expect(faults({ finding: 'constructor' })).toEqual(['E_FACT_UNKNOWN'])
    expect(faults({ finding: 'general-achievement', at: 'constructor' })).toEqual(['E_FACT_UNKNOWN'])
    expect(faults({ list: 'constructor', where: { applied: 'yes' }, 'at-least': 1 })).toEqual(['E_FACT_UNKNOWN'])
    expect(faults({ rating: 'official', 'at-least': 'good', 'at-least-years': { interim: 1, final: 1 } })).toEqual([])
  })
})

it('a list that stands twice is refused, since what stands in it would count twice', () => {
  expect(demanding('{ list: [initiative, bare], at-least: 1 }')).toEqual([])
  expect(demanding('{ list: [bare, initiative, bare], at-least: 1 }')).toEqual(['E_DUP_ID at bare the list `bare` stands twice | name it once: what stands in it would count twice'])
  expect(demanding('{ list: [bare, bare], where: { applied: yes }, at-least: 1 }').map((each) => each.slice(0, 25))).toEqual(['E_DUP_ID at bare the list', 'E_FACT_UNKNOWN at applied'])
})

describe('a demand within another', () => {
  const good = '{ standing: long-standing }'
  const bad = '{ finding: zzzzzz }'
  it.each([
    `{ all: [${good}, ${bad}] }`,
    `{ any: [${good}, ${bad}] }`,
    `{ at-least: 1, of: [${good}, ${bad}] }`,
    `{ not: ${bad} }`,
    `{ not: { any: [${good}, { all: [${bad}] }] } }`,
    `{ reading-of: review-time, is: { every: ${good}, last: ${bad} } }`,
    `{ led: { head: body }, meets: [II.1], holds: ${bad}, not-covered: fail }`,
  ])('%s is held against the catalogue too', (demand) => {
    expect(shortly(demand)).toEqual(['E_FACT_UNKNOWN at zzzzzz the catalogue has no finding `zzzzzz` | the findings are …'])
    expect(demanding(demand.replace(bad, good))).toEqual([])
  })
})

describe('a fact of another kind', () => {
  it.each([
    ['{ finding: initiative }', 'E_TYPE at initiative `initiative` is declared under `lists`, and a finding is asked for'],
    ['{ rating: revenue, at-least: good, years: every }', 'E_TYPE at revenue `revenue` is declared under `series`, and a rating scale is asked for'],
    ['{ standing: family }', 'E_TYPE at family `family` is declared under `titles`, and a standing is asked for'],
    ['{ list: official, at-least: 1 }', 'E_TYPE at official `official` is declared under `ratings`, and a list is asked for'],
    ['{ number: long-standing, at-most: 1, years: every }', 'E_TYPE at long-standing `long-standing` is declared under `standings`, and a series is asked for'],
    ['{ title: general-achievement, years: every }', 'E_TYPE at general-achievement `general-achievement` is declared under `findings`, and a title is asked for'],
    ['{ finding: general-achievement, applies: { official: good } }', 'E_TYPE at official: `official` is declared under `ratings`, and an attribute is asked for'],
  ])('%s', (demand, expected) => {
    expect(demanding(demand)).toEqual([expected])
  })
})

describe('a value that the fact cannot have', () => {
  it.each([
    ['{ finding: general-achievement, applies: { kind: zzzzzz } }', 'E_ENUM at zzzzzz `zzzzzz` is not one of its values | the values are `collective`, `individual`'],
    ['{ finding: general-achievement, applies: { kind: [collective, zzzzzz] } }', 'E_ENUM at zzzzzz `zzzzzz` is not one of its values | the values are `collective`, `individual`'],
    ['{ finding: general-achievement, applies: { all: [{ post: head }, { kind: zzzzzz }] } }', 'E_ENUM at zzzzzz `zzzzzz` is not one of its values | the values are `collective`, `individual`'],
    ['{ finding: general-achievement, applies: { not: { any: [{ kind: zzzzzz }] } } }', 'E_ENUM at zzzzzz `zzzzzz` is not one of its values | the values are `collective`, `individual`'],
    ['{ list: initiative, where: { applied: zzzzzz }, at-least: 1 }', 'E_ENUM at zzzzzz `zzzzzz` is not one of its values | the values are `yes`, `no`'],
    ['{ led: { zzzzzz: body }, meets: [II.1], not-covered: fail }', 'E_ENUM at zzzzzz: `zzzzzz` is no value of the attribute `post` | the values are `head`, `deputy`'],
    ['{ led: {}, meets: [II.1], not-covered: fail }', 'E_VALUE at led: no post is named: nothing is asked of anybody | write for each post whose dossier answers: `body`, `department` or `none`'],
    ['{ led: { head: none, deputy: none }, meets: [II.1], not-covered: fail }', 'E_VALUE at led: no dossier answers for any post: nothing is asked of anybody | write `body` or `department` for a post whose dossier answers'],
    ['{ led: { head: body }, meets: [II.1, II.2, II.1], not-covered: fail }', 'E_DUP_ID at II.1 the section `II.1` stands twice | name it once'],
    ['{ led: { head: body }, meets: [II.1, X.15.15], not-covered: fail }', 'E_SECTION at X.15.15 there is no section `X.15.15` | the sections are `II.1`, `II.2`'],
  ])('%s', (demand, expected) => {
    expect(demanding(demand)).toEqual([expected])
  })

  it('is looked for in the sections too, and in the clauses', () => {
    const text = 'sections:\n  list: closed\n  items:\n    - { id: II.1, heading: Một, takes: { kind: zzzzzz } }\n    - { id: II.2, heading: Hai, takes: { kind: individual } }\nclauses:\n  - { id: III.1, role: leader, applies: { post: yyyyyy }, spans: [{ one: Lời văn }], criteria: { one: { finding: general-achievement } } }\n'
    expect(problemsOf(text).map((each) => each.slice(0, 16))).toEqual(['E_ENUM at zzzzzz', 'E_ENUM at yyyyyy'])
  })

  it('is not told where the attribute itself is not in order', () => {
    const broken = 'facts:\n  attributes:\n    field: { label: { vi: a, en: b }, values: 5 }\n'
    expect(demanding('{ finding: general-achievement, applies: { field: x } }', broken).map((each) => each.slice(0, 12))).toEqual(['E_SHAPE at 5'])
    const known = 'facts:\n  attributes:\n    field: { label: { vi: a, en: b }, values: { x: { vi: a, en: b } }, colour: red }\n'
    expect(demanding('{ finding: general-achievement, applies: { field: y } }', known).map((each) => each.slice(0, 22))).toEqual(['E_UNKNOWN_KEY at colou', 'E_ENUM at y `y` is not'])
  })
})

it('the posts of whoever leads are those of an attribute, which is missed where they are named', () => {
  const text = 'clauses:\n  - id: III.1\n    role: general\n    spans: [{ one: Lời văn }]\n    criteria: { one: { led: { head: body }, meets: [II.1], not-covered: fail } }\n'
  const { problems } = readPlan([smallPlan, { name: 'a.yaml', text }], { facts: [{ ...smallFacts, text: smallFacts.text.replace('    post:', '    position:') }] })
  expect(said(text, problems.filter(({ file }) => file === 'a.yaml'))).toEqual(['E_FACT_UNKNOWN at led: the catalogue has no attribute `post` | the attributes are `kind`, `position`'])
})

describe('a scale of the nominee where bodies are meant', () => {
  it.each([
    ['{ finding: general-achievement, at: far }', 'E_TYPE at far the scale `far` rates the nominee, and a finding `at` a scale is one at each of its bodies | name a scale of bodies'],
    ['{ rating: far, at-least: good, years: every, none: fail }', 'E_TYPE at fail the scale `far` rates the nominee, and `none` says what an absent body counts as | name a scale of bodies'],
    ['{ title: clean, years: every, at: far }', 'E_TYPE at far the scale `far` rates the nominee, and a title `at` a scale is one of each of its bodies | name a scale of bodies'],
    ['{ title: family, years: every, at: party-org }', 'E_TYPE at party-org the title `family` is of the nominee, not of its bodies | leave it out'],
    ['{ title: family, years: every, none: fail }', 'E_TYPE at fail the title `family` is of the nominee, and `none` says what an absent body counts as | leave it out'],
  ])('%s', (demand, expected) => {
    expect(demanding(demand)).toEqual([expected])
  })

  it.each(['{ finding: general-achievement, at: party-org, none: fail }', '{ rating: party-org, at-least: good, years: every, none: fail }', '{ rating: far, at-least: good, years: every }', '{ title: clean, years: every, at: party-org, none: fail }', '{ title: clean, years: every, none: fail }'])('and none in %s', (demand) => {
    expect(demanding(demand)).toEqual([])
  })
})

describe('what a demand needs beside', () => {
  const bound = '`at-least` or `at-most` is missing'
  const apart = 'put each into a map of its own under `all` or `any`'
  it.each([
    ['{ finding: general-achievement, none: fail }', 'E_MISSING_KEY at { `none` says what an absent body counts as: the key `at` is missing'],
    ['{ rating: official, at-least: good }', 'E_MISSING_KEY at { a rating is of years: `years` or `at-least-years` is missing'],
    ['{ list: initiative }', `E_MISSING_KEY at { a list is counted: ${bound}`],
    ['{ number: revenue, years: every }', `E_MISSING_KEY at { a number is held against another: ${bound}`],
    ['{ title: clean }', 'E_MISSING_KEY at { a title is of years: `years` or `in-a-row` is missing'],
    ['{ title: clean, years: every, reaching-back: yes }', 'E_MISSING_KEY at { `reaching-back` says how far a run of years goes: the key `in-a-row` is missing'],
    ['{ title: clean, years: every, in-a-row: 2 }', 'E_GROUP at in-a-row: one title cannot have both `years` and `in-a-row` | put each into a map of its own under `all` or `any`'],
    ['{ finding: general-achievement, years: every, none: fail }', 'E_MISSING_KEY at { `none` says what an absent body counts as: the key `at` is missing'],
    ['{ finding: general-achievement, years: every, at: party-org }', `E_GROUP at at: one finding cannot have both \`years\` and \`at\` | ${apart}`],
    ['{ finding: general-achievement, at: party-org, none: fail, years: { ask: review-time } }', `E_GROUP at at: one finding cannot have both \`years\` and \`at\` | ${apart}`],
    ...['every', 'last', 'some', '{ ask: review-time }'].map((years): [string, string] => [`{ rating: official, at-least: good, years: ${years}, at-least-years: 2 }`, `E_GROUP at at-least-years: one rating cannot have both \`years\` and \`at-least-years\` | ${apart}`]),
    ['{ rating: official, at-least: good, at-least-years: { interim: 1 } }', 'E_MISSING_KEY at at-least-years: there is no number for the round `final`'],
    ['{ rating: official, at-least: good, at-least-years: { zzzzzz: 1 } }', 'E_ROUND at zzzzzz: the plan has no round `zzzzzz` | the rounds are `interim`, `final`'],
  ])('%s', (demand, expected) => {
    expect(demanding(demand)).toEqual([expected])
  })

  it.each(['{ rating: official, at-least: good, at-least-years: 1 }', '{ rating: official, at-least: good, at-least-years: { interim: 1, final: 2 } }', '{ list: initiative, at-most: 0 }', '{ number: revenue, at-most: 1, years: every }', '{ title: clean, in-a-row: 2, reaching-back: yes }', '{ title: clean, in-a-row: 2 }', '{ list: initiative, where: { applied: yes }, at-least: 1 }'])('and nothing more than %s', (demand) => {
    expect(demanding(demand)).toEqual([])
  })
})

describe('a group with a key of another kind beside it', () => {
  const good = '{ standing: long-standing }'
  const map = '{ list: initiative, at-least: 1 }'

  it.each([`all: [${good}]`, `any: [${good}]`, `at-least: 1, of: [${good}]`, `not: ${good}`, `reading-of: review-time, is: { every: ${good}, last: ${good} }`])('is refused for that key: %s', (group) => {
    for (const key of ['number', 'finding', 'rating', 'title', 'list', 'led']) expect(demanding(`{ ${group}, ${key}: ${map} }`)).not.toEqual([])
  })
})

describe('bounds', () => {
  it('may meet, and may not exclude each other', () => {
    expect(demanding('{ list: initiative, at-least: 2, at-most: 2 }')).toEqual([])
    expect(demanding('{ list: initiative, at-least: 3, at-most: 2 }')).toEqual(['E_VALUE at 3 at least 3 and at most 2 cannot both hold'])
    expect(demanding('{ number: revenue, at-least: -1, at-most: -2, years: every }')).toEqual(['E_VALUE at -1 at least -1 and at most -2 cannot both hold'])
  })

  it('of a group are within its members', () => {
    const two = '[{ finding: general-achievement }, { standing: long-standing }]'
    expect(demanding(`{ at-least: 2, of: ${two} }`)).toEqual([])
    expect(demanding(`{ at-least: 3, of: ${two} }`)).toEqual(['E_VALUE at 3 at least 3 of 2 can never hold'])
  })

  it('are asked by questions of their own', () => {
    const question = (id: string) => `  ${id}: { kind: open, words: nhiều, vi: a, en: b, number: { unit: lần, lowest: 1, highest: 3 }, why: so }\n`
    const asked = (least: string, most: string) => demanding(`{ number: revenue, at-least: ${least}, at-most: ${most}, years: every }`, `${more}questions:\n${question('low')}${question('high')}`).filter((each) => !each.startsWith('E_UNUSED'))
    expect(asked('{ ask: low }', '{ ask: high }')).toEqual([])
    expect(asked('{ ask: low }', '5')).toEqual([])
    expect(asked('5', '{ ask: high }')).toEqual([])
    expect(asked('{ ask: low }', '{ ask: low }')).toEqual(['E_VALUE at { `low` is asked for both bounds | ask a question of its own for each'])
    const block = demanding('\n        number: revenue\n        years: every\n        at-least: { ask: low }\n        at-most: { ask: low }', `${more}questions:\n${question('low')}`)
    expect(block.map((each) => each.slice(0, 12))).toEqual(['E_VALUE at {'])
  })
})
