/** Several slates together: nominees kept apart, stretches of time without a list, lists sent twice. */
import { describe, expect, it } from 'vitest'
import type { SlateDocument } from '../../src/documents/slate.js'
import { nextStretch } from '../../src/documents/slate.js'
import { inShort, nominees, reviewed, sending } from './small-slates.js'

type Given = Partial<SlateDocument>

const from = (id: string, kind: string | undefined, letters: string, more: Given = {}): Given => ({ body: { id, ...(kind === undefined ? {} : { kind }) }, dossiers: nominees(letters), ...more })
const told = (of: ReturnType<typeof sending>, slates: readonly Given[]) => reviewed(of, slates).together.map((finding) => [inShort(finding), ...finding.nominees].join(' | '))
const warned = (of: ReturnType<typeof sending>, slates: readonly Given[]) =>
  reviewed(of, slates).warnings.map((warning) => [warning.kind, 'nominee' in warning ? warning.nominee : '', ...('slates' in warning ? warning.slates : [])].filter((part) => part !== '').join(' '))

describe('lists of any two bodies', () => {
  const of = sending([{ apart: 'all' }])

  it('have no nominee in common', () => {
    expect(told(of, [from('b', 'cell', 'c'), from('d', 'cell', ''), from('e', 'office', '')])).toEqual(['met'])
    const common = [from('b', 'cell', 'ci'), from('d', 'cell', 'c'), from('e', undefined, 'i')]
    expect(told(of, common)).toEqual(['not-met | n1'])
    expect(reviewed(of, common).together).toEqual([
      {
        duty: 'it',
        outcome: 'not-met',
        possible: ['fail'],
        plan: 'small',
        source: [{ place: 'III.1', words: 'words' }],
        asked: { id: 'it', list: 'names', source: [{ place: 'III.1', words: 'words' }], apart: 'all' },
        held: [{ kind: 'listed', nominee: 'n1', slates: ['s1', 's2', 's3'] }],
        nominees: ['n1'],
        causes: [],
      },
    ])
    expect(warned(of, common)).toEqual([])
  })

  it('tell each nominee with the lists on which it stands', () => {
    const [finding] = reviewed(of, [from('b', 'cell', 'ci'), from('d', 'cell', 'i'), { body: { id: 'e', kind: 'cell' }, dossiers: [{ id: 'n2' }] }]).together
    expect(finding?.held).toEqual([
      { kind: 'listed', nominee: 'n1', slates: ['s1', 's2'] },
      { kind: 'listed', nominee: 'n2', slates: ['s1', 's3'] },
    ])
    expect(finding?.nominees).toEqual(['n1', 'n2'])
  })

  it('are compared within a round, and only those of the list', () => {
    expect(told(of, [from('b', 'cell', 'c'), from('d', 'cell', 'c', { round: 'final' })])).toEqual([])
    expect(told(of, [from('b', 'cell', 'c'), from('d', 'cell', 'c', { list: 'chosen' })])).toEqual([])
    expect(told(of, ['interim', 'final'].flatMap((round) => [from('b', 'cell', 'c', { round }), from('d', 'cell', round === 'final' ? 'c' : '', { round })]))).toEqual(['met', 'not-met | n1'])
  })

  it('are compared within a year, in a round that reviews one', () => {
    const inYear = (id: string, year: number | undefined) => from(id, 'cell', 'c', { round: 'yearly', ...(year === undefined ? {} : { year }) })
    expect(told(of, [inYear('b', 2022), inYear('d', 2023)])).toEqual([])
    expect(told(of, [inYear('b', 2022), inYear('d', 2022)])).toEqual(['not-met | n1'])
    expect(warned(of, [inYear('b', 2022), inYear('b', 2023)])).toEqual([])
    const silent = sending([{ counts: [{ 'at-least': 0 }] }])
    expect(warned(silent, [inYear('b', 2022), inYear('d', 2023)])).toEqual([])
    expect(warned(silent, [inYear('b', 2022), inYear('d', 2022)])).toEqual(['listed-twice n1 s1 s2'])
  })

  it('are for the year of the cut-off where they state none', () => {
    const yearly: readonly Given[] = [from('b', 'cell', 'c', { round: 'yearly' }), from('d', 'cell', 'c', { round: 'yearly', year: 2022 })]
    expect(reviewed(of, yearly, { cutOff: '2022-12-31' }).together.map(({ outcome }) => outcome)).toEqual(['not-met'])
    expect(reviewed(of, yearly, { cutOff: '2023-12-31' }).together).toEqual([])
  })

  it('are not compared with another of the same body', () => {
    expect(told(of, [from('b', 'cell', 'c'), from('b', 'cell', 'c')])).toEqual([])
    expect(told(of, [from('b', 'cell', 'c'), from('b', 'cell', 'c'), from('d', 'cell', '')])).toEqual(['met'])
  })

  it('may be there without nominees', () => {
    expect(told(of, [from('b', 'cell', 'c'), { body: { id: 'd', kind: 'cell' } }])).toEqual(['met'])
  })

  it('bind in the rounds named alone', () => {
    const interim = sending([{ rounds: ['interim'], apart: 'all' }])
    const twice = (round: string) => [from('b', 'cell', 'c', { round }), from('d', 'cell', 'c', { round })]
    expect([told(interim, twice('interim')), warned(interim, twice('interim'))]).toEqual([['not-met | n1'], []])
    expect([told(interim, twice('final')), warned(interim, twice('final'))]).toEqual([[], ['listed-twice n1 s1 s2']])
  })

  it('are held against the duty beside what each is held against alone', () => {
    const two = sending([{ id: 'apart', apart: 'all' }, { id: 'count', counts: [{ 'at-least': 1 }] }])
    const found = reviewed(two, [from('b', 'cell', 'c'), from('d', 'cell', 'c')])
    expect([found.outcome, ...found.slates.map(({ outcome, findings }) => `${outcome} ${findings.map(({ duty }) => duty).join()}`), ...found.together.map(({ duty }) => duty)]).toEqual(['not-met', 'met count', 'met count', 'apart'])
  })
})

describe('lists of one kind of body and of another', () => {
  const of = sending([{ apart: { first: ['cell'], second: ['office'] } }])

  it('have no nominee in common', () => {
    expect(told(of, [from('b', 'cell', 'c'), from('d', 'office', 'c')])).toEqual(['not-met | n1'])
    expect(told(of, [from('b', 'office', 'c'), from('d', 'cell', 'c')])).toEqual(['not-met | n1'])
    expect(told(of, [from('b', 'cell', 'c'), from('d', 'office', '')])).toEqual(['met'])
  })

  it('are not spoken of where both are of one kind, or one of a third', () => {
    for (const kinds of [['cell', 'cell'], ['office', 'office'], ['cell', 'school'], ['school', 'office']] as const) {
      const slates = [from('b', kinds[0], 'c'), from('d', kinds[1], 'c')]
      expect([kinds, told(of, slates), warned(of, slates)]).toEqual([kinds, ['met'], ['listed-twice n1 s1 s2']])
    }
  })

  it('are not known of a body whose kind is not', () => {
    const open = [from('b', 'cell', 'c'), from('d', undefined, 'c')]
    expect([told(of, open), warned(of, open)]).toEqual([['undetermined · body.kind s2 | n1'], []])
    expect(reviewed(of, open).together[0]).toMatchObject({ possible: ['pass', 'fail'], held: [{ kind: 'listed', nominee: 'n1', slates: ['s1', 's2'] }] })
    expect(told(of, [from('b', 'unknown', 'c'), from('d', 'office', 'c')])).toEqual(['undetermined · body.kind s1 | n1'])
    expect(told(of, [from('b', undefined, 'c'), from('d', 'unknown', 'c')])).toEqual(['undetermined · body.kind s1 s2 | n1'])
    const third = [from('b', 'school', 'c'), from('d', undefined, 'c')]
    expect([told(of, third), warned(of, third)]).toEqual([['met'], ['listed-twice n1 s1 s2']])
  })

  it('name each list whose sender is not known once', () => {
    expect(told(of, [from('b', 'cell', 'ci'), from('d', undefined, 'ci'), from('e', undefined, '')])).toEqual(['undetermined · body.kind s2 | n1 | n2'])
  })

  it('tell those that surely stand on both, where there are such', () => {
    const slates = [from('b', 'cell', 'ci'), from('d', 'office', 'c'), { body: { id: 'e' }, dossiers: [{ id: 'n2' }] }]
    expect(told(of, slates)).toEqual(['not-met | n1'])
    expect(reviewed(of, slates).together[0]?.held).toEqual([{ kind: 'listed', nominee: 'n1', slates: ['s1', 's2'] }])
  })

  it('are known of by any two of three that list a nominee', () => {
    expect(told(of, [from('b', 'cell', 'c'), from('d', 'cell', 'c'), from('e', 'office', 'c')])).toEqual(['not-met | n1'])
    expect(told(of, [from('b', 'cell', 'c'), from('d', 'office', 'c'), from('e', undefined, 'c')])).toEqual(['not-met | n1'])
    expect(told(of, [from('b', 'cell', 'c'), from('d', 'school', 'c'), from('e', undefined, 'c')])).toEqual(['undetermined · body.kind s3 | n1'])
  })

  it('of one body under two kinds are not compared', () => {
    expect(told(of, [from('b', 'cell', 'c'), from('b', 'office', 'c'), from('d', 'cell', '')])).toEqual(['met'])
    expect(told(of, [from('b', 'cell', 'c'), from('b', 'office', 'c'), from('d', 'school', 'c')])).toEqual(['met'])
  })
})

describe('a nominee that two bodies list', () => {
  it('is told where no words speak of it', () => {
    const silent = sending([{ counts: [{ 'at-least': 0 }] }])
    expect(warned(silent, [from('b', 'cell', 'ci'), from('d', 'cell', 'c')])).toEqual(['listed-twice n1 s1 s2'])
    expect(warned(silent, [from('b', 'cell', 'c'), from('d', 'cell', 'c', { round: 'final' })])).toEqual([])
    expect(warned(silent, [from('b', 'cell', 'c'), from('d', 'cell', 'c', { list: 'chosen' })])).toEqual([])
  })

  it('is told on a list of which the words that keep lists apart do not speak', () => {
    expect(warned(sending([{ apart: 'all' }]), [from('b', 'cell', 'c', { list: 'chosen' }), from('d', 'cell', 'c', { list: 'chosen' })])).toEqual(['listed-twice n1 s1 s2'])
  })
})

describe('a list that one body sends twice', () => {
  const silent = sending([{ counts: [{ 'at-least': 0 }] }])
  const report = (id: string, covers: string | undefined, more: Given = {}): Given => ({ list: 'report', body: { id }, ...(covers === undefined ? {} : { covers }), ...more })

  it('is told', () => {
    expect(warned(silent, [from('b', 'cell', 'c'), from('d', 'cell', ''), from('b', 'cell', 'c')])).toEqual(['sent-twice s1 s3'])
    expect(warned(silent, [report('b', '2022'), report('b', '2022'), report('b', '2022')])).toEqual(['sent-twice s1 s2 s3'])
    expect(warned(silent, [report('b', undefined), report('b', undefined)])).toEqual(['sent-twice s1 s2'])
  })

  it('is another for another stretch, round, list or body', () => {
    expect(warned(silent, [report('b', '2022'), report('b', '2023'), report('b', undefined), report('c', '2022'), report('b', '2022', { round: 'final' }), from('b', 'cell', 'c')])).toEqual([])
  })
})

describe('lists for stretches of time', () => {
  const of = sending([{ list: 'report', bodies: ['cell'], each: ['half-year', 'year'] }])
  const reports = (id: string, ...covers: readonly string[]): readonly Given[] => covers.map((each) => ({ list: 'report', covers: each, body: { id, kind: 'cell' } }))

  it('leave none out between the first and the last in hand', () => {
    expect(told(of, reports('b', '2021-H2', '2022-H1'))).toEqual(['met'])
    expect(told(of, reports('b', '2022', '2021', '2023'))).toEqual(['met'])
    expect(reviewed(of, reports('b', '2022', '2021')).together[0]).toMatchObject({ outcome: 'met', possible: ['pass'], held: [{ kind: 'covers', covers: ['2021', '2022'] }], nominees: [], causes: [] })
  })

  it('may not be in hand, those that are left out', () => {
    expect(told(of, reports('b', '2023-H1', '2021-H2'))).toEqual(['undetermined · list report 2022-H1 2022-H2'])
    expect(reviewed(of, reports('b', '2023', '2021')).together[0]).toMatchObject({ possible: ['pass', 'fail'], held: [{ kind: 'covers', covers: ['2021', '2023'] }] })
  })

  it('are looked at each kind of stretch apart, and each body apart', () => {
    expect(told(of, [...reports('b', '2021', '2023', '2021-H1', '2021-H2'), ...reports('d', '2022')])).toEqual(['met', 'undetermined · list report 2022'])
    expect(told(of, [...reports('b', '2021', '2022'), ...reports('d', '2021', '2023')])).toEqual(['met', 'undetermined · list report 2022'])
  })

  it('say nothing where there is one alone, or one twice', () => {
    expect(told(of, reports('b', '2022'))).toEqual([])
    expect(told(of, reports('b', '2022', '2022'))).toEqual([])
    expect(told(of, reports('b', '2021', '2022-H1'))).toEqual([])
    expect(told(of, [{ list: 'report', body: { id: 'b', kind: 'cell' } }, { list: 'report', body: { id: 'b', kind: 'cell' } }])).toEqual([])
  })

  it('are those of the bodies named, in the rounds named', () => {
    const of2 = (kind: string | undefined): readonly Given[] => ['2021', '2023'].map((covers) => ({ list: 'report', covers, body: { id: 'b', ...(kind === undefined ? {} : { kind }) } }))
    expect(told(of, of2('office'))).toEqual([])
    expect(told(of, of2(undefined))).toEqual([])
    expect(told(of, of2('cell'))).toEqual(['undetermined · list report 2022'])
    const anybody = sending([{ list: 'report', rounds: ['interim'], each: ['year'] }])
    expect(told(anybody, of2(undefined))).toEqual(['undetermined · list report 2022'])
    expect(told(anybody, of2('office').map((each) => ({ ...each, round: 'final' })))).toEqual([])
    expect(told(anybody, [...of2('office'), ...reports('b', '2022').map((each) => ({ ...each, round: 'final' }))])).toEqual(['undetermined · list report 2022'])
  })
})

it('the stretch after the last of a year is the first of the next', () => {
  expect(['2022', '2022-H1', '2022-H2', '2022-Q1', '2022-Q3', '2022-Q4'].map(nextStretch)).toEqual(['2023', '2022-H2', '2023-H1', '2022-Q2', '2022-Q4', '2023-Q1'])
})

it('several slates without a duty on them together have nothing to tell', () => {
  expect(told(sending([{ counts: [{ 'at-least': 0 }] }]), [from('b', 'cell', 'c'), from('d', 'cell', 'c')])).toEqual([])
})
