/** What reading gives: the document or problems, never both, and no key of a part that is not there. */
import { describe, expect, it } from 'vitest'
import { openPlan } from '../../src/documents/open-plan.js'
import { readDossier } from '../../src/read/dossier.js'
import { readFixture } from '../../src/read/fixture.js'
import { readRulings } from '../../src/read/rulings.js'
import { readSlate } from '../../src/read/slate.js'
import { readSlateFixture } from '../../src/read/slate-fixture.js'
import { sending } from '../slate/small-slates.js'
import { said } from './said.js'

const { plan } = sending([{ counts: [{ 'at-least': 1 }] }])
const { document } = plan

const fixture = 'format: 1\nplan: small\nbase: { round: interim, dossier: { format: 1 } }\ncases: [{ name: one, expect: { verdict: pass } }]\n'
const slateFixture = 'format: 1\nplan: small\nbase: { round: interim, list: names, body: { id: x, kind: cell } }\nreviews: [{ name: one, expect: { outcome: met } }]\n'

const readings: readonly (readonly [part: string, good: string, bad: string, code: string, read: (text: string) => { readonly problems: readonly object[] }])[] = [
  ['dossier', 'format: 1\nid: a\nnominee: { kind: individual }\n', 'format: 1\nid: a\nnominee: { kind: nobody }\n', 'E_ENUM', (text) => readDossier(text, openPlan(document))],
  ['rulings', 'format: 1\nplan: small\nrulings: {}\n', 'format: 1\nplan: other\nrulings: {}\n', 'E_PLAN', (text) => readRulings(text, document)],
  ['slate', 'format: 1\nid: a\nround: interim\nlist: names\nbody: { id: x }\n', 'format: 1\nid: a\nround: interim\nlist: others\nbody: { id: x }\n', 'E_REF', (text) => readSlate(text, plan)],
  ['fixture', fixture, fixture.replace('interim', 'yearless'), 'E_ROUND', (text) => readFixture(text, document)],
  ['fixture', slateFixture, slateFixture.replace('kind: cell', 'kind: bank'), 'E_ENUM', (text) => readSlateFixture(text, document)],
]

describe.each(readings)('reading a %s', (part, good, bad, code, read) => {
  it('gives it where nothing is wrong', () => {
    const found = read(good)
    expect([Object.keys(found).toSorted(), found.problems]).toEqual([[part, 'problems'].toSorted(), []])
  })

  it('gives the problems alone where something is', () => {
    const found = read(bad)
    expect([Object.keys(found), found.problems]).toEqual([['problems'], [expect.objectContaining({ code, file: '<text>' })]])
  })
})

it('a duty that a fixture of slates names is one of the plan', () => {
  const text = slateFixture.replace('outcome: met', 'outcome: met, findings: { zzzzzz: met }')
  expect(said(text, readSlateFixture(text, document).problems)).toEqual(['E_REF at zzzzzz: the plan has no duty `zzzzzz` | the duties are `it`'])
})
