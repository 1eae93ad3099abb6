/** The names in what a plan says of lists, each at the word at which it stands, and what is in order at a boundary. */
import { describe, expect, it } from 'vitest'
import { said } from '../read/said.js'
import { readWith } from '../read/small-plan.js'

/** What is wrong with these duties on the lists `names` and `report`, sent by cells and offices. */
function problemsOf(...duties: readonly string[]): readonly string[] {
  const given = duties.map((duty, index) => (duty.includes('id: ') ? duty : `id: d${index}, ${duty}`)).map((duty) => (duty.includes('list: ') ? duty : `list: names, ${duty}`))
  const all = [...given, 'id: all, list: names, bodies: [cell, office], before: 2023-03-30', 'id: each, list: report, each: [quarter]']
  const text = `slates:
  bodies: { cell: { vi: a, en: b }, office: { vi: a, en: b } }
  lists: { names: { vi: a, en: b }, report: { vi: a, en: b, covers: [quarter, half-year] } }
  duties:
${all.map((duty) => `    - { source: [{ place: III.1, words: x }], ${duty} }`).join('\n')}
`
  return said(text, readWith('9.yaml', text).problems)
}

describe('the names in a duty', () => {
  it.each([
    ['list: zzzzzz, before: 2023-03-30', 'E_REF at zzzzzz `zzzzzz` is no list of this plan | the lists are `names`, `report`'],
    ['among: zzzzzz', 'E_REF at zzzzzz `zzzzzz` is no list of this plan | the lists are `names`, `report`'],
    ['rounds: [interim, zzzzzz], before: 2023-03-30', 'E_REF at zzzzzz `zzzzzz` is no round of this plan | the rounds are `interim`, `final`'],
    ['bodies: [cell, zzzzzz], before: 2023-03-30', 'E_REF at zzzzzz `zzzzzz` is no body of this plan | the bodies are `cell`, `office`'],
    ['apart: { first: [zzzzzz], second: [cell] }', 'E_REF at zzzzzz `zzzzzz` is no body of this plan | the bodies are `cell`, `office`'],
    ['apart: { first: [cell], second: [cell, zzzzzz] }', 'E_REF at zzzzzz `zzzzzz` is no body of this plan | the bodies are `cell`, `office`'],
    ['counts: [{ of: [collective, zzzzzz], at-least: 1 }]', 'E_REF at zzzzzz `zzzzzz` is no kind of nominee of this plan | the kinds of nominee are `collective`, `individual`'],
    ['counts: [{ at-least: 1 }, { of: [zzzzzz], at-least: 1 }]', 'E_REF at zzzzzz `zzzzzz` is no kind of nominee of this plan | the kinds of nominee are `collective`, `individual`'],
    ['each: [quarter]', 'E_REF at quarter the list `names` does not cover a quarter | name it at `covers` of the list'],
    ['list: report, each: [half-year, year]', 'E_REF at year the list `report` does not cover a year | name it at `covers` of the list'],
  ])('%s', (duty, expected) => {
    expect(problemsOf(duty)).toEqual([expected])
  })

  it('of a list that is none are told once for the list, and once for what it should cover', () => {
    expect(problemsOf('list: zzzzzz, each: [quarter]')).toEqual(['E_REF at zzzzzz `zzzzzz` is no list of this plan | the lists are `names`, `report`', 'E_REF at quarter the list `zzzzzz` does not cover a quarter | name it at `covers` of the list'])
  })

  it('that are all there are in order', () => {
    expect(problemsOf('rounds: [interim, final], bodies: [cell], counts: [{ of: [collective, individual], at-least: 1 }]', 'among: report', 'apart: all', 'apart: { first: [cell], second: [office] }', 'list: report, each: [half-year, quarter]')).toEqual([])
  })
})

describe('the id of a duty', () => {
  it('stands once', () => {
    expect(problemsOf('id: one, before: 2023-03-30', 'id: two, before: 2023-03-30', 'id: one, eligible: yes', 'id: one, apart: all')).toEqual(['E_DUP_ID at one the duty `one` stands twice', 'E_DUP_ID at one the duty `one` stands twice'])
  })
})

describe('the numbers of a duty', () => {
  const together = 'the numbers do not go together | write `exactly` alone, or `at-least` and a greater `at-most`'
  it.each([['{ at-least: 0 }'], ['{ at-most: 0 }'], ['{ exactly: 0 }'], ['{ at-least: 2, at-most: 2 }'], ['{ at-least: 2, at-most: 3 }']])('may be %s', (tally) => {
    expect(problemsOf(`counts: [${tally}]`)).toEqual([])
  })

  it.each([['{ at-least: 3, at-most: 2 }'], ['{ exactly: 2, at-least: 2 }'], ['{ exactly: 2, at-most: 2 }'], ['{ exactly: 2, at-least: 1, at-most: 3 }']])('may not be %s', (tally) => {
    expect(problemsOf(`counts: [{ at-least: 1 }, ${tally}]`)).toEqual([`E_VALUE at { ${together}`])
  })

  it('are there', () => {
    expect(problemsOf('counts: [{ of: [collective] }]')).toEqual(['E_MISSING_KEY at { no number is asked for: `at-least`, `at-most` or `exactly` is missing'])
  })
})

describe('bodies and lists', () => {
  const lists = (duties: string) => {
    const text = `slates:\n  bodies: { cell: { vi: a, en: b }, office: { vi: a, en: b } }\n  lists: { names: { vi: a, en: b }, report: { vi: a, en: b } }\n  duties:\n${duties}`
    return said(text, readWith('9.yaml', text).problems)
  }
  const duty = (id: string, more: string) => `    - { source: [{ place: III.1, words: x }], id: ${id}, ${more} }\n`
  const none = (id: string) => `E_UNUSED at ${id}: no duty names \`${id}\``

  it('are named by some duty', () => {
    expect(lists(duty('a', 'list: names, apart: all'))).toEqual([none('cell'), none('office'), none('report')])
    expect(lists(duty('a', 'list: names, bodies: [cell], among: report'))).toEqual([none('office')])
    expect(lists(duty('a', 'list: names, apart: { first: [cell], second: [office] }'))).toEqual([none('report')])
    expect(lists(duty('a', 'list: names, apart: { first: [office], second: [office] }') + duty('b', 'list: report, before: 2023-03-30'))).toEqual([none('cell')])
    expect(lists(duty('a', 'list: names, bodies: [office, cell], eligible: yes') + duty('b', 'list: report, eligible: yes'))).toEqual([])
  })
})

describe('the questions of a duty', () => {
  const asked = (question: string, duty: string) => {
    const text = `questions:\n  q: { kind: open, words: Lời, vi: a, en: b, ${question} }\nslates:\n  bodies: { cell: { vi: a, en: b } }\n  lists: { names: { vi: a, en: b } }\n  duties:\n    - { source: [{ place: III.1, words: x }], id: a, list: names, bodies: [cell], ${duty} }\n`
    return said(text, readWith('9.yaml', text).problems)
  }
  const readings = 'readings: { r1: { value: maximum, vi: a, en: b, why: so }, r2: { value: first-only, vi: a, en: b, why: so } }'
  const month = (lowest: number, highest = 12) => `number: { unit: tháng, lowest: ${lowest}, highest: ${highest} }, why: so`

  it('compare a reading', () => {
    expect(asked(readings, 'counts: [{ at-least: 1 }, { at-most: 2, when: { ask: q, is: maximum } }]')).toEqual([])
    expect(asked(readings, 'counts: [{ at-least: 1 }, { at-most: 2, when: { ask: q, is: zzzzzz } }]')).toEqual(['E_TYPE at zzzzzz no reading of `q` gives `zzzzzz` | the values are `maximum`, `first-only`'])
    expect(asked(readings, 'counts: [{ at-least: 1, when: { ask: zzzzzz, is: maximum } }]').map((each) => each.slice(0, 21))).toEqual(['E_UNUSED at q: `q` is', 'E_QUESTION at zzzzzz '])
  })

  it('that name a number pick no tally', () => {
    expect(asked(month(1), 'counts: [{ at-least: 1, when: { ask: q, is: maximum } }]')).toEqual(['E_TYPE at q `q` asks for a number, which cannot stand at `is`'])
  })

  it('name a month', () => {
    expect(asked(month(1), 'in-year: 2025, through-month: { ask: q }')).toEqual([])
    expect(asked(month(1, 13), 'in-year: 2025, through-month: { ask: q }')).toEqual(['E_TYPE at q `q` asks for a number up to 13, and up to 12 it can stand at `through-month`'])
    expect(asked(month(0), 'in-year: 2025, through-month: { ask: q }')).toEqual(['E_TYPE at q `q` asks for a number from 0 on, and from 1 on it can stand at `through-month`'])
    expect(asked(month(1), 'in-year: 2025')).toEqual(['E_UNUSED at q: `q` is asked nowhere | ask it where its words decide, or delete it'])
  })
})
