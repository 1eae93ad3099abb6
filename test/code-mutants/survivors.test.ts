import { describe, expect, it } from 'vitest'
import { differences, isSurvivor, named } from './survivors.js'

const text = ['function f(a) {', '  return a > 1 ? {', '    b: 2,', '  } : a', '}'].join('\n')
const at = (line: number, column: number, endLine: number, endColumn: number) => ({ start: { line, column }, end: { line: endLine, column: endColumn } })
const mutant = (location: ReturnType<typeof at>, replacement: string, status = 'Survived') => named({ file: 'f.ts', location, replacement, status }, () => text)

describe('a mutant of the code', () => {
  it('is known by the line in which it begins, what it replaces and by what', () => {
    expect(mutant(at(2, 10, 2, 15), 'a >= 1')).toEqual({ file: 'f.ts', of: 'return a > 1 ? {', text: 'a > 1', to: 'a >= 1', line: 2, status: 'Survived' })
    expect(mutant(at(2, 18, 4, 4), '{}')).toMatchObject({ of: 'return a > 1 ? {', text: '{', to: '{}' })
  })

  it('survives where no test noticed it, or none came by', () => {
    expect(['Killed', 'Timeout', 'Survived', 'NoCoverage'].map((status) => isSurvivor({ status }))).toEqual([false, false, true, true])
  })

  it('is held against the list: those that it does not name, and those that it names and that are dead', () => {
    const [one, other] = [mutant(at(2, 10, 2, 15), 'true'), mutant(at(2, 10, 2, 15), 'false')]
    const listed = (of: typeof one) => ({ ...of, why: 'one word' })
    expect(differences([one, other], [listed(one), listed(other)])).toEqual({ unnamed: [], gone: [] })
    expect(differences([one], [listed(other)])).toEqual({ unnamed: [one], gone: [listed(other)] })
  })
})
