/** Counts what became of the inputs, kind by kind. */
import type { Done, Fault } from './input.js'

interface OfKind {
  inputs: number
  findings: number
  ms: number
  slowest: number
  slowestSeed: number
  readonly said: Map<string, number>
}

export interface Tally {
  inputs: number
  findings: number
  readonly kinds: Map<string, OfKind>
  add(kind: string, seed: number, answer: Done | Fault): void
}

export function tallyOf(): Tally {
  const kinds = new Map<string, OfKind>()
  const tally: Tally = {
    inputs: 0,
    findings: 0,
    kinds,
    add(kind, seed, answer) {
      const own = kinds.get(kind) ?? { inputs: 0, findings: 0, ms: 0, slowest: 0, slowestSeed: seed, said: new Map<string, number>() }
      kinds.set(kind, own)
      tally.inputs += 1
      own.inputs += 1
      const said = 'how' in answer ? answer.how : answer.said
      own.said.set(said, (own.said.get(said) ?? 0) + 1)
      if ('how' in answer) {
        tally.findings += 1
        own.findings += 1
        return
      }
      own.ms += answer.ms
      if (answer.ms > own.slowest) {
        own.slowest = answer.ms
        own.slowestSeed = seed
      }
    },
  }
  return tally
}

/** A row for each kind: how many, how fast, the slowest with its seed, and how they came out. */
export function tableOf({ kinds }: Tally, seconds: number): string {
  const rows = [...kinds].map(([kind, { inputs, findings, ms, slowest, slowestSeed, said }]) => {
    const outcomes = [...said].sort(([, a], [, b]) => b - a).map(([name, times]) => `${name} ${times}`)
    return `${kind.padEnd(9)} ${String(inputs).padStart(7)} inputs ${String(findings).padStart(3)} findings ${(inputs / Math.max(0.001, ms / 1000)).toFixed(0).padStart(6)}/s  slowest ${slowest.toFixed(0).padStart(4)} ms (${kind}:${slowestSeed})  ${outcomes.join(', ')}`
  })
  const all = [...kinds.values()].reduce((sum, { inputs }) => sum + inputs, 0)
  return [...rows, `${(all / seconds).toFixed(0)} inputs/s of the clock`].join('\n')
}
