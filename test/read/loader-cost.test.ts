import { describe, expect, it } from 'vitest'
import { dossierLimits, load } from '../../src/read/load.js'
import { families } from './loader-families.js'
import { isThorough } from '../support/effort.js'

const size = 256 * 1024

/** Milliseconds of this process's own work: what other processes do at the time does not count. */
function cost(text: string, name: string): number {
  const before = process.cpuUsage()
  const { loaded, problems } = load({ name, text })
  const { user, system } = process.cpuUsage(before)
  expect(loaded === undefined).toBe(problems.length > 0)
  expect(problems.length).toBeLessThanOrEqual(21)
  return (user + system) / 1000
}

/** The longest text of the family that the tokens allow, where that is shorter: only then is the rest of the work done. */
const sizes = isThorough ? [size, 50_000] : [size]

describe.each(sizes)('texts of %i characters made to be costly', (length) => {
  it.each(Object.keys(families).filter((_, index) => isThorough || index % 3 === 0))('%s', (family) => {
    const text = families[family]?.(length) ?? ''
    // Twice in one process: what was compiled for the first can abort the second.
    const twice = [cost(text, 'a.yaml'), cost(text, 'a.yaml')]
    expect(Math.min(...twice)).toBeLessThan(500)
    if (isThorough) expect(cost(text, 'a.json')).toBeLessThan(500)
  })
})

it('JSON of as many texts as a dossier may hold, none with an escape, is not searched for escapes from each', () => {
  const many = dossierLimits.tokens - 1
  const text = `[${Array.from({ length: many }, () => '"a"').join(',')}]`
  const costs = [1, 2].map(() => {
    const before = process.cpuUsage()
    load({ name: 'a.json', text }, dossierLimits)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  expect(Math.min(...costs)).toBeLessThan(700)
})

it('an ordinary rule file of 40 KB is read in less than 100 ms', () => {
  const clause = (i: number): string =>
    `- id: II.${i}/b1   # in part\n  spans:\n    - reform: thực hiện tốt công tác cải cách hành chính;\n    - scope: "Nếu là đảng viên:"\n` +
    `  criteria:\n    reform: { rating: party-org, at-least: excellent, years: { ask: review-time } }\n`
  const text = `plan: x\nclauses:\n${Array.from({ length: 150 }, (_, i) => clause(i).replace(/^/gm, '  ').trimEnd()).join('\n')}\n`
  expect(text.length).toBeGreaterThan(35_000)
  const costs = Array.from({ length: 5 }, () => cost(text, 'a.yaml'))
  expect(load({ name: 'a.yaml', text }).problems).toEqual([])
  expect(Math.min(...costs)).toBeLessThan(100)
})
