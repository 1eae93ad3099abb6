/** Sets of possible outcomes, and the sums over them, by trying every member with every member. */

export type Out = 'pass' | 'fail' | 'not-applicable' | 'not-covered'
export type Outs = ReadonlySet<Out>

export const outs = (...each: readonly Out[]): Outs => new Set(each)
export const union = (each: readonly Outs[]): Outs => {
  const [only, other] = each
  if (only !== undefined && other === undefined) return only
  const found = new Set<Out>()
  for (const one of each) for (const out of one) found.add(out)
  return found
}

const SURE: Readonly<Record<Out, Outs>> = {
  pass: outs('pass'),
  fail: outs('fail'),
  'not-applicable': outs('not-applicable'),
  'not-covered': outs('not-covered'),
}
export const sure = (out: Out): Outs => SURE[out]
export const EITHER = outs('pass', 'fail')
export const ANYTHING = outs('pass', 'fail', 'not-applicable')

/** At least `needed` of the members pass; members that do not apply drop out. */
export function atLeast(needed: (applying: number) => number, members: readonly Outs[]): Outs {
  // Where each member comes to one thing there is one tally.
  if (members.every(({ size }) => size === 1)) {
    let [passing, applying] = [0, 0]
    for (const [out] of members) {
      if (out === 'pass') passing += 1
      if (out !== 'not-applicable') applying += 1
    }
    return outcome(needed, passing, applying)
  }
  let tallies = new Map<number, readonly [passing: number, applying: number]>([[0, [0, 0]]])
  for (const member of members) {
    const next: typeof tallies = new Map()
    for (const [passing, applying] of tallies.values()) {
      for (const out of member) {
        const tally = out === 'not-applicable' ? ([passing, applying] as const) : ([passing + (out === 'pass' ? 1 : 0), applying + 1] as const)
        next.set(tally[0] * 1000 + tally[1], tally)
      }
    }
    tallies = next
  }
  return union([...tallies.values()].map(([passing, applying]) => outcome(needed, passing, applying)))
}

const outcome = (needed: (applying: number) => number, passing: number, applying: number): Outs =>
  sure(applying === 0 ? 'not-applicable' : passing >= needed(applying) ? 'pass' : 'fail')

export const all = (members: readonly Outs[]): Outs => atLeast((applying) => applying, members)
export const any = (members: readonly Outs[]): Outs => atLeast(() => 1, members)

export const not = (member: Outs): Outs =>
  new Set([...member].map((out): Out => (out === 'pass' ? 'fail' : out === 'fail' ? 'pass' : out)))

/** Every row that takes one of the values at each place. */
export function* rows<T>(places: readonly (readonly T[])[]): Generator<readonly T[]> {
  const at = places.map(() => 0)
  if (places.some((values) => values.length === 0)) return
  for (;;) {
    yield places.map((values, place) => values[at[place] ?? 0] as T)
    let place = 0
    while (place < at.length && (at[place] ?? 0) + 1 === places[place]?.length) at[place++] = 0
    if (place === at.length) return
    at[place] = (at[place] ?? 0) + 1
  }
}
