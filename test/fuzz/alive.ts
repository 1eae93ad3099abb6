/** Values that no text can hold, put in the place of `{ $alive: name }`: what a program may hand over by mistake. */

class Own {
  readonly kind = 'individual'
}

function make(name: string): unknown {
  switch (name) {
    case 'nan':
      return Number.NaN
    case 'infinity':
      return -Infinity
    case 'date':
      return new Date(0)
    case 'map':
      return new Map([['a', 'b']])
    case 'set':
      return new Set(['a'])
    case 'bigint':
      return 12n
    case 'symbol':
      return Symbol('a')
    case 'function':
      return () => 'a'
    case 'cycle': {
      const ring: Record<string, unknown> = {}
      ring['ring'] = ring
      return ring
    }
    case 'getter':
      return Object.defineProperty({}, 'kind', { enumerable: true, get: () => 'individual' })
    case 'proxy':
      return new Proxy({ kind: 'individual' }, {})
    case 'class':
      return new Own()
    case 'sparse':
      return Object.assign([], { length: 4_000_000_000 })
    case 'undefined':
      return undefined
    case 'null':
      return null
    case 'buffer':
      return Buffer.from('abc')
    case 'regexp':
      return /a/
    case 'boxed':
      return Object('yes')
    case 'promise':
      return Promise.resolve('yes')
    case 'prototype':
      return Object.create({ kind: 'individual' })
    case 'deep':
      return Array.from({ length: 100_000 }).reduce<unknown>((inner) => ({ in: inner }), 'x')
    default:
      return Object.freeze({ kind: 'individual' })
  }
}

export function alive(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(alive)
  const name = (value as Readonly<Record<string, unknown>>)['$alive']
  if (typeof name === 'string') return make(name)
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, alive(inner)]))
}
