import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Reason } from '../../src/decide/why.js'
import type { Verdict } from '../../src/documents/verdict.js'
import { planIds } from '../../src/plans/index.js'
import { expectGolden } from '../tell/golden.js'
import { bin, binhxet, file } from './run.js'

const demo = 'fixtures/demo'
const teacher = `${demo}/fail-teacher-c.yaml`
const office = `${demo}/pass-office-a.yaml`
const company = `${demo}/undetermined-company-b.yaml`
const linked = 'fixtures/dang-uy-khoi-2022/dossiers'

const text = (path: string): string => readFileSync(path, 'utf8')
const reasonsOf = (args: readonly string[]): readonly Reason[] => JSON.parse(binhxet(['why', ...args, '--format', 'json']).out) as readonly Reason[]
const verdictOf = (args: readonly string[]): Verdict => JSON.parse(binhxet(['check', '--format', 'json', ...args]).out) as Verdict

it('has been built', () => {
  expect(existsSync(bin)).toBe(true)
})

describe('check', () => {
  it.each([
    ['demo-pass.vi', 0, [office]],
    ['demo-fail.vi', 20, [teacher]],
    ['demo-undetermined.vi', 21, [company]],
    ['demo-undetermined.en', 21, [company, '--lang', 'en']],
    ['demo-not-covered.vi', 22, [file('elsewhere.yaml', text(teacher).replace('section: II.3.2.2', 'section: II.3.1.1'))]],
  ] as const)('%s ends with %i', (name, code, args) => {
    const ran = binhxet(['check', ...args])
    expect({ code: ran.code, err: ran.err }).toEqual({ code, err: '' })
    expectGolden(name, ran.out)
  })

  it('gives one verdict as an object, with every clause of the plan once', () => {
    const verdict = verdictOf([teacher])
    expect(verdict).toMatchObject({ format: 1, outcome: 'fail', dossier: 'ca-nhan-c', cutOff: '2023-03-29' })
    const shown = binhxet(['show', 'dang-uy-khoi-2022']).out
    expect(new Set(verdict.clauses.map(({ id }) => id)).size).toBe(verdict.clauses.length)
    for (const { id } of verdict.clauses) expect(shown).toContain(`  ${id} (`)
  })

  it('gives several verdicts as a list, in the order given, and ends with the gravest', () => {
    const ran = binhxet(['check', office, company, teacher, '--format', 'json'])
    expect(ran.code).toBe(20)
    expect((JSON.parse(ran.out) as readonly Verdict[]).map(({ dossier, outcome }) => [dossier, outcome])).toEqual([
      ['phong-a', 'pass'],
      ['cong-ty-b', 'undetermined'],
      ['ca-nhan-c', 'fail'],
    ])
    expect(binhxet(['check', office, company, '--format', 'json']).code).toBe(21)
    expect(binhxet(['check', office, file('b.yaml', text(office).replace('phong-a', 'phong-b'))]).code).toBe(0)
  })

  it('sums several reports up', () => {
    const { out } = binhxet(['check', office, teacher])
    expect(out.trimEnd().split('\n').slice(-5)).toEqual([
      'TỔNG HỢP',
      '✓ phong-a (dang-uy-khoi-2022, interim): Đủ điều kiện trình',
      '✗ ca-nhan-c (dang-uy-khoi-2022, interim): Chưa đủ điều kiện trình',
      '',
      '02 hồ sơ: 01 đủ điều kiện trình, 01 chưa đủ điều kiện trình.',
    ])
  })

  it('is the same twice, in any time zone, and without colours in a pipe', () => {
    const here = binhxet(['check', company, '--all'])
    const there = binhxet(['check', company, '--all'], { env: { TZ: 'America/Los_Angeles', LANG: 'vi_VN.UTF-8' } })
    expect(there).toEqual(here)
    expect(here.out).not.toMatch(/\u001b/)
  })

  it('tells everything with --all', () => {
    const { out } = binhxet(['check', office, '--all'])
    expect(out).toContain('“tích cực tham gia các hoạt động xã hội, từ thiện.” [charity]')
    expect(out).toContain('Biên bản họp xét số 03/BB ngày 10/2/2023 của hội nghị cán bộ công chức Phòng A')
  })

  it('reads a dossier from standard input, as YAML and as JSON', () => {
    expect(binhxet(['check', '-'], { input: text(office) }).code).toBe(0)
    const { out } = binhxet(['check', '-', '--format', 'json', '--plan', 'dang-uy-khoi-2022', '--round', 'interim'], {
      input: JSON.stringify({ format: 1, id: 'nobody', nominee: { kind: 'household' } }),
    })
    expect(JSON.parse(out)).toMatchObject({ dossier: 'nobody', outcome: 'not-covered' })
  })

  it('takes another round and another cut-off', () => {
    expect(verdictOf([office, '--round', 'final'])).toMatchObject({ round: 'final', period: { from: 2021, to: 2025 }, cutOff: '2025-03-29' })
    const early = verdictOf([office, '--cut-off', '2021-06-01'])
    expect(early.cutOff).toBe('2021-06-01')
    expect(JSON.stringify(early)).toContain('not-yet-due')
  })

  it('takes the year of a round of one year, and a template for it', () => {
    const template = binhxet(['template', 'dak-doa-2021', '--section', 'III.3.1/b9', '--cut-off', '2023-02-05', '--year', '2022'])
    expect(template).toMatchObject({ code: 0, out: expect.stringContaining('\nyear: 2022\n') as string })
    const path = file('of-2022.yaml', template.out)
    expect(verdictOf([path, '--cut-off', '2023-02-05'])).toMatchObject({ round: 'yearly', period: { from: 2022, to: 2022 } })
    expect(verdictOf([path, '--cut-off', '2023-02-05', '--year', '2023'])).toMatchObject({ period: { from: 2023, to: 2023 } })
    expect(binhxet(['check', path, '--cut-off', '2021-12-31'])).toMatchObject({ code: 64, err: expect.stringContaining('năm của ngày chốt') as string })
    expect(binhxet(['screen', path, '--cut-off', '2021-12-31', '--lang', 'en']).out).toContain('the year judged comes after the year of the cut-off')
  })

  it('says of a cut-off that is no day what screen and template say of it', () => {
    const ends = [['check', office], ['screen', office], ['template', 'dang-uy-khoi-2022', '--section', 'II.3.1.1']].flatMap((args) =>
      (['vi', 'en'] as const).map((lang) => binhxet([...args, '--cut-off', '2023-13-01', '--lang', lang])),
    )
    const vi = 'lỗi: --cut-off `2023-13-01` không phải ngày có thật; viết NĂM-THÁNG-NGÀY, ví dụ 2023-03-29\n'
    const en = 'error: --cut-off `2023-13-01` is not a day of the calendar; write YYYY-MM-DD, e.g. 2023-03-29\n'
    expect(ends).toEqual([vi, en, vi, en, vi, en].map((err) => ({ code: 64, out: '', err })))
  })

  it('asks for papers with --evidence required', () => {
    const bare = file('bare.yaml', text(office).replace('emulation-movements-effective: { met: yes, paper: bien-ban }', 'emulation-movements-effective: yes'))
    expect(binhxet(['check', bare]).code).toBe(0)
    const ran = binhxet(['check', bare, '--evidence', 'required'])
    expect(ran.code).toBe(21)
    expect(ran.out).toContain('Đã ghi trong hồ sơ nhưng chưa kèm giấy tờ chứng minh')
  })

  it('takes rulings and prints what was ruled', () => {
    const ruling = (reading: string): string =>
      file('rulings.yaml', `format: 1\nplan: dang-uy-khoi-2022\nrulings:\n  review-time: { reading: ${reading}, by: Ban Thường vụ, on: 2023-02-01, paper: Công văn số 12-CV/ĐUK }\n`)
    const strict = binhxet(['check', company, '--rulings', ruling('every-closed-year')])
    expect(strict.code).toBe(20)
    expect(strict.out.replace(/\s+/g, ' ')).toContain('là “mọi năm của giai đoạn đã đến kỳ xếp loại”, theo Công văn số 12-CV/ĐUK, Ban Thường vụ, ngày 1/2/2023.')
    const mild = binhxet(['check', company, '--rulings', ruling('last-closed-year')])
    expect(mild.code).toBe(21)
    expect(mild.out).not.toContain('Cách hiểu còn để ngỏ')
    const wrong = binhxet(['check', company, '--rulings', ruling('last-closed-yaer')])
    expect(wrong.code).toBe(65)
    expect(wrong.err).toContain('`last-closed-year`')
  })

  it('links dossiers given together, in whatever order', () => {
    const head = `${linked}/head-of-failing-office.yaml`
    const led = `${linked}/office-failing.yaml`
    for (const order of [[head, led], [led, head]]) {
      const ran = binhxet(['check', ...order])
      expect(ran.code).toBe(20)
      expect(ran.out).toMatch(/\n {8}Hồ sơ: .+\n/)
      expect(ran.out).toContain('        KẾT LUẬN ĐỐI VỚI TẬP THỂ: ✗ Chưa đạt\n')
    }
    const alone = binhxet(['check', head])
    expect(alone.code).toBe(21)
    expect(alone.out).toContain('Thiếu hồ sơ liên quan')
  })

  it('judges under rule files that do not ship', () => {
    const own = binhxet(['check', office, '--plan', 'rules/dang-uy-khoi-2022/', '--format', 'json'])
    expect(own).toEqual(binhxet(['check', office, '--format', 'json']))
    expect(binhxet(['check', office, '--plan', 'fixtures/demo/']).code).toBe(66)
  })
})

describe('why', () => {
  it('gives a line for each clause that decides', () => {
    const ran = binhxet(['why', teacher])
    expect(ran.code).toBe(20)
    expect(ran.out.replace(/\s+/g, ' ')).toContain('– Chưa đạt – II.3.2.2, gạch đầu dòng 1: yêu cầu “Hàng năm hoàn thành xuất sắc nhiệm vụ;”')
  })

  it('gives one clause whole, with how it is judged', () => {
    const { out } = binhxet(['why', teacher, 'II.3.2/party'])
    expect(out).toContain('[good]')
    expect(out).toContain('[excellent]')
    expect(out).toContain('Cách xét:')
  })

  it('gives the reasons as data', () => {
    expect(reasonsOf([teacher])).toMatchObject([{ clause: 'II.3.2.2/b1', criterion: 'rating' }])
  })

  it('takes linked dossiers', () => {
    const ran = binhxet(['why', `${linked}/head-of-failing-office.yaml`, '--with', `${linked}/office-failing.yaml`])
    expect(ran.code).toBe(20)
    expect(ran.out.replace(/\s+/g, ' ')).toContain('Chưa đạt – II.3.2, đoạn về cá nhân giữ chức vụ lãnh đạo, quản lý')
    expect(ran.out.replace(/\s+/g, ' ')).toContain('tập thể Cơ quan H (co-quan-h) chưa đạt II.3.1.1, gạch đầu dòng 1: yêu cầu “thực hiện tốt công tác cải cách hành chính;”; thực hiện tốt công tác cải cách hành chính: kết luận chưa đạt.')
    expect(ran.out).not.toContain('người đứng đầu')
  })

  it('names, as text and as data, the section stated that does not take the nominee, and those that do', () => {
    const misfit = file('misfit.yaml', text(teacher).replace('section: II.3.2.2', 'section: II.3.1.1'))
    const ran = binhxet(['why', misfit])
    expect(ran.code).toBe(22)
    expect(ran.out).toContain('Mục xét: điểm 3.1.1, khoản 3, Mục II')
    expect(ran.out).toContain('Các mục dành cho đối tượng được đề nghị:\n  – điểm 3.2.2, khoản 3, Mục II')
    expect(reasonsOf([misfit])).toMatchObject([{ outcome: 'not-covered', sections: [{ id: 'II.3.1.1', takes: 'no' }, { id: 'II.3.2.2', takes: 'yes' }, { id: 'II.3.2.5', takes: 'yes' }] }])
  })

  it('holds, as data too, what no clause carries', () => {
    const asked = ['fixtures/dak-doa-2021/dossiers/party-organisation.yaml', '--round', 'final', '--cut-off', '2025-12-20']
    expect(binhxet(['why', ...asked]).code).toBe(21)
    expect(reasonsOf(asked)).toMatchObject([{ outcome: 'undetermined', causes: [{ kind: 'missing', what: 'text' }] }])
  })

  it('names the nearest clause', () => {
    const ran = binhxet(['why', teacher, 'II.3.2/pary'])
    expect(ran.code).toBe(64)
    expect(ran.err).toContain('`II.3.2/party`')
  })
})

describe('what is shown', () => {
  it('lists the plans', () => {
    const { code, out } = binhxet(['plans'])
    expect(code).toBe(0)
    expect(out.trimEnd().split('\n').map((each) => each.split(':')[0])).toEqual(planIds)
  })

  it('shows a plan, a clause, facts and questions', () => {
    expect(binhxet(['show', 'dang-uy-khoi-2022', 'II.3.2/party']).out).toContain('[good]\n   Cách xét: Xếp loại chất lượng đảng viên đạt mức “Hoàn thành tốt nhiệm vụ” trở lên, ở tất cả')
    expect(binhxet(['facts']).out).toContain('party-member')
    expect(binhxet(['facts', 'dang-uy-khoi-2022', '--lang', 'en']).out).toContain('yearly rating of a party member')
    expect(binhxet(['questions', 'dang-uy-khoi-2022']).out).toContain('review-time (cần làm rõ): “trong thời gian bình xét”')
    const shown = 'fixtures/ubnd-xa-2023/II.2.a-o.yaml: không có sáng kiến nào – hai cách hiểu khác nhau – II.2.a/o creativity: each-of-them → Chưa đạt; any-of-them → Đạt'
    for (const named of [['ubnd-xa-2023'], []]) {
      const { code, out } = binhxet(['questions', ...named, '--with', 'fixtures/ubnd-xa-2023'])
      expect([code, out.replace(/\s+/g, ' ')]).toEqual([0, expect.stringContaining(`Ví dụ: ${shown}`)])
    }
    expect(binhxet(['questions', '--with', 'fixtures/nowhere.yaml']).code).toBe(66)
  })

  it('says the version and the help', () => {
    const manifest = JSON.parse(text('package.json')) as { readonly version: string }
    expect(binhxet(['--version'])).toEqual({ code: 0, out: `${manifest.version}\n`, err: '' })
    const help = binhxet(['--help'])
    expect(help.code).toBe(0)
    for (const command of ['plans', 'show', 'facts', 'questions', 'check', 'why', 'lint', 'test']) expect(help.out).toContain(`\n  ${command} `)
    const own = binhxet(['help', 'check'])
    expect([own.code, own.out, own.err]).toEqual([0, binhxet(['check', '--help']).out, ''])
    expect(own.out).toContain('--cut-off')
    expect([binhxet(['help']).code, binhxet(['help']).out]).toEqual([0, help.out])
    expect(binhxet(['help', 'chek'])).toMatchObject({ code: 64, out: '' })
  })
})
