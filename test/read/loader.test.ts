import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { decodeUtf8, load, type Limits } from '../../src/read/load.js'
import { formatProblem, severityOf, type Problem } from '../../src/words/problem.js'

const folder = new URL('../bad/loader/', import.meta.url)
const brief = (problems: readonly Problem[]): readonly string[] =>
  problems.map(({ code, line, column }) => `${code} ${line}:${column}`)

function read(name: string, limits?: Partial<Limits>): readonly Problem[] {
  const { text, problems } = decodeUtf8(readFileSync(new URL(name, folder)), name)
  if (text === undefined) return problems
  const result = load({ name, text }, limits)
  expect(result.loaded).toBeUndefined()
  return result.problems
}

const told = (text: string, name = 'a.yaml'): readonly string[] => brief(load({ name, text }).problems)
const value = (text: string, name = 'a.yaml'): unknown => {
  const { loaded, problems } = load({ name, text })
  expect(problems).toEqual([])
  return loaded?.value
}

/** Every problem of every bad file, in the order of the file. */
const expected: Readonly<Record<string, readonly string[]>> = {
  'E_CHAR.yaml': ['E_CHAR 2:7', 'E_CHAR 3:8'],
  'E_DEPTH.yaml': ['E_DEPTH 2:73'],
  'E_DUP_KEY.yaml': ['E_DUP_KEY 3:1'],
  'E_EMPTY_FILE.yaml': ['E_EMPTY_FILE 1:1'],
  'E_EMPTY_KEY.yaml': ['E_EMPTY_KEY 2:1'],
  'E_ENCODING.yaml': ['E_ENCODING 2:10'],
  'E_JSON_SYNTAX.json': ['E_JSON_SYNTAX 4:1'],
  'E_KEY.yaml': ['E_KEY 4:3', 'E_KEY 5:3', 'E_KEY 6:5'],
  'E_MULTI_DOC.yaml': ['E_MULTI_DOC 2:1'],
  'E_NULL.yaml': ['E_NULL 3:12', 'E_NULL 4:3', 'E_NULL 5:13'],
  'E_QUOTE_REQUIRED.yaml': ['E_QUOTE_REQUIRED 2:9', 'E_QUOTE_REQUIRED 3:9', 'E_QUOTE_REQUIRED 4:8'],
  'E_RESERVED.yaml': ['E_RESERVED 3:3', 'E_RESERVED 4:3'],
  'E_SIZE.yaml': ['E_SIZE 1:1'],
  'E_TEXT_CUT.yaml': ['E_TEXT_CUT 2:14'],
  'E_TOO_MANY.yaml': [...Array.from({ length: 20 }, (_, i) => `E_NULL ${i + 2}:${i < 9 ? 9 : 10}`), 'E_TOO_MANY 22:10'],
  'E_TOP_LEVEL.yaml': ['E_TOP_LEVEL 2:1'],
  'E_YAML_AFTER_END.yaml': ['E_YAML_AFTER_END 3:1'],
  'E_YAML_ALIAS.yaml': ['E_YAML_ALIAS 2:7'],
  'E_YAML_ANCHOR.yaml': ['E_YAML_ANCHOR 1:7'],
  'E_YAML_DIRECTIVE.yaml': ['E_YAML_DIRECTIVE 1:1'],
  'E_YAML_MERGE.yaml': ['E_YAML_MERGE 3:3'],
  'E_YAML_SYNTAX.yaml': ['E_YAML_SYNTAX 2:8', 'E_YAML_SYNTAX 3:8'],
  'E_YAML_TAG.yaml': ['E_YAML_TAG 2:9'],
}

describe('bad files', () => {
  it.each(readdirSync(folder).sort())('%s', (name) => {
    const problems = read(name, name === 'E_SIZE.yaml' ? { bytes: 64 } : {})
    expect(brief(problems)).toEqual(expected[name])
    for (const { file, severity, code, message, hint } of problems) {
      expect(file).toBe(name)
      expect(severity).toBe(severityOf(code))
      expect(message).toMatch(/^[^A-Z].*[^.]$/s)
      expect(hint ?? 'x').toMatch(/[^.]$/)
    }
  })

  it('there is one for every code the loader gives', () => {
    expect(readdirSync(folder).sort()).toEqual(Object.keys(expected).sort())
  })
})

describe('messages', () => {
  const first = (text: string, name = 'a.yaml'): string => {
    const [problem] = load({ name, text }).problems
    return problem === undefined ? '' : formatProblem(problem)
  }

  it('quote what is written, and say what to write', () => {
    expect(first('n: 1.10')).toBe(
      'a.yaml:1:4: error E_QUOTE_REQUIRED: `1.10` would be read as `1.1`\n  hint: for text write it in quotes; for a number write it in its shortest form',
    )
    expect(first('a: 1\n"a": 2')).toContain('2:1: error E_DUP_KEY: the key `a` already stands on line 1')
    expect(first('{"a": 1,}', 'a.json')).toContain('1:9: error E_JSON_SYNTAX: expected a key in double quotes, found `}`')
    expect(first('a: null')).toContain('leave the key out, or write `unknown`')
    expect(first('a: \u00a0x')).toContain('U+00A0, a no-break space\n  hint: write an ordinary space')
    expect(first('a: \ud800')).toContain('U+D800, half of a character')
  })

  it('carry no control and no sign that turns the text', () => {
    const text = first('"\\e[2Ja": 1\n"\\e[2Ja": 1', 'x\u001b]0;\u202e.yaml')
    expect(text).toMatch(/^x\\x1B\]0;U\+202E\.yaml:1:1: error E_CHAR/)
    expect(text).not.toMatch(/[\p{Cf}\u0000-\u0009]/u)
  })
})

describe('hostile rule files', () => {
  it('T01 a bomb of aliases is refused at its first anchor', () => {
    const rows = ['a: &a [x, x]', ...'bcdefghi'.split('').map((c, i) => `${c}: &${c} [*${'abcdefgh'[i]}, *${'abcdefgh'[i]}]`)]
    expect(told(rows.join('\n'))[0]).toBe('E_YAML_ANCHOR 1:4')
  })

  it.each(['[', '{', '? ', '- '])('T02, T03 1,000 levels of `%s`, read twice in one process', (sign) => {
    const once = told(sign.repeat(1000))
    expect(once).toEqual([expect.stringMatching(/^E_DEPTH 1:/)])
    expect(told(sign.repeat(1000))).toEqual(once)
  })

  it('T04 100,000 closing brackets give one error', () => {
    expect(told(']'.repeat(100_000))).toEqual(['E_YAML_SYNTAX 1:1'])
  })

  it('a flood of errors deep inside is told where it is, and nowhere else', () => {
    const text = `a:\n  b:\n    - "x"\n    - c: "${'\\q'.repeat(500)}"\n`
    expect(told(text)).toEqual(['E_YAML_SYNTAX 4:11'])
    const lines = `a:\n${'  - "\\q"\n'.repeat(500)}`
    expect(told(lines)).toEqual([...Array.from({ length: 20 }, (_, i) => `E_YAML_SYNTAX ${i + 2}:6`), 'E_TOO_MANY 22:6'])
  })

  it('T05 40,000 keys are too many', () => {
    const text = Array.from({ length: 40_000 }, (_, i) => `k${i}: v`).join('\n')
    expect(told(text)).toEqual(['E_SIZE 1:1'])
    expect(brief(load({ name: 'a.yaml', text }, { bytes: 1e6, tokens: 60_000 }).problems)).toEqual(['E_SIZE 8572:6'])
  })

  it('T06 a key stands twice: as number and text, in quotes, as NFC and NFD', () => {
    expect(told('1: a\n"1": b')).toEqual(['E_DUP_KEY 2:1'])
    expect(told('"true": a\n\'true\': b')).toEqual(['E_DUP_KEY 2:1'])
    expect(told(`khoản: a\n${'khoản'.normalize('NFD')}: b`)).toEqual(['E_DUP_KEY 2:1'])
  })

  it('T07 directives and tags', () => {
    expect(told('%YAML 1.1\n---\na: no')).toEqual(['E_YAML_DIRECTIVE 1:1'])
    for (const tag of ['!!timestamp', '!!js/function', '!x', '!']) expect(told(`a: ${tag} b`)).toEqual(['E_YAML_TAG 1:4'])
  })

  it('T09 numbers that would not come back as they are written', () => {
    const refused = ['01', '1.10', '1e3', '0x1F', '0o17', '.inf', '-.inf', '.nan', '+1', '-0', '1.', '.5', '9007199254740993', '1e-7', '1e+21', '1e400']
    for (const source of [...refused, 'True', 'FALSE']) expect([source, told(`a: ${source}`)]).toEqual([source, ['E_QUOTE_REQUIRED 1:4']])
    for (const source of ['0', '7', '-3', '1.5', '0.25', '-0.5', '9007199254740991']) expect(value(`a: ${source}`)).toEqual({ a: Number(source) })
    for (const source of ['no', 'yes', 'on', 'off', 'NO', 'y', '2023-03-30', '30/3/2023', '12:30', '1_000', '0,5']) {
      expect(value(`a: ${source}`)).toEqual({ a: source })
    }
    expect(value('a: "01"\nb: \'1.10\'\nc: true')).toEqual({ a: '01', b: '1.10', c: true })
  })

  it('T10 a text is not cut by `#`, and a comment is a comment', () => {
    expect(told('title: khoản #1 điều 2')).toEqual(['E_TEXT_CUT 1:14'])
    expect(told('[a #b\n]')).toEqual(['E_TEXT_CUT 1:4', 'E_TOP_LEVEL 1:1'].reverse())
    expect(value('a: khoản # comment\nb: "x" #comment\nc: d##e #\n#f\ng: [h] #i')).toEqual({ a: 'khoản', b: 'x', c: 'd##e', g: ['h'] })
  })

  it('T11, T12 characters that look like others or like nothing', () => {
    for (const [character, code] of [
      ['\u00a0', 'U+00A0'], ['\uff1a', 'U+FF1A'], ['\u200b', 'U+200B'], ['\u0000', 'U+0000'], ['\ud800', 'U+D800'],
      ['\ufffd', 'U+FFFD'], ['\u202e', 'U+202E'], ['\u001b', 'U+001B'], ['\ufeff', 'U+FEFF'], ['\u2028', 'U+2028'],
      ['\u3000', 'U+3000'], ['\u00ad', 'U+00AD'], ['\r', 'U+000D'], ['\u0085', 'U+0085'], ['\u{e0041}', 'U+E0041'],
    ] as const) {
      const { problems } = load({ name: 'a.yaml', text: `a: b\nc: d${character}e` })
      expect([code, brief(problems), problems[0]?.message.split(',')[0]]).toEqual([code, ['E_CHAR 2:5'], `character ${code}`])
    }
    expect(told(`a: e${'\u0323'.repeat(9)}`)).toEqual(['E_CHAR 1:5'])
    expect(value(`a: e${'\u0323'.repeat(8)}`)).toEqual({ a: `ẹ${'\u0323'.repeat(7)}` })
    expect(told('"a\\u00a0": 1')).toEqual(['E_CHAR 1:1'])
    expect(told('a:\n\tb: 1')).toEqual(['E_CHAR 2:1'])
    expect(told('a: "b\\u0000c"\nd: "\\_"\ne: "a\\tb\\n"')).toEqual(['E_CHAR 1:4', 'E_CHAR 2:4'])
    expect(value('a: b\r\nc:\td\r\n')).toEqual({ a: 'b', c: 'd' })
  })

  it('T13 bytes that are not UTF-8', () => {
    const at = (...bytes: number[]): readonly string[] => {
      const { text, problems } = decodeUtf8(Uint8Array.from(bytes), 'a.yaml')
      expect(text).toBeUndefined()
      return problems.map(({ code, line, column, message }) => `${code} ${line}:${column} ${/byte offset \d+/.exec(message)?.[0] ?? ''}`)
    }
    expect(at(0xff, 0xfe, 0x61, 0)).toEqual(['E_ENCODING 1:1 byte offset 0'])
    expect(at(0xfe, 0xff, 0, 0x61)).toEqual(['E_ENCODING 1:1 byte offset 0'])
    expect(at(0x61, 0, 0x3a, 0)).toEqual(['E_ENCODING 1:1 byte offset 1'])
    for (const bad of [[0x80], [0xc0, 0x80], [0xe0, 0x80, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xf5], [0xe1, 0xba]]) {
      expect(at(0xc4, 0x90, 0x0a, 0x61, ...bad)).toEqual(['E_ENCODING 2:2 byte offset 4'])
    }
    expect(decodeUtf8(Uint8Array.from([0xef, 0xbb, 0xbf, 0xc4, 0x90]), 'a')).toEqual({ text: 'Đ', problems: [] })
  })

  it('T14 empty files, other top levels, second documents', () => {
    for (const text of ['', '\n \n', '# c', '---\n', '\ufeff']) expect(told(text)).toEqual(['E_EMPTY_FILE 1:1'])
    expect(told('', 'a.json')).toEqual(['E_EMPTY_FILE 1:1'])
    for (const text of ['text', 'a:1', '- a', '12', 'null', '"a"', '[]']) expect(told(text)).toEqual(['E_TOP_LEVEL 1:1'])
    expect(told('a: 1\n---\n')).toEqual(['E_MULTI_DOC 2:1'])
    expect(told('a: 1\n... b')).toEqual(['E_YAML_SYNTAX 2:5'])
    expect(value('---\na: 1\n...\n# c\n')).toEqual({ a: 1 })
  })

  it('T15 a file cut anywhere is read or refused, and never throws', () => {
    const text = 'id: II.3.1/b1\nspans:\n  - movements: "Triển khai;"\n  - reform: {a: [1, 2]}\ncriteria:\n  movements: { finding: x }\n'
    for (let i = 0; i <= text.length; i++) {
      const { loaded, problems } = load({ name: 'a.yaml', text: text.slice(0, i) })
      expect(loaded === undefined).toBe(problems.length > 0)
    }
  })
})

describe('hostile dossiers', () => {
  it('T34 null is refused wherever it stands', () => {
    expect(told('{"a": null, "b": [null]}', 'a.json')).toEqual(['E_NULL 1:7', 'E_NULL 1:19'])
    expect(told('{a, b: ~}')).toEqual(['E_NULL 1:2', 'E_NULL 1:8'])
    expect(value('a: ""\nb: "null"')).toEqual({ a: '', b: 'null' })
  })

  it('T36 JSON numbers keep the one spelling that loses nothing', () => {
    for (const source of ['1e3', '1.10', '-0', '1e999', '9007199254740993', '1E2', '0.0']) {
      expect([source, told(`{"a": ${source}}`, 'a.json')]).toEqual([source, ['E_QUOTE_REQUIRED 1:7']])
    }
    for (const source of ['01', '+1', '.5', '1.', 'NaN', 'Infinity', '0x10', '1_000', "'1'", 'undefined', '-']) {
      expect([source, told(`{"a": ${source}}`, 'a.json')]).toEqual([source, ['E_JSON_SYNTAX 1:7']])
    }
  })

  it('T39 a JSON key that stands twice', () => {
    expect(told('{"diem": 4, "diem": 9}', 'a.json')).toEqual(['E_DUP_KEY 1:13'])
    expect(told('{"a": {"diem": 4, "di\\u0065m": 9}}', 'a.json')).toEqual(['E_DUP_KEY 1:19'])
  })

  it('T40 reserved and empty keys, nothing of them in the value', () => {
    expect(told('{"__proto__": {"x": 1}, "constructor": 1, "": 1, " ": 1}', 'a.json')).toEqual([
      'E_RESERVED 1:2', 'E_RESERVED 1:25', 'E_EMPTY_KEY 1:43', 'E_EMPTY_KEY 1:50',
    ])
    expect(({} as { x?: number }).x).toBeUndefined()
  })

  it('T41 depth, size and number of parts', () => {
    expect(told(`{"a": ${'['.repeat(100_000)}`, 'a.json')).toEqual(['E_DEPTH 1:70'])
    expect(told(`{"a": "${'x'.repeat(300_000)}"}`, 'a.json')).toEqual(['E_SIZE 1:1'])
    expect(told(`{"a": [${'1,'.repeat(100_000)}1]}`, 'a.json')).toEqual([expect.stringMatching(/^E_SIZE 1:1\d{5}$/)])
    const deepest = `{"a": ${'['.repeat(63)}${']'.repeat(63)}}`
    expect(told(deepest, 'a.json')).toEqual([])
    expect(told(deepest.replace('"a"', 'a'))).toEqual([])
    expect(told(`{a: ${'['.repeat(64)}${']'.repeat(64)}}`)).toEqual(['E_DEPTH 1:68'])
  })

  it('JSON is read strictly where the name or the format says so', () => {
    expect(told('{a: 1}', 'A.JSON')).toEqual(['E_JSON_SYNTAX 1:2'])
    expect(brief(load({ name: 'stdin', text: '{a: 1}', format: 'json' }).problems)).toEqual(['E_JSON_SYNTAX 1:2'])
    expect(value('{\n\t"a":\t[1, {"b": "\\u0110\\n"}]\n}', 'stdin')).toEqual({ a: [1, { b: 'Đ\n' }] })
    expect(told('{"a": "\t"}', 'a.json')).toEqual(['E_JSON_SYNTAX 1:8'])
    expect(told('{"a": "b', 'a.json')).toEqual(['E_JSON_SYNTAX 1:7'])
    expect(told('{"a": 1} x', 'a.json')).toEqual(['E_JSON_SYNTAX 1:10'])
    expect(told('{"a": "\\x"}', 'a.json')).toEqual(['E_JSON_SYNTAX 1:8'])
    expect(told('{"a": "\\ud800"}', 'a.json')).toEqual(['E_CHAR 1:7'])
  })
})

describe('what is read', () => {
  const text = `# plan\nplan: huyen-uy-2022\nyears:\n  2021: good # closed\n  2022: 'excellent'\nlist:\n  - a: 1.5\n  - ${'Tiến sĩ'.normalize('NFD')}\n`
  const { loaded } = load({ name: 'a.yaml', text: `\ufeff${text}` })

  it('is plain, and NFC', () => {
    expect(loaded?.value).toEqual({ plan: 'huyen-uy-2022', years: { 2021: 'good', 2022: 'excellent' }, list: [{ a: 1.5 }, 'Tiến sĩ'] })
  })

  it('says where each part and its key stand', () => {
    expect(loaded?.at([])).toEqual({ line: 2, column: 1 })
    expect(loaded?.at(['years', '2022'])).toEqual({ line: 5, column: 9 })
    expect(loaded?.at(['years', 2022])).toEqual({ line: 5, column: 9 })
    expect(loaded?.keyAt(['years', '2022'])).toEqual({ line: 5, column: 3 })
    expect(loaded?.at(['list', 0, 'a'])).toEqual({ line: 7, column: 8 })
    expect(loaded?.keyAt(['list', 1])).toEqual({ line: 8, column: 5 })
    expect(loaded?.at(['list', 0, 'lacking', 'deeper'])).toEqual({ line: 7, column: 5 })
    expect(loaded?.keyAt(['years', '2020'])).toEqual({ line: 3, column: 1 })
  })

  it('keeps how a scalar is written', () => {
    expect(loaded?.source(['years', '2022'])).toBe("'excellent'")
    expect(loaded?.source(['list', 0, 'a'])).toBe('1.5')
    expect(loaded?.source(['list'])).toBeUndefined()
    expect(loaded?.source(['lacking'])).toBeUndefined()
  })

  it('is the same from JSON and from YAML', () => {
    const json = '{"a": [1, "x", {"b": true}], "2021": "c"}'
    expect(value(json, 'a.json')).toEqual(value('a:\n  - 1\n  - x\n  - b: true\n2021: c'))
  })
})
