import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bin, binhxet, file, withReaderGone, work } from './run.js'

const office = 'fixtures/demo/pass-office-a.yaml'
const text = readFileSync(office, 'utf8')

describe('what was typed', () => {
  it.each([
    ['a misspelt command', ['chekc', office], '`?check'],
    ['an option that is not there', ['check', office, '--rond', 'interim'], '--round'],
    ['a language that is not there', ['check', office, '--lang', 'fr'], 'vi, en'],
    ['no dossier', ['check'], 'hồ-sơ'],
    ['a misspelt round', ['check', office, '--round', 'interm'], '`interim`'],
    ['a misspelt plan', ['show', 'dang-uy-khoi-2021'], '`dang-uy-khoi-2022`'],
    ['a plan unlike any', ['check', office, '--plan', 'x'], 'dang-uy-khoi-2022'],
    ['a misspelt clause', ['show', 'dang-uy-khoi-2022', 'II.3.1.1/b9'], 'II.3.1.1/b1'],
    ['a day that does not exist', ['check', office, '--cut-off', '2023-02-30'], '2023-02-30'],
    ['a day in another form', ['check', office, '--cut-off', '30/3/2023'], '2023-03-29'],
    ['a year that is none', ['check', office, '--year', '22'], '2022'],
    ['a year of a round whose years the plan states', ['check', office, '--year', '2022'], '--year'],
    ['a year after the cut-off', ['template', 'dak-doa-2021', '--section', 'III.3.1/b9', '--cut-off', '2022-12-31', '--year', '2023'], 'năm của ngày chốt'],
    ['standard input twice', ['check', '-', '-'], '(-)'],
    ['standard input for dossier and rulings', ['check', '-', '--rulings', '-'], '(-)'],
  ])('%s is an error of usage and says what was meant', (_, args, said) => {
    const ran = binhxet(args, { input: text })
    expect(ran.code).toBe(64)
    expect(ran.out).toBe('')
    expect(ran.err).toMatch(new RegExp(said.replace(/[.()/]/g, '\\$&')))
  })

  it('nothing at all shows the help, and is an error of usage', () => {
    const ran = binhxet([])
    expect(ran.code).toBe(64)
    expect(ran.err).toContain('Cách dùng / Usage:')
  })

  it('a dossier that names no plan, or no round', () => {
    const planless = file('planless.yaml', text.replace(/^plan:.*\n/m, ''))
    expect(binhxet(['check', planless])).toMatchObject({ code: 64, out: '' })
    expect(binhxet(['check', planless]).err).toContain('--plan')
    expect(binhxet(['check', planless, '--plan', 'dang-uy-khoi-2022']).code).toBe(0)
    const roundless = file('roundless.yaml', text.replace(/^round:.*\n/m, ''))
    const ran = binhxet(['check', roundless])
    expect(ran.code).toBe(64)
    expect(ran.err).toContain('--round')
    expect(ran.err).toContain('interim (sơ kết 3 năm')
    expect(binhxet(['check', roundless, '--round', 'interim']).code).toBe(0)
  })
})

describe('files', () => {
  it.each([
    ['a missing file', 'nowhere.yaml', 'không có tệp này'],
    ['a folder', 'fixtures', 'là thư mục'],
    ['a name with a NUL', 'a\\0b', 'không có tệp này'],
  ])('%s is no input', (_, path, said) => {
    const ran = binhxet(['check', path])
    expect(ran).toMatchObject({ code: 66, out: '' })
    expect(ran.err).toContain(said)
  })

  it('empty standard input is no input', () => {
    expect(binhxet(['check', '-'])).toEqual({ code: 66, out: '', err: '<stdin>: lỗi: đầu vào trống\n' })
  })

  it('a named pipe is not waited for', () => {
    const pipe = join(work, 'pipe.yaml')
    expect(spawnSync('/usr/bin/env', ['mkfifo', pipe]).status).toBe(0)
    const ran = binhxet(['check', pipe])
    expect(ran.code).toBe(66)
    expect(ran.err).toContain('không phải tệp thường')
  })

  it('a ring of links is no input', () => {
    const ring = join(work, 'ring.yaml')
    symlinkSync(ring, ring)
    expect(binhxet(['check', ring]).code).toBe(66)
  })

  it.each([
    ['an empty file', file('empty.yaml', ''), 'E_EMPTY_FILE'],
    ['bytes that are not UTF-8', file('latin.yaml', Uint8Array.of(0x69, 0x64, 0x3a, 0x20, 0xe9, 0x0a)), 'E_ENCODING'],
    ['more than a file may hold', file('large.yaml', `note: ${'a'.repeat(1024 * 1024)}\n`), 'E_SIZE'],
    ['a misspelt fact', file('fact.yaml', text.replace('administrative-reform:', 'administrative-refrom:')), '`administrative-reform`'],
    ['a misspelt key', file('key.yaml', text.replace('standings:', 'standing:')), '`standings`'],
    ['a misspelt level', file('level.yaml', text.replace('{ 2021: { level: excellent,', '{ 2021: { level: Hoàn thành xuất sác nhiệm vụ,')), 'E_LEVEL'],
    ['a plan that is not there', file('plan.yaml', text.replace('plan: dang-uy-khoi-2022', 'plan: dang-uy-khoi-2023')), '`dang-uy-khoi-2022`'],
    ['rulings in place of a dossier', 'rules/dang-uy-khoi-2022/rulings.starter.yaml', 'E_SHAPE'],
  ])('%s is an invalid file, with its place', (_, path, said) => {
    const ran = binhxet(['check', path])
    expect(ran).toMatchObject({ code: 65, out: '' })
    expect(ran.err).toContain(said)
    expect(ran.err).toMatch(/\.yaml:\d+:\d+: lỗi E_[A-Z_]+: /)
  })

  it('problems are in English when that is asked for', () => {
    expect(binhxet(['check', file('fact.yaml', text.replace('administrative-reform:', 'administrative-refrom:')), '--lang', 'en']).err).toMatch(/: error E_FACT_UNKNOWN: `administrative-refrom` is not a fact/)
  })

  it('two broken files are both told, and a good one beside them is judged', () => {
    const [one, two] = [file('one.yaml', ''), file('two.yaml', 'id: [')]
    const ran = binhxet(['check', one, office, two])
    expect(ran.code).toBe(65)
    expect(ran.err).toContain(one)
    expect(ran.err).toContain(two)
    expect(ran.err).toContain('2 trong 3 hồ sơ không xét được')
    expect(ran.out).toContain('Đủ điều kiện trình')
    const json = binhxet(['check', one, office, '--format', 'json'])
    expect((JSON.parse(json.out) as readonly unknown[]).length).toBe(1)
  })

  it('two dossiers of one id are told with both places', () => {
    const twin = file('twin.yaml', text)
    const ran = binhxet(['check', office, twin])
    expect(ran.code).toBe(65)
    expect(ran.err).toMatch(/twin\.yaml:\d+:\d+: lỗi E_DUP_DOSSIER/)
    expect(ran.err).toContain(`${office}:4:5`)
  })

  it('dossiers that refer to each other are a ring', () => {
    const person = (id: string, other: string): string => file(`${id}.yaml`, `format: 1\nid: ${id}\nplan: dang-uy-khoi-2022\nround: interim\nnominee: { kind: individual, post: head }\nled: { body: ${other} }\n`)
    const ran = binhxet(['check', person('first', 'second'), person('second', 'first')])
    expect(ran.code).toBe(65)
    expect(ran.err).toContain('E_CYCLE')
  })

  it('nothing in a dossier reaches the terminal as a control', () => {
    const name = JSON.stringify('Phòng A\u001b[31m\u202e')
    const forged = file('forged.json', `{"format":1,"id":"forged","plan":"dang-uy-khoi-2022","round":"interim","nominee":{"kind":"collective","name":${name}}}`)
    const ran = binhxet(['check', forged])
    expect(ran.out + ran.err).not.toMatch(/[\u001b\u202e]/)
  })
})

describe('output', () => {
  it('stops quietly when the reader has gone, and never with 0', async () => {
    const ran = await withReaderGone(['check', office, '--all'])
    expect(ran).toMatchObject({ code: 141, err: '' })
  })

  it('says so when it cannot be written', () => {
    if (!existsSync('/dev/full')) return
    const full = openSync('/dev/full', 'w')
    const { status } = spawnSync(process.execPath, [bin, 'check', office], { stdio: ['ignore', full, 'ignore'] })
    closeSync(full)
    expect(status).toBe(74)
  })

  it('comes whole through a pipe, however long', () => {
    const { out } = binhxet(['check', ...Array.from({ length: 12 }, (_, index) => file(`many-${index}.yaml`, text.replace('phong-a', `phong-${index}`))), '--format', 'json'])
    expect(out.length).toBeGreaterThan(200_000)
    expect((JSON.parse(out) as readonly unknown[]).length).toBe(12)
  })
})
