import { describe, expect, it } from 'vitest'
import { compile } from '../../src/decide/compile.js'
import { openPlan } from '../../src/documents/open-plan.js'
import { isBinhxetError } from '../../src/words/error.js'
import { rulesOf } from '../oracle/rules.js'

const guide = openPlan(rulesOf('ban-tuyen-giao-2022'))
const district = rulesOf('huyen-uy-2022')
const numbered = (number: string, issued: string) => openPlan({ ...district, document: { ...district.document, number, issued } })
const official = {
  format: 1,
  id: 'ca-nhan-e',
  round: 'interim',
  nominee: { kind: 'individual', fields: [], workplace: 'state-agency' },
  findings: { 'bright-example': 'no' },
}
const options = { cutOff: '2023-05-18' }

describe('a plan whose criteria stand in another document', () => {
  it('leaves every nominee undetermined without it, and names it', () => {
    const program = compile(guide)
    const { dossier, problems } = guide.dossier({ format: 1, id: 'a', round: 'interim', nominee: { kind: 'individual' } })
    expect(problems).toEqual([])
    const verdict = program.evaluate(dossier!, options)
    expect(verdict.outcome).toBe('undetermined')
    const causes = verdict.clauses.flatMap(({ criteria }) => criteria.flatMap(({ causes }) => causes))
    expect(causes).toEqual([{ kind: 'missing', what: 'text', document: expect.stringContaining('39-KH/HU') as string }])
  })

  it('judges by it when it is given, matched by number and day', () => {
    for (const [number, issued] of [['39-KH/HU', '2021-12-20'], ['39 -KH/HU', '20/12/2021']] as const) {
      const program = compile(guide, { documents: [{ plan: numbered(number, issued) }] })
      const { dossier, problems } = program.plan.dossier(official)
      expect(problems).toEqual([])
      const verdict = program.evaluate(dossier!, options)
      expect(verdict.outcome).toBe('fail')
      expect(program.outcome(dossier!, options)).toBe('fail')
      const [criterion] = verdict.clauses.flatMap(({ criteria }) => criteria.filter(({ nested }) => nested !== undefined))
      expect(criterion?.nested?.plan.id).toBe('huyen-uy-2022')
      expect(criterion?.nested?.clauses.filter(({ outcome }) => outcome === 'fail').map(({ id }) => id)).toEqual(['II.2/b2'])
      expect(program.hash).not.toBe(compile(guide).hash)
    }
  })

  it('never takes another document for it', () => {
    for (const other of [openPlan(district), numbered('39-KH/HU', '2021-12-21'), numbered('93-KH/HU', '2021-12-20')]) {
      const program = compile(guide, { documents: [{ plan: other }] })
      expect(program.plan).toBe(guide)
      expect(program.plan.dossier(official).problems.map(({ code }) => code)).toContain('E_FACT_UNKNOWN')
    }
  })

  it('refuses two declarations of one fact', () => {
    const [id] = Object.keys(district.facts.findings)
    const labelled = { ...district.facts.findings, [id!]: { label: { vi: 'khác', en: 'other' } } }
    const one = numbered('39-KH/HU', '2021-12-20')
    const other = openPlan({ ...one.document, facts: { ...district.facts, findings: labelled } })
    const thrown = (): unknown => {
      try {
        return compile(guide, { documents: [{ plan: one }, { plan: other }] })
      } catch (error) {
        return error
      }
    }
    expect(isBinhxetError(thrown())).toBe(true)
  })
})
