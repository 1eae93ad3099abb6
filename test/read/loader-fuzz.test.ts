import fc from 'fast-check'
import { expect, it } from 'vitest'
import { load } from '../../src/read/load.js'
import { formatProblem } from '../../src/words/problem.js'
import { effort } from '../support/effort.js'

const file = `plan: huyen-uy-2022 # comment
years:
  2021: 'good'
clauses:
  - id: II.3.1/b1
    spans:
      - movements: "Triển khai: \\u0110"
      - text: |
          một
          hai
    criteria: { movements: { finding: x, k: [1, 2.5, true] } }
`
const pieces = [
  ...'[]{},:#&*!|>\'"%@`?-\\ \t\n\r~<.=0e\u00a0\u0323\u202e\ud800', '- ', ': ', ' #', '---\n', '...\n', '<<: ', '? ', '"\\q"', '\\UFFFFFFFF', '%YAML 1.1\n', '!!set ', 'null', '__proto__: ', '1e3', '|9', '>-+',
]
const edit = fc.record({ at: fc.nat(file.length), cut: fc.nat(12), put: fc.constantFrom('', ...pieces) })

function mutated(edits: readonly { at: number; cut: number; put: string }[]): string {
  return edits.reduce((text, { at, cut, put }) => text.slice(0, at) + put + text.slice(at + cut), file)
}

it('a file changed anywhere is read or refused, never more and never less', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), fc.constantFrom('a.yaml', 'a.json'), (edits, name) => {
      const text = mutated(edits)
      const { loaded, problems } = load({ name, text })
      expect(loaded === undefined).toBe(problems.length > 0)
      const lines = text.split('\n')
      for (const p of problems) {
        expect(p.line).toBeLessThanOrEqual(lines.length)
        expect(p.column).toBeLessThanOrEqual((lines[p.line - 1] ?? '').length + 1)
        expect(formatProblem(p)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\p{Cf}\p{Cs}\u00a0]/u)
      }
      expect(load({ name, text }).problems).toEqual(problems)
    }),
    { seed: 20230330, numRuns: effort(375, 1500) },
  )
})

it('any text at all', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(() => load({ name: 'a.yaml', text })).not.toThrow()
    }),
    { seed: 20230330, numRuns: effort(250, 1000) },
  )
})

const key = fc.string({ unit: fc.constantFrom(...'abcdếỹ -_/"\\:#') }).map((text) => `k${text}`)
const leaf = fc.oneof(fc.boolean(), fc.integer(), fc.string({ unit: fc.constantFrom(...'aế \n\t"\\:#{}[],-?1') }))
const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, leaf, fc.array(tie('value')), fc.dictionary(key, tie('value'))),
}))
const nfc = (value: unknown): unknown => JSON.parse(JSON.stringify(value).normalize('NFC'))

it('JSON comes back as it was written, and each part is found where it stands', () => {
  fc.assert(
    fc.property(fc.dictionary(key, json.value), fc.constantFrom('', ' ', '\t'), (object, space) => {
      const text = JSON.stringify(object, null, space)
      const { loaded, problems } = load({ name: 'a.json', text })
      expect(problems).toEqual([])
      expect(loaded?.value).toEqual(nfc(object))
      const lines = text.split('\n')
      for (const [name, part] of Object.entries(object)) {
        const { line, column } = loaded?.at([name]) ?? { line: 0, column: 0 }
        expect(lines[line - 1]?.slice(column - 1)).toMatch(typeof part === 'string' ? /^"/ : Array.isArray(part) ? /^\[/ : /^[^"[]/)
      }
    }),
    { seed: 20230330, numRuns: effort(125, 500) },
  )
})

it('JSON is taken exactly where JSON.parse takes it', () => {
  const text = '{"a": [1, -2.5, "x\\u0110\\n", true], "b": {"c": "d"}}'
  const parses = (changed: string): boolean => {
    try {
      JSON.parse(changed)
      return true
    } catch {
      return false
    }
  }
  const change = fc.record({ at: fc.nat(text.length), cut: fc.nat(3), put: fc.constantFrom('', ...'[]{},:"\\0-.eu1 \ttn', '"a"', 'null', '1e3') })
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      const changed = changes.reduce((whole, { at, cut, put }) => whole.slice(0, at) + put + whole.slice(at + cut), text)
      const { problems } = load({ name: 'a.json', text: changed })
      const broken = problems.some(({ code }) => code === 'E_JSON_SYNTAX' || code === 'E_EMPTY_FILE')
      expect([changed, broken]).toEqual([changed, !parses(changed)])
    }),
    { seed: 20230330, numRuns: effort(750, 3000) },
  )
})
