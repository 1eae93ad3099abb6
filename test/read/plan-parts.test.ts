/** One part of a plan that is not in order keeps no other part from being looked at, and brings no problem of another. */
import { describe, expect, it } from 'vitest'
import { readPlan } from '../../src/read/plan.js'
import { said } from './said.js'
import { readWith, smallFacts, smallPlan } from './small-plan.js'

/** What is wrong, shortly: the codes and the words at which they stand. */
const briefly = (text: string): readonly string[] => said(text, readWith('a.yaml', text).problems).map((each) => each.split(' ').slice(0, 3).join(' '))

const finding = (id: string) => `{ finding: ${id} }`
const clause = (id: string, more: string, spans: string, criteria: string) => `  - { id: ${id}, ${more}, spans: [${spans}], criteria: { ${criteria} } }\n`
const good = clause('III.1', 'role: general', '{ one: a }', `one: ${finding('general-achievement')}`)
/** The clause has a role that is none. */
const bad = clause('III.9', 'role: generall', '{ one: a }', `one: ${finding('general-achievement')}`)

describe('a clause that is not in order', () => {
  it('is told of that alone, and the others of what is theirs', () => {
    expect(briefly(`clauses:\n${good}${bad}`)).toEqual(['E_ENUM at generall'])
    expect(briefly(`clauses:\n${bad.replace('{ one: a }', '{ two: a }').replace('general-achievement', 'zzzzzz')}`)).toEqual(['E_ENUM at generall'])
    const other = clause('III.2', 'role: general', '{ one: a }', `one: ${finding('yyyyyy')}, two: ${finding('general-achievement')}`)
    expect(briefly(`clauses:\n${other}${bad}`)).toEqual(['E_FACT_UNKNOWN at yyyyyy', 'E_UNCLAIMED at two:', 'E_ENUM at generall'])
  })

  it('keeps neither sections nor lists from being looked at', () => {
    const sections = 'sections: { list: none, items: [{ id: II.1, heading: a, takes: { kind: zzzzzz } }, { id: II.2, heading: a, takes: { kind: individual } }] }\n'
    expect(briefly(`${sections}clauses:\n${bad}`)).toEqual(['E_VALUE at none', 'E_ENUM at zzzzzz', 'E_ENUM at generall'])
    const slates = 'slates: { bodies: {}, lists: { names: { vi: a, en: b } }, duties: [{ id: a, list: names, among: zzzzzz, source: [{ place: III.1, words: x }] }] }\n'
    expect(briefly(`${slates}clauses:\n${bad}`)).toEqual(['E_REF at zzzzzz', 'E_ENUM at generall'])
  })
})

describe('in a clause', () => {
  it('a span that is not in order keeps no criterion from being looked at', () => {
    expect(briefly(`clauses:\n${clause('III.1', 'role: general', '{ one: 5 }', `one: ${finding('zzzzzz')}`)}`)).toEqual(['E_SHAPE at 5', 'E_FACT_UNKNOWN at zzzzzz'])
    expect(briefly(`clauses:\n${clause('III.1', 'role: general', '5', `one: ${finding('zzzzzz')}`)}`)).toEqual(['E_SPAN at 5', 'E_FACT_UNKNOWN at zzzzzz'])
    expect(briefly('clauses: [{ id: III.1, role: general, criteria: { one: { finding: zzzzzz } } }]')).toEqual(['E_MISSING_KEY at {', 'E_FACT_UNKNOWN at zzzzzz'])
  })

  it('a criterion that is not in order keeps neither the others nor the words from being looked at', () => {
    expect(briefly(`clauses:\n${clause('III.1', 'role: general', '{ one: a }, { three: b }', `one: 5, two: ${finding('zzzzzz')}`)}`)).toEqual(['E_CLAIM at three:', 'E_SHAPE at 5', 'E_UNCLAIMED at two:', 'E_FACT_UNKNOWN at zzzzzz'])
  })
})

describe('the sections', () => {
  it('whose list is none that may be are told of that alone', () => {
    expect(briefly('sections: { list: lots, items: [] }\n').filter((each) => !each.startsWith('E_SECTION'))).toEqual(['E_ENUM at lots'])
  })
})

describe('a fact that is not in order', () => {
  const facts = 'facts: { lists: { broken: 5 } }\n'

  it('is there, for a rule that asks for it', () => {
    expect(briefly(`${facts}clauses:\n${clause('III.1', 'role: general', '{ one: a }', 'one: { list: broken, where: { a: b }, at-least: 1 }')}`)).toEqual(['E_SHAPE at 5'])
  })

  it('keeps a question that is asked nowhere from nothing', () => {
    const question = 'questions: { q: { kind: open, words: a, vi: a, en: b, number: { unit: a, lowest: 1, highest: 2 }, why: so } }\n'
    expect(briefly(`${facts}${question}`)).toEqual(['E_SHAPE at 5', 'E_UNUSED at q:'])
    expect(briefly(`${question}clauses:\n${bad}`)).toEqual(['E_ENUM at generall'])
  })
})

describe('the gaps', () => {
  it('with one too many are told of that, and the others looked at', () => {
    const gaps = (unrated: string, more: string) => briefly(`gaps: { unrated: { ask: ${unrated} }, outside: { ask: year-outside }, none-left: { ask: no-year-left }, other: ${more} }\n`).filter((each) => !each.startsWith('E_UNUSED'))
    for (const more of ['5', '{}', '{ ask: 5 }', '{ is: 5 }', '[]']) {
      expect([more, gaps('unrated-year', more)]).toEqual([more, ['E_UNKNOWN_KEY at other:']])
      expect([more, gaps('zzzzzz', more)]).toEqual([more, ['E_QUESTION at zzzzzz', 'E_UNKNOWN_KEY at other:']])
    }
  })
})

describe('questions and rounds', () => {
  it('that are missing altogether are none', () => {
    const without = (key: string) => ({ ...smallPlan, text: smallPlan.text.replace(new RegExp(`^${key}:\\n( .*\\n)*`, 'm'), '') })
    const told = (key: string, code: string) => {
      const { problems } = readPlan(without(key), { facts: [smallFacts] })
      return [problems.map((each) => each.message)[0], ...new Set(problems.filter((each) => each.code === code).map(({ hint }) => hint))]
    }
    expect(told('questions', 'E_QUESTION')).toEqual(['the key `questions` is missing', 'there are no questions'])
    expect(told('rounds', 'E_ROUND')).toEqual(['the key `rounds` is missing', 'there are no rounds'])
  })
})
