import { describe, expect, it } from 'vitest'
import type { PlanDocument } from '../../src/documents/plan.js'
import { rulesOf } from '../oracle/rules.js'
import { effort } from '../support/effort.js'
import { coverage } from '../oracle/coverage.js'
import { setUp } from '../oracle/three-ways.js'
import { changes, fromLetters, inLetters } from './answers.js'
import { changed, fromText, read, written, type Corpus } from './corpus.js'
import { glossaryOf, packer, unpacker } from './packing.js'
import { PLANS } from './plans.js'

/** As many changes are shown for each plan: one line each, with what changed, and where to see the case. */
const SHOWN = 20

function changesIn(document: PlanDocument, { plan, cases }: Corpus): readonly string[] {
  const setup = setUp(document)
  return cases.flatMap((each) => changed(setup, each).map(({ of, was, is }) => `${plan}, ${each.name}, ${of}: was ${was}, is ${is}`))
}

describe.each(Object.entries(PLANS))('the frozen dossiers of %s', (plan, many) => {
  const document = rulesOf(plan)
  const corpus = read(plan)

  it('have the answers that they had', () => {
    const found = changesIn(document, { ...corpus, cases: corpus.cases.filter((_, index) => index % effort(3, 1) === 0) })
    const left = found.length - SHOWN
    expect([...found.slice(0, SHOWN), ...(left > 0 ? [`and ${left} more`] : [])]).toEqual([])
  }, 60_000)

  it('are so many, and each is another', () => {
    expect(corpus.cases.length).toBe(many)
    expect(new Set(corpus.cases.map(({ name }) => name)).size).toBe(many)
    expect(new Set(corpus.cases.map((each) => JSON.stringify(each.case))).size).toBeGreaterThan((many * 4) / 5)
  })

  it('are of every section and round, ruled and not, and come to every outcome that can be', () => {
    const cases = corpus.cases.map((each) => each.case)
    for (const { id } of document.sections.items) expect([id, cases.filter(({ dossier }) => dossier.section === id).length]).toEqual([id, expect.toSatisfy((times: number) => times >= 10)])
    for (const round of Object.keys(document.rounds)) expect(cases.filter((each) => each.round === round).length).toBeGreaterThan(many / 10)
    if (Object.keys(document.questions).length > 0) expect(cases.filter(({ rulings }) => Object.keys(rulings).length > 0).length).toBeGreaterThan(many / 10)
    const outcomes: Record<string, Record<string, number>> = {}
    for (const { answers } of corpus.cases) {
      for (const [name, said] of answers) {
        const outcome = said.replace(/ by .*/, '')
        const of = (outcomes[name] ??= {})
        of[outcome] = (of[outcome] ?? 0) + 1
      }
    }
    const rare = coverage(document, outcomes).filter(({ times }) => times < 3)
    expect(rare).toEqual([])
  })
})

describe('a change of the rules', () => {
  const document = rulesOf('dang-uy-khoi-2022')
  const corpus = read('dang-uy-khoi-2022')

  it.each([
    ['II.3.2/party excellent', '"final":2', '"final":1'],
    ['II.3.2/party good', '"at-least":"good","years":"every"', '"at-least":"good","years":"last"'],
    ['II.3.2.1.B/b1 initiative', '"where":{"applied":"yes"},', ''],
  ])('shows at %s', (of, words, misread) => {
    const text = JSON.stringify(document)
    expect(text).toContain(words)
    const decided = corpus.cases.filter(({ answers }) => ['pass', 'fail'].includes(answers.get(of) ?? '')).slice(0, 250)
    const found = changesIn(JSON.parse(text.replaceAll(words, misread)) as PlanDocument, { ...corpus, cases: decided })
    expect(found.filter((line) => line.includes(`, ${of}: was `))).not.toEqual([])
  })

  it('shows a criterion that is new, one that has gone, and a dossier that is refused', () => {
    const [clause, ...rest] = document.clauses
    if (clause === undefined) throw new Error('the plan has no clause')
    const [first, ...others] = clause.criteria
    if (first === undefined) throw new Error('the clause has no criterion')
    const renamed = { ...document, clauses: [{ ...clause, criteria: [{ ...first, id: 'renamed' }, ...others] }, ...rest] }
    const one = { ...corpus, cases: corpus.cases.slice(0, 1) }
    const lines = changesIn(renamed, one)
    expect(lines).toEqual([
      expect.stringMatching(new RegExp(`${clause.id} ${first.id}: was \\S.*, is absent$`)),
      expect.stringMatching(new RegExp(`${clause.id} renamed: was absent, is \\S`)),
    ])
    const foreign = { ...document, id: 'another' }
    const stated = { ...corpus, cases: corpus.cases.filter((each) => each.case.dossier['plan'] !== undefined).slice(0, 1) }
    expect(changesIn(foreign, stated)).toEqual([expect.stringMatching(/, dossier: was accepted, is refused: E_PLAN/)])
  })
})

describe('the files', () => {
  it('hold what was written', () => {
    const { plan, cases } = read('ubnd-xa-2023')
    const some = { plan, cases: cases.slice(0, 50) }
    expect(fromText(written(some))).toEqual(some)
  })

  it('hold answers in letters that mean one thing', () => {
    const names = ['verdict', 'a', 'a x', 'a y', 'b']
    const answers = new Map([['verdict', 'not-covered'], ['a', 'undetermined by missing fact, needs-ruling'], ['a x', 'undetermined by not-yet-due'], ['a y', 'undetermined by not-yet-due'], ['b', 'not-applicable']])
    expect(inLetters(names, answers)).toBe('nJQ2-')
    expect(fromLetters(names, 'nJQ2-')).toEqual(answers)
    expect(changes(answers, new Map([...answers, ['b', 'pass']]))).toEqual([{ of: 'b', was: 'not-applicable', is: 'pass' }])
  })

  it('are packed without loss', () => {
    const values = Array.from({ length: 60 }, (_, at) => ({ 2021: 'yes', [`key-${at % 7}`]: { met: 'yes', paper: `p${at % 3}` }, list: [at, 'unknown', { met: 'yes', paper: 'p1' }, null, true] }))
    const glossary = JSON.parse(JSON.stringify(glossaryOf(values))) as ReturnType<typeof glossaryOf>
    const packed = JSON.stringify(values.map(packer(glossary)))
    expect(packed.length).toBeLessThan(JSON.stringify(values).length / 2)
    expect((JSON.parse(packed) as unknown[]).map(unpacker(glossary))).toEqual(values)
    expect(() => packer(glossary)('~a')).toThrow('begins with')
  })
})
