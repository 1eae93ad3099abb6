import { describe, expect, it } from 'vitest'
import type { Aspect, ComparedCriterion } from '../../src/documents/comparison.js'
import { compare } from '../../src/prove/compare/compare.js'
import { likeness, wordChanges } from '../../src/prove/compare/words.js'
import { comparisonText } from '../../src/tell/compare.js'
import { rulesOf } from '../oracle/rules.js'
import { documentOf } from '../support/small-plan.js'
import { expectGolden } from '../tell/golden.js'

const district = rulesOf('huyen-uy-2022')
const bloc = rulesOf('dang-uy-khoi-2022')
const found = compare(district, bloc)
const all = found.parts.flatMap(({ criteria }) => criteria)

function of(id: string): ComparedCriterion {
  const one = all.find(({ criteria }) => criteria.includes(id))
  if (one === undefined) throw new Error(`no criterion ${id}`)
  return one
}

const changeOf = (id: string, aspect: Aspect): ComparedCriterion['changes'][number] | undefined => of(id).changes.find((each) => each.aspect === aspect)
const partOf = (section: string) => found.parts.find(({ sections }) => sections.includes(section))

describe('huyen-uy-2022 beside dang-uy-khoi-2022', () => {
  it('pairs the sections of the same field, and leaves the others alone', () => {
    expect(found.parts.filter(({ role }) => role === undefined).map(({ sections }) => sections)).toEqual([
      ['II.3.1', 'II.3.1.1'], ['II.3.2', 'II.3.1.2'], ['II.4.1', undefined], ['II.4.2', 'II.3.2.1'], ['II.4.3', undefined], ['II.4.4', 'II.3.2.2'],
      ['II.4.5', 'II.3.2.3'], ['II.4.6', 'II.3.2.4'], ['II.4.7', undefined], ['II.4.8', undefined], ['II.4.9', 'II.3.2.5'],
    ])
  })

  it('has each criterion of both once', () => {
    for (const [index, plan] of [district, bloc].entries()) {
      const named = plan.clauses.flatMap(({ id, criteria }) => criteria.map((each) => `${id} ${each.id}`))
      expect(all.flatMap(({ criteria }) => criteria[index] ?? []).sort()).toEqual(named.sort())
    }
  })

  it('“(nếu có)” stands in 3.2 of the district alone: there an absent body is not judged', () => {
    for (const id of ['party', 'unions']) {
      const pair = of(`II.3.2/b1 ${id}`)
      expect(pair.criteria).toEqual([`II.3.2/b1 ${id}`, `II.3.1.2/b1 ${id}`])
      expect(pair.wordChanges.map(({ first }) => first).join()).toContain('(nếu có)')
      expect(changeOf(`II.3.2/b1 ${id}`, 'none')).toEqual({
        aspect: 'none', asked: [{ values: ['not-applicable'], questions: [] }, { values: ['not-applicable', 'fail'], questions: ['absent-body'] }], stricter: 'second', open: true,
      })
    }
  })

  it('state enterprises are named by the bloc alone, cooperatives by the district alone', () => {
    const body = found.takes.find(({ attribute }) => attribute === 'body')
    expect(body?.second).toEqual(['state-enterprise'])
    expect(body?.first).toContain('cooperative')
    expect(body).not.toHaveProperty('any')
    expect(partOf('II.3.2')?.takes.find(({ attribute }) => attribute === 'body')?.second).toEqual(['state-enterprise'])
  })

  it('“nhiều sáng kiến” asks for two at least, “sáng kiến” for one', () => {
    const pair = of('II.3.2/b1 initiatives')
    expect(pair.criteria[1]).toBe('II.3.1.2/b1 initiative')
    expect(pair.wordChanges).toEqual([{ before: 'có', first: 'nhiều', second: '' }])
    expect(changeOf('II.3.2/b1 initiatives', 'count')).toMatchObject({ asked: [{ values: ['2', '10'] }, { values: ['1'] }], stricter: 'first', open: false })
    expect(pair.relation).toBe('first-stricter')
  })

  it('“hàng năm” stands in the fields of the bloc; in the district in education alone', () => {
    const fields = [['II.4.5', 'II.3.2.3'], ['II.4.6', 'II.3.2.4'], ['II.4.9', 'II.3.2.5']] as const
    for (const [one, other] of fields) {
      const pair = of(`${one}/b1 rating`)
      expect(pair.criteria).toEqual([`${one}/b1 rating`, `${other}/b1 rating`])
      expect(pair.wordChanges).toEqual([{ before: '', first: '', second: 'Hàng năm' }])
      expect(changeOf(`${one}/b1 rating`, 'years')).toMatchObject({ asked: [{ questions: ['rating-time'] }, { values: ['every'], questions: [] }], stricter: 'second', open: true })
    }
    expect(of('II.4.4/b1 rating').relation).toBe('same-words')
    expect(of('II.3.2/b3 movements').relation).toBe('first-stricter')
    expect(changeOf('II.3.2/b3 movements', 'years')).toMatchObject({ asked: [{ values: ['every'] }, { values: ['once'] }], stricter: 'first', open: false })
  })

  it('initiatives in health are recognised ones in the district alone; in education none are asked for', () => {
    const pair = of('II.4.5/b3 topics')
    expect(pair.criteria[1]).toBe('II.3.2.3/b3 topics')
    expect(pair.wordChanges.map(({ first, second }) => [first, second])).toEqual([['được cấp thẩm quyền công nhận,', '']])
    expect(changeOf('II.4.5/b3 topics', 'where')).toMatchObject({ asked: [{ values: ['recognised=yes'] }, { values: [''] }], stricter: 'first' })
    expect(of('II.3.2.2/b1 topics').relation).toBe('only-second')
    expect(of('II.3.2.5/b1 initiative').relation).toBe('only-second')
  })

  it('students are addressed by the bloc alone', () => {
    const clause = partOf('II.4.4')?.clauses.find(({ clauses }) => clauses[0] === 'II.4.4/b3')
    expect(clause?.clauses[1]).toBe('II.3.2.2/b3')
    expect(clause?.applies?.asked.map(({ values }) => values)).toEqual([['{"learner":"pupil"}'], ['{"learner":["pupil","student"]}']])
    expect(clause?.wordChanges.map(({ second }) => second).join()).toContain('sinh viên')
    expect(partOf('II.4.4')?.takes).toEqual([{ attribute: 'learner', first: ['pupil', 'no'], second: [], any: 'second' }])
    expect(compare(bloc, district).parts.find(({ sections }) => sections.includes('II.4.4'))?.takes).toEqual([{ attribute: 'learner', first: [], second: ['pupil', 'no'], any: 'first' }])
  })

  it('culture and sport fall into authors, performers, coaches and athletes in the bloc alone', () => {
    for (const id of ['works', 'worth', 'effect']) {
      expect(changeOf(`II.4.6/b1 ${id}`, 'applies')).toMatchObject({ asked: [{ values: ['{}'] }, { values: ['{"author":"yes"}'] }], stricter: 'first' })
      expect(of(`II.4.6/b1 ${id}`).relation).toBe('first-stricter')
    }
    const clauses = partOf('II.4.6')?.clauses ?? []
    expect(clauses.map(({ clauses: pair, applies }) => [pair, applies?.asked[1].values])).toEqual([
      [['II.4.6/b1', 'II.3.2.4/b1'], undefined],
      [['II.4.6/b2', 'II.3.2.4/b2'], ['{"performer":"yes"}']],
      [[undefined, 'II.3.2.4/b3'], ['{"coach-athlete":["coach","athlete"]}']],
    ])
  })

  it('the leader paragraph of the bloc points to 3.1, that of the district to nothing', () => {
    const pair = of('II.4/leader collective')
    expect(pair.criteria[1]).toBe('II.3.2/leader collective')
    expect(pair.wordChanges.map(({ first, second }) => [first, second])).toEqual([['', '(đã nêu tại mục 3.1 của Kế hoạch này).']])
    expect(changeOf('II.4/leader collective', 'kind')).toMatchObject({ asked: [{ values: ['led', 'finding'], questions: ['leader-tie'] }, { values: ['led'] }], stricter: 'second', open: true })
    expect(pair.relation).toBe('second-stricter')
  })

  it('the paragraph on party members is in the bloc alone', () => {
    const part = found.parts.find(({ role }) => role === 'party-member')
    expect(part?.criteria.map(({ criteria, relation }) => [criteria, relation])).toEqual([
      [[undefined, 'II.3.2/party good'], 'only-second'],
      [[undefined, 'II.3.2/party excellent'], 'only-second'],
    ])
  })

  it('a name in common pairs what the words hardly do, and never parts a likelier pair', () => {
    expect(of('II.4.9/b2 conclusion-14').criteria).toEqual(['II.4.9/b2 conclusion-14', 'II.3.2.5/b2 conclusion-14'])
    expect(of('II.4.9/b2 conclusion-14').relation).toBe('different')
    expect(of('II.4.6/b2 contribution').criteria).toEqual(['II.4.6/b2 contribution', 'II.3.2.4/b2 heritage'])
  })

  it('reads the same from the other side', () => {
    const turned = compare(bloc, district).parts.flatMap(({ criteria }) => criteria)
    const mirrored = { 'first-stricter': 'second-stricter', 'second-stricter': 'first-stricter', 'only-first': 'only-second', 'only-second': 'only-first', 'same-words': 'same-words', 'same-demand': 'same-demand', different: 'different' } as const
    for (const { criteria, relation } of all.filter((each) => each.criteria[0] !== undefined && each.criteria[1] !== undefined)) {
      expect(turned.find((each) => each.criteria[1] === criteria[0] && each.criteria[0] === criteria[1])?.relation, criteria.join(' ')).toBe(mirrored[relation])
    }
  })

  it.each(['vi', 'en'] as const)('word for word in %s', (lang) => {
    expectGolden(`compare.${lang}`, comparisonText(found, [district, bloc], { lang }))
  })
})

describe('a plan beside itself', () => {
  it.each([district, bloc])('$id has the same words throughout', (plan) => {
    const { parts, takes } = compare(plan, plan)
    expect(takes).toEqual([])
    expect(new Set(parts.flatMap(({ criteria }) => criteria.map(({ relation }) => relation)))).toEqual(new Set(['same-words']))
  })
})

describe('the same words with another logic', () => {
  const relation = (first: unknown, second: unknown): readonly string[] => {
    const [one, other] = [first, second].map((demand) => documentOf({ clauses: [{ criteria: { it: demand } }] }))
    if (one === undefined || other === undefined) throw new Error('no plan')
    const [found] = compare(one, other).parts.flatMap(({ criteria }) => criteria)
    return [found?.relation ?? '', ...(found?.changes ?? []).map(({ aspect }) => aspect), ...(found?.logic ?? []).map(({ aspect, asked: [left, right] }) => `${aspect}: ${left.values.join('/')}, ${right.values.join('/')}`)]
  }
  const [a, b, c] = ['gentle', 'strict', 'steady'].map((name) => ({ finding: name }))
  const title = { title: 'clean-cell', 'in-a-row': 3 }
  const falling = { series: 'revenue', goes: 'down', years: 'every', 'new-basis': 'left-out' }
  const led = { led: { head: 'body' }, meets: ['II.1'], 'not-covered': 'fail' }
  const initiatives = { list: 'initiative', 'at-least': 1 }

  it.each<[unknown, unknown, readonly string[]]>([
    [{ all: [a, b] }, { any: [a, b] }, ['first-stricter', 'joined: all, any']],
    [{ any: [a, b, c] }, { 'at-least': 2, of: [a, b, c] }, ['second-stricter', 'joined: any, 2 of 3']],
    [{ all: [a, b, c] }, { 'at-least': 2, of: [a, b, c] }, ['first-stricter', 'joined: all, 2 of 3']],
    [{ all: [a, { any: [b, c] }] }, { all: [b, { any: [a, c] }] }, ['different', 'joined: all + any(findings.steady|findings.strict), all + any(findings.gentle|findings.steady)']],
    [title, { ...title, at: 'party-org' }, ['different', 'at']],
    [title, { ...title, 'reaching-back': 'yes' }, ['first-stricter', 'reaching-back: no, yes']],
    [led, { ...led, general: 'yes' }, ['second-stricter', 'general: no, yes']],
    [led, { ...led, holds: a }, ['second-stricter', 'holds: nothing, {"finding":"gentle"}']],
    [falling, { ...falling, 'new-basis': { ask: 'basis' } }, ['different', 'new-basis: left-out, left-out/compared']],
    [falling, { ...falling, 'at-zero': 'met' }, ['first-stricter', 'at-zero: unmet, met']],
    [initiatives, { ...initiatives, within: 'ever' }, ['first-stricter', 'counted: period, ever']],
    [{ ...initiatives, within: 'cut-off' }, initiatives, ['different', 'counted: cut-off, period']],
  ])('%j beside %j', (first, second, expected) => {
    expect(relation(first, second)).toEqual(expected)
  })

  it.each<[unknown, unknown, string, string]>([
    [{ all: [a, b] }, { any: [a, b] }, 'Các phần: ① phải đủ mọi phần; ② chỉ cần một phần → ① chặt hơn', 'Parts: ① all of them; ② any of them → ① is stricter'],
    [{ any: [a, b, c] }, { 'at-least': 2, of: [a, b, c] }, 'Các phần: ① chỉ cần một phần; ② ít nhất 2 trong 3 phần → ② chặt hơn', 'Parts: ① any of them; ② at least 2 of 3 → ② is stricter'],
    [{ all: [a, { any: [b, c] }] }, { all: [a, b, c] }, 'Các phần: ① phải đủ mọi phần; “label” và “label”: chỉ cần một phần; ② phải đủ mọi phần', 'Parts: ① all of them; “label” and “label”: any of them; ② all of them'],
    [title, { ...title, 'reaching-back': 'yes' }, 'Tính cả năm trước giai đoạn: ① không; ② có → ① chặt hơn', 'Years before the period count: ① no; ② yes → ① is stricter'],
    [led, { ...led, general: 'yes' }, 'Cả tiêu chí chung: ① không; ② có → ② chặt hơn', 'The general criteria too: ① no; ② yes → ② is stricter'],
    [led, { ...led, holds: a }, 'Đòi hỏi thêm ở tập thể: ① không thêm gì; ② ', 'Asked of the collective besides: ① nothing; ② '],
    [falling, { ...falling, 'at-zero': 'met' }, 'Giữ ở mức 0: ① tính là chưa đạt; ② tính là đạt → ① chặt hơn', 'Staying at nought: ① counts as not met; ② counts as met → ① is stricter'],
    [falling, { ...falling, 'new-basis': 'compared' }, 'Năm đổi cách tính: ① không so sánh; ② vẫn so sánh', 'A year on another basis: ① is not compared; ② is compared'],
    [initiatives, { ...initiatives, within: 'ever' }, 'Thời gian được tính: ① trong giai đoạn; ② từ trước đến nay → ① chặt hơn', 'Counted within: ① the period; ② any time → ① is stricter'],
  ])('is told: %j beside %j', (first, second, vi, en) => {
    const plans = [first, second].map((demand) => documentOf({ clauses: [{ criteria: { it: demand } }] })) as unknown as Parameters<typeof comparisonText>[1]
    expect(comparisonText(compare(...plans), plans, { lang: 'vi', width: 1000 })).toContain(vi)
    expect(comparisonText(compare(...plans), plans, { lang: 'en', width: 1000 })).toContain(en)
  })

  it.each<[unknown, unknown]>([
    [{ all: [a, { all: [b, c] }] }, { all: [a, b, c] }],
    [{ 'at-least': 3, of: [a, b, c] }, { all: [a, b, c] }],
    [{ 'at-least': 1, of: [a, b] }, { any: [a, b] }],
    [{ any: [{ all: [a] }, b] }, { any: [b, a] }],
    [initiatives, { ...initiatives, within: 'period' }],
    [title, { ...title, 'reaching-back': 'no' }],
  ])('is the same where it comes to the same: %j and %j', (first, second) => {
    expect(relation(first, second)).toEqual(['same-words'])
  })
})

describe('words', () => {
  it('differ where they are not the same, whatever the capitals and the punctuation', () => {
    expect(wordChanges('Có sáng kiến, cải tiến;', 'có sáng kiến cải tiến')).toEqual([])
    expect(wordChanges('một hai ba', 'một bốn ba năm')).toEqual([{ before: 'một', first: 'hai', second: 'bốn' }, { before: 'ba', first: '', second: 'năm' }])
  })

  it('are alike from 0 to 1', () => {
    expect([likeness('a b c', 'a b c'), likeness('a b c', 'x y z')]).toEqual([1, 0])
  })
})
