import { Almanac, Engine, Fact, Rule, type TopLevelCondition } from 'json-rules-engine'
import { describe, expect, it } from 'vitest'

/** What the second engine counts on in `json-rules-engine`, and what it must never be asked. */
const event = { type: 'possible' }
const leaf = (fact: string, operator = 'equal', value: unknown = 1) => ({ fact, operator, value })
const engineOf = (...conditions: readonly TopLevelCondition[]) => new Engine(conditions.map((each, index) => ({ name: `r${index}`, conditions: each, event })))
const namesOf = (results: readonly { readonly name: string }[]) => results.map(({ name }) => name)

describe('every rule is answered once', () => {
  it('in a fresh engine, under results or failures, in one priority', async () => {
    const { results, failureResults } = await engineOf({ all: [leaf('a')] }, { any: [leaf('a', 'equal', 2), leaf('a')] }, { all: [leaf('a', 'equal', 2)] }).run({ a: 1 })
    expect([namesOf(results), namesOf(failureResults)]).toEqual([['r0', 'r1'], ['r2']])
  })

  it('but not in one engine whose runs overlap: the first to end silences the others', async () => {
    const engine = engineOf({ all: [leaf('a')] }, { any: [{ all: [leaf('a'), { any: [leaf('b'), { all: [leaf('a'), leaf('b')] }] }] }, leaf('b')] })
    engine.addRule({ name: 'late', priority: 1, conditions: { all: [leaf('a')] }, event })
    engine.addRule({ name: 'early', priority: 2, conditions: { all: [leaf('a')] }, event })
    const runs = [engine.run({ a: 2, b: 2 }), new Promise((wake) => setImmediate(wake)).then(() => 0)]
    const slow = engine.run({ a: () => new Promise((wake) => setTimeout(() => wake(1), 5)), b: 1 })
    await Promise.all(runs)
    const { results, failureResults } = await slow
    expect(results.length + failureResults.length).toBeLessThan(4)
  })

  it('and not after `stop`', async () => {
    const engine = engineOf({ all: [leaf('a')] })
    engine.addRule({ name: 'last', priority: 1, conditions: { all: [leaf('a')] }, event })
    engine.addRule({ name: 'first', priority: 9, conditions: { all: [leaf('a')] }, event })
    engine.on('success', () => engine.stop())
    const { results, failureResults } = await engine.run({ a: 1 })
    expect(results.length + failureResults.length).toBe(1)
  })
})

describe('facts', () => {
  it('that are missing reject the run, or make a negation hold', async () => {
    await expect(engineOf({ all: [leaf('a')] }).run({})).rejects.toMatchObject({ code: 'UNDEFINED_FACT' })
    const lenient = new Engine([{ conditions: { all: [leaf('a', 'notEqual')] }, event }], { allowUndefinedFacts: true })
    expect((await lenient.run({})).results).toHaveLength(1)
  })

  it('that are functions share a value where their names share a hash; constants without a cache do not', async () => {
    const hash = (id: string): unknown => (new Fact(id, () => id) as unknown as { getCacheKey: (params: object) => unknown }).getCacheKey({})
    const [first, second] = ['f22', 'fp0'] as const
    expect(hash(first)).toBe(hash(second))
    const shared = new Almanac()
    shared.addFact(first, () => 'one')
    shared.addFact(second, () => 'other')
    expect([await shared.factValue(first), await shared.factValue(second)]).toEqual(['one', 'one'])
    const apart = new Almanac()
    apart.addFact(new Fact(first, 'one', { cache: false }))
    apart.addFact(new Fact(second, 'other', { cache: false }))
    expect([await apart.factValue(first), await apart.factValue(second)]).toEqual(['one', 'other'])
  })

  it('are handed to an operator as they are', async () => {
    const given = { any: 'thing' }
    const engine = engineOf({ all: [leaf('a', 'same', 'x')] })
    let seen: unknown
    engine.addOperator('same', (fact: unknown) => (seen = fact) === given)
    expect((await engine.run({ a: given })).results).toHaveLength(1)
    expect(seen).toBe(given)
  })
})

describe('conditions', () => {
  it('that are empty groups hold', async () => {
    expect((await engineOf({ any: [] }, { all: [] }).run({})).results).toHaveLength(2)
  })

  it('with two groups at once lose one of them', async () => {
    const both = { any: [leaf('a')], all: [leaf('a', 'equal', 2)] } as unknown as TopLevelCondition
    expect((await engineOf(both).run({ a: 1 })).results).toHaveLength(1)
  })

  it('of an unknown operator reject only when they are reached', async () => {
    await expect(engineOf({ all: [leaf('a', 'no-such')] }).run({ a: 1 })).rejects.toThrow('Unknown operator')
  })

  it('are looked at under a path through the resolver given, and nothing else', async () => {
    const asked: string[] = []
    const engine = new Engine([{ conditions: { all: [{ ...leaf('a'), path: '$.b[?(1)]' }] }, event }], { pathResolver: (_, path) => asked.push(path) })
    await engine.run({ a: {} })
    expect(asked).toEqual(['$.b[?(1)]'])
  })

  it('named by rules are those that were set, and one that was not rejects the run', async () => {
    const engine = engineOf({ condition: 'shared' })
    await expect(engine.run({ a: 1 })).rejects.toThrow('No condition shared')
    const whole = engineOf({ condition: 'shared' })
    whole.setCondition('shared', { all: [leaf('a')] })
    expect((await whole.run({ a: 1 })).results).toHaveLength(1)
  })
})

describe('a rule', () => {
  it('made once serves many engines through a rule that inherits from it, and stays as it was', async () => {
    const rule = new Rule({ name: 'shared', conditions: { all: [leaf('a'), { any: [leaf('a'), leaf('a', 'equal', 2)] }] }, event })
    const before = rule.toJSON()
    const runs = [1, 2, 1, 2].map(async (a) => {
      const engine = new Engine([Object.create(rule) as Rule])
      const { results, failureResults } = await engine.run({ a })
      return [results.length, failureResults.length]
    })
    expect(await Promise.all(runs)).toEqual([[1, 0], [0, 1], [1, 0], [0, 1]])
    expect(rule.toJSON()).toBe(before)
    expect(Object.hasOwn(rule, 'engine')).toBe(false)
  })

  it('without a group at its top is refused', () => {
    expect(() => new Rule({ conditions: leaf('a') as never, event })).toThrow('root must contain')
  })
})
