/** Dossiers as large as they may be, each with many of one thing: what costs more than its size by each of them. */
const many = <T>(count: number, make: (index: number) => T): readonly T[] => Array.from({ length: count }, (_, index) => make(index))
const map = (count: number, entry: (index: number) => readonly [string, unknown]): Readonly<Record<string, unknown>> => Object.fromEntries(many(count, entry))

const dossier = (parts: Readonly<Record<string, unknown>>): string => JSON.stringify({ format: 1, id: 'a', plan: 'dang-uy-khoi-2022', round: 'interim', nominee: { kind: 'individual' }, ...parts })

/** By the number of things; the loader refuses what is beyond its limits. */
export const floods: Readonly<Record<string, (count: number) => string>> = {
  'unknown keys': (count) => dossier(map(count, (index) => [`key-${index}`, 'x'])),
  'unknown facts': (count) => dossier({ findings: map(count, (index) => [`administrative-refor${index}`, 'yes']) }),
  'unknown attributes': (count) => dossier({ nominee: map(count, (index) => [`party-membr${index}`, 'yes']) }),
  'years that are none': (count) => dossier({ ratings: { official: map(count, (index) => [`${index}`, 'good']) } }),
  'levels that are none': (count) => dossier({ ratings: { 'party-org': map(count, (index) => [`b${index}`, { 2022: 'god' }]) } }),
  'papers': (count) => dossier({ papers: map(count, (index) => [`p${index}`, { kind: 'x' }]) }),
  'papers that are not there': (count) => dossier({ papers: map(count / 2, (index) => [`paper-${index}`, { kind: 'x' }]), lists: { initiative: many(count / 2, (index) => ({ on: '2022-01-01', paper: `papr-${index}` })) } }),
  'bodies that are not there': (count) => dossier({ bodies: many(count / 3, (index) => ({ id: `body-${index}`, scale: 'party-org' })), ratings: { 'party-org': map(count / 3, (index) => [`bdy-${index}`, { 2022: 'good' }]) } }),
  'bodies with all their years': (count) => dossier({ bodies: { complete: 'yes', list: many(count / 4, (index) => ({ id: `body-${index}`, scale: 'party-org' })) }, ratings: { 'party-org': map(count / 4, (index) => [`body-${index}`, { 2021: 'good', 2022: 'good' }]) } }),
  'bodies listed twice': (count) => dossier({ bodies: many(count, () => ({ id: 'b', scale: 'party-org' })) }),
  'initiatives': (count) => dossier({ lists: { initiative: { complete: 'yes', list: many(count, () => ({ on: '2022-01-01', applied: 'yes' })) } } }),
  'intervals': (count) => dossier({ standings: { 'culture-standard': { complete: 'yes', list: many(count, (index) => ({ from: `${1900 + (index % 200)}-01-01`, to: '2199-01-01' })) } } }),
  'intervals that end before they begin': (count) => dossier({ standings: { 'culture-standard': many(count, () => ({ from: '2022-01-01', to: '2021-01-01' })) } }),
  'numbers without end': (count) => dossier({ series: { revenue: { years: { 2021: '9'.repeat(count * 3), 2022: `1/${'3'.repeat(count * 3)}`, 2023: `0.${'3'.repeat(count * 3)}` } } } }),
  'numbers that are none': (count) => dossier({ series: { revenue: { years: map(200, (index) => [`${1950 + index}`, `${'9'.repeat(Math.min(4000, count))},5`]) } } }),
  'a long name': (count) => dossier({ nominee: { kind: 'individual', name: 'ế'.repeat(count * 5) } }),
  'a long word': (count) => dossier({ nominee: { kind: 'individual'.repeat(count) } }),
  'collectives inside one another': (count) => {
    const nested = (left: number): Readonly<Record<string, unknown>> => ({ format: 1, id: `c${left}`, nominee: { kind: 'collective' }, ...(left > 0 ? { led: { body: nested(left - 1), department: nested(left > 3 ? 0 : left - 1) } } : {}) })
    return dossier({ nominee: { kind: 'individual', post: 'head' }, led: { body: nested(Math.min(27, count)) } })
  },
  'fields of one nominee': (count) => dossier({ nominee: { kind: 'individual', fields: many(count, () => 'education') } }),
  'nulls': (count) => dossier({ notes: many(count, () => null) }),
  'places that a paper may stand at': (count) => dossier({ findings: { 'general-achievement': { met: 'yes', paper: many(count, (index) => `p${index}`) } } }),
}
