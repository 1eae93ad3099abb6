import { describe, expect, it } from 'vitest'
import { demanding } from '../support/small-plan.js'

const warned = (demand: unknown, findings: unknown): readonly string[] => {
  const { dossier, problems } = demanding(demand).plan.dossier({ format: 1, id: 'it', nominee: { kind: 'individual' }, bodies: [{ id: 'cell', scale: 'party-org' }], findings })
  expect(dossier).toBeDefined()
  return problems.map(({ code, pointer, message, hint }) => `${code} ${pointer ?? ''} ${message} | ${hint ?? ''}`)
}

describe('a finding in a form for which the plan does not ask', () => {
  const yearly = { finding: 'gentle', years: 'every' }
  const whole = { finding: 'gentle' }
  const at = { finding: 'gentle', at: 'party-org' }

  it.each([
    [whole, { years: { 2021: 'no' } }, 'W_UNUSED /findings/gentle the plan asks for `gentle` once for the round, not year by year | write `yes`, `no` or a map with `met`'],
    [whole, { bodies: { cell: 'no' } }, 'W_UNUSED /findings/gentle the plan asks for `gentle` once for the round, not body by body | write `yes`, `no` or a map with `met`'],
    [yearly, 'no', 'W_UNUSED /findings/gentle the plan asks for `gentle` year by year, not once for the round | write `years`, with an answer for each'],
    [at, { met: 'no' }, 'W_UNUSED /findings/gentle the plan asks for `gentle` body by body, not once for the round | write `bodies`, with an answer for each'],
    [{ all: [yearly, at] }, 'no', 'W_UNUSED /findings/gentle the plan asks for `gentle` year by year and body by body, not once for the round | write `years`, with an answer for each, or `bodies`, with an answer for each'],
  ])('is told: %j %j', (demand, entry, expected) => {
    expect(warned(demand, { gentle: entry })).toEqual([expected])
  })

  it('is not, where it answers nothing, where it is asked for, and where nothing asks for it at all', () => {
    for (const entry of ['unknown', { met: 'unknown' }]) expect(warned(yearly, { gentle: entry })).toEqual([])
    expect(warned({ all: [yearly, whole] }, { gentle: 'no' })).toEqual([])
    expect(warned({ not: { any: [yearly, at] } }, { gentle: { years: { 2021: 'no' } } })).toEqual([])
    expect(warned({ led: { head: 'body' }, meets: ['II.1'], 'not-covered': 'fail', holds: yearly }, { gentle: { years: { 2021: 'no' } } })).toEqual([])
    expect(warned(yearly, { strict: 'no' })).toEqual([])
  })
})
