/** Dossiers of collectives for those who lead them: of every outcome, and what else is asked of them at its values. */
import { leavesIn, type Unit } from './units.js'
import { dossierOf, without, type Fragment, type Space } from './fragment.js'
import { spacesOf } from './values.js'
import type { Setting } from './setting.js'
import type { Entry } from '../oracle/draft.js'
import { randomCase, type RandomCase } from '../oracle/random-dossier.js'
import { open, type Setup } from '../oracle/three-ways.js'
import type { PlanDocument } from '../../src/documents/plan.js'

const EACH = 2
const HELD = 80

function outcome(setup: Setup, setting: Setting, led: Fragment): string | undefined {
  const made = { dossier: { format: 1, id: 'it', nominee: { post: 'head' }, papers: {}, led: { body: led } }, others: [], round: setting.round, cutOff: setting.cutOff, rulings: {} } as unknown as RandomCase
  const opened = open(setup, made)
  if ('refused' in opened) return undefined
  const verdict = setup.program.evaluate(opened.dossier, opened.options)
  const criterion = verdict.clauses[verdict.clauses.length - 1]?.criteria[0]
  return criterion === undefined ? undefined : JSON.stringify([criterion.possible, criterion.nested?.outcome, criterion.nested?.sections.map(({ takes }) => takes), criterion.causes.map(({ kind }) => kind).sort()])
}

/** The collectives: two of each kind of outcome that so many random dossiers have. */
function collectives(whole: PlanDocument, setup: Setup, setting: Setting, seeds: number): readonly Fragment[] {
  const found = new Map<string, Fragment[]>()
  for (let seed = 1; seed <= seeds; seed += 1) {
    const dossier = without<Entry, string>(randomCase(whole, seed).dossier, 'led')
    const of = outcome(setup, setting, { ...dossier, id: 'led' })
    if (of === undefined) continue
    const before = found.get(of) ?? []
    if (before.length < EACH) found.set(of, [...before, { ...dossier, id: 'led' }])
  }
  return [...found.values()].flat().slice(0, 40)
}

export function ledSpaces(whole: PlanDocument, unit: Unit, setup: Setup, setting: Setting, seeds: number): readonly Space[] {
  const demands = unit.leaves.flatMap((leaf) => ('led' in leaf ? [leaf] : []))
  if (demands.length === 0) return []
  const some = collectives(whole, setup, setting, seeds)
  const [first] = some
  const besides = demands.flatMap(({ holds }) => (holds === undefined || first === undefined ? [] : spacesOf(unit.plan, leavesIn(holds), setting)))
  const step = (many: number): number => Math.max(1, Math.floor(many / HELD))
  const held = besides.flatMap(({ values }) => values.filter((_, at) => at % step(values.length) === 0)).flatMap((value) => {
    const dossier = dossierOf([value, without<Entry, string>(first ?? {}, 'bodies')])
    return dossier === undefined ? [] : [dossier]
  })
  const values = (target: string): readonly Fragment[] => [{}, { led: { [target]: 'not-in-hand' } }, ...[...some, ...held].map((dossier) => ({ led: { [target]: { ...dossier, id: `led-${target}` } } }))]
  return [{ fact: 'led.body', values: values('body') }, { fact: 'led.department', values: values('department').slice(0, 8) }]
}
