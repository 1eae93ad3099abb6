import { Composer, CST, isScalar, Lexer, Parser, parseDocument } from 'yaml'
import { describe, expect, it } from 'vitest'

/** What the guarded loader counts on in `yaml`. A failing row means: look at the loader before taking the new version. */
const options = { version: '1.2', schema: 'core', merge: false, uniqueKeys: false, resolveKnownTags: false, prettyErrors: false, logLevel: 'silent' } as const
const plain = (text: string): unknown => parseDocument(text, options).toJS()
const codes = (text: string): readonly string[] => {
  const { errors, warnings } = parseDocument(text, options)
  return [...errors, ...warnings].map(({ code, pos }) => `${code}@${pos[0]}`)
}
const types = (text: string): readonly (string | null)[] => {
  let scalar = false
  return [...new Lexer().lex(text)].map((source) => {
    const type = scalar ? 'scalar' : CST.tokenType(source)
    scalar = !scalar && type === 'scalar'
    return type
  })
}

describe('scalars', () => {
  it('the words of YAML 1.1 are text, unless the file itself says %YAML 1.1 and no schema is named', () => {
    expect(plain('[no, yes, on, off, y, NO]')).toEqual(['no', 'yes', 'on', 'off', 'y', 'NO'])
    const flipped = '%YAML 1.1\n---\n[no, 017]'
    expect(parseDocument(flipped, { version: '1.2' }).toJS()).toEqual([false, 15])
    expect(plain(flipped)).toEqual(['no', 17])
  })

  it('numbers change when they are read, and the node keeps how they were written', () => {
    expect(plain('[01, 1.10, 1e3, 0x1F, 0o17, 9007199254740993, .inf]')).toEqual([1, 1.1, 1000, 31, 15, 9007199254740992, Infinity])
    expect(plain('[1_000, "01", 0,5, 2023-03-30, 30/3/2023]')).toEqual(['1_000', '01', 0, 5, '2023-03-30', '30/3/2023'])
    const node = parseDocument('a: 079060001234', options).get('a', true)
    expect(isScalar(node) && [node.value, node.source, node.type, node.range?.slice(0, 2)]).toEqual([79060001234, '079060001234', 'PLAIN', [3, 15]])
  })

  it('an empty value is null with an empty source', () => {
    const node = parseDocument('a:', options).get('a', true)
    expect(isScalar(node) && [node.value, node.source, node.type]).toEqual([null, '', 'PLAIN'])
  })

  it('unseen characters are taken without a word', () => {
    expect(plain('a\u00a0b: c\u0000d')).toEqual({ 'a\u00a0b': 'c\u0000d' })
    expect(plain('a：1')).toBe('a：1')
    expect(plain('a: khoản #1')).toEqual({ a: 'khoản' })
  })
})

describe('keys', () => {
  it('the same key is not seen between number and text, NFC and NFD', () => {
    expect(parseDocument('1: a\n"1": b', { ...options, uniqueKeys: true }).errors).toEqual([])
    expect(parseDocument(`${'ế'.normalize('NFC')}: a\n${'ế'.normalize('NFD')}: b`, { ...options, uniqueKeys: true }).errors).toEqual([])
    expect(codes('a: 1\na: 2')).toEqual([])
  })

  it('the merge key is a key like another', () => {
    expect(plain('<<: { a: 1 }')).toEqual({ '<<': { a: 1 } })
  })

  it('__proto__ becomes a key of the object itself', () => {
    expect(Object.keys(plain('__proto__: { a: 1 }') as object)).toEqual(['__proto__'])
  })
})

describe('tokens', () => {
  it('name what the loader refuses, and only outside text', () => {
    expect(types('&a *b !c').filter((type) => type !== 'space' && type !== 'doc-mode')).toEqual(['anchor', 'alias', 'tag'])
    expect(types('%YAML 1.1\n')[0]).toBe('directive-line')
    expect(types('a: b&c*d!e # &f\n')).toEqual(['doc-mode', 'scalar', 'scalar', 'map-value-ind', 'space', 'scalar', 'scalar', 'space', 'comment', 'newline'])
    expect(types('a: "&b *c !d"').some((type) => type === 'anchor' || type === 'alias' || type === 'tag')).toBe(false)
    expect(types('a: |\n  *b\n  # c\n').some((type) => type === 'alias' || type === 'comment')).toBe(false)
  })

  it('joined they are the text', () => {
    const text = 'a: [b, "c"]\n# d\ne: |\n  f\n'
    expect([...new Lexer().lex(text)].join('').replace(/[\u0002\u001f]/g, '')).toBe(text)
  })

  it('the parser shows how deep it is, and where', () => {
    const parser = new Parser()
    const depths: number[] = []
    for (const source of new Lexer().lex('a: [[b]]')) {
      Array.from(parser.next(source))
      depths.push(parser.stack.filter(({ type }) => type === 'block-map' || type === 'flow-collection').length)
    }
    expect(Math.max(...depths)).toBe(3)
    expect(parser.offset).toBe(8)
  })

  it('a sign that cannot stand anywhere is an error token of its own', () => {
    const [, ...rest] = [...new Parser().parse('a: 1\n]]]')].map(({ type }) => type)
    expect(rest).toEqual(['error', 'error', 'error'])
  })
})

describe('composing', () => {
  it('tells the errors of a document by code and offset', () => {
    expect(codes('a: Điều 5: khoản 2')).toEqual(['BLOCK_AS_IMPLICIT_KEY@3'])
    expect(codes('phep: >=')).toEqual(['UNEXPECTED_TOKEN@7'])
    expect(codes('a:\n\tb: 1')).toEqual(['TAB_AS_INDENT@3'])
    expect(codes('a: "\\q"')).toEqual(['BAD_DQ_ESCAPE@4'])
    expect(codes('a: !x b')).toEqual(['TAG_RESOLVE_FAILED@3'])
  })

  it('reports through `onError`, which stops it by throwing each time, and keeps what was reported', () => {
    const composer = new Composer(options)
    const reporting = composer as unknown as { onError: (...report: unknown[]) => void }
    const report = reporting.onError
    let count = 0
    reporting.onError = (...of) => {
      if (count < 3) report(...of)
      count += 1
      if (count >= 3) throw new RangeError('enough')
    }
    expect(() => Array.from(composer.compose(new Parser().parse(`a: "${'\\q'.repeat(50)}"`)))).toThrow('enough')
    expect(composer.streamInfo().errors.map(({ code }) => code)).toEqual(['BAD_DQ_ESCAPE', 'BAD_DQ_ESCAPE', 'BAD_DQ_ESCAPE'])
  })

  it('an alias bomb has no error until it is converted', () => {
    const rows = Array.from({ length: 9 }, (_, i) => `k${i}: &a${i} [${i === 0 ? 'x' : Array.from({ length: 9 }, () => `*a${i - 1}`).join(', ')}]`)
    const document = parseDocument(rows.join('\n'), options)
    expect(document.errors).toEqual([])
    expect(() => document.toJS() as unknown).toThrow('Excessive alias count')
  })

  it('a second document is a token of its own', () => {
    const documents = (text: string): number => [...new Parser().parse(text)].filter(({ type }) => type === 'document').length
    expect([documents('a: 1\n---\nb: 2'), documents('a: 1\n...\nb: 2'), documents('a: 1\n...\n# c\n'), documents('# c')]).toEqual([2, 2, 1, 0])
  })
})
