import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { compile } from '../../src/decide/compile.js'
import { openPlan } from '../../src/documents/open-plan.js'
import { canonicalJson } from '../../src/words/canonical.js'
import { small } from '../read/small-plan.js'
import { saidOfRules } from './marked.js'
import { expectRefused, type Row } from './refused.js'

const clause = (criteria: string, applies = ''): string => `clauses:\n  - id: III.9/b1\n    role: general\n${applies}    spans: [{ one: Lời văn }]\n    criteria: { one: ${criteria} }\n`

const refused = (rows: readonly Row[]): void => {
  it.each(rows)('%s', (_, lines, ...codes) => expectRefused(saidOfRules(lines, codes)))
}

describe('T17, T18 groups and kinds of demand, in whatever branch', () => {
  refused([
    ['all and any together', clause('{ all: [{ finding: general-achievement }], ¦any: [{ finding: general-achievement }] }'), 'E_GROUP'],
    ['an empty all', clause('{ all: ¦[] }'), 'E_GROUP'],
    ['an empty any inside a not', clause('{ not: { any: ¦[] } }'), 'E_GROUP'],
    ['a not with a list', clause('{ not: ¦[{ finding: general-achievement }] }'), 'E_GROUP'],
    ['an unknown kind of demand', clause('¦{ fnding: general-achievement }'), 'E_DEMAND'],
    ['an unknown kind in a branch that is never looked at', clause('{ any: [{ finding: general-achievement }, { all: [¦{ opperator: x }] }] }'), 'E_DEMAND'],
    ['a pattern', clause('¦{ matches: "(a+)+$" }'), 'E_DEMAND'],
    ['a pattern beside a finding', clause('{ finding: general-achievement, ¦pattern: "(a+)+$" }'), 'E_UNKNOWN_KEY'],
    ['a path', clause('{ finding: general-achievement, ¦path: "$.x" }'), 'E_UNKNOWN_KEY'],
  ])
})

describe('T19, T27, T28 names of facts', () => {
  refused([
    ['a path of JSON', clause('{ finding: ¦"$..x" }'), 'E_NAME'],
    ['a filter', clause('{ finding: ¦"a[?(@.b)]" }'), 'E_NAME'],
    ['a backtick', clause('{ finding: ¦"a`b" }'), 'E_NAME'],
    ['a dot', clause('{ finding: ¦a.b }'), 'E_NAME'],
    ['what every object has', clause('{ finding: ¦constructor }'), 'E_FACT_UNKNOWN'],
    ['an attribute that every object has', clause('{ finding: general-achievement }', '    applies: { ¦constructor: yes }\n'), 'E_RESERVED'],
    ['a fact of another kind', clause('{ finding: ¦official }'), 'E_TYPE'],
  ])
})

describe('T20, T21 values', () => {
  refused([
    ['a negative count', clause('{ list: initiative, at-least: ¦-1 }'), 'E_VALUE'],
    ['a count that is no whole number', clause('{ list: initiative, at-least: ¦1.5 }'), 'E_SHAPE'],
    ['no number', clause('{ list: initiative, at-least: ¦.nan }'), 'E_QUOTE_REQUIRED'],
    ['more than there is', clause('{ list: initiative, at-least: ¦1e400 }'), 'E_QUOTE_REQUIRED'],
    ['a text for a number', clause('{ list: initiative, at-least: ¦"2" }'), 'E_SHAPE'],
    ['a level for a finding', clause('{ finding: general-achievement, ¦at-least: good }'), 'E_UNKNOWN_KEY'],
    ['a day that does not exist', 'rounds:\n  yearly: { vi: a, en: a, period: { from: 2021, to: 2022 }, cut-off: ¦2023-02-30, source: [{ place: III.1, words: a }] }\n', 'E_DATE'],
    ['a period that ends before it begins', 'rounds:\n  yearly: { vi: a, en: a, period: ¦{ from: 2023, to: 2021 }, cut-off: 2023-02-28, source: [{ place: III.1, words: a }] }\n', 'E_VALUE'],
  ])
})

describe('T22 identifiers', () => {
  refused([
    ['a clause twice', `${clause('{ finding: general-achievement }')}  - id: ¦III.9/b1\n    role: general\n    spans: [{ one: Lời văn }]\n    criteria: { one: { finding: general-achievement } }\n`, 'E_DUP_ID'],
    ['in other letters', clause('{ finding: general-achievement }').replace('III.9/b1', '¦III.9/B1'), 'E_NAME'],
    ['with a mark', clause('{ finding: general-achievement }').replace('III.9/b1', '¦III.9/bế'), 'E_NAME'],
  ])
})

describe('T30 a clause that quotes nothing', () => {
  refused([
    ['no words at all', 'clauses:\n  - ¦{ id: III.9/b1, role: general, criteria: { one: { finding: general-achievement } } }\n', 'E_MISSING_KEY'],
    ['a criterion without words', clause('{ finding: general-achievement }, ¦two: { finding: general-achievement }'), 'E_UNCLAIMED'],
    ['words that say nothing', clause('{ finding: general-achievement }').replace('Lời văn', '¦" "'), 'E_VALUE'],
  ])
})

describe('T33 what a verdict was judged by', () => {
  it('is named by the SHA-256 of the rules, which Node finds as well', () => {
    const plan = openPlan(small())
    const { hash } = compile(plan)
    expect(hash).toBe(createHash('sha256').update(canonicalJson(plan.document)).digest('hex'))
    const { dossier } = plan.dossier({ format: 1, id: 'a', nominee: { kind: 'individual' } })
    if (dossier === undefined) throw new Error('refused')
    expect(compile(plan).evaluate(dossier, { round: 'interim' }).plan).toEqual({ id: 'small', hash })
  })

  it('is another as soon as one letter of the rules is another', () => {
    const document = small()
    const [first, ...rest] = document.clauses
    if (first === undefined) throw new Error('no clause')
    const other = { ...document, clauses: [{ ...first, spans: first.spans.map((span) => ({ ...span, words: `${span.words} ` })) }, ...rest] }
    expect(compile(openPlan(other)).hash).not.toBe(compile(openPlan(document)).hash)
  })
})
