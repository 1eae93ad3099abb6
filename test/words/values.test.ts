import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareAmounts, parseAmount } from '../../src/words/amount.js'
import { canonicalJson } from '../../src/words/canonical.js'
import { sha256 } from '../../src/words/digest.js'
import { levels, reaches } from '../../src/words/level.js'
import { ratedFromName, ratedNames } from '../../src/words/level-names.js'

const seeded = { seed: 20230330, numRuns: 300 }

describe('levels', () => {
  it('reach those below and themselves', () => {
    for (const [i, level] of levels.entries()) for (const [j, floor] of levels.entries()) expect([level, floor, reaches(level, floor)]).toEqual([level, floor, i <= j])
  })

  it.each([
    ['Hoàn thành xuất sắc nhiệm vụ', 'excellent'],
    ['Hoàn thành tốt nhiệm vụ', 'good'],
    ['Hoàn thành nhiệm vụ', 'completed'],
    ['Không hoàn thành nhiệm vụ', 'not-completed'],
    ['  HOÀN  THÀNH\tTỐT nhiệm vụ ', 'good'],
    ['HTXSNV', 'excellent'],
    ['HTTNV', 'good'],
    ['Chưa xếp loại', 'not-rated'],
    ['excellent', 'excellent'],
  ])('%j is %s, in NFD too', (name, level) => {
    expect([ratedFromName(name), ratedFromName(name.normalize('NFD'))]).toEqual([level, level])
  })

  it.each(['hoàn thành', 'tốt', 'Không hoàn thành tốt nhiệm vụ', 'Hoàn thành tốt nhiệm vụ.', 'Chiến sĩ thi đua cơ sở', 'Hoan thanh tot nhiem vu', 'toString', ''])('%j is no level', (name) => {
    expect(ratedFromName(name)).toBeUndefined()
  })

  it('are all named', () => {
    expect([...new Set(ratedNames.map(ratedFromName))].sort()).toEqual([...levels, 'not-rated'].sort())
  })
})

describe('amounts', () => {
  const of = (text: string | number) => {
    const amount = parseAmount(text)
    if (amount === undefined) throw new Error(`${text} is none`)
    return amount
  }

  it.each(['', ' ', '1,5', '1.', '.5', '+1', '1e3', 1e21, 1e-7, '1/0', '-1/2', '1/2/3', '0x10', 'NaN', '１'])('%j is none', (text) => {
    expect(parseAmount(text)).toBeUndefined()
  })

  it.each([
    ['0.1', '0.10', 0], ['0.30', '0.3000000000000000000001', -1], ['1/3', '0.3333333333333333', 1], ['3/9', '1/3', 0], ['-2', '-3', 1], ['-0', 0, 0], ['99999999999999999999', '100000000000000000000', -1], [0.5, '1/2', 0],
  ])('%s against %s: %i', (a, b, sign) => {
    expect([compareAmounts(of(a), of(b)), compareAmounts(of(b), of(a))]).toEqual([sign, sign === 0 ? 0 : -sign])
  })

  it('are ordered as whole hundredths are', () => {
    const hundredths = fc.integer({ min: -100_000, max: 100_000 })
    const text = (n: number): string => `${n < 0 ? '-' : ''}${Math.floor(Math.abs(n) / 100)}.${String(Math.abs(n) % 100).padStart(2, '0')}`
    fc.assert(fc.property(hundredths, hundredths, (a, b) => Math.sign(a - b) === compareAmounts(of(text(a)), of(text(b)))), seeded)
  })
})

describe('the digest', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ['abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq', '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1'],
    ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
  ])('of a text that is known: %#', (text, digest) => {
    expect(sha256(text)).toBe(digest)
  })

  const own = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

  it('of every length around the blocks', () => {
    for (let length = 0; length <= 200; length++) expect(sha256('ạ'.repeat(length))).toBe(own('ạ'.repeat(length)))
  })

  it('of any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => sha256(text) === own(text)), seeded)
  })
})

describe('canonical JSON', () => {
  it('orders keys by code points and leaves out white space and what is undefined', () => {
    expect(canonicalJson({ b: 1, a: [true, { d: 'x y', c: -0.5 }], 'đ': '"', A: undefined, Z: {} })).toBe('{"Z":{},"a":[true,{"c":-0.5,"d":"x y"}],"b":1,"đ":"\\""}')
  })

  it('says the same of the same data, and is JSON', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (map) => {
        const turned = Object.fromEntries(Object.entries(map).toReversed())
        expect(canonicalJson(turned)).toBe(canonicalJson(map))
        expect(JSON.parse(canonicalJson(map))).toEqual(JSON.parse(JSON.stringify(map)))
      }),
      seeded,
    )
  })
})
