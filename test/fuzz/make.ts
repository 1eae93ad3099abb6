/** Makes the inputs: the same seed gives the same input. */
import { families } from '../read/loader-families.js'
import { seeded, type Random } from '../oracle/random.js'
import { randomCase } from '../oracle/random-dossier.js'
import { commandOf } from './commands-made.js'
import * as corpus from './corpus.js'
import { floods } from './floods.js'
import type { Input, KindName } from './input.js'
import { changedText, changedValue, hardValues } from './mutate.js'
import { lazily } from '../support/lazily.js'
import { programOf } from '../support/programs.js'

const pools = {
  dossiers: lazily(() => corpus.poolOf(corpus.dossiers())),
  slates: lazily(() => corpus.poolOf(corpus.slates())),
  fixtures: lazily(() => corpus.poolOf(corpus.fixtures())),
  rules: lazily(() => corpus.poolOf([...corpus.smallPlan, ...corpus.badRules].flatMap((source) => corpus.asValue(source)))),
}

/** A costly family of texts, of some size, perhaps with a few changes. */
function costly(random: Random): string {
  const family = random.pick(Object.values(families))
  const text = family(random.pick([100, 2000, 20_000, 260_000]))
  return random.chance(0.5) ? text : changedText(random, text.slice(0, 60_000), 'a: b\n')
}

const inFormat = (random: Random, value: unknown): string => (random.chance(0.7) ? JSON.stringify(value) : JSON.stringify(value, undefined, 2))

function rules(random: Random): Input {
  const isSmall = random.chance(0.9)
  const plan = isSmall ? 'small' : random.pick(corpus.planIds)
  const files = isSmall ? [...corpus.smallPlan, ...corpus.smallFacts] : [...corpus.rulesOfPlan(plan), ...corpus.facts]
  const file = random.pick(files)
  const other = random.pick([...corpus.rules, ...corpus.badRules]).text
  const change = (): string => {
    if (random.chance(0.08)) return costly(random)
    const [value] = corpus.asValue(file)
    if (isSmall && value !== undefined && random.chance(0.5)) return inFormat(random, changedValue(random, value.value, [...pools.rules(), ...hardValues]))
    return changedText(random, file.text, other)
  }
  return { kind: 'rules', plan, texts: [{ name: file.name, text: change() }], words: [] }
}

/** A dossier of the oracle's, of a fixture, or one that is all of one thing. */
function dossiers(random: Random): Input {
  if (random.chance(0.03)) return { kind: 'dossiers', plan: random.pick(corpus.planIds), texts: [{ name: 'a.yaml', text: costly(random) }], words: [] }
  if (random.chance(0.03)) return { kind: 'dossiers', plan: 'dang-uy-khoi-2022', texts: [{ name: 'a.json', text: random.pick(Object.values(floods))(random.pick([10, 1000, 20_000])) }], words: [] }
  const known = random.pick(corpus.dossiers())
  const isKnown = random.chance(0.4)
  const plan = isKnown ? known.plan : random.pick(corpus.planIds)
  const made = isKnown ? undefined : randomCase(programOf(plan).plan.document, random.int(1_000_000))
  const base: unknown = made?.dossier ?? known.value
  const options = {
    ...(random.chance(0.7) ? { round: made?.round ?? random.pick(Object.keys(programOf(plan).plan.document.rounds)) } : random.chance(0.2) ? { round: 'constructor' } : {}),
    ...(random.chance(0.8) ? { cutOff: made?.cutOff ?? random.pick(['2023-03-29', '2022-12-31', '1900-01-01', '2200-12-31', '2023-02-30', 'x']) } : {}),
    ...(random.chance(0.1) ? { evidence: 'required' } : {}),
    rulings: made?.rulings ?? {},
  }
  const isObject = random.chance(0.2)
  const changed = random.chance(0.3) ? base : changedValue(random, base, [...pools.dossiers(), ...hardValues, ...(isObject ? [...alive] : [])])
  const text = !isKnown || isObject || random.chance(0.6) ? inFormat(random, changed) : changedText(random, known.source.text, random.pick(corpus.dossiers()).source.text)
  return { kind: 'dossiers', plan, texts: [{ name: random.chance(0.5) ? 'a.json' : 'a.yaml', text }], words: [isObject ? 'object' : 'text', JSON.stringify(options)] }
}

/** Names of values that are no data; a text cannot hold them: see `alive` of the dossiers. */
const alive: readonly unknown[] = ['nan', 'infinity', 'date', 'map', 'set', 'bigint', 'symbol', 'function', 'cycle', 'getter', 'proxy', 'class', 'sparse', 'undefined', 'null', 'buffer', 'regexp', 'boxed', 'promise', 'prototype', 'deep', 'frozen'].map((name) => ({ $alive: name }))

function slates(random: Random): Input {
  const slate = random.pick(corpus.slates())
  const value = random.chance(0.3) ? slate.value : changedValue(random, slate.value, [...pools.slates(), ...hardValues])
  const second = random.chance(0.3) ? [{ name: 'b.json', text: inFormat(random, changedValue(random, slate.value, [...pools.slates(), ...hardValues])) }] : []
  const text = random.chance(0.8) ? inFormat(random, value) : changedText(random, JSON.stringify(value, undefined, 1), slate.source.text)
  return { kind: 'slates', plan: slate.plan, texts: [{ name: 'a.json', text }, ...second], words: [] }
}

function rulings(random: Random): Input {
  const plan = random.pick(corpus.planIds)
  const { questions } = programOf(plan).plan.document
  const chosen = Object.entries(questions).flatMap(([id, question]) =>
    random.chance(0.5) ? [[id, 'readings' in question ? { reading: random.pick(Object.keys(question.readings)), by: 'Ban Tổ chức', on: '2023-01-05' } : { value: question.number.lowest + random.int(3) }] as const] : [],
  )
  const value = { format: 1, plan, rulings: Object.fromEntries(chosen) }
  const text = random.chance(0.6)
    ? inFormat(random, changedValue(random, value, [...hardValues, ...Object.keys(questions), 'reading', 'value', 'paper']))
    : changedText(random, random.chance(0.5) ? JSON.stringify(value, undefined, 1) : random.pick(corpus.rulings).text, random.pick(corpus.rulings).text)
  return { kind: 'rulings', plan, texts: [{ name: 'a.yaml', text }], words: [] }
}

function fixtures(random: Random): Input {
  const fixture = random.pick(corpus.fixtures())
  const cases = fixture.value['cases'] as readonly unknown[]
  const few = { ...fixture.value, cases: cases.slice(random.int(cases.length)).slice(0, 1 + random.int(3)) }
  const text = random.chance(0.7)
    ? inFormat(random, changedValue(random, few, [...pools.fixtures(), ...hardValues, 'nominee.kind', 'ratings.official.2022', 'bodies.list.0.id', '__proto__.x', 'constructor.prototype.x', 'lists', '..', '']))
    : changedText(random, fixture.source.text.slice(0, 6000), random.pick(corpus.fixtures()).source.text)
  return { kind: 'fixtures', plan: fixture.plan, texts: [{ name: 'a.yaml', text }], words: [] }
}

export function inputOf(kind: KindName, seed: number): Input {
  const random = seeded(seed)
  switch (kind) {
    case 'rules':
      return rules(random)
    case 'dossiers':
      return dossiers(random)
    case 'slates':
      return slates(random)
    case 'rulings':
      return rulings(random)
    case 'fixtures':
      return fixtures(random)
    case 'commands':
      return commandOf(random)
  }
}
