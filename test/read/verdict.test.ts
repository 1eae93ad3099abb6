/** A kept verdict, read from text, from a file and from an object. */
import { describe, expect, it } from 'vitest'
import { readVerdict } from '../../src/read/verdict.js'
import { openPlan } from '../../src/documents/open-plan.js'
import { demanding, documentOf, small, verdictOn } from '../support/small-plan.js'

const verdict = verdictOn(demanding({ finding: 'gentle' }), { findings: { gentle: 'yes' } })
const text = JSON.stringify(verdict)
const kept = (): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>
const told = (given: Parameters<typeof readVerdict>[0]) => {
  const read = readVerdict(given)
  expect(read.verdict === undefined).toBe(read.problems.length > 0)
  return read.problems.map(({ code, file, line, column, pointer }) => `${file}${pointer === undefined ? `:${line}:${column}` : ` ${pointer}`} ${code}`)
}

describe('a kept verdict', () => {
  it('is read from its text, named or not, and from the object', () => {
    for (const given of [text, { name: 'kept.json', text }, { name: 'kept.yaml', text }, kept()]) {
      const { verdict: read, problems } = readVerdict(given)
      expect([JSON.stringify(read), problems]).toEqual([text, []])
    }
  })

  it('is read from the object too where it shows a deed of which neither title nor day is known', () => {
    const shows = verdictOn(demanding({ list: 'initiative', 'at-least': 1 }), { lists: { initiative: [{ applied: 'yes' }, { to: '2022-01-01' }] } })
    expect(shows.clauses[0]?.criteria[0]?.values.map(({ value }) => value)).toEqual(['..', '..2022-01-01'])
    expect(told(JSON.parse(JSON.stringify(shows)) as object)).toEqual([])
  })

  it('is read where it shows an attribute of which the dossier names no value', () => {
    const inEducation = small({ clauses: [{ criteria: { it: { finding: 'gentle' } }, to: { it: { fields: 'education' } } }] })
    const shows = verdictOn(inEducation, { nominee: { fields: [] } })
    expect(shows.clauses[0]?.criteria[0]?.values).toEqual([{ fact: 'nominee.fields', value: 'no' }])
    expect(told(JSON.stringify(shows))).toEqual([])
  })

  it('shows no text that its own file could not hold: a dossier given as an object is refused it', () => {
    const plan = openPlan(documentOf({ clauses: [{ criteria: { it: { list: 'initiative', 'at-least': 1 } } }] }))
    const titled = (title: string) => plan.dossier({ format: 1, id: 'd', nominee: {}, lists: { initiative: [{ title, on: '2022-05-04' }] } }).problems.map(({ code, pointer, message, hint }) => [code, pointer, message, hint])
    const at = '/lists/initiative/0/title'
    expect(titled('Sáng kiến\u00a0A')).toEqual([['E_CHAR', at, 'character U+00A0, a no-break space', 'write an ordinary space']])
    expect(titled('Sáng kiến\u200bA')).toEqual([['E_CHAR', at, 'character U+200B, a zero-width space', 'delete it']])
    expect(titled('Sáng kiến\u202eA')).toEqual([['E_CHAR', at, 'character U+202E, a sign that changes the direction of writing', 'delete it']])
    expect(titled('Sáng kiến A'.normalize('NFD'))).toEqual([])
  })

  it('may be larger than a dossier, to eight megabytes', () => {
    const filled = (bytes: number): string => {
      const long = (hash: string): string => JSON.stringify({ ...kept(), plan: { ...verdict.plan, hash } })
      return long('x'.repeat(bytes - long('').length))
    }
    const most = 8 * 1024 * 1024
    expect(told({ name: 'kept.json', text: filled(most) })).toEqual([])
    expect(told({ name: 'kept.json', text: filled(most + 1) })).toEqual(['kept.json:1:1 E_SIZE'])
  })

  it('is refused where it is no verdict, at its place in the file', () => {
    expect(told({ name: 'kept.json', text: '{\n  "format": 1,\n  "outcome": "perhaps"\n}' }).filter((each) => !each.includes('E_MISSING_KEY'))).toEqual(['kept.json:3:14 E_ENUM'])
    expect(told('outcome: &a pass')).toEqual(['<text>:1:10 E_YAML_ANCHOR'])
    expect(told({ name: 'kept.json', text: '{' })).toEqual(['kept.json:1:2 E_JSON_SYNTAX'])
  })

  it('as an object is refused by the way to the value', () => {
    expect(told({ ...kept(), outcome: 'perhaps' })).toEqual(['<object> /outcome E_ENUM'])
    expect(told({ ...kept(), outcome: null })).toEqual(['<object> /outcome E_NULL'])
    expect(told({ ...kept(), outcome: new Date(0) })).toEqual(['<object> /outcome E_SHAPE'])
    expect(told([])).toEqual(['<object>  E_SHAPE'])
  })

  it('as an object may have a name or a text among its keys', () => {
    expect(told({ ...kept(), text: 5, name: 'x' })).toEqual(['<object> /text E_UNKNOWN_KEY', '<object> /name E_UNKNOWN_KEY'])
    expect(told({ ...kept(), text: 'x' })).toEqual(['<object> /text E_UNKNOWN_KEY'])
    expect(told({ ...kept(), name: 'x' })).toEqual(['<object> /name E_UNKNOWN_KEY'])
  })

  it('is told as whole as it is long', () => {
    const clauses = Array.from({ length: 25 }, () => 5)
    const found = told({ ...kept(), clauses })
    expect([found.length, found[20]]).toEqual([21, '<object>:0:0 E_TOO_MANY'])
  })
})
