/** What a catalogue may say of its facts. */
import { describe, expect, it } from 'vitest'
import { readPlan } from '../../src/read/plan.js'
import { said } from './said.js'
import { readWith, smallFacts, smallPlan } from './small-plan.js'

const label = '{ vi: a, en: b }'
const problemsOf = (text: string): readonly string[] => said(text, readWith('a.yaml', text).problems)
const answers = `values: { yes: ${label}, no: ${label} }`
const scale = (fact: string, more = '') => problemsOf(`facts:\n${more}  ratings:\n    far: { label: ${label}, ${fact} }\n`)

describe('a scale', () => {
  it('goes by school years only where an attribute says whose do', () => {
    const due = 'of: nominee, due: { on: 12-15, school-year: 06-30 }'
    expect(scale(due)).toEqual(['E_FACT_UNKNOWN at school-year: the catalogue has no attribute `school-year`, which says who is rated by school year | declare it with the values `yes` and `no`, or leave the day out'])
    expect(scale(due, `  attributes:\n    school-year: { label: ${label}, ${answers} }\n`)).toEqual([])
  })

  it('of bodies shows nothing of the nominee, and goes by the days of each body', () => {
    const member = `  attributes:\n    party-member: { label: ${label}, ${answers} }\n`
    expect(scale('of: body, due: { on: 12-15 }, implies: { party-member: yes }, since: party', member)).toEqual([
      'E_TYPE at implies: the scale `far` rates bodies, and `implies` says what its ratings show of the nominee | leave it out',
      'E_TYPE at since: the scale `far` rates bodies, and `since` says which days of the nominee bound the years that are rated | leave it out',
    ])
    expect(scale('of: nominee, due: { on: 12-15 }, implies: { party-member: yes }, since: party', member)).toEqual([])
  })
})

describe('the day on which a yearly value is due', () => {
  it.each([
    ['02-29', ['E_DATE at 02-29 `02-29` is not a day that every year has | write `02-28` or `03-01`']],
    ['02-30', ['E_DATE at 02-30 `02-30` is not a day of the year | write it as MM-DD']],
    ['2-28', ['E_DATE at 2-28 `2-28` is not a day of the year | write it as MM-DD']],
    ['02-28', []],
    ['12-31', []],
  ])('%s', (on, expected) => {
    expect(scale(`of: nominee, due: { on: ${on} }`)).toEqual(expected)
  })
})

it('a nominee has one post', () => {
  const withPost = (many: string): readonly string[] => {
    const text = smallFacts.text.replace('    post:\n', `    post:\n${many}`)
    return said(text, readPlan(smallPlan, { facts: [{ ...smallFacts, text }] }).problems)
  }
  expect(withPost('')).toEqual([])
  expect(withPost('      many: false\n')).toEqual([])
  expect(withPost('      many: true\n')).toEqual(['E_VALUE at many: a nominee has one `post`: it tells whose dossier answers for a leader | leave `many` out'])
})
