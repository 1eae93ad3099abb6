import * as z from 'zod/mini'
import { describe, expect, it } from 'vitest'

/** What the schemas of the documents count on in `zod`. */
const issues = (schema: z.ZodMiniType, value: unknown): readonly z.core.$ZodIssue[] => schema.safeParse(value).error?.issues ?? []

describe('objects', () => {
  it('a strict object names the keys it does not know, __proto__ among them', () => {
    const schema = z.strictObject({ a: z.string() })
    expect(issues(schema, JSON.parse('{"a":"b","__proto__":1,"paht":2}'))).toMatchObject([{ code: 'unrecognized_keys', keys: ['__proto__', 'paht'], path: [] }])
  })

  it('a plain object and a record drop __proto__ without a word', () => {
    const value: unknown = JSON.parse('{"__proto__":{"x":1}}')
    expect(z.object({}).parse(value)).toEqual({})
    expect(Object.keys(z.record(z.string(), z.unknown()).parse(value))).toEqual([])
  })

  it('an unknown discriminator tells its path but not what would be valid in words', () => {
    const schema = z.discriminatedUnion('kind', [z.object({ kind: z.literal('a') }), z.object({ kind: z.literal('b') })])
    expect(issues(schema, { kind: 'c' })).toMatchObject([{ code: 'invalid_union', discriminator: 'kind', path: ['kind'] }])
  })

  it('paths hold keys and indexes, one issue for each defect', () => {
    const schema = z.strictObject({ list: z.array(z.strictObject({ n: z.number() })) })
    expect(issues(schema, { list: [{ n: 1 }, { n: '2' }, {}] }).map(({ path }) => path)).toEqual([['list', 1, 'n'], ['list', 2, 'n']])
  })

  it('a recursive schema overflows on deep values: the depth is limited before', () => {
    interface Tree {
      readonly in?: Tree | undefined
    }
    const schema: z.ZodMiniType<Tree> = z.lazy(() => z.object({ in: z.optional(schema) }))
    const deep = (levels: number): unknown => Array.from({ length: levels }).reduce((inner) => ({ in: inner }), {})
    expect(schema.safeParse(deep(64)).success).toBe(true)
    expect(() => schema.safeParse(deep(50_000))).toThrow(RangeError)
  })
})

describe('values', () => {
  it('days are days of the calendar', () => {
    const day = z.iso.date()
    for (const bad of ['2023-02-30', '2023-02-29', '30/3/2023', '2023-3-1', ' 2023-03-01', '2023-03-01T00:00:00Z', '２０２３-03-01', '2023-03']) {
      expect([bad, day.safeParse(bad).success]).toEqual([bad, false])
    }
    for (const good of ['2024-02-29', '0000-01-01']) expect([good, day.safeParse(good).success]).toEqual([good, true])
  })

  it('numbers are finite, and whole ones safe', () => {
    expect([NaN, Infinity, '1', null].map((value) => z.number().safeParse(value).success)).toEqual([false, false, false, false])
    expect(z.int().safeParse(2 ** 53).success).toBe(false)
    expect(Object.is(z.number().parse(-0), -0)).toBe(true)
  })

  it('a web address is http or https only by httpUrl', () => {
    expect(z.url().safeParse('javascript:alert(1)').success).toBe(true)
    expect(z.httpUrl().safeParse('javascript:alert(1)').success).toBe(false)
    expect(z.httpUrl().safeParse('https://example.org/39-KH').success).toBe(true)
  })

  it('a key that holds a control stands in the message as it is: sanitise before printing', () => {
    const [issue] = issues(z.strictObject({}), { 'a\u001b[2J': 1 })
    expect(issue).toMatchObject({ keys: ['a\u001b[2J'] })
  })
})
