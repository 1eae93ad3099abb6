import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Coverage } from '../../src/documents/coverage.js'
import { load } from '../../src/read/load.js'
import { binhxet, file } from './run.js'

const few = 'fixtures/ubnd-xa-2023/II.2.b-b1.yaml'
const sums = (out: string): readonly (readonly [string, number, number, number])[] =>
  (JSON.parse(out) as { readonly plans: readonly Coverage[] }).plans.map(({ plan, covered, uncovered, hundredths }) => [plan, covered, uncovered, hundredths])

describe('coverage', () => {
  it('of a plan that ships takes its fixtures', () => {
    const ran = binhxet(['coverage', 'ban-tuyen-giao-2022', '--min', '100', '--lang', 'en'])
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.out).toContain('WHAT THE FIXTURES TRY: ban-tuyen-giao-2022\n6 cases; 3/3 points covered (100.00 %)')
  })

  it('of a folder of rules takes the fixtures given beside it', () => {
    const ran = binhxet(['coverage', 'rules/ban-tuyen-giao-2022', 'fixtures/ban-tuyen-giao-2022', '--format', 'json'])
    expect(ran.code).toBe(0)
    expect(sums(ran.out)).toEqual([['ban-tuyen-giao-2022', 3, 0, 10_000]])
  })

  it('ends with 40 when a plan is below what is asked, and with 0 when it is not', () => {
    const ran = binhxet(['coverage', few])
    expect(ran.code).toBe(0)
    expect(ran.out).toMatch(/II\.2\.b\/b2 rating \(rules[\\/]ubnd-xa-2023[\\/]1-object-general\.yaml:\d+\)\n {4}✗ đạt/)
    const [[, covered, uncovered, hundredths] = ['', 0, 0, 0]] = sums(binhxet(['coverage', few, '--format', 'json']).out)
    expect(hundredths).toBe(Math.floor((covered * 10_000) / (covered + uncovered)))
    const percent = (of: number): string => `${Math.floor(of / 100)}.${String(of % 100).padStart(2, '0')}`
    expect(binhxet(['coverage', few, '--min', percent(hundredths)]).code).toBe(0)
    expect(binhxet(['coverage', few, '--min', percent(hundredths + 1)]).code).toBe(40)
  })

  it.each(['101', '99.999', 'all', '-1', '100.01'])('refuses --min=%s', (min) => {
    expect(binhxet(['coverage', few, `--min=${min}`])).toMatchObject({ code: 64, out: '' })
  })

  it('says nothing of what it has no fixtures for', () => {
    expect(binhxet(['coverage', 'rules/ban-tuyen-giao-2022'])).toMatchObject({ code: 66, out: '' })
    expect(binhxet(['coverage', 'nowhere.yaml']).code).toBe(66)
  })

  it('ends with 40 for a case that does not come out as it expects', () => {
    const wrong = file('wrong.yaml', readFileSync(few, 'utf8').replace('clause: pass', 'clause: fail'))
    const ran = binhxet(['coverage', wrong, '--lang', 'en'])
    expect(ran.code).toBe(40)
    expect(ran.out).toContain('✗ a case that fails, not counted:')
  })

  it('does not hang on how the file is written', () => {
    const { loaded } = load({ name: few, text: readFileSync(few, 'utf8') })
    const plain = file('plain.json', JSON.stringify(loaded?.value))
    expect(sums(binhxet(['coverage', plain, '--format', 'json']).out)).toEqual(sums(binhxet(['coverage', few, '--format', 'json']).out))
  })
})
