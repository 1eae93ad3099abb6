/** The ids, the order, the roles and the claims of clauses: each thing that may be wrong, at the word at which it stands. */
import { describe, expect, it } from 'vitest'
import { said } from './said.js'
import { readWith } from './small-plan.js'

const problemsOf = (text: string): readonly string[] => said(text, readWith('a.yaml', text).problems)
const context = (...ids: readonly string[]): string => `clauses:\n${ids.map((id) => `  - { id: ${id}, role: context, spans: [{ scope: Lời văn }] }`).join('\n')}\n`

describe('clauses stand in the order of the document', () => {
  it.each([
    ['V', 'IX'],
    ['VIII', 'IX'],
    ['XI', 'XII'],
    ['III.2', 'III.10'],
    ['III.1', 'III.1.1'],
    ['III.1.1', 'III.1'],
    ['III.a', 'III.b'],
    ['III.a.b', 'III.a'],
    ['III.a', 'III.1'],
    ['III.1', 'III.a'],
    ['III.2a', 'III.10'],
    ['III.a2', 'III.10'],
    ['III.a.2', 'III.1.1'],
    ['XIII', 'XII'],
    ['III.2/b9', 'III.2/b10'],
    ['III.2/b1.2', 'III.2/b1.10'],
    ['III.2/b1', 'III.2/b1.1'],
    ['III.2/leader', 'III.2/b1'],
    ['III.2/b2', 'III.2/leader'],
    ['III.2/ab2', 'III.2/b1'],
    ['III.2/b1', 'III.2'],
    ['III.1/b9', 'III.2/b1'],
  ])('%s, then %s', (before, after) => {
    expect(problemsOf(context(before, after))).toEqual([])
  })

  it.each([
    ['IX', 'V'],
    ['III', 'II'],
    ['III.10', 'III.9'],
    ['III.2.1', 'III.1.2'],
    ['III.b', 'III.a'],
    ['III.V', 'III.IX'],
    ['III.2/b10', 'III.2/b9'],
    ['III.2/b1.10', 'III.2/b1.2'],
    ['III.2/b2', 'III.2/b1x'],
    ['III.2/b2.1', 'III.2/b1.5'],
    ['III.2/b1', 'III.1/b9'],
  ])('not %s, then %s', (before, after) => {
    const wrong = problemsOf(context(before, after)).filter((each) => !each.includes('`II/leader`'))
    expect(wrong).toEqual([`E_ORDER at ${after} clause \`${after}\` stands after \`${before}\` | write the clauses in the order of the document; files are read in the order of their names`])
  })

  it('across files too, each beside the one before it', () => {
    expect(problemsOf(context('I.2'))).toEqual([expect.stringMatching(/^E_ORDER at I\.2 clause `I\.2` stands after `II\/leader`/)])
    expect(problemsOf(context('III.2', 'III.1', 'III.3')).map((each) => each.slice(0, 16))).toEqual(['E_ORDER at III.1'])
  })
})

describe('ids', () => {
  it('stand once, whatever the case of their letters', () => {
    expect(problemsOf(context('III.A/b', 'III.a/b'))).toEqual(['E_DUP_ID at III.a/b clause `III.a/b` stands twice | it first stands at a.yaml:2:11'])
    expect(problemsOf(context('III', 'III', 'III'))).toEqual(Array.from({ length: 2 }, () => 'E_DUP_ID at III clause `III` stands twice | it first stands at a.yaml:2:11'))
  })

  it('of sections stand once', () => {
    const text = 'sections:\n  list: closed\n  items:\n    - { id: II.1, heading: Một, takes: { kind: collective } }\n    - { id: II.2, heading: Hai, takes: { kind: individual } }\n    - { id: II.1, heading: Ba, takes: { kind: individual } }\n'
    expect(problemsOf(text)).toEqual(['E_DUP_ID at II.1 section `II.1` stands twice | it first stands at a.yaml:4:13'])
  })
})

const clause = (role: string, more: string, criteria = 'criteria: { one: { finding: general-achievement } }'): string =>
  `clauses:\n  - { id: III.1, role: ${role}, ${more}spans: [{ ${criteria === '' ? 'scope' : 'one'}: Lời văn }]${criteria === '' ? '' : `, ${criteria}`} }\n`

describe('the role of a clause', () => {
  it.each(['object', 'general'])('%s has criteria', (role) => {
    expect(problemsOf(clause(role, ''))).toEqual([])
    expect(problemsOf(clause(role, '', ''))).toEqual([`E_ROLE at ${role} a clause of role \`${role}\` binds, and it has no criteria | write its criteria, or give it a role that binds nobody`])
  })

  it.each(['definition', 'context', 'residual', 'sector'])('%s has none', (role) => {
    expect(problemsOf(clause(role, '', ''))).toEqual([])
    expect(problemsOf(clause(role, ''))).toEqual([`E_ROLE at criteria: a clause of role \`${role}\` binds nobody and cannot have criteria | mark its words, or give it a role that binds`])
  })

  it.each(['collective', 'individual'])('%s belongs to a section', (role) => {
    expect(problemsOf(clause(role, 'section: II.1, '))).toEqual([])
    expect(problemsOf(clause(role, ''))).toEqual([`E_ROLE at ${role} a clause of role \`${role}\` belongs to a section | write \`section:\` with its id`])
  })

  it.each(['leader', 'party-member'])('%s says to whom it applies', (role) => {
    expect(problemsOf(clause(role, 'applies: { post: head }, '))).toEqual([])
    expect(problemsOf(clause(role, ''))).toEqual([`E_ROLE at ${role} a clause of role \`${role}\` must say to whom it applies | write \`applies:\` with a condition`])
  })

  it('may be wrong in several ways at once', () => {
    expect(problemsOf(clause('individual', '', '')).map((each) => each.slice(0, 20))).toEqual(['E_ROLE at individual', 'E_ROLE at individual'])
  })
})

describe('the words of a clause', () => {
  const spans = (names: readonly string[], criteria: string, role = 'general'): string => `clauses:\n  - id: III.1\n    role: ${role}\n    spans:\n${names.map((name) => `      - ${name}: Lời văn\n`).join('')}${criteria === '' ? '' : `    criteria: { ${criteria} }\n`}`
  const finding = '{ finding: general-achievement }'

  it('are claimed by criteria, or marked', () => {
    expect(problemsOf(spans(['scope', 'one', 'one+two', 'two'], `one: ${finding}, two: ${finding}`))).toEqual([])
    const marks = '`scope`, `heading`, `emphasis`, `guidance`, `definition`'
    expect(problemsOf(spans(['one', 'zzzzzz'], `one: ${finding}`))).toEqual([`E_CLAIM at zzzzzz: \`zzzzzz\` is neither a criterion of \`III.1\` nor a mark | write a criterion of this clause, or a mark: \`one\`, ${marks}`])
    expect(problemsOf(spans(['zzzzzz'], '', 'context'))).toEqual([`E_CLAIM at zzzzzz: \`zzzzzz\` is neither a criterion of \`III.1\` nor a mark | write a criterion of this clause, or a mark: ${marks}`])
    expect(problemsOf(spans(['one+on', 'scop'], `one: ${finding}`))).toEqual([
      'E_CLAIM at one+on: `on` is neither a criterion of `III.1` nor a mark | did you mean `one`?',
      'E_CLAIM at scop: `scop` is neither a criterion of `III.1` nor a mark | did you mean `scope`?',
    ])
  })

  it('state every criterion', () => {
    expect(problemsOf(spans(['one'], `one: ${finding}, two: ${finding}`))).toEqual(['E_UNCLAIMED at two: no words of `III.1` are claimed by `two` | name it at the words that state it, or delete it: a criterion that the text does not state does not exist'])
  })

  it('are one defect where a criterion has the name of a mark', () => {
    expect(problemsOf(spans(['one', 'scope'], `one: ${finding}, scope: ${finding}`))).toEqual(['E_RESERVED at scope: `scope` is the name of a mark | give the criterion another name'])
    expect(problemsOf(spans(['one+scope'], `one: ${finding}`))).toEqual(['E_SPAN at one+scope: `scope` is a mark and cannot be joined with `+` | words are claimed by criteria or marked, never both'])
  })

  it('are not looked for where a span does not tell what claims it', () => {
    expect(problemsOf(spans(['one'], `one: ${finding}, two: ${finding}`).replace('- one:', '- { one: Lời, two: văn }\n      - one:')).map((each) => each.slice(0, 11))).toEqual(['E_SPAN at {'])
  })

  it('are not looked for where the criteria are no map, nor is the clause told to have none', () => {
    const expected = 'E_SHAPE at [one] expected a map of criteria | write `name: { finding: … }`'
    expect(problemsOf(spans(['one'], 'x').replace('{ x }', '[one]'))).toEqual([expected.replace('[one]', '[one')])
  })

  it('are not looked for where a span is not in order', () => {
    expect(problemsOf(spans(['one', 'two'], `one: ${finding}, two: ${finding}`).replace('two: Lời văn', 'two: 5')).map((each) => each.slice(0, 12))).toEqual(['E_SHAPE at 5'])
  })
})

describe('sections', () => {
  const sections = (list: string, items: string): string => `sections: { list: ${list}, items: [${items}] }\n`
  const both = '{ id: II.1, heading: Một, takes: { kind: collective } }, { id: II.2, heading: Hai, takes: { kind: individual } }'

  it('of a clause are there', () => {
    expect(problemsOf(clause('individual', 'section: II.3, '))).toEqual(['E_SECTION at II.3 there is no section `II.3` | did you mean `II.1`?'])
    expect(problemsOf(clause('individual', 'section: X.15.15.15, '))).toEqual(['E_SECTION at X.15.15.15 there is no section `X.15.15.15` | the sections are `II.1`, `II.2`'])
  })

  it('are none where the list is none, and some where it is another', () => {
    expect(problemsOf(sections('open', both))).toEqual([])
    expect(problemsOf(sections('none', both))).toEqual(['E_VALUE at none the list of sections is `none`, and there are sections | write `closed` or `open`'])
    for (const list of ['open', 'closed']) {
      expect(problemsOf(sections(list, '')).filter((each) => each.startsWith('E_VALUE'))).toEqual([`E_VALUE at ${list} the list of sections is \`${list}\`, and there are none | write \`none\``])
    }
    expect(problemsOf(sections('none', '')).filter((each) => each.startsWith('E_VALUE'))).toEqual([])
  })

  it('have clauses', () => {
    expect(problemsOf(sections('closed', `${both}, { id: II.3, heading: Ba, takes: { kind: individual } }`))).toEqual(['E_UNUSED at II.3 no clause belongs to section `II.3` | write the clauses of the section, or delete it'])
  })

  it('of which some could not be read may be those that are named', () => {
    const named = (given: string) => problemsOf(`${given}\n${clause('general', 'section: II.9, ')}`).map((each) => each.replace(/ (expected|the key|`).*/, ''))
    expect(named('sections: 5')).toEqual(['E_SHAPE at 5'])
    expect(named('sections: { list: closed }')).toEqual(['E_MISSING_KEY at {'])
    expect(named('sections: { list: none, items: 5 }')).toEqual(['E_SHAPE at 5'])
    expect(named(sections('closed', '{ id: II.1, heading: Một, takes: { kind: collective } }, 5'))).toEqual(['E_SHAPE at 5'])
    expect(named(sections('closed', '{ id: II.1, heading: Một, takes: { kind: collective } }, { idd: II.2, heading: Hai, takes: { kind: individual } }'))).toEqual(['E_UNKNOWN_KEY at idd:'])
    const led = '{ led: { head: body }, meets: [II.9], not-covered: fail }'
    expect(problemsOf(`sections: 5\n${clause('general', '').replace('{ finding: general-achievement }', led)}`).map((each) => each.slice(0, 12))).toEqual(['E_SHAPE at 5'])
  })

  it('of which one is not in order are known by their ids all the same', () => {
    const text = sections('closed', '{ id: II.1, heading: Một, takes: { kind: collective } }, { id: II.2, heading: 5, takes: { kind: individual } }')
    expect(problemsOf(text).map((each) => each.slice(0, 12))).toEqual(['E_SHAPE at 5'])
    expect(problemsOf(`${text}${clause('individual', 'section: II.9, ')}`).map((each) => each.slice(0, 20))).toEqual(['E_SHAPE at 5 expecte', 'E_SECTION at II.9 th'])
  })

  it('are not missed in what could not be read', () => {
    const text = `${sections('closed', `${both}, { id: II.3, heading: Ba, takes: { kind: individual } }`)}${clause('generall', '')}`
    expect(problemsOf(text).map((each) => each.slice(0, 18))).toEqual(['E_ENUM at generall'])
  })
})
