/** The questions that rules ask: declared, used, and each reading fit for every place where it is asked. */
import { describe, expect, it } from 'vitest'
import { said } from './said.js'
import { readWith } from './small-plan.js'

const problemsOf = (text: string): readonly string[] => said(text, readWith('a.yaml', text).problems)

const choice = (id: string, ...values: readonly string[]): string => `  ${id}: { kind: open, words: Lời, vi: a, en: b, readings: { ${values.map((value, index) => `r${index + 1}: { value: ${value}, vi: a, en: b, why: so }`).join(', ')} } }\n`
const number = (id: string, lowest: number, highest = 20): string => `  ${id}: { kind: open, words: Lời, vi: a, en: b, number: { unit: lần, lowest: ${lowest}, highest: ${highest} }, why: so }\n`
const facts = `facts:
  titles:
    clean: { label: { vi: a, en: b }, of: body, due: { on: 12-15 } }
`
/** What is wrong with a plan of these questions and the one criterion more. */
const asking = (questions: string, demand: string): readonly string[] =>
  problemsOf(`${facts}questions:\n${questions}clauses:\n  - id: III.1\n    role: general\n    spans: [{ one: Lời văn }]\n    criteria:\n      one: ${demand}\n`)

const rating = (years: string) => `{ rating: official, at-least: good, years: ${years} }`

describe('the readings of a question', () => {
  const fit: readonly (readonly [place: string, demand: string, values: readonly string[]])[] = [
    ['years', rating('{ ask: q }'), ['every', 'last', 'some']],
    ['years of a series', '{ series: revenue, goes: up, years: { ask: q }, new-basis: compared }', ['every', 'last']],
    ['none', '{ rating: party-org, at-least: good, years: every, none: { ask: q } }', ['not-applicable', 'fail']],
    ['not-covered', '{ led: { head: body }, meets: [II.1], not-covered: { ask: q } }', ['not-applicable', 'fail']],
    ['within', '{ list: initiative, at-least: 1, within: { ask: q } }', ['period', 'cut-off', 'ever']],
    ['led', '{ led: { head: { ask: q } }, meets: [II.1], not-covered: fail }', ['body', 'department', 'none']],
    ['new-basis', '{ series: revenue, goes: up, years: every, new-basis: { ask: q } }', ['left-out', 'compared']],
    ['at-zero', '{ series: revenue, goes: down, years: every, new-basis: compared, at-zero: { ask: q } }', ['met', 'unmet']],
    ['reaching-back', '{ title: clean, in-a-row: 2, reaching-back: { ask: q } }', ['yes', 'no']],
  ]

  it.each(fit)('may stand at %s', (_, demand, values) => {
    expect(asking(choice('q', ...values), demand)).toEqual([])
  })

  it.each(fit)('may not be another at %s', (place, demand, values) => {
    const [first = ''] = values
    expect(asking(choice('q', first, 'odd'), demand)).toEqual([`E_TYPE at q the reading \`r2\` of \`q\` gives \`odd\`, which cannot stand at \`${place}\` | here stands ${values.map((value) => `\`${value}\``).join(' or ')}`])
    expect(asking(choice('q', first, '{ from: 2021, to: 2022 }'), demand)).toEqual([expect.stringMatching(`^E_TYPE at q the reading \`r2\` of \`q\` gives \`a period\`, which cannot stand at \`${place}\``)])
  })

  it('of a gap say what a year counts as', () => {
    const gaps = (unrated: string, outside: string, left: string) => problemsOf(`questions:\n${choice('p', 'left-out', 'breaks')}${choice('q', 'not-applicable', 'fail')}gaps: { unrated: { ask: ${unrated} }, outside: { ask: ${outside} }, none-left: { ask: ${left} } }\n`).filter((each) => !each.startsWith('E_UNUSED'))
    expect(gaps('p', 'p', 'q')).toEqual([])
    expect(gaps('q', 'p', 'p').map((each) => each.replace(/ of `.*, which cannot/, ' …'))).toEqual([
      'E_TYPE at q the reading `r1` … stand at `unrated` | here stands `left-out` or `breaks`',
      'E_TYPE at q the reading `r2` … stand at `unrated` | here stands `left-out` or `breaks`',
      'E_TYPE at p the reading `r1` … stand at `none-left` | here stands `not-applicable` or `fail`',
      'E_TYPE at p the reading `r2` … stand at `none-left` | here stands `not-applicable` or `fail`',
    ])
    expect(gaps('p', 'q', 'q').map((each) => each.slice(0, 31))).toEqual(['E_TYPE at q the reading `r1` of', 'E_TYPE at q the reading `r2` of'])
  })

  it('of the period of a round are periods', () => {
    const round = (question: string) => problemsOf(`questions:\n${question}rounds:\n  third: { vi: ba, en: third, period: { ask: q }, source: [{ place: III, words: x }] }\n`).filter((each) => !each.includes('`third`'))
    expect(round(choice('q', '{ from: 2021, to: 2022 }', '{ from: 2021, to: 2021 }'))).toEqual([])
    expect(round(choice('q', '{ from: 2021, to: 2022 }', 'every'))).toEqual(['E_TYPE at q the reading `r2` of `q` is no period | write `value: { from: year, to: year }`'])
    expect(round(choice('q', '{ from: 2021, to: 2022 }', '{ from: 2022, to: 2021 }'))).toEqual(['E_VALUE at { the period ends before it begins: 2022 to 2021'])
    expect(round(number('q', 1))).toEqual(['E_TYPE at q `q` asks for a number, which cannot stand at `period`'])
  })

  it('are compared with what a condition asks', () => {
    const applies = (is: string) => asking(choice('q', 'yes', 'no'), `{ finding: general-achievement, applies: { ask: q, is: ${is} } }`)
    expect([applies('yes'), applies('[yes, no]')]).toEqual([[], []])
    expect(applies('yess')).toEqual(['E_TYPE at yess no reading of `q` gives `yess` | did you mean `yes`?'])
    expect(applies('[yes, zzzzzz]')).toEqual(['E_TYPE at [yes no reading of `q` gives `zzzzzz` | the values are `yes`, `no`'])
    expect(asking(choice('q', 'yes', '{ from: 2021, to: 2022 }'), '{ finding: general-achievement, applies: { ask: q, is: zzzzzz } }')).toEqual(['E_TYPE at zzzzzz no reading of `q` gives `zzzzzz` | the values are `yes`'])
    expect(asking(number('q', 1), '{ finding: general-achievement, applies: { ask: q, is: yes } }')).toEqual(['E_TYPE at q `q` asks for a number, which cannot stand at `is`'])
  })

  it('pick a demand each', () => {
    const finding = '{ finding: general-achievement }'
    expect(asking(choice('q', 'yes', 'no'), `{ reading-of: q, is: { yes: ${finding}, no: ${finding} } }`)).toEqual([])
    expect(asking(choice('q', 'yes', 'no'), `{ reading-of: q, is: { yes: ${finding}, zzzzzz: ${finding} } }`)).toEqual([
      'E_TYPE at is: a reading of `q` gives `no`, and there is no demand for it | write `no:` and what is asked then',
      'E_TYPE at zzzzzz: no reading of `q` gives `zzzzzz` | the values are `yes`, `no`',
    ])
    expect(asking(choice('q', 'yes', '{ from: 2021, to: 2022 }'), `{ reading-of: q, is: { yes: ${finding} } }`)).toEqual(['E_TYPE at q the reading `r2` of `q` gives a period, which picks no demand | give it a value of one word'])
  })
})

describe('a number that the office names', () => {
  const list = (of: string) => `{ list: initiative, at-least: ${of} }`

  it('stands where a number stands, from the least that may', () => {
    expect([1, 0].map((lowest) => asking(number('q', lowest), list('{ ask: q }')))).toEqual([[], ['E_TYPE at q `q` asks for a number from 0 on, and from 1 on it can stand at `at-least of a list`']])
    expect([1, 0].map((lowest) => asking(number('q', lowest), '{ title: clean, in-a-row: { ask: q } }'))).toEqual([[], ['E_TYPE at q `q` asks for a number from 0 on, and from 1 on it can stand at `in-a-row`']])
    expect(asking(number('q', -5), '{ number: revenue, at-least: { ask: q }, years: every }')).toEqual([])
    expect(asking(number('q', -5), '{ number: revenue, at-most: { ask: q }, years: every }')).toEqual([])
  })

  it('stands nowhere else', () => {
    expect(asking(number('q', 1), rating('{ ask: q }'))).toEqual(['E_TYPE at q `q` asks for a number, which cannot stand at `years`'])
  })

  it('is not a choice of readings', () => {
    expect(asking(choice('q', 'yes', 'no'), list('{ ask: q }'))).toEqual([1, 2].map((index) => `E_TYPE at q the reading \`r${index}\` of \`q\` gives \`${index === 1 ? 'yes' : 'no'}\`, which cannot stand at \`at-least of a list\` | no question with readings can be asked here`))
  })

  it('lies between two that differ', () => {
    expect(asking(number('q', 2, 3), list('{ ask: q }'))).toEqual([])
    expect(asking(number('q', 2, 2), list('{ ask: q }'))).toEqual(['E_VALUE at 2 the lowest number, 2, is not below the highest, 2'])
    expect(asking(number('q', 3, 2), list('{ ask: q }'))).toEqual(['E_VALUE at 3 the lowest number, 3, is not below the highest, 2'])
  })
})

describe('a question', () => {
  it('has two readings or more, each with a value of its own', () => {
    expect(asking(choice('q'), rating('{ ask: q }'))).toEqual(['E_READINGS at readings: `q` has no readings | a question has two readings or more: with one there is nothing to ask'])
    expect(asking(choice('q', 'every'), rating('{ ask: q }'))).toEqual(['E_READINGS at readings: `q` has only one reading | a question has two readings or more: with one there is nothing to ask'])
    expect(asking(choice('q', 'every', 'last', 'every'), rating('{ ask: q }'))).toEqual(['E_READINGS at every the readings `r1` and `r3` give the same value | give each reading a value of its own'])
  })

  it('is declared where it is asked, and asked where it is declared', () => {
    expect(asking(choice('q', 'every', 'last'), rating('{ ask: zzzzzz }'))).toEqual([
      'E_UNUSED at q: `q` is asked nowhere | ask it where its words decide, or delete it',
      expect.stringMatching(/^E_QUESTION at zzzzzz the plan has no question `zzzzzz` \| the questions are `final-period`, /),
    ])
  })

  it('is asked by demands within others, each once', () => {
    const good = '{ standing: culture-standard }'
    const asks = (of: string) => `{ finding: general-achievement, years: { ask: ${of} } }`
    const within = (of: string): readonly string[] => [`{ not: ${asks(of)} }`, `{ any: [${good}, ${asks(of)}] }`, `{ led: { head: body }, meets: [II.1], holds: ${asks(of)}, not-covered: fail }`, `{ led: { deputy: none, head: { ask: ${of} } }, meets: [II.1], not-covered: fail }`]
    for (const demand of within('zzzzzz')) {
      expect([demand, asking(choice('q', 'every', 'last'), demand).map((each) => each.slice(0, 21))]).toEqual([demand, ['E_UNUSED at q: `q` is', 'E_QUESTION at zzzzzz ']])
    }
    for (const demand of within('q').slice(0, 3)) expect([demand, asking(choice('q', 'every', 'last'), demand)]).toEqual([demand, []])
  })

  it('is not told as unused where a part cannot be read', () => {
    expect(asking(choice('q', 'every', 'last'), '{ rating: official, at-least: gut, years: every }').map((each) => each.slice(0, 13))).toEqual(['E_ENUM at gut'])
  })

  it('that is itself not in order is told of that alone', () => {
    expect(asking('  q: { kind: perhaps, words: Lời, vi: a, en: b, readings: {} }\n', rating('{ ask: q }')).map((each) => each.slice(0, 17))).toEqual(['E_ENUM at perhaps'])
  })

  it('is asked in a section, in the heading of a clause and of a criterion', () => {
    const sections = (is: string) => problemsOf(`questions:\n${choice('q', 'yes', 'no')}sections:\n  list: closed\n  items:\n    - { id: II.1, heading: Một, takes: { any: [{ kind: collective }, { ask: q, is: ${is} }] } }\n    - { id: II.2, heading: Hai, takes: { kind: individual } }\n`)
    expect([sections('yes'), sections('zzzzzz')]).toEqual([[], ['E_TYPE at zzzzzz no reading of `q` gives `zzzzzz` | the values are `yes`, `no`']])
    const clause = (is: string) => problemsOf(`questions:\n${choice('q', 'yes', 'no')}clauses:\n  - { id: III.1, role: leader, applies: { not: { ask: q, is: ${is} } }, spans: [{ one: Lời }], criteria: { one: { finding: general-achievement } } }\n`)
    expect([clause('yes'), clause('zzzzzz')]).toEqual([[], ['E_TYPE at zzzzzz no reading of `q` gives `zzzzzz` | the values are `yes`, `no`']])
  })
})

describe('the period of a round', () => {
  it('does not end before it begins', () => {
    const round = (to: number) => problemsOf(`rounds:\n  third: { vi: ba, en: third, period: { from: 2022, to: ${to} }, source: [{ place: III, words: x }] }\n`).filter((each) => !each.includes('`third`'))
    expect([round(2022), round(2021)]).toEqual([[], ['E_VALUE at { the period ends before it begins: 2022 to 2021']])
  })

  it('is told of where it stands, and that of a reading too', () => {
    const round = 'rounds:\n  third:\n    vi: ba\n    en: third\n    period: { from: 2022, to: 2021 }\n    source: [{ place: III, words: x }]\n'
    expect(problemsOf(round).filter((each) => !each.includes('`third`'))).toEqual(['E_VALUE at { the period ends before it begins: 2022 to 2021'])
    const reading = (id: string, from: number) => `      ${id}:\n        vi: a\n        en: b\n        why: so\n        value: { from: ${from}, to: 2022 }\n`
    const question = `questions:\n  q:\n    kind: open\n    words: Lời\n    vi: a\n    en: b\n    readings:\n${reading('r1', 2022)}${reading('r2', 2023)}`
    expect(problemsOf(question).filter((each) => !each.startsWith('E_UNUSED'))).toEqual(['E_VALUE at { the period ends before it begins: 2023 to 2022'])
  })
})

describe('the years of a reading', () => {
  it('are years of the calendar', () => {
    const reading = (from: number, to: number) => problemsOf(`questions:\n${choice('q', `{ from: ${from}, to: ${to} }`, '{ from: 2021, to: 2025 }')}`).filter((each) => !each.startsWith('E_UNUSED'))
    expect(reading(1900, 2200)).toEqual([])
    expect(reading(0, 2025)).toEqual(['E_VALUE at 0 `0` is less than 1900'])
    expect(reading(2021, 20_225)).toEqual(['E_VALUE at 20225 `20225` is more than 2200'])
  })
})

describe('the cut-off of a round', () => {
  const round = (period: string, cutOff: string, questions = '') => problemsOf(`${questions}rounds:\n  third: { vi: ba, en: third, period: ${period}, cut-off: ${cutOff}, source: [{ place: III, words: x }] }\n`).filter((each) => !each.includes('`third`') && !each.startsWith('E_UNUSED'))
  const before = (day: string, year: number) => [`E_VALUE at ${day} the cut-off ${day} lies before the period, which begins in ${year} | correct one of the two: no year of the period could be closed`]

  it('does not lie before its period', () => {
    expect(round('{ from: 2021, to: 2025 }', '2020-12-31')).toEqual(before('2020-12-31', 2021))
    expect(round('{ from: 2021, to: 2025 }', '2021-01-01')).toEqual([])
    expect(round('{ from: 2021, to: 2025 }', '2026-06-01')).toEqual([])
    expect(round('year', '2020-12-31')).toEqual([])
  })

  it('does not lie before each of the periods that a question leaves open', () => {
    const two = `questions:\n${choice('q', '{ from: 2021, to: 2023 }', '{ from: 2023, to: 2025 }')}`
    expect(round('{ ask: q }', '2022-03-29', two)).toEqual([])
    expect(round('{ ask: q }', '2020-03-29', two)).toEqual(before('2020-03-29', 2021))
  })

  it('is not held against a period that ends before it begins', () => {
    expect(round('{ from: 2025, to: 2021 }', '2020-12-31')).toEqual(['E_VALUE at { the period ends before it begins: 2025 to 2021'])
  })
})

describe('the combinations of readings', () => {
  const finding = '{ finding: general-achievement }'
  const four = ['a', 'b', 'c', 'd'].map((id) => choice(id, 'every', 'last', 'some', 'v').replaceAll('value: v,', 'value: some-2,')).join('')

  it('are 256 at most', () => {
    const on = (ids: readonly string[]) => `{ all: [${[...ids].map((id) => `{ reading-of: ${id}, is: { every: ${finding}, last: ${finding}, some: ${finding}, some-2: ${finding} } }`).join(', ')}] }`
    expect(asking(four, on(['a', 'b', 'c', 'd']))).toEqual([])
    expect(asking(`${four}${choice('e', 'yes', 'no')}`, `{ all: [${on(['a', 'b', 'c', 'd'])}, { reading-of: e, is: { yes: ${finding}, no: ${finding} } }] }`)).toEqual(['E_COMBINATIONS at one: the readings of its 5 questions give 512 combinations, and 256 is the most | split the criterion: each of its parts may ask its own questions'])
    expect(asking(`${four}${number('e', 1)}`, `{ all: [${on(['a', 'b', 'c', 'd'])}, { list: initiative, at-least: { ask: e } }] }`).map((each) => each.slice(0, 56))).toEqual(['E_COMBINATIONS at one: the readings of its 5 questions gi'.slice(0, 56)])
    expect(asking(`${four}${choice('e', 'yes', 'no')}`, on(['a', 'b', 'c', 'd']).replace(/\}$/, ', applies: { ask: e, is: yes } }')).map((each) => each.slice(0, 17))).toEqual(['E_COMBINATIONS at'])
  })

  it('of a duty are 256 at most', () => {
    const duty = (count: number) => {
      const ids = Array.from({ length: count }, (_, index) => `q${index}`)
      const tallies = ids.map((id) => `{ at-least: 1, when: { ask: ${id}, is: yes } }`).join(', ')
      return problemsOf(`questions:\n${ids.map((id) => choice(id, 'yes', 'no')).join('')}slates:\n  bodies: {}\n  lists: { names: { vi: a, en: b } }\n  duties: [{ id: a, list: names, source: [{ place: III.1, words: x }], counts: [${tallies}] }]\n`)
    }
    expect(duty(8)).toEqual([])
    expect(duty(9)).toEqual(['E_COMBINATIONS at counts: the readings of its 9 questions give 512 combinations, and 256 is the most | split the duty: each may ask its own questions'])
  })

  it('count the questions of the gaps where years are asked for', () => {
    const three = ['a', 'b', 'c'].map((id) => choice(id, 'every', 'last', 'some', 'v').replaceAll('value: v,', 'value: some-2,')).join('')
    const on = ['a', 'b', 'c'].map((id) => `{ reading-of: ${id}, is: { every: ${finding}, last: ${finding}, some: ${finding}, some-2: ${finding} } }`)
    const with_ = (demand: string) => asking(three, `{ all: [${[...on, demand].join(', ')}] }`).map((each) => each.slice(0, 17))
    expect([with_(finding), with_('{ standing: culture-standard }'), with_('{ list: initiative, at-least: 1 }'), with_('{ document: a, on: 2021-01-01, name: b }')]).toEqual([[], [], [], []])
    for (const yearly of [rating('every'), '{ number: revenue, at-most: 1, years: every }', '{ series: revenue, goes: up, years: every, new-basis: compared }', '{ finding: general-achievement, years: every }', '{ standing: culture-standard, years: every }', '{ title: clean, years: every }']) {
      expect([yearly, with_(yearly)]).toEqual([yearly, ['E_COMBINATIONS at']])
    }
  })
})
