/** What a program may do to the library, on purpose or not. */
import { describe, expect, it } from 'vitest'
import { compile } from '../../src/decide/compile.js'
import type { Dossier } from '../../src/documents/checked.js'
import { report } from '../../src/tell/report.js'
import { alive } from '../fuzz/alive.js'
import { randomCase } from '../oracle/random-dossier.js'
import { open, setUp } from '../oracle/three-ways.js'
import { effort } from '../support/effort.js'
import { deepFrozen } from '../support/frozen.js'
import { planOf } from './marked.js'

const plan = planOf('dang-uy-khoi-2022')
const program = compile(plan)
const setup = setUp(plan.document)

const opened = Array.from({ length: 40 }, (_, seed) => open(setup, randomCase(plan.document, 300 + seed))).flatMap((each) => ('refused' in each ? [] : [each]))

describe('T73 a dossier', () => {
  it('that is frozen through and through is judged, and stays as it was', () => {
    for (const { dossier, options } of opened) {
      const before = JSON.stringify(dossier.document)
      const loose = JSON.stringify(program.evaluate(dossier, options))
      expect(JSON.stringify(program.evaluate(deepFrozen(dossier), options))).toBe(loose)
      expect(JSON.stringify(dossier.document)).toBe(before)
    }
  })

  it('behind a proxy is copied first, and read no more afterwards', () => {
    let reads = 0
    const target = { format: 1 as const, id: 'a', nominee: { kind: 'individual' as const } }
    const watched = new Proxy(target, {
      getOwnPropertyDescriptor: (of, key) => {
        reads += 1
        return Reflect.getOwnPropertyDescriptor(of, key)
      },
    })
    const { dossier } = plan.dossier(watched)
    const after = reads
    expect(after).toBeGreaterThan(0)
    target.id = 'other'
    if (dossier === undefined) throw new Error('refused')
    expect(program.evaluate(dossier, { round: 'interim' }).dossier).toBe('a')
    expect(reads).toBe(after)
  })

  it.each(['nan', 'infinity', 'date', 'map', 'set', 'bigint', 'symbol', 'function', 'cycle', 'getter', 'class', 'sparse', 'null', 'buffer', 'regexp', 'boxed', 'promise', 'deep'])('that holds what is no data is refused: %s', (name) => {
    for (const given of [{ $alive: name }, { format: 1, id: 'a', nominee: { $alive: name } }, { format: 1, id: 'a', nominee: { kind: { $alive: name } } }]) {
      const { dossier, problems } = plan.dossier(alive(given))
      expect(dossier).toBeUndefined()
      expect(problems.length).toBeGreaterThan(0)
    }
  })

  it('that was not checked cannot be judged', () => {
    const forged = { id: 'a', plan: plan.document, document: { format: 1, id: 'a', nominee: {} } } as unknown as Dossier
    expect(() => program.evaluate(forged, { round: 'interim' })).toThrow(expect.objectContaining({ code: 'not-checked' }))
  })
})

describe('T73 ten thousand questions at once', () => {
  it('are answered as one after the other', async () => {
    const many = effort(500, 10_000)
    const single = opened.map(({ dossier, options }) => program.outcome(dossier, options))
    const asked = Array.from({ length: many }, (_, index) => index % opened.length)
    const answers = await Promise.all(
      asked.map(async (index) => {
        await Promise.resolve()
        const one = opened[index]
        return one === undefined ? undefined : program.outcome(one.dossier, one.options)
      }),
    )
    expect(answers).toEqual(asked.map((index) => single[index]))
  })
})

describe('T66 the day', () => {
  it('is asked of the caller and told in the report; the clock of the machine changes nothing', () => {
    const [one] = opened
    if (one === undefined) throw new Error('none')
    const options = { ...one.options, cutOff: '2022-12-31' }
    const before = JSON.stringify(program.evaluate(one.dossier, options))
    const now = Date.now
    Date.now = () => 4_102_444_800_000
    try {
      const verdict = program.evaluate(one.dossier, options)
      expect(JSON.stringify(verdict)).toBe(before)
      expect(verdict.cutOff).toBe('2022-12-31')
      expect(report(verdict, plan.document, { lang: 'en' })).toContain('Cut-off: 31/12/2022')
    } finally {
      Date.now = now
    }
  })
})
