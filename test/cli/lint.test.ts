import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isThorough } from '../support/effort.js'
import { binhxet, file, work } from './run.js'

const office = readFileSync('fixtures/demo/pass-office-a.yaml', 'utf8')

/** The catalogue and two of the plans that ship, with one change. */
function rulesWith(name: string, from: string, to: string): string {
  const folder = join(work, name)
  for (const each of ['facts', 'ban-tuyen-giao-2022', 'dang-uy-khoi-2022']) cpSync(join('rules', each), join(folder, each), { recursive: true })
  const path = join(folder, 'dang-uy-khoi-2022', '4-leader-party.yaml')
  const rules = readFileSync(path, 'utf8')
  expect(rules).toContain(from)
  writeFileSync(path, rules.replace(from, to))
  return folder
}

describe('lint', () => {
  it('finds nothing wrong with the rules, the demonstration dossiers and the starter rulings', () => {
    expect(binhxet(['lint', 'rules/dang-uy-khoi-2022', 'fixtures/demo'])).toMatchObject({ code: 0, err: '' })
    expect(binhxet(['lint', 'rules/dang-uy-khoi-2022/rulings.starter.yaml'])).toMatchObject({ code: 0, out: '1 tệp, 0 vấn đề\n' })
  })

  it('finds a broken rule in its file, its folder, and the folder above', () => {
    const folder = rulesWith('broken', 'party-member, at-least: good', 'party-membre, at-least: good')
    const path = join(folder, 'dang-uy-khoi-2022')
    for (const target of [join(path, '4-leader-party.yaml'), path, folder]) {
      const ran = binhxet(['lint', target])
      expect(ran.code).toBe(40)
      expect(ran.out).toMatch(/4-leader-party\.yaml:\d+:\d+: lỗi E_/)
      expect(ran.out).toContain('`party-member`')
    }
    expect(binhxet(['lint', join(path, 'questions.yaml')]).out).not.toContain('party-membre')
  })

  it('finds words that the rules pass over', () => {
    const folder = rulesWith('lenient', 'at-least: good, years: every }', 'at-least: good, years: some }')
    const ran = binhxet(['lint', join(folder, 'dang-uy-khoi-2022')])
    expect(ran.code).toBe(40)
    expect(ran.out).toContain('L_YEARLY')
  })

  it.each([
    ['a dossier', office.replace('administrative-reform:', 'administrative-refrom:'), 'E_FACT_UNKNOWN'],
    ['rulings', 'format: 1\nplan: dang-uy-khoi-2022\nrulings: { review-tmie: {} }\n', 'E_QUESTION'],
    ['a fixture', 'format: 1\nplan: dang-uy-khoi-2022\nclause: II.9/b1\nbase: { round: interim, dossier: {} }\ncases: [{ name: a, expect: { clause: pass } }]\n', 'E_REF'],
    ['a slate', 'format: 1\nid: a\nplan: huyen-uy-2022\nround: interim\nlist: registrations\nbody: { id: x }\n', 'E_REF'],
    ['a fixture of slates', 'format: 1\nplan: huyen-uy-2022\nbase: { round: interim, list: registration, body: { id: x, kind: bank } }\nreviews: [{ name: a, expect: { outcome: met } }]\n', 'E_ENUM'],
    ['a file that is nothing of this', 'format: 1\nsomething: else\n', 'E_TOP_LEVEL'],
    ['YAML that is none', 'a: [\n', 'E_YAML_SYNTAX'],
  ])('knows %s by its keys', (_, text, code) => {
    const ran = binhxet(['lint', file('linted.yaml', text)])
    expect(ran.code).toBe(40)
    expect(ran.out).toContain(code)
  })

  it('checks a fixture for a plan that is not shipped as far as it can', () => {
    const slates = file('elsewhere.yaml', 'format: 1\nplan: elsewhere\nbase: {}\nreviews: [{ name: a, expect: { outcome: met } }, { name: a, expect: { outcome: met } }]\n')
    expect(binhxet(['lint', slates])).toMatchObject({ code: 40, out: expect.stringContaining('E_DUP_ID') as string })
  })

  it('needs the plan of a dossier', () => {
    const planless = file('planless.yaml', office.replace(/^plan:.*\n/m, ''))
    expect(binhxet(['lint', planless]).code).toBe(64)
    expect(binhxet(['lint', planless, '--plan', 'dang-uy-khoi-2022']).code).toBe(0)
    expect(binhxet(['lint', 'nowhere.yaml']).code).toBe(66)
  })
})

describe('test', () => {
  const fixture = 'fixtures/dang-uy-khoi-2022/II.3.2-party.yaml'

  it('runs a fixture', () => {
    const ran = binhxet(['test', fixture])
    expect(ran.code).toBe(0)
    expect(ran.out).toMatch(/^\d+ trường hợp đúng, 0 trường hợp sai\n$/)
  })

  it('runs a fixture of slates', () => {
    expect(binhxet(['test', 'fixtures/huyen-uy-2022/slates/days.yaml'])).toMatchObject({ code: 0, out: expect.stringMatching(/^\d{2,} trường hợp đúng, 0 trường hợp sai\n$/) as string })
    const wrong = file('wrong-slates.yaml', readFileSync('fixtures/huyen-uy-2022/slates/apart.yaml', 'utf8').replace('expect: { outcome: not-met', 'expect: { outcome: met'))
    const ran = binhxet(['test', wrong, '--lang', 'en'])
    expect(ran.code).toBe(40)
    expect(ran.out).toMatch(/✗ .*wrong-slates\.yaml: a district office and a commune list the same collective\n {4}review: expected met, got not-met \(registration-apart is not met\)\n/)
    expect(ran.out).toMatch(/\d passed, 1 failed\n$/)
    expect(binhxet(['test', file('broken-slates.yaml', 'reviews: 3\nplan: huyen-uy-2022\n')]).code).toBe(65)
  })

  it('runs those of a folder and passes dossiers over', () => {
    expect(binhxet(['test', 'fixtures/demo']).code).toBe(66)
    expect(binhxet(['test', `fixtures/${isThorough ? 'dang-uy-khoi-2022' : 'ubnd-xa-2023'}`, '--lang', 'en']).out).toMatch(/^\d{3,} passed, 0 failed\n$/)
  })

  it('tells the case that does not come out as expected', () => {
    const wrong = file('wrong.yaml', readFileSync(fixture, 'utf8').replace('expect: { clause: pass', 'expect: { clause: fail'))
    const ran = binhxet(['test', wrong])
    expect(ran.code).toBe(40)
    expect(ran.out).toMatch(/✗ .*wrong\.yaml: .+\n {4}.+/)
    expect(ran.out).toContain('1 trường hợp sai')
  })

  it('a broken fixture is an invalid file', () => {
    expect(binhxet(['test', file('broken.yaml', 'cases: 3\nplan: dang-uy-khoi-2022\n')]).code).toBe(65)
    expect(binhxet(['test', file('other.yaml', 'cases: 3\nplan: dang-uy-khoi-2021\n')]).err).toContain('`dang-uy-khoi-2022`')
  })
})
