import { describe, expect, it } from 'vitest'
import { binhxet, file } from './run.js'

const text = (more: string): string => `format: 1\nid: ds-01\nplan: huyen-uy-2022\nround: interim\nlist: registration\nbody: { id: phong-a, kind: office }\n${more}`
const both = 'dossiers: [{ id: a, kind: collective }, { id: b, kind: individual }]\n'

const good = file('slate-good.yaml', text(`submitted: 2022-04-20\n${both}`))
const late = file('slate-late.yaml', text(`submitted: 2022-04-21\n${both}`).replace('ds-01', 'ds-02'))
const open = file('slate-open.yaml', text(both))
const bad = file('slate-bad.yaml', text('submitted: 2022-02-30\n'))

describe('slate', () => {
  it.each([
    ['all met', [good], 0],
    ['late', [late], 20],
    ['day not known', [open], 21],
    ['late beside one that is met', [good, late], 20],
    ['a broken file', [bad], 65],
    ['a broken file beside a good one', [good, bad], 65],
    ['one id twice', [good, good], 65],
    ['no such file', ['nowhere.yaml'], 66],
  ])('%s', (_, paths, code) => {
    expect(binhxet(['slate', ...paths]).code).toBe(code)
  })

  it('tells what is late, with the words of the plan', () => {
    const { out, err } = binhxet(['slate', late])
    expect(err).toBe('')
    expect(out).toContain('chậm nhất vào ngày 20/4/2022')
    expect(binhxet(['slate', late, '--lang', 'en']).out).toContain('no later than 20/4/2022')
  })

  it('gives JSON', () => {
    const { out } = binhxet(['slate', good, late, '--format', 'json'])
    expect(JSON.parse(out)).toMatchObject({ format: 1, outcome: 'not-met', slates: [{ slate: 'ds-01', outcome: 'met' }, { slate: 'ds-02', outcome: 'not-met' }] })
  })

  it('says where a file is wrong', () => {
    expect(binhxet(['slate', bad]).err).toMatch(/slate-bad\.yaml:7:12: .*E_DATE/)
    expect(binhxet(['lint', bad]).code).toBe(40)
    expect(binhxet(['lint', good])).toMatchObject({ code: 0 })
  })

  it('keeps slates of two plans apart, and names a plan that is not there', () => {
    const other = file('slate-other.yaml', 'format: 1\nid: x\nplan: dak-doa-2021\nround: final\nlist: registration\nbody: { id: x, kind: front }\n')
    expect(binhxet(['slate', good, other])).toMatchObject({ code: 65, err: expect.stringContaining('E_PLAN') as string })
    const misspelt = file('slate-misspelt.yaml', text('').replace('huyen-uy-2022', 'huyen-uy-2021'))
    expect(binhxet(['slate', misspelt]).err).toContain('huyen-uy-2022')
    expect(binhxet(['slate', file('slate-none.yaml', text('').replace('plan: huyen-uy-2022\n', ''))]).code).toBe(64)
  })

  it('judges the dossiers of a selection', () => {
    const selection = file('slate-selection.yaml', 'format: 1\nid: chon\nplan: dang-uy-khoi-2022\nround: interim\nlist: selection\nbody: { id: x, kind: standing-board }\ndossiers: [{ id: phong-a }, { id: ca-nhan-c }]\n')
    const { out, code } = binhxet(['slate', selection, '--with', 'fixtures/demo/pass-office-a.yaml', 'fixtures/demo/fail-teacher-c.yaml'])
    expect(code).toBe(20)
    expect(out).toContain('Chưa đủ điều kiện trình: ca-nhan-c.')
  })

  it('asks for the cut-off day where the plan states none', () => {
    const selection = file('slate-huyen-uy.yaml', 'format: 1\nid: chon\nround: interim\nlist: selection\nbody: { id: x, kind: standing-board }\ndossiers: [{ id: d }]\n')
    const dossier = file('slate-dossier.yaml', 'format: 1\nid: d\nplan: huyen-uy-2022\nnominee: { kind: individual }\n')
    const args = ['slate', selection, '--plan', 'huyen-uy-2022', '--with', dossier]
    expect(binhxet(args)).toMatchObject({ code: 64, err: expect.stringContaining('--cut-off') as string })
    expect(binhxet([...args, '--cut-off', '2023-05-01']).code).toBe(20)
    expect(binhxet([...args, '--cut-off', '2023-02-30']).code).toBe(64)
  })

  it('takes rulings', () => {
    const list = file('slate-range.yaml', `format: 1\nid: x\nplan: dak-doa-2021\nround: final\nlist: registration\nbody: { id: x, kind: front }\nsubmitted: 2021-08-24\ndossiers: [{ id: a }, { id: b }, { id: c }]\n`)
    const rulings = file('slate-rulings.yaml', 'format: 1\nplan: dak-doa-2021\nrulings: { at-least-01-02: { reading: first-only } }\n')
    expect(binhxet(['slate', list]).code).toBe(21)
    expect(binhxet(['slate', list, '--rulings', rulings]).code).toBe(0)
  })
})
