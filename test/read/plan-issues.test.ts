import { describe, expect, it } from 'vitest'
import { describeIssues, parseOptions } from '../../src/documents/issues.js'
import { dossierSchema } from '../../src/documents/dossier.js'
import { inObject, toProblem } from '../../src/read/schema-problems.js'
import { formatProblem } from '../../src/words/problem.js'
import { small } from './small-plan.js'

const schema = dossierSchema(small().facts)

/** What is said of a dossier given as a plain object. */
function said(parts: Readonly<Record<string, unknown>>): readonly string[] {
  const value = { format: 1, id: 'a', nominee: {}, ...parts }
  const { error } = schema.safeParse(value, parseOptions)
  return describeIssues(error?.issues ?? [], value).map((each) => {
    const { code, pointer, line, column, hint } = toProblem(each, inObject)
    expect([line, column]).toEqual([0, 0])
    return `${code} ${pointer ?? ''}${hint === undefined ? '' : ` | ${hint}`}`
  })
}

describe('a plain object', () => {
  it.each<[string, Readonly<Record<string, unknown>>, readonly string[]]>([
    ['a day in another form', { nominee: { since: '30/3/2023' } }, ['E_DATE /nominee/since | write it as YYYY-MM-DD']],
    ['a day that does not exist', { nominee: { since: '2023-02-30' } }, ['E_DATE /nominee/since | write it as YYYY-MM-DD']],
    ['a level', { ratings: { official: { 2021: 'god', 2022: 'Hoàn thành tốt nhiệm vụ' } } }, ['E_LEVEL /ratings/official/2021 | write excellent, good, completed, not-completed or not-rated, or the full Vietnamese name']],
    ['a year', { ratings: { official: { 21: 'good' } } }, ['E_DATE /ratings/official/21 | write it as YYYY']],
    ['a misspelt attribute', { nominee: { kindd: 'individual' } }, ['E_UNKNOWN_KEY /nominee/kindd | did you mean `kind`? the keys are `name`, `since`, `until`, `party-since`, `party-until`, `kind`, `post`']],
    ['a misspelt value', { nominee: { kind: 'indivdual' } }, ['E_ENUM /nominee/kind | did you mean `individual`? write one of `collective`, `individual`, `unknown`']],
    ['a number written as text', { series: { revenue: { years: { 2021: '8,5', 2022: '3/120' } } } }, ['E_NUMBER /series/revenue/years/2021 | write `12.5` with a point and no other signs, or a part of a whole as `3/120`']],
    ['an answer that is none', { findings: { 'general-achievement': 'N/A' } }, ['E_ENUM /findings/general-achievement | write one of `yes`, `no`, `unknown`']],
    ['an answer of another type', { findings: { 'general-achievement': true } }, ['E_SHAPE /findings/general-achievement']],
    ['a misspelt form of an answer', { findings: { 'general-achievement': { yers: { 2021: 'yes' } } } }, ['E_UNKNOWN_KEY /findings/general-achievement/yers | did you mean `years`? the keys are `years`']],
    ['answers by year', { findings: { 'general-achievement': { years: { 2021: 'x', 2022: 'y', 2023: { met: 'z' } } } } }, ['2021', '2022', '2023/met'].map((year) => `E_ENUM /findings/general-achievement/years/${year} | write one of \`yes\`, \`no\`, \`unknown\``)],
    ['text for a list', { bodies: 'none' }, ['E_SHAPE /bodies']],
    ['a list that lacks its members', { bodies: { complete: 'yes' } }, ['E_MISSING_KEY /bodies']],
    ['another format', { format: 2 }, ['E_FORMAT /format | write format 1, or use the version of binhxet that wrote the file']],
    ['blank text', { note: ' ' }, ['E_VALUE /note | write the text, or leave the key out']],
    ['a key with a slash and a tilde', { papers: { 'a/b~': {} } }, ['E_NAME /papers/a~1b~0 | use the letters a-z in lower case, digits and hyphens']],
  ])('%s', (_, parts, expected) => {
    expect(said(parts)).toEqual(expected)
  })

  it('says what was asked for and what was found', () => {
    const value = { format: 1, id: 'a', nominee: {}, findings: { 'general-achievement': 5 } }
    const [first] = describeIssues(schema.safeParse(value, parseOptions).error?.issues ?? [], value)
    expect(first?.message).toBe('expected one of `yes`, `no`, `unknown`, or a map, found a number, `5`')
  })

  it('is printed with its pointer', () => {
    const line = formatProblem(toProblem({ code: 'E_SHAPE', path: ['a', 0], message: 'x', onKey: false }, inObject))
    expect(line).toBe('<object> /a/0: error E_SHAPE: x')
  })
})
