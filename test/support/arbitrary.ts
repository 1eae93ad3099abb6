/** Random small plans, dossiers and rulings for the laws that every plan and dossier must hold. */
import fc from 'fast-check'
import { questions } from './small-plan.js'
import type { SmallClause, SmallPlan } from './small-plan.js'

const orAsk = (question: string, ...values: readonly string[]) => fc.constantFrom<unknown>(...values, { ask: question })
const years = orAsk('range', 'every', 'last', 'some')
const level = fc.constantFrom('excellent', 'good', 'completed')
const absent = orAsk('absent', 'not-applicable', 'fail')

const leaf: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ finding: fc.constantFrom('gentle', 'strict', 'steady') }) },
  fc.record({ finding: fc.constantFrom('kind-hearted'), years: orAsk('range', 'every', 'last') }),
  fc.record({ rating: fc.constantFrom('official', 'party-member'), 'at-least': level, years }),
  fc.record({ rating: fc.constant('official'), 'at-least': level, 'at-least-years': fc.integer({ min: 1, max: 3 }) }),
  fc.record({ rating: fc.constantFrom('party-org', 'front'), 'at-least': level, years: fc.constant('every'), none: absent }, { requiredKeys: ['rating', 'at-least', 'years'] }),
  fc.record({ standing: fc.constantFrom('culture', 'safety'), years: orAsk('range', 'every', 'last') }, { requiredKeys: ['standing'] }),
  fc.record({ list: fc.constantFrom<unknown>('initiative', ['initiative', 'research']), 'at-least': fc.integer({ min: 1, max: 2 }), where: fc.constant({ applied: 'yes' }), within: orAsk('window', 'period', 'cut-off', 'ever') }, { requiredKeys: ['list', 'at-least'] }),
  fc.record({ list: fc.constantFrom('initiative', 'research'), 'at-most': fc.integer({ min: 0, max: 1 }), within: orAsk('window', 'period', 'ever') }, { requiredKeys: ['list', 'at-most'] }),
  fc.record({ series: fc.constant('revenue'), goes: fc.constantFrom('up', 'down'), years: fc.constantFrom('every', 'last'), 'new-basis': orAsk('basis', 'left-out', 'compared') }),
)

const demand = fc.letrec<{ demand: unknown }>((tie) => ({
  demand: fc.oneof(
    { depthSize: 'small', maxDepth: 2 },
    leaf,
    fc.record({ all: fc.array(tie('demand'), { minLength: 1, maxLength: 2 }) }),
    fc.record({ any: fc.array(tie('demand'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('demand') }),
    // Over findings alone: these always apply, so that k never outgrows the members that are left.
    fc.record({ 'at-least': fc.constant(2), of: fc.array(fc.record({ finding: fc.constantFrom('gentle', 'strict', 'steady') }), { minLength: 2, maxLength: 3 }) }),
  ),
})).demand

const condition = fc.oneof(
  fc.constant({ 'party-member': 'yes' }),
  fc.constant({ post: ['head', 'deputy'] }),
  fc.constant({ any: [{ post: 'head' }, { all: [{ post: 'deputy' }, { ask: 'deputies', is: 'body' }] }] }),
  fc.constant({ not: { fields: 'health' } }),
  fc.constant({ ask: 'binding', is: 'yes' }),
)

const criteria = fc.array(fc.tuple(demand, fc.option(condition, { nil: undefined, freq: 4 })), { minLength: 1, maxLength: 3 })

const clause: fc.Arbitrary<SmallClause> = fc.record({ criteria, applies: fc.option(condition, { nil: undefined, freq: 3 }), section: fc.option(fc.constantFrom('II.1', 'II.2'), { nil: undefined, freq: 2 }) }).map(({ criteria: of, applies, section }) => ({
  ...(applies === undefined ? {} : { applies }),
  ...(section === undefined ? {} : { section, role: 'individual' }),
  criteria: Object.fromEntries(of.map(([one], index) => [`c${index}`, one])),
  to: Object.fromEntries(of.flatMap(([, to], index) => (to === undefined ? [] : [[`c${index}`, to]]))),
}))

const taking = fc.constantFrom<unknown>({ fields: 'education' }, { fields: 'health' }, { kind: 'individual' }, { all: [{ kind: 'individual' }, { ask: 'binding', is: 'yes' }] })
const sections = fc.record({ list: fc.constantFrom('closed' as const, 'open' as const), items: fc.record({ 'II.1': taking, 'II.2': taking }) })

/** Half the plans have two sections; a plan without any keeps its clauses outside all. */
export const somePlan: fc.Arbitrary<SmallPlan> = fc.record({ clauses: fc.array(clause, { minLength: 1, maxLength: 4 }), sections: fc.option(sections, { nil: undefined }) }).map((given) => {
  const numbered = given.clauses.map((each, index) => ({ ...each, id: `I.${index + 1}` }))
  if (given.sections !== undefined) return { clauses: numbered, sections: given.sections }
  return { clauses: numbered.map(({ id, applies, criteria: own, to }) => ({ id, criteria: own, ...(applies === undefined ? {} : { applies }), ...(to === undefined ? {} : { to }) })) }
})

const papers = { p: { kind: 'biên bản' } }
const paper = fc.constantFrom<object>({}, { paper: 'p' })
const answer = fc.constantFrom('yes', 'no')
const rating = fc.tuple(fc.constantFrom('excellent', 'good', 'good', 'completed', 'not-rated'), paper).map(([given, of]) => ({ level: given, ...of }))
const ratings = (from: number) => fc.record(Object.fromEntries([2021, 2022, 2023].filter((year) => year >= from).map((year) => [String(year), rating])))
const day = fc.tuple(fc.integer({ min: 2019, max: 2024 }), fc.constantFrom('01-01', '06-30', '12-31', '03-29')).map(([year, rest]) => `${year}-${rest}`)
const interval = fc.tuple(day, fc.option(day, { nil: undefined }), paper).map(([a, b, of]) => (b === undefined ? { from: a, ...of } : { from: a < b ? a : b, to: a < b ? b : a, ...of }))
const listing = (item: fc.Arbitrary<unknown>) => fc.tuple(fc.array(item, { maxLength: 3 }), paper, fc.constantFrom<object>({}, { since: '2021-01-01' }, { since: '2022-06-01' })).map(([list, of, since]) => ({ complete: 'yes', ...since, ...of, list }))
const item = fc.oneof(fc.record({ on: day, applied: answer, paper: fc.constant('p') }, { requiredKeys: ['on', 'applied'] }), interval.map((of) => ({ ...of, applied: 'yes' })))
const finding = fc.tuple(answer, paper).map(([met, of]) => ({ met, ...of }))
const yearly = (value: fc.Arbitrary<unknown>, from: number) => fc.record(Object.fromEntries([2020, 2021, 2022, 2023].filter((year) => year >= from).map((year) => [String(year), value])))

/** A dossier that lacks nothing; no fact of a year in which its nominee, its membership or its body did not exist. */
export const fullDossier: fc.Arbitrary<Readonly<Record<string, unknown>>> = fc
  .tuple(fc.constantFrom(2010, 2010, 2010, 2022), fc.constantFrom(2010, 2010, 2022), fc.constantFrom('yes', 'no'))
  .chain(([since, partySince, member]) =>
    fc.record({
      format: fc.constant(1),
      id: fc.constant('it'),
      papers: fc.constant(papers),
      nominee: fc.record({
        kind: fc.constantFrom('individual', 'individual', 'individual', 'collective'),
        since: fc.constant(`${since}-02-01`),
        'party-since': fc.constant(`${partySince}-02-01`),
        'party-member': fc.constant(member),
        post: fc.constantFrom('head', 'deputy', 'none'),
        'school-year': answer,
        fields: fc.constantFrom(['education'], ['health'], ['education', 'health'], []),
      }),
      bodies: fc.tuple(fc.subarray(['a', 'b', 'f']), paper).map(([ids, of]) => ({ complete: 'yes', ...of, list: ids.map((id) => ({ id, scale: id === 'f' ? 'front' : 'party-org', from: '2015-01-01' })) })),
      ratings: fc.record({
        official: ratings(since),
        // Whoever has no ratings as a member need not be one: membership and ratings never contradict each other.
        ...(member === 'yes' ? { 'party-member': ratings(partySince) } : {}),
        'party-org': fc.record({ a: ratings(2015), b: ratings(2015) }),
        front: fc.record({ f: ratings(2015) }),
      }),
      findings: fc.record({ gentle: finding, strict: finding, steady: finding, 'kind-hearted': yearly(finding, Math.max(since, 2021)).map((of) => ({ years: of })) }),
      standings: fc.record({ culture: listing(interval), safety: listing(interval) }),
      lists: fc.record({ initiative: listing(item), research: listing(item) }),
      series: fc.record({ revenue: yearly(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom('old', 'old', 'new'), paper).map(([value, basis, of]) => ({ value, basis, ...of })), since).map((of) => ({ years: of })) }),
    }),
  )
  .map((dossier) => {
    const listed = new Set(dossier.bodies.list.map(({ id }) => id))
    const own = (given: Readonly<Record<string, unknown>>) => Object.fromEntries(Object.entries(given).filter(([id]) => listed.has(id)))
    return { ...dossier, ratings: { ...dossier.ratings, 'party-org': own(dossier.ratings['party-org']), front: own(dossier.ratings.front) } }
  })

const readingsOf = Object.entries(questions).map(([id, { readings }]) => [id, Object.keys(readings)] as const)

/** A ruling on every question. */
export const fullRulings: fc.Arbitrary<Readonly<Record<string, string>>> = fc.record(Object.fromEntries(readingsOf.map(([id, readings]) => [id, fc.constantFrom(...readings)])))

export const someRulings: fc.Arbitrary<Readonly<Record<string, string>>> = fc.tuple(fullRulings, fc.subarray(readingsOf.map(([id]) => id))).map(([all, ids]) => Object.fromEntries(Object.entries(all).filter(([id]) => ids.includes(id))))

/**
 * Parts that cannot go by themselves: what is left would say something else, or nothing that may be said. A nominee whose
 * beginning is not stated was there all the time.
 */
const whole = new Set(['kind', 'since', 'level', 'met', 'value', 'basis', 'years', 'a', 'b', 'f'])

/** What may go from a dossier and leave it poorer, never different. Of a complete listing only its completeness or its paper may. */
function losable(value: unknown, path: readonly string[]): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  const isListing = Object.hasOwn(value, 'complete')
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = [...path, key]
    if (key === 'papers' && path.length === 0) return []
    if (isListing) return key === 'paper' || key === 'complete' ? [at] : []
    return path.length === 0 || whole.has(key) ? losable(inner, at) : [at, ...losable(inner, at)]
  })
}

function without(value: unknown, [step, ...rest]: readonly string[]): unknown {
  const map = value as Readonly<Record<string, unknown>>
  if (step === undefined || !Object.hasOwn(map, step)) return value
  if (rest.length > 0) return { ...map, [step]: without(map[step], rest) }
  // A listing that is no longer known to be complete says nothing of from when it is.
  if (step === 'complete') return { complete: 'no', list: map['list'] }
  return Object.fromEntries(Object.entries(map).filter(([key]) => key !== step))
}

/** A full dossier, and the same poorer by some facts. */
export const richAndPoor = fullDossier.chain((rich) =>
  fc.subarray([...losable(rich, [])]).map((paths) => ({ rich, poor: paths.reduce<unknown>((poor, path) => without(poor, path), rich) as Readonly<Record<string, unknown>> })),
)

export const setting = fc.record({ round: fc.constantFrom('interim', 'final', 'asked'), cutOff: fc.constantFrom('2022-01-31', '2022-12-15', '2023-03-29', '2024-03-31'), evidence: fc.constantFrom<'required' | undefined>(undefined, undefined, 'required') }).map(({ evidence, ...rest }) => ({ ...rest, ...(evidence === undefined ? {} : { evidence }) }))
