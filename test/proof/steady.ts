/** Whether answers stay the same when questions overlap, and the heap when they go on and on. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { judgeWithRulesEngine } from '../../src/targets/json-rules-engine.js'
import { randomCase } from '../oracle/random-dossier.js'
import { open, type Opened, type Setup } from '../oracle/three-ways.js'
import { deepFrozen } from '../support/frozen.js'
import { lazily } from '../support/lazily.js'

interface Case extends Opened {
  readonly setup: Setup
}

/** So many cases of the plans in turn, frozen through and through. */
function casesOf(setups: readonly Setup[], seed: number, many: number): readonly Case[] {
  return Array.from({ length: many }, (_, at) => setups[at % setups.length]).flatMap((setup, at) => {
    const opened = setup === undefined ? undefined : open(setup, randomCase(setup.document, seed + at))
    if (setup === undefined || opened === undefined) return []
    if ('refused' in opened) throw new Error(`${setup.document.id} ${seed + at}: ${opened.refused}`)
    return [{ ...opened, dossier: deepFrozen(opened.dossier), setup }]
  })
}

export interface Overlapping {
  readonly runs: number
  readonly verdicts: Readonly<Record<string, number>>
  /** The seeds whose answer was another when others were asked at the same time. */
  readonly differences: readonly number[]
}

/** Judges by json-rules-engine one after the other, and then in groups of `together` at once, those of all plans among one another. */
export async function overlapping(setups: readonly Setup[], { seed, runs, together }: { readonly seed: number; readonly runs: number; readonly together: number }): Promise<Overlapping> {
  const verdicts: Record<string, number> = {}
  const differences: number[] = []
  for (let from = 0; from < runs; from += together) {
    const cases = casesOf(setups, seed + from, Math.min(together, runs - from))
    const judge = ({ setup, dossier, options }: Case) => judgeWithRulesEngine(setup.plan, dossier, options)
    const single: string[] = []
    for (const each of cases) {
      const outcomes = await judge(each)
      verdicts[outcomes.outcome] = (verdicts[outcomes.outcome] ?? 0) + 1
      single.push(JSON.stringify(outcomes))
    }
    const atOnce = await Promise.all(cases.map(judge))
    atOnce.forEach((outcomes, at) => {
      if (JSON.stringify(outcomes) !== single[at]) differences.push(seed + from + at)
    })
  }
  return { runs, verdicts, differences }
}

const collect = lazily((): (() => void) => {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc') as () => void
})

/** Bytes on the heap that something still holds. */
function held(): number {
  collect()()
  return process.memoryUsage().heapUsed
}

/** What may be held more at the end than at the beginning, in bytes. */
export const GROWTH = 2 ** 20

export interface Heap {
  readonly calls: number
  /** Bytes held after each part, the first of them after the parts that warm up. */
  readonly bytes: readonly number[]
  /** How far the last lies above the first, in bytes. */
  readonly grown: number
}

/** How many calls are made on the dossiers of one part, and on each of them. */
const PART = 5000
const CALLS_EACH = 25
/** Parts before what is held is first measured: functions are compiled in them, and caches filled. */
const WARMING = 2

/** Evaluates so many times in parts, each over other dossiers and rulings; between parts nothing but what the library keeps should be held. */
export function heapOver(setups: readonly Setup[], { seed, calls }: { readonly seed: number; readonly calls: number }): Heap {
  const part = (at: number, many: number): void => {
    const cases = casesOf(setups, seed + at * PART, Math.ceil(many / CALLS_EACH))
    const before = cases.map(({ dossier }) => JSON.stringify(dossier.document))
    for (let call = 0; call < many; call += 1) {
      const one = cases[call % cases.length]
      if (one !== undefined) one.setup.program.evaluate(one.dossier, one.options)
    }
    cases.forEach(({ dossier }, index) => {
      if (JSON.stringify(dossier.document) !== before[index]) throw new Error(`the dossier ${dossier.id} is another than it was`)
    })
  }
  const size = Math.min(PART, Math.ceil(calls / 2))
  for (let at = 0; at < WARMING; at += 1) part(at, size)
  const bytes = [held()]
  for (let done = 0; done < calls; done += size) {
    part(WARMING + done / size, Math.min(size, calls - done))
    bytes.push(held())
  }
  return { calls, bytes, grown: (bytes.at(-1) ?? 0) - (bytes[0] ?? 0) }
}
