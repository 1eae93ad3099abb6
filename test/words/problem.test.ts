import { describe, expect, it } from 'vitest'
import { problemCodes, type ProblemCode } from '../../src/words/problem-codes.js'
import { formatProblem, problem, severityOf } from '../../src/words/problem.js'
import { sanitise, shown } from '../../src/words/shown.js'

describe('problems', () => {
  const place = { file: 'rules/a.yaml', line: 3, column: 5 }

  it('carry the severity of their code and no hint that was not given', () => {
    expect(problem('E_NULL', place, 'no value')).toEqual({ code: 'E_NULL', severity: 'error', ...place, message: 'no value' })
    expect(formatProblem(problem('E_NULL', place, 'no value'))).toBe('rules/a.yaml:3:5: error E_NULL: no value')
  })

  it('are one line and a hint, whatever they quote', () => {
    const text = formatProblem(problem('E_KEY', { ...place, file: 'a\nb' }, 'x\r\u001b[2Jy\u202e', 'z\u2028'))
    expect(text).toBe('a\\x0Ab:3:5: error E_KEY: x\\x0D\\x1B[2JyU+202E\n  hint: zU+2028')
  })

  it('have a meaning in both languages', () => {
    for (const [code, { vi, en }] of Object.entries(problemCodes)) {
      const severity = severityOf(code as ProblemCode)
      expect(code).toMatch(/^[A-Z]_[A-Z_]+$/)
      if (/^[EW]_/.test(code)) expect(severity).toBe(code.startsWith('E_') ? 'error' : 'warning')
      expect(vi).not.toBe('')
      expect(vi.normalize('NFC')).toBe(vi)
      expect(en).not.toBe('')
    }
  })
})

describe('text from outside', () => {
  it('is shown in backticks, cut after 80 characters', () => {
    expect(shown('Điều 5')).toBe('`Điều 5`')
    expect(shown('x'.repeat(80))).toBe(`\`${'x'.repeat(80)}\``)
    expect(shown('x'.repeat(81))).toBe(`\`${'x'.repeat(80)}…\``)
    expect(shown('😀'.repeat(3), 2)).toBe('`😀😀…`')
    expect(shown('a`b')).toBe('`a\\x60b`')
  })

  it('shows what cannot be seen', () => {
    expect(sanitise('a\u0000\u007f\u0085\u00a0\u200b\ud800\ufeff')).toBe('a\\x00\\x7F\\x85U+00A0U+200BU+D800U+FEFF')
    expect(sanitise('Tiến sĩ, 12 điểm')).toBe('Tiến sĩ, 12 điểm')
  })
})
