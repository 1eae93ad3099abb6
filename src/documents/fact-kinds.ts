/** What judging needs to know of a catalogue, apart from its schemas. */

/** The kinds of fact, in the order of a dossier. */
export const factKinds = ['attributes', 'ratings', 'findings', 'standings', 'lists', 'series', 'titles'] as const

export type FactKind = (typeof factKinds)[number]

type Catalogued = Readonly<Record<FactKind, Readonly<Record<string, unknown>>>>

interface Ids {
  readonly ids: readonly string[]
  readonly numbers: ReadonlyMap<string, number>
}

type ByKind = Readonly<Record<FactKind, Ids>>

const idsOf = new WeakMap<Catalogued, ByKind>()

function byKind(catalogue: Catalogued): ByKind {
  let kinds = idsOf.get(catalogue)
  if (kinds === undefined) {
    const all = factKinds.map((kind): readonly [FactKind, Ids] => {
      const ids = Object.keys(catalogue[kind])
      return [kind, { ids, numbers: new Map(ids.map((id, number) => [id, number])) }]
    })
    kinds = Object.fromEntries(all) as unknown as ByKind
    idsOf.set(catalogue, kinds)
  }
  return kinds
}

/** The facts of a kind: a checked dossier holds its facts in this order. */
export function factIds(catalogue: Catalogued, kind: FactKind): readonly string[] {
  return byKind(catalogue)[kind].ids
}

/** The attributes that an item of a list may have, in their order in each item that was read. */
export function itemAttributes(catalogue: Catalogued, list: string): readonly string[] {
  const declared = catalogue.lists[list] as { readonly attributes?: Readonly<Record<string, unknown>> | undefined } | undefined
  return Object.keys(declared?.attributes ?? {})
}

/** The number of one fact, from 0 on among those of its kind; -1, at which nothing stands, where the catalogue does not declare it. */
export function numberOf(catalogue: Catalogued, kind: FactKind, id: string): number {
  return byKind(catalogue)[kind].numbers.get(id) ?? -1
}
