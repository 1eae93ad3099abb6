/** What judging needs to know of a catalogue, apart from its schemas. */

/** The kinds of fact, in the order of a dossier. */
export const factKinds = ['attributes', 'ratings', 'findings', 'standings', 'lists', 'series', 'titles'] as const

export type FactKind = (typeof factKinds)[number]

interface Findings {
  readonly findings: Readonly<Record<string, unknown>>
}

const findingSlots = new WeakMap<Findings, ReadonlyMap<string, number>>()

/** The findings of a catalogue by number: a checked dossier holds its findings in this order. */
export function findingNumbers(catalogue: Findings): ReadonlyMap<string, number> {
  let numbers = findingSlots.get(catalogue)
  if (numbers === undefined) {
    numbers = new Map(Object.keys(catalogue.findings).map((id, index) => [id, index]))
    findingSlots.set(catalogue, numbers)
  }
  return numbers
}
