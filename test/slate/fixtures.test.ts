/** Slates with the answers that the texts give: every number, every kind of body, the day before, on and after. */
import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { review } from '../../src/decide/slate.js'
import { checkSlate, type Slate } from '../../src/documents/check-slate.js'
import type { SlateFinding, SlateReview } from '../../src/documents/slate-review.js'
import { load } from '../../src/read/load.js'
import { planIds, programOf } from './plans.js'

interface Given {
  readonly nominees?: Readonly<Record<string, number>>
  readonly outcome?: string
  readonly body?: { readonly id: string; readonly kind?: string }
  readonly [key: string]: unknown
}

interface Case {
  readonly name: string
  readonly why: string
  readonly bodies?: readonly string[]
  readonly slate?: Given
  readonly slates?: readonly Given[]
  readonly rulings?: Readonly<Record<string, string | number>>
  readonly expect: {
    readonly outcome: string
    readonly outcomes?: readonly string[]
    readonly findings?: Readonly<Record<string, string>>
    readonly together?: Readonly<Record<string, string>>
    readonly missing?: readonly string[]
    readonly questions?: readonly string[]
    readonly warnings?: readonly string[]
    readonly nominees?: readonly string[]
  }
}

interface Fixture {
  readonly plan: string
  readonly base: Given
  readonly reviews: readonly Case[]
}

/** `nominees: { collective: 2, unknown: 1 }` stands for dossiers of these kinds; `outcome` is that of each. */
function written({ nominees, outcome, ...rest }: Given): Record<string, unknown> {
  const dossiers = Object.entries(nominees ?? {}).flatMap(([kind, count]) =>
    Array.from({ length: count }, (_, index) => ({ id: `${kind}-${index + 1}`, kind, ...(outcome === undefined ? {} : { outcome }) })),
  )
  return { format: 1, ...rest, ...(nominees === undefined ? {} : { dossiers }) }
}

function slatesOf(fixture: Fixture, { slate, slates }: Case, kind: string | undefined): readonly Slate[] {
  return (slates ?? [slate ?? {}]).map((given, index) => {
    const document = written({ ...fixture.base, ...('dossiers' in given ? { nominees: undefined } : {}), id: `slate-${index + 1}`, ...given } as Given)
    if (kind !== undefined) document['body'] = { ...(document['body'] as object), kind }
    const checked = checkSlate(programOf(fixture.plan).plan.document, document)
    expect(checked.faults).toEqual([])
    return checked.slate as Slate
  })
}

const outcomesOf = (findings: readonly SlateFinding[], names: readonly string[]): Record<string, string> =>
  Object.fromEntries(findings.filter(({ duty }) => names.includes(duty)).map(({ duty, outcome }) => [duty, outcome]))

const causesOf = (of: SlateReview): readonly SlateFinding['causes'][number][] => [...of.slates.flatMap(({ findings }) => findings), ...of.together].flatMap(({ causes }) => causes)

function run(fixture: Fixture, each: Case, kind: string | undefined): void {
  const program = programOf(fixture.plan)
  const rulings = program.plan.rulings({
    format: 1,
    plan: fixture.plan,
    rulings: Object.fromEntries(Object.entries(each.rulings ?? {}).map(([id, choice]) => [id, typeof choice === 'number' ? { value: choice } : { reading: choice }])),
  })
  expect(rulings.problems).toEqual([])
  const of = review(program, slatesOf(fixture, each, kind), rulings.rulings === undefined ? {} : { rulings: rulings.rulings })
  const { outcome, outcomes, findings = {}, together, missing, questions, warnings, nominees } = each.expect
  expect({ outcome: of.outcome, ...outcomesOf(of.slates[0]?.findings ?? [], Object.keys(findings)) }).toEqual({ outcome, ...findings })
  if (outcomes !== undefined) expect(of.slates.map((slate) => slate.outcome)).toEqual(outcomes)
  if (together !== undefined) expect(Object.fromEntries(of.together.map((finding) => [finding.duty, finding.outcome]))).toEqual(together)
  const lacking = causesOf(of).flatMap((cause) => (cause.kind === 'missing' ? [cause.fact] : []))
  if (missing !== undefined) expect([...new Set(lacking)].sort()).toEqual([...missing].sort())
  if (questions !== undefined) expect(causesOf(of).flatMap((cause) => (cause.kind === 'needs-ruling' ? [cause.question] : []))).toEqual(questions)
  if (warnings !== undefined) expect([...new Set(of.warnings.map((warning) => warning.kind))]).toEqual(warnings)
  if (nominees !== undefined) expect(of.together.flatMap((finding) => finding.nominees)).toEqual(nominees)
}

for (const planId of planIds) {
  describe(`the slates of ${planId}`, () => {
    const folder = `fixtures/${planId}/slates`
    const fixtures = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
    it('are there', () => {
      expect(fixtures.length).toBeGreaterThan(0)
    })
    for (const name of fixtures) {
      const { loaded, problems } = load({ name, text: readFileSync(`${folder}/${name}`, 'utf8') })
      if (loaded === undefined) throw new Error(JSON.stringify(problems))
      const fixture = loaded.value as Fixture
      for (const each of fixture.reviews) {
        for (const kind of each.bodies ?? [undefined]) {
          it(`${each.name}${kind === undefined ? '' : ` – ${kind}`}`, () => {
            run(fixture, each, kind)
          })
        }
      }
    }

    it('try every number, day and kind of body that the plan names', () => {
      const duties = programOf(planId).plan.document.slates?.duties ?? []
      const all = fixtures.map((name) => load({ name, text: readFileSync(`${folder}/${name}`, 'utf8') }).loaded?.value as Fixture)
      const cases = all.flatMap(({ reviews }) => reviews)
      const named = new Set(cases.flatMap(({ expect: wanted }) => [...Object.keys(wanted.findings ?? {}), ...Object.keys(wanted.together ?? {})]))
      const kinds = new Set([
        ...all.map(({ base }) => base.body?.kind),
        ...cases.flatMap(({ bodies = [], slate, slates = [] }) => [...bodies, ...[slate, ...slates].map((each) => each?.body?.kind)]),
      ])
      expect(duties.map(({ id }) => id).filter((id) => !named.has(id))).toEqual([])
      expect(duties.flatMap(({ bodies = [] }) => bodies).filter((kind) => !kinds.has(kind))).toEqual([])
    })
  })
}
