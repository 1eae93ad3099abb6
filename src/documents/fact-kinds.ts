/** What judging needs to know of a catalogue, apart from its schemas. */

/** The kinds of fact, in the order of a dossier. */
export const factKinds = ['attributes', 'ratings', 'findings', 'standings', 'lists', 'series', 'titles'] as const

export type FactKind = (typeof factKinds)[number]

type Catalogued = Readonly<Record<FactKind, Readonly<Record<string, unknown>>>>

type Numbers = Readonly<Record<FactKind, ReadonlyMap<string, number>>>

const numbersOf = new WeakMap<Catalogued, Numbers>()

/** The facts of a catalogue by number, those of each kind from 0 on: a checked dossier holds its facts in this order. */
export function factNumbers(catalogue: Catalogued): Numbers {
  let numbers = numbersOf.get(catalogue)
  if (numbers === undefined) {
    const kinds = factKinds.map((kind) => [kind, new Map(Object.keys(catalogue[kind]).map((id, index) => [id, index]))] as const)
    numbers = Object.fromEntries(kinds) as unknown as Numbers
    numbersOf.set(catalogue, numbers)
  }
  return numbers
}

/** The attributes that an item of a list may have, in their order in each item that was read. */
export function itemAttributes(catalogue: Catalogued, list: string): readonly string[] {
  const declared = catalogue.lists[list] as { readonly attributes?: Readonly<Record<string, unknown>> | undefined } | undefined
  return Object.keys(declared?.attributes ?? {})
}

/** The number of one fact; -1, at which nothing stands, where the catalogue does not declare it. */
export function numberOf(catalogue: Catalogued, kind: FactKind, id: string): number {
  return factNumbers(catalogue)[kind].get(id) ?? -1
}
