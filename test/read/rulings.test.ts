import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readFixture } from '../../src/read/fixture.js'
import { readRulings } from '../../src/read/rulings.js'
import { brief, small, textOf } from './small-plan.js'

const plan = small()
const files = (folder: string): readonly string[] => readdirSync(new URL(`../bad/${folder}/`, import.meta.url)).sort()
const bare = (lines: readonly string[]): readonly string[] => lines.map((line) => line.slice(line.indexOf(' ') + 1))

describe('rulings', () => {
  const expected: Readonly<Record<string, readonly string[]>> = {
    E_DATE: ['E_DATE 4:55'],
    E_MISSING_KEY: ['E_MISSING_KEY 1:1'],
    E_PLAN: ['E_PLAN 2:7'],
    E_QUESTION: ['E_QUESTION 4:3'],
    E_READING: ['E_READING 4:27', 'E_READING 5:25'],
  }

  it.each(files('rulings'))('bad: %s', (name) => {
    const { rulings, problems } = readRulings({ name, text: textOf(`../bad/rulings/${name}`) }, plan)
    expect(rulings).toBeUndefined()
    expect(bare(brief(problems))).toEqual(expected[name.replace('.yaml', '')])
  })

  it('name the nearest question and reading', () => {
    const hint = (text: string): string | undefined => readRulings(`format: 1\nplan: small\nrulings:\n  ${text}\n`, plan).problems[0]?.hint
    expect(hint('review-tme: {}')).toContain('did you mean `review-time`?')
    expect(hint('review-time: { reading: lst }')).toContain('did you mean `last`?')
  })

  it('hold what they choose; one that chooses nothing yet is in order', () => {
    const { rulings, problems } = readRulings('format: 1\nplan: small\nrulings:\n  review-time: { reading: last, by: Ban Tổ chức, on: 2023-01-05 }\n  absent-body: {}\n', plan)
    expect(problems).toEqual([])
    expect([...(rulings?.byQuestion ?? [])]).toEqual([['review-time', { reading: 'last', by: 'Ban Tổ chức', on: '2023-01-05' }]])
  })

  it('that cannot be loaded say so', () => {
    expect(brief(readRulings({ name: 'a.yaml', text: 'a: &b 1' }, plan).problems)).toEqual(['a E_YAML_ANCHOR 1:4'])
  })
})

describe('fixtures', () => {
  const expected: Readonly<Record<string, readonly string[]>> = {
    E_DUP_ID: ['E_DUP_ID 9:13'],
    E_ENUM: ['E_ENUM 8:36'],
    E_MISSING_KEY: ['E_MISSING_KEY 7:18'],
    E_QUESTION: ['E_QUESTION 8:29', 'E_QUESTION 8:66'],
    E_READING: ['E_READING 6:38', 'E_READING 9:42'],
    E_REF: ['E_REF 8:40', 'E_REF 8:67', 'E_REF 9:39'],
    E_ROUND: ['E_ROUND 8:25'],
    E_VALUE: ['E_VALUE 8:18'],
  }
  const good = `format: 1
plan: small
clause: II.2/b1
base:
  round: interim
  rulings: { review-time: last }
  dossier: { format: 1, id: base, nominee: { kind: individual } }
cases:
  - name: as it is
    set: { ratings.official.2022: good }
    rulings: { absent-body: { reading: all } }
    expect: { clause: undetermined, criteria: { rating: undetermined }, missing: [ratings.official], questions: [unrated-year] }
`

  it.each(files('fixture'))('bad: %s', (name) => {
    const { fixture, problems } = readFixture({ name, text: textOf(`../bad/fixture/${name}`) }, plan)
    expect(fixture).toBeUndefined()
    expect(bare(brief(problems))).toEqual(expected[name.replace('.yaml', '')])
  })

  it('read as they are written', () => {
    const { fixture, problems } = readFixture(good, plan)
    expect(problems).toEqual([])
    expect(fixture?.cases[0]?.set).toEqual({ 'ratings.official.2022': 'good' })
  })

  it('are not looked up in a plan that is not given, and are refused for another', () => {
    const other = good.replace('plan: small', 'plan: other').replace('II.2/b1', 'II.9/b9')
    expect(readFixture(other).problems).toEqual([])
    expect(brief(readFixture(other, plan).problems)).toEqual(['<text> E_PLAN 2:7'])
  })
})
