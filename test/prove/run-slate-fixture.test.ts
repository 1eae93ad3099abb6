import { describe, expect, it } from 'vitest'
import { slateFixture } from '../../src/documents/slate-fixture.js'
import { runSlateFixture } from '../../src/prove/run-slate-fixture.js'
import { programOf } from '../support/programs.js'

const program = programOf('huyen-uy-2022')

const base = { round: 'interim', list: 'registration', body: { id: 'x', kind: 'office' }, submitted: '2022-04-20', nominees: { collective: 1, individual: 1 } }

type Case = Readonly<Record<string, unknown>>

/** The differences of each case that was run, with its name. */
function run(of: Case, fixture: Case = {}): readonly (readonly [string, readonly string[]])[] {
  const document = slateFixture.parse({ format: 1, plan: 'huyen-uy-2022', base, reviews: [{ name: 'it', ...of }], ...fixture })
  const { cases } = runSlateFixture(document, program.plan, program)
  expect(cases.map(({ passed }) => passed)).toEqual(cases.map(({ differences }) => differences.length === 0))
  return cases.map(({ name, differences }) => [name, differences])
}

const differences = (of: Case, fixture: Case = {}): readonly string[] => run(of, fixture).flatMap(([, each]) => each)

const twice = [{}, { body: { id: 'y', kind: 'commune-committee' }, nominees: { collective: 2, individual: 2 } }]
const twoOffices = [{}, { body: { id: 'y', kind: 'office' } }]

describe('a case', () => {
  it('passes where everything is as expected', () => {
    expect(differences({ expect: { outcome: 'met', outcomes: ['met'], findings: { 'registration-count': 'met', 'registration-count-named': 'not-applicable' }, together: {}, missing: [], questions: [], warnings: [], nominees: [] } })).toEqual([])
    expect(differences({ slates: twice, expect: { outcome: 'not-met', outcomes: ['met', 'met'], together: { 'registration-apart': 'not-met' }, nominees: ['collective-1', 'individual-1'] } })).toEqual([])
    expect(differences({ slates: twoOffices, expect: { outcome: 'met', together: { 'registration-apart': 'met' }, nominees: [], warnings: ['listed-twice'] } })).toEqual([])
  })

  it('says how the review differs, and why', () => {
    expect(differences({ slate: { submitted: '2022-04-21' }, expect: { outcome: 'met' } })).toEqual(['review: expected met, got not-met (registration-deadline is not met)'])
    expect(differences({ slate: { dossiers: [{ id: 'a' }, { id: 'b' }] }, expect: { outcome: 'met' } })).toEqual(['review: expected met, got undetermined (missing dossiers.kind)'])
    expect(differences({ slate: { list: 'nomination', round: 'final', submitted: '2025-03-01' }, expect: { outcome: 'met' } })).toEqual(['review: expected met, got undetermined (needs a ruling on early-2025)'])
    expect(differences({ expect: { outcome: 'met', findings: { 'registration-count': 'not-met', 'selection-count-interim': 'met' } } })).toEqual([
      'duty registration-count: expected not-met, got met',
      'duty selection-count-interim: expected met, got none',
    ])
  })

  it('says which list differs', () => {
    expect(differences({ slates: twoOffices, expect: { outcome: 'met', outcomes: ['met', 'not-met'] } })).toEqual(['slate-2: expected not-met, got met'])
  })

  it('compares lists as sets, both ways, and what the lists come to together whole', () => {
    expect(differences({ slate: { list: 'nomination', round: 'final', submitted: '2025-03-01' }, expect: { outcome: 'undetermined', questions: ['late-2025'], missing: ['submitted'] } })).toEqual([
      'missing: expected also `submitted`',
      'questions: expected also `late-2025`; did not expect `early-2025`',
    ])
    expect(differences({ slates: twice, expect: { outcome: 'not-met', together: {}, warnings: ['sent-twice'], nominees: [] } })).toEqual([
      'together: did not expect `registration-apart`',
      'warnings: expected also `sent-twice`',
      'nominees: did not expect `collective-1`, `individual-1`',
    ])
  })

  it('is tried for each kind of body', () => {
    expect(run({ bodies: ['front', 'commune-committee'], expect: { outcome: 'met' } })).toEqual([
      ['it – front', []],
      ['it – commune-committee', ['review: expected met, got not-met (registration-count-named is not met)']],
    ])
  })

  it('says what is wrong with its slates and rulings, and with its plan', () => {
    expect(differences({ slate: { list: 'names' }, expect: { outcome: 'met' } })).toEqual(['/list `names` is not a list of `huyen-uy-2022`'])
    expect(differences({ rulings: { 'early-2025': 9 }, expect: { outcome: 'met' } })).toHaveLength(1)
    expect(differences({ expect: { outcome: 'met' } }, { plan: 'dak-doa-2021' })).toEqual(['the fixture is for the plan `dak-doa-2021`, not for `huyen-uy-2022`'])
  })
})
