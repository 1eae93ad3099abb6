import { Engine } from 'json-rules-engine'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Dossier } from '../../src/documents/checked.js'
import type { Condition } from '../../src/documents/condition.js'
import type { Demand } from '../../src/documents/demand.js'
import type { PlanDocument } from '../../src/documents/plan.js'
import { judgeWithRulesEngine, toRulesEngine } from '../../src/targets/json-rules-engine.js'
import type { RulesEngineRules } from '../../src/targets/json-rules-engine.js'
import { addHolding, ownPropertyResolver, questionsOf } from '../../src/targets/rules-engine/run.js'
import { randomCase } from '../oracle/random-dossier.js'
import { rulesOf } from '../oracle/rules.js'
import { differencesOn, open, setUp, type Opened } from '../oracle/three-ways.js'
import { randomPlan } from '../oracle/random-plan.js'
import { effort } from '../support/effort.js'
import { dossierOf, small } from '../support/small-plan.js'

const document = rulesOf('dang-uy-khoi-2022')
const setup = setUp(document)

function caseOf(seed: number): Opened {
  const opened = open(setup, randomCase(document, seed))
  if ('refused' in opened) throw new Error(opened.refused)
  return opened
}

const seeds = (from: number, many: number): readonly number[] => Array.from({ length: many }, (_, index) => from + index)

afterEach(() => {
  vi.restoreAllMocks()
})

describe('judging by json-rules-engine', () => {
  it('comes to what the library comes to, on hundreds of dossiers of a plan', async () => {
    for (const seed of seeds(5000, effort(50, 300))) expect(await differencesOn(setup, randomCase(document, seed)), String(seed)).toEqual([])
  }, 60_000)

  it('and on random plans with every kind of demand', async () => {
    for (const seed of seeds(1, effort(8, 40))) {
      const other = randomPlan(document, seed)
      const own = setUp(other)
      for (const part of seeds(1000 * seed, 3)) expect(await differencesOn(own, randomCase(other, part)), `${seed} ${part}`).toEqual([])
    }
  }, 60_000)

  it('overlapping runs come to what they come to one after the other', async () => {
    const cases = seeds(7000, effort(20, 60)).map((seed) => caseOf(3 * seed))
    const single = []
    for (const { dossier, options } of cases) single.push(await judgeWithRulesEngine(setup.plan, dossier, options))
    expect(new Set(single.map(({ outcome }) => outcome)).size).toBeGreaterThan(2)
    expect(await Promise.all(cases.map(({ dossier, options }) => judgeWithRulesEngine(setup.plan, dossier, options)))).toEqual(single)
  }, 60_000)

  it('leaves the dossier as it was', async () => {
    const { dossier, options } = caseOf(7100)
    const before = JSON.stringify(dossier.document)
    await judgeWithRulesEngine(setup.plan, dossier, options)
    expect(JSON.stringify(dossier.document)).toBe(before)
  })
})

/** The same count from the plan document alone: demands × combinations × 3, and two for each attribute of a condition. */
function leavesOf(plan: PlanDocument, round: string, ruled: Readonly<Record<string, string | number>>, clauses: ReadonlySet<string>, sections: ReadonlySet<string>): number {
  const valuesOf = (id: string): readonly unknown[] => {
    const question = plan.questions[id]
    if (question === undefined) return []
    const reading = ruled[id]
    if (!('readings' in question)) return typeof reading === 'number' ? [reading] : [question.number.lowest, question.number.highest]
    return Object.entries(question.readings).filter(([name]) => reading === undefined || reading === name).map(([, { value }]) => value)
  }
  const asks = (part: unknown, found = new Set<string>()): ReadonlySet<string> => {
    if (typeof part !== 'object' || part === null) return found
    for (const [key, value] of Object.entries(part)) {
      if ((key === 'ask' || key === 'reading-of') && typeof value === 'string') found.add(value)
      else asks(value, found)
    }
    return found
  }
  type Way = Readonly<Record<string, unknown>>
  const waysOf = (ids: readonly string[]): readonly Way[] => ids.reduce<readonly Way[]>((ways, id) => ways.flatMap((way) => valuesOf(id).map((value) => ({ ...way, [id]: value }))), [{}])
  const demands = (demand: Demand, way: Way): number => {
    if ('all' in demand) return demand.all.reduce((sum, each) => sum + demands(each, way), 0)
    if ('any' in demand) return demand.any.reduce((sum, each) => sum + demands(each, way), 0)
    if ('of' in demand) return demand.of.reduce((sum, each) => sum + demands(each, way), 0)
    if ('not' in demand) return demands(demand.not, way)
    if (!('reading-of' in demand)) return 1
    const picked = demand.is[String(way[demand['reading-of']])]
    return picked === undefined ? 0 : demands(picked, way)
  }
  const attributes = (condition: Condition | undefined): number => {
    if (condition === undefined || 'ask' in condition) return 0
    if ('all' in condition || 'any' in condition) return ((condition as { all?: readonly Condition[] }).all ?? (condition as { any?: readonly Condition[] }).any ?? []).reduce((sum, each) => sum + attributes(each), 0)
    if ('not' in condition) return attributes(condition.not as Condition)
    return Object.keys(condition).length
  }
  const gapsAsked = (demand: Demand): readonly unknown[] => (/"(years|at-least-years|in-a-row|series|number|title)":/.test(JSON.stringify(demand)) ? [plan.gaps] : [])
  let count = 0
  for (const { id, takes } of plan.sections.items) if (sections.has(id)) count += 2 * attributes(takes) * waysOf([...asks(takes)]).length
  for (const clause of plan.clauses) {
    if (!clauses.has(clause.id)) continue
    count += 2 * attributes(clause.applies) * waysOf([...asks(clause.applies)]).length
    for (const { demand, applies } of clause.criteria) {
      for (const way of waysOf([...asks([demand, applies, plan.rounds[round]?.period, gapsAsked(demand)])])) count += 3 * demands(demand, way) + 2 * attributes(applies)
    }
  }
  return count
}

describe('leaves', () => {
  const every = { clauses: new Set(document.clauses.map(({ id }) => id)), sections: new Set(document.sections.items.map(({ id }) => id)) }

  it.each(Object.keys(document.rounds))('of the whole plan in round %s are those that the document comes to', (round) => {
    const { leaves } = toRulesEngine(setup.plan, { round, cutOff: '2023-03-29' })
    expect(leaves).toBe(leavesOf(document, round, {}, every.clauses, every.sections))
  })

  it('of a dossier are those of its clauses and of the sections weighed, under its rulings', async () => {
    for (const seed of seeds(6000, 40)) {
      const { dossier, options, rulings, round } = caseOf(seed)
      const { leaves, clauses } = await judgeWithRulesEngine(setup.plan, dossier, options)
      const stated = dossier.document.section
      expect([seed, leaves]).toEqual([seed, leavesOf(document, round, rulings, new Set(Object.keys(clauses)), stated === undefined ? every.sections : new Set([stated]))])
    }
  })
})

describe('rules for an engine of one’s own', () => {
  it('say of dossiers what judging says, in one engine that is used for all', async () => {
    const round = 'interim'
    const { rules, conditions, operators, pathResolver, factsOf } = toRulesEngine(setup.plan, { round })
    const engine = new Engine([...rules], { pathResolver })
    for (const [name, operator] of Object.entries(operators)) engine.addOperator(name, operator as (fact: unknown, value: unknown) => boolean)
    for (const [name, condition] of Object.entries(conditions)) engine.setCondition(name, condition)
    let stating = 0
    for (const seed of seeds(8000, 150)) {
      const { dossier } = caseOf(seed)
      if (dossier.document.section !== undefined) stating += 1
      const { results, failureResults } = await engine.run({ ...(await factsOf(dossier)) })
      expect(results.length + failureResults.length).toBe(rules.length)
      const possible = new Set(results.map(({ name }) => name))
      const { outcome } = await judgeWithRulesEngine(setup.plan, dossier, { round })
      const facets = ['pass', 'fail', 'not-applicable', 'not-covered'].filter((facet) => possible.has(`verdict: ${facet}`))
      const [only] = facets
      expect([seed, facets.length === 1 && only !== 'not-applicable' ? only : 'undetermined']).toEqual([seed, outcome])
    }
    expect(stating).toBeGreaterThan(15)
  }, 60_000)

  const inEngine = async ({ rules, conditions, operators, pathResolver, factsOf }: RulesEngineRules, dossier: Dossier): Promise<readonly string[]> => {
    const engine = new Engine([...rules], { pathResolver })
    for (const [name, operator] of Object.entries(operators)) engine.addOperator(name, operator as (fact: unknown, value: unknown) => boolean)
    for (const [name, condition] of Object.entries(conditions)) engine.setCondition(name, condition)
    const { results } = await engine.run({ ...(await factsOf(dossier)) })
    return results.flatMap(({ name }) => (name?.startsWith('verdict: ') === true ? [name.slice(9)] : []))
  }
  const taking = (list: 'open' | 'closed') =>
    small({
      clauses: [{ id: 'II.1/b1', section: 'II.1', criteria: { able: { finding: 'strict' } } }, { id: 'II.2/b1', section: 'II.2', criteria: { kind: { finding: 'gentle' } } }],
      sections: { list, items: { 'II.1': { kind: 'collective' }, 'II.2': { kind: 'individual' } } },
    })

  it.each(['open', 'closed'] as const)('weigh a dossier in the section that it states, where the list of sections is %s', async (list) => {
    const { plan, program } = taking(list)
    const given = { nominee: { kind: 'collective' }, findings: { strict: 'yes', gentle: 'yes' } }
    const outcomes = []
    for (const section of [undefined, 'II.1', 'II.2']) {
      const dossier = dossierOf(plan, section === undefined ? given : { ...given, section })
      outcomes.push(program.outcome(dossier, { round: 'interim' }))
      expect(await inEngine(toRulesEngine(plan, { round: 'interim' }), dossier)).toEqual(outcomes.slice(-1))
    }
    expect(outcomes).toEqual(['pass', 'pass', 'not-covered'])
  })

  it('of one section are refused a dossier that states another', async () => {
    const { plan } = taking('closed')
    const { factsOf } = toRulesEngine(plan, { round: 'interim', section: 'II.1' })
    const stating = (section: string) => factsOf(dossierOf(plan, { nominee: { kind: 'collective' }, section }))
    await expect(stating('II.2')).rejects.toMatchObject({ code: 'other-section', message: expect.stringContaining('states the section II.2, and the rules are those of II.1') as string })
    await expect(stating('II.1')).resolves.toBeDefined()
  })

  it.each([
    [{ round: 'interrim' }, 'round-unknown'],
    [{ round: 'toString' }, 'round-unknown'],
    [{ round: 'interim', section: 'II.9' }, 'section-unknown'],
  ])('are not made for a round or a section that the plan has not: %j', (options, code) => {
    expect(() => toRulesEngine(taking('closed').plan, options)).toThrow(expect.objectContaining({ code }) as Error)
  })

  it('keep two collectives of one id apart', async () => {
    const { plan, program } = small({
      clauses: [
        { id: 'II.1/b1', section: 'II.1', criteria: { able: { finding: 'strict' } } },
        { id: 'II.2/leader', role: 'leader', applies: { kind: 'individual' }, criteria: { it: { any: [{ led: { head: 'body' }, meets: ['II.1'], 'not-covered': 'fail' }, { led: { head: 'department' }, meets: ['II.1'], 'not-covered': 'fail' }] } } },
      ],
      sections: { list: 'closed', items: { 'II.1': { kind: 'collective' }, 'II.2': { kind: 'individual' } } },
    })
    const collective = (strict: string) => ({ format: 1, id: 'b', nominee: { kind: 'collective' }, findings: { strict } })
    const dossier = dossierOf(plan, { nominee: { kind: 'individual', post: 'head' }, led: { body: collective('no'), department: collective('yes') } })
    expect(program.outcome(dossier, { round: 'interim' })).toBe('pass')
    expect((await judgeWithRulesEngine(plan, dossier, { round: 'interim' })).outcome).toBe('pass')
    expect(await inEngine(toRulesEngine(plan, { round: 'interim' }), dossier)).toEqual(['pass'])
  })

  it('hold `all` and `any` alone, one priority, no path, and are plain data', () => {
    const { rules, conditions } = toRulesEngine(setup.plan, { round: 'interim' })
    const text = JSON.stringify([rules, conditions])
    expect(JSON.parse(text)).toEqual([rules, conditions])
    for (const key of ['not', 'path', 'priority']) expect(text).not.toContain(`"${key}":`)
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length)
    expect(text).not.toMatch(/"(all|any)":\[\]/)
  })
})

describe('the guard', () => {
  const questions = [questionsOf('part', new Map([['one', { fact: 'f22', operator: 'is', value: 'x' }], ['other', { fact: 'fp0', operator: 'is', value: 'y' }]]))]
  const operators = { is: (fact: string, value: string) => fact === value }
  const run = async (): Promise<readonly string[]> => {
    const holding = new Set<string>()
    await addHolding(holding, questions, operators, (fact) => (fact === 'f22' ? 'x' : 'y'))
    return [...holding].sort()
  }

  it('lets through what is complete; facts whose names share a hash keep their own values', async () => {
    expect(await run()).toEqual(['one', 'other'])
  })

  it.each([
    ['a rule unanswered', (of: { results: unknown[] }) => ({ ...of, results: of.results.slice(1) })],
    ['a rule answered twice', (of: { results: unknown[] }) => ({ ...of, results: [...of.results, of.results[0]] })],
    ['a rule answered both ways', (of: { results: unknown[] }) => ({ ...of, failureResults: [of.results[0]] })],
    ['nothing answered', () => ({ results: [], failureResults: [] })],
  ])('refuses %s', async (_, change) => {
    // eslint-disable-next-line @typescript-eslint/unbound-method
    const original = Engine.prototype.run
    vi.spyOn(Engine.prototype, 'run').mockImplementation(async function (this: Engine, facts) {
      return change(await original.call(this, facts)) as never
    })
    await expect(run()).rejects.toMatchObject({ code: 'engine-incomplete' })
  })

  it('refuses two rules of one name', async () => {
    await expect(addHolding(new Set(), [...questions, ...questions], operators, () => 'x')).rejects.toMatchObject({ code: 'engine-incomplete' })
  })
})

describe('the path resolver', () => {
  it.each([
    [{ a: { b: 3 } }, 'a.b', 3],
    [{ a: [7] }, 'a.0', 7],
    [{ a: 1 }, 'b', undefined],
    [{ a: 1 }, 'a.b.c', undefined],
    [{ a: null }, 'a.b', undefined],
    [{}, 'constructor', undefined],
    [{}, '__proto__', undefined],
    [{}, 'hasOwnProperty.call', undefined],
    [{ $: 1 }, '$', 1],
    [{ a: 1 }, '$.a', undefined],
    [{ a: [1, 2] }, '$.a[?(@ > 1)]', undefined],
  ])('%j at %s is %j', (value, path, expected) => {
    expect(ownPropertyResolver(value, path)).toBe(expected)
  })

  it('evaluates nothing', () => {
    const marker = globalThis as { marked?: boolean }
    expect(ownPropertyResolver({ a: [1] }, '$.a[?(globalThis.marked = true)]')).toBeUndefined()
    expect(marker.marked).toBeUndefined()
  })
})
