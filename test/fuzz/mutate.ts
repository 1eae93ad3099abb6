/** Changes to texts and values: what people mistype, what files lose, and what nobody would write by accident. */
import type { Random } from '../oracle/random.js'

const signs: readonly string[] = [
  ...'[]{},:#&*!|>\'"%@`?-\\ \t\n\r~<.=0e\u00a0\u0323\u202e\u200b\uff1a\ufffd\u2028\u0000\u001b\ud800đðɖ１', '- ', ': ', ' #', '---\n', '...\n', '<<: ', '? ', '"\\q"', '\\UFFFFFFFF', '%YAML 1.1\n', '!!set ', '&a ', '*a', 'null', '__proto__: ', 'constructor', '1e3', '|9', '>-+', '{ ask: x }', '[[[[[[[[', 'unknown', ', , ', '{}', '[]',
]

/** Values that are hard to bear in one place or another. */
export const hardValues: readonly unknown[] = [
  '', ' ', 'unknown', 'yes', 'no', 'none', 'constructor', 'valueof', '__proto__', 'toString', 'N/A', '-', '8,5', '1.234', '12 điểm', '0x10', '1e999', '3/0', '0/0', '1/3', '-5/7', '9'.repeat(400), `1/${'3'.repeat(300)}`, '0.'.padEnd(300, '1'),
  '2023-02-30', '30/3/2023', '2023', '0001-01-01', '1900-01-01', '2200-12-31', '9999-12-31', '2024-02-29', '2023-03-29', 'Tiến sĩ'.normalize('NFD'), 'hoà', 'hòa', 'ð', 'x'.repeat(5000), 'a b.c/d~e', '$..x', '[?(1)]', 'every', 'last', 'some', 'left-out', 'breaks', 'fail', 'not-applicable', 'every-closed-year', 'II.3.2.2', 'II.3.2/party',
  -1, 0, 1, 2, 0.1, 1e6, 2023, 9007199254740991, -9007199254740991, true, false, [], {}, [[]], [{}], ['x', 'x'], { ask: 'x' }, { all: [] }, { any: [] }, { not: {} }, { complete: 'yes', list: [] }, { years: {} }, { complete: 'yes', since: '2022-01-01', list: [] }, { from: '2023-01-01', to: '2022-01-01' }, { '2022': 'yes' }, { level: 'good', paper: 'x' }, { met: 'yes' },
]

const at = (random: Random, length: number): number => random.int(length + 1)

function changedLines(random: Random, text: string, other: string): string {
  const lines = text.split('\n')
  const line = random.int(lines.length)
  const foreign = other.split('\n')
  switch (random.int(6)) {
    case 0:
      return lines.toSpliced(line, 1 + random.int(3)).join('\n')
    case 1:
      return lines.toSpliced(line, 0, ...lines.slice(line, line + 1 + random.int(4))).join('\n')
    case 2:
      return lines.toSpliced(line, 1, random.pick(lines)).join('\n')
    case 3:
      return lines.with(line, `${' '.repeat(random.int(7))}${(lines[line] ?? '').trimStart()}`).join('\n')
    case 4:
      return lines.toSpliced(line, 0, ...foreign.slice(random.int(foreign.length)).slice(0, 1 + random.int(12))).join('\n')
    default:
      return lines.toSpliced(line, 0, ...Array.from({ length: 1 + random.int(400) }, (_, index) => (lines[line] ?? '').replace(/[a-z](?=[a-z-]*:)/, `x${index}`))).join('\n')
  }
}

function changedOnce(random: Random, text: string, other: string): string {
  switch (random.int(8)) {
    case 0: {
      const from = at(random, text.length)
      return text.slice(0, from) + random.pick(signs) + text.slice(from + random.int(4))
    }
    case 1: {
      const from = at(random, text.length)
      return text.slice(0, from) + text.slice(from + 1 + random.int(random.chance(0.8) ? 6 : 400))
    }
    case 2:
      return random.chance(0.2) ? text.slice(0, at(random, text.length)) : changedLines(random, text, other)
    case 3: {
      const words = [...text.matchAll(/[\p{L}\p{N}./-]+/gu)]
      if (words.length === 0) return text
      const word = random.pick(words)
      const by = random.chance(0.5) ? random.pick(words)[0] : String(random.pick(hardValues.filter((value) => typeof value !== 'object')))
      return text.slice(0, word.index) + by + text.slice(word.index + word[0].length)
    }
    case 4: {
      const from = at(random, text.length)
      return text.slice(0, from) + random.pick(signs).repeat(1 + random.int(random.chance(0.9) ? 20 : 3000)) + text.slice(from)
    }
    default:
      return changedLines(random, text, other)
  }
}

/** The text with a few changes; `other` lends lines. */
export function changedText(random: Random, text: string, other: string): string {
  const changes = random.chance(0.6) ? 1 : 1 + random.int(5)
  return Array.from({ length: changes }).reduce<string>((before) => changedOnce(random, before, other), text)
}

type Step = string | number
type Path = readonly Step[]

export function pathsOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  const within = Array.isArray(value) ? value.map((inner: unknown, index) => [index, inner] as const) : Object.entries(value)
  return [path, ...within.flatMap(([key, inner]) => pathsOf(inner, [...path, key]))]
}

export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, step) => (inner as Readonly<Record<Step, unknown>>)[step], value)
}

/** The value with `by` at the path; `undefined` takes the part out. */
export function withValue(value: unknown, [step, ...rest]: Path, by: (before: unknown) => unknown): unknown {
  if (step === undefined) return by(value)
  if (Array.isArray(value)) return value.flatMap((inner: unknown, index) => (index === step ? [withValue(inner, rest, by)].filter((each) => each !== undefined) : [inner]))
  return Object.fromEntries(
    Object.entries(value as object).flatMap(([key, inner]: readonly [string, unknown]) => {
      const next = key === step ? withValue(inner, rest, by) : inner
      return next === undefined ? [] : [[key, next] as const]
    }),
  )
}

function misspelt(random: Random, word: string): string {
  const from = random.int(word.length + 1)
  return random.chance(0.5) ? word.slice(0, from) + word.slice(from + 1) : word.slice(0, from) + random.pick([...'aexz-1']) + word.slice(from)
}

function changedPart(random: Random, pool: readonly unknown[]): (before: unknown) => unknown {
  return (before) => {
    switch (random.int(7)) {
      case 0:
        return undefined
      case 1:
        return random.pick(hardValues)
      case 2:
        return random.chance(0.5) ? [before] : { [String(random.pick(['all', 'any', 'not', 'years', 'list', 'met', 'ask', 'x']))]: before }
      case 3:
        return Array.isArray(before) ? [...(before as readonly unknown[]), ...(before as readonly unknown[])] : typeof before === 'string' ? misspelt(random, before) : before
      case 4: {
        if (typeof before !== 'object' || before === null || Array.isArray(before)) return random.pick(pool)
        const entries = Object.entries(before)
        if (entries.length === 0) return before
        const [key] = random.pick(entries)
        return Object.fromEntries(entries.map(([name, inner]: readonly [string, unknown]) => [name === key ? (random.chance(0.5) ? misspelt(random, name) : random.pick(['2022', '1900', 'unknown', 'complete', 'bodies', 'paper', 'x'])) : name, inner]))
      }
      default:
        return random.pick(pool)
    }
  }
}

/** The value with a few of its parts changed; `pool` lends parts. */
export function changedValue(random: Random, value: unknown, pool: readonly unknown[]): unknown {
  const changes = random.chance(0.6) ? 1 : 1 + random.int(6)
  return Array.from({ length: changes }).reduce<unknown>((before) => withValue(before, random.pick(pathsOf(before)), changedPart(random, pool)), value) ?? {}
}
